"""Materials, their units and their barcodes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.data.ids import uuid7
from chassis.errors import AlreadyExists, Invalid, NotFound, Violation
from chassis.spelling import fold, visible
from sqlalchemy import delete, select

from warehouse.domain.units import gtin, scanned
from warehouse.records.stock import SERIAL, Barcode, Material, MaterialUnit
from warehouse.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

FIELD = "material."
# What cannot change once it has moved: all that was counted by it.
_FIXED = ("unit", "decimals", "tracking")


class MaterialTaken(AlreadyExists):
    """Another material of the company has the code or a barcode."""

    default_reason = "MATERIAL_TAKEN"


class UnknownBarcode(NotFound):
    """No material of the company has that barcode, or it cannot be read."""

    default_reason = "UNKNOWN_BARCODE"


@dataclass(frozen=True, slots=True)
class UnitData:
    """A unit besides the base unit."""

    unit: str
    factor: Decimal
    barcodes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MaterialData:
    """What is said of a material; manor.warehouse.v1.Material says what each means."""

    code: str
    name: str
    category: str
    unit: str
    specification: str = ""
    decimals: int = 0
    tracking: str = "none"
    shelf_life_days: int = 0
    units: tuple[UnitData, ...] = ()
    barcodes: tuple[str, ...] = ()
    note: str = ""
    retired: bool = False


@dataclass(frozen=True, slots=True)
class CreateMaterial:
    """A material of a company."""

    company_id: int
    data: MaterialData


def create_material(tx: Tx, command: CreateMaterial) -> Material:
    """Enters a material.

    Raises:
        Invalid: a unit or barcode stands twice, or what has serial numbers is counted in parts.
        MaterialTaken: another one has the code or a barcode.
    """
    _check(command.data)
    material_id = uuid7()
    values = _values(tx, command.company_id, command.data)
    key = {"company_id": command.company_id, "material_id": material_id, "group_id": tx.scope.group_id}
    made = Material(**key, **values)
    tx.add(made)
    tx.flush()
    _keep_units(tx, made, command.data)
    _audit(tx, "create_material", made, {"code": made.code, "name": made.name})
    return made


@dataclass(frozen=True, slots=True)
class UpdateMaterial:
    """A material as it is to be."""

    company_id: int
    material_id: UUID
    data: MaterialData
    etag: str = ""


def update_material(tx: Tx, command: UpdateMaterial) -> Material:
    """Changes a material.

    Raises:
        Invalid: as create_material, or it has moved and is to be counted otherwise.
        MaterialTaken, PreconditionFailed, NotFound.
    """
    kept = tx.lock(Material, (command.company_id, command.material_id))
    kept.must_be(command.etag)
    _check(command.data)
    values = _values(tx, command.company_id, command.data, kept.material_id)
    fixed = [name for name in _FIXED if kept.moved and getattr(kept, name) != values[name]]
    if fixed:
        faults = [Violation(f"{FIELD}{name}", Fault.COUNTED_ALREADY) for name in fixed]
        raise Invalid("The material has moved", violations=faults)
    changed = ", ".join(name for name, value in values.items() if getattr(kept, name) != value)
    if not kept.change(values):
        kept.version += 1  # its units or barcodes may have changed
    _keep_units(tx, kept, command.data)
    _audit(tx, "update_material", kept, {"changed": changed})
    return kept


@dataclass(frozen=True, slots=True)
class Found:
    """What a scanned code names."""

    material: Material
    unit: str
    batch: str
    serial_number: str
    expiry_date: date | None


def look_up_barcode(tx: Tx, company_id: int, code: str) -> Found:
    """The material that a code names.

    Raises:
        UnknownBarcode: none, or the code cannot be read.
    """
    said = scanned(code)
    kept = tx.find(Barcode, (company_id, said.barcode)) if said else None
    if kept is None and (named := _by_code(tx, company_id, code)):
        return Found(named, named.unit, "", "", None)
    if said is None or kept is None:
        raise UnknownBarcode(f"No material has the barcode {code}")
    material = tx.get(Material, (company_id, kept.material_id))
    return Found(material, kept.unit, said.batch, said.serial_number, said.expiry_date)


def _by_code(tx: Tx, company_id: int, code: str) -> Material | None:
    """The material of that code, which stands on the label of one that has no barcode."""
    query = select(Material).where(Material.company_id == company_id, Material.code_key == fold(visible(code)))
    return tx.scalars(query).one_or_none()


def _check(data: MaterialData) -> None:
    faults, seen, codes = [], {fold(data.unit)}, set[str]()
    if data.tracking == SERIAL and data.decimals:
        faults.append(Violation(f"{FIELD}decimals", Fault.SERIAL_IN_PIECES))
    for place, unit in enumerate(data.units):
        if fold(unit.unit) in seen:
            faults.append(Violation(f"{FIELD}units[{place}].unit", Fault.UNIT_OF_MATERIAL_TWICE))
        seen.add(fold(unit.unit))
    for code in (*data.barcodes, *(code for unit in data.units for code in unit.barcodes)):
        if gtin(code) in codes:
            faults.append(Violation(f"{FIELD}barcodes", Fault.BARCODE_TWICE))
        codes.add(gtin(code))
    if faults:
        raise Invalid("The material has faulty fields", violations=faults)


def _values(tx: Tx, company_id: int, data: MaterialData, besides: UUID | None = None) -> dict[str, object]:
    code = visible(data.code)
    query = select(Material.material_id).where(Material.company_id == company_id, Material.code_key == fold(code))
    if tx.scalar(query.where(Material.material_id != besides) if besides else query):
        taken = Violation(f"{FIELD}code", Fault.MATERIAL_CODE_TAKEN)
        raise MaterialTaken(f"Another material has the code {code}", violations=[taken])
    names = ("name", "specification", "category", "unit", "decimals", "tracking", "shelf_life_days", "note", "retired")
    search_key = fold(f"{code} {data.name} {data.specification}")
    return {
        "code": code,
        "code_key": fold(code),
        "search_key": search_key,
        **{one: getattr(data, one) for one in names},
    }


def _keep_units(tx: Tx, material: Material, data: MaterialData) -> None:
    """Its units and barcodes as they are to be, in their order."""
    of = {"company_id": material.company_id, "material_id": material.material_id}
    tx.execute(delete(MaterialUnit).filter_by(**of))
    tx.execute(delete(Barcode).filter_by(**of))
    of["group_id"] = material.group_id
    for place, unit in enumerate(data.units):
        tx.add(MaterialUnit(**of, unit_key=fold(unit.unit), place=place, unit=visible(unit.unit), factor=unit.factor))
    told = [(material.unit, data.barcodes), *((visible(unit.unit), unit.barcodes) for unit in data.units)]
    for unit_name, codes in told:
        for place, code in enumerate(codes):
            _must_be_free(tx, material, gtin(visible(code)))
            tx.add(Barcode(**of, barcode=gtin(visible(code)), unit=unit_name, place=place))
    tx.flush()


def _must_be_free(tx: Tx, material: Material, code: str) -> None:
    other = tx.find(Barcode, (material.company_id, code))
    if other is not None and other.material_id != material.material_id:
        named = tx.get(Material, (material.company_id, other.material_id)).code
        taken = Violation(f"{FIELD}barcodes", Fault.BARCODE_TAKEN, material=named)
        raise MaterialTaken(f"Material {named} has the barcode {code}", violations=[taken])


def _audit(tx: Tx, action: str, material: Material, about: dict[str, str]) -> None:
    tx.audit(f"warehouse.{action}", f"materials/{material.material_id}", about, company_id=material.company_id)
