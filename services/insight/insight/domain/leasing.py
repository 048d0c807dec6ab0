"""What is told of leases in sums: how long they still run on average."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

# Days are counted from here, in SQL, so that what is left of leases is a difference of sums.
EPOCH = "date '2000-01-01'"
DAYS_OF_YEAR = 365


def years(weighted_days: Decimal | int, weights: Decimal | int) -> Decimal | None:
    """The weighted average lease expiry (加权平均剩余租期) in years of 365 days, to two places, as contracts has it.

    Args:
        weighted_days: the days that leases have left, each times its weight, such as its rent.
        weights: the sum of the weights.

    Returns:
        None where nothing weighs anything.
    """
    if not weights:
        return None
    return (Decimal(weighted_days) / Decimal(weights) / DAYS_OF_YEAR).quantize(Decimal("0.01"), ROUND_HALF_UP)
