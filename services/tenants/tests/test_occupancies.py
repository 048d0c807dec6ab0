"""Moving in, passing on, moving out (features C3–C5, C7–C10, C14)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from chassis import clock
from chassis.data import paging
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid, NotFound, PreconditionFailed
from chassis.testing.fixtures import ESTATE, OTHER_ESTATE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from manor.tenants.v1 import occupancies_pb2 as pb
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from tenants.domain.spans import Span
from tenants.queries import places
from tenants.queries.occupancies import OCCUPANCY_ORDERS, OccupancyFilter, list_occupancies
from tenants.records.occupancies import AlreadyMovedOut
from tenants.usecases import departures, occupancies, units
from tenants.usecases.moves import SettledTooFarBack, UnitTaken
from tenants.usecases.units import UnitRemoved
from tenants.verification import verify

FIRST = date(2026, 1, 1)


def state(world: Any, unit: Any) -> tuple[str, Any, Any]:
    """A unit's state, owner and tenant today."""
    with UnitOfWork(world.deps.database) as tx:
        row = places.get_unit(tx, company_id=unit.company_id, unit_id=unit.unit_id)
    return row.state, row.owner_id, row.tenant_id


def last_occupancies(world: Any) -> dict[UUID, Any]:
    """The last that was published of each occupancy."""
    return {one.occupancy_id: one for fact in world.facts("occupancies_changed") for one in fact}


def test_owner_and_tenant_have_one_unit_and_the_owner_shows_again_when_the_tenant_leaves(world: Any) -> None:
    unit = world.unit()
    assert state(world, unit) == ("vacant", None, None)
    owner = world.move_in(unit, not_residing=True)
    assert state(world, unit) == ("sold_vacant", owner.customer_id, None)
    tenant = world.move_in(unit, role="tenant")
    assert state(world, unit) == ("leased", owner.customer_id, tenant.customer_id)
    world.move_out(tenant, "2026-03-31")
    assert state(world, unit) == ("sold_vacant", owner.customer_id, None)


@pytest.mark.parametrize("order_by", ["", "made", "made desc"])
def test_occupancies_come_once_each_from_either_end(world: Any, order_by: str) -> None:
    unit = world.unit()
    made = [world.move_in(unit, not_residing=True).occupancy_id, world.move_in(unit, role="tenant").occupancy_id]
    where, seen, token = OccupancyFilter(unit.company_id, unit_id=unit.unit_id).where(), [], ""
    while token or not seen:
        order = OCCUPANCY_ORDERS.of(pb.ListOccupanciesRequest(order_by=order_by, page_token=token))
        with UnitOfWork(world.deps.database) as tx:
            rows = list_occupancies(tx, where, after=order.after, limit=2, rising=not order.falling)
        page, token = paging.cut(rows, 1, order.cursor)
        seen += [row.occupancy_id for row in page]
    assert seen == (made if order_by == "made" else made[::-1])


def test_an_owner_who_lives_there_is_owner_occupied(world: Any) -> None:
    unit = world.unit()
    owner = world.move_in(unit)
    assert state(world, unit) == ("owner_occupied", owner.customer_id, None)


def test_a_renovation_shows_on_its_days_whoever_has_the_unit(world: Any) -> None:
    today = clock.today("Asia/Shanghai")
    unit = world.unit(renovation_start_date=today, renovation_end_date=today)
    world.move_in(unit)
    assert state(world, unit)[0] == "renovation"
    over = world.unit(renovation_start_date=FIRST, renovation_end_date=FIRST)
    assert state(world, over)[0] == "vacant"


def test_a_developer_does_not_make_a_unit_sold(world: Any) -> None:
    unit = world.unit()
    developer = world.move_in(unit, role="developer")
    assert state(world, unit)[0] == "vacant"
    assert last_occupancies(world)[developer.occupancy_id].vacant


def test_a_second_customer_waits_until_the_first_has_moved_out(world: Any) -> None:
    unit = world.unit()
    first = world.move_in(unit)
    with pytest.raises(UnitTaken, match="must move out first"):
        world.move_in(unit, start="2027-01-01")
    world.move_out(first, "2026-06-30")
    with pytest.raises(UnitTaken):
        world.move_in(unit, start="2026-06-30")
    world.move_in(unit, start="2026-07-01")


def test_the_settlement_date_is_the_last_day_and_not_before_the_first(world: Any) -> None:
    occupancy = world.move_in(world.unit(), start="2026-02-01")
    with pytest.raises(Invalid) as refused:
        world.move_out(occupancy, "2026-01-31")
    assert refused.value.violations[0].field == "settlement_date"
    assert world.move_out(occupancy, "2026-02-01").end_date == date(2026, 2, 1)


NOON_UTC = datetime(2026, 4, 15, 12, tzinfo=UTC)


def test_a_settlement_date_reaches_back_to_the_month_before_and_no_further(world: Any) -> None:
    world.decide()
    with clock.travel(NOON_UTC):
        with pytest.raises(SettledTooFarBack) as refused:
            world.move_out(world.move_in(world.unit()), "2026-02-28")
        assert refused.value.violations[0].field == "settlement_date"
        assert "2026-03-01" in refused.value.violations[0].message
        assert world.move_out(world.move_in(world.unit()), "2026-03-01").end_date == date(2026, 3, 1)


def test_it_is_the_estates_date_that_says_which_month_is_the_one_before(world: Any) -> None:
    world.decide()
    with clock.travel(datetime(2026, 4, 30, 17, tzinfo=UTC)), pytest.raises(SettledTooFarBack):  # 1 May in Shanghai
        world.move_out(world.move_in(world.unit()), "2026-03-31")


def test_an_estate_may_let_settlement_dates_reach_back_further(world: Any) -> None:
    world.decide(move_out_months_back=3)
    with clock.travel(NOON_UTC):
        assert world.move_out(world.move_in(world.unit()), "2026-01-01").end_date == date(2026, 1, 1)
        world.decide(move_out_months_back=0)
        with pytest.raises(SettledTooFarBack):
            world.move_out(world.move_in(world.unit()), "2026-03-31")


def test_neither_transfer_nor_correction_goes_round_the_limit(world: Any) -> None:
    world.decide()
    with clock.travel(NOON_UTC):
        occupancy = world.move_in(world.unit())
        far = {"transfer_date": date(2026, 3, 1), "customer_id": world.customer().customer_id}
        who = {"company_id": occupancy.company_id, "occupancy_id": occupancy.occupancy_id}

        def correct(changes: dict[str, Any]) -> Any:
            return world.act(occupancies.update_occupancy, occupancies.UpdateOccupancy(**who, changes=changes))

        with pytest.raises(SettledTooFarBack):
            world.act(departures.transfer, departures.Transfer(**who, **far), vault=world.vault)
        with pytest.raises(SettledTooFarBack):
            correct({"end_date": date(2026, 2, 28)})
        world.move_out(occupancy, "2026-04-10")
        with pytest.raises(SettledTooFarBack):
            correct({"end_date": date(2026, 2, 28)})
        assert correct({"end_date": date(2026, 3, 1)})
    with clock.travel(NOON_UTC + timedelta(days=300)):  # what ended long ago may still be told later, or remarked upon
        assert correct({"end_date": date(2026, 3, 1), "note": "x"})
        assert correct({"end_date": date(2026, 3, 20)})


def test_moving_out_twice_is_refused(world: Any) -> None:
    occupancy = world.move_in(world.unit())
    world.move_out(occupancy, "2026-02-01")
    with pytest.raises(AlreadyMovedOut):
        world.move_out(occupancy, "2026-03-01")


def test_a_transfer_leaves_no_day_without_owner_and_none_with_two(world: Any) -> None:
    unit = world.unit()
    old = world.move_in(unit)
    ended, started = world.act(
        departures.transfer,
        departures.Transfer(
            unit.company_id,
            old.occupancy_id,
            date(2026, 4, 1),
            new_customer={"name": "Wang", "kind": "person", "phone": "13812345678"},
        ),
        vault=world.vault,
    )
    assert (ended.end_date, started.start_date, started.role) == (date(2026, 3, 31), date(2026, 4, 1), "owner")
    assert state(world, unit)[1] == started.customer_id
    assert {one.version for one in last_occupancies(world).values()} == {1, 2}
    assert "Wang" in [one.name for fact in world.facts("customers_changed") for one in fact]


def test_a_transfer_to_whom_it_belongs_is_refused_and_changes_nothing(world: Any) -> None:
    occupancy = world.move_in(world.unit())
    command = departures.Transfer(
        occupancy.company_id, occupancy.occupancy_id, date(2026, 4, 1), customer_id=occupancy.customer_id
    )
    with pytest.raises(Invalid):
        world.act(departures.transfer, command, vault=world.vault)
    assert world.count("occupancies", "end_date is null") == world.count("occupancies") == 1


def test_a_moved_out_tenant_leaves_the_owner_vacant_again_with_a_higher_version(world: Any) -> None:
    unit = world.unit()
    owner = world.move_in(unit, not_residing=True)
    tenant = world.move_in(unit, role="tenant")
    assert not last_occupancies(world)[owner.occupancy_id].vacant
    world.move_out(tenant, "2026-03-31")
    told = last_occupancies(world)[owner.occupancy_id]
    assert (told.vacant, told.version) == (True, 3)
    assert last_occupancies(world)[tenant.occupancy_id].end_date == date(2026, 3, 31).toordinal()


def test_a_correction_may_not_overlap_another(world: Any) -> None:
    unit = world.unit()
    first = world.move_in(unit)
    world.move_out(first, "2026-03-31")
    world.move_in(unit, start="2026-04-01")

    def correct(**changes: Any) -> Any:
        command = occupancies.UpdateOccupancy(unit.company_id, first.occupancy_id, changes)
        return world.act(occupancies.update_occupancy, command)

    with pytest.raises(UnitTaken):
        correct(end_date=None)
    with pytest.raises(Invalid):
        correct(start_date=date(2026, 5, 1))
    assert correct(end_date=date(2026, 3, 15)).end_date == date(2026, 3, 15)


def test_an_old_etag_changes_nothing(world: Any) -> None:
    occupancy = world.move_in(world.unit())
    with pytest.raises(PreconditionFailed):
        command = departures.MoveOut(occupancy.company_id, occupancy.occupancy_id, FIRST, etag="7")
        world.act(departures.move_out, command)
    assert world.count("occupancies", "end_date is null") == 1


def test_nobody_moves_into_a_removed_unit_and_an_occupied_one_is_not_removed(world: Any) -> None:
    unit = world.unit()
    occupancy = world.move_in(unit)
    with pytest.raises(units.UnitOccupied):
        world.act(units.remove_unit, units.RemoveUnit(unit.company_id, unit.unit_id))
    world.move_out(occupancy, "2026-02-01")
    world.act(units.remove_unit, units.RemoveUnit(unit.company_id, unit.unit_id))
    with pytest.raises(UnitRemoved):
        world.move_in(unit, start="2026-03-01")
    assert world.facts("units_changed")[-1][0].removed


def test_a_customer_is_seen_by_the_estate_moved_into(world: Any) -> None:
    unit = world.unit(world.building(OTHER_ESTATE))
    customer = world.customer(ESTATE)
    world.move_in(unit, customer)
    told = world.facts("customers_changed")[-1][0]
    assert (told.estate_ids, told.version) == (f"{ESTATE},{OTHER_ESTATE}", 2)


def test_a_customer_who_is_not_there_does_not_move_in(world: Any) -> None:
    other = world.building(estate_id=ESTATE)
    unit = world.unit(other)
    with pytest.raises(NotFound):
        world.act(occupancies.move_in, occupancies.MoveIn(unit.company_id, unit.unit_id, unit.unit_id, "owner", FIRST))


def test_the_database_refuses_a_second_lasting_owner(world: Any) -> None:
    occupancy = world.move_in(world.unit())
    copy = (
        "insert into occupancies select"
        " (jsonb_populate_record(o, jsonb_build_object('occupancy_id', cast(:id as text)))).* from occupancies o"
    )
    with pytest.raises(IntegrityError, match="uq_occupancies_open"), UnitOfWork(world.deps.database) as tx:
        tx.execute(text(copy), {"id": str(occupancy.customer_id)})


moves = st.lists(
    st.tuples(st.sampled_from(["owner", "tenant"]), st.integers(0, 30), st.none() | st.integers(0, 10)), max_size=6
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves)
def test_no_series_of_moves_gives_a_role_to_two_on_one_day(world: Any, series: list[Any]) -> None:
    """What is refused is exactly what would overlap, and what stands passes verification."""
    unit = world.unit()
    standing: dict[str, list[Span]] = {"owner": [], "tenant": []}
    for role, start, length in series:
        first = FIRST + timedelta(days=start)
        free = not any(span.overlaps(Span(first)) for span in standing[role])
        try:
            occupancy = world.move_in(unit, role=role, start=first.isoformat())
        except UnitTaken:
            assert not free
            continue
        assert free
        if length is not None:
            world.move_out(occupancy, (first + timedelta(days=length)).isoformat())
        standing[role].append(Span(first, None if length is None else first + timedelta(days=length)))
    with world.deps.database.verifier.connect() as connection:
        assert [check.name for check in verify(connection) if check.faults] == []
