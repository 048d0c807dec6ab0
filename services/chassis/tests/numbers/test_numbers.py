"""Numbers are read in every spelling that leaves nothing to guess, and in no other."""

from __future__ import annotations

from decimal import Decimal

import pytest
from chassis.numbers import read_number
from hypothesis import given
from hypothesis import strategies as st


@given(st.decimals(-(10**14), 10**14, places=6))
def test_a_number_is_read_with_and_without_commas_between_thousands(number: Decimal) -> None:
    assert read_number(f"{number:f}") == read_number(f"{number:,f}") == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("１，２３４．５０", "1234.50"), (" 12 ", "12"), ("12.", "12"), ("1.5e-05", "0.000015"), ("1E+05", "100000")],
)
def test_a_number_is_read_as_people_and_spreadsheets_write_it(text: str, number: str) -> None:
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize("text", [
    "", "-", ".5", "12,50", "1,23", "1234,567", "1_000", "1 000", "NaN", "Infinity", "0x10", "1.2.3", "12元",
    "1e999999", "1" * 16, "0." + "1" * 11, "²", "½", "一百",
])  # fmt: skip
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_number(text)
