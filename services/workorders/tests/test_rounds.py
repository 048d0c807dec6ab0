"""Rounds: points and routes, stops walked in time, late, by hand and offline, missed ones, one order for a failure."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid, NotFound
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_ESTATE
from manor.workorders.v1 import rounds_pb2 as pb
from sqlalchemy import select
from workorders.domain.work import Answer
from workorders.records.orders import Order
from workorders.records.plans import Occurrence
from workorders.records.rounds import Point, RoundStop
from workorders.rpc.rounds import RoundServicer
from workorders.usecases import occurrences, plans, points, rounds, routes
from workorders.usecases.rounds import RoundNotBegun, RoundOver, StopRecorded

NIGHT = datetime(2026, 6, 1, 20, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def point(world: Any, name: str, carrier: str = "nfc", estate: int = ESTATE, **more: Any) -> Point:
    wanted = points.Wanted(name, "B2", carrier, more.pop("tag", "" if carrier == "qr" else f"tag of {name}"), **more)
    made: Point = world.act(points.create_point, points.CreatePoint(COMPANY, estate, wanted))
    return made


def route(world: Any, *stops: routes.Stop, **more: Any) -> Any:
    wanted = routes.Wanted("Night patrol", "patrol", stops, **more)
    return world.act(routes.create_route, routes.CreateRoute(COMPANY, ESTATE, wanted))


def planned(world: Any, route_id: Any, **more: Any) -> Any:
    told: dict[str, Any] = {
        "name": "Night", "task": "round", "category_id": world.category, "rule": "FREQ=DAILY",
        "start_date": date(2026, 6, 1), "start_clock": "20:00", "route_id": route_id,
    }  # fmt: skip
    with clock.travel(NIGHT - 60 * MINUTE):
        return world.act(plans.create_plan, plans.CreatePlan(COMPANY, ESTATE, plans.Wanted(**told | more)))


def begun(world: Any, plan: Any, at: datetime = NIGHT + MINUTE) -> None:
    with clock.travel(at):
        world.act(lambda tx, _: occurrences.plan_ahead(tx, COMPANY, plan.plan_id), None)


def all_of(world: Any, record: Any, *order: Any) -> list[Any]:
    with UnitOfWork(world.deps.database, world.whole) as tx:
        return list(tx.scalars(select(record).order_by(*order)))


@pytest.fixture
def night(world: Any) -> Any:
    """A round of two stops, 10 and 30 minutes after 20:00, with 5 minutes of grace, that has just begun."""
    gate, pump = point(world, "gate"), point(world, "pump")
    made = route(
        world,
        routes.Stop(gate.point_id, 10),
        routes.Stop(pump.point_id, 30, ("No leak", "Quiet")),
        grace_minutes=5,
    )
    begun(world, planned(world, made.route_id))
    (found,) = all_of(world, Occurrence)
    return found


def walk(world: Any, night: Any, place: int, after: int, by: str = "", **more: Any) -> Any:
    """Somebody walks a stop so many minutes after the beginning."""
    told: dict[str, Any] = {"tag": "tag of gate" if place == 1 else "tag of pump"}
    if place == 2:
        told["answers"] = (Answer("No leak"), Answer("Quiet"))
    command = rounds.WalkStop(COMPANY, night.occurrence_id, place, **told | more)
    with clock.travel(NIGHT + after * MINUTE):
        return world.act(rounds.walk_stop, command, scope=world.as_(by or world.ann))


def end(world: Any, night: Any, after: int) -> None:
    with clock.travel(NIGHT + after * MINUTE):
        world.act(lambda tx, _: rounds.end_round(tx, COMPANY, night.occurrence_id), None)


def stops(world: Any) -> list[RoundStop]:
    return all_of(world, RoundStop, RoundStop.occurrence_id, RoundStop.place)


def codes(error: Any) -> list[tuple[str, str]]:
    return [(one.field, one.code) for one in error.value.violations]


def test_a_round_is_made_with_its_stops_and_is_over_after_the_last_ones_grace(world: Any, night: Any) -> None:
    assert [(one.due_at - NIGHT) // MINUTE for one in stops(world)] == [10, 30]
    assert night.until_at == NIGHT + 35 * MINUTE
    assert (night.state, stops(world)[1].checklist) == ("due", ["No leak", "Quiet"])


def test_a_round_keeps_the_stops_that_it_was_made_with(world: Any, night: Any) -> None:
    gate = all_of(world, Point, Point.name)[0]
    wanted = routes.Wanted("Night patrol", "patrol", (routes.Stop(gate.point_id, 5),))
    world.act(routes.update_route, routes.UpdateRoute(COMPANY, night.route_id, wanted))
    assert len(stops(world)) == 2


def test_a_round_that_is_walked_in_time_has_passed(world: Any, night: Any) -> None:
    walk(world, night, 2, 15)
    assert walk(world, night, 1, 15).state == "passed"
    assert [(one.state, one.late_minutes, one.by_hand) for one in stops(world)] == [("passed", 0, False)] * 2


def test_a_stop_beyond_its_grace_is_late_by_so_many_minutes(world: Any, night: Any) -> None:
    walk(world, night, 1, 16)
    assert [one.late_minutes for one in stops(world)] == [16 - 10, 0]


def test_what_nobody_walks_is_missed_and_the_desk_is_told_once(world: Any, night: Any) -> None:
    walk(world, night, 1, 5)
    end(world, night, 35)
    assert world.said("workorders.round_missed") == []
    end(world, night, 36)
    end(world, night, 40)
    assert [one.state for one in stops(world)] == ["passed", "missed"]
    assert all_of(world, Occurrence)[0].state == "missed"
    (told,) = world.said("workorders.round_missed")
    assert '"count": "1"' in told.fields[0]


def test_what_was_missed_and_is_walked_after_all_is_late(world: Any, night: Any) -> None:
    walk(world, night, 1, 5)
    end(world, night, 36)
    assert walk(world, night, 2, 90).state == "passed"
    assert [one.late_minutes for one in stops(world)] == [0, 60]


def test_what_was_walked_without_a_network_counts_by_the_phones_clock(world: Any, night: Any) -> None:
    walk(world, night, 1, 5)
    end(world, night, 36)
    made = walk(world, night, 2, 300, device_at=NIGHT + 31 * MINUTE)
    second = stops(world)[1]
    assert (made.state, second.late_minutes, second.doubtful_time) == ("passed", 0, False)
    assert (second.walked_at, second.arrived_at) == (NIGHT + 31 * MINUTE, NIGHT + 300 * MINUTE)


@pytest.mark.parametrize("said", [-24 * 60, 24 * 60])
def test_a_phone_that_is_a_day_off_is_flagged_and_the_arrival_counts(world: Any, night: Any, said: int) -> None:
    walk(world, night, 1, 20, device_at=NIGHT + said * MINUTE)
    first = stops(world)[0]
    assert (first.doubtful_time, first.late_minutes, first.walked_at) == (True, 10, NIGHT + 20 * MINUTE)


def test_nobody_walks_a_round_long_before_or_a_day_after_it(world: Any, night: Any) -> None:
    with pytest.raises(RoundNotBegun):
        walk(world, night, 1, -16)
    with pytest.raises(RoundOver):
        walk(world, night, 1, 36 + 24 * 60)


def test_the_tag_of_another_point_proves_nothing(world: Any, night: Any) -> None:
    with pytest.raises(Invalid) as error:
        walk(world, night, 1, 5, tag="tag of pump")
    assert codes(error) == [("tag", "NOT_THIS_POINT")]


def test_who_reads_nothing_says_why_and_is_flagged(world: Any, night: Any) -> None:
    with pytest.raises(Invalid) as error:
        walk(world, night, 1, 5, tag="")
    assert codes(error) == [("note", "BY_HAND_WITHOUT_NOTE")]
    walk(world, night, 1, 5, tag="", note="Sticker torn off")
    assert stops(world)[0].by_hand


def test_each_line_of_the_checklist_is_answered_and_what_is_wrong_is_said(world: Any, night: Any) -> None:
    for answers, expected in (
        ((Answer("Quiet"),), ("answers", "STOP_UNANSWERED")),
        ((Answer("No leak", failed=True), Answer("Quiet")), ("answers[0].note", "CHECK_NOTE_MISSING")),
        ((Answer("No leak"), Answer("Quiet"), Answer("Dry")), ("answers[2].line", "NOT_ON_CHECKLIST")),
    ):
        with pytest.raises(Invalid) as error:
            walk(world, night, 2, 5, answers=answers)
        assert codes(error) == [expected]


def test_a_stop_that_failed_makes_one_order_ever(world: Any, night: Any) -> None:
    leak = (Answer("No leak", failed=True, note="Seal of pump 2"), Answer("Quiet"))
    walk(world, night, 2, 5, answers=leak)
    walk(world, night, 2, 6, answers=leak)
    with pytest.raises(StopRecorded):
        walk(world, night, 2, 6, by=world.bob, answers=leak)
    (order,) = all_of(world, Order)
    assert (order.source, order.place, order.description) == ("check", "B2 pump", "No leak: Seal of pump 2")
    assert walk(world, night, 1, 6).state == "failed"


def test_of_four_who_record_a_failure_at_once_one_makes_an_order(world: Any, night: Any) -> None:
    crew = [world.worker(f"W{number}") for number in range(4)]
    gate = threading.Barrier(4)
    command = rounds.WalkStop(COMPANY, night.occurrence_id, 1, tag="tag of gate", failed=True, note="Open")

    def run(one: str) -> bool:
        gate.wait()
        try:
            world.act(rounds.walk_stop, command, scope=world.as_(one))
        except StopRecorded:
            return False
        return True

    with clock.travel(NIGHT + 5 * MINUTE), ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(run, crew)) == [False, False, False, True]
    assert len(all_of(world, Order)) == 1


def test_a_failure_without_checklist_says_what_is_wrong(world: Any, night: Any) -> None:
    with pytest.raises(Invalid) as error:
        walk(world, night, 1, 5, failed=True)
    assert codes(error) == [("note", "NOTE_MISSING")]


def test_a_round_is_no_check_as_a_whole(world: Any, night: Any) -> None:
    command = occurrences.RecordCheck(COMPANY, night.occurrence_id, failed=False)
    with pytest.raises(occurrences.WalkedByStops):
        world.act(occurrences.record_check, command, scope=world.as_(world.ann))


def test_a_statutory_round_that_somebody_began_is_not_neglected(world: Any) -> None:
    gate = point(world, "gate")
    plan = planned(world, route(world, routes.Stop(gate.point_id, 10)).route_id, statutory=True)
    for day in range(6):
        begun(world, plan, NIGHT + MINUTE + day * timedelta(days=1))
        made = all_of(world, Occurrence, Occurrence.due_at)[-1]
        end(world, made, 60 + day * 24 * 60)
        if day == 2:
            walk(world, made, 1, 70 + day * 24 * 60)
    assert world.said("workorders.plan_neglected") == []
    begun(world, plan, NIGHT + MINUTE + 8 * timedelta(days=1))
    assert len(world.said("workorders.plan_neglected")) == 1


def test_a_route_goes_forward_through_points_of_its_estate(world: Any) -> None:
    gate, far = point(world, "gate"), point(world, "far", estate=OTHER_ESTATE)
    old = point(world, "old", retired=True)
    with pytest.raises(Invalid) as error:
        route(
            world,
            routes.Stop(gate.point_id, 10, ("A", "A")),
            routes.Stop(far.point_id, 10),
            routes.Stop(old.point_id, 5),
        )
    assert codes(error) == [
        ("route.stops[0].checklist", "LINE_TWICE"),
        ("route.stops[1].point_id", "NO_POINT_THERE"),
        ("route.stops[2].point_id", "POINT_RETIRED"),
        ("route.stops[2].within_minutes", "STOP_BACKWARDS"),
    ]


def test_a_point_on_a_route_and_a_route_of_a_plan_do_not_retire(world: Any, night: Any) -> None:
    gate = all_of(world, Point, Point.name)[0]
    wanted = points.Wanted("gate", "B2", "nfc", gate.tag, retired=True)
    with pytest.raises(Invalid) as error:
        world.act(points.update_point, points.UpdatePoint(COMPANY, gate.point_id, wanted))
    assert codes(error) == [("point.retired", "ON_A_ROUTE")]
    last = routes.Wanted("Night patrol", "patrol", (routes.Stop(gate.point_id, 5),), retired=True)
    with pytest.raises(Invalid) as error:
        world.act(routes.update_route, routes.UpdateRoute(COMPANY, night.route_id, last))
    assert codes(error) == [("route.retired", "ON_A_PLAN")]


@pytest.mark.parametrize(
    ("told", "field", "code"),
    [
        ({"carrier": "qr", "tag": "mine"}, "point.tag", "TAG_GIVEN"),
        ({"carrier": "beacon", "tag": " "}, "point.tag", "TAG_MISSING"),
        ({"carrier": "nfc", "tag": "taken"}, "point.tag", "TAG_TAKEN"),
    ],
)
def test_a_points_tag_is_its_own(world: Any, told: Any, field: str, code: str) -> None:
    point(world, "first", tag="taken")
    with pytest.raises(Invalid) as error:
        point(world, "second", **told)
    assert codes(error) == [(field, code)]


def test_a_broken_tag_is_replaced_and_what_carries_it_is_not(world: Any) -> None:
    made = point(world, "gate")
    for carrier, tag, expected in (
        ("nfc", "new", None),
        ("beacon", "new", "CARRIER_FIXED"),
        ("nfc", "", "TAG_MISSING"),
    ):
        command = points.UpdatePoint(COMPANY, made.point_id, points.Wanted("gate", "B2", carrier, tag))
        if expected is None:
            assert world.act(points.update_point, command).tag == "new"
            continue
        with pytest.raises(Invalid) as error:
            world.act(points.update_point, command)
        assert [one.code for one in error.value.violations] == [expected]


@pytest.mark.parametrize(
    ("more", "code"),
    [({"route_id": None}, "ROUTE_MISSING"), ({"task": "check"}, "NOT_A_ROUND")],
)
def test_a_plan_of_rounds_and_no_other_has_a_route(world: Any, more: Any, code: str) -> None:
    made = route(world, routes.Stop(point(world, "gate").point_id, 10))
    with pytest.raises(Invalid) as error:
        planned(world, **{"route_id": made.route_id, **more})
    assert codes(error) == [("plan.route_id", code)]


def test_phones_prove_a_tag_without_being_told_it_and_other_estates_see_no_round(world: Any, night: Any) -> None:
    servicer = RoundServicer(world.deps)
    request = pb.ListRoundsRequest(company_id=COMPANY, open=True, with_stops=True)
    with clock.travel(NIGHT + MINUTE):
        (found,) = world.ask(servicer.ListRounds, request).rounds
        assert "tag of" not in str(found)
        assert [one.state for one in found.stops] == [pb.STOP_STATE_DUE] * 2
        for scope in (world.in_other_estate, world.in_other_company):
            assert not world.ask(servicer.ListRounds, request, scope).rounds
    with pytest.raises(NotFound):
        command = rounds.WalkStop(COMPANY, night.occurrence_id, 1, tag="tag of gate")
        world.act(rounds.walk_stop, command, scope=world.in_other_estate)


def test_only_those_rounds_are_open_that_can_still_be_walked(world: Any, night: Any) -> None:
    servicer, request = RoundServicer(world.deps), pb.ListRoundsRequest(company_id=COMPANY, open=True)
    end(world, night, 36)
    for after, count in ((40, 1), (34 + 24 * 60, 1), (36 + 24 * 60, 0)):
        with clock.travel(NIGHT + after * MINUTE):
            assert len(world.ask(servicer.ListRounds, request).rounds) == count


def test_the_code_of_a_qr_point_stands_on_its_sticker_alone(world: Any) -> None:
    made = point(world, "gate", "qr")
    servicer = RoundServicer(world.deps)
    (found,) = world.ask(servicer.ListPoints, pb.ListPointsRequest(company_id=COMPANY)).points
    assert (found.tag, len(made.tag) >= 20) == ("", True)
    request = pb.PrintPointsRequest(company_id=COMPANY, estate_id=ESTATE, base_url="https://manor.example.com")
    assert world.ask(servicer.PrintPoints, request).point_count == 1
