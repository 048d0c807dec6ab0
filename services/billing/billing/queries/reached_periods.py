"""Which billed periods a change would reach, before it is saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import text

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_REACHED = text(
    "select r.estate_id, r.fee_item_id, f.code as fee_item_code, f.name as fee_item_name, r.period_start, r.period_end,"
    " count(*) as receivables, sum(r.amount_minor + r.adjusted_minor - r.waived_minor) as amount_minor,"
    " count(*) filter (where coalesce(s.paid_minor, 0) <> 0) as paid_receivables from receivables r"
    " join fee_items f on f.company_id = r.company_id and f.fee_item_id = r.fee_item_id"
    " join units u on u.company_id = r.company_id and u.unit_id = r.unit_id"
    " left join settlements s on s.company_id = r.company_id and s.receivable_id = r.receivable_id"
    " where r.company_id = :company_id and r.period_end >= :first_day and not r.voided and r.revises = 0"
    " and r.reason in (1, 2) and (:estate_id = 0 or r.estate_id = :estate_id)"
    " and (:fee_item_id = 0 or r.fee_item_id = :fee_item_id)"
    " and (cast(:unit_id as uuid) is null or r.unit_id = :unit_id)"
    " and (cast(:building_id as uuid) is null or u.building_id = :building_id)"
    " and (cast(:customer_id as uuid) is null or r.customer_id = :customer_id)"
    " and (cast(:tariff_id as uuid) is null or exists (select from tariff_assignments a"
    " where a.company_id = r.company_id and a.tariff_id = :tariff_id and a.fee_item_id = r.fee_item_id"
    " and (a.estate_id is null or a.estate_id = r.estate_id) and (a.end_date is null or a.end_date >= :first_day)"
    " and case a.level when 'unit' then a.target = cast(u.unit_id as text)"
    " when 'building' then a.target = cast(u.building_id as text) when 'unit_type' then a.target = u.unit_type"
    " when 'customer' then a.target = cast(r.customer_id as text) else true end))"
    " group by 1, 2, 3, 4, 5, 6 order by 5, 6, 3 limit 200"
)


@dataclass(frozen=True, slots=True)
class Change:
    """A change that is not saved yet; what is empty does not filter. `first_day` is the first that it may change."""

    company_id: int
    first_day: date
    estate_id: int = 0
    fee_item_id: int = 0
    tariff_id: UUID | None = None
    unit_id: UUID | None = None
    building_id: UUID | None = None
    customer_id: UUID | None = None


def list_reached_periods(tx: Tx, change: Change) -> Sequence[Any]:
    """Billed periods by estate and fee item, with how many receivables they have and what those come to."""
    return tx.execute(_REACHED, asdict(change)).all()
