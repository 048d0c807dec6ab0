"""Agreements about leases (签约, 变更, 解约): asked for by one person, reviewed (复核) by another, then in force."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import approvals
from chassis.approvals import Decide, Opinion
from chassis.data.ids import uuid7
from chassis.errors import Conflict, Invalid, NotFound, Violation
from sqlalchemy import select

from contracts.domain.terms import Terms
from contracts.records.leases import (
    APPROVED,
    CHANGE,
    DRAFT,
    RECALLED,
    REFUSED,
    SIGNING,
    SUBMITTED,
    TERMINATION,
    WAITING,
    Agreement,
    Lease,
)
from contracts.usecases import reasons
from contracts.usecases.days import stand
from contracts.usecases.holding import hold_units
from contracts.usecases.holds import release
from contracts.usecases.previews import Preview, PreviewSchedule, ScheduleChanged, preview_schedule, statement_of
from contracts.usecases.schedules import Booking, book, deduct
from contracts.usecases.surrenders import pass_readings
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SUBJECT = "lease_agreement"


class AlreadyWaiting(Conflict):
    """Something about the lease waits for review."""

    default_reason = "ALREADY_WAITING"


def waiting(tx: Tx, lease: Lease) -> Agreement | None:
    """What waits for review of a lease."""
    query = select(Agreement).where(
        Agreement.company_id == lease.company_id, Agreement.lease_id == lease.lease_id, Agreement.state == WAITING
    )
    return tx.scalars(query).one_or_none()


def ask(
    tx: Tx, lease: Lease, kind: str, terms: Terms, shown: Preview, *, reason: str = "", surrender: Any = None
) -> Agreement:
    """Asks for the review of an agreement.

    Args:
        tx: the transaction in hand, in which the lease is locked.
        lease: about which.
        kind: SIGNING, CHANGE or TERMINATION.
        terms: that it makes.
        shown: what they come to; its hash is what is reviewed.
        reason: why.
        surrender: the statement of a termination.

    Raises:
        AlreadyWaiting: something about the lease waits for review.
    """
    if waiting(tx, lease):
        raise AlreadyWaiting(f"Lease {lease.number} waits for review: have that decided or recalled first")
    made = Agreement(
        company_id=lease.company_id,
        agreement_id=uuid7(),
        group_id=lease.group_id,
        estate_id=lease.estate_id,
        lease_id=lease.lease_id,
        kind=kind,
        schedule_hash=shown.schedule_hash,
        reason=reason,
        reason_code=reasons.code_of(tx, lease.company_id, kind, reason),
        surrender=surrender,
        maker=tx.scope.principal.id,
    )
    made.put(terms)
    tx.add(made)
    tx.flush()
    approvals.request(
        tx,
        SUBJECT,
        str(made.agreement_id),
        1,
        company_id=lease.company_id,
        estate_id=lease.estate_id,
        reason=reason,
        label=lease.number,
        amount_minor=abs(shown.total),
        digest=bytes.fromhex(shown.schedule_hash),
    )
    return made


@dataclass(frozen=True, slots=True)
class ChangeLease:
    """Terms as they are to be, why, and the hash of the schedule that was shown; empty where nobody looked."""

    company_id: int
    lease_id: UUID
    terms: Terms
    reason: str
    schedule_hash: str = ""


def change_lease(tx: Tx, command: ChangeLease) -> Lease:
    """Asks for a change agreement: days that are billed will get difference lines, the others are computed anew.

    Raises:
        WrongState: the lease is not in force.
        Invalid: something is wrong with the terms, or they move the first day.
        ScheduleChanged: another schedule was shown.
        AlreadyWaiting: something about the lease waits for review.
    """
    lease = tx.lock(Lease, (command.company_id, command.lease_id))
    lease.must_be_changeable()
    if command.terms.start != lease.start_date:
        moved = Violation("terms.start_date", Fault.ANOTHER_START, start=lease.start_date)
        raise Invalid("A change agreement does not move the first day", violations=[moved])
    asked = PreviewSchedule(lease.company_id, lease.estate_id, command.terms, lease.lease_id)
    shown = preview_schedule(tx, asked)
    _as_shown(command.schedule_hash, shown)
    ask(tx, lease, CHANGE, command.terms, shown, reason=command.reason)
    lease.touch("")
    _audit(tx, "change_lease", lease, {"reason": command.reason, "hash": shown.schedule_hash})
    return lease


@dataclass(frozen=True, slots=True)
class Deduction:
    """What the tenant owes beside: by which fee item, how much in minor units, tax in it, and what for."""

    item: str
    amount: int
    reason: str


@dataclass(frozen=True, slots=True)
class TerminateLease:
    """The last day of a lease, why, and what was found.

    Args:
        company_id, lease_id: which.
        end: the last day.
        reason: why.
        credit_billed: what is billed beyond the last day is credited.
        inspection, keys: what the inspection found, and which keys came back.
        schedule_hash: of the statement that was shown; empty where nobody looked.
        deductions: owed beside, once it is reviewed.
        final_readings: what the meters showed, by their codes.
    """

    company_id: int
    lease_id: UUID
    end: date
    reason: str
    credit_billed: bool = False
    inspection: str = ""
    keys: str = ""
    schedule_hash: str = ""
    deductions: tuple[Deduction, ...] = ()
    final_readings: tuple[tuple[str, str], ...] = ()


def terminate_lease(tx: Tx, command: TerminateLease) -> Lease:
    """Asks for a termination with its surrender statement.

    Raises:
        WrongState: the lease is not in force.
        Invalid: the day lies outside the lease, or before what is billed and nothing is to be credited.
        ScheduleChanged: another statement was shown.
        AlreadyWaiting: something about the lease waits for review.
    """
    lease = tx.lock(Lease, (command.company_id, command.lease_id))
    told = statement_of(tx, lease, command.end)
    _as_shown(command.schedule_hash, told.preview)
    if told.billed_until and command.end < told.billed_until and not command.credit_billed:
        early = Violation("end_date", Fault.TERMINATED_BEFORE_BILLED, billed=told.billed_until)
        raise Invalid("Days after the last one are billed", violations=[early])
    surrender = {
        "end": str(command.end),
        "billed_until": str(told.billed_until or ""),
        "total": told.preview.total,
        "deposit": told.deposit,
        "inspection": command.inspection,
        "keys": command.keys,
        "deductions": [{"item": one.item, "amount": one.amount, "reason": one.reason} for one in command.deductions],
        "final_readings": [list(one) for one in command.final_readings],
    }
    ask(tx, lease, TERMINATION, told.preview.terms, told.preview, reason=command.reason, surrender=surrender)
    lease.touch("")
    _audit(tx, "terminate_lease", lease, {"reason": command.reason, "end": str(command.end)})
    return lease


def _as_shown(said: str, shown: Preview) -> None:
    if said and said != shown.schedule_hash:
        raise ScheduleChanged("The schedule is not the one that was shown: look at it again")


@dataclass(frozen=True, slots=True)
class DecideLease:
    """What waits for review of a lease, and why it is decided so."""

    company_id: int
    lease_id: UUID
    reason: str = ""
    opinion: Opinion | None = None


def approve_lease(tx: Tx, command: DecideLease) -> Lease:
    """Approves what waits for review: where no step is left it is in force, its lines booked as they were shown.

    Raises:
        NotFound: nothing waits.
        SamePerson, NotYourTurn: the checker asked for it, or somebody else decides at this step.
        ScheduleChanged: the schedule would not be the one that was shown.
        UnitHeld: a unit is held by somebody else on some of the days.
    """
    return _decide(tx, command, approve=True)


def refuse_lease(tx: Tx, command: DecideLease) -> Lease:
    """Refuses what waits for review; a new lease is a draft again.

    Raises:
        NotFound, SamePerson, NotYourTurn: as for an approval.
        Invalid: no reason is given.
    """
    return _decide(tx, command, approve=False)


def _decide(tx: Tx, command: DecideLease, *, approve: bool) -> Lease:
    lease = tx.lock(Lease, (command.company_id, command.lease_id))
    made = decided(tx, lease, command, approve=approve)
    if made and approve:
        carry_out(tx, [(lease, made)])
    return lease


def decided(tx: Tx, lease: Lease, command: DecideLease, *, approve: bool) -> Agreement | None:
    """What waited for review of a lease, once it is decided; None where a step is left. It is not carried out yet.

    Args:
        tx: the transaction in hand, in which the lease is locked.
        lease: about which.
        command: who decides why.
        approve: whether it is approved.

    Raises:
        As approve_lease and refuse_lease.
    """
    made = waiting(tx, lease)
    if made is None:
        raise NotFound(f"Nothing about lease {lease.number} waits for review")
    asked = approvals.decide(
        tx,
        SUBJECT,
        str(made.agreement_id),
        company_id=command.company_id,
        version=1,
        approve=approve,
        reason=command.reason,
        opinion=command.opinion,
    )
    if asked.waits:
        return None
    made.decide(APPROVED if approve else REFUSED, tx.scope.principal.id, command.reason)
    if not approve:
        made.decision_reason_code = reasons.code_of(tx, lease.company_id, reasons.REFUSAL, command.reason)
        _give_back(tx, lease)
    action = "approve_lease" if approve else "refuse_lease"
    _audit(tx, action, lease, {"kind": made.kind, "hash": made.schedule_hash, "reason": command.reason})
    return made


def carry_out(tx: Tx, many: Sequence[tuple[Lease, Agreement]]) -> None:
    """Takes agreements into force.

    Args:
        tx: the transaction in hand, in which the leases are locked.
        many: leases, each with what was approved.

    Raises:
        ScheduleChanged, UnitHeld: as approve_lease.
    """
    bookings = [Booking(lease, made.agreed, made.schedule_hash) for lease, made in many]
    for one, (lease, made) in zip(bookings, many, strict=True):
        if made.kind != SIGNING:
            hold_units(tx, lease, one.terms)
        lease.terminated = made.kind == TERMINATION
    book(tx, bookings)
    for one, (lease, made) in zip(bookings, many, strict=True):
        deduct(tx, lease, one.terms, (made.surrender or {}).get("deductions", ()))
        pass_readings(tx, lease, made)
    stand(tx, [lease for lease, _ in many])


def _give_back(tx: Tx, lease: Lease) -> None:
    """A lease that was not reviewed is a draft again, and holds nothing."""
    if lease.state == SUBMITTED:
        lease.state = DRAFT
        release(tx, lease.company_id, lease.lease_id)
    lease.touch("")


@approvals.decides(SUBJECT)
def decide_agreement(tx: Tx, command: Decide) -> Lease:
    """Approves or refuses an agreement in the name of whoever's turn it is.

    Raises:
        As approve_lease and refuse_lease.
    """
    made = tx.one(Agreement, agreement_id=UUID(command.resource_id))
    decided = DecideLease(made.company_id, made.lease_id, command.opinion.text, command.opinion)
    return _decide(tx, decided, approve=command.approve)


@approvals.recalls(SUBJECT)
def recall_agreement(tx: Tx, resource_id: str, reason: str) -> None:
    """Whoever asked for an agreement takes it back before the last decision.

    Raises:
        NotMaker, AlreadyDecided, NotFound.
    """
    named = tx.one(Agreement, agreement_id=UUID(resource_id))
    lease = tx.lock(Lease, (named.company_id, named.lease_id))
    made = tx.lock(Agreement, (named.company_id, named.agreement_id))
    approvals.withdraw(tx, SUBJECT, resource_id, company_id=made.company_id, reason=reason)
    made.decide(RECALLED, "", reason)
    _give_back(tx, lease)
    _audit(tx, "recall_agreement", lease, {"kind": made.kind, "reason": reason})


def _audit(tx: Tx, action: str, lease: Lease, about: dict[str, Any]) -> None:
    told = {"number": lease.number, **about}
    named = f"leases/{lease.lease_id}"
    tx.audit(f"contracts.{action}", named, told, company_id=lease.company_id, estate_id=lease.estate_id)
