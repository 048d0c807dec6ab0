"""The jobs process's calls to channels: places orders, asks about them where no callback comes, closes them.

Each call stands between two transactions: the first takes the order in hand and says when it may be taken again,
the second writes down what came of it. A process that dies in between costs that delay and nothing else.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from chassis import clock, directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs.timers import fleet_timer
from chassis.scope import Principal, Scope
from sqlalchemy import text

from payments.channels.channel import Channel, ChannelRefused, ChannelTrouble, Paid, Trade
from payments.channels.merchants import Channels
from payments.records.orders import MOST_TRIES, PaymentOrder
from payments.usecases.dispute_raising import dispute_order, settle_disputes
from payments.usecases.orders import get_payment_order, let_go
from payments.usecases.settlement import (
    AmountMismatch,
    SecondTransaction,
    TransactionOfAnotherOrder,
    booking,
    lock_order,
    settle_payment,
)

logger = logging.getLogger(__name__)

AT_ONCE = 6  # calls side by side: one that hangs until its deadline must not hold up the others
GAVE_UP = "Gave up: the log says more."
REFUNDED = "It was paid, and the money was given back on the channel's own pages."
AT_MOST = 200  # orders of one group in one round


@dataclass(frozen=True, slots=True)
class Attempt:
    """An order in hand, as it was when it was taken."""

    group_id: int
    company_id: int
    order_id: UUID
    channel_account_id: UUID
    state: str
    out_trade_no: str
    amount_minor: int
    currency_code: str
    expires_at: datetime
    payer_address: str


_DUE = text(
    "select company_id, order_id from payment_orders where group_id = :group_id and next_try_at <= :now"
    " order by next_try_at limit :most"
)


def due_orders(deps: Deps) -> Iterator[tuple[int, list[tuple[int, UUID]]]]:
    """Each group with orders that are due, and company and order of each: one look a group.

    Args:
        deps: the process's.
    """
    for group_id in directory.groups(deps.database):
        with UnitOfWork(deps.database, Scope.group(group_id)) as tx:
            rows = tx.execute(_DUE, {"group_id": group_id, "now": clock.now(), "most": AT_MOST}).all()
        if rows:
            yield group_id, [(row.company_id, row.order_id) for row in rows]


@fleet_timer("payments.call_channels", every_seconds=1, wanted=lambda deps: any(due_orders(deps)))
def call_channels(deps: Deps) -> None:
    """Deals with every order that is due."""
    for group_id, due in due_orders(deps):
        attend_all(deps, group_id, due)


def attend_all(deps: Deps, group_id: int, due: Sequence[tuple[int, UUID]]) -> None:
    """Attends to orders of a group side by side, each under its company's scope.

    Args:
        deps: the process's.
        group_id: the group.
        due: company and order of each.
    """
    if due:
        with ThreadPoolExecutor(min(AT_ONCE, len(due)), thread_name_prefix="channel") as pool:
            list(pool.map(partial(_guarded, deps, group_id), due))


def _guarded(deps: Deps, group_id: int, due: tuple[int, UUID]) -> None:
    company_id, order_id = due
    scope = Scope.company(group_id, company_id, Principal("payments", "service", group_id))
    try:
        attend(deps, scope, order_id)
    except Exception:  # one order's bug must not keep the others from the channel; its next try is set already
        logger.exception("an order could not be attended to", extra={"order_id": str(order_id)})


def attend(deps: Deps, scope: Scope, order_id: UUID) -> None:
    """Does what is due for one order: places it, asks about it, or closes it.

    Args:
        deps: the process's.
        scope: the whole company.
        order_id: the order.
    """
    attempt = _take(deps, scope, order_id)
    if attempt is None:
        return
    channel = Channels.of(deps).by_account(attempt.group_id, attempt.company_id, attempt.channel_account_id)
    work = {"placing": _place, "placed": _ask, "closing": _close}[attempt.state]
    try:
        work(deps, scope, channel, attempt)
    except ChannelRefused as error:
        said = str(error)
        _write(deps, scope, attempt, lambda order: order.refused(said, clock.now()))
    except ChannelTrouble as error:
        said = str(error)
        _write(deps, scope, attempt, lambda order: order.troubled(said, clock.now()))


def _take(deps: Deps, scope: Scope, order_id: UUID) -> Attempt | None:
    with UnitOfWork(deps.database, scope) as tx:
        order = get_payment_order(tx, order_id, lock=True)
        now = clock.now()
        if order.next_try_at is None or order.next_try_at > now:
            return None  # another process has it, or a callback was quicker
        if order.tries >= MOST_TRIES:  # each of them ended in a bug or a kill, so that nothing was written down
            order.disputed(GAVE_UP)
            tx.session.flush()
            dispute_order(tx, order, "unresolved_order", GAVE_UP)
            return None
        if order.state == "placed" and order.expires_at <= now:
            order.close(now)
        order.claim(now)
        return Attempt(
            order.group_id,
            order.company_id,
            order.order_id,
            order.channel_account_id,
            order.state,
            order.out_trade_no,
            order.amount_minor,
            order.currency_code,
            order.expires_at,
            order.payer_address,
        )


def _write(deps: Deps, scope: Scope, attempt: Attempt, change: Callable[[PaymentOrder], None]) -> None:
    with UnitOfWork(deps.database, scope) as tx:
        order = get_payment_order(tx, attempt.order_id, lock=True)
        change(order)
        tx.session.flush()
        if order.state == "unresolved":
            dispute_order(tx, order, "unresolved_order", order.last_error)
        if not order.holds_items:
            let_go(tx, order)
            settle_disputes(tx, order)


def _dispute(deps: Deps, scope: Scope, attempt: Attempt, paid: Paid, *, kind: str, detail: str) -> None:
    """What the channel says of a payment differs from what we know: finance decides."""
    logger.error("the channel's words and ours differ", extra={"kind": kind, "detail": detail})
    with UnitOfWork(deps.database, scope) as tx:
        order = get_payment_order(tx, attempt.order_id, lock=True)
        order.disputed(detail)
        tx.session.flush()
        dispute_order(tx, order, kind, detail, paid)


def _place(deps: Deps, scope: Scope, channel: Channel, attempt: Attempt) -> None:
    asked = (attempt.out_trade_no, attempt.amount_minor, attempt.currency_code, attempt.expires_at)
    wallet_url = channel.place_on_phone(*asked, attempt.payer_address) if attempt.payer_address else ""
    code_url = "" if wallet_url else channel.place(*asked)
    _write(deps, scope, attempt, lambda order: order.placed(code_url, clock.now(), wallet_url))


def _ask(deps: Deps, scope: Scope, channel: Channel, attempt: Attempt) -> None:
    trade = channel.query(attempt.out_trade_no)
    if trade.paid is not None:
        _settle(deps, scope, attempt, trade)
    elif trade.state == "closed":
        _write(deps, scope, attempt, lambda order: order.closed())
    else:
        _write(deps, scope, attempt, lambda order: order.unpaid(clock.now()))


def _close(deps: Deps, scope: Scope, channel: Channel, attempt: Attempt) -> None:
    """Asks first: money that came must be booked, not closed away."""
    trade = channel.query(attempt.out_trade_no)
    if trade.paid is not None:
        _settle(deps, scope, attempt, trade)
        return
    if trade.state == "unpaid":
        channel.close(attempt.out_trade_no)
    _write(deps, scope, attempt, lambda order: order.closed())


def _settle(deps: Deps, scope: Scope, attempt: Attempt, trade: Trade) -> None:
    paid = trade.paid
    assert paid is not None  # the callers have looked
    if trade.state == "refunded":
        _dispute(deps, scope, attempt, paid, kind="refunded_at_partner", detail=REFUNDED)
        return
    opening = lock_order(attempt.company_id, attempt.channel_account_id, paid)
    try:
        with booking(paid), UnitOfWork(deps.database, scope, opening=opening) as tx:
            settle_payment(tx, paid)
    except (AmountMismatch, SecondTransaction, TransactionOfAnotherOrder) as error:
        _dispute(deps, scope, attempt, paid, kind=error.default_reason.lower(), detail=error.message)
