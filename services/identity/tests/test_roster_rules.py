"""Rosters from patterns, how duties were attended, and deputies: pure rules."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from identity.domain.rosters import Away, attended, by_pattern, circle, stands_in, times

DAY = date(2026, 11, 2)
START, END = datetime(2026, 11, 2, 8, tzinfo=UTC), datetime(2026, 11, 2, 20, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_people_go_through_the_pattern_each_a_step_further() -> None:
    planned = list(by_pattern(["a", "b"], ["day", "night", None], DAY, DAY + timedelta(days=3), stagger=1))
    assert [(who, shift, day.day) for who, shift, day in planned] == [
        ("a", "day", 2), ("a", "night", 3), ("a", "day", 5),
        ("b", "night", 2), ("b", "day", 4), ("b", "night", 5),
    ]  # fmt: skip


def test_a_shift_that_ends_before_it_begins_ends_on_the_next_day() -> None:
    start, end = times(DAY, 20 * 60, 8 * 60, "Asia/Shanghai")
    assert (start, end) == (datetime(2026, 11, 2, 12, tzinfo=UTC), datetime(2026, 11, 3, 0, tzinfo=UTC))


def test_a_night_in_which_clocks_go_back_is_an_hour_longer() -> None:
    start, end = times(date(2026, 10, 24), 22 * 60, 6 * 60, "Europe/Berlin")
    assert end - start == timedelta(hours=9)


@given(
    st.integers(0, 1439), st.integers(0, 1439), st.sampled_from(["Asia/Shanghai", "Europe/Berlin", "America/Santiago"])
)
def test_shifts_that_follow_each_other_on_the_clock_do_not_overlap(first: int, second: int, zone: str) -> None:
    if first == second:
        return
    days = [date(2026, 10, 20) + timedelta(days=number) for number in range(10)]
    spans = [times(day, *pair, zone) for day in days for pair in ((first, second), (second, first))]
    assert all(before[1] <= after[0] for before, after in pairwise(sorted(spans)) if before[1] != before[0])


@pytest.mark.parametrize(
    ("came", "left", "now", "state"),
    [
        (None, None, -10, "planned"),
        (None, None, 10, "missed"),
        (-5, None, 60, "present"),
        (-5, 720, 721, "kept"),
        (7, 720, 721, "late"),
        (-5, 700, 721, "left_early"),
        (-5, None, 720 + 241, "no_end"),
        (-241, None, 10, "missed"),  # so early that it was for something else
    ],
)
def test_how_a_duty_was_attended(came: int | None, left: int | None, now: int, state: str) -> None:
    events = [(START + at * MINUTE, way) for at, way in ((came, "in"), (left, "out")) if at is not None]
    assert attended(START, END, events, START + now * MINUTE).state == state


def test_whoever_was_on_leave_and_did_not_come_is_absent() -> None:
    assert attended(START, END, [], END, absent=True).state == "absent"


def test_whoever_went_out_and_came_in_again_is_there() -> None:
    events = [(START, "in"), (START + 60 * MINUTE, "out"), (START + 90 * MINUTE, "in")]
    how = attended(START, END, events, START + 100 * MINUTE)
    assert (how.state, how.left) == ("present", None)


def test_late_and_early_are_counted_in_minutes() -> None:
    how = attended(START, END, [(START + 7 * MINUTE, "in"), (END - 30 * MINUTE, "out")], END)
    assert (how.state, how.late, how.early) == ("late", 7, 30)


def away(person: str, deputy: str, first: int = 0, last: int = 5) -> Away:
    return Away(person, deputy, DAY + timedelta(days=first), DAY + timedelta(days=last))


def test_work_goes_to_the_deputy_of_the_deputy_while_both_are_away() -> None:
    absences = [away("a", "b"), away("b", "c", 3, 4), away("c", "", 4, 4)]
    on = lambda number: stands_in("a", DAY + timedelta(days=number), absences)  # noqa: E731
    assert [on(-1), on(0), on(3), on(4)] == ["a", "b", "c", ""]


def test_deputies_in_a_circle_are_found_on_the_days_that_they_share_alone() -> None:
    others = [away("b", "c", 2, 3), away("c", "a", 3, 9)]
    assert circle(away("a", "b", 0, 5), others)
    assert not circle(away("a", "b", 0, 2), others)
    assert not circle(away("a", "b", 4, 5), others)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(0, 6), st.integers(0, 6)), max_size=8))
def test_where_no_circle_was_let_in_everybodys_work_has_somebody(rows: list[tuple[int, int, int, int]]) -> None:
    standing: list[Away] = []
    for person, deputy, first, last in rows:
        new = away(str(person), str(deputy), min(first, last), max(first, last))
        overlaps = any(one.person == new.person and one.first <= new.last and new.first <= one.last for one in standing)
        if person != deputy and not overlaps and not circle(new, standing):
            standing.append(new)
    for person in range(5):
        for number in range(8):
            assert stands_in(str(person), DAY + timedelta(days=number), standing)
