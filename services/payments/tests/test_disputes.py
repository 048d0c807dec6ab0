"""Every order and every notification that was not booked has a way out, decided by two persons."""

from __future__ import annotations

from datetime import timedelta

import pytest
from chassis import clock
from chassis.approvals import SamePerson
from chassis.data.ids import uuid7
from chassis.errors import Invalid
from manor.payments.v1 import events_pb2
from payments.channels.channel import Paid, Refund
from payments.records.disputes import DisputeState
from payments.usecases.dispute_ends import OrderPaidMeanwhile
from payments.usecases.dispute_raising import dispute_order
from payments.usecases.disputes import (
    DecideDisputeEnd,
    ProposeDisputeEnd,
    approve_dispute_end,
    propose_dispute_end,
    reject_dispute_end,
)
from payments.usecases.orders import get_payment_order
from payments.usecases.refund_calls import hear_refund
from payments.usecases.republications import republish_payments


def the(books, **where):
    """The newest dispute of these columns."""
    condition = " and ".join(f"{name} = :{name}" for name in where)
    return books.rows(f"select * from disputes where {condition} order by dispute_id desc limit 1", **where)[0]


def propose(books, dispute, ending, **more):
    with books.uow(books.cashier) as tx:
        return propose_dispute_end(tx, ProposeDisputeEnd(dispute.dispute_id, ending, "as their pages say", **more))


def end(books, dispute, ending, **more):
    """Proposed by one person, approved by another."""
    propose(books, dispute, ending, **more)
    with books.uow(books.finance) as tx:
        return approve_dispute_end(tx, DecideDisputeEnd(dispute.dispute_id))


def unresolved(books, wechat, *amounts):
    """An order that the channel gave no clear answer about."""
    customer = books.customer()
    items = books.owe(customer, *amounts)
    order = wechat.order(customer, *items)
    with books.uow() as tx:
        order = get_payment_order(tx, order.order_id, lock=True)
        order.disputed("no clear answer")
        tx.session.flush()
        dispute_order(tx, order, "unresolved_order", "no clear answer")
    return order, items, the(books, order_id=order.order_id)


def in_clearing(books, dispute):
    """What lies on the channel's account because of a dispute."""
    query = (
        "select coalesce(sum(amount_minor), 0)::bigint from postings join journal_entries using (company_id, entry_id)"
        " where document_id = :id and account_code like 'clearing:%'"
    )
    return books.rows(query, id=str(dispute.dispute_id))[0][0]


def test_an_unresolved_order_is_released_and_its_items_are_free(books, wechat):
    """D3: it stayed unresolved for good and held its items."""
    order, items, dispute = unresolved(books, wechat, 10_000)
    end(books, dispute, "release")
    assert (wechat.state(order).state, the(books, order_id=order.order_id).state) == ("closed", "resolved")
    assert books.pay(order.customer_id, 10_000, receivable_ids=items).state == "submitted"


def test_after_a_release_money_that_comes_all_the_same_is_booked(books, wechat):
    order, items, dispute = unresolved(books, wechat, 10_000)
    end(books, dispute, "release")
    assert wechat.notify(wechat.body(order)) == 204
    assert books.open_of(*items) == [0]


def test_money_that_only_the_merchants_pages_show_is_booked_by_hand_and_its_late_news_changes_nothing(books, wechat):
    order, items, dispute = unresolved(books, wechat, 10_000)
    with pytest.raises(Invalid):
        propose(books, dispute, "book")
    paid = {"transaction_id": f"42{order.out_trade_no[-26:]}", "amount_minor": 10_000, "paid_at": clock.now()}
    end(books, dispute, "book", **paid)
    assert (books.open_of(*items), in_clearing(books, dispute)) == ([0], 10_000)
    told = [
        events_pb2.PaymentSettled.FromString(bytes(row.payload))
        for row in books.facts("payment_settled")
        if row.aggregate == str(dispute.dispute_id)
    ]
    assert [(one.source, one.method, one.amount_minor, one.verified) for one in told] == [
        ("dispute", "wechat_pay", 10_000, True)
    ]
    assert wechat.notify(wechat.body(order)) == 204
    assert wechat.outcomes()[-1] == "repeated"
    assert books.balance(order.customer_id) == 0


def test_news_that_comes_before_anybody_took_it_up_settles_the_dispute(books, wechat):
    order, _, dispute = unresolved(books, wechat, 10_000)
    assert wechat.notify(wechat.body(order)) == 204
    stands = the(books, order_id=order.order_id)
    assert (stands.state, stands.ending) == ("resolved", "settled")
    with pytest.raises(DisputeState):
        propose(books, dispute, "release")


def test_an_end_that_was_overtaken_by_the_channel_is_not_carried_out(books, wechat):
    order, _, dispute = unresolved(books, wechat, 10_000)
    propose(books, dispute, "release")
    assert wechat.notify(wechat.body(order)) == 204
    with pytest.raises(OrderPaidMeanwhile), books.uow(books.finance) as tx:
        approve_dispute_end(tx, DecideDisputeEnd(dispute.dispute_id))
    with books.uow(books.finance) as tx:
        rejected = reject_dispute_end(tx, DecideDisputeEnd(dispute.dispute_id, "it was paid"))
    assert (rejected.state, rejected.ending) == ("resolved", "settled"), "no end of it could ever be carried out"


def test_a_rejected_end_leaves_room_for_what_the_channels_pages_really_show(books, wechat):
    order, items, dispute = unresolved(books, wechat, 10_000)
    propose(books, dispute, "book", transaction_id="42", amount_minor=1_000, paid_at=clock.now())
    with books.uow(books.finance) as tx:
        reject_dispute_end(tx, DecideDisputeEnd(dispute.dispute_id, "a digit is missing"))
    with pytest.raises(Invalid):
        propose(books, dispute, "book")
    paid = {"transaction_id": f"42{order.out_trade_no[-26:]}", "amount_minor": 10_000, "paid_at": clock.now()}
    ended = end(books, dispute, "book", **paid)
    assert (ended.transaction_id, books.open_of(*items)) == (paid["transaction_id"], [0])


def test_a_payment_that_is_heard_of_late_settles_what_was_seen_refunded(books, wechat):
    order, _, _ = unresolved(books, wechat, 10_000)
    with books.uow() as tx:
        paid = Paid(order.out_trade_no, f"42{order.out_trade_no[-26:]}", 10_000, "CNY", clock.now(), "query")
        dispute_order(tx, get_payment_order(tx, order.order_id), "refunded_at_partner", "REFUND", paid)
    assert wechat.notify(wechat.body(order)) == 204
    kinds = "select kind from disputes where order_id = :o and state <> 'resolved'"
    assert books.rows(kinds, o=order.order_id) == [], "its ends are for orders that are not paid"


def test_two_persons_end_a_dispute_and_the_audit_trail_names_both(books, wechat):
    _, _, dispute = unresolved(books, wechat, 10_000)
    propose(books, dispute, "release")
    with pytest.raises(SamePerson), books.uow(books.cashier) as tx:
        approve_dispute_end(tx, DecideDisputeEnd(dispute.dispute_id))
    with books.uow(books.finance) as tx:
        approve_dispute_end(tx, DecideDisputeEnd(dispute.dispute_id))
    query = "select action, principal_id from audit where resource = :r order by id"
    rows = books.rows(query, r=f"disputes/{dispute.dispute_id}")
    assert [tuple(row) for row in rows] == [
        ("payments.propose_dispute_end", books.cashier.id),
        ("payments.approve_dispute_end", books.finance.id),
    ]


def test_another_amount_is_one_dispute_and_booked_it_pays_as_far_as_it_goes(books, wechat):
    customer = books.customer()
    first, second = books.owe(customer, 6_000, 4_000)
    order = wechat.order(customer, first, second)
    for _ in range(3):
        assert wechat.notify(wechat.body(order, amount={"total": 7_000})) == 409
    dispute = the(books, order_id=order.order_id)
    assert (dispute.kind, dispute.occurrences, dispute.amount_minor) == ("amount_mismatch", 3, 7_000)
    end(books, dispute, "book")
    assert books.open_of(first, second) == [0, 3_000]
    assert (wechat.state(order).state, in_clearing(books, dispute)) == ("closed", 7_000)
    assert wechat.notify(wechat.body(order, amount={"total": 7_000})) == 204
    assert len(books.rows("select 1 from disputes where order_id = :o", o=order.order_id)) == 1


def test_a_second_transaction_is_booked_as_prepayment(books, wechat):
    customer = books.customer()
    order = wechat.order(customer, *books.owe(customer, 10_000))
    assert wechat.notify(wechat.body(order)) == 204
    second = wechat.body(order, transaction_id="4200000000000000000000000077")
    assert wechat.notify(second) == 409
    end(books, the(books, order_id=order.order_id), "book")
    assert books.balance(customer) == 10_000
    assert wechat.notify(second) == 204


def test_a_payment_of_no_order_of_ours_is_written_off(books, wechat):
    customer = books.customer()
    order = wechat.order(customer, *books.owe(customer, 10_000))
    number = uuid7().hex  # no other test's: they share a database
    body = wechat.body(order, out_trade_no=number, transaction_id="4200000000000000000000000078")
    assert wechat.notify(body) == 404
    dispute = the(books, out_trade_no=number)
    with pytest.raises(Invalid):
        propose(books, dispute, "book")
    end(books, dispute, "write_off")
    assert in_clearing(books, dispute) == 10_000
    assert wechat.notify(body) == 404
    assert len(books.rows("select 1 from disputes where out_trade_no = :number", number=number)) == 1


def test_what_cannot_be_read_is_a_dispute_too(books, wechat):
    assert wechat.notify(wechat.sealed([])) == 400
    dispute = the(books, kind="unreadable")
    end(books, dispute, "release")
    assert the(books, kind="unreadable").state == "resolved"


def test_money_refunded_at_the_partners_own_desk_is_booked_as_come_and_gone(books, wechat):
    order, items, _ = unresolved(books, wechat, 10_000)
    paid = Paid(order.out_trade_no, "4200000000000000000000000079", 10_000, "CNY", clock.now(), "query")
    with books.uow() as tx:
        dispute_order(tx, get_payment_order(tx, order.order_id), "refunded_at_partner", "REFUND", paid)
    dispute = the(books, kind="refunded_at_partner")
    end(books, dispute, "book")
    assert (in_clearing(books, dispute), books.open_of(*items)) == (0, [10_000])
    assert wechat.state(order).state == "closed"


def refunding(books, wechat):
    """A second transaction whose refund is on its way."""
    customer = books.customer()
    order = wechat.order(customer, *books.owe(customer, 10_000))
    assert wechat.notify(wechat.body(order)) == 204
    number = f"43{order.out_trade_no[-26:]}"
    assert wechat.notify(wechat.body(order, transaction_id=number)) == 409
    dispute = the(books, order_id=order.order_id)
    end(books, dispute, "refund")
    refund = books.rows("select * from channel_refunds where dispute_id = :d", d=dispute.dispute_id)[0]
    return dispute, refund


def told_of(wechat, refund, status="SUCCESS"):
    """The notification that tells how a refund ended."""
    resource = {
        "mchid": wechat.account.merchant_id,
        "out_refund_no": refund.out_refund_no,
        "refund_id": "5000000000000000000000000001",
        "refund_status": status,
    }
    return wechat.sealed(resource, f"REFUND.{status}")


def test_a_refund_is_owed_until_its_notification_says_that_the_money_is_back(books, wechat):
    dispute, refund = refunding(books, wechat)
    assert the(books, dispute_id=dispute.dispute_id).state == "refunding"
    assert in_clearing(books, dispute) == 10_000
    books.sound()
    assert wechat.notify(told_of(wechat, refund)) == 204
    assert (the(books, dispute_id=dispute.dispute_id).state, in_clearing(books, dispute)) == ("resolved", 0)
    assert wechat.notify(told_of(wechat, refund)) == 204
    assert wechat.outcomes()[-2:] == ["refunded", "repeated"]


def test_a_refund_that_the_channel_will_not_make_opens_the_dispute_again(books, wechat):
    dispute, refund = refunding(books, wechat)
    assert wechat.notify(told_of(wechat, refund, "ABNORMAL")) == 204
    stands = the(books, dispute_id=dispute.dispute_id)
    assert (stands.state, stands.ending, in_clearing(books, dispute)) == ("open", "", 0)
    end(books, dispute, "book")
    assert in_clearing(books, dispute) == 10_000


def test_a_refund_without_a_clear_answer_is_asked_for_again(books, wechat):
    _, refund = refunding(books, wechat)
    with books.uow() as tx:
        assert hear_refund(tx, Refund(refund.out_refund_no, "trouble", detail="503")) == "ignored"
    stands = books.rows("select * from channel_refunds where refund_id = :r", r=refund.refund_id)[0]
    assert (stands.state, stands.last_error) == ("created", "503")
    assert stands.next_try_at > clock.now()
    with books.uow() as tx:
        hear_refund(tx, Refund(refund.out_refund_no, "succeeded"))


def test_a_refund_of_nobody_is_no_news_of_ours(books, wechat):
    resource = {"mchid": wechat.account.merchant_id, "out_refund_no": "x", "refund_id": "5", "refund_status": "SUCCESS"}
    assert wechat.notify(wechat.sealed(resource, "REFUND.SUCCESS")) == 404
    assert wechat.outcomes()[-1] == "unknown_refund"


def test_a_payment_by_hand_lies_in_the_past(books, wechat):
    _, _, dispute = unresolved(books, wechat, 10_000)
    later = clock.now() + timedelta(minutes=1)
    with pytest.raises(Invalid):
        propose(books, dispute, "book", transaction_id="42", amount_minor=10_000, paid_at=later)


def test_a_hearer_that_starts_anew_is_told_of_what_disputes_booked(books, wechat):
    order, _, dispute = unresolved(books, wechat, 10_000)
    end(
        books, dispute, "book", transaction_id=f"44{order.out_trade_no[-26:]}", amount_minor=10_000, paid_at=clock.now()
    )
    told, cursor = {}, {}
    while cursor is not None:
        with books.uow() as tx:
            facts, cursor = republish_payments(tx, cursor, 100)
        told.update({one.payment_id: one.amount_minor for fact in facts for one in fact.payments})
    assert told[str(dispute.dispute_id)] == 10_000
