"""Deposits with what is held of each, and their uses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.data import paging
from sqlalchemy import select, text

from payments.records.deposits import DepositUse
from payments.records.disputes import ChannelRefund

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# Credits of a deposit item are set off: they hold nothing, and what one set off was neither asked for nor paid.
_DEPOSITS = (
    "select d.*, greatest(d.verified_minor - d.used_minor, 0) as held_minor,"
    " greatest(d.used_minor - d.verified_minor, 0) as short_minor,"
    " greatest(d.used_minor - greatest(d.asked_minor, 0), 0) as lost_minor from"
    " (select i.receivable_id, i.company_id, i.estate_id, i.customer_id, coalesce(c.name, '') as customer_name,"
    " i.unit_id, i.unit_code, i.fee_item_id, f.name as fee_item_name, i.currency_code,"
    " i.open_minor + i.allocated_minor - coalesce(n.credited, 0) as asked_minor,"
    " i.allocated_minor - coalesce(n.credited, 0) as paid_minor,"
    " i.verified_minor - coalesce(n.credited, 0) as verified_minor, coalesce(u.used, 0) as used_minor,"
    " coalesce(u.waiting, 0) as waiting_minor from fee_items f join open_items i using (company_id, fee_item_id)"
    " left join customers c on c.company_id = i.company_id and c.customer_id = i.customer_id"
    " left join lateral (select cast(sum(d.amount_minor) filter (where d.state = 'done') as bigint) as used,"
    " cast(sum(d.amount_minor) filter (where d.state = 'waiting') as bigint) as waiting from deposit_uses d"
    " where d.company_id = i.company_id and d.receivable_id = i.receivable_id) u on true"
    " left join lateral (select cast(sum(a.amount_minor - a.released_minor) as bigint) as credited from allocations a"
    " where a.company_id = i.company_id and a.receivable_id = i.receivable_id and a.source = 'credit'"
    " and a.prepayment_id is null) n on true"
    " where f.company_id = :company_id and f.category = 'deposit' and i.amount_minor > 0"
    " and (not i.voided or coalesce(u.used, 0) > 0)"
    " and {further} and (:estate_id = 0 or i.estate_id = :estate_id)"
    " and (cast(:customer_id as uuid) is null or i.customer_id = :customer_id)"
    " and (cast(:unit_id as uuid) is null or i.unit_id = :unit_id)"
    " and (cast(:building_id as uuid) is null or i.unit_id in (select u.unit_id from units u"
    " where u.company_id = :company_id and u.building_id = :building_id))"
    " and (:receivable_id = 0 or i.receivable_id = :receivable_id)) d"
    " where (not :held_only or d.verified_minor > d.used_minor)"
    " and (not :short_only or d.used_minor > d.verified_minor)"
    " order by {ordering} limit :limit"
)


# What of each order lies in a deposit, directly or by way of a prepayment, less what goes back of it already.
_CHANNEL_PAYMENTS = text(
    "select o.order_id, o.channel, o.out_trade_no, o.paid_at, cast(least(p.paid - coalesce(s.of_deposit, 0),"
    " o.amount_minor - o.refunded_minor - coalesce(s.of_order, 0)) as bigint) as left_minor"
    " from (select a.payment_id, sum(a.amount_minor - a.released_minor) as paid from allocations a"
    " where a.company_id = :company_id and a.receivable_id = :receivable_id group by 1) p"
    " join payment_orders o on o.company_id = :company_id and o.order_id = p.payment_id and o.state = 'paid'"
    " left join lateral (select sum(u.amount_minor) as of_order,"
    " sum(u.amount_minor) filter (where u.receivable_id = :receivable_id) as of_deposit from deposit_uses u"
    " where u.company_id = :company_id and u.order_id = o.order_id and u.state in ('waiting', 'done')) s on true"
    " order by o.paid_at desc, o.order_id"
)


@dataclass(frozen=True, slots=True)
class DepositFilter:
    """Which deposits of a company; what is empty does not filter."""

    company_id: int
    estate_id: int = 0
    customer_id: UUID | None = None
    unit_id: UUID | None = None
    receivable_id: int = 0
    held_only: bool = False
    short_only: bool = False
    building_id: UUID | None = None


# A deposit is as old as the receivable that asked for it.
DEPOSIT_ORDERS = paging.Orders("made", made={"receivable_id": int})
DEPOSIT_USE_ORDERS = paging.Orders("made desc", made={"use_id": UUID})


def list_deposits(tx: Tx, wanted: DepositFilter, order: paging.Order, limit: int) -> Sequence[Any]:
    """Deposits.

    Args:
        tx: under the caller's scope.
        wanted: the filter.
        order: in which order, and from where on.
        limit: rows at most.
    """
    # Where the page begins is said of the items: what is computed for each of them is no index's affair.
    further, _, after = order.said("i")
    _, ordering, _ = order.said("d")
    statement = text(_DEPOSITS.format(further=further, ordering=ordering))
    return tx.execute(statement, {**asdict(wanted), **after, "limit": limit}).all()


def channel_payments(tx: Tx, company_id: int, receivable_id: int) -> Sequence[Any]:
    """The orders that paid a deposit, the latest first, and what of each has not gone back."""
    return tx.execute(_CHANNEL_PAYMENTS, {"company_id": company_id, "receivable_id": receivable_id}).all()


def refunds_of_uses(tx: Tx, uses: Sequence[DepositUse]) -> dict[UUID | None, ChannelRefund]:
    """The refund through a channel of each use that has one."""
    ids = [use.use_id for use in uses if use.order_id is not None]
    query = select(ChannelRefund).where(ChannelRefund.deposit_use_id.in_(ids))
    return {refund.deposit_use_id: refund for refund in tx.scalars(query)} if ids else {}


def list_deposit_uses(
    tx: Tx, company_id: int, order: paging.Order, *, limit: int, estate_id: int, receivable_id: int, state: str
) -> Sequence[DepositUse]:
    """Uses.

    Args:
        tx: under the caller's scope.
        company_id: the company.
        order: in which order, and from where on.
        limit: rows at most.
        estate_id: only of this estate; 0 for all in scope.
        receivable_id: only of this deposit; 0 for all.
        state: waiting, done or refused; empty for all.
    """
    query = select(DepositUse).where(DepositUse.company_id == company_id)
    if estate_id:
        query = query.where(DepositUse.estate_id == estate_id)
    if receivable_id:
        query = query.where(DepositUse.receivable_id == receivable_id)
    if state:
        query = query.where(DepositUse.state == state)
    return tx.scalars(order.begun(query, DepositUse).limit(limit)).all()
