"""Decorations (装修): applied for, submitted with a deposit, begun once it is paid, and accepted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import approvals, clock, directory
from chassis.approvals import Decide, Opinion
from chassis.data.ids import uuid7
from chassis.errors import Conflict, Invalid, NotFound, Violation
from chassis.violations import Fault as Common
from sqlalchemy import select, text, update

from workorders.queries.decorations import open_violations
from workorders.queries.orders import lives_there
from workorders.records.decorations import (
    ACCEPTED,
    APPROVED,
    CANCELLED,
    PAID,
    REFUSED,
    REQUESTED,
    SUBMITTED,
    UNDERWAY,
    CrewPass,
    Decoration,
)
from workorders.usecases.decoration_deposits import charge_deposit, withdraw_deposit
from workorders.usecases.telling import tell_decoration
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SUBJECT = "decoration"
LONGEST = timedelta(days=366)
ENDS = (REFUSED, ACCEPTED, CANCELLED)
_UNIT = text(
    "select count(*) from units where company_id = :company and estate_id = :estate and unit_id = :unit and not removed"
)
# Two who apply for one unit at once: the second sees the first.
_ALONE = text("select pg_advisory_xact_lock(hashtextextended('decoration of ' || :unit, :company))")
_CUSTOMER = text("select count(*) from customers where company_id = :company and customer_id = :customer")


class DepositUnpaid(Conflict):
    """Work does not begin before the deposit is paid."""

    default_reason = "DEPOSIT_UNPAID"


class ViolationsOpen(Conflict):
    """Nothing is accepted while a violation of it is open."""

    default_reason = "VIOLATIONS_OPEN"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an application says; manor.workorders.v1.Decoration says what each means."""

    work: str
    contractor: str
    site_manager: str
    start_date: date
    end_date: date


@dataclass(frozen=True, slots=True)
class CreateDecoration:
    """A unit that somebody wants decorated."""

    company_id: int
    estate_id: int
    unit_id: UUID
    customer_id: UUID | None
    wanted: Wanted


@dataclass(frozen=True, slots=True)
class DecorationKey:
    """A decoration."""

    company_id: int
    decoration_id: UUID


def create_decoration(tx: Tx, command: CreateDecoration) -> Decoration:
    """Applies for a decoration; a resident's is of a unit of theirs.

    Raises:
        Invalid: the unit, the customer or the days are wrong, or the unit is being decorated already.
        NotFound: there is no such estate, or the unit is none of the resident's.
    """
    if directory.estate(tx, command.estate_id).company_id != command.company_id:
        raise NotFound(f"Estate {command.estate_id} does not exist or is not yours to see")
    customer_id = command.customer_id
    if tx.scope.principal.kind == "resident":
        customer_id = lives_there(tx, command.company_id, command.unit_id, clock.now())
        if customer_id is None:
            raise NotFound("You have no such unit in this estate.", reason="UNIT_NOT_FOUND")
    _check(tx, command, customer_id)
    made = Decoration(
        company_id=command.company_id,
        decoration_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        unit_id=command.unit_id,
        customer_id=customer_id,
        maker=tx.scope.principal.id,
        **_values(command.wanted),
    )
    tx.add(made)
    tx.flush()
    _audit(tx, "create_decoration", made)
    return made


def _values(wanted: Wanted) -> dict[str, object]:
    return {name: getattr(wanted, name) for name in Wanted.__slots__}


def _check(tx: Tx, command: CreateDecoration, customer_id: UUID | None) -> None:
    faults = _day_faults(command.wanted)
    tx.execute(_ALONE, {"unit": str(command.unit_id), "company": command.company_id})
    about = {"company": command.company_id, "estate": command.estate_id, "unit": command.unit_id}
    if not tx.scalar(_UNIT, about):
        faults.append(Violation("decoration.unit_id", Fault.NO_UNIT_THERE))
    if customer_id and not tx.scalar(_CUSTOMER, {"company": command.company_id, "customer": customer_id}):
        faults.append(Violation("decoration.customer_id", Fault.NO_CUSTOMER_THERE))
    there = select(Decoration.number).where(
        Decoration.company_id == command.company_id,
        Decoration.unit_id == command.unit_id,
        Decoration.state.not_in(ENDS),
    )
    if number := tx.scalar(there.limit(1)):
        faults.append(Violation("decoration.unit_id", Fault.DECORATED_ALREADY, number=number))
    if faults:
        raise Invalid("Something is wrong with the application", violations=faults)


def _day_faults(wanted: Wanted) -> list[Violation]:
    if wanted.end_date < wanted.start_date:
        return [Violation("decoration.end_date", Common.NOT_BEFORE, first=wanted.start_date)]
    if wanted.end_date - wanted.start_date > LONGEST:
        return [Violation("decoration.end_date", Fault.NOT_A_SPAN, most=LONGEST.days)]
    return []


@dataclass(frozen=True, slots=True)
class UpdateDecoration(DecorationKey):
    """An application as it is to be."""

    wanted: Wanted
    etag: str = ""


def update_decoration(tx: Tx, command: UpdateDecoration) -> Decoration:
    """Changes an application that was not submitted.

    Raises:
        DecorationNotThere: it was.
        Invalid: the days are wrong.
        PreconditionFailed, NotFound.
    """
    made = tx.lock(Decoration, (command.company_id, command.decoration_id))
    made.must_be_in(REQUESTED)
    made.must_be(command.etag)
    if faults := _day_faults(command.wanted):
        raise Invalid("The days are wrong", violations=faults)
    if made.change(_values(command.wanted)):
        _audit(tx, "update_decoration", made)
    return made


@dataclass(frozen=True, slots=True)
class SubmitDecoration(DecorationKey):
    """What is to be paid down for a decoration, and what those who decide should know."""

    deposit_minor: int = 0
    deposit_item: str = ""
    note: str = ""
    etag: str = ""


def submit_decoration(tx: Tx, command: SubmitDecoration) -> Decoration:
    """Submits an application for approval by the company's steps, with the deposit that it needs.

    Raises:
        DecorationNotThere: it was submitted before.
        Invalid: there is a deposit and nobody to pay it, or no fee item.
        PreconditionFailed, NotFound.
    """
    made = tx.lock(Decoration, (command.company_id, command.decoration_id))
    made.must_be_in(REQUESTED)
    made.must_be(command.etag)
    faults = []
    if command.deposit_minor and not command.deposit_item.strip():
        faults.append(Violation("deposit_item_code", Fault.DECORATION_ITEM_MISSING))
    if command.deposit_minor and made.customer_id is None:
        faults.append(Violation("deposit_minor", Fault.NOBODY_TO_PAY))
    if faults:
        raise Invalid("The deposit lacks something", violations=faults)
    made.touch("")
    made.state, made.submitter, made.deposit_minor = SUBMITTED, tx.scope.principal.id, command.deposit_minor
    made.deposit_item = command.deposit_item.strip() if command.deposit_minor else ""
    tx.flush()
    approvals.request(
        tx,
        SUBJECT,
        str(made.decoration_id),
        made.version,
        company_id=made.company_id,
        estate_id=made.estate_id,
        reason=command.note,
        label=f"{made.number}",
        amount_minor=made.deposit_minor or None,
    )
    _audit(tx, "submit_decoration", made)
    return made


@dataclass(frozen=True, slots=True)
class DecideDecoration(DecorationKey):
    """What waits for approval, and why it is decided so."""

    reason: str = ""
    opinion: Opinion | None = None


def approve_decoration(tx: Tx, command: DecideDecoration) -> Decoration:
    """Approves a decoration: where no step is left its deposit is charged, if it needs one.

    Raises:
        DecorationNotThere: it does not wait.
        SamePerson, NotYourTurn: the checker submitted it, or somebody else decides at this step.
    """
    return _decide(tx, command, approve=True)


def refuse_decoration(tx: Tx, command: DecideDecoration) -> Decoration:
    """Refuses a decoration, which is its end.

    Raises:
        Invalid: no reason is given.
        DecorationNotThere, SamePerson, NotYourTurn: as for an approval.
    """
    if not command.reason.strip():
        raise Invalid("Say why", violations=[Violation("reason", Fault.REASON_MISSING)])
    return _decide(tx, command, approve=False)


def _decide(tx: Tx, command: DecideDecoration, *, approve: bool) -> Decoration:
    made = tx.lock(Decoration, (command.company_id, command.decoration_id))
    made.must_be_in(SUBMITTED)
    asked = approvals.decide(
        tx,
        SUBJECT,
        str(made.decoration_id),
        company_id=command.company_id,
        version=made.version,
        approve=approve,
        reason=command.reason,
        opinion=command.opinion,
    )
    if asked.waits:
        return made
    made.decide(tx.scope.principal.id, APPROVED if approve else REFUSED, command.reason)
    if approve and made.deposit_minor:
        charge_deposit(tx, made)
    tell_decoration(tx, made)
    _audit(tx, "approve_decoration" if approve else "refuse_decoration", made)
    return made


@approvals.decides(SUBJECT)
def decide_decoration(tx: Tx, command: Decide) -> Decoration:
    """Approves or refuses a decoration in the name of whoever's turn it is.

    Raises:
        As approve_decoration and refuse_decoration.
    """
    made = tx.one(Decoration, decoration_id=UUID(command.resource_id))
    decided = DecideDecoration(made.company_id, made.decoration_id, command.opinion.text, command.opinion)
    return approve_decoration(tx, decided) if command.approve else refuse_decoration(tx, decided)


@approvals.recalls(SUBJECT)
def recall_decoration(tx: Tx, resource_id: str, reason: str) -> None:
    """Whoever submitted a decoration takes it back before the last decision.

    Raises:
        NotMaker, AlreadyDecided, NotFound.
    """
    named = tx.one(Decoration, decoration_id=UUID(resource_id))
    made = tx.lock(Decoration, (named.company_id, named.decoration_id))
    approvals.withdraw(tx, SUBJECT, resource_id, company_id=made.company_id, reason=reason)
    made.touch("")
    made.state = REQUESTED
    _audit(tx, "recall_decoration", made)


def start_decoration(tx: Tx, command: DecorationKey) -> Decoration:
    """Notes that work begins.

    Raises:
        DepositUnpaid: its deposit is not paid.
        DecorationNotThere: it is not approved, or has begun.
        NotFound.
    """
    made = tx.lock(Decoration, (command.company_id, command.decoration_id))
    made.must_be_in(APPROVED)
    if made.deposit_minor and made.deposit_standing != PAID:
        raise DepositUnpaid("The deposit is not paid yet: work begins once it is")
    made.touch("")
    made.state, made.begun_at = UNDERWAY, clock.now()
    _audit(tx, "start_decoration", made)
    return made


@dataclass(frozen=True, slots=True)
class AcceptDecoration(DecorationKey):
    """A decoration that is done, and what was found."""

    acceptance: str
    etag: str = ""


def accept_decoration(tx: Tx, command: AcceptDecoration) -> Decoration:
    """Accepts a decoration; its crew's passes end, and its customer is told that the deposit goes back.

    Raises:
        ViolationsOpen: violations of it are open; they are named.
        DecorationNotThere: it is not underway.
        PreconditionFailed, NotFound.
    """
    made = tx.lock(Decoration, (command.company_id, command.decoration_id))
    made.must_be_in(UNDERWAY)
    made.must_be(command.etag)
    if numbers := open_violations(tx, made):
        named = ", ".join(f"{one}" for one in numbers)
        raise ViolationsOpen(f"Violations are open: see to orders {named} first")
    made.touch("")
    made.state, made.acceptor, made.accepted_at = ACCEPTED, tx.scope.principal.id, clock.now()
    made.acceptance = command.acceptance
    _end_passes(tx, made)
    tell_decoration(tx, made)
    _audit(tx, "accept_decoration", made)
    return made


@dataclass(frozen=True, slots=True)
class CancelDecoration(DecorationKey):
    """A decoration that is not to be, and why."""

    reason: str


def cancel_decoration(tx: Tx, command: CancelDecoration) -> Decoration:
    """Cancels a decoration that has not begun; a deposit that is not paid is taken back.

    Raises:
        DecorationNotThere: it has begun, is at an end, or lies with those who decide and a resident asks.
        AlreadyDecided: somebody has decided about it at a step.
        NotFound.
    """
    made = tx.lock(Decoration, (command.company_id, command.decoration_id))
    # What lies with those who decide, the desk takes back for its customer.
    mine = () if tx.scope.principal.kind == "resident" else (SUBMITTED,)
    made.must_be_in(REQUESTED, APPROVED, *mine)
    if made.state == SUBMITTED:
        named = str(made.decoration_id)
        approvals.withdraw(tx, SUBJECT, named, company_id=made.company_id, reason=command.reason, maker=made.submitter)
    withdraw_deposit(tx, made, command.reason)
    made.decide(tx.scope.principal.id, CANCELLED, command.reason)
    _end_passes(tx, made)
    _audit(tx, "cancel_decoration", made)
    return made


def _end_passes(tx: Tx, made: Decoration) -> None:
    tx.execute(
        update(CrewPass)
        .where(CrewPass.company_id == made.company_id, CrewPass.decoration_id == made.decoration_id)
        .values(revoked=True)
    )


def _audit(tx: Tx, action: str, made: Decoration) -> None:
    about = {"number": made.number, "state": made.state, "deposit_minor": made.deposit_minor}
    where = {"company_id": made.company_id, "estate_id": made.estate_id}
    tx.audit(f"workorders.{action}", f"decorations/{made.decoration_id}", about, **where)
