"""Amounts: integers of minor units, rounded half away from zero, split without a remainder.

Rules: spec money-rules.md, section Amounts.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

import iso4217

# What a company can keep its books in: ISO 4217's list one, but for metals, tests and units of account, which have no
# country. The console's table is written from this one (localplatform.currencies).
_OF_FUNDS = "ARAB MONETARY FUND"
PLACES: dict[str, int] = {
    str(one.code): one.exponent
    for one in iso4217.Currency
    if one.exponent is not None and one.country_names - {_OF_FUNDS}
}


class AmountError(ValueError):
    """An amount, weight or currency that no rule can work with."""


def exponent(currency: str) -> int:
    """How many decimal places a currency has; a code of an older release that no country has counts in hundredths.

    Args:
        currency: ISO 4217 code in capitals, such as CNY.

    Raises:
        AmountError: it is no such code.
    """
    if len(currency) != 3 or not currency.isascii() or not currency.isalpha() or not currency.isupper():
        raise AmountError(f"{currency!r} is no ISO 4217 currency code")
    return PLACES.get(currency, 2)


def round_half_up(amount: Decimal | Fraction) -> int:
    """The nearest integer; halves go away from zero, so that a reversal negates exactly."""
    ratio = Fraction(amount)
    return round_ratio(ratio.numerator, ratio.denominator)


def round_ratio(numerator: int, denominator: int) -> int:
    """numerator ÷ denominator to the nearest integer, halves away from zero.

    Args:
        numerator: any integer.
        denominator: above 0.
    """
    magnitude = (2 * abs(numerator) + denominator) // (2 * denominator)
    return magnitude if numerator >= 0 else -magnitude


def split(total: int, weights: Sequence[int | Decimal]) -> list[int]:
    """Splits a total by largest remainder: floors first, then one unit each, ties to the first.

    Args:
        total: minor units; a negative total is split by its absolute value.
        weights: none negative, not all zero.

    Raises:
        AmountError: there are no weights, or all are zero, or one is negative.
    """
    if len(weights) == 1 and weights[0] > 0:
        return [total]
    shares = [Fraction(weight) for weight in weights]
    whole = sum(shares, Fraction())
    if not whole or min(shares) < 0:
        raise AmountError("weights must not be negative, and not all of them zero")
    exact = [abs(total) * share / whole for share in shares]
    parts = [share.numerator // share.denominator for share in exact]
    by_remainder = sorted(range(len(parts)), key=lambda index: parts[index] - exact[index])
    for index in by_remainder[: abs(total) - sum(parts)]:
        parts[index] += 1
    return parts if total >= 0 else [-part for part in parts]


def tax_in(amount: int, rate: Decimal) -> int:
    """The tax in an amount that includes it: amount × r ÷ (1 + r), rounded.

    Args:
        amount: minor units, tax in it.
        rate: a fraction, such as 0.06; not negative.
    """
    numerator, denominator = rate.as_integer_ratio()
    return round_ratio(amount * numerator, denominator + numerator)


def price_to_minor(price: Decimal, quantity: Decimal, places: int) -> Fraction:
    """price × quantity in minor units, unrounded.

    Args:
        price: major units for one of quantity, up to 6 places.
        quantity: m², kWh, m³ …
        places: the currency's decimal places.
    """
    return Fraction(price) * Fraction(quantity) * int(10**places)


def plain(value: Decimal | Fraction, places: int = 6) -> str:
    """A decimal as people write it: no exponent, no trailing zeros; fractions rounded to `places`."""
    with localcontext() as context:
        context.prec = 60
        decimal = Decimal(value.numerator) / Decimal(value.denominator) if isinstance(value, Fraction) else value
        if -decimal.normalize().as_tuple().exponent > places:  # type: ignore[operator]  # finite numbers only
            decimal = decimal.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        text = f"{decimal:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def major(amount: int, currency: str) -> Decimal:
    """An amount in major units: 178922.50 for 17892250 of a currency with two places."""
    return Decimal(amount).scaleb(-exponent(currency))


def show(amount: int, currency: str) -> str:
    """An amount for people: 178922.50 for 17892250 of a currency with two places."""
    return f"{major(amount, currency):.{exponent(currency)}f}"


def show_grouped(amount: int, currency: str) -> str:
    """An amount on paper: 178,922.50 for 17892250 of a currency with two places."""
    return f"{major(amount, currency):,.{exponent(currency)}f}"
