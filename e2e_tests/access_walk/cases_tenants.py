"""tenants' RPCs."""

from __future__ import annotations

import secrets

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world import START
from e2e_tests.access_walk.world_tenants import Tenants

CSV = {"format": "FILE_FORMAT_CSV"}


@case("tenants.CreateBuilding")
def create_building(world: Tenants) -> Json:
    code = f"b{secrets.token_hex(4)}"
    return {**world.where, "building": {"code": code, "name": code}}


@case("tenants.GetBuilding")
@case("tenants.GetRoomMap")
def get_building(world: Tenants) -> Json:
    return {**world.company, "building_id": world.building_id}


@case("tenants.UpdateBuilding")
def update_building(world: Tenants) -> Json:
    return {**get_building(world), "building": {"address": f"road {secrets.token_hex(3)}"}, "update_mask": "address"}


@case("tenants.CountNews")
def count_news(world: Tenants) -> Json:
    return dict(world.company)


@case("tenants.ListBuildings")
@case("tenants.ListOccupancyFigures")
@case("tenants.ListUnits")
@case("tenants.ListCustomers")
@case("tenants.ListOccupancies", lists=True)
@case("tenants.ListImports")
def in_the_estate(world: Tenants) -> Json:
    return {**world.where, "page_size": 200}


@case("tenants.ExportBuildings")
@case("tenants.ExportUnits")
@case("tenants.ExportCustomers")
@case("tenants.ExportOccupancies")
def export(world: Tenants) -> Json:
    return {**world.where, **CSV}


@case("tenants.CreateImportTemplate", place="company")
@case("tenants.CreateCustomerImportTemplate", place="company")
def import_template(world: Tenants) -> Json:
    return {**world.company, **CSV}


@case("tenants.CreateUnit")
def create_unit(world: Tenants) -> Json:
    unit = {"building_id": world.building_id, "code": secrets.token_hex(4), "kind": "UNIT_KIND_RESIDENTIAL"}
    return {**world.where, "unit": {**unit, "gross_area": "10", "billable_area": "10"}}


@case("tenants.GetUnit")
def get_unit(world: Tenants) -> Json:
    return {**world.company, "unit_id": world.home["unitId"]}


@case("tenants.UpdateUnit")
def update_unit(world: Tenants) -> Json:
    return {
        **world.company,
        "unit_id": world.new_unit()["unitId"],
        "unit": {"orientation": "south"},
        "update_mask": "orientation",
    }


@case("tenants.BulkUpdateUnits")
def bulk_update_units(world: Tenants) -> Json:
    units = [world.new_unit()["unitId"]]
    return {**world.where, "unit_ids": units, "unit": {"orientation": "south"}, "update_mask": "orientation"}


@case("tenants.RemoveUnit")
def remove_unit(world: Tenants) -> Json:
    return {**world.company, "unit_id": world.new_unit()["unitId"]}


@case("tenants.CreateCustomer")
def create_customer(world: Tenants) -> Json:
    return {**world.where, "customer": {"kind": "CUSTOMER_KIND_PERSON", "name": "Walker"}}


@case("tenants.GetCustomer")
def get_customer(world: Tenants) -> Json:
    return {**world.company, "customer_id": world.home["customerId"]}


@case("tenants.SearchCustomers")
def search_customers(world: Tenants) -> Json:
    return {**world.where, "phone": world.customer and world.phone}


@case("tenants.UpdateCustomer")
def update_customer(world: Tenants) -> Json:
    return {**get_customer(world), "customer": {"note": secrets.token_hex(3)}, "update_mask": "note"}


@case("tenants.RevealCustomer")
def reveal_customer(world: Tenants) -> Json:
    return {**get_customer(world), "reason": "the walk asks"}


@case("tenants.ListHouseholdMembers")
def list_household_members(world: Tenants) -> Json:
    return get_customer(world)


@case("tenants.AddHouseholdMember")
def add_household_member(world: Tenants) -> Json:
    return {**get_customer(world), "member": {"name": "Kin", "unit_id": world.home["unitId"], "start_date": START}}


@case("tenants.RemoveHouseholdMember")
def remove_household_member(world: Tenants) -> Json:
    made = world.maker.does("tenants.AddHouseholdMember", add_household_member(world))
    return {**get_customer(world), "member_id": made["memberId"], "end_date": "2025-06-30"}


@case("tenants.ListMoveInMatches")
def list_move_in_matches(world: Tenants) -> Json:
    return {**world.company, "unit_id": world.new_unit()["unitId"]}


@case("tenants.MoveIn")
def move_in(world: Tenants) -> Json:
    return {
        **world.company,
        "unit_id": world.new_unit()["unitId"],
        "customer_id": world.new_customer()["customerId"],
        "role": "OCCUPANCY_ROLE_OWNER",
        "start_date": START,
    }


@case("tenants.Transfer")
def transfer(world: Tenants) -> Json:
    return {
        **world.company,
        "occupancy_id": world.new_occupancy()["occupancyId"],
        "transfer_date": "2025-06-30",
        "customer_id": world.new_customer()["customerId"],
    }


@case("tenants.MoveOut")
def move_out(world: Tenants) -> Json:
    return {
        **world.company,
        "occupancy_id": world.new_occupancy()["occupancyId"],
        "settlement_date": "2025-06-30",
    }


@case("tenants.UpdateOccupancy")
def update_occupancy(world: Tenants) -> Json:
    occupancy_id = world.new_occupancy()["occupancyId"]
    return {**world.company, "occupancy_id": occupancy_id, "occupancy": {"note": "walk"}, "update_mask": "note"}


@case("tenants.GetOccupancy")
def get_occupancy(world: Tenants) -> Json:
    return {**world.company, "occupancy_id": world.home["occupancyId"]}


@case("tenants.ImportUnits", caller=lambda world: world.at_estate)
def import_units(world: Tenants) -> Json:
    name = world.upload(world.at_estate, f"building,unit_code\n{world.mark},{secrets.token_hex(4)}\n")
    return {**world.where, "file_name": name, "mode": "IMPORT_MODE_TAKE_GOOD_ROWS"}


@case("tenants.ImportCustomers", caller=lambda world: world.at_estate)
def import_customers(world: Tenants) -> Json:
    name = world.upload(world.at_estate, "customer_code,customer_name\nWALK-1,Walker\n")
    return {**world.where, "file_name": name, "mode": "IMPORT_MODE_ALL_OR_NOTHING", "dry_run": True}


@case("tenants.GetImport")
@case("tenants.ListImportRefusals", lists=True)
def get_import(world: Tenants) -> Json:
    return {**world.company, "import_id": world.import_id}
