"""Readings that another service has: entered like those that people enter, once, and each answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from billing.queries import meters as queries
from billing.usecases import meters, wanted_readings
from chassis.scope import use
from manor.billing.v1 import events_pb2 as facts

from .test_one_off_charges import hear


@pytest.fixture
def company(make_company: Callable[..., Any]) -> Any:
    made = make_company()
    with use(made.scope()):
        made.occupy(made.add_units(2))
        made.item_id = made.item("WATER", name="Water", category="water")
        yield made


def register(company: Any, number: str, unit: int = 0, **values: Any) -> None:
    wanted = meters.NewMeter(number, "water", UUID(company.units[unit]), company.item_id, **values)
    company.do(meters.create_meters, meters.CreateMeters(company.company_id, company.estate_id, [wanted]))


def take(company: Any, day: str = "2026-06-10", **readings: str) -> list[tuple[str, str]]:
    fact = facts.ReadingsWanted(
        company_id=company.company_id,
        estate_id=company.estate_id,
        reference="surrender/1",
        read_date=day,
        readings=[facts.WantedReading(meter_number=one, value=value) for one, value in readings.items()],
        unit_ids=UUID(company.units[0]).bytes,
    )
    hear(company, wanted_readings.take_readings, fact, "contracts")
    answer = company.facts("billing.readings_answered.v1", facts.ReadingsAnswered)[-1]
    assert (answer.source, answer.reference) == ("contracts", "surrender/1")
    return [(one.meter_number, one.outcome) for one in answer.readings]


def last(company: Any, number: str) -> tuple[Decimal | None, date | None]:
    with company.uow() as tx:
        (row,) = queries.list_meters(tx, queries.MeterFilter(company.company_id, number=number), limit=1)
    return row.last_value, row.last_date


def test_a_reading_is_entered_with_its_usage_once(company: Any) -> None:
    company.assign(company.tariff(company.item_id, kind="metered", price=Decimal("3.5")))
    register(company, "W1")
    assert take(company, "2026-06-01", W1="10") == [("W1", "taken")]
    assert take(company, W1="12.5") == [("W1", "taken")]
    assert take(company, W1="12.5") == [("W1", "taken")]
    rows = company.rows("select usage, fee_month from readings where company_id = :company", company=company.company_id)
    assert [(row.usage, row.fee_month) for row in rows] == [(Decimal("2.5"), date(2026, 6, 1))]
    assert last(company, "W1") == (Decimal("12.5"), date(2026, 6, 10))


def test_what_cannot_be_entered_says_why_and_changes_nothing(company: Any) -> None:
    register(company, "W1")
    register(company, "W2", unit=1)
    take(company, W1="10")
    assert take(company, W1="10", W2="1", W9="1") == [
        ("W1", "taken"), ("W2", "no_such_meter"), ("W9", "no_such_meter"),
    ]  # fmt: skip
    assert take(company, "2026-06-09", W1="11") == [("W1", "read_after")]
    assert take(company, "2026-06-11", W1="9") == [("W1", "below_last")]
    assert take(company, "2026-06-11", W1="a lot") == [("W1", "not_a_reading")]
    assert take(company, "2026-06-11", W1="11") == [("W1", "no_tariff")]
    assert last(company, "W1") == (Decimal(10), date(2026, 6, 10))


@pytest.mark.parametrize("shown", ["1000", "-1", "1.23456"])
def test_a_meter_that_was_never_read_is_held_to_what_it_can_show(company: Any, shown: str) -> None:
    register(company, "W1", digits=3)
    assert take(company, W1=shown) == [("W1", "not_a_reading")]
    assert last(company, "W1") == (None, None)
    assert take(company, W1="999.9999") == [("W1", "taken")]
