"""The jobs process's refunds through channels, and the notifications that tell how they ended.

Acts outside the caller's transaction, as `channel_calls` does: each call stands between two transactions.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from uuid import UUID

from chassis import clock, directory
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.errors import NotFound
from chassis.jobs.timers import fleet_timer
from chassis.scope import Principal, Scope
from sqlalchemy import select, text

from payments.channels.channel import ChannelRefused, ChannelTrouble, Paid, Refund
from payments.channels.merchants import Channels
from payments.records.deposits import DepositUse
from payments.records.disputes import ChannelRefund, Dispute
from payments.settings import Settings
from payments.usecases.deposit_refunds import (
    deposit_is_back,
    deposit_is_not_back,
    hold_deposit_again,
    payment_to_refund,
)
from payments.usecases.dispute_ends import refund_is_back, refund_is_not_back, take_refund_back
from payments.usecases.unanswered_refunds import give_up, lock_matters

logger = logging.getLogger(__name__)
AT_MOST = 50  # refunds of one group in one round

_DUE = text(
    "select company_id, refund_id from channel_refunds where group_id = :group_id and next_try_at <= :now"
    " order by next_try_at limit :most"
)


def _due_refunds(deps: Deps) -> Iterator[tuple[Scope, UUID]]:
    for group_id in directory.groups(deps.database):
        with UnitOfWork(deps.database, Scope.group(group_id)) as tx:
            rows = tx.execute(_DUE, {"group_id": group_id, "now": clock.now(), "most": AT_MOST}).all()
        for row in rows:
            yield Scope.company(group_id, row.company_id, Principal("payments", "service", group_id)), row.refund_id


@fleet_timer("payments.call_refunds", every_seconds=2, wanted=lambda deps: any(_due_refunds(deps)))
def call_refunds(deps: Deps) -> None:
    """Asks channels for every refund that is due, and how it stands."""
    for scope, refund_id in _due_refunds(deps):
        try:
            call_refund(deps, scope, refund_id)
        except Exception:  # one refund's bug must not keep the others from the channel
            logger.exception("a refund could not be attended to", extra={"refund_id": str(refund_id)})


def call_refund(deps: Deps, scope: Scope, refund_id: UUID) -> None:
    """Asks for one refund, or how it stands.

    Args:
        deps: the process's.
        scope: the whole company.
        refund_id: the refund.
    """
    with UnitOfWork(deps.database, scope) as tx:
        refund = _lock(tx, ChannelRefund.refund_id == refund_id)
        if refund.next_try_at is None or refund.next_try_at > clock.now():
            return
        refund.claim(clock.now())
        paid, reason = _payment(tx, refund)
        asked, amount_minor = refund.state == "processing", refund.amount_minor
        number, account_id = refund.out_refund_no, refund.channel_account_id
    channel = Channels.of(deps).by_account(scope.group_id, refund.company_id, account_id)
    try:
        told = channel.query_refund(number) if asked else channel.refund(paid, amount_minor, number, reason)
    except ChannelRefused as error:
        told = Refund(number, "failed", detail=str(error))
    except ChannelTrouble as error:
        told = Refund(number, "trouble", detail=str(error))
    assert isinstance(deps.settings, Settings)  # payments' processes have payments' settings
    with UnitOfWork(deps.database, scope) as tx:
        hear_refund(tx, told)
        refund = _lock(tx, ChannelRefund.out_refund_no == number)
        if refund.next_try_at is not None and refund.tries >= deps.settings.refund_tries:
            logger.error("a channel never answered for a refund", extra={"refund_id": str(refund_id)})
            give_up(tx, refund, told.detail or f"The channel says {told.state} and no more.")


def hear_refund(tx: Tx, told: Refund) -> str:
    """Takes what the channel says of a refund: by its answer, or by a notification.

    Returns:
        refunded, repeated, refund_contradicted where it was ended the other way before, or ignored where it is not
        over yet.

    Raises:
        NotFound: the refund is none of ours.
    """
    matters = lock_matters(tx, told.out_refund_no)  # before the refund, in the order in which persons' ends lock them
    refund = _lock(tx, ChannelRefund.out_refund_no == told.out_refund_no)
    now = clock.now()
    if refund.is_over:
        if told.state in ("succeeded", "failed") and told.state != refund.state:
            return "refund_contradicted"
        _settle(matters, told)
        return "repeated"
    _settle(matters, told)
    if told.state == "succeeded":
        refund.ended("succeeded", now)
        refund.channel_refund_id = told.channel_refund_id
        refund.entry_id = _arrived(tx, refund)
        return "refunded"
    if told.state == "failed":
        refund.ended("failed", now, told.detail)
        _not_given_back(tx, refund)
        return "refunded"
    if told.state == "processing":
        refund.asked(told.channel_refund_id, now)
    else:
        refund.state = "created" if told.state == "missing" else refund.state
        refund.troubled(told.detail, now)
    return "ignored"


def _settle(matters: Sequence[Dispute], told: Refund) -> None:
    """A clear answer that fits what is booked leaves nothing to persons. What one of them has proposed ends as whoever
    decides about it sees that it is over."""
    for dispute in matters if told.state in ("succeeded", "failed") else ():
        if dispute.state == "open":
            dispute.settled()


def refund_did_not_go(tx: Tx, refund: ChannelRefund, detail: str) -> None:
    """A refund that is booked as made was not: the money is owed as if it had failed.

    Args:
        tx: under the company's scope; the dispute about it is locked.
        refund: the refund.
        detail: what a person says of it.
    """
    refund = _lock(tx, ChannelRefund.refund_id == refund.refund_id)
    if refund.deposit_use_id is not None:
        deposit_is_not_back(tx, tx.lock(DepositUse, (refund.company_id, refund.deposit_use_id)), refund)
    else:
        refund_is_not_back(tx, tx.lock(Dispute, (refund.company_id, refund.dispute_id)))
    refund.ended("failed", clock.now(), detail)
    refund.entry_id = None
    _not_given_back(tx, refund)


def _lock(tx: Tx, which: object) -> ChannelRefund:
    query = select(ChannelRefund).where(which).with_for_update()  # type: ignore[arg-type]  # a condition
    refund = tx.scalars(query.execution_options(populate_existing=True)).one_or_none()
    if refund is None:
        raise NotFound("There is no such refund of ours.", reason="REFUND_NOT_FOUND")
    return refund


def _payment(tx: Tx, refund: ChannelRefund) -> tuple[Paid, str]:
    """The payment that goes back, and why."""
    if refund.deposit_use_id is not None:
        use = tx.get(DepositUse, (refund.company_id, refund.deposit_use_id))
        return payment_to_refund(tx, use), use.reason
    dispute = tx.get(Dispute, (refund.company_id, refund.dispute_id))
    return dispute.paid(), dispute.reason


def _arrived(tx: Tx, refund: ChannelRefund) -> int:
    """The payer has the money; returns the id of the entry."""
    if refund.deposit_use_id is not None:
        use = tx.lock(DepositUse, (refund.company_id, refund.deposit_use_id))
        _audit(tx, "payments.refund_succeeded", f"deposits/{use.receivable_id}", refund)
        return deposit_is_back(tx, use, refund)
    dispute = tx.lock(Dispute, (refund.company_id, refund.dispute_id))
    entry_id = refund_is_back(tx, dispute)
    dispute.refunded()
    _audit(tx, "payments.refund_succeeded", f"disputes/{dispute.dispute_id}", refund)
    return entry_id


def _not_given_back(tx: Tx, refund: ChannelRefund) -> None:
    if refund.deposit_use_id is not None:
        use = tx.lock(DepositUse, (refund.company_id, refund.deposit_use_id))
        hold_deposit_again(tx, use, refund.last_error)
        _audit(tx, "payments.refund_failed", f"deposits/{use.receivable_id}", refund)
        return
    dispute = tx.lock(Dispute, (refund.company_id, refund.dispute_id))
    take_refund_back(tx, dispute)
    dispute.reopen(f"The refund failed: {refund.last_error}")
    _audit(tx, "payments.refund_failed", f"disputes/{dispute.dispute_id}", refund)


def _audit(tx: Tx, action: str, resource: str, refund: ChannelRefund) -> None:
    tx.session.flush()
    tx.audit(
        action,
        resource,
        {"out_refund_no": refund.out_refund_no, "amount_minor": refund.amount_minor, "detail": refund.last_error},
        company_id=refund.company_id,
        estate_id=refund.estate_id or 0,
    )
