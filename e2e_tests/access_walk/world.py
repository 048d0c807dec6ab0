"""What the walk is walked through: two groups, their companies and estates, and people.

What an estate has of a service's rows is said in `world_<service>.py`, by a class that is derived from those of the
services whose rows it needs; the walk's world is all of them together.
"""

from __future__ import annotations

import importlib
import secrets
from functools import cache, cached_property
from pathlib import Path

import requests
from localplatform.platform import Platform

from e2e_tests.access_walk.people import Desk, Group, Person, Service, operator_of
from e2e_tests.access_walk.rpcs import Json

START = "2025-01-01"


class World:
    """Group one with company A (estates A1 and A2) and company B; group two. What is guarded lies in A1.

    Args:
        platform: a running one.
        desk: calls.
    """

    def __init__(self, platform: Platform, desk: Desk) -> None:
        self.desk = desk
        self.platform = platform
        self.mark = f"zq{secrets.token_hex(4)}"
        self.group = Group(platform, desk, "walk-one")
        self.other_group = Group(platform, desk, "walk-two")
        self.company_id: str = self.group.company(f"{self.mark}-a")["nodeId"]
        self.estate_id: str = self.group.estate(self.company_id, f"{self.mark}-a1")["nodeId"]
        self.other_estate_id: str = self.group.estate(self.company_id, "a2")["nodeId"]
        self.other_company_id: str = self.group.company(f"b{secrets.token_hex(4)}")["nodeId"]
        self._without: dict[str, Person] = {}
        keys = platform.folder / "keys"
        names = (*platform.services, "gateway")
        self.services = {name: Service(keys / f"{name}.json") for name in names}

    @property
    def where(self) -> Json:
        """Company and estate, as requests name them."""
        return {"company_id": self.company_id, "estate_id": self.estate_id}

    @property
    def company(self) -> Json:
        """The company, as requests name it."""
        return {"company_id": self.company_id}

    @cached_property
    def at_group(self) -> Person:
        """May do everything in group one."""
        return self.group.staff(self.group.node_id)

    @cached_property
    def at_company(self) -> Person:
        """May do everything in company A."""
        return self.group.staff(self.company_id)

    @cached_property
    def maker(self) -> Person:
        """May do everything in company A, and prepares what somebody else then approves."""
        return self.group.staff(self.company_id)

    @cached_property
    def at_estate(self) -> Person:
        """May do everything in estate A1."""
        return self.group.staff(self.estate_id)

    @cached_property
    def at_other_estate(self) -> Person:
        """May do everything in estate A2."""
        return self.group.staff(self.other_estate_id)

    @cached_property
    def at_other_company(self) -> Person:
        """May do everything in company B."""
        return self.group.staff(self.other_company_id)

    @cached_property
    def at_other_group(self) -> Person:
        """May do everything in group two."""
        return self.other_group.staff(self.other_group.node_id)

    @cached_property
    def other_group_company_id(self) -> str:
        """A company of group two."""
        return str(self.other_group.company(f"c{secrets.token_hex(4)}")["nodeId"])

    @cached_property
    def partner(self) -> Person:
        """A partner's program that holds every permission in company A."""
        return self.group.partner(self.company_id)

    @cached_property
    def operator(self) -> Person:
        """An operator of the platform, outside every group."""
        return operator_of(self.platform, self.desk)

    def without(self, permission: str) -> Person:
        """May do everything in group one but this."""
        if permission not in self._without:
            self._without[permission] = self.group.all_but(permission)
        return self._without[permission]

    def passing(self) -> Person:
        """Somebody new, whose session may be ended."""
        self.latest = self.group.staff(self.estate_id)
        return self.latest

    def upload(self, person: Person, text: str) -> str:
        """Uploads a CSV file as somebody and gives its name."""
        answer = requests.post(
            f"{self.platform.gateway_url}/v1/files?filename=walk.csv",
            data=text.encode(),
            headers={"Authorization": f"Bearer {person.token}", "Content-Type": "text/csv"},
            timeout=60,
        )
        answer.raise_for_status()
        return str(answer.json()["name"])


def new_phone() -> str:
    """A phone that nobody has."""
    return f"+86138{secrets.randbelow(10**8):08d}"


@cache
def whole() -> type[World]:
    """The world with the rows of every service, each found by its file's name."""
    for file in sorted(Path(__file__).parent.glob("world_*.py")):
        importlib.import_module(f"e2e_tests.access_walk.{file.stem}")
    return type("Whole", tuple(_last(World)), {})


def _last(part: type[World]) -> list[type[World]]:
    """The classes derived from one that nothing else is derived from."""
    derived = {one: None for child in part.__subclasses__() for one in _last(child)}
    return list(derived) or [part]
