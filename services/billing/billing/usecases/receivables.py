"""Adjustments, waivers and voids: one person asks, another decides, payments hears."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import approvals, directory
from chassis.approvals import Opinion
from chassis.errors import NotFound
from chassis.facts.columns import pieces
from manor.billing.v2.events_pb2 import ReceivablesChanged
from sqlalchemy import select, text

from billing.domain import charge_terms
from billing.records.charges import CHARGED, CREDITED, WITHDRAWN, Charge
from billing.records.chunks import CHARGE_WANTED, MANUAL
from billing.records.receivables import (
    ADJUSTMENT,
    APPROVED,
    DONE,
    REFUSED,
    VOID,
    WAIVER,
    DepositPaid,
    Receivable,
    ReceivableChange,
    ReceivableVoided,
)
from billing.records.tariffs import DEPOSIT, FeeItem
from billing.usecases import closed_months, reasons
from billing.usecases.charge_answers import answer_charges

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SUBJECT = "receivable_change"
# The dictionary of reasons, whose kinds are those of changes and what a refusal is.


@dataclass(frozen=True, slots=True)
class ChangeReceivable:
    """What is asked about a receivable.

    Args:
        company_id, receivable_id: which.
        amount: minor units; signed for an adjustment; 0 waives all that is outstanding; a void has none.
        reason: why.
        etag: the receivable's that the caller saw; empty where they don't say.
        bill_again: of a void: the next run bills the days again.
    """

    company_id: int
    receivable_id: int
    amount: int
    reason: str
    etag: str = ""
    bill_again: bool = False


def adjust_receivable(tx: Tx, command: ChangeReceivable) -> ReceivableChange:
    """Asks for another amount; see `_request` for what it raises."""
    return _request(tx, ADJUSTMENT, command)


def waive_receivable(tx: Tx, command: ChangeReceivable) -> ReceivableChange:
    """Asks to forgo an amount; see `_request` for what it raises."""
    return _request(tx, WAIVER, command)


def void_receivable(tx: Tx, command: ChangeReceivable) -> ReceivableChange:
    """Asks to take a receivable back, a charge by hand also when it is paid; see `_request` for what it raises."""
    return _request(tx, VOID, command)


def _request(tx: Tx, kind: str, command: ChangeReceivable) -> ReceivableChange:
    """Asks for a change; nothing about the receivable changes until somebody else approves it.

    Raises:
        PreconditionFailed: the receivable changed since the caller saw it.
        ReceivableVoided, ReceivablePaid, DepositPaid, Invalid: the rules forbid it.
        AlreadyWaiting: another change of it waits.
    """
    receivable, charge = _lock(tx, command.company_id, command.receivable_id)
    receivable.must_be(command.etag)
    outstanding = receivable.owed - paid_of(tx, receivable)
    taken_back = receivable.owed if _by_hand(charge) else outstanding
    amount = {WAIVER: command.amount or outstanding, VOID: taken_back}.get(kind, command.amount)
    _check(tx, receivable, kind, amount, charge)
    change = receivable.asked(kind, amount, command.reason, maker=tx.scope.principal.id)
    change.bill_again = command.bill_again
    change.reason_code = reasons.code_of(tx, command.company_id, kind, command.reason)
    change.approval_id = approvals.request(
        tx,
        SUBJECT,
        str(receivable.receivable_id),
        receivable.version,
        company_id=command.company_id,
        estate_id=receivable.estate_id,
        reason=command.reason,
        amount_minor=amount,
    ).approval_id
    tx.add(change)
    tx.session.flush()  # its defaults are part of the answer
    tx.audit(
        f"billing.request_{kind}",
        f"receivables/{receivable.receivable_id}",
        {"amount_minor": amount},
        company_id=command.company_id,
        estate_id=receivable.estate_id,
    )
    return change


@dataclass(frozen=True, slots=True)
class DecideChange:
    """Which change is decided, and why so; `opinion` has whom the approver picks as well."""

    company_id: int
    change_id: UUID
    reason: str
    opinion: Opinion | None = None


def approve_receivable_change(tx: Tx, command: DecideChange) -> ReceivableChange:
    """Makes a change that somebody else asked for; see `_decide` for what it raises."""
    return _decide(tx, command, approve=True)


def refuse_receivable_change(tx: Tx, command: DecideChange) -> ReceivableChange:
    """Leaves the receivable as it is; see `_decide` for what it raises."""
    return _decide(tx, command, approve=False)


def _decide(tx: Tx, command: DecideChange, *, approve: bool) -> ReceivableChange:
    """Approves or refuses a change that somebody else asked for. Where the company's flow has steps left, an approved
    change goes on to the next of them.

    Raises:
        AlreadyDecided, SamePerson, NotYourTurn: chassis.approvals.
        PreconditionFailed: the receivable changed since it was asked for.
        ReceivableVoided, ReceivablePaid, DepositPaid, Invalid: it was voided or paid meanwhile.
    """
    found = tx.get(ReceivableChange, (command.company_id, command.change_id))
    receivable, charge = _lock(tx, command.company_id, found.receivable_id)
    change = tx.lock(ReceivableChange, (command.company_id, command.change_id))
    if change.state != "waiting":
        raise approvals.AlreadyDecided(f"The change was {change.state} by {change.checker}")
    decided = approvals.decide(
        tx,
        SUBJECT,
        str(change.receivable_id),
        company_id=command.company_id,
        # A refusal is right whatever the receivable has become.
        version=receivable.version if approve else change.receivable_version,
        approve=approve,
        reason=command.reason,
        opinion=command.opinion,
    )
    if decided.waits:
        return change
    change.decide(APPROVED if approve else REFUSED, tx.scope.principal.id, command.reason)
    if not approve:
        change.decision_reason_code = reasons.code_of(tx, command.company_id, reasons.REFUSAL, command.reason)
    if approve:
        _check(tx, receivable, change.kind, change.amount_minor, charge)
        _carry_out(tx, receivable, change, charge)
    tx.audit(
        f"billing.{'approve' if approve else 'refuse'}_{change.kind}",
        f"receivables/{change.receivable_id}",
        {"amount_minor": change.amount_minor, "change": str(command.change_id)},
        company_id=command.company_id,
        estate_id=change.estate_id,
    )
    return change


def _lock(tx: Tx, company_id: int, receivable_id: int) -> tuple[Receivable, Charge | None]:
    """A receivable, locked, and the charge that it came of; in that order other services' charges are locked, too.

    A line beside a charge's receivable is none itself.
    """
    found = tx.get(Receivable, (company_id, receivable_id))
    charge = None
    if found.reason in (MANUAL, CHARGE_WANTED) and not found.revises:
        charge = tx.find(Charge, (company_id, found.reason_ref), lock=True)
    return tx.lock(Receivable, (company_id, receivable_id)), charge


def _by_hand(charge: Charge | None) -> bool:
    """Whether people charged it: they take it back when it is paid, too, since no run and no service does."""
    return charge is not None and not charge.source


def _check(tx: Tx, receivable: Receivable, kind: str, amount: int, charge: Charge | None) -> None:
    paid = paid_of(tx, receivable)
    taken_back = kind == VOID and _by_hand(charge)
    if taken_back and charge and charge.state != CHARGED:
        raise ReceivableVoided(f"Charge {charge.charge_id} was {charge.state}: nothing of it is owed")
    receivable.check(kind, amount, paid, credited=taken_back)
    left = {ADJUSTMENT: receivable.owed + amount, VOID: 0}.get(kind, paid)
    if left < paid and is_deposit(tx, receivable):
        raise DepositPaid("What is paid of a deposit goes back as its refund: leave at least that owed")


def _carry_out(tx: Tx, receivable: Receivable, change: ReceivableChange, charge: Charge | None) -> None:
    if charge is not None and change.kind == VOID:
        take_back(tx, receivable, change, charge)
        answer_charges(tx, charge.company_id, charge.estate_id, [charge])
    elif closed_months.is_closed(tx, receivable):
        closed_months.book_beside(tx, receivable, change)
    else:
        receivable.apply(change.kind, change.amount_minor, bill_again=change.bill_again)
        publish_changes(tx, change.company_id, receivable.estate_id, [receivable], DONE[change.kind])


def take_back(tx: Tx, receivable: Receivable, change: ReceivableChange, charge: Charge) -> bool:
    """Ends a charge: what is unpaid is voided, beside anything else stands a credit of all that it comes to.

    Args:
        tx: the transaction in hand, in which charge and receivable are locked.
        receivable: of the charge.
        change: an approved void, whose amount becomes that of the credit.
        charge: one that stands.

    Returns:
        Whether anything was left to take back.
    """
    how, credit = charge_terms.taken_back(
        owed=receivable.owed,
        beside=closed_months.beside(tx, receivable),
        paid=paid_of(tx, receivable),
        closed=closed_months.is_closed(tx, receivable),
    )
    if how == charge_terms.CREDITED:
        change.amount_minor = credit
        charge.end(CREDITED, credit_id=closed_months.book_beside(tx, receivable, change, -credit).receivable_id)
        return True
    if how == charge_terms.VOIDED:
        receivable.apply(VOID, change.amount_minor)
        publish_changes(tx, receivable.company_id, receivable.estate_id, [receivable], DONE[VOID])
    charge.end(WITHDRAWN)
    return how == charge_terms.VOIDED


def is_deposit(tx: Tx, receivable: Receivable) -> bool:
    """Whether what is owed is a deposit (押金)."""
    return tx.get(FeeItem, (receivable.company_id, receivable.fee_item_id)).category == DEPOSIT


@approvals.decides(SUBJECT)
def decide_receivable_change(tx: Tx, command: approvals.Decide) -> ReceivableChange:
    """Approves or refuses the change that waits for a receivable, in the name of whoever's turn it is.

    Raises:
        As approve_receivable_change and refuse_receivable_change.
    """
    change = _waiting_change(tx, command.resource_id)
    said = command.opinion
    decided = DecideChange(change.company_id, change.change_id, said.text, said)
    return _decide(tx, decided, approve=command.approve)


@approvals.recalls(SUBJECT)
def recall_receivable_change(tx: Tx, resource_id: str, reason: str) -> None:
    """Whoever asked for a change takes it back before the last decision.

    Raises:
        NotMaker, AlreadyDecided, NotFound.
    """
    found = _waiting_change(tx, resource_id)
    change = tx.lock(ReceivableChange, (found.company_id, found.change_id))
    approvals.withdraw(tx, SUBJECT, resource_id, company_id=change.company_id, reason=reason)
    change.decide(REFUSED, "", reason)
    about = {"amount_minor": change.amount_minor, "change": str(change.change_id)}
    resource = f"receivables/{change.receivable_id}"
    action = f"billing.recall_{change.kind}"
    tx.audit(action, resource, about, company_id=change.company_id, estate_id=change.estate_id)


def _waiting_change(tx: Tx, resource_id: str) -> ReceivableChange:
    query = select(ReceivableChange).where(
        ReceivableChange.receivable_id == int(resource_id), ReceivableChange.state == "waiting"
    )
    found = tx.scalars(query).one_or_none()
    if found is None:
        raise NotFound(f"No change of receivable {resource_id} waits, or it is not yours to see")
    return found


def paid_of(tx: Tx, receivable: Receivable) -> int:
    """What payments has said is paid of it, in minor units."""
    return int(
        tx.scalar(
            text("select paid_minor from settlements where company_id = :company and receivable_id = :id"),
            {"company": receivable.company_id, "id": receivable.receivable_id},
        )
        or 0
    )


def publish_changes(tx: Tx, company_id: int, estate_id: int, changed: Iterable[Any], reason: str) -> None:
    """Tells receivables as they now stand; what was approved so far of a change that waits for one counts no more.

    Args:
        tx: the transaction in hand.
        company_id, estate_id: where all of them lie.
        changed: records or rows with a receivable's columns.
        reason: adjusted, waived or voided.
    """
    rows = list(changed)
    _approve_anew(tx, company_id, {row.receivable_id: row.version for row in rows})
    told = ("receivable_id", "version", "amount_minor", "adjusted_minor", "waived_minor", "voided")
    columns: dict[str, Sequence[Any]] = {name: [getattr(row, name) for row in rows] for name in told}
    columns["accounting_date"] = [str(directory.company(tx, company_id).today())]
    columns["reason"] = [reason]
    for fact in pieces(ReceivablesChanged, {"company_id": company_id, "estate_id": estate_id}, columns):
        tx.publish(fact, company_id=company_id, estate_id=estate_id)


def _approve_anew(tx: Tx, company_id: int, versions: dict[int, int]) -> None:
    """Changes that wait for a receivable are about it as it now is, and go back to the step that this touches."""
    query = select(ReceivableChange).where(
        ReceivableChange.company_id == company_id,
        ReceivableChange.receivable_id.in_(versions),
        ReceivableChange.state == "waiting",
    )
    for change in tx.scalars(query.order_by(ReceivableChange.change_id).with_for_update()):
        change.receivable_version = versions[change.receivable_id]
        named = str(change.receivable_id)
        approvals.changed(tx, SUBJECT, named, change.receivable_version, company_id=company_id, parts=("receivable",))
