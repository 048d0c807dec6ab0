"""Months as requests name them: YYYY-MM."""

from __future__ import annotations

import calendar


def months_before(month: str, count: int) -> list[str]:
    """The `count` months that end with `month` (YYYY-MM), oldest first."""
    year, number = map(int, month.split("-"))
    last = year * 12 + number - 1
    return [f"{index // 12:04d}-{index % 12 + 1:02d}" for index in range(last - count + 1, last + 1)]


def last_day(month: str) -> str:
    """The last day of a month (YYYY-MM), ISO 8601."""
    year, number = map(int, month.split("-"))
    return f"{month}-{calendar.monthrange(year, number)[1]:02d}"
