"""When plans fall due: the cases of spec/peer-cases.json, rules that are refused, and clocks that change."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from workorders.domain.recurrence import RuleFaulty, checked


def days(rule: str, start: str, most: int = 6) -> list[str]:
    return [f"{one:%m-%d}" for one in checked(rule, date.fromisoformat(start), "09:00", "UTC").first(most)]


@pytest.mark.parametrize(
    ("rule", "start", "found"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31", "01-31 02-28 03-31 04-30"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-31", "01-31 03-31 05-31 07-31"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "2026-01-01", "01-30 02-27 03-27 04-24"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=MO", "2026-01-05", "01-05 01-08 01-19 01-22 02-02 02-05"),
    ],
)
def test_case_09_rounds_by_rules(rule: str, start: str, found: str) -> None:
    assert days(rule, start, len(found.split())) == found.split()


def test_a_plan_on_the_31st_says_which_months_it_skips() -> None:
    plan = checked("FREQ=MONTHLY;BYMONTHDAY=31", date(2026, 1, 31), "09:00", "Asia/Shanghai")
    assert plan.skipped_months() == ["2026-02", "2026-04", "2026-06", "2026-09", "2026-11"]
    assert checked("FREQ=MONTHLY", date(2026, 1, 31), "09:00", "UTC").skipped_months() == plan.skipped_months()


@pytest.mark.parametrize("rule", ["FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=28", "FREQ=WEEKLY"])
def test_what_falls_due_in_every_month_skips_none(rule: str) -> None:
    assert checked(rule, date(2026, 1, 5), "09:00", "UTC").skipped_months() == []


def test_months_that_are_not_asked_for_are_not_skipped() -> None:
    assert checked("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31", date(2026, 1, 31), "09:00", "UTC").skipped_months() == [
        "2026-04"
    ]
    ended = checked("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2", date(2026, 1, 31), "09:00", "UTC")
    assert ended.skipped_months() == ["2026-02"]


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("FREQ=HOURLY", "NOT_A_FREQUENCY"),
        ("0 9 * * 1", "NOT_A_RULE"),
        ("", "NOT_A_FREQUENCY"),
        ("FREQ=DAILY;BYMONTH=2", "NOT_A_PART_OF_RULE"),
        ("FREQ=MONTHLY;SKIP=BACKWARD", "NOT_A_PART_OF_RULE"),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL_TOO_LONG"),
        ("FREQ=DAILY;INTERVAL=999999999999", "INTERVAL_TOO_LONG"),
        ("FREQ=DAILY;COUNT=0", "TOO_MANY_TIMES"),
        ("FREQ=DAILY;UNTIL=20261231T000000Z", "UNTIL_NOT_A_DAY"),
        ("FREQ=DAILY;UNTIL=20261399", "NOT_A_RULE"),
        ("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "DAYS_OF_TWO_KINDS"),
        ("FREQ=WEEKLY;BYDAY=XX", "NOT_A_RULE"),
        ("FREQ=WEEKLY;FREQ=DAILY", "NOT_A_RULE"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "NEVER_DUE"),
        ("FREQ=DAILY;UNTIL=20251231", "NEVER_DUE"),
        ("FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29", "NEVER_DUE"),
    ],
)
def test_a_rule_that_is_none_of_ours_or_never_falls_due_is_refused(rule: str, code: str) -> None:
    with pytest.raises(RuleFaulty) as error:
        checked(rule, date(2027, 1, 1), "09:00", "UTC")
    assert error.value.code == code


def test_until_counts_to_the_end_of_its_day() -> None:
    assert days("FREQ=DAILY;UNTIL=20260103", "2026-01-01") == ["01-01", "01-02", "01-03"]


def test_a_time_by_the_estates_clocks_stays_there_when_they_change() -> None:
    plan = checked("FREQ=DAILY", date(2026, 3, 28), "09:00", "Europe/Berlin")
    berlin = ZoneInfo("Europe/Berlin")
    assert [one.hour for one in plan.first(3)] == [8, 7, 7]
    assert {one.astimezone(berlin).hour for one in plan.first(3)} == {9}


def test_an_hour_that_clocks_leave_out_or_show_twice_comes_once() -> None:
    spring = checked("FREQ=DAILY", date(2026, 3, 28), "02:30", "Europe/Berlin").first(3)
    autumn = checked("FREQ=DAILY", date(2026, 10, 24), "02:30", "Europe/Berlin").first(3)
    assert spring == sorted(set(spring)) and autumn == sorted(set(autumn))
    assert [one.date().day for one in (moment.astimezone(ZoneInfo("Europe/Berlin")) for moment in spring)] == [
        28,
        29,
        30,
    ]


RULES = st.sampled_from(
    ["FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=DAILY;INTERVAL=2;BYDAY=MO,WE", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU",
     "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,SU;WKST=SU", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=DAILY;BYHOUR=8,20",
     "FREQ=WEEKLY;COUNT=9", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270101"]
)  # fmt: skip


@settings(max_examples=40)
@given(RULES, st.integers(0, 40), st.integers(0, 400), st.integers(1, 40))
def test_from_any_moment_on_the_same_times_follow(rule: str, first: int, after: int, span: int) -> None:
    """Starts are moved near for days and weeks; the model walks from the first day on."""
    start = date(2026, 1, 1) + timedelta(days=first)
    plan = checked(rule, start, "09:00", "Asia/Shanghai")
    begin = datetime(2026, 1, 1, 13, tzinfo=UTC) + timedelta(days=after)
    end = begin + timedelta(days=span)
    walked = takewhile(lambda at: at <= end, plan.first(1_000))
    assert list(plan.between(begin, end)) == [one for one in walked if one > begin]


def test_years_of_days_are_not_walked() -> None:
    """A daily plan that began 90 years ago is looked at as quickly as a new one."""
    plan = checked("FREQ=DAILY", date(1936, 1, 1), "09:00", "UTC")
    now = datetime(2026, 1, 1, tzinfo=UTC)
    began = time.perf_counter()
    for _ in range(20):
        assert len(list(plan.between(now, now + timedelta(days=3)))) == 3
    assert time.perf_counter() - began < 1
