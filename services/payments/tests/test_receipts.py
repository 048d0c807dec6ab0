"""Receipts over the counter: allocation, approval by a second person, reversal, and the books behind them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from chassis import clock
from chassis.approvals import SamePerson
from chassis.data.ids import uuid7
from chassis.errors import Invalid, NotFound, PreconditionFailed
from manor.payments.v1 import events_pb2
from payments.domain.entries import methods_of
from payments.queries.ledger import list_money_accounts
from payments.records.receipts import NotApproved, NotSubmitted
from payments.usecases.ledger import AccountMissing, CreateAccount, create_account
from payments.usecases.prepayments import DrawPrepayments, draw_prepayments
from payments.usecases.receipts import (
    ApproveReceipt,
    CreateReceipt,
    CurrencyMismatch,
    NothingOpen,
    approve_receipt,
    create_receipt,
)
from payments.usecases.reversals import RefuseReceipt, ReverseReceipt, refuse_receipt, reverse_receipt


def legs(books, document_id):
    query = (
        "select account_code, amount_minor from journal_entries join postings using (company_id, entry_id)"
        " where document_id = :id order by entry_id, line"
    )
    return [tuple(row) for row in books.rows(query, id=str(document_id))]


def test_a_receipt_pays_the_oldest_due_first_and_keeps_the_rest_as_prepayment(books):
    customer = books.customer()
    (young,) = books.owe(customer, 5_000, due_date="2026-04-10")
    (old,) = books.owe(customer, 8_000, due_date="2026-02-10")
    receipt = books.pay(customer, 15_000)
    assert books.open_of(old, young) == [0, 0]
    assert receipt.prepayment_minor == books.balance(customer) == 2_000
    assert legs(books, receipt.receipt_id) == [("cash:main", 15_000), ("receivable:7", -13_000), ("prepayment", -2_000)]
    assert receipt.customer_name == "张伟"


def test_the_cashier_may_choose_what_is_paid(books):
    customer = books.customer()
    (old,) = books.owe(customer, 8_000, due_date="2026-02-10")
    (young,) = books.owe(customer, 5_000, due_date="2026-04-10")
    books.pay(customer, 6_000, receivable_ids=[young, old])
    assert books.open_of(old, young) == [7_000, 0]


def test_money_is_entered_until_finance_approves_and_verified_after(books):
    customer = books.customer()
    (item,) = books.owe(customer, 5_000)
    receipt = books.pay(customer, 5_000)
    assert (books.item(item).allocated_minor, books.item(item).verified_minor) == (5_000, 0)
    books.call(approve_receipt, ApproveReceipt(receipt.receipt_id, etag="1"), books.finance)
    assert books.item(item).verified_minor == 5_000
    told = [
        events_pb2.PaymentSettled.FromString(bytes(row.payload))
        for row in books.facts("payment_settled")
        if row.aggregate == str(receipt.receipt_id)
    ]
    assert [(one.version, one.verified) for one in told] == [(1, False), (2, True)]
    last = told[-1].items[0]
    assert (last.receivable_id, last.version, last.paid_minor, last.verified_minor) == (item, 2, 5_000, 5_000)


def test_who_submitted_a_receipt_does_not_approve_refuse_or_reverse_it(books):
    customer = books.customer()
    receipt = books.pay(customer, 5_000)
    with pytest.raises(SamePerson):
        books.call(approve_receipt, ApproveReceipt(receipt.receipt_id), books.cashier)
    with pytest.raises(SamePerson):
        books.call(refuse_receipt, RefuseReceipt(receipt.receipt_id, reason="no"), books.cashier)
    books.call(approve_receipt, ApproveReceipt(receipt.receipt_id), books.finance)
    with pytest.raises(SamePerson):
        books.call(reverse_receipt, ReverseReceipt(receipt.receipt_id, reason="no"), books.cashier)


def test_a_decision_on_a_receipt_that_changed_is_refused(books):
    receipt = books.pay(books.customer(), 5_000)
    with pytest.raises(PreconditionFailed):
        books.call(approve_receipt, ApproveReceipt(receipt.receipt_id, etag="7"), books.finance)


def test_a_receipt_is_decided_once(books):
    receipt = books.pay(books.customer(), 5_000, approve=True)
    with pytest.raises(NotSubmitted):
        books.call(approve_receipt, ApproveReceipt(receipt.receipt_id), books.finance)
    with pytest.raises(NotSubmitted):
        books.call(refuse_receipt, RefuseReceipt(receipt.receipt_id, reason="late"), books.finance)
    waiting = books.pay(books.customer(), 5_000)
    with pytest.raises(NotApproved):
        books.call(reverse_receipt, ReverseReceipt(waiting.receipt_id, reason="early"), books.finance)


def test_a_refused_receipt_opens_its_items_again_and_keeps_its_number(books):
    customer = books.customer()
    (item,) = books.owe(customer, 5_000)
    receipt = books.pay(customer, 6_000)
    refused = books.call(refuse_receipt, RefuseReceipt(receipt.receipt_id, reason="not handed over"), books.finance)
    assert books.open_of(item) == [5_000]
    assert books.balance(customer) == 0
    assert refused.number == receipt.number
    told = events_pb2.PaymentReversed.FromString(bytes(books.facts("payment_reversed")[-1].payload))
    assert [(one.receivable_id, one.paid_minor, one.last_payment_date) for one in told.items] == [(item, 0, "")]
    assert sum(amount for _, amount in legs(books, receipt.receipt_id)) == 0
    assert dict(legs(books, receipt.receipt_id)[3:]) == {
        "cash:main": -6_000,
        "receivable:7": 5_000,
        "prepayment": 1_000,
    }


def test_a_reversal_takes_back_what_others_drew_from_its_prepayment(books):
    customer = books.customer()
    (first,) = books.owe(customer, 5_000)
    receipt = books.pay(customer, 9_000, approve=True)
    (second,) = books.owe(customer, 3_000)
    assert books.open_of(first, second) == [0, 0]
    assert books.item(second).verified_minor == 3_000
    books.call(reverse_receipt, ReverseReceipt(receipt.receipt_id, reason="cheque bounced"), books.finance)
    assert books.open_of(first, second) == [5_000, 3_000]
    assert books.item(second).verified_minor == 0
    assert books.balance(customer) == 0


def test_a_new_receivable_draws_on_the_prepayment_and_is_verified_with_its_receipt(books):
    customer = books.customer()
    receipt = books.pay(customer, 4_000)
    (item,) = books.owe(customer, 3_000)
    assert (books.open_of(item), books.item(item).verified_minor, books.balance(customer)) == ([0], 0, 1_000)
    books.call(approve_receipt, ApproveReceipt(receipt.receipt_id), books.finance)
    assert books.item(item).verified_minor == 3_000
    drawn = events_pb2.PrepaymentDrawn.FromString(bytes(books.facts("prepayment_drawn")[-1].payload))
    assert [(one.receivable_id, one.paid_minor) for one in drawn.items] == [(item, 3_000)]


def test_a_prepayment_tied_to_a_fee_item_pays_that_alone(books):
    customer = books.customer()
    books.pay(customer, 4_000, prepayment_fee_item_ids=[9])
    (other,) = books.owe(customer, 3_000, fee_item_id=7)
    (tied,) = books.owe(customer, 3_000, fee_item_id=9)
    assert books.open_of(other, tied) == [3_000, 0]
    drawn = books.call(draw_prepayments, DrawPrepayments(books.company_id, books.estate_id, customer))
    assert drawn.drawn_minor == 0


def test_what_is_open_draws_when_somebody_asks(books):
    customer = books.customer()
    (item,) = books.owe(customer, 3_000)
    books.pay(customer, 4_000, receivable_ids=[*books.owe(customer, 100)])
    drawn = books.call(draw_prepayments, DrawPrepayments(books.company_id, books.estate_id, customer))
    assert (drawn.drawn_minor, books.open_of(item), books.balance(customer)) == (3_000, [0], 900)


def test_two_cashiers_cannot_take_one_receivable(books):
    customer = books.customer()
    items = books.owe(customer, 5_000, 5_000)

    def take(_):
        try:
            return books.pay(customer, 10_000, receivable_ids=items).prepayment_minor
        except NothingOpen:
            return "told"

    with ThreadPoolExecutor(4) as pool:
        assert sorted(map(str, pool.map(take, range(4)))) == ["0", "told", "told", "told"]
    assert books.open_of(*items) == [0, 0]


def test_a_receipt_that_fails_takes_no_number(books):
    customer = books.customer()
    before = books.pay(customer, 100).number
    uow = books.uow()
    with pytest.raises(RuntimeError), uow as tx:
        create_receipt(tx, CreateReceipt(books.company_id, books.estate_id, customer, 5, "CNY", "cash"))
        raise RuntimeError("the process dies")
    assert books.pay(customer, 100).number == before + 1


def test_a_receipt_in_another_currency_or_of_tomorrow_is_refused(books):
    customer = books.customer()
    books.currency = "SGD"
    with pytest.raises(CurrencyMismatch):
        books.pay(customer, 100)
    books.currency = "CNY"
    tomorrow = clock.today("Asia/Shanghai").replace(year=2099)
    with pytest.raises(Invalid):
        books.pay(customer, 100, payment_date=tomorrow)


def test_a_day_of_payment_more_than_a_year_back_is_refused(books):
    customer, today = books.customer(), clock.today("Asia/Shanghai")
    with pytest.raises(Invalid) as refused:
        books.pay(customer, 100, payment_date=today - timedelta(days=367))
    assert refused.value.violations[0].field == "payment_date"
    assert books.pay(customer, 100, payment_date=today - timedelta(days=366))


def test_of_two_counters_that_take_one_receivable_the_second_is_told(books):
    customer = books.customer()
    one, other = books.owe(customer, 100, 250)
    books.pay(customer, 100, receivable_ids=[one])
    for named in ([one], [one, other]):
        with pytest.raises(NothingOpen, match=f"receivable {one} any more"):
            books.pay(customer, 100, receivable_ids=named)
    assert books.open_of(one, other) == [0, 250]
    assert books.pay(customer, 300, receivable_ids=[other]).prepayment_minor == 50
    assert books.pay(customer, 100).prepayment_minor == 100  # in advance, as the cashier said


def test_an_unknown_customer_or_receivable_is_not_found(books):
    with pytest.raises(NotFound):
        books.pay(uuid7(), 100)
    mine, other = books.customer(), books.customer()
    (item,) = books.owe(other, 100)
    with pytest.raises(NotFound):
        books.pay(mine, 100, receivable_ids=[item])


def test_money_goes_to_accounts_that_somebody_added(books):
    customer = books.customer()
    with pytest.raises(AccountMissing):
        books.pay(customer, 100, method="bank_transfer", account="icbc")
    books.call(
        create_account, CreateAccount(company_id=books.company_id, kind="bank", code="icbc", name="工行"), books.finance
    )
    books.pay(customer, 100)
    with books.uow() as tx:
        assert [(one.account_code, one.name) for one in list_money_accounts(tx, books.company_id, 10)] == [
            ("bank:icbc", "工行")
        ]
    assert methods_of("bank:icbc") == ["bank_transfer", "cheque"]
    receipt = books.pay(customer, 100, method="cheque", account="icbc")
    assert legs(books, receipt.receipt_id)[0] == ("bank:icbc", 100)
