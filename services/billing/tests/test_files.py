"""Files: receivables out, readings in."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from billing.settings import Settings
from billing.usecases import exports, meters, reading_imports
from chassis import files, operations, running
from chassis.main import Deps
from google.protobuf.message import Message
from manor.billing.v1 import billing_pb2 as pb


@pytest.fixture
def with_files(company: Any, deps_of: Callable[..., Deps], tmp_path: Path) -> Any:
    company.deps = deps_of("billing", Settings, files_dir=tmp_path)
    company.store = files.store(company.deps.settings)
    return company


def done(company: Any, started: Any, reply: Message) -> Any:
    while running.run_next(company.deps, threading.Event()):
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
    started = exports.start_export(
        company.uow(), company.company_id, estate_id=0, month="2026-06", open_only=True, file_format=file_format
    )
    reply = done(company, started, pb.ExportResult())
    assert reply.rows == 3
    with company.store.open(reply.file_name, company.clerk) as made:
        content = made.read()
    if file_format == "csv":
        lines = content.decode("utf-8-sig").splitlines()
        assert len(lines) == 4
        assert "300.00" in lines[1] and "2026-06" in lines[1]


@pytest.fixture
def metered(with_files: Any) -> Any:
    company = with_files
    company.occupy(company.add_units(2))
    item = company.item("EL")
    company.assign(company.tariff(item, effective_date=date(2020, 1, 1), kind="metered", price=Decimal("0.5")))
    meters.create_meters_for_units(
        company.uow(), company.company_id, company.estate_id, kind="water", fee_item_id=item, prefix="W-",
        install_date=date(2026, 6, 1),
    )  # fmt: skip
    return company


def imported(company: Any, text: str, *, dry_run: bool = False) -> Any:
    kept = company.store.put(
        [text.encode()], filename="readings.csv", media_type=files.CSV, owner=company.clerk, accepts=files.SHEETS
    )
    started = reading_imports.start_import(
        company.uow(), company.company_id, company.estate_id, file_name=kept.name, dry_run=dry_run
    )
    return done(company, started, pb.ImportReadingsResult())


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
