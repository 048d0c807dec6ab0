"""Tariffs from a file: what their list exports is taken again, versions never change, and a tariff is taken whole."""

from __future__ import annotations

import csv
import io
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from billing.domain.tiers import Tier
from billing.rpc.tariffs import TariffServicer
from billing.settings import Settings
from billing.usecases import imported_files, tariff_exports, tariff_imports
from chassis import clock
from chassis.deps import Deps
from chassis.files import storage
from chassis.files.sheets import read
from chassis.files.stored import CSV, SHEETS
from chassis.jobs import attempts, operations
from chassis.scope import use
from google.protobuf.message import Message
from manor.billing.v1 import files_pb2, tariffs_pb2

HEADING = "code,name,fee_item_code,effective_date,kind,amount,price,up_to,tier_span\n"
FIXED = "CARD,Card,PM,2026-01-01,fixed,12.50,,,\nCARD,Card,PM,2026-07-01,fixed,15,,,\n"
TIERED = (
    "W,Water,PM,2026-01-01,tiered,,1.5,12,year\nW,Water,PM,2026-01-01,tiered,,2.25,20.5,\n"
    "W,Water,PM,2026-01-01,tiered,,3,,\n"
)
IN_TABLE = (
    "select t.code, t.name, f.code as item, v.effective_date, v.kind, v.amount_minor, v.price, v.tier_span, v.tiers"
    " from tariff_versions v join tariffs t using (company_id, tariff_id)"
    " join fee_items f on f.company_id = t.company_id and f.fee_item_id = t.fee_item_id order by 1, 4"
)


@pytest.fixture
def make_priced(make_company: Callable[..., Any], deps_of: Callable[..., Deps], tmp_path: Path) -> Callable[..., Any]:
    """Makes companies with a fee item."""
    deps = deps_of("billing", Settings, files_dir=tmp_path)

    def make(**values: Any) -> Any:
        company = make_company(**values)
        company.deps, company.store = deps, storage.store(deps.settings)
        company.item("PM", name="Property fee")
        return company

    return make


@pytest.fixture
def priced(make_priced: Callable[..., Any]) -> Iterator[Any]:
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


def imported(company: Any, content: str, *, dry_run: bool = False, take_good_rows: bool = False) -> Any:
    kept = company.store.put(
        [content.encode()], filename="tariffs.csv", media_type=CSV, owner=company.clerk, accepts=SHEETS
    )
    file = imported_files.ImportFile(company.company_id, 0, kept.name, dry_run, take_good_rows)
    return done(company, company.do(tariff_imports.import_tariffs, file), tariffs_pb2.ImportTariffsResult())


def exported(company: Any, file_format: str = "csv", language: str = "", fee_item_id: int = 0) -> str:
    """The list of tariffs as a file, read as a CSV file."""
    wanted = tariff_exports.ExportTariffs(company.company_id, fee_item_id, file_format, language)
    made = done(company, company.do(tariff_exports.export_tariffs, wanted), files_pb2.ExportResult())
    rows = [row for _, row in read(company.store.path(made.file_name, company.clerk))]
    assert len(rows) == made.rows
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def refused(reply: Any) -> list[tuple[int, str, str]]:
    return [(one.row, one.column, one.code) for one in reply.refused]


def test_tariffs_of_a_file_are_made_with_their_versions_and_a_second_time_none(priced: Any) -> None:
    tried = imported(priced, HEADING + FIXED + TIERED, dry_run=True)
    assert (tried.accepted, tried.created, tried.versions_added, priced.rows(IN_TABLE)) == (5, 2, 1, [])
    first = imported(priced, HEADING + FIXED + TIERED)
    assert (first.accepted, first.created, first.versions_added, refused(first)) == (5, 2, 1, [])
    tiers = [
        {"up_to": "12", "price": "1.5"}, {"up_to": "20.5", "price": "2.25"}, {"up_to": None, "price": "3"},
    ]  # fmt: skip
    assert priced.rows(IN_TABLE) == [
        ("CARD", "Card", "PM", date(2026, 1, 1), "fixed", 1250, 0, "month", []),
        ("CARD", "Card", "PM", date(2026, 7, 1), "fixed", 1500, 0, "month", []),
        ("W", "Water", "PM", date(2026, 1, 1), "tiered", 0, 0, "year", tiers),
    ]
    again = imported(priced, HEADING + FIXED.replace("CARD", "ｃard") + TIERED)
    assert (again.accepted, again.created, again.versions_added, refused(again)) == (5, 0, 0, [])


@pytest.mark.parametrize(
    ("file_format", "language"), [("csv", ""), ("csv", "zh-CN"), ("xlsx", "zh-CN"), ("xlsx", "en-US")]
)
def test_an_export_of_tariffs_is_imported_into_another_company(
    make_priced: Callable[..., Any], file_format: str, language: str
) -> None:
    here, there = make_priced(), make_priced()
    with use(here.scope()):
        imported(here, HEADING + FIXED + TIERED)
        item = here.rows("select fee_item_id from fee_items")[0].fee_item_id
        here.tariff(item, "A", price=Decimal("2.123456"))
        here.tariff(item, "M", kind="metered", effective_date=date(2025, 2, 28), price=Decimal("0.5"))
        month = (Tier(Decimal("0.0001"), Decimal(0)), Tier(None, Decimal("9.99")))
        here.tariff(item, "T", kind="tiered", effective_date=date(2020, 2, 29), tiers=month)
        file = exported(here, file_format, language)
        assert imported(here, file).created == 0
        with pytest.raises(IndexError):
            exported(here, fee_item_id=item + 1)
    with use(there.scope()):
        reply = imported(there, file)
        assert (reply.created, reply.versions_added, refused(reply)) == (5, 1, [])
    assert there.rows(IN_TABLE) == here.rows(IN_TABLE) != []


def test_a_known_tariff_gets_the_version_that_it_lacks(priced: Any) -> None:
    imported(priced, HEADING + FIXED)
    reply = imported(priced, f"{HEADING}{FIXED}CARD,Card,PM,2026-10-01,area,,3.5,,\n")
    assert (reply.accepted, reply.created, reply.versions_added) == (3, 0, 1)
    assert priced.rows(IN_TABLE)[-1][3:7] == (date(2026, 10, 1), "area", 0, Decimal("3.5"))
    changed = imported(priced, HEADING + FIXED.replace("15", "16"), take_good_rows=True)
    assert refused(changed) == [(2, "code", "OTHER_ROW_REFUSED"), (3, "effective_date", "VERSION_DIFFERS")]
    assert [row.amount_minor for row in priced.rows(IN_TABLE)] == [1250, 1500, 0]


@pytest.mark.parametrize(("line", "column", "code"), [
    (",Card,PM,2026-01-01,fixed,1,,,", "code", "REQUIRED"),
    ("C,,PM,2026-01-01,fixed,1,,,", "name", "REQUIRED"),
    ("C,Card,GAS,2026-01-01,fixed,1,,,", "fee_item_code", "NO_SUCH_FEE_ITEM"),
    ("C,Card,,2026-01-01,fixed,1,,,", "fee_item_code", "REQUIRED"),
    ("C,Card,PM,2026-13-01,fixed,1,,,", "effective_date", "UNREADABLE"),
    ("C,Card,PM,2062-01-01,fixed,1,,,", "effective_date", "FAR_FROM_TODAY"),
    ("C,Card,PM,2026-01-01,free,1,,,", "kind", "UNREADABLE"),
    ("C,Card,PM,2026-01-01,fixed,,,,", "amount", "REQUIRED"),
    ("C,Card,PM,2026-01-01,fixed,1.234,,,", "amount", "UNREADABLE"),
    ("C,Card,PM,2026-01-01,fixed,-1,,,", "amount", "UNREADABLE"),
    ("C,Card,PM,2026-01-01,fixed,1,2,,", "price", "NOT_OF_KIND"),
    ("C,Card,PM,2026-01-01,area,1,2,,", "amount", "NOT_OF_KIND"),
    ("C,Card,PM,2026-01-01,area,,,,", "price", "REQUIRED"),
    ("C,Card,PM,2026-01-01,area,,-2,,", "price", "NOT_A_PRICE"),
    ("C,Card,PM,2026-01-01,metered,,0.1234567,,", "price", "NOT_A_PRICE"),
    ("C,Card,PM,2026-01-01,metered,,2,10,", "up_to", "NOT_OF_KIND"),
    ("C,Card,PM,2026-01-01,metered,,2,,year", "tier_span", "NOT_OF_KIND"),
    ("C,Card,PM,2026-01-01,tiered,,2,10,year", "up_to", "TIERS_FAULTY"),
    ("CARD,Other,PM,2026-01-01,fixed,1,,,", "name", "OTHER_IN_ROW"),
])  # fmt: skip
def test_a_row_that_cannot_be_refuses_its_tariff(priced: Any, line: str, column: str, code: str) -> None:
    with clock.travel(datetime(2026, 11, 29, 4, tzinfo=UTC)):
        reply = imported(priced, f"{HEADING}{TIERED}CARD,Card,PM,2026-07-01,fixed,1,,,\n{line}\n", take_good_rows=True)
    assert (6, column, code) in refused(reply)
    of_card = line.startswith("CARD")
    assert (reply.refused_count, reply.created) == ((2, 1) if of_card else (1, 2))
    assert priced.rows("select count(*) from tariff_versions")[0][0] == reply.created


def test_tiers_of_a_refused_row_are_not_taken_in_part(priced: Any) -> None:
    reply = imported(priced, HEADING + TIERED.replace("2.25", "much"), take_good_rows=True)
    assert refused(reply) == [
        (2, "code", "OTHER_ROW_REFUSED"), (3, "price", "UNREADABLE"), (4, "code", "OTHER_ROW_REFUSED"),
    ]  # fmt: skip
    assert (reply.accepted, priced.rows(IN_TABLE)) == (0, [])


def test_two_prices_of_one_day_are_refused(priced: Any) -> None:
    reply = imported(priced, HEADING + FIXED.replace("2026-07", "2026-01"))
    assert (3, "effective_date", "GIVEN_TWICE") in refused(reply)
    assert priced.rows(IN_TABLE) == []


def test_a_known_tariff_stays_that_of_its_fee_item_and_name(priced: Any) -> None:
    imported(priced, HEADING + FIXED)
    priced.item("GAS")
    reply = imported(priced, HEADING + FIXED.replace("Card,PM", "Gas,GAS"))
    assert [one for one in refused(reply) if one[0] == 2] == [
        (2, "name", "TARIFF_DIFFERS"), (2, "fee_item_code", "TARIFF_DIFFERS"),
    ]  # fmt: skip


def test_prices_in_another_currency_are_refused(priced: Any) -> None:
    lines = "code,name,fee_item_code,effective_date,kind,amount,currency_code\nC,Card,PM,2026-01-01,fixed,1,{}\n"
    assert refused(imported(priced, lines.format("SGD"))) == [(2, "currency_code", "UNREADABLE")]
    assert imported(priced, lines.format("cny")).created == 1


@pytest.mark.parametrize("language", ["zh-CN", "en-US"])
def test_the_template_is_filled_in_and_imported(priced: Any, language: str) -> None:
    asked = tariffs_pb2.CreateTariffTemplateRequest(company_id=priced.company_id, language_code=language)
    made = priced.serve(TariffServicer(priced.deps).CreateTariffTemplate, asked)
    with priced.store.open(made.file_name, priced.clerk) as file:
        heading = file.read().decode("utf-8-sig").strip()
    reply = imported(priced, f"{heading}\nC,Card,,Property fee,2026-01-01,按面积,,3,,,\n")
    assert (reply.created, refused(reply)) == (1, [])
