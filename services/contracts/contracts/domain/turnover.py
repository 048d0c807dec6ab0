"""Rent by turnover (商铺提成) with a guaranteed minimum (保底): what a year comes to beyond what was billed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from chassis.money import round_half_up
from chassis.periods import ONE_DAY, Period, add_months, month_of

from contracts.domain.terms import Charge, Terms, Tier

MONTHS_OF_YEAR = 12


@dataclass(frozen=True, slots=True)
class Slice:
    """A slice of a year's turnover in minor units, and its share in per cent."""

    turnover: int
    percent: Decimal


def years(terms: Terms, charge: Charge) -> list[Period]:
    """The years of a rent by turnover: twelve calendar months each, from the month of its first day on; the first and
    the last one are cut by the rent's days.

    Args:
        terms: of the lease.
        charge: by turnover, one of its charges.
    """
    first, found = terms.first_day(charge), []
    start = month_of(first).start
    while start <= terms.end:
        after = add_months(start, MONTHS_OF_YEAR)
        found.append(Period(max(start, first), min(after - ONE_DAY, terms.end)))
        start = after
    return found


def months(days: Period) -> list[date]:
    """The first days of the calendar months that a period touches: what is declared for it."""
    found, month = [], month_of(days.start).start
    while month <= days.end:
        found.append(month)
        month = add_months(month, 1)
    return found


def slices(turnover: int, tiers: Sequence[Tier], places: int) -> list[Slice]:
    """A year's turnover cut by tiers, those that it reaches.

    Args:
        turnover: minor units.
        tiers: rising, the last one without an end.
        places: decimal places of the currency.
    """
    found, below = [], 0
    for tier in tiers:
        top = turnover if tier.up_to is None else min(int(tier.up_to.scaleb(places)), turnover)
        if top > below:
            found.append(Slice(top - below, tier.percent))
            below = top
    return found


def turnover_rent(turnover: int, tiers: Sequence[Tier], places: int) -> int:
    """The rent of a turnover: each slice at its own share, summed, rounded once.

    Args:
        turnover: minor units, tax in it as the lease says.
        tiers: rising, the last one without an end.
        places: decimal places of the currency.
    """
    shares = (Fraction(cut.turnover) * Fraction(cut.percent) / 100 for cut in slices(turnover, tiers, places))
    return round_half_up(sum(shares, Fraction()))


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
