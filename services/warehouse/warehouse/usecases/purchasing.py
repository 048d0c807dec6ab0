"""Purchase orders: made of what approved requisitions still want, closed, cancelled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory, money
from chassis.data.ids import uuid7
from chassis.errors import Invalid, Violation
from chassis.spelling import fold
from sqlalchemy import select

from warehouse.domain.purchasing import line_minor, tax_minor
from warehouse.domain.units import to_base
from warehouse.records.purchases import (
    APPROVED,
    CANCELLED,
    CLOSED,
    OPEN,
    ORDERED,
    PurchaseNotOpen,
    PurchaseOrder,
    PurchaseOrderLine,
    Requisition,
    RequisitionLine,
)
from warehouse.records.stock import Material, MaterialUnit
from warehouse.usecases.budgets import Spending, check_budgets
from warehouse.usecases.moves import check_supplier
from warehouse.usecases.requisitions import lines_of
from warehouse.usecases.stock_lines import open_store
from warehouse.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class OrderedLine:
    """So much of a line of the requisition.

    Args:
        quantity: in `unit`; an empty one is the base unit.
        price: of a unit net of tax, in major units.
        tax_rate: in percent.
    """

    requisition_line: int
    quantity: Decimal
    price: Decimal
    unit: str = ""
    tax_rate: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class CreatePurchaseOrder:
    """What is ordered from a supplier, of an approved requisition."""

    company_id: int
    requisition_id: UUID
    supplier_id: UUID
    lines: tuple[OrderedLine, ...]
    expected_date: date | None = None
    tax_not_deductible: bool = False
    note: str = ""


def create_purchase_order(tx: Tx, command: CreatePurchaseOrder) -> PurchaseOrder:
    """Orders what a requisition still wants.

    Raises:
        PurchaseNotOpen: the requisition is not approved, or all of it is ordered.
        Invalid: a line is none of it, or more than it still wants; the supplier is not active; a day that is past; or
            a budget that blocks would be exceeded.
        StoreClosed, NotFound.
    """
    asked = tx.lock(Requisition, (command.company_id, command.requisition_id))
    if asked.state != APPROVED:
        raise PurchaseNotOpen(f"The requisition is {asked.state}: only an approved one is ordered")
    open_store(tx, asked.company_id, asked.store_id)
    check_supplier(tx, asked.company_id, command.supplier_id)
    today = directory.company(tx, asked.company_id).today()
    if command.expected_date and command.expected_date < today:
        raise Invalid("It is past", violations=[Violation("expected_date", Fault.EXPECTED_IN_THE_PAST, today=today)])
    lines = _lines(tx, asked, command)
    net = sum(one.net_minor for one in lines)
    spending = Spending(asked.company_id, asked.estate_id, asked.department_id, today, net, asked.requisition_id)
    check_budgets(tx, spending, "lines")
    made = _order(tx, asked, command, today, lines)
    tx.add(made)
    tx.flush()
    for one in lines:
        one.purchase_order_id = made.purchase_order_id
        tx.add(one)
    if all(one.ordered == one.quantity for one in lines_of(tx, asked)):
        asked.go((APPROVED,), ORDERED)
    tx.flush()
    audit(tx, "create_purchase_order", made)
    return made


def _order(
    tx: Tx, asked: Requisition, command: CreatePurchaseOrder, today: date, lines: list[PurchaseOrderLine]
) -> PurchaseOrder:
    return PurchaseOrder(
        company_id=asked.company_id,
        purchase_order_id=uuid7(),
        group_id=asked.group_id,
        estate_id=asked.estate_id,
        store_id=asked.store_id,
        supplier_id=command.supplier_id,
        requisition_id=asked.requisition_id,
        department_id=asked.department_id,
        order_date=today,
        expected_date=command.expected_date,
        state=OPEN,
        tax_not_deductible=command.tax_not_deductible,
        net_minor=sum(one.net_minor for one in lines),
        tax_minor=sum(one.tax_minor for one in lines),
        note=command.note,
        principal_id=tx.scope.principal.id,
    )


def _lines(tx: Tx, asked: Requisition, command: CreatePurchaseOrder) -> list[PurchaseOrderLine]:
    """The lines of an order; what they take of the requisition is noted there."""
    wanted = {one.line: one for one in lines_of(tx, asked)}
    exponent = money.exponent(directory.company(tx, asked.company_id).currency_code)
    found, faults = [], []
    for place, one in enumerate(command.lines):
        of, at = wanted.get(one.requisition_line), f"lines[{place}]"
        if of is None:
            faults.append(Violation(f"{at}.requisition_line", Fault.NOT_OF_REQUISITION))
            continue
        material = tx.get(Material, (asked.company_id, of.material_id))
        base = base_quantity(tx, material, one.quantity, one.unit)
        left = of.quantity - of.ordered
        net = line_minor(one.price, one.quantity, exponent)
        if base is None or not 0 < base <= left:
            named = {"most": f"{left.normalize():f}", "unit": material.unit}
            faults.append(Violation(f"{at}.quantity", Fault.MORE_THAN_WANTED, **named))
        elif net <= 0:
            faults.append(Violation(f"{at}.price", Fault.PRICE_TOO_LITTLE))
        else:
            of.ordered += base
            found.append(_line(of, place + 1, one, (one.unit or material.unit, base, net)))
    if faults:
        raise Invalid("Lines are faulty", violations=faults)
    return found


def _line(of: RequisitionLine, number: int, one: OrderedLine, told: tuple[str, Decimal, int]) -> PurchaseOrderLine:
    unit, base, net = told
    return PurchaseOrderLine(
        company_id=of.company_id,
        line=number,
        group_id=of.group_id,
        estate_id=of.estate_id,
        requisition_line=of.line,
        material_id=of.material_id,
        quantity=base,
        told_quantity=one.quantity,
        told_unit=unit,
        price=one.price,
        tax_rate=one.tax_rate,
        net_minor=net,
        tax_minor=tax_minor(net, one.tax_rate),
    )


def base_quantity(tx: Tx, material: Material, quantity: Decimal, unit: str) -> Decimal | None:
    """A quantity in the base unit; None where the material has no such unit, or it does not divide.

    Args:
        unit: empty for the base unit.
    """
    if fold(unit or material.unit) == fold(material.unit):
        return to_base(quantity, Decimal(1), material.decimals)
    kept = tx.find(MaterialUnit, (material.company_id, material.material_id, fold(unit)))
    return to_base(quantity, kept.factor, material.decimals) if kept else None


@dataclass(frozen=True, slots=True)
class EndPurchaseOrder:
    """An order of which no more is expected, and why."""

    company_id: int
    purchase_order_id: UUID
    reason: str


def close_purchase_order(tx: Tx, command: EndPurchaseOrder) -> PurchaseOrder:
    """Expects no more of an order; what did not come is wanted no more.

    Raises:
        PurchaseNotOpen: nothing of it came, or it is at its end.
        NotFound.
    """
    kept = tx.lock(PurchaseOrder, (command.company_id, command.purchase_order_id))
    # Goods that were all rejected came too: nobody else brings them.
    if not any(one.received or one.rejected for one in order_lines(tx, kept)):
        raise PurchaseNotOpen("Nothing of it came: cancel it")
    kept.go((OPEN,), CLOSED)
    kept.reason = command.reason
    audit(tx, "close_purchase_order", kept, command.reason)
    return kept


def cancel_purchase_order(tx: Tx, command: EndPurchaseOrder) -> PurchaseOrder:
    """Cancels an order of which nothing came; its requisition wants it again.

    Raises:
        PurchaseNotOpen: something of it came, or it is at its end.
        NotFound.
    """
    # The requisition first, as everything else that touches both does.
    requisition_id = tx.get(PurchaseOrder, (command.company_id, command.purchase_order_id)).requisition_id
    asked = tx.lock(Requisition, (command.company_id, requisition_id))
    kept = tx.lock(PurchaseOrder, (command.company_id, command.purchase_order_id))
    lines = order_lines(tx, kept)
    if any(one.received or one.rejected for one in lines):
        raise PurchaseNotOpen("Something of it came: close it")
    kept.go((OPEN,), CANCELLED)
    kept.reason = command.reason
    wanted = {one.line: one for one in lines_of(tx, asked)}
    for one in lines:
        wanted[one.requisition_line].ordered -= one.quantity
    if asked.state == ORDERED:
        asked.go((ORDERED,), APPROVED)
    tx.flush()
    audit(tx, "cancel_purchase_order", kept, command.reason)
    return kept


def order_lines(tx: Tx, kept: PurchaseOrder) -> list[PurchaseOrderLine]:
    """The lines of an order, in their order."""
    query = select(PurchaseOrderLine).where(
        PurchaseOrderLine.company_id == kept.company_id,
        PurchaseOrderLine.purchase_order_id == kept.purchase_order_id,
    )
    return list(tx.scalars(query.order_by(PurchaseOrderLine.line)))


def audit(tx: Tx, action: str, kept: PurchaseOrder, reason: str = "") -> None:
    """Notes what was done with an order."""
    about = {"number": str(kept.number), "net_minor": kept.net_minor, "reason": reason}
    named = f"purchaseOrders/{kept.purchase_order_id}"
    tx.audit(f"warehouse.{action}", named, about, company_id=kept.company_id, estate_id=kept.estate_id)
