"""Imports: what is taken, what is refused and why, and that doing it again doubles nothing (features B4, B14)."""

from __future__ import annotations

import csv
import hashlib
import io
import threading
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from chassis.data.uow import UnitOfWork
from chassis.errors import NotFound
from chassis.files.sheets import columns, write_excel
from chassis.files.stored import CSV, XLSX
from chassis.jobs import attempts, running
from chassis.jobs.operations import cancel_operation
from chassis.scope import Principal, Scope, use
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_ESTATE, STAFF
from manor.tenants.v1 import imports_pb2 as pb
from sqlalchemy import text
from tenants.queries import customers
from tenants.usecases import import_run, import_take, imports

from .imported import flat, flats, made, refusals


def test_good_rows_become_units_customers_and_occupancies(world: Any) -> None:
    done = world.import_csv(flats(20))
    assert (done.state, done.row_count, done.refused_count) == (pb.IMPORT_STATE_DONE, 20, 0)
    assert made(done) == (2, 20, 20, 20)
    assert world.count("units", "gross_area = 90.5 and billable_area = 90.5 and kind = 'residential'") == 20
    assert world.count("occupancies o join units using (unit_id) join customers using (customer_id)") == 20


def test_units_and_their_customers_have_ids_in_the_files_order(world: Any) -> None:
    """Receivables come by unit: their customers' index is then written from left to right."""
    world.import_csv(flats(20))
    with UnitOfWork(world.deps.database) as tx:
        units = tx.execute(text("select code from units order by unit_id")).scalars().all()
        customers = tx.execute(text("select code from customers order by customer_id")).scalars().all()
    assert units == [row["unit_code"] for row in flats(20)]
    assert customers == [row["customer_code"] for row in flats(20)]


def test_imported_customers_are_found_by_the_middle_of_their_names(world: Any) -> None:
    world.import_csv([flat(number, customer_name=name) for number, name in enumerate(["王　小明", "Ｗang", "李大明"])])
    world.import_csv([flat(1), flat(9, customer_name="王小天明")])  # compared, since the second unit is there
    found: dict[str, set[str]] = {}
    for part in ("小明", "明", "WAN", "小天明", "明小"):
        where = customers.CustomerFilter(COMPANY, name=part).where()
        with UnitOfWork(world.deps.database) as tx:
            rows = customers.list_customers(tx, where, after=None, limit=50)
        found[part] = {row.name for row in rows}
    assert found == {
        "小明": {"王　小明"},
        "明": {"王　小明", "李大明", "王小天明"},
        "WAN": {"Ｗang"},
        "小天明": {"王小天明"},
        "明小": set(),
    }
    assert world.count("customer_grams") == 0


def test_the_same_file_again_doubles_nothing(world: Any) -> None:
    world.import_csv(flats(20))
    again = world.import_csv(flats(20))
    assert (again.refused_count, again.unchanged_count, made(again)) == (0, 20, (0, 0, 0, 0))
    assert world.count("units") == world.count("customers") == world.count("occupancies") == 20


def test_customers_without_a_number_are_known_again_by_phone_and_name(world: Any) -> None:
    rows = [{name: cell for name, cell in row.items() if name != "customer_code"} for row in flats(10)]
    rows[9] |= {"customer_name": "Owner 0", "phone": "139 0000-0000"}
    assert made(world.import_csv(rows)) == (1, 10, 9, 10)
    assert made(world.import_csv(rows)) == (0, 0, 0, 0)


def test_a_customer_without_phone_and_number_is_known_again_by_unit_and_day(world: Any) -> None:
    rows = [{"building_code": "B", "unit_code": "U1", "customer_name": "Zhang", "start_date": "2026-01-01"}]
    assert made(world.import_csv(rows)) == (1, 1, 1, 1)
    assert made(world.import_csv(rows)) == (0, 0, 0, 0)


def test_every_faulty_cell_is_named_by_row_and_column(world: Any) -> None:
    rows = flats(4)
    rows[1] |= {"gross_area": "ninety", "floor": "9999"}
    rows[2] |= {"unit_code": "", "phone": "nobody"}
    rows[3] |= {"start_date": "2026-02-30", "unit_kind": "castle"}
    done = world.import_csv(rows)
    assert (done.refused_count, done.unit_count) == (3, 1)
    assert [(row, column) for row, column, _ in refusals(world, done)] == [
        (3, "floor"), (3, "gross_area"), (4, "phone"), (4, "unit_code"), (5, "start_date"), (5, "unit_kind"),
    ]  # fmt: skip


@pytest.mark.parametrize("way", [{}, {"mode": "all_or_nothing"}, {"dry_run": True}], ids=str)
def test_refused_rows_beyond_the_limit_are_counted_and_not_kept(world: Any, way: dict[str, Any]) -> None:
    rows = [flat(number, floor="up", gross_area="much") for number in range(25)]
    done = world.import_csv(rows, **way)
    assert (done.row_count, done.refused_count, done.unlisted_count) == (25, 25, 15)
    assert [row for row, _, _ in refusals(world, done)] == [row for row in range(2, 12) for _ in "fg"]
    with world.store.open(done.refused_file_name, world.whole.principal) as file:
        assert len(list(csv.DictReader(io.StringIO(file.read().decode("utf-8-sig"))))) == 10


def test_one_bad_row_refuses_the_whole_file_where_asked(world: Any) -> None:
    rows = flats(20)
    rows[19]["floor"] = "up"
    done = world.import_csv(rows, mode="all_or_nothing")
    assert (done.state, done.refused_count, made(done)) == (pb.IMPORT_STATE_REFUSED, 1, (0, 0, 0, 0))
    assert world.count("units") + world.count("customers") + world.count("buildings") + world.count("outbox") == 0
    assert [row for row, _, _ in refusals(world, done)] == [21]


def test_all_or_nothing_takes_a_good_file(world: Any) -> None:
    done = world.import_csv(flats(20), mode="all_or_nothing")
    assert (done.state, made(done)) == (pb.IMPORT_STATE_DONE, (2, 20, 20, 20))
    assert world.count("units") == 20


def test_a_dry_run_changes_nothing_and_says_what_would_be(world: Any) -> None:
    rows = flats(20)
    rows[0]["floor"] = "up"
    rows.append(flat(19, gross_area="70"))  # contradicts an earlier row, in another chunk
    done = world.import_csv(rows, dry_run=True)
    assert (done.state, done.refused_count, made(done)) == (pb.IMPORT_STATE_DONE, 2, (2, 19, 19, 19))
    assert world.count("units") + world.count("customers") + world.count("occupancies") + world.count("outbox") == 0
    assert [(row, column) for row, column, _ in refusals(world, done)] == [(2, "floor"), (22, "gross_area")]


def test_owner_and_tenant_of_one_unit_stand_in_two_rows(world: Any) -> None:
    rows = [
        flat(1, not_residing="yes"),
        flat(1, customer_code="T1", customer_name="Li", phone="13911111111", role="tenant"),
    ]
    done = world.import_csv(rows)
    assert made(done) == (1, 1, 2, 2)
    assert world.count("occupancies", "role = 'owner' and not vacant") == 1


def test_a_second_owner_on_the_same_days_is_refused(world: Any) -> None:
    other = {"customer_code": "X", "customer_name": "Li", "phone": "13911111111"}
    first = world.import_csv([flat(1), flat(1, **other)])
    assert refusals(world, first) == [(3, "role", "OTHER_ROW")]
    second = world.import_csv([flat(1, **other)])
    assert refusals(world, second) == [(2, "role", "OTHER_OCCUPANT")]
    assert world.count("occupancies") == world.count("customers") == 1


def test_a_past_owner_and_the_present_one_stand_in_two_rows(world: Any) -> None:
    past = flat(
        1, customer_code="P", customer_name="Li", phone="13911111111", start_date="2020-01-01", end_date="2025-12-31"
    )
    assert made(world.import_csv([past, flat(1)])) == (1, 1, 2, 2)


def test_an_import_moves_nobody_out(world: Any) -> None:
    world.import_csv([flat(1), flat(2, end_date="2026-05-31")])
    said = world.import_csv([flat(1, end_date="2026-06-30"), flat(2, end_date="2026-06-30")])
    assert refusals(world, said) == [(2, "end_date", "STILL_THERE"), (3, "end_date", "OTHER_END")]
    assert world.count("occupancies", "end_date is null") == 1
    again = world.import_csv([flat(1), flat(2, end_date="2026-05-31")])
    assert (again.refused_count, again.unchanged_count) == (0, 2)


def test_a_unit_that_is_there_otherwise_is_refused(world: Any) -> None:
    world.import_csv(flats(2))
    done = world.import_csv([flat(1, gross_area="70")])
    assert refusals(world, done) == [(2, "gross_area", "OTHER_VALUE")]


def test_a_number_of_another_customer_is_refused(world: Any) -> None:
    world.import_csv(flats(1))
    done = world.import_csv([flat(5, customer_code="C0000")])
    assert refusals(world, done) == [(2, "customer_code", "OTHER_CUSTOMER")]
    assert world.count("units") == 1


def test_a_number_that_another_estates_customer_has_is_refused_and_not_shown(world: Any) -> None:
    with use(world.whole):
        world.import_csv(flats(3), estate_id=OTHER_ESTATE)
    done = world.import_csv([flat(1), flat(8)], scope=world.in_estate)
    assert refusals(world, done) == [(2, "customer_code", "NUMBER_TAKEN")]
    assert "Owner" not in str(refusals(world, done))
    assert made(done) == (1, 1, 1, 1)


def test_the_row_after_a_refused_one_makes_the_unit(world: Any) -> None:
    world.import_csv([flat(7)])
    taken = flat(1, customer_code="C0007")
    done = world.import_csv([taken, flat(1)])
    assert ([row for row, _, _ in refusals(world, done)], made(done)) == ([2], (0, 1, 1, 1))


def test_units_without_customers_are_imported(world: Any) -> None:
    rows = [{"building": "B1", "unit_code": f"U{number}", "unit_kind": "parking"} for number in range(10)]
    assert made(world.import_csv(rows)) == (1, 10, 0, 0)


def test_chinese_headings_are_understood(world: Any) -> None:
    content = (
        "楼栋编号,房间编号,房间用途,客户名称,电话,入住类别,入住日期\n"
        "1栋,1-101,住宅,张三,138 1234 5678,业主,2026/01/01\n"
    )
    assert made(world.import_csv(content)) == (1, 1, 1, 1)


def test_backslashes_quotes_and_line_breaks_arrive_as_they_are_or_are_refused(world: Any) -> None:
    content = 'building_code,unit_code,unit_name\nB,U1,"a\\N ""b"", c"\nB,U2,"two\nlines"\nB,U3,\\.\n'
    done = world.import_csv(content)
    assert [(row, column) for row, column, _ in refusals(world, done)] == [(3, "unit_name")]
    assert world.count("units", "name = 'a\\N \"b\", c'") == world.count("units", "name = '\\.'") == 1


def test_a_row_with_too_many_cells_is_refused(world: Any) -> None:
    done = world.import_csv("building_code,unit_code\nB,U1\nB,U2,more\nB\n\nB,U4\n")
    assert [row for row, _, _ in refusals(world, done)] == [3, 4]
    assert made(done) == (1, 2, 0, 0)


@pytest.mark.parametrize("content", ["unit_code\nU1\n", "building_code,unit_code,colour\nB,U,red\n", "", "a,a\n1,2\n"])
def test_a_heading_that_is_not_understood_refuses_the_file(world: Any, content: str) -> None:
    done = world.import_csv(content or "\n")
    assert (done.state, made(done)) == (pb.IMPORT_STATE_REFUSED, (0, 0, 0, 0))
    assert refusals(world, done)[0][0] == 1


def test_a_workbook_is_imported_like_a_csv_file(world: Any) -> None:
    book = io.BytesIO()
    write_excel(columns(*flat(0)), flats(10), book)
    world.start_import(book.getvalue(), media_type=XLSX)
    done = pb.Import()
    world.run_operation().Unpack(done)
    assert made(done) == (1, 10, 10, 10)


def test_facts_say_what_the_tables_hold(world: Any) -> None:
    world.import_csv(flats(20))
    units = [unit for fact in world.facts("units_changed") for unit in fact]
    customers = [one for fact in world.facts("customers_changed") for one in fact]
    occupancies = [one for fact in world.facts("occupancies_changed") for one in fact]
    assert len({unit.unit_id for unit in units}) == len(customers) == len(occupancies) == 20
    with UnitOfWork(world.deps.database) as tx:
        for unit in units:
            row = tx.execute(text("select u.*, b.name as building from units u join buildings b using (building_id)"
                                  " where unit_id = :id"), {"id": unit.unit_id}).one()  # fmt: skip
            assert (unit.code, unit.gross_area, unit.building_name, row.building_id) == (
                row.code, str(row.gross_area), row.building, unit.building_id)  # fmt: skip
        for one in customers:
            row = tx.execute(text("select * from customers where customer_id = :id"), {"id": one.customer_id}).one()
            assert (one.code, one.name, one.phone_hash, one.estate_ids) == (
                row.code, row.name, bytes(row.phone_hash), str(ESTATE))  # fmt: skip
        for one in occupancies:
            row = tx.execute(text("select * from occupancies where occupancy_id = :id"), {"id": one.occupancy_id}).one()
            assert (one.unit_id, one.customer_id, one.role, one.start_date, one.end_date, one.vacant) == (
                row.unit_id, row.customer_id, "owner", date(2026, 1, 1).toordinal(), 0, row.vacant)  # fmt: skip


def test_the_quick_way_and_the_compared_way_publish_the_same(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def told() -> list[Any]:
        units = {u.unit_id: u for fact in world.facts("units_changed") for u in fact}
        people = {c.customer_id: c for fact in world.facts("customers_changed") for c in fact}
        stays = [o for fact in world.facts("occupancies_changed") for o in fact]
        return sorted(
            (u.code, u.kind, u.unit_type, u.floor, u.gross_area, u.billable_area, u.building_name, u.version,
             c.code, c.name, c.kind, c.phone_hash, c.estate_ids, c.version, o.role, o.start_date, o.vacant, o.version)
            for o in stays for u, c in [(units[o.unit_id], people[o.customer_id])]
        )  # fmt: skip

    rows = [flat(number, not_residing="yes" if number % 2 else "") for number in range(12)]
    world.import_csv(rows)
    quick = told()
    with world.deps.database.owner.begin() as connection:
        connection.execute(text("truncate buildings, units, customers, occupancies, outbox"))
    monkeypatch.setattr(import_take, "_ALL_NEW", "select false")
    world.import_csv(rows)
    assert told() == quick
    assert len(quick) == 12


def test_phones_are_ciphertext_in_the_table_and_found_by_their_hash(world: Any) -> None:
    # Two chunks, so that the same last digits are met again.
    others = [flat(number, phone=f"1391111{number % 3:04d}") for number in range(2, 12)]
    world.import_csv([flat(1, phone="138-0013-8000"), *others])
    with UnitOfWork(world.deps.database) as tx:
        rows = tx.execute(text("select phone, phone_hash, phone_last_hash from customers order by code")).all()
    index = world.vault.group(1)
    for other, expected in zip(rows[1:], others, strict=True):
        assert bytes(other.phone_last_hash) == index.of("phone_last", expected["phone"][-4:])
    row = rows[0]
    assert b"13800138000" not in bytes(row.phone)
    assert world.vault.company(1, COMPANY).decrypt("phone", row.phone) == "+8613800138000"
    assert bytes(row.phone_hash) == world.vault.group(1).of("phone", "+8613800138000")


def test_each_chunk_is_audited_with_the_hash_of_its_rows(world: Any) -> None:
    world.import_csv(flats(9))
    with UnitOfWork(world.deps.database) as tx:
        rows = tx.execute(text("select detail from audit where action = 'tenants.import_units' order by id")).scalars()
        details = list(rows)
    assert [detail["row_count"] for detail in details] == [7, 2]
    cells = "\n".join("\x1f".join(flat(number).values()) for number in (7, 8))
    assert details[1]["sha256"] == hashlib.sha256(cells.encode()).hexdigest()


def taking(monkeypatch: pytest.MonkeyPatch, take: Any) -> None:
    """Lets chunks of units be taken in another way."""
    monkeypatch.setitem(import_run.WAYS, "units", replace(import_run.WAYS["units"], take=take))


def test_an_import_that_dies_in_a_chunk_goes_on_from_the_last_one(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, chunks = import_take.take, []

    def dying(tx: Any, target: Any, chunk: Any, import_id: Any) -> Any:
        taken = whole(tx, target, chunk, import_id)
        chunks.append(chunk.last_row)
        if len(chunks) == 2:
            raise running.Stopping
        return taken

    world.start_import(flats(20))
    taking(monkeypatch, dying)
    assert attempts.run_next(world.deps, threading.Event())
    assert world.count("units") == 7
    done = pb.Import()
    world.run_operation().Unpack(done)
    assert (chunks, made(done)) == ([8, 15, 15, 21], (2, 20, 20, 20))
    assert world.count("units") == 20


def test_a_cancelled_import_keeps_what_its_chunks_took(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = import_take.take

    def cancelling(tx: Any, target: Any, chunk: Any, import_id: Any) -> Any:
        with UnitOfWork(world.deps.database, world.whole) as other:
            cancel_operation(other, operation_id)
        return whole(tx, target, chunk, import_id)

    operation_id = world.start_import(flats(20))
    taking(monkeypatch, cancelling)
    assert attempts.run_next(world.deps, threading.Event())
    assert world.count("units") == 7
    assert world.count("operations", "state = 'cancelled'") == 1


def test_a_cancelled_whole_import_takes_nothing(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = import_take.take

    def cancelling(tx: Any, target: Any, chunk: Any, import_id: Any) -> Any:
        with UnitOfWork(world.deps.database, world.whole) as other:
            cancel_operation(other, operation_id)
        return whole(tx, target, chunk, import_id)

    operation_id = world.start_import(flats(20), mode="all_or_nothing")
    taking(monkeypatch, cancelling)
    assert attempts.run_next(world.deps, threading.Event())
    assert world.count("units") + world.count("outbox") == 0


def test_the_file_of_somebody_else_is_not_imported(world: Any) -> None:
    other = Scope(GROUP, (COMPANY,), "*", Principal("0190aaaa-0000-7000-8000-000000000077", "staff", GROUP))
    mine = world.store.put([b"building_code,unit_code\n"], filename="a", media_type=CSV, owner=STAFF)
    with use(other), pytest.raises(NotFound):
        command = imports.ImportFile(COMPANY, ESTATE, mine.name, "take_good_rows", dry_run=False)
        world.act(imports.import_units, command, store=world.store)
