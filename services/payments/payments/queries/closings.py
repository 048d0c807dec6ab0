"""Daily closings, for lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.data.tx import Tx
from chassis.directory import place
from sqlalchemy import select, text

from payments.records.closings import DailyClosing


@dataclass(frozen=True, slots=True)
class ClosingFilter:
    """Which closings; what is empty does not filter."""

    company_id: int
    estate_id: int = 0
    state: str = ""
    date_from: date | None = None
    date_to: date | None = None
    submitted_by: str = ""


_CASH_PAID_OUT = text(
    "select (select coalesce(sum(amount_minor), 0) from deposit_uses where company_id = :company_id"
    " and estate_id = :estate_id and maker = :by and kind = 'refund' and method = 'cash' and state = 'done'"
    " and cast(decided_at at time zone :zone as date) = :day)"
    " + (select coalesce(sum(amount_minor), 0) from payables where company_id = :company_id"
    " and estate_id = :estate_id and paid_by = :by and method = 'cash' and payment_date = :day)"
)


def cash_paid_out(tx: Tx, company_id: int, estate_id: int, day: date, by: str) -> int:
    """What somebody paid in cash on a day of an estate, deposits that went back and payables, in minor units.

    Whoever asked for a deposit's refund pays it, once it is approved.
    """
    zone = place(tx, company_id, estate_id).estate_zone
    asked = {"company_id": company_id, "estate_id": estate_id, "day": day, "by": by, "zone": str(zone)}
    return int(tx.scalar(_CASH_PAID_OUT, asked) or 0)


def list_daily_closings(tx: Tx, wanted: ClosingFilter, before: UUID | None, limit: int) -> Sequence[DailyClosing]:
    """Closings, newest first.

    Args:
        tx: under the caller's scope.
        wanted: the filter.
        before: the last one of the page before.
        limit: rows at most.
    """
    query = select(DailyClosing).where(DailyClosing.company_id == wanted.company_id)
    equal = {
        DailyClosing.estate_id: wanted.estate_id,
        DailyClosing.state: wanted.state,
        DailyClosing.submitted_by: wanted.submitted_by,
    }
    query = query.where(*(name == value for name, value in equal.items() if value))
    if wanted.date_from:
        query = query.where(DailyClosing.payment_date >= wanted.date_from)
    if wanted.date_to:
        query = query.where(DailyClosing.payment_date <= wanted.date_to)
    if before:
        query = query.where(DailyClosing.closing_id < before)
    return tx.scalars(query.order_by(DailyClosing.closing_id.desc()).limit(limit)).all()
