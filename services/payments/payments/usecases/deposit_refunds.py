"""Deposits (押金) that go back through the channel by which they were paid.

A use that two persons agreed on is owed to the payer until the channel says that it arrived; where it never does, the
deposit is held again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock
from chassis.directory import place
from chassis.errors import Invalid, Violation

from payments.channels.channel import Paid
from payments.channels.kinds import kinds
from payments.domain import deposits
from payments.queries.deposits import channel_payments
from payments.records.deposits import DepositUse
from payments.records.disputes import ChannelRefund
from payments.records.open_items import OpenItem
from payments.records.orders import PaymentOrder
from payments.usecases.allocations import lock_open_items
from payments.usecases.deposit_losses import losses_booked
from payments.usecases.ledger import Document, post
from payments.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class RefundWay:
    """An order through whose channel a deposit can go back.

    Args:
        amount_minor: how much of it, in minor units.
        refundable_until: after that the channel gives nothing back.
    """

    order_id: UUID
    channel: str
    out_trade_no: str
    amount_minor: int
    paid_at: datetime
    refundable_until: datetime


def get_refund_ways(tx: Tx, company_id: int, receivable_id: int, asked: int = 0) -> Sequence[RefundWay]:
    """The channel payments of a deposit that can go back by the way they came, the latest first.

    Args:
        tx: under the caller's scope.
        company_id: the company.
        receivable_id: the deposit.
        asked: what waits of it by the very use that is asked about, in minor units.

    Raises:
        NotFound: there is no such deposit in scope.
    """
    tx.get(OpenItem, (company_id, receivable_id))
    ways = []
    for row in channel_payments(tx, company_id, receivable_id):
        channel = kinds().get(row.channel)
        until = row.paid_at + timedelta(days=channel.refund_days if channel else 0)
        if row.left_minor + asked > 0 and until > clock.now():
            amount = int(row.left_minor) + asked
            ways.append(RefundWay(row.order_id, row.channel, row.out_trade_no, amount, row.paid_at, until))
    return ways


def require_refund_way(tx: Tx, deposit: OpenItem, order_id: UUID, amount_minor: int, asked: int = 0) -> None:
    """That so much of a deposit can go back through an order's channel; its open item is locked.

    Raises:
        Invalid: the order did not pay it, its channel gives nothing back any more, or less is left of it.
    """
    ways = get_refund_ways(tx, deposit.company_id, deposit.receivable_id, asked)
    left = next((way.amount_minor for way in ways if way.order_id == order_id), None)
    if left is None:
        wrong = Violation("order_id", Fault.NOT_AN_ORDER_OF_IT)
        raise Invalid("The deposit cannot go back through this order's channel", violations=[wrong])
    if amount_minor > left:
        wrong = Violation("amount_minor", Fault.MORE_THAN_CAME, most=left)
        raise Invalid(f"Of what the order paid of the deposit {left} is left", violations=[wrong])


def begin_refund(tx: Tx, use: DepositUse) -> None:
    """Has the jobs process ask the channel; the caller has booked that it is on its way."""
    order = _order(tx, use)
    tx.add(
        ChannelRefund.begun(
            clock.now(),
            company_id=use.company_id,
            group_id=use.group_id,
            estate_id=use.estate_id,
            deposit_use_id=use.use_id,
            channel_account_id=order.channel_account_id,
            transaction_id=order.transaction_id,
            amount_minor=use.amount_minor,
            currency_code=use.currency_code,
        )
    )


def payment_to_refund(tx: Tx, use: DepositUse) -> Paid:
    """The payment of which a use goes back, as the channel knows it."""
    order = _order(tx, use)
    assert order.transaction_id and order.paid_at  # it is paid
    return Paid(
        order.out_trade_no, order.transaction_id, order.amount_minor, order.currency_code, order.paid_at, "deposit"
    )


def deposit_is_back(tx: Tx, use: DepositUse, refund: ChannelRefund) -> int:
    """The payer has the money; returns the id of the entry."""
    legs = deposits.arrived(refund.channel_account_id, refund.amount_minor)
    return post(tx, _document(tx, use, "deposit_refunded"), legs)


def deposit_is_not_back(tx: Tx, use: DepositUse, refund: ChannelRefund) -> None:
    """The payer has the money not, though it was booked so: it is on its way again."""
    legs = deposits.arrived(refund.channel_account_id, -refund.amount_minor)
    post(tx, _document(tx, use, "deposit_refund_undone", refund.entry_id), legs)


def hold_deposit_again(tx: Tx, use: DepositUse, detail: str) -> None:
    """The channel will not give the money back: the deposit is held as before.

    Args:
        tx: under the company's scope; the use is locked.
        use: the refund that two persons agreed on.
        detail: what the channel says.
    """
    (item,) = lock_open_items(tx, use.company_id, receivable_ids={use.receivable_id})
    legs = deposits.sent_back(item.fee_item_id, -use.amount_minor)
    with losses_booked(tx, use.company_id, [use.receivable_id]):
        post(tx, _document(tx, use, "deposit_refund_failed", use.entry_id), legs)
        use.not_paid_back(detail)


def _order(tx: Tx, use: DepositUse) -> PaymentOrder:
    return tx.get(PaymentOrder, (use.company_id, use.order_id))


def _document(tx: Tx, use: DepositUse, kind: str, reverses: int | None = None) -> Document:
    today = place(tx, use.company_id, use.estate_id).company_today()
    return Document(kind, str(use.use_id), use.company_id, use.estate_id, today, use.currency_code, reverses)
