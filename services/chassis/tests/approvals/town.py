"""People for cases without a database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from chassis.approvals.flows import ESCALATED, Decider, Step

AT = datetime(2026, 11, 29, 8, tzinfo=UTC)
MAKER, STAFF = "mira", ("anna", "bela", "carl", "dora", "emil")
BOSS = "boss"  # takes over what is escalated
EVERYBODY = (MAKER, *STAFF, BOSS)


@dataclass
class Town:
    """Who has what, who stands in for whom today, and who left."""

    keys: dict[str, set[str]] = field(default_factory=dict)
    deputies: dict[str, str] = field(default_factory=dict)
    left: set[str] = field(default_factory=set)

    def holders(self, key: str) -> frozenset[str]:
        kind, _, name = key.partition(":")
        have = {name} if kind == "person" else {BOSS} if key == ESCALATED else self.keys.get(key, set())
        return frozenset(have) - self.left

    def deputy_of(self, person: str) -> str:
        return self.deputies.get(person, "")

    def is_here(self, person: str) -> bool:
        return person in EVERYBODY and person not in self.left


def step(*keys: str, everyone: bool = False, covers: tuple[str, ...] = ()) -> Step:
    deciders = (Decider(*key.split(":")) for key in keys)
    return Step(" or ".join(keys), tuple(deciders), everyone, covers=covers)
