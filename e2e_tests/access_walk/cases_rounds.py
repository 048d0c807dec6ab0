"""The RPCs of points, routes and rounds."""

from __future__ import annotations

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_workorders import Workorders


@case("workorders.ListPoints", lists=True)
def list_points(world: Workorders) -> Json:
    assert world.new_point()
    return {**world.company, "page_size": 200}


@case("workorders.CreatePoint")
def create_point(world: Workorders) -> Json:
    return {**world.where, "point": world.point_told()}


@case("workorders.UpdatePoint")
def update_point(world: Workorders) -> Json:
    return {**world.company, "point_id": world.new_point()["pointId"], "point": world.point_told()}


@case("workorders.PrintPoints")
def print_points(world: Workorders) -> Json:
    assert world.new_point()
    return {**world.where, "base_url": "https://manor.example.com"}


@case("workorders.ListRoutes", lists=True)
def list_routes(world: Workorders) -> Json:
    assert world.new_route()
    return {**world.company, "page_size": 200}


@case("workorders.CreateRoute", kept=("stops",))
def create_route(world: Workorders) -> Json:
    return {**world.where, "route": world.route_told()}


@case("workorders.UpdateRoute", kept=("stops",))
def update_route(world: Workorders) -> Json:
    return {**world.company, "route_id": world.new_route()["routeId"], "route": world.route_told()}


@case("workorders.ListRounds", lists=True)
def list_rounds(world: Workorders) -> Json:
    assert world.kept_round
    return {**world.company, "page_size": 200}


@case("workorders.GetRound")
def get_round(world: Workorders) -> Json:
    return world.this_round(world.kept_round)


@case("workorders.WalkStop")
def walk_stop(world: Workorders) -> Json:
    return {**world.this_round(world.new_round()), "place": 1, "failed": True, "note": "the walk"}
