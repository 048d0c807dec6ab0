"""A channel that says a refund failed, after it was booked as made, leaves a dispute, and two persons end it."""

from __future__ import annotations

from typing import Any

import pytest
from chassis import clock
from chassis.approvals import SamePerson
from payments.usecases.disputes import DecideDisputeEnd, approve_dispute_end

from .test_deposit_refunds import ASKED, ITEM, Deposit, deposit  # noqa: F401  a fixture
from .test_disputes import in_clearing, refunding
from .test_unanswered_refunds import Silent, end, given_up, propose, refund_row, silent  # noqa: F401  a fixture


def contradicted(books: Any, wechat: Any, refund: Any, status: str = "ABNORMAL") -> None:
    """The channel tells of the refund what its status says."""
    resource = {
        "mchid": wechat.account.merchant_id,
        "out_trade_no": "T",
        "out_refund_no": refund.out_refund_no,
        "refund_id": "50001",
        "refund_status": status,
        "success_time": clock.now().isoformat(timespec="seconds"),
        "amount": {"total": ASKED, "refund": ASKED, "payer_total": ASKED, "payer_refund": ASKED},
    }
    assert wechat.notify(wechat.sealed(resource, f"REFUND.{status}")) == 204


def matters(books: Any, refund: Any) -> list[Any]:
    query = "select * from disputes where kind = 'contradicted_refund' and out_trade_no = :n order by dispute_id"
    return list(books.rows(query, n=refund.out_refund_no))


@pytest.fixture
def made(deposit: Deposit, silent: Silent) -> tuple[Any, Any]:  # noqa: F811
    """A deposit whose refund two persons booked as made."""
    use = deposit.approve(deposit.ask(ASKED))
    refund = deposit.refund_of(use)
    end(deposit.books, given_up(deposit.books, refund), "made")
    assert deposit.row().held_minor == 0
    return use, refund


def test_it_is_one_matter_however_often_the_channel_says_so(deposit: Deposit, made: Any, wechat: Any):  # noqa: F811
    _, refund = made
    for _ in range(2):
        contradicted(deposit.books, wechat, refund)
    assert wechat.outcomes()[-1] == "refund_contradicted"
    (matter,) = matters(deposit.books, refund)
    assert (matter.state, matter.amount_minor, matter.occurrences) == ("open", ASKED, 2)
    assert matter.order_id == deposit.order.order_id
    contradicted(deposit.books, wechat, refund, "SUCCESS")
    assert [one.ending for one in matters(deposit.books, refund)] == ["settled"], "it says itself that all is well"


def test_what_did_not_go_is_held_again_by_two_persons(deposit: Deposit, made: Any, wechat: Any):  # noqa: F811
    books, (use, refund) = deposit.books, made
    contradicted(books, wechat, refund)
    (matter,) = matters(books, refund)
    propose(books, matter, "not_made")
    with pytest.raises(SamePerson):
        books.call(approve_dispute_end, DecideDisputeEnd(matter.dispute_id), books.cashier)
    books.call(approve_dispute_end, DecideDisputeEnd(matter.dispute_id), books.finance)
    assert (refund_row(books, refund).state, matters(books, refund)[0].state) == ("failed", "resolved")
    assert (deposit.row().held_minor, deposit.balances(use), deposit.ways()) == (ASKED, {}, [ASKED])
    contradicted(books, wechat, refund)
    assert wechat.outcomes()[-1] == "repeated"
    books.sound()


def test_what_went_all_the_same_stays_booked_and_is_not_brought_up_again(deposit: Deposit, made: Any, wechat: Any):  # noqa: F811
    books, (use, refund) = deposit.books, made
    before = deposit.balances(use)
    contradicted(books, wechat, refund)
    end(books, matters(books, refund)[0], "made")
    contradicted(books, wechat, refund)
    assert [one.state for one in matters(books, refund)] == ["resolved"]
    assert (refund_row(books, refund).state, deposit.balances(use)) == ("succeeded", before)
    assert f"deposit:{ITEM}" in before
    books.sound()


def test_a_dispute_whose_refund_did_not_go_is_open_again(books: Any, wechat: Any, silent: Silent):  # noqa: F811
    dispute, refund = refunding(books, wechat)
    end(books, given_up(books, refund), "made")
    contradicted(books, wechat, refund)
    end(books, matters(books, refund)[0], "not_made")
    (stands,) = books.rows("select state, ending from disputes where dispute_id = :d", d=dispute.dispute_id)
    assert (tuple(stands), in_clearing(books, dispute)) == (("open", ""), 0)
    books.sound()
