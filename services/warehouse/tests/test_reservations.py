"""Reservations: partial by design, filled by what comes, issued, returned, freed; wanted by facts in any order."""

from __future__ import annotations

import threading
from decimal import Decimal
from typing import Any

import pytest
from chassis import clock
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid
from chassis.facts.envelope import Envelope, hearing
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_ESTATE
from manor.warehouse.v1 import events_pb2 as facts
from warehouse.records.reservations import ReservationEnded
from warehouse.usecases import reservations, reserving
from warehouse.usecases.ledger import NotEnough
from warehouse.worker import parts_wanted, parts_withdrawn

from services.warehouse.tests.conftest import TODAY
from services.warehouse.tests.test_stocktakes import approve, count, opened, submit

ORDER = "01900000-0000-7000-8000-0000000000aa"


def reserve(world: Any, store: Any, material: Any, quantity: str, name: str = "#1") -> Any:
    told = (COMPANY, store.store_id, material.material_id, Decimal(quantity), "", "work_order", name, ORDER)
    return world.act(reservations.create_reservation, reservations.CreateReservation(*told))


def cancel(world: Any, one: Any) -> Any:
    command = reservations.CancelReservation(COMPANY, one.reservation_id, "the test")
    return world.act(reservations.cancel_reservation, command)


def issue(world: Any, *parts: tuple[Any, str]) -> Any:
    told = tuple((one.reservation_id, Decimal(quantity)) for one, quantity in parts)
    return world.act(reservations.issue_reserved, reservations.IssueReserved(COMPANY, TODAY, told))


def held(world: Any) -> list[tuple[Decimal, Decimal, Decimal, str]]:
    rows = world.rows("select wanted, reserved, issued, state from reservations order by reservation_id")
    return [tuple(row) for row in rows]


def hear(world: Any, hearer: Any, fact: Any) -> None:
    with hearing(Envelope(uuid7(), "x", "workorders", GROUP, COMPANY, ESTATE, clock.now())):
        world.act(hearer, fact)


def want(world: Any, material: Any, quantity: str, reference: str = "part/1") -> None:
    part = facts.WantedPart(
        reference=reference, material_id=str(material.material_id), quantity=quantity, target_id=ORDER, target_name="#7"
    )
    hear(world, parts_wanted, facts.PartsWanted(company_id=COMPANY, estate_id=ESTATE, parts=[part]))


def withdraw(world: Any, reference: str = "part/1") -> None:
    fact = facts.PartsWithdrawn(company_id=COMPANY, estate_id=ESTATE, reference=[reference])
    hear(world, parts_withdrawn, fact)


def answers(world: Any) -> list[facts.AnsweredPart]:
    rows = world.rows("select payload from outbox where type = 'warehouse.parts_answered.v1' order by id")
    return [part for row in rows for part in facts.PartsAnswered.FromString(bytes(row.payload)).parts]


def costs(world: Any) -> list[tuple[str, int]]:
    rows = world.rows("select payload from outbox where type = 'warehouse.materials_costed.v1' order by id")
    told = [facts.MaterialsCosted.FromString(bytes(row.payload)) for row in rows]
    return [(one.target_id, one.cost_minor) for one in told]


@pytest.mark.parametrize(("there", "wanted", "reserved"), [("10", "2", "2"), ("5", "10", "5"), (None, "3", "0")])
def test_what_is_free_is_reserved_and_the_rest_waits(world: Any, there: str | None, wanted: str, reserved: str) -> None:
    """warehouse-05."""
    store, lamp = world.store(), world.material()
    if there:
        world.receive(store, lamp, there, 10_000)
    one = reserve(world, store, lamp, wanted)
    assert (one.reserved, one.waiting) == (Decimal(reserved), Decimal(wanted) - Decimal(reserved))


def test_what_is_reserved_is_not_free(world: Any) -> None:
    """warehouse-06."""
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "100", 10_000)
    one = reserve(world, store, lamp, "50")
    with pytest.raises(NotEnough, match="50 pc are free"):
        world.issue(store, lamp, "100")
    world.issue(store, lamp, "50")
    cancel(world, one)
    world.issue(store, lamp, "50")
    assert world.there(store, lamp) == (0, 0)


def test_what_comes_goes_to_who_waits_longest(world: Any) -> None:
    store, lamp = world.store(), world.material()
    reserve(world, store, lamp, "3", "#1")
    reserve(world, store, lamp, "3", "#2")
    world.receive(store, lamp, "4", 4_000)
    assert held(world) == [(3, 3, 0, "open"), (3, 1, 0, "open")]
    world.receive(store, lamp, "4", 4_000)
    assert held(world) == [(3, 3, 0, "open"), (3, 3, 0, "open")]


def test_what_comes_goes_to_who_waits_and_a_count_takes_from_the_last_of_however_many(
    world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reserving, "MOST_WAITING", 2)
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "2", 2_000)
    for name in ("#1", "#2", "#3"):
        reserve(world, store, lamp, "1", name)
    world.receive(store, lamp, "1", 1_000)
    assert held(world) == [(1, 1, 0, "open")] * 3
    stocktake = opened(world, store)
    count(world, stocktake, lamp, "2")
    submit(world, stocktake)
    approve(world, stocktake)
    assert held(world) == [(1, 1, 0, "open"), (1, 1, 0, "open"), (1, 0, 0, "open")]


def test_what_a_cancelled_one_held_goes_to_who_waits(world: Any) -> None:
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "3", 3_000)
    first, _ = reserve(world, store, lamp, "3", "#1"), reserve(world, store, lamp, "2", "#2")
    cancel(world, first)
    assert held(world) == [(3, 0, 0, "cancelled"), (2, 2, 0, "open")]
    with pytest.raises(ReservationEnded):
        cancel(world, first)


def test_parts_of_one_claimant_are_issued_together_and_come_back(world: Any) -> None:
    store, lamp, pump = world.store(), world.material("M-1"), world.material("M-2")
    world.receive(store, lamp, "5", 5_000)
    world.receive(store, pump, "1", 9_000)
    first, second = reserve(world, store, lamp, "3"), reserve(world, store, pump, "1")
    move = issue(world, (first, "2"), (second, "1"))
    assert held(world) == [(3, 1, 2, "open"), (1, 0, 1, "done")]
    assert world.there(store, lamp) == (3, 3_000)
    world.give_back(move, "1")
    (row,) = world.rows("select returned, issued from reservations where wanted = 3")
    assert tuple(row) == (1, 2)
    assert costs(world) == [(ORDER, 11_000), (ORDER, 10_000)]


def test_more_than_is_reserved_or_of_two_claimants_is_refused_and_nothing_moves(world: Any) -> None:
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "5", 5_000)
    first, second = reserve(world, store, lamp, "2", "#1"), reserve(world, store, lamp, "2", "#2")
    for parts, code in (
        ([(first, "3")], "MORE_THAN_RESERVED"),
        ([(first, "1"), (second, "1")], "OTHER_CLAIMANT"),
        ([(first, "0.5")], "DOES_NOT_DIVIDE"),
    ):
        with pytest.raises(Invalid) as refused:
            issue(world, *parts)
        assert [one.code for one in refused.value.violations] == [code]
    assert held(world) == [(2, 2, 0, "open"), (2, 2, 0, "open")]
    assert world.there(store, lamp) == (5, 5_000)


def test_a_part_is_reserved_once_however_often_it_is_wanted_and_each_change_is_answered(world: Any) -> None:
    store, lamp = world.store(), world.material()
    want(world, lamp, "2")
    want(world, lamp, "2")
    assert held(world) == [(2, 0, 0, "open")]
    world.receive(store, lamp, "5", 5_000)
    withdraw(world)
    withdraw(world)
    assert world.rows("select reserved from balances")[0].reserved == 0
    told = [(one.state, one.reserved, one.waiting) for one in answers(world)]
    assert told[:3] == [("open", "0", "2"), ("open", "0", "2"), ("open", "2", "0")]
    assert {one[0] for one in told[3:]} == {"cancelled"}
    versions = [one.version for one in answers(world)]
    assert versions == sorted(versions)


def test_a_part_that_was_withdrawn_before_it_was_wanted_is_never_reserved(world: Any) -> None:
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "5", 5_000)
    withdraw(world)
    want(world, lamp, "2")
    assert held(world) == []
    assert [one.state for one in answers(world)] == ["cancelled"]


@pytest.mark.parametrize(
    ("quantity", "code"), [("0.5", "DOES_NOT_DIVIDE"), ("-1", "DOES_NOT_DIVIDE"), ("x", "DOES_NOT_DIVIDE")]
)
def test_a_part_that_cannot_be_is_refused_with_its_code(world: Any, quantity: str, code: str) -> None:
    world.store()
    want(world, world.material(), quantity)
    assert [(one.state, one.code) for one in answers(world)] == [("refused", code)]


def test_without_a_store_in_the_estate_a_part_is_refused(world: Any) -> None:
    world.store(estate_id=OTHER_ESTATE)
    want(world, world.material(), "1")
    assert [one.code for one in answers(world)] == ["NO_STORE"]


def test_what_a_count_finds_missing_is_reserved_no_more_of_who_came_last(world: Any) -> None:
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "5", 5_000)
    reserve(world, store, lamp, "2", "#1")
    reserve(world, store, lamp, "3", "#2")
    stocktake = opened(world, store)
    count(world, stocktake, lamp, "3")
    submit(world, stocktake)
    approve(world, stocktake)
    assert held(world) == [(2, 2, 0, "open"), (3, 1, 0, "open")]


def test_a_later_price_changes_what_an_order_has_cost(world: Any) -> None:
    store, lamp = world.store(), world.material()
    received = world.receive(store, lamp, "4", 4_000)
    one = reserve(world, store, lamp, "2")
    issue(world, (one, "2"))
    world.add_cost(received, 400)
    assert costs(world) == [(ORDER, 2_000), (ORDER, 2_200)]


def test_two_at_once_never_reserve_more_than_there_is(world: Any) -> None:
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "10", 10_000)
    told = (COMPANY, store.store_id, lamp.material_id, Decimal(3), "", "work_order", "#", ORDER)

    def work() -> None:
        with UnitOfWork(world.deps.database, world.whole) as tx:
            reservations.create_reservation(tx, reservations.CreateReservation(*told))

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(one[1] for one in held(world)) == 10


def test_half_a_piece_is_not_issued(world: Any) -> None:
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "2", 2_000)
    one = reserve(world, store, lamp, "2")
    with pytest.raises(Invalid) as refused:
        issue(world, (one, "0.5"))
    assert [fault.code for fault in refused.value.violations] == ["DOES_NOT_DIVIDE"]
    assert world.there(store, lamp) == (2, 2_000)
