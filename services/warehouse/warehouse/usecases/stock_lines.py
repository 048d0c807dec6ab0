"""What a move is made of: its document and its lines, in the units that people count by."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import clock, directory
from chassis.errors import Conflict, Invalid, Violation
from chassis.spelling import fold
from sqlalchemy import func, select

from warehouse.domain.units import to_base
from warehouse.records.stock import ClosedMonth, Material, MaterialUnit, Move, Store
from warehouse.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


class StoreClosed(Conflict):
    """The store takes and gives nothing any more."""

    default_reason = "STORE_CLOSED"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a move.

    Args:
        quantity: above 0, in `unit`; empty is the base unit.
        bin, batch: where it comes to, or is taken from; empty to take is wherever it lies, what expires first.
        value_minor: of what is received, net of deductible tax.
        expiry_date: of the batch that is received.
        to_bin: of a transfer.
    """

    material_id: UUID
    quantity: Decimal
    unit: str = ""
    bin: str = ""
    batch: str = ""
    value_minor: int = 0
    expiry_date: date | None = None
    to_bin: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """What a move says beside its lines."""

    company_id: int
    store_id: UUID
    document_date: date
    lines: tuple[Line, ...] = field(default=())
    reference: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """A line in the base unit.

    Args:
        number: from 1.
        quantity: above 0, in the base unit.
    """

    number: int
    line: Line
    material: Material
    quantity: Decimal


def new_move(tx: Tx, **values: Any) -> Move:
    """A document, entered today by whoever calls."""
    company_id = int(values["company_id"])
    return Move(
        **values,
        group_id=tx.scope.group_id,
        entered_date=directory.company(tx, company_id).today(),
        principal_id=tx.scope.principal.id,
        created_at=clock.now(),
    )


def open_store(tx: Tx, company_id: int, store_id: UUID) -> Store:
    """A store that takes and gives.

    Raises:
        StoreClosed, NotFound.
    """
    store = tx.get(Store, (company_id, store_id))
    if store.closed:
        raise StoreClosed(f"Store {store.code} is closed: open it again first")
    return store


def check_day(tx: Tx, company_id: int, day: date, earliest: date | None = None) -> None:
    """Whether a document may have a day.

    Args:
        earliest: the day of what it gives back.

    Raises:
        Invalid: it lies ahead, in a closed month, or before the day of what it gives back.
    """
    today = directory.company(tx, company_id).today()
    closed = tx.scalar(select(func.max(ClosedMonth.month)).where(ClosedMonth.company_id == company_id))
    faults = []
    if day > today:
        faults.append(Violation("document_date", Fault.DOCUMENT_TO_COME, today=today))
    elif closed and day.replace(day=1) <= closed:
        faults.append(Violation("document_date", Fault.MONTH_IS_CLOSED, month=f"{closed:%Y-%m}"))
    elif earliest and day < earliest:
        faults.append(Violation("document_date", Fault.BEFORE_ITS_ORIGIN, first=earliest))
    if faults:
        raise Invalid("The document's day is faulty", violations=faults)


def counted(tx: Tx, company_id: int, lines: tuple[Line, ...], *, comes: bool) -> list[Counted]:
    """Lines in base units.

    Args:
        comes: they are received, and not taken from a store.

    Raises:
        Invalid: a material that is not there or retired, a quantity that does not divide, a batch that is missing.
    """
    ids = {line.material_id for line in lines}
    query = select(Material).where(Material.company_id == company_id, Material.material_id.in_(ids))
    materials = {one.material_id: one for one in tx.scalars(query)}
    units = select(MaterialUnit).where(MaterialUnit.company_id == company_id, MaterialUnit.material_id.in_(ids))
    factors = {(one.material_id, one.unit_key): one.factor for one in tx.scalars(units)}
    found: list[Counted] = []
    faults: list[Violation] = []
    for number, line in enumerate(lines, 1):
        material = materials.get(line.material_id)
        if material is None or (comes and material.retired):
            code = Fault.MATERIAL_RETIRED if material else Fault.NO_SUCH_MATERIAL
            faults.append(Violation(f"lines[{number - 1}].material_id", code))
            continue
        quantity = _quantity(line, material, factors, faults, number)
        faults += _faults_of_batch(line, material, quantity, number, comes=comes)
        found.append(Counted(number, line, material, quantity))
    if faults:
        raise Invalid("Lines are faulty", violations=faults)
    return found


def _quantity(
    line: Line, material: Material, factors: dict[tuple[UUID, str], Decimal], faults: list[Violation], number: int
) -> Decimal:
    key = fold(line.unit or material.unit)
    factor = Decimal(1) if key == fold(material.unit) else factors.get((material.material_id, key))
    if factor is None:
        faults.append(Violation(f"lines[{number - 1}].unit", Fault.NOT_A_UNIT_OF_MATERIAL, unit=line.unit))
        return Decimal(0)
    quantity = to_base(line.quantity, factor, material.decimals)
    if quantity is None or quantity <= 0:
        named = {"unit": material.unit, "places": material.decimals}
        faults.append(Violation(f"lines[{number - 1}].quantity", Fault.DOES_NOT_DIVIDE, **named))
        return Decimal(0)
    return quantity


def _faults_of_batch(line: Line, material: Material, quantity: Decimal, number: int, *, comes: bool) -> list[Violation]:
    """What comes names its batch or serial number; a serial number is one piece."""
    at = f"lines[{number - 1}].batch"
    if material.tracking == "none":
        return [Violation(at, Fault.NOT_TRACKED)] if line.batch else []
    if comes and not line.batch:
        return [Violation(at, Fault.BATCH_NEEDED)]
    if material.tracking == "serial" and line.batch and quantity not in (0, 1):
        return [Violation(at, Fault.ONE_PIECE_A_NUMBER)]
    return []
