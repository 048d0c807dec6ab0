"""The one table of moves: from which states an order goes to which, and by whom. It holds for every kind of order.

docs/workorders.md prints it, and so do the comments of MoveKind in the protos; a test compares all three.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

REPORTED, REVIEWED, ASSIGNED, ACCEPTED = "reported", "reviewed", "assigned", "accepted"
EN_ROUTE, WORKING, WAITING, DONE, VERIFIED = "en_route", "working", "waiting", "done", "verified"
CLOSED, REFUSED, CANCELLED = "closed", "refused", "cancelled"
STATES = (
    REPORTED, REVIEWED, ASSIGNED, ACCEPTED, EN_ROUTE, WORKING, WAITING, DONE, VERIFIED, CLOSED, REFUSED, CANCELLED
)  # fmt: skip
ENDS = (CLOSED, REFUSED, CANCELLED)
# Somebody has the order and is not through with it.
HELD = (ASSIGNED, ACCEPTED, EN_ROUTE, WORKING, WAITING)

# Who moves: the desk, whoever has the order, whoever could have it, whoever reported it, time, and the main order that
# it is linked to.
DESK, HOLDER, CREW, REPORTER, CLOCK, MAIN = "desk", "holder", "crew", "reporter", "clock", "main order"


class MoveClosed(ValueError):
    """A move that is not open from where the order stands, to whoever asks for it.

    Args:
        name: the move.
        state: where the order stands.
        open_moves: those that are open to them from there.
    """

    def __init__(self, name: str, state: str, open_moves: tuple[str, ...]) -> None:
        super().__init__(f"{name} is not open from {state}")
        self.name, self.state, self.open_moves = name, state, open_moves


@dataclass(frozen=True, slots=True)
class Move:
    """A move.

    Args:
        name: its word.
        start: the states from which it is open.
        end: the state that it leads to.
        by: who makes it.
        reason: it needs one.
    """

    name: str
    start: tuple[str, ...]
    end: str
    by: tuple[str, ...]
    reason: bool = False

    def printed(self) -> str:
        """As the protos say it, such as `reported, reviewed → refused, by the desk, with a reason.`"""
        start = ", ".join(one.replace("_", " ") for one in self.start)
        who = " or ".join(f"the {one}" for one in self.by)
        return f"{start} → {self.end.replace('_', ' ')}, by {who}{', with a reason' if self.reason else ''}."


MOVES = (
    Move("review", (REPORTED,), REVIEWED, (DESK,)),
    Move("refuse", (REPORTED, REVIEWED), REFUSED, (DESK,), reason=True),
    Move("assign", (REVIEWED,), ASSIGNED, (DESK,)),
    Move("grab", (REVIEWED,), ACCEPTED, (CREW,)),
    Move("accept", (ASSIGNED,), ACCEPTED, (HOLDER,)),
    Move("decline", (ASSIGNED,), REVIEWED, (HOLDER,), reason=True),
    Move("put_back", (ASSIGNED, ACCEPTED), REVIEWED, (DESK,), reason=True),
    Move("hand_over", HELD, ASSIGNED, (DESK, HOLDER), reason=True),
    Move("set_out", (ACCEPTED,), EN_ROUTE, (HOLDER,)),
    Move("start", (ACCEPTED, EN_ROUTE), WORKING, (HOLDER,)),
    Move("wait", (WORKING,), WAITING, (HOLDER,)),
    Move("resume", (WAITING,), WORKING, (HOLDER,)),
    Move("return", (WAITING,), ASSIGNED, (CLOCK,)),
    Move("release", (WAITING,), REVIEWED, (CLOCK,)),
    Move("finish", (WORKING,), DONE, (HOLDER,)),
    Move("confirm", (DONE,), VERIFIED, (REPORTER,)),
    Move("verify", (DONE,), VERIFIED, (DESK,)),
    Move("reopen", (DONE, VERIFIED), REVIEWED, (DESK, REPORTER), reason=True),
    Move("close", (VERIFIED,), CLOSED, (DESK,)),
    Move("expire", (DONE,), CLOSED, (CLOCK,)),
    Move("withdraw", (REPORTED, REVIEWED, ASSIGNED), CANCELLED, (REPORTER,), reason=True),
    Move("cancel", (REPORTED, REVIEWED, *HELD), CANCELLED, (DESK,), reason=True),
    Move("follow", (REPORTED, REVIEWED, *HELD), DONE, (MAIN,)),
)
_BY_NAME = {one.name: one for one in MOVES}


def open_moves(state: str, who: Iterable[str]) -> tuple[str, ...]:
    """The moves that are open from a state to somebody, in the table's order.

    Args:
        state: where the order stands.
        who: as whom they act: desk, holder, crew, reporter, clock.
    """
    roles = set(who)
    return tuple(one.name for one in MOVES if state in one.start and roles & set(one.by))


def move(name: str, state: str, who: Iterable[str]) -> Move:
    """A move that is open.

    Args:
        name: its word.
        state: where the order stands.
        who: as whom they act.

    Raises:
        MoveClosed: it is not open from there, or not to them, or there is no such move.
    """
    roles = tuple(who)
    found = _BY_NAME.get(name)
    if found is None or state not in found.start or not set(found.by) & set(roles):
        raise MoveClosed(name, state, open_moves(state, roles))
    return found
