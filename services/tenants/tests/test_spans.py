"""Spans of days: two overlap where they have a day in common."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tenants.domain.figures import Figures, share
from tenants.domain.spans import Span, earliest_settlement, first_overlap

FIRST = date(2026, 1, 1)
days = st.integers(0, 40).map(lambda number: FIRST + timedelta(days=number))
spans = st.tuples(days, st.none() | st.integers(0, 15)).map(
    lambda both: Span(both[0], None if both[1] is None else both[0] + timedelta(days=both[1]))
)
CALENDAR = [FIRST + timedelta(days=number) for number in range(80)]


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 120))
def test_settlement_reaches_back_to_the_first_day_of_the_month_so_many_months_before(today: date, back: int) -> None:
    first = earliest_settlement(today, back)
    assert first.day == 1
    assert (today.year - first.year) * 12 + today.month - first.month == back


@given(spans, spans)
def test_spans_overlap_where_they_share_a_day(one: Span, other: Span) -> None:
    share_a_day = any(one.holds(day) and other.holds(day) for day in CALENDAR)
    assert one.overlaps(other) is other.overlaps(one) is share_a_day


@given(spans, st.lists(spans, max_size=5))
def test_the_first_overlap_is_the_earliest(new: Span, others: list[Span]) -> None:
    found = first_overlap(new, others)
    touching = [span for span in others if span.overlaps(new)]
    assert (found is None) is (not touching)
    assert found is None or found.start == min(span.start for span in touching)


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        Span(FIRST, FIRST - timedelta(days=1))


def test_an_empty_set_has_no_rate() -> None:
    assert share(0, 0) is None
    assert Figures(0, 0, 0, 0, *[FIRST.resolution.days * 0] * 4).vacancy_rate is None  # type: ignore[arg-type]


@given(st.integers(1, 500), st.integers(0, 500))
def test_occupancy_and_vacancy_add_up_to_one(units: int, occupied: int) -> None:
    figures = Figures(units, 0, 0, min(units, occupied), *[share(1, 1)] * 4)  # type: ignore[arg-type]
    assert figures.occupancy_rate is not None
    assert figures.vacancy_rate is not None
    assert figures.occupancy_rate + figures.vacancy_rate == 1
