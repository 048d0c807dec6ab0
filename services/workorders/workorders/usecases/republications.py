"""Says again how every order stands, for a hearer that starts anew."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from chassis.facts.republish import republishes
from google.protobuf.message import Message
from manor.workorders.v1 import events_pb2
from sqlalchemy import select, tuple_

from workorders.records.orders import Order
from workorders.usecases.telling import fact_of


@republishes(events_pb2.OrderChanged, per="company")
def republish_orders(tx: Tx, cursor: dict[str, Any], limit: int) -> tuple[Iterable[Message], dict[str, Any] | None]:
    """Every order as it stands; hearers take what is newer than they know.

    Args:
        tx: under the company's scope.
        cursor: the last order said; empty at the start.
        limit: orders at most.
    """
    after = (int(cursor.get("company_id", 0)), UUID(cursor.get("order_id", str(UUID(int=0)))))
    key = (Order.company_id, Order.order_id)
    orders = tx.scalars(select(Order).where(tuple_(*key) > after).order_by(*key).limit(limit)).all()
    facts = [fact_of(one) for one in orders]
    more = len(orders) == limit
    last = {"company_id": orders[-1].company_id, "order_id": str(orders[-1].order_id)} if more else None
    return facts, last
