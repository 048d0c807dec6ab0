"""The RPCs of decorations."""

from __future__ import annotations

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_decorations import Decorations


@case("workorders.ListDecorations", lists=True)
def list_decorations(world: Decorations) -> Json:
    assert world.new_decoration()
    return {**world.company, "page_size": 200}


@case("workorders.GetDecoration")
@case("workorders.ListCrewPasses")
def get_decoration(world: Decorations) -> Json:
    return world.new_decoration()


@case("workorders.CreateDecoration")
def create_decoration(world: Decorations) -> Json:
    return {**world.where, "decoration": world.decoration_told()}


@case("workorders.UpdateDecoration")
def update_decoration(world: Decorations) -> Json:
    named = world.new_decoration()
    told = {"work": "the walk", "contractor": "another", "start_date": "2030-03-01", "end_date": "2030-04-30"}
    return {**named, "decoration": {**told, "unit_id": world.home["unitId"]}}


@case("workorders.SubmitDecoration")
def submit_decoration(world: Decorations) -> Json:
    return world.new_decoration()


@case("workorders.ApproveDecoration")
@case("workorders.RefuseDecoration")
def decide_decoration(world: Decorations) -> Json:
    return {**world.submitted_decoration(), "reason": "the walk"}


@case("workorders.StartDecoration")
def start_decoration(world: Decorations) -> Json:
    return world.approved_decoration()


@case("workorders.AcceptDecoration")
def accept_decoration(world: Decorations) -> Json:
    return {**world.begun_decoration(), "acceptance": "the walk"}


@case("workorders.CancelDecoration")
def cancel_decoration(world: Decorations) -> Json:
    return {**world.new_decoration(), "reason": "the walk"}


@case("workorders.CreateCrewPass")
def create_crew_pass(world: Decorations) -> Json:
    return {**world.approved_decoration(), "crew_pass": {"name": "the walk"}}


@case("workorders.RevokeCrewPass")
def revoke_crew_pass(world: Decorations) -> Json:
    return world.new_crew_pass()


@case("workorders.ExportDecorations")
def export_decorations(world: Decorations) -> Json:
    return {**world.where, "file_format": "csv"}
