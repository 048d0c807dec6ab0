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
from payments.usecases.reversals import RefuseReceipt, ReverseReceipt, refuse_receipt, reverse_receipt

KINDS = ("deposit_refund", "reversal", "refusal", "closing_difference")


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
