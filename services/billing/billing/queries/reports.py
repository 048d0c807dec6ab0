"""Totals over receivables: sums over sums, each with what payments says is paid and verified."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory
from sqlalchemy import text

from billing.domain.rates import LEFT_OUT

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_OWED = "r.amount_minor + r.adjusted_minor - r.waived_minor"
_SETTLED = " left join settlements s on s.company_id = r.company_id and s.receivable_id = r.receivable_id"


def get_collection_rate(tx: Tx, company_id: int, *, estate_id: int, first: date, last: date) -> Sequence[Any]:
    """Receivable, entered and verified by estate, for accounting months from first to last; voided ones, deposits
    and late fees are left out."""
    return tx.execute(
        text(
            f"select r.estate_id, count(*) as receivables, sum({_OWED}) as receivable_minor,"
            " coalesce(sum(s.paid_minor), 0) as entered_minor, coalesce(sum(s.verified_minor), 0) as verified_minor"
            f" from receivables r{_SETTLED}"
            " where r.company_id = :company and r.accounting_month between :first and :last and not r.voided"
            " and (:estate = 0 or r.estate_id = :estate) and r.fee_item_id not in (select fee_item_id from fee_items"
            " where company_id = :company and category = any(:left_out)) group by r.estate_id order by r.estate_id"
        ),
        {"company": company_id, "estate": estate_id, "first": first, "last": last, "left_out": list(LEFT_OUT)},
    ).all()


_ARREARS = (
    f" from receivables r{_SETTLED} where r.company_id = :company and not r.voided and r.due_date <"
    # Overdue is the estate's: its today, unless a day is asked about.
    " coalesce(cast(:due as date), (select t.today from unnest(cast(:estates as int[]), cast(:todays as date[]))"
    " as t (estate_id, today) where t.estate_id = r.estate_id))"
    f" and (:estate = 0 or r.estate_id = :estate) and {_OWED} > coalesce(s.paid_minor, 0)"
)


def _due(tx: Tx, company_id: int, due_before: date | None) -> dict[str, Any]:
    """The binds of what is overdue: before a day, or before today in each estate's own zone."""
    estates = directory.estates(tx, company_id)
    return {
        "due": due_before,
        "estates": [estate.estate_id for estate in estates],
        "todays": [estate.today() for estate in estates],
    }


def list_arrears(
    tx: Tx, company_id: int, *, estate_id: int, due_before: date | None, after: tuple[UUID, UUID] | None, limit: int
) -> Sequence[Any]:
    """What was due before a day (before today where it is None), by customer and unit; `after` ends the page before."""
    page = " and (r.customer_id, r.unit_id) > (:customer, :unit)" if after else ""
    return tx.execute(
        text(
            "select x.*, k.name as customer_name, u.code as unit_code from (select r.estate_id, r.customer_id,"
            f" r.unit_id, sum({_OWED} - coalesce(s.paid_minor, 0)) as outstanding_minor, count(*) as receivables,"
            f" min(r.due_date) as oldest_due_date{_ARREARS}{page} group by 1, 2, 3 order by 2, 3 limit :limit) x"
            " left join customers k on k.company_id = :company and k.customer_id = x.customer_id"
            " left join units u on u.company_id = :company and u.unit_id = x.unit_id"
            " order by x.customer_id, x.unit_id"
        ),
        {
            "company": company_id,
            "estate": estate_id,
            **_due(tx, company_id, due_before),
            "limit": limit,
            "customer": after[0] if after else None,
            "unit": after[1] if after else None,
        },
    ).all()


def arrears_total(tx: Tx, company_id: int, *, estate_id: int, due_before: date | None) -> tuple[int, int]:
    """(minor units, receivables) that were due before a day (before today where it is None) and are not paid."""
    row = tx.execute(
        text(f"select coalesce(sum({_OWED} - coalesce(s.paid_minor, 0)), 0), count(*){_ARREARS}"),
        {"company": company_id, "estate": estate_id, **_due(tx, company_id, due_before)},
    ).one()
    return int(row[0]), int(row[1])


def get_totals(tx: Tx, company_id: int, *, estate_id: int, first: date, last: date) -> Sequence[Any]:
    """Billed, adjusted, waived, paid, verified, outstanding and voided by estate, fee item and accounting month."""
    return tx.execute(
        text(
            "select r.estate_id, r.fee_item_id, f.code as fee_item_code, r.accounting_month,"
            " count(*) filter (where not r.voided) as receivables, count(*) filter (where r.voided) as voided,"
            + ", ".join(
                f" coalesce(sum({expression}) filter (where not r.voided), 0) as {name}_minor"
                for name, expression in (
                    ("amount", "r.amount_minor"),
                    ("adjusted", "r.adjusted_minor"),
                    ("waived", "r.waived_minor"),
                    ("paid", "coalesce(s.paid_minor, 0)"),
                    ("verified", "coalesce(s.verified_minor, 0)"),
                    ("outstanding", f"{_OWED} - coalesce(s.paid_minor, 0)"),
                )
            )
            + f" from receivables r{_SETTLED} join fee_items f on f.company_id = r.company_id"
            " and f.fee_item_id = r.fee_item_id where r.company_id = :company"
            " and r.accounting_month between :first and :last and (:estate = 0 or r.estate_id = :estate)"
            " group by 1, 2, 3, 4 order by 1, 2, 4"
        ),
        {"company": company_id, "estate": estate_id, "first": first, "last": last},
    ).all()
