"""Keeps, by estate, on which days how many units become sold, leased or occupied, and cease to be.

The figures of any day are the sum of the steps up to it, so that nothing has to be reckoned again at midnight. A fact
takes the steps of the units it speaks of out, changes them, and puts their steps in again: what the steps are follows
from the units and occupancies alone, in whatever order these were heard.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from chassis.data.tx import Tx
from sqlalchemy import text

# Messages of manor.tenants.v1; the worker imports another service's messages, use cases do not.
UnitsChanged = Any
OccupanciesChanged = Any

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
_COUNT = (
    "insert into occupancy_steps as t (company_id, group_id, estate_id, day, {columns})"
    " select :company_id, :group_id, estate_id, day, {sums} from ({steps} and u.company_id = :company_id"
    " and u.unit_id = any(cast(:unit_ids as uuid[]))) x group by estate_id, day"
    " on conflict (company_id, estate_id, day) do update set {added}"
)


def _count(sign: str) -> Any:
    return text(
        _COUNT.format(
            columns=", ".join(_SUMS),
            sums=", ".join(f"{sign}sum({name})" for name in _SUMS),
            steps=STEPS,
            added=", ".join(f"{name} = t.{name} + excluded.{name}" for name in _SUMS),
        )
    )


_TAKE_OUT, _PUT_IN = _count("-"), _count("")
_UNITS = text(
    "insert into units as u (company_id, unit_id, group_id, estate_id, version, removed, gross_area)"
    " select :company_id, n.id, :group_id, :estate_id, n.version, n.removed, n.area"
    " from unnest(cast(:unit_ids as uuid[]), cast(:versions as integer[]), cast(:removed as boolean[]),"
    " cast(:areas as numeric[])) as n (id, version, removed, area) order by n.id"
    " on conflict (company_id, unit_id) do update set version = excluded.version, removed = excluded.removed,"
    " gross_area = excluded.gross_area where u.version < excluded.version"
)
_OCCUPANCIES = text(
    "insert into occupancies as o (company_id, unit_id, occupancy_id, group_id, estate_id, version, start_date,"
    " end_date, role) select :company_id, n.unit_id, n.id, :group_id, :estate_id, n.version, n.start_day, n.end_day,"
    " n.role from unnest(cast(:unit_ids as uuid[]), cast(:ids as uuid[]), cast(:versions as integer[]),"
    " cast(:starts as date[]), cast(:ends as date[]), cast(:roles as text[]))"
    " as n (unit_id, id, version, start_day, end_day, role) order by n.unit_id, n.id"
    " on conflict (company_id, unit_id, occupancy_id) do update set version = excluded.version,"
    " start_date = excluded.start_date, end_date = excluded.end_date, role = excluded.role"
    " where o.version < excluded.version"
)


def change_units(tx: Tx, fact: UnitsChanged) -> None:
    """Units as they now stand.

    Args:
        tx: under the scope of the fact's company.
        fact: manor.tenants.v1.UnitsChanged.
    """
    units = _latest(fact.units, "unit_id")
    values = {
        "unit_ids": _array(one.unit_id for one in units),
        "versions": _array(one.version for one in units),
        "removed": _array(one.removed for one in units),
        "areas": _array(one.gross_area or "0" for one in units),
    }
    _change(tx, fact, _UNITS, values)


def change_occupancies(tx: Tx, fact: OccupanciesChanged) -> None:
    """Occupancies as they now stand.

    Args:
        tx: under the scope of the fact's company.
        fact: manor.tenants.v1.OccupanciesChanged.
    """
    occupancies = _latest(fact.occupancies, "occupancy_id")
    values = {
        "unit_ids": _array(one.unit_id for one in occupancies),
        "ids": _array(one.occupancy_id for one in occupancies),
        "versions": _array(one.version for one in occupancies),
        "starts": _array(one.start_date for one in occupancies),
        "ends": _array(one.end_date or "null" for one in occupancies),
        "roles": _array(one.role for one in occupancies),
    }
    _change(tx, fact, _OCCUPANCIES, values)


def _change(tx: Tx, fact: Any, change: Any, values: dict[str, Any]) -> None:
    values |= {"company_id": fact.company_id, "group_id": tx.scope.group_id, "estate_id": fact.estate_id}
    for statement in (_ALONE, _TAKE_OUT, change, _PUT_IN):
        tx.execute(statement, values)


def _latest(items: Iterable[Any], key: str) -> Sequence[Any]:
    """Each thing once, in its latest version: a statement may touch a row once."""
    return list({getattr(one, key): one for one in sorted(items, key=lambda one: one.version)}.values())


def _array(values: Iterable[object]) -> str:
    return "{" + ",".join(map(str, values)) + "}"
