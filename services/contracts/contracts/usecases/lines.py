"""Lines of schedules: approved row by row, turned into receivables (转为应收) by billing's door; its answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.directory import Company
from chassis.errors import Conflict, Invalid, Violation
from chassis.jobs.timers import timer
from manor.billing.v1 import events_pb2 as billing
from sqlalchemy import select, text

from contracts.records.leases import (
    APPROVED,
    DEPOSIT,
    PLANNED,
    REFUSED,
    SENT,
    SETTLED,
    WITHDRAWN,
    Lease,
    Line,
)
from contracts.settings import EstateSettings
from contracts.usecases import door
from contracts.usecases.lowering import Less, lower
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# A fact has so many charges at most.
CHUNK = 1000
WHY = "The lease was changed"
_DUE = text(
    "select line_id from lease_lines where company_id = :company and estate_id = :estate and state = 'approved'"
    " and due_date <= :until order by due_date, line_id limit :most for update skip locked"
)


class LineNotReady(Conflict):
    """A line is not where this can be done with it."""

    default_reason = "LINE_NOT_READY"


@dataclass(frozen=True, slots=True)
class ApproveLines:
    """Planned lines of a lease."""

    company_id: int
    lease_id: UUID
    line_ids: Sequence[int]


def approve_lines(tx: Tx, command: ApproveLines) -> int:
    """Approves lines row by row, all or none; gives how many were not approved before.

    Raises:
        Invalid: one is none of this lease.
        LineNotReady: one is past that.
    """
    lease = tx.lock(Lease, (command.company_id, command.lease_id))
    lines = _lines(tx, lease, command.line_ids)
    for line in lines:
        if line.state not in (PLANNED, APPROVED):
            raise LineNotReady(f"Line {line.line_id} is {line.state}: only planned lines are approved")
    fresh = [line for line in lines if line.state == PLANNED]
    for line in fresh:
        line.state, line.approver = APPROVED, tx.scope.principal.id
    _audit(tx, "approve_lines", lease, fresh)
    return len(fresh)


@dataclass(frozen=True, slots=True)
class ConvertLines:
    """Lines of a lease to turn into receivables."""

    company_id: int
    lease_id: UUID
    line_ids: Sequence[int]


def convert_lines(tx: Tx, command: ConvertLines) -> int:
    """Turns lines into receivables; what was turned before is left alone. Gives how many were sent to billing.

    Raises:
        Invalid: one is none of this lease.
        LineNotReady: one is not approved.
    """
    lease = tx.lock(Lease, (command.company_id, command.lease_id))
    lines = _lines(tx, lease, command.line_ids)
    for line in lines:
        if line.state == PLANNED:
            raise LineNotReady(f"Line {line.line_id} is planned: have it approved first")
    fresh = [line for line in lines if line.state in (APPROVED, REFUSED)]
    for line in fresh:
        if line.state == REFUSED:
            line.attempt += 1
    send(tx, lease.company_id, lease.estate_id, fresh)
    _audit(tx, "convert_lines", lease, fresh)
    return len(fresh)


def _lines(tx: Tx, lease: Lease, line_ids: Sequence[int]) -> Sequence[Line]:
    """Lines of a lease, locked, in the order of their ids."""
    wanted = sorted(set(line_ids))
    query = select(Line).where(
        Line.company_id == lease.company_id, Line.lease_id == lease.lease_id, Line.line_id.in_(wanted)
    )
    found = tx.scalars(query.order_by(Line.line_id).with_for_update()).all()
    missing = set(wanted) - {line.line_id for line in found}
    if missing:
        faults = [
            Violation(f"line_ids[{place}]", Fault.NOT_A_LINE_OF_LEASE, line=one)
            for place, one in enumerate(line_ids)
            if one in missing
        ]
        raise Invalid("Not a line of this lease", violations=faults)
    return found


def send(tx: Tx, company_id: int, estate_id: int, lines: Sequence[Line]) -> None:
    """Wants lines from billing, in this transaction: what is marked as sent is said, and nothing else.

    A difference below nothing lowers what was charged for its days.

    Args:
        tx: the transaction in hand, in which the lines are locked.
        company_id, estate_id: of all of them.
        lines: up to 1,000 approved ones.
    """
    if not lines:
        return
    numbers = _numbers(tx, company_id, lines)
    less = Less()
    for line in lines:
        if line.amount_minor < 0:
            lower(tx, line, less)
        line.refusal_code = line.refusal_message = ""
        if line.amount_minor >= 0:
            line.standing_minor = line.amount_minor
        line.state = SENT if line.standing_minor else SETTLED
    door.take_back(tx, company_id, estate_id, less.back, WHY)
    door.lower(tx, company_id, estate_id, less.lowered, WHY)
    wanted = [_wanted(line, numbers[line.lease_id], tx.scope.principal.id) for line in lines if line.state == SENT]
    door.want(tx, company_id, estate_id, wanted)
    tx.flush()


def _numbers(tx: Tx, company_id: int, lines: Sequence[Line]) -> dict[UUID, str]:
    ids = {line.lease_id for line in lines}
    query = select(Lease.lease_id, Lease.number).where(Lease.company_id == company_id, Lease.lease_id.in_(ids))
    return {row.lease_id: row.number for row in tx.execute(query)}


def _wanted(line: Line, number: str, maker: str) -> billing.WantedCharge:
    what = line.note or ("Deposit" if line.kind == DEPOSIT else f"{line.start_date} to {line.end_date}")
    return billing.WantedCharge(
        reference=line.reference,
        fee_item_code=line.fee_item_code,
        unit_id=line.unit_id.bytes,
        customer_id=line.customer_id.bytes,
        amount_minor=line.standing_minor,
        start_date=str(line.start_date),
        end_date=str(line.end_date),
        due_date=str(line.due_date),
        explanation=f"{number}: {what}",
        maker=maker,
    )


def hear_answers(tx: Tx, fact: billing.ChargesAnswered) -> None:
    """Notes what became of lines; other services' answers are not ours.

    Args:
        tx: under the company's scope.
        fact: answers of one estate.
    """
    if fact.source != door.SOURCE:
        return
    answers = {one.reference: one for one in fact.charges}
    ids = [int(reference.split("/")[1]) for reference in answers if reference.startswith("line/")]
    query = select(Line).where(Line.company_id == fact.company_id, Line.line_id.in_(ids))
    for line in tx.scalars(query.order_by(Line.line_id).with_for_update()):
        answer = answers.get(line.reference)
        if answer is not None:
            _answered(line, answer)


def _answered(line: Line, answer: billing.AnsweredCharge) -> None:
    if line.state == WITHDRAWN:
        # It was taken back: what is still said of it is from before, or is what was taken back.
        line.receivable_id = answer.receivable_id or line.receivable_id
        return
    said = door.SAID.get(answer.state)
    if said is None:
        return
    line.state, line.receivable_id = said, answer.receivable_id
    if said == REFUSED:
        line.refusal_code, line.refusal_message, line.standing_minor = answer.code, answer.message, 0


@timer("contracts.turn_due_lines", every_seconds=300)
def turn_due_lines(deps: Deps, company: Company) -> None:
    """Turns what will be due into receivables, where the estate says that it goes by itself; a chunk a transaction."""
    with UnitOfWork(deps.database) as tx:
        estates = directory.estates(tx, company.company_id)
    for estate in estates:
        if not estate.closed and estate.settings_as(EstateSettings).convert_by_itself:
            while True:
                with UnitOfWork(deps.database) as tx:
                    if turn_chunk(tx, company.company_id, estate.estate_id, CHUNK) == 0:
                        break


def turn_chunk(tx: Tx, company_id: int, estate_id: int, most: int) -> int:
    """Turns the lines of an estate that will be due soonest; gives how many.

    Args:
        tx: under the company's scope.
        company_id, estate_id: where.
        most: how many at most.
    """
    estate = directory.estate(tx, estate_id)
    until = estate.today() + timedelta(days=estate.settings_as(EstateSettings).convert_days)
    ids = list(tx.scalars(_DUE, {"company": company_id, "estate": estate_id, "until": until, "most": most}))
    query = select(Line).where(Line.company_id == company_id, Line.line_id.in_(ids))
    lines = tx.scalars(query.order_by(Line.line_id)).all()
    send(tx, company_id, estate_id, lines)
    if lines:
        about = {"count": len(lines), "first": lines[0].line_id, "last": lines[-1].line_id}
        named = f"estates/{estate_id}"
        tx.audit("contracts.turn_due_lines", named, about, company_id=company_id, estate_id=estate_id)
    return len(lines)


def _audit(tx: Tx, action: str, lease: Lease, lines: Sequence[Line]) -> None:
    if lines:
        about = {"lines": [line.line_id for line in lines[:100]], "amount_minor": _sum(lines)}
        named = f"leases/{lease.lease_id}"
        tx.audit(f"contracts.{action}", named, about, company_id=lease.company_id, estate_id=lease.estate_id)


def _sum(lines: Iterable[Line]) -> int:
    return sum(line.amount_minor for line in lines)
