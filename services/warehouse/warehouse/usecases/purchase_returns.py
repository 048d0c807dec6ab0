"""What of a purchase order's goods goes back to its supplier."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.errors import Invalid, Violation
from sqlalchemy import select

from warehouse.domain.purchasing import share
from warehouse.records.purchases import OPEN, RECEIVED, PurchaseOrder, PurchaseOrderLine, PurchaseReceipt
from warehouse.records.stock import Move
from warehouse.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


def hold_order(tx: Tx, company_id: int, move_id: UUID) -> None:
    """Locks the order that a move received goods of, before anything else of either is locked."""
    query = select(PurchaseReceipt.purchase_order_id).where(
        PurchaseReceipt.company_id == company_id, PurchaseReceipt.move_id == move_id
    )
    if order_id := tx.scalar(query.limit(1)):
        tx.lock(PurchaseOrder, (company_id, order_id))


def went_back(tx: Tx, origin: Move, lines: Iterable[tuple[int, Decimal]]) -> None:
    """Notes what of an order's receipt went back to its supplier: it is to be delivered again, and not invoiced.

    Args:
        origin: the receipt's move.
        lines: of it, with how much of each went back.

    Raises:
        Invalid: it is invoiced by now.
    """
    query = select(PurchaseReceipt).where(
        PurchaseReceipt.company_id == origin.company_id, PurchaseReceipt.move_id == origin.move_id
    )
    receipts = {one.move_line: one for one in tx.scalars(query)}
    for place, (line, part) in enumerate(lines):
        receipt = receipts.get(line)
        if receipt is None:
            continue
        order = tx.lock(PurchaseOrder, (receipt.company_id, receipt.purchase_order_id))
        left = receipt.accepted - receipt.returned - receipt.invoiced
        if part > left:
            named = {"most": f"{left.normalize():f}"}
            raise Invalid(
                "It is invoiced", violations=[Violation(f"lines[{place}].quantity", Fault.IS_INVOICED, **named)]
            )
        before = _worth(receipt)
        receipt.returned += part
        after = _worth(receipt)
        of = tx.lock(PurchaseOrderLine, (order.company_id, order.purchase_order_id, receipt.order_line))
        of.received -= part
        order.received_minor -= before - after
        if order.state == RECEIVED:
            order.go((RECEIVED,), OPEN)
            order.complete_date = None
    tx.flush()


def _worth(receipt: PurchaseReceipt) -> int:
    """What of a receipt is still here, at what it was received for."""
    return share(receipt.value_minor, receipt.accepted, Decimal(0), receipt.accepted - receipt.returned)
