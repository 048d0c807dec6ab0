"""Visits that follow orders up (回访): so many of a hundred that are closed, chosen by the order's own id."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.errors import Invalid
from sqlalchemy import select

from workorders.domain.moves import CLOSED
from workorders.records.orders import FOLLOW_UP, Category, Order
from workorders.settings import EstateSettings
from workorders.usecases.intake import CreateOrder, create_order

if TYPE_CHECKING:
    from chassis.data.tx import Tx

VISIT = "visit"
# As long as what somebody reports may be.
MOST_WORDS = 2_000


def sampled(order_id: UUID, percent: int) -> bool:
    """Whether an order is among those that are visited: the same answer whenever and wherever it is asked.

    Args:
        order_id: the order.
        percent: so many of a hundred.
    """
    return int.from_bytes(sha256(order_id.bytes).digest()[:4], "big") % 100 < percent


def visit_after(tx: Tx, order: Order) -> Order | None:
    """Makes the visit that follows a closed order up, if it is among those that are visited; one for each order.

    A customer is visited, and a visit is not followed up itself. A company whose categories have none of the kind
    visits nobody.

    Args:
        tx: the transaction in hand, in which the order is locked.
        order: one that was moved.
    """
    if order.state != CLOSED or order.kind == VISIT or not order.customer_id:
        return None
    percent = directory.estate(tx, order.estate_id).settings_as(EstateSettings).follow_up_percent
    if not sampled(order.order_id, percent):
        return None
    query = select(Category.category_id).where(
        Category.company_id == order.company_id, Category.kind == VISIT, Category.retired.is_(False)
    )
    category_id = tx.scalar(query.order_by(Category.code_key).limit(1))
    if category_id is None:
        return None
    visit = CreateOrder(
        order.company_id,
        order.estate_id,
        category_id,
        f"#{order.number}: {order.description}"[:MOST_WORDS],
        place=order.place,
        unit_id=order.unit_id,
        customer_id=order.customer_id,
        source=FOLLOW_UP,
        client_id=f"visit/{order.order_id}",
        about_order_id=order.order_id,
    )
    try:
        return create_order(tx, visit)
    except Invalid:
        # The unit is gone meanwhile: there is nowhere to visit, and the order is closed all the same.
        return None
