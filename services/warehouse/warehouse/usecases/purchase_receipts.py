"""What comes of purchase orders: in parts, inspected; and what goes back of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.errors import Invalid, Violation

from warehouse.domain.purchasing import most_receipt, share
from warehouse.records.purchases import (
    OPEN,
    RECEIVED,
    PurchaseNotOpen,
    PurchaseOrder,
    PurchaseOrderLine,
    PurchaseReceipt,
)
from warehouse.records.stock import Material, Move
from warehouse.settings import EstateSettings
from warehouse.usecases.invoices import match_held
from warehouse.usecases.moves import ReceiveStock, receive_stock
from warehouse.usecases.purchasing import audit, base_quantity, order_lines
from warehouse.usecases.stock_lines import Document, Line
from warehouse.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a line of an order, in `unit`; an empty one is the base unit.

    Args:
        quantity: accepted by the inspection.
        rejected_quantity: not accepted, which `rejection_reason` explains.
    """

    line: int
    quantity: Decimal
    unit: str = ""
    rejected_quantity: Decimal = Decimal(0)
    rejection_reason: str = ""
    bin: str = ""
    batch: str = ""
    expiry_date: date | None = None


@dataclass(frozen=True, slots=True)
class ReceivePurchase:
    """What came at once."""

    company_id: int
    purchase_order_id: UUID
    document_date: date
    lines: tuple[Came, ...]
    reference: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    """What came of a line, in base units, and what of it is accepted is worth."""

    came: Came
    of: PurchaseOrderLine
    accepted: Decimal
    rejected: Decimal
    value_minor: int


def receive_purchase(tx: Tx, command: ReceivePurchase) -> PurchaseOrder:
    """Receives goods in parts: what is accepted goes into the store at the order's price.

    Raises:
        PurchaseNotOpen: nothing is expected.
        Invalid: a line is none of the order, more came than may, what is rejected has no reason, or a faulty day.
        SerialThere, StoreClosed, NotFound.
    """
    kept = tx.lock(PurchaseOrder, (command.company_id, command.purchase_order_id))
    if kept.state != OPEN:
        raise PurchaseNotOpen(f"The order is {kept.state}: nothing of it is expected")
    parts = _parts(tx, kept, command)
    move = _move(tx, kept, command, [one for one in parts if one.accepted])
    receipt_id, placed = uuid7(), 0
    for number, part in enumerate(parts, 1):
        placed += 1 if part.accepted else 0
        receipt = _receipt(kept, command, part, (receipt_id, number), (move, placed))
        receipt.principal_id = tx.scope.principal.id
        tx.add(receipt)
        part.of.received += part.accepted
        part.of.rejected += part.rejected
    kept.received_minor += sum(part.value_minor for part in parts)
    kept.version += 1
    if all(one.received >= one.quantity for one in order_lines(tx, kept)):
        kept.go((OPEN,), RECEIVED)
        kept.complete_date = command.document_date
    tx.flush()
    audit(tx, "receive_purchase", kept)
    match_held(tx, kept)
    return kept


def _parts(tx: Tx, kept: PurchaseOrder, command: ReceivePurchase) -> list[_Part]:
    lines = {one.line: one for one in order_lines(tx, kept)}
    over = directory.estate(tx, kept.estate_id).settings_as(EstateSettings).over_receipt_percent
    found: list[_Part] = []
    faults: list[Violation] = []
    before: dict[int, Decimal] = {}
    for place, one in enumerate(command.lines):
        of, at = lines.get(one.line), f"lines[{place}]"
        if of is None:
            faults.append(Violation(f"{at}.line", Fault.NOT_OF_ORDER))
            continue
        material = tx.get(Material, (kept.company_id, of.material_id))
        accepted = base_quantity(tx, material, one.quantity, one.unit)
        rejected = base_quantity(tx, material, one.rejected_quantity, one.unit)
        if accepted is None or rejected is None or accepted + rejected <= 0:
            named = {"unit": material.unit, "places": material.decimals}
            faults.append(Violation(f"{at}.quantity", Fault.DOES_NOT_DIVIDE, **named))
            continue
        came = of.received + before.get(one.line, Decimal(0))
        most = most_receipt(of.quantity, came, over)
        if accepted > most:
            named = {"most": f"{max(most, Decimal(0)).normalize():f}", "unit": material.unit}
            faults.append(Violation(f"{at}.quantity", Fault.MORE_THAN_ORDERED, **named))
        if rejected and not one.rejection_reason.strip():
            faults.append(Violation(f"{at}.rejection_reason", Fault.REJECTION_WITHOUT_REASON))
        before[one.line] = before.get(one.line, Decimal(0)) + accepted
        found.append(_Part(one, of, accepted, rejected, _worth(kept, of, came, accepted)))
    if faults:
        raise Invalid("Lines are faulty", violations=faults)
    return found


def _worth(kept: PurchaseOrder, of: PurchaseOrderLine, before: Decimal, part: Decimal) -> int:
    """What is accepted is worth: net of tax, or with it where the company cannot deduct it."""
    minor = of.net_minor + (of.tax_minor if kept.tax_not_deductible else 0)
    return max(share(minor, of.quantity, before, part), 1) if part else 0


def _move(tx: Tx, kept: PurchaseOrder, command: ReceivePurchase, parts: list[_Part]) -> Move | None:
    if not parts:
        return None
    lines = tuple(
        Line(
            part.of.material_id,
            part.accepted,
            bin=part.came.bin,
            batch=part.came.batch,
            value_minor=part.value_minor,
            expiry_date=part.came.expiry_date,
        )
        for part in parts
    )
    where = (kept.company_id, kept.store_id, command.document_date, lines)
    document = Document(*where, reference=command.reference or f"#{kept.number}")
    # The supplier may be suspended by now: what was ordered still comes.
    return receive_stock(tx, ReceiveStock(document, kept.supplier_id), known_supplier=True)


def _receipt(
    kept: PurchaseOrder, command: ReceivePurchase, part: _Part, key: tuple[UUID, int], moved: tuple[Move | None, int]
) -> PurchaseReceipt:
    move = moved[0] if part.accepted else None
    return PurchaseReceipt(
        company_id=kept.company_id,
        receipt_id=key[0],
        line=key[1],
        group_id=kept.group_id,
        estate_id=kept.estate_id,
        purchase_order_id=kept.purchase_order_id,
        order_line=part.of.line,
        receipt_date=command.document_date,
        reference=command.reference,
        move_id=move.move_id if move else None,
        move_line=moved[1] if move else 0,
        accepted=part.accepted,
        rejected=part.rejected,
        rejection_reason=part.came.rejection_reason,
        value_minor=part.value_minor,
    )
