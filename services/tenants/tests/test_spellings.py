"""One thing in several spellings is one thing: what imports make of codes, names and phones."""

from __future__ import annotations

import csv
import io
from typing import Any

from chassis.data.uow import UnitOfWork
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_ESTATE
from sqlalchemy import text

from .imported import flat, made, refusals


def test_a_unit_is_its_building_and_its_code_whatever_its_use(world: Any) -> None:
    def unit(building: str, code: str, kind: str = "residential") -> dict[str, str]:
        return {"building_code": building, "unit_code": code, "unit_kind": kind}

    rows = [unit("1", "101"), unit("2", "101"), unit("1", "201"), unit("1", "201", "parking")]
    done = world.import_csv(rows)
    assert made(done) == (2, 3, 0, 0)
    assert [(row, column) for row, column, _ in refusals(world, done)] == [(5, "unit_kind")]
    assert made(world.import_csv(rows[:3])) == (0, 0, 0, 0)


def test_one_flat_in_several_spellings_is_one_unit(world: Any) -> None:
    spellings = ["A-101", "a-101", "Ａ-101", "A-101\u200b", "A-102"]
    rows = [{"building_code": "B", "unit_code": code, "gross_area": "88.5"} for code in spellings]
    for again in (2, 0):
        done = world.import_csv(rows)
        assert done.unit_count == again
        assert refusals(world, done) == [
            (3, "unit_code", "OTHER_SPELLING"),
            (4, "unit_code", "OTHER_SPELLING"),
        ]
    assert world.count("units") == 2


def test_a_building_and_a_customer_are_known_in_any_spelling(world: Any) -> None:
    rows = [
        flat(1),
        flat(2, building_code="ｂ0", customer_code="ｃ0001", customer_name="ＯＷＮＥＲ  1", phone=flat(1)["phone"]),
    ]
    assert made(world.import_csv(rows)) == (1, 2, 1, 2)


def test_letters_that_nobody_sees_are_no_part_of_a_name(world: Any) -> None:
    world.import_csv([flat(1, customer_name="张\u200b三\u202c"), flat(2, customer_name="علی\u200cرضا")])
    assert world.count("customers", "name = '张三'") == 1
    assert world.count("customers", "name = 'علی\u200cرضا'") == 1


def test_the_release_before_writes_keys_too(world: Any) -> None:
    """Its statements name neither code_key nor name_key: the migration runs while it does."""
    world.import_csv([flat(1)])
    with world.deps.database.owner.begin() as connection:
        for table, code in (("buildings", "B0"), ("units", "U0001"), ("customers", "C0001")):
            other = text(f"update {table} set code = 'Ｘ-' || code where code = :code")
            assert connection.execute(other, {"code": code}).rowcount == 1
    for table, key in (("buildings", "x-b0"), ("units", "x-u0001"), ("customers", "x-c0001")):
        assert world.count(table, f"code_key = '{key}'") == 1


def test_a_known_customer_gets_a_unit_in_a_second_estate_from_whoever_sees_the_company(world: Any) -> None:
    world.import_csv([flat(1)])
    narrowed = world.whole.narrowed(COMPANY, OTHER_ESTATE)
    done = world.import_csv([flat(1)], estate_id=OTHER_ESTATE, scope=narrowed)
    assert (done.refused_count, made(done)) == (0, (1, 1, 0, 1))
    assert world.count("customers", f"estate_ids = array[{ESTATE}, {OTHER_ESTATE}]") == 1


def test_phones_in_any_spelling_are_one_and_what_is_none_is_refused(world: Any) -> None:
    spellings = ["139 6666 0002", "+86 139 6666 0002", "139.6666.0002", "(86)13966660002", "１３９６６６６０００２"]
    rows = [flat(at, phone=spelling) for at, spelling in enumerate(spellings)] + [flat(5, phone="12345")]
    done = world.import_csv(rows)
    assert refusals(world, done) == [(7, "phone", "NOT_A_PHONE_THERE")]
    with UnitOfWork(world.deps.database) as tx:
        hashes = set(map(bytes, tx.execute(text("select phone_hash from customers")).scalars()))
    assert hashes == {world.vault.group(1).of("phone", "+8613966660002")}


def test_a_refused_row_of_an_export_reads_as_it_did_there(world: Any) -> None:
    """An export has an apostrophe before what begins like a formula; the file of refused rows has no second one."""
    done = world.import_csv([flat(1, unit_code="'-101", gross_area="much")])
    with world.store.open(done.refused_file_name, world.whole.principal) as file:
        (refused,) = csv.DictReader(io.StringIO(file.read().decode("utf-8-sig")))
    assert refused["unit_code"] == "'-101"
