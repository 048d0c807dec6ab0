"""The days of a parking lease: it holds its space and its plates for them, and whoever opens gates is told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from chassis import directory
from chassis.errors import Conflict, Violation
from manor.contracts.v1 import events_pb2
from psycopg.errors import DeadlockDetected, ExclusionViolation
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from contracts.records.leases import Hold
from contracts.records.parking import PARKING, ParkingLease, Plate, Space
from contracts.usecases.holds import hold, lock_units, release
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# Whoever asks second for a plate waits and is told by name who has it, instead of a bare error or a deadlock.
_LOCK = text("select pg_advisory_xact_lock(hashtextextended(:key, :company))")
_IN_THE_WAY = text(
    "select p.plate, p.plate_key, p.first_day, p.last_day, p.parking_lease_id, coalesce(u.code, '') as unit_code"
    " from parking_plates p left join parking_leases l using (company_id, parking_lease_id)"
    " left join units u on u.company_id = p.company_id and u.unit_id = l.unit_id"
    " where p.company_id = :company and p.plate_key = any(:keys) and p.plate_id <> all(:own)"
    " and p.first_day <= :last and p.last_day >= :first order by p.first_day, p.plate_id limit 1"
)


# The field that has the plate where one is added.
AT = "plate.plate"


class PlateTaken(Conflict):
    """Another active lease of a space has the plate on some of the days."""

    default_reason = "PLATE_TAKEN"


def hold_days(tx: Tx, lease: ParkingLease, last: date) -> None:
    """Holds the space and the plates of a lease from its first day to a last one, instead of what it held.

    Args:
        tx: the transaction in hand, in which the lease is locked, if it was there before.
        lease: whose.
        last: of the terms that count, and of one that waits for its payment.

    Raises:
        UnitHeld: something else holds the space on one of the days; it is named.
        PlateTaken: another lease has a plate on one of the days.
        Invalid: the unit is not there any more.
    """
    today = directory.estate(tx, lease.estate_id).today()
    at = "parking_lease.unit_id"
    lock_units(tx, lease.company_id, lease.estate_id, [lease.unit_id], today, at=at)
    release(tx, lease.company_id, lease.parking_lease_id)
    held = Hold(
        company_id=lease.company_id,
        unit_id=lease.unit_id,
        holder_id=lease.parking_lease_id,
        group_id=lease.group_id,
        estate_id=lease.estate_id,
        kind=PARKING,
        first_day=lease.start_date,
        last_day=last,
        customer_id=lease.customer_id,
    )
    hold(tx, [held])
    plates = plates_of(tx, lease)
    if plates:
        take_plates(tx, lease, plates, last)


def plates_of(tx: Tx, lease: ParkingLease) -> Sequence[Plate]:
    """The plates of a lease, in the order in which they were added."""
    query = select(Plate).where(Plate.company_id == lease.company_id, Plate.parking_lease_id == lease.parking_lease_id)
    return tx.scalars(query.order_by(Plate.plate_id)).all()


def take_plates(tx: Tx, lease: ParkingLease, plates: Sequence[Plate], last: date) -> None:
    """Gives plates of a lease its days.

    Args:
        tx: the transaction in hand, in which the lease is locked.
        lease: whose.
        plates: which, in the table already or not.
        last: the last day.

    Raises:
        PlateTaken: another lease has one on one of the days; it is named.
    """
    for key in sorted({one.plate_key for one in plates}):
        tx.execute(_LOCK, {"key": f"plate {key}", "company": lease.company_id})
    _refuse_taken(tx, lease, plates, last)
    try:
        with tx.session.begin_nested():
            for one in plates:
                one.first_day, one.last_day = lease.start_date, last
                tx.session.add(one)
            tx.flush()
    except DBAPIError as error:
        if not isinstance(error.orig, ExclusionViolation | DeadlockDetected):
            raise
        elsewhere = Violation(AT, Fault.PLATE_ELSEWHERE)
        raise PlateTaken(f"{plates[0].plate} {elsewhere.message}", violations=[elsewhere]) from error


def _refuse_taken(tx: Tx, lease: ParkingLease, plates: Sequence[Plate], last: date) -> None:
    found = tx.execute(
        _IN_THE_WAY,
        {
            "company": lease.company_id,
            "keys": [one.plate_key for one in plates],
            "own": [one.plate_id for one in plates],
            "first": lease.start_date,
            "last": last,
        },
    ).one_or_none()
    if found is None:
        return
    if found.parking_lease_id == lease.parking_lease_id:
        fault = Violation(AT, Fault.PLATE_TWICE)
    elif found.unit_code:
        days = {"start": found.first_day, "end": found.last_day}
        fault = Violation(AT, Fault.PLATE_IN_OTHER_LEASE, unit=found.unit_code, **days)
    else:
        fault = Violation(AT, Fault.PLATE_ELSEWHERE)
    raise PlateTaken(f"{found.plate} {fault.message}", violations=[fault])


def publish_parking(tx: Tx, lease: ParkingLease) -> None:
    """Tells of a lease as it now stands."""
    lease_id = str(lease.parking_lease_id)
    company_id, estate_id = lease.company_id, lease.estate_id
    fact = parking_fact(tx, lease)
    tx.publish(fact, company_id=company_id, estate_id=estate_id, aggregate=lease_id, version=lease.version)


def parking_fact(tx: Tx, lease: ParkingLease) -> events_pb2.ParkingLeaseChanged:
    """A lease as it now stands, with its plates."""
    space = tx.find(Space, (lease.company_id, lease.unit_id))
    return events_pb2.ParkingLeaseChanged(
        company_id=lease.company_id,
        estate_id=lease.estate_id,
        parking_lease_id=str(lease.parking_lease_id),
        version=lease.version,
        unit_id=str(lease.unit_id),
        car_park_id=str(space.car_park_id) if space else "",
        customer_id=str(lease.customer_id),
        start_date=str(lease.start_date),
        end_date=str(lease.end_date),
        given_up=lease.given_up,
        plates=[
            events_pb2.LeasedPlate(
                plate=one.plate,
                plate_key=one.plate_key,
                model=one.model,
                colour=one.colour,
                inside=one.inside_since is not None,
            )
            for one in plates_of(tx, lease)
        ],
    )
