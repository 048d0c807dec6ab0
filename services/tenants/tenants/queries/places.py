"""Buildings and units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data import paging
from chassis.data.tx import Tx
from chassis.errors import existing
from chassis.spelling import fold
from sqlalchemy import text

from tenants.queries.conditions import Where, begins, page

# Today where the unit is; an estate that this service has not heard of yet counts in UTC.
TODAY = (
    " left join nodes n on n.node_id = u.estate_id cross join lateral"
    " (select coalesce(cast(:day as date), (cast(:now as timestamptz) at time zone coalesce(n.time_zone, 'UTC'))::date)"
    " as today) day"
)
_ON_DAY = (
    " left join lateral (select o.customer_id, o.not_residing, c.name from occupancies o left join customers c"
    " using (company_id, customer_id) where o.company_id = u.company_id and o.unit_id = u.unit_id"
    " and o.role = '{role}' and o.start_date <= day.today and (o.end_date is null or o.end_date >= day.today)"
    " limit 1) {role} on true"
)
# Renovation shows whoever has the unit; a tenant shows before the owner (features C7).
STATE_CASE = (
    "case when (u.renovation_start_date <= day.today and (u.renovation_end_date is null"
    " or u.renovation_end_date >= day.today)) is true then 'renovation' when {leased} then 'leased'"
    " when not {sold} then 'vacant' when {away} then 'sold_vacant' else 'owner_occupied' end"
)
# As figures count it: an owner's and a tenant's occupancy, whatever the state that a map shows.
HOLDING = {
    "sold": "owner.customer_id is not null",
    "leased": "tenant.customer_id is not null",
    "vacant": "owner.customer_id is null and tenant.customer_id is null",
}
STATE = STATE_CASE.format(
    leased="tenant.customer_id is not null", sold="owner.customer_id is not null", away="owner.not_residing"
)
_UNITS = (
    f"select u.*, b.name as building_name, b.code as building_code, {STATE} as state, owner.customer_id as"
    f" owner_id, owner.name as owner_name,"
    " tenant.customer_id as tenant_id, tenant.name as tenant_name from units u left join buildings b"
    f" using (company_id, building_id){TODAY}{_ON_DAY.format(role='owner')}{_ON_DAY.format(role='tenant')}"
)


@dataclass(frozen=True, slots=True)
class BuildingFilter:
    """Which buildings, by the beginning of the code; what is empty does not filter."""

    company_id: int
    estate_id: int = 0
    code: str = ""

    def where(self) -> Where:
        """The conditions."""
        where = Where(self.company_id)
        where.add("b.estate_id = :estate_id", estate_id=self.estate_id)
        return where.add(begins("b.code_key", "code"), code=fold(self.code))


@dataclass(frozen=True, slots=True)
class UnitFilter:
    """Which units, by the beginning of the code, those out of use too or not; what is empty does not filter."""

    company_id: int
    estate_id: int = 0
    building_id: UUID | None = None
    code: str = ""
    kind: str = ""
    unit_type: str = ""
    state: str = ""
    holding: str = ""
    removed: bool = False

    def where(self) -> Where:
        """The conditions."""
        where = Where(self.company_id)
        where.add("u.estate_id = :estate_id", estate_id=self.estate_id)
        where.add("u.building_id = :building_id", building_id=self.building_id)
        where.add(begins("u.code_key", "code"), code=fold(self.code))
        where.add("u.kind = :kind", kind=self.kind)
        where.add("u.unit_type = :unit_type", unit_type=self.unit_type)
        where.add(f"{STATE} = :state", state=self.state)
        if self.holding:
            where.add(HOLDING[self.holding])
        return where if self.removed else where.add("not u.removed")


def list_buildings(tx: Tx, where: Where, *, after: tuple[int, str] | None, limit: int) -> Sequence[Any]:
    """Buildings by estate and code, each with how many units it has. Aliases: b."""
    return page(
        tx,
        "select b.*, (select count(*) from units u where u.company_id = b.company_id and u.estate_id = b.estate_id"
        " and u.building_id = b.building_id and not u.removed) as unit_count from buildings b"
        f" where b.company_id = :company_id{where}",
        where,
        keys="b.estate_id, b.code",
        after=after,
        limit=limit,
    )


def get_building(tx: Tx, *, company_id: int, building_id: UUID) -> Any:
    """A building as `list_buildings` gives it, also where this transaction changed it.

    Raises:
        NotFound: there is none, or none in scope.
    """
    tx.flush()
    where = Where(company_id).add("b.building_id = :building_id", building_id=building_id)
    rows = list_buildings(tx, where, after=None, limit=1)
    return existing(next(iter(rows), None), f"Building {building_id}")


UNIT_ORDERS = paging.Orders("code", code={"estate_id": int, "code": str, "unit_id": UUID})


def list_units(
    tx: Tx, where: Where, *, after: tuple[Any, ...] | None, limit: int, falling: bool = False
) -> Sequence[Any]:
    """Units by estate and code, each with its state and who has it today. Aliases: u, b, owner, tenant."""
    return page(
        tx, f"{_UNITS} where {where.of_company('u')}{where}", where, keys="u.estate_id, u.code, u.unit_id", after=after,
        limit=limit, falling=falling,
    )  # fmt: skip


def get_unit(tx: Tx, *, company_id: int, unit_id: UUID) -> Any:
    """A unit as `list_units` gives it, also where this transaction changed it.

    Raises:
        NotFound: there is none, or none in scope.
    """
    tx.flush()
    where = Where(company_id).add("u.unit_id = :unit_id", unit_id=unit_id)
    rows = list_units(tx, where, after=None, limit=1)
    return existing(next(iter(rows), None), f"Unit {unit_id}")


def get_room_map(tx: Tx, *, company_id: int, building_id: UUID, limit: int) -> Sequence[Any]:
    """A building's units without removed ones, as `list_units` gives them: the highest floor first, then by code."""
    return tx.execute(
        text(
            f"{_UNITS} where u.company_id = :company_id and u.building_id = :building_id and u.estate_id ="
            " (select estate_id from buildings where company_id = :company_id and building_id = :building_id)"
            " and not u.removed order by u.floor desc, u.code limit :limit"
        ),
        {"company_id": company_id, "building_id": building_id, "now": clock.now(), "day": None, "limit": limit},
    ).all()
