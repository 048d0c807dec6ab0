"""A deposit goes back through the channel that its money came by, once, and is held again where it does not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from chassis import clock
from chassis.approvals import SamePerson
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid, NotFound
from chassis.scope import Scope
from chassis.testing.fixtures import GROUP, OTHER_ESTATE
from hypothesis import given
from hypothesis import strategies as st
from manor.payments.v1 import deposits_pb2 as pb
from payments.channels.channel import Refund
from payments.domain import deposits
from payments.rpc.deposits import DepositServicer
from payments.usecases import refund_calls
from payments.usecases.deposit_refunds import get_refund_ways
from payments.usecases.deposit_uses import DecideDepositUse, RefundDeposit, approve_deposit_use, refund_deposit
from payments.usecases.desk_refunds import watch_refund
from payments.usecases.order_reversals import reverse_order
from payments.usecases.orders import CreatePaymentOrder, create_payment_order, get_payment_order
from payments.usecases.refund_calls import call_refund, call_refunds, hear_refund

from .simulated import SERVICE, until

ITEM, ASKED = 83, 10_000


@dataclass
class Deposit:
    """A deposit that was paid through the channel."""

    books: Any
    id: int
    order: Any

    def ask(self, amount: int, **way: Any) -> Any:
        way = way or {"order_id": self.order.order_id}
        return self.books.call(
            refund_deposit, RefundDeposit(self.books.company_id, self.id, amount, way.pop("method", ""), "退租", **way)
        )

    def approve(self, use: Any, who: Any = None) -> Any:
        decision = DecideDepositUse(self.books.company_id, use.use_id, "已核对")
        return self.books.call(approve_deposit_use, decision, who or self.books.finance)

    def refund_of(self, use: Any) -> Any:
        (found,) = self.books.rows("select * from channel_refunds where deposit_use_id = :u", u=use.use_id)
        return found

    def tell(self, use: Any, state: str, detail: str = "") -> str:
        """The channel says how the refund of a use stands."""
        told = Refund(self.refund_of(use).out_refund_no, state, "50001", detail)
        with self.books.uow() as tx:
            return hear_refund(tx, told)

    def ways(self) -> list[int]:
        with self.books.uow() as tx:
            return [way.amount_minor for way in get_refund_ways(tx, self.books.company_id, self.id)]

    def row(self) -> Any:
        with self.books.uow() as tx:
            request = pb.ListDepositsRequest(company_id=self.books.company_id, receivable_id=self.id)
            (row,) = DepositServicer().ListDeposits(request, SimpleNamespace(tx=tx)).deposits
        return row

    def uses(self) -> list[Any]:
        with self.books.uow() as tx:
            request = pb.ListDepositUsesRequest(company_id=self.books.company_id, receivable_id=self.id)
            return list(DepositServicer().ListDepositUses(request, SimpleNamespace(tx=tx)).uses)

    def balances(self, use: Any) -> dict[str, int]:
        """What the entries of a use come to on each account."""
        query = (
            "select account_code, cast(sum(amount_minor) as bigint) as minor from postings join journal_entries"
            " using (company_id, entry_id) where document_id = :use group by 1"
        )
        return {row.account_code: row.minor for row in self.books.rows(query, use=str(use.use_id)) if row.minor}


@pytest.fixture
def deposit(books: Any, wechat: Any) -> Deposit:
    """One of 100.00, of company 2."""
    payer = books.customer()
    (receivable,) = books.owe(payer, ASKED, fee_item_id=ITEM, category="deposit", tax_minor=0)
    order = wechat.order(payer, receivable)
    assert wechat.notify(wechat.body(order)) == 204
    return Deposit(books, receivable, order)


@pytest.fixture
def simulated(simulator: Any) -> Deposit:
    """The same of company 4, whose payment the simulator has."""
    books = simulator.books
    payer = books.customer()
    (receivable,) = books.owe(payer, ASKED, fee_item_id=ITEM, category="deposit", tax_minor=0)
    new = CreatePaymentOrder(books.company_id, books.estate_id, payer, [receivable])
    order = books.call(create_payment_order, new, minutes=30)
    simulator.tick()
    simulator.pay(simulator.state(order))
    until(lambda: simulator.state(order).state == "paid", "the callback settles it")
    return Deposit(books, receivable, order)


def given_back(simulator: Any, order: Any) -> list[int]:
    """What the channel has given back of an order, by its own book."""
    refunds = simulator.control("GET", "/book")["refunds"]
    return [one["refund"] for one in refunds if one["out_trade_no"] == order.out_trade_no]


@given(st.integers(1, 10**12), st.integers(1, 9))
def test_what_is_on_its_way_arrives_or_is_held_again_to_the_cent(amount: int, item: int) -> None:
    sent, back = deposits.sent_back(item, amount), deposits.sent_back(item, -amount)
    arrived = deposits.arrived("account", amount)
    for legs in (sent, back, arrived):
        assert sum(leg.amount_minor for leg in legs) == 0
    sums = {code: sum(leg.amount_minor for leg in sent + back if leg.account_code == code) for code in ("refund",)}
    assert sums == {"refund": 0}
    assert {leg.account_code: leg.amount_minor for leg in sent + arrived if leg.account_code != "refund"} == {
        f"deposit:{item}": amount,
        "clearing:account": -amount,
    }


def test_a_part_goes_back_by_the_way_it_came_once_a_second_person_approves(simulator, simulated):
    use = simulated.ask(4_000)
    with pytest.raises(SamePerson):
        simulated.approve(use, simulated.books.cashier)
    assert (simulated.row().waiting_minor, simulated.ways()) == (4_000, [6_000])
    simulated.approve(use)
    assert simulated.row().held_minor == 6_000
    assert simulated.balances(use) == {f"deposit:{ITEM}": 4_000, "refund": -4_000}

    def arrived() -> bool:
        call_refunds(simulator.deps)
        return bool(simulated.refund_of(use).state == "succeeded")

    until(arrived, "the payer has it")
    account = simulator.state(simulated.order).channel_account_id
    assert simulated.balances(use) == {f"deposit:{ITEM}": 4_000, f"clearing:{account}": -4_000}
    assert given_back(simulator, simulated.order) == [4_000]
    (told,) = simulated.uses()
    assert (told.state, told.refund.state, told.order_id) == (
        pb.DEPOSIT_USE_STATE_DONE,
        3,
        str(simulated.order.order_id),
    )


def test_a_process_that_dies_after_the_channels_answer_pays_once(simulator, simulated, monkeypatch):
    use = simulated.approve(simulated.ask(ASKED))
    refund = simulated.refund_of(use)
    simulator.faults(never=True)  # no notification tells of it either

    def dies(*_: Any) -> None:
        raise SystemExit

    with monkeypatch.context() as killed, pytest.raises(SystemExit):
        killed.setattr(refund_calls, "hear_refund", dies)
        call_refund(simulator.deps, SERVICE, refund.refund_id)
    assert simulated.refund_of(use).state == "created", "what it was told is lost"
    assert given_back(simulator, simulated.order) == [ASKED]
    call_refund(simulator.deps, SERVICE, refund.refund_id)
    assert simulated.refund_of(use).state == "created", "another one waits until the first must be dead"
    for minutes, state in ((1, "processing"), (2, "succeeded"), (3, "succeeded")):
        with clock.travel(clock.now() + timedelta(minutes=minutes)):
            call_refund(simulator.deps, SERVICE, refund.refund_id)
        assert simulated.refund_of(use).state == state
    assert given_back(simulator, simulated.order) == [ASKED]
    assert simulated.balances(use)[f"deposit:{ITEM}"] == ASKED


def test_an_answer_that_is_lost_on_the_way_is_asked_for_again(simulator, simulated):
    use = simulated.approve(simulated.ask(ASKED))
    simulator.faults(lose_answers=1)

    def arrived() -> bool:
        call_refunds(simulator.deps)
        return bool(simulated.refund_of(use).state == "succeeded")

    until(arrived, "the payer has it")
    assert given_back(simulator, simulated.order) == [ASKED]


def test_what_we_gave_back_ourselves_is_no_refund_at_the_desk(simulator, simulated):
    use = simulated.approve(simulated.ask(1_000))
    call_refund(simulator.deps, SERVICE, simulated.refund_of(use).refund_id)
    with clock.travel(clock.now() + timedelta(days=1.1)):
        watch_refund(simulator.deps, SERVICE, simulated.order.order_id)
    disputes = "select kind from disputes where order_id = :o"
    assert simulated.books.rows(disputes, o=simulated.order.order_id) == []


def test_a_notification_says_that_it_arrived_and_saying_it_twice_changes_nothing(deposit, wechat):
    use = deposit.approve(deposit.ask(ASKED))
    resource = {
        "mchid": wechat.account.merchant_id,
        "out_refund_no": deposit.refund_of(use).out_refund_no,
        "refund_id": "50001",
        "refund_status": "SUCCESS",
    }
    for _ in range(2):
        assert wechat.notify(wechat.sealed(resource, "REFUND.SUCCESS")) == 204
    assert wechat.outcomes()[-2:] == ["refunded", "repeated"]
    assert deposit.balances(use)[f"deposit:{ITEM}"] == ASKED


def test_what_the_channel_does_not_pay_back_is_held_again_and_goes_back_by_bank(deposit):
    use = deposit.approve(deposit.ask(ASKED))
    assert (deposit.row().held_minor, deposit.ways()) == (0, [])
    assert deposit.tell(use, "failed", "ABNORMAL") == "refunded"
    deposit.books.sound()
    assert (deposit.row().held_minor, deposit.row().used_minor, deposit.balances(use)) == (ASKED, 0, {})
    (told,) = deposit.uses()
    assert (told.state, told.refund.last_error) == (pb.DEPOSIT_USE_STATE_REFUSED, "ABNORMAL")
    assert told.checker == deposit.books.finance.id, "who approved it is still known"
    deposit.approve(deposit.ask(ASKED, method="bank_transfer"))
    assert deposit.row().held_minor == 0


def test_a_loss_that_it_had_made_is_taken_back_with_it(deposit):
    """The channel took the payment at its own desk while our refund was on its way, and the deposit was waived."""
    use = deposit.approve(deposit.ask(ASKED))
    with deposit.books.uow() as tx:
        reverse_order(tx, get_payment_order(tx, deposit.order.order_id, lock=True), ASKED)
    deposit.books.change(deposit.id, 2, adjusted_minor=-ASKED)
    assert deposit.row().lost_minor == ASKED
    deposit.books.sound()
    deposit.tell(use, "failed", "CLOSED")
    assert deposit.row().lost_minor == 0
    deposit.books.sound()


@pytest.mark.parametrize(
    ("way", "code"),
    [({"method": "cash", "order_id": True}, "NOT_A_WAY_BACK"), ({"method": ""}, "NOT_A_WAY_BACK")],
)
def test_it_goes_back_one_way(deposit, way, code):
    if "order_id" in way:
        way = {**way, "order_id": deposit.order.order_id}
    with pytest.raises(Invalid) as refused:
        deposit.ask(1, **way)
    assert [one.code for one in refused.value.violations] == [code]


def test_no_more_goes_back_through_an_order_than_it_paid(books, wechat):
    """60.00 of it came by the counter."""
    payer = books.customer()
    (receivable,) = books.owe(payer, ASKED, fee_item_id=ITEM, category="deposit", tax_minor=0)
    books.pay(payer, 6_000, approve=True, receivable_ids=[receivable])
    order = wechat.order(payer, receivable)
    assert wechat.notify(wechat.body(order)) == 204
    deposit = Deposit(books, receivable, order)
    deposit.ask(1_500)
    with pytest.raises(Invalid) as refused:
        deposit.ask(2_501)
    assert [(one.code, one.values) for one in refused.value.violations] == [("MORE_THAN_CAME", {"most": "2500"})]
    deposit.approve(deposit.ask(2_500))


def test_whoever_may_not_see_the_deposit_learns_of_no_way(deposit):
    elsewhere = Scope(GROUP, (deposit.books.company_id,), (OTHER_ESTATE,), deposit.books.cashier)
    with pytest.raises(NotFound), UnitOfWork(deposit.books.deps.database, elsewhere) as tx:
        get_refund_ways(tx, deposit.books.company_id, deposit.id)


def test_another_order_or_one_of_more_than_a_year_ago_is_no_way_back(deposit, wechat):
    books = deposit.books
    other = books.customer()
    stranger = wechat.order(other, *books.owe(other, ASKED))
    assert wechat.notify(wechat.body(stranger)) == 204
    with pytest.raises(Invalid) as refused:
        deposit.ask(1, order_id=stranger.order_id)
    assert [one.code for one in refused.value.violations] == ["NOT_AN_ORDER_OF_IT"]
    with clock.travel(clock.now() + timedelta(days=364)):
        assert deposit.ways() == [ASKED]
    with clock.travel(clock.now() + timedelta(days=366)):
        assert deposit.ways() == []
