"""Reservations: made by people, cancelled, and issued out of a store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.data.ids import uuid7
from chassis.errors import Invalid, NotFound, Violation
from sqlalchemy import select

from warehouse.domain.units import to_base
from warehouse.records.reservations import Reservation, ReservationIssue
from warehouse.records.stock import ISSUE, Balance, Material, Move
from warehouse.usecases.ledger import Book, Step, lock_balances
from warehouse.usecases.postings import cost_of
from warehouse.usecases.reserving import fill, tell
from warehouse.usecases.stock_lines import Line, check_day, counted, new_move, open_store
from warehouse.usecases.writing import write
from warehouse.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class CreateReservation:
    """So much of a material in a store, for a claimant.

    Args:
        quantity: in `unit`; an empty one is the base unit.
        purpose: person, department or work_order.
    """

    company_id: int
    store_id: UUID
    material_id: UUID
    quantity: Decimal
    unit: str
    purpose: str
    target_name: str
    target_id: str = ""


def create_reservation(tx: Tx, command: CreateReservation) -> Reservation:
    """Reserves what is free; the rest waits.

    Raises:
        Invalid: no such material, or a quantity that does not divide.
        StoreClosed, NotFound.
    """
    store = open_store(tx, command.company_id, command.store_id)
    line = Line(command.material_id, command.quantity, command.unit)
    try:
        (one,) = counted(tx, command.company_id, (line,), comes=False)
    except Invalid as refused:
        faults = [fault.at(fault.field.removeprefix("lines[0].")) for fault in refused.violations]
        raise Invalid("It cannot be reserved", violations=faults) from refused
    key = (store.store_id, command.material_id)
    balances = lock_balances(tx, command.company_id, [key])
    reservation_id = uuid7()
    made = Reservation(
        company_id=command.company_id,
        reservation_id=reservation_id,
        group_id=store.group_id,
        estate_id=store.estate_id,
        reference=str(reservation_id),
        store_id=store.store_id,
        material_id=command.material_id,
        purpose=command.purpose,
        target_id=command.target_id,
        target_name=command.target_name,
        wanted=one.quantity,
        principal_id=tx.scope.principal.id,
    )
    tx.add(made)
    tx.flush()
    fill(tx, balances, [key])
    _audit(tx, "create_reservation", made)
    return made


@dataclass(frozen=True, slots=True)
class CancelReservation:
    """A reservation that is not wanted any more, and why."""

    company_id: int
    reservation_id: UUID
    reason: str


def cancel_reservation(tx: Tx, command: CancelReservation) -> Reservation:
    """Frees what is reserved and not issued, for who waits.

    Raises:
        ReservationEnded, NotFound.
    """
    one = tx.get(Reservation, (command.company_id, command.reservation_id))
    end_reservations(tx, [one])
    _audit(tx, "cancel_reservation", one, command.reason)
    return one


def end_reservations(tx: Tx, many: list[Reservation]) -> None:
    """Cancels reservations of one company; what they held goes to who waits.

    Raises:
        ReservationEnded: one of them is at its end.
    """
    if not many:
        return
    company_id, keys = many[0].company_id, {(one.store_id, one.material_id) for one in many}
    balances = lock_balances(tx, company_id, keys)
    for one in many:
        tx.lock(Reservation, (company_id, one.reservation_id))
        balances[one.store_id, one.material_id].reserved -= one.cancel()
    tx.flush()
    tell(tx, [*many, *fill(tx, balances, keys)])


@dataclass(frozen=True, slots=True)
class IssueReserved:
    """What is issued of reservations, in base units, by reservation."""

    company_id: int
    document_date: date
    parts: tuple[tuple[UUID, Decimal], ...]
    reference: str = ""


def issue_reserved(tx: Tx, command: IssueReserved) -> Move:
    """Issues what is reserved for one claimant, at the moving average.

    Raises:
        Invalid: a faulty day, more than is reserved, or reservations of several claimants or stores.
        StoreClosed, NotFound.
    """
    held = _held(tx, command)
    first = held[0]
    store = open_store(tx, command.company_id, first.store_id)
    check_day(tx, command.company_id, command.document_date)
    move = new_move(
        tx,
        company_id=command.company_id,
        move_id=uuid7(),
        estate_id=store.estate_id,
        kind=ISSUE,
        store_id=store.store_id,
        document_date=command.document_date,
        reference=command.reference,
        purpose=first.purpose,
        target_id=first.target_id,
        target_name=first.target_name,
    )
    materials = [tx.get(Material, (one.company_id, one.material_id)) for one in held]
    _divide(command, materials)
    account = cost_of(first.purpose)
    quantities = [quantity for _, quantity in command.parts]
    steps = [
        Step(store, material, number, ISSUE, -quantity, account, told=(-quantity, material.unit))
        for number, (material, quantity) in enumerate(zip(materials, quantities, strict=True), 1)
    ]

    def free(book: Book) -> None:
        _take(tx, command, book.balances)

    made = write(tx, move, steps, prepare=free)
    for number, one in enumerate(held, 1):
        where = {"company_id": one.company_id, "group_id": one.group_id, "estate_id": one.estate_id}
        tx.add(ReservationIssue(**where, move_id=made.move_id, line=number, reservation_id=one.reservation_id))
    tx.flush()
    tell(tx, held)
    return made


def _divide(command: IssueReserved, materials: list[Material]) -> None:
    """What is counted by the piece is issued by the piece."""
    faults = [
        Violation(f"parts[{place}].quantity", Fault.DOES_NOT_DIVIDE, unit=one.unit, places=one.decimals)
        for place, ((_, quantity), one) in enumerate(zip(command.parts, materials, strict=True))
        if to_base(quantity, Decimal(1), one.decimals) is None
    ]
    if faults:
        raise Invalid("It does not divide", violations=faults)


def _held(tx: Tx, command: IssueReserved) -> list[Reservation]:
    """The reservations, in the order of the parts, of one store and claimant."""
    ids = [one for one, _ in command.parts]
    query = select(Reservation).where(Reservation.company_id == command.company_id, Reservation.reservation_id.in_(ids))
    found = {one.reservation_id: one for one in tx.scalars(query)}
    if not found:
        raise NotFound("There are no such reservations here")
    faults = []
    for place, one_id in enumerate(ids):
        one = found.get(one_id)
        if one is None or one_id in ids[:place]:
            faults.append(Violation(f"parts[{place}].reservation_id", Fault.NO_SUCH_RESERVATION))
        elif _claim(one) != _claim(found.get(ids[0], one)):
            faults.append(Violation(f"parts[{place}].reservation_id", Fault.OTHER_CLAIMANT))
    if faults:
        raise Invalid("These are not issued together", violations=faults)
    return [found[one] for one in ids]


def _claim(one: Reservation) -> tuple[UUID, str, str, str]:
    return one.store_id, one.purpose, one.target_id, one.target_name


def _take(tx: Tx, command: IssueReserved, balances: dict[tuple[UUID, UUID], Balance]) -> None:
    """What is issued is reserved no more; the balances are locked, so that it is free until it leaves."""
    faults = []
    for place, (reservation_id, quantity) in enumerate(command.parts):
        one = tx.lock(Reservation, (command.company_id, reservation_id))
        if not 0 < quantity <= one.reserved:
            most = f"{one.reserved.normalize():f}"
            faults.append(Violation(f"parts[{place}].quantity", Fault.MORE_THAN_RESERVED, most=most))
            continue
        one.issue(quantity)
        balances[one.store_id, one.material_id].reserved -= quantity
    if faults:
        raise Invalid("More than is reserved", violations=faults)


def _audit(tx: Tx, action: str, one: Reservation, reason: str = "") -> None:
    about = {"for": one.target_name, "quantity": f"{one.wanted.normalize():f}", "reason": reason}
    named = f"reservations/{one.reservation_id}"
    tx.audit(f"warehouse.{action}", named, about, company_id=one.company_id, estate_id=one.estate_id)
