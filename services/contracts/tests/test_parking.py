"""Leases of parking spaces: rented, renewed, given up; what is charged for them; what residents renew themselves."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.errors import Conflict, Denied, Invalid, NotFound
from chassis.testing.fixtures import COMPANY, ESTATE
from contracts.records.leases import WrongState
from contracts.usecases import car_parks, days, parking, spaces
from contracts.usecases.holds import UnitHeld
from manor.billing.v1 import events_pb2 as billing
from manor.contracts.v1 import events_pb2

from .cars import Cars
from .lettings import day


@pytest.fixture
def cars(world: Any) -> Cars:
    return Cars(world)


def at(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Sets the calendar."""
    monkeypatch.setattr(clock, "today", lambda zone: day(text))


def wanted(world: Any) -> list[tuple[str, int, str, str]]:
    return [
        (one.fee_item_code, one.amount_minor, one.start_date, one.end_date)
        for fact in world.said(billing.ChargesWanted)
        for one in fact.charges
    ]


def test_a_space_is_rented_by_whole_months_and_its_first_term_is_charged(world: Any, cars: Cars) -> None:
    lease = cars.rent("2030-01-31", 2, plates=("沪A·12345",))
    assert lease.end_date == day("2030-03-30")
    assert wanted(world) == [("PARK", 600_00, "2030-01-31", "2030-03-30")]
    (fact,) = world.said(events_pb2.ParkingLeaseChanged)
    assert (fact.start_date, fact.end_date, fact.given_up) == ("2030-01-31", "2030-03-30", False)
    assert [(one.plate, one.plate_key) for one in fact.plates] == [("沪A·12345", "沪A12345")]
    assert fact.car_park_id == str(cars.park.car_park_id)


def test_a_renewal_goes_on_the_day_after_and_holds_the_space(world: Any, cars: Cars) -> None:
    lease = cars.rent("2030-01-31", 1)
    renewed = cars.renew(lease, 2, monthly=400_00)
    assert renewed.end_date == day("2030-04-30")
    assert wanted(world)[1] == ("PARK", 800_00, "2030-03-01", "2030-04-30")
    with pytest.raises(UnitHeld, match="P-1 is held by a parking lease of Tea House from 2030-01-31 to 2030-04-30"):
        cars.rent("2030-04-30", customer_id=world.partner)
    cars.rent("2030-05-01", customer_id=world.partner)


def test_a_space_that_somebody_else_has_next_is_not_renewed(cars: Cars, world: Any) -> None:
    lease = cars.rent("2030-01-01")
    cars.rent("2030-02-15", customer_id=world.partner)
    with pytest.raises(UnitHeld):
        cars.renew(lease)


def test_a_space_that_is_given_up_is_free_the_next_day_and_the_rest_is_credited_by_days(world: Any, cars: Cars) -> None:
    lease = cars.rent("2030-01-01", 3)
    cars.renew(lease, 1)
    first, second = cars.terms(lease)
    gone = cars.give_up(lease, "2030-02-14", credit=True)
    assert (gone.given_up, gone.end_date) == (True, day("2030-02-14"))
    (back,) = world.said(billing.ChargesWithdrawn)
    assert set(back.reference) == {first.reference, second.reference}
    # January whole, and 14 of the 28 days of February.
    assert wanted(world)[-1] == ("PARK", 300_00 + 150_00, "2030-01-01", "2030-02-14")
    assert world.said(events_pb2.ParkingLeaseChanged)[-1].given_up
    cars.rent("2030-02-15", customer_id=world.partner)
    with pytest.raises(WrongState):
        cars.renew(lease)


def test_without_credit_what_was_charged_stays(world: Any, cars: Cars) -> None:
    lease = cars.rent("2030-01-01", 3)
    cars.give_up(lease, "2030-01-15")
    assert world.said(billing.ChargesWithdrawn) == []
    assert [term.state for term in cars.terms(lease)] == ["agreed"]


@pytest.mark.parametrize("last", ["2029-12-31", "2030-02-01"])
def test_a_space_is_given_up_on_a_day_of_its_lease(cars: Cars, last: str) -> None:
    lease = cars.rent("2030-01-01")
    with pytest.raises(Invalid) as error:
        cars.give_up(lease, last)
    assert [(one.field, one.code) for one in error.value.violations] == [("end_date", "OUTSIDE_PARKING")]


def test_what_is_no_space_and_who_is_no_customer_is_named(world: Any, cars: Cars) -> None:
    with pytest.raises(Invalid) as error:
        cars.rent(unit_id=world.unit, customer_id=world.unit)
    assert [(one.field, one.code) for one in error.value.violations] == [
        ("parking_lease.unit_id", "NOT_A_SPACE"),
        ("parking_lease.customer_id", "NO_SUCH_TENANT"),
    ]


def test_a_lease_of_a_unit_and_one_of_a_space_cannot_cross(world: Any, cars: Cars) -> None:
    cars.rent("2030-01-01", 12)
    terms = world.terms("2030-06-01", "2030-12-31")
    units = (type(terms.units[0])(cars.space, 12),)
    with pytest.raises(UnitHeld, match="a parking lease of Tea House"):
        world.submitted(world.terms("2030-06-01", "2030-12-31", units=units, charges=()))


# Where leases stand -------------------------------------------------------------------------------------------------


def test_a_term_that_billing_refused_is_charged_again_by_another_fee_item(world: Any, cars: Cars) -> None:
    lease = cars.rent("2030-01-01")
    (term,) = cars.terms(lease)
    world.answer(term.reference, state="refused", receivable_id=0, code="NO_SUCH_FEE_ITEM", message="no such item")
    (term,) = cars.terms(lease)
    assert (term.charge_state, term.refusal_code) == ("refused", "NO_SUCH_FEE_ITEM")
    command = parking.UpdateParkingLease(COMPANY, lease.parking_lease_id, 20, fee_item_code="PARK-2")
    world.act(parking.update_parking_lease, command)
    (term,) = cars.terms(lease)
    assert (term.charge_state, term.attempt, term.refusal_code) == ("sent", 2, "")
    assert wanted(world)[-1] == ("PARK-2", 300_00, "2030-01-01", "2030-01-31")
    world.answer(term.reference, receivable_id=8)


# Residents ----------------------------------------------------------------------------------------------------------


def test_a_residents_renewal_goes_on_at_once_when_it_is_paid(
    world: Any, cars: Cars, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2030-01-20")
    lease = cars.rent("2030-01-01", plates=("A1",))
    cars.renew(lease, 2, scope=cars.resident)
    _, offered = cars.terms(lease)
    assert (offered.state, offered.amount_minor, offered.pay_by_date) == ("offered", 600_00, day("2030-01-22"))
    assert cars.lease(lease).end_date == day("2030-01-31")
    with pytest.raises(UnitHeld):  # nobody takes the space away meanwhile
        cars.rent("2030-02-15", customer_id=world.partner)
    world.answer(offered.reference, receivable_id=9)
    cars.paid(9, 599_99)
    assert cars.lease(lease).end_date == day("2030-01-31")
    cars.paid(9, 600_00, version=2)
    assert cars.lease(lease).end_date == day("2030-03-31")
    assert [term.state for term in cars.terms(lease)] == ["agreed", "agreed"]
    assert world.said(events_pb2.ParkingLeaseChanged)[-1].end_date == "2030-03-31"
    cars.paid(9, 600_00, version=2)  # heard twice
    assert cars.lease(lease).months == 3
    cars.paid(9, 599_99)  # an older state, late
    assert cars.terms(lease)[1].paid


def test_a_payment_that_is_heard_before_billings_answer_counts_too(
    world: Any, cars: Cars, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2030-01-20")
    lease = cars.rent("2030-01-01")
    cars.renew(lease, scope=cars.resident)
    offered = cars.terms(lease)[1]
    cars.paid(9, 300_00, version=3)
    cars.paid(9, 100_00, version=2)  # an older state, late
    world.answer(offered.reference, receivable_id=9)
    assert cars.lease(lease).end_date == day("2030-02-28")


def test_a_renewal_that_nobody_pays_lapses_and_its_days_are_free_again(
    world: Any, cars: Cars, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2030-01-20")
    lease = cars.rent("2030-01-01", plates=("A1",))
    cars.renew(lease, scope=cars.resident)
    world.answer(cars.terms(lease)[1].reference, receivable_id=9)
    at(monkeypatch, "2030-01-22")
    _pass_day(world)
    assert cars.terms(lease)[1].state == "offered"
    at(monkeypatch, "2030-01-23")
    _pass_day(world)
    offered = cars.terms(lease)[1]
    assert (offered.state, offered.charge_state) == ("lapsed", "withdrawn")
    assert [list(fact.reference) for fact in world.said(billing.ChargesWithdrawn)] == [[offered.reference]]
    cars.rent("2030-02-01", customer_id=world.partner, plates=("A1",))
    cars.paid(9, 300_00)  # too late: billing gives it back as it takes the charge back
    assert cars.lease(lease).end_date == day("2030-01-31")


def _pass_day(world: Any) -> None:
    with UnitOfWork(world.deps.database, world.whole) as tx:
        days.move_on(tx, COMPANY, ESTATE)


def test_a_resident_who_asks_again_has_the_renewal_that_waits(world: Any, cars: Cars) -> None:
    lease = cars.rent("2030-01-01")
    cars.renew(lease, scope=cars.resident)
    cars.renew(lease, 6, scope=cars.resident)
    assert [(term.state, term.months) for term in cars.terms(lease)] == [("agreed", 1), ("offered", 1)]
    cars.renew(lease, 3)  # by staff, at once
    assert [(term.state, term.months) for term in cars.terms(lease)] == [("agreed", 1), ("lapsed", 1), ("agreed", 3)]


def test_a_resident_neither_says_the_price_nor_renews_anothers(world: Any, cars: Cars) -> None:
    lease = cars.rent("2030-01-01")
    with pytest.raises(Denied):
        cars.renew(lease, scope=cars.resident, monthly=1)
    other = cars.rent("2030-01-01", unit_id=cars.other_space, customer_id=world.partner)
    with pytest.raises(NotFound):
        cars.renew(other, scope=cars.resident)


def test_what_costs_nothing_goes_on_at_once(world: Any, cars: Cars) -> None:
    lease = cars.rent("2030-01-01", monthly=0)
    assert cars.renew(lease, scope=cars.resident).months == 2
    assert wanted(world) == []


# Car parks and spaces -----------------------------------------------------------------------------------------------


def test_a_unit_of_another_kind_is_no_space(world: Any, cars: Cars) -> None:
    with pytest.raises(Invalid) as error:
        cars.set(world.unit)
    assert [(one.field, one.code) for one in error.value.violations] == [("unit_id", "NOT_A_PARKING_UNIT")]


def test_only_a_space_that_nobody_has_leaves_its_car_park(world: Any, cars: Cars) -> None:
    lease = cars.rent("2030-01-01")
    remove = spaces.RemoveSpace(COMPANY, cars.space)
    with pytest.raises(Conflict, match="give it up first"):
        world.act(spaces.remove_space, remove)
    cars.give_up(lease, "2030-01-01")
    with pytest.raises(Conflict):  # held to the end of that day, which is to come
        world.act(spaces.remove_space, remove)
    world.act(spaces.remove_space, spaces.RemoveSpace(COMPANY, cars.other_space))


def test_a_car_park_with_spaces_is_not_deleted_and_its_code_is_its_own(world: Any, cars: Cars) -> None:
    with pytest.raises(Conflict, match="has spaces"):
        world.act(car_parks.delete_car_park, car_parks.DeleteCarPark(COMPANY, cars.park.car_park_id))
    with pytest.raises(car_parks.CarParkCodeTaken):
        data = car_parks.CarParkData("ｂ２", "Twin")
        world.act(car_parks.create_car_park, car_parks.CreateCarPark(COMPANY, ESTATE, data))


def test_terms_never_drift_from_the_first_day(cars: Cars) -> None:
    """Three renewals by a month are a lease of four months, also from the 31st."""
    whole = cars.rent("2030-01-31", 4)
    short = cars.rent("2030-01-31", 1, unit_id=cars.other_space)
    for _ in range(3):
        short = cars.renew(short)
    assert short.end_date == whole.end_date
    ends = [term.end_date + timedelta(days=1) for term in cars.terms(short)]
    assert [term.start_date for term in cars.terms(short)] == [date(2030, 1, 31), *ends[:-1]]
