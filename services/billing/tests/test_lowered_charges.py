"""Charges that their service lowers: credited by what they are too much, once, whatever was paid meanwhile."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from billing import verification
from billing.usecases import closed_months, lowered_charges
from manor.billing.v1 import events_pb2 as facts
from manor.payments.v1 import events_pb2 as payments

from .test_one_off_charges import answers, books_hold, hear, owed, want, withdraw


@pytest.fixture
def estate(company: Any) -> Any:
    """A unit with an owner, and a one-off fee item of 6 % tax."""
    company.occupied = company.occupy(company.add_units(1))
    company.owner = UUID(company.occupied[0][1])
    company.card = company.item("CARD", cycle_months=0, category="other", payer_rule="owner")
    return company


def lower(company: Any, source: str = "parcels", **to: int) -> None:
    fact = facts.ChargesLowered(
        company_id=company.company_id,
        estate_id=company.estate_id,
        currency_code="CNY",
        charges=[facts.LoweredCharge(reference=one, amount_minor=amount) for one, amount in to.items()],
        explanation="The lease was changed",
    )
    hear(company, lowered_charges.lower_charges, fact, source)


def streamed(company: Any) -> list[tuple[int, str]]:
    with company.database.verifier.connect() as connection:
        rows = [row for row in verification.stream_charges(connection) if row[0] == company.company_id]
    return [(row[3], row[4]) for row in rows]


def test_an_unpaid_charge_is_adjusted_once_however_often_it_is_lowered(estate: Any) -> None:
    want(estate, "p1")
    lower(estate, p1=300)
    lower(estate, p1=300)
    (row,) = estate.receivables()
    assert (row.amount_minor, row.adjusted_minor, owed(estate)) == (500, -200, 300)
    assert (streamed(estate), answers(estate)[-1]) == ([(300, "charged")], ("p1", "charged", ""))
    assert books_hold(estate)


def test_what_was_lowered_further_before_stays(estate: Any) -> None:
    want(estate, "p1")
    lower(estate, p1=200)
    lower(estate, p1=300)
    assert owed(estate) == 200


@pytest.mark.parametrize("paid", [400, 500])
def test_a_paid_charge_gets_a_credit_beside_it(estate: Any, paid: int) -> None:
    want(estate, "p1")
    (row,) = estate.receivables()
    estate.pay(row.receivable_id, paid)
    lower(estate, p1=300)
    first, credit = estate.receivables()
    assert (first.adjusted_minor, credit.amount_minor, credit.revises) == (0, -200, first.receivable_id)
    assert (owed(estate), streamed(estate), books_hold(estate)) == (300, [(300, "charged")], True)


def test_a_part_payment_that_what_is_left_covers_leaves_an_adjustment(estate: Any) -> None:
    want(estate, "p1")
    (row,) = estate.receivables()
    estate.pay(row.receivable_id, 100)
    lower(estate, p1=300)
    assert [one.adjusted_minor for one in estate.receivables()] == [-200]


def test_a_charge_of_a_closed_month_is_credited_in_the_open_one(estate: Any) -> None:
    want(estate, "p1")
    (row,) = estate.receivables()
    month = payments.MonthClosed(company_id=estate.company_id, month=f"{row.accounting_month:%Y-%m}")
    estate.hear(closed_months.apply_month_closed, month)
    lower(estate, p1=300)
    first, credit = estate.receivables()
    assert (first.adjusted_minor, credit.amount_minor) == (0, -200)
    assert credit.accounting_month > first.accounting_month
    assert books_hold(estate)


def test_what_is_taken_back_after_it_was_lowered_comes_to_nothing(estate: Any) -> None:
    want(estate, "p1")
    (row,) = estate.receivables()
    estate.pay(row.receivable_id, 500)
    lower(estate, p1=300)
    withdraw(estate, "p1")
    assert (owed(estate), books_hold(estate)) == (0, True)
    lower(estate, p1=100)
    assert owed(estate) == 0


def test_what_is_not_known_yet_is_heard_again_and_another_services_charge_stays(estate: Any) -> None:
    with pytest.raises(lowered_charges.NotToLower):
        lower(estate, p1=300)
    want(estate, "p1")
    with pytest.raises(lowered_charges.NotToLower):
        lower(estate, source="lockers", p1=300)
    with pytest.raises(lowered_charges.NotToLower):
        lower(estate, p1=0)
    assert owed(estate) == 500
