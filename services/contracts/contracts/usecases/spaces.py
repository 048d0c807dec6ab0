"""Spaces (车位): what parking adds to units of kind parking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.errors import Conflict, Invalid, Violation
from sqlalchemy import text

from contracts.records.parking import CarPark, Space
from contracts.violations import Fault

if TYPE_CHECKING:
    from datetime import date

    from chassis.data.tx import Tx

_UNIT = text(
    "select kind from units where company_id = :company and estate_id = :estate and unit_id = :unit and not removed"
)
_HAD = text(
    "select exists (select from unit_holds where company_id = :company and unit_id = :unit and last_day >= :today)"
    " or exists (select from parking_leases where company_id = :company and unit_id = :unit and not given_up)"
)


@dataclass(frozen=True, slots=True)
class SpaceData:
    """What parking adds to a unit; sizes in centimetres, 0 where they are not known."""

    car_park_id: UUID
    kind: str = "standard"
    position: str = ""
    length_cm: int = 0
    width_cm: int = 0
    ownership: str = "company"
    note: str = ""


@dataclass(frozen=True, slots=True)
class SetSpace:
    """A unit as the space that it is to be."""

    company_id: int
    estate_id: int
    unit_id: UUID
    data: SpaceData
    etag: str = ""


def set_space(tx: Tx, command: SetSpace) -> Space:
    """Makes a unit a space of a car park, or changes the space.

    Raises:
        Invalid: the unit is none of the estate or of another kind, or the car park is none of the estate.
        PreconditionFailed: somebody changed it meanwhile.
    """
    data, named = command.data, {"company": command.company_id, "estate": command.estate_id, "unit": command.unit_id}
    faults = []
    kind = tx.scalar(_UNIT, named)
    if kind is None:
        faults.append(Violation("unit_id", Fault.NO_UNIT_TO_LET))
    elif kind != "parking":
        faults.append(Violation("unit_id", Fault.NOT_A_PARKING_UNIT))
    park = tx.find(CarPark, (command.company_id, data.car_park_id))
    if park is None or park.estate_id != command.estate_id:
        faults.append(Violation("space.car_park_id", Fault.NO_SUCH_CAR_PARK))
    if faults:
        raise Invalid("The unit cannot be such a space", violations=faults)
    values: dict[str, object] = {
        "car_park_id": data.car_park_id,
        "kind": data.kind,
        "position": data.position,
        "length_cm": data.length_cm,
        "width_cm": data.width_cm,
        "ownership": data.ownership,
        "note": data.note,
    }
    space = tx.find(Space, (command.company_id, command.unit_id), lock=True)
    if space is None:
        keys = {"company_id": command.company_id, "unit_id": command.unit_id, "estate_id": command.estate_id}
        space = Space(group_id=tx.scope.group_id, version=1, **keys, **values)
        tx.add(space)
        tx.flush()
        _audit(tx, "set_space", space)
        return space
    space.must_be(command.etag)
    if space.change(values):
        _audit(tx, "set_space", space)
    return space


@dataclass(frozen=True, slots=True)
class RemoveSpace:
    """A space to take out of its car park."""

    company_id: int
    unit_id: UUID


def remove_space(tx: Tx, command: RemoveSpace) -> None:
    """Takes a space that nobody has out of its car park; the unit stays.

    Raises:
        Conflict: somebody rents it, or will, or has not given it up.
        NotFound.
    """
    space = tx.lock(Space, (command.company_id, command.unit_id))
    today: date = directory.estate(tx, space.estate_id).today()
    if tx.scalar(_HAD, {"company": space.company_id, "unit": space.unit_id, "today": today}):
        raise Conflict("Somebody has the space: give it up first", reason="SPACE_NOT_FREE")
    _audit(tx, "remove_space", space)
    tx.session.delete(space)


def _audit(tx: Tx, action: str, space: Space) -> None:
    about = {"unit": str(space.unit_id), "kind": space.kind, "position": space.position}
    named = f"carParks/{space.car_park_id}"
    tx.audit(f"contracts.{action}", named, about, company_id=space.company_id, estate_id=space.estate_id)
