"""Whether the owner's unit stands empty: an owner or a developer does not live there, and no tenant does."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from chassis.data.tx import Tx
from sqlalchemy import text

_SETTLE = (
    "update occupancies o set vacant = now_is.vacant, version = o.version + 1, updated_at = now() from"
    " (select mine.occupancy_id, (mine.role = 'developer' or mine.not_residing) and not exists"
    " (select from occupancies t where t.company_id = :company_id and t.unit_id = mine.unit_id and t.role = 'tenant'"
    " and t.end_date is null) as vacant from occupancies mine where mine.company_id = :company_id"
    " and mine.unit_id = any(:unit_ids) and mine.role in ('owner', 'developer') and mine.end_date is null) now_is"
    " where o.company_id = :company_id and o.occupancy_id = now_is.occupancy_id and o.vacant <> now_is.vacant"
    " returning o.occupancy_id"
)


def settle_vacancy(tx: Tx, company_id: int, unit_ids: Sequence[UUID]) -> list[UUID]:
    """Brings `vacant` of the units' owners up to date after somebody moved in or out; gives what changed.

    Args:
        tx: the transaction that moved somebody.
        company_id: the company.
        unit_ids: where.
    """
    tx.flush()
    where = {"company_id": company_id, "unit_ids": list(unit_ids)}
    return list(tx.execute(text(_SETTLE), where).scalars())
