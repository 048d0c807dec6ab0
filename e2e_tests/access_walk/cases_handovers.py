"""Handovers of units."""

from __future__ import annotations

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world import START
from e2e_tests.access_walk.world_tenants import Tenants

CSV = {"format": "FILE_FORMAT_CSV"}


@case("tenants.RegisterHandover")
def register_handover(world: Tenants) -> Json:
    return {
        **world.company,
        "unit_id": world.new_unit()["unitId"],
        "customer_id": world.new_customer()["customerId"],
        "role": "OCCUPANCY_ROLE_OWNER",
    }


def _waiting(world: Tenants) -> Json:
    made = world.maker.does("tenants.RegisterHandover", register_handover(world))
    return {**world.company, "handover_id": made["handoverId"]}


@case("tenants.HandOver")
def hand_over(world: Tenants) -> Json:
    return {**_waiting(world), "handover_date": START, "keys": [{"name": "front door", "count": 2}]}


@case("tenants.CancelHandover")
def cancel_handover(world: Tenants) -> Json:
    return {**_waiting(world), "reason": "not bought"}


@case("tenants.GetHandover")
def get_handover(world: Tenants) -> Json:
    return _waiting(world)


@case("tenants.ListHandovers")
def list_handovers(world: Tenants) -> Json:
    _waiting(world)
    return {**world.where, "page_size": 200}


@case("tenants.ExportHandovers")
def export_handovers(world: Tenants) -> Json:
    return {**world.where, **CSV}
