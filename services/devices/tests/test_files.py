"""Equipment from files and into files: the import, the export that it reads again, and labels."""

from __future__ import annotations

from datetime import date
from typing import Any

from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.testing.fixtures import COMPANY, ESTATE
from devices.queries import equipment as queries
from devices.queries.equipment import EquipmentFilter
from devices.rpc.equipment import EquipmentServicer
from devices.usecases import exports, imports
from devices.usecases.equipment_rows import Reader
from devices.usecases.equipment_words import COLUMNS
from devices.worker import units_changed
from manor.devices.v1 import equipment_pb2 as pb
from manor.tenants.v2 import events_pb2 as tenants

GOOD = {"设备编号": "L-1", "设备名称": "1号客梯", "所属系统": "电梯", "楼栋": "north tower"}


class Op:
    """The operation in hand: whose file it is, and nobody cancels it."""

    company_id, estate_id = COMPANY, ESTATE

    def check(self) -> None:
        """Nobody cancelled it."""


def take(world: Any, *rows: dict[str, str], dry_run: bool = False) -> pb.ImportEquipmentResult:
    """Takes the rows of a file."""
    reply = pb.ImportEquipmentResult()
    with UnitOfWork(world.deps.database, world.whole) as tx:
        imports._take(tx, Op(), list(enumerate(rows, 2)), reply, dry_run=dry_run)  # type: ignore[arg-type]
    return reply


def refused(reply: pb.ImportEquipmentResult) -> list[tuple[int, str, str]]:
    """What a reply says of refused rows."""
    return [(one.row, one.column, one.code) for one in reply.refused]


def codes(world: Any) -> list[str]:
    """The codes of the register."""
    return [row.code for row in world.rows("select code from equipment order by code_key")]


def test_a_row_may_be_part_of_an_earlier_one_and_words_are_read_in_both_languages(world: Any) -> None:
    part = {"code": "L-1-M", "name": "Motor", "system": "Lifts", "parent_code": "l-1", "quantity": "2"}
    reply = take(world, GOOD, part)
    assert (reply.accepted, reply.created, refused(reply)) == (2, 2, [])
    (motor,) = world.rows(
        "select m.quantity, l.code, l.building_id, l.system from equipment m"
        " join equipment l on l.equipment_id = m.parent_id"
    )
    assert tuple(motor) == (2, "L-1", world.building, "lift")


def test_one_faulty_row_keeps_all_of_them_out_and_each_fault_is_named_at_its_column(world: Any) -> None:
    bad = {
        "code": "", "name": "x" * 101, "system": "flying", "parent_code": "no", "building": "no", "quantity": "1.5",
        "purchase_date": "05/01/2026", "inspection_months": "121",
    }  # fmt: skip
    reply = take(world, GOOD, GOOD, bad, {**GOOD, "设备编号": "L-2", "检验周期（月）": "12"})
    assert refused(reply) == [
        (3, "code", "EQUIPMENT_TWICE"),
        (4, "code", "EQUIPMENT_TEXT_MISSING"),
        (4, "name", "TEXT_TOO_LONG_FOR_EQUIPMENT"),
        (4, "purchase_date", "NOT_AN_EQUIPMENT_DAY"),
        (4, "system", "NOT_AN_EQUIPMENT_WORD"),
        (4, "parent_code", "NO_SUCH_PARENT"),
        (4, "building", "NO_SUCH_BUILDING"),
        (4, "quantity", "NOT_AN_EQUIPMENT_NUMBER"),
        (4, "inspection_months", "NOT_AN_EQUIPMENT_NUMBER"),
        (5, "next_inspection_date", "NEXT_INSPECTION_NEEDED"),
    ]
    assert (reply.accepted, codes(world)) == (0, [])


def test_a_dry_run_says_what_would_be_taken_and_takes_nothing(world: Any) -> None:
    world.enter("L-1")
    reply = take(world, GOOD, {**GOOD, "设备编号": "L-2"}, dry_run=True)
    assert (reply.accepted, reply.created) == (2, 1)
    assert codes(world) == ["L-1"]


def test_a_known_code_is_changed_and_keeps_its_state(world: Any) -> None:
    piece = world.move(world.enter("l-1"), "idle")
    reply = take(world, GOOD)
    assert (reply.accepted, reply.created) == (1, 0)
    (row,) = world.rows("select equipment_id, code, name, state from equipment")
    assert tuple(row) == (piece.equipment_id, "L-1", "1号客梯", "idle")


def test_buildings_of_one_name_are_told_apart_by_their_codes(world: Any) -> None:
    twin = tenants.UnitsChanged(
        company_id=COMPANY, estate_id=ESTATE, version=[1], unit_id=uuid7().bytes, building_id=uuid7().bytes,
        code=["1"], building_name=["North tower"], building_code=["N2"],
    )  # fmt: skip
    world.act(units_changed, twin)
    assert refused(take(world, GOOD)) == [(2, "building", "SEVERAL_BUILDINGS")]
    assert refused(take(world, {**GOOD, "楼栋": "N"})) == []


# Labels -------------------------------------------------------------------------------------------------------------


def test_labels_of_an_estate_leave_out_what_is_scrapped_and_fill_sheets(world: Any) -> None:
    for number in range(25):
        world.enter(f"P-{number:02}")
    world.move(world.enter("S"), "scrapped")
    asked = pb.PrintLabelsRequest(company_id=COMPANY, estate_id=ESTATE)
    printed = world.ask(EquipmentServicer(world.deps).PrintLabels, asked)
    assert (printed.label_count, printed.page_count) == (25, 2)
    one = world.rows("select equipment_id from equipment where code = 'P-07'")[0].equipment_id
    asked.equipment_ids.append(str(one))
    printed = world.ask(EquipmentServicer(world.deps).PrintLabels, asked)
    assert (printed.label_count, printed.page_count) == (1, 1)


def test_the_reader_names_no_fault_in_an_empty_optional_cell(world: Any) -> None:
    with UnitOfWork(world.deps.database, world.whole) as tx:
        row, faults = Reader(tx, COMPANY, ESTATE).read(2, {"code": "A", "name": "B", "system": "water"})
    assert faults == []
    assert row is not None
    assert row.data.quantity == 1


def test_an_exported_file_is_imported_as_it_is_in_either_language(world: Any) -> None:
    house = world.enter("H", name="Pump house", building_id=world.building, quantity=2, place="B1")
    due = {"inspection_months": 12, "next_inspection_date": date(2031, 1, 2)}
    world.enter("P", parent_id=house.equipment_id, system="fire", note="a, b", **due)
    before = world.rows("select * from equipment order by code")
    for language, position in (("zh-CN", 0), ("en-US", 1)):
        with UnitOfWork(world.deps.database, world.whole) as tx:
            page = queries.list_equipment(tx, EquipmentFilter(COMPANY), queries.by_code(None), limit=10)
            rows = [exports.FILE.table.row(language, row) for row in exports._rows(tx, COMPANY, page)]
        headings = {key: said[position] for key, said in COLUMNS.items()}
        cells = [{headings[key]: str(row[key] or "") for key in headings} for row in rows]
        reply = take(world, *cells)
        assert (reply.accepted, reply.created, refused(reply)) == (2, 0, [])
        assert world.rows("select * from equipment order by code") == before
