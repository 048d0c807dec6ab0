"""Reads for lists of listings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import text

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class ListingFilter:
    """Which listings a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int = 0
    kind: str = ""
    state: str = ""
    listing_id: UUID | None = None


_LISTED = text("""
    select l.*, coalesce(u.code, '') as unit_code, coalesce(u.building_name, '') as building_name, u.billable_area,
        coalesce(c.name, '') as customer_name, (
            select max(h.last_day) from unit_holds h where h.company_id = l.company_id and h.unit_id = l.unit_id
            and h.first_day <= day.today and h.last_day >= day.today
        ) as held_until
    from listings l left join units u using (company_id, unit_id) left join customers c using (company_id, customer_id)
    left join nodes n on n.node_id = l.estate_id
    cross join lateral (select cast(now() at time zone coalesce(nullif(n.time_zone, ''), 'UTC') as date) as today) day
    where l.company_id = :company_id and (:estate_id = 0 or l.estate_id = :estate_id)
        and (:kind = '' or l.kind = :kind) and (:state = '' or l.state = :state)
        and (cast(:listing_id as uuid) is null or l.listing_id = :listing_id)
        and (cast(:before as uuid) is null or l.listing_id < :before)
    order by l.listing_id desc limit :limit
""")


def list_listings(tx: Tx, wanted: ListingFilter, *, limit: int, before: UUID | None) -> Sequence[Any]:
    """Listings, newest first, with unit, customer, and until when somebody holds the unit today."""
    values = {name: getattr(wanted, name) for name in ("company_id", "estate_id", "kind", "state", "listing_id")}
    return tx.execute(_LISTED, {**values, "before": before, "limit": limit}).all()
