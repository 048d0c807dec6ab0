"""What falls due by plans: each once, late ones marked, nothing lost by neglect, and one order for a failure."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid
from chassis.testing.fixtures import COMPANY, ESTATE
from manor.workorders.v1 import plans_pb2 as pb
from sqlalchemy import select
from workorders.records.orders import Order
from workorders.records.plans import Occurrence
from workorders.rpc.plans import PlanServicer
from workorders.usecases import occurrences, plans
from workorders.usecases.occurrences import AlreadyRecorded, RecordCheck

MONDAY = datetime(2026, 6, 1, 8, tzinfo=UTC)
DAY = timedelta(days=1)


def planned(world: Any, at: datetime = MONDAY, **more: Any) -> Any:
    told: dict[str, Any] = {
        "name": "Lift", "task": "order", "category_id": world.category, "rule": "FREQ=WEEKLY;BYDAY=MO",
        "start_date": date(2026, 6, 1), "start_clock": "09:00",
    }  # fmt: skip
    with clock.travel(at):
        return world.act(plans.create_plan, plans.CreatePlan(COMPANY, ESTATE, plans.Wanted(**told | more)))


def look(world: Any, plan: Any, at: datetime) -> int:
    with clock.travel(at):
        made: int = world.act(lambda tx, _: occurrences.plan_ahead(tx, COMPANY, plan.plan_id), None)
    return made


def due(world: Any) -> list[Occurrence]:
    with UnitOfWork(world.deps.database, world.whole) as tx:
        return list(tx.scalars(select(Occurrence).order_by(Occurrence.due_at)))


def orders(world: Any) -> list[Order]:
    with UnitOfWork(world.deps.database, world.whole) as tx:
        return list(tx.scalars(select(Order).order_by(Order.promised_at)))


def test_case_06_the_planner_runs_twice_and_makes_each_once(world: Any) -> None:
    today = MONDAY + timedelta(hours=4)
    plan = planned(world, today, rule="FREQ=MONTHLY", horizon_days=61)
    assert look(world, plan, today) == 3
    assert look(world, plan, today) == 0
    assert [f"{one.due_at:%m-%d}" for one in due(world)] == ["06-01", "07-01", "08-01"]
    moved = plans.Wanted("Lift", "order", world.category, "FREQ=MONTHLY", date(2026, 8, 3), "09:00", horizon_days=92)
    with clock.travel(today):
        world.act(plans.update_plan, plans.UpdatePlan(COMPANY, plan.plan_id, moved))
    assert look(world, plan, today) == 1
    assert len(orders(world)) == 4


def test_case_07_what_nobody_made_in_time_is_made_late_and_says_so(world: Any) -> None:
    plan = planned(world)
    assert look(world, plan, MONDAY) == 0
    assert look(world, plan, MONDAY + timedelta(hours=4)) == 1
    (made,), (order,) = due(world), orders(world)
    assert made.late_minutes == 180
    assert order.promised_at == made.due_at == MONDAY + timedelta(hours=1)


def test_nothing_is_late_that_was_made_ahead_or_at_its_time(world: Any) -> None:
    look(world, planned(world), MONDAY + timedelta(hours=1, minutes=1))
    assert [one.late_minutes for one in due(world)] == [0]


def test_two_planners_at_once_make_each_once(world: Any) -> None:
    plan = planned(world, rule="FREQ=DAILY", horizon_days=5)
    gate = threading.Barrier(4)

    def run(_: int) -> int:
        gate.wait()
        made: int = world.act(lambda tx, _: occurrences.plan_ahead(tx, COMPANY, plan.plan_id), None)
        return made

    with clock.travel(MONDAY), ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(run, range(4))) == [0, 0, 0, 5]
    assert len(orders(world)) == 5


def test_a_planner_that_is_killed_leaves_nothing_half(world: Any) -> None:
    plan = planned(world)

    def killed(tx: Any, _: Any) -> None:
        occurrences.plan_ahead(tx, COMPANY, plan.plan_id)
        raise KeyboardInterrupt

    with clock.travel(MONDAY + DAY):
        with pytest.raises(KeyboardInterrupt):
            world.act(killed, None)
        assert due(world) == orders(world) == []
    assert look(world, plan, MONDAY + DAY) == 1


def test_a_long_absence_is_caught_up_some_at_a_time(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(occurrences, "MOST", 3)
    plan = planned(world, rule="FREQ=DAILY", task="check")
    now = MONDAY + 7 * DAY + timedelta(hours=2)
    assert [look(world, plan, now) for _ in range(4)] == [3, 3, 2, 0]


def test_case_08_a_plan_that_the_law_asks_for_goes_on_and_its_neglect_is_told(world: Any) -> None:
    plan = planned(world, rule="FREQ=DAILY", statutory=True)
    for number in range(6):
        look(world, plan, MONDAY + timedelta(hours=2) + number * DAY)
        assert len(world.said("workorders.plan_neglected")) == (number == 5)
    assert len(orders(world)) == 6


def test_a_plan_that_somebody_reacts_to_is_not_neglected(world: Any) -> None:
    plan = planned(world, rule="FREQ=DAILY", statutory=True)
    for number in range(6):
        look(world, plan, MONDAY + timedelta(hours=2) + number * DAY)
        if number == 2:
            world.assign(orders(world)[-1], world.ann)
    assert world.said("workorders.plan_neglected") == []


def test_a_plan_that_the_law_asks_for_ends_only_with_a_reason(world: Any) -> None:
    plan = planned(world, statutory=True)
    wanted = plans.Wanted("Lift", "order", world.category, "FREQ=WEEKLY;BYDAY=MO", plan.start_date, "09:00")
    for more in ({"ended": True, "statutory": True}, {}):
        command = plans.UpdatePlan(COMPANY, plan.plan_id, plans.Wanted(**{**vars_of(wanted), **more}))
        with pytest.raises(Invalid) as error:
            world.act(plans.update_plan, command)
        assert [one.code for one in error.value.violations] == ["STATUTORY_REASON_MISSING"]
    ended = plans.Wanted(**{**vars_of(wanted), "ended": True, "statutory": True})
    world.act(plans.update_plan, plans.UpdatePlan(COMPANY, plan.plan_id, ended, "The lift was removed"))
    assert look(world, plan, MONDAY + 8 * DAY) == 0


def vars_of(wanted: plans.Wanted) -> dict[str, Any]:
    return {name: getattr(wanted, name) for name in plans.Wanted.__dataclass_fields__}


def test_case_10_a_planned_order_needs_the_plans_signature(world: Any) -> None:
    look(world, planned(world, needs_signature=True), MONDAY + timedelta(hours=2))
    (order,) = orders(world)
    world.assign(order, world.ann)
    for move in ("accept", "start"):
        world.step(order, move, world.ann)
    with pytest.raises(Invalid):
        world.step(order, "finish", world.ann, result="Done")
    world.step(order, "finish", world.ann, result="Done", signer="Li")
    assert [one.state for one in due(world)] == ["passed"]


def record(world: Any, occurrence: Any, by: str, *, failed: bool = True, note: str = "Hose torn") -> Any:
    command = RecordCheck(COMPANY, occurrence.occurrence_id, failed, note)
    return world.act(occurrences.record_check, command, scope=world.as_(by))


def test_a_check_that_failed_makes_one_order_ever(world: Any) -> None:
    look(world, planned(world, task="check"), MONDAY + timedelta(hours=2))
    (check,) = due(world)
    assert orders(world) == []
    made = record(world, check, world.ann)
    assert record(world, check, world.ann).order_id == made.order_id
    with pytest.raises(AlreadyRecorded):
        record(world, check, world.bob)
    with pytest.raises(AlreadyRecorded):
        record(world, check, world.ann, failed=False)
    (order,) = orders(world)
    assert (order.order_id, order.source, order.description) == (made.order_id, "check", "Hose torn")


def test_of_four_who_record_a_failure_at_once_one_makes_an_order(world: Any) -> None:
    look(world, planned(world, task="check"), MONDAY + timedelta(hours=2))
    (check,) = due(world)
    crew = [world.worker(f"W{number}") for number in range(4)]
    gate = threading.Barrier(4)

    def run(one: str) -> bool:
        gate.wait()
        try:
            record(world, check, one)
        except AlreadyRecorded:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(run, crew)) == [False, False, False, True]
    assert len(orders(world)) == 1


def test_a_failure_says_what_is_wrong_and_a_pass_need_not(world: Any) -> None:
    look(world, planned(world, task="check"), MONDAY + timedelta(hours=2))
    (check,) = due(world)
    with pytest.raises(Invalid) as error:
        record(world, check, world.ann, note=" ")
    assert [one.code for one in error.value.violations] == ["NOTE_MISSING"]
    assert record(world, check, world.ann, failed=False, note="").state == "passed"
    assert orders(world) == []


@pytest.mark.parametrize(
    ("more", "field", "code"),
    [
        ({"rule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}, "plan.rule", "NEVER_DUE"),
        ({"category_id": ESTATE}, "plan.category_id", "NO_SUCH_CATEGORY"),
    ],
)
def test_a_plan_that_is_wrong_is_not_saved(world: Any, more: Any, field: str, code: str) -> None:
    values = {name: world.unit if value == ESTATE else value for name, value in more.items()}
    with pytest.raises(Invalid) as error:
        planned(world, **values)
    assert [(one.field, one.code) for one in error.value.violations] == [(field, code)]


def test_what_a_new_plan_wants_by_now_is_there_at_once(world: Any) -> None:
    plan = pb.Plan(
        name="patrol", task=pb.PLAN_TASK_CHECK, category_id=str(world.category), rule="FREQ=DAILY",
        start_date="2026-06-01", start_clock="00:00",
    )  # fmt: skip
    request = pb.CreatePlanRequest(company_id=COMPANY, estate_id=ESTATE, plan=plan)
    with clock.travel(MONDAY):
        made = world.ask(PlanServicer().CreatePlan, request)
    asked = pb.ListOccurrencesRequest(company_id=COMPANY, plan_id=made.plan_id)
    (one,) = world.ask(PlanServicer().ListOccurrences, asked).occurrences
    assert one.state == pb.OCCURRENCE_STATE_DUE
