"""Charges from a file: what is taken, once, and what is refused and why."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from billing.settings import Settings
from billing.usecases import charge_imports, imported_files, units
from chassis.data.ids import uuid7
from chassis.deps import Deps
from chassis.files import storage
from chassis.files.stored import CSV, SHEETS
from chassis.jobs import attempts, operations
from manor.billing.v1 import charges_pb2
from manor.tenants.v1 import events_pb2 as tenants

CHARGES = "业务单号,楼栋编号,房间编号,收费项目编码,金额,收费说明,客户名称,应收日期\n"


def import_charges(
    company: Any, lines: str, *, dry_run: bool = False, take_good_rows: bool = False, heading: str = CHARGES
) -> Any:
    kept = company.store.put(
        [(heading + lines).encode()], filename="charges.csv", media_type=CSV, owner=company.clerk, accepts=SHEETS
    )
    command = imported_files.ImportFile(company.company_id, company.estate_id, kept.name, dry_run, take_good_rows)
    started = company.do(charge_imports.import_charges, command)
    while attempts.run_next(company.deps, threading.Event()):
        pass
    with company.uow() as tx:
        found = operations.get_operation(tx, started.name.rsplit("/", 1)[-1])
    assert not found.HasField("error"), found.error
    reply = charges_pb2.ImportChargesResult()
    found.response.Unpack(reply)
    return reply


@pytest.fixture
def with_cards(company: Any, deps_of: Callable[..., Deps], tmp_path: Path) -> Any:
    """Two flats with owners, and a fee item for door cards."""
    company.deps = deps_of("billing", Settings, files_dir=tmp_path)
    company.store = storage.store(company.deps.settings)
    company.occupy(company.add_units(2))
    company.item("CARD", cycle_months=0, category="other", payer_rule="owner")
    return company


def test_charges_of_a_file_are_charged_and_a_second_time_none(with_cards: Any) -> None:
    lines = "S-1,1,U00001,card,20.50,门禁卡,,\nS-2,,ｕ00002,CARD,20,门禁卡,Person 1,2026-12-31\n"
    tried = import_charges(with_cards, lines, dry_run=True)
    assert (tried.accepted, tried.accepted_minor, with_cards.receivables()) == (2, 4050, [])
    assert import_charges(with_cards, lines).accepted == 2
    assert [row.amount_minor for row in with_cards.receivables()] == [2050, 2000]
    again = import_charges(with_cards, lines.replace("S-1", "\u200bS-1"))  # nobody sees the difference
    assert (again.accepted, [(one.row, one.column, one.code) for one in again.refused]) == (
        0, [(2, "reference", "CHARGED_BEFORE"), (3, "reference", "CHARGED_BEFORE")],
    )  # fmt: skip


def test_a_building_is_its_code_before_it_is_a_name(with_cards: Any) -> None:
    """A building is called 2, and another one has that code."""
    ids = {}
    for code, name in (("9", "2"), ("2", "Tower")):
        fact = tenants.UnitsChanged(company_id=with_cards.company_id, estate_id=with_cards.estate_id)
        ids[code] = str(uuid7())
        fact.units.add(
            unit_id=ids[code], version=1, building_id=str(uuid7()), building_code=code, building_name=name, code="A",
            kind="residential", unit_type="flat", gross_area="90", billable_area="90",
        )  # fmt: skip
        with_cards.hear(units.apply_units, fact)
    with_cards.occupy(list(ids.values()))
    lines = "S-1,{},A,CARD,20,门禁卡,,\n"
    (refused,) = import_charges(with_cards, lines.format("")).refused
    assert (refused.column, refused.code, dict(refused.values)) == (
        "unit_code", "UNIT_IN_BUILDINGS", {"unit": "A", "building": "2"},
    )  # fmt: skip
    assert import_charges(with_cards, lines.format("2")).accepted == 1
    assert [str(row.unit_id) for row in with_cards.rows("select unit_id from charges")] == [ids["2"]]


def test_a_comma_is_read_between_thousands_and_refused_elsewhere(with_cards: Any) -> None:
    lines = "S-1,,U00001,CARD,{},门禁卡,,\n"
    for cell, minor in (('"1,234.50"', 123_450), ("１２．５", 1_250), ("1e3", 100_000)):
        assert import_charges(with_cards, lines.format(cell), dry_run=True).accepted_minor == minor
    for cell in ('"12,50"', '"1,23"', '"1234,567"', "1_000", "1e999999", "12²"):
        (refused,) = import_charges(with_cards, lines.format(cell), dry_run=True).refused
        assert (refused.column, refused.code) == ("amount", "UNREADABLE"), cell


def test_of_two_of_one_name_who_had_a_unit_the_number_says_which(with_cards: Any) -> None:
    (unit,) = with_cards.add_units(1)
    _, (_, second) = with_cards.occupy([unit, unit], name="Zhang San", numbers=["K1", "K2"])
    heading = CHARGES.replace("\n", ",客户编号\n")
    alone = import_charges(with_cards, "S-1,,U00003,CARD,20,门禁卡,Zhang San,\n")
    assert [(one.column, one.code) for one in alone.refused] == [("customer_name", "NOT_ONE_OF_THE_UNIT")]
    other = import_charges(with_cards, "S-1,,U00003,CARD,20,门禁卡,Zhang San,,K3\n", heading=heading)
    assert [(one.column, one.code) for one in other.refused] == [("customer_name", "NOT_ONE_OF_NUMBER")]
    assert import_charges(with_cards, "S-1,,U00003,CARD,20,门禁卡,Zhang San,,k2\n", heading=heading).accepted == 1
    assert [str(row.customer_id) for row in with_cards.receivables()] == [second]


def test_faulty_rows_of_charges_are_named_and_the_others_taken_where_wanted(with_cards: Any) -> None:
    lines = (
        "S-1,,U00001,CARD,20,门禁卡,,\n"
        "S-2,,U9,CARD,20,门禁卡,,\n"
        "S-3,,U00001,NONE,20,门禁卡,,\n"
        "S-4,,U00001,CARD,20.505,门禁卡,,soon\n"
        "S-5,,U00001,CARD,20,门禁卡,Somebody,\n"
        "S-1,,U00001,CARD,20,门禁卡,,\n"
        ",,U00001,CARD,20,,,\n"
    )
    refused = import_charges(with_cards, lines)
    assert [(one.row, one.column, one.code) for one in refused.refused] == [
        (3, "unit_code", "NO_SUCH_UNIT"),
        (4, "fee_item_code", "NO_SUCH_FEE_ITEM"),
        (5, "amount", "UNREADABLE"),
        (5, "due_date", "UNREADABLE"),
        (6, "customer_name", "NOT_ONE_OF_THE_UNIT"),
        (7, "reference", "GIVEN_TWICE"),
        (8, "reference", "REQUIRED"),
        (8, "explanation", "REQUIRED"),
    ]
    assert (refused.accepted, refused.refused_count, with_cards.receivables()) == (0, 6, [])
    assert import_charges(with_cards, lines, take_good_rows=True).accepted == 1
    assert [row.amount_minor for row in with_cards.receivables()] == [2000]
