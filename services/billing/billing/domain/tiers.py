"""Metered prices: each slice of the usage at its own tier's price (阶梯)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from chassis.money import price_to_minor


@dataclass(frozen=True, slots=True)
class Tier:
    """A slice of the usage.

    Args:
        up_to: where it ends, inclusive; None on the last.
        price: major units for one of usage.
    """

    up_to: Decimal | None
    price: Decimal


@dataclass(frozen=True, slots=True)
class TierSlice:
    """How much of a usage lies in one tier, and what it costs in minor units, unrounded."""

    tier: Tier
    quantity: Decimal
    amount: Fraction


class TierError(ValueError):
    """Tiers that leave a usage without a price."""


def check_tiers(tiers: Sequence[Tier]) -> None:
    """Tiers rise, and the last alone has no end.

    Raises:
        TierError: they do not.
    """
    ends = [tier.up_to for tier in tiers]
    if not ends or ends[-1] is not None:
        raise TierError("the last tier must have no end, so that any usage has a price")
    known = [end for end in ends[:-1] if end is not None]
    if len(known) != len(ends) - 1 or known != sorted(set(known)) or (known and known[0] <= 0):
        raise TierError("tiers must rise, and only the last may have no end")


def tier_slices(usage: Decimal, before: Decimal, tiers: Sequence[Tier], places: int) -> list[TierSlice]:
    """Splits a usage over the tiers; their amounts are summed before the sum is rounded once.

    Args:
        usage: what was used, in the meter's unit.
        before: what was used before it in the same span (month or year), which fills the lower tiers.
        tiers: rising, the last without an end.
        places: the currency's decimal places.
    """
    slices = []
    position, end = before, before + usage
    for tier in tiers:
        if position >= end:
            break
        upper = end if tier.up_to is None else min(end, tier.up_to)
        if upper > position:
            quantity = upper - position
            slices.append(TierSlice(tier, quantity, price_to_minor(tier.price, quantity, places)))
            position = upper
    return slices
