"""The rules of allocation, for every amount and every set of claims."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from payments.domain.allocation import Claim, Fund, Given, allocate, as_chosen, draw, oldest_first, take_back

amounts = st.integers(min_value=0, max_value=10**12)
claims = st.lists(
    st.builds(
        Claim,
        receivable_id=st.integers(1, 10**9),
        fee_item_id=st.integers(1, 5),
        due_date=st.integers(0, 400).map(lambda days: date(2026, 1, 1) + timedelta(days)),
        open_minor=st.integers(-100, 10**9),
    ),
    unique_by=lambda claim: claim.receivable_id,
    max_size=12,
)
funds = st.lists(
    st.builds(
        Fund,
        prepayment_id=st.integers(1, 1000),
        balance_minor=st.integers(0, 10**9),
        fee_item_ids=st.frozensets(st.integers(1, 5), max_size=3),
    ),
    unique_by=lambda fund: fund.prepayment_id,
    max_size=6,
)


@given(amounts, claims)
def test_parts_and_surplus_are_the_amount_and_no_item_gets_more_than_is_open(amount, claims):
    parts, surplus = allocate(amount, oldest_first(claims))
    open_of = {claim.receivable_id: claim.open_minor for claim in claims}
    assert sum(part.amount_minor for part in parts) + surplus == amount
    assert all(0 < part.amount_minor <= open_of[part.receivable_id] for part in parts)
    assert surplus == max(0, amount - sum(max(0, claim.open_minor) for claim in claims))


@given(amounts, claims)
def test_an_older_item_is_paid_in_full_before_a_younger_one_gets_anything(amount, claims):
    ordered = oldest_first(claims)
    parts, _ = allocate(amount, ordered)
    paid = {part.receivable_id: part.amount_minor for part in parts}
    open_claims = [claim for claim in ordered if claim.open_minor > 0]
    touched = [claim for claim in open_claims if claim.receivable_id in paid]
    assert touched == open_claims[: len(touched)]
    assert all(paid[claim.receivable_id] == claim.open_minor for claim in touched[:-1])


def test_items_of_one_due_date_go_by_fee_item_then_by_id():
    day = date(2026, 3, 1)
    given_claims = [Claim(3, 2, day, 5), Claim(2, 1, day, 5), Claim(1, 2, day, 5), Claim(9, 9, date(2026, 2, 1), 5)]
    assert [claim.receivable_id for claim in oldest_first(given_claims)] == [9, 2, 1, 3]


def test_the_cashiers_order_goes_before_the_due_date():
    day = date(2026, 3, 1)
    chosen = as_chosen([Claim(1, 1, day, 5), Claim(2, 1, date(2026, 4, 1), 5)], [2, 1])
    assert [part.receivable_id for part in allocate(7, chosen)[0]] == [2, 1]


@given(claims, funds)
def test_no_prepayment_gives_more_than_it_has_nor_to_a_fee_item_it_is_not_tied_to(claims, funds):
    parts = draw(claims, funds)
    for fund in funds:
        mine = [part for part in parts if part.prepayment_id == fund.prepayment_id]
        assert sum(part.amount_minor for part in mine) <= fund.balance_minor
        assert all(not fund.fee_item_ids or part.fee_item_id in fund.fee_item_ids for part in mine)
    for claim in claims:
        got = sum(part.amount_minor for part in parts if part.receivable_id == claim.receivable_id)
        assert got <= max(0, claim.open_minor)


@given(claims, funds)
def test_nothing_stays_open_beside_a_prepayment_that_could_pay_it(claims, funds):
    parts = draw(claims, funds)
    for claim in claims:
        still = claim.open_minor - sum(p.amount_minor for p in parts if p.receivable_id == claim.receivable_id)
        if still > 0:
            for fund in funds:
                if not fund.fee_item_ids or claim.fee_item_id in fund.fee_item_ids:
                    assert sum(p.amount_minor for p in parts if p.prepayment_id == fund.prepayment_id) == (
                        fund.balance_minor
                    )


def test_what_is_tied_to_the_fee_item_is_drawn_before_what_is_general():
    parts = draw([Claim(1, 4, date(2026, 3, 1), 50)], [Fund(1, 40), Fund(2, 40, frozenset({4}))])
    assert [(part.prepayment_id, part.amount_minor) for part in parts] == [(2, 40), (1, 10)]


@given(st.lists(st.integers(0, 1000), max_size=8), st.data())
def test_an_excess_is_taken_back_whole_and_from_the_latest_first(remaining, data):
    excess = data.draw(st.integers(0, sum(remaining)))
    given_parts = [Given(index, amount) for index, amount in enumerate(remaining)]
    taken = take_back(excess, given_parts)
    assert sum(amount for _, amount in taken) == excess
    assert all(0 < amount <= remaining[index] for index, amount in taken)
    assert [index for index, _ in taken] == sorted((index for index, _ in taken), reverse=True)


def test_an_excess_beyond_all_allocations_is_an_error():
    with pytest.raises(ValueError, match="5 minor units short"):
        take_back(15, [Given(1, 10)])
