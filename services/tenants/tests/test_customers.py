"""Customers: what is masked, what is found, and who belongs to them (features C11, C15, C16)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from chassis import clock, directory
from chassis.data.uow import UnitOfWork
from chassis.errors import Conflict, Invalid, NotFound
from chassis.scope import Scope, use
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_COMPANY, STAFF
from manor.tenants.v1 import customers_pb2 as pb
from sqlalchemy import text
from tenants.queries import customers as queries
from tenants.rpc.customers import CustomerServicer
from tenants.usecases import customers, finding
from tenants.usecases.buildings import CodeTaken

OTHER_COMPANYS_ESTATE = 21
PHONE, IDENTITY = "138 0013 8000", "11010119900307123x"


def create(world: Any, **values: Any) -> pb.Customer:
    customer = pb.Customer(**{"name": "Zhang", "kind": pb.CUSTOMER_KIND_PERSON, **values})
    request = pb.CreateCustomerRequest(company_id=COMPANY, estate_id=ESTATE, customer=customer)
    return world.ask(CustomerServicer(world.deps).CreateCustomer, request)


def names(world: Any, **filters: Any) -> list[str]:
    found = world.ask(
        CustomerServicer(world.deps).ListCustomers, pb.ListCustomersRequest(company_id=COMPANY, **filters)
    )
    return [customer.name for customer in found.customers]


def test_a_search_finds_names_and_numbers_by_how_they_begin_whatever_the_case(world: Any) -> None:
    for code, name in (("C-7", "Emma Clark"), ("E-1", "王芳"), ("X-9", "emmanuel"), ("X-%", "Li")):
        world.customer(code=code, name=name)

    def found(query: str) -> list[str]:
        request = pb.ListCustomersRequest(company_id=COMPANY, query=query)
        return [one.code for one in world.ask(CustomerServicer(world.deps).ListCustomers, request).customers]

    assert found("EMMA") == ["C-7", "X-9"]
    assert found(" 王") == found("e-1") == ["E-1"]
    assert found("x-%") == ["X-%"]
    assert found("clark") == found("a c") == ["C-7"]
    assert found("-7") == found("%") == found("_") == []


def test_a_number_that_another_customer_has_is_refused_at_its_field(world: Any) -> None:
    create(world, code="C-1")
    made = create(world, code="C-2")
    with pytest.raises(CodeTaken) as new:
        create(world, code="c-1")
    request = pb.UpdateCustomerRequest(company_id=COMPANY, customer_id=made.customer_id)
    request.customer.code, request.update_mask.paths[:] = "Ｃ-1", ["code"]
    with pytest.raises(CodeTaken) as changed:
        world.ask(CustomerServicer(world.deps).UpdateCustomer, request)
    assert [(one.field, one.code) for one in changed.value.violations] == [("customer.code", "TAKEN")]
    assert changed.value.violations == new.value.violations


@pytest.mark.parametrize("other", ["customer_grams", "gram_lists"])
def test_a_search_finds_the_middle_of_a_name_in_any_width(world: Any, other: str) -> None:
    for name in ("王小明", "王　小明", "Ｗang", "王小天明", "陈小明"):
        world.customer(name=name)
    with world.deps.database.owner.begin() as connection:  # lists find alone, and so does what the release before wrote
        connection.execute(text(f"truncate {other}"))
    assert set(names(world, query="小明")) == {"王小明", "王　小明", "陈小明"}
    assert set(names(world, query="王小明")) == {"王小明", "王　小明"}
    assert names(world, query="Ｗａｎｇ") == names(world, query="wang") == names(world, name="ANG") == ["Ｗang"]
    assert len(names(world, query="明")) == 4
    assert names(world, query="明小") == []


def test_a_name_that_changes_is_found_by_what_it_is_now(world: Any) -> None:
    made = create(world, name="王小明")
    request = pb.UpdateCustomerRequest(company_id=COMPANY, customer_id=made.customer_id)
    request.customer.name = "李\u200b大明"
    assert world.ask(CustomerServicer(world.deps).UpdateCustomer, request).name == "李大明"
    assert names(world, query="大明") == names(world, query="李") == ["李大明"]
    assert names(world, query="小明") == names(world, query="小") == []
    assert world.count("customer_grams") == 3


def test_customers_of_the_release_before_are_found_once_the_timer_fired(world: Any) -> None:
    create(world, name="王小明", phone=PHONE)
    cipher, index = world.vault.company(GROUP, COMPANY), world.vault.group(GROUP)
    with world.deps.database.owner.begin() as connection:
        connection.execute(text("truncate customer_grams, gram_lists"))
        connection.execute(
            text("update customers set name = '赵小刚', phone = :phone, phone_hash = :hash"),
            {"phone": cipher.encrypt("phone", "02155556666"), "hash": index.of("phone", "02155556666")},
        )
    servicer = CustomerServicer(world.deps)

    def by_phone(phone: str) -> list[str]:
        request = pb.SearchCustomersRequest(company_id=COMPANY, phone=phone)
        return [one.name for one in world.ask(servicer.SearchCustomers, request).customers]

    assert names(world, query="小刚") == []
    assert by_phone("021-55556666") == ["赵小刚"]
    with UnitOfWork(world.deps.database) as tx:
        company = directory.company(tx, COMPANY)
    finding.find_customers(world.deps, company)
    assert names(world, query="小刚") == by_phone("6666") == by_phone("+86 21 5555 6666") == ["赵小刚"]
    (told,) = world.facts("customers_changed")[-1]
    assert (told.version, told.phone_hash) == (2, index.of("phone", "+862155556666"))
    finding.find_customers(world.deps, company)
    assert len(world.facts("customers_changed")) == 2


def test_a_search_reads_an_index_under_row_level_security(world: Any) -> None:
    """100,000 customers, as the app's role and within an estate's scope: no plan reads them all, nor all lists."""
    with world.deps.database.owner.begin() as connection:
        connection.execute(MANY, {"company": COMPANY, "estate": ESTATE})
        connection.execute(MANY_LISTS, {"company_id": COMPANY, "group_id": GROUP})
        connection.execute(text("analyze customers"))
        connection.execute(text("analyze gram_lists"))
    assert world.count("gram_lists", f"cardinality(customer_ids) > {finding.LONGEST_LIST}") == 0
    assert world.count("gram_lists", f"cardinality(customer_ids) = {finding.LONGEST_LIST}") > 5_000
    for query, hits in (("名04217", 1), ("客名04217", 1), ("k99999", 1)):
        where = queries.CustomerFilter(COMPANY, query=query).where()
        with use(world.in_estate), UnitOfWork(world.deps.database) as tx:
            explained = f"explain select c.* from customers c where c.company_id = :company_id{where} limit 50"
            plan = "\n".join(tx.execute(text(explained), where.values).scalars())
            assert len(queries.list_customers(tx, where, after=None, limit=50)) == hits
        assert "Seq Scan on customers" not in plan and "Seq Scan on gram_lists" not in plan, plan
        assert "ix_gram_lists" in plan, plan


MANY = text(
    "insert into customers (company_id, customer_id, group_id, estate_ids, kind, code, code_key, name, name_key)"
    " select :company, gen_random_uuid(), 1, array[:estate], 'person', 'K' || lpad(n::text, 5, '0'),"
    " 'k' || lpad(n::text, 5, '0'), '客名' || lpad(n::text, 5, '0'), '客名' || lpad(n::text, 5, '0')"
    " from generate_series(0, 99999) n"
)
MANY_LISTS = text(
    finding.listing(
        "(select substr(name_key, n, 2) as gram, customer_id from customers cross join generate_series(1, 7) n) pairs"
    )
)


def test_numbers_are_masked_until_somebody_says_why(world: Any) -> None:
    made = create(world, phone=PHONE, identity_number=IDENTITY, emergency_phone="021-55556666")
    assert made.phone == "+86*******8000"
    assert made.identity_number == "110101********123X"
    request = pb.RevealCustomerRequest(company_id=COMPANY, customer_id=made.customer_id, reason="sends a parcel")
    shown = world.ask(CustomerServicer(world.deps).RevealCustomer, request)
    assert (shown.phone, shown.identity_number, shown.emergency_phone) == (
        "+8613800138000", "11010119900307123X", "+862155556666")  # fmt: skip
    with UnitOfWork(world.deps.database) as tx:
        detail = tx.execute(text("select detail from audit where action = 'tenants.reveal_customer'")).scalar_one()
    assert detail == {"reason": "sends a parcel"}


def test_only_so_many_numbers_an_hour_are_shown_to_one_person(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(customers, "REVEALS_AN_HOUR", 3)
    made = world.customer(phone=PHONE)
    command = customers.RevealCustomer(COMPANY, made.customer_id, "sends a parcel")
    with clock.travel(datetime(2026, 11, 1, tzinfo=UTC)):
        for _ in range(3):
            world.act(customers.reveal_customer, command)
        clock.advance(minutes=59)
        with pytest.raises(customers.RevealedTooMany):
            world.act(customers.reveal_customer, command)
        clock.advance(minutes=1)
        world.act(customers.reveal_customer, command)
    assert world.count("audit", "action = 'tenants.reveal_customer'") == 4


def test_a_customer_is_found_by_phone_and_identity_however_written(world: Any) -> None:
    create(world, phone=PHONE, identity_number=IDENTITY)
    create(world, name="Li", phone="13900139000")
    servicer = CustomerServicer(world.deps)

    def found(**sought: Any) -> list[str]:
        request = pb.SearchCustomersRequest(company_id=COMPANY, **sought)
        return [one.name for one in world.ask(servicer.SearchCustomers, request).customers]

    assert found(phone="+86 138-0013-8000") == found(identity_number="110101 19900307 123X") == ["Zhang"]
    for spelling in ("１３８００１３８０００", "(86)138 0013 8000", "138.0013.8000", "+86 138 0013 8000 "):
        assert found(phone=spelling) == ["Zhang"]
    assert found(phone="8000") == found(phone=" ８０００") == ["Zhang"]
    assert found(phone="0013") == []
    assert found(phone="13900139000", identity_number=IDENTITY) == []
    with pytest.raises(Invalid):
        found()


def test_a_search_without_a_company_covers_all_that_the_caller_may_see(world: Any) -> None:
    servicer = CustomerServicer(world.deps)
    customer = pb.Customer(name="Zhou", kind=pb.CUSTOMER_KIND_PERSON, phone=PHONE)
    create(world, name="Zhou", phone=PHONE)
    with use(world.in_other_company):
        world.ask(
            servicer.CreateCustomer,
            pb.CreateCustomerRequest(company_id=OTHER_COMPANY, estate_id=OTHER_COMPANYS_ESTATE, customer=customer),
        )

    def companies(*, size: int = 50) -> list[list[int]]:
        found, token = [], ""
        while True:
            page = world.ask(
                servicer.ListCustomers, pb.ListCustomersRequest(query="zhou", page_size=size, page_token=token)
            )
            found.append([one.company_id for one in page.customers])
            token = page.next_page_token
            if not token:
                return found

    def by_phone() -> list[int]:
        found = world.ask(servicer.SearchCustomers, pb.SearchCustomersRequest(phone=PHONE))
        return [one.company_id for one in found.customers]

    with use(Scope.group(GROUP, STAFF)):
        assert companies() == [[COMPANY, OTHER_COMPANY]]
        assert companies(size=1) == [[COMPANY], [OTHER_COMPANY]]
        assert by_phone() == [COMPANY, OTHER_COMPANY]
    with use(world.in_other_company):
        assert companies() == [[OTHER_COMPANY]]
        assert by_phone() == [OTHER_COMPANY]


def test_a_masked_number_that_comes_back_stays(world: Any) -> None:
    made = create(world, phone=PHONE)
    request = pb.UpdateCustomerRequest(company_id=COMPANY, customer_id=made.customer_id)
    request.customer.phone, request.customer.name = made.phone, "Zhang San"
    changed = world.ask(CustomerServicer(world.deps).UpdateCustomer, request)
    assert (changed.name, changed.phone, changed.version) == ("Zhang San", made.phone, 2)
    told = world.facts("customers_changed")[-1][0]
    assert (told.name, told.version) == ("Zhang San", 2)
    assert told.phone_hash == world.vault.group(1).of("phone", "+8613800138000")


def test_a_number_can_be_taken_away(world: Any) -> None:
    made = create(world, phone=PHONE)
    request = pb.UpdateCustomerRequest(company_id=COMPANY, customer_id=made.customer_id)
    request.update_mask.paths.append("phone")
    assert world.ask(CustomerServicer(world.deps).UpdateCustomer, request).phone == ""
    assert world.facts("customers_changed")[-1][0].phone_hash == b""


def test_numbers_that_are_none_are_named(world: Any) -> None:
    with pytest.raises(Invalid) as refused:
        create(world, phone="call me", identity_number="?")
    assert [one.field for one in refused.value.violations] == ["customer.phone", "customer.identity_number"]


def test_a_phone_that_nobody_can_have_is_refused(world: Any) -> None:
    with pytest.raises(Invalid) as refused:
        create(world, phone="12345", emergency_phone="110")
    assert [(one.field, one.code) for one in refused.value.violations] == [
        ("customer.phone", "NOT_A_PHONE_THERE"), ("customer.emergency_phone", "NOT_A_PHONE")]  # fmt: skip


def test_a_customers_number_is_taken_once_in_a_company(world: Any) -> None:
    create(world, code="7")
    with pytest.raises(Conflict):
        create(world, code="7")
    assert create(world).code != create(world).code


def test_estate_staff_names_the_estate_of_a_new_customer(world: Any) -> None:
    with use(world.in_estate), pytest.raises(Invalid):
        command = customers.CreateCustomer(COMPANY, 0, {"name": "Zhang", "kind": "person"})
        world.act(customers.create_customer, command, vault=world.vault)


def test_customers_are_found_by_unit_state_and_name(world: Any) -> None:
    unit, there = world.unit(), world.customer(name="There")
    gone, nowhere = world.customer(name="Gone"), world.customer(name="No_where")
    world.move_out(world.move_in(unit, gone), "2026-01-31")
    world.move_in(unit, there, start="2026-02-01")
    assert set(names(world, unit_id=str(unit.unit_id))) == {"There", "Gone"}
    assert set(names(world, estate_id=ESTATE, unit_code=unit.code)) == {"There", "Gone"}
    assert names(world, presence=pb.PRESENCE_CURRENT) == ["There"]
    assert names(world, presence=pb.PRESENCE_PAST) == ["Gone"]
    assert names(world, name="No_") == [nowhere.name]
    assert names(world, kind=pb.CUSTOMER_KIND_ORGANISATION) == []
    with pytest.raises(Invalid):
        names(world, unit_code=unit.code)


def test_a_household_keeps_who_left(world: Any) -> None:
    customer, servicer = create(world), CustomerServicer(world.deps)
    request = pb.AddHouseholdMemberRequest(company_id=COMPANY, customer_id=customer.customer_id)
    request.member.name, request.member.relation, request.member.phone = "Wei", "son", "13811112222"
    request.member.start_date = "2026-01-01"
    member = world.ask(servicer.AddHouseholdMember, request)
    assert (member.name, member.phone) == ("Wei", "+86*******2222")
    leave = pb.RemoveHouseholdMemberRequest(company_id=COMPANY, customer_id=customer.customer_id,
                                            member_id=member.member_id, end_date="2025-12-31")  # fmt: skip
    with pytest.raises(Invalid):
        world.ask(servicer.RemoveHouseholdMember, leave)
    leave.end_date, leave.customer_id = "2026-06-30", create(world).customer_id
    with pytest.raises(NotFound):  # the trail would say that somebody else's household was changed
        world.ask(servicer.RemoveHouseholdMember, leave)
    leave.customer_id = customer.customer_id
    world.ask(servicer.RemoveHouseholdMember, leave)
    asked = pb.ListHouseholdMembersRequest(company_id=COMPANY, customer_id=customer.customer_id)
    assert not world.ask(servicer.ListHouseholdMembers, asked).members
    asked.include_past = True
    assert [one.end_date for one in world.ask(servicer.ListHouseholdMembers, asked).members] == ["2026-06-30"]
