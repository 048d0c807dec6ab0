"""Alarms of devices become orders: one for each alarm, or the open one of an earlier alarm of the same kind."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from manor.devices.v1 import events_pb2 as devices
from manor.workorders.v1 import events_pb2
from sqlalchemy import select, text

from workorders.domain.moves import HELD, REPORTED, REVIEWED
from workorders.records.alarms import AlarmOrder
from workorders.records.orders import ALARM, Category, Order
from workorders.usecases.alarm_facts import publish_alarm_order
from workorders.usecases.intake import CreateOrder, create_order

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_LOCK = text("select pg_advisory_xact_lock(hashtextextended(:key, :company))")
SEVERITIES = {"critical": "紧急", "major": "重要", "minor": "次要", "warning": "提示"}


def hear_alarm(tx: Tx, fact: devices.AlarmChanged) -> None:
    """Makes the order that an alarm wants, once; or says why there is none.

    While the order that an earlier alarm of the same device and rule made is not done, that one is the order of this
    alarm, too: a value that keeps crossing its limit calls somebody once.

    Args:
        tx: under the company's scope.
        fact: an alarm as it now stands.
    """
    if not fact.order_category_id:
        return
    tx.execute(_LOCK, {"key": f"alarms/{fact.device_id}/{fact.alarm_rule_id}", "company": fact.company_id})
    if tx.find(AlarmOrder, (fact.company_id, UUID(fact.alarm_id))):
        return
    if order := _open_order(tx, fact):
        _link(tx, fact, order)
        publish_alarm_order(tx, order)
        return
    category = tx.find(Category, (fact.company_id, UUID(fact.order_category_id)))
    if category is None or category.retired:
        _refuse(tx, fact, "CATEGORY_RETIRED" if category else "NO_SUCH_CATEGORY")
        return
    order = create_order(tx, _wanted(fact, category))
    _link(tx, fact, order)
    publish_alarm_order(tx, order)


def _wanted(fact: devices.AlarmChanged, category: Category) -> CreateOrder:
    severity = SEVERITIES[fact.severity]
    return CreateOrder(
        fact.company_id,
        fact.estate_id,
        category.category_id,
        f"{fact.rule_name}：{fact.device_name}（{severity}/{fact.severity}）",
        place=fact.place or fact.device_name,
        priority=fact.order_priority,
        client_id=f"alarms/{fact.alarm_id}",
        source=ALARM,
    )


def _open_order(tx: Tx, fact: devices.AlarmChanged) -> Order | None:
    """The order of an earlier alarm of the same device and rule that nobody has done yet, locked."""
    query = (
        select(Order)
        .join(AlarmOrder, (AlarmOrder.company_id == Order.company_id) & (AlarmOrder.order_id == Order.order_id))
        .where(
            AlarmOrder.company_id == fact.company_id,
            AlarmOrder.device_id == UUID(fact.device_id),
            AlarmOrder.alarm_rule_id == UUID(fact.alarm_rule_id),
            Order.state.in_((REPORTED, REVIEWED, *HELD)),
        )
    )
    return tx.scalars(query.order_by(AlarmOrder.alarm_id.desc()).limit(1).with_for_update(of=Order)).one_or_none()


def _link(tx: Tx, fact: devices.AlarmChanged, order: Order) -> None:
    made = AlarmOrder(
        company_id=fact.company_id,
        alarm_id=UUID(fact.alarm_id),
        group_id=tx.scope.group_id,
        estate_id=fact.estate_id,
        device_id=UUID(fact.device_id),
        alarm_rule_id=UUID(fact.alarm_rule_id),
        order_id=order.order_id,
    )
    tx.add(made)
    tx.flush()


def _refuse(tx: Tx, fact: devices.AlarmChanged, refusal: str) -> None:
    company_id, estate_id = fact.company_id, fact.estate_id
    answer = events_pb2.AlarmOrderChanged(
        company_id=company_id, estate_id=estate_id, alarm_ids=[fact.alarm_id], refusal=refusal
    )
    tx.publish(answer, company_id=company_id, estate_id=estate_id, aggregate=fact.alarm_id, version=fact.version)
