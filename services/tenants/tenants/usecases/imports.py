"""Starting imports and looking at what came of them (features B4, B14)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.errors import Conflict, Invalid, Violation
from chassis.files.storage import FileStore
from chassis.jobs.operations import start_operation
from google.longrunning import operations_pb2
from google.protobuf.wrappers_pb2 import StringValue
from manor.tenants.v1 import imports_pb2

from tenants.records.imports import COUNTS, Import
from tenants.violations import Fault

OPERATIONS = {"units": "tenants.import_units", "customers": "tenants.import_customers"}
_STATES = {
    "running": imports_pb2.IMPORT_STATE_RUNNING,
    "done": imports_pb2.IMPORT_STATE_DONE,
    "refused": imports_pb2.IMPORT_STATE_REFUSED,
    "stopped": imports_pb2.IMPORT_STATE_STOPPED,
}
_KINDS = {"units": imports_pb2.IMPORT_KIND_UNITS, "customers": imports_pb2.IMPORT_KIND_CUSTOMERS}
_MODES = {
    "take_good_rows": imports_pb2.IMPORT_MODE_TAKE_GOOD_ROWS,
    "all_or_nothing": imports_pb2.IMPORT_MODE_ALL_OR_NOTHING,
}


class EstateClosed(Conflict):
    """Nothing new is begun in a closed estate."""

    default_reason = "ESTATE_CLOSED"


def open_estate(tx: Tx, company_id: int, estate_id: int) -> directory.Estate:
    """The estate, which must be the company's and not closed.

    Raises:
        Invalid: it is another company's.
        EstateClosed: it is closed.
    """
    estate = directory.estate(tx, estate_id)
    if estate.company_id != company_id:
        raise Invalid("The estate belongs to another company", violations=[Violation("estate_id", Fault.OTHER_COMPANY)])
    if estate.closed:
        raise EstateClosed(f"{estate.name} is closed")
    return estate


@dataclass(frozen=True, slots=True)
class ImportFile:
    """An uploaded file to import.

    Args:
        company_id: the company.
        estate_id: where its rows go.
        file_name: the file's name; it must be the caller's own.
        mode: take_good_rows or all_or_nothing.
        dry_run: check it all and change nothing.
        language: in which the file of refused rows says why: zh-CN or en-US; empty for a program.
    """

    company_id: int
    estate_id: int
    file_name: str
    mode: str
    dry_run: bool
    language: str = ""


def import_units(tx: Tx, command: ImportFile, *, store: FileStore) -> operations_pb2.Operation:
    """Starts an import of units and who has them.

    Args:
        tx: of the call.
        command: which file, where to and how.
        store: where the file is.
    """
    return _start(tx, "units", command, store)


def import_customers(tx: Tx, command: ImportFile, *, store: FileStore) -> operations_pb2.Operation:
    """Starts an import of customers alone; args as `import_units` has them."""
    return _start(tx, "customers", command, store)


def _start(tx: Tx, kind: str, command: ImportFile, store: FileStore) -> operations_pb2.Operation:
    company_id, estate_id = command.company_id, command.estate_id
    open_estate(tx, company_id, estate_id)
    file = store.about(command.file_name, tx.scope.principal)
    import_id = uuid7()
    request = StringValue(value=str(import_id))
    operation = start_operation(
        tx, OPERATIONS[kind], request, company_id=company_id, estate_id=estate_id, in_company=True
    )
    tx.add(
        Import(
            company_id=company_id,
            import_id=import_id,
            operation_id=UUID(operation.name.rsplit("/", 1)[-1]),
            group_id=tx.scope.group_id,
            estate_id=estate_id,
            file_name=file.name,
            file_sha256=file.sha256,
            kind=kind,
            mode=command.mode,
            dry_run=command.dry_run,
            state="running",
            refused_file_name="",
            language=command.language,
            **dict.fromkeys(COUNTS, 0),
        )
    )
    detail = {"file": file.name, "sha256": file.sha256, "mode": command.mode, "dry_run": command.dry_run}
    tx.audit("tenants.start_import", f"imports/{import_id}", detail, company_id=company_id, estate_id=estate_id)
    return operation


def to_message(record: Import, *, stopped: bool = False) -> imports_pb2.Import:
    """An import as callers see it.

    Args:
        record: the import.
        stopped: its operation was cancelled or failed before it was over.
    """
    message = imports_pb2.Import(
        import_id=str(record.import_id),
        company_id=record.company_id,
        estate_id=record.estate_id,
        file_name=record.file_name,
        file_sha256=record.file_sha256,
        kind=_KINDS[record.kind],
        mode=_MODES[record.mode],
        dry_run=record.dry_run,
        state=_STATES["stopped" if stopped and record.state == "running" else record.state],
        refused_file_name=record.refused_file_name,
        create_time=record.created_at,
        finish_time=record.finished_at,
        operation_name=f"tenants/operations/{record.operation_id}",
    )
    for name in COUNTS:
        setattr(message, name, getattr(record, name))
    return message
