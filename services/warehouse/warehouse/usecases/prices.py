"""What suppliers agreed to deliver for: prices from a day on, with all that were before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.data.ids import uuid7
from chassis.errors import AlreadyExists, Invalid, Violation
from chassis.spelling import fold, visible
from sqlalchemy import select

from warehouse.records.suppliers import ACTIVE, Price, Supplier
from warehouse.usecases.suppliers import audit
from warehouse.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


class PriceTaken(AlreadyExists):
    """The supplier has a price for the item and unit from that day on."""

    default_reason = "PRICE_TAKEN"


@dataclass(frozen=True, slots=True)
class CreatePrice:
    """A price from a day on; net of tax, in major units of the company's currency."""

    company_id: int
    supplier_id: UUID
    item: str
    unit: str
    price: Decimal
    tax_rate: Decimal
    least_quantity: Decimal
    first_date: date
    last_date: date | None = None
    note: str = ""


def create_price(tx: Tx, command: CreatePrice) -> Price:
    """Enters a price.

    Raises:
        Invalid: there is no such active supplier, or it ends before it begins.
        PriceTaken: the supplier has one from that day on.
    """
    supplier = tx.find(Supplier, (command.company_id, command.supplier_id), lock=True)
    faults = []
    if supplier is None:
        faults.append(Violation("price.supplier_id", Fault.NO_SUCH_SUPPLIER))
    elif supplier.state != ACTIVE:
        faults.append(Violation("price.supplier_id", Fault.SUPPLIER_NOT_ACTIVE))
    if command.last_date and command.last_date < command.first_date:
        faults.append(Violation("price.last_date", Fault.PRICE_ENDS_BEFORE_START, first=command.first_date))
    if faults or supplier is None:
        raise Invalid("The price has faulty fields", violations=faults)
    made = Price(
        company_id=command.company_id,
        price_id=uuid7(),
        group_id=supplier.group_id,
        supplier_id=command.supplier_id,
        item=visible(command.item),
        item_key=fold(command.item),
        unit=visible(command.unit),
        unit_key=fold(command.unit),
        price=command.price,
        tax_rate=command.tax_rate,
        least_quantity=command.least_quantity,
        first_date=command.first_date,
        last_date=command.last_date,
        note=command.note,
        principal_id=tx.scope.principal.id,
    )
    _must_be_free(tx, made)
    tx.add(made)
    tx.flush()
    about = {"item": made.item, "unit": made.unit, "price": str(made.price), "first_date": str(made.first_date)}
    audit(tx, "create_price", supplier, about)
    return made


@dataclass(frozen=True, slots=True)
class WithdrawPrice:
    """A price that was entered wrongly."""

    company_id: int
    price_id: UUID
    reason: str


def withdraw_price(tx: Tx, command: WithdrawPrice) -> Price:
    """Withdraws a price; it stays on file with the reason.

    Raises:
        PriceWithdrawn: it was withdrawn before.
        NotFound.
    """
    kept = tx.lock(Price, (command.company_id, command.price_id))
    kept.withdraw(command.reason)
    tx.flush()
    supplier = tx.get(Supplier, (command.company_id, kept.supplier_id))
    about = {"item": kept.item, "unit": kept.unit, "price": str(kept.price), "reason": command.reason}
    audit(tx, "withdraw_price", supplier, about)
    return kept


def _must_be_free(tx: Tx, made: Price) -> None:
    """A unique index holds it too; the supplier's row is locked, so that nobody else enters one meanwhile."""
    same = select(Price.price_id).where(
        Price.company_id == made.company_id,
        Price.supplier_id == made.supplier_id,
        Price.item_key == made.item_key,
        Price.unit_key == made.unit_key,
        Price.first_date == made.first_date,
        Price.withdrawn.is_(False),
    )
    if tx.scalar(same):
        fault = Violation("price.first_date", Fault.PRICE_OF_THAT_DAY)
        raise PriceTaken("The supplier has a price from that day on", violations=[fault])
