"""What an invoice that matches does: goods that came are invoiced, costs become what they are, payments owes it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from manor.payments.v1 import events_pb2 as payments
from sqlalchemy import select

from warehouse.domain.purchasing import InvoicedLine, Mismatch, mismatches, share
from warehouse.records.purchases import (
    HELD,
    MATCHED,
    OWED,
    PAID,
    PurchaseInvoice,
    PurchaseInvoiceLine,
    PurchaseOrder,
    PurchaseOrderLine,
    PurchaseReceipt,
)
from warehouse.records.suppliers import Supplier
from warehouse.settings import EstateSettings
from warehouse.usecases.moves import AddCost, add_cost
from warehouse.usecases.purchasing import order_lines

if TYPE_CHECKING:
    from chassis.data.tx import Tx

PREFIX = "invoice/"


def compare(tx: Tx, order: PurchaseOrder, kept: PurchaseInvoice) -> list[Mismatch]:
    """Why an invoice is not what was ordered and what came, within the estate's tolerance.

    Args:
        order: of the invoice, locked.
    """
    by_line = {one.line: one for one in order_lines(tx, order)}
    lines = [_beside(one, by_line[one.order_line]) for one in lines_of(tx, kept)]
    tolerance = directory.estate(tx, kept.estate_id).settings_as(EstateSettings).price_tolerance_percent
    return mismatches(lines, kept.tax_minor, tolerance)


def lines_of(tx: Tx, kept: PurchaseInvoice) -> list[PurchaseInvoiceLine]:
    """The lines of an invoice, by line of the order."""
    query = select(PurchaseInvoiceLine).where(
        PurchaseInvoiceLine.company_id == kept.company_id,
        PurchaseInvoiceLine.purchase_invoice_id == kept.purchase_invoice_id,
    )
    return list(tx.scalars(query.order_by(PurchaseInvoiceLine.order_line)))


def _beside(one: PurchaseInvoiceLine, of: PurchaseOrderLine) -> InvoicedLine:
    return InvoicedLine(
        line=of.line,
        quantity=one.quantity,
        net_minor=one.net_minor,
        received=of.received,
        invoiced=of.invoiced,
        ordered_minor=of.net_minor,
        ordered=of.quantity,
        rate=of.tax_rate,
    )


def settle(tx: Tx, order: PurchaseOrder, kept: PurchaseInvoice) -> None:
    """Invoices what came, first what came first; what it costs otherwise than it was received for is costed into stock.

    Args:
        order: of the invoice, locked; all that is invoiced came.
    """
    by_line = {one.line: one for one in order_lines(tx, order)}
    lines, changes, cleared = lines_of(tx, kept), dict[tuple[UUID, int], int](), 0
    extra = _extra_tax(order, kept, lines)
    for one, tax in zip(lines, extra, strict=True):
        worth = one.net_minor + tax
        cleared += worth
        one.parts = _take(tx, order, one, worth, changes)
        by_line[one.order_line].invoiced += one.quantity
    kept.go((HELD,), MATCHED)
    tx.flush()
    _cost(tx, kept, changes, f"Invoice {kept.number}")
    _owe(tx, order, kept, cleared)


def _extra_tax(order: PurchaseOrder, kept: PurchaseInvoice, lines: list[PurchaseInvoiceLine]) -> list[int]:
    """The tax of each line that stock bears: none where the company deducts it."""
    if not order.tax_not_deductible:
        return [0] * len(lines)
    found, before, net = [], Decimal(0), Decimal(kept.net_minor)
    for one in lines:
        found.append(share(kept.tax_minor, net, before, Decimal(one.net_minor)))
        before += one.net_minor
    return found


def _take(
    tx: Tx, order: PurchaseOrder, one: PurchaseInvoiceLine, worth: int, changes: dict[tuple[UUID, int], int]
) -> list[dict[str, str]]:
    """Of which receipts a line is; what each is invoiced for beside what it was received for comes to `changes`."""
    query = select(PurchaseReceipt).where(
        PurchaseReceipt.company_id == order.company_id,
        PurchaseReceipt.purchase_order_id == order.purchase_order_id,
        PurchaseReceipt.order_line == one.order_line,
    )
    order_by = (PurchaseReceipt.receipt_date, PurchaseReceipt.receipt_id, PurchaseReceipt.line)
    left, before, parts, taken = one.quantity, Decimal(0), [], _taken(tx, order, one.order_line)
    for receipt in tx.scalars(query.order_by(*order_by).with_for_update()).all():
        part = min(left, receipt.accepted - receipt.returned - receipt.invoiced)
        if part <= 0:
            continue
        # All invoices together take what it was received for, whichever of them were taken back.
        worth_by_now = share(receipt.value_minor, receipt.accepted, Decimal(0), receipt.invoiced + part)
        booked = worth_by_now - taken.get((str(receipt.receipt_id), str(receipt.line)), 0)
        told = share(worth, one.quantity, before, part)
        receipt.invoiced += part
        receipt.invoiced_minor += told
        key = (receipt.receipt_id, receipt.line)
        changes[key] = changes.get(key, 0) + told - booked
        named = {"receipt_id": str(receipt.receipt_id), "line": str(receipt.line), "quantity": str(part)}
        parts.append({**named, "told_minor": str(told), "more_minor": str(told - booked)})
        left, before = left - part, before + part
    return parts


def _taken(tx: Tx, order: PurchaseOrder, order_line: int) -> dict[tuple[str, str], int]:
    """What invoices that stand have taken of what each receipt of a line was received for, in minor units."""
    query = select(PurchaseInvoiceLine.parts).join(
        PurchaseInvoice,
        (PurchaseInvoice.company_id == PurchaseInvoiceLine.company_id)
        & (PurchaseInvoice.purchase_invoice_id == PurchaseInvoiceLine.purchase_invoice_id),
    )
    query = query.where(
        PurchaseInvoice.company_id == order.company_id,
        PurchaseInvoice.purchase_order_id == order.purchase_order_id,
        PurchaseInvoice.state.in_((MATCHED, OWED, PAID)),
        PurchaseInvoiceLine.order_line == order_line,
    )
    found: dict[tuple[str, str], int] = {}
    for part in (part for parts in tx.scalars(query) for part in parts):
        key = (part["receipt_id"], part["line"])
        found[key] = found.get(key, 0) + int(part["told_minor"]) - int(part["more_minor"])
    return found


def _cost(tx: Tx, kept: PurchaseInvoice, changes: dict[tuple[UUID, int], int], reason: str) -> None:
    for (receipt_id, line), minor in sorted(changes.items()):
        receipt = tx.get(PurchaseReceipt, (kept.company_id, receipt_id, line))
        if minor and receipt.move_id:
            about = (kept.company_id, receipt.move_id, receipt.move_line, minor, reason[:200], kept.number)
            add_cost(tx, AddCost(*about))


def _owe(tx: Tx, order: PurchaseOrder, kept: PurchaseInvoice, cleared: int) -> None:
    currency = directory.company(tx, kept.company_id).currency_code
    wanted = payments.PayablesWanted(company_id=kept.company_id, estate_id=kept.estate_id, currency_code=currency)
    wanted.payables.add(
        reference=f"{PREFIX}{kept.purchase_invoice_id}",
        kind="purchase",
        payee_kind="supplier",
        payee_name=tx.get(Supplier, (kept.company_id, kept.supplier_id)).name[:100],
        amount_minor=kept.net_minor + kept.tax_minor,
        tax_minor=0 if order.tax_not_deductible else kept.tax_minor,
        due_date=str(kept.due_date),
        document_number=kept.number,
        explanation=f"Purchase order #{order.number}",
        maker=kept.principal_id,
        received_minor=cleared,
    )
    tx.publish(wanted, company_id=kept.company_id, estate_id=kept.estate_id)


def withdraw_payable(tx: Tx, kept: PurchaseInvoice, reason: str) -> None:
    """Asks payments to owe an invoice no more; it answers whether it does, since a bank may be paying it just now."""
    fact = payments.PayablesWithdrawn(
        company_id=kept.company_id,
        estate_id=kept.estate_id,
        reference=[f"{PREFIX}{kept.purchase_invoice_id}"],
        explanation=reason[:200],
    )
    tx.publish(fact, company_id=kept.company_id, estate_id=kept.estate_id)


def take_back(tx: Tx, order: PurchaseOrder, kept: PurchaseInvoice, reason: str) -> None:
    """Undoes what an invoice did that payments does not owe: goods wait for another one, costs are what they were.

    Args:
        order: of the invoice, locked.
    """
    by_line, changes = {one.line: one for one in order_lines(tx, order)}, dict[tuple[UUID, int], int]()
    for one in lines_of(tx, kept):
        by_line[one.order_line].invoiced -= one.quantity
        for part in one.parts:
            key = (UUID(part["receipt_id"]), int(part["line"]))
            receipt = tx.lock(PurchaseReceipt, (kept.company_id, *key))
            receipt.invoiced -= Decimal(part["quantity"])
            receipt.invoiced_minor -= int(part["told_minor"])
            changes[key] = changes.get(key, 0) - int(part["more_minor"])
    tx.flush()
    _cost(tx, kept, changes, reason)
