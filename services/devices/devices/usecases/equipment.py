"""The register of equipment: entered and changed; its place in the tree and among the buildings."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock, directory
from chassis.data.ids import uuid7
from chassis.errors import AlreadyExists, Invalid, Violation
from chassis.spelling import fold
from sqlalchemy import select, text

from devices.domain import equipment as rules
from devices.records import Equipment
from devices.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

FIELD = "equipment."
_BUILDING = text(
    "select 1 from units where company_id = :company and estate_id = :estate and building_id = :building"
    " and not removed limit 1"
)
# The pieces that one is a part of, with how far up they are; a cycle would end at the limit.
_ABOVE = text(
    "with recursive above as (select equipment_id, parent_id, 1 as level from equipment"
    " where company_id = :company and equipment_id = :parent union all"
    " select e.equipment_id, e.parent_id, a.level + 1 from above a join equipment e on e.company_id = :company"
    " and e.equipment_id = a.parent_id where a.level <= :most)"
    " select equipment_id from above order by level"
)
_BELOW = text(
    "with recursive below as (select equipment_id, 1 as level from equipment where company_id = :company"
    " and equipment_id = :piece union all select e.equipment_id, b.level + 1 from below b join equipment e"
    " on e.company_id = :company and e.parent_id = b.equipment_id where b.level <= :most)"
    " select coalesce(max(level), 1) from below"
)


class EquipmentCodeTaken(AlreadyExists):
    """Other equipment of the estate has the code."""

    default_reason = "EQUIPMENT_CODE_TAKEN"


@dataclass(frozen=True, slots=True)
class EquipmentData:
    """What the register says of a piece; manor.devices.v1.Equipment says what each means."""

    code: str
    name: str
    system: str
    parent_id: UUID | None = None
    building_id: UUID | None = None
    place: str = ""
    brand: str = ""
    model: str = ""
    maker: str = ""
    serial_number: str = ""
    quantity: int = 1
    purchase_date: date | None = None
    start_date: date | None = None
    warranty_end_date: date | None = None
    supplier_name: str = ""
    note: str = ""
    inspection_months: int = 0
    next_inspection_date: date | None = None


@dataclass(frozen=True, slots=True)
class CreateEquipment:
    """A piece of equipment of an estate."""

    company_id: int
    estate_id: int
    data: EquipmentData


def create_equipment(tx: Tx, command: CreateEquipment) -> Equipment:
    """Enters a piece of equipment, in use from now on.

    Raises:
        Invalid: a field is faulty, such as a parent of another estate.
        EquipmentCodeTaken: another piece of the estate has the code.
    """
    if directory.estate(tx, command.estate_id).company_id != command.company_id:
        raise Invalid("No such estate", violations=[Violation("estate_id", Fault.NO_ESTATE_OF_EQUIPMENT)])
    data = command.data
    _check(tx, command.company_id, command.estate_id, data)
    made = Equipment(
        company_id=command.company_id,
        equipment_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        code_key=_free_code(tx, command.company_id, command.estate_id, data.code),
        search_key=search_key(data),
        state=rules.IN_USE,
        state_at=clock.now(),
        **asdict(data),
    )
    tx.add(made)
    tx.flush()
    audit(tx, "create_equipment", made, {"code": made.code, "name": made.name})
    return made


@dataclass(frozen=True, slots=True)
class UpdateEquipment:
    """A piece of equipment as the register is to say."""

    company_id: int
    equipment_id: UUID
    data: EquipmentData
    etag: str = ""


def update_equipment(tx: Tx, command: UpdateEquipment) -> Equipment:
    """Changes what the register says.

    Raises:
        Invalid: a field is faulty, such as a parent that is a part of it.
        EquipmentCodeTaken: another piece of the estate has the code.
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    piece, data = tx.lock(Equipment, (command.company_id, command.equipment_id)), command.data
    piece.must_be(command.etag)
    _check(tx, piece.company_id, piece.estate_id, data, piece)
    key = _free_code(tx, piece.company_id, piece.estate_id, data.code, piece.equipment_id)
    values = {**asdict(data), "code_key": key, "search_key": search_key(data)}
    changed = {name: str(value) for name, value in asdict(data).items() if getattr(piece, name) != value}
    if piece.change(values):
        audit(tx, "update_equipment", piece, changed)
    return piece


def search_key(data: EquipmentData) -> str:
    """Code and name, as a text is looked for in them."""
    return fold(f"{data.code} {data.name}")


def audit(tx: Tx, action: str, piece: Equipment, about: dict[str, str]) -> None:
    """Notes what was done with a piece of equipment."""
    named = f"equipment/{piece.equipment_id}"
    tx.audit(f"devices.{action}", named, about, company_id=piece.company_id, estate_id=piece.estate_id)


def faults_of_days(data: EquipmentData) -> list[Violation]:
    """What is wrong with the days of a piece, without looking at other rows; fields as the message names them."""
    faults = []
    if data.inspection_months and not data.next_inspection_date:
        faults.append(Violation("next_inspection_date", Fault.NEXT_INSPECTION_NEEDED))
    if data.next_inspection_date and not data.inspection_months:
        faults.append(Violation("next_inspection_date", Fault.NO_INSPECTION_NEEDED))
    if data.purchase_date and data.warranty_end_date and data.warranty_end_date < data.purchase_date:
        first = data.purchase_date
        faults.append(Violation("warranty_end_date", Fault.WARRANTY_BEFORE_PURCHASE, first=first))
    return faults


def _check(tx: Tx, company_id: int, estate_id: int, data: EquipmentData, piece: Equipment | None = None) -> None:
    faults = faults_of_days(data)
    if data.building_id and (piece is None or piece.building_id != data.building_id):
        named = {"company": company_id, "estate": estate_id, "building": data.building_id}
        if tx.scalar(_BUILDING, named) is None:
            faults.append(Violation("building_id", Fault.NO_SUCH_BUILDING))
    if data.parent_id and (piece is None or piece.parent_id != data.parent_id):
        faults += _faults_of_parent(tx, company_id, estate_id, data.parent_id, piece)
    if faults:
        told = [one.at(f"{FIELD}{one.field}") for one in faults]
        raise Invalid("The equipment has faulty fields", violations=told)


def _faults_of_parent(
    tx: Tx, company_id: int, estate_id: int, parent_id: UUID, piece: Equipment | None
) -> list[Violation]:
    """Whether a piece may become a part of another. Changes of an estate's tree wait for one another, since two at once
    could close a circle that neither of them sees."""
    tx.execute(text("select pg_advisory_xact_lock(hashtext('devices.tree'), :estate)"), {"estate": estate_id})
    query = select(Equipment.equipment_id).where(
        Equipment.company_id == company_id, Equipment.estate_id == estate_id, Equipment.equipment_id == parent_id
    )
    if tx.scalar(query) is None:
        return [Violation("parent_id", Fault.NO_SUCH_PARENT)]
    named = {"company": company_id, "most": rules.DEEPEST}
    above = tx.scalars(_ABOVE, {**named, "parent": parent_id}).all()
    if piece and piece.equipment_id in above:
        return [Violation("parent_id", Fault.PART_OF_ITSELF)]
    below = tx.scalar(_BELOW, {**named, "piece": piece.equipment_id}) if piece else 1
    if len(above) + int(below or 1) > rules.DEEPEST:
        return [Violation("parent_id", Fault.TREE_TOO_DEEP, most=rules.DEEPEST)]
    return []


def _free_code(tx: Tx, company_id: int, estate_id: int, code: str, besides: UUID | None = None) -> str:
    key = fold(code)
    query = select(Equipment.equipment_id).where(
        Equipment.company_id == company_id, Equipment.estate_id == estate_id, Equipment.code_key == key
    )
    if tx.scalar(query.where(Equipment.equipment_id != besides) if besides else query):
        taken = Violation(f"{FIELD}code", Fault.EQUIPMENT_CODE_TAKEN)
        raise EquipmentCodeTaken(f"Other equipment of the estate has the code {code}", violations=[taken])
    return key
