"""A refund whose channel never answers has an end: a person's, or the channel's late word, and the money moves once."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from chassis import clock
from chassis.approvals import SamePerson
from chassis.errors import Invalid
from chassis.scope import Scope
from payments.channels.channel import ChannelTrouble, Paid, Refund
from payments.settings import Settings
from payments.usecases import refund_calls
from payments.usecases.disputes import (
    DecideDisputeEnd,
    ProposeDisputeEnd,
    approve_dispute_end,
    propose_dispute_end,
    reject_dispute_end,
)
from payments.usecases.refund_calls import call_refund, hear_refund
from payments.usecases.refund_ends import RefundAnsweredMeanwhile

from .test_deposit_refunds import ASKED, ITEM, Deposit, deposit  # noqa: F401  a fixture
from .test_disputes import in_clearing, refunding, told_of

MOST = 4  # tries
NUMBER = "50300000000000000000000000009"


class Silent:
    """A channel that never answers, and how often it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def by_account(self, *_: Any) -> Silent:
        return self

    def refund(self, paid: Paid, amount_minor: int, number: str, reason: str) -> Refund:
        self.asked.append(number)
        raise ChannelTrouble("no answer")

    def query_refund(self, number: str) -> Refund:
        return Refund(number, "processing")


@pytest.fixture
def silent(monkeypatch: pytest.MonkeyPatch) -> Silent:
    channel = Silent()
    monkeypatch.setattr(refund_calls, "Channels", SimpleNamespace(of=lambda _: channel))
    return channel


def refund_row(books: Any, refund: Any) -> Any:
    return books.rows("select * from channel_refunds where refund_id = :r", r=refund.refund_id)[0]


def matters(books: Any, refund: Any) -> list[Any]:
    """The disputes about a refund, the oldest first."""
    query = "select * from disputes where kind = 'unanswered_refund' and out_trade_no = :n order by dispute_id"
    return list(books.rows(query, n=refund.out_refund_no))


def ask(books: Any, refund: Any, tries: int = 1) -> None:
    """So many rounds of the jobs process, two hours apart."""
    settings = books.deps.settings
    assert isinstance(settings, Settings)
    deps = replace(books.deps, settings=settings.model_copy(update={"refund_tries": MOST}))
    with clock.travel(clock.now()):
        for _ in range(tries):
            clock.advance(seconds=7_200)
            call_refund(deps, Scope.company(1, books.company_id), refund.refund_id)


def propose(books: Any, matter: Any, ending: str, **more: Any) -> None:
    books.call(propose_dispute_end, ProposeDisputeEnd(matter.dispute_id, ending, "客服答复", **more))


def end(books: Any, matter: Any, ending: str) -> None:
    propose(books, matter, ending, **({"transaction_id": NUMBER} if ending == "made" else {}))
    books.call(approve_dispute_end, DecideDisputeEnd(matter.dispute_id), books.finance)


def given_up(books: Any, refund: Any) -> Any:
    """The dispute of a refund that was asked for often enough."""
    ask(books, refund, MOST)
    (matter,) = matters(books, refund)
    return matter


def hear(books: Any, refund: Any, state: str) -> str:
    with books.uow() as tx:
        return hear_refund(tx, Refund(refund.out_refund_no, state, "50001", state))


def test_a_refund_that_is_never_answered_is_asked_no_more_and_becomes_a_dispute(deposit: Deposit, silent: Silent):  # noqa: F811
    books, use = deposit.books, deposit.approve(deposit.ask(ASKED))
    refund = deposit.refund_of(use)
    ask(books, refund, MOST - 1)
    assert (matters(books, refund), refund_row(books, refund).next_try_at is None) == ([], False)
    ask(books, refund, 5)
    (matter,) = matters(books, refund)
    assert (matter.state, matter.detail, matter.amount_minor) == ("open", "no answer", ASKED)
    assert (matter.order_id, matter.customer_id) == (deposit.order.order_id, deposit.order.customer_id)
    assert len(silent.asked) == MOST
    assert hear(books, refund, "trouble") == "ignored"
    assert refund_row(books, refund).next_try_at is None, "a straggler's answer starts nothing"
    assert deposit.balances(use) == {f"deposit:{ITEM}": ASKED, "refund": -ASKED}, "it is owed to the payer"
    books.sound()


def test_asked_again_it_is_asked_under_its_number_and_may_become_a_dispute_again(deposit: Deposit, silent: Silent):  # noqa: F811
    books = deposit.books
    refund = deposit.refund_of(deposit.approve(deposit.ask(ASKED)))
    end(books, given_up(books, refund), "ask_again")
    ask(books, refund, MOST + 2)
    assert [one.state for one in matters(books, refund)] == ["resolved", "open"]
    assert silent.asked == [refund.out_refund_no] * (2 * MOST)


def test_a_deposit_that_the_channel_says_it_gave_back_is_booked_so_by_two_persons(deposit: Deposit, silent: Silent):  # noqa: F811
    books, use = deposit.books, deposit.approve(deposit.ask(ASKED))
    refund = deposit.refund_of(use)
    matter = given_up(books, refund)
    with pytest.raises(Invalid) as refused:
        propose(books, matter, "made")
    assert [one.code for one in refused.value.violations] == ["REFUND_NOT_NAMED"]
    propose(books, matter, "made", transaction_id="1")
    with pytest.raises(SamePerson):
        books.call(approve_dispute_end, DecideDisputeEnd(matter.dispute_id), books.cashier)
    books.call(reject_dispute_end, DecideDisputeEnd(matter.dispute_id, "另一笔"), books.finance)
    assert (matters(books, refund)[0].transaction_id, matters(books, refund)[0].amount_minor) == ("", ASKED)
    end(books, matter, "made")
    stands = refund_row(books, refund)
    assert (stands.state, stands.channel_refund_id) == ("succeeded", NUMBER)
    assert deposit.balances(use) == {
        f"deposit:{ITEM}": ASKED,
        f"clearing:{stands.channel_account_id}": -ASKED,
    }
    books.sound()


def test_a_deposit_that_did_not_go_back_is_held_again(deposit: Deposit, silent: Silent):  # noqa: F811
    books, use = deposit.books, deposit.approve(deposit.ask(ASKED))
    end(books, given_up(books, deposit.refund_of(use)), "not_made")
    assert (deposit.row().held_minor, deposit.balances(use), deposit.ways()) == (ASKED, {}, [ASKED])
    books.sound()


@pytest.mark.parametrize(("ending", "state", "lies"), [("made", "resolved", 0), ("not_made", "open", 0)])
def test_a_refund_of_a_dispute_ends_it_as_the_channels_answer_would(books, wechat, silent, ending, state, lies):
    dispute, refund = refunding(books, wechat)
    end(books, given_up(books, refund), ending)
    (stands,) = books.rows("select * from disputes where dispute_id = :d", d=dispute.dispute_id)
    assert (stands.state, in_clearing(books, dispute)) == (state, lies)
    books.sound()


def test_a_late_notification_ends_the_dispute_by_itself(books, wechat, silent):
    dispute, refund = refunding(books, wechat)
    given_up(books, refund)
    for _ in range(2):
        assert wechat.notify(told_of(wechat, refund)) == 204
    (matter,) = matters(books, refund)
    assert (matter.state, matter.ending, in_clearing(books, dispute)) == ("resolved", "settled", 0)
    assert wechat.outcomes()[-2:] == ["refunded", "repeated"]
    books.sound()


def test_money_that_went_after_all_is_a_refund_at_the_desk(deposit: Deposit, wechat: Any, silent: Silent):  # noqa: F811
    """Two persons said that it was not made, and the channel made it."""
    books, use = deposit.books, deposit.approve(deposit.ask(ASKED))
    refund = deposit.refund_of(use)
    end(books, given_up(books, refund), "not_made")
    resource = {
        "mchid": wechat.account.merchant_id,
        "out_trade_no": deposit.order.out_trade_no,
        "out_refund_no": refund.out_refund_no,
        "refund_id": "50001",
        "refund_status": "SUCCESS",
        "success_time": clock.now().isoformat(timespec="seconds"),
        "amount": {"total": ASKED, "refund": ASKED, "payer_total": ASKED, "payer_refund": ASKED},
    }
    for _ in range(2):
        assert wechat.notify(wechat.sealed(resource, "REFUND.SUCCESS")) == 204
    assert wechat.outcomes()[-1] == "refund_contradicted"
    query = "select kind, amount_minor, occurrences from disputes where order_id = :o and state = 'open'"
    assert [tuple(row) for row in books.rows(query, o=deposit.order.order_id)] == [("refunded_after_booking", ASKED, 2)]
    books.sound()


@pytest.mark.parametrize("ending", ["made", "not_made", "ask_again"])
@pytest.mark.parametrize("answer", ["succeeded", "failed"])
@pytest.mark.parametrize("order", ["answer", "propose answer approve", "propose approve answer"])
def test_an_answer_and_an_end_in_any_order_move_the_money_once(deposit, silent, ending, answer, order):  # noqa: F811
    """Whoever is first counts: an end that comes after the answer is not carried out."""
    books, use = deposit.books, deposit.approve(deposit.ask(ASKED))
    refund = deposit.refund_of(use)
    matter = given_up(books, refund)
    number = {"transaction_id": NUMBER} if ending == "made" else {}
    if order == "answer":
        hear(books, refund, answer)
        assert matters(books, refund)[0].ending == "settled"
    else:
        propose(books, matter, ending, **number)
        if order == "propose answer approve":
            hear(books, refund, answer)
            with pytest.raises(RefundAnsweredMeanwhile):
                books.call(approve_dispute_end, DecideDisputeEnd(matter.dispute_id), books.finance)
            books.call(reject_dispute_end, DecideDisputeEnd(matter.dispute_id, "已有结果"), books.finance)
        else:
            books.call(approve_dispute_end, DecideDisputeEnd(matter.dispute_id), books.finance)
            hear(books, refund, answer)
    said = (
        {"made": "succeeded", "not_made": "failed"}.get(ending, answer) if order == "propose approve answer" else answer
    )
    assert refund_row(books, refund).state == said
    assert [one.state for one in matters(books, refund)] == ["resolved"]
    went = ASKED if said == "succeeded" else 0
    assert deposit.balances(use).get(f"deposit:{ITEM}", 0) == went
    assert (deposit.row().held_minor, "refund" in deposit.balances(use)) == (ASKED - went, False)
    books.sound()
