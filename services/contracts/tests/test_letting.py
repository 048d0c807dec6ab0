"""What units are asked for beside what they are let for, the tenant mix, vacancy, and the calendar of a month."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.data.ids import uuid7
from chassis.errors import Invalid, NotFound
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_ESTATE
from contracts.domain.terms import LeasedUnit
from contracts.queries import lease_calendar as queries
from contracts.rpc.asking_rents import AskingRentServicer
from contracts.rpc.lease_calendar import LeaseCalendarServicer
from contracts.rpc.leases import LeaseServicer
from contracts.rpc.portfolio import PortfolioServicer
from contracts.rpc.reservations import ReservationServicer
from manor.contracts.v1 import asking_rents_pb2 as asking
from manor.contracts.v1 import lease_calendar_pb2 as calendar
from manor.contracts.v1 import leases_pb2, portfolio_pb2, reservations_pb2

from .cars import Cars
from .lettings import rent

WHERE = {"company_id": COMPANY, "estate_id": ESTATE}


def ask_for(world: Any, *rents: tuple[Any, int], estate: int = ESTATE) -> int:
    told = [asking.NewAskingRent(unit_id=str(unit), monthly_minor=minor) for unit, minor in rents]
    request = asking.SetAskingRentsRequest(company_id=COMPANY, estate_id=estate, asking_rents=told)
    changed: int = world.ask(AskingRentServicer().SetAskingRents, request).changed_count
    return changed


def listed(world: Any, **more: Any) -> list[tuple[str, int, int]]:
    told = world.ask(AskingRentServicer().ListAskingRents, asking.ListAskingRentsRequest(**WHERE, **more))
    return [(one.unit_code, one.monthly_minor, one.square_metre_minor) for one in told.asking_rents]


def portfolio(world: Any, day: str = "2026-06-01") -> Any:
    return world.ask(PortfolioServicer().GetPortfolio, portfolio_pb2.GetPortfolioRequest(**WHERE, date=day))


def set_trade(world: Any, lease: Any, trade: str) -> Any:
    request = leases_pb2.SetLeaseTradeRequest(company_id=COMPANY, lease_id=str(lease.lease_id), trade=trade)
    return world.ask(LeaseServicer().SetLeaseTrade, request)


def test_asking_rents_are_set_changed_and_taken_away(world: Any) -> None:
    assert ask_for(world, (world.unit, 330_000), (world.other_unit, 100_000)) == 2
    assert ask_for(world, (world.unit, 330_000), (world.other_unit, 120_000)) == 1
    assert listed(world) == [("A-101", 330_000, 3_300), ("A-102", 120_000, 1_200)]
    assert ask_for(world, (world.unit, 0)) == 1
    assert listed(world, missing_only=True) == [("A-101", 0, 0)]


def test_a_unit_twice_or_of_another_estate_or_a_space_is_refused_and_nothing_is_set(world: Any) -> None:
    cars = Cars(world)
    for rents, code in (
        (((world.unit, 1), (world.unit, 2)), "UNIT_ASKED_TWICE"),
        (((world.other_unit, 1), (uuid7(), 1)), "NO_UNIT_TO_LET"),
        (((world.other_unit, 1), (cars.space, 1)), "NO_UNIT_TO_LET"),
    ):
        with pytest.raises(Invalid) as error:
            ask_for(world, *rents)
        assert [(one.field, one.code) for one in error.value.violations] == [("asking_rents[1].unit_id", code)]
    with pytest.raises(Invalid):
        ask_for(world, (world.unit, 1), estate=OTHER_ESTATE)
    assert [minor for _, minor, _ in listed(world)] == [0, 0]


def test_what_is_achieved_is_compared_with_what_the_same_units_are_asked_for(world: Any) -> None:
    world.lease(world.terms("2026-01-01", "2026-12-31"))
    ask_for(world, (world.unit, 320_000), (world.other_unit, 100_000))
    told = portfolio(world)
    assert (told.asked_count, told.asking_minor, told.achieved_minor) == (1, 320_000, 300_000)
    assert (told.achieved_rate, told.vacant_asking_minor) == ("0.9375", 100_000)
    rows = world.ask(
        PortfolioServicer().ListRentRoll, portfolio_pb2.ListRentRollRequest(**WHERE, date="2026-06-01")
    ).rows
    assert [row.asking_minor for row in rows] == [320_000]


def test_the_tenant_mix_has_each_trade_with_its_shares(world: Any) -> None:
    first = world.lease(world.terms("2026-01-01", "2026-12-31"))
    units = (LeasedUnit(world.other_unit, 300),)
    world.lease(world.terms("2026-01-01", "2026-12-31", rent("1000", unit=world.other_unit), units=units))
    assert set_trade(world, first, "catering").trade == "catering"
    told = [(one.trade, one.unit_count, one.area_share, one.rent_share) for one in portfolio(world).trades]
    assert told == [("", 1, "0.7500", "0.2500"), ("catering", 1, "0.2500", "0.7500")]


def test_a_trade_goes_on_with_a_renewal_and_is_of_the_estate_alone(world: Any) -> None:
    first = world.lease(world.terms("2026-01-01", "2026-12-31"))
    set_trade(world, first, "catering")
    assert world.draft(world.terms("2027-01-01", "2027-12-31"), predecessor_id=first.lease_id).trade == "catering"
    request = leases_pb2.SetLeaseTradeRequest(company_id=COMPANY, lease_id=str(first.lease_id), trade="x")
    with pytest.raises(NotFound):
        world.ask(LeaseServicer().SetLeaseTrade, request, world.in_other_estate)


def test_a_unit_says_since_when_it_is_vacant_and_spaces_are_no_vacancy(world: Any) -> None:
    Cars(world)
    world.lease(world.terms("2026-01-01", "2026-03-31"))
    span = {"start_date": "2026-05-01", "end_date": "2026-05-31"}
    asked = reservations_pb2.ListAvailabilityRequest(**WHERE, **span)
    units = world.ask(ReservationServicer().ListAvailability, asked).units
    told = {one.unit_code: (one.vacant_since, one.vacant_days) for one in units}
    assert (told["A-101"], told["A-102"]) == (("2026-04-01", 30), ("", 0))
    found = portfolio(world, "2026-05-01")
    assert (found.unit_count, found.let_count, found.vacant_days) == (2, 0, 30)


def happens(world: Any, month: str, kind: str = "CALENDAR_KIND_UNSPECIFIED", **where: Any) -> list[Any]:
    asked = calendar.ListLeaseCalendarRequest(**(WHERE | where), month=month, kind=kind)
    return list(world.ask(LeaseCalendarServicer().ListLeaseCalendar, asked).days)


def test_the_calendar_has_what_begins_ends_and_falls_due_by_day(world: Any) -> None:
    cars = Cars(world)
    lease = world.lease(world.terms("2030-01-10", "2030-03-09"))
    cars.rent("2030-01-01")
    told = [
        (one.date, calendar.CalendarKind.Name(one.kind)[14:], one.count, one.amount_minor)
        for one in happens(world, "2030-01")
    ]
    assert told == [
        ("2030-01-10", "LEASE_START", 1, 0),
        ("2030-01-10", "RENT_DUE", 1, 212_903),
        ("2030-01-31", "PARKING_END", 1, 0),
    ]
    (end,) = happens(world, "2030-03", "CALENDAR_KIND_LEASE_END")
    assert [(one.resource, one.label, one.person) for one in end.entries] == [
        (f"leases/{lease.lease_id}", lease.number, "Tea House")
    ]
    assert happens(world, "2030-01", estate_id=OTHER_ESTATE) == []


def test_more_than_are_shown_of_a_day_are_counted(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "SHOWN", 1)
    cars = Cars(world)
    for unit in (cars.space, cars.other_space):
        cars.rent("2030-01-01", unit_id=unit)
    (end,) = happens(world, "2030-01", "CALENDAR_KIND_PARKING_END")
    assert (end.count, [one.label for one in end.entries]) == (2, ["P-1"])
