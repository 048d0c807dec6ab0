"""Collection rates, shares of units, and totals over currencies at month-end rates.

Rules: docs/money-rules.md, "Collection rate", "Occupied" and "Amounts".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from chassis import money

# What no collection rate counts.
LEFT_OUT = ("deposit", "late_fee")


def rate(received: int, receivable: int) -> str:
    """received ÷ receivable with six places; empty for an empty set, which has no rate, neither 0 nor 1.

    Args:
        received: minor units.
        receivable: minor units.
    """
    if receivable == 0:
        return ""
    sign = 1 if receivable > 0 else -1
    return f"{Decimal(money.round_ratio(sign * received * 10**6, abs(receivable))).scaleb(-6):.6f}"


def share(part: int | Decimal, whole: int | Decimal) -> Decimal | None:
    """part ÷ whole with four places; None of nothing.

    Args:
        part, whole: counts, or areas in m².
    """
    return (Decimal(part) / Decimal(whole)).quantize(Decimal("0.0001"), ROUND_HALF_UP) if whole else None


@dataclass(frozen=True, slots=True)
class ExchangeRate:
    """A month-end rate.

    Args:
        from_currency_code, to_currency_code: ISO 4217.
        rate: how many of the second one of the first is worth, in major units.
        month: its first day.
        day: the last day of the month, when it holds.
    """

    from_currency_code: str
    to_currency_code: str
    rate: Decimal
    month: date
    day: date

    def convert(self, amount: int) -> int:
        """An amount of the first currency in the second: minor units to minor units, halves away from zero."""
        places = money.exponent(self.to_currency_code) - money.exponent(self.from_currency_code)
        return money.round_half_up(amount * self.rate.scaleb(places))


@dataclass(frozen=True, slots=True)
class Converted:
    """Sums of several currencies in one.

    Args:
        currency_code: ISO 4217.
        sums: by name, in minor units.
        rates: what was used.
    """

    currency_code: str
    sums: dict[str, int]
    rates: list[ExchangeRate]


def converted(by_currency: Mapping[str, Mapping[str, int]], rates: Iterable[ExchangeRate]) -> list[Converted]:
    """Totals in each currency into which all of the others can be converted.

    Args:
        by_currency: sums by name, in minor units, by currency.
        rates: one a pair at the most.

    Returns:
        By currency code; nothing where there is one currency alone, or where a rate is missing.
    """
    if len(by_currency) < 2:
        return []
    by_pair = {(one.from_currency_code, one.to_currency_code): one for one in rates}
    found = []
    for target in sorted({to for _, to in by_pair}):
        used = [by_pair.get((code, target)) for code in sorted(by_currency) if code != target]
        known = [one for one in used if one is not None]
        if len(known) == len(used):
            found.append(Converted(target, _added(by_currency, target, known), known))
    return found


def _added(by_currency: Mapping[str, Mapping[str, int]], target: str, rates: Sequence[ExchangeRate]) -> dict[str, int]:
    added = dict(by_currency.get(target, {}))
    for one in rates:
        for name, amount in by_currency[one.from_currency_code].items():
            added[name] = added.get(name, 0) + one.convert(amount)
    return added
