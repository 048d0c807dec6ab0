"""What holds a unit: leases and reservations, of which no two share a day.

The constraint of the table holds this, whatever happens. The units are locked first, in the order of their ids, so that
whoever comes second waits and is told by name what is in the way: the constraint alone would let two who insert at once
wait for each other until PostgreSQL ends one as a deadlock, and its error names no row under row-level security.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.data.db import pipelined
from chassis.errors import Conflict, Invalid, Violation
from psycopg.errors import DeadlockDetected, ExclusionViolation
from psycopg.rows import namedtuple_row
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from contracts.records.leases import Hold
from contracts.usecases.down_payments import withdraw_expired
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_LOCK = (
    "select unit_id from units where company_id = %(company)s and estate_id = %(estate)s and unit_id = any(%(units)s)"
    " and not removed order by unit_id for update"
)
# Nobody waits for the timer: a reservation holds nothing from the day after its last.
_EXPIRE = (
    "with gone as (update reservations set state = 'expired' where company_id = %(company)s and state = 'held'"
    " and unit_id = any(%(units)s) and expiry_date < %(today)s returning reservation_id, deposit_state),"
    " freed as (delete from unit_holds h using gone"
    " where h.company_id = %(company)s and h.holder_id = gone.reservation_id)"
    " select reservation_id from gone where deposit_state in ('sent', 'charged')"
)
_IN_THE_WAY = (
    "select h.kind, h.first_day, h.last_day, coalesce(u.code, '') as unit_code, coalesce(l.number, '') as number,"
    " coalesce(c.name, '') as customer, h.holder_id from unit_holds h"
    " left join units u using (company_id, unit_id)"
    " left join leases l on l.company_id = h.company_id and l.lease_id = h.holder_id"
    " left join reservations r on r.company_id = h.company_id and r.reservation_id = h.holder_id"
    " left join customers c on c.company_id = h.company_id and c.customer_id = coalesce(r.customer_id, h.customer_id)"
    " where h.company_id = %(company)s and h.unit_id = any(%(units)s) and h.holder_id <> %(holder)s"
    " and h.first_day <= %(last)s and h.last_day >= %(first)s"
    " and (r.expiry_date is null or r.expiry_date >= %(today)s or r.state <> 'held')"
    " order by h.first_day, h.unit_id limit 1"
)

# Whose a hold is, and what frees the unit, by its kind.
_WHOSE = {
    "lease": ("lease {number}", "end it earlier"),
    "reservation": ("a reservation for {customer}", "release it"),
    "parking": ("a parking lease of {customer}", "give the space up"),
}


class UnitHeld(Conflict):
    """A lease or a reservation holds the unit on some of the days."""

    default_reason = "UNIT_HELD"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Units that somebody is to hold for some days."""

    company_id: int
    units: Sequence[UUID]
    holder_id: UUID
    first: date
    last: date


def lock_units(
    tx: Tx,
    company_id: int,
    estate_id: int,
    units: Iterable[UUID],
    today: date,
    *,
    at: str,
    wanted: Wanted | None = None,
) -> None:
    """Locks units of an estate in the order of their ids, and ends reservations of them that are past their day.

    Args:
        tx: the transaction in hand.
        company_id, estate_id: where they lie.
        units: which.
        today: in the estate.
        at: the field of the first of them, with `{place}`.
        wanted: looked at in the same round trip, since others wait for the lock.

    Raises:
        Invalid: one of them is not there.
        UnitHeld: something is in the way of what is wanted; it is named.
    """
    asked = list(units)
    values = {"company": company_id, "estate": estate_id, "units": asked, "today": today}
    looks = [(_IN_THE_WAY, _values(wanted, date.min))] if wanted else []
    locked, expired, *seen = _together(tx, [(_LOCK, values), (_EXPIRE, values), *looks])
    found = {one.unit_id for one in locked}
    faults = [
        Violation(at.format(place=place), Fault.NO_UNIT_TO_LET) for place, one in enumerate(asked) if one not in found
    ]
    if faults:
        raise Invalid("There is no such unit in the estate", violations=faults)
    for row in (row for rows in seen for row in rows):
        raise UnitHeld(_told(row))
    withdraw_expired(tx, company_id, estate_id, [one.reservation_id for one in expired])


def _together(tx: Tx, statements: Iterable[tuple[str, dict[str, Any]]]) -> list[list[Any]]:
    """The rows of statements that go to the server in one round trip and are run there one after another."""
    with pipelined(tx.session.connection()) as driver:
        cursors = [driver.cursor(row_factory=namedtuple_row).execute(*one) for one in statements]
        return [cursor.fetchall() for cursor in cursors]


def hold(tx: Tx, holds: list[Hold], *, looked: bool = False) -> None:
    """Holds units that are locked.

    Args:
        tx: the transaction in hand.
        holds: of one holder, for the same days.
        looked: nothing was in the way since they were locked.

    Raises:
        UnitHeld: something is in the way; it is named.
    """
    tx.flush()
    first = holds[0]
    units = [one.unit_id for one in holds]
    wanted = Wanted(first.company_id, units, first.holder_id, first.first_day, first.last_day)
    if not looked:
        refuse_held(tx, wanted)
    try:
        with tx.session.begin_nested():
            tx.session.add_all(holds)
            tx.flush()
    except DBAPIError as error:
        if not isinstance(error.orig, ExclusionViolation | DeadlockDetected):
            raise
        refuse_held(tx, wanted)
        raise UnitHeld("One of the units is being let by somebody else at this moment: look at it again") from error


def refuse_held(tx: Tx, wanted: Wanted, today: date = date.min) -> None:
    """Refuses holds that something is in the way of, by name.

    Args:
        tx: the transaction in hand.
        wanted: for whom, and which days.
        today: reservations that are past their day by then are in nobody's way; where it is left out, all are.

    Raises:
        UnitHeld.
    """
    for row in _together(tx, [(_IN_THE_WAY, _values(wanted, today))])[0]:
        raise UnitHeld(_told(row))


def _values(wanted: Wanted, today: date) -> dict[str, Any]:
    days = {"first": wanted.first, "last": wanted.last, "today": today}
    return {"company": wanted.company_id, "units": wanted.units, "holder": wanted.holder_id, **days}


def _told(row: Any) -> str:
    whose, way_out = _WHOSE[row.kind]
    whose = whose.format(number=row.number, customer=row.customer or "somebody")
    return (
        f"Unit {row.unit_code} is held by {whose} from {row.first_day} to {row.last_day}:"
        f" choose other days or another unit, or {way_out} first"
    )


def release(tx: Tx, company_id: int, holder_id: UUID) -> None:
    """Gives up all that somebody holds."""
    statement = text("delete from unit_holds where company_id = :company and holder_id = :holder")
    tx.execute(statement, {"company": company_id, "holder": holder_id})
