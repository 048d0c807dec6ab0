"""Reads for lists of reservations, and of units with who holds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select, text

from contracts.records.leases import Reservation

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class ReservationFilter:
    """Which reservations a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int = 0
    state: str = ""


def list_reservations(tx: Tx, wanted: ReservationFilter, *, limit: int, before: UUID | None) -> Sequence[Reservation]:
    """Reservations, newest first."""
    query = select(Reservation).where(Reservation.company_id == wanted.company_id)
    if wanted.estate_id:
        query = query.where(Reservation.estate_id == wanted.estate_id)
    if wanted.state:
        query = query.where(Reservation.state == wanted.state)
    if before:
        query = query.where(Reservation.reservation_id < before)
    return tx.scalars(query.order_by(Reservation.reservation_id.desc()).limit(limit)).all()


@dataclass(frozen=True, slots=True)
class Span:
    """Days of which one asks who holds the units of an estate."""

    company_id: int
    estate_id: int
    first: date
    last: date
    free_only: bool = False


# First and last days are compared, and no ranges: their operators are not leakproof, so that under row-level security
# no index would serve them.
_AVAILABILITY = """
    select u.unit_id, u.code, u.building_name, u.floor, u.kind, u.billable_area, h.holder_id, h.kind as held_by,
        h.first_day, h.last_day, coalesce((
            select a.monthly_minor from asking_rents a where a.company_id = u.company_id and a.unit_id = u.unit_id
        ), 0) as asking_minor, case when h.holder_id is null then (
            select max(g.last_day) + 1 from unit_holds g where g.company_id = u.company_id and g.unit_id = u.unit_id
            and g.kind = 'lease' and g.last_day < :first
        ) end as vacant_since
    from units u left join lateral (
        select * from unit_holds h where h.company_id = u.company_id and h.unit_id = u.unit_id
        and h.first_day <= :last and h.last_day >= :first order by h.first_day limit 1
    ) h on true
    where u.company_id = :company and u.estate_id = :estate and not u.removed
        and (cast(:code as text) is null or (u.code, u.unit_id) > (cast(:code as text), cast(:unit as uuid)))
        and (not :free_only or h.holder_id is null)
    order by u.code, u.unit_id limit :limit
"""


def list_availability(tx: Tx, span: Span, *, limit: int, after: tuple[str, UUID] | None) -> Sequence[Any]:
    """Units of an estate by code, with who holds them first in a span of days."""
    code, unit = after or (None, None)
    values = {"company": span.company_id, "estate": span.estate_id, "first": span.first, "last": span.last}
    more = {"free_only": span.free_only, "code": code, "unit": unit, "limit": limit}
    return tx.execute(text(_AVAILABILITY), {**values, **more}).all()
