"""Figures of stock that are added up from rows of the ledger: how long it lies, what is used, what it was worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import Row, text

if TYPE_CHECKING:
    from chassis.data.tx import Tx

MOST = 1_000
# The oldest goes first, so what is there came by the latest receipts: of each as much as those after it do not cover.
_AGES = (
    "select store_id, material_id, code, code_key, name, unit, store_name, there, value_minor,"
    " sum(part) filter (where days <= 30) as to30, sum(part) filter (where days between 31 and 90) as to90,"
    " sum(part) filter (where days between 91 and 180) as to180,"
    " sum(part) filter (where days between 181 and 365) as to365, sum(part) filter (where days > 365) as over,"
    " round(value_minor * coalesce(sum(part) filter (where days > 365), 0) / there) as over_minor from ("
    "select b.store_id, b.material_id, m.code, m.code_key, m.name, m.unit, s.name as store_name,"
    " b.quantity as there, b.value_minor, :today - r.document_date as days,"
    " least(greatest(b.quantity - (sum(r.quantity) over w - r.quantity), 0), r.quantity) as part"
    " from balances b join materials m using (company_id, material_id) join stores s using (company_id, store_id)"
    " join stock_rows r using (company_id, store_id, material_id) where b.company_id = :company and b.quantity > 0"
    " and r.quantity > 0 and (:estate = 0 or b.estate_id = :estate)"
    " and (cast(:store as uuid) is null or b.store_id = :store) and (m.code_key, b.store_id) > (:code, :after)"
    " window w as (partition by b.store_id, b.material_id order by r.document_date desc, r.number desc)) p"
    " group by 1, 2, 3, 4, 5, 6, 7, 8, 9 order by code_key, store_id limit :limit"
)
_GROUPS = {
    "category": ("m.category", "''", "null"),
    "material": ("m.code", "m.name", "-sum(r.quantity)"),
    "account": ("r.counter_account", "''", "null"),
}
_USED = (
    "select r.estate_id, {group} as grouped, {name} as name, {quantity} as quantity, -sum(r.value_minor) as minor"
    " from stock_rows r join materials m using (company_id, material_id) where r.company_id = :company"
    " and (:estate = 0 or r.estate_id = :estate) and r.document_date between :first and :last"
    " and r.counter_account like 'cost:%' group by 1, 2, 3 having sum(r.value_minor) <> 0 or sum(r.quantity) <> 0"
    " order by minor desc, 1, 2 limit :limit"
)
_TOTAL = text(
    "select coalesce(-sum(value_minor), 0) from stock_rows where company_id = :company"
    " and (:estate = 0 or estate_id = :estate) and document_date between :first and :last"
    " and counter_account like 'cost:%'"
)
_VALUES = text(
    "select month, category, sum(minor) over (partition by category order by month) as minor from ("
    "select c.category, a.month, coalesce(sum(r.value_minor), 0) as minor from (select distinct m.category"
    " from materials m where m.company_id = :company) c cross join (select cast(generate_series(cast(:first as"
    " timestamp), cast(:last as timestamp), interval '1 month') as date) as month) a left join ("
    "select m.category, greatest(cast(date_trunc('month', r.document_date) as date), :first) as month,"
    " sum(r.value_minor) as value_minor from stock_rows r join materials m using (company_id, material_id)"
    " where r.company_id = :company and (:estate = 0 or r.estate_id = :estate) group by 1, 2) r"
    " on r.category = c.category and r.month = a.month group by 1, 2) v order by month, category"
)


def list_stock_ageing(
    tx: Tx, where: tuple[int, int, UUID | None], today: date, *, limit: int, after: tuple[str, UUID] | None
) -> Sequence[Row[Any]]:
    """How long stock has lain, by material's code.

    Args:
        where: company, estate (0 for all), store (None for all).
    """
    company_id, estate_id, store_id = where
    code, last = after or ("", UUID(int=0))
    named = {"company": company_id, "estate": estate_id, "store": store_id, "today": today}
    return tx.execute(text(_AGES), {**named, "code": code, "after": last, "limit": limit}).all()


@dataclass(frozen=True, slots=True)
class Span:
    """Whose stock, from which day or month until which."""

    company_id: int
    estate_id: int
    first: date
    last: date

    def values(self) -> dict[str, Any]:
        """As statements name them."""
        return {"company": self.company_id, "estate": self.estate_id, "first": self.first, "last": self.last}


def list_consumption(tx: Tx, span: Span, grouping: str) -> tuple[Sequence[Row[Any]], int]:
    """What was used, the most first, and what all of it comes to, in minor units.

    Args:
        grouping: category, material or account.
    """
    group, name, quantity = _GROUPS[grouping]
    query = text(_USED.format(group=group, name=name, quantity=quantity))
    rows = tx.execute(query, {**span.values(), "limit": MOST}).all()
    return rows, int(tx.scalar(_TOTAL, span.values()) or 0)


def list_stock_values(tx: Tx, span: Span) -> Sequence[Row[Any]]:
    """What stock was worth at the end of each month, by category, in minor units; the days are months' first ones."""
    return [row for row in tx.execute(_VALUES, span.values()) if row.minor]
