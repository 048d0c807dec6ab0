"""What a count says of the ledger (盘点)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Difference:
    """What was counted at one place, less what should be there at the moment at which counting ends.

    Args:
        quantity: in the base unit; negative where something is missing.
        moved: what moved there since it was counted; somebody who looks again decides whether the count stands.
    """

    quantity: Decimal
    moved: Decimal


def difference(counted: Decimal | None, expected: Decimal, moved: Decimal, *, gone: bool) -> Difference | None:
    """What a line differs by; None where nobody has counted it and it stays as it is.

    Args:
        counted: in the base unit; None where nobody has.
        expected: what should be there now.
        moved: what moved there since it was counted.
        gone: what nobody has counted is not there.
    """
    if counted is None:
        return Difference(-expected, ZERO) if gone else None
    return Difference(counted - expected, moved)


def worth(quantity: Decimal, there: Decimal, value_minor: int) -> int:
    """What a difference is worth at the moving average, in minor units, at least one; negative for what is missing.

    Args:
        quantity: of the difference, not 0.
        there: what the store has of the material; above 0.
        value_minor: what that is worth.
    """
    share = int(value_minor * abs(quantity) / there + Decimal("0.5"))
    return max(share, 1) if quantity > 0 else -max(min(share, value_minor), 1)


def needs_second(worths: Iterable[int], limit_minor: int) -> bool:
    """Whether differences want a second person: surplus and shortage added up, since one may hide the other.

    Args:
        worths: of the differences, in minor units.
        limit_minor: up to which one person may book them; 0 for never.
    """
    total = sum(abs(one) for one in worths)
    return total > limit_minor
