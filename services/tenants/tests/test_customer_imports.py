"""Imports of customers alone: what the list exports is taken again, nobody is made twice, and nobody is changed."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from chassis.data.uow import UnitOfWork
from chassis.scope import use
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_COMPANY, OTHER_ESTATE
from manor.tenants.v1 import imports_pb2 as pb
from sqlalchemy import text
from tenants.domain.customer_columns import CUSTOMERS
from tenants.rpc.imports import ImportServicer
from tenants.usecases import imports

from .imported import refusals
from .test_exports import ANY_LANGUAGE, exported

NOTE = "Calls at night\nand pays late"
# Whatever has no mask in an export.
OPEN = {
    "code": "=K-1",
    "kind": "organisation",
    "name": "陈 Trading",
    "sex": "female",
    "identity_kind": "other",
    "email": "office@example.org",
    "registered_residence": "Harbour Road 1, 2/F",
    "native_place": "宁波",
    "ethnicity": "汉族",
    "contact_name": "Li",
    "emergency_contact": "Zhang",
    "note": NOTE,
}
NUMBERS = {
    "phone": "13800138000",
    "home_phone": "057187654321",
    "identity_number": "330102199001011234",
    "emergency_phone": "13800138001",
}


def taken(world: Any, content: Any, **how: Any) -> pb.Import:
    done: pb.Import = world.import_csv(content, of=imports.import_customers, **how)
    return done


def person(number: int, **cells: str) -> dict[str, str]:
    return {"customer_code": f"C{number:04d}", "customer_name": f"Owner {number}", "phone": f"139{number:08d}"} | cells


def people(count: int) -> list[dict[str, str]]:
    return [person(number) for number in range(count)]


def numbers(world: Any) -> tuple[str, ...]:
    """The only customer's numbers in clear."""
    with UnitOfWork(world.deps.database) as tx:
        row = tx.execute(text("select * from customers")).one()
    cipher = world.vault.company(1, COMPANY)
    return tuple(cipher.decrypt(name, getattr(row, name)) for name in NUMBERS)


@ANY_LANGUAGE
def test_an_export_of_customers_is_imported_into_another_company(world: Any, language: str, excel: bool) -> None:
    world.customer(**OPEN)
    world.customer(code="K-2", name="Zhang", kind="person")
    rows = exported(world, "customers")
    file = exported(world, "customers", language=language, excel=excel)
    done = taken(world, file, estate_id=world.others_estate, scope=world.in_other_company)
    assert (done.kind, done.refused_count, done.customer_count) == (pb.IMPORT_KIND_CUSTOMERS, 0, 2)
    with UnitOfWork(world.deps.database, world.in_other_company) as tx:
        (first, second) = tx.execute(text("select * from customers order by code")).all()
    assert {name: getattr(first, name) for name in OPEN} == OPEN
    assert (second.name, second.estate_ids) == ("Zhang", [world.others_estate])
    assert {(row["code"], row["name"]) for row in rows} == {(one.code, one.name) for one in (first, second)}
    assert first.company_id == OTHER_COMPANY


@ANY_LANGUAGE
def test_a_masked_number_leaves_the_one_that_stands(world: Any, language: str, excel: bool) -> None:
    world.customer(**OPEN, **NUMBERS)
    before = numbers(world)
    assert before[0] == "+8613800138000"
    file = exported(world, "customers", language=language, excel=excel)
    assert sum("*" in cell for cell in file[0].values()) == len(NUMBERS)
    done = taken(world, file, estate_id=OTHER_ESTATE)
    assert (done.refused_count, done.customer_count, done.unchanged_count) == (0, 0, 1)
    assert numbers(world) == before
    assert world.count("customers", f"estate_ids = array[{ESTATE}, {OTHER_ESTATE}]") == 1
    (told,) = [one for fact in world.facts("customers_changed")[1:] for one in fact]
    assert (told.estate_ids, told.version) == (f"{ESTATE},{OTHER_ESTATE}", 2)


def test_a_masked_number_of_somebody_new_is_refused_and_not_left_out(world: Any) -> None:
    world.customer(**OPEN, **NUMBERS)
    file = exported(world, "customers")
    done = taken(world, file, estate_id=world.others_estate, scope=world.in_other_company)
    with use(world.in_other_company):
        assert [column for _, column, code in refusals(world, done) if code == "MASKED_NUMBER"] == sorted(NUMBERS)
    assert (done.refused_count, done.customer_count) == (1, 0)


def test_the_same_file_again_makes_nobody_twice(world: Any) -> None:
    first, again = taken(world, people(20)), taken(world, people(20))
    assert (first.customer_count, first.unchanged_count) == (20, 0)
    assert (again.refused_count, again.customer_count, again.unchanged_count) == (0, 0, 20)
    assert world.count("customers") == 20
    assert len([one for fact in world.facts("customers_changed") for one in fact]) == 20


def test_somebody_without_a_number_is_known_again_by_phone_and_name(world: Any) -> None:
    rows = [{"customer_name": "王 小明", "phone": "138 0013 8000"}, {"customer_name": "王小明", "phone": "13800138000"}]
    assert taken(world, rows).customer_count == 1
    assert taken(world, [{"客户名称": "王小明", "电话": "+86 138-0013-8000"}]).unchanged_count == 1
    done = taken(world, [{"customer_name": "王小明"}])
    assert refusals(world, done) == [(2, "customer_code", "NAME_ALONE")]


def test_an_imported_customer_is_found_by_name_and_phone(world: Any) -> None:
    taken(world, people(3))
    assert [row["name"] for row in exported(world, "customers", query="ner 1")] == ["Owner 1"]
    (one,) = exported(world, "customers", query="owner 2")
    assert (one["phone"], one["kind"]) == ("+86*******0002", "person")
    with UnitOfWork(world.deps.database) as tx:
        hashed = tx.execute(text("select phone_hash, phone_last_hash from customers where code = 'C0002'")).one()
    index = world.vault.group(1)
    assert tuple(map(bytes, hashed)) == (index.of("phone", "+8613900000002"), index.of("phone_last", "0002"))


@pytest.mark.parametrize(
    ("cells", "refused"),
    [
        ({"customer_name": "Li"}, ("customer_code", "OTHER_CUSTOMER")),
        ({"phone": "13911111111"}, ("customer_code", "OTHER_CUSTOMER")),
        ({"home_phone": "057187654321"}, ("home_phone", "OTHER_IDENTITY")),
        ({"identity_number": "E1234567"}, ("identity_number", "OTHER_IDENTITY")),
        ({"customer_kind": "organisation"}, ("customer_kind", "CUSTOMER_DIFFERS")),
        ({"email": "new@example.org"}, ("email", "CUSTOMER_DIFFERS")),
    ],
)
def test_what_is_otherwise_there_refuses_the_row(world: Any, cells: dict[str, str], refused: tuple[str, str]) -> None:
    taken(world, people(1))
    assert refusals(world, taken(world, [person(0, **cells)])) == [(2, *refused)]
    # Of one whom an earlier row makes as well.
    assert refusals(world, taken(world, [person(1), person(1, **cells)])) == [(3, *refused)]
    assert world.count("customers", "version = 1 and kind = 'person' and email is null") == 2


def test_a_number_that_another_estates_customer_has_is_refused_and_not_shown(world: Any) -> None:
    taken(world, people(1), estate_id=OTHER_ESTATE)
    done = taken(world, [person(0, customer_name="Li"), person(0, customer_name="Li"), person(8)],
                 scope=world.in_estate)  # fmt: skip
    assert [(row, code) for row, _, code in refusals(world, done)] == [(2, "NUMBER_TAKEN"), (3, "NUMBER_TAKEN")]
    assert (done.customer_count, world.count("customers")) == (1, 2)


def test_every_faulty_cell_is_named_and_the_refused_file_is_corrected_and_imported(world: Any) -> None:
    rows = [person(0, email="x" * 201, sex="both"), person(1, phone="nobody"), person(2)]
    done = taken(world, rows)
    assert [(row, column) for row, column, _ in refusals(world, done)] == [(2, "email"), (2, "sex"), (3, "phone")]
    with world.store.open(done.refused_file_name, world.whole.principal) as file:
        refused = list(csv.DictReader(io.StringIO(file.read().decode("utf-8-sig"))))
    corrected = taken(world, [refused[0] | {"email": "", "sex": "女"}, refused[1] | {"phone": "13900000001"}])
    assert (corrected.refused_count, corrected.customer_count) == (0, 2)


@pytest.mark.parametrize("content", ["customer_code\nC1\n", "customer_name,unit_code\nZhang,1\n"])
def test_a_heading_that_is_not_one_of_customers_refuses_the_file(world: Any, content: str) -> None:
    done = taken(world, content)
    assert (done.state, done.customer_count) == (pb.IMPORT_STATE_REFUSED, 0)


@pytest.mark.parametrize("way", [{"mode": "all_or_nothing"}, {"dry_run": True}], ids=str)
def test_one_bad_row_or_a_dry_run_takes_nobody(world: Any, way: dict[str, Any]) -> None:
    done = taken(world, [*people(19), person(19, customer_name="")], **way)
    assert done.customer_count == (19 if "dry_run" in way else 0)
    assert [row for row, _, _ in refusals(world, done)] == [21]
    assert world.count("customers") + world.count("outbox") + world.count("customer_grams") == 0


@pytest.mark.parametrize(("language", "headings"), [("zh-CN", CUSTOMERS.chinese), ("en-US", CUSTOMERS.names)])
def test_the_template_is_a_heading_that_the_import_understands(
    world: Any, language: str, headings: tuple[str, ...]
) -> None:
    asked = pb.CreateCustomerImportTemplateRequest(company_id=COMPANY, language_code=language)
    made = world.ask(ImportServicer(world.deps).CreateCustomerImportTemplate, asked)
    with world.store.open(made.file_name, world.whole.principal) as file:
        content = file.read().decode("utf-8-sig")
    assert next(csv.reader(io.StringIO(content))) == list(headings)
    assert taken(world, content).state == pb.IMPORT_STATE_DONE
