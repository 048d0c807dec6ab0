"""Takes a channel's notifications: judges them, keeps what the channel did send, settles, and says what to answer.

Acts outside the caller's transaction: what was sent is kept in a transaction of its own, so that it is there to look at
whatever goes wrong afterwards. The channel is told to come again wherever we could not do our part.
"""

from __future__ import annotations

import hashlib
import logging
import threading
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
from sqlalchemy import select, text
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from payments.channels.channel import Answer, CallbackRefused, Channel, Merchant, Paid, Refund
from payments.channels.merchants import Channels
from payments.records.disputes import ChannelRefund
from payments.records.orders import PaymentOrder
from payments.usecases.desk_refunds import hear_desk_refund
from payments.usecases.dispute_raising import RaiseDispute, raise_dispute
from payments.usecases.refund_calls import hear_refund
from payments.usecases.settlement import (
    AmountMismatch,
    SecondTransaction,
    TransactionOfAnotherOrder,
    booking,
    lock_order,
    settle_payment,
)
from payments.usecases.unanswered_refunds import contradict

logger = logging.getLogger(__name__)
_OUTCOMES = Counter("manor_payments_callbacks_total", "Notifications of channels, by what became of them", ["outcome"])
MOST_KEPT_BYTES = 262_144
REFUSALS_KEPT = 60  # of what strangers send to one address in an hour; more is counted and not kept
MOST_HEADER = 500  # letters of one header of what is not believed

_KEEP = (
    b"insert into callbacks (company_id, group_id, channel_account_id, received_at, headers, body, body_sha256,"
    b" outcome, detail, judged_at) values (%(company_id)s, %(group_id)s, %(channel_account_id)s, %(now)s, %(headers)s,"
    b" %(body)s, %(body_sha256)s, %(outcome)s, %(detail)s, %(judged_at)s) returning callback_id"
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
    "refunded": (204, ""),
    "refunded_at_desk": (204, ""),
    "refund_contradicted": (204, ""),
    "unknown_refund": (404, "refund"),
    "forged": (401, "signature"),
    "stale": (401, "timestamp"),
    "malformed": (400, "body"),
    "unreadable": (400, "body"),
    "unknown_order": (404, "order"),
    "amount_mismatch": (409, "amount"),
    "second_transaction": (409, "transaction"),
    "transaction_of_another_order": (409, "transaction"),
}
# Anybody who knows the address can send these.
UNBELIEVED = frozenset({"forged", "stale", "malformed"})
for _outcome in ANSWERS:
    _OUTCOMES.labels(_outcome)  # from 0 on, so that the first of a kind is seen to increase it
REFUSALS = {
    NotFound: "unknown_order",
    AmountMismatch: "amount_mismatch",
    SecondTransaction: "second_transaction",
    TransactionOfAnotherOrder: "transaction_of_another_order",
}


class Quota:
    """How many refused notifications of an account this process has kept in the running hour."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._hour = 0
        self._kept: dict[UUID, int] = {}

    def take(self, channel_account_id: UUID) -> bool:
        """Whether one more may be kept."""
        hour = int(clock.now().timestamp()) // 3600
        with self._lock:
            if hour != self._hour:
                self._hour, self._kept = hour, {}
            self._kept[channel_account_id] = self._kept.get(channel_account_id, 0) + 1
            return self._kept[channel_account_id] <= REFUSALS_KEPT


_QUOTA = Quota()


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
        if channel is None:
            return Answer(404)
        if len(body) > MOST_KEPT_BYTES:
            return channel.answer(413, "body")
        outcome = _judge(deps, channel, headers, body)
    except (OperationalError, InterfaceError, PoolTimeout):
        logger.warning("a notification could not be kept or settled; the channel will repeat it", exc_info=True)
        return channel.answer(503, "try again") if channel else Answer(503)
    _OUTCOMES.labels(outcome).inc()
    return channel.answer(*ANSWERS[outcome])


def _judge(deps: Deps, channel: Channel, headers: Mapping[str, str], body: bytes) -> str:
    try:
        told = channel.verify(headers, body)
    except CallbackRefused as refused:
        if refused.outcome in UNBELIEVED:
            _note_refusal(deps, channel, headers, body, refused)
        else:
            logger.error("an authentic notification was not booked", extra={"detail": refused.detail})
            callback_id = _keep(deps, channel, headers, body, outcome=refused.outcome, detail=refused.detail)
            with UnitOfWork(deps.database, _scope(channel)) as tx:
                _raise(tx, channel, refused.outcome, refused.detail, callback_id)
        return refused.outcome
    if told is None:
        _keep(deps, channel, headers, body, outcome="ignored")
        return "ignored"
    callback_id = _keep(deps, channel, headers, body)
    settle = _settle if isinstance(told, Paid) else _hear_refund
    return settle(deps, channel, callback_id, told)  # type: ignore[arg-type]  # by what was told


def _scope(channel: Channel) -> Scope:
    merchant = channel.merchant
    principal = Principal(channel.name, "partner", merchant.group_id)
    return Scope.company(merchant.group_id, merchant.company_id, principal)


def _note_refusal(
    deps: Deps, channel: Channel, headers: Mapping[str, str], body: bytes, refused: CallbackRefused
) -> None:
    """Of what is not believed only headers and a hash are kept, and no more of it than the quota."""
    if _QUOTA.take(channel.merchant.channel_account_id):
        cut = {name[:MOST_HEADER]: value[:MOST_HEADER] for name, value in headers.items()}
        digest = hashlib.sha256(body).digest()
        _keep(deps, channel, cut, b"", outcome=refused.outcome, detail=refused.detail, digest=digest)


def _keep(
    deps: Deps,
    channel: Channel,
    headers: Mapping[str, str],
    body: bytes,
    *,
    outcome: str = "received",
    detail: str = "",
    digest: bytes | None = None,
) -> int:
    """Commits a notification by itself: what becomes of it afterwards, it is kept. Returns its id."""
    merchant, now = channel.merchant, clock.now()
    values = {
        "company_id": merchant.company_id,
        "group_id": merchant.group_id,
        "channel_account_id": merchant.channel_account_id,
        "now": now,
        "headers": Jsonb({name: value.replace("\0", "") for name, value in headers.items()}),
        "body": body,
        "body_sha256": digest,
        "outcome": outcome,
        "detail": detail.replace("\0", ""),
        "judged_at": None if outcome == "received" else now,
    }
    with UnitOfWork(deps.database, _scope(channel), opening=(_KEEP, values), at_once=True) as tx:
        pass
    (callback_id,) = tx.opened.fetchone() or (0,)  # it was inserted: otherwise the commit had raised
    return int(callback_id)


def _settle(deps: Deps, channel: Channel, callback_id: int, paid: Paid) -> str:
    merchant, scope = channel.merchant, _scope(channel)
    try:
        opening = lock_order(merchant.company_id, merchant.channel_account_id, paid)
        with booking(paid), UnitOfWork(deps.database, scope, opening=opening) as tx:
            settled = settle_payment(tx, paid)
            _judged(tx, merchant, callback_id, outcome=settled.outcome, order_id=settled.order_id)
        return settled.outcome
    except (NotFound, AmountMismatch, SecondTransaction, TransactionOfAnotherOrder) as refused:
        return _refused(deps, channel, callback_id, paid=paid, error=refused)


def _hear_refund(deps: Deps, channel: Channel, callback_id: int, told: Refund) -> str:
    outcome, detail = "unknown_refund", told.out_refund_no
    with UnitOfWork(deps.database, _scope(channel)) as tx:
        try:
            outcome, detail = hear_refund(tx, told), ""
            if outcome == "refund_contradicted":
                _contradicted(tx, channel, callback_id, told)
        except NotFound:
            if told.given_back and hear_desk_refund(tx, channel.merchant, told.given_back, callback_id):
                outcome = "refunded_at_desk"
            else:
                logger.error("a refund that is none of ours was notified", extra={"refund": told.out_refund_no})
        _judged(tx, channel.merchant, callback_id, outcome=outcome, detail=detail)
    return outcome


def _contradicted(tx: Tx, channel: Channel, callback_id: int, told: Refund) -> None:
    """A refund that was ended the other way: money that went all the same is as if given back at the desk, and money
    that did not go is a dispute, too."""
    logger.error("a refund was ended the other way before", extra={"refund": told.out_refund_no, "told": told.state})
    if told.state == "succeeded" and told.given_back:
        hear_desk_refund(tx, channel.merchant, told.given_back, callback_id)
    if told.state == "failed":
        mine = (
            ChannelRefund.company_id == channel.merchant.company_id,
            ChannelRefund.out_refund_no == told.out_refund_no,
        )
        refund = tx.scalars(select(ChannelRefund).where(*mine)).one()
        contradict(tx, refund, told.detail or "The channel says that it failed.", callback_id)


def _refused(deps: Deps, channel: Channel, callback_id: int, *, paid: Paid, error: ManorError) -> str:
    """Authentic and yet not booked: finance decides, and the channel is asked at once what it really has."""
    outcome, merchant = REFUSALS[type(error)], channel.merchant
    logger.error("an authentic notification was not booked", extra={"outcome": outcome, "detail": error.message})
    with UnitOfWork(deps.database, _scope(channel)) as tx:
        mine = (
            PaymentOrder.company_id == merchant.company_id,
            PaymentOrder.channel_account_id == merchant.channel_account_id,
            PaymentOrder.out_trade_no == paid.out_trade_no,
        )
        order = tx.scalars(select(PaymentOrder).where(*mine).with_for_update()).one_or_none()
        if order is not None and order.next_try_at is not None:
            order.next_try_at = clock.now()
        order_id = order.order_id if order else None
        _judged(tx, merchant, callback_id, outcome=outcome, detail=error.message, order_id=order_id)
        _raise(tx, channel, outcome, error.message, callback_id, paid=paid, order=order)
    return outcome


def _raise(
    tx: Tx,
    channel: Channel,
    kind: str,
    detail: str,
    callback_id: int,
    *,
    paid: Paid | None = None,
    order: PaymentOrder | None = None,
) -> None:
    merchant = channel.merchant
    raise_dispute(
        tx,
        RaiseDispute(
            merchant.company_id,
            merchant.channel_account_id,
            channel.name,
            kind,
            detail,
            paid=paid,
            order=order,
            callback_id=callback_id,
        ),
    )


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
