"""Reads for asking rents: units by code with what they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import text

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class AskingFilter:
    """An estate's units, or only those that nobody has said an asking rent of."""

    company_id: int
    estate_id: int
    missing_only: bool = False


_LISTED = text(
    "select u.unit_id, u.code, u.building_name, u.floor, u.kind, u.billable_area, a.monthly_minor, a.maker,"
    " a.updated_at from units u left join asking_rents a on a.company_id = u.company_id and a.unit_id = u.unit_id"
    " where u.company_id = :company and u.estate_id = :estate and not u.removed and u.kind <> 'parking'"
    " and (not :missing or a.unit_id is null)"
    " and (cast(:code as text) is null or (u.code, u.unit_id) > (cast(:code as text), cast(:unit as uuid)))"
    " order by u.code, u.unit_id limit :limit"
)
# What each unit is asked for, and how long those that nobody leases on the day have stood empty.
_OF_ESTATE = text(
    "select u.unit_id, coalesce(a.monthly_minor, 0) as asking, case when h.until >= :day then 0"
    " else coalesce(:day - h.until - 1, -1) end as vacant_days, coalesce(h.until >= :day, false) as let from units u"
    " left join asking_rents a on a.company_id = u.company_id and a.unit_id = u.unit_id"
    " left join lateral (select max(last_day) as until from unit_holds h where h.company_id = u.company_id"
    " and h.unit_id = u.unit_id and h.kind = 'lease' and h.first_day <= :day) h on true"
    " where u.company_id = :company and u.estate_id = :estate and not u.removed and u.kind <> 'parking'"
)


def list_asking_rents(tx: Tx, wanted: AskingFilter, *, limit: int, after: tuple[str, UUID] | None) -> Sequence[Any]:
    """Units of an estate by code, with what they are asked for."""
    code, unit = after or (None, None)
    asked = {"company": wanted.company_id, "estate": wanted.estate_id, "missing": wanted.missing_only}
    return tx.execute(_LISTED, {**asked, "code": code, "unit": unit, "limit": limit}).all()


def asking_on(tx: Tx, company_id: int, estate_id: int, day: Any) -> Sequence[Any]:
    """What each unit of an estate is asked for, whether it is let on a day, and how many days it has been empty.

    Those that were never let have been empty for -1 days.
    """
    return tx.execute(_OF_ESTATE, {"company": company_id, "estate": estate_id, "day": day}).all()


def asking_of(tx: Tx, company_id: int, unit_ids: Iterable[UUID]) -> dict[UUID, int]:
    """What units are asked for a month, in minor units; those without an asking rent are left out."""
    statement = text(
        "select unit_id, monthly_minor from asking_rents where company_id = :company and unit_id = any(:ids)"
    )
    return {
        row.unit_id: row.monthly_minor for row in tx.execute(statement, {"company": company_id, "ids": list(unit_ids)})
    }
