"""States of equipment, how long it was down, and when it is inspected next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from chassis.periods import contract_month

IN_USE, IDLE, UNDER_REPAIR, SCRAPPED = "in_use", "idle", "under_repair", "scrapped"
FINE, DUE, LATE = "fine", "due", "late"
SYSTEMS = ("lift", "hvac", "water", "power", "fire", "lighting", "access", "parking", "other")
# So long before an inspection people are reminded of it: an institute's visit is booked some weeks ahead.
REMIND = timedelta(days=30)
# As deep as the tree goes: an estate, a system, a plant room, a machine and its parts leave room.
DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Span:
    """A span in which equipment was down.

    Args:
        start: when it went down.
        end: when it was up again, exclusive; None while it is down.
    """

    start: datetime
    end: datetime | None


def may_move(state: str, to: str) -> bool:
    """Whether equipment may go from one state to another: anywhere but where it is, and from the scrapyard nowhere."""
    return state not in (SCRAPPED, to)


def down_for(spans: Iterable[Span], since: datetime, until: datetime) -> timedelta:
    """How long equipment was down inside a window.

    Args:
        spans: that do not overlap.
        since: the window's first moment.
        until: the window's end, exclusive, at which a span that is open is cut.
    """
    pieces = (min(span.end or until, until) - max(span.start, since) for span in spans)
    return sum((piece for piece in pieces if piece > timedelta(0)), timedelta(0))


def standing(today: date, next_date: date | None, state: str) -> str:
    """How statutory inspection stands; empty where none is needed.

    Args:
        today: in the estate.
        next_date: the day by which the next is due; None where it needs none.
        state: of the equipment: what is scrapped is not inspected.
    """
    if next_date is None or state == SCRAPPED:
        return ""
    if today > next_date:
        return LATE
    return DUE if next_date - today <= REMIND else FINE


def next_inspection(day: date, months: int, *, passed: bool) -> date:
    """The day by which the next inspection is due, where nobody says another: so many months on, and after a failed one
    the same day, so that it counts as late until it is passed.

    Args:
        day: of the inspection.
        months: between two inspections; 1 at the least.
        passed: whether it was passed.
    """
    return contract_month(day, months).start if passed else day
