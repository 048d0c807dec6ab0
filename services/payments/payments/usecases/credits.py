"""Sets off credits: a negative receivable pays its customer's open items of the same fee item, oldest first.

What no item takes becomes a prepayment, so that a credit is never open itself. A credit of a deposit that was paid
meanwhile takes its place: what was paid becomes the prepayment, and the deposit is not held beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from chassis.directory import place
from manor.payments.v1 import events_pb2
from sqlalchemy import Row, select, text

from payments.domain import entries
from payments.domain.allocation import Part, allocate, oldest_first
from payments.domain.entries import Leg
from payments.records.open_items import OpenItem
from payments.usecases.allocations import Source, apply, leave_prepayment, lock_open_items, settled_items
from payments.usecases.deposit_losses import losses_booked
from payments.usecases.excess import give_back_excess
from payments.usecases.ledger import Document, next_entry_id, post
from payments.usecases.prepayments import held_by_orders

KIND = "credit"
# What is paid of the customer's deposits of an item, neither used nor asked for, and no credit; locked by their ids.
_FREE = text(
    "select i.receivable_id, i.due_date, i.allocated_minor - coalesce(n.credited, 0) - coalesce(u.used, 0) as free"
    " from open_items i join fee_items f using (company_id, fee_item_id) left join lateral"
    " (select cast(sum(a.amount_minor - a.released_minor) as bigint) as credited from allocations a"
    " where a.company_id = i.company_id and a.receivable_id = i.receivable_id and a.source = 'credit'"
    " and a.prepayment_id is null) n on true left join lateral (select cast(sum(d.amount_minor) as bigint) as used"
    " from deposit_uses d where d.company_id = i.company_id and d.receivable_id = i.receivable_id"
    " and d.state in ('waiting', 'done')) u on true where i.company_id = :company and i.estate_id = :estate"
    " and i.customer_id = :customer and i.fee_item_id = :item and f.category = 'deposit' and i.allocated_minor > 0"
    " order by i.receivable_id for update of i"
)


def set_off_credits(tx: Tx, company_id: int, estate_id: int, receivable_ids: Collection[int]) -> None:
    """Sets off the credits among items that this transaction opened, and tells billing.

    Items that a payment order holds are left to it: the payer may be at it this minute.

    Args:
        tx: the transaction that opened them.
        company_id, estate_id: theirs.
        receivable_ids: the items; those that are no credits are left alone.
    """
    query = select(OpenItem).where(
        OpenItem.company_id == company_id, OpenItem.receivable_id.in_(receivable_ids), OpenItem.open_minor < 0
    )
    credits = tx.scalars(query.order_by(OpenItem.receivable_id).execution_options(populate_existing=True)).all()
    rows: dict[int, Row[Any]] = {}
    for credit in credits:
        rows |= {row.receivable_id: row for row in _set_off(tx, credit)}
    if rows:
        tx.publish(
            events_pb2.PrepaymentDrawn(company_id=company_id, estate_id=estate_id, items=settled_items(rows.values())),
            company_id=company_id,
            estate_id=estate_id,
        )


def _set_off(tx: Tx, credit: OpenItem) -> Sequence[Row[Any]]:
    amount = -credit.open_minor
    parts, left = allocate(amount, oldest_first(item.claim() for item in _claims(tx, credit)))
    freed = _free_deposits(tx, credit, left) if left else []
    left -= sum(part.amount_minor for part in freed)
    source = Source(
        KIND,
        UUID(int=credit.receivable_id),
        credit.company_id,
        credit.estate_id,
        credit.customer_id,
        verified=True,
        payment_date=place(tx, credit.company_id, credit.estate_id).estate_today(),
        entry_id=_post_prepayment(tx, credit, left) if left else credit.entry_id,
    )
    leave_prepayment(tx, source, left, credit.currency_code)
    with losses_booked(tx, credit.company_id, [part.receivable_id for part in parts]):
        return apply(tx, source, [Part(credit.receivable_id, credit.fee_item_id, -amount), *_merged(parts, freed)])


def _free_deposits(tx: Tx, credit: OpenItem, most: int) -> list[Part]:
    """Gives back what was paid of deposits that the credit takes back, the oldest first, up to `most` minor units."""
    named = {"company": credit.company_id, "estate": credit.estate_id, "customer": credit.customer_id}
    parts: list[Part] = []
    free = tx.execute(_FREE, {**named, "item": credit.fee_item_id}).all()
    for row in sorted(free, key=lambda row: (row.due_date, row.receivable_id)):
        part = min(row.free, most)
        if part > 0:
            parts.append(Part(row.receivable_id, credit.fee_item_id, part))
            most -= part
    if not parts:
        return []
    locked = lock_open_items(tx, credit.company_id, receivable_ids=[part.receivable_id for part in parts])
    items = {item.receivable_id: item for item in locked}
    owed = [(items[one.receivable_id], items[one.receivable_id].allocated_minor - one.amount_minor) for one in parts]
    give_back_excess(tx, credit.company_id, owed)
    return parts


def _merged(parts: Sequence[Part], freed: Sequence[Part]) -> list[Part]:
    """One part for each item: a deposit that is paid in part is open and freed at once."""
    sums: dict[int, int] = defaultdict(int)
    for part in (*parts, *freed):
        sums[part.receivable_id] += part.amount_minor
    items = {part.receivable_id: part.fee_item_id for part in (*parts, *freed)}
    return [Part(receivable_id, items[receivable_id], minor) for receivable_id, minor in sums.items()]


def _claims(tx: Tx, credit: OpenItem) -> list[OpenItem]:
    """The customer's open items of the fee item in the estate, locked."""
    query = select(OpenItem).where(
        OpenItem.company_id == credit.company_id,
        OpenItem.customer_id == credit.customer_id,
        OpenItem.estate_id == credit.estate_id,
        OpenItem.fee_item_id == credit.fee_item_id,
        OpenItem.open_minor > 0,
    )
    locked = query.order_by(OpenItem.receivable_id).with_for_update().execution_options(populate_existing=True)
    items = tx.scalars(locked).all()
    held = held_by_orders(tx, credit.company_id, [item.receivable_id for item in items])
    return [item for item in items if item.receivable_id not in held]


def _post_prepayment(tx: Tx, credit: OpenItem, left: int) -> int:
    """Books what is left as owed to the customer; a set-off within one control account moves nothing there."""
    document = Document(
        KIND,
        str(credit.receivable_id),
        credit.company_id,
        credit.estate_id,
        place(tx, credit.company_id).company_today(),
        credit.currency_code,
    )
    legs = [Leg(entries.receivable(credit.fee_item_id), left), Leg(entries.PREPAYMENT, -left)]
    return post(tx, document, legs, next_entry_id(tx))
