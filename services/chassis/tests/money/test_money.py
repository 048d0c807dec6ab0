"""Amounts: rounding, splits and tax, on worked cases and on properties."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from chassis import money
from hypothesis import given
from hypothesis import strategies as st

VECTORS = Path(__file__).resolve().parents[4].parent / "shared" / "spec" / "vectors.json"


def cases(name: str) -> list[dict[str, Any]]:
    if not VECTORS.exists():
        pytest.skip(f"the worked cases are not here: {VECTORS} is missing")
    found: list[dict[str, Any]] = json.loads(VECTORS.read_text())[name]
    return found


def test_split_by_largest_remainder_as_worked() -> None:
    for case in cases("largest_remainder"):
        assert money.split(case["total_minor"], case["weights"]) == case["parts"], case


@given(st.integers(-(10**12), 10**12), st.lists(st.integers(0, 10**6), min_size=1, max_size=30).filter(any))
def test_parts_add_up_to_the_whole_and_stay_within_one_unit(total: int, weights: list[int]) -> None:
    parts = money.split(total, weights)
    assert sum(parts) == total
    assert money.split(-total, weights) == [-part for part in parts]
    assert all(
        abs(part * sum(weights) - total * weight) < sum(weights) for part, weight in zip(parts, weights, strict=True)
    )


def test_ties_go_to_the_first() -> None:
    assert money.split(5, [1, 1, 1]) == [2, 2, 1]


@pytest.mark.parametrize("weights", [[], [0, 0], [1, -1, 3]])
def test_weights_that_cannot_share_are_refused(weights: list[int]) -> None:
    with pytest.raises(money.AmountError):
        money.split(100, weights)


@pytest.mark.parametrize(("amount", "rounded"), [("0.5", 1), ("-0.5", -1), ("1.5", 2), ("2.5", 3), ("2.4999999", 2)])
def test_halves_go_away_from_zero(amount: str, rounded: int) -> None:
    assert money.round_half_up(Decimal(amount)) == rounded


@given(st.integers(-(10**15), 10**15), st.integers(1, 10**6))
def test_a_reversal_negates_exactly(numerator: int, denominator: int) -> None:
    assert money.round_ratio(-numerator, denominator) == -money.round_ratio(numerator, denominator)
    assert abs(money.round_ratio(numerator, denominator) * denominator - numerator) * 2 <= denominator


@given(st.integers(-(10**12), 10**12), st.decimals("0", "1", places=4))
def test_net_and_tax_add_up(amount: int, rate: Decimal) -> None:
    tax = money.tax_in(amount, rate)
    assert abs(tax) <= abs(amount)
    assert money.tax_in(-amount, rate) == -tax


def test_tax_is_inside_the_amount() -> None:
    assert money.tax_in(10600, Decimal("0.06")) == 600


@pytest.mark.parametrize(("currency", "places"), [("CNY", 2), ("JPY", 0), ("BHD", 3), ("SGD", 2)])
def test_minor_units_by_iso_4217(currency: str, places: int) -> None:
    assert money.exponent(currency) == places
    assert Decimal(money.show(12345, currency)).scaleb(places) == 12345


def test_a_code_that_is_none_is_refused() -> None:
    with pytest.raises(money.AmountError):
        money.exponent("yuan")


@pytest.mark.parametrize(("value", "shown"), [("1.500000", "1.5"), ("1E+3", "1000"), ("0.1234567", "0.123457")])
def test_plain_decimals(value: str, shown: str) -> None:
    assert money.plain(Decimal(value)) == shown
