"""Prospects (招商): made, followed up, shown units, offered prices, reserved for, won with a lease, or given up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.errors import Invalid, Violation
from chassis.violations import Fault as Common
from sqlalchemy import select, text

from contracts.domain.prospects import FOLLOW_UP, LEASE, LOSS, OFFER, REOPENING, RESERVATION, VIEWING
from contracts.records.prospects import Prospect, ProspectStep
from contracts.usecases import reasons
from contracts.usecases.mirrors import knows_customer
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

    from contracts.records.leases import Lease, Reservation

BY_HAND = (FOLLOW_UP, VIEWING, OFFER)
_UNIT = text("select 1 from units where company_id = :company and estate_id = :estate and unit_id = :unit")


@dataclass(frozen=True, slots=True)
class ProspectData:
    """What is known of a prospect: areas in m², the price a month for a square metre in minor units."""

    name: str
    trade: str = ""
    source: str = ""
    customer_id: UUID | None = None
    area_from: Decimal = Decimal(0)
    area_to: Decimal = Decimal(0)
    square_metre: int = 0
    note: str = ""
    owner: str = ""
    next_date: date | None = None
    next_step: str = ""


@dataclass(frozen=True, slots=True)
class CreateProspect:
    """A prospect of an estate."""

    company_id: int
    estate_id: int
    data: ProspectData


def create_prospect(tx: Tx, command: CreateProspect) -> Prospect:
    """Creates a prospect; whoever does looks after them unless somebody else is said.

    Raises:
        Invalid: the estate or the customer is not there, or the areas run backwards.
    """
    if directory.estate(tx, command.estate_id).company_id != command.company_id:
        raise Invalid("No such estate", violations=[Violation("estate_id", Fault.NO_ESTATE_TO_LET_IN)])
    _check(tx, command.company_id, command.data)
    maker = tx.scope.principal.id
    made = Prospect(
        company_id=command.company_id,
        prospect_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        version=1,
        maker=maker,
        **_values(command.data, maker),
    )
    tx.add(made)
    tx.flush()
    _audit(tx, "create_prospect", made)
    return made


def _values(data: ProspectData, owner: str) -> dict[str, object]:
    return {
        "name": data.name,
        "trade": data.trade,
        "source": data.source,
        "customer_id": data.customer_id,
        "area_from": data.area_from,
        "area_to": data.area_to,
        "square_metre_minor": data.square_metre,
        "note": data.note,
        "owner": data.owner or owner,
        "next_date": data.next_date,
        "next_step": data.next_step,
    }


def _check(tx: Tx, company_id: int, data: ProspectData) -> None:
    faults = []
    if data.customer_id and not knows_customer(tx, company_id, data.customer_id):
        faults.append(Violation("prospect.customer_id", Fault.NO_SUCH_TENANT))
    if data.area_from < 0:
        faults.append(Violation("prospect.area_from", Common.TOO_SMALL, least=0))
    if data.area_to and data.area_to < data.area_from:
        faults.append(Violation("prospect.area_to", Fault.AREAS_BACKWARDS, least=data.area_from))
    if faults:
        raise Invalid("That cannot be a prospect", violations=faults)


@dataclass(frozen=True, slots=True)
class UpdateProspect:
    """A prospect as it is to be."""

    company_id: int
    prospect_id: UUID
    data: ProspectData
    etag: str = ""


def update_prospect(tx: Tx, command: UpdateProspect) -> Prospect:
    """Changes what is known of a prospect.

    Raises:
        Invalid: as for a new one.
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    prospect = tx.lock(Prospect, (command.company_id, command.prospect_id))
    prospect.must_be(command.etag)
    _check(tx, command.company_id, command.data)
    if prospect.change(_values(command.data, prospect.owner)):
        _audit(tx, "update_prospect", prospect)
    return prospect


@dataclass(frozen=True, slots=True)
class RecordProspectStep:
    """What was done about a prospect, and what comes next; the price is a month's for a square metre."""

    company_id: int
    prospect_id: UUID
    kind: str
    day: date | None = None
    note: str = ""
    unit_id: UUID | None = None
    square_metre: int = 0
    valid_until: date | None = None
    next_date: date | None = None
    next_step: str = ""


def record_prospect_step(tx: Tx, command: RecordProspectStep) -> Prospect:
    """Notes a follow-up, a viewing or an offer.

    Raises:
        Invalid: the kind is another, a viewing or an offer names no unit of the estate, an offer no price, or the day
            is to come.
        WrongState: they have a lease.
        NotFound.
    """
    prospect = tx.lock(Prospect, (command.company_id, command.prospect_id))
    today = directory.estate(tx, prospect.estate_id).today()
    _check_step(tx, prospect, command, today)
    prospect.go_on(command.kind)
    prospect.next_date, prospect.next_step = command.next_date, command.next_step
    _note(
        tx,
        prospect,
        command.kind,
        command.day or today,
        command.note,
        unit_id=command.unit_id,
        square_metre=command.square_metre,
        valid_until=command.valid_until,
    )
    return prospect


def _check_step(tx: Tx, prospect: Prospect, command: RecordProspectStep, today: date) -> None:
    faults = []
    if command.kind not in BY_HAND:
        faults.append(Violation("step.kind", Fault.NOT_A_STEP_BY_HAND))
    if command.day and command.day > today:
        faults.append(Violation("step.date", Fault.STEP_TO_COME, today=today))
    named = {"company": prospect.company_id, "estate": prospect.estate_id, "unit": command.unit_id}
    if command.kind in (VIEWING, OFFER) or command.unit_id:
        if command.unit_id is None:
            faults.append(Violation("step.unit_id", Common.REQUIRED))
        elif not tx.scalar(_UNIT, named):
            faults.append(Violation("step.unit_id", Fault.NO_UNIT_TO_LET))
    if command.kind == OFFER and not command.square_metre:
        faults.append(Violation("step.square_metre_minor", Common.REQUIRED))
    if faults:
        raise Invalid("The step cannot be noted so", violations=faults)


def _note(
    tx: Tx,
    prospect: Prospect,
    kind: str,
    day: date,
    note: str,
    *,
    unit_id: UUID | None = None,
    square_metre: int = 0,
    valid_until: date | None = None,
) -> None:
    step = ProspectStep(
        company_id=prospect.company_id,
        step_id=uuid7(),
        group_id=prospect.group_id,
        estate_id=prospect.estate_id,
        prospect_id=prospect.prospect_id,
        kind=kind,
        day=day,
        note=note,
        reason_code=reasons.code_of(tx, prospect.company_id, reasons.PROSPECT_LOSS, note) if kind == LOSS else "",
        unit_id=unit_id,
        square_metre_minor=square_metre,
        valid_until=valid_until,
        maker=tx.scope.principal.id,
    )
    tx.add(step)
    tx.flush()
    _audit(tx, "record_prospect_step", prospect, kind=kind)


@dataclass(frozen=True, slots=True)
class LoseProspect:
    """A prospect to give up, and why."""

    company_id: int
    prospect_id: UUID
    reason: str


def lose_prospect(tx: Tx, command: LoseProspect) -> Prospect:
    """Gives a prospect up; nobody is reminded of them any more.

    Raises:
        WrongState: they have a lease, or were given up before.
        NotFound.
    """
    prospect = tx.lock(Prospect, (command.company_id, command.prospect_id))
    prospect.go_on(LOSS)
    prospect.next_date, prospect.next_step = None, ""
    _note(tx, prospect, LOSS, directory.estate(tx, prospect.estate_id).today(), command.reason)
    return prospect


def reserve_for(tx: Tx, prospect_id: UUID, made: Reservation) -> None:
    """A reservation is for a prospect.

    Raises:
        Invalid: the reservation is for another customer, or in another estate.
        WrongState: they have a lease.
        NotFound.
    """
    prospect = tx.lock(Prospect, (made.company_id, prospect_id))
    _same(prospect, made.customer_id, made.estate_id, "reservation.customer_id")
    prospect.go_on(RESERVATION)
    today = directory.estate(tx, made.estate_id).today()
    _note(tx, prospect, RESERVATION, today, made.note, unit_id=made.unit_id, valid_until=made.expiry_date)


def win(tx: Tx, prospect_id: UUID, lease: Lease) -> Prospect:
    """A lease is written for a prospect; gives them.

    Raises:
        Invalid: the lease is with another customer, or in another estate.
        WrongState: they have one.
        NotFound.
    """
    prospect = tx.lock(Prospect, (lease.company_id, prospect_id))
    _same(prospect, lease.customer_id, lease.estate_id, "lease.terms.payers[0].customer_id")
    prospect.go_on(LEASE, lease.lease_id)
    prospect.next_date, prospect.next_step = None, ""
    _note(tx, prospect, LEASE, directory.estate(tx, lease.estate_id).today(), lease.number)
    return prospect


def _same(prospect: Prospect, customer_id: UUID, estate_id: int, at: str) -> None:
    if prospect.customer_id != customer_id or prospect.estate_id != estate_id:
        raise Invalid("The prospect is somebody else", violations=[Violation(at, Fault.NOT_THE_PROSPECT)])


def reopen(tx: Tx, lease: Lease) -> None:
    """The draft that won a prospect is thrown away: they go on."""
    query = select(Prospect).where(Prospect.company_id == lease.company_id, Prospect.lease_id == lease.lease_id)
    for prospect in tx.scalars(query.with_for_update()):
        prospect.go_on(REOPENING)
        _note(tx, prospect, REOPENING, directory.estate(tx, lease.estate_id).today(), lease.number)


def _audit(tx: Tx, action: str, prospect: Prospect, **more: object) -> None:
    about = {"state": prospect.state, "next_date": str(prospect.next_date or ""), **more}
    named = f"prospects/{prospect.prospect_id}"
    tx.audit(f"contracts.{action}", named, about, company_id=prospect.company_id, estate_id=prospect.estate_id)
