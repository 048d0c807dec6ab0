"""Periods and parts of months, for whatever is owed by the month. Rules: docs/money-rules.md, section Periods."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from chassis.money import round_ratio

ONE_DAY = timedelta(days=1)
# Later than any period: the end of what has no end.
FOREVER = date(9999, 12, 31)
ALWAYS = date(1, 1, 1)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from start to end, both included."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """How many days."""
        return (self.end - self.start).days + 1

    def cut(self, other: Period) -> Period | None:
        """The days that both have; None where there are none."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Period(start, end) if start <= end else None


@dataclass(frozen=True, slots=True)
class MonthPart:
    """A part of one month, natural or contract.

    Args:
        month: the whole month, from its first to its last day.
        days: the part.
        index: which month of the bill it is, from 0.
    """

    month: Period
    days: Period
    index: int


@lru_cache(maxsize=4096)  # schedules ask for the same months again and again
def month_of(day: date) -> Period:
    """The calendar month of a day."""
    return Period(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def add_months(first: date, months: int) -> date:
    """The first day of the month that many months after the month of `first`."""
    number = first.year * 12 + first.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)


def months_between(earlier: date, later: date) -> int:
    """How many calendar months lie between the months of two days."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month


def natural_block(anchor: date, day: date, cycle_months: int, *, aligned: bool = False) -> Period:
    """The bill's months by natural months that hold a day, whole months: the first one is cut by its caller.

    Args:
        anchor: the first day that is billed; its month begins the first bill.
        day: on or after the anchor's month begins.
        cycle_months: months a bill covers, 1 at the least.
        aligned: bills end with calendar quarters (or half-years, years: whatever the cycle divides a year into).
    """
    base = date(anchor.year, 1, 1) if aligned else anchor.replace(day=1)
    first = add_months(base, months_between(base, day) // cycle_months * cycle_months)
    return Period(first, month_of(add_months(first, cycle_months - 1)).end)


def natural_periods(start: date, end: date, cycle_months: int, *, aligned: bool = False) -> list[Period]:
    """The bills from start to end by natural months (按自然月).

    Args:
        start: the first day.
        end: the last day.
        cycle_months: months a bill covers, counted from the first, broken one.
        aligned: bills end with the calendar's quarters instead.
    """
    periods = []
    while start <= end:
        after = add_months(
            natural_block(start, start, cycle_months, aligned=True).start if aligned else start, cycle_months
        )
        periods.append(Period(start, min(after - ONE_DAY, end)))
        start = after
    return periods


def contract_month(anchor: date, index: int) -> Period:
    """The contract month of that number, from 0, counted from the original start day.

    It ends the day before the anchor day of the next month or, where that month has no such day, on its last day.
    """
    return Period(_anchor_day(anchor, index), _anchor_day(anchor, index + 1) - ONE_DAY)


def _anchor_day(anchor: date, index: int) -> date:
    first = add_months(anchor, index)
    if anchor.day <= monthrange(first.year, first.month)[1]:
        return first.replace(day=anchor.day)
    return add_months(first, 1)


def contract_periods(start: date, end: date, cycle_months: int) -> list[Period]:
    """The bills from start to end by contract months (按合同月), anchored at start."""
    periods = []
    index = 0
    while (first := contract_month(start, index).start) <= end:
        periods.append(Period(first, min(contract_month(start, index + cycle_months).start - ONE_DAY, end)))
        index += cycle_months
    return periods


def natural_parts(period: Period, first_month: date | None = None) -> Iterator[MonthPart]:
    """The calendar months of a period, the broken ones as parts.

    Args:
        period: the days.
        first_month: a day of the bill's first month, from which months are numbered; the period's own by default.
    """
    base = first_month or period.start
    start = period.start
    while start <= period.end:
        month = month_of(start)
        yield MonthPart(month, Period(start, min(month.end, period.end)), months_between(base, start))
        start = month.end + ONE_DAY


def contract_parts(period: Period, anchor: date) -> Iterator[MonthPart]:
    """The contract months of a period, the broken ones as parts; anchor is the contract's first day."""
    index = max(months_between(anchor, period.start) - 1, 0)
    while (month := contract_month(anchor, index)).start <= period.end:
        days = month.cut(period)
        if days:
            yield MonthPart(month, days, index)
        index += 1


def cumulative(price: int, day: int, length: int, *, thirty: bool = False) -> int:
    """What the first days of a month cost; the last day gives the whole price.

    Args:
        price: the whole month's, in minor units.
        day: how many days from the month's first.
        length: days of the month.
        thirty: by 30 days a month, of which `day` counts at most 30.
    """
    if day >= length:
        return price
    basis = 30 if thirty else length
    return round_ratio(price * min(day, basis), basis)


def part_price(price: int, part: MonthPart, *, thirty: bool = False) -> int:
    """What a part of a month costs: cumulative(its last day) − cumulative(the day before its first).

    Args:
        price: the whole month's, in minor units.
        part: the part.
        thirty: by 30 days a month.
    """
    first = (part.days.start - part.month.start).days
    length = part.month.days
    return cumulative(price, first + part.days.days, length, thirty=thirty) - (
        cumulative(price, first, length, thirty=thirty) if first else 0
    )
