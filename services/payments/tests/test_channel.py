"""Orders through the channel, against the partner's simulator: a process of its own that shares no code with ours."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from payments.records.orders import MOST_TRIES
from payments.usecases.channel_calls import attend, attend_all, call_channels
from payments.usecases.dispute_raising import dispute_order
from payments.usecases.disputes import (
    DecideDisputeEnd,
    ProposeDisputeEnd,
    approve_dispute_end,
    propose_dispute_end,
)
from payments.usecases.orders import close_payment_order, get_payment_order
from payments.usecases.refund_calls import call_refunds
from sqlalchemy import text

from .simulated import COMPANY, SERVICE, until


def test_an_order_is_placed_paid_and_settled_by_the_callback(simulator):
    order = simulator.placed(6_000, 4_000)
    assert order.code_url.startswith("weixin://")
    simulator.pay(order)
    until(lambda: simulator.state(order).state == "paid", "the callback settles it")
    stands = simulator.state(order)
    assert (stands.settled_by, stands.amount_minor, stands.next_try_at) == ("callback", 10_000, None)


def test_an_order_made_on_a_phone_is_opened_in_its_wallet(simulator):
    order = simulator.placed(6_000, on_phone=True)
    assert order.wallet_url.startswith(simulator.url)
    assert (order.code_url, order.payer_address) == ("", "")
    simulator.pay(order)
    until(lambda: simulator.state(order).state == "paid", "the callback settles it")


def test_a_merchant_without_that_way_shows_a_code_on_a_phone_too(simulator):
    simulator.faults(no_h5=True)
    order = simulator.placed(6_000, on_phone=True)
    assert order.code_url.startswith("weixin://")
    assert (order.wallet_url, order.payer_address) == ("", "")


def test_an_order_whose_answer_was_lost_on_a_phone_is_placed_once(simulator):
    order = simulator.order(6_000, on_phone=True)
    simulator.faults(lose_answers=1)
    found = simulator.ticks_until(order, "placed")
    assert found.wallet_url.startswith(simulator.url)


def test_the_timer_finds_what_is_due_in_every_company(simulator):
    order = simulator.order(6_000)
    call_channels(simulator.deps)
    assert simulator.state(order).state == "placed"


def test_a_callback_that_never_comes_is_found_by_asking(simulator):
    order = simulator.placed(6_000)
    simulator.pay(order, never=True)
    stands = simulator.ticks_until(order, "paid")
    assert stands.settled_by == "query"
    assert simulator.outcomes(order) == []


def test_a_notification_that_comes_again_and_again_settles_once(simulator):
    order = simulator.placed(6_000)
    simulator.pay(order, repeat=2)
    until(lambda: len(simulator.outcomes(order)) == 3, "all three came")
    assert sorted(simulator.outcomes(order)) == ["repeated", "repeated", "settled"]


@pytest.mark.parametrize("fault", [{"forge": True}, {"stale_seconds": 600}, {"amount_delta": -1}])
def test_after_a_faulty_notification_the_right_one_settles(simulator, fault):
    order = simulator.placed(6_000)
    simulator.pay(order, **fault)
    until(lambda: simulator.state(order).state == "paid", "the repetition settles it")


def test_a_changed_amount_makes_us_ask_and_the_answer_settles(simulator):
    order = simulator.placed(6_000)
    simulator.pay(order, amount_delta=500, faulty_attempts=99)
    query = "select count(*) from callbacks where company_id = 4 and outcome = 'amount_mismatch'"
    until(lambda: simulator.books.rows(query)[0][0], "the changed one was kept")
    until(lambda: simulator.tick() or simulator.state(order).state == "paid", "the channel's own answer settles it")
    assert simulator.state(order).settled_by == "query"


def test_an_order_whose_placing_was_not_answered_is_placed_once(simulator):
    order = simulator.order(6_000)
    simulator.faults(lose_answers=1)
    simulator.tick()
    assert simulator.state(order).state == "placing"
    assert simulator.ticks_until(order, "placed").code_url
    listed = [one for one in simulator.control("GET", "/book")["orders"] if one["out_trade_no"] == order.out_trade_no]
    assert len(listed) == 1


def test_an_answer_that_somebody_else_signed_is_not_believed(simulator):
    order = simulator.placed(6_000)
    simulator.pay(order, never=True)
    simulator.faults(forge_answers=True)
    with clock.travel(clock.now() + timedelta(minutes=1)):
        simulator.tick()
    stands = simulator.state(order)
    assert stands.state == "placed"
    assert "not believed" in stands.last_error


def test_a_channel_that_never_answers_is_asked_a_limited_number_of_times_and_staff_can_take_it_up(simulator):
    order = simulator.order(6_000)
    simulator.faults(fail_answers=1_000)
    with clock.travel(clock.now()):
        for _ in range(MOST_TRIES):
            attend(simulator.deps, SERVICE, order.order_id)
            clock.advance(minutes=11)
        stands = simulator.state(order)
        assert (stands.state, stands.tries, stands.next_try_at) == ("unresolved", MOST_TRIES, None)
    simulator.control("DELETE", "/faults")
    simulator.books.call(close_payment_order, order.order_id)
    assert simulator.ticks_until(order, "closed")


def test_an_order_whose_tries_all_end_in_a_bug_is_given_to_staff_too(simulator, monkeypatch):
    order = simulator.order(6_000)
    monkeypatch.setattr("payments.channels.wechat_pay.WechatPay.place", lambda *_: 1 // 0)
    with clock.travel(clock.now()):
        for _ in range(MOST_TRIES + 1):
            attend_all(simulator.deps, 1, [(COMPANY, order.order_id)])
            clock.advance(minutes=11)
    assert simulator.state(order).state == "unresolved"


def test_a_closed_order_is_closed_with_the_channel_and_frees_its_items(simulator):
    order = simulator.placed(6_000)
    simulator.books.call(close_payment_order, order.order_id)
    assert simulator.state(order).state == "closing"
    simulator.tick()
    assert simulator.state(order).state == "closed"
    assert simulator.control("GET", f"/orders/{order.out_trade_no}")["state"] == "CLOSED"
    assert not simulator.books.rows("select 1 from order_items where order_id = :o and held", o=order.order_id)


def test_money_for_a_closed_order_pays_what_it_was_placed_for(simulator):
    order = simulator.placed(6_000)
    simulator.books.call(close_payment_order, order.order_id)
    simulator.tick()
    simulator.pay(order, even_if_closed=True)
    until(lambda: simulator.state(order).state == "paid", "the late callback is booked")
    assert simulator.state(order).prepayment_minor == 0
    assert simulator.books.balance(order.customer_id) == 0


def test_an_order_that_was_paid_while_it_was_being_closed_is_settled(simulator):
    order = simulator.placed(6_000)
    simulator.pay(order, never=True)
    simulator.books.call(close_payment_order, order.order_id)
    simulator.tick()
    stands = simulator.state(order)
    assert (stands.state, stands.prepayment_minor) == ("paid", 0)


def test_an_order_that_nobody_pays_is_closed_by_us_when_its_time_is_over(simulator):
    """S1: the partner leaves it open; an order that nobody closes could be paid days later."""
    order = simulator.placed(6_000)
    assert simulator.ticks_until(order, "closed", most=80)
    assert simulator.control("GET", f"/orders/{order.out_trade_no}")["state"] == "CLOSED"


def test_callback_poller_and_close_at_once_book_the_money_once(simulator):
    for _ in range(4):
        order = simulator.placed(6_000)
        simulator.pay(order, repeat=1)
        with ThreadPoolExecutor(4) as pool:

            def ask() -> None:
                with UnitOfWork(simulator.deps.database, SERVICE) as tx:
                    found = get_payment_order(tx, order.order_id, lock=True)  # noqa: B023  awaited below
                    if found.next_try_at is not None:
                        found.next_try_at = clock.now()
                attend(simulator.deps, SERVICE, order.order_id)  # noqa: B023

            def close() -> None:
                try:
                    simulator.books.call(close_payment_order, order.order_id)  # noqa: B023
                except Exception as error:
                    assert "paid already" in str(error), error

            for one in [pool.submit(work) for work in (ask, close, ask, close)]:
                one.result()
        assert simulator.ticks_until(order, "paid").prepayment_minor == 0
        query = "select count(*) from journal_entries where document_id = :id"
        assert simulator.books.rows(query, id=str(order.order_id))[0][0] == 1


def test_no_transaction_is_open_while_the_channel_is_called(simulator):
    order = simulator.order(6_000)
    simulator.faults(slow_seconds=3.0)
    with ThreadPoolExecutor(1) as pool:
        calling = pool.submit(simulator.tick)
        until(lambda: simulator.state(order).state == "placing", "the call is under way")
        # In the app's own role, since a role sees the states of its own sessions alone.
        with simulator.deps.database.app.connect() as connection:
            query = text("select count(*) from pg_stat_activity where state like 'idle in transaction%'")
            assert connection.execute(query).scalar_one() == 0
        calling.result()
    assert simulator.state(order).state == "placed"


def test_an_order_refunded_at_the_partners_own_desk_is_a_dispute_at_once(simulator):
    """D3: 16 tries of about two hours, then unresolved for good."""
    order = simulator.placed(6_000)
    simulator.pay(order, never=True)
    simulator.control("POST", f"/orders/{order.out_trade_no}/refund")
    assert simulator.ticks_until(order, "unresolved", most=3)
    query = "select kind, amount_minor, transaction_id from disputes where order_id = :o"
    (dispute,) = simulator.books.rows(query, o=order.order_id)
    assert (dispute.kind, dispute.amount_minor) == ("refunded_at_partner", 6_000)
    assert dispute.transaction_id


def test_the_jobs_process_refunds_what_a_dispute_ends_with_once(simulator):
    order = simulator.placed(6_000)
    simulator.pay(order, never=True)
    transaction = simulator.control("GET", f"/orders/{order.out_trade_no}")["transaction_id"]
    with simulator.books.uow() as tx:
        found = get_payment_order(tx, order.order_id, lock=True)
        found.disputed("finance looks")
        tx.session.flush()
        dispute_order(tx, found, "unresolved_order", "finance looks")
    ((dispute_id,),) = simulator.books.rows("select dispute_id from disputes where order_id = :o", o=order.order_id)
    with simulator.books.uow(simulator.books.cashier) as tx:
        command = ProposeDisputeEnd(dispute_id, "refund", "unwanted", transaction, 6_000, clock.now())
        propose_dispute_end(tx, command)
    with simulator.books.uow(simulator.books.finance) as tx:
        approve_dispute_end(tx, DecideDisputeEnd(dispute_id))
    simulator.faults(lose_answers=1)

    def resolved() -> bool:
        call_refunds(simulator.deps)
        stands = simulator.books.rows("select state from disputes where dispute_id = :d", d=dispute_id)
        return bool(stands[0].state == "resolved")

    until(resolved, "the refund is back")
    book = simulator.control("GET", "/book")["refunds"]
    assert [one["refund"] for one in book if one["out_trade_no"] == order.out_trade_no] == [6_000]
