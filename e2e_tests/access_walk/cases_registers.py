"""The RPCs of workorders that get one record."""

from __future__ import annotations

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_workorders import Workorders


@case("workorders.GetPass")
def get_pass(world: Workorders) -> Json:
    return world.residents_pass()


@case("workorders.GetGround")
def get_ground(world: Workorders) -> Json:
    return {**world.company, "ground_id": world.new_ground()["groundId"]}


@case("workorders.GetPlan")
def get_plan(world: Workorders) -> Json:
    return {**world.company, "plan_id": world.kept_work_plan["planId"]}


@case("workorders.GetRoute")
def get_route(world: Workorders) -> Json:
    return {**world.company, "route_id": world.new_route()["routeId"]}


@case("workorders.GetEmergencyPlan")
def get_emergency_plan(world: Workorders) -> Json:
    return {**world.company, "emergency_plan_id": world.new_emergency_plan()["emergencyPlanId"]}


@case("workorders.GetExercise")
def get_exercise(world: Workorders) -> Json:
    told = {**world.where, "exercise": world.exercise_told()}
    made = world.maker.does("workorders.CreateExercise", told)
    return {**world.company, "exercise_id": made["exerciseId"]}
