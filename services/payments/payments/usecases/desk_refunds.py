"""Booked payments that a channel gives back on its own pages: it notifies of them, and is asked for a year as well."""

from __future__ import annotations

import logging
from uuid import UUID

from chassis import clock, directory
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs.timers import fleet_timer
from chassis.scope import Principal, Scope
from sqlalchemy import select, text

from payments.channels.channel import ChannelRefused, ChannelTrouble, Merchant, Paid
from payments.channels.merchants import Channels
from payments.records.orders import PaymentOrder
from payments.usecases.dispute_raising import RaiseDispute, raise_dispute
from payments.usecases.orders import get_payment_order

logger = logging.getLogger(__name__)
KIND = "refunded_after_booking"
TOLD = "The channel tells of a refund of this payment on its own pages."
SEEN = "The channel says that this payment was refunded on its own pages: its bill of that day will say how much."
AT_MOST = 200  # orders of one group in one round

_DUE = text(
    "select company_id, order_id from payment_orders where group_id = :group_id and refund_check_at <= :now"
    " order by refund_check_at limit :most"
)
# What a query had found before, without saying how much.
_COMPLETE = text(
    "update disputes set transaction_id = :refund_id, amount_minor = :amount_minor, paid_at = :at, detail = :detail,"
    " callback_id = cast(:callback_id as bigint), version = version + 1, occurrences = occurrences + 1"
    " where company_id = :company_id and order_id = :order_id"
    " and kind = :kind and state = 'open' and transaction_id = '' returning 1"
)
# A refund that we asked for ourselves looks the same to a query.
_KNOWN = text(
    "select exists (select from disputes where company_id = :company_id and order_id = :order_id"
    " and (kind = :kind or ending = 'refund'))"
    " or exists (select from deposit_uses u join channel_refunds r on r.company_id = u.company_id"
    " and r.deposit_use_id = u.use_id where u.company_id = :company_id and u.order_id = :order_id)"
)


def hear_desk_refund(tx: Tx, merchant: Merchant, given_back: Paid, callback_id: int | None) -> bool:
    """A notification or a bill tells of a refund that is none of ours; False where it is about no order of ours either.

    Args:
        tx: under the company's scope.
        merchant: whose account was notified.
        given_back: how much of which order, under the channel's number of the refund.
        callback_id: the notification; None for a bill.
    """
    mine = (
        PaymentOrder.company_id == merchant.company_id,
        PaymentOrder.channel_account_id == merchant.channel_account_id,
        PaymentOrder.out_trade_no == given_back.out_trade_no,
    )
    order = tx.scalars(select(PaymentOrder).where(*mine).with_for_update()).one_or_none()
    if order is None:
        return False
    if order.state != "paid":  # we have not heard of the payment yet: the query tells of both
        order.next_try_at = clock.now() if order.next_try_at is not None else None
        return True
    values = {**_key(order), "refund_id": given_back.transaction_id, "amount_minor": given_back.amount_minor}
    if not tx.execute(
        _COMPLETE, {**values, "at": given_back.paid_at, "detail": TOLD, "callback_id": callback_id}
    ).first():
        _raise(tx, order, TOLD, given_back, callback_id)
    return True


@fleet_timer("payments.watch_refunds", every_seconds=60)
def watch_refunds(deps: Deps) -> None:
    """Asks about every booked order whose day has come."""
    for group_id in directory.groups(deps.database):
        with UnitOfWork(deps.database, Scope.group(group_id)) as tx:
            rows = tx.execute(_DUE, {"group_id": group_id, "now": clock.now(), "most": AT_MOST}).all()
        for row in rows:
            scope = Scope.company(group_id, row.company_id, Principal("payments", "service", group_id))
            try:
                watch_refund(deps, scope, row.order_id)
            except Exception:  # one order's bug must not keep the others from the channel
                logger.exception("an order could not be asked about", extra={"order_id": str(row.order_id)})


def watch_refund(deps: Deps, scope: Scope, order_id: UUID) -> None:
    """Asks whether one booked order was given back.

    Args:
        deps: the process's.
        scope: the whole company.
        order_id: the order.
    """
    with UnitOfWork(deps.database, scope) as tx:
        order = get_payment_order(tx, order_id, lock=True)
        if order.refund_check_at is None or order.refund_check_at > clock.now():
            return
        order.watch_refund(clock.now(), asked=False)
        account = (order.group_id, order.company_id, order.channel_account_id)
        number = order.out_trade_no
    try:
        trade = Channels.of(deps).by_account(*account).query(number)
    except (ChannelRefused, ChannelTrouble) as error:
        logger.warning("a booked order could not be asked about: %s", error, extra={"order_id": str(order_id)})
        return
    with UnitOfWork(deps.database, scope) as tx:
        order = get_payment_order(tx, order_id, lock=True)
        order.watch_refund(clock.now())
        if trade.state == "refunded":
            order.refund_check_at = None
            if not tx.execute(_KNOWN, _key(order)).scalar_one():
                _raise(tx, order, SEEN)


def _key(order: PaymentOrder) -> dict[str, object]:
    return {"company_id": order.company_id, "order_id": order.order_id, "kind": KIND}


def _raise(
    tx: Tx, order: PaymentOrder, detail: str, given_back: Paid | None = None, callback_id: int | None = None
) -> None:
    logger.error("a booked payment was refunded at the channel", extra={"order_id": str(order.order_id)})
    raise_dispute(
        tx,
        RaiseDispute(
            order.company_id,
            order.channel_account_id,
            order.channel,
            KIND,
            detail,
            paid=given_back,
            order=order,
            callback_id=callback_id,
        ),
    )
