"""Billing's current state as facts, for a hearer that starts or is rebuilt."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from chassis import directory
from chassis.facts.columns import packed
from chassis.facts.republish import republishes
from manor.billing.v2.events_pb2 import ReceivablesOpened
from sqlalchemy import text

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_PAGE = text(
    "select r.*, f.code as item_code, f.name as item_name, f.category, f.cycle_months, u.code as unit_code, c.run_id"
    " from receivables r join fee_items f on f.company_id = r.company_id and f.fee_item_id = r.fee_item_id"
    " left join units u on u.company_id = r.company_id and u.unit_id = r.unit_id"
    " left join run_chunks c on c.company_id = r.company_id and c.chunk_id = r.chunk_id"
    " where r.company_id = any(:companies) and (r.company_id, r.receivable_id) > (:company, :receivable)"
    " order by r.company_id, r.receivable_id limit :limit"
)
_SHARED = (
    "company_id", "estate_id", "fee_item_id", "period_start", "period_end", "accounting_month", "due_date", "run_id",
)  # fmt: skip


@republishes(ReceivablesOpened)
def republish_receivables(
    tx: Tx, cursor: dict[str, Any], limit: int
) -> tuple[list[ReceivablesOpened], dict[str, Any] | None]:
    """Receivables with the versions and amounts that they now have, by id.

    Args:
        tx: under the scope of one company.
        cursor: where the page before ended.
        limit: receivables at most.
    """
    rows = tx.execute(
        _PAGE,
        {
            "companies": list(tx.scope.companies),
            "company": cursor.get("company", 0),
            "receivable": cursor.get("receivable", 0),
            "limit": limit,
        },
    ).all()
    facts = [
        _fact(tx, list(group)) for _, group in groupby(rows, key=lambda row: [getattr(row, one) for one in _SHARED])
    ]
    more = len(rows) == limit
    return facts, {"company": rows[-1].company_id, "receivable": rows[-1].receivable_id} if more else None


def _fact(tx: Tx, rows: list[Any]) -> ReceivablesOpened:
    first = rows[0]
    company = directory.company(tx, first.company_id)
    return ReceivablesOpened(
        company_id=first.company_id,
        estate_id=first.estate_id,
        currency_code=company.currency_code,
        fee_item_id=first.fee_item_id,
        fee_item_code=first.item_code,
        fee_item_name=first.item_name,
        category=first.category,
        period_start=str(first.period_start),
        period_end=str(first.period_end),
        accounting_month=f"{first.accounting_month:%Y-%m}",
        accounting_date=str(max(company.today(), first.accounting_month)),
        due_date=str(first.due_date),
        run_id=str(first.run_id or ""),
        cycle_months=first.cycle_months,
        receivable_id=[row.receivable_id for row in rows],
        unit_id=b"".join(row.unit_id.bytes for row in rows),
        customer_id=b"".join(row.customer_id.bytes for row in rows),
        amount_minor=packed([row.amount_minor for row in rows]),
        tax_minor=packed([row.tax_minor for row in rows]),
        unit_code=packed([row.unit_code or "" for row in rows]),
        version=packed([row.version for row in rows]),
        adjusted_minor=packed([row.adjusted_minor for row in rows]),
        waived_minor=packed([row.waived_minor for row in rows]),
        voided=packed([row.voided for row in rows]),
    )
