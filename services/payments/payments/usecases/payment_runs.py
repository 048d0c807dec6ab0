"""Payment runs (付款批次): made of open payables, approved by a second person, over before they began where need be."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import approvals
from chassis.approvals import Opinion
from chassis.data.ids import uuid7
from chassis.directory import place
from chassis.errors import Conflict, Invalid, Violation
from chassis.violations import Fault as Common
from sqlalchemy import select

from payments.records.payables import OPEN, Payable
from payments.records.payment_runs import APPROVED, REFUSED, WAITING, PaymentLine, PaymentRun
from payments.usecases import reasons
from payments.usecases.ledger import MAIN
from payments.usecases.paying_accounts import NUMBER_FIELD, require_paying_account
from payments.violations import Fault

if TYPE_CHECKING:
    from chassis.data.crypto import Vault
    from chassis.data.tx import Tx

SUBJECT = "payment_run"
MOST_DAYS_AHEAD = 60
VERSION = 1  # a run is never changed: whoever wants another one cancels it


@dataclass(frozen=True, slots=True)
class CreatePaymentRun:
    """Which payables a bank is to pay.

    Args:
        payment_date: in the company's calendar.
        account: the ledger's bank account that pays; empty for main.
    """

    company_id: int
    payable_ids: tuple[UUID, ...]
    payment_date: date
    account: str = ""
    note: str = ""


class PayablesNotReady(Conflict):
    """Some are not open, stand in another run, or name no bank account."""

    default_reason = "PAYABLES_NOT_READY"


def create_payment_run(tx: Tx, command: CreatePaymentRun, *, vault: Vault) -> PaymentRun:
    """Puts open payables into a run and asks for its approval.

    Raises:
        Invalid: the day is past or too far away, a payable is named twice, or some cannot be paid by a run.
        PayingAccountMissing.
    """
    today = place(tx, command.company_id).company_today()
    if not today <= command.payment_date <= today + timedelta(days=MOST_DAYS_AHEAD):
        wrong = Violation("payment_date", Fault.NOT_A_PAYMENT_DAY, today=today, most=MOST_DAYS_AHEAD)
        raise Invalid("The bank cannot pay on that day", violations=[wrong])
    payables = _chosen(tx, command)
    account = command.account or MAIN
    payer = require_paying_account(tx, command.company_id, account)
    cipher = vault.company(tx.scope.group_id, command.company_id)
    number = cipher.decrypt(NUMBER_FIELD, payer.account_number)
    run = PaymentRun(
        company_id=command.company_id,
        run_id=uuid7(),
        group_id=tx.scope.group_id,
        account=account,
        holder_name=payer.holder_name,
        bank_name=payer.bank_name,
        bank_code=payer.bank_code,
        account_number=cipher.encrypt(NUMBER_FIELD, number),
        payment_date=command.payment_date,
        currency_code=payables[0].currency_code,
        line_count=len(payables),
        amount_minor=sum(one.amount_minor for one in payables),
        note=command.note,
        maker=tx.scope.principal.id,
    )
    tx.add(run)
    tx.flush()
    tx.session.add_all([_line(run, number, payable) for number, payable in enumerate(payables, 1)])
    for payable in payables:
        payable.run_id = run.run_id
    tx.flush()
    _ask(tx, run, payables)
    audit(tx, "payments.create_payment_run", run)
    return run


def _chosen(tx: Tx, command: CreatePaymentRun) -> Sequence[Payable]:
    """The payables, locked, in the order of their ids."""
    if len(set(command.payable_ids)) < len(command.payable_ids):
        raise Invalid("A payable is named twice", violations=[Violation("payable_ids", Fault.NAMED_TWICE)])
    query = select(Payable).where(Payable.company_id == command.company_id, Payable.payable_id.in_(command.payable_ids))
    found = tx.scalars(query.order_by(Payable.payable_id).with_for_update()).all()
    known = {one.payable_id: one for one in found}
    wrong = []
    for place_, payable_id in enumerate(command.payable_ids):
        one = known.get(payable_id)
        if one is None:
            wrong.append(Violation(f"payable_ids[{place_}]", Common.UNKNOWN))
        elif one.state != OPEN or one.run_id:
            wrong.append(Violation(f"payable_ids[{place_}]", Fault.NOT_FREE_TO_PAY, payee=one.payee_name))
        elif one.bank_account is None:
            wrong.append(Violation(f"payable_ids[{place_}]", Fault.PAYEE_ACCOUNT_MISSING, payee=one.payee_name))
    if wrong:
        raise Invalid("Some of these cannot be paid by a run", violations=wrong)
    return found


def _line(run: PaymentRun, number: int, payable: Payable) -> PaymentLine:
    return PaymentLine(
        company_id=run.company_id,
        run_id=run.run_id,
        line=number,
        group_id=run.group_id,
        estate_id=payable.estate_id,
        payable_id=payable.payable_id,
        payee_name=payable.payee_name,
        bank_name=payable.bank_name,
        bank_code=payable.bank_code,
        bank_account=payable.bank_account,
        amount_minor=payable.amount_minor,
        explanation=" ".join(filter(None, (payable.document_number, payable.explanation))),
        end_to_end_id=uuid7().hex,
    )


def _ask(tx: Tx, run: PaymentRun, payables: Sequence[Payable]) -> None:
    said = [f"{one.payable_id} {one.amount_minor} {one.version}" for one in payables]
    approvals.request(
        tx,
        SUBJECT,
        str(run.run_id),
        VERSION,
        company_id=run.company_id,
        reason=run.note,
        label=f"{run.payment_date} × {run.line_count}",
        amount_minor=run.amount_minor,
        digest=hashlib.sha256("\n".join(said).encode()).digest(),
    )


def get_payment_run(tx: Tx, run_id: UUID, *, lock: bool = False) -> PaymentRun:
    """The run of that id.

    Raises:
        NotFound: there is none in scope.
    """
    return tx.one(PaymentRun, run_id=run_id, lock=lock)


def lines_of(tx: Tx, run: PaymentRun, *, lock: bool = False) -> Sequence[PaymentLine]:
    """A run's lines by number."""
    query = select(PaymentLine).where(PaymentLine.company_id == run.company_id, PaymentLine.run_id == run.run_id)
    query = query.order_by(PaymentLine.line)
    return tx.scalars(query.with_for_update() if lock else query).all()


@dataclass(frozen=True, slots=True)
class DecidePaymentRun:
    """Which run is decided, and why; `opinion` has whom the approver picks as well."""

    run_id: UUID
    reason: str = ""
    opinion: Opinion | None = None


def approve_payment_run(tx: Tx, command: DecidePaymentRun) -> PaymentRun:
    """Approves a run that somebody else made, or sends it on where its flow has steps left.

    Raises:
        NotFound, RunState, SamePerson, NotYourTurn.
    """
    run = get_payment_run(tx, command.run_id, lock=True)
    run.must_be(WAITING)
    if not _decided(tx, run, command, approve=True):
        return run
    run.decide(APPROVED, tx.scope.principal.id, command.reason)
    audit(tx, "payments.approve_payment_run", run)
    return run


def refuse_payment_run(tx: Tx, command: DecidePaymentRun) -> PaymentRun:
    """Refuses a run that somebody else made; its payables are free again.

    Raises:
        NotFound, RunState, SamePerson, NotYourTurn.
        Invalid: no reason is given.
    """
    run = get_payment_run(tx, command.run_id, lock=True)
    run.must_be(WAITING)
    _decided(tx, run, command, approve=False)
    run.decide(REFUSED, tx.scope.principal.id, command.reason)
    run.decision_reason_code = reasons.code_of(tx, run.company_id, reasons.REFUSAL, command.reason)
    _drop(tx, run)
    audit(tx, "payments.refuse_payment_run", run)
    return run


@approvals.decides(SUBJECT)
def decide_payment_run(tx: Tx, command: approvals.Decide) -> PaymentRun:
    """Approves or refuses a run in the name of whoever's turn it is.

    Raises:
        As approve_payment_run and refuse_payment_run.
    """
    said = command.opinion
    decided = DecidePaymentRun(UUID(command.resource_id), said.text, said)
    return approve_payment_run(tx, decided) if command.approve else refuse_payment_run(tx, decided)


@dataclass(frozen=True, slots=True)
class CancelPaymentRun:
    """Which run no bank is to pay, and why."""

    run_id: UUID
    reason: str


def cancel_payment_run(tx: Tx, command: CancelPaymentRun) -> PaymentRun:
    """Cancels a run whose file was not written; its payables are free again.

    Raises:
        NotFound, RunState.
        NotMaker: it waits, and somebody else made it.
    """
    run = get_payment_run(tx, command.run_id, lock=True)
    run.must_be(WAITING, APPROVED)
    if run.state == WAITING:
        named = str(run.run_id)
        approvals.withdraw(tx, SUBJECT, named, company_id=run.company_id, reason=command.reason)
    run.cancel(command.reason)
    run.decision_reason_code = reasons.code_of(tx, run.company_id, reasons.CANCELLATION, command.reason)
    _drop(tx, run)
    audit(tx, "payments.cancel_payment_run", run)
    return run


@approvals.recalls(SUBJECT)
def recall_payment_run(tx: Tx, resource_id: str, reason: str) -> None:
    """Whoever made a run takes it back before the last decision.

    Raises:
        NotFound, NotMaker, RunState.
    """
    get_payment_run(tx, UUID(resource_id), lock=True).must_be(WAITING)
    cancel_payment_run(tx, CancelPaymentRun(UUID(resource_id), reason))


def _drop(tx: Tx, run: PaymentRun) -> None:
    for line in lines_of(tx, run, lock=True):
        line.drop()
    for payable in payables_of(tx, run):
        payable.run_id = None


def payables_of(tx: Tx, run: PaymentRun) -> Sequence[Payable]:
    """The payables that stand in a run, locked."""
    query = select(Payable).where(Payable.company_id == run.company_id, Payable.run_id == run.run_id)
    return tx.scalars(query.order_by(Payable.payable_id).with_for_update()).all()


def _decided(tx: Tx, run: PaymentRun, command: DecidePaymentRun, *, approve: bool) -> bool:
    made = approvals.decide(
        tx,
        SUBJECT,
        str(run.run_id),
        company_id=run.company_id,
        version=VERSION,
        approve=approve,
        reason=command.reason,
        opinion=command.opinion,
    )
    return not made.waits


def audit(tx: Tx, action: str, run: PaymentRun) -> None:
    """Notes what became of a run, without where the money goes."""
    tx.flush()
    detail = {"state": run.state, "amount_minor": run.amount_minor, "lines": run.line_count}
    detail |= {"paid": run.paid_count, "returned": run.returned_count}
    tx.audit(action, f"paymentRuns/{run.run_id}", detail, company_id=run.company_id)
