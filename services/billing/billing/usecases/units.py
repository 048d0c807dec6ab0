"""What tenants says about units, customers and occupancies, kept as it now stands; older versions change nothing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from chassis import directory
from chassis.data.arrays import Flags
from chassis.facts import columns
from chassis.facts.mirrors import Mirror
from manor.tenants.v2 import events_pb2 as tenants
from sqlalchemy import text

from billing.usecases import move_outs
from billing.usecases.repricings import billed_since, note_repricings, of_units

if TYPE_CHECKING:
    from chassis.data.tx import Tx

UNITS = Mirror(
    "units",
    key="unit_id",
    columns={
        "building_id": "uuid",
        "building_name": "text",
        "building_code": "text",
        "code": "text",
        "kind": "text",
        "unit_type": "text",
        "floor": "integer",
        "gross_area": "numeric",
        "billable_area": "numeric",
        "removed": "boolean",
    },
)
CUSTOMERS = Mirror(
    "customers",
    key="customer_id",
    columns={"code": "text", "name": "text", "kind": "text", "estate_ids": "integer[]"},
    estate=False,
)
OCCUPANCIES = Mirror(
    "occupancies",
    key="occupancy_id",
    columns={
        "unit_id": "uuid",
        "customer_id": "uuid",
        "role": "text",
        "start_date": "date",
        "end_date": "date",
        "bill_per_unit": "boolean",
        "vacant": "boolean",
    },
)

# The area that held until today stays known from the first day on, so that a period is billed in parts, by days.
_KEEP_AREAS = text(
    "insert into unit_areas (company_id, unit_id, first_day, group_id, estate_id, billable_area)"
    " select u.company_id, u.unit_id, d.first_day, u.group_id, u.estate_id, d.area"
    f" from {UNITS.rows} cross join {UNITS.standing} u"
    " cross join lateral (values (cast('0001-01-01' as date), u.billable_area),"
    " (cast(:today as date), x.billable_area)) as d (first_day, area)"
    " where u.version < x.version and u.billable_area <> x.billable_area"
    " and not (d.first_day < :today and exists (select from unit_areas k where k.company_id = u.company_id"
    " and k.unit_id = u.unit_id))"
    " on conflict (company_id, unit_id, first_day) do update set billable_area = excluded.billable_area"
)
_ENDED = text(
    "select x.unit_id, x.customer_id, x.end_date"
    f" from {OCCUPANCIES.rows} left join {OCCUPANCIES.standing} o on true"
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
    f" from {OCCUPANCIES.rows} left join {OCCUPANCIES.standing} o on true where o.occupancy_id is null"
    " or o.version < x.version and (o.unit_id, o.customer_id, o.role, o.start_date,"
    " o.vacant) is distinct from (x.unit_id, x.customer_id, x.role, x.start_date, x.vacant)"
    " or o.version < x.version and o.end_date is distinct from x.end_date group by x.unit_id"
)
# Whether an owner lives there is known from the day on which it was said.
_KEEP_VACANCIES = text(
    "insert into occupancy_vacancies (company_id, occupancy_id, first_day, group_id, estate_id, vacant)"
    " select o.company_id, o.occupancy_id, d.first_day, o.group_id, o.estate_id, d.vacant"
    f" from {OCCUPANCIES.rows} cross join {OCCUPANCIES.standing} o"
    " cross join lateral (values (cast('0001-01-01' as date), o.vacant), (cast(:today as date), x.vacant))"
    " as d (first_day, vacant) where o.version < x.version and o.vacant <> x.vacant"
    " and not (d.first_day < :today and exists (select from occupancy_vacancies k where k.company_id = o.company_id"
    " and k.occupancy_id = o.occupancy_id))"
    " on conflict (company_id, occupancy_id, first_day) do update set vacant = excluded.vacant"
)
_CHANGED_AREAS = text(
    f"select u.unit_id from {UNITS.rows} cross join {UNITS.standing} u"
    " where u.version < x.version and u.billable_area <> x.billable_area"
)


# Units heard before facts named the building's code: a republished fact has it, under the same version.
_KEEP_BUILDINGS = text(
    f"update units u set building_code = x.building_code from {UNITS.rows} where u.company_id = :company_id"
    " and u.unit_id = x.unit_id and u.version = x.version and u.building_code = '' and x.building_code <> ''"
)


def apply_units(tx: Tx, fact: tenants.UnitsChanged) -> None:
    """Takes over units as they now stand. A changed area holds from today on, in the estate's zone."""
    values = UNITS.values(tx, fact)
    fresh = UNITS.all_new(tx, values)
    # A first version follows no other, so that there is no earlier area: an import has nothing else.
    if max(values["version"], default=1) > 1:
        today = directory.estate(tx, fact.estate_id).today()
        changed = [(unit_id, today) for unit_id in tx.scalars(_CHANGED_AREAS, values)]
        tx.execute(_KEEP_AREAS, {**values, "today": today})
        note_repricings(tx, fact.company_id, of_units(fact.estate_id, changed))
    UNITS.write(tx, values, fresh=fresh)
    if not fresh:
        tx.execute(_KEEP_BUILDINGS, values)


def apply_customers(tx: Tx, fact: tenants.CustomersChanged) -> None:
    """Takes over customers as they now stand."""
    CUSTOMERS.hear(tx, fact)


def apply_occupancies(tx: Tx, fact: tenants.OccupanciesChanged) -> None:
    """Takes over occupancies as they now stand; who moved out has later charges voided."""
    values = OCCUPANCIES.values(tx, fact)
    # Any day's discount follows from this one, which a fact of before the field was there says as of its day.
    values["vacant"] = Flags.of(fact.empty_without_tenant or fact.vacant, columns.count(fact), False)
    fresh = OCCUPANCIES.all_new(tx, values)
    ended = tx.execute(_ENDED, values).all() if any(values["end_date"]) else []
    # New occupancies change nothing before their first day: an import before the first run has nothing to note.
    if not fresh or billed_since(tx, fact.company_id, fact.estate_id, date.fromordinal(min(values["start_date"]))):
        _note_moved(tx, fact, values)
    OCCUPANCIES.write(tx, values, fresh=fresh)
    if ended:
        move_outs.settle_move_outs(tx, fact.company_id, fact.estate_id, ended)


def _note_moved(tx: Tx, fact: tenants.OccupanciesChanged, values: dict[str, Any]) -> None:
    """Keeps since when a unit stood empty, and notes the units whose payers changed for days that may be billed."""
    today = directory.estate(tx, fact.estate_id).today()
    moved = tx.execute(_MOVED, {**values, "today": today}).all()
    if max(values["version"]) > 1:
        tx.execute(_KEEP_VACANCIES, {**values, "today": today})
    note_repricings(tx, fact.company_id, of_units(fact.estate_id, [(row.unit_id, row.first_day) for row in moved]))
