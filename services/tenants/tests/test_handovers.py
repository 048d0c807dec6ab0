"""Handovers of units: who waits, the move-in that a handover is, keys and readings, and what billing made of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from chassis import clock, directory
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid, NotFound
from chassis.scope import use
from chassis.testing.fixtures import COMPANY, ESTATE
from hypothesis import given
from hypothesis import strategies as st
from manor.billing.v1 import events_pb2 as billing
from manor.tenants.v1 import events_pb2 as facts
from sqlalchemy import text
from tenants import worker
from tenants.domain.handovers import STEPS, Deed, State, after
from tenants.queries import handovers as queries
from tenants.records.handovers import Handover, HandoverOver
from tenants.records.occupancies import Occupancy
from tenants.usecases import coming_handovers, handovers
from tenants.usecases.handovers import CancelHandover, HandOver, RegisterHandover, WaitedFor
from tenants.usecases.moves import UnitTaken
from tenants.violations import Fault

DAY = date(2026, 3, 1)


def wait(world: Any, unit: Any, customer: Any = None, role: str = "owner") -> Handover:
    who = customer or world.customer()
    registered: Handover = world.act(
        handovers.register_handover, RegisterHandover(COMPANY, unit.unit_id, who.customer_id, role)
    )
    return registered


def hand_over(world: Any, waiting: Handover, day: date = DAY, **more: Any) -> Handover:
    handed: Handover = world.act(handovers.hand_over, HandOver(COMPANY, waiting.handover_id, day, **more))
    return handed


def told(world: Any) -> list[facts.FirstReadingsTaken]:
    with world.deps.database.verifier.connect() as connection:
        rows = connection.execute(text("select payload from outbox where type = 'tenants.first_readings_taken.v1'"))
        return [facts.FirstReadingsTaken.FromString(bytes(payload)) for (payload,) in rows]


def answer(world: Any, handed: Handover, **outcomes: str) -> None:
    fact = billing.FirstReadingsAnswered(
        company_id=COMPANY,
        estate_id=ESTATE,
        handover_id=str(handed.handover_id),
        readings=[billing.AnsweredReading(meter_number=name, outcome=how) for name, how in outcomes.items()],
    )
    with UnitOfWork(world.deps.database) as tx:
        worker.first_readings_answered(tx, fact)


def test_a_handover_moves_in_who_waited_with_keys_and_readings(world: Any) -> None:
    unit, customer = world.unit(), world.customer()
    waiting = wait(world, unit, customer)
    handed = hand_over(world, waiting, keys=[("front door", 2)], readings=[("W1", "12.5"), ("E1", "3")])
    with UnitOfWork(world.deps.database) as tx:
        occupancy = tx.get(Occupancy, (COMPANY, handed.occupancy_id))
        row = queries.get_handover(tx, company_id=COMPANY, handover_id=handed.handover_id)
    assert (occupancy.customer_id, occupancy.start_date, occupancy.role) == (customer.customer_id, DAY, "owner")
    assert (row.state, row.keys, row.done_by) == (
        "handed_over",
        [{"name": "front door", "count": 2}],
        world.whole.principal.id,
    )
    (fact,) = told(world)
    assert (fact.unit_id, fact.read_date) == (str(unit.unit_id), "2026-03-01")
    assert [(one.meter_number, one.value) for one in fact.readings] == [("W1", "12.5"), ("E1", "3")]


def test_who_has_the_unit_already_is_not_moved_in_again(world: Any) -> None:
    unit, customer = world.unit(), world.customer()
    there = world.move_in(unit, customer)
    handed = hand_over(world, wait(world, unit, customer))
    assert handed.occupancy_id == there.occupancy_id
    assert world.count("occupancies") == 1
    assert told(world) == []


def test_a_unit_is_waited_for_once_in_each_role(world: Any) -> None:
    unit = world.unit()
    first = wait(world, unit)
    wait(world, unit, role="tenant")
    with pytest.raises(WaitedFor):
        wait(world, unit)
    world.act(handovers.cancel_handover, CancelHandover(COMPANY, first.handover_id, "sold to somebody else"))
    wait(world, unit)
    with pytest.raises(Invalid):
        wait(world, unit, role="developer")


def test_a_handover_has_one_end(world: Any) -> None:
    waiting = wait(world, world.unit())
    hand_over(world, waiting)
    with pytest.raises(HandoverOver):
        hand_over(world, waiting)
    with pytest.raises(HandoverOver):
        world.act(handovers.cancel_handover, CancelHandover(COMPANY, waiting.handover_id, "too late"))
    assert world.count("occupancies") == 1


def test_where_somebody_else_has_the_unit_nothing_is_handed_over(world: Any) -> None:
    unit = world.unit()
    world.move_in(unit)
    waiting = wait(world, unit)
    with pytest.raises(UnitTaken):
        hand_over(world, waiting, readings=[("W1", "1")])
    assert world.count("unit_handovers", "state = 'waiting'") == 1
    assert told(world) == []


def test_a_day_to_come_and_a_meter_twice_are_refused(world: Any) -> None:
    waiting = wait(world, world.unit())
    with UnitOfWork(world.deps.database) as tx:
        tomorrow = directory.estate(tx, ESTATE).today() + timedelta(days=1)
    with pytest.raises(Invalid) as refused:
        hand_over(world, waiting, tomorrow, readings=[("W1", "1"), ("W1", "2")])
    assert {fault.code for fault in refused.value.violations} == {
        Fault.HANDED_OVER_LATER.name,
        Fault.METER_TWICE.name,
    }


def test_what_billing_made_of_the_readings_stands_beside_them(world: Any) -> None:
    handed = hand_over(world, wait(world, world.unit()), readings=[("W1", "12.5"), ("E1", "3")])
    answer(world, handed, W1="taken")
    answer(world, handed, E1="no_such_meter")
    answer(world, handed, E1="no_such_meter")
    with UnitOfWork(world.deps.database) as tx:
        row = queries.get_handover(tx, company_id=COMPANY, handover_id=handed.handover_id)
    assert [one["outcome"] for one in row.readings] == ["taken", "no_such_meter"]
    assert row.version == 4


def test_another_company_sees_no_handover(world: Any) -> None:
    waiting = wait(world, world.unit())
    with use(world.in_other_company), UnitOfWork(world.deps.database) as tx, pytest.raises(NotFound):
        queries.get_handover(tx, company_id=COMPANY, handover_id=waiting.handover_id)


@given(st.lists(st.sampled_from(Deed), max_size=8))
def test_whatever_is_done_the_first_end_stays(deeds: list[Deed]) -> None:
    state, done = State.WAITING, list[Deed]()
    for deed in deeds:
        further = after(state, deed)
        if further is not None:
            state = further
            done.append(deed)
    assert done == deeds[:1]
    assert state is (STEPS[State.WAITING, deeds[0]] if deeds else State.WAITING)


def expected(world: Any) -> int:
    with UnitOfWork(world.deps.database) as tx:
        return coming_handovers.expect(tx, directory.company(tx, COMPANY))


def test_whoever_has_a_unit_from_a_later_day_waits_for_it_by_themselves(world: Any) -> None:
    with clock.travel(datetime(2026, 2, 1, 4, tzinfo=UTC)):
        world.move_in(world.unit(), start="2026-01-01")
        world.move_in(world.unit(), role="developer", start="2026-03-01")
        sold = world.move_in(world.unit(), start="2026-03-01")
        assert (expected(world), expected(world)) == (1, 0)
        with UnitOfWork(world.deps.database) as tx:
            where = queries.HandoverFilter(COMPANY, state="waiting").where()
            (waiting,) = queries.list_handovers(tx, where, after=None, limit=10)
        assert (waiting.unit_id, waiting.customer_id, waiting.planned_date) == (sold.unit_id, sold.customer_id, DAY)
        world.act(handovers.cancel_handover, CancelHandover(COMPANY, waiting.handover_id, "not yet"))
        assert expected(world) == 0, "somebody has called it off"
        other = world.move_in(world.unit(), start="2026-03-01")
        assert expected(world) == 1
    with UnitOfWork(world.deps.database) as tx:
        where = queries.HandoverFilter(COMPANY, state="waiting").where()
        (waiting,) = queries.list_handovers(tx, where, after=None, limit=10)
    handed = hand_over(world, waiting)
    assert handed.occupancy_id == other.occupancy_id
    with clock.travel(datetime(2026, 2, 1, 4, tzinfo=UTC)):
        assert expected(world) == 0
