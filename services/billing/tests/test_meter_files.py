"""Meters from a file: what their list exports is taken again, and what is there otherwise refuses its row."""

from __future__ import annotations

import csv
import io
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from billing.queries.meters import MeterFilter
from billing.rpc.meters import MeterServicer
from billing.settings import Settings
from billing.usecases import imported_files, meter_exports, meter_imports, meters, reading_changes, readings
from chassis import clock, dictionaries
from chassis.deps import Deps
from chassis.files import storage
from chassis.files.sheets import read
from chassis.files.stored import CSV, SHEETS
from chassis.jobs import attempts, operations
from chassis.scope import use
from google.protobuf.message import Message
from manor.billing.v1 import files_pb2, meters_pb2
from manor.identity.v1 import events_pb2 as identity

HEADING = "number,kind,unit_code,fee_item_code,multiplier,digits,install_date,remove_date,last_value,last_date\n"
GOOD = "W-1,water,U00001,WATER,1,5,2026-01-01,,120.5,2026-05-31\nW-2,热量表,u00002,water,2.5,,,,,\n"
IN_TABLE = (
    "select m.number, m.kind, u.code, f.code as item, m.multiplier, m.digits, m.install_date, m.remove_date,"
    " m.last_value, m.last_date from meters m join units u using (company_id, unit_id)"
    " join fee_items f on f.company_id = m.company_id and f.fee_item_id = m.fee_item_id order by m.number"
)


@pytest.fixture
def with_water(make_company: Callable[..., Any], deps_of: Callable[..., Deps], tmp_path: Path) -> Callable[[], Any]:
    """Makes companies with two flats whose water is measured."""
    deps = deps_of("billing", Settings, files_dir=tmp_path)

    def make() -> Any:
        company = make_company()
        company.deps, company.store = deps, storage.store(deps.settings)
        company.occupy(company.add_units(2))
        item = company.item("WATER", name="Water")
        company.assign(company.tariff(item, effective_date=date(2020, 1, 1), kind="metered", price=Decimal(3)))
        return company

    return make


@pytest.fixture
def water(with_water: Callable[[], Any]) -> Any:
    company = with_water()
    with use(company.scope()):
        yield company


def done(company: Any, started: Any, reply: Message) -> Any:
    while attempts.run_next(company.deps, threading.Event()):
        pass
    with company.uow() as tx:
        found = operations.get_operation(tx, started.name.rsplit("/", 1)[-1])
    assert not found.HasField("error"), found.error
    found.response.Unpack(reply)
    return reply


def imported(
    company: Any, content: str, *, dry_run: bool = False, take_good_rows: bool = False, language: str = ""
) -> Any:
    kept = company.store.put(
        [content.encode()], filename="meters.csv", media_type=CSV, owner=company.clerk, accepts=SHEETS
    )
    file = imported_files.ImportFile(
        company.company_id, company.estate_id, kept.name, dry_run, take_good_rows, language
    )
    return done(company, company.do(meter_imports.import_meters, file), meters_pb2.ImportMetersResult())


def exported(company: Any, file_format: str = "csv", language: str = "") -> str:
    """The list of meters as a file, read as a CSV file."""
    wanted = meter_exports.ExportMeters(MeterFilter(company.company_id, company.estate_id), file_format, language)
    made = done(company, company.do(meter_exports.export_meters, wanted), files_pb2.ExportResult())
    rows = [row for _, row in read(company.store.path(made.file_name, company.clerk))]
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def refused(reply: Any) -> list[tuple[int, str, str]]:
    return [(one.row, one.column, one.code) for one in reply.refused]


def test_meters_of_a_file_are_registered_and_a_second_time_none(water: Any) -> None:
    tried = imported(water, HEADING + GOOD, dry_run=True)
    assert (tried.accepted, tried.created, water.rows(IN_TABLE)) == (2, 2, [])
    first = imported(water, HEADING + GOOD)
    assert (first.accepted, first.created, refused(first)) == (2, 2, [])
    assert water.rows(IN_TABLE) == [
        ("W-1", "water", "U00001", "WATER", 1, 5, date(2026, 1, 1), None, Decimal("120.5"), date(2026, 5, 31)),
        ("W-2", "heating", "U00002", "WATER", Decimal("2.5"), None, None, None, None, None),
    ]
    again = imported(water, HEADING + GOOD.replace("W-1", "ｗ-1"))
    assert (again.accepted, again.created, refused(again)) == (2, 0, [])
    assert len(water.rows(IN_TABLE)) == 2
    assert all(row.customer_id for row in water.rows("select customer_id from meters"))


@pytest.mark.parametrize(
    ("file_format", "language"), [("csv", ""), ("csv", "zh-CN"), ("xlsx", "zh-CN"), ("xlsx", "en-US")]
)
def test_an_export_of_meters_is_imported_into_another_company(
    with_water: Callable[[], Any], file_format: str, language: str
) -> None:
    here, there = with_water(), with_water()
    gone = "=W,electricity,U00002,WATER,40,4,2020-02-29,2026-02-28,77,2026-02-28\n"
    with use(here.scope()):
        imported(here, HEADING + GOOD + gone)
        file = exported(here, file_format, language)
        assert imported(here, file).created == 0
    with use(there.scope()):
        reply = imported(there, file)
        assert (reply.created, refused(reply)) == (3, [])
    assert there.rows(IN_TABLE) == here.rows(IN_TABLE) != []


def test_the_next_reading_goes_on_from_the_last_one(water: Any) -> None:
    imported(water, HEADING + GOOD)
    row = readings.NewReading(None, "W-1", Decimal(130), date(2026, 6, 30), None, None, "readings[0]")
    command = readings.EnterReadings(water.company_id, water.estate_id, date(2026, 6, 1), "", [row])
    water.do(readings.enter_readings, command)
    (made,) = water.rows("select start_value, start_date, usage from readings")
    assert tuple(made) == (Decimal("120.5"), date(2026, 6, 1), Decimal("9.5"))
    # A file of before says nothing of what was read since.
    assert imported(water, HEADING + GOOD).accepted == 2
    assert water.rows("select last_value from meters where number = 'W-1'")[0].last_value == 130


def test_deleting_the_first_reading_goes_back_to_what_the_meter_came_with(water: Any) -> None:
    """The flat used 9.5 m³ since the day that the file names, whoever mistyped the first reading."""
    imported(water, HEADING + GOOD)
    company = water.company_id
    for value in (200, 130):
        row = readings.NewReading(None, "W-1", Decimal(value), date(2026, 6, 30), None, None, "readings[0]")
        command = readings.EnterReadings(company, water.estate_id, date(2026, 6, 1), "", [row])
        (reading,) = water.do(readings.enter_readings, command)
        (made,) = water.rows("select start_value, start_date, usage from readings")
        assert tuple(made) == (Decimal("120.5"), date(2026, 6, 1), value - Decimal("120.5"))
        if value == 200:
            water.do(reading_changes.delete_reading, reading_changes.DeleteReading(company, reading))
            (meter,) = water.rows("select last_value, last_date from meters where number = 'W-1'")
            assert tuple(meter) == (Decimal("120.5"), date(2026, 5, 31))
    water.bill()
    assert [row.amount_minor for row in water.receivables()] == [2850]


@pytest.mark.parametrize(("line", "column", "code"), [
    (",water,U00001,WATER,,,,,,", "number", "REQUIRED"),
    ("W-3,steam,U00001,WATER,,,,,,", "kind", "UNREADABLE"),
    ("W-3,water,U9,WATER,,,,,,", "unit_code", "NO_SUCH_UNIT"),
    ("W-3,water,U00001,GAS,,,,,,", "fee_item_code", "NO_SUCH_FEE_ITEM"),
    ("W-3,water,U00001,,,,,,,", "fee_item_code", "REQUIRED"),
    ("W-3,water,U00001,WATER,0,,,,,", "multiplier", "NOT_ABOVE_ZERO"),
    ("W-3,water,U00001,WATER,1.23456,,,,,", "multiplier", "UNREADABLE"),
    ("W-3,water,U00001,WATER,,13,,,,", "digits", "OUT_OF_RANGE"),
    ("W-3,water,U00001,WATER,,,31.12.2025,,,", "install_date", "UNREADABLE"),
    ("W-3,water,U00001,WATER,,,2062-01-01,,,", "install_date", "FAR_FROM_TODAY"),
    ("W-3,water,U00001,WATER,,,2026-01-01,2025-12-31,,", "remove_date", "NOT_BEFORE"),
    ("W-3,water,U00001,WATER,,,,,5,", "last_date", "REQUIRED"),
    ("W-3,water,U00001,WATER,,,,,,2026-05-31", "last_value", "REQUIRED"),
    ("W-3,water,U00001,WATER,,,,,much,2026-05-31", "last_value", "UNREADABLE"),
    ("W-3,water,U00001,WATER,,,,,-1,2026-05-31", "last_value", "NOT_A_READING"),
    ("W-3,water,U00001,WATER,,2,,,100,2026-05-31", "last_value", "TOO_MANY_DIGITS"),
    ("W-3,water,U00001,WATER,,,,,5,2026-11-30", "last_date", "READ_AFTER_TODAY"),
    ("W-3,water,U00001,WATER,,,2026-06-01,,5,2026-05-31", "last_date", "NOT_BEFORE"),
    ("W-1,water,U00001,WATER,,,,,,", "number", "GIVEN_TWICE"),
])  # fmt: skip
def test_a_row_that_cannot_be_is_refused(water: Any, line: str, column: str, code: str) -> None:
    with clock.travel(datetime(2026, 11, 29, 4, tzinfo=UTC)):
        reply = imported(water, f"{HEADING}{GOOD}{line}\n", take_good_rows=True)
    assert (refused(reply), reply.accepted, reply.created) == ([(4, column, code)], 2, 2)


@pytest.mark.parametrize(("line", "column"), [
    ("W-1,gas,U00001,WATER,,,,,,", "kind"),
    ("W-1,water,U00002,WATER,,,,,,", "unit_code"),
    ("W-1,water,U00001,WATER,2,,,,,", "multiplier"),
    ("W-1,water,U00001,WATER,,6,,,,", "digits"),
    ("W-1,water,U00001,WATER,,,2026-01-02,,,", "install_date"),
])  # fmt: skip
def test_a_known_meter_is_not_changed(water: Any, line: str, column: str) -> None:
    imported(water, HEADING + GOOD)
    before = water.rows(IN_TABLE)
    assert refused(imported(water, f"{HEADING}{line}\n")) == [(2, column, "METER_DIFFERS")]
    assert water.rows(IN_TABLE) == before


def test_one_refused_row_keeps_all_out(water: Any) -> None:
    reply = imported(water, f"{HEADING}{GOOD}W-3,water,none,WATER,,,,,,\n")
    assert (reply.accepted, reply.created, reply.refused_count, water.rows(IN_TABLE)) == (0, 0, 1, [])


@pytest.mark.parametrize("dry_run", [False, True])
def test_the_file_of_refused_rows_is_corrected_and_imported(water: Any, dry_run: bool) -> None:
    """Whichever way the file was taken; headings and cells are the file's own, and no cell is a formula."""
    bad = '"=W-3",water,U9,GAS,1,5,2026-01-01,,,\n'
    reply = imported(water, HEADING + GOOD + bad, dry_run=dry_run, take_good_rows=True)
    with water.store.open(reply.refused_file_name, water.clerk) as file:
        (kept,) = csv.DictReader(io.StringIO(file.read().decode("utf-8-sig")))
    assert kept.pop("refused_because").startswith("fee_item_code: ")
    assert kept["number"] == "'=W-3"
    assert {**kept, "number": "=W-3"} == next(csv.DictReader(io.StringIO(HEADING + bad)))
    text = io.StringIO()
    writer = csv.DictWriter(text, ["refused_because", *kept])
    writer.writeheader()
    writer.writerow({**kept, "refused_because": "corrected", "unit_code": "U00001", "fee_item_code": "WATER"})
    again = imported(water, text.getvalue())
    assert (again.created, refused(again), again.refused_file_name) == (1, [], "")
    assert [row.number for row in water.rows(IN_TABLE)] == (["=W-3"] if dry_run else ["=W-3", "W-1", "W-2"])


@pytest.mark.parametrize(("heading", "language", "why", "reason"), [
    ("表号,类别,楼栋,房间,收费项目编码", "zh-CN", "未通过原因",
     "房间：该管理处没有这个房间；收费项目编码：没有这个收费项目"),
    ("number,kind,building_code,unit_code,fee_item_code", "zh-CN", "未通过原因",
     "fee_item_code：没有这个收费项目；unit_code：该管理处没有这个房间"),
    ("Meter,Kind,Building,Unit,Fee item code", "en-US", "Refused because",
     "Fee item code: There is no such fee item; Unit: There is no such unit in the estate"),
])  # fmt: skip
def test_the_file_of_refused_rows_says_why_in_its_readers_words(
    water: Any, heading: str, language: str, why: str, reason: str
) -> None:
    """With the columns called as the file calls them; it is imported as it is."""
    reply = imported(water, f"{heading}\nW-3,water,9,U9,GAS\n", language=language)
    with water.store.open(reply.refused_file_name, water.clerk) as file:
        content = file.read().decode("utf-8-sig")
    (kept,) = csv.DictReader(io.StringIO(content))
    assert (kept.pop(why), list(kept)) == (reason, heading.split(","))
    corrected = imported(water, content.replace("9,U9,GAS", ",U00001,WATER"), language=language)
    assert (corrected.created, refused(corrected)) == (1, [])


def test_a_number_of_another_estate_is_refused_and_not_shown(water: Any) -> None:
    imported(water, HEADING + GOOD)
    other = water.estate_id + 1
    water.node(other, identity.NODE_KIND_ESTATE, other)
    with water.uow(estates=(other,)) as tx:
        unit = water.add_units(1, estate_id=other)[0]
        item = water.rows("select fee_item_id from fee_items")[0].fee_item_id
        assert meters.register(tx, water.company_id, other, [meters.NewMeter("W-1", "water", unit, item)]) == {}


def test_an_unknown_heading_refuses_the_file(water: Any) -> None:
    reply = imported(water, f"colour,{HEADING}red,{GOOD}")
    assert (refused(reply), reply.accepted) == ([(1, "colour", "UNKNOWN")], 0)


@pytest.mark.parametrize("language", ["zh-CN", "en-US"])
def test_the_template_is_filled_in_and_imported(water: Any, language: str) -> None:
    asked = meters_pb2.CreateMeterTemplateRequest(
        company_id=water.company_id, estate_id=water.estate_id, language_code=language
    )
    made = water.serve(MeterServicer(water.deps).CreateMeterTemplate, asked)
    with water.store.open(made.file_name, water.clerk) as file:
        heading = file.read().decode("utf-8-sig").strip()
    reply = imported(water, f"{heading}\nW-9,water,,U00001,,Water,,,,,,,\n")
    assert (reply.created, refused(reply)) == (1, [])


def test_a_file_says_types_by_code_or_name_and_is_taken_again(water: Any) -> None:
    hot = dictionaries.Entry("HOT", "water", "Hot water", "热水表")
    water.do(dictionaries.set_entry, dictionaries.SetEntry(water.company_id, "meter_type", hot))
    content = "number,kind,unit_code,fee_item_code,type\nW-1,water,U00001,WATER,热水表\nW-2,gas,U00001,WATER,HOT\n"
    reply = imported(water, content, take_good_rows=True)
    assert (reply.created, refused(reply)) == (1, [(3, "type", "METER_TYPE_OF_OTHER_KIND")])
    said = list(csv.DictReader(io.StringIO(exported(water, language="zh-CN"))))
    assert [row["表具类型"] for row in said] == ["热水表"]
    again = imported(water, exported(water, language="zh-CN"))
    assert (again.created, again.accepted, refused(again)) == (0, 1, [])
