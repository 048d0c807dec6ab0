"""Car parks (车场): made, changed, and deleted while they have no space."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.errors import AlreadyExists, Conflict, Invalid, Violation
from chassis.spelling import fold
from sqlalchemy import select

from contracts.records.parking import CarPark, Space
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


class CarParkCodeTaken(AlreadyExists):
    """Another car park of the estate has the code."""

    default_reason = "CAR_PARK_CODE_TAKEN"


@dataclass(frozen=True, slots=True)
class CarParkData:
    """What people say of a car park; `remind_days` is how many days before an inspection they are reminded."""

    code: str
    name: str
    inspection: date | None = None
    remind_days: int = 30
    note: str = ""


@dataclass(frozen=True, slots=True)
class CreateCarPark:
    """A car park of an estate."""

    company_id: int
    estate_id: int
    data: CarParkData


def create_car_park(tx: Tx, command: CreateCarPark) -> CarPark:
    """Creates a car park.

    Raises:
        Invalid: there is no such estate in the company.
        CarParkCodeTaken: another one of the estate has the code.
    """
    if directory.estate(tx, command.estate_id).company_id != command.company_id:
        raise Invalid("No such estate", violations=[Violation("estate_id", Fault.NO_ESTATE_TO_LET_IN)])
    data = command.data
    made = CarPark(
        company_id=command.company_id,
        car_park_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        code=data.code,
        code_key=_free_code(tx, command.company_id, command.estate_id, data.code),
        name=data.name,
        inspection_date=data.inspection,
        remind_days=data.remind_days,
        note=data.note,
        maker=tx.scope.principal.id,
    )
    tx.add(made)
    tx.flush()
    _audit(tx, "create_car_park", made)
    return made


@dataclass(frozen=True, slots=True)
class UpdateCarPark:
    """A car park as it is to be."""

    company_id: int
    car_park_id: UUID
    data: CarParkData
    etag: str = ""


def update_car_park(tx: Tx, command: UpdateCarPark) -> CarPark:
    """Changes a car park.

    Raises:
        CarParkCodeTaken: another one of the estate has the code.
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    park, data = tx.lock(CarPark, (command.company_id, command.car_park_id)), command.data
    park.must_be(command.etag)
    values: dict[str, object] = {
        "code": data.code,
        "code_key": _free_code(tx, park.company_id, park.estate_id, data.code, park.car_park_id),
        "name": data.name,
        "inspection_date": data.inspection,
        "remind_days": data.remind_days,
        "note": data.note,
    }
    if park.change(values):
        _audit(tx, "update_car_park", park)
    return park


@dataclass(frozen=True, slots=True)
class DeleteCarPark:
    """A car park to delete."""

    company_id: int
    car_park_id: UUID


def delete_car_park(tx: Tx, command: DeleteCarPark) -> None:
    """Deletes a car park that has no space.

    Raises:
        Conflict: it has one.
        NotFound.
    """
    park = tx.lock(CarPark, (command.company_id, command.car_park_id))
    spaces = select(Space.unit_id).where(Space.company_id == park.company_id, Space.car_park_id == park.car_park_id)
    if tx.scalar(spaces.limit(1)):
        raise Conflict(f"Car park {park.code} has spaces: take them out of it first", reason="CAR_PARK_HAS_SPACES")
    _audit(tx, "delete_car_park", park)
    tx.session.delete(park)


def _free_code(tx: Tx, company_id: int, estate_id: int, code: str, besides: UUID | None = None) -> str:
    key = fold(code)
    query = select(CarPark.car_park_id).where(
        CarPark.company_id == company_id, CarPark.estate_id == estate_id, CarPark.code_key == key
    )
    if tx.scalar(query.where(CarPark.car_park_id != besides) if besides else query):
        taken = Violation("car_park.code", Fault.CAR_PARK_CODE_TAKEN)
        raise CarParkCodeTaken(f"Another car park of the estate has the code {code}", violations=[taken])
    return key


def _audit(tx: Tx, action: str, park: CarPark) -> None:
    about = {"code": park.code, "name": park.name, "inspection_date": str(park.inspection_date or "")}
    named = f"carParks/{park.car_park_id}"
    tx.audit(f"contracts.{action}", named, about, company_id=park.company_id, estate_id=park.estate_id)
