"""When estates are open, as they set it and as every service reads it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from chassis import calendars, directory
from chassis.directory import calendars as written
from chassis.errors import Denied, Invalid, PreconditionFailed
from identity.records import Node
from identity.usecases.calendars import SetCalendar, set_calendar
from manor.identity.v1 import events_pb2

WRITE = "identity.calendars.write"


def message(**changes: Any) -> events_pb2.EstateCalendar:
    calendar = written.written(calendars.standard("Asia/Shanghai"))
    for name, value in changes.items():
        calendar.ClearField(name)
        calendar.MergeFrom(events_pb2.EstateCalendar(**{name: value}))
    return calendar


def hours(*spans: tuple[str, str]) -> events_pb2.DayHours:
    return events_pb2.DayHours(spans=[events_pb2.TimeSpan(**{"from": opens, "to": closes}) for opens, closes in spans])


def set_it(world: Any, calendar: events_pb2.EstateCalendar, etag: str = "") -> Node:
    with world.calling(world.hire(world.estate_id, "estate_manager"), WRITE) as tx:
        return set_calendar(tx, SetCalendar(world.estate_id, calendar, etag))


def test_an_estate_without_a_calendar_keeps_an_offices_hours_of_its_country(world: Any) -> None:
    with world.within() as tx:
        calendar = directory.calendar(tx, world.estate_id)
    assert calendar.day(date(2026, 2, 14)).kind is calendars.DayKind.MADE_UP


def test_a_calendar_reaches_every_service_with_the_estate(world: Any) -> None:
    night = hours(("00:00", "06:00"), ("22:00", "24:00"))
    own = [events_pb2.OwnDay(date="2026-11-30", name="交付日", hours=night)]
    set_it(world, message(own_days=own, country_code=""))
    (fact,) = (fact for fact in world.facts(events_pb2.NodeChanged) if fact.HasField("calendar"))
    assert fact.node_id == world.estate_id
    with world.within() as tx:
        calendar = directory.calendar(tx, world.estate_id)
    day = calendar.day(date(2026, 11, 30))
    assert (day.name, day.hours) == ("交付日", ((0, 360), (1320, 1440)))
    assert calendar.day(date(2026, 2, 14)).hours == ()  # a Saturday, without anybody's holidays


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"country_code": "XX"}, "calendar.country_code"),
        ({"holiday_hours": hours(("09:00", "12:00"), ("11:00", "13:00"))}, "calendar.holiday_hours"),
        ({"made_up_hours": hours(("18:00", "09:00"))}, "calendar.made_up_hours"),
        ({"week": [hours()] * 7}, "calendar.week"),
        ({"own_days": [events_pb2.OwnDay(date="2026-11-30")] * 2}, "calendar.own_days"),
    ],
)
def test_a_calendar_that_cannot_be_is_refused(world: Any, changes: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        set_it(world, message(**changes))
    assert [fault.field for fault in refused.value.violations] == [field]


def test_a_calendar_that_somebody_else_changed_is_not_overwritten(world: Any) -> None:
    before = set_it(world, message()).etag
    set_it(world, message())
    with pytest.raises(PreconditionFailed):
        set_it(world, message(), before)


def test_a_manager_sets_the_calendar_of_their_own_estate_alone(world: Any) -> None:
    manager = world.hire(world.other_estate_id, "estate_manager")
    with pytest.raises(Denied), world.calling(world.admin, WRITE) as tx:
        object.__setattr__(tx.scope, "principal", manager)
        set_calendar(tx, SetCalendar(world.estate_id, message()))
