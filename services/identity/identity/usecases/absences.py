"""When staff are absent, and who stands in for them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from chassis import clock
from chassis.data import ids
from chassis.data.tx import Tx
from chassis.errors import Conflict, Denied, Invalid, Violation
from chassis.violations import Fault as Common
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from identity.domain.rosters import Away, circle
from identity.records import Node, Principal, Staff
from identity.records.work import Absence
from identity.usecases import reasons
from identity.usecases.principals import require_may
from identity.violations import Fault

WRITE = "identity.absences.write"
MOST_DAYS = 366


class AbsencesOverlap(Conflict):
    """Somebody would be absent twice on one day."""

    default_reason = "ABSENCES_OVERLAP"


@dataclass(frozen=True, slots=True)
class RequestAbsence:
    """An absence of the caller's own.

    Args:
        kind: annual, sick, personal, business or other.
        first: the first day.
        last: the last day.
        deputy_id: who stands in; None for nobody.
        note: a word about it.
    """

    kind: str
    first: date
    last: date
    deputy_id: uuid.UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class CreateAbsence:
    """An absence of a member of staff, in force at once; the fields are RequestAbsence's."""

    principal_id: uuid.UUID
    kind: str
    first: date
    last: date
    deputy_id: uuid.UUID | None = None
    note: str = ""


def request_absence(tx: Tx, command: RequestAbsence) -> Absence:
    """Asks for an absence of the caller's own; somebody else decides.

    Raises:
        Invalid: days in the wrong order or too many, or deputies who would lead back to the caller.
        AbsencesOverlap: the caller is absent, or asked to be, on one of the days.
    """
    principal_id = uuid.UUID(tx.scope.principal.id)
    tx.lock(Principal, principal_id)
    return _insert(tx, principal_id, command, "requested")


def create_absence(tx: Tx, command: CreateAbsence) -> Absence:
    """Enters an absence, and tells every service.

    Raises:
        Denied: the caller may not write absences where they work, or it is the caller's own.
        Invalid: as for request_absence.
        AbsencesOverlap: they are absent, or asked to be, on one of the days.
    """
    member = _member(tx, command.principal_id)
    return _insert(tx, member.principal_id, command, "granted")


@dataclass(frozen=True, slots=True)
class DecideAbsence:
    """A decision about an absence that somebody asked for; a refusal needs a reason."""

    absence_id: uuid.UUID
    grant: bool
    reason: str = ""
    etag: str = ""


def decide_absence(tx: Tx, command: DecideAbsence) -> Absence:
    """Grants or refuses an absence.

    Raises:
        Denied: it is the caller's own, or the caller may not write absences where they work.
        AbsenceDecided: somebody decided before.
        Invalid: a refusal without a reason.
    """
    if not command.grant and not command.reason.strip():
        raise Invalid("A refusal needs a reason", violations=[Violation("reason", Common.REFUSAL_WITHOUT_REASON)])
    absence = tx.lock(Absence, command.absence_id)
    member = _member(tx, absence.principal_id)
    absence.touch(command.etag)
    absence.decide("granted" if command.grant else "refused", tx.scope.principal.id, command.reason)
    if not command.grant:
        absence.decision_reason_code = reasons.code_of(tx, member.company_id, reasons.REFUSAL, command.reason)
    _changed(tx, absence, member, "identity.grant_absence" if command.grant else "identity.refuse_absence")
    return absence


@dataclass(frozen=True, slots=True)
class CancelAbsence:
    """The end of an absence, or of what is left of it."""

    absence_id: uuid.UUID
    reason: str
    etag: str = ""


def cancel_absence(tx: Tx, command: CancelAbsence) -> Absence:
    """Cancels an absence; one that has begun ends with yesterday, by the clocks of where they work.

    Raises:
        Denied: it is the caller's own, or the caller may not write absences where they work.
        AbsenceDecided: it is over, or does not count.
    """
    absence = tx.lock(Absence, command.absence_id)
    member = _member(tx, absence.principal_id)
    absence.touch(command.etag)
    today = clock.today(tx.get(Node, member.node_id).time_zone or "UTC")
    absence.cancel(today, tx.scope.principal.id, command.reason)
    absence.decision_reason_code = reasons.code_of(tx, member.company_id, reasons.CANCELLATION, command.reason)
    _changed(tx, absence, member, "identity.cancel_absence")
    return absence


def _member(tx: Tx, principal_id: uuid.UUID) -> Staff:
    """Whose absence it is, locked, once the caller may decide about it; nobody decides about their own."""
    tx.lock(Principal, principal_id)
    member = tx.get(Staff, principal_id)
    if str(principal_id) == tx.scope.principal.id:
        raise Denied("Somebody else enters and decides about your absences: ask for it", reason="OWN_ABSENCE")
    require_may(tx, WRITE, [member.node_id], "decide about their absences")
    return member


def _insert(tx: Tx, principal_id: uuid.UUID, command: RequestAbsence | CreateAbsence, state: str) -> Absence:
    _check(tx, principal_id, command)
    caller, member = tx.scope.principal.id, tx.find(Staff, principal_id)
    absence = Absence(
        absence_id=ids.uuid7(),
        group_id=tx.scope.group_id,
        principal_id=principal_id,
        kind=command.kind,
        from_day=command.first,
        to_day=command.last,
        deputy_id=command.deputy_id,
        note=command.note,
        note_code=reasons.code_of(tx, member.company_id, command.kind, command.note) if member else "",
        state=state,
        created_by=caller,
        decided_by=caller if state == "granted" else "",
        decision_reason="",
        version=1,
    )
    tx.add(absence)
    try:
        tx.flush()
    except IntegrityError as error:
        raise AbsencesOverlap(
            "There is an absence already on one of these days: cancel it, or leave the days out"
        ) from error
    action = "identity.create_absence" if state == "granted" else "identity.request_absence"
    _changed(tx, absence, member, action)
    return absence


def _check(tx: Tx, principal_id: uuid.UUID, command: RequestAbsence | CreateAbsence) -> None:
    faults = []
    if command.last < command.first:
        faults.append(Violation("to_date", Common.BEFORE_START))
    elif (command.last - command.first).days > MOST_DAYS:
        faults.append(Violation("to_date", Fault.TOO_MANY_DAYS, most=MOST_DAYS))
    if command.deputy_id:
        if tx.find(Principal, command.deputy_id) is None:
            faults.append(Violation("deputy_id", Fault.NO_SUCH_STAFF))
        elif command.deputy_id == principal_id:
            faults.append(Violation("deputy_id", Fault.OWN_DEPUTY))
        elif not faults and _in_a_circle(tx, principal_id, command):
            faults.append(Violation("deputy_id", Fault.DEPUTIES_IN_A_CIRCLE))
    if faults:
        raise Invalid("The absence is not valid", violations=faults)


def _in_a_circle(tx: Tx, principal_id: uuid.UUID, command: RequestAbsence | CreateAbsence) -> bool:
    # Two absences at once could each see no circle; the second waits here and then sees the first.
    tx.execute(text("select pg_advisory_xact_lock(hashtext('identity.absence'), :id)"), {"id": tx.scope.group_id})
    others = tx.scalars(
        select(Absence).where(
            Absence.state.in_(("requested", "granted")),
            Absence.deputy_id.is_not(None),
            Absence.from_day <= command.last,
            Absence.to_day >= command.first,
        )
    )
    away = [Away(str(one.principal_id), str(one.deputy_id), one.from_day, one.to_day) for one in others]
    return circle(Away(str(principal_id), str(command.deputy_id), command.first, command.last), away)


def _changed(tx: Tx, absence: Absence, member: Staff | None, action: str) -> None:
    """Tells every service and the audit trail; of their own request, whoever holds no role sees not even themselves."""
    tx.flush()
    company_id, estate_id = (member.company_id, member.estate_id) if member else (0, 0)
    aggregate = f"absences/{absence.absence_id}"
    tx.publish(absence.changed(), company_id=0, aggregate=aggregate, version=absence.version)
    detail = {"from": str(absence.from_day), "to": str(absence.to_day), "state": absence.state}
    tx.audit(action, aggregate, detail, company_id=company_id, estate_id=estate_id)
