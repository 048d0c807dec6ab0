"""No two leases and reservations hold a unit on one day, whoever asks at the same moment."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP
from contracts.domain.terms import LeasedUnit
from contracts.records.leases import Reservation
from contracts.usecases import days, leases, reservations
from contracts.usecases.holds import UnitHeld
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from .lettings import day, rent

THREADS, ROUNDS = 8, 6


def reserve(world: Any, start: str, end: str, **more: Any) -> Reservation:
    told = {"unit_id": world.unit, "customer_id": world.partner, "expiry": clock.today("UTC") + timedelta(days=7)}
    command = reservations.CreateReservation(COMPANY, ESTATE, start=day(start), end=day(end), **told | more)
    made: Reservation = world.act(reservations.create_reservation, command)
    return made


def test_contracts_09_the_day_after_a_lease_is_free_and_its_last_day_is_not(world: Any) -> None:
    first = world.submitted(world.terms("2016-01-01", "2016-12-31"))
    world.submitted(world.terms("2017-01-01", "2017-12-31"))
    with pytest.raises(UnitHeld) as error:
        world.submitted(world.terms("2015-01-01", "2016-01-01"))
    assert f"A-101 is held by lease {first.number} from 2016-01-01 to 2016-12-31" in error.value.message


def test_the_table_itself_refuses_a_day_twice(world: Any) -> None:
    world.submitted(world.terms("2016-01-01", "2016-12-31"))
    statement = text(
        "insert into unit_holds (company_id, unit_id, holder_id, group_id, estate_id, kind, first_day, last_day)"
        " values (:company, :unit, :holder, :group, :estate, 'lease', '2016-12-31', '2017-12-31')"
    )
    values = {"company": COMPANY, "unit": world.unit, "holder": uuid4(), "group": GROUP, "estate": ESTATE}
    with pytest.raises(IntegrityError, match="ex_unit_holds"), UnitOfWork(world.deps.database, world.whole) as tx:
        tx.execute(statement, values)


def test_a_reservation_and_a_lease_cannot_cross(world: Any) -> None:
    reserve(world, "2026-01-01", "2026-12-31")
    with pytest.raises(UnitHeld, match="a reservation for Partner"):
        world.submitted(world.terms("2026-06-01", "2027-05-31"))
    world.submitted(world.terms("2027-01-01", "2027-12-31"))
    with pytest.raises(UnitHeld, match="lease HT-"):
        reserve(world, "2027-12-31", "2028-12-31")


def test_whoever_reserved_a_unit_leases_it(world: Any) -> None:
    made = reserve(world, "2026-01-01", "2026-12-31", customer_id=world.tenant)
    world.submitted(world.terms("2026-01-01", "2026-12-31"))
    with UnitOfWork(world.deps.database, world.whole) as tx:
        assert tx.get(Reservation, (COMPANY, made.reservation_id)).state == "leased"


def test_a_reservation_that_is_past_its_day_is_in_nobodys_way(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    made = reserve(world, "2030-01-01", "2030-12-31", expiry=clock.today("UTC"))
    tomorrow = clock.today("UTC") + timedelta(days=1)
    monkeypatch.setattr(clock, "today", lambda zone: tomorrow)
    world.submitted(world.terms("2030-01-01", "2030-12-31"))
    with UnitOfWork(world.deps.database, world.whole) as tx:
        assert tx.get(Reservation, (COMPANY, made.reservation_id)).state == "expired"


def test_reservations_expire_and_are_given_up(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    first = reserve(world, "2030-01-01", "2030-06-30", expiry=clock.today("UTC"))
    second = reserve(world, "2030-07-01", "2030-12-31")
    command = reservations.ReleaseReservation(COMPANY, second.reservation_id, "changed their mind")
    assert world.act(reservations.release_reservation, command).state == "released"
    tomorrow = clock.today("UTC") + timedelta(days=1)
    monkeypatch.setattr(clock, "today", lambda zone: tomorrow)
    with UnitOfWork(world.deps.database, world.whole) as tx:
        days.move_on(tx, COMPANY, ESTATE)
    with UnitOfWork(world.deps.database, world.whole) as tx:
        assert tx.get(Reservation, (COMPANY, first.reservation_id)).state == "expired"


def together(world: Any, asks: list[Any]) -> list[str]:
    """Runs calls at one instant, each in a transaction of its own; gives what came of each."""
    gate = threading.Barrier(len(asks))

    def one(lease: Any) -> str:
        gate.wait()
        try:
            world.submit(lease)
        except UnitHeld as refused:
            return refused.message
        return "won"

    with ThreadPoolExecutor(len(asks)) as pool:
        return list(pool.map(one, asks))


def test_contracts_09_of_eight_who_ask_for_one_free_unit_one_wins_and_the_others_are_told_who(world: Any) -> None:
    """Eight clients at one instant: one winner, seven refusals that name it, no deadlock and no bare error."""
    for turn in range(ROUNDS):
        year = 2100 + turn
        terms = world.terms(f"{year}-01-01", f"{year}-12-31")
        drafts = [world.draft(terms) for _ in range(THREADS)]
        answers = together(world, drafts)
        (winner,) = [draft for draft, answer in zip(drafts, answers, strict=True) if answer == "won"]
        refusals = [answer for answer in answers if answer != "won"]
        assert len(refusals) == THREADS - 1
        assert all(f"held by lease {winner.number} from" in answer for answer in refusals), refusals


def test_leases_of_two_units_named_in_any_order_do_not_wait_for_each_other(world: Any) -> None:
    one, other = LeasedUnit(world.unit, 100), LeasedUnit(world.other_unit, 100)
    for turn in range(ROUNDS):
        year = 2100 + turn
        drafts = []
        for number in range(THREADS):
            units = (one, other) if number % 2 else (other, one)
            charges = (rent(unit=world.unit),)
            drafts.append(world.draft(world.terms(f"{year}-01-01", f"{year}-12-31", *charges, units=units)))
        answers = together(world, drafts)
        assert answers.count("won") == 1, answers


def test_a_unit_of_another_estate_is_not_let(world: Any) -> None:
    lease = world.draft(world.terms("2026-01-01", "2026-12-31"))
    with world.deps.database.owner.begin() as connection:
        connection.execute(text("update units set removed = true where unit_id = :unit"), {"unit": world.unit})
    with pytest.raises(leases.Invalid) as error:
        world.submit(lease)
    assert [(one.field, one.code) for one in error.value.violations] == [("terms.units[0].unit_id", "NO_UNIT_TO_LET")]
