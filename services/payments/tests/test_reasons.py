"""Reasons of a company's dictionary: what becomes of money keeps the entry that its words name, beside the words."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from chassis import clock, dictionaries
from chassis.dictionaries import Entry
from payments.usecases.closings import (
    RefuseDailyClosing,
    SubmitDailyClosing,
    refuse_daily_closing,
    submit_daily_closing,
)
from payments.usecases.deposit_uses import DecideDepositUse, RefundDeposit, refund_deposit, refuse_deposit_use
from payments.usecases.payables import CancelPayable, DecidePayable, cancel_payable, refuse_payable
from payments.usecases.payment_runs import CancelPaymentRun, DecidePaymentRun, cancel_payment_run, refuse_payment_run
from payments.usecases.reversals import RefuseReceipt, ReverseReceipt, refuse_receipt, reverse_receipt

from .test_payables import approve, enter, new
from .test_payment_runs import answer, create, describe, lines, owed, sent

KINDS = ("deposit_refund", "reversal", "refusal", "closing_difference", "cancellation", "returned")


@pytest.fixture
def books(books: Any) -> Any:
    """Books of a company with a reason for each kind, which is called like it."""
    with books.uow() as tx:
        there = dictionaries.entries(tx, books.company_id, "payment_reason").names("en-US")
    for kind in KINDS:
        if kind.upper() not in there:
            entry = Entry(kind.upper(), kind, f"For {kind}", f"因 {kind}")
            books.call(dictionaries.set_entry, dictionaries.SetEntry(books.company_id, "payment_reason", entry))
    return books


def test_refused_and_reversed_receipts_keep_theirs(books: Any) -> None:
    customer = books.customer()
    refused = books.pay(customer, 100)
    done = books.call(refuse_receipt, RefuseReceipt(refused.receipt_id, "因 refusal"), books.finance)
    assert (done.reason, done.reason_code) == ("因 refusal", "REFUSAL")
    reversed_ = books.pay(customer, 100, approve=True)
    done = books.call(reverse_receipt, ReverseReceipt(reversed_.receipt_id, "for reversal: cheque"), books.finance)
    assert (done.reason, done.reason_code) == ("for reversal: cheque", "REVERSAL")
    other = books.pay(customer, 100)
    done = books.call(refuse_receipt, RefuseReceipt(other.receipt_id, "for reversal"), books.finance)
    assert done.reason_code == ""


def test_uses_of_deposits_keep_theirs_and_their_refusals(books: Any) -> None:
    customer = books.customer()
    (deposit,) = books.owe(customer, 1_000, fee_item_id=83, category="deposit", tax_minor=0)
    books.pay(customer, 1_000, approve=True, receivable_ids=(deposit,))
    use = books.call(
        refund_deposit, RefundDeposit(books.company_id, deposit, 100, "bank_transfer", "For deposit_refund")
    )
    assert use.reason_code == "DEPOSIT_REFUND"
    decided = DecideDepositUse(books.company_id, use.use_id, reason="因 refusal：缺单据")
    assert books.call(refuse_deposit_use, decided, books.finance).decision_reason_code == "REFUSAL"


def test_closings_keep_why_they_differ_and_why_they_were_refused(books: Any) -> None:
    day = clock.today("Asia/Shanghai") - timedelta(days=9)
    books.pay(books.customer(), 500, payment_date=day)
    asked = SubmitDailyClosing(books.company_id, books.estate_id, day, {"cash": 400}, "因 closing_difference")
    closing = books.call(submit_daily_closing, asked)
    assert closing.reason_code == "CLOSING_DIFFERENCE"
    refused = books.call(refuse_daily_closing, RefuseDailyClosing(closing.closing_id, "for refusal"), books.finance)
    assert refused.decision_reason_code == "REFUSAL"


def test_payables_keep_why_they_were_refused_or_cancelled(books: Any) -> None:
    refused = enter(books, new())
    done = books.call(refuse_payable, DecidePayable(refused.payable_id, "因 refusal：重复"), books.finance)
    assert (done.decision_reason, done.decision_reason_code) == ("因 refusal：重复", "REFUSAL")
    owed_ = approve(books, enter(books, new()))
    done = books.call(cancel_payable, CancelPayable(owed_.payable_id, "For cancellation"), books.finance)
    assert done.decision_reason_code == "CANCELLATION"
    approved = approve(books, enter(books, new()))
    assert approved.decision_reason_code == ""


def test_payment_runs_keep_theirs_and_lines_why_the_bank_returned_them(books: Any) -> None:
    describe(books)
    refused = create(books, owed(books, 100))
    done = books.call(refuse_payment_run, DecidePaymentRun(refused.run_id, "因 refusal"), books.finance)
    assert done.decision_reason_code == "REFUSAL"
    cancelled = create(books, owed(books, 100))
    done = books.call(cancel_payment_run, CancelPaymentRun(cancelled.run_id, "for CANCELLATION"))
    assert done.decision_reason_code == "CANCELLATION"
    run, _ = sent(books, 100)
    answer(books, run, returned={1: "For returned: account closed"})
    assert [state for _, state in lines(books, run)] == ["returned"]
    (line,) = books.rows("select reason, reason_code from payment_lines where run_id = :id", id=run.run_id)
    assert tuple(line) == ("For returned: account closed", "RETURNED")
