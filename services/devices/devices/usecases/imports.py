"""Equipment from an uploaded table: all rows are taken, or none where one is wrong; a dry run takes none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chassis import directory
from chassis.data.tx import Tx
from chassis.errors import Invalid, Violation
from chassis.files import sheets, storage
from chassis.jobs.operations import operation, start_operation
from chassis.jobs.running import Running
from chassis.spelling import fold
from google.protobuf.json_format import MessageToDict, ParseDict
from google.protobuf.struct_pb2 import Struct
from manor.devices.v1 import equipment_pb2 as pb

from devices.usecases.equipment import (
    FIELD,
    CreateEquipment,
    UpdateEquipment,
    create_equipment,
    update_equipment,
)
from devices.usecases.equipment_rows import Reader, Row
from devices.violations import Fault

if TYPE_CHECKING:
    from google.longrunning.operations_pb2 import Operation

KIND = "devices.import_equipment"
MOST_ROWS = 20_000
MOST_REFUSALS = 200
# How the columns are called whose fields are called otherwise.
_COLUMNS = {"parent_id": "parent_code", "building_id": "building"}


@dataclass(frozen=True, slots=True)
class ImportEquipment:
    """An uploaded table of an estate's equipment."""

    company_id: int
    estate_id: int
    file_name: str
    dry_run: bool = False


def import_equipment(tx: Tx, command: ImportEquipment) -> Operation:
    """Starts taking the equipment of a file."""
    directory.estate(tx, command.estate_id)
    request = Struct()
    request.update({"file_name": command.file_name, "dry_run": command.dry_run})
    return start_operation(tx, KIND, request, company_id=command.company_id, estate_id=command.estate_id)


class _DryRun(Exception):
    """Nothing of a dry run stays."""


@operation(KIND)
def take_equipment(op: Running, request: Struct) -> pb.ImportEquipmentResult:
    """Takes the equipment of a file in one transaction; the reply names the refused rows."""
    reply = pb.ImportEquipmentResult()
    if "reply" in op.cursor:  # killed between the commit and the end: all of it is done
        return ParseDict(op.cursor["reply"], reply)
    path = storage.store(op.deps.settings).path(str(request["file_name"]), op.scope.principal)
    rows = list(sheets.read(path))
    with op.chunk() as tx:
        _take(tx, op, rows, reply, dry_run=bool(request["dry_run"]))
        op.advance({"reply": MessageToDict(reply)}, done=len(rows), total=len(rows))
    return reply


def _take(
    tx: Tx, op: Running, rows: Sequence[tuple[int, dict[str, str]]], reply: pb.ImportEquipmentResult, *, dry_run: bool
) -> None:
    """Takes rows inside a savepoint, which a dry run and a refused row roll back: a row is refused by what refuses the
    same piece in the form."""
    if len(rows) > MOST_ROWS:
        _refuse(reply, rows[MOST_ROWS][0], [Violation("code", Fault.TOO_MANY_EQUIPMENT, most=MOST_ROWS)])
        return
    reader = Reader(tx, op.company_id, op.estate_id)
    try:
        with tx.session.begin_nested():
            for number, cells in rows:
                row, faults = reader.read(number, cells)
                if row is not None:
                    faults += _enter(tx, op, row, reader, reply)
                _refuse(reply, number, faults)
                op.check()
            if reply.refused or dry_run:
                raise _DryRun
            detail, named = {"taken": reply.accepted, "created": reply.created}, f"estates/{op.estate_id}"
            tx.audit(KIND, named, detail, company_id=op.company_id, estate_id=op.estate_id)
    except _DryRun:
        if reply.refused:
            reply.accepted = reply.created = 0


def _enter(tx: Tx, op: Running, row: Row, reader: Reader, reply: pb.ImportEquipmentResult) -> list[Violation]:
    try:
        known = reader.known.get(fold(row.data.code))
        if known:
            update_equipment(tx, UpdateEquipment(op.company_id, known, row.data))
        else:
            made = create_equipment(tx, CreateEquipment(op.company_id, op.estate_id, row.data))
            reader.known[made.code_key] = made.equipment_id
            reply.created += 1
        reply.accepted += 1
    except Invalid as refused:
        names = ((one, one.field.removeprefix(FIELD)) for one in refused.violations)
        return [one.at(_COLUMNS.get(name, name)) for one, name in names]
    return []


def _refuse(reply: pb.ImportEquipmentResult, row: int, faults: Sequence[Violation]) -> None:
    for one in faults[: max(0, MOST_REFUSALS - len(reply.refused))]:
        reply.refused.add(row=row, reason=one.message, column=one.field, code=one.code, values=one.values)
