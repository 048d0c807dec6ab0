"""What a charge by hand or by fact (一次性收费) comes to: its days, month, due day and tax; how it is taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from chassis.money import tax_in

# A day further from today than this is a mistyped year, in imports of meters and tariffs too.
FURTHEST = timedelta(days=5 * 366)
NOTHING, VOIDED, CREDITED = "nothing", "voided", "credited"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for, as far as it is said.

    Args:
        amount: minor units, tax in it.
        start, end: the days covered; without them it is a charge of today, without an end one of the first day.
        due: when it is due; None by the fee item.
    """

    amount: int
    start: date | None = None
    end: date | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """What a charge is booked with: the days covered, the accounting month's first day, the due day, and the tax."""

    start: date
    end: date
    month: date
    due: date
    tax: int


def terms(
    asked: Asked,
    *,
    tax_rate: Decimal,
    today: date,
    open_month: Callable[[date], date],
    due_date: Callable[[date], date],
) -> Terms:
    """The terms of a charge that nothing is wrong with.

    Args:
        asked: what is asked for.
        tax_rate: the fee item's; 0 for a deposit, which is no revenue.
        today: in the estate.
        open_month: the accounting month that something of a month is booked in.
        due_date: when what is booked in a month is due by the fee item. Nobody is late on the day they are charged.
    """
    start = asked.start or today
    month = open_month(start.replace(day=1))
    return Terms(
        start, asked.end or start, month, asked.due or max(due_date(month), today), tax_in(asked.amount, tax_rate)
    )


def is_far(day: date, today: date) -> bool:
    """Whether a day can only be a mistake."""
    return abs(day - today) > FURTHEST


def taken_back(*, owed: int, beside: int, paid: int, closed: bool) -> tuple[str, int]:
    """How a charge is withdrawn: an unpaid one is voided, any other is credited with what it still comes to.

    Args:
        owed: amount + adjusted − waived in minor units; 0 where it is voided.
        beside: what the lines come to that were booked beside it, in minor units.
        paid: what is paid of it, in minor units.
        closed: its accounting month is closed, whose figures stand.

    Returns:
        VOIDED, CREDITED or NOTHING, and the credit in minor units.
    """
    left = owed + beside
    if left <= 0:
        return NOTHING, 0
    if paid or closed or beside:
        return CREDITED, left
    return VOIDED, 0
