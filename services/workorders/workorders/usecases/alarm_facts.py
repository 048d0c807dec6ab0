"""Tells devices how the orders of its alarms stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.facts.republish import republishes
from google.protobuf.message import Message
from manor.workorders.v1 import events_pb2
from sqlalchemy import select, tuple_

from workorders.records.alarms import AlarmOrder
from workorders.records.orders import ALARM, Order

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# An order that a flapping alarm keeps coming back to names its latest alarms; what was named before, devices knows.
MOST_ALARMS = 200


def alarm_fact(tx: Tx, order: Order) -> events_pb2.AlarmOrderChanged:
    """How the order of some alarms stands."""
    of_order = (AlarmOrder.company_id == order.company_id, AlarmOrder.order_id == order.order_id)
    latest = select(AlarmOrder.alarm_id).where(*of_order).order_by(AlarmOrder.alarm_id.desc()).limit(MOST_ALARMS)
    return events_pb2.AlarmOrderChanged(
        company_id=order.company_id,
        estate_id=order.estate_id,
        alarm_ids=[str(one) for one in tx.scalars(latest)],
        order_id=str(order.order_id),
        version=order.version,
        number=order.number,
        state=order.state,
        done_ms=int(order.done_at.timestamp() * 1000) if order.done_at else 0,
    )


def publish_alarm_order(tx: Tx, order: Order) -> None:
    """Tells of an order that an alarm made as it now stands; not before it is known which."""
    fact = alarm_fact(tx, order)
    if not fact.alarm_ids:
        return
    tx.publish(
        fact,
        company_id=order.company_id,
        estate_id=order.estate_id,
        aggregate=str(order.order_id),
        version=order.version,
    )


@republishes(events_pb2.AlarmOrderChanged, per="company")
def republish_alarm_orders(
    tx: Tx, cursor: dict[str, Any], limit: int
) -> tuple[Iterable[Message], dict[str, Any] | None]:
    """Every order of an alarm as it stands; hearers take what is newer than they know.

    Args:
        tx: under the company's scope.
        cursor: the last order said; empty at the start.
        limit: orders at most.
    """
    after = (int(cursor.get("company_id", 0)), UUID(cursor.get("order_id", str(UUID(int=0)))))
    key = (Order.company_id, Order.order_id)
    query = select(Order).where(Order.source == ALARM, tuple_(*key) > after).order_by(*key).limit(limit)
    orders = tx.scalars(query).all()
    facts = [alarm_fact(tx, one) for one in orders]
    more = len(orders) == limit
    last = {"company_id": orders[-1].company_id, "order_id": str(orders[-1].order_id)} if more else None
    return facts, last
