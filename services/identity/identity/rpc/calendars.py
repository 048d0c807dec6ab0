"""CalendarService."""

from __future__ import annotations

from datetime import date, timedelta

from chassis import calendars
from chassis.directory import calendars as written
from chassis.rpc.call import Call
from manor.identity.v1 import calendars_pb2, calendars_pb2_grpc

from identity.records import Node
from identity.usecases.calendars import SetCalendar, set_calendar
from identity.usecases.nodes import require_kind

_KINDS = {
    calendars.DayKind.WEEKDAY: calendars_pb2.CALENDAR_DAY_KIND_WEEKDAY,
    calendars.DayKind.HOLIDAY: calendars_pb2.CALENDAR_DAY_KIND_HOLIDAY,
    calendars.DayKind.MADE_UP: calendars_pb2.CALENDAR_DAY_KIND_MADE_UP,
    calendars.DayKind.OWN: calendars_pb2.CALENDAR_DAY_KIND_OWN,
}


class CalendarServicer(calendars_pb2_grpc.CalendarServiceServicer):
    """When estates are open."""

    def GetCalendar(self, request: calendars_pb2.GetCalendarRequest, call: Call) -> calendars_pb2.Calendar:
        return _message(call.tx.get(Node, request.estate_id))

    def SetCalendar(self, request: calendars_pb2.SetCalendarRequest, call: Call) -> calendars_pb2.Calendar:
        return _message(set_calendar(call.tx, SetCalendar(request.estate_id, request.calendar, request.etag)))

    def ListCalendarDays(
        self, request: calendars_pb2.ListCalendarDaysRequest, call: Call
    ) -> calendars_pb2.ListCalendarDaysResponse:
        calendar = _calendar(call.tx.get(Node, request.estate_id))
        first = date(request.year, 1, 1)
        days = [
            calendar.day(first + timedelta(days=number))
            for number in range((date(request.year, 12, 31) - first).days + 1)
        ]
        return calendars_pb2.ListCalendarDaysResponse(
            days=[
                calendars_pb2.CalendarDay(
                    date=str(day.day), kind=_KINDS[day.kind], name=day.name, hours=written.day_hours(day.hours)
                )
                for day in days
            ],
            known=calendar.knows(request.year),
        )


def _calendar(estate: Node) -> calendars.Calendar:
    require_kind(estate, "estate")
    if estate.calendar is None:
        return calendars.standard(estate.time_zone)
    return written.read(written.from_stored(estate.calendar), estate.time_zone)


def _message(estate: Node) -> calendars_pb2.Calendar:
    return calendars_pb2.Calendar(
        estate_id=estate.node_id,
        time_zone=estate.time_zone,
        calendar=written.written(_calendar(estate)),
        standard=estate.calendar is None,
        etag=estate.etag,
    )
