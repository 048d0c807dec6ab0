"""What can be wrong with terms: each is refused with its field and the way out."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from contracts.domain.checks import faults
from contracts.domain.terms import INDEX, PERCENT, TURNOVER, Deposit, FreeSpell, LeasedUnit, Payer, Step, Tier

from .lettings import OTHER_UNIT, TENANT, UNIT, day, rent, terms

START, END = "2026-01-15", "2027-01-14"


def wrong(**more: Any) -> list[tuple[str, str]]:
    made = terms(START, END)
    return [(one.field, one.code) for one in faults(replace(made, **more), "CNY", "terms.")]


def charged(**more: Any) -> list[tuple[str, str]]:
    return wrong(charges=(rent(**more),))


def test_terms_that_nothing_is_wrong_with() -> None:
    assert wrong() == []


def test_an_end_before_the_start() -> None:
    assert wrong(end=day("2026-01-14"))[0] == ("terms.end_date", "END_BEFORE_START")


def test_a_unit_twice_or_without_area() -> None:
    unit = LeasedUnit(UNIT, Decimal(1))
    assert wrong(units=(unit, unit)) == [("terms.units[1].unit_id", "UNIT_TWICE")]
    assert wrong(units=(LeasedUnit(UNIT, Decimal(0)),)) == [("terms.units[0].area", "AREA_NOT_ABOVE_ZERO")]


def test_a_rent_start_or_a_spell_outside_the_lease() -> None:
    unit = LeasedUnit(UNIT, Decimal(1), day("2026-01-14"))
    assert wrong(units=(unit,)) == [("terms.units[0].rent_start_date", "OUTSIDE_LEASE")]
    spell = FreeSpell(day("2026-02-01"), day("2027-01-15"))
    assert wrong(free=(spell,)) == [("terms.rent_free_spells[0].end_date", "OUTSIDE_LEASE")]


def test_spells_that_overlap_run_backwards_or_name_another_unit() -> None:
    first = FreeSpell(day("2026-02-01"), day("2026-02-28"))
    second = FreeSpell(day("2026-02-28"), day("2026-03-31"))
    assert wrong(free=(first, second)) == [("terms.rent_free_spells[1].start_date", "SPELLS_OVERLAP")]
    assert wrong(free=(FreeSpell(first.end, first.start),)) == [
        ("terms.rent_free_spells[0].end_date", "SPELL_BACKWARDS")
    ]
    assert wrong(free=(replace(first, unit_id=OTHER_UNIT),)) == [
        ("terms.rent_free_spells[0].unit_id", "NOT_A_UNIT_OF_LEASE")
    ]


def test_steps_out_of_order() -> None:
    early, late = Step(day("2026-05-01"), PERCENT), Step(day("2026-06-01"), PERCENT)
    assert charged(steps=(late, early)) == [("terms.charges[0].steps[1].date", "STEPS_OUT_OF_ORDER")]
    assert charged(steps=(early, early)) == [("terms.charges[0].steps[1].date", "STEPS_OUT_OF_ORDER")]
    assert charged(steps=(Step(day(START), PERCENT),)) == [("terms.charges[0].steps[0].date", "STEP_NOT_AFTER_START")]
    assert charged(steps=(Step(day("2028-01-01"), PERCENT),)) == [("terms.charges[0].steps[0].date", "OUTSIDE_LEASE")]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, [("base_index", "INDEX_VALUE_MISSING"), ("new_index", "INDEX_VALUE_MISSING")]),
        ({"base_index": 100}, [("new_index", "INDEX_VALUE_MISSING")]),
        ({"base_index": 100, "new_index": 0}, [("new_index", "NOT_ABOVE_ZERO")]),
        ({"base_index": 100, "new_index": 101, "floor": 3, "cap": 2}, [("floor", "FLOOR_ABOVE_CAP")]),
    ],
)
def test_an_index_without_a_value(values: dict[str, int], said: list[tuple[str, str]]) -> None:
    step = Step(day("2026-05-01"), INDEX, **{name: Decimal(value) for name, value in values.items()})  # type: ignore[arg-type]
    assert charged(steps=(step,)) == [(f"terms.charges[0].steps[0].{field}", code) for field, code in said]


def test_prices_that_are_none() -> None:
    assert charged(price=Decimal("0.001")) == [("terms.charges[0].price", "NOT_A_RENT_PRICE")]
    assert charged(price=Decimal(-1)) == [("terms.charges[0].price", "PRICE_BELOW_ZERO")]
    fall = (Step(day("2026-05-01"), PERCENT, Decimal(-100)),)
    assert charged(steps=fall) == [("terms.charges[0].steps[0].value", "PERCENT_TOO_LOW")]
    assert charged(unit=OTHER_UNIT) == [("terms.charges[0].unit_id", "NOT_A_UNIT_OF_LEASE")]


def test_turnover_without_a_share() -> None:
    assert charged(kind=TURNOVER) == [("terms.charges[0].tiers", "TIERS_MISSING")]
    assert charged(kind=TURNOVER, tiers=(Tier(Decimal(5), Decimal(5)),)) == [
        ("terms.charges[0].tiers", "TURNOVER_TIERS_FAULTY")
    ]
    assert charged(tiers=(Tier(None, Decimal(5)),)) == [("terms.charges[0].tiers", "TIERS_NOT_OF_KIND")]


def test_payers_deposit_cycle_and_first_month() -> None:
    assert wrong(payers=(Payer(TENANT), Payer(TENANT))) == [("terms.payers[1].customer_id", "PAYER_TWICE")]
    assert wrong(repairs=(("roof", "landlord"), ("roof", "tenant"))) == [
        ("terms.repair_duties[1].category", "REPAIR_TWICE")
    ]
    assert wrong(payers=(Payer(TENANT, Decimal(0)),)) == [("terms.payers[0].share", "NOT_ABOVE_ZERO")]
    assert wrong(deposit=Deposit("DEP", Decimal(1), 1)) == [("terms.deposit.amount_minor", "DEPOSIT_BOTH")]
    assert wrong(deposit=Deposit(months=Decimal(1))) == [("terms.deposit.fee_item_code", "DEPOSIT_ITEM_MISSING")]
    assert wrong(cycle_months=4) == [("terms.cycle_months", "NOT_A_CYCLE")]
    assert wrong(first_payment_month=day("2025-12-01")) == [("terms.first_payment_month", "MONTH_OUTSIDE_LEASE")]
