"""Notes down what we and a channel see differently, once a matter, and what settles it without anybody's help."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis import clock
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from sqlalchemy import text

from payments.channels.channel import Paid
from payments.records.orders import PaymentOrder

MOST_DETAIL = 1_000  # letters


@dataclass(frozen=True, slots=True)
class RaiseDispute:
    """A matter for finance.

    Args:
        company_id: the company.
        channel_account_id: whose channel account it is about.
        channel: the channel.
        kind: as `domain.disputes.ENDS` lists them.
        detail: what the channel says, for people.
        paid: the payment that it is about, where one is known.
        order: our order, where there is one.
        callback_id: the notification that told of it.
    """

    company_id: int
    channel_account_id: UUID
    channel: str
    kind: str
    detail: str
    paid: Paid | None = None
    order: PaymentOrder | None = None
    callback_id: int | None = None


# What finance has ended once is not brought up again by a repetition.
_RAISE = text(
    "insert into disputes as d (company_id, dispute_id, group_id, estate_id, customer_id, order_id, channel_account_id,"
    " channel, kind, state, version, out_trade_no, transaction_id, amount_minor, currency_code, paid_at, detail,"
    " callback_id, opened_at) select :company_id, :dispute_id, :group_id, cast(:estate_id as integer),"
    " cast(:customer_id as uuid), cast(:order_id as uuid),"
    " :channel_account_id, :channel, :kind, 'open', 1, :out_trade_no, :transaction_id, :amount_minor, :currency_code,"
    " cast(:paid_at as timestamptz), :detail, cast(:callback_id as bigint), :now where not exists (select from disputes"
    " before where before.company_id = :company_id and before.channel_account_id = :channel_account_id"
    " and before.kind = :kind and before.out_trade_no = :out_trade_no and before.transaction_id = :transaction_id"
    " and before.state = 'resolved' and before.ending <> 'settled')"
    " on conflict (company_id, channel_account_id, kind, out_trade_no, transaction_id) where state <> 'resolved'"
    " do update set occurrences = d.occurrences + 1"
)
_SETTLED = text(
    "update disputes set state = 'resolved', ending = 'settled', version = version + 1, decided_at = :now"
    " where company_id = :company_id and order_id = :order_id and state = 'open' and kind = 'unresolved_order'"
)


def raise_dispute(tx: Tx, command: RaiseDispute) -> None:
    """Opens a dispute; the same matter again is counted.

    Args:
        tx: under the company's scope.
        command: the matter.
    """
    order, paid = command.order, command.paid
    # What cannot be read has no number of its own: each such notification is a matter.
    unread = f"callback-{command.callback_id}" if command.callback_id else ""
    tx.execute(
        _RAISE,
        {
            "company_id": command.company_id,
            "dispute_id": uuid7(),
            "group_id": tx.scope.group_id,
            "estate_id": order.estate_id if order else None,
            "customer_id": order.customer_id if order else None,
            "order_id": order.order_id if order else None,
            "channel_account_id": command.channel_account_id,
            "channel": command.channel,
            "kind": command.kind,
            "out_trade_no": order.out_trade_no if order else paid.out_trade_no if paid else unread,
            "transaction_id": paid.transaction_id if paid else "",
            "amount_minor": paid.amount_minor if paid else 0,
            "currency_code": paid.currency_code if paid else order.currency_code if order else "",
            "paid_at": paid.paid_at if paid else None,
            "detail": command.detail[:MOST_DETAIL].replace("\0", ""),
            "callback_id": command.callback_id,
            "now": clock.now(),
        },
    )


def dispute_order(tx: Tx, order: PaymentOrder, kind: str, detail: str, paid: Paid | None = None) -> None:
    """Opens a dispute about an order."""
    raise_dispute(
        tx,
        RaiseDispute(order.company_id, order.channel_account_id, order.channel, kind, detail, paid=paid, order=order),
    )


def settle_disputes(tx: Tx, order: PaymentOrder) -> None:
    """The channel gave a clear answer after all: what nobody has taken up needs no one any more."""
    values = {"company_id": order.company_id, "order_id": order.order_id, "now": clock.now()}
    tx.execute(_SETTLED, values)
