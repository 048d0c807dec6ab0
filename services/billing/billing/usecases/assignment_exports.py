"""Tariff assignments as a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chassis import directory
from chassis.files import sheets
from chassis.jobs.operations import operation, start_operation
from chassis.jobs.running import Running
from chassis.rpc.exports import File, asked_for, said
from google.protobuf.struct_pb2 import Struct
from manor.billing.v1 import files_pb2 as pb

from billing.queries.assignments import AssignmentFilter, list_named_assignments
from billing.usecases.export_words import ASSIGNMENTS
from billing.usecases.exports import estate_names, write_asked

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from google.longrunning.operations_pb2 import Operation

KIND = "billing.export_tariff_assignments"
PAGE = 1_000
ASSIGNMENTS_FILE = File(
    "tariff-assignments",
    sheets.columns(
        "assignment_id", "tariff_id", "tariff_code", "tariff_name", "fee_item_id", "fee_item_code", "fee_item_name",
        "level", "estate_id", "estate_name", "building_id", "building_code", "unit_id", "unit_code", "unit_type",
        "customer_id", "customer_code", "customer_name", "start_date", "end_date",
    ),
    ASSIGNMENTS,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExportTariffAssignments:
    """Which assignments to write to a file of which format, and in which language for people."""

    wanted: AssignmentFilter
    file_format: str
    language: str = ""


def export_tariff_assignments(tx: Tx, command: ExportTariffAssignments) -> Operation:
    """Starts writing a file of assignments; its owner is whoever asks."""
    where = command.wanted
    if where.estate_id:
        directory.estate(tx, where.estate_id)
    asked = {**said(where), "format": command.file_format, "language": command.language}
    request = Struct()
    request.update(asked)
    tx.audit(KIND, f"companies/{where.company_id}", asked, company_id=where.company_id, estate_id=where.estate_id)
    return start_operation(tx, KIND, request, company_id=where.company_id, estate_id=where.estate_id)


@operation(KIND)
def write_tariff_assignments(op: Running, request: Struct) -> pb.ExportResult:
    """Writes the file from one moment of the tables; a killed process writes it anew."""

    def rows(tx: Tx) -> Iterator[dict[str, Any]]:
        wanted = asked_for(AssignmentFilter, op, request.items())
        after, estates = None, estate_names(tx, op.company_id)
        while page := list_named_assignments(tx, wanted, after=after, limit=PAGE):
            for row in page:
                yield {**row._mapping, "estate_name": estates.get(row.estate_id, "")}
            after = page[-1].assignment_id

    return write_asked(op, ASSIGNMENTS_FILE, rows, request)
