"""Rent by turnover (商铺提成) with a guaranteed minimum (保底): what a year comes to beyond what was billed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from chassis.money import round_half_up

from contracts.domain.terms import Tier


def turnover_rent(turnover: int, tiers: Sequence[Tier], places: int) -> int:
    """The rent of a turnover: each slice at its own share, summed, rounded once.

    Args:
        turnover: minor units, tax in it as the lease says.
        tiers: rising, the last one without an end.
        places: decimal places of the currency.
    """
    total, below = Fraction(), Fraction()
    for tier in tiers:
        top = Fraction(turnover) if tier.up_to is None else min(Fraction(tier.up_to) * 10**places, Fraction(turnover))
        if top > below:
            total += (top - below) * Fraction(tier.percent) / 100
            below = top
    return round_half_up(total)


def true_up(
    minimum: int,
    tiers: Sequence[Tier],
    places: int,
    *,
    audited: int | None = None,
    provisional: int | None = None,
    manual: int | None = None,
) -> int:
    """What a year's rent comes to beyond the minimum that was billed for it, in minor units; never less than 0.

    Args:
        minimum: what was billed as the guaranteed minimum.
        tiers, places: as for `turnover_rent`.
        audited: the audited turnover of the year, which wins over what was expected.
        provisional: the rent that was expected for the year in all.
        manual: a figure that people agreed on, which wins over both, even where it is 0.
    """
    if manual is not None:
        return manual
    if audited is not None:
        return max(turnover_rent(audited, tiers, places) - minimum, 0)
    return max((provisional or 0) - minimum, 0)


def tiers_faulty(tiers: Sequence[Tier]) -> bool:
    """Whether a turnover could have no share, or two."""
    ends = [tier.up_to for tier in tiers]
    inner = [end for end in ends[:-1] if end is not None]
    rising = all(low < high for low, high in zip([Decimal(0), *inner], inner, strict=False))
    return not tiers or ends[-1] is not None or len(inner) != len(ends) - 1 or not rising
