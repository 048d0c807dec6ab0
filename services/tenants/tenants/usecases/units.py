"""Units: one, many at once, and out of use (features B4–B6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.errors import Conflict, Invalid, NotFound, Violation
from chassis.spelling import fold
from chassis.violations import Fault as Common
from sqlalchemy import select

from tenants.records.occupancies import Occupancy
from tenants.records.places import Building, Unit
from tenants.usecases.buildings import insert, require_fields
from tenants.usecases.imports import open_estate
from tenants.usecases.publishing import publish_units
from tenants.usecases.unit_types import typed, types_of
from tenants.violations import Fault

BULK = ("kind", "unit_type", "floor", "orientation", "layout", "address", "gross_area", "billable_area")
EDITED = (*BULK, "name", "renovation_start_date", "renovation_end_date")
MOST = 20_000


class UnitOccupied(Conflict):
    """Somebody has the unit."""

    default_reason = "UNIT_OCCUPIED"


class UnitRemoved(Conflict):
    """The unit was taken out of use."""

    default_reason = "UNIT_REMOVED"


@dataclass(frozen=True, slots=True)
class CreateUnit:
    """A new unit of an estate: code, building_id and kind are needed, EDITED may be given too."""

    company_id: int
    estate_id: int
    values: dict[str, Any]


def create_unit(tx: Tx, command: CreateUnit) -> Unit:
    """Creates a unit in a building of the estate. The billable area is the gross area where none is given.

    Raises:
        CodeTaken: another unit of the building has the code, whatever its case and width.
        Invalid: the building is in another estate, or the renovation ends before it begins.
    """
    company_id, estate_id, values = command.company_id, command.estate_id, command.values
    require_fields(values, "code", "building_id", "kind", within="unit")
    values = typed(types_of(tx, company_id), values)
    _check_renovation(values.get("renovation_start_date"), values.get("renovation_end_date"))
    open_estate(tx, company_id, estate_id)
    building = tx.get(Building, (company_id, values["building_id"]))
    if building.estate_id != estate_id:
        raise Invalid(
            "The building is in another estate",
            violations=[Violation("unit.building_id", Fault.BUILDING_ELSEWHERE)],
        )
    blank = dict.fromkeys(("name", "unit_type", "orientation", "layout", "address"), "")
    gross = values.get("gross_area") or 0
    numbers = {"floor": 0, "gross_area": gross, "billable_area": values.get("billable_area") or gross}
    given = {name: value for name, value in values.items() if name in ("code", "building_id", *EDITED)}
    unit = Unit(
        company_id=company_id,
        unit_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=estate_id,
        version=1,
        code_key=fold(values["code"]),
        removed=False,
        **{**blank, **given, **numbers, "floor": values.get("floor") or 0},
    )
    insert(tx, unit, "unit.code")
    publish_units(tx, company_id, [unit.unit_id])
    _audit(tx, "tenants.create_unit", unit, values)
    return unit


@dataclass(frozen=True, slots=True)
class UpdateUnit:
    """New values of a unit by field, of EDITED; the etag is the one it was read with, or empty."""

    company_id: int
    unit_id: UUID
    changes: dict[str, Any]
    etag: str = ""


def update_unit(tx: Tx, command: UpdateUnit) -> Unit:
    """Changes a unit."""
    unit = _lock(tx, command.company_id, command.unit_id)
    unit.must_be(command.etag)
    changes = typed(types_of(tx, unit.company_id), command.changes, unit)
    _check_renovation(
        changes.get("renovation_start_date", unit.renovation_start_date),
        changes.get("renovation_end_date", unit.renovation_end_date),
    )
    if unit.change(changes):
        publish_units(tx, unit.company_id, [unit.unit_id])
        _audit(tx, "tenants.update_unit", unit, changes)
    return unit


@dataclass(frozen=True, slots=True)
class BulkUpdateUnits:
    """The same new values for many units of an estate.

    Args:
        company_id: the company.
        estate_id: the estate that all of them are in.
        unit_ids: which; or
        building_id: all of this building.
        changes: by field, of BULK.
    """

    company_id: int
    estate_id: int
    unit_ids: Sequence[UUID]
    building_id: UUID | None
    changes: dict[str, Any]


def bulk_update_units(tx: Tx, command: BulkUpdateUnits) -> int:
    """Gives many units the same new values, all or none (B5); returns how many changed.

    Raises:
        Invalid: neither units nor a building are named, or both are.
        NotFound: one of the units does not exist in that estate.
    """
    unit_ids, building_id = command.unit_ids, command.building_id
    if bool(unit_ids) == (building_id is not None):
        raise Invalid("Name units, or a building", violations=[Violation("unit_ids", Fault.UNITS_OR_BUILDING)])
    usable = [
        Unit.company_id == command.company_id,
        Unit.estate_id == command.estate_id,
        Unit.removed.is_(False),
    ]
    named = Unit.unit_id.in_(unit_ids) if unit_ids else Unit.building_id == building_id
    units = tx.scalars(select(Unit).where(*usable, named).order_by(Unit.unit_id).limit(MOST).with_for_update()).all()
    if unit_ids and len(units) != len(set(unit_ids)):
        missing = set(unit_ids) - {unit.unit_id for unit in units}
        raise NotFound(f"Unit {min(missing)} does not exist in this estate, or is not yours to see")
    types = types_of(tx, command.company_id)
    changed = [unit.unit_id for unit in units if unit.change(typed(types, command.changes, unit))]
    publish_units(tx, command.company_id, changed)
    tx.audit(
        "tenants.bulk_update_units",
        f"estates/{command.estate_id}",
        {"fields": sorted(command.changes), "units": len(changed)},
        company_id=command.company_id,
        estate_id=command.estate_id,
    )
    return len(changed)


@dataclass(frozen=True, slots=True)
class RemoveUnit:
    """Which unit goes out of use; the etag is the one it was read with, or empty."""

    company_id: int
    unit_id: UUID
    etag: str = ""


def remove_unit(tx: Tx, command: RemoveUnit) -> Unit:
    """Takes a unit out of use; its history stays.

    Raises:
        UnitOccupied: somebody has it.
    """
    unit = _lock(tx, command.company_id, command.unit_id)
    unit.must_be(command.etag)
    lasting = select(Occupancy.occupancy_id).where(
        Occupancy.company_id == unit.company_id, Occupancy.unit_id == unit.unit_id, Occupancy.end_date.is_(None)
    )
    if tx.scalars(lasting.limit(1)).first():
        raise UnitOccupied("The unit is occupied; move the occupant out first")
    unit.change({"removed": True})
    publish_units(tx, unit.company_id, [unit.unit_id])
    _audit(tx, "tenants.remove_unit", unit, {})
    return unit


def _lock(tx: Tx, company_id: int, unit_id: UUID) -> Unit:
    unit = tx.lock(Unit, (company_id, unit_id))
    if unit.removed:
        raise UnitRemoved(f"{unit.code} was taken out of use")
    return unit


def _check_renovation(start: Any, end: Any) -> None:
    if end is not None and (start is None or end < start):
        raise Invalid(
            "The renovation would end before it begins",
            violations=[Violation("unit.renovation_end_date", Common.BEFORE_START)],
        )


def _audit(tx: Tx, action: str, unit: Unit, values: dict[str, Any]) -> None:
    tx.audit(
        action,
        f"units/{unit.unit_id}",
        {"fields": sorted(values), "code": unit.code},
        company_id=unit.company_id,
        estate_id=unit.estate_id,
    )
