"""How the first company approves: changes by three steps whose first decider is away, payables by two, charges."""

from __future__ import annotations

from datetime import date, timedelta

from people.person import Json

from localplatform.demo.group import COMPANIES, Group
from localplatform.demo.money import SCALE

FROM = 100  # major units
DAYS_AWAY = 60
_STEPS = (("管理处负责人", "estate_manager"), ("公司财务", "company_finance"), ("集团财务", "hq_finance"))


def set_up(group: Group) -> None:
    """Sets the flow and the phrases, and has the cashier stand in for the manager; done before, it changes nothing.

    Args:
        group: with its people.
    """
    administrator, code = group.administrator, COMPANIES[0].code
    path = f"/v1/identity/companies/{group.nodes[code]['nodeId']}/approvalRules"
    if administrator.get(path).get("rules", {}).get("flows"):
        return
    staff = {one["username"]: one["principalId"] for one in administrator.pages("/v1/identity/staff", "staff")}
    today = date.today()  # noqa: TID251, DTZ011  the demonstration's days are those on which it is shown
    administrator.post(
        "/v1/identity/absences",
        {
            "principalId": staff[f"manager.{code}"],
            "kind": "ABSENCE_KIND_BUSINESS",
            "fromDate": str(today - timedelta(days=1)),
            "toDate": str(today + timedelta(days=DAYS_AWAY)),
            "deputyId": staff[f"cashier.{code}"],
        },
        key="demo-absence-of-manager",
    )
    # Last: it says that all of the rest is done.
    administrator.post(f"{path}:set", {"rules": _rules(str(group.nodes[COMPANIES[0].estates[0].code]["nodeId"]))})


def _rules(first_estate_id: str) -> Json:
    steps = [
        {"name": name, "remindHours": 24, "deciders": [{"kind": "APPROVAL_DECIDER_KIND_ROLE", "id": role}]}
        for name, role in _STEPS
    ]
    flow = {"subject": "receivable_change", "name": "大额减免", "fromMinor": str(FROM * SCALE), "steps": steps}
    payables = {"subject": "payable", "name": "应付款两级审批", "steps": steps[1:]}
    # What leases charge at other estates has been reviewed with its lease.
    charges = {"subject": "charge", "name": "大额收费", "fromMinor": str(FROM * SCALE), "steps": steps[1:2]}
    charges["estateIds"] = [first_estate_id]
    return {"flows": [flow, payables, charges], "phrases": ["同意", "情况属实，同意", "请补充说明后再提交"]}
