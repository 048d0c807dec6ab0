"""Leases from an uploaded table: drafts of all its rows, or none where one is wrong; a dry run makes none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chassis import directory
from chassis.errors import AlreadyExists, Invalid, Violation
from chassis.files import sheets, storage
from chassis.jobs.operations import operation, start_operation
from google.protobuf.json_format import MessageToDict, ParseDict
from google.protobuf.struct_pb2 import Struct
from manor.contracts.v1 import imports_pb2 as pb

from contracts.usecases.import_files import CreateTemplate, Faults, Rows, create_template, save_refusals, told
from contracts.usecases.lease_rows import COLUMNS, LeaseRows, Written
from contracts.usecases.leases import CreateLease, create_lease
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from chassis.files.storage import FileStore
    from chassis.jobs.running import Running
    from google.longrunning.operations_pb2 import Operation
    from manor.contracts.v1.exports_pb2 import ExportResult

KIND = "contracts.import_leases"
MOST_ROWS = 2_000
# Where the fields of a lease stand in a file; what is not named stands under its own name, or under the number.
_COLUMN = {
    "unit_id": "unit_code",
    "customer_id": "customer_name",
}


@dataclass(frozen=True, slots=True)
class ImportLeases:
    """An uploaded table of an estate's leases."""

    company_id: int
    estate_id: int
    file_name: str
    dry_run: bool = False
    language: str = ""


def import_leases(tx: Tx, command: ImportLeases) -> Operation:
    """Starts taking the leases of a file."""
    directory.estate(tx, command.estate_id)
    request = Struct()
    request["file_name"], request["language"] = command.file_name, command.language
    request["dry_run"] = command.dry_run
    return start_operation(tx, KIND, request, company_id=command.company_id, estate_id=command.estate_id)


def create_lease_import_template(tx: Tx, command: CreateTemplate, *, store: FileStore) -> ExportResult:
    """Makes an empty file with the columns of an import of leases."""
    return create_template(tx, command, COLUMNS, "import-leases", store)


@operation(KIND)
def take_leases(op: Running, request: Struct) -> pb.ImportLeasesResult:
    """Takes the leases of a file in one transaction; the reply names the refused rows."""
    reply = pb.ImportLeasesResult()
    if "reply" in op.cursor:  # killed between the commit and the end: all of it is done
        return ParseDict(op.cursor["reply"], reply)
    path = storage.store(op.deps.settings).path(str(request["file_name"]), op.scope.principal)
    rows = list(sheets.read(path))
    with op.chunk() as tx:
        faults, count = _take(op, tx, rows, dry_run=bool(request["dry_run"]))
        for one in told(faults):
            reply.refused.add(**one)
        reply.accepted = 0 if faults else count
        if faults:
            reply.refused_file_name = save_refusals(op, path, faults, COLUMNS, str(request["language"]))
        op.advance({"reply": MessageToDict(reply)}, done=len(rows), total=len(rows))
    return reply


def _take(op: Running, tx: Tx, rows: Rows, *, dry_run: bool) -> tuple[Faults, int]:
    """Makes drafts, and unmakes them where a row is wrong or it is a dry run; gives what is wrong, and how many."""
    if len(rows) > MOST_ROWS:
        return {rows[MOST_ROWS][0]: [Violation("number", Fault.TOO_MANY_LEASES, most=MOST_ROWS)]}, 0
    faults: dict[int, list[Violation]] = {}
    leases = LeaseRows(tx, op.company_id, op.estate_id).read(rows, faults)
    tried = tx.session.begin_nested()
    for one in leases:
        op.check()
        for row, fault in _made(op, tx, one):
            faults.setdefault(row, []).append(fault)
    if faults or dry_run:
        tried.rollback()
        tx.session.expunge_all()
    else:
        tried.commit()
        about, named = {"leases": len(leases)}, f"estates/{op.estate_id}"
        tx.audit(KIND, named, about, company_id=op.company_id, estate_id=op.estate_id)
    return faults, len(leases)


def _made(op: Running, tx: Tx, one: Written) -> Sequence[tuple[int, Violation]]:
    command = CreateLease(op.company_id, op.estate_id, one.number, one.terms, one.note)
    attempt = tx.session.begin_nested()
    try:
        create_lease(tx, command)
    except (Invalid, AlreadyExists) as error:
        attempt.rollback()
        if not error.violations:
            raise
        return [(one.rows[_place(x.field, len(one.rows))], x.at(_column(x.field))) for x in error.violations]
    attempt.commit()
    return ()


def _place(field: str, rows: int) -> int:
    """Which row of a lease a field stands in: units and their prices have one each."""
    found = re.search(r"(?:units|charges)\[(\d+)\]", field)
    return min(int(found[1]), rows - 1) if found else 0


def _column(field: str) -> str:
    if "free" in field:
        return "rent_free_until"
    name = field.rpartition(".")[2]
    if "deposit" in field:
        return "deposit_months" if name == "months" else "deposit_item_code"
    name = _COLUMN.get(name, name)
    return name if name in COLUMNS else "number"
