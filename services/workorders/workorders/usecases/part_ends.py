"""What becomes of the parts of an order that ends: warehouse frees them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from manor.warehouse.v1 import events_pb2 as warehouse
from sqlalchemy import select

from workorders.records.orders import Order
from workorders.records.parts import OPEN_PART, WANTED, OrderPart

if TYPE_CHECKING:
    from chassis.data.tx import Tx

MOST_WORDS = 200


def end_parts(tx: Tx, order: Order, reason: str) -> None:
    """Wants no more of the parts of an order that is at its end; what was issued stays issued until it comes back.

    Args:
        tx: the transaction in hand, in which the order is locked.
        order: it is at an end.
        reason: why.
    """
    query = select(OrderPart).where(
        OrderPart.company_id == order.company_id,
        OrderPart.order_id == order.order_id,
        OrderPart.state.in_((WANTED, OPEN_PART)),
        OrderPart.withdrawn.is_(False),
    )
    withdraw(tx, tx.scalars(query.with_for_update()).all(), reason)


def withdraw(tx: Tx, parts: Sequence[OrderPart], reason: str) -> None:
    """Tells warehouse that parts of one order are wanted no more."""
    if not parts:
        return
    for one in parts:
        one.withdrawn = True
    company_id, estate_id = parts[0].company_id, parts[0].estate_id
    fact = warehouse.PartsWithdrawn(
        company_id=company_id,
        estate_id=estate_id,
        reference=[one.reference for one in parts],
        explanation=reason[:MOST_WORDS],
    )
    tx.publish(fact, company_id=company_id, estate_id=estate_id)
