"""Booked orders are asked about for a year, against the partner's simulator."""

from __future__ import annotations

import gzip
import hashlib
from datetime import timedelta

import pytest
from chassis import clock
from chassis.data.ids import uuid7
from chassis.scope import Scope
from payments.channels import wechat_bills
from payments.channels.channel import ChannelTrouble, Paid
from payments.channels.merchants import Channels
from payments.channels.wechat_bills import CHINA
from payments.usecases.desk_refunds import watch_refund
from payments.usecases.refund_bills import read_bills_of
from sqlalchemy import text

from .simulated import COMPANY, until


def watched(simulator, order, days):
    """The round of the jobs process so many days after the payment."""
    scope = Scope.company(1, COMPANY)
    with clock.travel(clock.now() + timedelta(days=days)):
        watch_refund(simulator.deps, scope, order.order_id)
    query = "select * from disputes where order_id = :o and kind = 'refunded_after_booking'"
    return simulator.books.rows(query, o=order.order_id)


def test_a_booked_order_is_asked_about_for_a_year_and_its_refund_found(simulator):
    order = simulator.placed(6_000)
    simulator.pay(order)
    until(lambda: simulator.state(order).state == "paid", "the callback settles it")
    assert not watched(simulator, order, 1.1)
    simulator.control("POST", f"/orders/{order.out_trade_no}/refund")
    assert not watched(simulator, order, 2), "it was asked about a moment ago"
    (dispute,) = watched(simulator, order, 7.1)
    assert (dispute.state, dispute.amount_minor, dispute.transaction_id) == ("open", 0, "")
    assert simulator.state(order).refund_check_at is None


def test_a_refund_at_the_desk_that_is_notified_completes_what_a_query_found(simulator):
    order = simulator.placed(6_000)
    simulator.pay(order)
    until(lambda: simulator.state(order).state == "paid", "the callback settles it")
    simulator.faults(never=True)
    simulator.control("POST", f"/orders/{order.out_trade_no}/refund", {"amount": 2_500})
    (found,) = watched(simulator, order, 1.1)
    simulator.control("DELETE", "/faults")
    simulator.control("POST", f"/orders/{order.out_trade_no}/refund", {"amount": 500, "notify": True})
    until(lambda: watched(simulator, order, 1.2)[0].amount_minor == 500, "the notification says how much")
    (told,) = watched(simulator, order, 1.2)
    assert (told.dispute_id, bool(told.transaction_id)) == (found.dispute_id, True)


def test_an_order_about_which_the_channel_gives_no_answer_is_asked_about_again_within_the_hour(simulator):
    order = simulator.placed(6_000)
    simulator.pay(order)
    until(lambda: simulator.state(order).state == "paid", "the callback settles it")
    simulator.faults(fail_answers=3)
    assert not watched(simulator, order, 1.1)
    paid = simulator.state(order)
    assert paid.refund_check_at - paid.paid_at < timedelta(days=1.2)
    simulator.control("DELETE", "/faults")
    assert not watched(simulator, order, 1.2)
    assert simulator.state(order).refund_check_at == paid.paid_at + timedelta(days=7)
    assert not watched(simulator, order, 365.5)
    assert simulator.state(order).refund_check_at is None


def remember(simulator, order, out_refund_no, amount):
    """We asked for a refund of the order ourselves."""
    statement = text(
        "insert into channel_refunds (company_id, refund_id, group_id, deposit_use_id, channel_account_id,"
        " out_refund_no, transaction_id, amount_minor, currency_code, state, created_at) values (:company, :id, 1, :id,"
        " :account, :number, :transaction, :amount, 'CNY', 'succeeded', now())"
    )
    values = {"company": COMPANY, "id": uuid7(), "account": order.channel_account_id, "number": out_refund_no}
    with simulator.deps.database.owner.begin() as connection:
        connection.execute(statement, {**values, "transaction": order.transaction_id, "amount": amount})


def account_of(simulator, order):
    query = "select * from channel_accounts where channel_account_id = :id"
    return simulator.books.rows(query, id=order.channel_account_id)[0]


def billed(simulator, order):
    """The round of the jobs process that reads bills, the next day at noon in China; what is disputed then."""
    scope = Scope.company(1, COMPANY)
    noon = clock.now().astimezone(CHINA).replace(hour=12) + timedelta(days=1)
    with clock.travel(noon):
        while read_bills_of(simulator.deps, scope, COMPANY, order.channel_account_id):
            pass
    query = "select * from disputes where order_id = :o and kind = 'refunded_after_booking' order by opened_at"
    return simulator.books.rows(query, o=order.order_id)


def unread(simulator, order):
    """Today's bill counts as not read."""
    with simulator.deps.database.owner.begin() as connection:
        connection.execute(text("update channel_accounts set refund_bill_date = refund_bill_date - 1"))


def test_a_bill_says_how_much_was_given_back_of_what_a_query_found_refunded(simulator):
    order = simulator.placed(6_000)
    simulator.pay(order)
    until(lambda: simulator.state(order).state == "paid", "the callback settles it")
    simulator.control("POST", f"/orders/{order.out_trade_no}/refund", {"amount": 2_500})
    (found,) = watched(simulator, order, 1.1)
    assert (found.amount_minor, found.transaction_id) == (0, "")
    unread(simulator, order)
    (told,) = billed(simulator, order)
    assert (told.dispute_id, told.amount_minor, told.state) == (found.dispute_id, 2_500, "open")
    assert told.transaction_id
    unread(simulator, order)
    (again,) = billed(simulator, order)
    assert (again.dispute_id, again.amount_minor) == (told.dispute_id, 2_500)


def test_after_our_own_refund_a_bill_tells_of_what_the_desk_gave_back_of_the_rest(simulator):
    order = simulator.placed(6_000)
    simulator.pay(order)
    paid = until(lambda: simulator.state(order).state == "paid" and simulator.state(order), "the callback settles it")
    channel = Channels.of(simulator.deps).by_account(1, COMPANY, order.channel_account_id)
    payment = Paid(paid.out_trade_no, paid.transaction_id, 6_000, "CNY", paid.paid_at, "query")
    ours = channel.refund(payment, 1_000, f"ours-{order.order_id.hex[:20]}", "押金")
    remember(simulator, paid, ours.out_refund_no, 1_000)
    simulator.control("POST", f"/orders/{order.out_trade_no}/refund", {"amount": 700})
    unread(simulator, order)
    (told,) = billed(simulator, order)
    assert told.amount_minor == 700


def test_a_bill_that_is_damaged_or_not_there_is_read_later(simulator):
    order = simulator.placed(6_000)
    simulator.pay(order)
    until(lambda: simulator.state(order).state == "paid", "the callback settles it")
    simulator.control("POST", f"/orders/{order.out_trade_no}/refund", {"amount": 300})
    unread(simulator, order)
    before = account_of(simulator, order).refund_bill_date
    simulator.faults(fail_answers=1)
    assert not billed(simulator, order)
    assert account_of(simulator, order).refund_bill_date == before
    simulator.control("DELETE", "/faults")
    assert [one.amount_minor for one in billed(simulator, order)] == [300]


BILL = "商户订单号,货币种类,退款成功时间,微信退款单号,商户退款单号,申请退款金额,退款状态\n{line}\n总交易单数\n`1\n"


def bill(amount="2.50", state="SUCCESS"):
    """What a bill of one line says was given back."""
    moment = clock.now().astimezone(CHINA).strftime("%Y-%m-%d %H:%M:%S")
    line = f"`A-000001,`CNY,`{moment},`50,`desk-1,`{amount},`{state}"
    return [one.given_back.amount_minor for one in wechat_bills.refunds(BILL.format(line=line))]


@pytest.mark.parametrize("amount", ["2.5", "-1.00", "1e2", "", "1,00", "0.00"])
def test_an_odd_amount_in_a_bill_is_not_guessed_at(amount):
    assert bill("12345678.90") == [1_234_567_890]
    with pytest.raises(ChannelTrouble):
        bill(amount)


def test_a_refund_that_has_not_arrived_is_none_yet():
    assert (bill(state="SUCCESS"), bill(state="PROCESSING")) == ([250], [])


def test_a_bill_whose_hash_is_another_is_not_believed():
    packed = gzip.compress(b"header")
    assert wechat_bills.unpacked(packed, hashlib.sha1(b"header", usedforsecurity=False).hexdigest()) == "header"
    for bad, sha1 in ((packed, "00"), (packed[:-4], ""), (b"no gzip", "")):
        with pytest.raises(ChannelTrouble):
            wechat_bills.unpacked(bad, sha1)
