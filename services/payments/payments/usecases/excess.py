"""Gives back what items were paid beyond what is owed now: it becomes the customer's prepayment again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from chassis.data.tx import Tx
from chassis.directory import place
from sqlalchemy import Row, select

from payments.domain import entries
from payments.domain.allocation import Given, take_back
from payments.domain.entries import Leg
from payments.records.open_items import Allocation, OpenItem, Prepayment
from payments.usecases.allocations import (
    Source,
    leave_prepayment,
    live_allocations,
    release,
    take_from_prepayments,
)
from payments.usecases.ledger import Document, post_by_estate


def give_back_excess(tx: Tx, company_id: int, items: Sequence[tuple[OpenItem, int]]) -> Sequence[Row[Any]]:
    """Releases what exceeds the new amounts owed; gives the items it touched as they now stand.

    The money keeps its payment: reversing that receipt later takes this prepayment too.

    Args:
        tx: the transaction that holds the items' locks.
        company_id: the company.
        items: each with what is owed of it from now on, in minor units.
    """
    excess = {
        item.receivable_id: item.allocated_minor - max(owed, 0)
        for item, owed in items
        if item.allocated_minor > max(owed, 0)
    }
    if not excess:
        return []
    by_item: dict[int, list[Allocation]] = defaultdict(list)
    for allocation in live_allocations(tx, company_id, excess.keys()):
        by_item[allocation.receivable_id].append(allocation)
    taken: list[tuple[Allocation, int]] = []
    for receivable_id, amount in excess.items():
        by_id = {one.allocation_id: one for one in by_item[receivable_id]}
        given = [Given(one.allocation_id, one.amount_minor - one.released_minor) for one in by_id.values()]
        taken += [(by_id[allocation_id], part) for allocation_id, part in take_back(amount, given)]
    first = items[0][0]
    entry_id = _post(tx, company_id, first, {item.receivable_id: item for item, _ in items}, taken)
    _return_to_customers(tx, company_id, first.currency_code, entry_id, taken)
    return release(tx, company_id, [(allocation.allocation_id, part) for allocation, part in taken])


def _post(
    tx: Tx, company_id: int, first: OpenItem, items: dict[int, OpenItem], taken: Sequence[tuple[Allocation, int]]
) -> int:
    drawn_on = [one.prepayment_id for one, _ in taken if one.prepayment_id is not None]
    query = select(Prepayment.prepayment_id, Prepayment.estate_id).where(
        Prepayment.company_id == company_id, Prepayment.prepayment_id.in_(drawn_on)
    )
    estates = {row.prepayment_id: row.estate_id for row in tx.execute(query)} if drawn_on else {}
    legs: list[tuple[int, Leg]] = []
    for one, amount in taken:
        fee_item_id = items[one.receivable_id].fee_item_id
        legs.append((first.estate_id, Leg(entries.receivable(fee_item_id), amount)))
        kept_in = estates[one.prepayment_id] if one.prepayment_id is not None else one.estate_id
        legs.append((kept_in, Leg(entries.PREPAYMENT, -amount)))
    document = Document(
        "prepayment_drawn",
        str(min(items)),
        company_id,
        first.estate_id,
        place(tx, company_id).company_today(),
        first.currency_code,
    )
    return post_by_estate(tx, document, legs)


def _return_to_customers(
    tx: Tx, company_id: int, currency_code: str, entry_id: int, taken: Sequence[tuple[Allocation, int]]
) -> None:
    """What was drawn goes back to its prepayment; what was paid directly becomes a new one, general."""
    drawn: dict[int, int] = defaultdict(int)
    direct: dict[Source, int] = defaultdict(int)
    for allocation, amount in taken:
        if allocation.prepayment_id is not None:
            drawn[allocation.prepayment_id] -= amount
        else:
            source = Source(
                allocation.source,
                allocation.payment_id,
                company_id,
                allocation.estate_id,
                allocation.customer_id,
                allocation.verified,
                allocation.payment_date,
                entry_id,
            )
            direct[source] += amount
    take_from_prepayments(tx, company_id, drawn)
    for source, amount in direct.items():
        leave_prepayment(tx, source, amount, currency_code)
