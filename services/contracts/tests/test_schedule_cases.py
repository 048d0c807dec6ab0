"""Rent schedules: the spec's worked cases, and what the field's other systems compute."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from contracts.domain.checks import faults
from contracts.domain.deposits import deposit_due, months_of_rent
from contracts.domain.prices import stepped
from contracts.domain.schedule import Line, bills, due, earliest, schedule
from contracts.domain.terms import (
    AREA,
    CONTRACT,
    INDEX,
    NEW_PRICE,
    PERCENT,
    Charge,
    Deposit,
    FreeSpell,
    LeasedUnit,
    Payer,
    Step,
    Tier,
)
from contracts.domain.turnover import true_up, turnover_rent

from .lettings import FEE, OTHER_UNIT, PARTNER, RENT, TENANT, UNIT, day, rent, terms

VECTORS = Path(__file__).resolve().parents[3].parent / "shared" / "spec" / "vectors.json"


def cases(name: str) -> list[dict[str, Any]]:
    if not VECTORS.exists():
        pytest.skip(f"the worked cases are not here: {VECTORS} is missing")
    found: list[dict[str, Any]] = json.loads(VECTORS.read_text())[name]
    return found


def shown(lines: tuple[Line, ...]) -> list[tuple[str, str, int]]:
    return [(str(line.days.start), str(line.days.end), line.amount) for line in lines]


@pytest.mark.parametrize(("name", "mode"), [("natural_periods", "natural"), ("contract_periods", CONTRACT)])
def test_bills_as_worked(name: str, mode: str) -> None:
    for case in cases(name):
        if case["cycle_months"] not in (1, 2, 3, 6, 12):
            continue
        made = terms(case["start"], case["end"], month_mode=mode, cycle_months=case["cycle_months"])
        assert [[str(one.start), str(one.end)] for one in bills(made)] == case["periods"], case
        assert [[str(one.days.start), str(one.days.end)] for one in schedule(made, "CNY")] == case["periods"], case


@pytest.mark.parametrize(
    ("name", "more"),
    [("natural", {}), ("natural_30", {"thirty_day": True}), ("contract", {"month_mode": CONTRACT})],
)
def test_parts_of_months_as_worked(name: str, more: dict[str, Any]) -> None:
    for case in cases("month_parts"):
        price = str(Decimal(case["monthly_price_minor"]).scaleb(-2))
        made = terms(case["start"], case["end"], rent(price), **more)
        assert [line.amount for line in schedule(made, "CNY")] == case[name], case


def test_contracts_01_a_broken_first_month_begins_the_first_quarter() -> None:
    made = terms("2018-01-05", "2020-01-15", cycle_months=3)
    first, second = bills(made)[:2]
    assert [str(one) for one in (first.start, first.end, second.start, second.end)] == [
        "2018-01-05", "2018-03-31", "2018-04-01", "2018-06-30",
    ]  # fmt: skip
    assert earliest(made, first) == day("2018-01-05")


def test_contracts_02_in_arrears_a_bill_comes_the_day_after_its_last() -> None:
    made = terms("2018-01-05", "2018-03-15", month_mode=CONTRACT, in_advance=False)
    assert [(str(one.days.start), str(one.days.end), str(one.due)) for one in schedule(made, "CNY")] == [
        ("2018-01-05", "2018-02-04", "2018-02-05"),
        ("2018-02-05", "2018-03-04", "2018-03-05"),
        ("2018-03-05", "2018-03-15", "2018-03-16"),
    ]


def test_contracts_03_the_last_day_of_a_lease_is_a_part_of_its_month() -> None:
    assert shown(schedule(terms("2024-01-01", "2024-04-01"), "CNY")) == [
        ("2024-01-01", "2024-01-31", 300_000),
        ("2024-02-01", "2024-02-29", 300_000),
        ("2024-03-01", "2024-03-31", 300_000),
        ("2024-04-01", "2024-04-01", 10_000),
    ]


TIERS = (
    Tier(Decimal(500_000), Decimal(5)),
    Tier(Decimal(750_000), Decimal(6)),
    Tier(None, Decimal(7)),
)


@pytest.mark.parametrize(
    ("turnover", "owed"), [(0, 0), (500_000, 2_500_000), (600_000, 3_100_000), (1_000_000, 5_750_000)]
)
def test_contracts_04_each_slice_of_a_turnover_has_its_own_share(turnover: int, owed: int) -> None:
    assert turnover_rent(turnover * 100, TIERS, 2) == owed


def test_contracts_05_a_year_comes_to_more_than_its_minimum_or_to_nothing_more() -> None:
    seven = (Tier(None, Decimal(7)),)
    minimum, audited, provisional = 10_000_000, 150_000_000, 12_000_000
    assert true_up(minimum, seven, 2, audited=audited) == 500_000
    assert true_up(minimum, seven, 2, provisional=provisional) == 2_000_000
    assert true_up(minimum, seven, 2, audited=audited, provisional=provisional) == 500_000
    assert true_up(minimum, seven, 2) == 0
    assert true_up(minimum, seven, 2, audited=100) == 0
    assert true_up(minimum, seven, 2, audited=audited, manual=0) == 0


@pytest.mark.parametrize(
    ("price", "base", "new", "may_fall", "after", "percent"),
    [
        ("92471.50", "106.28", "108.38", False, "94298.66", "1.976"),
        ("23050.29", "1012.00", "1632.00", False, "37172.01", "61.265"),
        ("250000.00", "115.0", "110.0", True, "239130.43", "-4.348"),
        ("250000.00", "115.0", "110.0", False, "250000.00", "0"),
    ],
)
def test_contracts_06_an_index_moves_the_price_by_its_unrounded_ratio(
    price: str, base: str, new: str, may_fall: bool, after: str, percent: str
) -> None:
    step = Step(day("2026-01-01"), INDEX, base_index=Decimal(base), new_index=Decimal(new), may_fall=may_fall)
    found, how = stepped(Decimal(price), step, 2)
    assert (found, how["percent"]) == (Decimal(after), percent)
    assert how["ratio"]
    assert (how.get("kept") == "true") == (Decimal(new) < Decimal(base) and not may_fall)


def test_an_index_is_rounded_shared_and_bounded_as_agreed() -> None:
    def after(**more: Any) -> Decimal:
        step = Step(day("2026-01-01"), INDEX, base_index=Decimal("106.28"), new_index=Decimal("108.38"), **more)
        return stepped(Decimal(1000), step, 2)[0]

    assert after(percent_places=1) == Decimal("1020.00")
    assert after(percent_places=1, share=Decimal(75)) == Decimal("1015.00")
    assert after(cap=Decimal(1)) == Decimal("1010.00")
    assert after(floor=Decimal(3)) == Decimal("1030.00")


@pytest.mark.parametrize(
    ("yearly", "months", "owed"),
    [
        (1_200_066, 1, 100_006), (1_200_066, 2, 200_011), (1_200_066, 3, 300_017), (1_200_066, 6, 600_033),
        (12_100, 3, 3_025), (24_690, 6, 12_345),
    ],
)  # fmt: skip
def test_contracts_07_a_deposit_is_months_of_the_yearly_rent(yearly: int, months: int, owed: int) -> None:
    assert months_of_rent(yearly, Decimal(months)) == owed


def test_a_deposit_counts_rent_alone_and_an_agreed_one_overrides() -> None:
    fee = rent("200", item=FEE, rent=False)
    by_months = terms("2026-01-01", "2026-12-31", rent(), fee, deposit=Deposit("DEP", months=Decimal(2)))
    assert deposit_due(by_months, "CNY") == 600_000
    agreed = terms("2026-01-01", "2026-12-31", deposit=Deposit("DEP", amount=5))
    assert deposit_due(agreed, "CNY") == 5


def test_contracts_08_a_unit_yields_nothing_before_its_own_date() -> None:
    charges = [
        rent("360"),
        rent("12", item=FEE),
        rent("-12"),
        rent("36", OTHER_UNIT),
        rent("6", OTHER_UNIT, item=FEE),
    ]
    units = (LeasedUnit(UNIT, Decimal(10)), LeasedUnit(OTHER_UNIT, Decimal(10), day("2017-02-01")))
    made = terms("2017-01-01", "2017-12-31", *charges, units=units)
    assert not faults(made, "CNY")
    by_month: dict[date, int] = {}
    for line in schedule(made, "CNY"):
        by_month[line.bill.start] = by_month.get(line.bill.start, 0) + line.amount
    assert [by_month[day("2017-01-01")], by_month[day("2017-02-01")]] == [36_000, 40_200]


def test_a_step_and_a_free_spell_inside_a_bill_price_it_in_parts_and_say_so() -> None:
    charge = rent("3100", steps=(Step(day("2026-01-11"), PERCENT, Decimal(10)),))
    spell = FreeSpell(day("2026-01-21"), day("2026-01-31"))
    (line,) = schedule(terms("2026-01-01", "2026-01-31", charge, free=(spell,)), "CNY")
    assert [(part.days.days, part.free, part.amount) for part in line.parts] == [
        (10, False, 100_000), (10, False, 110_000), (11, True, 0),
    ]  # fmt: skip
    assert line.amount == 210_000
    assert line.parts[1].shown()["how"] == {"step": PERCENT, "before": "3100", "percent": "10"}


def test_a_property_fee_goes_on_through_a_rent_free_spell() -> None:
    fee = Charge(FEE, UNIT, AREA, Decimal("2.5"), rent=False)
    spell = FreeSpell(day("2026-01-01"), day("2026-01-31"))
    lines = schedule(terms("2026-01-01", "2026-01-31", rent(), fee, free=(spell,)), "CNY")
    assert [(line.item, line.amount) for line in lines] == [(RENT, 0), (FEE, 25_000)]


def test_several_payers_share_each_line_without_a_rest() -> None:
    payers = (Payer(TENANT, Decimal(2)), Payer(PARTNER))
    lines = schedule(terms("2026-01-01", "2026-01-31", rent("100"), payers=payers), "CNY")
    assert [(line.customer_id, line.amount) for line in lines] == [(TENANT, 6_667), (PARTNER, 3_333)]


@pytest.mark.parametrize(
    ("due_day", "first_month", "said"),
    [
        (0, None, ["2026-01-29", "2026-02-01"]),
        (5, None, ["2026-02-05", "2026-02-05"]),
        (31, None, ["2026-01-31", "2026-02-28"]),
        (5, "2026-03-01", ["2026-03-05", "2026-03-05"]),
    ],
)
def test_a_bill_is_due_on_the_due_day_from_when_it_can_be_asked_for(
    due_day: int, first_month: str | None, said: list[str]
) -> None:
    month = day(first_month) if first_month else None
    made = terms("2026-01-29", "2026-02-28", due_day=due_day, first_payment_month=month)
    assert [str(due(made, bill)) for bill in bills(made)] == said


def test_a_yen_has_no_places_and_a_dinar_three() -> None:
    step = (Step(day("2026-02-01"), PERCENT, Decimal("0.05")),)
    made = terms("2026-01-01", "2026-02-28", rent("1001", steps=step))
    assert [line.amount for line in schedule(made, "JPY")] == [1_001, 1_002]
    assert [line.amount for line in schedule(made, "BHD")] == [1_001_000, 1_001_501]


def test_a_new_price_by_the_square_metre() -> None:
    step = Step(day("2026-02-01"), NEW_PRICE, Decimal("33.333333"))
    charge = rent("30", kind=AREA, steps=(step,))
    assert [line.amount for line in schedule(terms("2026-01-01", "2026-02-28", charge), "CNY")] == [300_000, 333_333]
