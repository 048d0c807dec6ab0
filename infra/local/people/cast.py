"""The people of a company, each made when first asked for."""

from __future__ import annotations

import secrets
from typing import Any

from people.person import Json, Person, change_password


class Cast:
    """The people of one company, each made when first asked for.

    Args:
        administrator: who makes them.
        company: the company's node.
    """

    def __init__(self, administrator: Person, company: Json) -> None:
        self.administrator = administrator
        self.company = company
        self.company_id: str = company["nodeId"]
        self._people: dict[tuple[str, str], Person] = {}

    def __getitem__(self, role: str) -> Person:
        return self.at(self.company_id, role)

    def at(self, node_id: str, role: str, name: str = "") -> Person:
        """Somebody who holds a role at a node."""
        key = (node_id, role + name)
        if key not in self._people:
            username = f"{role.replace('_', '-')}{name}-{node_id}-{secrets.token_hex(3)}"
            first, password = secrets.token_urlsafe(15), secrets.token_urlsafe(15)
            staff = self.administrator.post(
                "/v1/identity/staff",
                {"nodeId": node_id, "username": username, "displayName": username, "password": first},
            )
            change_password(self.administrator.gateway, username, first, password)
            self.administrator.post(
                "/v1/identity/grants", {"principalId": staff["principalId"], "roleId": role, "nodeId": node_id}
            )
            self._people[key] = Person(self.administrator.gateway, username, password)
        return self._people[key]

    def estate(self, code: str, **settings: Any) -> Json:
        """A new estate of the company."""
        return self.administrator.post(
            "/v1/identity/estates",
            {"companyId": self.company_id, "name": code, "code": code, "settings": settings},
        )


def new_company(administrator: Person, currency: str) -> Cast:
    """A company of its own, so that stories do not meet."""
    code = f"c{secrets.token_hex(4)}"
    zone = "Asia/Singapore" if currency == "SGD" else "Asia/Shanghai"
    node = administrator.post(
        "/v1/identity/companies",
        {"name": f"Company {code}", "code": code, "currencyCode": currency, "timeZone": zone},
    )
    return Cast(administrator, node)
