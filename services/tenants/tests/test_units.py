"""Buildings and units: one, many, figures (features B4–B6, C1)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from chassis.errors import Conflict, Invalid, NotFound, PreconditionFailed
from chassis.scope import use
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_ESTATE
from manor.tenants.v1 import buildings_pb2
from manor.tenants.v1 import units_pb2 as pb
from tenants.rpc.places import BuildingServicer, UnitServicer


def listed(world: Any, **filters: Any) -> list[str]:
    found = world.ask(UnitServicer().ListUnits, pb.ListUnitsRequest(company_id=COMPANY, **filters))
    return [unit.code for unit in found.units]


def test_a_unit_has_what_it_was_given(world: Any) -> None:
    building = world.building()
    unit = pb.Unit(building_id=str(building.building_id), code="101", kind=pb.UNIT_KIND_SHOP, floor=1,
                   gross_area="90.5", layout="3+1", orientation="S")  # fmt: skip
    made = world.ask(UnitServicer().CreateUnit, pb.CreateUnitRequest(company_id=COMPANY, estate_id=ESTATE, unit=unit))
    assert (made.code, made.kind, made.gross_area, made.billable_area) == ("101", pb.UNIT_KIND_SHOP, "90.50", "90.50")
    assert (made.building_name, made.state, made.version) == (building.name, pb.UNIT_STATE_VACANT, 1)
    (told,) = world.facts("units_changed")[0]
    assert (told.code, told.kind, told.gross_area, told.building_name) == ("101", "shop", "90.50", building.name)


def test_a_code_is_taken_once_in_a_building_whatever_its_case_and_width(world: Any) -> None:
    building = world.building()
    world.unit(building, code="A-101")
    for code in ("A-101", "a-101", "Ａ-１０１"):
        with pytest.raises(Conflict) as refused:
            world.unit(building, code=code)
        assert [one.field for one in refused.value.violations] == ["unit.code"]
    world.unit(world.building(), code="A-101")


def test_a_unit_lies_in_a_building_of_its_estate(world: Any) -> None:
    building = world.building(OTHER_ESTATE)
    unit = pb.Unit(building_id=str(building.building_id), code="101", kind=pb.UNIT_KIND_SHOP)
    with pytest.raises(Invalid):
        world.ask(UnitServicer().CreateUnit, pb.CreateUnitRequest(company_id=COMPANY, estate_id=ESTATE, unit=unit))


def test_the_mask_says_what_changes(world: Any) -> None:
    unit = world.unit(floor=3, layout="old")
    request = pb.UpdateUnitRequest(company_id=COMPANY, unit_id=str(unit.unit_id), etag=unit.etag)
    request.unit.gross_area, request.unit.layout = "77.7", "new"
    request.update_mask.paths.extend(["gross_area", "floor"])
    changed = world.ask(UnitServicer().UpdateUnit, request)
    assert (changed.gross_area, changed.floor, changed.layout, changed.version) == ("77.70", 0, "old", 2)
    with pytest.raises(PreconditionFailed):
        world.ask(UnitServicer().UpdateUnit, request)
    request.update_mask.paths.append("code")
    with pytest.raises(Invalid):
        world.ask(UnitServicer().UpdateUnit, request)


def test_an_area_that_is_none_is_named(world: Any) -> None:
    unit = world.unit()
    request = pb.UpdateUnitRequest(company_id=COMPANY, unit_id=str(unit.unit_id))
    request.unit.gross_area, request.unit.billable_area = "1.234", "-1"
    with pytest.raises(Invalid) as refused:
        world.ask(UnitServicer().UpdateUnit, request)
    assert [one.field for one in refused.value.violations] == ["unit.gross_area", "unit.billable_area"]


def test_many_units_change_at_once_or_none(world: Any) -> None:
    building = world.building()
    units = [world.unit(building, unit_type="small") for _ in range(3)]
    world.unit(building, unit_type="large")
    request = pb.BulkUpdateUnitsRequest(company_id=COMPANY, estate_id=ESTATE, building_id=str(building.building_id))
    request.unit.unit_type = "large"
    request.update_mask.paths.append("unit_type")
    servicer = UnitServicer()
    assert world.ask(servicer.BulkUpdateUnits, request).changed_count == 3
    assert len(world.facts("units_changed")[-1]) == 3
    elsewhere = world.unit(world.building(OTHER_ESTATE))
    some = pb.BulkUpdateUnitsRequest(company_id=COMPANY, estate_id=ESTATE, unit=request.unit,
                                     update_mask=request.update_mask,
                                     unit_ids=[str(units[0].unit_id), str(elsewhere.unit_id)])  # fmt: skip
    some.unit.unit_type = "other"
    with pytest.raises(NotFound):
        world.ask(servicer.BulkUpdateUnits, some)
    assert world.count("units", "unit_type = 'other'") == 0


def test_a_renamed_building_is_told_with_its_units(world: Any) -> None:
    building = world.building()
    world.unit(building)
    request = buildings_pb2.UpdateBuildingRequest(company_id=COMPANY, building_id=str(building.building_id))
    request.building.name = "Tower"
    assert world.ask(BuildingServicer().UpdateBuilding, request).name == "Tower"
    (told,) = world.facts("units_changed")[-1]
    assert (told.building_name, told.version) == ("Tower", 2)


def test_lists_are_paged_by_estate_and_code(world: Any) -> None:
    building = world.building()
    for code in ("C", "A", "D", "B"):
        world.unit(building, code=code)
    servicer, codes, token = UnitServicer(), [], ""
    while True:
        page = world.ask(servicer.ListUnits, pb.ListUnitsRequest(company_id=COMPANY, page_size=3, page_token=token))
        codes.append([unit.code for unit in page.units])
        token = page.next_page_token
        if not token:
            break
    assert codes == [["A", "B", "C"], ["D"]]


@pytest.mark.parametrize(("order_by", "wanted"), [("", "ABCDE"), ("code", "ABCDE"), ("code desc", "EDCBA")])
def test_units_come_once_each_in_either_order(world: Any, order_by: str, wanted: str) -> None:
    building = world.building()
    for code in "CADBE":
        world.unit(building, code=code)
    servicer, codes, token, totals = UnitServicer(), "", "", []
    while True:
        request = pb.ListUnitsRequest(company_id=COMPANY, page_size=2, page_token=token, order_by=order_by)
        page = world.ask(servicer.ListUnits, request)
        codes += "".join(unit.code for unit in page.units)
        totals.append(page.total_size)
        token = page.next_page_token
        if not token:
            break
    assert (codes, totals) == (wanted, [5, 0, 0])


def test_units_are_found_by_what_they_are_and_by_state(world: Any) -> None:
    building = world.building()
    world.unit(building, code="A1")
    shop = world.unit(building, code="A_", kind="shop", unit_type="corner")
    world.move_in(shop, role="tenant")
    assert listed(world, kind=pb.UNIT_KIND_SHOP) == listed(world, unit_type="corner") == ["A_"]
    assert listed(world, state=pb.UNIT_STATE_LEASED) == listed(world, code="A_") == ["A_"]
    assert listed(world, state=pb.UNIT_STATE_VACANT, building_id=str(building.building_id)) == ["A1"]
    assert listed(world, estate_id=OTHER_ESTATE) == []


def test_the_room_map_shows_a_building_floor_by_floor_with_who_is_there(world: Any, monkeypatch: Any) -> None:
    building = world.building()
    for code, floor in (("0202", 2), ("0101", 1), ("0201", 2)):
        world.unit(building, code=code, floor=floor, gross_area=Decimal(80))
    let = world.unit(building, code="0102", floor=1, gross_area=Decimal(20))
    world.move_in(let, role="owner", not_residing=True)
    world.move_in(let, world.customer(name="王芳"), role="tenant")
    world.unit()
    servicer = BuildingServicer()
    request = buildings_pb2.GetRoomMapRequest(company_id=COMPANY, building_id=str(building.building_id))
    map_ = world.ask(servicer.GetRoomMap, request)
    assert [(unit.floor, unit.code) for unit in map_.units] == [(2, "0201"), (2, "0202"), (1, "0101"), (1, "0102")]
    assert (map_.units[3].state, map_.units[3].tenant_name) == (pb.UNIT_STATE_LEASED, "王芳")
    assert map_.units[3].owner_name
    assert (map_.figures.unit_count, map_.figures.occupied_count, map_.figures.total_area) == (4, 1, "260.00")
    assert (map_.building.name, map_.truncated) == (building.name, False)
    monkeypatch.setattr("tenants.rpc.places.MOST_ROOMS", 3)
    shortened = world.ask(servicer.GetRoomMap, request)
    assert (len(shortened.units), shortened.truncated, shortened.figures.unit_count) == (3, True, 4)


def test_the_room_map_of_another_estates_building_is_not_there(world: Any) -> None:
    building = world.building(OTHER_ESTATE)
    with use(world.in_estate), pytest.raises(NotFound):
        world.ask(
            BuildingServicer().GetRoomMap,
            buildings_pb2.GetRoomMapRequest(company_id=COMPANY, building_id=str(building.building_id)),
        )


def test_figures_count_sold_leased_and_vacant_by_building_and_by_estate(world: Any) -> None:
    one, two, empty = world.building(), world.building(), world.building()
    units = [world.unit(one, gross_area=Decimal(100)) for _ in range(4)] + [world.unit(two, gross_area=Decimal(50))]
    world.move_in(units[0])
    world.move_in(units[0], role="tenant")
    world.move_in(units[1], role="tenant")
    world.move_in(units[2], role="developer")
    servicer = BuildingServicer()
    first, second, third = world.ask(
        servicer.ListOccupancyFigures, buildings_pb2.ListOccupancyFiguresRequest(company_id=COMPANY)
    ).figures
    assert (first.unit_count, first.sold_count, first.leased_count, first.occupied_count, first.vacant_count) == (
        4, 1, 2, 2, 2)  # fmt: skip
    assert (first.total_area, first.occupied_area, first.vacant_area) == ("400.00", "200.00", "200.00")
    assert (first.occupancy_rate, first.vacancy_rate, first.sold_rate, first.leased_rate) == (
        "0.5000", "0.5000", "0.2500", "0.5000")  # fmt: skip
    assert (third.building_name, third.unit_count, third.occupancy_rate) == (empty.name, 0, "")
    assert (second.building_name, second.occupancy_rate) == (two.name, "0.0000")
    (estate,) = world.ask(
        servicer.ListOccupancyFigures, buildings_pb2.ListOccupancyFiguresRequest(company_id=COMPANY, by_estate=True)
    ).figures
    assert (estate.estate_id, estate.unit_count, estate.occupancy_rate) == (ESTATE, 5, "0.4000")
    (before,) = world.ask(
        servicer.ListOccupancyFigures,
        buildings_pb2.ListOccupancyFiguresRequest(company_id=COMPANY, by_estate=True, date="2025-12-31"),
    ).figures
    assert before.occupied_count == 0
