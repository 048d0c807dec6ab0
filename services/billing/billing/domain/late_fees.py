"""The late fee (违约金) as of a date. Rule: spec money-rules.md, section Receivables."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from chassis.money import round_half_up


def late_fee(
    principal: int,
    daily_rate: Decimal,
    due: date,
    as_of: date,
    *,
    grace_days: int = 0,
    payments: Iterable[tuple[date, int]] = (),
    from_due: bool = False,
    cap: int | None = None,
) -> int:
    """What paying on a date would cost in late fees, in minor units.

    Args:
        principal: what was owed at first, in minor units.
        daily_rate: a fraction a day.
        due: the due date.
        as_of: the day of payment, which itself bears no fee.
        grace_days: days after due within which paying costs nothing.
        payments: (the payer's day, minor units); those after `as_of` do not count.
        from_due: once grace is over, the fee counts from the day after due.
        cap: the most it can be, in minor units; the principal by default.
    """
    grace_end = due + timedelta(days=grace_days)
    paid = sorted((day, amount) for day, amount in payments if day <= as_of)
    if as_of <= grace_end or principal <= sum(amount for day, amount in paid if day <= grace_end):
        return 0
    day = (due if from_due else grace_end) + timedelta(days=1)
    owed_days = 0
    # Between two payments nothing changes, so each spell is one product.
    for until in sorted({moment for moment, _ in paid if moment > day} | {as_of}):
        unpaid = principal - sum(amount for moment, amount in paid if moment <= day)
        owed_days += max(unpaid, 0) * max((until - day).days, 0)
        day = max(day, until)
    limit = principal if cap is None else cap
    return min(round_half_up(owed_days * Fraction(daily_rate)), limit)
