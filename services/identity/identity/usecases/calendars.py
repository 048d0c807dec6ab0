"""When estates are open."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from chassis.data.tx import Tx
from chassis.directory import calendars
from chassis.errors import Invalid, Violation
from chassis.public_holidays import COUNTRIES
from manor.identity.v1 import events_pb2

from identity.records import Node
from identity.usecases.nodes import publish_node, require_kind
from identity.usecases.principals import require_may
from identity.violations import Fault

WRITE = "identity.calendars.write"


@dataclass(frozen=True, slots=True)
class SetCalendar:
    """The calendar of an estate from now on.

    Args:
        estate_id: the estate.
        calendar: as a whole; its times and dates keep their formats.
        etag: of the estate as it was read; empty where nobody asks.
    """

    estate_id: int
    calendar: events_pb2.EstateCalendar
    etag: str = ""


def set_calendar(tx: Tx, command: SetCalendar) -> Node:
    """Replaces an estate's calendar, and tells every service.

    Raises:
        Invalid: hours that overlap, no hours at all, a day twice, or a country whose holidays are not known here.
        Denied: the caller may not write calendars there.
    """
    estate = tx.lock(Node, command.estate_id)
    require_kind(estate, "estate")
    require_may(tx, WRITE, [estate.node_id], "set its calendar")
    estate.require_open()
    if faults := _faults(command.calendar):
        raise Invalid("The calendar is not valid", violations=faults)
    estate.touch(command.etag)
    estate.calendar = calendars.to_stored(command.calendar)
    detail = {"own_days": len(command.calendar.own_days), "country": command.calendar.country_code}
    publish_node(tx, estate, "identity.set_calendar", detail)
    return estate


def _faults(calendar: events_pb2.EstateCalendar) -> list[Violation]:
    faults = []
    if calendar.country_code not in ("", *COUNTRIES):
        faults.append(Violation("calendar.country_code", Fault.NO_SUCH_COUNTRY, known=", ".join(COUNTRIES)))
    named = {
        **{f"week[{place}]": hours for place, hours in enumerate(calendar.week)},
        "holiday_hours": calendar.holiday_hours,
        "made_up_hours": calendar.made_up_hours,
        **{f"own_days[{place}].hours": own.hours for place, own in enumerate(calendar.own_days)},
    }
    for name, hours in named.items():
        ends = [minute for span in calendars.hours(hours) for minute in span]
        if any(first >= second for first, second in pairwise(ends)):
            faults.append(Violation(f"calendar.{name}", Fault.SPANS_OVERLAP))
    if not any(hours.spans for hours in calendar.week):
        faults.append(Violation("calendar.week", Fault.NEVER_OPEN))
    days = Counter(own.date for own in calendar.own_days)
    faults += [Violation("calendar.own_days", Fault.DAY_TWICE, day=day) for day, count in days.items() if count > 1]
    return faults
