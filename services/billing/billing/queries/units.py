"""Units as billing has heard of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory
from sqlalchemy import text

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_TODAY = (
    "o.company_id = u.company_id and o.unit_id = u.unit_id and o.start_date <= :today"
    " and (o.end_date is null or o.end_date >= :today)"
)

_UNITS = (
    "select u.*, w.customer_id as owner_id, w.name as owner_name, t.customer_id as tenant_id,"
    " t.name as tenant_name, w.vacant and t.customer_id is null as vacant from"
    f" (select * from units u where {{where}} order by u.code, u.unit_id limit :limit) u"
    " left join lateral (select o.customer_id, c.name, o.vacant from occupancies o"
    " left join customers c using (company_id, customer_id)"
    f" where {_TODAY} and o.role <> 'tenant' order by o.start_date desc limit 1) w on true"
    " left join lateral (select o.customer_id, c.name from occupancies o"
    " left join customers c using (company_id, customer_id)"
    f" where {_TODAY} and o.role = 'tenant' order by o.start_date desc limit 1) t on true"
    " order by u.code, u.unit_id"
)


def list_billed_units(
    tx: Tx, company_id: int, *, limit: int, estate_id: int, building_id: UUID | None, after: tuple[str, UUID] | None
) -> tuple[Sequence[Any], int, int]:
    """Units by code with owner and tenant of today; how many the filter finds, and how many have somebody."""
    today = directory.company(tx, company_id).today()
    where = "u.company_id = :company and not u.removed"
    where += " and u.estate_id = :estate" if estate_id else ""
    where += " and u.building_id = :building" if building_id else ""
    values: dict[str, Any] = {
        "company": company_id,
        "estate": estate_id,
        "building": building_id,
        "today": today,
        "limit": limit,
    }
    total = tx.scalar(text(f"select count(*) from units u where {where}"), values)
    occupied = tx.scalar(
        text(
            # INTERSECT and not a join: right after a large import, before the tables' statistics know of the company,
            # the planner takes both sides for single rows, and a nested loop over 50,000 units runs for minutes.
            f"select count(*) from (select u.unit_id from units u where {where} intersect"
            " select o.unit_id from occupancies o where o.company_id = :company and o.start_date <= :today"
            " and (o.end_date is null or o.end_date >= :today)) as occupied"
        ),
        values,
    )
    if after:
        where += " and (u.code, u.unit_id) > (:code, :unit)"
        values |= {"code": after[0], "unit": after[1]}
    rows = tx.execute(text(_UNITS.format(where=where)), values).all()
    return rows, int(total or 0), int(occupied or 0)
