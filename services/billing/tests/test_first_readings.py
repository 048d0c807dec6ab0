"""First readings of a handover: a meter that was never read starts from it, whatever else keeps what it has."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from billing import worker
from billing.queries import meters as queries
from billing.usecases import meters, reading_changes, readings
from chassis.data.ids import uuid7
from chassis.scope import use
from manor.billing.v1 import events_pb2 as billing
from manor.tenants.v1 import events_pb2 as tenants


@pytest.fixture
def company(make_company: Callable[..., Any]) -> Any:
    made = make_company()
    with use(made.scope()):
        made.occupy(made.add_units(2))
        made.item_id = made.item("WATER", name="Water")
        made.handover = str(uuid7())
        yield made


def register(company: Any, number: str, unit: int = 0, **values: Any) -> None:
    wanted = meters.NewMeter(number, "water", UUID(company.units[unit]), company.item_id, **values)
    company.do(meters.create_meters, meters.CreateMeters(company.company_id, company.estate_id, [wanted]))


def take(company: Any, day: str = "2026-06-10", **readings: str) -> dict[str, str]:
    """Hears the readings of the first unit's handover; gives what was answered of each."""
    fact = tenants.FirstReadingsTaken(
        company_id=company.company_id,
        estate_id=company.estate_id,
        handover_id=company.handover,
        unit_id=company.units[0],
        read_date=day,
        readings=[tenants.TakenReading(meter_number=number, value=value) for number, value in readings.items()],
    )
    company.do(worker.first_readings_taken, fact)
    answer = company.facts("billing.first_readings_answered.v1", billing.FirstReadingsAnswered)[-1]
    assert answer.handover_id == company.handover
    return {one.meter_number: one.outcome for one in answer.readings}


def last(company: Any, number: str) -> tuple[Decimal | None, date | None]:
    with company.uow() as tx:
        (row,) = queries.list_meters(tx, queries.MeterFilter(company.company_id, number=number), limit=1)
    return row.last_value, row.last_date


def test_a_meter_that_was_never_read_starts_from_it(company: Any) -> None:
    register(company, "W1")
    assert take(company, W1="12.5") == {"W1": "taken"}
    assert last(company, "W1") == (Decimal("12.5"), date(2026, 6, 10))


def test_told_twice_it_is_taken_once_and_another_value_not(company: Any) -> None:
    register(company, "W1")
    take(company, W1="12.5")
    assert take(company, W1="12.5") == {"W1": "taken"}
    assert take(company, W1="99") == {"W1": "read_before"}
    assert take(company, "2026-06-11", W1="12.5") == {"W1": "read_before"}
    assert last(company, "W1") == (Decimal("12.5"), date(2026, 6, 10))


def test_a_meter_that_was_read_before_keeps_what_it_has(company: Any) -> None:
    register(company, "W1", last_value=Decimal(7), last_date=date(2026, 1, 1))
    assert take(company, W1="12.5") == {"W1": "read_before"}
    assert last(company, "W1") == (Decimal(7), date(2026, 1, 1))


def test_a_neighbours_meter_and_an_unknown_one_are_left_alone(company: Any) -> None:
    register(company, "W2", unit=1)
    assert take(company, W2="5", W9="5") == {"W2": "no_such_meter", "W9": "no_such_meter"}
    assert last(company, "W2") == (None, None)


def test_what_no_meter_shows_is_no_reading(company: Any) -> None:
    register(company, "W1", digits=3)
    for value in ("1000", "-1", "1.23456"):
        assert take(company, W1=value) == {"W1": "not_a_reading"}
    assert last(company, "W1") == (None, None)


def test_deleting_the_first_reading_goes_back_to_what_the_handover_said(company: Any) -> None:
    company.assign(company.tariff(company.item_id, effective_date=date(2020, 1, 1), kind="metered", price=Decimal(3)))
    register(company, "W1")
    take(company, W1="12.5")
    row = readings.NewReading(None, "W1", Decimal(20), date(2026, 6, 30), None, None, "readings[0]")
    command = readings.EnterReadings(company.company_id, company.estate_id, date(2026, 6, 1), "", [row])
    (reading,) = company.do(readings.enter_readings, command)
    company.do(reading_changes.delete_reading, reading_changes.DeleteReading(company.company_id, reading))
    assert last(company, "W1") == (Decimal("12.5"), date(2026, 6, 10))
