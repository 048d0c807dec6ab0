"""Charges that the office takes back: voided while unpaid, credited after, by two people."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from billing.records.receivables import VOID, DepositPaid, ReceivablePaid, ReceivableVoided
from chassis import approvals

from .test_one_off_charges import answers, asked, books_hold, charge, owed, want


@pytest.fixture
def estate(company: Any) -> Any:
    """A unit with an owner, and a one-off fee item of 6 % tax."""
    company.occupied = company.occupy(company.add_units(1))
    company.owner = UUID(company.occupied[0][1])
    company.card = company.item("CARD", cycle_months=0, category="other", payer_rule="owner")
    return company


def test_charge_that_is_taken_back_unpaid_is_voided_and_its_service_hears_of_it(estate: Any) -> None:
    charge(estate, asked(estate, estate.card))
    want(estate, "p1")
    for row in estate.receivables():
        change = estate.ask(VOID, row.receivable_id)
        with pytest.raises(approvals.SamePerson):
            estate.approve_change(change, estate.clerk)
        estate.approve_change(change)
    states = estate.rows("select state from charges where company_id = :company", company=estate.company_id)
    assert [row.state for row in states] == ["withdrawn", "withdrawn"]
    assert answers(estate)[-1] == ("p1", "withdrawn", "")
    assert (owed(estate), books_hold(estate)) == (0, True)


@pytest.mark.parametrize("paid", [1, 10_600])
def test_charge_by_hand_that_is_paid_is_credited_once(estate: Any, paid: int) -> None:
    charge(estate, asked(estate, estate.card))
    (row,) = estate.receivables()
    change = estate.ask(VOID, row.receivable_id)
    estate.pay(row.receivable_id, paid)  # while it waits
    estate.approve_change(change)
    first, credit = estate.receivables()
    assert (first.amount_minor, credit.amount_minor, credit.tax_minor) == (10_600, -10_600, -600)
    assert (credit.revises, owed(estate)) == (first.receivable_id, 0)
    (kept,) = estate.rows("select state, credit_id from charges where company_id = :company", company=estate.company_id)
    assert (kept.state, kept.credit_id) == ("credited", credit.receivable_id)
    for again in (first, credit):
        with pytest.raises((ReceivableVoided, ReceivablePaid)):
            estate.ask(VOID, again.receivable_id)
    assert books_hold(estate)


def test_paid_charge_of_a_service_is_taken_back_by_that_service_alone(estate: Any) -> None:
    want(estate, "p1")
    (row,) = estate.receivables()
    estate.pay(row.receivable_id, 500)
    with pytest.raises(ReceivablePaid):
        estate.ask(VOID, row.receivable_id)


def test_paid_deposit_by_hand_is_refunded_and_not_credited(estate: Any) -> None:
    held = estate.item("DEP", cycle_months=0, category="deposit", payer_rule="owner")
    charge(estate, asked(estate, held))
    (row,) = estate.receivables()
    estate.pay(row.receivable_id, 1)
    with pytest.raises(DepositPaid):
        estate.ask(VOID, row.receivable_id)
