"""Leases by which a unit waits for its tenant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from sqlalchemy import text

MOST = 20
_MATCHES = text(
    "select l.lease_id, l.number, l.customer_id, l.start_date, l.end_date, c.name as customer_name, h.handover_id"
    " from unit_leases l join nodes n on n.node_id = l.estate_id join customers c on c.company_id = l.company_id"
    " and c.customer_id = l.customer_id"
    " left join unit_handovers h on h.company_id = l.company_id and h.lease_id = l.lease_id"
    " and h.unit_id = l.unit_id and h.state = 'waiting'"
    " where l.company_id = :company_id and l.unit_id = :unit_id"
    " and l.end_date >= cast(cast(:now as timestamptz) at time zone coalesce(nullif(n.time_zone, ''), 'UTC') as date)"
    " and not exists (select from occupancies o where o.company_id = l.company_id and o.unit_id = l.unit_id"
    " and o.customer_id = l.customer_id and o.role = 'tenant' and (o.end_date is null or o.end_date >= l.start_date))"
    " order by l.start_date, l.lease_id limit :most"
)


def list_move_in_matches(tx: Tx, *, company_id: int, unit_id: UUID, now: Any) -> Sequence[Any]:
    """Leases of a unit whose tenant has not moved in by them, those that begin first at the beginning; at most MOST.

    Args:
        tx: under the caller's scope.
        company_id, unit_id: which unit.
        now: the moment.
    """
    asked = {"company_id": company_id, "unit_id": unit_id, "now": now, "most": MOST}
    return tx.execute(_MATCHES, asked).all()
