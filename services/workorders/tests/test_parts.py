"""Parts of orders: wanted of warehouse, waited for, freed with the order; and what an order costs."""

from __future__ import annotations

import threading
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_ESTATE
from chassis.testing.polling import eventually
from manor.warehouse.v1 import events_pb2 as warehouse
from manor.workorders.v1 import parts_pb2 as pb
from workorders.records.orders import MoveNotOpen, Order
from workorders.records.parts import OrderPart
from workorders.rpc.parts import PartServicer
from workorders.usecases import parts
from workorders.usecases.part_answers import hear_parts
from workorders.usecases.parts import PartEnded
from workorders.worker import materials_costed, parts_answered

MATERIAL = UUID("01900000-0000-7000-8000-0000000000aa")


def want(world: Any, order: Any, quantity: str = "2") -> OrderPart:
    command = parts.WantOrderPart(COMPANY, order.order_id, MATERIAL, Decimal(quantity))
    made: OrderPart = world.act(parts.want_order_part, command)
    return made


def answer(world: Any, part: OrderPart, version: int, state: str = "open", **more: str) -> None:
    told = {"material_code": "M-1", "material_name": "Seal", "unit": "pc", "store_name": "Spares", **more}
    one = warehouse.AnsweredPart(reference=part.reference, version=version, state=state, **told)
    fact = warehouse.PartsAnswered(company_id=COMPANY, estate_id=ESTATE, source="workorders", parts=[one])
    world.hear(parts_answered, fact)


def told(world: Any, kind: str, of: Any) -> list[Any]:
    with world.deps.database.relay.begin() as connection:
        rows = connection.exec_driver_sql(
            f"select payload from outbox where type = 'warehouse.{kind}.v1' order by id"
        ).all()
    return [of.FromString(bytes(row.payload)) for row in rows]


def listed(world: Any, order: Any) -> list[pb.OrderPart]:
    asked = pb.ListOrderPartsRequest(company_id=COMPANY, order_id=str(order.order_id))
    return list(world.ask(PartServicer().ListOrderParts, asked).parts)


def test_a_part_is_wanted_of_warehouse_by_the_orders_name(world: Any) -> None:
    order = world.working()
    part = want(world, order)
    (fact,) = told(world, "parts_wanted", warehouse.PartsWanted)
    (one,) = fact.parts
    assert (one.reference, one.quantity, one.target_id) == (part.reference, "2", str(order.order_id))
    assert one.target_name == f"#{order.number}"
    answer(world, part, 1, reserved="2", waiting="0")
    (row,) = listed(world, order)
    assert (row.name, row.reserved_quantity, row.store_name) == ("Seal", "2", "Spares")
    assert world.now(order).state == "working"


def test_work_waits_for_a_part_that_is_not_there_and_goes_on_once_it_is(world: Any) -> None:
    order = world.working()
    part = want(world, order)
    answer(world, part, 1, reserved="1", waiting="1")
    waiting = world.now(order)
    assert (waiting.state, waiting.wait_cause) == ("waiting", "part")
    answer(world, part, 2, reserved="2", waiting="0")
    assert (world.now(order).state, world.now(order).assignee_id) == ("assigned", world.ann)


def test_an_older_answer_that_is_heard_at_the_same_time_changes_nothing(world: Any) -> None:
    order = world.working()
    part = want(world, order)
    older = threading.Thread(target=lambda: answer(world, part, 1, reserved="0", waiting="2"))
    with UnitOfWork(world.deps.database, world.whole) as tx:
        tx.lock(Order, (COMPANY, order.order_id))
        older.start()
        eventually(lambda: waits(world), bool, seconds=30)
        one = warehouse.AnsweredPart(reference=part.reference, version=2, state="open", reserved="2", waiting="0")
        hear_parts(tx, warehouse.PartsAnswered(company_id=COMPANY, source="workorders", parts=[one]))
    older.join()
    assert [(one.reserved_quantity, one.waiting_quantity) for one in listed(world, order)] == [("2", "0")]


def waits(world: Any) -> bool:
    with world.deps.database.relay.begin() as connection:
        return bool(connection.exec_driver_sql("select 1 from pg_locks where not granted").all())


def test_an_older_answer_changes_nothing(world: Any) -> None:
    order = world.working()
    part = want(world, order)
    answer(world, part, 2, reserved="2", waiting="0")
    answer(world, part, 1, reserved="0", waiting="2")
    assert world.now(order).state == "working"


def test_what_the_holder_waits_for_otherwise_is_left_alone(world: Any) -> None:
    order = world.working()
    part = want(world, order)
    world.step(order, "wait", world.ann, wait_cause="resident")
    answer(world, part, 1, reserved="2", waiting="0")
    assert world.now(order).state == "waiting"


@pytest.mark.parametrize("state", ["cancelled", "closed"])
def test_an_order_that_ends_frees_its_parts_once(world: Any, state: str) -> None:
    order = world.working()
    part = want(world, order)
    answer(world, part, 1, reserved="2", waiting="0")
    if state == "cancelled":
        world.decide(order, "cancel", reason="found another way")
    else:
        world.step(order, "finish", world.ann, result="mended")
        world.decide(order, "verify")
        world.decide(order, "close")
    (fact,) = told(world, "parts_withdrawn", warehouse.PartsWithdrawn)
    assert list(fact.reference) == [part.reference]
    with pytest.raises(MoveNotOpen):
        want(world, order)


def test_a_part_is_withdrawn_once_and_not_after_it_was_issued(world: Any) -> None:
    order = world.working()
    part, other = want(world, order), want(world, order)
    world.act(parts.withdraw_order_part, parts.WithdrawOrderPart(COMPANY, part.part_id, "not needed"))
    answer(world, other, 1, state="done", issued="2")
    for one in (part, other):
        with pytest.raises(PartEnded):
            world.act(parts.withdraw_order_part, parts.WithdrawOrderPart(COMPANY, one.part_id, "again"))
    assert [one.state for one in listed(world, order)] == [
        pb.ORDER_PART_STATE_CANCELLED,
        pb.ORDER_PART_STATE_DONE,
    ]


def cost(world: Any, order: Any) -> pb.OrderCost:
    asked = pb.GetOrderCostRequest(company_id=COMPANY, order_id=str(order.order_id))
    found: pb.OrderCost = world.ask(PartServicer().GetOrderCost, asked)
    return found


def costed(world: Any, order_id: str, version: int, minor: int, estate: int = ESTATE) -> None:
    about = {"purpose": "work_order", "target_id": order_id, "version": version, "cost_minor": minor}
    world.hear(materials_costed, warehouse.MaterialsCosted(company_id=COMPANY, estate_id=estate, **about))


def test_an_order_costs_labour_materials_and_vendors(world: Any) -> None:
    world.settle({"labour_hour_minor": 6_000})
    order = world.working()
    world.step(order, "finish", world.ann, result="mended", work_minutes=50)
    costed(world, str(order.order_id), 2, 1_500)
    costed(world, str(order.order_id), 1, 900)
    costed(world, str(order.order_id), 1, 200, OTHER_ESTATE)
    for minor in (30_000, -5_000):
        world.act(parts.add_order_cost, parts.AddOrderCost(COMPANY, order.order_id, "Lift Ltd", minor, "rope"))
    found = cost(world, order)
    assert (found.materials_minor, found.vendors_minor, len(found.vendors)) == (1_700, 25_000, 2)
    assert (found.labour_minor, found.total_minor) == (5_000, 31_700)
    with pytest.raises(Invalid) as refused:
        world.act(parts.add_order_cost, parts.AddOrderCost(COMPANY, order.order_id, "Lift Ltd", -25_001, "rope"))
    assert [one.code for one in refused.value.violations] == ["MORE_TAKEN_BACK"]


def test_what_was_issued_for_something_else_is_nobodys_cost_here(world: Any) -> None:
    order = world.working()
    for target in ("", "the gardeners", str(uuid4())):
        costed(world, target, 1, 900)
    assert cost(world, order).total_minor == 0
