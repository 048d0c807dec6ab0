"""Buildings (features B4, B15)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.errors import AlreadyExists, Invalid, Violation
from chassis.spelling import fold
from chassis.violations import Fault as Common
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tenants.records.places import Building
from tenants.usecases.imports import open_estate
from tenants.usecases.publishing import publish_units

EDITED = ("name", "address", "floors", "completion_year", "contact")


class CodeTaken(AlreadyExists):
    """Something in that estate or company has the code already."""

    default_reason = "CODE_TAKEN"


def insert(tx: Tx, record: Any, field: str) -> None:
    """Adds a record whose code must be its own.

    Raises:
        CodeTaken: another has it.
    """
    tx.add(record)
    write_code(tx, record, field)


def write_code(tx: Tx, record: Any, field: str) -> None:
    """Writes what changed of a record whose code must be its own.

    Raises:
        CodeTaken: another has it.
    """
    code = record.code  # a refused record forgets its values
    try:
        with tx.session.begin_nested():
            tx.flush()
    except IntegrityError as error:
        raise CodeTaken(f"{code} is taken; choose another code", violations=[Violation(field, Common.TAKEN)]) from error


def require_fields(values: dict[str, Any], *names: str, within: str) -> None:
    """Refuses a new record without what it needs.

    Raises:
        Invalid: with a violation for each field.
    """
    missing = [Violation(f"{within}.{name}", Common.REQUIRED) for name in names if not values.get(name)]
    if missing:
        raise Invalid(f"A new {within} needs {', '.join(names)}", violations=missing)


@dataclass(frozen=True, slots=True)
class CreateBuilding:
    """A new building of an estate: code and name are needed, EDITED may be given too."""

    company_id: int
    estate_id: int
    values: dict[str, Any]


def create_building(tx: Tx, command: CreateBuilding) -> Building:
    """Creates a building in an estate.

    Raises:
        CodeTaken: another building of the estate has the code.
    """
    values = command.values
    require_fields(values, "code", "name", within="building")
    open_estate(tx, command.company_id, command.estate_id)
    blank = {"address": "", "floors": 0, "completion_year": 0, "contact": ""}
    building = Building(
        company_id=command.company_id,
        building_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        version=1,
        code_key=fold(values["code"]),
        **blank | {name: value for name, value in values.items() if name in ("code", *EDITED)},
    )
    insert(tx, building, "building.code")
    _audit(tx, "tenants.create_building", building, values)
    return building


@dataclass(frozen=True, slots=True)
class UpdateBuilding:
    """New values of a building by field, of EDITED; the etag is the one it was read with, or empty."""

    company_id: int
    building_id: UUID
    changes: dict[str, Any]
    etag: str = ""


def update_building(tx: Tx, command: UpdateBuilding) -> Building:
    """Changes a building; its units are published anew where its name, which they carry, is another."""
    building, changes = tx.lock(Building, (command.company_id, command.building_id)), command.changes
    building.must_be(command.etag)
    renamed = changes.get("name", building.name) != building.name
    if building.change(changes):
        _audit(tx, "tenants.update_building", building, changes)
    if renamed:
        publish_units(tx, command.company_id, _with_new_versions(tx, building))
    return building


def _with_new_versions(tx: Tx, building: Building) -> list[UUID]:
    """The building's units, each with a new version: hearers apply higher ones alone."""
    tx.flush()
    rows = tx.execute(
        text(
            "update units set version = version + 1 where company_id = :company_id and estate_id = :estate_id"
            " and building_id = :building_id returning unit_id"
        ),
        {"company_id": building.company_id, "estate_id": building.estate_id, "building_id": building.building_id},
    )
    return list(rows.scalars())


def _audit(tx: Tx, action: str, building: Building, values: dict[str, Any]) -> None:
    tx.audit(
        action,
        f"buildings/{building.building_id}",
        {"fields": sorted(values), "code": building.code},
        company_id=building.company_id,
        estate_id=building.estate_id,
    )
