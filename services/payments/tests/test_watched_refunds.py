"""Booked orders are asked about for a year, against the partner's simulator."""

from __future__ import annotations

from datetime import timedelta

from chassis import clock
from chassis.scope import Scope
from payments.usecases.desk_refunds import watch_refund

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
