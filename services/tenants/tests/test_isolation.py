"""Who sees which rows: other estates, other companies and other residents see nothing (row-level security)."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.data.uow import UnitOfWork
from chassis.errors import NotFound
from chassis.scope import Scope, use
from chassis.testing.fixtures import COMPANY, OTHER_COMPANY, OTHER_ESTATE
from manor.tenants.v1 import customers_pb2 as pb
from manor.tenants.v1 import occupancies_pb2, units_pb2
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from tenants.rpc.customers import CustomerServicer
from tenants.rpc.occupancies import OccupancyServicer
from tenants.rpc.places import UnitServicer

TABLES = ("buildings", "units", "customers", "household_members", "occupancies", "imports", "import_refusals")


def seen(world: Any, scope: Scope) -> dict[str, int]:
    with UnitOfWork(world.deps.database, scope) as tx:
        return {table: tx.execute(text(f"select count(*) from {table}")).scalar_one() for table in TABLES}


def fill(world: Any) -> tuple[Any, Any]:
    """A unit with a customer, a household and an import with a refusal in ESTATE; gives unit and customer."""
    unit, customer = world.unit(), world.customer(phone="13800138000")
    world.move_in(unit, customer)
    request = pb.AddHouseholdMemberRequest(company_id=COMPANY, customer_id=str(customer.customer_id))
    request.member.name = "Daughter"
    world.ask(CustomerServicer(world.deps).AddHouseholdMember, request)
    world.import_csv("building_code,unit_code\nB1,\n")
    return unit, customer


def test_the_estates_own_staff_sees_it_all(world: Any) -> None:
    fill(world)
    assert set(seen(world, world.in_estate).values()) == {1}


@pytest.mark.parametrize("scope", ["in_other_estate", "in_other_company"])
def test_others_see_no_row_of_any_table(world: Any, scope: str) -> None:
    fill(world)
    assert set(seen(world, getattr(world, scope)).values()) == {0}


def test_another_group_sees_no_row_of_any_table(world: Any) -> None:
    fill(world)
    assert set(seen(world, Scope.group(99)).values()) == {0}


def test_a_resident_sees_their_own_unit_and_themselves_alone(world: Any) -> None:
    unit, customer = fill(world)
    world.move_in(world.unit())
    mine = seen(world, world.resident(customer))
    assert {name: count for name, count in mine.items() if name != "buildings"} == {
        "units": 1, "customers": 1, "household_members": 1, "occupancies": 1, "imports": 0, "import_refusals": 0,
    }  # fmt: skip
    with use(world.resident(customer)):
        listed = world.ask(
            OccupancyServicer(world.deps).ListOccupancies, occupancies_pb2.ListOccupanciesRequest(company_id=COMPANY)
        )
        assert [(one.unit_code, one.customer_name) for one in listed.occupancies] == [(unit.code, customer.name)]
        request = units_pb2.GetUnitRequest(company_id=COMPANY, unit_id=str(unit.unit_id))
        assert world.ask(UnitServicer().GetUnit, request).owner_name == customer.name


def test_somebody_who_is_no_customer_sees_nothing(world: Any) -> None:
    fill(world)
    assert {name: count for name, count in seen(world, world.resident()).items() if count} == {"buildings": 1}


def test_what_is_not_in_scope_is_not_found(world: Any) -> None:
    _, customer = fill(world)
    request = pb.GetCustomerRequest(company_id=COMPANY, customer_id=str(customer.customer_id))
    with use(world.in_other_estate), pytest.raises(NotFound):
        world.ask(CustomerServicer(world.deps).GetCustomer, request)


def test_a_phone_is_not_found_from_another_estate(world: Any) -> None:
    fill(world)
    request = pb.SearchCustomersRequest(company_id=COMPANY, phone="138 0013 8000")
    servicer = CustomerServicer(world.deps)
    assert len(world.ask(servicer.SearchCustomers, request).customers) == 1
    with use(world.in_other_estate):
        assert not world.ask(servicer.SearchCustomers, request).customers


def test_a_row_of_another_company_cannot_be_written(world: Any) -> None:
    with pytest.raises(ProgrammingError, match="row-level security"), UnitOfWork(world.deps.database) as tx:
        tx.execute(
            text(
                "insert into buildings (company_id, building_id, group_id, estate_id, code, name)"
                " values (:company, gen_random_uuid(), 1, :estate, 'X', 'X')"
            ),
            {"company": OTHER_COMPANY, "estate": world.others_estate},
        )


def test_a_row_of_another_estate_cannot_be_written(world: Any) -> None:
    with (
        pytest.raises(ProgrammingError, match="row-level security"),
        UnitOfWork(world.deps.database, world.in_estate) as tx,
    ):
        tx.execute(
            text(
                "insert into buildings (company_id, building_id, group_id, estate_id, code, name)"
                " values (:company, gen_random_uuid(), 1, :estate, 'X', 'X')"
            ),
            {"company": COMPANY, "estate": OTHER_ESTATE},
        )
