"""The register as a file, by an operation that names it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from chassis import directory
from chassis.data.tx import Tx
from chassis.files import sheets
from chassis.jobs.operations import operation
from chassis.jobs.running import Running
from chassis.rpc.exports import File, asked_for, pages, start_export, write_file
from google.longrunning import operations_pb2
from google.protobuf.json_format import MessageToDict
from google.protobuf.struct_pb2 import Struct
from manor.devices.v1.equipment_pb2 import ExportEquipmentResult

from devices.queries import equipment as queries
from devices.queries.equipment import EquipmentFilter
from devices.records import Equipment
from devices.usecases.equipment_words import COLUMNS, TABLE

KIND = "devices.export_equipment"
PAGE = 1_000
FILE = File(
    "equipment",
    sheets.columns("equipment_id", "estate_id", *COLUMNS, "state", "state_at", "last_inspection_date"),
    TABLE,
)
_OWN = {column.key for column in FILE.columns} - {"parent_code", "building"}


@dataclass(frozen=True, slots=True)
class ExportEquipment:
    """Which equipment to write to a file of which format, and in which language for people."""

    filter: EquipmentFilter
    file_format: str
    language: str = ""


def export_equipment(tx: Tx, command: ExportEquipment) -> operations_pb2.Operation:
    """Starts writing equipment to a file."""
    asked = {**asdict(command.filter), "file_format": command.file_format, "language": command.language}
    return start_export(tx, KIND, asked)


@operation(KIND)
def write_equipment(op: Running, request: Struct) -> ExportEquipmentResult:
    """Writes the file in one chunk; a killed process writes it anew."""
    asked: dict[str, str] = MessageToDict(request)

    def rows(tx: Tx) -> Iterator[dict[str, Any]]:
        wanted = asked_for(EquipmentFilter, op, asked.items())

        def page(after: tuple[Any, ...] | None) -> Sequence[Equipment]:
            return queries.list_equipment(tx, wanted, queries.by_code(after), limit=PAGE)

        for many in pages(page, "code_key", "equipment_id"):
            yield from _rows(tx, op.company_id, many)
            tx.session.expunge_all()

    language, excel = asked.get("language", ""), asked.get("file_format") == "xlsx"
    saved = write_file(op, FILE, rows, language=language, excel=excel)
    return ExportEquipmentResult(file_name=saved.file_name, row_count=saved.rows)


def _rows(tx: Tx, company_id: int, page: Sequence[Equipment]) -> Iterator[dict[str, Any]]:
    parents = queries.codes_of(tx, company_id, (one.parent_id for one in page))
    buildings = queries.building_names(tx, company_id, (one.building_id for one in page))
    estates = {one.estate_id: one.name for one in directory.estates(tx, company_id)}
    for one in page:
        yield {
            **{name: getattr(one, name) for name in _OWN},
            "equipment_id": str(one.equipment_id),
            "estate_name": estates.get(one.estate_id, ""),
            "parent_code": parents.get(one.parent_id, "") if one.parent_id else "",
            "building": buildings.get(one.building_id, "") if one.building_id else "",
        }
