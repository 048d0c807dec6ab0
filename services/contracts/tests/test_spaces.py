"""Where spaces and their leases stand, in lists and on the map; spaces from a file."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.testing.fixtures import COMPANY, ESTATE
from contracts.domain import parking as rules
from contracts.rpc.car_parks import CarParkServicer
from contracts.rpc.parking import ParkingServicer
from contracts.usecases.republications import republish_parking
from contracts.usecases.space_imports import _Reader
from hypothesis import given
from hypothesis import strategies as st
from manor.contracts.v1 import car_parks_pb2 as pb
from manor.contracts.v1 import parking_pb2

from .cars import Cars
from .lettings import day


@pytest.fixture
def cars(world: Any) -> Cars:
    return Cars(world)


def at(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Sets the calendar."""
    monkeypatch.setattr(clock, "today", lambda zone: day(text))


def drawn(world: Any, **more: Any) -> dict[str, str]:
    """The states of spaces by their codes."""
    asked = pb.ListSpacesRequest(company_id=COMPANY, estate_id=ESTATE, **more)
    found = world.ask(CarParkServicer().ListSpaces, asked)
    return {one.unit_code: pb.SpaceState.Name(one.state).removeprefix("SPACE_STATE_") for one in found.spaces}


def listed(world: Any, **more: Any) -> list[str]:
    """The last days of the leases that a list has."""
    asked = parking_pb2.ListParkingLeasesRequest(company_id=COMPANY, estate_id=ESTATE, **more)
    found = world.ask(ParkingServicer().ListParkingLeases, asked)
    return sorted(one.end_date for one in found.parking_leases)


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2029-12-31", "RESERVED"),
        ("2030-01-01", "LET"),
        ("2030-03-10", "LET"),
        ("2030-03-11", "EXPIRING"),
        ("2030-03-31", "EXPIRING"),
        ("2030-04-01", "EXPIRED"),
    ],
)
def test_a_space_is_drawn_where_its_lease_stands(
    world: Any, cars: Cars, monkeypatch: pytest.MonkeyPatch, today: str, state: str
) -> None:
    cars.rent("2030-01-01", 3, remind_days=20)
    at(monkeypatch, today)
    assert drawn(world) == {"P-1": state, "P-2": "FREE"}
    assert drawn(world, state=pb.SpaceState.Value(f"SPACE_STATE_{state}")) == {"P-1": state}


def test_a_lease_that_expired_keeps_reminding_and_one_that_was_given_up_never_does(
    world: Any, cars: Cars, monkeypatch: pytest.MonkeyPatch
) -> None:
    lease = cars.rent("2030-01-01", 3, remind_days=20)
    at(monkeypatch, "2030-03-10")
    assert listed(world, due=True) == []
    for today in ("2030-03-11", "2030-04-01", "2031-04-01"):
        at(monkeypatch, today)
        assert listed(world, due=True) == ["2030-03-31"]
    cars.give_up(lease, "2030-03-31")
    assert listed(world, due=True) == []
    assert drawn(world) == {"P-1": "FREE", "P-2": "FREE"}


@pytest.mark.parametrize("state", ["COMING", "ACTIVE", "EXPIRING", "EXPIRED", "GIVEN_UP"])
def test_the_list_filters_by_where_a_lease_stands_as_the_rule_says(
    world: Any, cars: Cars, monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    for start, unit_id in (("2030-01-01", cars.space), ("2030-03-01", cars.other_space)):
        cars.rent(start, 3, unit_id=unit_id, remind_days=10)
    cars.give_up(cars.rent("2029-01-01", 3), "2029-02-15")
    at(monkeypatch, "2030-01-01")
    number = parking_pb2.ParkingState.Value(f"PARKING_STATE_{state}")
    for months in range(8):
        today = date(2030, 1 + months, 1) - timedelta(days=5)
        at(monkeypatch, str(today))
        found = world.ask(
            ParkingServicer().ListParkingLeases, parking_pb2.ListParkingLeasesRequest(company_id=COMPANY)
        ).parking_leases
        assert listed(world, state=number) == sorted(one.end_date for one in found if one.state == number)


def test_a_plate_finds_its_lease_however_it_is_spelt(world: Any, cars: Cars) -> None:
    cars.rent("2030-01-01", plates=("沪A·12345",))
    assert listed(world, plate="沪a 123-45") == ["2030-01-31"]
    assert listed(world, plate="沪A1234") == []


def test_a_car_park_counts_its_spaces_and_reminds_of_its_inspection(
    world: Any, cars: Cars, monkeypatch: pytest.MonkeyPatch
) -> None:
    cars.rent("2030-01-01")
    told = pb.CarPark(code="B2", name="Second basement", inspection_date="2030-03-01", remind_days=30)
    asked = pb.UpdateCarParkRequest(company_id=COMPANY, car_park_id=str(cars.park.car_park_id), car_park=told)
    world.ask(CarParkServicer().UpdateCarPark, asked)
    due = pb.ListCarParksRequest(company_id=COMPANY, due=True)
    at(monkeypatch, "2030-01-29")
    assert not world.ask(CarParkServicer().ListCarParks, due).car_parks
    at(monkeypatch, "2030-01-30")
    (park,) = world.ask(CarParkServicer().ListCarParks, due).car_parks
    assert (park.space_count, park.let_count, park.inspection_due) == (2, 1, True)


def test_a_gate_service_that_starts_later_hears_of_every_lease(world: Any, cars: Cars) -> None:
    cars.rent("2030-01-01", plates=("A1",))
    cars.rent("2030-01-01", unit_id=cars.other_space, customer_id=world.partner)
    with UnitOfWork(world.deps.database, world.whole) as tx:
        first, cursor = republish_parking(tx, {}, 1)
        assert cursor is not None
        second, _ = republish_parking(tx, cursor, 1)
    plates = [[plate.plate for plate in fact.plates] for fact in (*first, *second)]  # type: ignore[attr-defined]
    assert plates == [["A1"], []]


# From a file --------------------------------------------------------------------------------------------------------


def read(world: Any, *rows: dict[str, str]) -> tuple[list[Any], list[tuple[int, str, str]]]:
    reply = pb.ImportSpacesResult()
    with UnitOfWork(world.deps.database, world.whole) as tx:
        found = _Reader(tx, COMPANY, ESTATE).read(list(enumerate(rows, 2)), reply)
    return found, [(one.row, one.column, one.code) for one in reply.refused]


def test_spaces_are_read_by_english_and_chinese_headings(world: Any, cars: Cars) -> None:
    chinese = {"车场编号": "b2", "车位编号": "p-1", "车位类型": "充电车位", "长（米）": "5.3", "产权": "人防"}
    found, refused = read(world, chinese, {"car_park_code": "B2", "unit_code": "P-2", "building_name": "garage"})
    assert refused == []
    first, second = (one.data for one in found)
    assert (first.kind, first.length_cm, first.ownership) == ("charging", 530, "civil_defence")
    assert (second.kind, second.length_cm, second.ownership) == ("standard", 0, "company")
    assert [one.unit_id for one in found] == [cars.space, cars.other_space]


def test_each_fault_of_a_row_is_named_at_its_column(world: Any, cars: Cars) -> None:
    good = {"car_park_code": "B2", "unit_code": "P-1"}
    _, refused = read(
        world,
        good,
        good,
        {"car_park_code": "B9", "unit_code": "P-9", "kind": "flying", "length": "51", "width": "wide"},
        {"car_park_code": "B2", "unit_code": "A-101"},
    )
    assert refused == [
        (3, "unit_code", "SPACE_TWICE"),
        (4, "unit_code", "NO_UNIT_TO_LET"),
        (4, "car_park_code", "NO_SUCH_CAR_PARK"),
        (4, "kind", "NOT_A_SPACE_WORD"),
        (4, "length", "NOT_A_SPACE_SIZE"),
        (4, "width", "NOT_A_SPACE_SIZE"),
        (5, "unit_code", "NOT_A_PARKING_UNIT"),
    ]


# The rules alone ----------------------------------------------------------------------------------------------------

days = st.dates(date(2020, 1, 1), date(2040, 12, 31))
months = st.integers(1, 24)


@given(days, st.lists(months, min_size=1, max_size=6))
def test_terms_one_after_another_are_one_long_term(start: date, parts: list[int]) -> None:
    before, last = 0, start - timedelta(days=1)
    for part in parts:
        term = rules.months_of(start, before, part)
        assert term.start == last + timedelta(days=1)
        before, last = before + part, term.end
    assert rules.months_of(start, 0, sum(parts)).end == last


@given(days, months, st.integers(0, 10_000_00), st.data())
def test_what_is_used_and_what_is_left_are_the_whole_price(start: date, count: int, monthly: int, data: Any) -> None:
    whole = rules.months_of(start, 0, count)
    assert rules.used_price(monthly, start, 0, whole) == monthly * count
    last = data.draw(st.dates(whole.start, whole.end))
    used = rules.used_price(monthly, start, 0, type(whole)(whole.start, last))
    # By a model of its own: day by day, each month's days at a month's price.
    model = sum(
        monthly * ((min(last, month.end) - month.start).days + 1) / month.days
        for month in (rules.months_of(start, index, 1) for index in range(count))
        if month.start <= last
    )
    assert abs(used - model) <= 1
