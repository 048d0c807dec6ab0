"""Refunds that a channel never answered for, or says the opposite of what is booked: a person ends the matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chassis import clock
from chassis.data.ids import uuid7
from sqlalchemy import select

from payments.domain.disputes import CONTRADICTED_REFUND, OF_REFUNDS, UNANSWERED_REFUND
from payments.records.channel_accounts import ChannelAccount
from payments.records.deposits import DepositUse
from payments.records.disputes import ChannelRefund, Dispute
from payments.records.orders import PaymentOrder

SETTLED = "settled"  # by the channel itself

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from chassis.data.tx import Tx


def give_up(tx: Tx, refund: ChannelRefund, detail: str) -> None:
    """Asks no more for a refund, and opens a dispute about it.

    Args:
        tx: under the company's scope.
        refund: the refund, locked; the money stays owed to the payer.
        detail: what the channel said last, for people.
    """
    refund.given_up()
    _open(tx, refund, UNANSWERED_REFUND, detail, transaction_id="")


def contradict(tx: Tx, refund: ChannelRefund, detail: str, callback_id: int) -> None:
    """The channel says that a refund failed which is booked as made: a matter for finance, once.

    Args:
        tx: under the company's scope.
        refund: the refund, locked, as `lock_matters` locks those about it before.
        detail: what the channel says, for people.
        callback_id: the notification that says so.
    """
    known = select(Dispute).where(
        Dispute.company_id == refund.company_id,
        Dispute.kind == CONTRADICTED_REFUND,
        Dispute.out_trade_no == refund.out_refund_no,
    )
    matters = tx.scalars(known).all()
    for matter in matters:
        matter.occurrences += 1
    # What two persons have ended is not brought up again by a repetition.
    if all(matter.ending == SETTLED for matter in matters):
        number = refund.channel_refund_id
        _open(tx, refund, CONTRADICTED_REFUND, detail, transaction_id=number, callback_id=callback_id)


def _open(tx: Tx, refund: ChannelRefund, kind: str, detail: str, **told: Any) -> None:
    order_id = _order_id(tx, refund)
    order = tx.get(PaymentOrder, (refund.company_id, order_id)) if order_id else None
    tx.add(
        Dispute(
            company_id=refund.company_id,
            dispute_id=uuid7(),
            group_id=refund.group_id,
            estate_id=refund.estate_id,
            customer_id=order.customer_id if order else None,
            order_id=order_id,
            channel_account_id=refund.channel_account_id,
            channel=tx.get(ChannelAccount, (refund.company_id, refund.channel_account_id)).channel,
            kind=kind,
            state="open",
            out_trade_no=refund.out_refund_no,  # each refund is a matter; an order may have several
            amount_minor=refund.amount_minor,
            currency_code=refund.currency_code,
            detail=detail,
            occurrences=1,
            opened_at=clock.now(),
            **told,
        )
    )


def lock_matters(tx: Tx, out_refund_no: str) -> Sequence[Dispute]:
    """The disputes about a refund that are not over: one at most. They are locked before the refund, as ends do."""
    mine = (
        Dispute.kind.in_(OF_REFUNDS),
        Dispute.out_trade_no == out_refund_no,
        Dispute.state != "resolved",
    )
    query = select(Dispute).where(*mine).with_for_update()
    return tx.scalars(query.execution_options(populate_existing=True)).all()


def refund_of(tx: Tx, dispute: Dispute) -> ChannelRefund:
    """The refund that a dispute of such a kind is about."""
    mine = (ChannelRefund.company_id == dispute.company_id, ChannelRefund.out_refund_no == dispute.out_trade_no)
    return tx.scalars(select(ChannelRefund).where(*mine).execution_options(populate_existing=True)).one()


def _order_id(tx: Tx, refund: ChannelRefund) -> UUID | None:
    if refund.deposit_use_id is not None:
        return tx.get(DepositUse, (refund.company_id, refund.deposit_use_id)).order_id
    return tx.get(Dispute, (refund.company_id, refund.dispute_id)).order_id
