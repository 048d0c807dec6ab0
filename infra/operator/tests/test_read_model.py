"""insight's rows against their sources."""

from __future__ import annotations

from typing import Any

import pytest
from manorctl.read_model import compare_payments, compare_receivables

# company, receivable, version, outstanding or open, the other's version, paid, verified
BILLED = [1, 10, 2, 3000, 1, 2000, 1500]
ITEM = [1, 10, 2, 3000, 1, 2000, 1500]
COUNTED = [1, 10, 2, 5000, 1, 2000, 1500]
PAYMENT = [1, "0190", 2, 500, 500]


def test_equal_figures_hold() -> None:
    found = compare_receivables(iter([BILLED]), iter([ITEM]), iter([COUNTED]))
    assert (found.compared, found.in_flight, found.faults) == (1, 0, [])


@pytest.mark.parametrize(
    ("counted", "moving"),
    [([], "unheard"), ([[1, 10, 1, 9, 1, 2000, 1500]], "changing"), ([[1, 10, 2, 5000, 0, 0, 0]], "settling")],
)
def test_what_insight_has_not_heard_is_in_flight(counted: list[list[Any]], moving: str) -> None:
    found = compare_receivables(iter([BILLED]), iter([ITEM]), iter(counted))
    assert (getattr(found, moving), found.in_flight, found.faults) == (1, 1, [])


@pytest.mark.parametrize(
    "counted",
    [
        [1, 10, 2, 5001, 1, 2000, 1500],
        [1, 10, 2, 5000, 1, 2000, 1501],
        [1, 10, 3, 5000, 1, 2000, 1500],
        [1, 9, 1, 1, 0, 0, 0],
    ],
)
def test_other_amounts_at_the_same_versions_and_rows_of_nobody_are_faults(counted: list[int]) -> None:
    assert compare_receivables(iter([BILLED]), iter([ITEM]), iter([counted])).faults


def test_a_payment_counts_the_same_in_both() -> None:
    assert not compare_payments(iter([PAYMENT]), iter([PAYMENT])).faults
    assert compare_payments(iter([PAYMENT]), iter([[1, "0190", 1, 500, 0]])).settling == 1
    assert compare_payments(iter([PAYMENT]), iter([])).unheard == 1
    assert compare_payments(iter([PAYMENT]), iter([[1, "0190", 2, 500, 0]])).faults
    assert compare_payments(iter([]), iter([PAYMENT])).faults
