"""Disputes with what each side says, for the page of finance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from chassis.data.tx import Tx
from sqlalchemy import Row, func, select

from payments.domain.disputes import OF_REFUNDS
from payments.records.disputes import ChannelRefund, Dispute
from payments.records.orders import PaymentOrder


@dataclass(frozen=True, slots=True)
class DisputeFilter:
    """Which disputes; what is empty does not filter."""

    company_id: int
    state: str = ""
    unresolved_only: bool = False


def list_disputes(tx: Tx, filters: DisputeFilter, before: UUID | None, limit: int) -> Sequence[Dispute]:
    """Disputes, newest first.

    Args:
        tx: under the caller's scope.
        filters: which.
        before: the last one of the page before.
        limit: rows at most.
    """
    query = select(Dispute).where(Dispute.company_id == filters.company_id)
    if filters.state:
        query = query.where(Dispute.state == filters.state)
    if filters.unresolved_only:
        query = query.where(Dispute.state != "resolved")
    if before:
        query = query.where(Dispute.dispute_id < before)
    return tx.scalars(query.order_by(Dispute.dispute_id.desc()).limit(limit)).all()


def count_open_disputes(tx: Tx, company_id: int) -> Sequence[Row[tuple[int, int]]]:
    """How many disputes wait for a proposal, by company.

    Args:
        tx: under the caller's scope.
        company_id: one company; 0 for all in scope.
    """
    query = select(Dispute.company_id, func.count()).where(Dispute.state == "open").group_by(Dispute.company_id)
    return tx.execute(query.where(Dispute.company_id == company_id) if company_id else query).all()


def orders_of(tx: Tx, disputes: Sequence[Dispute]) -> dict[UUID, PaymentOrder]:
    """The orders that disputes are about, by id."""
    ids = [dispute.order_id for dispute in disputes if dispute.order_id is not None]
    query = select(PaymentOrder).where(PaymentOrder.order_id.in_(ids))
    return {order.order_id: order for order in tx.scalars(query)} if ids else {}


def refunds_of(tx: Tx, disputes: Sequence[Dispute]) -> dict[UUID | None, ChannelRefund]:
    """The latest refund of each dispute that has one, or is about one."""
    ids = [dispute.dispute_id for dispute in disputes]
    query = select(ChannelRefund).where(ChannelRefund.dispute_id.in_(ids)).order_by(ChannelRefund.refund_id)
    found = {refund.dispute_id: refund for refund in tx.scalars(query)} if ids else {}
    asked = {one.out_trade_no: one.dispute_id for one in disputes if one.kind in OF_REFUNDS}
    if asked:
        unanswered = tx.scalars(select(ChannelRefund).where(ChannelRefund.out_refund_no.in_(asked)))
        found.update({asked[refund.out_refund_no]: refund for refund in unanswered})
    return found
