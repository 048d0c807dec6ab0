"""Handing units over (交房; features C12, C13): who waits, keys, first readings, and the move-in that it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.errors import Conflict, Invalid, Violation
from manor.billing.v1 import events_pb2 as billing
from manor.tenants.v1 import events_pb2 as facts
from sqlalchemy import select

from tenants.domain.handovers import Deed, State
from tenants.records.customers import Customer
from tenants.records.handovers import Handover
from tenants.records.occupancies import Occupancy
from tenants.usecases.imports import open_estate
from tenants.usecases.moves import lock_unit
from tenants.usecases.occupancies import MoveIn, move_in
from tenants.violations import Fault


class WaitedFor(Conflict):
    """Somebody waits for the unit in that role."""

    default_reason = "WAITED_FOR"


@dataclass(frozen=True, slots=True)
class RegisterHandover:
    """Who waits for which unit, as owner or tenant, and the day that was agreed."""

    company_id: int
    unit_id: UUID
    customer_id: UUID
    role: str
    planned_date: date | None = None
    note: str = ""


def register_handover(tx: Tx, command: RegisterHandover) -> Handover:
    """Notes that a customer waits for a unit.

    Raises:
        WaitedFor: somebody waits for it in that role.
    """
    if command.role not in ("owner", "tenant"):
        raise Invalid("A unit is handed to an owner or a tenant", violations=[Violation("role", Fault.NOT_HANDED_TO)])
    unit = lock_unit(tx, command.company_id, command.unit_id)
    open_estate(tx, command.company_id, unit.estate_id)
    customer = tx.get(Customer, (command.company_id, command.customer_id))
    waiting = select(Handover.handover_id).where(
        Handover.company_id == unit.company_id,
        Handover.unit_id == unit.unit_id,
        Handover.role == command.role,
        Handover.state == State.WAITING.value,
    )
    if tx.scalars(waiting).first() is not None:
        raise WaitedFor(f"Somebody waits for {unit.code} in that role: hand it over or call that off first")
    handover = Handover(
        company_id=unit.company_id,
        handover_id=uuid7(),
        group_id=unit.group_id,
        estate_id=unit.estate_id,
        version=1,
        unit_id=unit.unit_id,
        customer_id=customer.customer_id,
        role=command.role,
        planned_date=command.planned_date,
        note=command.note,
    )
    tx.add(handover)
    tx.flush()
    _audit(tx, "tenants.register_handover", handover)
    return handover


@dataclass(frozen=True, slots=True)
class HandOver:
    """What is handed over, and when.

    Args:
        company_id, handover_id: which.
        handover_date: the day.
        keys: what they open, and how many.
        readings: numbers of meters, and what they showed.
        note: replaces the one that is there, where it is not empty.
        etag: the one that it was read with, or empty.
    """

    company_id: int
    handover_id: UUID
    handover_date: date
    keys: Sequence[tuple[str, int]] = ()
    readings: Sequence[tuple[str, str]] = ()
    note: str = ""
    etag: str = ""


def hand_over(tx: Tx, command: HandOver) -> Handover:
    """Hands a unit over: the customer moves in that day, and billing is told what the meters showed.

    Raises:
        HandoverOver: it has ended before.
        UnitTaken: somebody else has the unit in that role.
    """
    handover = _lock(tx, command.company_id, command.handover_id, command.etag)
    _check(tx, handover, command)
    occupancy = _occupant(tx, handover) or move_in(
        tx, MoveIn(handover.company_id, handover.unit_id, handover.customer_id, handover.role, command.handover_date)
    )
    handover.end(
        Deed.HAND_OVER,
        tx.scope.principal.id,
        handover_date=command.handover_date,
        keys=[{"name": name, "count": count} for name, count in command.keys],
        readings=[{"meter_number": number, "value": value, "outcome": ""} for number, value in command.readings],
        note=command.note or handover.note,
        occupancy_id=occupancy.occupancy_id,
    )
    _tell_billing(tx, handover)
    _audit(tx, "tenants.hand_over", handover)
    return handover


@dataclass(frozen=True, slots=True)
class CancelHandover:
    """Which wait ends without a handover, and why."""

    company_id: int
    handover_id: UUID
    reason: str
    etag: str = ""


def cancel_handover(tx: Tx, command: CancelHandover) -> Handover:
    """Ends a wait without a handover.

    Raises:
        HandoverOver: it has ended before.
    """
    handover = _lock(tx, command.company_id, command.handover_id, command.etag)
    handover.end(Deed.CANCEL, tx.scope.principal.id, reason=command.reason)
    _audit(tx, "tenants.cancel_handover", handover)
    return handover


def answer_readings(tx: Tx, fact: billing.FirstReadingsAnswered) -> None:
    """Notes what billing made of a handover's readings; told twice, it changes nothing."""
    handover = tx.lock(Handover, (fact.company_id, UUID(fact.handover_id)))
    outcomes = {one.meter_number: one.outcome for one in fact.readings}
    told = [{**one, "outcome": outcomes.get(one["meter_number"], one["outcome"])} for one in handover.readings]
    handover.change({"readings": told})


def _lock(tx: Tx, company_id: int, handover_id: UUID, etag: str) -> Handover:
    """A handover and its unit, the unit locked first, as whoever moves somebody in does."""
    lock_unit(tx, company_id, tx.get(Handover, (company_id, handover_id)).unit_id)
    handover = tx.lock(Handover, (company_id, handover_id))
    handover.must_be(etag)
    return handover


def _check(tx: Tx, handover: Handover, command: HandOver) -> None:
    today = directory.estate(tx, handover.estate_id).today()
    numbers = [number for number, _ in command.readings]
    faults = [
        Violation(f"readings[{place}].meter_number", Fault.METER_TWICE)
        for place, number in enumerate(numbers)
        if number in numbers[:place]
    ]
    if command.handover_date > today:
        faults.append(Violation("handover_date", Fault.HANDED_OVER_LATER, today=today))
    if faults:
        raise Invalid("The unit was not handed over: correct what is named", violations=faults)


def _occupant(tx: Tx, handover: Handover) -> Occupancy | None:
    """The customer's occupancy in that role, where they have the unit already."""
    return tx.scalars(
        select(Occupancy).where(
            Occupancy.company_id == handover.company_id,
            Occupancy.unit_id == handover.unit_id,
            Occupancy.customer_id == handover.customer_id,
            Occupancy.role == handover.role,
            Occupancy.end_date.is_(None),
        )
    ).first()


def _tell_billing(tx: Tx, handover: Handover) -> None:
    if not handover.readings:
        return
    fact = facts.FirstReadingsTaken(
        company_id=handover.company_id,
        estate_id=handover.estate_id,
        handover_id=str(handover.handover_id),
        unit_id=str(handover.unit_id),
        read_date=str(handover.handover_date),
        readings=[
            facts.TakenReading(meter_number=one["meter_number"], value=one["value"]) for one in handover.readings
        ],
    )
    aggregate = str(handover.handover_id)
    tx.publish(fact, company_id=handover.company_id, estate_id=handover.estate_id, aggregate=aggregate, version=1)


def _audit(tx: Tx, action: str, handover: Handover) -> None:
    tx.audit(
        action,
        f"handovers/{handover.handover_id}",
        {"unit": str(handover.unit_id), "customer": str(handover.customer_id), "state": handover.state},
        company_id=handover.company_id,
        estate_id=handover.estate_id,
    )
