"""Tariff assignments with all that names them: tariff, fee item, and what they are for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import text

from billing.queries.names import NUMBER

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# A building's name stands with its units.
_NAMED = text(
    "select a.assignment_id, a.tariff_id, t.code as tariff_code, t.name as tariff_name, a.fee_item_id,"
    " f.code as fee_item_code, f.name as fee_item_name, a.level, a.estate_id, b.building_id,"
    " coalesce(nullif(b.building_code, ''), b.building_name) as building_code, u.unit_id, u.code as unit_code,"
    " case when a.level = 'unit_type' then a.target end as unit_type, k.customer_id, k.name as customer_name,"
    f" {NUMBER} as customer_code,"
    " a.start_date, a.end_date from tariff_assignments a"
    " join tariffs t on t.company_id = a.company_id and t.tariff_id = a.tariff_id"
    " join fee_items f on f.company_id = a.company_id and f.fee_item_id = a.fee_item_id"
    " left join units u on u.company_id = a.company_id"
    " and u.unit_id = case when a.level = 'unit' then cast(a.target as uuid) end"
    " left join customers k on k.company_id = a.company_id"
    " and k.customer_id = case when a.level = 'customer' then cast(a.target as uuid) end"
    " left join lateral (select building_id, building_code, building_name from units x"
    " where x.company_id = a.company_id and x.estate_id = a.estate_id and x.building_id"
    " = case a.level when 'unit' then u.building_id when 'building' then cast(a.target as uuid) end limit 1) b on true"
    " where a.company_id = :company and (:estate = 0 or a.estate_id = :estate)"
    " and (cast(:tariff as uuid) is null or a.tariff_id = :tariff) and (:item = 0 or a.fee_item_id = :item)"
    " and (cast(:after as uuid) is null or a.assignment_id > :after) order by a.assignment_id limit :limit"
)


@dataclass(frozen=True, slots=True)
class AssignmentFilter:
    """Which assignments; what is 0 or None filters nothing."""

    company_id: int
    estate_id: int = 0
    tariff_id: UUID | None = None
    fee_item_id: int = 0


def list_named_assignments(tx: Tx, wanted: AssignmentFilter, *, after: UUID | None, limit: int) -> Sequence[Any]:
    """Assignments by id; `after` is the last id of the page before."""
    values = {
        "company": wanted.company_id,
        "estate": wanted.estate_id,
        "tariff": wanted.tariff_id,
        "item": wanted.fee_item_id,
        "after": after,
        "limit": limit,
    }
    return tx.execute(_NAMED, values).all()
