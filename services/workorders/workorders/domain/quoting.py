"""What a quotation comes to: each line rounded by itself, and what is free left out.

Rule: money-rules.md, section Amounts: quantity times price, rounded half up to the minor unit, and lines are added.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from chassis.money import round_half_up

MOST = Decimal(1_000_000)
_STEP = Decimal("0.001")


def fits(quantity: Decimal) -> bool:
    """Whether so much of something can be quoted: above 0, at most a million, three decimal places."""
    return 0 < quantity <= MOST and quantity == quantity.quantize(_STEP)


def amount(quantity: Decimal, price_minor: int) -> int:
    """What a line is worth, in minor units.

    Args:
        quantity: how much, with three decimal places at most.
        price_minor: price of one, including tax, in minor units.
    """
    return round_half_up(quantity * price_minor)


def by_fee_item(lines: Iterable[tuple[str, int]]) -> dict[str, int]:
    """What is charged as each fee item: sums above 0, in the order in which the items come first.

    Args:
        lines: codes of fee items, with amounts in minor units; those that are free are left out.
    """
    sums: dict[str, int] = {}
    for code, minor in lines:
        if minor:
            sums[code] = sums.get(code, 0) + minor
    return sums
