"""Amounts and rates of the demonstration's report, for people."""

from __future__ import annotations

SCALE = 100  # minor units in a major one, of every currency of the demonstration


def amount(minor: int, currency: str) -> str:
    """Minor units (of two places) for people: CNY 1,234.50."""
    return f"{currency} {minor // SCALE:,}.{minor % SCALE:02d}"


def percent(rate: str) -> str:
    """A rate such as 0.8125 for people; an empty set has none."""
    return f"{float(rate) * 100:.2f} %" if rate else "–"
