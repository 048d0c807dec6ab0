"""The estate's calendar, beside a model that walks minute by minute and shares no code with it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from chassis.calendars import Calendar, DayKind, NeverOpen, OwnDay, due, elapsed
from hypothesis import given, settings
from hypothesis import strategies as st

MINUTE = timedelta(minutes=1)
# The days around which clocks change, years begin and made-up workdays lie.
ZONES = {
    "Asia/Shanghai": (date(2026, 2, 12), date(2026, 10, 1), date(2026, 12, 30)),
    "Europe/Berlin": (date(2026, 3, 28), date(2026, 10, 24)),
    "America/Santiago": (date(2026, 4, 3), date(2026, 9, 5)),  # clocks change at midnight
    "Australia/Lord_Howe": (date(2026, 4, 4), date(2026, 10, 3)),  # by half an hour
    "Pacific/Apia": (date(2011, 12, 29),),  # a day was left out
}
# What the State Council announced for 2026: offices work on these days of weekends.
MADE_UP_2026 = {(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)}
OFF_2026 = (
    {(1, day) for day in (1, 2, 3)} | {(2, day) for day in range(15, 24)} | {(4, day) for day in (4, 5, 6)}
    | {(5, day) for day in range(1, 6)} | {(6, day) for day in (19, 20, 21)} | {(9, day) for day in (25, 26, 27)}
    | {(10, day) for day in range(1, 8)}
)  # fmt: skip

hours = st.lists(st.integers(0, 1440), min_size=0, max_size=6, unique=True).map(
    lambda cuts: tuple(zip(sorted(cuts)[: len(cuts) // 2 * 2 : 2], sorted(cuts)[1::2], strict=True))
)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Calendar, datetime]:
    zone = draw(st.sampled_from(sorted(ZONES)))
    near = draw(st.sampled_from(ZONES[zone]))
    own = draw(st.lists(st.tuples(st.integers(0, 4), hours), max_size=3, unique_by=lambda item: item[0]))
    calendar = Calendar(
        zone,
        draw(st.sampled_from(["", "CN"])),
        tuple(draw(hours) for _ in range(7)),
        draw(hours),
        draw(hours),
        tuple(OwnDay(near + timedelta(days=after), "own", open_at) for after, open_at in own),
    )
    start = datetime(near.year, near.month, near.day, tzinfo=UTC) + draw(st.integers(-720, 2880)) * MINUTE
    return calendar, start


def is_open(calendar: Calendar, moment: datetime) -> bool:
    """The plain model: what the clock on the wall shows lies within the hours of the day that it shows."""
    wall = moment.astimezone(ZoneInfo(calendar.time_zone))
    key = (wall.month, wall.day)
    for own in calendar.own_days:
        if own.day == wall.date():
            open_at = own.hours
            break
    else:
        if calendar.country_code == "CN" and wall.year == 2026 and key in OFF_2026:
            open_at = calendar.holiday_hours
        elif calendar.country_code == "CN" and wall.year == 2026 and key in MADE_UP_2026:
            open_at = calendar.made_up_hours
        else:
            open_at = calendar.week[wall.weekday()]
    return any(first <= wall.hour * 60 + wall.minute < last for first, last in open_at)


def in_model(case: tuple[Calendar, datetime]) -> bool:
    """The model has China's notice of 2026 alone."""
    calendar, start = case
    return calendar.country_code != "CN" or start.year >= 2026


@given(case=cases().filter(in_model), minutes=st.integers(0, 4000))
def test_open_time_is_what_the_clock_on_the_wall_shows_minute_by_minute(
    case: tuple[Calendar, datetime], minutes: int
) -> None:
    calendar, start = case
    counted = sum(is_open(calendar, start + number * MINUTE) for number in range(minutes))
    assert elapsed(calendar, start, start + minutes * MINUTE).work == counted * MINUTE


@given(case=cases().filter(in_model), work=st.integers(0, 1500))
def test_something_is_due_in_the_first_minute_by_which_so_much_open_time_has_passed(
    case: tuple[Calendar, datetime], work: int
) -> None:
    calendar, start = case
    passed, left = 0, work
    while left and passed < 5 * 1440:
        left -= is_open(calendar, start + passed * MINUTE)
        passed += 1
    if left:
        return  # later than the model looks
    assert due(calendar, start, work * MINUTE).at == start + passed * MINUTE


@settings(max_examples=50)
@given(case=cases(), work=st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=20)))
def test_what_is_due_after_some_work_has_just_that_much_open_time_before_it(
    case: tuple[Calendar, datetime], work: timedelta
) -> None:
    calendar, start = case
    try:
        at = due(calendar, start, work).at
    except NeverOpen:
        return
    assert elapsed(calendar, start, at).work == work
    if work:
        assert elapsed(calendar, start, at - timedelta(microseconds=1)).work < work


def test_offices_in_china_are_off_and_make_up_as_announced() -> None:
    calendar = Calendar("Asia/Shanghai", "CN")
    days = [calendar.day(date(2026, 1, 1) + timedelta(days=number)) for number in range(365)]
    assert {(day.day.month, day.day.day) for day in days if day.kind is DayKind.HOLIDAY} == OFF_2026
    assert {(day.day.month, day.day.day) for day in days if day.kind is DayKind.MADE_UP} == MADE_UP_2026
    # Friday afternoon before the Saturday that is worked: four hours are due at noon on that Saturday.
    friday = datetime(2026, 2, 13, 17, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert due(calendar, friday, timedelta(hours=4)).at.isoformat() == "2026-02-14T12:00:00+08:00"


def test_a_year_that_is_not_announced_counts_and_says_so() -> None:
    calendar = Calendar("Asia/Shanghai", "CN")
    assert calendar.knows(2026)
    assert not calendar.knows(2028)
    eve = datetime(2028, 1, 25, 9, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert not due(calendar, eve, timedelta(hours=90)).known
    assert not elapsed(calendar, eve, eve + timedelta(days=9)).known
    before = datetime(2026, 12, 31, 9, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert due(calendar, before, timedelta(hours=9)).known


def test_a_year_that_the_estate_entered_itself_is_known() -> None:
    calendar = Calendar(
        "Asia/Shanghai",
        "CN",
        own_days=(OwnDay(date(2028, 1, 26), "春节", ()),),
        confirmed_years=frozenset({2028}),
    )
    eve = datetime(2028, 1, 25, 17, tzinfo=ZoneInfo("Asia/Shanghai"))
    answer = due(calendar, eve, timedelta(hours=2))
    assert (answer.at.date(), answer.known) == (date(2028, 1, 27), True)


def test_holidays_of_later_years_that_are_only_computed_are_not_known() -> None:
    singapore = Calendar("Asia/Singapore", "SG")
    assert singapore.knows(2027)
    assert singapore.day(date(2026, 8, 9)).kind is DayKind.HOLIDAY
    assert not singapore.knows(2031)


def test_a_calendar_that_never_opens_is_refused() -> None:
    with pytest.raises(NeverOpen):
        due(Calendar("Asia/Shanghai", week=((),) * 7), datetime(2026, 1, 1, tzinfo=UTC), timedelta(minutes=1))


def test_moments_without_a_time_zone_are_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        due(Calendar("Asia/Shanghai"), datetime(2026, 1, 1), timedelta(0))  # noqa: DTZ001
