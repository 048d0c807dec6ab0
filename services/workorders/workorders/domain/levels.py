"""Service levels (K9): when something is due by the estate's calendar, and what stood still while it waited.

A pause is an interval. What counts of it is the open time in it, so that one at night moves nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from chassis.calendars import Calendar, due, elapsed

_ALL_DAY = ((0, 1440),)


@dataclass(frozen=True, slots=True)
class Pause:
    """A stretch during which nobody's time runs; both ends are aware."""

    begin: datetime
    end: datetime


def around_clock(time_zone: str) -> Calendar:
    """The calendar of what is promised day and night."""
    return Calendar(time_zone, week=(_ALL_DAY,) * 7, holiday_hours=_ALL_DAY, made_up_hours=_ALL_DAY)


def due_with_pauses(calendar: Calendar, start: datetime, work: timedelta, pauses: Iterable[Pause]) -> datetime:
    """When so much open time has passed since a start, without what passed in pauses.

    Args:
        calendar: the estate's.
        start: aware.
        work: open time.
        pauses: that have ended, apart from one another.

    Raises:
        chassis.calendars.NeverOpen: ten years have not so much open time.
    """
    at = due(calendar, start, work).at
    for pause in sorted(pauses, key=lambda one: one.begin):
        # What begins when the time is over moves nothing any more.
        if pause.begin >= at:
            break
        work += elapsed(calendar, max(pause.begin, start), pause.end).work
        at = due(calendar, start, work).at
    return at


def spent(calendar: Calendar, start: datetime, end: datetime, pauses: Iterable[Pause]) -> timedelta:
    """The open time between two moments, without what passed in pauses.

    Args:
        calendar: the estate's.
        start, end: aware.
        pauses: apart from one another; what lies outside the two moments does not count.
    """
    stood = timedelta(0)
    for pause in pauses:
        stood += elapsed(calendar, max(pause.begin, start), min(pause.end, end)).work
    return elapsed(calendar, start, end).work - stood
