"""Every entry that the rules make balances, and a reversal is its exact opposite."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given
from hypothesis import strategies as st
from payments.domain import entries

minor = st.integers(-(10**12), 10**12)
by_fee_item = st.dictionaries(st.integers(1, 9), st.integers(1, 10**9), max_size=5)


@given(minor, minor)
def test_what_is_owed_balances(gross, tax):
    assert sum(leg.amount_minor for leg in entries.owed(7, gross, tax)) == 0


@given(by_fee_item, st.integers(0, 10**9))
def test_what_is_received_balances_and_lies_where_the_method_says(parts, prepayment):
    legs = entries.received(entries.money("pos", "desk-1"), parts, prepayment)
    assert sum(leg.amount_minor for leg in legs) == 0
    assert {leg.account_code for leg in legs if leg.amount_minor > 0} <= {"clearing:pos:desk-1"}


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(-(10**9), 10**9)), max_size=6))
def test_each_estates_entry_balances_and_the_clearing_accounts_come_to_nothing(moves):
    legs = [(estate_id, entries.Leg("cash:main", amount)) for estate_id, amount in moves]
    legs.append((1, entries.Leg(entries.PREPAYMENT, -sum(amount for _, amount in moves))))
    made = entries.by_estate(legs)
    assert all(sum(leg.amount_minor for leg in of) == 0 for of in made.values())
    between = [leg.amount_minor for of in made.values() for leg in of if leg.account_code == entries.BETWEEN_ESTATES]
    assert sum(between) == 0


@given(st.integers(-(10**9), 10**9), st.integers(-(10**8), 10**8), st.integers(-(10**9), 10**9))
def test_the_tax_share_is_rounded_half_away_from_zero(amount, tax, owed):
    expected = Decimal(0) if amount == 0 else (Decimal(tax) * owed / amount)
    assert entries.tax_share(amount, tax, owed) == int(expected.quantize(Decimal(1), ROUND_HALF_UP))


@given(st.integers(1, 10**9), st.integers(0, 10**8))
def test_the_tax_of_the_whole_is_the_tax_it_opened_with(amount, tax):
    assert entries.tax_share(amount, tax, amount) == tax
