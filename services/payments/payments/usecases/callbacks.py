"""Takes a channel's notifications: keeps the raw body, then judges it, then settles, and says what to answer.

Whatever goes wrong, the channel is told to come again or the raw body is there to look at: nothing is lost.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from uuid import UUID

from chassis import clock
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.errors import ManorError, NotFound
from chassis.scope import Principal, Scope
from prometheus_client import Counter
from psycopg.types.json import Jsonb
from sqlalchemy import text, update
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from payments.channels.channel import Answer, CallbackRefused, Channel, Merchant, Paid
from payments.channels.merchants import Channels
from payments.records.orders import PaymentOrder
from payments.usecases.ledger import against_closing
from payments.usecases.settlement import AmountMismatch, SecondTransaction, lock_order, settle_payment

logger = logging.getLogger(__name__)
_OUTCOMES = Counter("manor_payments_callbacks_total", "Notifications of channels, by what became of them", ["outcome"])
MOST_KEPT_BYTES = 262_144

_KEEP = (
    b"insert into callbacks (company_id, group_id, channel_account_id, received_at, headers, body) values"
    b" (%(company_id)s, %(group_id)s, %(channel_account_id)s, %(now)s, %(headers)s, %(body)s) returning callback_id"
)
_JUDGED = text(
    "update callbacks set outcome = :outcome, detail = :detail, order_id = :order_id, judged_at = :now"
    " where company_id = :company_id and callback_id = :callback_id"
)


# What each outcome is answered with: the status, and why not. A forged one is told no more than that.
ANSWERS = {
    "settled": (204, ""),
    "settled_late": (204, ""),
    "repeated": (204, ""),
    "ignored": (204, ""),
    "forged": (401, "signature"),
    "stale": (401, "timestamp"),
    "malformed": (400, "body"),
    "unknown_order": (404, "order"),
    "amount_mismatch": (409, "amount"),
    "second_transaction": (409, "transaction"),
}
for _outcome in ANSWERS:
    _OUTCOMES.labels(_outcome)  # from 0 on, so that the first of a kind is seen to increase it
REFUSALS = {NotFound: "unknown_order", AmountMismatch: "amount_mismatch", SecondTransaction: "second_transaction"}


def receive_callback(deps: Deps, token: str, headers: Mapping[str, str], body: bytes) -> Answer:
    """Takes one notification.

    Args:
        deps: the process's.
        token: from the address that was called; says whose it is before anything is parsed.
        headers: as they came.
        body: byte for byte.
    """
    channel: Channel | None = None
    try:
        channel = Channels.of(deps).by_token(token)
        if channel is None or len(body) > MOST_KEPT_BYTES:
            return Answer(404)
        return _take(deps, channel, headers, body)
    except (OperationalError, InterfaceError, PoolTimeout):
        logger.warning("a notification could not be kept or settled; the channel will repeat it", exc_info=True)
        return channel.answer(503, "try again") if channel else Answer(503)


def _take(deps: Deps, channel: Channel, headers: Mapping[str, str], body: bytes) -> Answer:
    merchant = channel.merchant
    principal = Principal(channel.name, "partner", merchant.group_id)
    scope = Scope.company(merchant.group_id, merchant.company_id, principal)
    keeping = {
        "company_id": merchant.company_id,
        "group_id": merchant.group_id,
        "channel_account_id": merchant.channel_account_id,
        "now": clock.now(),
        "headers": Jsonb(dict(headers)),
        "body": body,
    }
    # Committed by itself: what is judged below is kept, come what may.
    with UnitOfWork(deps.database, scope, opening=(_KEEP, keeping), at_once=True) as tx:
        pass
    (callback_id,) = tx.opened.fetchone() or (0,)  # it was inserted: otherwise the commit had raised
    outcome = _judge(deps, channel, scope, callback_id, headers=headers, body=body)
    _OUTCOMES.labels(outcome).inc()
    return channel.answer(*ANSWERS[outcome])


def _judge(
    deps: Deps, channel: Channel, scope: Scope, callback_id: int, *, headers: Mapping[str, str], body: bytes
) -> str:
    merchant = channel.merchant
    try:
        paid = channel.verify(headers, body)
    except CallbackRefused as refused:
        with UnitOfWork(deps.database, scope) as tx:
            _judged(tx, merchant, callback_id, outcome=refused.outcome, detail=refused.detail)
        return refused.outcome
    if paid is None:
        with UnitOfWork(deps.database, scope) as tx:
            _judged(tx, merchant, callback_id, outcome="ignored")
        return "ignored"
    try:
        opening = lock_order(merchant.company_id, merchant.channel_account_id, paid)
        with against_closing(), UnitOfWork(deps.database, scope, opening=opening) as tx:
            settled = settle_payment(tx, paid)
            _judged(tx, merchant, callback_id, outcome=settled.outcome, order_id=settled.order_id)
        return settled.outcome
    except (NotFound, AmountMismatch, SecondTransaction) as refused:
        return _refused(deps, scope, merchant, callback_id, paid=paid, error=refused)


def _refused(deps: Deps, scope: Scope, merchant: Merchant, callback_id: int, *, paid: Paid, error: ManorError) -> str:
    """Authentic and yet not booked: staff see why, and the channel is asked at once what it really has."""
    outcome = REFUSALS[type(error)]
    logger.error("an authentic notification was not booked", extra={"outcome": outcome, "detail": error.message})
    with UnitOfWork(deps.database, scope) as tx:
        _judged(tx, merchant, callback_id, outcome=outcome, detail=error.message)
        mine = (
            PaymentOrder.company_id == merchant.company_id,
            PaymentOrder.out_trade_no == paid.out_trade_no,
            PaymentOrder.next_try_at.is_not(None),
        )
        tx.execute(update(PaymentOrder).where(*mine).values(next_try_at=clock.now()))
    return outcome


def _judged(
    tx: Tx, merchant: Merchant, callback_id: int, *, outcome: str, detail: str = "", order_id: UUID | None = None
) -> None:
    tx.execute(
        _JUDGED,
        {
            "outcome": outcome,
            "detail": detail,
            "order_id": order_id,
            "now": clock.now(),
            "company_id": merchant.company_id,
            "callback_id": callback_id,
        },
    )
