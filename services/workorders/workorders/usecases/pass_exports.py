"""Goods release passes as a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.tx import Tx
from chassis.files import sheets
from chassis.jobs.operations import operation
from chassis.jobs.running import Running
from chassis.rpc.exports import File, asked_for, pages
from google.longrunning import operations_pb2
from google.protobuf.struct_pb2 import Struct
from manor.workorders.v1.exports_pb2 import ExportResult

from workorders.queries import orders as orders_read
from workorders.queries.passes import PassFilter, list_passes
from workorders.usecases import export_words as words
from workorders.usecases.writing import PAGE, columns_of, estates_of, start, write

PASSES = File(
    "passes",
    sheets.columns(
        "pass_id", "estate_id", "unit_id", "unit_code", "customer_id", "customer_name", "bearer", "plate", "goods",
        "valid_from", "valid_until", "state", "maker", "decider", "decided_at", "reason", "releaser", "released_at",
        "doubtful_time", "by_hand", "note",
    ),
    words.PASSES,
    people=("maker", "decider", "releaser"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExportPasses:
    """Which passes to write to a file of which format, and in which language for people."""

    filter: PassFilter
    file_format: str
    language: str = ""


def export_passes(tx: Tx, command: ExportPasses) -> operations_pb2.Operation:
    """Starts writing passes to a file."""
    return start(tx, "workorders.export_passes", command)


@operation("workorders.export_passes")
def write_passes(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted, estates = asked_for(PassFilter, op, asked.items()), estates_of(tx, op.company_id)
        now = clock.now()

        def page_of(before: UUID | None) -> Sequence[Any]:
            return list_passes(tx, wanted, limit=PAGE, before=before)

        for page in pages(page_of, "pass_id"):
            units = orders_read.unit_codes(tx, op.company_id, (one.unit_id for one in page))
            customers = orders_read.customer_names(tx, op.company_id, (one.customer_id for one in page))
            for one in page:
                yield {
                    **columns_of(one, PASSES),
                    "estate_name": estates.get(one.estate_id, ""),
                    "unit_code": units.get(one.unit_id, ""),
                    "customer_name": customers.get(one.customer_id, "") if one.customer_id else "",
                    "goods": "\n".join(one.goods),
                    "state": one.standing(now),
                }
            tx.session.expunge_all()

    return write(op, PASSES, rows, request)
