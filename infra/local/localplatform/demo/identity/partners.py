"""The programs of partners that may call the platform for the first company."""

from __future__ import annotations

from localplatform.demo.group import COMPANIES, Group

PARTNERS = ("门禁与停车系统", "财务系统接口")


def register(group: Group) -> None:
    """Registers those that are missing; their secrets are shown to nobody, since nothing calls yet.

    Args:
        group: with its companies.
    """
    company_id = str(group.nodes[COMPANIES[0].code]["nodeId"])
    administrator = group.administrator
    known = {one["name"] for one in administrator.pages("/v1/identity/partnerClients", "partnerClients")}
    for name in PARTNERS:
        if name not in known:
            administrator.post("/v1/identity/partnerClients", {"nodeId": company_id, "name": name})
