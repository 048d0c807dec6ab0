"""Daily closings: what was counted beside what the system says, and a closed day that takes no more receipts."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from chassis import approvals, clock
from chassis.approvals import SamePerson
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid, NotFound, PreconditionFailed
from chassis.files import storage
from chassis.scope import ALL, Principal, Scope
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_ESTATE
from chassis.testing.polling import eventually
from payments.printing.closings import print_daily_closing
from payments.queries.closings import list_daily_closing_lines
from payments.records.closings import ClosingDecided, ClosingLine
from payments.usecases.closings import (
    SUBJECT,
    ConfirmDailyClosing,
    DayClosed,
    RefuseDailyClosing,
    SubmitDailyClosing,
    TakingsChanged,
    confirm_daily_closing,
    get_daily_closing,
    refuse_daily_closing,
    submit_daily_closing,
)
from payments.usecases.deposit_uses import DecideDepositUse, RefundDeposit, approve_deposit_use, refund_deposit
from payments.usecases.receipts import ApproveReceipt, CreateReceipt, approve_receipt, create_receipt
from payments.usecases.reversals import RefuseReceipt, ReverseReceipt, refuse_receipt, reverse_receipt
from pypdf import PdfReader

TODAY = clock.today("Asia/Shanghai")


class Counter:
    """A cashier of their own, so that tests do not close each other's days."""

    def __init__(self, books):
        self.books, self.customer = books, books.customer()
        self.person = Principal(str(uuid7()), "staff", GROUP)

    def uow(self):
        return self.books.uow(self.person)

    def call(self, use_case, command):
        return self.books.call(use_case, command, self.person)

    def take(self, amount, method="cash", day=None):
        new = CreateReceipt(COMPANY, ESTATE, self.customer, amount, "CNY", method, payment_date=day)
        return self.call(create_receipt, new)

    def close(self, counted=None, reason="", day=TODAY):
        return self.call(submit_daily_closing, SubmitDailyClosing(COMPANY, ESTATE, day, counted or {}, reason))


@pytest.fixture
def counter(books):
    return Counter(books)


def confirm(books, closing, etag=""):
    return books.call(confirm_daily_closing, ConfirmDailyClosing(closing.closing_id, etag=etag), books.finance)


def refuse(books, closing, reason="counted again"):
    return books.call(refuse_daily_closing, RefuseDailyClosing(closing.closing_id, reason=reason), books.finance)


def test_a_closing_sets_what_was_counted_beside_what_the_cashier_took(books, counter):
    counter.take(5_000)
    books.call(approve_receipt, ApproveReceipt(counter.take(1_000).receipt_id), books.finance)
    counter.take(3_000, "pos")
    counter.take(700, day=TODAY - timedelta(days=1))
    refused = counter.take(9_000)
    books.call(refuse_receipt, RefuseReceipt(refused.receipt_id, reason="not handed over"), books.finance)
    Counter(books).take(800)
    closing = counter.close({"cash": 5_900, "pos": 3_000, "cheque": 0}, "100 short")
    assert closing.by_method() == [ClosingLine("cash", 2, 6_000, 5_900), ClosingLine("pos", 1, 3_000, 3_000)]
    assert (closing.state, closing.reason, closing.currency_code) == ("submitted", "100 short", "CNY")


def held(books, amount):
    """A deposit of another customer, paid by bank to somebody else."""
    payer = books.customer()
    (deposit,) = books.owe(payer, amount, fee_item_id=97, category="deposit", tax_minor=0)
    books.pay(payer, amount, approve=True, method="bank_transfer")
    return deposit


def refund(books, counter, deposit, amount, method="cash"):
    """Asked for by the cashier, who pays it, and approved by finance."""
    use = counter.call(refund_deposit, RefundDeposit(COMPANY, deposit, amount, method, "退租"))
    return books.call(approve_deposit_use, DecideDepositUse(COMPANY, use.use_id, "已核对"), books.finance)


def test_deposits_that_went_back_in_cash_are_taken_off_what_is_in_hand(books, counter):
    counter.take(5_000)
    deposit = held(books, 3_000)
    refund(books, counter, deposit, 1_000)
    refund(books, counter, deposit, 500, "bank_transfer")
    refund(books, Counter(books), deposit, 200)
    closing = counter.close({"cash": 4_000})
    assert closing.by_method() == [ClosingLine("cash", 1, 4_000, 4_000, refunded_minor=1_000)]
    with pytest.raises(DayClosed):
        refund(books, counter, deposit, 100)
    assert refund(books, counter, deposit, 100, "bank_transfer").state == "done"
    assert confirm(books, closing).state == "confirmed"


def lines(books, closing, method="", **of):
    """What the closing's figures open, each as its amount."""
    with books.uow() as tx:
        found = list_daily_closing_lines(tx, closing, method, after=None, limit=100, **of)
        paged, after = [], None
        while page := list_daily_closing_lines(tx, closing, method, after=after, limit=2, **of):
            paged += page
            after = (page[-1].kind, page[-1].id)
    assert paged == found
    return [row.amount_minor for row in found]


def test_the_lines_of_a_closing_add_up_to_its_figures_whatever_comes_later(books, counter):
    """A deposit that went back in cash is among them, since the figure is less by it."""
    reversed_later = counter.take(5_000)
    books.call(approve_receipt, ApproveReceipt(reversed_later.receipt_id), books.finance)
    counter.take(3_000, "pos")
    refused = counter.take(9_000)
    books.call(refuse_receipt, RefuseReceipt(refused.receipt_id, reason="not handed over"), books.finance)
    deposit = held(books, 3_000)
    refund(books, counter, deposit, 1_000)
    refund(books, counter, deposit, 500, "bank_transfer")
    closing = counter.close({"cash": 4_000, "pos": 3_000})
    confirm(books, closing)
    books.call(reverse_receipt, ReverseReceipt(reversed_later.receipt_id, "wrong customer"), books.finance)
    assert lines(books, closing, "cash") == [5_000, -1_000]
    assert {line.method: line.system_minor for line in closing.by_method()} == {
        method: sum(lines(books, closing, method)) for method in ("cash", "pos")
    }
    assert sorted(lines(books, closing)) == [-1_000, 3_000, 5_000]


def test_a_refused_closing_opens_what_it_counted_then_after_the_day_was_closed_anew(books, counter):
    went = counter.take(5_000)
    counter.take(3_000)
    refund(books, counter, held(books, 3_000), 1_000)
    first = counter.close({"cash": 7_000})
    refuse(books, first)
    books.call(refuse_receipt, RefuseReceipt(went.receipt_id, reason="not handed over"), books.finance)
    counter.take(400)
    anew = counter.close({"cash": 2_400})
    for closing, receipts in ((first, [3_000, 5_000]), (anew, [400, 3_000])):
        (line,) = closing.by_method()
        opened = lines(books, closing, "cash", receipts_only=True)
        assert (sorted(opened), line.receipt_count) == (receipts, len(receipts))
        assert sum(lines(books, closing)) == line.system_minor


def test_a_day_of_refunds_alone_is_counted_too(books, counter):
    refund(books, counter, held(books, 700), 700)
    with pytest.raises(Invalid) as told:
        counter.close()
    assert [one.field for one in told.value.violations] == ["counted"]
    assert counter.close({"cash": 0}, "from the float").by_method() == [ClosingLine("cash", 0, -700, 0, 700)]


def test_a_difference_needs_a_reason_and_every_method_is_counted(counter):
    counter.take(5_000)
    for counted, field in (({"pos": 0}, "counted"), ({"cash": 4_999}, "reason"), ({"cash": 5_000, "pos": 1}, "reason")):
        with pytest.raises(Invalid) as told:
            counter.close(counted)
        assert [one.field for one in told.value.violations] == [field]
    assert counter.close({"cash": 5_000}).reason == ""


def test_a_day_to_come_is_not_closed(counter):
    with pytest.raises(Invalid) as told:
        counter.close(day=TODAY + timedelta(days=2))
    assert [one.field for one in told.value.violations] == ["payment_date"]


def test_a_closed_day_takes_no_more_receipts_of_that_cashier_in_that_estate(books, counter):
    counter.close()
    with pytest.raises(DayClosed):
        counter.take(100)
    with pytest.raises(DayClosed):
        counter.close()
    yesterday = TODAY - timedelta(days=1)
    assert counter.take(100, day=yesterday).payment_date == yesterday
    assert Counter(books).take(100)
    elsewhere = CreateReceipt(COMPANY, 13, books.customer(), 100, "CNY", "cash")
    assert counter.call(create_receipt, elsewhere)


def test_finance_confirms_and_the_cashier_cannot(books, counter):
    counter.take(5_000)
    closing = counter.close({"cash": 5_000})
    with books.uow() as tx:
        (asked,) = [one for one in approvals.listing(tx, limit=200) if one.resource_id == str(closing.closing_id)]
    assert (asked.subject, asked.maker, asked.state) == (SUBJECT, counter.person.id, "waiting")
    with pytest.raises(SamePerson):
        counter.call(confirm_daily_closing, ConfirmDailyClosing(closing.closing_id))
    with pytest.raises(PreconditionFailed):
        confirm(books, closing, etag="7")
    confirmed = confirm(books, closing, etag="1")
    assert (confirmed.state, confirmed.decided_by) == ("confirmed", books.finance.id)
    with pytest.raises(ClosingDecided):
        confirm(books, closing)
    with pytest.raises(DayClosed):
        counter.take(100)


@pytest.mark.parametrize("confirmed", [False, True])
def test_a_refused_closing_opens_the_day_and_it_is_closed_anew(books, counter, confirmed):
    closing = counter.close()
    if confirmed:
        confirm(books, closing)
    refused = refuse(books, closing, "the transfer of Monday is missing")
    assert (refused.state, refused.decision_reason) == ("refused", "the transfer of Monday is missing")
    with pytest.raises(ClosingDecided):
        refuse(books, closing)
    counter.take(2_000)
    assert confirm(books, counter.close({"cash": 2_000})).state == "confirmed"


def test_what_changed_since_the_count_is_not_confirmed(books, counter):
    receipt = counter.take(5_000)
    closing = counter.close({"cash": 5_000})
    books.call(refuse_receipt, RefuseReceipt(receipt.receipt_id, reason="not handed over"), books.finance)
    with pytest.raises(TakingsChanged):
        confirm(books, closing)


def test_a_receipt_in_hand_is_in_the_closing_or_refused(books, counter):
    """Otherwise it would be committed into a day that was counted without it."""
    uow, new = counter.uow(), CreateReceipt(COMPANY, ESTATE, counter.customer, 400, "CNY", "cash")
    with ThreadPoolExecutor(1) as pool:
        with uow as tx:
            create_receipt(tx, new)
            closing = pool.submit(counter.close, {"cash": 400})
            eventually(lambda: closing.done() or books.waits())
            assert not closing.done()
        assert closing.result(60).by_method() == [ClosingLine("cash", 1, 400, 400)]


def test_another_estates_closing_is_not_there(books, counter):
    closing = counter.close()
    elsewhere = Scope(GROUP, (COMPANY,), (OTHER_ESTATE,), books.finance)
    with UnitOfWork(books.deps.database, elsewhere) as tx, pytest.raises(NotFound):
        get_daily_closing(tx, closing.closing_id)
    resident = replace(Scope(GROUP, (COMPANY,), ALL, books.finance), customers=(str(counter.customer),))
    with UnitOfWork(books.deps.database, resident) as tx, pytest.raises(NotFound):
        get_daily_closing(tx, closing.closing_id)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh-CN", ("日结单", "何莉", "现金", "待确认", "6,000.00", "5,999.00", "-1.00", "合计", "收款人签字", "短款")),
        ("en-US", ("Daily closing", "Cash")),
    ],
)
def test_a_closing_on_paper_says_both_figures_and_is_signed(books, counter, language, words):
    counter.take(600_000)
    closing = counter.close({"cash": 599_900}, "短款一元")
    with counter.uow() as tx:
        made = print_daily_closing(tx, books.deps, closing.closing_id, language, cashier="何莉")
    with storage.store(books.deps.settings).open(made.file.name, counter.person) as content:
        said = "".join(page.extract_text() for page in PdfReader(BytesIO(content.read())).pages).replace("\n", "")
    for word in words:
        assert word in said, word
