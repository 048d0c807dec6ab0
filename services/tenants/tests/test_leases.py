"""Leases that contracts tells of: who waits for a unit by one, who has it by one, and who is offered at a move-in."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from chassis import clock, directory
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.testing.fixtures import COMPANY, ESTATE
from manor.contracts.v2.events_pb2 import LeasesChanged
from manor.tenants.v1 import occupancies_pb2 as pb
from sqlalchemy import text
from tenants import worker
from tenants.queries import handovers as queries
from tenants.queries import occupancies as occupancy_queries
from tenants.rpc.occupancies import OccupancyServicer
from tenants.usecases import handovers, leases
from tenants.usecases.handovers import CancelHandover, HandOver

MARCH = datetime(2026, 3, 10, 4, tzinfo=UTC)


def hear(world: Any, unit: Any, customer: Any, start: str, end: str, **more: Any) -> UUID:
    """A lease of a unit, at two prices one after the other."""
    lease_id = more.pop("lease_id", None) or uuid7()
    first, last = date.fromisoformat(start).toordinal(), date.fromisoformat(end).toordinal()
    fact = LeasesChanged(
        company_id=COMPANY,
        estate_id=ESTATE,
        lease_id=lease_id.bytes * 2,
        version=[more.pop("version", 1)],
        unit_id=unit.unit_id.bytes * 2,
        customer_id=customer.customer_id.bytes * 2,
        number=["HT-1"],
        start_date=[first],
        end_date=[last],
        first_day=[first, last],
        last_day=[last - 1, last],
    )
    with UnitOfWork(world.deps.database) as tx:
        worker.leases_changed(tx, fact)
    return lease_id


def followed(world: Any, at: datetime = MARCH) -> int:
    with clock.travel(at), UnitOfWork(world.deps.database) as tx:
        return leases.follow(tx, directory.estate(tx, ESTATE))


def listed(world: Any, **more: Any) -> Any:
    with UnitOfWork(world.deps.database) as tx:
        return queries.list_handovers(tx, queries.HandoverFilter(COMPANY, **more).where(), after=None, limit=10)


def occupants(world: Any, unit: Any, at: datetime = MARCH) -> list[Any]:
    where = occupancy_queries.OccupancyFilter(COMPANY, unit_id=unit.unit_id).where()
    where.values["now"] = at
    with UnitOfWork(world.deps.database) as tx:
        return list(occupancy_queries.list_occupancies(tx, where, None, 10))


def matches(world: Any, unit: Any) -> list[Any]:
    asked = pb.ListMoveInMatchesRequest(company_id=COMPANY, unit_id=str(unit.unit_id))
    with clock.travel(MARCH):
        return list(world.ask(OccupancyServicer(world.deps).ListMoveInMatches, asked).matches)


def test_without_a_move_in_step_a_tenant_has_the_unit_from_the_leases_first_day(world: Any) -> None:
    unit, tenant = world.unit(), world.customer()
    lease_id = hear(world, unit, tenant, "2026-04-01", "2026-12-31")
    assert followed(world) == 0, "it has not begun"
    begun = datetime(2026, 4, 2, 4, tzinfo=UTC)
    assert (followed(world, begun), followed(world, begun)) == (1, 0)
    (row,) = occupants(world, unit, begun)
    assert (row.customer_id, row.role, row.start_date) == (tenant.customer_id, "tenant", date(2026, 4, 1))
    assert (row.lease_id, row.lease_number) == (lease_id, "HT-1")
    assert listed(world) == []


def test_a_lease_that_is_entered_late_prices_no_month_before_this_one_anew(world: Any) -> None:
    unit = world.unit()
    hear(world, unit, world.customer(), "2024-01-01", "2026-12-31")
    followed(world)
    assert [row.start_date for row in occupants(world, unit)] == [date(2026, 3, 1)]


def test_who_has_left_before_the_lease_ends_is_not_moved_in_again(world: Any) -> None:
    unit, tenant = world.unit(), world.customer()
    hear(world, unit, tenant, "2026-01-01", "2026-12-31")
    world.move_out(world.move_in(unit, tenant, role="tenant"), "2026-02-28")
    assert followed(world) == 0


def test_a_unit_that_somebody_else_has_stays_theirs(world: Any) -> None:
    unit = world.unit()
    world.move_in(unit, role="tenant")
    hear(world, unit, world.customer(), "2026-01-01", "2026-12-31")
    assert followed(world) == 0


def test_with_a_move_in_step_who_leased_waits_until_the_unit_is_handed_over(world: Any) -> None:
    world.decide(move_in_step=True)
    unit, tenant = world.unit(), world.customer()
    lease_id = hear(world, unit, tenant, "2026-03-01", "2026-12-31")
    assert (followed(world), followed(world)) == (1, 0)
    assert occupants(world, unit) == []
    (waiting,) = listed(world, state="waiting")
    assert (waiting.lease_id, waiting.lease_number, waiting.planned_date) == (lease_id, "HT-1", date(2026, 3, 1))
    assert [(one.lease_id, one.handover_id) for one in matches(world, unit)] == [
        (str(lease_id), str(waiting.handover_id))
    ]
    world.act(handovers.hand_over, HandOver(COMPANY, waiting.handover_id, date(2026, 3, 5)))
    assert (matches(world, unit), followed(world)) == ([], 0)
    (row,) = occupants(world, unit)
    assert (row.start_date, row.lease_id) == (date(2026, 3, 5), lease_id)


def test_who_was_called_off_does_not_wait_again_and_nobody_waits_by_a_lease_that_is_over(world: Any) -> None:
    world.decide(move_in_step=True)
    unit, other, tenant = world.unit(), world.unit(), world.customer()
    hear(world, unit, tenant, "2026-03-01", "2026-12-31")
    over = hear(world, other, tenant, "2026-03-01", "2026-12-31")
    assert followed(world) == 2
    (waiting,) = listed(world, unit_id=unit.unit_id)
    world.act(handovers.cancel_handover, CancelHandover(COMPANY, waiting.handover_id, "no keys yet"))
    hear(world, other, tenant, "2026-03-01", "2026-03-09", lease_id=over, version=2)
    assert followed(world) == 0
    assert [row.state for row in listed(world)] == ["cancelled", "cancelled"]


def over(world: Any, at: datetime) -> list[Any]:
    """Who is listed as having a unit though their lease is over."""
    where = occupancy_queries.OccupancyFilter(COMPANY, lease_over=True).where()
    where.values["now"] = at
    with UnitOfWork(world.deps.database) as tx:
        return [row.unit_id for row in occupancy_queries.list_occupancies(tx, where, None, 10)]


def ends(world: Any, *units: Any) -> list[date | None]:
    return [row.end_date for unit in units for row in occupants(world, unit)]


def leased(world: Any, end: str) -> tuple[Any, Any]:
    """A unit that a tenant has by a lease from the first of January on, and the tenant."""
    unit, tenant = world.unit(), world.customer()
    hear(world, unit, tenant, "2026-01-01", end)
    world.move_in(unit, tenant, role="tenant", start="2026-01-01")
    return unit, tenant


def test_who_has_a_unit_though_their_lease_is_over_is_listed_until_they_leave(world: Any) -> None:
    (unit, _), (still, _), (renewed, tenant) = (
        leased(world, end) for end in ("2026-03-09", "2026-03-10", "2026-02-28")
    )
    hear(world, renewed, tenant, "2026-03-01", "2027-02-28")
    world.move_in(world.unit(), role="tenant", start="2026-01-01")  # without a lease
    followed(world)
    assert (over(world, MARCH), ends(world, unit, still, renewed)) == ([unit.unit_id], [None] * 3)


def test_where_the_estate_wants_it_a_tenant_moves_out_with_the_leases_last_day(world: Any) -> None:
    world.decide(move_out_by_lease=True)
    (unit, _), (still, _), (renewed, tenant) = (
        leased(world, end) for end in ("2026-03-09", "2026-03-10", "2026-02-28")
    )
    hear(world, renewed, tenant, "2026-03-01", "2027-02-28")
    (long_ago, _) = leased(world, "2026-01-31")
    for _ in range(2):
        followed(world)
    assert ends(world, unit, still, renewed) == [date(2026, 3, 9), None, None]
    assert over(world, MARCH) == [long_ago.unit_id], "so far back takes a person"
    assert ends(world, long_ago) == [None]


def test_a_version_says_all_of_a_leases_units_in_any_order(world: Any) -> None:
    unit, other, tenant = world.unit(), world.unit(), world.customer()
    lease_id = hear(world, other, tenant, "2026-04-01", "2026-12-31", version=2)
    hear(world, unit, tenant, "2026-03-01", "2026-12-31", lease_id=lease_id)
    hear(world, other, tenant, "2026-04-01", "2026-12-31", lease_id=lease_id, version=2)
    assert (matches(world, unit), [one.start_date for one in matches(world, other)]) == ([], ["2026-04-01"])
    with world.deps.database.verifier.connect() as connection:
        held = connection.execute(text("select count(*) from unit_leases where lease_id = :one"), {"one": lease_id})
        assert held.scalar_one() == 1
