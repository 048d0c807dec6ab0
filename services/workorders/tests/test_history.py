"""Orders and rounds of another system: taken over as it says they were, once, and counted like our own."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.errors import Invalid, NotFound
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_ESTATE
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from workorders.domain.history import PastTimes, steps_of
from workorders.domain.moves import CANCELLED, CLOSED, MOVES, REVIEWED
from workorders.records.orders import Order
from workorders.records.plans import Occurrence
from workorders.records.rounds import RoundStop
from workorders.usecases import history, occurrences, past_rounds, plans, points, routes
from workorders.usecases.history import ImportOrders, PastOrder
from workorders.usecases.past_rounds import ImportRounds, PastRound, PastStop

NOW = datetime(2026, 6, 1, 8, tzinfo=UTC)
MAY = datetime(2026, 5, 4, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def past(world: Any, client_id: str = "R-1", **more: Any) -> PastOrder:
    times = PastTimes(MAY, MAY + 5 * HOUR, MAY + HOUR, MAY + 4 * HOUR)
    told: dict[str, Any] = {"unit_id": world.unit, "customer_id": world.customer, "assignee_id": world.ann}
    told |= {"result": "换阀门", "times": times, "category_id": world.category}
    return PastOrder(client_id, description="漏水", **told | more)


def taken(world: Any, *orders: PastOrder, scope: Any = None) -> Any:
    with clock.travel(NOW):
        return world.act(history.import_orders, ImportOrders(COMPANY, ESTATE, orders), scope=scope)


def stored(world: Any) -> list[Order]:
    return list(world.act(lambda tx, _: tx.scalars(select(Order).order_by(Order.order_id)).all(), None))


def codes(error: Any) -> list[tuple[str, str]]:
    return [(one.field, one.code) for one in error.value.violations]


def test_an_order_is_taken_over_once_with_its_own_times_and_nobody_is_told(world: Any) -> None:
    assert taken(
        world, past(world), past(world, "R-2", times=PastTimes(MAY + HOUR, MAY + 9 * HOUR, None, MAY + 8 * HOUR))
    )
    assert taken(world, past(world), past(world, "R-3")) == history.Imported(1, 1)
    # They stand by the times of their reports, not by that of the import.
    assert stored(world)[-1].client_id == f"history/{ESTATE}/R-2"
    first = min(stored(world), key=lambda one: str(one.client_id))
    assert (first.state, first.source, first.reported_at, first.done_at) == (CLOSED, "history", MAY, MAY + 4 * HOUR)
    assert first.responded_at == MAY + HOUR
    moves = [one.move for one in world.steps(first)]
    assert moves == ["", "assign", "accept", "start", "finish", "verify", "close"]
    assert world.steps(first)[2].taken_at == MAY + HOUR
    assert not world.said("workorders.order_done") and not world.said("workorders.order_assigned")


def test_one_that_was_opened_again_counts_its_promise_from_then_and_was_late(world: Any) -> None:
    category = world.categorise("noise", resolve_minutes=60)
    times = PastTimes(MAY, MAY + 30 * HOUR, None, MAY + 26 * HOUR, MAY + HOUR, MAY + 24 * HOUR)
    taken(world, past(world, category_id=category, times=times, reason="仍有噪音", rating=3))
    (order,) = stored(world)
    assert (order.reopen_count, order.rating, order.promised_at) == (1, 3, MAY + 24 * HOUR)
    assert order.late(NOW) and order.resolve_due_at == MAY + 25 * HOUR
    assert [one.move for one in world.steps(order)].count("finish") == 2


def test_a_mass_incident_keeps_its_main_order(world: Any) -> None:
    taken(world, past(world, "M"), past(world, "T", main_client_id="M"))
    main, touched = sorted(stored(world), key=lambda one: str(one.client_id))
    assert touched.main_order_id == main.order_id
    with pytest.raises(Invalid) as error:
        taken(world, past(world, "X", main_client_id="nowhere"))
    assert codes(error) == [("orders[0].main_client_id", "NO_MAIN_ORDER")]


def test_what_cannot_be_names_its_place_and_nothing_is_taken_over(world: Any) -> None:
    wrong = PastTimes(MAY, MAY - HOUR, None, MAY)
    ahead = PastTimes(MAY, NOW + HOUR, None, MAY + HOUR)
    half = PastTimes(MAY, MAY + HOUR, None, MAY + HOUR, MAY)
    with pytest.raises(Invalid) as error:
        taken(
            world,
            past(world),
            past(world, "b", times=wrong),
            past(world, "c", times=ahead),
            past(world, "d", times=half),
            past(world, "e", times=PastTimes(MAY, MAY + HOUR)),
            past(world, "f", assignee_id="", result=""),
        )
    assert codes(error) == [
        ("orders[1].end_time", "TIMES_BACKWARDS"),
        ("orders[2].end_time", "TIMES_BACKWARDS"),
        ("orders[3].reopen_time", "REOPENED_HALF"),
        ("orders[4].reason", "REASON_MISSING"),
        ("orders[5].result", "RESULT_MISSING"),
        ("orders[5].assignee_id", "DOER_MISSING"),
    ]
    assert stored(world) == []


def test_estates_whose_systems_number_from_one_are_taken_over_beside_each_other(world: Any) -> None:
    taken(world, past(world))
    other = past(world, unit_id=None, customer_id=None, place="lobby")
    with clock.travel(NOW):
        made = world.act(
            history.import_orders, ImportOrders(COMPANY, OTHER_ESTATE, (other,)), scope=world.in_other_estate
        )
    assert made == history.Imported(1, 0)


def test_one_that_is_told_twice_takes_the_steps_of_the_first(world: Any) -> None:
    again = past(world, times=PastTimes(MAY, MAY + HOUR), reason="double")
    assert taken(world, past(world), again) == history.Imported(1, 1)
    (order,) = stored(world)
    assert (order.state, world.steps(order)[-1].to_state) == (CLOSED, CLOSED)


def test_what_is_said_to_have_been_before_computers_were_is_refused_with_its_field(world: Any) -> None:
    early = datetime(1960, 1, 1, tzinfo=UTC)
    with pytest.raises(Invalid) as error:
        taken(world, past(world, times=PastTimes(early, MAY, None, MAY)))
    assert codes(error) == [("orders[0].report_time", "NOT_BEFORE")]
    plan = routed(world)
    first, last = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, tzinfo=UTC)
    for day, code in ((first, "NOT_BEFORE"), (last, "ROUND_NOT_OVER")):
        with pytest.raises(Invalid) as error:
            rounds_taken(world, plan, PastRound(day, world.ann, [PastStop(1, MAY)]))
        assert codes(error)[0] == ("rounds[0].due_time", code)


def test_another_estate_or_company_takes_nothing_over(world: Any) -> None:
    for scope in (world.in_other_estate, world.in_other_company):
        with pytest.raises((NotFound, Invalid)):
            taken(world, past(world), scope=scope)
    assert stored(world) == []


@given(
    gaps=st.lists(st.integers(0, 5_000), min_size=5, max_size=5),
    shape=st.sampled_from(["cancelled", "done", "reopened"]),
    rated=st.booleans(),
)
def test_each_step_of_the_past_is_one_of_the_table_and_follows_the_one_before(
    gaps: list[int], shape: str, *, rated: bool
) -> None:
    at = [MAY]
    for gap in gaps:
        at.append(at[-1] + timedelta(minutes=gap))
    done = None if shape == "cancelled" else at[4]
    again = (at[2], at[3]) if shape == "reopened" else (None, None)
    times = PastTimes(at[0], at[5], at[1] if done else None, done, *again)
    steps = list(steps_of(times, rated=rated))
    allowed = {(one.name, start, one.end) for one in MOVES for start in one.start}
    assert all((one.name, one.start, one.end) in allowed for one in steps)
    assert [one.start for one in steps] == [REVIEWED, *(one.end for one in steps[:-1])]
    assert steps[-1].end == (CLOSED if done else CANCELLED)
    assert [one.at for one in steps] == sorted(one.at for one in steps)


def routed(world: Any) -> Any:
    """A plan that walks a route of two stops."""
    ids = [
        world.act(
            points.create_point, points.CreatePoint(COMPANY, ESTATE, points.Wanted(name, "lobby", "nfc", name))
        ).point_id
        for name in ("A", "B")
    ]
    stops = tuple(routes.Stop(one, minutes, ()) for one, minutes in zip(ids, (10, 30), strict=True))
    route = world.act(
        routes.create_route,
        routes.CreateRoute(COMPANY, ESTATE, routes.Wanted("patrol", "patrol", stops)),
    )
    told = {"name": "patrol", "task": "round", "category_id": world.category, "rule": "FREQ=DAILY;BYHOUR=9"}
    wanted = plans.Wanted(**told, start_date=date(2026, 6, 2), start_clock="09:00", route_id=route.route_id)
    return world.act(plans.create_plan, plans.CreatePlan(COMPANY, ESTATE, wanted))


def rounds_taken(world: Any, plan: Any, *rounds: PastRound) -> Any:
    with clock.travel(NOW):
        return world.act(past_rounds.import_rounds, ImportRounds(COMPANY, plan.plan_id, rounds))


def test_rounds_are_taken_over_once_with_late_and_missed_stops(world: Any) -> None:
    plan = routed(world)
    walked = PastRound(MAY, world.ann, [PastStop(1, MAY), PastStop(2, MAY + 2 * HOUR)])
    dark = PastStop(1, MAY + 24 * HOUR, failed=True, note="灯灭", order_client_id="L")
    missed = PastRound(MAY + 24 * HOUR, world.ann, [dark])
    taken(world, past(world, "L"))
    assert rounds_taken(world, plan, walked, missed) == history.Imported(2, 0)
    assert rounds_taken(world, plan, walked, missed, PastRound(MAY + 48 * HOUR)) == history.Imported(1, 2)
    rows = world.act(lambda tx, _: tx.scalars(select(Occurrence).order_by(Occurrence.due_at)).all(), None)
    assert [one.state for one in rows] == ["passed", "missed", "missed"]
    query = select(RoundStop).order_by(RoundStop.due_at)
    stops = world.act(lambda tx, _: tx.scalars(query).all(), None)
    assert [one.state for one in stops] == ["passed", "passed", "failed", "missed", "missed", "missed"]
    assert [one.late_minutes for one in stops[:2]] == [0, 90]
    (order,) = stored(world)
    assert (stops[2].order_id, order.plan_id) == (order.order_id, plan.plan_id)
    # The planner goes on from its own first day, and makes none of them again.
    with clock.travel(NOW):
        assert world.act(lambda tx, _: occurrences.plan_ahead(tx, COMPANY, plan.plan_id), None) == 0


def test_a_round_that_cannot_be_names_its_place(world: Any) -> None:
    plan = routed(world)
    good = PastRound(MAY, world.ann, [PastStop(1, MAY)])
    at = MAY + HOUR
    wrong = [PastStop(7, at), PastStop(1, MAY + 48 * HOUR), PastStop(2, at, failed=True)]
    with pytest.raises(Invalid) as error:
        rounds_taken(
            world,
            plan,
            replace(good, due_at=NOW),
            replace(good, walker=""),
            replace(good, due_at=MAY + HOUR, stops=wrong),
        )
    assert codes(error) == [
        ("rounds[0].due_time", "ROUND_NOT_OVER"),
        ("rounds[0].stops[0].walk_time", "NOT_ON_THE_ROUND"),
        ("rounds[1].walker_id", "DOER_MISSING"),
        ("rounds[2].stops[0].place", "NO_STOP_THERE"),
        ("rounds[2].stops[1].walk_time", "NOT_ON_THE_ROUND"),
        ("rounds[2].stops[2].note", "NOTE_MISSING"),
        ("rounds[2].stops[2].order_client_id", "NO_ORDER_OF_STOP"),
    ]
