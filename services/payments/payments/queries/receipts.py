"""Receipts, for lists, exports and the day's takings; and where the money of any payment went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.data.tx import Tx
from sqlalchemy import Row, Select, and_, column, func, select, table, text

from payments.queries.places import paid_at
from payments.records.open_items import Allocation, FeeItem, OpenItem
from payments.records.receipts import Receipt

_nodes = table("nodes", column("node_id"), column("kind"))


@dataclass(frozen=True, slots=True)
class ReceiptFilter:
    """Which receipts; what is empty does not filter. Without a company they are of all in scope.

    `fee_item_id` and `prepayment_only` are those of a line of takings: what was taken for it when the money came.
    """

    company_id: int
    estate_id: int = 0
    customer_id: UUID | None = None
    state: str = ""
    method: str = ""
    date_from: date | None = None
    date_to: date | None = None
    submitted_by: str = ""
    number: tuple[int, int] | None = None
    standing_only: bool = False
    fee_item_id: int = 0
    prepayment_only: bool = False
    unit_id: UUID | None = None
    building_id: UUID | None = None


def _taken_for(fee_item_id: int) -> Select[Any]:
    """Allocations of a receipt for a fee item, as takings count them."""
    return (
        select(Allocation.payment_id, func.sum(Allocation.amount_minor).label("amount_minor"))
        .join(
            OpenItem,
            and_(OpenItem.company_id == Allocation.company_id, OpenItem.receivable_id == Allocation.receivable_id),
        )
        .where(Allocation.prepayment_id.is_(None), OpenItem.fee_item_id == fee_item_id)
        .group_by(Allocation.payment_id)
    )


def parts_taken(tx: Tx, wanted: ReceiptFilter, receipts: Sequence[Receipt]) -> dict[UUID, int]:
    """What of each receipt was taken for the line of takings that a filter names; nothing where it names none."""
    if wanted.prepayment_only:
        return {one.receipt_id: one.prepayment_minor for one in receipts}
    if not wanted.fee_item_id or not receipts:
        return {}
    parts = _taken_for(wanted.fee_item_id).where(
        Allocation.company_id.in_({one.company_id for one in receipts}),
        Allocation.payment_id.in_([one.receipt_id for one in receipts]),
    )
    return {row.payment_id: int(row.amount_minor) for row in tx.execute(parts)}


# By number they stand as they were made, since a receipt's id is as old as it is.
RECEIPT_ORDERS = paging.Orders(
    "number desc",
    number={"receipt_id": UUID},
    payment_date={"payment_date": date, "receipt_id": UUID},
    amount={"amount_minor": int, "receipt_id": UUID},
)
NEWEST = paging.Order(("receipt_id",), falling=True, word="", after=None)


def list_receipts(tx: Tx, wanted: ReceiptFilter, order: paging.Order, limit: int) -> Sequence[Receipt]:
    """Receipts.

    Args:
        tx: under the caller's scope.
        wanted: the filter.
        order: in which order, and from where on.
        limit: rows at most.
    """
    # Over all companies their ids are named, so that each is found by the key that begins with it.
    of = [wanted.company_id] if wanted.company_id else select(_nodes.c.node_id).where(_nodes.c.kind == "company")
    query = select(Receipt).where(Receipt.company_id.in_(of))
    equal = {
        Receipt.estate_id: wanted.estate_id,
        Receipt.customer_id: wanted.customer_id,
        Receipt.state: wanted.state,
        Receipt.method: wanted.method,
        Receipt.submitted_by: wanted.submitted_by,
    }
    query = query.where(*(name == value for name, value in equal.items() if value))
    if wanted.standing_only:
        query = query.where(Receipt.state.in_(("submitted", "approved")))
    if wanted.date_from:
        query = query.where(Receipt.payment_date >= wanted.date_from)
    if wanted.date_to:
        query = query.where(Receipt.payment_date <= wanted.date_to)
    if wanted.number:
        query = query.where(Receipt.number_year == wanted.number[0], Receipt.number == wanted.number[1])
    if wanted.fee_item_id:
        of_receipt = and_(Allocation.company_id == Receipt.company_id, Allocation.payment_id == Receipt.receipt_id)
        query = query.where(_taken_for(wanted.fee_item_id).where(of_receipt).correlate(Receipt).exists())
    if wanted.prepayment_only:
        query = query.where(Receipt.prepayment_minor > 0)
    query = query.where(*paid_at(wanted, Receipt.receipt_id))
    return tx.scalars(order.begun(query, Receipt).limit(limit)).all()


def direct_allocations(tx: Tx, company_id: int, payment_id: UUID) -> Sequence[Row[Any]]:
    """Where a payment's money went when it came: (Allocation, OpenItem, name of the fee item), in that order."""
    query = (
        select(Allocation, OpenItem, FeeItem.name)
        .join(
            OpenItem,
            and_(OpenItem.company_id == Allocation.company_id, OpenItem.receivable_id == Allocation.receivable_id),
        )
        .outerjoin(
            FeeItem, and_(FeeItem.company_id == OpenItem.company_id, FeeItem.fee_item_id == OpenItem.fee_item_id)
        )
        .where(
            Allocation.company_id == company_id,
            Allocation.payment_id == payment_id,
            Allocation.prepayment_id.is_(None),
        )
        .order_by(Allocation.position, Allocation.allocation_id)
    )
    return tx.execute(query).all()


def fee_item_names(tx: Tx, company_id: int, fee_item_ids: Sequence[int] | None = None) -> dict[int, str]:
    """Names by fee item; of all of the company where none are named."""
    query = select(FeeItem.fee_item_id, FeeItem.name).where(FeeItem.company_id == company_id)
    if fee_item_ids is not None:
        query = query.where(FeeItem.fee_item_id.in_(fee_item_ids))
    return {row.fee_item_id: row.name for row in tx.execute(query)}


# What became a prepayment when the receipt was submitted is a line of its own; what an item got and gave back later
# was taken that day all the same.
_TAKINGS = text(
    """
    with taken as (
        select * from receipts where company_id = :company_id and payment_date = :day
        and (:estate_id = 0 or estate_id = :estate_id) and (:by = '' or submitted_by = :by)
        and state in ('submitted', 'approved')
    ), parts as (
        select t.receipt_id, t.method, t.state, i.fee_item_id, a.amount_minor
        from taken t join allocations a on a.company_id = t.company_id and a.payment_id = t.receipt_id
            and a.prepayment_id is null
        join open_items i on i.company_id = a.company_id and i.receivable_id = a.receivable_id
        union all
        select receipt_id, method, state, 0, prepayment_minor from taken where prepayment_minor > 0
    )
    select p.method, p.fee_item_id, coalesce(f.name, '') as fee_item_name, sum(p.amount_minor) as amount_minor,
        coalesce(sum(p.amount_minor) filter (where p.state = 'approved'), 0) as verified_minor,
        count(distinct p.receipt_id) as receipt_count
    from parts p left join fee_items f on f.company_id = :company_id and f.fee_item_id = p.fee_item_id
    group by 1, 2, 3 order by 1, 2
    """
)
_TAKINGS_TOTAL = text(
    "select count(*) as receipt_count, coalesce(sum(amount_minor), 0) as total_minor,"
    " coalesce(sum(amount_minor) filter (where state = 'approved'), 0) as verified_minor from receipts"
    " where company_id = :company_id and payment_date = :day and (:estate_id = 0 or estate_id = :estate_id)"
    " and (:by = '' or submitted_by = :by) and state in ('submitted', 'approved')"
)


def get_daily_takings(
    tx: Tx, company_id: int, estate_id: int, day: date, submitted_by: str = ""
) -> tuple[Sequence[Row[Any]], Row[Any]]:
    """A day's takings by method and fee item (H3), and their total.

    Args:
        tx: under the caller's scope.
        company_id: the company.
        estate_id: only this estate; 0 for all in scope.
        day: of payment, in the estates' calendar.
        submitted_by: only what this principal took; empty for all.
    """
    values = {"company_id": company_id, "estate_id": estate_id, "day": day, "by": submitted_by}
    return tx.execute(_TAKINGS, values).all(), tx.execute(_TAKINGS_TOTAL, values).one()
