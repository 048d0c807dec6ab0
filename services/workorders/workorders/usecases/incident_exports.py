"""The register of incidents as a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from chassis.files import sheets
from chassis.jobs.operations import operation
from chassis.jobs.running import Running
from chassis.rpc.exports import File, asked_for, pages
from google.longrunning import operations_pb2
from google.protobuf.struct_pb2 import Struct
from manor.workorders.v1.exports_pb2 import ExportResult

from workorders.queries.incidents import IncidentFilter, list_incidents
from workorders.usecases import export_words as words
from workorders.usecases.writing import PAGE, columns_of, estates_of, start, write

INCIDENTS = File(
    "incidents",
    sheets.columns(
        "incident_id", "estate_id", "kind", "severity", "occurred_at", "place", "description", "alarm", "latitude",
        "longitude", "state", "reporter", "reported_at", "acknowledger", "acknowledged_at", "handling", "closer",
        "closed_at",
    ),
    words.INCIDENTS,
    people=("reporter", "acknowledger", "closer"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExportIncidents:
    """Which incidents to write to a file of which format, and in which language for people."""

    filter: IncidentFilter
    file_format: str
    language: str = ""


def export_incidents(tx: Tx, command: ExportIncidents) -> operations_pb2.Operation:
    """Starts writing incidents to a file."""
    return start(tx, "workorders.export_incidents", command)


@operation("workorders.export_incidents")
def write_incidents(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted, estates = asked_for(IncidentFilter, op, asked.items()), estates_of(tx, op.company_id)

        def page_of(before: UUID | None) -> Sequence[Any]:
            return list_incidents(tx, wanted, limit=PAGE, before=before)

        for page in pages(page_of, "incident_id"):
            for one in page:
                yield {**columns_of(one, INCIDENTS), "estate_name": estates.get(one.estate_id, "")}
            tx.session.expunge_all()

    return write(op, INCIDENTS, rows, request)
