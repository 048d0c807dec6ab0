"""The RPCs of workorders about what orders need of stores, and what they cost."""

from __future__ import annotations

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_vendors import Vendors
from e2e_tests.access_walk.world_workorders import Workorders


@case("workorders.ListOrderParts")
@case("workorders.GetOrderCost")
def parts_of_order(world: Workorders) -> Json:
    return world.this_order(world.ordered_part)


@case("workorders.WantOrderPart")
def want_order_part(world: Workorders) -> Json:
    return world.part_told()


@case("workorders.WithdrawOrderPart")
def withdraw_order_part(world: Vendors) -> Json:
    assert world.store_id  # warehouse would refuse a part of an estate without a store
    made = world.maker.does("workorders.WantOrderPart", {**world.part_told(), "material_id": world.material_id})
    return {**world.company, "part_id": made["partId"], "reason": "the walk"}


@case("workorders.AddOrderCost")
def add_order_cost(world: Workorders) -> Json:
    cost = {"vendor_name": "the walk", "amount_minor": "100", "note": "the walk"}
    return {**world.this_order(world.queued_order()), **cost}
