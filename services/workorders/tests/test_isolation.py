"""Who sees which rows: other estates and companies see nothing, residents what is theirs (row-level security)."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.data.uow import UnitOfWork
from chassis.errors import NotFound
from chassis.scope import Scope
from chassis.testing.fixtures import COMPANY, ESTATE
from manor.workorders.v1 import orders_pb2 as pb
from sqlalchemy import text
from workorders.rpc.orders import OrderServicer
from workorders.usecases import plans

TABLES = ("orders", "steps", "waits", "plans", "duties", "units", "customers", "occupancies")


def fill(world: Any) -> Any:
    """An order that waits, a plan, and a duty."""
    order = world.step(world.working(customer_id=world.customer), "wait", world.ann, wait_cause="part")
    day = order.reported_at.date()
    wanted = plans.Wanted("Lift", "check", world.category, "FREQ=DAILY", day, "09:00")
    world.act(plans.create_plan, plans.CreatePlan(COMPANY, ESTATE, wanted))
    world.duty(world.bob, order.reported_at, order.resolve_due_at)
    return order


def seen(world: Any, scope: Scope) -> dict[str, int]:
    with UnitOfWork(world.deps.database, scope) as tx:
        return {table: tx.execute(text(f"select count(*) from {table}")).scalar_one() for table in TABLES}


def test_the_estates_own_staff_sees_it_all(world: Any) -> None:
    fill(world)
    assert all(seen(world, world.in_estate).values())


@pytest.mark.parametrize("scope", ["in_other_estate", "in_other_company"])
def test_others_see_no_row_of_any_table(world: Any, scope: str) -> None:
    fill(world)
    assert set(seen(world, getattr(world, scope)).values()) == {0}


def test_another_group_sees_no_row_of_any_table(world: Any) -> None:
    fill(world)
    assert set(seen(world, Scope.group(99)).values()) == {0}


def test_residents_see_their_orders_and_not_what_the_estate_keeps_for_itself(world: Any) -> None:
    fill(world)
    own, other = seen(world, world.of_resident), seen(world, world.of_neighbour)
    assert (own["orders"], own["steps"], own["customers"], own["occupancies"]) == (1, 5, 1, 1)
    assert (other["orders"], other["steps"]) == (0, 0)
    assert {own[table] for table in ("waits", "plans", "duties")} == {0}


@pytest.mark.parametrize("scope", ["in_other_estate", "of_neighbour"])
def test_what_is_not_in_scope_is_not_found(world: Any, scope: str) -> None:
    order = fill(world)
    rpcs = OrderServicer(world.deps)
    for rpc, request_type in ((rpcs.GetOrder, pb.GetOrderRequest), (rpcs.ListSteps, pb.ListStepsRequest)):
        with pytest.raises(NotFound):
            request = request_type(company_id=COMPANY, order_id=str(order.order_id))
            world.ask(rpc, request, getattr(world, scope))


def test_somebody_who_goes_to_another_company_is_found_there_alone(world: Any) -> None:
    world.staff(world.ann, "Ann", version=3, company=3, estate=0)
    world.staff(world.ann, "Ann", version=2)
    with UnitOfWork(world.deps.database, world.of_group) as tx:
        rows = tx.execute(text("select company_id from workers where principal_id = :id"), {"id": world.ann}).all()
    assert [row.company_id for row in rows] == [3]
