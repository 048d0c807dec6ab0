"""Reads for lists and screens. Each list is ordered by a key, and a page begins after the key of the last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.tx import Tx
from sqlalchemy import text

from tenants.domain.figures import Figures

# Today where the unit is; an estate that this service has not heard of yet counts in UTC.
_TODAY = (
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
_STATE = (
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
STATE = _STATE.format(
    leased="tenant.customer_id is not null", sold="owner.customer_id is not null", away="owner.not_residing"
)
_UNITS = (
    f"select u.*, b.name as building_name, {STATE} as state, owner.customer_id as owner_id, owner.name as owner_name,"
    " tenant.customer_id as tenant_id, tenant.name as tenant_name from units u left join buildings b"
    f" using (company_id, building_id){_TODAY}{_ON_DAY.format(role='owner')}{_ON_DAY.format(role='tenant')}"
)
_OCCUPANCIES = (
    "select o.*, u.code as unit_code, b.name as building_name, c.name as customer_name,"
    " coalesce(n.name, '') as estate_name from occupancies o"
    " left join units u using (company_id, unit_id) left join buildings b using (company_id, building_id)"
    " left join customers c using (company_id, customer_id) left join nodes n on n.node_id = o.estate_id"
    " cross join lateral (select (cast(:now as timestamptz) at time zone coalesce(n.time_zone, 'UTC'))::date"
    " as today) day"
)
_PRESENT = {
    "current": "(o.end_date is null or o.end_date >= day.today)",
    "past": "o.end_date < day.today",
}


class Filter:
    """A list's conditions: each that is not empty narrows it.

    Args:
        company_id: the company that the list is of; 0 for all in scope, which only some lists take.
    """

    def __init__(self, company_id: int) -> None:
        self._conditions: list[str] = []
        self.values: dict[str, Any] = {"company_id": company_id, "now": clock.now(), "day": None}

    def where(self, condition: str, **values: Any) -> Filter:
        """Adds a condition, unless its values are empty: it names them as binds."""
        if all(value not in (None, "", 0) for value in values.values()):
            self._conditions.append(condition)
            self.values |= values
        return self

    def of_company(self, alias: str) -> str:
        """The condition on the company of the rows that an alias names."""
        return f"{alias}.company_id = :company_id" if self.values["company_id"] else "true"

    def __str__(self) -> str:
        return "".join(f" and {condition}" for condition in self._conditions)


def like(prefix: str) -> str:
    """A pattern for texts that begin so; what LIKE would take for a wildcard is taken as it is."""
    return prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%" if prefix else ""


_HAS_UNIT = "exists (select from occupancies o where o.company_id = c.company_id and o.customer_id = c.customer_id{0})"
_STILL = (
    " and (o.end_date is null or o.end_date >= (select (cast(:now as timestamptz) at time zone"
    " coalesce(min(n.time_zone), 'UTC'))::date from nodes n where n.node_id = o.estate_id))"
)
_OF_CODE = (
    " and o.unit_id in (select unit_id from units u where u.company_id = :company_id"
    " and u.estate_id = :unit_estate and u.code = :unit_code)"
)


def find_units(
    company_id: int,
    *,
    estate_id: int = 0,
    building_id: UUID | None = None,
    code: str = "",
    kind: str = "",
    unit_type: str = "",
    state: str = "",
    holding: str = "",
    removed: bool = False,
) -> Filter:
    """The conditions of a list of units and of its export: by the beginning of the code, those out of use or not."""
    found = Filter(company_id)
    found.where("u.estate_id = :estate_id", estate_id=estate_id)
    found.where("u.building_id = :building_id", building_id=building_id)
    found.where("lower(u.code) like :code", code=like(code.lower()))
    found.where("u.kind = :kind", kind=kind)
    found.where("u.unit_type = :unit_type", unit_type=unit_type)
    found.where(f"{STATE} = :state", state=state)
    if holding:
        found.where(HOLDING[holding])
    return found if removed else found.where("not u.removed")


def find_customers(
    company_id: int,
    *,
    estate_id: int = 0,
    name: str = "",
    query: str = "",
    kind: str = "",
    unit_id: UUID | None = None,
    unit_code: str = "",
    presence: str = "",
) -> Filter:
    """The conditions of a list of customers and of its export.

    Args:
        company_id: the company.
        estate_id: who has or had a unit there; 0 for all.
        name: the beginning of the name.
        query: the beginning of the name or the number, whatever the case.
        kind: person or organisation.
        unit_id: who has or had this unit.
        unit_code: who has or had the unit of this code in the estate.
        presence: current or past.
    """
    found = Filter(company_id)
    found.where("c.estate_ids @> array[cast(:estate_id as integer)]", estate_id=estate_id)
    found.where("c.name like :name", name=like(name))
    found.where("(lower(c.name) like :query or lower(c.code) like :query)", query=like(query.strip().lower()))
    found.where("c.kind = :kind", kind=kind)
    found.where(_HAS_UNIT.format(" and o.unit_id = :unit_id"), unit_id=unit_id)
    found.where(_HAS_UNIT.format(_OF_CODE), unit_code=unit_code, unit_estate=estate_id)
    match presence:
        case "current":
            found.where(_HAS_UNIT.format(_STILL))
        case "past":
            found.where(_HAS_UNIT.format(""))
            found.where(f"not {_HAS_UNIT.format(_STILL)}")
    return found


def find_occupancies(company_id: int, *, presence: str = "", **asked: Any) -> Filter:
    """The conditions of a list of occupancies and of its export.

    Args:
        company_id: the company.
        presence: current or past.
        asked: estate_id, unit_id, customer_id, role, and first and last days: start_from, start_to, end_from, end_to.
    """
    found = Filter(company_id)
    for name, value in asked.items():
        found.where(_OCCUPANCY_CONDITIONS[name], **{name: value})
    return found.where(_PRESENT[presence]) if presence else found


_OCCUPANCY_CONDITIONS = {
    **{name: f"o.{name} = :{name}" for name in ("estate_id", "unit_id", "customer_id", "role")},
    "start_from": "o.start_date >= :start_from",
    "start_to": "o.start_date <= :start_to",
    "end_from": "o.end_date >= :end_from",
    "end_to": "o.end_date <= :end_to",
}


def list_buildings(tx: Tx, found: Filter, after: tuple[int, str] | None, limit: int) -> Sequence[Any]:
    """Buildings by estate and code, each with how many units it has. Aliases: b."""
    return _page(
        tx,
        "select b.*, (select count(*) from units u where u.company_id = b.company_id and u.estate_id = b.estate_id"
        " and u.building_id = b.building_id and not u.removed) as unit_count from buildings b"
        f" where b.company_id = :company_id{found}",
        found,
        keys="b.estate_id, b.code",
        after=after,
        limit=limit,
    )


def list_units(tx: Tx, found: Filter, after: tuple[int, str] | None, limit: int) -> Sequence[Any]:
    """Units by estate and code, each with its state and who has it today. Aliases: u, b, owner, tenant."""
    return _page(
        tx, f"{_UNITS} where {found.of_company('u')}{found}", found, keys="u.estate_id, u.code", after=after,
        limit=limit,
    )  # fmt: skip


def room_map(tx: Tx, company_id: int, building_id: UUID, limit: int) -> Sequence[Any]:
    """A building's units without removed ones, as `list_units` gives them: the highest floor first, then by code."""
    return tx.execute(
        text(
            f"{_UNITS} where u.company_id = :company_id and u.building_id = :building_id and u.estate_id ="
            " (select estate_id from buildings where company_id = :company_id and building_id = :building_id)"
            " and not u.removed order by u.floor desc, u.code limit :limit"
        ),
        {"company_id": company_id, "building_id": building_id, "now": clock.now(), "day": None, "limit": limit},
    ).all()


def list_customers(tx: Tx, found: Filter, after: tuple[int, str] | None, limit: int) -> Sequence[Any]:
    """Customers by company and number. Alias: c."""
    return _page(
        tx, f"select c.* from customers c where {found.of_company('c')}{found}", found, keys="c.company_id, c.code",
        after=after, limit=limit,
    )  # fmt: skip


def list_occupancies(
    tx: Tx, found: Filter, after: tuple[UUID] | None, limit: int, *, rising: bool = False
) -> Sequence[Any]:
    """Occupancies, the newest first or, where `rising`, the oldest, with unit and customer. Aliases: o, u, b, c."""
    return _page(
        tx,
        f"{_OCCUPANCIES} where o.company_id = :company_id{found}",
        found,
        keys="o.occupancy_id",
        after=after,
        limit=limit,
        falling=not rising,
    )


def list_imports(tx: Tx, found: Filter, after: tuple[UUID] | None, limit: int) -> Sequence[Any]:
    """Imports, the newest first, with whether their operation ended before they did. Alias: i."""
    return _page(
        tx,
        "select i.*, coalesce(p.state in ('failed', 'cancelled'), false) as stopped from imports i"
        f" left join operations p using (operation_id) where i.company_id = :company_id{found}",
        found,
        keys="i.import_id",
        after=after,
        limit=limit,
        falling=True,
    )


def list_import_refusals(tx: Tx, found: Filter, after: tuple[int, str] | None, limit: int) -> Sequence[Any]:
    """Refused rows of an import, by row. Alias: r."""
    return _page(
        tx,
        f"select r.* from import_refusals r where r.company_id = :company_id{found}",
        found,
        keys="r.row_number, r.field",
        after=after,
        limit=limit,
    )


def list_household_members(tx: Tx, company_id: int, customer_id: UUID, *, past: bool) -> Sequence[Any]:
    """The household of a customer, 200 at most."""
    return tx.execute(
        text(
            "select * from household_members where company_id = :company_id and customer_id = :customer_id"
            " and (:past or end_date is null) order by member_id limit 200"
        ),
        {"company_id": company_id, "customer_id": customer_id, "past": past},
    ).all()


def occupancy_figures(
    tx: Tx, found: Filter, after: tuple[Any, ...] | None, limit: int, *, by_estate: bool, day: date | None
) -> list[tuple[Any, Figures]]:
    """Counts and areas on a day: a row (estate_id, building_id, building_name) and its figures. Aliases: u, b.

    One function for the room map of a building and the dashboard of all estates, so that they never differ.

    Args:
        tx: the transaction in hand.
        found: the conditions, on estate_id and building_id.
        after: the key of the page's last row: estate, or estate and building.
        limit: rows at most.
        by_estate: a line an estate; otherwise a line a building, those without units too.
        day: the day; today in each estate where it is None.
    """
    found.values["day"] = day
    lines = _ESTATES if by_estate else _BUILDINGS
    keys = "line.estate_id" if by_estate else "line.estate_id, line.building_id"
    rows = _page(tx, f"select * from ({lines.format(found=found)}) line where true", found, keys=keys, after=after,
                 limit=limit)  # fmt: skip
    values = found.values | {
        "estates": [row.estate_id for row in rows],
        "buildings": None if by_estate else [row.building_id for row in rows],
    }
    counted = {tuple(row[:2]): row for row in tx.execute(text(_FIGURES.format(found=found)), values)} if rows else {}
    return [(row, _figures(counted.get((row.estate_id, row.building_id)))) for row in rows]


_ESTATES = (
    "select distinct u.estate_id, null::uuid as building_id, '' as building_name from units u"
    " where u.company_id = :company_id and not u.removed{found}"
)
_BUILDINGS = (
    "select u.estate_id, u.building_id, u.name as building_name from buildings u"
    " where u.company_id = :company_id{found}"
)
_FIGURES = (
    "with picked as materialized (select u.*, case when cast(:buildings as uuid[]) is null then null"
    f" else u.building_id end as line, day.today from units u{_TODAY} where u.company_id = :company_id"
    " and not u.removed and u.estate_id = any(:estates) and (cast(:buildings as uuid[]) is null"
    " or u.building_id = any(:buildings)){found}), held as (select u.unit_id, bool_or(o.role = 'owner') as sold,"
    " bool_or(o.role = 'tenant') as leased, bool_or(o.role = 'owner' and o.not_residing) as away from picked u"
    " join occupancies o on o.company_id = :company_id and o.unit_id = u.unit_id and o.role in ('owner', 'tenant')"
    " and o.start_date <= u.today and (o.end_date is null or o.end_date >= u.today) group by u.unit_id),"
    " states as (select u.estate_id, u.line, u.gross_area, h.sold is true as sold, h.leased is true as leased, "
    + _STATE.format(leased="h.leased is true", sold="(h.sold is true)", away="h.away").replace("day.today", "u.today")
    + " as state from picked u left join held h using (unit_id))"
    " select estate_id, line, count(*) as unit_count, count(*) filter (where sold) as sold_count,"
    " count(*) filter (where leased) as leased_count, count(*) filter (where sold or leased) as occupied_count,"
    " sum(gross_area) as total_area, coalesce(sum(gross_area) filter (where sold), 0) as sold_area,"
    " coalesce(sum(gross_area) filter (where leased), 0) as leased_area,"
    " coalesce(sum(gross_area) filter (where sold or leased), 0) as occupied_area,"
    " count(*) filter (where state = 'owner_occupied') as owner_occupied_count,"
    " count(*) filter (where state = 'renovation') as renovation_count from states group by estate_id, line"
)


def _figures(row: Any) -> Figures:
    if row is None:
        return Figures(0, 0, 0, 0, Decimal(0), Decimal(0), Decimal(0), Decimal(0))
    return Figures(**{name: row._mapping[name] for name in Figures.__dataclass_fields__})


def _page(
    tx: Tx,
    select: str,
    found: Filter,
    *,
    keys: str,
    after: tuple[Any, ...] | None,
    limit: int,
    falling: bool = False,
) -> Sequence[Any]:
    """The rows after a key, in its order."""
    names = keys.split(", ")
    following, order = "", ", ".join(f"{name} desc" for name in names) if falling else keys
    values = found.values | {"limit": limit}
    if after is not None:
        binds = ", ".join(f":after{at}" for at in range(len(names)))
        following = f" and ({keys}) {'<' if falling else '>'} ({binds})"
        values |= {f"after{at}": value for at, value in enumerate(after)}
    return tx.execute(text(f"{select}{following} order by {order} limit :limit"), values).all()
