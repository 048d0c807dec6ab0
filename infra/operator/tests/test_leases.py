"""What leases and work orders want charged against billing's charges."""

from __future__ import annotations

from typing import Any

import pytest
from manorctl.leases import Lines, compare

LINE = [2, "line/7/1", 300_000, "charged", 41]
CHARGE = [2, "contracts", "line/7/1", 300_000, "charged", 41]


def found(line: list[Any] | None, charge: list[Any] | None) -> Lines:
    return compare([line] if line else [], [charge] if charge else [], "contracts")


def changed(row: list[Any], place: int, value: Any) -> list[Any]:
    return [*row[:place], value, *row[place + 1 :]]


def test_a_line_that_is_a_receivable_is_compared() -> None:
    assert found(LINE, CHARGE) == Lines(compared=1)


@pytest.mark.parametrize(
    ("line", "charge"),
    [
        (LINE, None),
        (None, CHARGE),
        (changed(LINE, 2, 1), CHARGE),
        (LINE, changed(CHARGE, 5, 42)),
    ],
)
def test_what_no_fact_explains_is_a_fault(line: Any, charge: Any) -> None:
    assert len(found(line, charge).faults) == 1


@pytest.mark.parametrize(
    ("line", "charge"),
    [
        (changed(LINE, 3, "sent"), None),
        (changed(LINE, 3, "sent"), CHARGE),
        (changed(LINE, 3, "sent"), changed(CHARGE, 4, "waiting")),
        (changed(LINE, 3, "withdrawn"), CHARGE),
    ],
)
def test_what_a_fact_is_on_its_way_about_is_in_flight(line: Any, charge: Any) -> None:
    shown = found(line, charge)
    assert (shown.faults, shown.in_flight) == ([], 1)


def test_what_was_withdrawn_before_billing_heard_of_it_is_not_waited_for() -> None:
    assert found(changed(LINE, 3, "withdrawn"), None) == Lines()


@pytest.mark.parametrize("state", ["withdrawn", "credited"])
def test_what_was_taken_back_is_withdrawn_in_both(state: str) -> None:
    assert found(changed(LINE, 3, "withdrawn"), changed(CHARGE, 4, state)) == Lines(compared=1)


def test_what_orders_charge_is_compared_with_their_own_charges_alone() -> None:
    wanted = [2, "quotation/7/1", 9_980, "charged", 51]
    of_orders = [2, "workorders", "quotation/7/1", 9_980, "charged", 51]
    assert compare([wanted], [CHARGE, of_orders], "workorders") == Lines(compared=1)
    assert len(compare([wanted], [CHARGE], "workorders").faults) == 1
