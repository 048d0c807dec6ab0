"""Receipts, closings and uses of deposits where the company approves by a flow of two steps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from chassis import approvals, clock
from chassis.approvals import Opinion
from chassis.deps import Deps
from chassis.scope import Principal
from chassis.testing.flows import absent, set_flow, somebody
from payments.usecases import closings, deposit_uses, receipts, reversals

from .conftest import Books

COMPANY, ESTATE, DEPOSIT = 6, 61, 81


@pytest.fixture
def stepped(payments_deps: Deps) -> Iterator[Books]:
    """The books of a company whose documents are approved by the head and then by finance; a cashier of its own."""
    made = Books(payments_deps, COMPANY, ESTATE, cashier=somebody())
    made.head, made.last = somebody(), somebody()  # type: ignore[attr-defined]
    for subject in ("receipt", "daily_closing", "deposit_use"):
        set_flow(payments_deps.database, COMPANY, subject, [made.head, made.last])
    yield made
    made.sound()


def knows(books: Any, *people: Principal) -> None:
    """Gives people the right to decide, by a flow of documents that nobody makes."""
    set_flow(books.deps.database, COMPANY, "none", people)


def take(books: Any, amount: int = 10_000, **more: Any) -> tuple[Any, int]:
    """A receipt over the counter, and the receivable that it pays."""
    customer = books.customer()
    (owed,) = books.owe(customer, amount, **more)
    new = receipts.CreateReceipt(COMPANY, ESTATE, customer, amount, "CNY", "cash")
    return books.call(receipts.create_receipt, new, books.cashier), owed


def approve(books: Any, receipt: Any, who: Principal) -> Any:
    return books.call(receipts.approve_receipt, receipts.ApproveReceipt(receipt.receipt_id), who)


def test_receipt_is_verified_by_the_last_step_alone(stepped: Any) -> None:
    receipt, owed = take(stepped)
    told = len(stepped.facts("payment_settled"))
    assert approve(stepped, receipt, stepped.head).state == "submitted"
    assert (stepped.item(owed).verified_minor, len(stepped.facts("payment_settled"))) == (0, told)
    assert approve(stepped, receipt, stepped.last).state == "approved"
    assert (stepped.item(owed).verified_minor, len(stepped.facts("payment_settled"))) == (10_000, told + 1)


def test_step_is_decided_by_those_it_names_and_never_by_the_maker_nor_for_them(stepped: Any) -> None:
    receipt, _ = take(stepped)
    deputy = somebody()
    knows(stepped, deputy, stepped.cashier)
    absent(stepped.deps.database, stepped.head, stepped.cashier)
    absent(stepped.deps.database, stepped.cashier, deputy)
    for who, refusal in (
        (stepped.cashier, approvals.SamePerson),
        (deputy, approvals.NotYourTurn),
        (stepped.last, approvals.NotYourTurn),
    ):
        with pytest.raises(refusal):
            approve(stepped, receipt, who)
    approve(stepped, receipt, stepped.head)


def test_deputy_decides_for_whoever_is_absent(stepped: Any) -> None:
    deputy = somebody()
    knows(stepped, deputy)
    absent(stepped.deps.database, stepped.head, deputy)
    receipt, _ = take(stepped)
    with pytest.raises(approvals.NotYourTurn):
        approve(stepped, receipt, somebody())
    approve(stepped, receipt, deputy)
    assert approve(stepped, receipt, stepped.last).state == "approved"


def test_refusal_at_the_last_step_takes_the_receipt_back(stepped: Any) -> None:
    receipt, owed = take(stepped)
    approve(stepped, receipt, stepped.head)
    refused = stepped.call(
        reversals.refuse_receipt, reversals.RefuseReceipt(receipt.receipt_id, "no money"), stepped.last
    )
    assert (refused.state, stepped.open_of(owed)) == ("refused", [10_000])


def test_closing_is_confirmed_by_the_last_step_and_recalled_by_its_cashier(stepped: Any) -> None:
    take(stepped)
    day = clock.today("Asia/Shanghai")
    new = closings.SubmitDailyClosing(COMPANY, ESTATE, day, {"cash": 10_000}, "")
    first = stepped.call(closings.submit_daily_closing, new, stepped.cashier)
    with stepped.uow(stepped.cashier) as tx:
        closings.recall_daily_closing(tx, str(first.closing_id), "one more came")
    closing = stepped.call(closings.submit_daily_closing, new, stepped.cashier)
    states = []
    for who in (stepped.head, stepped.last):
        command = closings.ConfirmDailyClosing(closing.closing_id)
        states.append(stepped.call(closings.confirm_daily_closing, command, who).state)
    assert states == ["submitted", "confirmed"]


@pytest.fixture
def refund(stepped: Any) -> Any:
    """A refund of 400.00 that waits, of a deposit of 1,000.00."""
    receipt, stepped.deposit = take(stepped, 100_000, fee_item_id=DEPOSIT, category="deposit", tax_minor=0)
    for who in (stepped.head, stepped.last):
        approve(stepped, receipt, who)
    return ask(stepped)


def ask(books: Any, amount: int = 40_000) -> Any:
    command = deposit_uses.RefundDeposit(COMPANY, books.deposit, amount, "cash", "退租")
    return books.call(deposit_uses.refund_deposit, command, books.cashier)


def decide(books: Any, use: Any, who: Principal) -> Any:
    decided = approvals.Decide(str(use.use_id), approve=True, opinion=Opinion("同意"))
    return books.call(deposit_uses.decide_deposit_use, decided, who)


def test_deposit_goes_back_by_the_last_step_alone(stepped: Any, refund: Any) -> None:
    with pytest.raises(approvals.SamePerson):
        decide(stepped, refund, stepped.cashier)
    assert (decide(stepped, refund, stepped.head).state, decide(stepped, refund, stepped.last).state) == (
        "waiting",
        "done",
    )


def test_recalled_refund_frees_what_it_asked_for(stepped: Any, refund: Any) -> None:
    with stepped.uow(stepped.cashier) as tx:
        deposit_uses.recall_deposit_use(tx, str(refund.use_id), "too early")
    ask(stepped, 100_000)
