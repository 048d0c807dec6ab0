"""Who came when: by phone, or from a file of a clock on the wall."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from chassis import clock, directory
from chassis.data.tx import Tx
from chassis.errors import Conflict, Denied, Violation
from chassis.files import sheets, storage
from chassis.jobs.operations import operation, start_operation
from chassis.jobs.running import Running
from google.protobuf.json_format import MessageToDict, ParseDict
from google.protobuf.struct_pb2 import Struct
from manor.identity.v1 import attendance_pb2 as pb
from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert

from identity.records import Principal, Staff
from identity.records.work import ClockEvent
from identity.violations import Fault

if TYPE_CHECKING:
    from google.longrunning.operations_pb2 import Operation

KIND = "identity.import_attendance"
WRITE = "identity.attendance.write"
MOST_ROWS = 50_000
MOST_REFUSALS = 200
AT_ONCE = timedelta(seconds=60)
COLUMNS = {"username": ("username", "用户名"), "time": ("time", "时间"), "direction": ("direction", "方向")}
DIRECTIONS = {"in": "in", "out": "out", "上班": "in", "下班": "out"}


class ClockedJustNow(Conflict):
    """The same was noted within the last minute."""

    default_reason = "CLOCKED_JUST_NOW"


@dataclass(frozen=True, slots=True)
class RecordClockEvent:
    """The caller comes ("in") or leaves ("out")."""

    direction: str


def record_clock_event(tx: Tx, command: RecordClockEvent) -> ClockEvent:
    """Notes that the caller comes or leaves, now.

    Raises:
        ClockedJustNow: it was noted within the last minute.
    """
    principal_id, now = uuid.UUID(tx.scope.principal.id), clock.now()
    tx.lock(Principal, principal_id)
    query = select(ClockEvent.happened_at).where(
        ClockEvent.principal_id == principal_id,
        ClockEvent.direction == command.direction,
        ClockEvent.happened_at > now - AT_ONCE,
    )
    if tx.scalar(query.limit(1)):
        raise ClockedJustNow("This was noted within the last minute")
    event = ClockEvent(
        principal_id=principal_id,
        happened_at=now,
        direction=command.direction,
        group_id=tx.scope.group_id,
        source="phone",
    )
    tx.add(event)
    return event


@dataclass(frozen=True, slots=True)
class ImportAttendance:
    """Clock events from an uploaded file, by an estate's clocks.

    Args:
        estate_id: whose time zone the times are in.
        file_name: as the upload answered.
        dry_run: check only.
    """

    estate_id: int
    file_name: str
    dry_run: bool = False


def import_attendance(tx: Tx, command: ImportAttendance) -> Operation:
    """Starts taking the clock events of a file: all of its rows, or none where one is wrong."""
    estate = directory.estate(tx, command.estate_id)
    if not directory.may(tx, tx.scope.principal.id, WRITE, estate.estate_id):
        raise Denied(f"You need {WRITE} at node {estate.estate_id}", reason="OUTSIDE_YOUR_NODES")
    request = Struct()
    request.update({"file_name": command.file_name, "dry_run": command.dry_run})
    return start_operation(tx, KIND, request, company_id=estate.company_id, estate_id=estate.estate_id)


@operation(KIND)
def take_attendance(op: Running, request: Struct) -> pb.ImportAttendanceResult:
    """Takes the clock events of a file in one transaction; the reply names the refused rows."""
    reply = pb.ImportAttendanceResult()
    if "reply" in op.cursor:  # killed between the commit and the end: all of it is done
        return ParseDict(op.cursor["reply"], reply)
    path = storage.store(op.deps.settings).path(str(request["file_name"]), op.scope.principal)
    rows = list(sheets.read(path))
    with op.chunk() as tx:
        events = read_events(tx, rows, directory.estate(tx, op.estate_id).time_zone, reply)
        if not reply.refused:
            reply.taken = 0 if request["dry_run"] or not events else _take(tx, events)
            reply.known = 0 if request["dry_run"] else len(events) - reply.taken
            if request["dry_run"]:
                reply.taken = len(events)
            else:
                detail = {"taken": reply.taken, "known": reply.known}
                resource = f"attendance/{op.estate_id}"
                tx.audit(KIND, resource, detail, company_id=op.company_id, estate_id=op.estate_id)
        op.advance({"reply": MessageToDict(reply)}, done=len(rows), total=len(rows))
    return reply


def read_events(
    tx: Tx, rows: list[tuple[int, dict[str, str]]], zone: str, reply: pb.ImportAttendanceResult
) -> list[dict[str, Any]]:
    """The events of rows; what is wrong with them goes into the reply.

    Args:
        tx: the transaction in hand.
        rows: each with its number in the file, by heading.
        zone: whose clocks show the times (IANA).
        reply: takes the refusals.
    """
    if len(rows) > MOST_ROWS:
        _refuse(reply, rows[MOST_ROWS][0], [Violation("", Fault.TOO_MANY_ROWS, most=MOST_ROWS)])
        return []
    cells = [(number, _named(row)) for number, row in rows]
    names = {cell["username"].lower() for _, cell in cells}
    query = select(func.lower(Staff.username), Staff.principal_id).where(func.lower(Staff.username).in_(names))
    people = dict(tx.execute(query).tuples().all())
    events = []
    for number, cell in cells:
        at, faults = _moment(cell["time"], zone), []
        if cell["username"].lower() not in people:
            faults.append(Violation("username", Fault.NO_SUCH_USERNAME, value=cell["username"] or "—"))
        if at is None:
            faults.append(Violation("time", Fault.NOT_A_PAST_TIME, value=cell["time"] or "—"))
        if cell["direction"].lower() not in DIRECTIONS:
            faults.append(Violation("direction", Fault.NOT_IN_OR_OUT, value=cell["direction"] or "—"))
        if faults:
            _refuse(reply, number, faults)
            continue
        events.append(
            {
                "principal_id": people[cell["username"].lower()],
                "happened_at": at,
                "direction": DIRECTIONS[cell["direction"].lower()],
                "group_id": tx.scope.group_id,
                "source": "file",
            }
        )
    return events


def _refuse(reply: pb.ImportAttendanceResult, row: int, faults: list[Violation]) -> None:
    for one in faults[: max(0, MOST_REFUSALS - len(reply.refused))]:
        reply.refused.add(row=row, reason=one.message, column=one.field, code=one.code, values=one.values)


def _take(tx: Tx, events: list[dict[str, Any]]) -> int:
    """Inserts events that are not there yet; gives how many. All rows of the group are visible, so none hides."""
    statement = insert(ClockEvent).on_conflict_do_nothing().returning(ClockEvent.happened_at)
    return sum(len(tx.execute(statement, events[at : at + 1000]).all()) for at in range(0, len(events), 1000))


def _named(row: dict[str, str]) -> dict[str, str]:
    return {name: next((row[one] for one in spelt if one in row), "") for name, spelt in COLUMNS.items()}


def _moment(text: str, zone: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text.replace("/", "-"))
    except ValueError:
        return None
    at = at if at.tzinfo else at.replace(tzinfo=ZoneInfo(zone))
    return at if at <= clock.now() else None
