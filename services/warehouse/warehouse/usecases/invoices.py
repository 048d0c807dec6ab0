"""Invoices of suppliers: entered, matched with order and receipt, let pass, refused, taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import approvals, directory, money
from chassis.approvals import Opinion
from chassis.data.ids import uuid7
from chassis.errors import Invalid, Violation
from chassis.facts.wanted import day_of
from chassis.spelling import fold, visible
from manor.payments.v1 import events_pb2 as payments
from sqlalchemy import select

from warehouse.domain.purchasing import QUANTITY
from warehouse.domain.units import to_base
from warehouse.records.purchases import (
    CANCELLED,
    HELD,
    MATCHED,
    OWED,
    PAID,
    REFUSED,
    InvoiceNumber,
    PurchaseInvoice,
    PurchaseInvoiceLine,
    PurchaseNotOpen,
    PurchaseOrder,
)
from warehouse.records.stock import Material
from warehouse.records.suppliers import Supplier
from warehouse.usecases.invoice_matching import PREFIX, compare, settle, take_back, withdraw_payable
from warehouse.usecases.purchasing import order_lines
from warehouse.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SUBJECT, SOURCE = "invoice_mismatch", "warehouse"


@dataclass(frozen=True, slots=True)
class Invoiced:
    """What is invoiced of a line of the order: in the base unit, net of tax."""

    order_line: int
    quantity: Decimal
    net_minor: int


@dataclass(frozen=True, slots=True)
class EnterPurchaseInvoice:
    """An invoice as the supplier wrote it; `total_minor` is with tax."""

    company_id: int
    purchase_order_id: UUID
    supplier_id: UUID
    number: str
    invoice_date: date
    tax_minor: int
    total_minor: int
    lines: tuple[Invoiced, ...]


def enter_purchase_invoice(tx: Tx, command: EnterPurchaseInvoice) -> PurchaseInvoice:
    """Enters an invoice; what matches is handed to payments, what differs waits for a second person.

    Raises:
        Invalid: of another order or supplier, known already, of a day that is to come, or it does not add up.
        PurchaseNotOpen: the order is cancelled.
        NotFound.
    """
    order = tx.lock(PurchaseOrder, (command.company_id, command.purchase_order_id))
    if order.state == CANCELLED:
        raise PurchaseNotOpen("The order is cancelled: nothing of it is invoiced")
    _check(tx, order, command)
    supplier = tx.get(Supplier, (order.company_id, order.supplier_id))
    where = {"company_id": order.company_id, "group_id": order.group_id, "estate_id": order.estate_id}
    made = PurchaseInvoice(
        **where,
        purchase_invoice_id=uuid7(),
        supplier_id=order.supplier_id,
        purchase_order_id=order.purchase_order_id,
        number=visible(command.number),
        number_key=fold(visible(command.number)),
        invoice_date=command.invoice_date,
        due_date=command.invoice_date + timedelta(days=supplier.payment_days),
        net_minor=sum(one.net_minor for one in command.lines),
        tax_minor=command.tax_minor,
        state=HELD,
        principal_id=tx.scope.principal.id,
    )
    tx.add(made)
    tx.flush()
    for one in command.lines:
        about = {"order_line": one.order_line, "quantity": one.quantity, "net_minor": one.net_minor}
        tx.add(PurchaseInvoiceLine(**where, purchase_invoice_id=made.purchase_invoice_id, **about))
    _keep_number(tx, made)
    tx.flush()
    _audit(tx, "enter_purchase_invoice", made)
    _judge(tx, order, made)
    return made


def _check(tx: Tx, order: PurchaseOrder, command: EnterPurchaseInvoice) -> None:
    faults, known, seen = [], {one.line: one.material_id for one in order_lines(tx, order)}, set[int]()
    if command.supplier_id != order.supplier_id:
        faults.append(Violation("supplier_id", Fault.OTHER_SUPPLIER))
    today = directory.company(tx, order.company_id).today()
    if command.invoice_date > today:
        faults.append(Violation("invoice_date", Fault.DOCUMENT_TO_COME, today=today))
    for place, one in enumerate(command.lines):
        if one.order_line not in known or one.order_line in seen:
            faults.append(Violation(f"lines[{place}].order_line", Fault.NOT_OF_ORDER))
            continue
        seen.add(one.order_line)
        material = tx.get(Material, (order.company_id, known[one.order_line]))
        if one.quantity <= 0 or to_base(one.quantity, Decimal(1), material.decimals) is None:
            named = {"unit": material.unit, "places": material.decimals}
            faults.append(Violation(f"lines[{place}].quantity", Fault.DOES_NOT_DIVIDE, **named))
    total = sum(one.net_minor for one in command.lines) + command.tax_minor
    if total != command.total_minor:
        currency = directory.company(tx, order.company_id).currency_code
        said = f"{currency} {money.show(total, currency)}"
        faults.append(Violation("total_minor", Fault.INVOICE_SUM, total=said))
    key = (order.company_id, order.supplier_id, fold(visible(command.number)))
    if tx.find(InvoiceNumber, key):
        faults.append(Violation("number", Fault.INVOICE_KNOWN))
    if faults:
        raise Invalid("The invoice is faulty", violations=faults)


def _keep_number(tx: Tx, made: PurchaseInvoice) -> None:
    key = {"company_id": made.company_id, "supplier_id": made.supplier_id, "number_key": made.number_key}
    tx.add(InvoiceNumber(**key, group_id=made.group_id, purchase_invoice_id=made.purchase_invoice_id))


def _judge(tx: Tx, order: PurchaseOrder, kept: PurchaseInvoice) -> None:
    """Matches an invoice: settles it, or asks a second person."""
    found = compare(tx, order, kept)
    kept.mismatches = [
        {"kind": one.kind, "line": one.line, "expected": str(one.expected), "told": str(one.told)} for one in found
    ]
    kept.version += 1
    tx.flush()
    waits = approvals.waits(tx, SUBJECT, str(kept.purchase_invoice_id), company_id=kept.company_id)
    if not found:
        if waits:
            _withdraw(tx, kept, "It matches by now")
        settle(tx, order, kept)
    elif not waits:
        approvals.request(
            tx,
            SUBJECT,
            str(kept.purchase_invoice_id),
            kept.version,
            company_id=kept.company_id,
            estate_id=kept.estate_id,
            maker=kept.principal_id,
            label=kept.number,
            amount_minor=kept.net_minor + kept.tax_minor,
        )
    else:
        approvals.changed(tx, SUBJECT, str(kept.purchase_invoice_id), kept.version, company_id=kept.company_id)


@dataclass(frozen=True, slots=True)
class MatchPurchaseInvoice:
    """An invoice that waits."""

    company_id: int
    purchase_invoice_id: UUID


def match_purchase_invoice(tx: Tx, command: MatchPurchaseInvoice) -> PurchaseInvoice:
    """Compares an invoice that waits once more, as after goods came.

    Raises:
        PurchaseNotOpen: it does not wait.
        NotFound.
    """
    order, kept = _held(tx, command.company_id, command.purchase_invoice_id)
    _judge(tx, order, kept)
    return kept


def match_held(tx: Tx, order: PurchaseOrder) -> None:
    """Compares the invoices of an order that wait, since something of it came.

    Args:
        order: locked.
    """
    query = select(PurchaseInvoice).where(
        PurchaseInvoice.company_id == order.company_id,
        PurchaseInvoice.purchase_order_id == order.purchase_order_id,
        PurchaseInvoice.state == HELD,
    )
    for kept in tx.scalars(query.order_by(PurchaseInvoice.purchase_invoice_id).with_for_update()).all():
        if any(one["kind"] == QUANTITY for one in kept.mismatches):
            _judge(tx, order, kept)


@dataclass(frozen=True, slots=True)
class DecidePurchaseInvoice:
    """A decision on an invoice that differs."""

    purchase_invoice_id: UUID
    opinion: Opinion


def approve_purchase_invoice(tx: Tx, command: DecidePurchaseInvoice) -> PurchaseInvoice:
    """Lets an invoice pass though prices or tax differ.

    Raises:
        Invalid: more is invoiced than came.
        Decided, SamePerson, NotYourTurn: as approvals.decide.
        PurchaseNotOpen, NotFound.
    """
    kept = tx.one(PurchaseInvoice, purchase_invoice_id=command.purchase_invoice_id)
    order, kept = _held(tx, kept.company_id, kept.purchase_invoice_id)
    if any(one.kind == QUANTITY for one in compare(tx, order, kept)):
        raise Invalid("Nobody pays for what did not come", violations=[Violation("reason", Fault.NOT_COME_YET)])
    if not _decide(tx, kept, approve=True, opinion=command.opinion).waits:
        kept.decision_reason = command.opinion.text
        _audit(tx, "approve_purchase_invoice", kept, command.opinion.text)
        settle(tx, order, kept)
    return kept


def refuse_purchase_invoice(tx: Tx, command: DecidePurchaseInvoice) -> PurchaseInvoice:
    """Refuses an invoice that differs; its number may be entered again.

    Raises:
        Invalid: no reason.
        Decided, SamePerson, NotYourTurn, PurchaseNotOpen, NotFound.
    """
    kept = tx.one(PurchaseInvoice, purchase_invoice_id=command.purchase_invoice_id)
    _, kept = _held(tx, kept.company_id, kept.purchase_invoice_id)
    if not _decide(tx, kept, approve=False, opinion=command.opinion).waits:
        _end(tx, kept, (HELD,), REFUSED, command.opinion.text)
        _audit(tx, "refuse_purchase_invoice", kept, command.opinion.text)
    return kept


@approvals.decides(SUBJECT)
def decide_purchase_invoice(tx: Tx, command: approvals.Decide) -> PurchaseInvoice:
    """Decides in the name of whoever's turn it is.

    Raises:
        As approve_purchase_invoice and refuse_purchase_invoice.
    """
    told = DecidePurchaseInvoice(UUID(command.resource_id), command.opinion)
    return approve_purchase_invoice(tx, told) if command.approve else refuse_purchase_invoice(tx, told)


@approvals.recalls(SUBJECT)
def recall_purchase_invoice(tx: Tx, resource_id: str, reason: str) -> None:
    """Whoever entered an invoice that differs takes it back before the last decision.

    Raises:
        Decided, NotMaker, PurchaseNotOpen, NotFound.
    """
    kept = tx.one(PurchaseInvoice, purchase_invoice_id=UUID(resource_id))
    _, kept = _held(tx, kept.company_id, kept.purchase_invoice_id)
    approvals.withdraw(tx, SUBJECT, resource_id, company_id=kept.company_id, reason=reason)
    _end(tx, kept, (HELD,), CANCELLED, reason)
    _audit(tx, "recall_purchase_invoice", kept, reason)


@dataclass(frozen=True, slots=True)
class CancelPurchaseInvoice:
    """An invoice that is taken back, and why."""

    company_id: int
    purchase_invoice_id: UUID
    reason: str


def cancel_purchase_invoice(tx: Tx, command: CancelPurchaseInvoice) -> PurchaseInvoice:
    """Takes an invoice back that is not paid: what is owed by it, and what it changed of costs.

    What payments was asked for, it answers: until then the goods stay invoiced, so that nobody pays for them twice.

    Raises:
        PurchaseNotOpen: it is paid, or at its end.
        NotFound.
    """
    order, kept = _both(tx, command.company_id, command.purchase_invoice_id)
    if kept.state == HELD and approvals.waits(tx, SUBJECT, str(kept.purchase_invoice_id), company_id=kept.company_id):
        _withdraw(tx, kept, command.reason)
    # One that payments has refused is owed by nobody.
    refused = kept.state == MATCHED and kept.payment_code != ""
    if kept.state in (MATCHED, OWED) and not refused:
        kept.decision_reason = command.reason
        withdraw_payable(tx, kept, command.reason)
    else:
        _end(tx, kept, (HELD, MATCHED), CANCELLED, command.reason)
        if refused:
            take_back(tx, order, kept, command.reason)
    _audit(tx, "cancel_purchase_invoice", kept, command.reason)
    return kept


def hear_payables(tx: Tx, fact: payments.PayablesAnswered) -> None:
    """Keeps what became of invoices at payments; answers to other services are theirs.

    Args:
        tx: under the company's scope.
        fact: answers of one estate.
    """
    if fact.source == SOURCE:
        for answer in sorted(fact.payables, key=lambda one: one.reference):
            order, kept = _both(tx, fact.company_id, UUID(answer.reference.removeprefix(PREFIX)))
            _answered(tx, order, kept, answer)


def _answered(tx: Tx, order: PurchaseOrder, kept: PurchaseInvoice, answer: payments.AnsweredPayable) -> None:
    """Facts come in any order: what is paid stays so until the bank returned it."""
    unpaid = (MATCHED, OWED)
    if answer.state == "open" and (kept.state in unpaid or (kept.state == PAID and answer.code == "RETURNED")):
        kept.go((*unpaid, PAID), OWED)
        kept.payment_code, kept.payment_date = answer.code, None
    elif answer.state == "paid" and kept.state in unpaid:
        kept.go(unpaid, PAID)
        kept.payment_code, kept.payment_date = answer.code, day_of(answer.payment_date)
    elif answer.state == "refused" and kept.state in unpaid:
        # Goods stay invoiced until somebody takes the invoice back, since its reason is to be looked at.
        kept.go(unpaid, MATCHED)
        kept.payment_code = answer.code  # which says why
    elif answer.state == "withdrawn" and kept.state in unpaid:
        _end(tx, kept, unpaid, CANCELLED, kept.decision_reason)
        take_back(tx, order, kept, kept.decision_reason)


def _withdraw(tx: Tx, kept: PurchaseInvoice, reason: str) -> None:
    named, maker = str(kept.purchase_invoice_id), kept.principal_id
    approvals.withdraw(tx, SUBJECT, named, company_id=kept.company_id, reason=reason, maker=maker)


def _held(tx: Tx, company_id: int, purchase_invoice_id: UUID) -> tuple[PurchaseOrder, PurchaseInvoice]:
    order, kept = _both(tx, company_id, purchase_invoice_id)
    if kept.state != HELD:
        raise PurchaseNotOpen(f"The invoice is {kept.state}: it waits for nothing")
    return order, kept


def _both(tx: Tx, company_id: int, purchase_invoice_id: UUID) -> tuple[PurchaseOrder, PurchaseInvoice]:
    """An invoice with its order, both locked, the order first."""
    order_id = tx.get(PurchaseInvoice, (company_id, purchase_invoice_id)).purchase_order_id
    order = tx.lock(PurchaseOrder, (company_id, order_id))
    return order, tx.lock(PurchaseInvoice, (company_id, purchase_invoice_id))


def _end(tx: Tx, kept: PurchaseInvoice, start: tuple[str, ...], end: str, reason: str) -> None:
    kept.go(start, end)
    kept.decision_reason = reason
    number = tx.find(InvoiceNumber, (kept.company_id, kept.supplier_id, kept.number_key))
    if number is not None:
        tx.session.delete(number)
    tx.flush()


def _decide(tx: Tx, kept: PurchaseInvoice, *, approve: bool, opinion: Opinion) -> approvals.Approval:
    return approvals.decide(
        tx,
        SUBJECT,
        str(kept.purchase_invoice_id),
        company_id=kept.company_id,
        version=kept.version,
        approve=approve,
        opinion=opinion,
    )


def _audit(tx: Tx, action: str, kept: PurchaseInvoice, reason: str = "") -> None:
    about = {"number": kept.number, "total_minor": kept.net_minor + kept.tax_minor, "reason": reason}
    named = f"purchaseInvoices/{kept.purchase_invoice_id}"
    tx.audit(f"warehouse.{action}", named, about, company_id=kept.company_id, estate_id=kept.estate_id)
