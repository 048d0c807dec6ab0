"""Service levels by the estate's calendar: the cases of spec/peer-cases.json, and pauses that are intervals."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from chassis.calendars import Calendar, OwnDay
from hypothesis import given, settings
from hypothesis import strategies as st
from workorders.domain.levels import Pause, around_clock, due_with_pauses, spent

TEN_TO_SIX = (((10 * 60, 18 * 60),),) * 5 + ((),) * 2
OFFICE = Calendar("UTC", week=TEN_TO_SIX, own_days=(OwnDay(date(2019, 3, 5), "Holiday", ()),))
HOUR = timedelta(hours=1)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("reported", "answered_by", "done_by"),
    [
        ("2019-03-04 12:00", "2019-03-04 16:00", "2019-03-04 18:00"),
        ("2019-03-04 07:00", "2019-03-04 14:00", "2019-03-04 16:00"),
        ("2019-03-04 20:00", "2019-03-06 14:00", "2019-03-06 16:00"),
        ("2019-03-04 14:00", "2019-03-04 18:00", "2019-03-06 12:00"),
    ],
)
def test_case_01_four_hours_to_answer_and_six_to_do_it(reported: str, answered_by: str, done_by: str) -> None:
    assert due_with_pauses(OFFICE, at(reported), 4 * HOUR, []) == at(answered_by)
    assert due_with_pauses(OFFICE, at(reported), 6 * HOUR, []) == at(done_by)


def test_case_02_a_wait_of_an_hour_and_a_half_moves_the_end_by_as_much() -> None:
    waited = [Pause(at("2021-06-28 12:00"), at("2021-06-28 13:30"))]
    assert due_with_pauses(OFFICE, at("2021-06-28 10:00"), 6 * HOUR, waited) == at("2021-06-28 17:30")


def test_case_02_a_wait_at_night_moves_nothing() -> None:
    waited = [Pause(at("2020-03-04 04:15"), at("2020-03-04 05:00"))]
    assert due_with_pauses(OFFICE, at("2020-03-04 04:00"), 6 * HOUR, waited) == at("2020-03-04 16:00")


def test_case_03_what_the_resident_took_is_not_ours() -> None:
    day, waited = around_clock("UTC"), [Pause(at("2021-06-28 04:15"), at("2021-06-28 05:00"))]
    begin, end = at("2021-06-28 04:00"), at("2021-06-28 05:05")
    assert spent(day, begin, end, []).total_seconds() == 3900
    assert spent(day, begin, end, waited).total_seconds() == 1200


def test_a_wait_that_begins_when_the_time_is_over_moves_nothing() -> None:
    waited = [Pause(at("2021-06-28 16:00"), at("2021-06-28 17:00"))]
    assert due_with_pauses(OFFICE, at("2021-06-28 10:00"), 6 * HOUR, waited) == at("2021-06-28 16:00")


MINUTES = st.integers(0, 14 * 24 * 60)


@settings(max_examples=30)
@given(MINUTES, st.integers(1, 40 * 60), st.lists(MINUTES, max_size=8, unique=True))
def test_what_is_due_is_where_a_clock_stands_that_is_stopped_in_every_pause(
    start: int, work: int, marks: list[int]
) -> None:
    """The model is a clock that ticks each minute in which the office is open and nobody waits."""
    origin = at("2021-06-28 00:00")
    marks = sorted(marks)[: len(marks) // 2 * 2]
    pauses = list(zip(marks[::2], marks[1::2], strict=True))
    ticked, minute = 0, start
    while True:
        moment = origin + timedelta(minutes=minute)
        is_open = moment.weekday() < 5 and 10 <= moment.hour < 18
        if is_open and not any(begin <= minute < end for begin, end in pauses):
            ticked += 1
        minute += 1
        if ticked == work:
            break
    told = [Pause(origin + timedelta(minutes=begin), origin + timedelta(minutes=end)) for begin, end in pauses]
    found = due_with_pauses(OFFICE, origin + timedelta(minutes=start), timedelta(minutes=work), told)
    assert found == origin + timedelta(minutes=minute)
