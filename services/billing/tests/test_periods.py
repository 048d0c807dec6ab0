"""Periods, parts of months, tiers, late fees and rates: the spec's worked cases and properties."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from billing.domain import late_fees, rates, tiers
from chassis import periods
from chassis.money import round_half_up
from chassis.periods import Period
from hypothesis import given
from hypothesis import strategies as st

VECTORS = Path(__file__).resolve().parents[3].parent / "shared" / "spec" / "vectors.json"
DAYS = st.dates(date(2000, 1, 1), date(2050, 12, 31))


def cases(name: str) -> list[dict[str, Any]]:
    if not VECTORS.exists():
        pytest.skip(f"the worked cases are not here: {VECTORS} is missing")
    found: list[dict[str, Any]] = json.loads(VECTORS.read_text())[name]
    return found


def day(text: str) -> date:
    return date.fromisoformat(text)


def shown(found: list[Period]) -> list[list[str]]:
    return [[str(period.start), str(period.end)] for period in found]


def test_every_worked_case_is_run() -> None:
    if not VECTORS.exists():
        pytest.skip(f"the worked cases are not here: {VECTORS} is missing")
    assert set(json.loads(VECTORS.read_text())) == {
        "natural_periods", "contract_periods", "month_parts", "largest_remainder", "tiered", "late_fee", "month_split",
    }  # fmt: skip


def test_natural_periods_as_worked() -> None:
    for case in cases("natural_periods"):
        found = periods.natural_periods(day(case["start"]), day(case["end"]), case["cycle_months"])
        assert shown(found) == case["periods"], case


def test_contract_periods_as_worked() -> None:
    for case in cases("contract_periods"):
        found = periods.contract_periods(day(case["start"]), day(case["end"]), case["cycle_months"])
        assert shown(found) == case["periods"], case


def test_month_parts_as_worked() -> None:
    for case in cases("month_parts"):
        price, start = case["monthly_price_minor"], day(case["start"])
        whole = Period(start, day(case["end"]))
        natural = list(periods.natural_parts(whole))
        contract = list(periods.contract_parts(whole, start))
        assert [periods.part_price(price, part) for part in natural] == case["natural"], case
        assert [periods.part_price(price, part, thirty=True) for part in natural] == case["natural_30"], case
        assert [periods.part_price(price, part) for part in contract] == case["contract"], case


def test_month_split_as_worked() -> None:
    for case in cases("month_split"):
        length, price = case["days_in_month"], case["monthly_price_minor"]
        ends = [*case["cuts_after_day"], length]
        for thirty, name in ((False, "parts"), (True, "parts_30")):
            sums = [0, *(periods.cumulative(price, end, length, thirty=thirty) for end in ends)]
            assert [later - earlier for earlier, later in pairwise(sums)] == case[name], case


def test_tiers_as_worked() -> None:
    for case in cases("tiered"):
        steps = [tiers.Tier(None if end is None else Decimal(end), Decimal(price)) for end, price in case["tiers"]]
        tiers.check_tiers(steps)
        found = tiers.tier_slices(Decimal(case["usage"]), Decimal(case["used_before_this_year"]), steps, 2)
        assert round_half_up(sum((part.amount for part in found), start=Fraction())) == (case["amount_minor"]), case


def test_late_fees_as_worked() -> None:
    for case in cases("late_fee"):
        found = late_fees.late_fee(
            case["principal_minor"],
            Decimal(case["daily_rate"]),
            day(case["due"]),
            day(case["as_of"]),
            grace_days=case["grace_days"],
            payments=[(day(paid), amount) for paid, amount in case["payments"]],
        )
        assert found == case["late_fee_minor"], case


def test_late_fee_counts_from_due_where_the_estate_says_so() -> None:
    terms = {"grace_days": 5, "from_due": True}
    due = date(2026, 1, 20)
    assert late_fees.late_fee(100000, Decimal("0.0005"), due, date(2026, 1, 25), **terms) == 0
    assert late_fees.late_fee(100000, Decimal("0.0005"), due, date(2026, 1, 26), **terms) == 250
    paid = [(date(2026, 1, 24), 100000)]
    assert late_fees.late_fee(100000, Decimal("0.0005"), due, date(2026, 3, 1), payments=paid, **terms) == 0


@given(st.integers(1, 10**7), DAYS, st.integers(0, 30), st.integers(0, 400), st.lists(
    st.tuples(st.integers(-10, 400), st.integers(1, 10**6)), max_size=4), st.booleans())  # fmt: skip
def test_late_fee_is_the_sum_of_its_days(
    principal: int, due: date, grace: int, after: int, paid: list[tuple[int, int]], from_due: bool
) -> None:
    rate, as_of = Decimal("0.0005"), due + timedelta(days=after)
    payments = [(due + timedelta(days=offset), amount) for offset, amount in paid]
    grace_end = due + timedelta(days=grace)
    total, current = Decimal(0), (due if from_due else grace_end) + timedelta(days=1)
    while current < as_of:
        total += max(principal - sum(amount for moment, amount in payments if moment <= current), 0) * rate
        current += timedelta(days=1)
    nothing = as_of <= grace_end or sum(a for moment, a in payments if moment <= grace_end) >= principal
    expected = 0 if nothing else min(round_half_up(total), principal)
    found = late_fees.late_fee(principal, rate, due, as_of, grace_days=grace, payments=payments, from_due=from_due)
    assert found == expected


@given(DAYS, st.integers(0, 1500), st.integers(1, 14), st.booleans(), st.booleans())
def test_periods_leave_neither_gap_nor_overlap(
    start: date, length: int, cycle: int, aligned: bool, contract: bool
) -> None:
    end = start + timedelta(days=length)
    found = (
        periods.contract_periods(start, end, cycle)
        if contract
        else periods.natural_periods(start, end, cycle, aligned=aligned)
    )
    assert found[0].start == start
    assert found[-1].end == end
    assert all(later.start - earlier.end == timedelta(days=1) for earlier, later in pairwise(found))


@given(DAYS, st.integers(0, 1500))
def test_an_anchor_of_one_is_the_natural_month(start: date, length: int) -> None:
    first = start.replace(day=1)
    end = first + timedelta(days=length)
    assert periods.contract_periods(first, end, 1) == periods.natural_periods(first, end, 1)


def test_aligned_bills_end_with_calendar_quarters() -> None:
    found = periods.natural_periods(date(2016, 2, 29), date(2016, 12, 31), 3, aligned=True)
    assert shown(found) == [
        ["2016-02-29", "2016-03-31"], ["2016-04-01", "2016-06-30"],
        ["2016-07-01", "2016-09-30"], ["2016-10-01", "2016-12-31"],
    ]  # fmt: skip


@given(st.integers(0, 10**7), DAYS, st.lists(st.integers(1, 30), max_size=5), st.booleans())
def test_parts_of_a_month_add_up_to_the_month(price: int, start: date, cuts: list[int], thirty: bool) -> None:
    month = periods.month_of(start)
    ends = sorted({min(cut, month.days - 1) for cut in cuts} | {month.days})
    total, first = 0, month.start
    for end in ends:
        part = periods.MonthPart(month, Period(first, month.start + timedelta(days=end - 1)), 0)
        total += periods.part_price(price, part, thirty=thirty)
        first = part.days.end + timedelta(days=1)
    assert total == price


@given(DAYS, st.integers(0, 500), st.integers(0, 500))
def test_contract_parts_cover_a_period_once(anchor: date, offset: int, length: int) -> None:
    period = Period(anchor + timedelta(days=offset), anchor + timedelta(days=offset + length))
    parts = list(periods.contract_parts(period, anchor))
    assert parts[0].days.start == period.start
    assert parts[-1].days.end == period.end
    assert sum(part.days.days for part in parts) == period.days


@given(st.decimals("0", "5000", places=2), st.decimals("0", "5000", places=2), st.decimals("0", "5000", places=2))
def test_usage_priced_in_two_slices_costs_the_same(before: Decimal, first: Decimal, second: Decimal) -> None:
    steps = [tiers.Tier(Decimal(180), Decimal("0.5653")), tiers.Tier(None, Decimal("0.8653"))]
    whole = sum(part.amount for part in tiers.tier_slices(first + second, before, steps, 2))
    split = sum(part.amount for part in tiers.tier_slices(first, before, steps, 2)) + sum(
        part.amount for part in tiers.tier_slices(second, before + first, steps, 2)
    )
    assert whole == split


@pytest.mark.parametrize("ends", [[], [100], [None, None], [100, 50, None], [0, None]])
def test_tiers_that_leave_usage_unpriced_are_refused(ends: list[int | None]) -> None:
    with pytest.raises(tiers.TierError):
        tiers.check_tiers([tiers.Tier(None if end is None else Decimal(end), Decimal(1)) for end in ends])


def test_an_empty_set_has_no_rate() -> None:
    assert rates.rate(0, 0) is None


def test_the_total_is_sum_over_sum_not_an_average() -> None:
    assert rates.total_rate([(90, 100), (0, 900)]) == Decimal("0.09")
