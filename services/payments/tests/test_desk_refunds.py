"""A payment that is booked and was given back on the channel's own pages is found, and taken back by two persons."""

from __future__ import annotations

from typing import Any

import pytest
from chassis import clock
from chassis.data.ids import uuid7
from chassis.errors import Invalid
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from manor.payments.v1 import events_pb2
from payments.usecases.disputes import DecideDisputeEnd, ProposeDisputeEnd, approve_dispute_end, propose_dispute_end
from payments.usecases.order_reversals import MoreThanIsLeft
from payments.usecases.orders import get_payment_order, let_go
from payments.usecases.prepayments import DrawPrepayments, draw_prepayments
from payments.verification import verify

from .conftest import COMPANY, ESTATE

KIND = "refunded_after_booking"


def paid(books: Any, wechat: Any, *amounts: int) -> tuple[Any, list[int]]:
    """An order that was paid and booked."""
    customer = books.customer()
    items = books.owe(customer, *amounts)
    order = wechat.order(customer, *items)
    assert wechat.notify(wechat.body(order)) == 204
    return wechat.state(order), items


def told(wechat: Any, order: Any, amount: int, number: str, **changes: Any) -> int:
    """The channel notifies of a refund on its own pages; gives what it is answered."""
    resource = {
        "mchid": wechat.resource(order)["mchid"],
        "out_trade_no": order.out_trade_no,
        "transaction_id": order.transaction_id or "none",
        "out_refund_no": f"desk-{number}",
        "refund_id": number,
        "refund_status": "SUCCESS",
        "success_time": clock.now().isoformat(timespec="seconds"),
        "amount": {"total": order.amount_minor, "refund": amount},
        **changes,
    }
    answer: int = wechat.notify(wechat.sealed(resource, "REFUND.SUCCESS"))
    return answer


def disputes(books: Any, order: Any) -> list[Any]:
    query = "select * from disputes where order_id = :o and kind = :k order by dispute_id"
    return list(books.rows(query, o=order.order_id, k=KIND))


def end(books: Any, dispute: Any, ending: str = "reverse", **more: Any) -> Any:
    """Proposed by one person, approved by another."""
    with books.uow(books.cashier) as tx:
        propose_dispute_end(tx, ProposeDisputeEnd(dispute.dispute_id, ending, "as their pages say", **more))
    with books.uow(books.finance) as tx:
        return approve_dispute_end(tx, DecideDisputeEnd(dispute.dispute_id))


def faults(books: Any) -> list[Any]:
    with books.deps.database.verifier.connect() as connection:
        return [(check.name, check.faults) for check in verify(connection) if check.faults]


def test_a_refund_that_the_channel_tells_of_is_one_dispute_and_reversed_opens_what_was_paid(books, wechat):
    order, items = paid(books, wechat, 6_000, 4_000)
    number = uuid7().hex
    assert [told(wechat, order, 10_000, number) for _ in range(2)] == [204, 204]
    assert wechat.outcomes()[-1] == "refunded_at_desk"
    (dispute,) = disputes(books, order)
    assert (dispute.amount_minor, dispute.occurrences, books.open_of(*items)) == (10_000, 2, [0, 0])
    end(books, dispute)
    assert books.open_of(*items) == [6_000, 4_000]
    assert told(wechat, order, 10_000, number) == 204
    assert len(disputes(books, order)) == 1, "what was ended is not brought up again"
    booked = events_pb2.PaymentsBooked.FromString(bytes(books.facts("payments_booked")[-1].payload)).payments[0]
    assert (booked.payment_id, booked.amount_minor, booked.reversed) == (str(order.order_id), 0, True)
    assert not faults(books)
    again = books.pay(order.customer_id, 10_000, receivable_ids=items)
    assert (again.state, books.open_of(*items)) == ("submitted", [0, 0])


def test_a_part_that_was_given_back_opens_what_was_paid_last(books, wechat):
    order, items = paid(books, wechat, 6_000, 4_000)
    told(wechat, order, 4_500, uuid7().hex)
    end(books, *disputes(books, order))
    assert books.open_of(*items) == [500, 4_000]
    told(wechat, order, 5_500, uuid7().hex)
    end(books, disputes(books, order)[-1])
    assert books.open_of(*items) == [6_000, 4_000]
    assert not faults(books)


def test_what_lay_in_advance_and_what_was_drawn_from_it_goes_back_too(books, wechat):
    customer = books.customer()
    (item,) = books.owe(customer, 6_000)
    order = wechat.order(customer, item)
    with books.uow() as tx:
        get_payment_order(tx, order.order_id, lock=True).given_up()
        tx.session.flush()
        let_go(tx, order)
    books.pay(customer, 6_000, receivable_ids=[item], approve=True)
    assert wechat.notify(wechat.body(order)) == 204
    assert books.balance(customer) == 6_000
    (drawn,) = books.owe(customer, 2_000)
    books.call(draw_prepayments, DrawPrepayments(COMPANY, ESTATE, customer))
    assert (books.balance(customer), books.open_of(drawn)) == (4_000, [0])
    told(wechat, wechat.state(order), 5_000, uuid7().hex)
    end(books, *disputes(books, order))
    assert (books.balance(customer), books.open_of(item, drawn)) == (0, [0, 1_000])
    assert not faults(books)


def test_no_more_is_taken_back_than_was_paid(books, wechat):
    order, items = paid(books, wechat, 6_000)
    for _ in range(2):
        told(wechat, order, 4_000, uuid7().hex)
    first, second = disputes(books, order)
    end(books, first)
    with pytest.raises(MoreThanIsLeft):
        end(books, second)
    assert books.open_of(*items) == [4_000]


def test_finance_may_book_nothing(books, wechat):
    order, items = paid(books, wechat, 6_000)
    told(wechat, order, 6_000, uuid7().hex)
    assert end(books, *disputes(books, order), "release").state == "resolved"
    assert books.open_of(*items) == [0]
    assert not faults(books)


def test_an_end_of_another_kind_is_refused(books, wechat):
    order, _ = paid(books, wechat, 6_000)
    told(wechat, order, 6_000, uuid7().hex)
    with pytest.raises(Invalid):
        end(books, *disputes(books, order), "write_off")


@pytest.mark.parametrize("changes", [{"refund_status": "CLOSED"}, {"out_trade_no": "nobody-knows-it"}])
def test_what_gives_nothing_of_ours_back_is_no_dispute(books, wechat, changes):
    order, _ = paid(books, wechat, 6_000)
    assert told(wechat, order, 6_000, uuid7().hex, **changes) == 404
    assert not disputes(books, order)


def test_a_refund_that_is_told_before_the_payment_makes_us_ask(books, wechat):
    customer = books.customer()
    order = wechat.order(customer, *books.owe(customer, 6_000))
    assert told(wechat, order, 6_000, uuid7().hex) == 204
    assert not disputes(books, order)
    with books.uow() as tx:
        asked_at = get_payment_order(tx, order.order_id).next_try_at
    assert asked_at is None or asked_at <= clock.now()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(1, 400), min_size=1, max_size=4), st.lists(st.integers(1, 500), min_size=1, max_size=3))
def test_whatever_is_given_back_in_parts_the_books_agree(books, wechat, owed, parts):
    order, items = paid(books, wechat, *owed)
    left = sum(owed)
    for part in parts:
        amount = min(part, left)
        if not amount:
            break
        told(wechat, order, amount, uuid7().hex)
        end(books, disputes(books, order)[-1])
        left -= amount
        assert sum(books.open_of(*items)) == sum(owed) - left
    assert not faults(books)
