"""The accounting view of leases: revenue on a straight line, and the figures of a lease that the company takes.

Rules: IFRS 16 and 企业会计准则第21号. A lessor spreads what an operating lease comes to evenly over its days, rent-free
spells in them (IFRS 16.81); a lessee shows what it still owes at its present value, and a right of use of the same
amount that it uses up evenly (IFRS 16.26, 16.31, 16.36). Both follow from the schedule and, for the lessee, from the
lease's own discount rate: yearly effective, each payment discounted by (1 + r)^(days ÷ 365).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, localcontext
from fractions import Fraction

from chassis.money import round_half_up
from chassis.periods import Period, natural_parts

DAYS_OF_YEAR = 365
PRECISION = 40


@dataclass(frozen=True, slots=True)
class MonthRevenue:
    """A month's revenue on a straight line beside the bills that begin in it, in minor units."""

    month: Period
    straight: int
    billed: int


def straight_line(days: Period, billed: Sequence[tuple[Period, int]]) -> list[MonthRevenue]:
    """The revenue of a lease spread evenly over its days; the months add up to the lease to the cent.

    Args:
        days: of the lease.
        billed: what its schedule bills without tax, in minor units, with the days; a bill counts in the month in which
            its days begin.
    """
    total, found, before = sum(amount for _, amount in billed), [], 0
    for part in natural_parts(days):
        until = Period(days.start, part.days.end).days
        upto = round_half_up(Fraction(total * until, days.days))
        of_month = sum(amount for span, amount in billed if span.start.replace(day=1) == part.month.start)
        found.append(MonthRevenue(part.days, upto - before, of_month))
        before = upto
    return found


@dataclass(frozen=True, slots=True)
class Payment:
    """What the company pays on a day, in minor units, without tax that it gets back."""

    day: date
    amount: int


@dataclass(frozen=True, slots=True)
class LeaseMonth:
    """A calendar month of a lease that the company takes, in minor units.

    Args:
        month: the days of it that lie in the lease.
        opening: the liability at its beginning, before what is paid in it.
        interest: that the liability grows by.
        paid: what is paid in it.
        closing: the liability at its end.
        depreciation: of the right of use.
        right_of_use: what of it is left at its end.
    """

    month: Period
    opening: int
    interest: int
    paid: int
    closing: int
    depreciation: int
    right_of_use: int


def present_value(payments: Sequence[Payment], rate: Decimal, day: date) -> Decimal:
    """What payments are worth on a day, in minor units and their fractions; those before it count nothing.

    Args:
        payments: in any order.
        rate: yearly effective, a fraction above -1.
        day: those of the day itself are not discounted.
    """
    with localcontext() as context:
        context.prec = PRECISION
        worth = Decimal(0)
        for one in payments:
            if one.day >= day:
                worth += one.amount / (1 + rate) ** (Decimal((one.day - day).days) / DAYS_OF_YEAR)
        return worth


def lease_months(days: Period, payments: Sequence[Payment], rate: Decimal) -> Iterator[LeaseMonth]:
    """Liability, interest and right of use by month. Both the liability and the right of use end at 0; all interest is
    what is paid beyond the first liability.

    Args:
        days: of the lease; the first payment lies on or after its first day.
        payments: all that is paid for it. Whatever is due after its last day counts in its last month.
        rate: yearly effective, a fraction above -1.
    """
    first = round_half_up(Fraction(present_value(payments, rate, days.start)))
    opening, left = first, first
    for part in natural_parts(days):
        last = part.days.end == days.end
        after = part.days.end + timedelta(days=1)
        paid = sum(one.amount for one in payments if part.days.start <= one.day and (last or one.day < after))
        closing = 0 if last else round_half_up(Fraction(present_value(payments, rate, after)))
        used = first - left
        upto = round_half_up(Fraction(first * Period(days.start, part.days.end).days, days.days))
        left = first - upto
        yield LeaseMonth(part.days, opening, closing + paid - opening, paid, closing, upto - used, left)
        opening = closing
