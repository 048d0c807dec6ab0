"""Requisitions, budgets, requests for quotation, purchase orders with what came of them, invoices of suppliers."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, Record, UuidKey, Versioned
from chassis.errors import Conflict
from sqlalchemy import Sequence
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

WAITING, APPROVED, ORDERED, REFUSED, CANCELLED = "waiting", "approved", "ordered", "refused", "cancelled"
OPEN, AWARDED, RECEIVED, CLOSED = "open", "awarded", "received", "closed"
HELD, MATCHED, OWED, PAID = "held", "matched", "owed", "paid"


class PurchaseNotOpen(Conflict):
    """The requisition, request, order or invoice is not where this step begins."""

    default_reason = "PURCHASE_NOT_OPEN"


class _Stateful(Versioned):
    """What goes from state to state."""

    __abstract__ = True
    state: Mapped[str]

    def go(self, start: tuple[str, ...], end: str) -> None:
        """Goes to a state.

        Raises:
            PurchaseNotOpen: it stands elsewhere.
        """
        if self.state not in start:
            raise PurchaseNotOpen(f"It is {self.state}, and not {' or '.join(start)}")
        self.state, self.version = end, self.version + 1


class Requisition(_Stateful):
    """What somebody asks to be bought for a store."""

    __tablename__ = "requisitions"
    company_id: Mapped[Key]
    requisition_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    number: Mapped[int] = mapped_column(Sequence("requisition_numbers"))
    store_id: Mapped[UUID]
    department_id: Mapped[str] = mapped_column(default="")
    department_name: Mapped[str] = mapped_column(default="")
    needed_date: Mapped[date | None]
    asked_date: Mapped[date]
    reason: Mapped[str]
    estimated_minor: Mapped[int]
    over_budget: Mapped[bool] = mapped_column(default=False)
    principal_id: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    decision_reason: Mapped[str] = mapped_column(default="")


class RequisitionLine(Record):
    """A material that is asked for, in its base unit."""

    __tablename__ = "requisition_lines"
    company_id: Mapped[Key]
    requisition_id: Mapped[UuidKey]
    line: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    material_id: Mapped[UUID]
    quantity: Mapped[Decimal]
    ordered: Mapped[Decimal] = mapped_column(default=Decimal(0))
    estimated_minor: Mapped[int]
    note: Mapped[str] = mapped_column(default="")


class Budget(Record):
    """What an estate, or a department in it, may order in a year, net of tax."""

    __tablename__ = "budgets"
    company_id: Mapped[Key]
    estate_id: Mapped[Key]
    department_id: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[Key]
    group_id: Mapped[int]
    department_name: Mapped[str] = mapped_column(default="")
    amount_minor: Mapped[int]
    warn_percent: Mapped[int]
    blocks: Mapped[bool]


class QuotationRequest(_Stateful):
    """Prices that suppliers are asked for."""

    __tablename__ = "quotation_requests"
    company_id: Mapped[Key]
    quotation_request_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    number: Mapped[int] = mapped_column(Sequence("quotation_request_numbers"))
    requisition_id: Mapped[UUID]
    answer_by_date: Mapped[date | None]
    purchase_order_id: Mapped[UUID | None]
    principal_id: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    reason: Mapped[str] = mapped_column(default="")


class Quote(Record):
    """What a supplier answered: prices by line of the requisition, as texts."""

    __tablename__ = "quotes"
    company_id: Mapped[Key]
    quotation_request_id: Mapped[UuidKey]
    supplier_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    answered: Mapped[bool] = mapped_column(default=False)
    delivery_days: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(default="")
    prices: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, default=list)


class PurchaseOrder(_Stateful):
    """What is ordered from a supplier for a store."""

    __tablename__ = "purchase_orders"
    company_id: Mapped[Key]
    purchase_order_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    number: Mapped[int] = mapped_column(Sequence("purchase_order_numbers"))
    store_id: Mapped[UUID]
    supplier_id: Mapped[UUID]
    requisition_id: Mapped[UUID]
    department_id: Mapped[str] = mapped_column(default="")
    order_date: Mapped[date]
    expected_date: Mapped[date | None]
    # Day of the receipt with which all of it had come.
    complete_date: Mapped[date | None]
    tax_not_deductible: Mapped[bool]
    net_minor: Mapped[int]
    tax_minor: Mapped[int]
    received_minor: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(default="")
    principal_id: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    reason: Mapped[str] = mapped_column(default="")


class PurchaseOrderLine(Record):
    """A material that is ordered; quantities in its base unit, the price of a unit as it was told."""

    __tablename__ = "purchase_order_lines"
    company_id: Mapped[Key]
    purchase_order_id: Mapped[UuidKey]
    line: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    requisition_line: Mapped[int]
    material_id: Mapped[UUID]
    quantity: Mapped[Decimal]
    told_quantity: Mapped[Decimal]
    told_unit: Mapped[str]
    price: Mapped[Decimal]
    tax_rate: Mapped[Decimal]
    net_minor: Mapped[int]
    tax_minor: Mapped[int]
    # Accepted, less what went back.
    received: Mapped[Decimal] = mapped_column(default=Decimal(0))
    rejected: Mapped[Decimal] = mapped_column(default=Decimal(0))
    invoiced: Mapped[Decimal] = mapped_column(default=Decimal(0))


class PurchaseReceipt(Record):
    """What came at once of a line; its value is what the stock ledger has booked for it, with what invoices changed."""

    __tablename__ = "purchase_receipts"
    company_id: Mapped[Key]
    receipt_id: Mapped[UuidKey]
    line: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    purchase_order_id: Mapped[UUID]
    order_line: Mapped[int]
    receipt_date: Mapped[date]
    reference: Mapped[str] = mapped_column(default="")
    move_id: Mapped[UUID | None]
    move_line: Mapped[int] = mapped_column(default=0)
    accepted: Mapped[Decimal]
    rejected: Mapped[Decimal]
    rejection_reason: Mapped[str] = mapped_column(default="")
    returned: Mapped[Decimal] = mapped_column(default=Decimal(0))
    invoiced: Mapped[Decimal] = mapped_column(default=Decimal(0))
    value_minor: Mapped[int]
    invoiced_minor: Mapped[int] = mapped_column(default=0)
    principal_id: Mapped[str]


class PurchaseInvoice(_Stateful):
    """An invoice of a supplier for an order."""

    __tablename__ = "purchase_invoices"
    company_id: Mapped[Key]
    purchase_invoice_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    supplier_id: Mapped[UUID]
    purchase_order_id: Mapped[UUID]
    number: Mapped[str]
    number_key: Mapped[str]
    invoice_date: Mapped[date]
    due_date: Mapped[date]
    net_minor: Mapped[int]
    tax_minor: Mapped[int]
    mismatches: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, default=list)
    payment_date: Mapped[date | None]
    payment_code: Mapped[str] = mapped_column(default="")
    principal_id: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    decision_reason: Mapped[str] = mapped_column(default="")


class InvoiceNumber(Record):
    """Numbers of a supplier's invoices in all estates: each once, also where a caller may not see the other."""

    __tablename__ = "invoice_numbers"
    company_id: Mapped[Key]
    supplier_id: Mapped[UuidKey]
    number_key: Mapped[str] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    purchase_invoice_id: Mapped[UUID]


class PurchaseInvoiceLine(Record):
    """What is invoiced of a line of the order; `parts` says of which receipts, and what each had been worth."""

    __tablename__ = "purchase_invoice_lines"
    company_id: Mapped[Key]
    purchase_invoice_id: Mapped[UuidKey]
    order_line: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    quantity: Mapped[Decimal]
    net_minor: Mapped[int]
    parts: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, default=list)
