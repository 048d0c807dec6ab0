"""Registers: what is on the grounds and was done for it, emergency plans that are drilled in time, and trainings."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from chassis import clock
from chassis.errors import Invalid
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_ESTATE
from hypothesis import given
from hypothesis import strategies as st
from manor.workorders.v1 import grounds_pb2, safety_pb2
from workorders.domain.drills import due_again
from workorders.rpc.grounds import GroundServicer
from workorders.rpc.safety import SafetyServicer
from workorders.usecases import grounds, safety

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


def ground(world: Any, kind: str = "plant", **more: Any) -> Any:
    needed: dict[str, Any] = {"land": {"area": Decimal(1000)}, "green_area": {"area": Decimal(420)}}.get(kind, {})
    waste = {"waste": "food"} if kind == "bin" else {}
    wanted = grounds.Wanted(**{"kind": kind, "name": kind, **needed, **waste, **more})
    return world.act(grounds.create_ground, grounds.CreateGround(COMPANY, ESTATE, wanted))


def cared(world: Any, of: Any, kind: str, **more: Any) -> Any:
    return world.act(grounds.create_care, grounds.CreateCare(COMPANY, of.ground_id, kind, **more))


def plan(world: Any, estate: int = ESTATE, **more: Any) -> Any:
    wanted = safety.WantedPlan(**{"name": "Fire", "steps": "Call 119", **more})
    return world.act(safety.create_emergency_plan, safety.CreateEmergencyPlan(COMPANY, estate, wanted))


def held(world: Any, kind: str = "training", **more: Any) -> Any:
    told: dict[str, Any] = {"topic": "Hoses", "held_on": clock.today("UTC"), "result": "Well done"}
    wanted = safety.WantedExercise(**{"kind": kind, **told, **more})
    return world.act(safety.create_exercise, safety.CreateExercise(COMPANY, ESTATE, wanted))


def codes(error: Any) -> list[tuple[str, str]]:
    return [(one.field, one.code) for one in error.value.violations]


def test_the_share_of_green_areas_is_counted_by_what_is_there(world: Any) -> None:
    for kind in ("land", "green_area", "plant"):
        ground(world, kind)
    ground(world, "green_area", area=Decimal(80), retired=True)
    request = grounds_pb2.ListGroundsRequest(company_id=COMPANY)
    found = world.ask(GroundServicer().ListGrounds, request)
    assert (found.land_area, found.green_area, len(found.grounds)) == ("1000", "420", 3)
    assert not world.ask(GroundServicer().ListGrounds, request, world.in_other_estate).grounds


@pytest.mark.parametrize(
    ("kind", "more", "expected"),
    [
        ("green_area", {"area": None}, ("ground.area", "AREA_MISSING")),
        ("plant", {"area": Decimal(1)}, ("ground.area", "NO_AREA_HERE")),
        ("bin", {"waste": ""}, ("ground.waste", "WASTE_MISSING")),
        ("plant", {"waste": "food"}, ("ground.waste", "NOT_A_BIN")),
        ("bin", {"species": "Oak"}, ("ground.species", "NOT_A_PLANT")),
    ],
)
def test_each_kind_says_what_it_needs_and_nothing_else(world: Any, kind: str, more: Any, expected: Any) -> None:
    with pytest.raises(Invalid) as error:
        ground(world, kind, **more)
    assert codes(error) == [expected]


def test_plants_are_cared_for_and_bins_are_emptied(world: Any) -> None:
    oak, can, land = ground(world), ground(world, "bin"), ground(world, "land")
    assert cared(world, oak, "pruning").done_on == clock.today("UTC")
    assert cared(world, can, "removal", weight=Decimal("85.5")).weight == Decimal("85.500")
    for of, kind, more, expected in (
        (oak, "removal", {}, ("care.kind", "NOT_DONE_HERE")),
        (can, "watering", {}, ("care.kind", "NOT_DONE_HERE")),
        (land, "pruning", {}, ("care.kind", "NOT_DONE_HERE")),
        (can, "washing", {"weight": Decimal(1)}, ("care.weight", "NOTHING_REMOVED")),
        (oak, "pruning", {"done_on": clock.today("UTC") + timedelta(days=2)}, ("care.done_date", "LIES_AHEAD")),
    ):
        with pytest.raises(Invalid) as error:
            cared(world, of, kind, **more)
        assert codes(error) == [expected]


def test_what_is_a_plant_becomes_no_bin(world: Any) -> None:
    oak = ground(world)
    wanted = grounds.Wanted(kind="bin", name="Oak", waste="food")
    with pytest.raises(Invalid) as error:
        world.act(grounds.update_ground, grounds.UpdateGround(COMPANY, oak.ground_id, wanted))
    assert codes(error) == [("ground.kind", "KIND_FIXED")]


@given(DAYS, st.integers(1, 60))
def test_a_drill_is_due_on_the_same_day_so_many_months_later_or_the_months_last(day: date, months: int) -> None:
    due = due_again(day, months)
    assert due is not None
    assert (due.year * 12 + due.month) - (day.year * 12 + day.month) == months
    assert due.day == day.day or ((due + timedelta(days=1)).day == 1 and due.day < day.day)
    assert due_again(day, 0) is None


def test_a_plan_is_overdue_until_it_is_drilled(world: Any) -> None:
    with clock.travel(clock.now() - timedelta(days=400)):
        made = plan(world, drill_months=12)
    request = safety_pb2.ListEmergencyPlansRequest(company_id=COMPANY)

    def overdue() -> bool:
        (one,) = world.ask(SafetyServicer().ListEmergencyPlans, request).emergency_plans
        return bool(one.overdue)

    assert overdue()
    held(world, "drill", emergency_plan_id=made.emergency_plan_id)
    assert not overdue()


def test_a_drill_is_of_a_plan_of_its_estate_and_a_training_of_none(world: Any) -> None:
    there = plan(world, OTHER_ESTATE)
    at = "exercise.emergency_plan_id"
    for kind, plan_id, code in (
        ("drill", None, "DRILL_WITHOUT_PLAN"),
        ("drill", there.emergency_plan_id, "NO_PLAN_THERE"),
        ("induction", there.emergency_plan_id, "NOT_A_DRILL"),
    ):
        with pytest.raises(Invalid) as error:
            held(world, kind, emergency_plan_id=plan_id)
        assert codes(error) == [(at, code)]
    with pytest.raises(Invalid) as error:
        held(world, held_on=clock.today("UTC") + timedelta(days=2))
    assert codes(error) == [("exercise.held_date", "LIES_AHEAD")]


def test_who_took_part_is_changed_by_whoever_saw_the_last_version(world: Any) -> None:
    made = held(world, attendees=(world.ann,))
    wanted = safety.WantedExercise("training", "Hoses", made.held_on, "Well done", attendees=(world.ann, world.bob))
    changed = world.act(safety.update_exercise, safety.UpdateExercise(COMPANY, made.exercise_id, wanted, "1"))
    assert changed.attendees == [world.ann, world.bob]
    request = safety_pb2.ListExercisesRequest(company_id=COMPANY)
    assert len(world.ask(SafetyServicer().ListExercises, request).exercises) == 1
