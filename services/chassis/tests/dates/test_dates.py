"""Dates and months are read in every spelling that leaves nothing to guess, and in no other."""

from __future__ import annotations

from datetime import date

import pytest
from chassis.dates import read_date, read_month
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize("spelling", ["%Y-%m-%d", "%Y/%m/%d", "%Y年%m月%d日", "%Y%m%d", "%Y-%m-%d 09:30",
                                      "%Y/%m/%d 9:30:15", "%Y-%m-%dT00:00:00"])  # fmt: skip
@given(day=st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_date_is_read_in_each_spelling(spelling: str, day: date) -> None:
    assert read_date(day.strftime(spelling)) == day


@pytest.mark.parametrize("text", ["2026/1/5", "2026-1-5", "2026年1月5日", "2026/1/5 9:30"])
def test_a_date_needs_no_zeros_in_front(text: str) -> None:
    assert read_date(text) == date(2026, 1, 5)


@pytest.mark.parametrize("text", [
    "", "2026-01-05xyz", "2026-01-051", "2026-01-05至2027-01-04", "31.01.2026", "05/01/2026", "2026-01/05",
    "2026-02-30", "26-01-05", "2026-01", "2026-W01-1", "2026-01-05 25:00", "2026-01-05 morning", "2206-01-05",
    "1026-01-05", "46027",
])  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_date(text)


@pytest.mark.parametrize("text", ["2026-01", "2026-1", "2026/01", "2026/1", "202601", "2026年1月", "2026年01月",
                                  "2026-01-01", "2026/1/1", "2026-01-01 00:00:00"])  # fmt: skip
def test_a_month_is_read_in_each_spelling(text: str) -> None:
    assert read_month(text) == date(2026, 1, 1)


@pytest.mark.parametrize(
    "text", ["", "2026-013", "2026-13", "2026-00", "2026.1", "01/2026", "2026-01-15", "2601", "2206-01"]
)
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_month(text)
