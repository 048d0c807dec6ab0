"""Requests for quotation: asked of suppliers, answered, compared, awarded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory, money
from chassis.data.ids import uuid7
from chassis.errors import Invalid, Violation
from sqlalchemy import select

from warehouse.domain.purchasing import line_minor
from warehouse.records.purchases import (
    APPROVED,
    AWARDED,
    CANCELLED,
    OPEN,
    PurchaseNotOpen,
    PurchaseOrder,
    QuotationRequest,
    Quote,
    Requisition,
    RequisitionLine,
)
from warehouse.records.suppliers import ACTIVE, Supplier
from warehouse.usecases.purchasing import CreatePurchaseOrder, OrderedLine, create_purchase_order
from warehouse.usecases.requisitions import lines_of
from warehouse.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class CreateQuotationRequest:
    """Who is asked for prices of a requisition, and by when they answer."""

    company_id: int
    requisition_id: UUID
    supplier_ids: tuple[UUID, ...]
    answer_by_date: date | None = None


def create_quotation_request(tx: Tx, command: CreateQuotationRequest) -> QuotationRequest:
    """Asks suppliers for prices of what a requisition still wants.

    Raises:
        PurchaseNotOpen: the requisition is not approved.
        Invalid: a supplier is not active, or stands twice.
        NotFound.
    """
    asked = tx.get(Requisition, (command.company_id, command.requisition_id))
    if asked.state != APPROVED:
        raise PurchaseNotOpen(f"The requisition is {asked.state}: prices are asked of an approved one")
    faults = []
    for place, supplier_id in enumerate(command.supplier_ids):
        supplier = tx.find(Supplier, (command.company_id, supplier_id))
        if supplier is None or supplier_id in command.supplier_ids[:place]:
            faults.append(Violation(f"supplier_ids[{place}]", Fault.NO_SUCH_SUPPLIER))
        elif supplier.state != ACTIVE:
            faults.append(Violation(f"supplier_ids[{place}]", Fault.SUPPLIER_NOT_ACTIVE))
    if faults:
        raise Invalid("Not all of them can be asked", violations=faults)
    where = {"company_id": asked.company_id, "group_id": asked.group_id, "estate_id": asked.estate_id}
    made = QuotationRequest(
        **where,
        quotation_request_id=uuid7(),
        requisition_id=asked.requisition_id,
        state=OPEN,
        answer_by_date=command.answer_by_date,
        principal_id=tx.scope.principal.id,
    )
    tx.add(made)
    tx.flush()
    for supplier_id in command.supplier_ids:
        tx.add(Quote(**where, quotation_request_id=made.quotation_request_id, supplier_id=supplier_id))
    tx.flush()
    _audit(tx, "create_quotation_request", made)
    return made


@dataclass(frozen=True, slots=True)
class QuotedPrice:
    """A price of a line of the requisition: of a base unit net of tax, in major units."""

    line: int
    price: Decimal
    tax_rate: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class RecordQuote:
    """What a supplier answered."""

    company_id: int
    quotation_request_id: UUID
    supplier_id: UUID
    prices: tuple[QuotedPrice, ...]
    delivery_days: int = 0
    note: str = ""


def record_quote(tx: Tx, command: RecordQuote) -> QuotationRequest:
    """Records what a supplier answered; a later answer replaces an earlier one.

    Raises:
        PurchaseNotOpen: nobody is asked any more.
        Invalid: the supplier was not asked, or a line is none of the requisition.
        NotFound.
    """
    kept = _open(tx, command.company_id, command.quotation_request_id)
    quote = tx.find(Quote, (*_key(kept), command.supplier_id), lock=True)
    if quote is None:
        raise Invalid("They were not asked", violations=[Violation("supplier_id", Fault.SUPPLIER_NOT_ASKED)])
    asked = tx.get(Requisition, (kept.company_id, kept.requisition_id))
    known, seen, faults = {one.line for one in lines_of(tx, asked)}, set[int](), []
    for place, one in enumerate(command.prices):
        if one.line not in known or one.line in seen:
            faults.append(Violation(f"prices[{place}].line", Fault.NOT_OF_REQUISITION))
        seen.add(one.line)
    if faults:
        raise Invalid("Prices are faulty", violations=faults)
    quote.answered, quote.delivery_days, quote.note = True, command.delivery_days, command.note
    quote.prices = [
        {"line": one.line, "price": str(one.price), "tax_rate": str(one.tax_rate)} for one in command.prices
    ]
    kept.version += 1
    tx.flush()
    _audit(tx, "record_quote", kept)
    return kept


@dataclass(frozen=True, slots=True)
class AwardQuote:
    """Whose answer is taken, and why where another one answered less."""

    company_id: int
    quotation_request_id: UUID
    supplier_id: UUID
    reason: str = ""
    tax_not_deductible: bool = False


def award_quote(tx: Tx, command: AwardQuote) -> PurchaseOrder:
    """Orders from a supplier what they answered, as far as the requisition still wants it.

    Raises:
        PurchaseNotOpen: nobody is asked any more, or the requisition wants nothing more.
        Invalid: they did not answer, or another one answered less and there is no reason.
        NotFound.
    """
    kept = _open(tx, command.company_id, command.quotation_request_id)
    quotes = {one.supplier_id: one for one in quotes_of(tx, kept)}
    chosen = quotes.get(command.supplier_id)
    if chosen is None or not chosen.answered:
        raise Invalid("They did not answer", violations=[Violation("supplier_id", Fault.SUPPLIER_NOT_ASKED)])
    # Locked before its lines are read: what somebody else orders of it just now is wanted no more.
    asked = tx.lock(Requisition, (kept.company_id, kept.requisition_id))
    lines = lines_of(tx, asked)
    if command.supplier_id not in least(tx, kept.company_id, lines, list(quotes.values())) and not command.reason:
        raise Invalid("Say why", violations=[Violation("reason", Fault.ANOTHER_IS_CHEAPER)])
    today = directory.company(tx, kept.company_id).today()
    expected = today + timedelta(days=chosen.delivery_days) if chosen.delivery_days else None
    left = {one.line: one.quantity - one.ordered for one in lines}
    wanted = tuple(
        OrderedLine(one["line"], left[one["line"]], Decimal(one["price"]), tax_rate=Decimal(one["tax_rate"]))
        for one in chosen.prices
        if left[one["line"]] > 0
    )
    if not wanted:
        raise PurchaseNotOpen("The requisition wants nothing more of what they offer")
    about = (kept.company_id, kept.requisition_id, command.supplier_id, wanted, expected)
    made = create_purchase_order(tx, CreatePurchaseOrder(*about, command.tax_not_deductible, chosen.note))
    kept.go((OPEN,), AWARDED)
    kept.reason, kept.purchase_order_id = command.reason, made.purchase_order_id
    _audit(tx, "award_quote", kept, command.reason)
    return made


@dataclass(frozen=True, slots=True)
class CancelQuotationRequest:
    """A request that ends without an order, and why."""

    company_id: int
    quotation_request_id: UUID
    reason: str


def cancel_quotation_request(tx: Tx, command: CancelQuotationRequest) -> QuotationRequest:
    """Ends a request without an order.

    Raises:
        PurchaseNotOpen, NotFound.
    """
    kept = _open(tx, command.company_id, command.quotation_request_id)
    kept.go((OPEN,), CANCELLED)
    kept.reason = command.reason
    _audit(tx, "cancel_quotation_request", kept, command.reason)
    return kept


def quotes_of(tx: Tx, kept: QuotationRequest) -> list[Quote]:
    """What suppliers answered, by supplier."""
    query = select(Quote).where(
        Quote.company_id == kept.company_id, Quote.quotation_request_id == kept.quotation_request_id
    )
    return list(tx.scalars(query.order_by(Quote.supplier_id)))


def total(tx: Tx, company_id: int, lines: Sequence[RequisitionLine], quote: Quote) -> int:
    """What all that a supplier answered comes to, net of tax, in minor units."""
    exponent = money.exponent(directory.company(tx, company_id).currency_code)
    quantities = {one.line: one.quantity for one in lines}
    return sum(line_minor(Decimal(one["price"]), quantities[one["line"]], exponent) for one in quote.prices)


def least(tx: Tx, company_id: int, lines: Sequence[RequisitionLine], quotes: Sequence[Quote]) -> set[UUID]:
    """Who answered least, of those who answered all lines."""
    whole = {
        one.supplier_id: total(tx, company_id, lines, one)
        for one in quotes
        if one.answered and len(one.prices) == len(lines)
    }
    return {supplier_id for supplier_id, minor in whole.items() if minor == min(whole.values())}


def _open(tx: Tx, company_id: int, quotation_request_id: UUID) -> QuotationRequest:
    kept = tx.lock(QuotationRequest, (company_id, quotation_request_id))
    if kept.state != OPEN:
        raise PurchaseNotOpen(f"The request is {kept.state}: nobody is asked any more")
    return kept


def _key(kept: QuotationRequest) -> tuple[int, UUID]:
    return kept.company_id, kept.quotation_request_id


def _audit(tx: Tx, action: str, kept: QuotationRequest, reason: str = "") -> None:
    about = {"number": str(kept.number), "reason": reason}
    named = f"quotationRequests/{kept.quotation_request_id}"
    tx.audit(f"warehouse.{action}", named, about, company_id=kept.company_id, estate_id=kept.estate_id)
