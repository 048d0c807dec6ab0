"""Moving in, passing on, moving out (入住, 过户, 迁出; features C3–C5, C7–C10, C14)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from chassis import approvals, clock, directory
from chassis.data.crypto import Vault
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.errors import Conflict, Invalid, Violation
from chassis.violations import Fault as Common
from sqlalchemy import select

from tenants.domain.estate_settings import EstateSettings
from tenants.domain.spans import Span, earliest_settlement, first_overlap
from tenants.records.customers import Customer
from tenants.records.occupancies import Occupancy
from tenants.records.places import Unit
from tenants.usecases.buildings import require_fields
from tenants.usecases.customers import CreateCustomer, insert_customer
from tenants.usecases.imports import open_estate
from tenants.usecases.publishing import publish_customers, publish_occupancies
from tenants.usecases.units import UnitRemoved
from tenants.usecases.vacancy import settle_vacancy
from tenants.violations import Fault

EDITED = ("start_date", "end_date", "bill_per_unit", "not_residing", "note")
SUBJECT = "move_out"
# The day that is asked for never changes while it waits. A correction of the record voids what was approved; whether
# the unit stands empty, which changes the record's version too, does not.
VERSION = 1
CHOSEN = ("bill_per_unit", "not_residing", "note")


class SettledTooFarBack(Invalid):
    """Receivables of months ago would be voided without a second person."""

    default_reason = "SETTLED_TOO_FAR_BACK"


class UnitTaken(Conflict):
    """Another customer has the unit in that role on those days."""

    default_reason = "UNIT_TAKEN"


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
    unit = _lock_unit(tx, command.company_id, command.unit_id)
    open_estate(tx, command.company_id, unit.estate_id)
    customer = tx.lock(Customer, (command.company_id, command.customer_id))
    occupancy = _begin(tx, unit, customer, command.role, command.start_date, values=command.values)
    _publish(tx, unit, [occupancy], [customer] if customer.seen_in(unit.estate_id) else [])
    _audit(tx, "tenants.move_in", occupancy, {"role": command.role, "start_date": command.start_date.isoformat()})
    return occupancy


@dataclass(frozen=True, slots=True)
class Transfer:
    """A unit that passes from one customer to another.

    Args:
        company_id: the company.
        occupancy_id: the occupancy that ends.
        transfer_date: the first day of the new one.
        customer_id: the new customer, who is known; or
        new_customer: the values of one who is not.
        values: bill_per_unit, not_residing, note of the new occupancy.
        etag: of the occupancy that ends, or empty.
    """

    company_id: int
    occupancy_id: UUID
    transfer_date: date
    customer_id: UUID | None = None
    new_customer: dict[str, Any] | None = None
    values: dict[str, Any] = field(default_factory=dict)
    etag: str = ""


def transfer(tx: Tx, command: Transfer, *, vault: Vault) -> tuple[Occupancy, Occupancy]:
    """Passes a unit on: the one occupancy ends the day before `transfer_date`, the other begins on it (C8).

    Args:
        tx: of the call.
        command: from whom to whom, and when.
        vault: the keys that encrypt a new customer's numbers.

    Raises:
        SettledTooFarBack: the day before lies further back than the estate allows.
        AlreadyWaiting: a move-out of it waits for the company's steps.
    """
    if (command.customer_id is None) == (command.new_customer is None):
        raise Invalid(
            "Name the customer who takes the unit over", violations=[Violation("customer_id", Fault.ONE_CUSTOMER)]
        )
    ended, unit = _lock_both(tx, command.company_id, command.occupancy_id)
    ended.must_be(command.etag)
    if _waits(tx, ended):
        raise approvals.AlreadyWaiting("A move-out of this customer waits for approval: have it decided or recall it")
    last_day = command.transfer_date - timedelta(days=1)
    _must_not_reach_back(tx, unit, last_day, "transfer_date")
    ended.move_out(last_day, "")
    tx.flush()
    customer = _new_owner(tx, command, unit, vault)
    if customer.customer_id == ended.customer_id:
        raise Invalid("The customer has the unit already", violations=[Violation("customer_id", Fault.HAS_UNIT)])
    started = _begin(tx, unit, customer, ended.role, command.transfer_date, values=command.values)
    changed = customer.seen_in(unit.estate_id) or command.new_customer is not None
    _publish(tx, unit, [ended, started], [customer] if changed else [])
    detail = {"ended": str(ended.occupancy_id), "date": command.transfer_date.isoformat()}
    _audit(tx, "tenants.transfer", started, detail)
    return ended, started


def _new_owner(tx: Tx, command: Transfer, unit: Unit, vault: Vault) -> Customer:
    """The customer to whom a unit passes, inserted where they are new."""
    if command.new_customer is None:
        return tx.lock(Customer, (command.company_id, command.customer_id))
    require_fields(command.new_customer, "kind", "name", within="new_customer")
    create = CreateCustomer(command.company_id, unit.estate_id, command.new_customer)
    return insert_customer(tx, create, vault=vault)


@dataclass(frozen=True, slots=True)
class MoveOut:
    """Which occupancy ends, and its last day; the etag is the one it was read with, or empty."""

    company_id: int
    occupancy_id: UUID
    settlement_date: date
    note: str = ""
    etag: str = ""


def move_out(tx: Tx, command: MoveOut) -> Occupancy:
    """Moves a customer out; the settlement date is their last day (C9). billing voids what is unpaid after it.

    Where a tenant leaves, the unit shows its owner again (C7). Where the company has set a flow for move-outs, nothing
    changes before its last step.

    Raises:
        SettledTooFarBack: the date lies further back than the estate allows.
        AlreadyWaiting: it waits for the company's steps.
    """
    settlement_date = command.settlement_date
    occupancy, unit = _lock_both(tx, command.company_id, command.occupancy_id)
    occupancy.must_be(command.etag)
    _must_not_reach_back(tx, unit, settlement_date, "settlement_date")
    if _goes_by_steps(tx, occupancy):
        occupancy.must_end(settlement_date)
        occupancy.asked_end_date, occupancy.asked_note = settlement_date, command.note
        _request(tx, unit, occupancy, command.note)
    else:
        _end(tx, unit, occupancy, settlement_date, command.note)
    return occupancy


def _end(tx: Tx, unit: Unit, occupancy: Occupancy, settlement_date: date, note: str) -> None:
    occupancy.move_out(settlement_date, note)
    _publish(tx, unit, [occupancy], [])
    _audit(tx, "tenants.move_out", occupancy, {"settlement_date": settlement_date.isoformat()})


def _goes_by_steps(tx: Tx, occupancy: Occupancy) -> bool:
    company_id, estate_id = occupancy.company_id, occupancy.estate_id
    return _waits(tx, occupancy) or approvals.has_flow(tx, SUBJECT, company_id=company_id, estate_id=estate_id)


def _waits(tx: Tx, occupancy: Occupancy) -> bool:
    return approvals.waits(tx, SUBJECT, str(occupancy.occupancy_id), company_id=occupancy.company_id)


def _request(tx: Tx, unit: Unit, occupancy: Occupancy, reason: str) -> None:
    approvals.request(
        tx,
        SUBJECT,
        str(occupancy.occupancy_id),
        VERSION,
        company_id=occupancy.company_id,
        estate_id=occupancy.estate_id,
        reason=reason,
        label=f"{unit.code} {occupancy.asked_end_date}",
    )
    _audit(tx, "tenants.request_move_out", occupancy, {"settlement_date": str(occupancy.asked_end_date)})


@approvals.decides(SUBJECT)
def decide_move_out(tx: Tx, command: approvals.Decide) -> Occupancy:
    """Approves or refuses a move-out in the name of whoever's turn it is; the customer moves out at the last step.

    Raises:
        SamePerson, NotYourTurn, AlreadyDecided, PreconditionFailed: chassis.approvals.
        AlreadyMovedOut: they have moved out meanwhile.
    """
    occupancy, unit = _asked(tx, command.resource_id)
    decided = approvals.decide(
        tx,
        SUBJECT,
        command.resource_id,
        company_id=occupancy.company_id,
        version=VERSION,
        approve=command.approve,
        opinion=command.opinion,
    )
    if decided.waits:
        return occupancy
    last_day, note = occupancy.asked_end_date, occupancy.asked_note
    occupancy.asked_end_date = occupancy.asked_note = None
    if command.approve and last_day is not None:
        _end(tx, unit, occupancy, last_day, note or "")
    else:
        _audit(tx, "tenants.refuse_move_out", occupancy, {"settlement_date": str(last_day)})
    return occupancy


@approvals.recalls(SUBJECT)
def recall_move_out(tx: Tx, resource_id: str, reason: str) -> None:
    """Whoever asked for a move-out takes it back before the last decision.

    Raises:
        NotMaker, AlreadyDecided, NotFound.
    """
    occupancy, _ = _asked(tx, resource_id)
    approvals.withdraw(tx, SUBJECT, resource_id, company_id=occupancy.company_id, reason=reason)
    _audit(tx, "tenants.recall_move_out", occupancy, {"settlement_date": str(occupancy.asked_end_date)})
    occupancy.asked_end_date = occupancy.asked_note = None


def _asked(tx: Tx, resource_id: str) -> tuple[Occupancy, Unit]:
    found = tx.one(Occupancy, occupancy_id=UUID(resource_id))
    return _lock_both(tx, found.company_id, found.occupancy_id)


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
    occupancy, unit = _lock_both(tx, command.company_id, command.occupancy_id)
    occupancy.must_be(command.etag)
    start, end = changes.get("start_date", occupancy.start_date), changes.get("end_date", occupancy.end_date)
    _must_be_free(tx, unit, occupancy.role, _span(start, end), but=occupancy.occupancy_id)
    if end is not None and (occupancy.end_date is None or end < occupancy.end_date):
        _must_not_reach_back(tx, unit, end, "occupancy.end_date")
        if _goes_by_steps(tx, occupancy):
            raise MoveOutBySteps("Move-outs are approved by steps here: take the last day away, and move them out anew")
    if occupancy.change(changes):
        occupancy.updated_at = clock.now()
        if _waits(tx, occupancy):  # what was approved of the record as it was counts no more
            named = str(occupancy.occupancy_id)
            approvals.changed(tx, SUBJECT, named, VERSION, company_id=occupancy.company_id)
        _publish(tx, unit, [occupancy], [])
        _audit(tx, "tenants.update_occupancy", occupancy, {"fields": sorted(changes)})
    return occupancy


def _begin(tx: Tx, unit: Unit, customer: Customer, role: str, first: date, *, values: dict[str, Any]) -> Occupancy:
    _must_be_free(tx, unit, role, Span(first))
    chosen: dict[str, Any] = {"bill_per_unit": False, "not_residing": False, "note": None}
    chosen |= {name: value for name, value in values.items() if name in CHOSEN}
    occupancy = Occupancy(
        company_id=unit.company_id,
        occupancy_id=uuid7(),
        group_id=unit.group_id,
        estate_id=unit.estate_id,
        version=1,
        unit_id=unit.unit_id,
        customer_id=customer.customer_id,
        role=role,
        start_date=first,
        vacant=role == "developer" or (role == "owner" and chosen["not_residing"]),
        **chosen,
    )
    tx.add(occupancy)
    tx.flush()
    return occupancy


def _lock_unit(tx: Tx, company_id: int, unit_id: UUID) -> Unit:
    """The unit, locked: whoever moves somebody in or out of it waits here, so that spans are judged one by one."""
    unit = tx.lock(Unit, (company_id, unit_id))
    if unit.removed:
        raise UnitRemoved(f"{unit.code} was taken out of use")
    return unit


def _lock_both(tx: Tx, company_id: int, occupancy_id: UUID) -> tuple[Occupancy, Unit]:
    """An occupancy and its unit, the unit locked first, as everybody does."""
    unit = tx.lock(Unit, (company_id, tx.get(Occupancy, (company_id, occupancy_id)).unit_id))
    return tx.lock(Occupancy, (company_id, occupancy_id)), unit


def _must_be_free(tx: Tx, unit: Unit, role: str, span: Span, but: UUID | None = None) -> None:
    others = tx.scalars(
        select(Occupancy).where(
            Occupancy.company_id == unit.company_id, Occupancy.unit_id == unit.unit_id, Occupancy.role == role
        )
    ).all()
    taken = first_overlap(span, (other.span for other in others if other.occupancy_id != but))
    if taken is not None:
        until = f"until {taken.end}" if taken.end else "and has not moved out"
        raise UnitTaken(f"{unit.code} has another {role} since {taken.start} {until}: they must move out first")


def _must_not_reach_back(tx: Tx, unit: Unit, last: date, field: str) -> None:
    """Refuses a last day so far back that approved receivables after it would be voided by one person alone."""
    estate = directory.estate(tx, unit.estate_id)
    earliest = earliest_settlement(estate.today(), estate.settings_as(EstateSettings).move_out_months_back)
    if last < earliest:
        wrong = Violation(field, Fault.SETTLED_TOO_FAR_BACK, last=last, earliest=earliest)
        raise SettledTooFarBack("The settlement date lies too far back", violations=[wrong])


def _span(start: date, end: date | None) -> Span:
    try:
        return Span(start, end)
    except ValueError as error:
        raise Invalid(
            "The last day is before the first", violations=[Violation("occupancy.end_date", Common.BEFORE_START)]
        ) from error


def _publish(tx: Tx, unit: Unit, changed: list[Occupancy], customers: list[Customer]) -> None:
    """Brings the owner's `vacant` up to date and publishes what changed."""
    settled = settle_vacancy(tx, unit.company_id, [unit.unit_id])
    for occupancy in changed:
        tx.session.refresh(occupancy)
    ids = {occupancy.occupancy_id for occupancy in changed} | set(settled)
    publish_occupancies(tx, unit.company_id, sorted(ids))
    publish_customers(tx, unit.company_id, [customer.customer_id for customer in customers])


def _audit(tx: Tx, action: str, occupancy: Occupancy, detail: dict[str, Any]) -> None:
    about = {"unit": str(occupancy.unit_id), "customer": str(occupancy.customer_id)}
    tx.audit(
        action,
        f"occupancies/{occupancy.occupancy_id}",
        about | detail,
        company_id=occupancy.company_id,
        estate_id=occupancy.estate_id,
    )
