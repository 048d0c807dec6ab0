"""The supplier file as a table, by an operation that names it; phones and bank accounts are no part of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from chassis.data.tx import Tx
from chassis.files import sheets
from chassis.jobs.operations import operation
from chassis.jobs.running import Running
from chassis.rpc.exports import File, asked_for, pages, start_export, write_file
from google.longrunning import operations_pb2
from google.protobuf.json_format import MessageToDict
from google.protobuf.struct_pb2 import Struct
from manor.warehouse.v1.suppliers_pb2 import ExportSuppliersResult

from warehouse.queries import suppliers as queries
from warehouse.queries.suppliers import SupplierFilter
from warehouse.records.suppliers import Supplier
from warehouse.usecases.supplier_words import COLUMNS, TABLE

KIND = "warehouse.export_suppliers"
PAGE = 1_000
FILE = File("suppliers", sheets.columns("supplier_id", *COLUMNS), TABLE)


@dataclass(frozen=True, slots=True)
class ExportSuppliers:
    """Which suppliers to write to a file of which format, and in which language for people."""

    filter: SupplierFilter
    file_format: str
    language: str = ""


def export_suppliers(tx: Tx, command: ExportSuppliers) -> operations_pb2.Operation:
    """Starts writing suppliers to a file."""
    asked = {**asdict(command.filter), "file_format": command.file_format, "language": command.language}
    return start_export(tx, KIND, asked)


@operation(KIND)
def write_suppliers(op: Running, request: Struct) -> ExportSuppliersResult:
    """Writes the file in one chunk; a killed process writes it anew."""
    asked: dict[str, str] = MessageToDict(request)

    def rows(tx: Tx) -> Iterator[dict[str, Any]]:
        wanted = asked_for(SupplierFilter, op, asked.items())

        def page(after: tuple[Any, ...] | None) -> Sequence[Supplier]:
            return queries.list_suppliers(tx, wanted, queries.by_code(after), limit=PAGE)

        for many in pages(page, "code_key", "supplier_id"):
            for one in many:
                yield {"supplier_id": str(one.supplier_id), **{name: getattr(one, name) for name in COLUMNS}}
            tx.session.expunge_all()

    language, excel = asked.get("language", ""), asked.get("file_format") == "xlsx"
    saved = write_file(op, FILE, rows, language=language, excel=excel)
    return ExportSuppliersResult(file_name=saved.file_name, row_count=saved.rows)
