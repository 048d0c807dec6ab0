"""Reads for rents by turnover: what was declared for a month, and true-ups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.periods import month_of
from sqlalchemy import select, text

from contracts.records.leases import Lease, TrueUp

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class MonthFilter:
    """Which rents by turnover of a month a list has."""

    company_id: int
    estate_id: int
    month: date
    missing: bool = False
    lease_id: UUID | None = None


# One row for each rent by turnover that is owed in the month: the charges stand in the terms.
_OF_MONTH = """
    select l.lease_id, l.estate_id, l.number, l.customer_id, cast(c.charge->>'unit_id' as uuid) as unit_id,
        c.charge->>'item' as item, cast(c.place as integer) as place, t.amount_minor, t.note, t.maker, t.declared_at
    from leases l cross join lateral jsonb_array_elements(l.terms->'charges') with ordinality as c(charge, place)
    left join turnovers t on t.company_id = l.company_id and t.lease_id = l.lease_id
        and t.unit_id = cast(c.charge->>'unit_id' as uuid) and t.fee_item_code = c.charge->>'item' and t.month = :month
    where l.company_id = :company and l.terms->'charges' @> '[{"kind": "turnover"}]'
        and c.charge->>'kind' = 'turnover' and l.state not in ('draft', 'submitted')
        and l.start_date <= :last and l.end_date >= :month
        and (:estate = 0 or l.estate_id = :estate)
        and (cast(:lease as uuid) is null or l.lease_id = cast(:lease as uuid))
        and (not :missing or t.amount_minor is null)
        and (cast(:after as uuid) is null or (l.lease_id, c.place) > (cast(:after as uuid), cast(:place as bigint)))
    order by l.lease_id, c.place limit :limit
"""


def list_turnovers(tx: Tx, wanted: MonthFilter, *, limit: int, after: tuple[UUID, int] | None) -> Sequence[Any]:
    """The rents by turnover of a month with what was declared, by lease and by their place in its terms."""
    lease, place = after or (None, 0)
    named = {"company": wanted.company_id, "estate": wanted.estate_id, "lease": wanted.lease_id}
    days = {"month": wanted.month, "last": month_of(wanted.month).end, "missing": wanted.missing}
    return tx.execute(text(_OF_MONTH), {**named, **days, "after": lease, "place": place, "limit": limit}).all()


def list_true_ups(tx: Tx, lease: Lease, *, limit: int, before: UUID | None) -> Sequence[TrueUp]:
    """The true-ups of a lease, newest first."""
    query = select(TrueUp).where(TrueUp.company_id == lease.company_id, TrueUp.lease_id == lease.lease_id)
    if before:
        query = query.where(TrueUp.true_up_id < before)
    return tx.scalars(query.order_by(TrueUp.true_up_id.desc()).limit(limit)).all()
