"""Occupancies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.errors import existing

from tenants.queries.conditions import Where, page

_OCCUPANCIES = (
    "select o.*, u.code as unit_code, b.name as building_name, b.code as building_code, c.code as"
    " customer_code, c.name as customer_name,"
    " coalesce(n.name, '') as estate_name, a.name as asked_customer_name, l.lease_id,"
    " l.number as lease_number from occupancies o"
    " left join units u using (company_id, unit_id) left join buildings b using (company_id, building_id)"
    " left join customers c using (company_id, customer_id)"
    " left join customers a on a.company_id = o.company_id and a.customer_id = o.asked_customer_id"
    " left join nodes n on n.node_id = o.estate_id"
    " cross join lateral (select (cast(:now as timestamptz) at time zone coalesce(n.time_zone, 'UTC'))::date"
    " as today) day left join lateral (select lease_id, number from unit_leases l where l.company_id = o.company_id"
    " and l.unit_id = o.unit_id and l.customer_id = o.customer_id and o.role = 'tenant' and l.start_date <= day.today"
    " and l.end_date >= day.today and (o.end_date is null or o.end_date >= day.today)"
    " order by l.start_date desc limit 1) l on true"
)
_PRESENT = {
    "current": "(o.end_date is null or o.end_date >= day.today)",
    "past": "o.end_date < day.today",
}

# Whoever has a unit that they leased, while no lease of theirs goes on.
_THEIR_LEASE = (
    "select from unit_leases l where l.company_id = o.company_id and l.unit_id = o.unit_id"
    " and l.customer_id = o.customer_id and l.end_date >="
)
_LEASE_OVER = (
    f"o.role = 'tenant' and (o.end_date is null or o.end_date >= day.today) and exists ({_THEIR_LEASE} o.start_date)"
    f" and not exists ({_THEIR_LEASE} day.today)"
)


@dataclass(frozen=True, slots=True)
class OccupancyFilter:
    """Which occupancies, by their first and last days among others; what is empty does not filter."""

    company_id: int
    estate_id: int = 0
    unit_id: UUID | None = None
    customer_id: UUID | None = None
    role: str = ""
    presence: str = ""
    start_from: date | None = None
    start_to: date | None = None
    end_from: date | None = None
    end_to: date | None = None
    lease_over: bool = False

    def where(self) -> Where:
        """The conditions."""
        where = Where(self.company_id)
        for name, condition in _CONDITIONS.items():
            where.add(condition, **{name: getattr(self, name)})
        if self.lease_over:
            where.add(_LEASE_OVER)
        return where.add(_PRESENT[self.presence]) if self.presence else where


_CONDITIONS = {
    **{name: f"o.{name} = :{name}" for name in ("estate_id", "unit_id", "customer_id", "role")},
    "start_from": "o.start_date >= :start_from",
    "start_to": "o.start_date <= :start_to",
    "end_from": "o.end_date >= :end_from",
    "end_to": "o.end_date <= :end_to",
}


# An occupancy's id is as old as its record.
OCCUPANCY_ORDERS = paging.Orders("made desc", made={"occupancy_id": UUID})


def list_occupancies(
    tx: Tx, where: Where, after: tuple[UUID] | None, limit: int, rising: bool = False
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
    where = Where(company_id).add("o.occupancy_id = :occupancy_id", occupancy_id=occupancy_id)
    rows = list_occupancies(tx, where, after=None, limit=1)
    return existing(next(iter(rows), None), f"Occupancy {occupancy_id}")
