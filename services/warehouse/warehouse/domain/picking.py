"""From which bins and batches something is taken: what expires first goes first (FEFO)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Place:
    """How much of a material lies where.

    Args:
        bin, batch: empty where the store has no bins, or the material no batches.
        expiry_date: the batch's; None for none.
    """

    bin: str
    batch: str
    quantity: Decimal
    expiry_date: date | None = None


def pick(places: Iterable[Place], quantity: Decimal) -> list[tuple[Place, Decimal]]:
    """What is taken from each place; together less than wanted where there is not so much.

    Args:
        places: where the material lies.
        quantity: how much is wanted.
    """
    found = []
    for place in sorted(places, key=lambda one: (one.expiry_date or date.max, one.batch, one.bin)):
        part = min(place.quantity, quantity)
        if part > 0:
            found.append((place, part))
            quantity -= part
    return found
