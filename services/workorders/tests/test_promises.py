"""What is promised: counted by the estate's calendar, told once when it is nearly late and once when it is late."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from chassis import clock
from chassis.testing.fixtures import COMPANY, STAFF
from workorders.usecases import categories, promises

OFFICE = [{"spans": [{"from": "10:00", "to": "18:00"}]}] * 5 + [{}] * 2
MONDAY = datetime(2021, 6, 28, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)


def office(world: Any) -> None:
    world.settle({}, {"week": OFFICE, "holiday_hours": {}, "made_up_hours": {}})


def six_hours(world: Any, **more: Any) -> Any:
    return world.categorise("six", response_minutes=120, resolve_minutes=360, **more)


def escalate(world: Any, at: datetime) -> None:
    with clock.travel(at):
        world.act(lambda tx, _: promises.escalate(tx, COMPANY), None)


def test_case_02_a_wait_by_the_day_moves_what_is_due_and_one_at_night_does_not(world: Any) -> None:
    office(world)
    category = six_hours(world)
    for began, hours, due in ((2 * HOUR, 1.5, "17:30"), (timedelta(hours=10), 3, "16:00")):
        with clock.travel(MONDAY):
            order = world.working(category_id=category)
        assert f"{order.resolve_due_at:%H:%M}" == "16:00"
        with clock.travel(MONDAY + began):
            world.step(order, "wait", world.ann, wait_cause="resident")
        with clock.travel(MONDAY + began + hours * HOUR):
            order = world.step(order, "resume", world.ann)
        assert f"{order.resolve_due_at:%H:%M}" == due


def test_two_waits_are_added_and_reopening_promises_anew(world: Any) -> None:
    with clock.travel(MONDAY):
        order = world.working(category_id=six_hours(world), customer_id=world.customer)
    for hours in (1, 3):
        with clock.travel(MONDAY + hours * HOUR):
            world.step(order, "wait", world.ann, wait_cause="part")
        with clock.travel(MONDAY + (hours + 1) * HOUR):
            order = world.step(order, "resume", world.ann)
    assert order.resolve_due_at == MONDAY + 8 * HOUR
    with clock.travel(MONDAY + 9 * HOUR):
        world.step(order, "finish", world.ann, result="Done")
        again = world.decide(order, "reopen", reason="It drips")
    assert (again.response_due_at, again.resolve_due_at) == (MONDAY + 11 * HOUR, MONDAY + 15 * HOUR)


def test_what_is_promised_around_the_clock_asks_no_calendar(world: Any) -> None:
    office(world)
    with clock.travel(MONDAY + 12 * HOUR):
        order = world.report(category_id=six_hours(world, around_clock=True))
    assert order.resolve_due_at == MONDAY + 18 * HOUR


def test_an_estate_that_never_opens_promises_nothing(world: Any) -> None:
    world.settle({}, {"week": [{}] * 7, "holiday_hours": {}, "made_up_hours": {}})
    order = world.report()
    assert (order.response_due_at, order.resolve_due_at) == (None, None)


def test_nearly_late_and_late_are_told_once_each(world: Any) -> None:
    with clock.travel(MONDAY):
        order = world.assign(world.report(category_id=six_hours(world)), world.ann)
    for at in (1.5, 1.7, 1.9, 3, 3.5, 5, 5.5, 7, 8):
        escalate(world, MONDAY + at * HOUR)
    near = [one for what in ("answer", "order") for one in world.said(f"workorders.{what}_near")]
    late = [one for what in ("answer", "order") for one in world.said(f"workorders.{what}_late")]
    assert [one.reason[0].split("/")[3] for one in near] == ["response", "resolve"]
    assert [one.reason[0].split("/")[3] for one in late] == ["response", "resolve"]
    ann, desk = bytes.fromhex(world.ann.replace("-", "")), bytes.fromhex(STAFF.id.replace("-", ""))
    assert {one.recipient_id for one in near} == {ann}
    assert {frozenset((one.recipient_id[:16], one.recipient_id[16:])) for one in late} == {frozenset((ann, desk))}
    assert world.now(order).late(MONDAY + 8 * HOUR) and world.now(order).late_response(MONDAY + 8 * HOUR)


def test_what_nobody_has_is_told_to_the_desk(world: Any) -> None:
    with clock.travel(MONDAY):
        world.report(category_id=six_hours(world))
    escalate(world, MONDAY + 1.7 * HOUR)
    (near,) = world.said("workorders.answer_near")
    assert near.recipient_id.hex() == STAFF.id.replace("-", "")


def test_what_is_found_late_at_once_is_told_once(world: Any) -> None:
    """After a night without the timer a manager was told twice that one order is late."""
    with clock.travel(MONDAY):
        world.report(category_id=six_hours(world))
    for at in (40, 41):
        escalate(world, MONDAY + at * HOUR)
    said = [
        one
        for what in ("answer_near", "answer_late", "order_near", "order_late")
        for one in world.said(f"workorders.{what}")
    ]
    assert [one.template for one in said] == ["workorders.order_late"]


def test_what_waits_or_is_done_is_told_to_nobody(world: Any) -> None:
    with clock.travel(MONDAY):
        waiting = world.working(category_id=six_hours(world))
        world.step(waiting, "wait", world.ann, wait_cause="weather")
        world.step(world.working(category_id=waiting.category_id), "finish", world.ann, result="Done")
    escalate(world, MONDAY + 48 * HOUR)
    assert world.said("workorders.order_near") == world.said("workorders.order_late") == []
    assert not world.now(waiting).late(MONDAY + 48 * HOUR)


def test_a_reopened_order_is_told_of_again(world: Any) -> None:
    with clock.travel(MONDAY):
        order = world.report(category_id=six_hours(world))
    escalate(world, MONDAY + 7 * HOUR)
    with clock.travel(MONDAY + 8 * HOUR):
        world.assign(order, world.ann)
        world.step(order, "accept", world.ann)
        world.step(order, "start", world.ann)
        world.step(order, "finish", world.ann, result="Done")
        world.decide(order, "reopen", reason="It drips")
    before = len(world.said("workorders.order_late"))
    escalate(world, MONDAY + 16 * HOUR)
    assert len(world.said("workorders.order_late")) == before + 1


def test_a_category_that_changes_changes_no_order(world: Any) -> None:
    category = six_hours(world)
    with clock.travel(MONDAY):
        order = world.working(category_id=category)
        wanted = categories.Wanted("six", "six", "six", "repair", resolve_minutes=60)
        world.act(categories.update_category, categories.UpdateCategory(COMPANY, category, wanted))
        world.step(order, "wait", world.ann, wait_cause="part")
    with clock.travel(MONDAY + HOUR):
        assert world.step(order, "resume", world.ann).resolve_due_at == MONDAY + 7 * HOUR
