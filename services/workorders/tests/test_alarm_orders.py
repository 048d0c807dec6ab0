"""Alarms of devices become orders: once each, one while they keep coming, and devices hears how it stands."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from chassis.data.ids import uuid7
from chassis.testing.fixtures import COMPANY, ESTATE
from manor.devices.v1 import events_pb2 as devices
from manor.workorders.v1 import events_pb2
from sqlalchemy import select
from workorders.records.orders import Category, Order
from workorders.usecases import categories
from workorders.worker import alarm_changed

DEVICE, RULE = str(uuid7()), str(uuid7())


def alarm(world: Any, alarm_id: str, version: int = 1, **more: Any) -> devices.AlarmChanged:
    """An alarm as devices tells of it."""
    named = {"device_id": DEVICE, "alarm_rule_id": RULE, "device_name": "Pump 1", "rule_name": "Pressure low"}
    told: dict[str, Any] = {"severity": "major", "state": "active", "order_category_id": str(world.category)}
    where = {"company_id": COMPANY, "estate_id": ESTATE, "place": "B1 Pump house"}
    return devices.AlarmChanged(alarm_id=alarm_id, version=version, **where | named | told | more)


def orders(world: Any) -> list[Order]:
    return list(world.act(lambda tx, _: tx.scalars(select(Order).order_by(Order.number)).all(), None))


def answers(world: Any) -> list[events_pb2.AlarmOrderChanged]:
    with world.deps.database.relay.begin() as connection:
        query = "select payload from outbox where type = 'workorders.alarm_order_changed.v1' order by id"
        rows = list(connection.exec_driver_sql(query))
    return [events_pb2.AlarmOrderChanged.FromString(bytes(row[0])) for row in rows]


def test_an_alarm_makes_one_order_however_often_it_is_heard(world: Any) -> None:
    told = alarm(world, str(uuid7()), order_priority=1)
    world.hear(alarm_changed, told)
    world.hear(alarm_changed, told)
    world.hear(alarm_changed, alarm(world, told.alarm_id, 2, acknowledged_ms=1))
    (order,) = orders(world)
    assert (order.source, order.place, order.priority) == ("alarm", "B1 Pump house", 1)
    assert order.description == "Pressure low：Pump 1（重要/major）"
    (answer,) = answers(world)
    assert (answer.alarm_ids, answer.order_id, answer.number) == ([told.alarm_id], str(order.order_id), order.number)


def test_an_alarm_heard_by_many_at_once_makes_one_order(world: Any) -> None:
    told = alarm(world, str(uuid7()))
    threads = [threading.Thread(target=world.hear, args=(alarm_changed, told)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(orders(world)) == 1


def test_an_alarm_without_a_wish_makes_none(world: Any) -> None:
    world.hear(alarm_changed, alarm(world, str(uuid7()), order_category_id=""))
    assert (orders(world), answers(world)) == ([], [])


def test_an_alarm_that_comes_back_has_the_order_that_nobody_has_done_and_afterwards_a_new_one(world: Any) -> None:
    first, second, third, other = (str(uuid7()) for _ in range(4))
    world.hear(alarm_changed, alarm(world, first))
    world.hear(alarm_changed, alarm(world, second))
    (order,) = orders(world)
    world.assign(order, world.ann)
    for move, said in (("accept", {}), ("start", {}), ("finish", {"result": "New seal"})):
        world.step(order, move, world.ann, **said)
    world.hear(alarm_changed, alarm(world, third))
    world.hear(alarm_changed, alarm(world, other, device_id=str(uuid7())))
    assert len(orders(world)) == 3
    told = [(sorted(one.alarm_ids), one.state) for one in answers(world)]
    assert told[0] == ([first], "reviewed")
    assert told[1:] == [
        *((sorted([first, second]), state) for state in ("reviewed", "assigned", "accepted", "working", "done")),
        ([third], "reviewed"),
        ([other], "reviewed"),
    ]


@pytest.mark.parametrize(("retired", "refusal"), [(True, "CATEGORY_RETIRED"), (False, "NO_SUCH_CATEGORY")])
def test_a_category_that_is_gone_is_answered_and_holds_up_nothing(world: Any, retired: bool, refusal: str) -> None:
    category = str(uuid7())
    if retired:
        kept = world.act(lambda tx, _: tx.get(Category, (COMPANY, world.category)), None)
        wanted = categories.Wanted(code="water", name_zh="水", name_en="Water", kind="repair", retired=True)
        world.act(categories.update_category, categories.UpdateCategory(COMPANY, kept.category_id, wanted))
        category = str(world.category)
    told = alarm(world, str(uuid7()), order_category_id=category)
    world.hear(alarm_changed, told)
    (answer,) = answers(world)
    assert (orders(world), answer.refusal, answer.alarm_ids) == ([], refusal, [told.alarm_id])
