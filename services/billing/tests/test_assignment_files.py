"""Tariff assignments from a file: what their list exports is taken again, and what is there otherwise refuses its
row."""

from __future__ import annotations

import csv
import io
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from billing.queries.assignments import AssignmentFilter
from billing.rpc.tariffs import TariffServicer
from billing.settings import Settings
from billing.usecases import assignment_exports, assignment_imports, imported_files, tariffs
from chassis.deps import Deps
from chassis.files import storage
from chassis.files.sheets import read
from chassis.files.stored import CSV, SHEETS
from chassis.jobs import attempts, operations
from chassis.scope import use
from google.protobuf.message import Message
from manor.billing.v1 import files_pb2, tariffs_pb2
from manor.identity.v1 import events_pb2 as identity

HEADING = "tariff_code,level,estate_name,building_code,unit_code,unit_type,customer_name,start_date,end_date\n"
GOOD = (
    "CARD,estate,{0},,,,,2026-01-01,\nCARD,楼栋,{0},1,,,,2026-01-01,2026-12-31\nｃard,Unit,{0},,u00001,,,2026-02-01,\n"
    "CARD,unit_type,{0},,,Three rooms,,2026-01-01,\nCARD,customer,{0},,,,Person 0,2026-01-01,\n"
    "CARD,customer,,,,,person 1,2026-01-01,\n"
)
IN_TABLE = (
    "select t.code, a.level, coalesce(u.code, b.name, k.name, a.target) as target, a.estate_id is null as everywhere,"
    " a.start_date, a.end_date from tariff_assignments a join tariffs t using (company_id, tariff_id)"
    " left join units u on a.level = 'unit' and cast(u.unit_id as text) = a.target"
    " left join customers k on a.level = 'customer' and cast(k.customer_id as text) = a.target"
    " left join lateral (select building_name as name from units x where a.level = 'building'"
    " and cast(x.building_id as text) = a.target limit 1) b on true order by 2, 3"
)


@pytest.fixture
def make_priced(make_company: Callable[..., Any], deps_of: Callable[..., Deps], tmp_path: Path) -> Callable[[], Any]:
    """Makes companies with a tariff and two flats, whose owners are Person 0 and Person 1."""
    deps = deps_of("billing", Settings, files_dir=tmp_path)

    def make() -> Any:
        company = make_company()
        company.deps, company.store = deps, storage.store(deps.settings)
        company.occupy(company.add_units(2))
        company.tariff(company.item(), "CARD")
        with company.uow() as tx:
            company.estate = assignment_exports.estate_names(tx, company.company_id)[company.estate_id]
        return company

    return make


@pytest.fixture
def priced(make_priced: Callable[[], Any]) -> Iterator[Any]:
    company = make_priced()
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
    company: Any, content: str, *, estate_id: int = 0, dry_run: bool = False, take_good_rows: bool = False
) -> Any:
    kept = company.store.put(
        [content.encode()], filename="assignments.csv", media_type=CSV, owner=company.clerk, accepts=SHEETS
    )
    file = imported_files.ImportFile(company.company_id, estate_id, kept.name, dry_run, take_good_rows)
    started = company.do(assignment_imports.import_tariff_assignments, file)
    return done(company, started, tariffs_pb2.ImportTariffAssignmentsResult())


def exported(company: Any, file_format: str = "csv", language: str = "", **wanted: Any) -> str:
    """The list of assignments as a file, read as a CSV file."""
    command = assignment_exports.ExportTariffAssignments(
        AssignmentFilter(company.company_id, **wanted), file_format, language
    )
    made = done(company, company.do(assignment_exports.export_tariff_assignments, command), files_pb2.ExportResult())
    rows = [row for _, row in read(company.store.path(made.file_name, company.clerk))]
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def refused(reply: Any) -> list[tuple[int, str, str]]:
    return [(one.row, one.column, one.code) for one in reply.refused]


def test_tariffs_are_assigned_as_a_file_says_and_a_second_time_nothing(priced: Any) -> None:
    content = HEADING + GOOD.format(priced.estate)
    tried = imported(priced, content, dry_run=True)
    assert (tried.accepted, tried.created, refused(tried), priced.rows(IN_TABLE)) == (6, 6, [], [])
    first = imported(priced, content)
    assert (first.accepted, first.created, refused(first)) == (6, 6, [])
    january = date(2026, 1, 1)
    assert priced.rows(IN_TABLE) == [
        ("CARD", "building", "1", False, january, date(2026, 12, 31)),
        ("CARD", "customer", "Person 0", False, january, None),
        ("CARD", "customer", "Person 1", True, january, None),
        ("CARD", "estate", "", False, january, None),
        ("CARD", "unit", "U00001", False, date(2026, 2, 1), None),
        ("CARD", "unit_type", "Three rooms", False, january, None),
    ]
    again = imported(priced, content)
    assert (again.accepted, again.created, refused(again)) == (6, 0, [])


@pytest.mark.parametrize(
    ("file_format", "language"), [("csv", ""), ("csv", "zh-CN"), ("xlsx", "zh-CN"), ("xlsx", "en-US")]
)
def test_an_export_of_assignments_is_imported_into_another_company(
    make_priced: Callable[[], Any], file_format: str, language: str
) -> None:
    here, there = make_priced(), make_priced()
    with use(here.scope()):
        imported(here, HEADING + GOOD.format(here.estate))
        file = exported(here, file_format, language)
        assert imported(here, file).created == 0
    with use(there.scope()):
        reply = imported(there, file.replace(here.estate, there.estate))
        assert (reply.created, refused(reply)) == (6, [])
    assert there.rows(IN_TABLE) == here.rows(IN_TABLE) != []


@pytest.mark.parametrize(("file_format", "language"), [("csv", ""), ("csv", "zh-CN"), ("xlsx", "en-US")])
def test_two_customers_of_one_name_keep_their_own_tariffs_from_an_export_to_an_import(
    make_priced: Callable[[], Any], file_format: str, language: str
) -> None:
    """Their numbers say who is who, in another company too."""
    here, there = make_priced(), make_priced()
    for company, numbers in ((here, ["K1", "K2"]), (there, ["k2", "K1"])):
        company.occupy(company.add_units(2), name="Zhang San", numbers=numbers)
    with use(here.scope()):
        alone = imported(here, HEADING + f"CARD,customer,{here.estate},,,,Zhang San,2026-01-01,\n")
        assert refused(alone) == [(2, "customer_name", "NOT_ONE_CUSTOMER")]
        rows = "".join(f"CARD,customer,{here.estate},,,,Zhang San,2026-0{at}-01,,K{at}\n" for at in (1, 2))
        imported(here, HEADING.replace("\n", ",customer_code\n") + rows)
        file = exported(here, file_format, language)
        assert imported(here, file).created == 0
    whose = (
        "select k.code, a.start_date from tariff_assignments a join customers k"
        " on cast(k.customer_id as text) = a.target order by 2"
    )
    with use(there.scope()):
        assert (imported(there, file.replace(here.estate, there.estate)).created) == 2
    for company in (here, there):
        assert [(row.code.upper(), row.start_date.month) for row in company.rows(whose)] == [("K1", 1), ("K2", 2)]


def test_a_number_of_somebody_else_is_refused(priced: Any) -> None:
    priced.occupy(priced.add_units(1), name="Li Si", numbers=["K7"])
    heading = HEADING.replace("\n", ",customer_code\n")
    row = f"CARD,customer,{priced.estate},,,,%s,2026-01-01,,%s\n"
    of_all = f"CARD,estate,{priced.estate},,,,,2026-01-01,,K7\n"
    reply = imported(priced, heading + row % ("Li Si", "K8") + row % ("Person 0", "K7") + of_all)
    assert refused(reply) == [
        (2, "customer_name", "NOT_ONE_OF_NUMBER"),
        (3, "customer_name", "NOT_ONE_OF_NUMBER"),
        (4, "customer_code", "TARGET_NOT_OF_LEVEL"),
    ]
    assert imported(priced, heading + row % ("Li Si", "k7")).created == 1
    assert imported(priced, heading + row.replace("01-01", "02-01") % ("", "K7")).created == 1


def test_an_estates_file_need_not_name_it_and_names_no_other(priced: Any) -> None:
    other = priced.estate_id + 1
    priced.node(other, identity.NODE_KIND_ESTATE, other)
    with priced.uow() as tx:
        elsewhere = assignment_exports.estate_names(tx, priced.company_id)[other]
    content = f"{HEADING}CARD,estate,,,,,,2026-01-01,\nCARD,estate,{elsewhere},,,,,2026-01-01,\n"
    reply = imported(priced, content, estate_id=priced.estate_id, take_good_rows=True)
    assert (reply.created, refused(reply)) == (1, [(3, "estate_name", "OTHER_ESTATE")])
    assert len(exported(priced, estate_id=priced.estate_id).splitlines()) == 2


def test_of_two_customers_of_one_name_an_export_for_programs_says_which(priced: Any) -> None:
    ((_, twin),) = priced.occupy(priced.add_units(1))
    with priced.uow() as tx:
        tx.session.connection().exec_driver_sql(
            "update customers set name = 'Person 0' where customer_id = %s", (twin,)
        )
    line = f"CARD,customer,{priced.estate},,,,Person 0,2026-01-01,\n"
    assert refused(imported(priced, HEADING + line)) == [(2, "customer_name", "NOT_ONE_CUSTOMER")]
    with_id = HEADING.replace("end_date", "end_date,customer_id") + line.replace("\n", f",{twin}\n")
    assert imported(priced, with_id).created == 1
    assert imported(priced, exported(priced)).accepted == 1


@pytest.mark.parametrize(("line", "column", "code"), [
    (",estate,{0},,,,,2026-01-01,", "tariff_code", "REQUIRED"),
    ("NONE,estate,{0},,,,,2026-01-01,", "tariff_code", "NO_SUCH_TARIFF"),
    ("CARD,street,{0},,,,,2026-01-01,", "level", "UNREADABLE"),
    ("CARD,estate,,,,,,2026-01-01,", "estate_name", "REQUIRED"),
    ("CARD,estate,Nowhere,,,,,2026-01-01,", "estate_name", "NO_SUCH_ESTATE"),
    ("CARD,estate,{0},,U00001,,,2026-01-01,", "unit_code", "TARGET_NOT_OF_LEVEL"),
    ("CARD,building,{0},99,,,,2026-01-01,", "building_code", "NO_SUCH_TARGET"),
    ("CARD,unit,{0},,,,,2026-01-01,", "unit_code", "REQUIRED"),
    ("CARD,unit,{0},,U9,,,2026-01-01,", "unit_code", "NO_SUCH_UNIT"),
    ("CARD,customer,{0},,,,Nobody,2026-01-01,", "customer_name", "NOT_ONE_CUSTOMER"),
    ("CARD,estate,{0},,,,,01.01.2026,", "start_date", "UNREADABLE"),
    ("CARD,estate,{0},,,,,2062-01-01,", "start_date", "FAR_FROM_TODAY"),
    ("CARD,estate,{0},,,,,2026-01-01,2025-12-31", "end_date", "BEFORE_START"),
    ("CARD,unit,{0},,U00002,,,2026-01-01,", "start_date", "GIVEN_TWICE"),
    ("DEAR,unit,{0},,U00001,,,2026-01-01,", "tariff_code", "ASSIGNED_OTHERWISE"),
    ("CARD,unit,{0},,U00001,,,2026-01-01,2026-03-31", "end_date", "ASSIGNED_OTHERWISE"),
])  # fmt: skip
def test_a_row_that_cannot_be_is_refused(priced: Any, line: str, column: str, code: str) -> None:
    (tariff,) = priced.rows("select tariff_id, fee_item_id from tariffs")
    priced.tariff(tariff.fee_item_id, "DEAR")
    priced.assign(tariff.tariff_id, "unit", priced.units[0], start="2026-01-01")
    before = priced.rows(IN_TABLE)
    good = "CARD,unit,{0},,U00002,,,2026-01-01,\n"
    reply = imported(priced, (HEADING + good + line + "\n").format(priced.estate))
    assert refused(reply) == [(3, column, code)]
    assert (reply.created, priced.rows(IN_TABLE)) == (0, before)


def test_an_assignment_that_ended_meanwhile_is_not_begun_again(priced: Any) -> None:
    content = HEADING + f"CARD,estate,{priced.estate},,,,,2026-01-01,\n"
    imported(priced, content)
    (row,) = priced.rows("select assignment_id from tariff_assignments")
    end = tariffs.EndTariffAssignment(priced.company_id, row.assignment_id, date(2026, 6, 30))
    priced.do(tariffs.end_tariff_assignment, end)
    assert imported(priced, content).accepted == 1
    assert priced.rows("select end_date from tariff_assignments")[0].end_date == date(2026, 6, 30)


@pytest.mark.parametrize("language", ["zh-CN", "en-US"])
def test_the_template_is_filled_in_and_imported(priced: Any, language: str) -> None:
    servicer = TariffServicer(priced.deps)
    request = tariffs_pb2.CreateTariffAssignmentTemplateRequest(
        company_id=priced.company_id, format=files_pb2.FILE_FORMAT_CSV, language_code=language
    )
    made = priced.serve(servicer.CreateTariffAssignmentTemplate, request)
    with priced.store.open(made.file_name, priced.clerk) as file:
        heading = file.read().decode("utf-8-sig")
    reply = imported(priced, heading + f"CARD,estate,{priced.estate},,,,,,2026-01-01,\n")
    assert (reply.created, refused(reply)) == (1, [])
