"""Requisitions: asked for within budgets, approved by the company's steps, given up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import approvals, directory
from chassis.approvals import Opinion
from chassis.data.ids import uuid7
from sqlalchemy import select, text

from warehouse.domain.purchasing import rounded
from warehouse.records.purchases import APPROVED, CANCELLED, REFUSED, WAITING, Requisition, RequisitionLine
from warehouse.usecases.budgets import Spending, check_budgets
from warehouse.usecases.stock_lines import Counted, Line, counted, open_store

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SUBJECT = "requisition"
_LAST = text(
    "select value_minor, quantity from stock_rows where company_id = :company and material_id = :material"
    " and kind = 'receipt' and quantity > 0 order by entered_at desc limit 1"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A material that is asked for.

    Args:
        quantity: in `unit`; an empty one is the base unit.
        estimated_minor: net of tax; 0 for what the company last paid.
    """

    material_id: UUID
    quantity: Decimal
    unit: str = ""
    estimated_minor: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class CreateRequisition:
    """What somebody asks to be bought for a store."""

    company_id: int
    store_id: UUID
    reason: str
    lines: tuple[Wanted, ...]
    needed_date: date | None = None
    department_id: str = ""
    department_name: str = ""


def create_requisition(tx: Tx, command: CreateRequisition) -> Requisition:
    """Asks for materials to be bought.

    Raises:
        Invalid: a faulty line, or a budget that blocks would be exceeded.
        StoreClosed, NotFound.
    """
    store = open_store(tx, command.company_id, command.store_id)
    asked = tuple(Line(one.material_id, one.quantity, one.unit) for one in command.lines)
    lines = counted(tx, command.company_id, asked, comes=False)
    estimates = [_estimate(tx, one, told) for one, told in zip(lines, command.lines, strict=True)]
    today = directory.company(tx, command.company_id).today()
    spending = Spending(command.company_id, store.estate_id, command.department_id, today, sum(estimates))
    made = Requisition(
        company_id=command.company_id,
        requisition_id=uuid7(),
        group_id=store.group_id,
        estate_id=store.estate_id,
        store_id=store.store_id,
        department_id=command.department_id,
        department_name=command.department_name,
        needed_date=command.needed_date,
        asked_date=today,
        reason=command.reason,
        state=WAITING,
        estimated_minor=sum(estimates),
        over_budget=check_budgets(tx, spending, "lines"),
        principal_id=tx.scope.principal.id,
    )
    tx.add(made)
    tx.flush()
    for one, told, estimated in zip(lines, command.lines, estimates, strict=True):
        tx.add(_line(made, one, told, estimated))
    tx.flush()
    approvals.request(
        tx,
        SUBJECT,
        str(made.requisition_id),
        made.version,
        company_id=made.company_id,
        estate_id=made.estate_id,
        reason=made.reason,
        label=f"#{made.number}",
        amount_minor=made.estimated_minor,
    )
    _audit(tx, "create_requisition", made, made.reason)
    return made


def _line(made: Requisition, one: Counted, told: Wanted, estimated: int) -> RequisitionLine:
    return RequisitionLine(
        company_id=made.company_id,
        requisition_id=made.requisition_id,
        line=one.number,
        group_id=made.group_id,
        estate_id=made.estate_id,
        material_id=told.material_id,
        quantity=one.quantity,
        estimated_minor=estimated,
        note=told.note,
    )


def _estimate(tx: Tx, one: Counted, told: Wanted) -> int:
    if told.estimated_minor:
        return told.estimated_minor
    named = {"company": one.material.company_id, "material": told.material_id}
    last = tx.execute(_LAST, named).one_or_none()
    return rounded(last.value_minor * one.quantity / last.quantity) if last else 0


@dataclass(frozen=True, slots=True)
class DecideRequisition:
    """A decision on a requisition."""

    requisition_id: UUID
    opinion: Opinion


def approve_requisition(tx: Tx, command: DecideRequisition) -> Requisition:
    """Approves a requisition, where no step is left; then it can be ordered.

    Raises:
        Decided, SamePerson, NotYourTurn: as approvals.decide.
        NotFound.
    """
    kept = tx.one(Requisition, lock=True, requisition_id=command.requisition_id)
    if not _decide(tx, kept, approve=True, opinion=command.opinion).waits:
        kept.go((WAITING,), APPROVED)
        kept.decision_reason = command.opinion.text
        _audit(tx, "approve_requisition", kept, command.opinion.text)
    return kept


def refuse_requisition(tx: Tx, command: DecideRequisition) -> Requisition:
    """Refuses a requisition.

    Raises:
        Invalid: no reason.
        Decided, SamePerson, NotYourTurn, NotFound.
    """
    kept = tx.one(Requisition, lock=True, requisition_id=command.requisition_id)
    if not _decide(tx, kept, approve=False, opinion=command.opinion).waits:
        kept.go((WAITING,), REFUSED)
        kept.decision_reason = command.opinion.text
        _audit(tx, "refuse_requisition", kept, command.opinion.text)
    return kept


@approvals.decides(SUBJECT)
def decide_requisition(tx: Tx, command: approvals.Decide) -> Requisition:
    """Decides in the name of whoever's turn it is.

    Raises:
        As approve_requisition and refuse_requisition.
    """
    told = DecideRequisition(UUID(command.resource_id), command.opinion)
    return approve_requisition(tx, told) if command.approve else refuse_requisition(tx, told)


@approvals.recalls(SUBJECT)
def recall_requisition(tx: Tx, resource_id: str, reason: str) -> None:
    """Whoever asked for it takes it back before the last decision.

    Raises:
        Decided, NotMaker, NotFound.
    """
    kept = tx.one(Requisition, lock=True, requisition_id=UUID(resource_id))
    approvals.withdraw(tx, SUBJECT, resource_id, company_id=kept.company_id, reason=reason)
    kept.go((WAITING,), REFUSED)
    kept.decision_reason = reason
    _audit(tx, "recall_requisition", kept, reason)


@dataclass(frozen=True, slots=True)
class CancelRequisition:
    """A requisition of which nothing more is ordered, and why."""

    company_id: int
    requisition_id: UUID
    reason: str


def cancel_requisition(tx: Tx, command: CancelRequisition) -> Requisition:
    """Gives up what of an approved requisition is not ordered.

    Raises:
        PurchaseNotOpen: it is not approved, or all of it is ordered.
        NotFound.
    """
    kept = tx.lock(Requisition, (command.company_id, command.requisition_id))
    kept.go((APPROVED,), CANCELLED)
    kept.decision_reason = command.reason
    _audit(tx, "cancel_requisition", kept, command.reason)
    return kept


def lines_of(tx: Tx, kept: Requisition) -> list[RequisitionLine]:
    """The lines of a requisition, in their order."""
    query = select(RequisitionLine).where(
        RequisitionLine.company_id == kept.company_id, RequisitionLine.requisition_id == kept.requisition_id
    )
    return list(tx.scalars(query.order_by(RequisitionLine.line)))


def _decide(tx: Tx, kept: Requisition, *, approve: bool, opinion: Opinion) -> approvals.Approval:
    return approvals.decide(
        tx,
        SUBJECT,
        str(kept.requisition_id),
        company_id=kept.company_id,
        version=kept.version,
        approve=approve,
        opinion=opinion,
    )


def _audit(tx: Tx, action: str, kept: Requisition, reason: str) -> None:
    about = {"number": str(kept.number), "estimated_minor": kept.estimated_minor, "reason": reason}
    named = f"requisitions/{kept.requisition_id}"
    tx.audit(f"warehouse.{action}", named, about, company_id=kept.company_id, estate_id=kept.estate_id)
