"""Plates: no two active leases have one, whoever asks at the same moment; of one space's cars one is inside."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP
from contracts.usecases.parking_days import PlateTaken
from contracts.usecases.plates import NewPlate, RemovePlate, remove_plate
from manor.contracts.v1 import events_pb2
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from .cars import Cars
from .lettings import day

ROUNDS = 6


@pytest.fixture
def cars(world: Any) -> Cars:
    return Cars(world)


def at(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Sets the calendar."""
    monkeypatch.setattr(clock, "today", lambda zone: day(text))


@pytest.mark.parametrize("spelt", ["沪a-123 45", "沪Ａ·１２３４５", "沪A12345"])
def test_a_plate_of_another_active_lease_is_refused_by_name(world: Any, cars: Cars, spelt: str) -> None:
    cars.rent("2030-01-01", plates=("沪A·12345",))
    with pytest.raises(PlateTaken, match="the lease of space P-1 from 2030-01-01 to 2030-01-31") as error:
        cars.rent("2030-01-31", unit_id=cars.other_space, customer_id=world.partner, plates=(spelt,))
    assert [(one.field, one.code) for one in error.value.violations] == [("plate.plate", "PLATE_IN_OTHER_LEASE")]
    cars.rent("2030-02-01", unit_id=cars.other_space, customer_id=world.partner, plates=(spelt,))


def test_a_renewal_takes_no_plate_that_another_lease_has_by_then(world: Any, cars: Cars) -> None:
    lease = cars.rent("2030-01-01", plates=("A1",))
    cars.rent("2030-02-01", unit_id=cars.other_space, plates=("A1",))
    with pytest.raises(PlateTaken):
        cars.renew(lease)


def test_a_plate_is_free_once_its_space_is_given_up_or_it_is_removed(world: Any, cars: Cars) -> None:
    lease = cars.rent("2030-01-01", 3, plates=("A1", "A2"))
    world.act(remove_plate, RemovePlate(COMPANY, lease.parking_lease_id, cars.plates(lease)[1].plate_id))
    cars.give_up(lease, "2030-01-31")
    cars.rent("2030-01-01", unit_id=cars.other_space, plates=("A2",))
    cars.rent("2030-02-01", plates=("A1",))


def test_the_table_itself_refuses_a_plate_twice(world: Any, cars: Cars) -> None:
    cars.rent("2030-01-01", plates=("A1",))
    statement = text(
        "insert into parking_plates (company_id, plate_id, group_id, estate_id, parking_lease_id, customer_id, plate,"
        " plate_key, first_day, last_day) values (:company, gen_random_uuid(), :group, :estate, gen_random_uuid(),"
        " gen_random_uuid(), 'A1', 'A1', '2030-01-31', '2030-02-28')"
    )
    with pytest.raises(IntegrityError, match="ex_parking_plates"), UnitOfWork(world.deps.database, world.whole) as tx:
        tx.execute(statement, {"company": COMPANY, "group": GROUP, "estate": ESTATE})


def test_of_two_who_add_one_plate_at_one_instant_one_wins_and_the_other_is_told_who(world: Any, cars: Cars) -> None:
    leases = [
        cars.rent("2030-01-01"),
        cars.rent("2030-01-01", unit_id=cars.other_space, customer_id=world.partner),
    ]
    for turn in range(ROUNDS):
        gate = threading.Barrier(len(leases))

        def one(lease: Any, turn: int = turn, gate: threading.Barrier = gate) -> str:
            gate.wait()
            try:
                cars.add(lease, f"B{turn}")
            except PlateTaken as refused:
                return refused.message
            return "won"

        with ThreadPoolExecutor(len(leases)) as pool:
            answers = sorted(pool.map(one, leases))
        assert answers[1] == "won"
        assert "stands in the lease of space P-" in answers[0]


@pytest.mark.parametrize(
    ("plates", "code"), [(("· -",), "NOT_A_PLATE"), (("A1", "a 1"), "PLATE_TWICE"), (map(str, range(11)), "TOO_MANY")]
)
def test_what_is_no_plate_is_named(cars: Cars, plates: Any, code: str) -> None:
    with pytest.raises(Invalid) as error:
        cars.rent("2030-01-01", plates=tuple(plates))
    assert error.value.violations[0].code.startswith(code)


# At the gate --------------------------------------------------------------------------------------------------------


def test_of_the_cars_of_one_space_one_is_inside_at_a_time(cars: Cars, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, "2030-01-10")
    cars.rent("2030-01-01", plates=("A1", "A2"))
    assert cars.gate("A1").refusal == ""
    second = cars.gate("a-2")
    assert (second.refusal, second.inside) == ("OTHER_INSIDE", "A1")
    assert cars.gate("A1").refusal == ""  # its way out was missed
    cars.gate("A1", "out")
    assert cars.gate("A2").refusal == ""
    assert cars.gate("A1").refusal == "OTHER_INSIDE"


def test_two_cars_of_one_space_that_come_at_one_instant_are_not_both_inside(
    world: Any, cars: Cars, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2030-01-10")
    cars.rent("2030-01-01", plates=("A1", "A2"))
    for _ in range(ROUNDS):
        gate = threading.Barrier(2)

        def come(plate: str, gate: threading.Barrier = gate) -> str:
            gate.wait()
            return cars.gate(plate).refusal

        with ThreadPoolExecutor(2) as pool:
            assert sorted(pool.map(come, ("A1", "A2"))) == ["", "OTHER_INSIDE"]
        for plate in ("A1", "A2"):
            cars.gate(plate, "out")


def test_gates_are_told_which_car_is_inside(world: Any, cars: Cars, monkeypatch: pytest.MonkeyPatch) -> None:
    cars.rent("2030-01-01", plates=("A1", "A2"))
    at(monkeypatch, "2030-01-02")
    for plate, direction in (("A2", "in"), ("A1", "in"), ("A2", "out")):  # the second is refused, which is no news
        cars.gate(plate, direction)
    told = world.said(events_pb2.ParkingLeaseChanged)
    assert [[one.inside for one in fact.plates] for fact in told[-3:]] == [[False, False], [False, True], [False] * 2]
    assert [fact.version for fact in told] == sorted({fact.version for fact in told})


def test_a_car_without_a_lease_or_after_its_last_day_does_not_come_in_but_goes_out(
    cars: Cars, monkeypatch: pytest.MonkeyPatch
) -> None:
    cars.rent("2030-01-01", plates=("A1",))
    at(monkeypatch, "2029-12-31")
    assert cars.gate("A1").refusal == "NO_LEASE"
    assert cars.gate("Z9").refusal == "NO_LEASE"
    at(monkeypatch, "2030-01-31")
    assert cars.gate("A1").refusal == ""
    at(monkeypatch, "2030-02-01")
    assert cars.gate("A1").refusal == "EXPIRED"
    assert cars.gate("A1", "out").refusal == ""


def test_a_renewal_that_is_not_paid_opens_no_gate(world: Any, cars: Cars, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, "2030-01-31")
    lease = cars.rent("2030-01-01", plates=("A1",))
    cars.renew(lease, scope=cars.resident)
    at(monkeypatch, "2030-02-01")
    assert cars.gate("A1").refusal == "EXPIRED"
    world.answer(cars.terms(lease)[1].reference, receivable_id=9)
    cars.paid(9, 300_00)
    assert cars.gate("A1").refusal == ""


def test_a_plate_keeps_its_model_and_colour(cars: Cars) -> None:
    lease = cars.add(cars.rent("2030-01-01"), "A1")
    (plate,) = cars.plates(lease)
    assert (plate.plate, plate.model, plate.colour) == ("A1", "Model 3", "white")
    assert NewPlate("A1").model == ""
