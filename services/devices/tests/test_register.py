"""The register: codes, the tree, buildings, lists, and what somebody else must not see."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from chassis.data.ids import uuid7
from chassis.errors import Invalid, NotFound, PreconditionFailed
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_ESTATE
from devices.rpc.equipment import EquipmentServicer
from devices.usecases.equipment import EquipmentCodeTaken
from manor.devices.v1 import equipment_pb2 as pb


def codes(world: Any, scope: Any = None, **more: Any) -> list[str]:
    """The codes that a list has."""
    servicer = EquipmentServicer(world.deps)
    found = world.ask(servicer.ListEquipment, pb.ListEquipmentRequest(company_id=COMPANY, **more), scope)
    return [one.code for one in found.equipment]


def faults(refused: Any) -> list[tuple[str, str]]:
    """What a refusal names: field and code."""
    return [(one.field, one.code) for one in refused.value.violations]


def test_a_code_is_one_in_any_case_and_width_and_only_within_its_estate(world: Any) -> None:
    world.enter("p-1")
    with pytest.raises(EquipmentCodeTaken):
        world.enter("Ｐ-1")
    world.enter("P-1", estate_id=OTHER_ESTATE)


def test_a_change_of_what_somebody_else_changed_meanwhile_is_refused(world: Any) -> None:
    piece = world.enter()
    world.change(piece, etag="1", name="Booster")
    with pytest.raises(PreconditionFailed):
        world.change(piece, etag="1", name="Other")


def test_nothing_becomes_a_part_of_itself_or_of_its_parts(world: Any) -> None:
    house = world.enter("H")
    pump = world.enter("P", parent_id=house.equipment_id)
    motor = world.enter("M", parent_id=pump.equipment_id)
    for parent in (house, pump, motor):
        with pytest.raises(Invalid) as refused:
            world.change(house, parent_id=parent.equipment_id)
        assert faults(refused) == [("equipment.parent_id", "PART_OF_ITSELF")]


def test_a_tree_has_ten_levels_at_most_from_above_and_from_below(world: Any) -> None:
    above = [world.enter("L1")]
    for level in range(2, 11):
        above.append(world.enter(f"L{level}", parent_id=above[-1].equipment_id))
    with pytest.raises(Invalid) as refused:
        world.enter("L11", parent_id=above[-1].equipment_id)
    assert faults(refused) == [("equipment.parent_id", "TREE_TOO_DEEP")]
    whole = world.enter("R")
    with pytest.raises(Invalid):
        world.change(above[0], parent_id=whole.equipment_id)
    world.change(above[1], parent_id=whole.equipment_id)


def test_parent_and_building_belong_to_the_estate(world: Any) -> None:
    elsewhere = world.enter("E", estate_id=OTHER_ESTATE)
    with pytest.raises(Invalid) as refused:
        world.enter("P", parent_id=elsewhere.equipment_id, building_id=uuid7())
    assert faults(refused) == [
        ("equipment.building_id", "NO_SUCH_BUILDING"),
        ("equipment.parent_id", "NO_SUCH_PARENT"),
    ]


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        ({"inspection_months": 12}, ("equipment.next_inspection_date", "NEXT_INSPECTION_NEEDED")),
        ({"next_inspection_date": date(2030, 1, 1)}, ("equipment.next_inspection_date", "NO_INSPECTION_NEEDED")),
        (
            {"purchase_date": date(2030, 1, 2), "warranty_end_date": date(2030, 1, 1)},
            ("equipment.warranty_end_date", "WARRANTY_BEFORE_PURCHASE"),
        ),
    ],
)
def test_days_that_contradict_each_other_are_refused(world: Any, told: Any, fault: Any) -> None:
    with pytest.raises(Invalid) as refused:
        world.enter(**told)
    assert faults(refused) == [fault]


def test_a_list_filters_by_system_state_building_tree_and_text(world: Any) -> None:
    house = world.enter("H", name="Pump house", building_id=world.building)
    pump = world.enter("P", name="Booster", parent_id=house.equipment_id)
    world.enter("L", name="Lift 1", system="lift")
    world.move(pump, "under_repair")
    assert codes(world) == ["H", "L", "P"]
    assert codes(world, system=pb.EQUIPMENT_SYSTEM_LIFT) == ["L"]
    assert codes(world, state=pb.EQUIPMENT_STATE_UNDER_REPAIR) == ["P"]
    assert codes(world, building_id=str(world.building)) == ["H"]
    assert codes(world, parent_id=str(house.equipment_id)) == ["P"]
    assert codes(world, top=True) == ["H", "L"]
    assert codes(world, text="ＬＩＦＴ") == ["L"]
    assert codes(world, estate_id=OTHER_ESTATE) == []


def test_a_list_sorts_by_the_next_inspection_page_by_page_those_without_one_last(world: Any) -> None:
    world.enter("A")
    world.enter("B", inspection_months=12, next_inspection_date=date(2031, 1, 1))
    world.enter("C", inspection_months=12, next_inspection_date=date(2030, 1, 1))
    found, token = [], ""
    for _ in range(3):
        asked = pb.ListEquipmentRequest(
            company_id=COMPANY, page_size=1, page_token=token, order_by="next_inspection_date"
        )
        page = world.ask(EquipmentServicer(world.deps).ListEquipment, asked)
        found += [one.code for one in page.equipment]
        token = page.next_page_token
    assert (found, token) == (["C", "B", "A"], "")


def test_a_piece_names_its_building_its_whole_and_counts_its_parts(world: Any) -> None:
    house = world.enter("H", name="Pump house", building_id=world.building)
    pump = world.enter("P", parent_id=house.equipment_id)
    servicer = EquipmentServicer(world.deps)
    asked = pb.GetEquipmentRequest(company_id=COMPANY, equipment_id=str(house.equipment_id))
    told = world.ask(servicer.GetEquipment, asked)
    assert (told.building_name, told.part_count, told.quantity) == ("North tower", 1, 1)
    asked.equipment_id = str(pump.equipment_id)
    assert world.ask(servicer.GetEquipment, asked).parent_name == "Pump house"


def test_other_estates_and_companies_see_and_change_nothing(world: Any) -> None:
    piece = world.enter()
    asked = pb.GetEquipmentRequest(company_id=COMPANY, equipment_id=str(piece.equipment_id))
    for scope in (world.in_other_estate, world.in_other_company):
        assert codes(world, scope, estate_id=ESTATE) == []
        with pytest.raises(NotFound):
            world.ask(EquipmentServicer(world.deps).GetEquipment, asked, scope)
