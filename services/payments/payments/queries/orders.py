"""Payment orders, for lists and screens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.data.tx import Tx
from sqlalchemy import Row, and_, select, text

from payments.queries.places import ordered_at
from payments.records.open_items import Allocation, FeeItem, OpenItem
from payments.records.orders import OrderItem, PaymentOrder


@dataclass(frozen=True, slots=True)
class OrderFilter:
    """Which orders; what is empty does not filter."""

    company_id: int
    estate_id: int = 0
    customer_id: UUID | None = None
    state: str = ""
    date_from: date | None = None
    date_to: date | None = None
    unit_id: UUID | None = None
    building_id: UUID | None = None


# An order's id is as old as the order.
PAYMENT_ORDER_ORDERS = paging.Orders("made desc", made={"order_id": UUID})


def list_payment_orders(tx: Tx, wanted: OrderFilter, order: paging.Order, limit: int) -> Sequence[PaymentOrder]:
    """Orders.

    Args:
        tx: under the caller's scope.
        wanted: the filter.
        order: in which order, and from where on.
        limit: rows at most.
    """
    query = select(PaymentOrder).where(PaymentOrder.company_id == wanted.company_id)
    if wanted.estate_id:
        query = query.where(PaymentOrder.estate_id == wanted.estate_id)
    if wanted.customer_id:
        query = query.where(PaymentOrder.customer_id == wanted.customer_id)
    if wanted.state:
        query = query.where(PaymentOrder.state == wanted.state)
    if wanted.date_from:
        query = query.where(PaymentOrder.payment_date >= wanted.date_from)
    if wanted.date_to:
        query = query.where(PaymentOrder.payment_date <= wanted.date_to)
    query = query.where(*ordered_at(wanted, PaymentOrder.order_id))
    return tx.scalars(order.begun(query, PaymentOrder).limit(limit)).all()


def order_items(tx: Tx, company_id: int, order_id: UUID) -> Sequence[Row[Any]]:
    """What an order pays: receivable_id, amount_minor, what the payment gave it or None, and what it is called."""
    query = (
        select(
            OrderItem.receivable_id,
            OrderItem.amount_minor,
            Allocation.amount_minor.label("allocated_minor"),
            OpenItem.unit_code,
            OpenItem.period_start,
            OpenItem.period_end,
            FeeItem.name.label("fee_item_name"),
        )
        .join(
            OpenItem,
            and_(OpenItem.company_id == OrderItem.company_id, OpenItem.receivable_id == OrderItem.receivable_id),
        )
        .outerjoin(
            FeeItem, and_(FeeItem.company_id == OpenItem.company_id, FeeItem.fee_item_id == OpenItem.fee_item_id)
        )
        .outerjoin(
            Allocation,
            and_(
                Allocation.company_id == OrderItem.company_id,
                Allocation.payment_id == OrderItem.order_id,
                Allocation.receivable_id == OrderItem.receivable_id,
                Allocation.prepayment_id.is_(None),
            ),
        )
        .where(OrderItem.company_id == company_id, OrderItem.order_id == order_id)
        .order_by(OrderItem.position)
    )
    return tx.execute(query).all()


_ORDER_EVENTS = text(
    "select kind, occurred_at, state, outcome, detail from ("
    " select 'state' as kind, event_id as n, occurred_at, state, '' as outcome, detail from order_events"
    " where company_id = :company_id and order_id = :order_id union all"
    " select 'callback', callback_id, received_at, '', outcome, detail from callbacks"
    " where company_id = :company_id and order_id = :order_id) e order by occurred_at, kind, n limit :limit"
)


def list_order_events(tx: Tx, company_id: int, order_id: UUID, limit: int) -> Sequence[Row[Any]]:
    """What happened to an order since it was made, oldest first: kind (state or callback), occurred_at, state, outcome,
    detail. Residents see no callbacks."""
    return tx.execute(_ORDER_EVENTS, {"company_id": company_id, "order_id": order_id, "limit": limit}).all()
