"""Files: receivables out, readings in."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from billing.queries import receivables as queries
from billing.queries.meters import MeterFilter, ReadingFilter
from billing.queries.receivables import ReceivableFilter
from billing.records.receivables import WAIVER
from billing.settings import Settings
from billing.usecases import exports, imported_files, meter_exports, meters, reading_imports, units
from chassis import clock
from chassis.data.ids import uuid7
from chassis.deps import Deps
from chassis.files import storage
from chassis.files.sheets import read
from chassis.files.stored import CSV, SHEETS
from chassis.jobs import attempts, operations
from google.protobuf.message import Message
from manor.billing.v1 import files_pb2 as pb
from manor.billing.v1 import meters_pb2
from manor.tenants.v1 import events_pb2 as tenants
from openpyxl import load_workbook


@pytest.fixture
def with_files(company: Any, deps_of: Callable[..., Deps], tmp_path: Path) -> Any:
    company.deps = deps_of("billing", Settings, files_dir=tmp_path)
    company.store = storage.store(company.deps.settings)
    return company


def done(company: Any, started: Any, reply: Message) -> Any:
    while attempts.run_next(company.deps, threading.Event()):
        pass
    with company.uow() as tx:
        found = operations.get_operation(tx, started.name.rsplit("/", 1)[-1])
    assert not found.HasField("error"), found.error
    found.response.Unpack(reply)
    return reply


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_export_holds_every_receivable_of_the_month(with_files: Any, file_format: str) -> None:
    company = with_files
    company.occupy(company.add_units(3))
    company.assign(company.tariff(company.item()))
    company.bill()
    company.bill(date(2026, 7, 1))
    wanted = ReceivableFilter(company.company_id, month=date(2026, 6, 1), open_only=True)
    started = company.do(exports.export_receivables, exports.ExportReceivables(wanted, file_format=file_format))
    reply = done(company, started, pb.ExportResult())
    assert reply.rows == 3
    with company.store.open(reply.file_name, company.clerk) as made:
        content = made.read()
    if file_format == "csv":
        lines = content.decode("utf-8-sig").splitlines()
        assert len(lines) == 4
        assert "300.00" in lines[1] and "2026-06" in lines[1]


def test_export_follows_every_filter_of_the_list(with_files: Any) -> None:
    company = with_files
    occupied = company.occupy(company.add_units(3))
    company.assign(company.tariff(company.item()))
    company.bill()
    company.bill(date(2026, 7, 1))
    with company.uow() as tx:
        row = queries.list_receivables(tx, ReceivableFilter(company.company_id), limit=1)[0]
    wanted = ReceivableFilter(
        company.company_id,
        company.estate_id,
        customer_id=UUID(occupied[0][1]),
        unit_id=row.unit_id,
        building_id=UUID(company.buildings[0]),
        fee_item_id=row.fee_item_id,
        run_id=row.run_id,
        from_month=date(2026, 6, 1),
        to_month=date(2026, 7, 1),
        due_from=row.due_date,
        due_to=row.due_date,
        rated_only=True,
        periodic_only=True,
    )
    reply = done(
        company,
        company.do(exports.export_receivables, exports.ExportReceivables(wanted, file_format="csv")),
        pb.ExportResult(),
    )
    with company.store.open(reply.file_name, company.clerk) as made:
        _, line = made.read().decode("utf-8-sig").splitlines()
    assert line.split(",")[0] == str(row.receivable_id)


def test_export_of_changes_holds_those_of_a_state(with_files: Any) -> None:
    company = with_files
    company.occupy(company.add_units(2))
    company.assign(company.tariff(company.item()))
    company.bill()
    for receivable in company.receivables():
        change_id = company.ask(WAIVER, receivable.receivable_id, 1234)
    company.approve_change(change_id)
    started = company.do(
        exports.export_receivable_changes,
        exports.ExportReceivableChanges(company.company_id, estate_id=0, state="approved", file_format="csv"),
    )
    reply = done(company, started, pb.ExportResult())
    with company.store.open(reply.file_name, company.clerk) as made:
        heading, line = made.read().decode("utf-8-sig").splitlines()
    found = dict(zip(heading.split(","), line.split(","), strict=True))
    assert (found["change_id"], found["amount"], found["checker"]) == (
        str(change_id), "12.34", company.checker.id,
    )  # fmt: skip


@pytest.fixture
def metered(with_files: Any) -> Any:
    company = with_files
    company.occupy(company.add_units(2))
    item = company.item("EL")
    company.assign(company.tariff(item, effective_date=date(2020, 1, 1), kind="metered", price=Decimal("0.5")))
    company.do(
        meters.create_meters_for_units,
        meters.CreateMetersForUnits(
            company.company_id,
            company.estate_id,
            kind="water",
            fee_item_id=item,
            prefix="W-",
            install_date=date(2026, 6, 1),
        ),
    )
    return company


def imported(company: Any, text: str, **choices: Any) -> Any:
    kept = company.store.put(
        [text.encode()], filename="readings.csv", media_type=CSV, owner=company.clerk, accepts=SHEETS
    )
    choices = {"dry_run": False, **choices}
    started = company.do(
        reading_imports.import_readings,
        imported_files.ImportFile(company.company_id, company.estate_id, file_name=kept.name, **choices),
    )
    return done(company, started, meters_pb2.ImportReadingsResult())


GOOD = "meter_number,fee_month,end_date,end_value,start_value\nW-U00001,2026-06,2026-06-30,50,10\n"


def test_readings_of_a_file_are_entered(metered: Any) -> None:
    assert imported(metered, GOOD, dry_run=True).accepted == 1
    assert metered.rows("select count(*) from readings")[0][0] == 0
    reply = imported(metered, GOOD)
    assert (reply.accepted, list(reply.refused)) == (1, [])
    assert metered.rows("select usage from readings")[0][0] == 40


def test_one_wrong_row_keeps_all_rows_out_and_every_one_is_named(metered: Any) -> None:
    reply = imported(
        metered, GOOD + "NONE,2026-06,2026-06-30,5,1\nW-U00002,2026-06,nonsense,5,1\nW-U00002,2026-06,,5,1\n"
    )
    assert reply.accepted == 0
    assert {(one.row, one.column) for one in reply.refused} == {(3, "meter_number"), (4, "end_date"), (5, "end_date")}
    assert metered.rows("select count(*) from readings")[0][0] == 0


BAD = "NONE,2026-06,2026-06-30,5,1\nW-U00002,2026-06,2026-06-30,1,5\nW-U00001,2026-06,2026-06-30,60,10\n"


def test_good_rows_are_taken_where_that_is_chosen(metered: Any) -> None:
    assert (reply := imported(metered, GOOD + BAD, dry_run=True, take_good_rows=True)).accepted == 1
    assert [(one.row, one.column) for one in reply.refused] == [
        (3, "meter_number"), (4, "end_value"), (5, "meter_number"),
    ]  # fmt: skip
    assert metered.rows("select count(*) from readings")[0][0] == 0
    reply = imported(metered, GOOD + BAD, take_good_rows=True)
    assert (reply.accepted, reply.refused_count) == (1, 3)
    assert metered.rows("select usage from readings")[0][0] == 40


def test_a_month_is_judged_by_the_good_rows_of_the_month_before(metered: Any) -> None:
    july = "W-U00001,2026-07,2026-07-31,70,\nW-U00002,2026-07,2026-07-31,9,\n"
    reply = imported(metered, GOOD + BAD + july, dry_run=True)
    assert (reply.refused[3].row, reply.refused[3].column) == (7, "start_value")
    assert (reply.accepted, reply.refused_count) == (2, 4)


def test_columns_may_be_named_in_chinese(metered: Any) -> None:
    reply = imported(metered, "表号,费用月份,抄表日期,本次读数,起始读数\nW-U00001,2026-06,2026-06-30,50,10\n")
    assert (reply.accepted, list(reply.refused)) == (1, [])


def test_reasons_of_a_file_full_of_faults_are_kept_in_part(metered: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imported_files, "MOST_REFUSALS", 2)
    reply = imported(metered, GOOD + BAD)
    assert (reply.refused_count, len(reply.refused)) == (3, 2)


def test_a_file_of_too_many_rows_is_refused_with_what_to_do(metered: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imported_files, "MOST_ROWS", 2)
    with pytest.raises(AssertionError, match="import it in parts"):
        imported(metered, GOOD + BAD)


@pytest.mark.parametrize(("month", "day"), [
    ("2026-6", "2026/6/30"), ("202606", "2026/06/30"), ("2026年6月", "2026年6月30日"), ("2026/06", "2026-06-30 09:30"),
    ("2026-06-01 00:00:00", "2026-06-30 00:00:00"),
])  # fmt: skip
def test_dates_and_months_are_read_as_spreadsheets_write_them(metered: Any, month: str, day: str) -> None:
    reply = imported(metered, f"meter_number,fee_month,end_date,end_value,start_value\nW-U00001,{month},{day},50,10\n")
    assert (reply.accepted, list(reply.refused)) == (1, [])
    assert metered.rows("select fee_month, end_date from readings") == [(date(2026, 6, 1), date(2026, 6, 30))]


@pytest.mark.parametrize(("month", "day", "column"), [
    ("2026-013", "2026-06-30", "fee_month"), ("2026-06-15", "2026-06-30", "fee_month"),
    ("2026-06", "2026-06-305", "end_date"), ("2026-06", "30.06.2026", "end_date"),
])  # fmt: skip
def test_a_date_that_cannot_be_read_is_refused_with_its_text(metered: Any, month: str, day: str, column: str) -> None:
    reply = imported(metered, f"meter_number,fee_month,end_date,end_value,start_value\nW-U00001,{month},{day},50,10\n")
    (refused,) = reply.refused
    assert (reply.accepted, refused.row, refused.column) == (0, 2, column)
    assert (month if column == "fee_month" else day) in refused.message


@pytest.mark.parametrize(("month", "day"), [
    ("2062-03", "2062-03-31"), ("2026-03", "2062-03-31"), ("2026-12", "2026-12-31"), ("2020-01", "2026-06-30"),
])  # fmt: skip
def test_a_mistyped_year_is_refused_and_the_right_reading_taken_afterwards(metered: Any, month: str, day: str) -> None:
    heading = "meter_number,fee_month,end_date,end_value,start_value\n"
    with clock.travel(datetime(2026, 11, 29, 4, tzinfo=UTC)):
        (refused,) = imported(metered, f"{heading}W-U00001,{month},{day},50,10\n", take_good_rows=True).refused
        assert (refused.row, refused.column) == (2, "end_date")
        assert day in refused.message
        assert imported(metered, GOOD).accepted == 1


def test_a_reading_of_today_in_the_estate_is_taken(metered: Any) -> None:
    row = "meter_number,fee_month,end_date,end_value,start_value\nW-U00001,2026-06,2026-07-01,50,10\n"
    with clock.travel(datetime(2026, 6, 30, 15, 59, tzinfo=UTC)):  # 23:59 in Shanghai
        assert imported(metered, row).refused_count == 1
    with clock.travel(datetime(2026, 6, 30, 16, tzinfo=UTC)):
        assert imported(metered, row).accepted == 1


BY_UNIT = "building_code,unit_code,meter_kind,fee_month,end_date,end_value,start_value\n"


@pytest.fixture
def two_buildings(metered: Any) -> Any:
    """Buildings A and B, each with a unit 101, and meters of both."""
    for number, building in enumerate(("A", "B")):
        told_unit(metered, building, metered.buildings[0] if not number else str(uuid7()))
    add_meters(metered, "water", "N-")
    return metered


def told_unit(company: Any, building: str, building_id: str, unit_id: str = "", version: int = 1) -> None:
    fact = tenants.UnitsChanged(company_id=company.company_id, estate_id=company.estate_id)
    fact.units.add(
        unit_id=unit_id or str(uuid7()), version=version, building_id=building_id, building_code=building,
        building_name=f"Tower {building}", code="101a", kind="residential", unit_type="flat", gross_area="90",
        billable_area="90",
    )  # fmt: skip
    company.hear(units.apply_units, fact)


def add_meters(company: Any, kind: str, prefix: str) -> None:
    item = company.rows("select fee_item_id from fee_items")[0].fee_item_id
    installed = date(2026, 6, 1)
    command = meters.CreateMetersForUnits(company.company_id, company.estate_id, kind, item, prefix, installed)
    company.do(meters.create_meters_for_units, command)


def read_in(company: Any) -> list[tuple[str, str]]:
    """(building, meter) of each reading."""
    return [
        tuple(row)
        for row in company.rows(
            "select u.building_code, m.number from readings r join meters m using (company_id, meter_id)"
            " join units u on u.company_id = r.company_id and u.unit_id = r.unit_id order by 1, 2"
        )
    ]


@pytest.mark.parametrize("building", ["B", "b", "Ｂ", "Tower B"])
@pytest.mark.parametrize("unit", ["101a", "101A", "１０１a"])
def test_a_reading_names_its_unit_by_building_and_code(two_buildings: Any, building: str, unit: str) -> None:
    reply = imported(two_buildings, f"{BY_UNIT}{building},{unit},,2026-06,2026-06-30,50,10\n")
    assert (reply.accepted, list(reply.refused)) == (1, [])
    assert read_in(two_buildings) == [("B", "N-B-101a")]


@pytest.mark.parametrize(("named", "column", "said"), [
    (",101a,", "unit_code", "several buildings have a unit 101a: say in building_code which, such as A"),
    ("C,101a,", "unit_code", "there is no such unit in the estate"),
    ("A,102,", "unit_code", "there is no such unit in the estate"),
    ("A,101a,gas", "unit_code", "the unit has no such meter in use"),
    ("A,101a,steam", "meter_kind", "'steam' cannot be read"),
    ("A,,", "meter_number", "is required"),
])  # fmt: skip
def test_a_row_that_could_mean_another_meter_is_refused(two_buildings: Any, named: str, column: str, said: str) -> None:
    (refused,) = imported(two_buildings, f"{BY_UNIT}{named},2026-06,2026-06-30,50,10\n").refused
    assert (refused.row, refused.column) == (2, column)
    assert said in refused.message


def test_of_several_meters_of_a_unit_the_kind_says_which(two_buildings: Any) -> None:
    add_meters(two_buildings, "gas", "G-")
    row = "A,101a,{},2026-06,2026-06-30,50,10\n"
    (refused,) = imported(two_buildings, BY_UNIT + row.format("")).refused
    assert "the unit has 2 meters in use" in refused.message
    assert imported(two_buildings, BY_UNIT + row.format("燃气表")).accepted == 1
    assert read_in(two_buildings) == [("A", "G-A-101a")]


def test_a_number_beside_another_building_is_refused(two_buildings: Any) -> None:
    heading = "meter_number,building_code,unit_code,fee_month,end_date,end_value,start_value\n"
    (refused,) = imported(two_buildings, f"{heading}N-A-101a,B,101a,2026-06,2026-06-30,50,10\n").refused
    assert (refused.column, refused.message) == ("meter_number", "the meter is that of unit 101a in building A")
    assert imported(two_buildings, f"{heading}N-A-101a,a,101A,2026-06,2026-06-30,50,10\n").accepted == 1


@pytest.mark.parametrize("excel", [False, True])
@pytest.mark.parametrize("chinese", [False, True])
def test_a_template_that_is_filled_in_is_imported(two_buildings: Any, excel: bool, chinese: bool) -> None:
    estate = two_buildings.estate_id
    wanted = reading_imports.Template(
        two_buildings.company_id, estate, date(2026, 6, 1), date(2026, 6, 30), "", None, excel, chinese
    )
    with two_buildings.uow() as tx:
        made = reading_imports.create_reading_template(tx, two_buildings.store, wanted)
    rows = [row for _, row in read(two_buildings.store.path(made.file_name, two_buildings.clerk))]
    value, start = ("本次读数", "起始读数") if chinese else ("end_value", "start_value")
    filled = [{**row, value: "50", start: "10"} for row in rows]
    text = "\n".join([",".join(filled[0]), *(",".join(row.values()) for row in filled)])
    reply = imported(two_buildings, text)
    assert (reply.accepted, list(reply.refused)) == (4, [])


def test_a_republished_unit_learns_its_buildings_code(metered: Any) -> None:
    unit = metered.units[0]
    told_unit(metered, "", metered.buildings[0], unit, 2)
    told_unit(metered, "A", metered.buildings[0], unit, 2)
    assert metered.rows("select building_code from units where unit_id = :unit", unit=unit) == [("A",)]
    told_unit(metered, "Z", metered.buildings[0], unit, 1)
    assert metered.rows("select building_code from units where unit_id = :unit", unit=unit) == [("A",)]


def of_workbook(company: Any, started: Any) -> list[dict[str, Any]]:
    """The rows of a workbook by their headings, and its total last."""
    reply = done(company, started, pb.ExportResult())
    with company.store.open(reply.file_name, company.clerk) as made:
        heading, *lines = load_workbook(io.BytesIO(made.read())).active.iter_rows(values_only=True)
    return [dict(zip(heading, line, strict=True)) for line in lines]


def test_meters_and_readings_are_files_of_numbers_and_dates(metered: Any) -> None:
    company = metered
    imported(company, GOOD)
    place = (company.company_id, company.estate_id)

    def of_meters(**wanted: Any) -> meter_exports.ExportMeters:
        return meter_exports.ExportMeters(MeterFilter(*place, **wanted), "xlsx", "zh-CN")

    def of_readings(**wanted: Any) -> meter_exports.ExportReadings:
        return meter_exports.ExportReadings(ReadingFilter(*place, **wanted), "xlsx", "zh-CN")

    asked = of_meters(kind="water", number="W-U00001")
    (meter,) = of_workbook(company, company.do(meter_exports.export_meters, asked))
    assert (meter["表号"], meter["类别"], meter["上次读数"], meter["倍率"]) == ("W-U00001", "水表", 50, 1)
    assert meter["启用日期"].date() == date(2026, 6, 1) and meter["抄表日期"].date() == date(2026, 6, 30)
    assert meter["缴费客户"] and meter["收费项目"]
    unread = of_meters(unread_month=date(2026, 6, 1))
    assert [one["表号"] for one in of_workbook(company, company.do(meter_exports.export_meters, unread))] == [
        "W-U00002"
    ]
    month = of_readings(fee_month=date(2026, 6, 1), kind="water")
    reading, total = of_workbook(company, company.do(meter_exports.export_readings, month))
    assert (reading["表号"], reading["费用月份"], reading["用量"], reading["金额"]) == ("W-U00001", "2026-06", 40, 20)
    assert (reading["已计费"], reading["抄表日期"].date()) == ("否", date(2026, 6, 30))
    assert str(total["金额"]).startswith("=SUBTOTAL")
    other = of_readings(kind="gas")
    assert of_workbook(company, company.do(meter_exports.export_readings, other)) == []
