"""The estates' calendars, between the fact, the table and the rules."""

from __future__ import annotations

from datetime import date
from typing import Any

from google.protobuf import json_format
from manor.identity.v1 import events_pb2
from sqlalchemy import text

from chassis.calendars import Calendar, Hours, OwnDay, clock_of, minutes_of, standard
from chassis.data.tx import Tx
from chassis.directory.tree import estate


def calendar(tx: Tx, estate_id: int) -> Calendar:
    """The calendar of an estate in the transaction's scope; the standard one of its zone where it has set none.

    Raises:
        NotFound: there is no such estate, or none in scope.
    """
    place = estate(tx, estate_id)
    stored = tx.scalar(text("select calendar from nodes where node_id = :id"), {"id": estate_id})
    return standard(place.time_zone) if stored is None else read(from_stored(stored), place.time_zone)


def to_stored(message: events_pb2.EstateCalendar) -> dict[str, Any]:
    """The message as the table keeps it."""
    return json_format.MessageToDict(message, preserving_proto_field_name=True)


def from_stored(stored: dict[str, Any]) -> events_pb2.EstateCalendar:
    """What the table keeps as a message; fields of a later release are left out."""
    return json_format.ParseDict(stored, events_pb2.EstateCalendar(), ignore_unknown_fields=True)


def read(message: events_pb2.EstateCalendar, time_zone: str) -> Calendar:
    """A message as the calendar that rules compute with.

    Args:
        message: with valid times and dates.
        time_zone: the estate's (IANA).
    """
    return Calendar(
        time_zone,
        message.country_code,
        tuple(hours(one) for one in message.week),
        hours(message.holiday_hours),
        hours(message.made_up_hours),
        tuple(OwnDay(date.fromisoformat(own.date), own.name, hours(own.hours)) for own in message.own_days),
        frozenset(message.confirmed_years),
    )


def written(of: Calendar) -> events_pb2.EstateCalendar:
    """A calendar as a message."""
    return events_pb2.EstateCalendar(
        country_code=of.country_code,
        week=map(day_hours, of.week),
        holiday_hours=day_hours(of.holiday_hours),
        made_up_hours=day_hours(of.made_up_hours),
        own_days=[
            events_pb2.OwnDay(date=str(own.day), name=own.name, hours=day_hours(own.hours)) for own in of.own_days
        ],
        confirmed_years=sorted(of.confirmed_years),
    )


def hours(message: events_pb2.DayHours) -> Hours:
    """Hours in minutes after midnight."""
    return tuple((minutes_of(getattr(span, "from")), minutes_of(span.to)) for span in message.spans)


def day_hours(of: Hours) -> events_pb2.DayHours:
    """Hours as a message."""
    spans = [events_pb2.TimeSpan(**{"from": clock_of(opens), "to": clock_of(closes)}) for opens, closes in of]
    return events_pb2.DayHours(spans=spans)
