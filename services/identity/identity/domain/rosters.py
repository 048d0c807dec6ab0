"""Rosters from a pattern of shifts, and how a duty was attended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

P = TypeVar("P")
S = TypeVar("S")

# Whoever comes this long before a duty, or leaves this long after it, came or left for it.
AROUND = timedelta(hours=4)


def by_pattern(
    people: Sequence[P], pattern: Sequence[S | None], first: date, last: date, stagger: int = 0
) -> Iterator[tuple[P, S, date]]:
    """Who works which shift on which day.

    Args:
        people: in the order in which they go through the pattern.
        pattern: shifts day after day, again from the beginning at its end; None is a day off.
        first: the first day.
        last: the last day.
        stagger: how many days further in the pattern each person begins than the one before.
    """
    for place, person in enumerate(people):
        for number in range((last - first).days + 1):
            shift = pattern[(number + place * stagger) % len(pattern)]
            if shift is not None:
                yield person, shift, first + timedelta(days=number)


def times(day: date, from_minute: int, to_minute: int, zone: str) -> tuple[datetime, datetime]:
    """When a shift begins and ends, in UTC.

    Args:
        day: on which it begins.
        from_minute: minutes after midnight, by the clocks of the zone.
        to_minute: the same; not after the beginning, it ends on the next day.
        zone: IANA.
    """
    ends = day if to_minute > from_minute else day + timedelta(days=1)
    start, end = (
        datetime.combine(of, time(minute // 60, minute % 60), ZoneInfo(zone)).astimezone(UTC)
        for of, minute in ((day, from_minute), (ends, to_minute))
    )
    return start, end


@dataclass(frozen=True, slots=True)
class Attended:
    """How a duty was attended.

    Args:
        state: planned, present, kept, late, left_early, no_end, missed or absent.
        came: when they first came; None if they did not.
        left: when they last left; None if they did not.
        late: minutes, rounded down.
        early: minutes that they left before the end, rounded down.
    """

    state: str
    came: datetime | None = None
    left: datetime | None = None
    late: int = 0
    early: int = 0


def attended(
    start: datetime,
    end: datetime,
    events: Sequence[tuple[datetime, str]],
    now: datetime,
    *,
    absent: bool = False,
    grace: timedelta = timedelta(0),
) -> Attended:
    """How a duty was attended.

    Args:
        start: of the duty.
        end: of the duty.
        events: when they came ("in") and left ("out"), in order; those that belong to other duties are left out.
        now: the moment.
        absent: they were on leave.
        grace: coming so late, or leaving so early, is in time.
    """
    came = next((at for at, way in events if way == "in" and start - AROUND <= at < end), None)
    left = next((at for at, way in reversed(events) if way == "out" and came and came < at <= end + AROUND), None)
    if came is None:
        if absent:
            return Attended("absent")
        return Attended("planned" if now < start + grace else "missed")
    # Whoever went out and came in again is still there.
    if left is not None and any(way == "in" and left < at < end for at, way in events):
        left = None
    late = _minutes(came - start) if came > start + grace else 0
    early = _minutes(end - left) if left is not None and left < end - grace else 0
    if late:
        state = "late"
    elif early:
        state = "left_early"
    elif left is not None:
        state = "kept"
    else:
        state = "no_end" if now > end + AROUND else "present"
    return Attended(state, came, left, late, early)


def _minutes(span: timedelta) -> int:
    return int(span.total_seconds() // 60)


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody is away, and somebody stands in."""

    person: str
    deputy: str
    first: date
    last: date


def stands_in(person: str, day: date, absences: Sequence[Away]) -> str:
    """Who does somebody's work on a day: they, or whoever their deputies lead to; empty where nobody does.

    Args:
        person: whose work.
        day: the day.
        absences: that are in force.
    """
    asked = set[str]()
    while person and person not in asked:
        asked.add(person)
        away = next((one for one in absences if one.person == person and one.first <= day <= one.last), None)
        if away is None:
            return person
        person = away.deputy
    return ""


def circle(new: Away, others: Sequence[Away]) -> bool:
    """Whether deputies would lead back to the one who is away, on a day of a new absence.

    Args:
        new: the absence.
        others: those in force or asked for, of other people.
    """
    days = {new.first, *(one.first for one in others if new.first <= one.first <= new.last)}
    return any(_leads_back(new, day, others) for day in days)


def _leads_back(new: Away, day: date, others: Sequence[Away]) -> bool:
    person, asked = new.deputy, set[str]()
    while person and person not in asked:
        if person == new.person:
            return True
        asked.add(person)
        person = next((one.deputy for one in others if one.person == person and one.first <= day <= one.last), "")
    return False
