"""Leases from a file: drafts of all rows or of none, with what is wrong told by row and column."""

from __future__ import annotations

import csv
import io
import threading
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.files import storage
from chassis.jobs import attempts, operations
from chassis.testing.fixtures import COMPANY, ESTATE, STAFF
from contracts.records.leases import Lease
from contracts.rpc.imports import ImportServicer
from contracts.settings import Settings
from contracts.usecases.lease_rows import COLUMNS
from manor.contracts.v1 import exports_pb2
from manor.contracts.v1 import imports_pb2 as pb
from sqlalchemy import select

from .lettings import day

ROW = {
    "number": "M-1", "unit_code": "A-101", "customer_name": "tea house", "start_date": "2030-01-15",
    "end_date": "2032-01-14", "fee_item_code": "RENT", "price_kind": "area", "price": "30.5", "tax_rate": "9",
    "yearly_percent": "5", "rent_free_until": "2030-02-14", "month_mode": "contract", "cycle_months": "3",
    "timing": "arrears", "due_day": "5", "deposit_item_code": "DEP", "deposit_months": "2",
}  # fmt: skip


class Importer:
    """Uploads tables of leases and has them taken.

    Args:
        world: of the tests of contracts.
        deps: the service's, with a folder of files.
    """

    def __init__(self, world: Any, deps: Deps) -> None:
        self.world, self.deps = world, deps
        self.store = storage.store(deps.settings)

    def take(self, *rows: Mapping[str, str], **more: Any) -> pb.ImportLeasesResult:
        """Imports rows; gives the reply."""
        out = io.StringIO()
        names = list(dict.fromkeys(name for row in rows for name in row))
        table = csv.DictWriter(out, names)
        table.writeheader()
        table.writerows(rows)
        content = io.BytesIO(out.getvalue().encode())
        saved = self.store.put(content, filename="leases.csv", media_type="text/csv", owner=STAFF)
        request = pb.ImportLeasesRequest(company_id=COMPANY, estate_id=ESTATE, file_name=saved.name, **more)
        started = self.world.ask(ImportServicer(self.deps).ImportLeases, request)
        while attempts.run_next(self.deps, threading.Event()):
            pass
        reply = pb.ImportLeasesResult()
        with UnitOfWork(self.deps.database, self.world.whole) as tx:
            operations.get_operation(tx, started.name.rsplit("/", 1)[-1]).response.Unpack(reply)
        return reply

    def read(self, name: str) -> list[dict[str, str]]:
        """The rows of a file."""
        with self.store.open(name, STAFF) as made:
            return list(csv.DictReader(io.StringIO(made.read().decode("utf-8-sig"))))

    def leases(self) -> list[Lease]:
        """All that there are."""
        with UnitOfWork(self.deps.database, self.world.whole) as tx:
            return list(tx.scalars(select(Lease).order_by(Lease.lease_id)))


@pytest.fixture
def importer(world: Any, deps_of: Callable[..., Deps], tmp_path: Path) -> Importer:
    return Importer(world, deps_of("contracts", Settings, files_dir=tmp_path))


def refused(reply: pb.ImportLeasesResult) -> list[tuple[int, str, str]]:
    return [(one.row, one.column, one.code) for one in reply.refused]


def test_a_row_becomes_a_draft_with_all_of_its_terms(importer: Importer, world: Any) -> None:
    assert importer.take(ROW).accepted == 1
    (lease,) = importer.leases()
    terms, (charge,) = lease.agreed, lease.agreed.charges
    assert (lease.state, lease.number, lease.customer_id) == ("draft", "M-1", world.tenant)
    assert (charge.kind, charge.price, charge.tax_rate) == ("area", Decimal("30.5"), Decimal("0.09"))
    assert [(one.day, one.value) for one in charge.steps] == [(day("2031-01-15"), Decimal(5))]
    assert (terms.free[0].start, terms.free[0].end) == (day("2030-01-15"), day("2030-02-14"))
    assert (terms.month_mode, terms.cycle_months, terms.in_advance, terms.due_day) == ("contract", 3, False, 5)
    assert (terms.units[0].area, terms.deposit.months, terms.deposit.item) == (100, 2, "DEP")


def test_rows_of_one_number_are_one_lease_of_several_units(importer: Importer, world: Any) -> None:
    other = {"number": "m-1", "unit_code": "a-102", "fee_item_code": "RENT", "price": "1000", "area": "40"}
    assert importer.take(ROW, other).accepted == 1
    (lease,) = importer.leases()
    assert [(one.unit_id, one.area) for one in lease.agreed.units] == [(world.unit, 100), (world.other_unit, 40)]
    assert [(one.unit_id, one.kind) for one in lease.agreed.charges] == [
        (world.unit, "area"), (world.other_unit, "amount"),
    ]  # fmt: skip


def test_chinese_headings_and_words_are_read(importer: Importer) -> None:
    chinese = {"price_kind": "按面积", "month_mode": "合同月", "timing": "后付"}
    row = {COLUMNS[name]: chinese.get(name, value) for name, value in ROW.items()}
    assert importer.take(row).accepted == 1
    assert importer.leases()[0].agreed.month_mode == "contract"


def test_a_dry_run_makes_nothing_and_says_what_it_would_make(importer: Importer) -> None:
    assert importer.take(ROW, dry_run=True).accepted == 1
    assert importer.leases() == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"unit_code": "A-999"}, ("unit_code", "NO_UNIT_TO_LET")),
        ({"customer_name": "Nobody"}, ("customer_name", "NO_SUCH_TENANT")),
        ({"start_date": "15/01/2030"}, ("start_date", "NOT_A_DATE")),
        ({"end_date": "2029-12-31", "yearly_percent": "", "rent_free_until": ""}, ("end_date", "END_BEFORE_START")),
        ({"price": "cheap"}, ("price", "NOT_A_NUMBER")),
        ({"price": ""}, ("price", "REQUIRED")),
        ({"price_kind": "by luck"}, ("price_kind", "NOT_ONE_OF")),
        ({"cycle_months": "5"}, ("cycle_months", "NOT_A_CYCLE")),
        ({"due_day": "32"}, ("due_day", "OUT_OF_RANGE")),
        ({"area": "0"}, ("area", "AREA_NOT_ABOVE_ZERO")),
        ({"rent_free_until": "2033-01-01"}, ("rent_free_until", "OUTSIDE_LEASE")),
        ({"deposit_item_code": ""}, ("deposit_item_code", "DEPOSIT_ITEM_MISSING")),
    ],
)
def test_what_is_wrong_is_told_by_row_and_column(
    importer: Importer, change: dict[str, str], fault: tuple[str, str]
) -> None:
    good = {**ROW, "number": "M-0"}
    reply = importer.take(good, {**ROW, **change})
    assert refused(reply) == [(3, *fault)]
    assert (reply.accepted, importer.leases()) == (0, [])


def test_a_number_that_is_taken_is_refused_and_no_row_is_taken(importer: Importer, world: Any) -> None:
    world.draft(world.terms("2030-01-01", "2030-12-31"), number="M-1")
    reply = importer.take({**ROW, "number": "M-0"}, ROW)
    assert refused(reply) == [(3, "number", "CONTRACT_NUMBER_TAKEN")]
    assert [one.number for one in importer.leases()] == ["M-1"]


def test_refused_rows_come_back_as_a_file_to_correct(importer: Importer) -> None:
    reply = importer.take(ROW, {**ROW, "number": "M-2", "unit_code": "A-999"}, language_code="zh-CN")
    (row,) = importer.read(reply.refused_file_name)
    assert (row["number"], row["unit_code"]) == ("M-2", "A-999")
    assert "该管理处没有这个房间" in "".join(row.values())
    assert importer.take({**row, "unit_code": "A-102"}).accepted == 1


def test_a_template_has_the_columns_that_are_read(importer: Importer, world: Any) -> None:
    for language, headings in (("", list(COLUMNS)), ("zh-CN", list(COLUMNS.values()))):
        request = pb.CreateLeaseImportTemplateRequest(
            company_id=COMPANY, estate_id=ESTATE, file_format="csv", language_code=language
        )
        made: exports_pb2.ExportResult = world.ask(ImportServicer(importer.deps).CreateLeaseImportTemplate, request)
        with importer.store.open(made.file_name, STAFF) as file:
            assert file.read().decode("utf-8-sig").strip().split(",") == headings
