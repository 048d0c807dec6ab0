"""Billing's receivables against payments' open items."""

from __future__ import annotations

from manorctl.verify import compare

# company, receivable, version, minor, version of the other side's news, paid, verified
OWED = [1, 10, 1, 5000, 0, 0, 0]


def test_equal_books_hold() -> None:
    found = compare(iter([OWED]), iter([OWED]))
    assert (found.compared, found.in_flight, found.faults) == (1, 0, [])


def test_a_receivable_that_payments_has_not_heard_of_is_in_flight_with_its_amount() -> None:
    found = compare(iter([OWED, [1, 11, 1, 700, 0, 0, 0]]), iter([OWED]))
    assert (found.opening, found.opening_minor, found.faults) == (1, {1: 700}, [])


def test_an_open_item_that_billing_does_not_know_is_a_fault() -> None:
    assert compare(iter([]), iter([OWED])).faults


def test_a_change_that_payments_has_not_heard_of_is_in_flight() -> None:
    found = compare(iter([[1, 10, 2, 4000, 0, 0, 0]]), iter([OWED]))
    assert (found.changing, found.changing_minor, found.faults) == (1, {1: -1000}, [])


def test_a_settlement_that_billing_has_not_heard_of_is_in_flight() -> None:
    found = compare(iter([OWED]), iter([[1, 10, 1, 0, 1, 5000, 5000]]))
    assert (found.settling, found.faults) == (1, [])


def test_other_amounts_at_the_same_versions_are_a_fault() -> None:
    assert compare(iter([OWED]), iter([[1, 10, 1, 4999, 0, 0, 0]])).faults
    assert compare(iter([[1, 10, 1, 0, 1, 5000, 0]]), iter([[1, 10, 1, 0, 1, 5000, 5000]])).faults


def test_a_row_missing_in_the_middle_does_not_shift_the_rest() -> None:
    rows = [[1, number, 1, 100, 0, 0, 0] for number in range(5)]
    found = compare(iter(rows), iter([row for row in rows if row[1] != 2]))
    assert (found.compared, found.opening, found.faults) == (4, 1, [])
