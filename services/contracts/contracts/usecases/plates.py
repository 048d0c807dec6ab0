"""Plates of parking leases, and cars at a gate: several may have one space, and one of them is inside at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock, directory
from chassis.data.ids import uuid7
from chassis.errors import Invalid, NotFound, Violation
from chassis.periods import Period
from sqlalchemy import select

from contracts.domain.parking import NO_LEASE, Car, gate_refusal, plate_key
from contracts.records.parking import ParkingLease, Plate
from contracts.usecases.parking_charges import offered_term
from contracts.usecases.parking_days import plates_of, publish_parking, take_plates
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

MOST_PLATES = 10
IN = "in"


@dataclass(frozen=True, slots=True)
class NewPlate:
    """A plate as it is written, and the car's model and colour."""

    plate: str
    model: str = ""
    colour: str = ""


def new_plates(tx: Tx, lease: ParkingLease, wanted: Sequence[NewPlate], last: date) -> list[Plate]:
    """Adds plates to a lease that is locked, until its last day.

    Raises:
        Invalid: one has no letter and no digit, is named twice, or there are too many.
        PlateTaken: another active lease has one; it is named.
    """
    keys = [plate_key(one.plate) for one in wanted]
    faults = [Violation(f"plates[{place}].plate", Fault.NOT_A_PLATE) for place, key in enumerate(keys) if not key]
    faults += [
        Violation(f"plates[{place}].plate", Fault.PLATE_TWICE)
        for place, key in enumerate(keys)
        if key and key in keys[:place]
    ]
    if len(plates_of(tx, lease)) + len(wanted) > MOST_PLATES:
        faults.append(Violation("plate.plate", Fault.TOO_MANY_PLATES, most=MOST_PLATES))
    if faults:
        raise Invalid("These cannot be the plates of a lease", violations=faults)
    made = [
        Plate(
            company_id=lease.company_id,
            plate_id=uuid7(),
            group_id=lease.group_id,
            estate_id=lease.estate_id,
            parking_lease_id=lease.parking_lease_id,
            customer_id=lease.customer_id,
            plate=one.plate.strip(),
            plate_key=key,
            model=one.model,
            colour=one.colour,
        )
        for one, key in zip(wanted, keys, strict=True)
    ]
    if made:
        take_plates(tx, lease, made, last)
    return made


@dataclass(frozen=True, slots=True)
class AddPlate:
    """A plate to add to a lease."""

    company_id: int
    parking_lease_id: UUID
    plate: NewPlate


def add_plate(tx: Tx, command: AddPlate) -> ParkingLease:
    """Adds a plate to a lease.

    Raises:
        WrongState: the space was given up.
        Invalid: it is no plate, or the lease has ten.
        PlateTaken: another active lease has it, or this one; it is named.
        NotFound.
    """
    lease = tx.lock(ParkingLease, (command.company_id, command.parking_lease_id))
    lease.must_go_on()
    waiting = offered_term(tx, lease)
    new_plates(tx, lease, [command.plate], waiting.end_date if waiting else lease.end_date)
    _changed(tx, "add_plate", lease)
    return lease


@dataclass(frozen=True, slots=True)
class RemovePlate:
    """A plate to remove from a lease."""

    company_id: int
    parking_lease_id: UUID
    plate_id: UUID


def remove_plate(tx: Tx, command: RemovePlate) -> ParkingLease:
    """Removes a plate from a lease.

    Raises:
        NotFound: the lease or the plate is not there.
    """
    lease = tx.lock(ParkingLease, (command.company_id, command.parking_lease_id))
    plate = tx.get(Plate, (command.company_id, command.plate_id))
    if plate.parking_lease_id != lease.parking_lease_id:
        raise NotFound("The lease has no such plate")
    tx.session.delete(plate)
    _changed(tx, "remove_plate", lease)
    return lease


def _changed(tx: Tx, action: str, lease: ParkingLease) -> None:
    lease.version += 1
    tx.flush()
    publish_parking(tx, lease)
    named, about = f"parkingLeases/{lease.parking_lease_id}", {"plates": len(plates_of(tx, lease))}
    tx.audit(f"contracts.{action}", named, about, company_id=lease.company_id, estate_id=lease.estate_id)


@dataclass(frozen=True, slots=True)
class PassGate:
    """A car at a gate of an estate, and which way it goes: "in" or "out"."""

    company_id: int
    estate_id: int
    plate: str
    direction: str


@dataclass(frozen=True, slots=True)
class Passed:
    """Whether a car may pass by a lease, and if not why: NO_LEASE, EXPIRED or OTHER_INSIDE."""

    refusal: str
    lease: ParkingLease | None = None
    inside: str = ""


def pass_gate(tx: Tx, command: PassGate) -> Passed:
    """Says whether a car may come in, and notes that it came or went.

    Whoever comes second waits for the first by the lease's lock, and the table's index holds that one is inside.
    """
    key = plate_key(command.plate)
    today = directory.estate(tx, command.estate_id).today()
    lease = _lease_with(tx, command, key, today)
    if lease is None:
        return Passed(NO_LEASE)
    plates = plates_of(tx, lease)
    here = [one for one in plates if one.plate_key == key]
    if not here:
        return Passed(NO_LEASE)
    if command.direction == IN:
        cars = [Car(one.plate_key, one.inside_since is not None) for one in plates]
        refusal = gate_refusal(key, today, Period(lease.start_date, lease.end_date), cars)
        if refusal:
            others = [one.plate for one in plates if one.inside_since is not None and one.plate_key != key]
            return Passed(refusal, lease, next(iter(others), ""))
    here[0].inside_since = clock.now() if command.direction == IN else None
    lease.version += 1
    tx.flush()
    publish_parking(tx, lease)
    named, about = f"parkingLeases/{lease.parking_lease_id}", {"direction": command.direction}
    tx.audit("contracts.pass_gate", named, about, company_id=lease.company_id, estate_id=lease.estate_id)
    return Passed("", lease)


def _lease_with(tx: Tx, command: PassGate, key: str, today: date) -> ParkingLease | None:
    """The lease of the estate that has a plate today, or had it last; locked."""
    query = select(Plate.parking_lease_id).where(
        Plate.company_id == command.company_id,
        Plate.estate_id == command.estate_id,
        Plate.plate_key == key,
        Plate.first_day <= today,
    )
    found = tx.scalar(query.order_by(Plate.last_day.desc()).limit(1))
    return tx.lock(ParkingLease, (command.company_id, found)) if found else None
