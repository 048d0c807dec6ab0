"""What the walk knows of each RPC: a request for a row that is there, made anew for each time it is used up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from e2e_tests.access_walk.people import Person
from e2e_tests.access_walk.rpcs import Json

# A case asks for the world of its own service, which the walk's is one of.
Make = Callable[[Any], Json]
Place = Literal["estate", "company", "group", ""]


@dataclass(frozen=True)
class Case:
    """How one RPC is walked.

    Args:
        make: gives the request, by proto names.
        place: where in the tree the row lies: whoever holds the permission in another such place is a stranger.
            Empty: by the access rule.
        lists: a stranger may be answered, with nothing of what the rightful caller sees.
        own: the call is about the caller's own group, so that nobody of another group is a stranger.
        caller: who calls rightfully, where it is not the person who may do everything at the rule's level.
        resident: gives the request for a row of the resident's, where `make` gives one that staff alone see.
        everybodys: each resident of the company sees it, so that none is a stranger.
        kept: fields that name what the stranger may know of, so that they stay when everything else is made up.
    """

    make: Make
    place: Place = ""
    lists: bool = False
    own: bool = False
    caller: Callable[[Any], Person] | None = None
    kept: tuple[str, ...] = ()
    resident: Make | None = None
    everybodys: bool = False


CASES: dict[str, Case] = {}


def case(
    name: str,
    *,
    place: Place = "",
    lists: bool = False,
    own: bool = False,
    caller: Callable[[Any], Person] | None = None,
    kept: tuple[str, ...] = (),
    resident: Make | None = None,
    everybodys: bool = False,
) -> Callable[[Make], Make]:
    """Says how `service.Name` is walked; see Case."""

    def known(make: Make) -> Make:
        assert name not in CASES, name
        CASES[name] = Case(make, place, lists, own, caller, kept, resident, everybodys)
        return make

    return known
