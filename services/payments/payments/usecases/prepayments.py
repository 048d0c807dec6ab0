"""Draws prepayments on open items (冲抵): by themselves on new ones, by order on what there is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from chassis.directory import place
from manor.payments.v1 import events_pb2
from sqlalchemy import Row, select

from payments.domain import entries
from payments.domain.allocation import Part, draw
from payments.domain.entries import Leg
from payments.records.open_items import OpenItem, Prepayment
from payments.records.orders import OrderItem
from payments.usecases.allocations import (
    apply_drawn,
    funds,
    lock_open_items,
    lock_prepayments,
    settled_items,
    whole_company,
)
from payments.usecases.customers import require_customer
from payments.usecases.ledger import Document, next_entry_id, post_by_estate


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was drawn, in minor units, and where it went."""

    drawn_minor: int
    currency_code: str
    parts: Sequence[tuple[OpenItem, int]]


def draw_on_new_items(
    tx: Tx, company_id: int, estate_id: int, customer_ids: Collection[UUID], receivable_ids: Collection[int]
) -> None:
    """Lets items that this transaction opened draw on their customers' prepayments, and tells billing.

    Args:
        tx: the transaction that opened them.
        company_id, estate_id: theirs.
        customer_ids: whose they are.
        receivable_ids: the items.
    """
    prepayments = lock_prepayments(tx, company_id, estate_id, customer_ids)
    owners = {prepayment.customer_id for prepayment in prepayments}
    if not owners:
        return
    query = select(OpenItem).where(
        OpenItem.company_id == company_id,
        OpenItem.customer_id.in_(owners),
        OpenItem.receivable_id.in_(receivable_ids),
        OpenItem.open_minor > 0,
    )
    _draw(tx, company_id, estate_id, tx.scalars(query.execution_options(populate_existing=True)).all(), prepayments)


@dataclass(frozen=True, slots=True)
class DrawPrepayments:
    """Whose prepayments to draw, and on the open items of which estate."""

    company_id: int
    estate_id: int
    customer_id: UUID


def draw_prepayments(tx: Tx, command: DrawPrepayments) -> Drawn:
    """Draws a customer's prepayments on what is open in an estate, oldest due first.

    Items that a payment order holds are left to it: the payer may be at it this minute.

    Args:
        tx: under the caller's scope.
        command: whose.

    Raises:
        NotFound: there is no such customer in scope.
    """
    company_id, estate_id, customer_id = command.company_id, command.estate_id, command.customer_id
    where = place(tx, company_id, estate_id)
    items = lock_open_items(tx, company_id, customer_id=customer_id, estate_id=estate_id)
    held = held_by_orders(tx, company_id, [item.receivable_id for item in items])
    free = [item for item in items if item.receivable_id not in held]
    require_customer(tx, company_id, customer_id, known=bool(items))
    with whole_company(tx):
        prepayments = lock_prepayments(tx, company_id, estate_id, [customer_id])
        parts = _draw(tx, company_id, estate_id, free, prepayments)
    by_id = {item.receivable_id: item for item in free}
    total = sum(part.amount_minor for part in parts)
    if parts:
        resource = f"customers/{customer_id}"
        detail = {"drawn_minor": total}
        tx.audit("payments.draw_prepayments", resource, detail, company_id=company_id, estate_id=estate_id)
    pairs = [(by_id[part.receivable_id], part.amount_minor) for part in parts]
    return Drawn(total, where.currency_code, pairs)


def held_by_orders(tx: Tx, company_id: int, receivable_ids: Collection[int]) -> dict[int, UUID]:
    """Which of these items a payment order holds, and which order; the items are locked, so it stands."""
    if not receivable_ids:
        return {}
    query = select(OrderItem.receivable_id, OrderItem.order_id).where(
        OrderItem.company_id == company_id, OrderItem.receivable_id.in_(receivable_ids), OrderItem.held
    )
    return {row.receivable_id: row.order_id for row in tx.execute(query)}


def _draw(
    tx: Tx, company_id: int, estate_id: int, items: Sequence[OpenItem], prepayments: Sequence[Prepayment]
) -> list[Part]:
    parts = _parts(estate_id, items, prepayments)
    if not parts:
        return []
    entry_id = next_entry_id(tx)
    day = place(tx, company_id, estate_id).estate_today()
    rows = apply_drawn(tx, company_id, parts, prepayments, entry_id=entry_id, day=day)
    document = Document(
        "prepayment_drawn",
        str(parts[0].receivable_id),
        company_id,
        estate_id,
        place(tx, company_id).company_today(),
        items[0].currency_code,
    )
    post_by_estate(tx, document, _legs(estate_id, parts, prepayments), entry_id)
    _tell(tx, company_id, estate_id, rows)
    return parts


def _legs(estate_id: int, parts: Sequence[Part], prepayments: Sequence[Prepayment]) -> Iterator[tuple[int, Leg]]:
    estates = {prepayment.prepayment_id: prepayment.estate_id for prepayment in prepayments}
    for part in parts:
        assert part.prepayment_id is not None  # draw() names one for each part
        yield estates[part.prepayment_id], Leg(entries.PREPAYMENT, part.amount_minor)
        yield estate_id, Leg(entries.receivable(part.fee_item_id), -part.amount_minor)


def _parts(estate_id: int, items: Sequence[OpenItem], prepayments: Sequence[Prepayment]) -> list[Part]:
    owned: dict[UUID, list[Prepayment]] = defaultdict(list)
    for prepayment in prepayments:
        owned[prepayment.customer_id].append(prepayment)
    claims: dict[UUID, list[OpenItem]] = defaultdict(list)
    for item in items:
        claims[item.customer_id].append(item)
    return [
        part
        for customer_id in sorted(claims)
        for part in draw([item.claim() for item in claims[customer_id]], funds(owned[customer_id], estate_id))
    ]


def _tell(tx: Tx, company_id: int, estate_id: int, rows: Sequence[Row[Any]]) -> None:
    tx.publish(
        events_pb2.PrepaymentDrawn(company_id=company_id, estate_id=estate_id, items=settled_items(rows)),
        company_id=company_id,
        estate_id=estate_id,
    )
