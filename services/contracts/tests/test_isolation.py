"""Who sees which rows: other estates, other companies and residents see nothing (row-level security)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.errors import NotFound
from chassis.scope import Scope
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_ESTATE
from contracts.rpc.leases import LeaseServicer
from contracts.usecases import reservations
from manor.contracts.v1 import leases_pb2 as pb
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from .cars import Cars
from .lettings import day

LET = ("leases", "agreements", "lease_lines", "unit_holds", "reservations", "customers")
PARKED = ("parking_leases", "parking_terms", "parking_plates")
# Residents know what their company's units and car parks are called.
SHARED = ("units", "car_parks", "parking_spaces")
TABLES = (*LET, *PARKED, *SHARED)


def fill(world: Any) -> Any:
    """A lease, and a reservation of another unit."""
    lease = world.lease(world.terms("2026-01-01", "2026-01-31"))
    days = {"start": day("2026-01-01"), "end": day("2026-01-31"), "expiry": clock.today("UTC") + timedelta(days=1)}
    command = reservations.CreateReservation(COMPANY, ESTATE, world.other_unit, world.partner, **days)
    world.act(reservations.create_reservation, command)
    Cars(world).rent(customer_id=world.partner, plates=("A1",))
    return lease


def seen(world: Any, scope: Scope) -> dict[str, int]:
    with UnitOfWork(world.deps.database, scope) as tx:
        return {table: tx.execute(text(f"select count(*) from {table}")).scalar_one() for table in TABLES}


def test_the_estates_own_staff_sees_it_all(world: Any) -> None:
    fill(world)
    assert all(seen(world, world.in_estate).values())


@pytest.mark.parametrize("scope", ["in_other_estate", "in_other_company"])
def test_others_see_no_row_of_any_table(world: Any, scope: str) -> None:
    fill(world)
    assert set(seen(world, getattr(world, scope)).values()) == {0}


def test_a_resident_sees_their_own_parking_and_nothing_else_but_names(world: Any) -> None:
    fill(world)
    stranger, partner = world.of_resident, replace(world.of_resident, customers=(str(world.partner),))
    assert {table for table, rows in seen(world, stranger).items() if rows} == set(SHARED)
    mine = {*SHARED, *PARKED, "customers", "unit_holds"}
    assert {table for table, rows in seen(world, partner).items() if rows} == mine
    assert [seen(world, partner)[table] for table in ("customers", "unit_holds")] == [1, 1]


def test_a_resident_sees_their_own_lease_and_its_lines_once_it_is_reviewed(world: Any) -> None:
    resident = replace(world.of_resident, customers=(str(world.tenant),))
    lease = world.draft(world.terms("2026-01-01", "2026-01-31"), note="a friend of the manager's")
    named = {"company_id": COMPANY, "lease_id": str(lease.lease_id)}
    with pytest.raises(NotFound):
        world.ask(LeaseServicer().GetLease, pb.GetLeaseRequest(**named), resident)
    mine = pb.ListLeasesRequest(company_id=COMPANY)
    assert not world.ask(LeaseServicer().ListLeases, mine, resident).leases
    world.submit(lease)
    world.approve(lease)
    (seen_there,) = world.ask(LeaseServicer().ListLeases, mine, resident).leases
    assert (seen_there.number, seen_there.note) == (lease.number, "")
    lines = world.ask(LeaseServicer().ListLeaseLines, pb.ListLeaseLinesRequest(**named), resident).lines
    assert [one.customer_id for one in lines] == [str(world.tenant)]
    partner = replace(resident, customers=(str(world.partner),))
    assert not world.ask(LeaseServicer().ListLeases, mine, partner).leases
    with pytest.raises(NotFound):
        world.ask(LeaseServicer().GetLease, pb.GetLeaseRequest(**named), partner)


def test_another_group_sees_no_row_of_any_table(world: Any) -> None:
    fill(world)
    assert set(seen(world, Scope.group(99)).values()) == {0}


ASKED = (
    (LeaseServicer.GetLease, pb.GetLeaseRequest),
    (LeaseServicer.ListAgreements, pb.ListAgreementsRequest),
    (LeaseServicer.ListLeaseLines, pb.ListLeaseLinesRequest),
)


@pytest.mark.parametrize(("rpc", "request_type"), ASKED, ids=lambda one: getattr(one, "__name__", ""))
def test_what_is_not_in_scope_is_not_found(world: Any, rpc: Any, request_type: Any) -> None:
    request = request_type(company_id=COMPANY, lease_id=str(fill(world).lease_id))
    with pytest.raises(NotFound):
        world.ask(rpc.__get__(LeaseServicer()), request, world.in_other_estate)


def test_a_hold_of_another_estate_cannot_be_written(world: Any) -> None:
    statement = text(
        "insert into unit_holds (company_id, unit_id, holder_id, group_id, estate_id, kind, first_day, last_day)"
        " values (:company, gen_random_uuid(), gen_random_uuid(), 1, :estate, 'lease', '2016-12-31', '2017-12-31')"
    )
    with (
        pytest.raises(ProgrammingError, match="row-level security"),
        UnitOfWork(world.deps.database, world.in_estate) as tx,
    ):
        tx.execute(statement, {"company": COMPANY, "estate": OTHER_ESTATE})
