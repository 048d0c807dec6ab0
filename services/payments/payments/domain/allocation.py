"""Which open items money goes to, and which it is taken from again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Claim:
    """What one open item may take.

    Args:
        receivable_id: the receivable.
        fee_item_id: its fee item.
        due_date: when it is due, in the estate's calendar.
        open_minor: what is still to pay, in minor units.
    """

    receivable_id: int
    fee_item_id: int
    due_date: date
    open_minor: int


@dataclass(frozen=True, slots=True)
class Part:
    """Money for one open item, in minor units; `prepayment_id` where a prepayment gives it."""

    receivable_id: int
    fee_item_id: int
    amount_minor: int
    prepayment_id: int | None = None


@dataclass(frozen=True, slots=True)
class Fund:
    """What one prepayment can give: to the fee items it is tied to, or to any where `fee_item_ids` is empty.

    Args:
        prepayment_id: the prepayment.
        balance_minor: what is left of it, in minor units.
        fee_item_ids: what it is tied to.
        elsewhere: it was paid in another estate than the claims'.
    """

    prepayment_id: int
    balance_minor: int
    fee_item_ids: frozenset[int] = frozenset()
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """What an allocation gave and still gives, in minor units."""

    allocation_id: int
    remaining_minor: int


def oldest_first(claims: Iterable[Claim]) -> list[Claim]:
    """The order of allocation: oldest due first, then by fee item, then by id (money-rules, Receipts)."""
    return sorted(claims, key=lambda claim: (claim.due_date, claim.fee_item_id, claim.receivable_id))


def as_chosen(claims: Iterable[Claim], chosen: Sequence[int]) -> list[Claim]:
    """The claims in the order in which the cashier named their receivables."""
    place = {receivable_id: index for index, receivable_id in enumerate(chosen)}
    return sorted(claims, key=lambda claim: place[claim.receivable_id])


def allocate(amount_minor: int, claims: Sequence[Claim]) -> tuple[list[Part], int]:
    """Gives an amount to claims in their order; what no claim takes is the surplus.

    Args:
        amount_minor: what there is, in minor units; not negative.
        claims: in the order in which they are served.

    Returns:
        The parts, each positive and within its claim, and the surplus; together they are the amount.
    """
    parts: list[Part] = []
    left = amount_minor
    for claim in claims:
        taken = min(left, claim.open_minor)
        if taken > 0:
            parts.append(Part(claim.receivable_id, claim.fee_item_id, taken))
            left -= taken
    return parts, left


def draw(claims: Sequence[Claim], funds: Iterable[Fund]) -> list[Part]:
    """Lets claims draw on prepayments (冲抵): oldest due first, each from what is tied to its fee item before what is
    general, from what was paid in its own estate before what was paid in another, and from the oldest prepayment first.

    Args:
        claims: open items of one customer.
        funds: prepayments of the same customer.
    """
    left = {fund.prepayment_id: fund.balance_minor for fund in funds}
    order = sorted(funds, key=lambda fund: (not fund.fee_item_ids, fund.elsewhere, fund.prepayment_id))
    parts: list[Part] = []
    for claim in oldest_first(claims):
        wanted = claim.open_minor
        for fund in order:
            if fund.fee_item_ids and claim.fee_item_id not in fund.fee_item_ids:
                continue
            taken = min(wanted, left[fund.prepayment_id])
            if taken > 0:
                parts.append(Part(claim.receivable_id, claim.fee_item_id, taken, fund.prepayment_id))
                left[fund.prepayment_id] -= taken
                wanted -= taken
    return parts


def take_back(excess_minor: int, given: Iterable[Given]) -> list[tuple[int, int]]:
    """Takes an excess back from allocations, the latest first.

    Args:
        excess_minor: what an item was paid beyond what is owed now, in minor units.
        given: the item's allocations; together they are at least the excess.

    Returns:
        (allocation_id, minor units), each positive, together the excess.

    Raises:
        ValueError: the allocations do not reach, so the item's sum is not that of its allocations.
    """
    taken: list[tuple[int, int]] = []
    left = excess_minor
    for allocation in sorted(given, key=lambda one: one.allocation_id, reverse=True):
        part = min(left, allocation.remaining_minor)
        if part > 0:
            taken.append((allocation.allocation_id, part))
            left -= part
    if left:
        raise ValueError(f"allocations are {left} minor units short of the excess {excess_minor}")
    return taken
