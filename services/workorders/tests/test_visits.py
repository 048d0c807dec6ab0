"""Why orders came about, what their customers are answered, and the visits that follow some of them up."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.errors import PreconditionFailed
from chassis.testing.fixtures import COMPANY
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text
from workorders.records.orders import Order
from workorders.usecases import steps
from workorders.usecases.visits import sampled


def visits(world: Any) -> list[Order]:
    with UnitOfWork(world.deps.database, world.whole) as tx:
        return list(tx.scalars(select(Order).where(Order.kind == "visit")))


def closed(world: Any, **more: Any) -> Order:
    order = world.done(**{"customer_id": world.customer} | more)
    world.decide(order, "verify")
    return world.decide(order, "close")


def explain(world: Any, order: Order, cause: str, answer: str = "", etag: str = "") -> Order:
    command = steps.ExplainOrder(COMPANY, order.order_id, cause, answer, etag)
    made: Order = world.act(steps.explain_order, command)
    return made


@given(st.uuids(), st.integers(0, 100))
def test_a_share_takes_those_of_each_smaller_share(order_id: UUID, percent: int) -> None:
    assert not sampled(order_id, 0) and sampled(order_id, 100)
    assert sampled(order_id, percent) <= sampled(order_id, min(percent + 1, 100))


def test_of_many_orders_about_so_many_of_a_hundred_are_taken() -> None:
    assert 2_700 < sum(sampled(uuid7(), 30) for _ in range(10_000)) < 3_300


def test_a_closed_order_is_followed_up_by_one_visit_which_is_followed_up_by_none(world: Any) -> None:
    world.settle({"follow_up_percent": 100})
    world.categorise("visit", kind="visit")
    order = closed(world)
    (visit,) = visits(world)
    assert (visit.about_order_id, visit.customer_id, visit.source) == (order.order_id, world.customer, "follow_up")
    assert visit.description.startswith(f"#{order.number}: ")
    assigned = world.assign(visit, world.bob)
    for move in ("accept", "start"):
        world.step(assigned, move, world.bob)
    world.step(assigned, "finish", world.bob, result="Content")
    world.decide(assigned, "verify")
    world.decide(assigned, "close")
    assert len(visits(world)) == 1


@pytest.mark.parametrize("settings", [{}, {"follow_up_percent": 100}])
def test_nobody_is_visited_where_the_estate_or_the_order_has_nobody_to_visit(world: Any, settings: Any) -> None:
    world.settle(settings)
    world.categorise("visit", kind="visit")
    closed(world, **({"customer_id": None} if settings else {}))
    assert visits(world) == []


def test_a_root_cause_is_noted_after_the_end_and_the_customer_is_told_each_answer_once(world: Any) -> None:
    order = closed(world)
    told = explain(world, order, "service", "We are sorry")
    assert (told.root_cause, told.answer, told.state) == ("service", "We are sorry", "closed")
    explain(world, order, "wear", "We are sorry")
    (message,) = world.said("workorders.order_answered")
    assert "We are sorry" in message.fields[0]
    with pytest.raises(PreconditionFailed):
        explain(world, order, "use", etag="1")


def test_an_order_is_closed_all_the_same_whose_unit_is_gone(world: Any) -> None:
    world.settle({"follow_up_percent": 100})
    world.categorise("visit", kind="visit")
    order = world.done(customer_id=world.customer)
    world.decide(order, "verify")
    with world.deps.database.owner.begin() as connection:
        connection.execute(text("update units set removed = true where unit_id = :unit"), {"unit": world.unit})
    assert world.decide(order, "close").state == "closed"
    assert visits(world) == []
