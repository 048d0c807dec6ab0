"""Reads for lists of requisitions, requests for quotation, purchase orders and invoices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from sqlalchemy import Row, Select, select, text

from warehouse.records.purchases import (
    OPEN,
    PurchaseInvoice,
    PurchaseOrder,
    PurchaseReceipt,
    QuotationRequest,
    Quote,
    Requisition,
)

if TYPE_CHECKING:
    from chassis.data.tx import Tx

Q = TypeVar("Q", bound=Select[Any])
_SCORE = text(
    "with o as (select * from purchase_orders where company_id = :company and supplier_id = :supplier"
    " and order_date >= :since and state <> 'cancelled'), came as (select coalesce(sum(l.received), 0) as accepted,"
    " coalesce(sum(l.rejected), 0) as rejected from o join purchase_order_lines l"
    " using (company_id, purchase_order_id)) select count(*) filter (where expected_date < :today"
    " or complete_date is not null or state = 'closed') as orders, count(*) filter (where complete_date is not null"
    " and (expected_date is null or complete_date <= expected_date)) as in_time, (select accepted from came),"
    " (select rejected from came) from o"
)


def list_requisitions(
    tx: Tx, company_id: int, estate_id: int, state: str, *, limit: int, before: tuple[UUID] | None
) -> Sequence[Requisition]:
    """Requisitions, the latest first."""
    wanted = {"company_id": company_id, "estate_id": estate_id, "state": state}
    key = Requisition.requisition_id
    return tx.scalars(_narrowed(select(Requisition), Requisition, key, wanted, before).limit(limit)).all()


def list_quotation_requests(
    tx: Tx, company_id: int, estate_id: int, state: str, *, limit: int, before: tuple[UUID] | None
) -> Sequence[QuotationRequest]:
    """Requests for quotation, the latest first."""
    wanted = {"company_id": company_id, "estate_id": estate_id, "state": state}
    key = QuotationRequest.quotation_request_id
    return tx.scalars(_narrowed(select(QuotationRequest), QuotationRequest, key, wanted, before).limit(limit)).all()


def list_purchase_orders(
    tx: Tx, wanted: dict[str, Any], late_on: date | None, *, limit: int, before: tuple[UUID] | None
) -> Sequence[PurchaseOrder]:
    """Purchase orders, the latest first.

    Args:
        wanted: company_id, estate_id, state and supplier_id, empty for all.
        late_on: only those whose goods were expected before that day and are not all there; None for all.
    """
    query = select(PurchaseOrder)
    if late_on:
        query = query.where(PurchaseOrder.state == OPEN, PurchaseOrder.expected_date < late_on)
    key = PurchaseOrder.purchase_order_id
    return tx.scalars(_narrowed(query, PurchaseOrder, key, wanted, before).limit(limit)).all()


def list_purchase_invoices(
    tx: Tx, wanted: dict[str, Any], *, limit: int, before: tuple[UUID] | None
) -> Sequence[PurchaseInvoice]:
    """Invoices of suppliers, the latest first.

    Args:
        wanted: company_id, estate_id, state, supplier_id and purchase_order_id, empty for all.
    """
    key = PurchaseInvoice.purchase_invoice_id
    return tx.scalars(_narrowed(select(PurchaseInvoice), PurchaseInvoice, key, wanted, before).limit(limit)).all()


def _narrowed(query: Q, record: type[Any], key: Any, wanted: dict[str, Any], before: tuple[UUID] | None) -> Q:
    """A query of what is wanted, the latest first, from a row on."""
    for name, value in wanted.items():
        if value:
            query = query.where(getattr(record, name) == value)
    if before:
        query = query.where(key < before[0])
    return query.order_by(key.desc())


def receipts_of(tx: Tx, order: PurchaseOrder) -> Sequence[PurchaseReceipt]:
    """What came of an order, the earliest first."""
    query = select(PurchaseReceipt).where(
        PurchaseReceipt.company_id == order.company_id,
        PurchaseReceipt.purchase_order_id == order.purchase_order_id,
    )
    return tx.scalars(query.order_by(PurchaseReceipt.receipt_id, PurchaseReceipt.line)).all()


def requisition_numbers(tx: Tx, company_id: int, ids: Iterable[UUID]) -> dict[UUID, int]:
    """What requisitions are called."""
    query = select(Requisition.requisition_id, Requisition.number).where(
        Requisition.company_id == company_id, Requisition.requisition_id.in_(set(ids))
    )
    return dict(tx.execute(query).tuples().all())


def order_numbers(tx: Tx, company_id: int, ids: Iterable[UUID]) -> dict[UUID, int]:
    """What purchase orders are called."""
    query = select(PurchaseOrder.purchase_order_id, PurchaseOrder.number).where(
        PurchaseOrder.company_id == company_id, PurchaseOrder.purchase_order_id.in_(set(ids))
    )
    return dict(tx.execute(query).tuples().all())


def quote_counts(tx: Tx, company_id: int, ids: Iterable[UUID]) -> dict[UUID, tuple[int, int]]:
    """How many suppliers were asked by requests, and how many answered."""
    query = select(Quote).where(Quote.company_id == company_id, Quote.quotation_request_id.in_(set(ids)))
    found: dict[UUID, tuple[int, int]] = {}
    for one in tx.scalars(query):
        asked, answered = found.get(one.quotation_request_id, (0, 0))
        found[one.quotation_request_id] = asked + 1, answered + int(one.answered)
    return found


def get_supplier_score(tx: Tx, company_id: int, supplier_id: UUID, today: date) -> Row[Any]:
    """How a supplier delivered in the last 365 days: orders that are over or should be, in time, accepted, rejected."""
    named = {"company": company_id, "supplier": supplier_id, "today": today, "since": today - timedelta(days=365)}
    return tx.execute(_SCORE, named).one()
