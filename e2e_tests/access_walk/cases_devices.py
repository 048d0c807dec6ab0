"""The RPCs of devices."""

from __future__ import annotations

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_devices import Devices


@case("devices.ListEquipment", lists=True)
def list_equipment(world: Devices) -> Json:
    assert world.equipment
    return {**world.company, "page_size": 200}


@case("devices.GetEquipment")
@case("devices.ListDowntimes")
@case("devices.ListInspections")
def equipment(world: Devices) -> Json:
    return world.this_equipment(world.equipment)


@case("devices.CreateEquipment")
def create_equipment(world: Devices) -> Json:
    return {**world.where, "equipment": world.equipment_told()}


@case("devices.UpdateEquipment")
def update_equipment(world: Devices) -> Json:
    return {**world.this_equipment(world.new_equipment()), "equipment": world.equipment_told()}


@case("devices.MoveEquipment")
def move_equipment(world: Devices) -> Json:
    piece = world.this_equipment(world.new_equipment())
    return {**piece, "state": "EQUIPMENT_STATE_IDLE", "reason": "the walk"}


@case("devices.RecordInspection")
def record_inspection(world: Devices) -> Json:
    return {**world.this_equipment(world.new_equipment()), **world.inspection_told()}


@case("devices.ExportEquipment")
@case("devices.PrintLabels")
def of_estate(world: Devices) -> Json:
    assert world.equipment
    return dict(world.where)


@case("devices.ImportEquipment")
def import_equipment(world: Devices) -> Json:
    name = world.upload(world.at_company, "code,name,system\nnone,,none\n")
    return {**world.where, "file_name": name, "dry_run": True}
