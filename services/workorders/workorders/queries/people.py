"""Who works where, as identity's facts tell: the desk of an estate, and the crew that orders are given to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory
from sqlalchemy import text

from workorders.domain.dispatch import Person

if TYPE_CHECKING:
    from chassis.data.tx import Tx

DISPATCH, WORK = "workorders.orders.dispatch", "workorders.orders.work"
_WORKERS = text(
    "select w.principal_id, w.name, w.estate_id, w.skills, exists (select from stand_ins s where s.principal_id ="
    " w.principal_id and s.in_force and s.from_day <= :today and s.to_day >= :today) as absent"
    " from workers w where w.company_id = :company and w.principal_id = any(:ids) and not w.disabled"
    " order by w.principal_id"
)
_DUTIES = text(
    "select principal_id, starts_at, ends_at from duties where company_id = :company and principal_id = any(:ids)"
    " and not removed and ends_at > :since and starts_at < :until order by starts_at"
)
_LOAD = text(
    "select o.assignee_id, o.state, o.visit_from, o.visit_to, coalesce(u.building_name, '') as building from orders o"
    " left join units u on u.company_id = o.company_id and u.unit_id = o.unit_id where o.company_id = :company"
    " and o.assignee_id = any(:ids) and o.order_id <> all(:but)"
    " and o.state in ('assigned', 'accepted', 'en_route', 'working', 'waiting')"
)


def holders_of(tx: Tx, company_id: int, estate_id: int, permission: str) -> set[str]:
    """Staff who hold a permission at an estate, its company or the group."""
    return directory.holders(tx, permission, [tx.scope.group_id, company_id, estate_id])


def desk_of(tx: Tx, company_id: int, estate_id: int) -> set[str]:
    """Those who give out an estate's orders."""
    return holders_of(tx, company_id, estate_id, DISPATCH)


def crew_of(
    tx: Tx,
    company_id: int,
    estate_id: int,
    now: datetime,
    *,
    only: str = "",
    but: Sequence[UUID] = (),
) -> list[Person]:
    """Those who could take an estate's orders, with what speaks for and against each.

    Args:
        tx: under a scope that sees the company.
        company_id, estate_id: where.
        now: aware.
        only: this one alone; empty for everybody.
        but: orders that do not count as theirs.
    """
    ids = holders_of(tx, company_id, estate_id, WORK)
    if only:
        ids &= {only}
    today = directory.estate(tx, estate_id).today()
    about: dict[str, Any] = {"company": company_id, "ids": sorted(ids)}
    days = {"since": now - timedelta(days=2), "until": now + timedelta(days=2)}
    duties = _by_person(tx.execute(_DUTIES, {**about, **days}), "principal_id")
    loads = _by_person(tx.execute(_LOAD, {**about, "but": list(but)}), "assignee_id")
    return [
        Person(
            id=row.principal_id,
            name=row.name,
            estate_id=row.estate_id,
            skills=frozenset(one["id"] for one in row.skills if not one["until"] or one["until"] >= str(today)),
            absent=row.absent,
            duties=tuple((one.starts_at, one.ends_at) for one in duties.get(row.principal_id, ())),
            visits=tuple(
                (one.visit_from, one.visit_to) for one in loads.get(row.principal_id, ()) if one.visit_from is not None
            ),
            orders=len(loads.get(row.principal_id, ())),
            building=next(
                (one.building for one in loads.get(row.principal_id, ()) if one.state in ("en_route", "working")), ""
            ),
        )
        for row in tx.execute(_WORKERS, {**about, "today": today})
    ]


def _by_person(rows: Iterable[Any], column: str) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for row in rows:
        found.setdefault(getattr(row, column), []).append(row)
    return found
