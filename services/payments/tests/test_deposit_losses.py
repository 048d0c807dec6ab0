"""A deposit that was used and whose money goes all the same: its customer owes it again, or it is booked as lost."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest
from chassis.errors import Invalid
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from manor.payments.v1 import deposits_pb2 as pb
from payments.domain.deposits import Held
from payments.queries.deposits import DEPOSIT_ORDERS, DepositFilter, list_deposits
from payments.rpc.deposits import DepositServicer
from payments.usecases.deposit_uses import (
    DecideDepositUse,
    DeductDeposit,
    RefundDeposit,
    approve_deposit_use,
    deduct_deposit,
    refund_deposit,
)
from payments.usecases.order_reversals import reverse_order
from payments.usecases.orders import get_payment_order
from payments.verification import verify

ITEM, ASKED = 91, 1_000


@dataclass
class Model:
    """A deposit in plain numbers: what is asked, what the order and the counter paid of it, and what was used."""

    asked: int = ASKED
    by_order: int = ASKED
    in_advance: int = 0
    order_left: int = ASKED
    by_cash: int = 0
    used: int = 0

    @property
    def paid(self) -> int:
        return self.by_order + self.by_cash

    def use(self, amount: int) -> None:
        self.used += amount

    def take(self, amount: int) -> None:
        """The channel takes what lies in advance first."""
        advance = min(amount, self.in_advance)
        self.in_advance -= advance
        self.by_order -= amount - advance
        self.order_left -= amount

    def lower(self, asked: int) -> None:
        """What was paid last is given back first."""
        excess = max(self.paid - asked, 0)
        cash = min(excess, self.by_cash)
        self.by_cash -= cash
        self.by_order -= excess - cash
        self.in_advance += excess - cash
        self.asked = asked


class Deposit:
    """The same in the books."""

    def __init__(self, books: Any, wechat: Any) -> None:
        self.books, self.version = books, 1
        self.payer = books.customer()
        (self.id,) = books.owe(self.payer, ASKED, fee_item_id=ITEM, category="deposit", tax_minor=0)
        self.order = wechat.order(self.payer, self.id)
        assert wechat.notify(wechat.body(self.order)) == 204
        self.before = self.lost_in_books()

    def use(self, amount: int) -> None:
        asked = RefundDeposit(self.books.company_id, self.id, amount, "cash", "退租")
        self.approve(self.books.call(refund_deposit, asked))

    def approve(self, use: Any) -> None:
        decision = DecideDepositUse(self.books.company_id, use.use_id, "已核对")
        self.books.call(approve_deposit_use, decision, self.books.finance)

    def take(self, amount: int) -> None:
        with self.books.uow() as tx:
            reverse_order(tx, get_payment_order(tx, self.order.order_id, lock=True), amount)

    def pay(self, amount: int) -> None:
        self.books.pay(self.payer, amount, approve=True)

    def ask(self, asked: int) -> None:
        self.version += 1
        self.books.change(self.id, self.version, adjusted_minor=asked - ASKED)

    def row(self) -> Any:
        with self.books.uow() as tx:
            request = pb.ListDepositsRequest(company_id=self.books.company_id, receivable_id=self.id)
            (row,) = DepositServicer().ListDeposits(request, SimpleNamespace(tx=tx)).deposits
        return row

    def lost_in_books(self) -> int:
        query = "select coalesce(sum(amount_minor), 0) from postings where account_code = 'revenue:lost_deposits'"
        return int(self.books.rows(query)[0][0])


def faults(books: Any) -> list[str]:
    with books.deps.database.verifier.connect() as connection:
        return [check.name for check in verify(connection) if check.faults]


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_what_is_held_and_what_is_short_are_never_both(verified: int, used: int) -> None:
    held = Held(verified, used, 0)
    assert (held.held - held.short, held.held * held.short) == (verified - used, 0)
    assert held.held >= 0 <= held.short


STEPS = st.lists(st.tuples(st.sampled_from(["use", "take", "pay", "ask"]), st.integers(1, ASKED)), max_size=8)


@example([("use", 500), ("take", 1_000), ("ask", 200), ("ask", 900), ("pay", 900), ("use", 400), ("ask", 1)])
@given(STEPS)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_goes_what_was_used_is_paid_owed_or_lost(
    books: Any, wechat: Any, steps: list[tuple[str, int]]
) -> None:
    deposit, model = Deposit(books, wechat), Model()
    for step, amount in steps:
        if step == "use" and amount <= model.paid - model.used:
            deposit.use(amount)
            model.use(amount)
        elif step == "take" and amount <= model.order_left:
            deposit.take(amount)
            model.take(amount)
        elif step == "pay" and amount <= model.asked - model.paid:
            deposit.pay(amount)
            model.by_cash += amount
        elif step == "ask":
            deposit.ask(amount)
            model.lower(amount)
    row, lost = deposit.row(), max(model.used - model.asked, 0)
    assert (row.asked_minor, row.paid_minor, row.used_minor) == (model.asked, model.paid, model.used)
    assert row.held_minor == max(model.paid - model.used, 0)
    assert row.short_minor == max(model.used - model.paid, 0)
    assert row.lost_minor == lost == deposit.lost_in_books() - deposit.before
    assert row.short_minor - row.lost_minor <= books.item(deposit.id).open_minor
    assert _in_advance(books, deposit) == model.in_advance
    assert faults(books) == []


def _in_advance(books: Any, deposit: Deposit) -> int:
    """What the order paid and lies in advance since billing lowered the deposit."""
    query = "select coalesce(sum(balance_minor), 0) from prepayments where customer_id = :c and source = 'order'"
    return int(books.rows(query, c=deposit.payer)[0][0])


def test_used_deposit_that_the_channel_took_back_is_owed_again_until_it_is_paid(books: Any, wechat: Any) -> None:
    deposit = Deposit(books, wechat)
    deposit.use(300)
    deposit.take(ASKED)
    row = deposit.row()
    assert (row.held_minor, row.short_minor, row.lost_minor) == (0, 300, 0)
    assert books.open_of(deposit.id) == [ASKED]
    with pytest.raises(Invalid):
        deposit.use(1)
    deposit.pay(ASKED)
    assert (deposit.row().held_minor, deposit.row().short_minor) == (ASKED - 300, 0)


def test_use_that_waited_while_the_channel_took_the_money_is_not_approved(books: Any, wechat: Any) -> None:
    deposit = Deposit(books, wechat)
    (rent,) = books.owe(deposit.payer, 400)
    use = books.call(deduct_deposit, DeductDeposit(books.company_id, deposit.id, rent, 400, "退租"))
    deposit.take(ASKED)
    with pytest.raises(Invalid) as refused:
        deposit.approve(use)
    assert [one.code for one in refused.value.violations] == ["MORE_THAN_HELD"]
    assert books.open_of(rent) == [400]


def test_waiver_in_a_closed_month_is_a_loss_too(books: Any, wechat: Any) -> None:
    deposit = Deposit(books, wechat)
    deposit.use(300)
    deposit.take(ASKED)
    books.owe(deposit.payer, -ASKED, fee_item_id=ITEM, category="deposit", tax_minor=0)
    row = deposit.row()
    assert (row.asked_minor, row.paid_minor, row.short_minor, row.lost_minor) == (0, 0, 300, 300)
    assert deposit.lost_in_books() - deposit.before == 300
    assert faults(books) == []


def test_what_a_credit_set_off_was_never_paid_and_does_not_go_back(books: Any) -> None:
    payer = books.customer()
    (asked,) = books.owe(payer, 500, fee_item_id=ITEM, category="deposit", tax_minor=0)
    books.owe(payer, -500, fee_item_id=ITEM, category="deposit", tax_minor=0)
    with pytest.raises(Invalid):
        books.call(refund_deposit, RefundDeposit(books.company_id, asked, 1, "cash", "退租"))


@pytest.mark.parametrize(("paid", "credited"), [(500, 500), (500, 200), (300, 500), (300, 200)])
@pytest.mark.parametrize("verified", [True, False])
def test_credit_that_crosses_a_payment_gives_the_money_back_once(
    books: Any, paid: int, credited: int, verified: bool
) -> None:
    payer = books.customer()
    (asked,) = books.owe(payer, 500, fee_item_id=ITEM, category="deposit", tax_minor=0)
    books.pay(payer, paid, approve=verified)
    books.owe(payer, -credited, fee_item_id=ITEM, category="deposit", tax_minor=0)
    with books.uow() as tx:
        (one,) = list_deposits(tx, DepositFilter(books.company_id, receivable_id=asked), DEPOSIT_ORDERS.own(), 10)
    assert one.asked_minor == 500 - credited
    assert one.paid_minor + books.balance(payer) == paid  # nothing is owed to the payer twice
    assert one.paid_minor <= one.asked_minor
    books.sound()


def test_credit_leaves_what_was_used_of_a_deposit(books: Any) -> None:
    payer = books.customer()
    (asked,) = books.owe(payer, 500, fee_item_id=ITEM, category="deposit", tax_minor=0)
    books.pay(payer, 500, approve=True)
    use = books.call(refund_deposit, RefundDeposit(books.company_id, asked, 400, "cash", "退租"))
    books.owe(payer, -500, fee_item_id=ITEM, category="deposit", tax_minor=0)
    assert use.amount_minor == 400
    with books.uow() as tx:
        (one,) = list_deposits(tx, DepositFilter(books.company_id, receivable_id=asked), DEPOSIT_ORDERS.own(), 10)
    assert (one.held_minor, one.waiting_minor) == (400, 400)
    books.sound()
