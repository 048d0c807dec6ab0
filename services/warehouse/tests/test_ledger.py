"""What stock is worth: worked cases, and random rows against a plain model of fractions."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warehouse.domain.ledger import Row, Short, Worthless, share_back, taken, values

DAY = date(2026, 4, 1)


def day(number: int) -> date:
    """So many days after the first."""
    return DAY + timedelta(days=number)


def came(number: int, on: int, quantity: str, minor: int) -> Row:
    """What came from outside."""
    return Row(number, day(on), Decimal(quantity), minor)


def left(number: int, on: int, quantity: str) -> Row:
    """What took the average."""
    return Row(number, day(on), -Decimal(quantity))


def test_the_average_is_value_by_quantity() -> None:
    """warehouse-01: 1 at 100, 1 at 200, 2 at 200."""
    rows = [came(1, 0, "1", 10_000), came(2, 0, "1", 20_000), came(3, 0, "2", 40_000)]
    assert sum(values(rows).values()) == 70_000
    assert values([*rows, left(4, 1, "1")])[4] == -17_500


def test_a_late_receipt_changes_what_was_issued_after_its_day() -> None:
    """warehouse-03: 5 at 10 on day 1, 5 issued on day 3; 5 at 20 come late for day 0."""
    rows = [came(1, 1, "5", 5_000), left(2, 3, "5")]
    assert values(rows)[2] == -5_000
    late = values([*rows, came(3, 0, "5", 10_000)])
    assert (late[2], sum(late.values())) == (-7_500, 7_500)


def test_freight_of_a_receipt_falls_on_what_went_back_as_well() -> None:
    """warehouse-04: 5 at 100, 2 sent back; 50 of freight."""
    assert values([came(1, 0, "5", 50_000), left(2, 1, "2")])[2] == -20_000
    found = values([came(1, 0, "5", 55_000), left(2, 1, "2")])
    assert (found[2], sum(found.values())) == (-22_000, 33_000)


def test_the_last_piece_takes_the_rest() -> None:
    found = values([came(1, 0, "3", 1_000), left(2, 1, "1"), left(3, 2, "1"), left(4, 3, "1")])
    assert [found[number] for number in (2, 3, 4)] == [-333, -334, -333]


@pytest.mark.parametrize(
    ("value", "leaves", "worth"), [(1, "1", 0), (2, "1", 1), (2, "2", 1), (1, "3", 1), (3, "1", 1)]
)
def test_what_stays_and_what_leaves_are_worth_a_minor_unit_each_where_there_are_two(
    value: int, leaves: str, worth: int
) -> None:
    assert taken(Decimal(3), value, Decimal(leaves)) == worth


def test_what_comes_back_brings_what_it_cost_and_the_last_part_the_rest() -> None:
    rows = [came(1, 0, "10", 1_000), left(2, 1, "3"), came(3, 2, "10", 9_000)]
    back = [Row(4, day(3), Decimal(1), comes_back_of=2), Row(5, day(4), Decimal(2), comes_back_of=2)]
    found = values([*rows, *back])
    assert (found[2], found[4] + found[5]) == (-300, 300)


def test_more_than_there_was_on_a_day_is_refused_with_the_day() -> None:
    rows = [came(1, 0, "5", 500), left(2, 5, "3"), came(3, 6, "9", 900)]
    with pytest.raises(Short) as short:
        values([*rows, left(4, 2, "3")])  # 2 are left then, and 3 leave on day 5
    assert (short.value.day, short.value.there) == (day(5), Decimal(2))


def test_something_that_is_there_is_worth_something() -> None:
    with pytest.raises(Worthless):
        values([came(1, 0, "5", 0)])


PARTS = st.decimals(min_value="0.001", max_value="500", places=3)


@given(PARTS, st.integers(1, 10**12), st.data())
def test_what_leaves_is_within_a_minor_unit_of_its_share(quantity: Decimal, value: int, data: st.DataObject) -> None:
    leaves = data.draw(st.decimals(min_value="0.001", max_value=quantity, places=3))
    share = Fraction(value) * Fraction(leaves) / Fraction(quantity)
    found = taken(quantity, value, leaves)
    assert abs(found - share) <= 1
    assert 0 <= found <= value
    assert (value == found) == (leaves == quantity)


@given(st.integers(0, 10**9), st.lists(PARTS, min_size=1, max_size=6))
def test_parts_that_come_back_bring_back_all_of_it(cost: int, parts: list[Decimal]) -> None:
    whole, before, back = sum(parts, Decimal(0)), Decimal(0), 0
    for part in parts:
        back += share_back(cost, whole, before, part)
        before += part
    assert back == cost


@given(st.lists(st.tuples(st.integers(0, 9), st.booleans(), PARTS, st.integers(1, 10**7)), max_size=30))
def test_rows_follow_a_plain_model_of_fractions(moves: list[tuple[int, bool, Decimal, int]]) -> None:
    """The model keeps exact averages; each row may differ by what rounding carries on, a minor unit a row."""
    rows: list[Row] = []
    for number, (on, comes, quantity, minor) in enumerate(moves, 1):
        row = came(number, on, str(quantity), minor) if comes else left(number, on, str(quantity))
        try:
            values([*rows, row])
        except (Short, Worthless):
            continue
        rows.append(row)
    found = values(rows)
    quantity, value = Fraction(0), Fraction(0)
    total = 0
    for row in sorted(rows, key=lambda one: (one.day, one.number)):
        if row.quantity > 0:
            value += found[row.number]
        else:
            exact = value * Fraction(-row.quantity) / quantity
            assert abs(-found[row.number] - exact) <= len(rows)
            value -= exact
        quantity += Fraction(row.quantity)
        total += found[row.number]
        assert (total == 0) == (quantity == 0)
        assert total >= 0
