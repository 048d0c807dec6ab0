"""What stock is worth: the moving average without a unit cost (成本移动加权平均).

A row has a quantity and a value in minor units. What leaves takes its share of the value, rounded half up, and the last
piece takes the rest, so that value is 0 exactly where quantity is 0. Rows stand in the order of their documents' days;
one that comes late changes what later ones should have taken, and the differences are booked today, as rows of their
own: nothing is rewritten.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

ZERO = Decimal(0)


class Short(ValueError):
    """More would leave than is there.

    Args:
        day: on which.
        there: how much there is then.
    """

    def __init__(self, day: date, there: Decimal) -> None:
        super().__init__(f"{there} on {day}")
        self.day, self.there = day, there


class Worthless(ValueError):
    """Something would be worth nothing while there is some of it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of one material in one store that moves quantity.

    Args:
        number: in the order in which rows were entered.
        day: the document's.
        quantity: in the base unit; negative for what leaves.
        own_minor: what it brings, for what comes from outside this stock; None for what takes the average, and for what
            comes back of an earlier row.
        comes_back_of: number of the row that took it out; 0 for none.
    """

    number: int
    day: date
    quantity: Decimal
    own_minor: int | None = None
    comes_back_of: int = 0


def taken(quantity: Decimal, value_minor: int, leaves: Decimal) -> int:
    """The value of what leaves, in minor units.

    Args:
        quantity, value_minor: what there is.
        leaves: how much of it; at most all.
    """
    if leaves == quantity:
        return value_minor
    share = value_minor * leaves / quantity
    rounded = int(share + Decimal("0.5"))
    # Something stays, and something is worth at least a minor unit; so is what leaves, where there are two of them.
    return min(max(rounded, 1), value_minor - 1)


def share_back(cost_minor: int, quantity: Decimal, before: Decimal, back: Decimal) -> int:
    """The value of what comes back of an issue, so that all parts together bring back all that it cost.

    Args:
        cost_minor, quantity: of the issue.
        before: how much of it came back before.
        back: how much comes back now.
    """
    return _portion(cost_minor, quantity, before + back) - _portion(cost_minor, quantity, before)


def _portion(cost_minor: int, quantity: Decimal, part: Decimal) -> int:
    return cost_minor if part == quantity else int(cost_minor * part / quantity)


def values(rows: Iterable[Row]) -> dict[int, int]:
    """What each row brings, or takes as a negative number, in minor units, by number.

    Args:
        rows: of one material in one store, in any order.

    Raises:
        Short: more leaves on some day than there is.
        Worthless: a value of 0 or less would stand beside a quantity.
    """
    found: dict[int, int] = {}
    quantity, value = ZERO, 0
    issued: dict[int, Decimal] = {}
    returned: dict[int, Decimal] = {}
    for row in in_order(rows):
        if row.quantity > 0:
            brings = _brings(row, found, issued, returned)
        else:
            if -row.quantity > quantity:
                raise Short(row.day, quantity)
            brings = -taken(quantity, value, -row.quantity)
            issued[row.number] = -row.quantity
        found[row.number] = brings
        quantity, value = quantity + row.quantity, value + brings
        if (value <= 0) != (quantity == 0):
            raise Worthless
    return found


def in_order(rows: Iterable[Row]) -> Sequence[Row]:
    """Rows by day, and within a day as they were entered."""
    return sorted(rows, key=lambda row: (row.day, row.number))


def _brings(row: Row, found: dict[int, int], issued: dict[int, Decimal], returned: dict[int, Decimal]) -> int:
    if not row.comes_back_of:
        return row.own_minor or 0
    of, before = row.comes_back_of, returned.get(row.comes_back_of, ZERO)
    returned[of] = before + row.quantity
    return share_back(-found[of], issued[of], before, row.quantity)
