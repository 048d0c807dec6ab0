"""The collection rate (收缴率): Σ received ÷ Σ receivable. Rule: spec money-rules.md, section Receivables."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from chassis.money import round_ratio

# What no collection rate counts.
LEFT_OUT = ("deposit", "late_fee")


def rate(received: int, receivable: int) -> Decimal | None:
    """received ÷ receivable with six places; None for an empty set, which has no rate, neither 0 nor 1.

    Args:
        received: minor units.
        receivable: minor units.
    """
    if receivable == 0:
        return None
    sign = 1 if receivable > 0 else -1
    return (Decimal(round_ratio(sign * received * 10**6, abs(receivable))) / 10**6).quantize(
        Decimal("0.000001"), ROUND_HALF_UP
    )


def total_rate(sums: Iterable[tuple[int, int]]) -> Decimal | None:
    """The rate over several sets: Σ ÷ Σ, never an average of rates.

    Args:
        sums: (received, receivable) of each, in minor units of one currency.
    """
    pairs = list(sums)
    return rate(sum(received for received, _ in pairs), sum(receivable for _, receivable in pairs))
