"""Occupancies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from chassis.errors import NotFound

from tenants.queries.filters import Filter, page

_OCCUPANCIES = (
    "select o.*, u.code as unit_code, b.name as building_name, b.code as building_code, c.code as"
    " customer_code, c.name as customer_name,"
    " coalesce(n.name, '') as estate_name from occupancies o"
    " left join units u using (company_id, unit_id) left join buildings b using (company_id, building_id)"
    " left join customers c using (company_id, customer_id) left join nodes n on n.node_id = o.estate_id"
    " cross join lateral (select (cast(:now as timestamptz) at time zone coalesce(n.time_zone, 'UTC'))::date"
    " as today) day"
)
_PRESENT = {
    "current": "(o.end_date is null or o.end_date >= day.today)",
    "past": "o.end_date < day.today",
}


def occupancies_filter(company_id: int, *, presence: str = "", **narrowed: Any) -> Filter:
    """The conditions of a list of occupancies and of its export.

    Args:
        company_id: the company.
        presence: current or past.
        narrowed: estate_id, unit_id, customer_id, role, and for the first and the last day start_from, start_to,
            end_from, end_to.
    """
    where = Filter(company_id)
    for name, value in narrowed.items():
        where.add(_OCCUPANCY_CONDITIONS[name], **{name: value})
    return where.add(_PRESENT[presence]) if presence else where


_OCCUPANCY_CONDITIONS = {
    **{name: f"o.{name} = :{name}" for name in ("estate_id", "unit_id", "customer_id", "role")},
    "start_from": "o.start_date >= :start_from",
    "start_to": "o.start_date <= :start_to",
    "end_from": "o.end_date >= :end_from",
    "end_to": "o.end_date <= :end_to",
}


def list_occupancies(
    tx: Tx, where: Filter, after: tuple[UUID] | None, limit: int, rising: bool = False
) -> Sequence[Any]:
    """Occupancies, the newest first or, where `rising`, the oldest, with unit and customer. Aliases: o, u, b, c."""
    return page(
        tx,
        f"{_OCCUPANCIES} where o.company_id = :company_id{where}",
        where,
        keys="o.occupancy_id",
        after=after,
        limit=limit,
        falling=not rising,
    )


def get_occupancy(tx: Tx, *, company_id: int, occupancy_id: UUID) -> Any:
    """An occupancy as `list_occupancies` gives it, also where this transaction changed it.

    Raises:
        NotFound: there is none, or none in scope.
    """
    tx.flush()
    where = Filter(company_id).add("o.occupancy_id = :occupancy_id", occupancy_id=occupancy_id)
    rows = list_occupancies(tx, where, after=None, limit=1)
    if not rows:
        raise NotFound(f"Occupancy {occupancy_id} does not exist or is not yours to see")
    return rows[0]
