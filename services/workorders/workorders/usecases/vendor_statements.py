"""Statements of suppliers by month: drawn up from what was accepted, and handed to payments as payables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from chassis import directory
from chassis.data.ids import uuid7
from chassis.errors import Conflict, Invalid, NotFound, Violation
from chassis.periods import month_of
from manor.payments.v1 import events_pb2 as payments
from sqlalchemy import select, update

from workorders.queries.vendors import supplier
from workorders.records.vendors import (
    ACCEPTED,
    DRAFT,
    OPEN,
    PAID,
    REFERENCE,
    REFUSED,
    SENT,
    WITHDRAWN,
    VendorJob,
    VendorStatement,
)
from workorders.usecases.charging import SOURCE
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# What payments says of a payable, and where the statement stands by it.
_SAID = {"waiting": SENT, "open": OPEN, "paid": PAID, "refused": REFUSED, "withdrawn": WITHDRAWN}
MOST = 5_000


class NothingToState(Conflict):
    """Nothing was accepted that is on no statement yet."""

    default_reason = "NOTHING_TO_STATE"


@dataclass(frozen=True, slots=True)
class CreateVendorStatement:
    """A supplier and a month, by its first day."""

    company_id: int
    estate_id: int
    supplier_id: UUID
    month: date


def create_vendor_statement(tx: Tx, command: CreateVendorStatement) -> VendorStatement:
    """Draws up a statement of what was accepted until the end of a month and is on none yet, 5,000 jobs at most.

    Raises:
        NothingToState: there is nothing.
        Invalid: there is no such supplier, or the month lies ahead.
        NotFound: there is no such estate.
    """
    estate = directory.estate(tx, command.estate_id)
    if estate.company_id != command.company_id:
        raise NotFound(f"Estate {command.estate_id} does not exist or is not yours to see")
    faults = []
    if supplier(tx, command.company_id, command.supplier_id) is None:
        faults.append(Violation("supplier_id", Fault.NO_SUCH_VENDOR))
    if command.month > estate.today():
        faults.append(Violation("month", Fault.MONTH_AHEAD))
    if faults:
        raise Invalid("This statement cannot be", violations=faults)
    after = datetime.combine(month_of(command.month).end + timedelta(days=1), time(), ZoneInfo(estate.time_zone))
    query = select(VendorJob).where(
        VendorJob.company_id == command.company_id,
        VendorJob.estate_id == command.estate_id,
        VendorJob.supplier_id == command.supplier_id,
        VendorJob.state == ACCEPTED,
        VendorJob.vendor_statement_id.is_(None),
        VendorJob.accepted_at < after.astimezone(UTC),
        VendorJob.total_minor > 0,
    )
    jobs = tx.scalars(query.order_by(VendorJob.vendor_job_id).limit(MOST).with_for_update()).all()
    if not jobs:
        raise NothingToState("Nothing was accepted from this supplier until then that is on no statement yet")
    made = VendorStatement(
        company_id=command.company_id,
        vendor_statement_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        supplier_id=command.supplier_id,
        month=command.month,
        job_count=len(jobs),
        total_minor=sum(one.total_minor for one in jobs),
        maker=tx.scope.principal.id,
    )
    tx.add(made)
    for job in jobs:
        job.vendor_statement_id = made.vendor_statement_id
    tx.flush()
    _audit(tx, "create_vendor_statement", made)
    return made


@dataclass(frozen=True, slots=True)
class SettleVendorStatement:
    """A statement, and the invoice that the supplier sent for it."""

    company_id: int
    vendor_statement_id: UUID
    invoice_number: str
    tax_minor: int = 0
    due: date | None = None
    etag: str = ""


def settle_vendor_statement(tx: Tx, command: SettleVendorStatement) -> VendorStatement:
    """Hands a statement to payments as a payable; finance approves and pays it there.

    Raises:
        StatementNotThere: it was handed over, or taken back.
        Invalid: the tax is more than the whole.
        PreconditionFailed, NotFound.
    """
    made = tx.lock(VendorStatement, (command.company_id, command.vendor_statement_id))
    made.must_be_in(DRAFT, REFUSED)
    made.must_be(command.etag)
    if command.tax_minor >= made.total_minor:
        raise Invalid("Too much tax", violations=[Violation("tax_minor", Fault.TAX_ABOVE_TOTAL)])
    found = supplier(tx, made.company_id, made.supplier_id)
    assert found is not None  # suppliers are never removed
    made.touch("")
    if made.state == REFUSED:
        made.attempt += 1
    today = directory.estate(tx, made.estate_id).today()
    made.state, made.refusal_message = SENT, ""
    made.invoice_number, made.tax_minor = command.invoice_number, command.tax_minor
    made.due_date = command.due or today + timedelta(days=found.payment_days)
    wanted = payments.WantedPayable(
        reference=made.reference,
        kind="service",
        payee_kind="supplier",
        payee_name=found.name,
        amount_minor=made.total_minor,
        tax_minor=made.tax_minor,
        due_date=str(made.due_date),
        document_number=made.invoice_number,
        explanation=f"外委对账 / Vendor statement {made.month:%Y-%m}: {made.job_count}",
        maker=tx.scope.principal.id,
    )
    currency = directory.company(tx, made.company_id).currency_code
    fact = payments.PayablesWanted(
        company_id=made.company_id, estate_id=made.estate_id, currency_code=currency, payables=[wanted]
    )
    tx.publish(fact, company_id=made.company_id, estate_id=made.estate_id)
    _audit(tx, "settle_vendor_statement", made)
    return made


@dataclass(frozen=True, slots=True)
class WithdrawVendorStatement:
    """A statement that is not to be, and why."""

    company_id: int
    vendor_statement_id: UUID
    reason: str


def withdraw_vendor_statement(tx: Tx, command: WithdrawVendorStatement) -> VendorStatement:
    """Takes a statement back that is not paid. What payments was asked for, it answers: until then the jobs stay.

    Raises:
        StatementNotThere: it was paid or taken back.
        NotFound.
    """
    made = tx.lock(VendorStatement, (command.company_id, command.vendor_statement_id))
    made.must_be_in(DRAFT, REFUSED, SENT, OPEN)
    if made.state in (SENT, OPEN):
        fact = payments.PayablesWithdrawn(
            company_id=made.company_id,
            estate_id=made.estate_id,
            reference=[made.reference],
            explanation=command.reason,
        )
        tx.publish(fact, company_id=made.company_id, estate_id=made.estate_id)
    else:
        made.touch("")
        _free(tx, made)
    _audit(tx, "withdraw_vendor_statement", made)
    return made


def _free(tx: Tx, made: VendorStatement) -> None:
    """What is on a statement that was taken back may stand on another."""
    made.state = WITHDRAWN
    tx.execute(
        update(VendorJob)
        .where(VendorJob.company_id == made.company_id, VendorJob.vendor_statement_id == made.vendor_statement_id)
        .values(vendor_statement_id=None)
    )


def hear_payables(tx: Tx, fact: payments.PayablesAnswered) -> None:
    """Notes what became of statements; other services' answers are not ours.

    Args:
        tx: under the company's scope.
        fact: answers of one estate.
    """
    answers = {one.reference: one for one in fact.payables if one.reference.startswith(REFERENCE)}
    if fact.source != SOURCE or not answers:
        return
    ids = [UUID(reference.removeprefix(REFERENCE).split("/")[0]) for reference in answers]
    query = select(VendorStatement).where(
        VendorStatement.company_id == fact.company_id, VendorStatement.vendor_statement_id.in_(ids)
    )
    for made in tx.scalars(query.order_by(VendorStatement.vendor_statement_id).with_for_update()):
        answer = answers.get(made.reference)
        if answer is not None:
            _answered(tx, made, answer)


def _answered(tx: Tx, made: VendorStatement, answer: payments.AnsweredPayable) -> None:
    """Facts come in any order: what is paid stays so until the bank returned it, and what was taken back stays so; that
    it waits is news of what was just sent alone."""
    said = _SAID.get(answer.state, made.state)
    returned = answer.code == "RETURNED"
    if made.state == WITHDRAWN or (made.state == PAID and not returned) or (made.state != SENT and said == SENT):
        return
    made.touch("")
    made.state, made.payable_id = said, answer.payable_id or made.payable_id
    made.paid_date = date.fromisoformat(answer.payment_date) if said == PAID else None
    made.refusal_message = answer.message
    if said == WITHDRAWN:
        _free(tx, made)


def _audit(tx: Tx, action: str, made: VendorStatement) -> None:
    about = {"month": f"{made.month:%Y-%m}", "total_minor": made.total_minor, "state": made.state}
    where = {"company_id": made.company_id, "estate_id": made.estate_id}
    tx.audit(f"workorders.{action}", f"vendorStatements/{made.vendor_statement_id}", about, **where)
