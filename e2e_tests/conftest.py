"""A running platform, and a small group in it for each story."""

from __future__ import annotations

import json
import secrets
from pathlib import Path
from typing import Any

import pytest
from localplatform.demo.client import Json, Person, change_password
from localplatform.demo.story import bootstrap
from localplatform.paths import TEST_SERVERS_FILE, VAR
from localplatform.platform import Platform

NAME = "story"


@pytest.fixture(scope="session")
def platform() -> Platform:
    """The stories' own platform; `make test-stories` starts it."""
    file = VAR / NAME / "platform.json"
    if not file.exists():
        pytest.exit("the stories' platform does not run: `make test-stories` starts it", returncode=3)
    public = json.loads(file.read_text())
    running = Platform(NAME, 0, public["base_port"], settings=public["settings"])
    running.servers = json.loads(TEST_SERVERS_FILE.read_text())
    return running


@pytest.fixture(scope="session")
def administrator(platform: Platform) -> Person:
    """The first administrator of the group."""
    return Person(platform.gateway_url, "admin", bootstrap(platform))


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


@pytest.fixture
def company(administrator: Person, request: pytest.FixtureRequest) -> Cast:
    """A new company in CNY; `@pytest.mark.parametrize("company", ["SGD"], indirect=True)` gives another currency."""
    currency = getattr(request, "param", "CNY")
    return new_company(administrator, currency)


def new_company(administrator: Person, currency: str) -> Cast:
    """A company of its own, so that stories do not meet."""
    code = f"c{secrets.token_hex(4)}"
    zone = "Asia/Singapore" if currency == "SGD" else "Asia/Shanghai"
    node = administrator.post(
        "/v1/identity/companies",
        {"name": f"Company {code}", "code": code, "currencyCode": currency, "timeZone": zone},
    )
    return Cast(administrator, node)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real inputs, beside the checkout."""
    folder = VAR.parent.parent / "shared" / "data"
    if not folder.exists():
        pytest.skip(f"the real inputs are not at {folder}; these stories need them and no registry brings them")
    return folder
