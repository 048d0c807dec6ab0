"""Amounts and rates of the demonstration's report, for people."""

from __future__ import annotations

from decimal import Decimal

from chassis import money

SCALE = 100  # minor units in a major one, of every currency of the demonstration


def amount(minor: int, currency: str) -> str:
    """Minor units (of two places) for people: CNY 1,234.50."""
    return f"{currency} {Decimal(money.show(minor, currency)):,}"


def percent(rate: str) -> str:
    """A rate such as 0.8125 for people; an empty set has none."""
    return f"{float(rate) * 100:.2f} %" if rate else "–"
