"""Moving in, and correcting the record of a move (入住; features C3–C5, C13, C14); who leaves: departures."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.tx import Tx
from chassis.errors import Conflict, Invalid, Violation
from chassis.violations import Fault as Common

from tenants.domain.spans import Span
from tenants.records.customers import Customer
from tenants.records.occupancies import Occupancy
from tenants.usecases import asked_moves
from tenants.usecases.imports import open_estate
from tenants.usecases.moves import audit, begin, lock_both, lock_unit, must_be_free, must_not_reach_back, publish

EDITED = ("start_date", "end_date", "bill_per_unit", "not_residing", "note")


class MoveOutBySteps(Conflict):
    """The company decides by steps who moves out."""

    default_reason = "MOVE_OUT_BY_STEPS"


@dataclass(frozen=True, slots=True)
class MoveIn:
    """A customer who moves into a unit.

    Args:
        company_id: the company.
        unit_id: where.
        customer_id: who.
        role: owner, tenant or developer.
        start_date: the first day.
        values: bill_per_unit, not_residing, note.
    """

    company_id: int
    unit_id: UUID
    customer_id: UUID
    role: str
    start_date: date
    values: dict[str, Any] = field(default_factory=dict)


def move_in(tx: Tx, command: MoveIn) -> Occupancy:
    """Moves a customer into a unit.

    An owner and a tenant may have it at once (C7); two owners or two tenants may not: whoever had it before moves out
    first (C9). Joint owners name one of them as the party that is charged (C15), the others are household.

    Raises:
        UnitTaken: the role is taken on one of those days.
    """
    unit = lock_unit(tx, command.company_id, command.unit_id)
    open_estate(tx, command.company_id, unit.estate_id)
    customer = tx.lock(Customer, (command.company_id, command.customer_id))
    occupancy = begin(tx, unit, customer, command.role, command.start_date, values=command.values)
    publish(tx, unit, [occupancy], [customer] if customer.seen_in(unit.estate_id) else [])
    audit(tx, "tenants.move_in", occupancy, {"role": command.role, "start_date": command.start_date.isoformat()})
    return occupancy


@dataclass(frozen=True, slots=True)
class UpdateOccupancy:
    """New values of an occupancy by field, of EDITED; the etag is the one it was read with, or empty."""

    company_id: int
    occupancy_id: UUID
    changes: dict[str, Any]
    etag: str = ""


def update_occupancy(tx: Tx, command: UpdateOccupancy) -> Occupancy:
    """Corrects a move-in or a move-out record (C13, C14); an end date taken away lets the customer stay.

    Raises:
        UnitTaken: the days would overlap another customer's in the same role.
        SettledTooFarBack: the end is moved forward, to further back than the estate allows.
        MoveOutBySteps: the end is moved forward, and the company decides about move-outs by steps.
    """
    changes = command.changes
    occupancy, unit = lock_both(tx, command.company_id, command.occupancy_id)
    occupancy.must_be(command.etag)
    start, end = changes.get("start_date", occupancy.start_date), changes.get("end_date", occupancy.end_date)
    must_be_free(tx, unit, occupancy.role, _span(start, end), but=occupancy.occupancy_id)
    if end is not None and (occupancy.end_date is None or end < occupancy.end_date):
        must_not_reach_back(tx, unit, end, "occupancy.end_date")
        if asked_moves.waiting(tx, occupancy) or asked_moves.has_flow(tx, asked_moves.MOVE_OUT, occupancy):
            raise MoveOutBySteps("Move-outs are approved by steps here: take the last day away, and move them out anew")
    if occupancy.change(changes):
        occupancy.updated_at = clock.now()
        asked_moves.note_change(tx, occupancy)
        publish(tx, unit, [occupancy], [])
        audit(tx, "tenants.update_occupancy", occupancy, {"fields": sorted(changes)})
    return occupancy


def _span(start: date, end: date | None) -> Span:
    try:
        return Span(start, end)
    except ValueError as error:
        raise Invalid(
            "The last day is before the first", violations=[Violation("occupancy.end_date", Common.BEFORE_START)]
        ) from error
