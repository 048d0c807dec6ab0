"""Handovers of units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from chassis.errors import existing

from tenants.queries.conditions import Where, page

_HANDOVERS = (
    "select h.*, u.code as unit_code, b.name as building_name, b.code as building_code, c.name as customer_name,"
    " c.code as customer_code, l.number as lease_number from unit_handovers h join units u using (company_id, unit_id)"
    " join buildings b using (company_id, building_id) left join customers c using (company_id, customer_id)"
    " left join unit_leases l on l.company_id = h.company_id and l.lease_id = h.lease_id and l.unit_id = h.unit_id"
)


@dataclass(frozen=True, slots=True)
class HandoverFilter:
    """Which handovers; what is empty does not filter."""

    company_id: int
    estate_id: int = 0
    state: str = ""
    unit_id: UUID | None = None
    customer_id: UUID | None = None
    planned_to: date | None = None

    def where(self) -> Where:
        """The conditions."""
        where = Where(self.company_id)
        for name in ("estate_id", "state", "unit_id", "customer_id"):
            where.add(f"h.{name} = :{name}", **{name: getattr(self, name)})
        return where.add("h.planned_date <= :planned_to", planned_to=self.planned_to)


def list_handovers(tx: Tx, where: Where, *, after: tuple[UUID] | None, limit: int) -> Sequence[Any]:
    """Handovers, the latest registered first, with unit and customer. Aliases: h, u, b, c."""
    select = f"{_HANDOVERS} where h.company_id = :company_id{where}"
    return page(tx, select, where, keys="h.handover_id", after=after, limit=limit, falling=True)


def get_handover(tx: Tx, *, company_id: int, handover_id: UUID) -> Any:
    """A handover as `list_handovers` gives it, also where this transaction changed it.

    Raises:
        NotFound: there is none, or none in scope.
    """
    tx.flush()
    where = Where(company_id).add("h.handover_id = :handover_id", handover_id=handover_id)
    rows = list_handovers(tx, where, after=None, limit=1)
    return existing(next(iter(rows), None), f"Handover {handover_id}")
