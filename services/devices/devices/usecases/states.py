"""What becomes of equipment: it is moved from state to state, with its downtimes, and inspected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from chassis import clock, directory
from chassis.errors import Conflict, Invalid, Violation

from devices.domain import equipment as rules
from devices.records import Downtime, Equipment, Inspection
from devices.usecases.equipment import audit
from devices.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


class NoInspectionNeeded(Conflict):
    """The equipment needs no statutory inspection, or is scrapped."""

    default_reason = "NO_INSPECTION_NEEDED"


@dataclass(frozen=True, slots=True)
class MoveEquipment:
    """A piece of equipment in another state from a moment on; now where none is said."""

    company_id: int
    equipment_id: UUID
    state: str
    reason: str
    at: datetime | None = None
    etag: str = ""


def move_equipment(tx: Tx, command: MoveEquipment) -> Equipment:
    """Moves it. While it is under repair a downtime is open.

    Raises:
        WrongState: it is in that state already, or scrapped.
        Invalid: the moment lies before its state, or in the future.
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    piece = tx.lock(Equipment, (command.company_id, command.equipment_id))
    piece.must_be(command.etag)
    at, before = command.at or clock.now(), piece.state
    _must_follow(tx, piece, at)
    piece.move(command.state, at)
    if before == rules.UNDER_REPAIR:
        tx.lock(Downtime, (piece.company_id, piece.equipment_id, piece.downtime_count)).end_at = at
    if piece.state == rules.UNDER_REPAIR:
        piece.downtime_count += 1
        tx.add(
            Downtime(
                company_id=piece.company_id,
                equipment_id=piece.equipment_id,
                place=piece.downtime_count,
                group_id=piece.group_id,
                estate_id=piece.estate_id,
                start_at=at,
                reason=command.reason,
                principal_id=tx.scope.principal.id,
            )
        )
    tx.flush()
    about = {"from": before, "to": piece.state, "at": at.isoformat(), "reason": command.reason}
    audit(tx, "move_equipment", piece, about)
    return piece


def _must_follow(tx: Tx, piece: Equipment, at: datetime) -> None:
    zone = ZoneInfo(directory.estate(tx, piece.estate_id).time_zone)
    if at > clock.now():
        raise Invalid("The moment lies ahead", violations=[Violation("state_time", Fault.MOMENT_TO_COME)])
    if at < piece.state_at:
        since = f"{piece.state_at.astimezone(zone):%Y-%m-%d %H:%M}"
        fault = Violation("state_time", Fault.MOVED_BEFORE_STATE, since=since)
        raise Invalid("The moment lies before its state", violations=[fault])


@dataclass(frozen=True, slots=True)
class RecordInspection:
    """A statutory inspection that took place; `next_date` where its report says when the next is due."""

    company_id: int
    equipment_id: UUID
    day: date
    passed: bool
    inspector: str
    certificate: str = ""
    next_date: date | None = None
    note: str = ""


def record_inspection(tx: Tx, command: RecordInspection) -> Equipment:
    """Records an inspection, and by when the next is due.

    Raises:
        NoInspectionNeeded: the equipment needs none.
        Invalid: the day lies ahead or before the last one, or the next before it.
        NotFound.
    """
    piece = tx.lock(Equipment, (command.company_id, command.equipment_id))
    if not piece.inspection_months or piece.state == rules.SCRAPPED:
        raise NoInspectionNeeded(f"Equipment {piece.code} needs no inspection: give the months between two first")
    due = command.next_date or rules.next_inspection(command.day, piece.inspection_months, passed=command.passed)
    faults = _faults_of_inspection(tx, piece, command.day, due)
    if faults:
        raise Invalid("The inspection has faulty days", violations=faults)
    piece.inspection_count += 1
    tx.add(
        Inspection(
            company_id=piece.company_id,
            equipment_id=piece.equipment_id,
            place=piece.inspection_count,
            group_id=piece.group_id,
            estate_id=piece.estate_id,
            inspection_date=command.day,
            passed=command.passed,
            inspector=command.inspector,
            certificate=command.certificate,
            next_date=due,
            note=command.note,
            principal_id=tx.scope.principal.id,
        )
    )
    piece.last_inspection_date, piece.next_inspection_date = command.day, due
    piece.version += 1
    tx.flush()
    about = {"day": str(command.day), "passed": "true" if command.passed else "false", "next": str(due)}
    audit(tx, "record_inspection", piece, about)
    return piece


def _faults_of_inspection(tx: Tx, piece: Equipment, day: date, due: date) -> list[Violation]:
    today, last = directory.estate(tx, piece.estate_id).today(), piece.last_inspection_date
    faults = []
    if day > today:
        faults.append(Violation("inspection_date", Fault.INSPECTED_TO_COME, today=today))
    if last and day < last:
        faults.append(Violation("inspection_date", Fault.INSPECTED_BEFORE_LAST, last=last))
    if due < day:
        faults.append(Violation("next_date", Fault.NEXT_BEFORE_INSPECTION, day=day))
    return faults
