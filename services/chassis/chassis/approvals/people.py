"""Who may decide in whose place, by dated absences, and never about what they made themselves."""

from __future__ import annotations

from typing import Protocol

from chassis.approvals.flows import Decider

# So many deputies of deputies are followed; identity refuses circles, and what else comes ends here.
LONGEST_CHAIN = 20


class Deputies(Protocol):
    """Who acts for whom on the day of a decision."""

    def deputy_of(self, person: str) -> str:
        """Who stands in for somebody who is absent today; empty where they are here, or nobody does."""

    def is_here(self, person: str) -> bool:
        """Whether they have not left."""


class People(Deputies, Protocol):
    """Who there is on that day. A key is what a to-do lies at, such as `post:<id>` (`key_of`)."""

    def holders(self, key: str) -> frozenset[str]:
        """Who has the post or role or is the person, without those who left."""


def key_of(decider: Decider) -> str:
    """Where a to-do of a decider lies."""
    return f"{decider.kind}:{decider.id}" if decider.id else decider.kind


def person_key(person: str) -> str:
    """Where a to-do of one person lies."""
    return f"person:{person}"


def chain_of(people: Deputies, person: str) -> list[str]:
    """Somebody and those who may act in their place, each standing in for the one before."""
    chain = [person]
    while len(chain) <= LONGEST_CHAIN:
        deputy = people.deputy_of(chain[-1])
        if not deputy or deputy in chain or not people.is_here(deputy):
            break
        chain.append(deputy)
    return chain


def actors(people: People, key: str, maker: str) -> dict[str, tuple[str, ...]]:
    """Who may act at a key on what a maker made, each with those in whose place they act; none for who acts as
    themselves.

    The maker acts in nobody's place, and nobody acts in the maker's, nor by way of them: who makes a document chooses
    their own deputy, and would choose who approves it.

    Args:
        people: who there is.
        key: where the to-do lies.
        maker: of the document.
    """
    found: dict[str, tuple[str, ...]] = {}
    for holder in sorted(people.holders(key)):
        via: tuple[str, ...] = ()
        for person in chain_of(people, holder):
            if person == maker:
                break
            if person not in found or len(via) < len(found[person]):
                found[person] = via
            via = (*via, person)
    return found
