"""Reservations (预定): a unit is held for somebody until a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.errors import Invalid, NotFound, Violation
from chassis.violations import Fault as Common

from contracts.records.leases import HELD, RELEASED, RESERVATION, Hold, Reservation, WrongState
from contracts.usecases import reasons
from contracts.usecases.down_payments import charge_down_payment, withdraw_down_payment
from contracts.usecases.holds import Wanted, hold, lock_units, refuse_held, release
from contracts.usecases.mirrors import knows_customer
from contracts.usecases.prospects import reserve_for
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class CreateReservation:
    """A unit to hold for somebody: which days, and until when it waits for a lease.

    For a prospect, and with a deposit in minor units by a fee item, where these are said.
    """

    company_id: int
    estate_id: int
    unit_id: UUID
    customer_id: UUID
    start: date
    end: date
    expiry: date
    note: str = ""
    prospect_id: UUID | None = None
    deposit: int = 0
    deposit_item: str = ""


def create_reservation(tx: Tx, command: CreateReservation) -> Reservation:
    """Holds a unit.

    Most who come late are told at once and wait for nobody; whoever sees the unit free waits for its lock, and looks
    again.

    Raises:
        Invalid: the unit or the customer is not there, the days run backwards, or the expiry is past.
        UnitHeld: a lease or another reservation is in the way; it is named.
    """
    today = _today(tx, command)
    if faults := _faults(command, today):
        raise Invalid("The unit cannot be reserved so", violations=faults)
    wanted = Wanted(command.company_id, [command.unit_id], uuid7(), command.start, command.end)
    refuse_held(tx, wanted, today)
    at = "reservation.unit_id"
    lock_units(tx, command.company_id, command.estate_id, [command.unit_id], today, at=at, wanted=wanted)
    if not knows_customer(tx, command.company_id, command.customer_id):
        nobody = Violation("reservation.customer_id", Fault.NO_SUCH_TENANT)
        raise Invalid("The unit cannot be reserved so", violations=[nobody])
    made = _made(tx, command, wanted.holder_id)
    hold(tx, [_hold(made)], looked=True)
    tx.add(made)
    tx.flush()
    if command.prospect_id:
        reserve_for(tx, command.prospect_id, made)
    if made.deposit_minor:
        charge_down_payment(tx, made)
    _audit(tx, "create_reservation", made)
    return made


def _today(tx: Tx, command: CreateReservation) -> date:
    """Today in the estate, which is the company's."""
    try:
        return directory.place(tx, command.company_id, command.estate_id).estate_today()
    except NotFound as error:
        elsewhere = Violation("estate_id", Fault.NO_ESTATE_TO_LET_IN)
        raise Invalid("The unit cannot be reserved so", violations=[elsewhere]) from error


def _faults(command: CreateReservation, today: date) -> list[Violation]:
    faults = []
    if command.end < command.start:
        faults.append(Violation("reservation.end_date", Common.NOT_BEFORE, first=command.start))
    if command.expiry < today:
        faults.append(Violation("reservation.expiry_date", Fault.EXPIRY_PAST, today=today))
    if command.deposit and not command.deposit_item:
        faults.append(Violation("reservation.deposit_item_code", Fault.DEPOSIT_ITEM_MISSING))
    return faults


def _made(tx: Tx, command: CreateReservation, reservation_id: UUID) -> Reservation:
    return Reservation(
        company_id=command.company_id,
        reservation_id=reservation_id,
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        unit_id=command.unit_id,
        customer_id=command.customer_id,
        start_date=command.start,
        end_date=command.end,
        expiry_date=command.expiry,
        note=command.note,
        prospect_id=command.prospect_id,
        deposit_minor=command.deposit,
        deposit_item=command.deposit_item,
        maker=tx.scope.principal.id,
    )


def _hold(made: Reservation) -> Hold:
    return Hold(
        company_id=made.company_id,
        unit_id=made.unit_id,
        holder_id=made.reservation_id,
        group_id=made.group_id,
        estate_id=made.estate_id,
        kind=RESERVATION,
        first_day=made.start_date,
        last_day=made.end_date,
    )


@dataclass(frozen=True, slots=True)
class ReleaseReservation:
    """A reservation to give up, and why."""

    company_id: int
    reservation_id: UUID
    reason: str = ""


def release_reservation(tx: Tx, command: ReleaseReservation) -> Reservation:
    """Gives a reservation up.

    Raises:
        WrongState: it holds nothing any more.
        NotFound.
    """
    made = tx.lock(Reservation, (command.company_id, command.reservation_id))
    if made.state != HELD:
        raise WrongState(f"The reservation is {made.state} and holds nothing any more")
    made.state = RELEASED
    made.release_reason = command.reason
    made.release_reason_code = reasons.code_of(tx, made.company_id, reasons.RESERVATION_RELEASE, command.reason)
    release(tx, made.company_id, made.reservation_id)
    withdraw_down_payment(tx, made)
    _audit(tx, "release_reservation", made)
    return made


def _audit(tx: Tx, action: str, made: Reservation) -> None:
    about = {"unit": str(made.unit_id), "from": str(made.start_date), "to": str(made.end_date)}
    named = f"reservations/{made.reservation_id}"
    tx.audit(f"contracts.{action}", named, about, company_id=made.company_id, estate_id=made.estate_id)
