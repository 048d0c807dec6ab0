"""The deposit of a lease (押金)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from chassis.money import round_half_up

from contracts.domain.prices import prices
from contracts.domain.terms import TURNOVER, Terms


def months_of_rent(yearly: int, months: Decimal) -> int:
    """A deposit said as months of the yearly rent, tax in it.

    Args:
        yearly: minor units.
        months: how many.
    """
    return round_half_up(Fraction(yearly) * Fraction(months) / 12)


def deposit_due(terms: Terms, currency: str) -> int:
    """What the tenant leaves as security, in minor units: the amount agreed, or months of the first prices' rent."""
    if terms.deposit.amount or not terms.deposit.months:
        return terms.deposit.amount
    rents = (one for one in terms.charges if one.rent)
    yearly = sum(12 * prices(terms, one, currency)[0].monthly for one in rents)
    return months_of_rent(yearly, terms.deposit.months)


def by_turnover(terms: Terms) -> bool:
    """Whether any rent depends on the turnover, which the tenant declares then."""
    return any(one.kind == TURNOVER for one in terms.charges)
