"""The register of the grounds: what is there, and what was done for it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.errors import Invalid, NotFound, Violation

from workorders.records.registers import BIN, GREEN_AREA, LAND, PLANT, REMOVAL, WASHING, Care, Ground
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an entry says; manor.workorders.v1.Ground says what each means."""

    kind: str
    name: str
    place: str = ""
    species: str = ""
    quantity: int = 0
    area: Decimal | None = None
    planted_on: date | None = None
    waste: str = ""
    litres: int = 0
    note: str = ""
    retired: bool = False


@dataclass(frozen=True, slots=True)
class CreateGround:
    """Something on the grounds of an estate."""

    company_id: int
    estate_id: int
    wanted: Wanted


def create_ground(tx: Tx, command: CreateGround) -> Ground:
    """Enters something on the grounds.

    Raises:
        Invalid: it lacks what its kind needs, or has what it has not.
        NotFound: there is no such estate.
    """
    if directory.estate(tx, command.estate_id).company_id != command.company_id:
        raise NotFound(f"Estate {command.estate_id} does not exist or is not yours to see")
    _check(command.wanted)
    ground = Ground(
        company_id=command.company_id,
        ground_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        **asdict(command.wanted),
    )
    tx.add(ground)
    tx.flush()
    _audit(tx, "create_ground", ground)
    return ground


@dataclass(frozen=True, slots=True)
class UpdateGround:
    """An entry as it is to be."""

    company_id: int
    ground_id: UUID
    wanted: Wanted
    etag: str = ""


def update_ground(tx: Tx, command: UpdateGround) -> Ground:
    """Changes an entry; its kind stays.

    Raises:
        Invalid: as create_ground; or its kind is to change.
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    ground = tx.lock(Ground, (command.company_id, command.ground_id))
    ground.must_be(command.etag)
    if command.wanted.kind != ground.kind:
        raise Invalid("It stays what it is", violations=[Violation("ground.kind", Fault.KIND_FIXED)])
    _check(command.wanted)
    if ground.change(asdict(command.wanted)):
        _audit(tx, "update_ground", ground)
    return ground


def _check(wanted: Wanted) -> None:
    faults = []
    if wanted.kind in (LAND, GREEN_AREA):
        if not wanted.area:
            faults.append(Violation("ground.area", Fault.AREA_MISSING))
    elif wanted.area is not None:
        faults.append(Violation("ground.area", Fault.NO_AREA_HERE))
    if (wanted.kind == BIN) != bool(wanted.waste):
        faults.append(Violation("ground.waste", Fault.WASTE_MISSING if wanted.kind == BIN else Fault.NOT_A_BIN))
    if wanted.species and wanted.kind != PLANT:
        faults.append(Violation("ground.species", Fault.NOT_A_PLANT))
    if faults:
        raise Invalid("Something is wrong with the entry", violations=faults)


@dataclass(frozen=True, slots=True)
class CreateCare:
    """What was done; manor.workorders.v1.Care says what each means."""

    company_id: int
    ground_id: UUID
    kind: str
    done_on: date | None = None
    weight: Decimal | None = None
    note: str = ""


def create_care(tx: Tx, command: CreateCare) -> Care:
    """Notes what was done for something on the grounds.

    Raises:
        Invalid: the day lies ahead, or that is not done for things of its kind.
        NotFound.
    """
    ground = tx.get(Ground, (command.company_id, command.ground_id))
    today = directory.estate(tx, ground.estate_id).today()
    faults = []
    if command.done_on and command.done_on > today:
        faults.append(Violation("care.done_date", Fault.LIES_AHEAD))
    if (ground.kind == BIN) != (command.kind in (REMOVAL, WASHING)) or ground.kind == LAND:
        faults.append(Violation("care.kind", Fault.NOT_DONE_HERE))
    if command.weight is not None and command.kind != REMOVAL:
        faults.append(Violation("care.weight", Fault.NOTHING_REMOVED))
    if faults:
        raise Invalid("Something is wrong with what was done", violations=faults)
    care = Care(
        company_id=command.company_id,
        care_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=ground.estate_id,
        ground_id=ground.ground_id,
        kind=command.kind,
        done_on=command.done_on or today,
        weight=command.weight or None,
        note=command.note,
        maker=tx.scope.principal.id,
    )
    tx.add(care)
    tx.flush()
    where = {"company_id": care.company_id, "estate_id": care.estate_id}
    tx.audit("workorders.create_care", f"grounds/{ground.ground_id}", {"kind": care.kind}, **where)
    return care


def _audit(tx: Tx, action: str, ground: Ground) -> None:
    about = {"kind": ground.kind, "name": ground.name, "retired": ground.retired}
    where = {"company_id": ground.company_id, "estate_id": ground.estate_id}
    tx.audit(f"workorders.{action}", f"grounds/{ground.ground_id}", about, **where)
