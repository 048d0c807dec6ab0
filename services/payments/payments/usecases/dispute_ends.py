"""Carries out the ends of disputes: money is booked for its customer, given back, written off, or nothing is booked."""

from __future__ import annotations

from datetime import date

from chassis import clock
from chassis.data.tx import Tx
from chassis.directory import place
from chassis.errors import Conflict
from manor.payments.v1 import events_pb2

from payments.channels.channel import Paid
from payments.domain import entries
from payments.domain.disputes import CONTRADICTED_REFUND, UNANSWERED_REFUND
from payments.domain.entries import Leg
from payments.metrics import takings
from payments.records.disputes import ChannelRefund, Dispute
from payments.records.orders import PaymentOrder
from payments.usecases.allocations import Source, apply, leave_prepayment, settled_items
from payments.usecases.ledger import Document, next_entry_id, post
from payments.usecases.order_reversals import reverse_order
from payments.usecases.orders import get_payment_order, let_go
from payments.usecases.receipts import by_fee_item
from payments.usecases.settlement import allocate_to_order
from payments.usecases.unanswered_refunds import refund_of

OF_PAID_ORDERS = frozenset({"second_transaction", "transaction_of_another_order", "refunded_after_booking"})


class OrderPaidMeanwhile(Conflict):
    """The channel has settled the order since the end was proposed: rejecting that ends the dispute."""

    default_reason = "ORDER_PAID_MEANWHILE"


def book(tx: Tx, dispute: Dispute) -> None:
    """The money is the customer's: it pays what the order was placed for as far as that is open, and the rest is a
    prepayment. What the partner gave back already is booked as come and gone.
    """
    order, paid = _order(tx, dispute), dispute.paid()
    assert order is not None  # kinds without an order have no such end
    if dispute.kind == "refunded_at_partner":
        entry = _post(tx, dispute, "dispute", [_clearing(dispute), Leg(entries.REFUND, -paid.amount_minor)])
        _post(tx, dispute, "dispute_refunded", _gone(dispute))
        dispute.entry_id = entry
        _end_order(tx, order)
        return
    _end_order(tx, order)
    where = place(tx, order.company_id, order.estate_id)
    day = clock.local_date(paid.paid_at, where.estate_zone)
    source = Source(
        "dispute",
        dispute.dispute_id,
        order.company_id,
        order.estate_id,
        order.customer_id,
        True,
        day,
        next_entry_id(tx),
    )
    parts, surplus = allocate_to_order(tx, order, paid.amount_minor)
    rows = apply(tx, source, parts)
    leave_prepayment(tx, source, surplus, paid.currency_code)
    money = entries.clearing(dispute.channel_account_id)
    _post(tx, dispute, "dispute", entries.received(money, by_fee_item(parts), surplus), source.entry_id)
    dispute.payment_date, dispute.entry_id, dispute.prepayment_minor = day, source.entry_id, surplus
    dispute.booked_version = dispute.version
    _tell(tx, dispute, order, paid, settled_items(rows))
    takings.count(tx, dispute.channel, paid.currency_code, paid.amount_minor)


def refund(tx: Tx, dispute: Dispute) -> None:
    """The money goes back through the channel: it is owed to the payer until the channel says that it is back."""
    _end_order(tx, _order(tx, dispute))
    paid = dispute.paid()
    legs = [_clearing(dispute), Leg(entries.REFUND, -paid.amount_minor)]
    dispute.entry_id = _post(tx, dispute, "dispute", legs)
    tx.add(
        ChannelRefund.begun(
            clock.now(),
            company_id=dispute.company_id,
            group_id=dispute.group_id,
            estate_id=dispute.estate_id,
            dispute_id=dispute.dispute_id,
            channel_account_id=dispute.channel_account_id,
            transaction_id=paid.transaction_id,
            amount_minor=paid.amount_minor,
            currency_code=paid.currency_code,
        )
    )


def release(tx: Tx, dispute: Dispute) -> None:
    """Nothing is booked: an order that still held its items is closed, and they are free."""
    _end_order(tx, _order(tx, dispute))


def write_off(tx: Tx, dispute: Dispute) -> None:
    """The money came, and whose it is nobody can find out: it is the company's income."""
    _end_order(tx, _order(tx, dispute))
    paid = dispute.paid()
    legs = [_clearing(dispute), Leg(entries.UNCLAIMED, -paid.amount_minor)]
    dispute.entry_id = _post(tx, dispute, "dispute", legs)


def reverse(tx: Tx, dispute: Dispute) -> None:
    """The partner gave back what is booked: so much of it is taken back, and what that had paid is open again."""
    order = _order(tx, dispute)
    assert order is not None  # kinds without an order have no such end
    dispute.entry_id = reverse_order(tx, order, dispute.paid().amount_minor)


def take_refund_back(tx: Tx, dispute: Dispute) -> None:
    """The channel will not give the money back: it lies in clearing unbooked again."""
    _post(tx, dispute, "dispute_reopened", [Leg(entries.REFUND, dispute.amount_minor), _clearing(dispute, -1)])
    dispute.entry_id = None


def refund_is_back(tx: Tx, dispute: Dispute) -> int:
    """The payer has the money; returns the id of the entry."""
    return _post(tx, dispute, "dispute_refunded", _gone(dispute))


def refund_is_not_back(tx: Tx, dispute: Dispute) -> None:
    """The payer has the money not, though it was booked so: it is on its way again."""
    _post(tx, dispute, "dispute_refund_undone", _gone(dispute, -1))


def _gone(dispute: Dispute, sign: int = 1) -> list[Leg]:
    return [Leg(entries.REFUND, sign * dispute.amount_minor), _clearing(dispute, -sign)]


def _clearing(dispute: Dispute, sign: int = 1) -> Leg:
    return Leg(entries.clearing(dispute.channel_account_id), sign * dispute.amount_minor)


def is_settled(tx: Tx, dispute: Dispute) -> bool:
    """Whether the channel has settled the order or the refund meanwhile: no end of the dispute can be carried out."""
    if dispute.kind == CONTRADICTED_REFUND:
        return False
    if dispute.kind == UNANSWERED_REFUND:
        return refund_of(tx, dispute).is_over
    if dispute.order_id is None or dispute.kind in OF_PAID_ORDERS:
        return False
    return get_payment_order(tx, dispute.order_id, lock=True).state == "paid"


def _order(tx: Tx, dispute: Dispute) -> PaymentOrder | None:
    if dispute.order_id is None:
        return None
    order = get_payment_order(tx, dispute.order_id, lock=True)
    if is_settled(tx, dispute):
        raise OrderPaidMeanwhile("The channel has settled the order meanwhile: reject this end.")
    return order


def _end_order(tx: Tx, order: PaymentOrder | None) -> None:
    if order is not None and order.holds_items:
        order.given_up()
        tx.session.flush()
        let_go(tx, order)


def _post(tx: Tx, dispute: Dispute, kind: str, legs: list[Leg], entry_id: int = 0) -> int:
    day: date = place(tx, dispute.company_id).company_today()
    if dispute.paid_at is not None and kind == "dispute":
        day = clock.local_date(dispute.paid_at, place(tx, dispute.company_id).company_zone)
    estate_id, currency_code = dispute.estate_id or 0, dispute.currency_code
    document = Document(kind, str(dispute.dispute_id), dispute.company_id, estate_id, day, currency_code)
    return post(tx, document, legs, entry_id)


def _tell(tx: Tx, dispute: Dispute, order: PaymentOrder, paid: Paid, items: list[events_pb2.SettledItem]) -> None:
    assert dispute.payment_date is not None  # book() set it
    tx.publish(
        events_pb2.PaymentSettled(
            payment_id=str(dispute.dispute_id),
            version=dispute.version,
            company_id=dispute.company_id,
            estate_id=order.estate_id,
            customer_id=str(order.customer_id),
            source="dispute",
            method=dispute.channel,
            amount_minor=paid.amount_minor,
            currency_code=paid.currency_code,
            payment_date=dispute.payment_date.isoformat(),
            paid_at_ms=int(paid.paid_at.timestamp() * 1000),
            verified=True,
            prepayment_minor=dispute.prepayment_minor,
            items=items,
        ),
        company_id=dispute.company_id,
        estate_id=order.estate_id,
        aggregate=str(dispute.dispute_id),
        version=dispute.version,
    )
