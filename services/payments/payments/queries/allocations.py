"""What open items hold of payments, for the figures that it adds up to: paid of a receivable, drawn of a prepayment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from chassis.data.tx import Tx
from sqlalchemy import Row, and_, func, or_, select

from payments.records.open_items import Allocation, FeeItem, OpenItem, Prepayment


@dataclass(frozen=True, slots=True)
class AllocationFilter:
    """Which allocations of a company; what is empty does not filter."""

    company_id: int
    estate_id: int = 0
    receivable_id: int = 0
    prepayment_id: int = 0
    without_credits: bool = False


def list_allocations(tx: Tx, wanted: AllocationFilter, *, after: int, limit: int) -> Sequence[Row[Any]]:
    """What is held at present, oldest first: (Allocation, OpenItem, name of the fee item).

    Args:
        tx: under the caller's scope.
        wanted: the filter.
        after: number of the last one of the page before; 0 for the first page.
        limit: rows at most.
    """
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
            Allocation.company_id == wanted.company_id,
            Allocation.allocation_id > after,
            Allocation.amount_minor != Allocation.released_minor,
        )
    )
    if wanted.estate_id:
        query = query.where(Allocation.estate_id == wanted.estate_id)
    if wanted.receivable_id:
        query = query.where(Allocation.receivable_id == wanted.receivable_id)
    if wanted.prepayment_id:
        # Found by its payment, which has an index.
        payment = select(Prepayment.payment_id).where(
            Prepayment.company_id == wanted.company_id, Prepayment.prepayment_id == wanted.prepayment_id
        )
        query = query.where(
            Allocation.payment_id == payment.scalar_subquery(), Allocation.prepayment_id == wanted.prepayment_id
        )
    if wanted.without_credits:
        query = query.where(or_(Allocation.source != "credit", Allocation.prepayment_id.is_not(None)))
    return tx.execute(query.order_by(Allocation.allocation_id).limit(limit)).all()


def hidden_minor(tx: Tx, wanted: AllocationFilter) -> int:
    """What a prepayment was drawn on in estates that the caller does not see, or did not ask for, in minor units."""
    if not wanted.prepayment_id:
        return 0
    drawn = tx.scalar(
        select(Prepayment.drawn_minor).where(
            Prepayment.company_id == wanted.company_id, Prepayment.prepayment_id == wanted.prepayment_id
        )
    )
    shown = select(func.coalesce(func.sum(Allocation.amount_minor - Allocation.released_minor), 0)).where(
        Allocation.company_id == wanted.company_id, Allocation.prepayment_id == wanted.prepayment_id
    )
    if wanted.estate_id:
        shown = shown.where(Allocation.estate_id == wanted.estate_id)
    return int((drawn or 0) - (tx.scalar(shown) or 0))
