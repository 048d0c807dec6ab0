"""How requests for quotation, purchase orders and invoices are told in messages."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from chassis import directory, money
from chassis.data.tx import Tx
from chassis.rpc import fields
from manor.warehouse.v1 import invoices_pb2, purchases_pb2

from warehouse.domain.purchasing import QUANTITY, rounded
from warehouse.queries import purchases as queries
from warehouse.queries.stock import materials_of, store_names
from warehouse.queries.suppliers import supplier_names
from warehouse.records.purchases import PurchaseInvoice, PurchaseOrder, QuotationRequest, Requisition
from warehouse.usecases import quoting
from warehouse.usecases.invoice_matching import lines_of as invoice_lines
from warehouse.usecases.purchasing import order_lines
from warehouse.usecases.requisitions import lines_of


def request_messages(tx: Tx, company_id: int, many: Sequence[QuotationRequest]) -> list[purchases_pb2.QuotationRequest]:
    """Requests for quotation as lists show them."""
    numbers = queries.requisition_numbers(tx, company_id, (one.requisition_id for one in many))
    counts = queries.quote_counts(tx, company_id, (one.quotation_request_id for one in many))
    currency = directory.company(tx, company_id).currency_code
    return [
        purchases_pb2.QuotationRequest(
            quotation_request_id=str(one.quotation_request_id),
            company_id=one.company_id,
            estate_id=one.estate_id,
            number=one.number,
            requisition_id=str(one.requisition_id),
            requisition_number=numbers.get(one.requisition_id, 0),
            state=fields.from_word(purchases_pb2.QuotationRequestState, one.state),
            answer_by_date=fields.from_value(one.answer_by_date),
            currency_code=currency,
            principal_id=one.principal_id,
            create_time=one.created_at,
            reason=one.reason,
            purchase_order_id=fields.from_value(one.purchase_order_id),
            supplier_count=counts.get(one.quotation_request_id, (0, 0))[0],
            answer_count=counts.get(one.quotation_request_id, (0, 0))[1],
            etag=one.etag,
        )
        for one in many
    ]


def request_message(tx: Tx, kept: QuotationRequest) -> purchases_pb2.QuotationRequest:
    """A request for quotation with what each supplier answered."""
    tx.flush()
    (message,) = request_messages(tx, kept.company_id, [kept])
    lines = lines_of(tx, tx.get(Requisition, (kept.company_id, kept.requisition_id)))
    materials = materials_of(tx, kept.company_id, (one.material_id for one in lines))
    for one in lines:
        named = _material(materials[one.material_id])
        message.lines.add(line=one.line, quantity=fields.from_value(one.quantity), **named)
    quotes = quoting.quotes_of(tx, kept)
    names = supplier_names(tx, kept.company_id, (one.supplier_id for one in quotes))
    least = quoting.least(tx, kept.company_id, lines, quotes)
    for quote in quotes:
        told = message.quotes.add(
            supplier_id=str(quote.supplier_id),
            supplier_name=names.get(quote.supplier_id, ""),
            answered=quote.answered,
            total_minor=quoting.total(tx, kept.company_id, lines, quote),
            delivery_days=quote.delivery_days,
            note=quote.note,
            least=quote.supplier_id in least,
        )
        for price in quote.prices:
            told.prices.add(line=price["line"], price=price["price"], tax_rate=price["tax_rate"])
    return message


def _material(one: Any) -> dict[str, str]:
    return {
        "material_id": str(one.material_id),
        "code": one.code,
        "name": one.name,
        "specification": one.specification,
        "unit": one.unit,
    }


def order_messages(tx: Tx, company_id: int, many: Sequence[PurchaseOrder]) -> list[purchases_pb2.PurchaseOrder]:
    """Purchase orders as lists show them."""
    stores = store_names(tx, company_id, (one.store_id for one in many))
    names = supplier_names(tx, company_id, (one.supplier_id for one in many))
    numbers = queries.requisition_numbers(tx, company_id, (one.requisition_id for one in many))
    currency = directory.company(tx, company_id).currency_code
    return [
        purchases_pb2.PurchaseOrder(
            purchase_order_id=str(one.purchase_order_id),
            company_id=one.company_id,
            estate_id=one.estate_id,
            number=one.number,
            store_id=str(one.store_id),
            store_name=stores.get(one.store_id, ""),
            supplier_id=str(one.supplier_id),
            supplier_name=names.get(one.supplier_id, ""),
            requisition_id=str(one.requisition_id),
            requisition_number=numbers.get(one.requisition_id, 0),
            order_date=str(one.order_date),
            expected_date=fields.from_value(one.expected_date),
            state=fields.from_word(purchases_pb2.PurchaseOrderState, one.state),
            tax_not_deductible=one.tax_not_deductible,
            net_minor=one.net_minor,
            tax_minor=one.tax_minor,
            received_minor=one.received_minor,
            currency_code=currency,
            note=one.note,
            principal_id=one.principal_id,
            create_time=one.created_at,
            reason=one.reason,
            etag=one.etag,
        )
        for one in many
    ]


def order_message(tx: Tx, kept: PurchaseOrder) -> purchases_pb2.PurchaseOrder:
    """A purchase order with its lines and what came of it."""
    tx.flush()
    (message,) = order_messages(tx, kept.company_id, [kept])
    lines = order_lines(tx, kept)
    materials = materials_of(tx, kept.company_id, (one.material_id for one in lines))
    for one in lines:
        message.lines.add(
            line=one.line,
            quantity=fields.from_value(one.quantity),
            ordered_quantity=fields.from_value(one.told_quantity),
            ordered_unit=one.told_unit,
            price=fields.from_value(one.price),
            tax_rate=fields.from_value(one.tax_rate),
            net_minor=one.net_minor,
            tax_minor=one.tax_minor,
            received_quantity=fields.from_value(one.received),
            rejected_quantity=fields.from_value(one.rejected),
            invoiced_quantity=fields.from_value(one.invoiced),
            **_material(materials[one.material_id]),
        )
    for receipt in queries.receipts_of(tx, kept):
        message.receipts.add(
            receipt_id=f"{receipt.receipt_id}/{receipt.line}",
            receipt_date=str(receipt.receipt_date),
            reference=receipt.reference,
            move_id=fields.from_value(receipt.move_id),
            line=receipt.order_line,
            accepted_quantity=fields.from_value(receipt.accepted),
            rejected_quantity=fields.from_value(receipt.rejected),
            rejection_reason=receipt.rejection_reason,
            value_minor=receipt.value_minor,
            principal_id=receipt.principal_id,
        )
    return message


def invoice_messages(tx: Tx, company_id: int, many: Sequence[PurchaseInvoice]) -> list[invoices_pb2.PurchaseInvoice]:
    """Invoices as lists show them."""
    names = supplier_names(tx, company_id, (one.supplier_id for one in many))
    numbers = queries.order_numbers(tx, company_id, (one.purchase_order_id for one in many))
    currency = directory.company(tx, company_id).currency_code
    return [
        invoices_pb2.PurchaseInvoice(
            purchase_invoice_id=str(one.purchase_invoice_id),
            company_id=one.company_id,
            estate_id=one.estate_id,
            supplier_id=str(one.supplier_id),
            supplier_name=names.get(one.supplier_id, ""),
            purchase_order_id=str(one.purchase_order_id),
            purchase_order_number=numbers.get(one.purchase_order_id, 0),
            number=one.number,
            invoice_date=str(one.invoice_date),
            due_date=str(one.due_date),
            net_minor=one.net_minor,
            tax_minor=one.tax_minor,
            total_minor=one.net_minor + one.tax_minor,
            currency_code=currency,
            state=fields.from_word(invoices_pb2.InvoiceState, one.state),
            mismatches=[_mismatch(mismatch, currency) for mismatch in one.mismatches],
            payment_date=fields.from_value(one.payment_date),
            payment_code=one.payment_code,
            principal_id=one.principal_id,
            create_time=one.created_at,
            decision_reason=one.decision_reason,
            etag=one.etag,
        )
        for one in many
    ]


def _mismatch(one: dict[str, Any], currency: str) -> invoices_pb2.Mismatch:
    figures = {name: Decimal(one[name]) for name in ("expected", "told")}
    if one["kind"] != QUANTITY:
        figures = {name: value.scaleb(-money.exponent(currency)) for name, value in figures.items()}
    said = {name: fields.from_value(value) for name, value in figures.items()}
    kind = fields.from_word(invoices_pb2.MismatchKind, one["kind"])
    return invoices_pb2.Mismatch(kind=kind, order_line=one["line"], **said)


def invoice_message(tx: Tx, kept: PurchaseInvoice) -> invoices_pb2.PurchaseInvoice:
    """An invoice with its lines beside the order's."""
    tx.flush()
    (message,) = invoice_messages(tx, kept.company_id, [kept])
    of = {one.line: one for one in order_lines(tx, tx.get(PurchaseOrder, (kept.company_id, kept.purchase_order_id)))}
    materials = materials_of(tx, kept.company_id, (one.material_id for one in of.values()))
    for one in invoice_lines(tx, kept):
        line = of[one.order_line]
        material = materials[line.material_id]
        message.lines.add(
            order_line=one.order_line,
            material_id=str(line.material_id),
            code=material.code,
            name=material.name,
            unit=material.unit,
            quantity=fields.from_value(one.quantity),
            net_minor=one.net_minor,
            expected_minor=rounded(line.net_minor * one.quantity / line.quantity),
        )
    return message
