"""What tenants says about units, customers and occupancies, kept as it now stands; older versions change nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chassis import clock, directory
from chassis.data.arrays import Days, Flags, Numbers, Texts, UuidTexts
from chassis.facts.mirrors import Mirror
from sqlalchemy import text

from billing.usecases import move_outs
from billing.usecases.repricings import note_repricings, of_units

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_UNITS = """
from unnest(cast(:ids as uuid[]), cast(:buildings as uuid[]), cast(:building_names as text[]), cast(:codes as text[]),
    cast(:kinds as text[]), cast(:types as text[]), cast(:floors as int[]), cast(:gross as numeric[]),
    cast(:billable as numeric[]), cast(:removed as boolean[]), cast(:versions as bigint[]))
    as x (unit_id, building_id, building_name, code, kind, unit_type, floor, gross_area, billable_area, removed,
        version)
"""

# The area that held until today stays known from the first day on, so that a period is billed in parts, by days.
_KEEP_AREAS = text(
    "insert into unit_areas (company_id, unit_id, first_day, group_id, estate_id, billable_area)"
    " select u.company_id, u.unit_id, d.first_day, u.group_id, u.estate_id, d.area"
    f" {_UNITS} join units u on u.company_id = :company and u.unit_id = x.unit_id"
    " cross join lateral (values (cast('0001-01-01' as date), u.billable_area),"
    " (cast(:today as date), x.billable_area)) as d (first_day, area)"
    " where u.version < x.version and u.billable_area <> x.billable_area"
    " and not (d.first_day < :today and exists (select from unit_areas k where k.company_id = u.company_id"
    " and k.unit_id = u.unit_id))"
    " on conflict (company_id, unit_id, first_day) do update set billable_area = excluded.billable_area"
)
_UNITS_MIRROR = Mirror(
    "units",
    "unit_id",
    (
        "insert into units (company_id, group_id, estate_id, unit_id, building_id, building_name, code, kind,"
        " unit_type, floor, gross_area, billable_area, removed, version)"
        f" select :company, :group, :estate, x.* {_UNITS} order by x.unit_id"
    ),
    (
        "on conflict (company_id, unit_id) do update set estate_id = excluded.estate_id,"
        " building_id = excluded.building_id, building_name = excluded.building_name, code = excluded.code,"
        " kind = excluded.kind, unit_type = excluded.unit_type, floor = excluded.floor,"
        " gross_area = excluded.gross_area, billable_area = excluded.billable_area, removed = excluded.removed,"
        " version = excluded.version where units.version < excluded.version"
    ),
)
_CUSTOMERS_MIRROR = Mirror(
    "customers",
    "customer_id",
    (
        "insert into customers (company_id, group_id, customer_id, name, kind, estate_ids, version)"
        " select :company, :group, x.customer_id, x.name, x.kind,"
        " cast(string_to_array(nullif(x.estates, ''), ',') as int[]), x.version"
        " from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:kinds as text[]), cast(:estates as text[]),"
        " cast(:versions as bigint[])) as x (customer_id, name, kind, estates, version) order by x.customer_id"
    ),
    (
        "on conflict (company_id, customer_id) do update set name = excluded.name, kind = excluded.kind,"
        " estate_ids = excluded.estate_ids, version = excluded.version where customers.version < excluded.version"
    ),
)
_OCCUPANCIES = """
from unnest(cast(:ids as uuid[]), cast(:units as uuid[]), cast(:customers as uuid[]), cast(:roles as text[]),
    cast(:starts as date[]), cast(:ends as date[]), cast(:per_unit as boolean[]), cast(:vacant as boolean[]),
    cast(:versions as bigint[]))
    as x (occupancy_id, unit_id, customer_id, role, start_date, end_date, bill_per_unit, vacant, version)
"""
_ENDED = text(
    "select x.unit_id, x.customer_id, x.end_date"
    f" {_OCCUPANCIES} left join occupancies o on o.company_id = :company and o.occupancy_id = x.occupancy_id"
    " where x.end_date is not null and coalesce(o.version, 0) < x.version"
    " and (o.end_date is null or o.end_date > x.end_date)"
)
# The first day of each unit on which somebody else may owe, or the unit stands empty or not.
_MOVED = text(
    "select x.unit_id, min(case when o.occupancy_id is null then x.start_date"
    " when o.unit_id <> x.unit_id or o.customer_id <> x.customer_id or o.role <> x.role or o.start_date <> x.start_date"
    " then least(o.start_date, x.start_date)"
    " when o.end_date is distinct from x.end_date then least(o.end_date, x.end_date)"
    " else cast(:today as date) end) as first_day"
    f" {_OCCUPANCIES} left join occupancies o on o.company_id = :company and o.occupancy_id = x.occupancy_id"
    " where o.occupancy_id is null or o.version < x.version and (o.unit_id, o.customer_id, o.role, o.start_date,"
    " o.vacant) is distinct from (x.unit_id, x.customer_id, x.role, x.start_date, x.vacant)"
    " or o.version < x.version and o.end_date is distinct from x.end_date group by x.unit_id"
)
# Whether an owner lives there is known from the day on which it was said.
_KEEP_VACANCIES = text(
    "insert into occupancy_vacancies (company_id, occupancy_id, first_day, group_id, estate_id, vacant)"
    " select o.company_id, o.occupancy_id, d.first_day, o.group_id, o.estate_id, d.vacant"
    f" {_OCCUPANCIES} join occupancies o on o.company_id = :company and o.occupancy_id = x.occupancy_id"
    " cross join lateral (values (cast('0001-01-01' as date), o.vacant), (cast(:today as date), x.vacant))"
    " as d (first_day, vacant) where o.version < x.version and o.vacant <> x.vacant"
    " and not (d.first_day < :today and exists (select from occupancy_vacancies k where k.company_id = o.company_id"
    " and k.occupancy_id = o.occupancy_id))"
    " on conflict (company_id, occupancy_id, first_day) do update set vacant = excluded.vacant"
)
_CHANGED_AREAS = text(
    f"select u.unit_id {_UNITS} join units u on u.company_id = :company and u.unit_id = x.unit_id"
    " where u.version < x.version and u.billable_area <> x.billable_area"
)
_OCCUPANCIES_MIRROR = Mirror(
    "occupancies",
    "occupancy_id",
    (
        "insert into occupancies (company_id, group_id, estate_id, occupancy_id, unit_id, customer_id, role,"
        " start_date, end_date, bill_per_unit, vacant, version)"
        f" select :company, :group, :estate, x.* {_OCCUPANCIES} order by x.occupancy_id"
    ),
    (
        "on conflict (company_id, occupancy_id) do update set estate_id = excluded.estate_id,"
        " unit_id = excluded.unit_id, customer_id = excluded.customer_id, role = excluded.role,"
        " start_date = excluded.start_date, end_date = excluded.end_date, bill_per_unit = excluded.bill_per_unit,"
        " vacant = excluded.vacant, version = excluded.version where occupancies.version < excluded.version"
    ),
)


def apply_units(tx: Tx, fact: Any) -> None:
    """Takes over units of manor.tenants.v1.UnitsChanged. A changed area holds from today on, in the estate's zone."""
    units = fact.units
    values = {
        "company": fact.company_id,
        "group": tx.scope.group_id,
        "estate": fact.estate_id,
        "ids": UuidTexts([one.unit_id for one in units]),
        "buildings": UuidTexts([one.building_id for one in units]),
        "building_names": Texts([one.building_name for one in units]),
        "codes": Texts([one.code for one in units]),
        "kinds": Texts([one.kind for one in units]),
        "types": Texts([one.unit_type for one in units]),
        "floors": Numbers([one.floor for one in units]),
        "gross": Texts([one.gross_area or "0" for one in units]),
        "billable": Texts([one.billable_area or "0" for one in units]),
        "removed": Flags([one.removed for one in units]),
        "versions": Numbers([one.version for one in units]),
    }
    # A first version follows no other, so that there is no earlier area: an import has nothing else.
    if any(one.version > 1 for one in units):
        today = clock.today(directory.estate(tx, fact.estate_id).time_zone)
        changed = [(unit_id, today) for unit_id in tx.scalars(_CHANGED_AREAS, values)]
        tx.execute(_KEEP_AREAS, {**values, "today": today})
        note_repricings(tx, fact.company_id, of_units(fact.estate_id, changed))
    _UNITS_MIRROR.write(tx, values)


def apply_customers(tx: Tx, fact: Any) -> None:
    """Takes over the customers of manor.tenants.v1.CustomersChanged."""
    customers = fact.customers
    values = {
        "company": fact.company_id,
        "group": tx.scope.group_id,
        "ids": UuidTexts([one.customer_id for one in customers]),
        "names": Texts([one.name for one in customers]),
        "kinds": Texts([one.kind for one in customers]),
        "estates": Texts([",".join(map(str, one.estate_ids)) for one in customers]),
        "versions": Numbers([one.version for one in customers]),
    }
    _CUSTOMERS_MIRROR.write(tx, values)


def apply_occupancies(tx: Tx, fact: Any) -> None:
    """Takes over the occupancies of manor.tenants.v1.OccupanciesChanged; who moved out has later charges voided."""
    occupancies = fact.occupancies
    values = {
        "company": fact.company_id,
        "group": tx.scope.group_id,
        "estate": fact.estate_id,
        "ids": UuidTexts([one.occupancy_id for one in occupancies]),
        "units": UuidTexts([one.unit_id for one in occupancies]),
        "customers": UuidTexts([one.customer_id for one in occupancies]),
        "roles": Texts([one.role for one in occupancies]),
        "starts": Days([one.start_date for one in occupancies]),
        "ends": Days([one.end_date for one in occupancies]),
        "per_unit": Flags([one.bill_per_unit for one in occupancies]),
        # A fact of before the field was there says it as of its day.
        "vacant": Flags(
            [one.empty_without_tenant if one.HasField("empty_without_tenant") else one.vacant for one in occupancies]
        ),
        "versions": Numbers([one.version for one in occupancies]),
    }
    ended = tx.execute(_ENDED, values).all() if any(values["ends"]) else []
    today = clock.today(directory.estate(tx, fact.estate_id).time_zone)
    moved = tx.execute(_MOVED, {**values, "today": today}).all()
    if any(one.version > 1 for one in occupancies):
        tx.execute(_KEEP_VACANCIES, {**values, "today": today})
    note_repricings(tx, fact.company_id, of_units(fact.estate_id, [(row.unit_id, row.first_day) for row in moved]))
    _OCCUPANCIES_MIRROR.write(tx, values)
    if ended:
        move_outs.settle_move_outs(tx, fact.company_id, fact.estate_id, ended)
