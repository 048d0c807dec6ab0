"""A month is closed while receipts of its last minute are taken, approved and refused: each lies in one month."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from itertools import count
from zoneinfo import ZoneInfo

import pytest
from chassis import clock
from chassis.errors import Aborted
from chassis.testing.polling import eventually
from payments.usecases import receipts
from payments.usecases.ledger import CloseMonth, close_month
from payments.usecases.receipts import ApproveReceipt, approve_receipt
from payments.usecases.reversals import RefuseReceipt, refuse_receipt

from .conftest import Books

OCTOBER = date(2099, 10, 1)
BEFORE_MIDNIGHT = datetime(2099, 10, 31, 23, 59, 59, tzinfo=ZoneInfo("Asia/Shanghai"))
ENTRIES = (
    "select entry_id from journal_entries where company_id = 5"
    " and accounting_date between '2099-10-01' and '2099-10-31' order by entry_id"
)


@pytest.fixture
def theirs(payments_deps):
    """A company whose months no other test needs."""
    made = Books(payments_deps, 5, 51)
    yield made
    made.sound()


def day_in_the_books(theirs, receipt):
    query = "select accounting_date from journal_entries where company_id = 5 and entry_id = :id"
    return theirs.rows(query, id=receipt.entry_id)[0].accounting_date


def test_a_receipt_at_midnight_says_the_day_that_it_is_booked_on(theirs, monkeypatch):
    posting = receipts.post

    def midnight_passes(*arguments):
        entry_id = posting(*arguments)
        clock.advance(seconds=2)
        return entry_id

    monkeypatch.setattr(receipts, "post", midnight_passes)
    with clock.travel(BEFORE_MIDNIGHT.replace(month=8)):
        receipt = theirs.pay(theirs.customer(), 100)
    assert receipt.accounting_date == day_in_the_books(theirs, receipt) == date(2099, 8, 31)


def test_what_is_decided_while_a_month_is_closed_lies_in_an_open_one(theirs):
    customer, numbers, approved = theirs.customer(), count(), []

    def again(call, *arguments):
        """Who is told to try again, since the month was closed at that very moment, does so once."""
        try:
            return call(*arguments)
        except Aborted as told:
            assert told.reason == "MONTH_CLOSED"
            return call(*arguments)

    def decided():
        """The desk and finance do not stop."""
        while (number := next(numbers)) < 60:
            receipt = again(theirs.pay, customer, 100)
            if number % 3:
                command = ApproveReceipt(receipt.receipt_id)
                approved.append(again(theirs.call, approve_receipt, command, theirs.finance))
            else:
                command = RefuseReceipt(receipt.receipt_id, reason="not handed over")
                again(theirs.call, refuse_receipt, command, theirs.finance)

    with clock.travel(BEFORE_MIDNIGHT), ThreadPoolExecutor(3) as pool:
        working = [pool.submit(decided) for _ in range(3)]
        eventually(lambda: approved)
        clock.advance(seconds=2)
        theirs.call(close_month, CloseMonth(company_id=5, month=OCTOBER), theirs.finance)
        reported = theirs.rows(ENTRIES)
        for one in working:
            one.result(60)
    assert theirs.rows(ENTRIES) == reported, "the month stays as it was when it was closed"
    days = {day_in_the_books(theirs, receipt) for receipt in approved}
    assert days == {date(2099, 10, 31), date(2099, 11, 1)}
    assert all(receipt.accounting_date == day_in_the_books(theirs, receipt) for receipt in approved)
