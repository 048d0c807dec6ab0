"""Daily closings, for lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from chassis.directory import place
from sqlalchemy import Row, select, text

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


# The receipts that stood when the day was closed, also those that were refused or reversed afterwards.
_LINES = text(
    "select * from (select 1 as kind, r.receipt_id as id, r.number_year, r.number, 0 as receivable_id,"
    " r.customer_id, r.customer_name, r.method, r.amount_minor, r.submitted_at as at from receipts r"
    " where r.company_id = :company_id and r.estate_id = :estate_id and r.payment_date = :day"
    " and r.submitted_by = :by and r.submitted_at <= :closed_at"
    " and (r.state in ('submitted', 'approved') or r.decided_at > :closed_at)"
    " union all select 2, u.use_id, 0, 0, u.receivable_id, u.customer_id, coalesce(c.name, ''), u.method,"
    " -u.amount_minor, u.decided_at from deposit_uses u left join customers c on c.company_id = u.company_id"
    " and c.customer_id = u.customer_id where u.company_id = :company_id and u.estate_id = :estate_id"
    " and u.maker = :by and u.kind = 'refund' and u.method = 'cash' and u.state = 'done'"
    " and cast(u.decided_at at time zone :zone as date) = :day and u.decided_at <= :closed_at"
    " union all select 3, p.payable_id, 0, 0, 0, null, p.payee_name, p.method, -p.amount_minor, p.paid_at"
    " from payables p where p.company_id = :company_id and p.estate_id = :estate_id and p.paid_by = :by"
    " and p.method = 'cash' and p.payment_date = :day and p.paid_at <= :closed_at) l"
    " where (:method = '' or l.method = :method) and (not :receipts_only or l.kind = 1)"
    " and (l.kind, l.id) > (:kind, cast(:id as uuid))"
    " order by l.kind, l.id limit :limit"
)


def list_daily_closing_lines(
    tx: Tx,
    closing: DailyClosing,
    method: str,
    *,
    after: tuple[int, UUID] | None,
    limit: int,
    receipts_only: bool = False,
) -> Sequence[Row[Any]]:
    """What the figures of a closing are made of: its receipts, then what was paid in cash, which is negative.

    Args:
        tx: under the caller's scope.
        closing: whose lines.
        method: only of this one; empty for all.
        after: kind (1 for receipts, 2 for deposits, 3 for payables) and id of the last one of the page before.
        limit: rows at most.
        receipts_only: without what was paid in cash.
    """
    zone = place(tx, closing.company_id, closing.estate_id).estate_zone
    kind, last = after or (0, UUID(int=0))
    values = {
        "company_id": closing.company_id,
        "estate_id": closing.estate_id,
        "day": closing.payment_date,
        "by": closing.submitted_by,
        "closed_at": closing.submitted_at,
        "zone": str(zone),
    }
    wanted = {"method": method, "receipts_only": receipts_only, "kind": kind, "id": last, "limit": limit}
    return tx.execute(_LINES, {**values, **wanted}).all()


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
