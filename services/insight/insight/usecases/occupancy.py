"""Keeps, by estate, on which days how many units become sold, leased or occupied, and cease to be.

The figures of any day are the sum of the steps up to it, so that nothing has to be reckoned again at midnight. A fact
takes the steps of the units it speaks of out, changes them, and puts their steps in again: what the steps are follows
from the units and occupancies alone, in whatever order these were heard.
"""

from __future__ import annotations

from typing import Any

from chassis.data.tx import Tx
from chassis.facts.columns import count, each
from chassis.facts.mirrors import Mirror, all_new
from manor.tenants.v2.events_pb2 import OccupanciesChanged, UnitsChanged
from sqlalchemy import text

UNITS = Mirror(
    "units",
    key="unit_id",
    columns={"removed": "boolean", "gross_area": "numeric", "billable_area": "numeric", "kind": "text"},
)
OCCUPANCIES = Mirror(
    "occupancies",
    key="unit_id, occupancy_id",
    columns={"start_date": "date", "end_date": "date", "role": "text"},
)

_SUMS = (
    "unit_count", "sold_count", "leased_count", "occupied_count", "total_area", "sold_area", "leased_area",
    "occupied_area",
)  # fmt: skip
# Two facts about one unit would each miss what the other changes; and those of one estate meet in the same steps.
_ALONE = text("select pg_advisory_xact_lock(hashtextextended('occupancy', :estate_id))")
# Spans of one unit may overlap, as an owner's and a tenant's do; range_agg makes one of them, so that a day counts
# once. Units themselves count on every day: nothing says since when they stand.
STEPS = """
    select u.estate_id, s.day, s.unit_count, s.sold * s.sign as sold_count, s.leased * s.sign as leased_count,
        s.occupied * s.sign as occupied_count, u.gross_area * s.unit_count as total_area,
        u.gross_area * s.sold * s.sign as sold_area, u.gross_area * s.leased * s.sign as leased_area,
        u.gross_area * s.occupied * s.sign as occupied_area
    from units u cross join lateral (
        select date '0001-01-01' as day, 1 as unit_count, 0 as sold, 0 as leased, 0 as occupied, 1 as sign
        union all
        select edge.day, 0, p.sold, p.leased, p.occupied, edge.sign
        from (
            select range_agg(span) filter (where role = 'owner') as sold,
                range_agg(span) filter (where role = 'tenant') as leased, range_agg(span) as occupied
            from (select role, daterange(start_date, end_date, '[]') as span from occupancies o
                where o.company_id = u.company_id and o.unit_id = u.unit_id and o.role in ('owner', 'tenant')
                and (o.end_date is null or o.end_date >= o.start_date)) spans
        ) of_unit
        cross join lateral (
            select 1 as sold, 0 as leased, 0 as occupied, of_unit.sold as days
            union all select 0, 1, 0, of_unit.leased
            union all select 0, 0, 1, of_unit.occupied
        ) p
        cross join lateral unnest(p.days) as span
        cross join lateral (
            select lower(span) as day, 1 as sign
            union all select upper(span), -1 where not upper_inf(span)
        ) edge
    ) s
    where not u.removed
"""
_ADD = (
    "insert into occupancy_steps as t (company_id, group_id, estate_id, day, {columns})"
    " select :company_id, :group_id, estate_id, day, {sums} from ({steps}) x group by estate_id, day"
    " on conflict (company_id, estate_id, day) do update set {added}"
)


def _add(steps: str, sign: str = "") -> Any:
    """Adds steps to the sums, or takes them out of them."""
    return text(
        _ADD.format(
            columns=", ".join(_SUMS),
            sums=", ".join(f"{sign}sum({name})" for name in _SUMS),
            steps=steps,
            added=", ".join(f"{name} = t.{name} + excluded.{name}" for name in _SUMS),
        )
    )


_THESE = f"{STEPS} and u.company_id = :company_id and u.unit_id = any(cast(:unit_id as uuid[]))"
_TAKE_OUT, _PUT_IN = _add(_THESE, "-"), _add(_THESE)
# The same steps where nothing has to be taken out, which is what an import hears: units that nobody has yet, and
# units' first occupancies, one each, whose spans overlap with no other.
_PUT_IN_UNITS = _add(
    "select cast(:estate_id as integer) as estate_id, date '0001-01-01' as day, 1 as unit_count, 0 as sold_count,"
    " 0 as leased_count, 0 as occupied_count, x.gross_area as total_area, 0 as sold_area, 0 as leased_area,"
    f" 0 as occupied_area from {UNITS.rows} where not x.removed"
)
_PUT_IN_OCCUPANCIES = _add(
    "select u.estate_id, edge.day, 0 as unit_count, is_owner * sign as sold_count, (1 - is_owner) * sign as"
    " leased_count, sign as occupied_count, 0 as total_area, u.gross_area * is_owner * sign as sold_area,"
    " u.gross_area * (1 - is_owner) * sign as leased_area, u.gross_area * sign as occupied_area"
    f" from {OCCUPANCIES.rows} join {UNITS.standing} u on not u.removed"
    " cross join lateral (select case x.role when 'owner' then 1 else 0 end as is_owner) role"
    " cross join lateral (select x.start_date as day, 1 as sign"
    " union all select x.end_date + 1, -1 where x.end_date is not null) edge"
    " where x.role in ('owner', 'tenant') and (x.end_date is null or x.end_date >= x.start_date)"
)


def change_units(tx: Tx, fact: UnitsChanged) -> None:
    """Units as they now stand.

    Args:
        tx: under the scope of the fact's company.
        fact: manor.tenants.v2.UnitsChanged.
    """
    values = UNITS.values(tx, fact)
    tx.execute(_ALONE, values)
    fresh = UNITS.all_new(tx, values) and all_new(tx, "occupancies", "unit_id", fact.company_id, fact.unit_id)
    _change(tx, UNITS, values, _PUT_IN_UNITS if fresh else None)


def change_occupancies(tx: Tx, fact: OccupanciesChanged) -> None:
    """Occupancies as they now stand.

    Args:
        tx: under the scope of the fact's company.
        fact: manor.tenants.v2.OccupanciesChanged.
    """
    values = OCCUPANCIES.values(tx, fact)
    tx.execute(_ALONE, values)
    units = set(each(fact.unit_id))
    fresh = len(units) == count(fact) and OCCUPANCIES.all_new(tx, values)
    _change(tx, OCCUPANCIES, values, _PUT_IN_OCCUPANCIES if fresh else None)


def _change(tx: Tx, mirror: Mirror, values: dict[str, Any], put_in: Any) -> None:
    """Writes the rows and brings the steps of their units in line.

    Args:
        tx: alone with the estate.
        mirror: the rows.
        values: the fact's.
        put_in: adds all there is to add, where the rows are new and change no other steps; otherwise None.
    """
    if put_in is None:
        tx.execute(_TAKE_OUT, values)
    mirror.write(tx, values, fresh=put_in is not None)
    tx.execute(_PUT_IN if put_in is None else put_in, values)
