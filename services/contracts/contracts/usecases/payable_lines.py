"""Lines of plans on their way to payments: wanted once each, heard of again, taken back while they are not paid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.errors import Conflict, Invalid, Violation
from manor.payments.v1 import events_pb2 as payments
from sqlalchemy import select

from contracts.domain.payable_plan import INSTALMENT
from contracts.records.payables import (
    ACTIVE,
    INCOMING_LEASE,
    OPEN,
    PAID,
    PLANNED,
    READY,
    REFUSED,
    SENT,
    WITHDRAWN,
    PayableContract,
    PayableLine,
)
from contracts.usecases import door
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# What payments says of a payable, and what a line is by it.
_SAID = {"waiting": SENT, "open": OPEN, "paid": PAID, "refused": REFUSED, "withdrawn": WITHDRAWN}


class PayableNotReady(Conflict):
    """A line is not where this can be done with it."""

    default_reason = "LINE_NOT_READY"


@dataclass(frozen=True, slots=True)
class ReachMilestone:
    """A milestone that was reached, or retained money that is due, and when it is to be paid."""

    company_id: int
    contract_id: UUID
    line_id: int
    due: date


def reach_milestone(tx: Tx, command: ReachMilestone) -> PayableContract:
    """Notes that a milestone was reached: from then on it may be paid.

    Raises:
        WrongState: the contract is not active.
        Invalid: there is no such line.
        PayableNotReady: it is none that is reached, or it was reached before.
    """
    made = tx.lock(PayableContract, (command.company_id, command.contract_id))
    made.must_be_in(ACTIVE)
    (line,) = _lines(tx, made, [command.line_id], at="line_id")
    if line.kind == INSTALMENT or line.state != PLANNED:
        raise PayableNotReady(f"The line is {line.state}: only planned milestones and retained money are reached")
    line.state, line.due_date = READY, command.due
    _audit(tx, "reach_milestone", made, [line])
    return made


@dataclass(frozen=True, slots=True)
class WantPayables:
    """Lines of a plan that are to be paid."""

    company_id: int
    contract_id: UUID
    line_ids: Sequence[int]


def want_payables(tx: Tx, command: WantPayables) -> PayableContract:
    """Wants lines from payments; what was wanted before is left alone.

    Raises:
        WrongState: the contract is not active.
        Invalid: there is no such line.
        PayableNotReady: a milestone was not reached.
    """
    made = tx.lock(PayableContract, (command.company_id, command.contract_id))
    made.must_be_in(ACTIVE)
    lines = _lines(tx, made, command.line_ids, at="line_ids[{place}]")
    for line in lines:
        if line.state == PLANNED:
            raise PayableNotReady(f"The line due on {line.due_date} is not reached yet: note that it is")
    fresh = [line for line in lines if line.state in (READY, REFUSED)]
    for line in fresh:
        if line.state == REFUSED:
            line.attempt += 1
        line.state, line.refusal_message = SENT, ""
    if fresh:
        fact = payments.PayablesWanted(
            company_id=made.company_id,
            estate_id=made.estate_id,
            currency_code=directory.company(tx, made.company_id).currency_code,
            payables=[_wanted(made, line, tx.scope.principal.id) for line in fresh],
        )
        tx.publish(fact, company_id=made.company_id, estate_id=made.estate_id)
        tx.flush()
        _audit(tx, "want_payables", made, fresh)
    return made


def _wanted(made: PayableContract, line: PayableLine, maker: str) -> payments.WantedPayable:
    lease = made.kind == INCOMING_LEASE
    days = f"{line.start_date} to {line.end_date}" if line.start_date else line.note or line.kind
    return payments.WantedPayable(
        reference=line.reference,
        kind="rent" if lease else "service",
        payee_kind="landlord" if lease else "supplier",
        payee_name=made.payee_name,
        amount_minor=line.amount_minor,
        tax_minor=line.tax_minor,
        due_date=str(line.due_date),
        document_number=made.number,
        explanation=f"{made.subject}: {days}"[:200],
        maker=maker,
    )


def _lines(tx: Tx, made: PayableContract, line_ids: Sequence[int], *, at: str) -> Sequence[PayableLine]:
    """Lines of a contract, locked, in the order of their ids."""
    wanted = sorted(set(line_ids))
    query = select(PayableLine).where(
        PayableLine.company_id == made.company_id,
        PayableLine.contract_id == made.contract_id,
        PayableLine.line_id.in_(wanted),
    )
    found = tx.scalars(query.order_by(PayableLine.line_id).with_for_update()).all()
    missing = set(wanted) - {line.line_id for line in found}
    if missing:
        faults = [
            Violation(at.format(place=place), Fault.NOT_A_LINE_OF_LEASE, line=one)
            for place, one in enumerate(line_ids)
            if one in missing
        ]
        raise Invalid("Not a line of this contract", violations=faults)
    return found


def take_back(tx: Tx, made: PayableContract, lines: Sequence[PayableLine], why: str) -> None:
    """Takes lines back that are not paid; what payments was asked for, it says what became of.

    Args:
        tx: the transaction in hand, in which the contract is locked.
        made: whose.
        lines: of it.
        why: read by finance.
    """
    asked = [one.reference for one in lines if one.state in (SENT, OPEN)]
    for one in lines:
        if one.state in (PLANNED, READY, REFUSED):
            one.state = WITHDRAWN
    if asked:
        fact = payments.PayablesWithdrawn(
            company_id=made.company_id, estate_id=made.estate_id, reference=asked, explanation=why
        )
        tx.publish(fact, company_id=made.company_id, estate_id=made.estate_id)
    tx.flush()


def hear_payables(tx: Tx, fact: payments.PayablesAnswered) -> None:
    """Notes what became of lines; other services' answers are not ours.

    Args:
        tx: under the company's scope.
        fact: answers of one estate.
    """
    if fact.source != door.SOURCE:
        return
    answers = {one.reference: one for one in fact.payables if one.reference.startswith("payable/")}
    ids = [int(reference.split("/")[1]) for reference in answers]
    query = select(PayableLine).where(PayableLine.company_id == fact.company_id, PayableLine.line_id.in_(ids))
    for line in tx.scalars(query.order_by(PayableLine.line_id).with_for_update()) if ids else ():
        answer = answers.get(line.reference)
        if answer is not None:
            _answered(line, answer)


def _answered(line: PayableLine, answer: payments.AnsweredPayable) -> None:
    """Facts come in any order: what is paid stays so until the bank returned it, and what was taken back stays so."""
    said = _SAID.get(answer.state, line.state)
    returned = answer.code == "RETURNED"
    if (line.state == PAID and not returned and said != PAID) or (line.state == OPEN and said == SENT):
        return
    line.state, line.payable_id = said, answer.payable_id or line.payable_id
    line.paid_date = date.fromisoformat(answer.payment_date) if said == PAID else None
    line.refusal_message = answer.message


def _audit(tx: Tx, action: str, made: PayableContract, lines: Sequence[PayableLine]) -> None:
    about = {
        "number": made.number,
        "lines": [line.line_id for line in lines[:100]],
        "amount_minor": sum(line.amount_minor for line in lines),
    }
    named = f"payableContracts/{made.contract_id}"
    tx.audit(f"contracts.{action}", named, about, company_id=made.company_id, estate_id=made.estate_id)
