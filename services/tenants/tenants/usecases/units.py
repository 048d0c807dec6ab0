"""Units: one, many at once, and out of use (features B4–B6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.errors import Conflict, Invalid, NotFound, Violation
from chassis.violations import Fault as Common
from sqlalchemy import select

from tenants.records.occupancies import Occupancy
from tenants.records.places import Building, Unit
from tenants.usecases.buildings import insert, needed
from tenants.usecases.imports import open_estate
from tenants.usecases.publishing import publish_units
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


def create_unit(uow: UnitOfWork, *, company_id: int, estate_id: int, values: dict[str, Any]) -> Unit:
    """Creates a unit in a building of the estate. The billable area is the gross area where none is given."""
    needed(values, "code", "building_id", "kind", within="unit")
    _check_renovation(values.get("renovation_start_date"), values.get("renovation_end_date"))
    with uow as tx:
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
            removed=False,
            **{**blank, **given, **numbers, "floor": values.get("floor") or 0},
        )
        insert(tx, unit, "unit.code")
        publish_units(tx, company_id, [unit.unit_id])
        _audit(tx, "tenants.create_unit", unit, values)
    return unit


def update_unit(uow: UnitOfWork, *, company_id: int, unit_id: UUID, changes: dict[str, Any], etag: str = "") -> Unit:
    """Changes a unit."""
    with uow as tx:
        unit = _lock(tx, company_id, unit_id)
        unit.must_be(etag)
        _check_renovation(
            changes.get("renovation_start_date", unit.renovation_start_date),
            changes.get("renovation_end_date", unit.renovation_end_date),
        )
        if unit.change(changes):
            publish_units(tx, company_id, [unit_id])
            _audit(tx, "tenants.update_unit", unit, changes)
    return unit


def bulk_update_units(
    uow: UnitOfWork,
    *,
    company_id: int,
    estate_id: int,
    unit_ids: Sequence[UUID],
    building_id: UUID | None,
    changes: dict[str, Any],
) -> int:
    """Gives many units the same new values, all or none (B5); gives how many changed.

    Args:
        uow: of the call.
        company_id: the company.
        estate_id: the estate that all of them are in.
        unit_ids: which; or
        building_id: all of this building.
        changes: by column, of BULK.

    Raises:
        NotFound: one of them is not there, or not in that estate.
    """
    if bool(unit_ids) == (building_id is not None):
        raise Invalid("Name units, or a building", violations=[Violation("unit_ids", Fault.UNITS_OR_BUILDING)])
    with uow as tx:
        mine = [Unit.company_id == company_id, Unit.estate_id == estate_id, Unit.removed.is_(False)]
        which = Unit.unit_id.in_(unit_ids) if unit_ids else Unit.building_id == building_id
        units = tx.scalars(select(Unit).where(*mine, which).order_by(Unit.unit_id).limit(MOST).with_for_update()).all()
        if unit_ids and len(units) != len(set(unit_ids)):
            missing = set(unit_ids) - {unit.unit_id for unit in units}
            raise NotFound(f"Unit {min(missing)} does not exist in this estate, or is not yours to see")
        changed = [unit.unit_id for unit in units if unit.change(changes)]
        publish_units(tx, company_id, changed)
        tx.audit(
            "tenants.bulk_update_units",
            f"estates/{estate_id}",
            {"fields": sorted(changes), "units": len(changed)},
            company_id=company_id,
            estate_id=estate_id,
        )
    return len(changed)


def remove_unit(uow: UnitOfWork, *, company_id: int, unit_id: UUID, etag: str = "") -> Unit:
    """Takes a unit out of use; its history stays.

    Raises:
        UnitOccupied: somebody has it.
    """
    with uow as tx:
        unit = _lock(tx, company_id, unit_id)
        unit.must_be(etag)
        lasting = select(Occupancy.occupancy_id).where(
            Occupancy.company_id == company_id, Occupancy.unit_id == unit_id, Occupancy.end_date.is_(None)
        )
        if tx.scalars(lasting.limit(1)).first():
            raise UnitOccupied("Somebody has the unit: move them out first")
        unit.change({"removed": True})
        publish_units(tx, company_id, [unit_id])
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
