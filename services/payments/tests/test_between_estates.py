"""A general prepayment pays in any estate of the company; what one estate owes another lies in a clearing account."""

from __future__ import annotations

from dataclasses import replace

import pytest
from chassis.data.uow import UnitOfWork
from chassis.scope import Scope
from chassis.testing.fixtures import ESTATE, GROUP
from payments.queries.allocations import AllocationFilter, hidden_minor, list_allocations
from payments.usecases.prepayments import DrawPrepayments, draw_prepayments
from payments.usecases.receipts import ApproveReceipt, approve_receipt
from payments.usecases.reversals import ReverseReceipt, reverse_receipt

THIRD_ESTATE = 13  # of the same company
BALANCES = (
    "select e.estate_id, p.account_code, sum(p.amount_minor)::bigint as minor from postings p"
    " join journal_entries e using (company_id, entry_id) where e.document_id = any(:ids) group by 1, 2"
)


@pytest.fixture
def other(books):
    """The books of the company's other estate."""
    return replace(books, estate_id=THIRD_ESTATE)


def here(books, principal):
    """A transaction of somebody who sees the first estate alone."""
    return UnitOfWork(books.deps.database, Scope(GROUP, (books.company_id,), (ESTATE,), principal))


def moved(books, *ids):
    """What documents moved, by estate and account."""
    rows = books.rows(BALANCES, ids=[str(one) for one in ids])
    return {(row.estate_id, row.account_code): row.minor for row in rows if row.minor}


def test_a_general_prepayment_pays_what_is_opened_in_another_estate(books, other):
    """W11: 10,000.00 prepaid in one estate, and 0 of it was drawn in the other."""
    customer = books.customer()
    books.pay(customer, 1_000_000, approve=True)
    (item,) = other.owe(customer, 30_000)
    assert (books.open_of(item), books.balance(customer)) == ([0], 970_000)
    assert moved(books, item) == {
        (ESTATE, "prepayment"): 30_000,
        (ESTATE, "clearing:estates"): -30_000,
        (THIRD_ESTATE, "clearing:estates"): 30_000,
        (THIRD_ESTATE, "receivable:7"): -30_000,
    }


def test_who_sees_one_estate_is_told_how_much_was_drawn_in_others(books, other):
    """The figure is 350.00, and its lines there are 50.00."""
    customer = books.customer()
    books.pay(customer, 1_000_000, approve=True)
    books.owe(customer, 5_000)
    other.owe(customer, 30_000)
    (prepayment,) = books.rows("select prepayment_id, drawn_minor from prepayments where customer_id = :c", c=customer)
    of_all = AllocationFilter(books.company_id, prepayment_id=prepayment.prepayment_id)
    with books.uow() as tx:
        told = [hidden_minor(tx, wanted) for wanted in (of_all, replace(of_all, estate_id=ESTATE))]
    assert (prepayment.drawn_minor, told) == (35_000, [0, 30_000])
    with here(books, books.cashier) as tx:
        shown = sum(row[0].amount_minor for row in list_allocations(tx, of_all, after=0, limit=10))
        assert (shown, hidden_minor(tx, of_all)) == (5_000, 30_000)


def test_the_estate_where_it_was_paid_comes_first(books, other):
    customer = books.customer()
    books.pay(customer, 5_000)
    other.pay(customer, 5_000)
    (item,) = other.owe(customer, 6_000)
    assert books.open_of(item) == [0]
    held = "select estate_id, balance_minor from prepayments where customer_id = :c order by estate_id"
    assert [tuple(row) for row in books.rows(held, c=customer)] == [(ESTATE, 4_000), (THIRD_ESTATE, 0)]


def test_what_is_tied_to_a_fee_item_stays_in_its_estate(books, other):
    customer = books.customer()
    books.pay(customer, 5_000, prepayment_fee_item_ids=[7])
    (item,) = other.owe(customer, 6_000)
    assert books.open_of(item) == [6_000]


def test_it_is_drawn_by_hand_too_by_somebody_who_sees_one_estate(books, other):
    customer = books.customer()
    (item,) = books.owe(customer, 3_000)
    (elsewhere,) = other.owe(customer, 100)
    other.pay(customer, 5_000, receivable_ids=[elsewhere])
    with here(books, books.cashier) as tx:
        drawn = draw_prepayments(tx, DrawPrepayments(books.company_id, ESTATE, customer))
    assert (drawn.drawn_minor, books.open_of(item), books.balance(customer)) == (3_000, [0], 1_900)


def test_who_sees_one_estate_approves_and_takes_back_what_was_drawn_in_another(books, other):
    customer = books.customer()
    receipt = books.pay(customer, 5_000)
    (item,) = other.owe(customer, 3_000)
    with here(books, books.finance) as tx:
        approve_receipt(tx, ApproveReceipt(receipt.receipt_id))
    assert books.item(item).verified_minor == 3_000
    books.sound()
    with here(books, books.finance) as tx:
        reverse_receipt(tx, ReverseReceipt(receipt.receipt_id, "wrong customer"))
    assert (books.open_of(item), books.balance(customer)) == ([3_000], 0)


def test_what_a_lowered_receivable_gives_back_returns_to_the_estate_where_it_was_paid(books, other):
    customer = books.customer()
    books.pay(customer, 5_000)
    (item,) = other.owe(customer, 3_000)
    other.change(item, 2, amount_minor=3_000, waived_minor=1_000)
    assert (books.open_of(item), books.balance(customer)) == ([0], 3_000)
