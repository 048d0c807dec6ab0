"""Spaces from an uploaded table: all rows are taken, or none where one is wrong; a dry run takes none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory
from chassis.data.tx import Tx
from chassis.errors import Violation
from chassis.files import sheets, storage
from chassis.jobs.operations import operation, start_operation
from chassis.jobs.running import Running
from chassis.numbers import read_number
from chassis.spelling import fold
from google.protobuf.json_format import MessageToDict, ParseDict
from google.protobuf.struct_pb2 import Struct
from manor.contracts.v1 import car_parks_pb2 as pb
from sqlalchemy import select, text

from contracts.records.parking import CarPark, Space
from contracts.usecases.import_files import MOST_REFUSALS, CreateTemplate, cells_of, create_template, save_refusals
from contracts.usecases.spaces import SetSpace, SpaceData, set_space
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.files.storage import FileStore
    from google.longrunning.operations_pb2 import Operation
    from manor.contracts.v1.exports_pb2 import ExportResult

KIND = "contracts.import_spaces"
MOST_ROWS = 20_000
LONGEST_CM = 5000
COLUMNS = {
    "car_park_code": "车场编号",
    "building_name": "楼栋",
    "unit_code": "车位编号",
    "kind": "车位类型",
    "position": "位置",
    "length": "长（米）",
    "width": "宽（米）",
    "ownership": "产权",
    "note": "备注",
}
KINDS = {
    "standard": "标准车位",
    "compact": "小型车位",
    "large": "大型车位",
    "mechanical": "机械车位",
    "charging": "充电车位",
    "accessible": "无障碍车位",
    "motorcycle": "摩托车位",
}
OWNERSHIPS = {"company": "公司", "owner": "业主", "common": "公共", "civil_defence": "人防"}
_UNITS = text(
    "select unit_id, code, building_name, kind from units where company_id = :company and estate_id = :estate"
    " and not removed"
)


@dataclass(frozen=True, slots=True)
class ImportSpaces:
    """An uploaded table of an estate's spaces."""

    company_id: int
    estate_id: int
    file_name: str
    dry_run: bool = False
    language: str = ""


def import_spaces(tx: Tx, command: ImportSpaces) -> Operation:
    """Starts taking the spaces of a file."""
    directory.estate(tx, command.estate_id)
    request = Struct()
    request["file_name"], request["language"] = command.file_name, command.language
    request["dry_run"] = command.dry_run
    return start_operation(tx, KIND, request, company_id=command.company_id, estate_id=command.estate_id)


def create_space_import_template(tx: Tx, command: CreateTemplate, *, store: FileStore) -> ExportResult:
    """Makes an empty file with the columns of an import of spaces."""
    return create_template(tx, command, COLUMNS, "import-spaces", store)


@operation(KIND)
def take_spaces(op: Running, request: Struct) -> pb.ImportSpacesResult:
    """Takes the spaces of a file in one transaction; the reply names the refused rows."""
    reply = pb.ImportSpacesResult()
    if "reply" in op.cursor:  # killed between the commit and the end: all of it is done
        return ParseDict(op.cursor["reply"], reply)
    path = storage.store(op.deps.settings).path(str(request["file_name"]), op.scope.principal)
    rows = list(sheets.read(path))
    with op.chunk() as tx:
        reader = _Reader(tx, op.company_id, op.estate_id)
        spaces = reader.read(rows, reply)
        if reply.refused:
            language = MessageToDict(request).get("language", "")
            reply.refused_file_name = save_refusals(op, path, reader.faults, COLUMNS, language)
        else:
            query = select(Space.unit_id).where(Space.company_id == op.company_id, Space.estate_id == op.estate_id)
            known = set(tx.scalars(query))
            reply.accepted = len(spaces)
            reply.created = sum(command.unit_id not in known for command in spaces)
            if not request["dry_run"]:
                _take(tx, op, spaces, reply)
        op.advance({"reply": MessageToDict(reply)}, done=len(rows), total=len(rows))
    return reply


def _take(tx: Tx, op: Running, spaces: Sequence[SetSpace], reply: pb.ImportSpacesResult) -> None:
    for command in spaces:
        set_space(tx, command)
        op.check()
    detail, named = {"taken": reply.accepted, "created": reply.created}, f"estates/{op.estate_id}"
    tx.audit(KIND, named, detail, company_id=op.company_id, estate_id=op.estate_id)


class _Reader:
    """Reads rows by what an estate has.

    Args:
        tx: the transaction in hand.
        company_id, estate_id: whose spaces.
    """

    def __init__(self, tx: Tx, company_id: int, estate_id: int) -> None:
        self._company_id, self._estate_id = company_id, estate_id
        named = {"company": company_id, "estate": estate_id}
        self._units: dict[str, list[Any]] = {}
        for unit in tx.execute(_UNITS, named):
            self._units.setdefault(fold(unit.code), []).append(unit)
        parks = tx.scalars(select(CarPark).where(CarPark.company_id == company_id, CarPark.estate_id == estate_id))
        self._parks = {park.code_key: park.car_park_id for park in parks}
        self._seen: dict[UUID, int] = {}
        self.faults: dict[int, list[Violation]] = {}

    def read(self, rows: Sequence[tuple[int, dict[str, str]]], reply: pb.ImportSpacesResult) -> list[SetSpace]:
        """What rows ask for; what is wrong with them goes into the reply."""
        if len(rows) > MOST_ROWS:
            self._refuse(reply, rows[MOST_ROWS][0], [Violation("unit_code", Fault.TOO_MANY_SPACES, most=MOST_ROWS)])
            return []
        found = []
        for number, row in rows:
            command, faults = self._row(number, cells_of(row, COLUMNS))
            self._refuse(reply, number, faults)
            if command is not None:
                found.append(command)
        return found

    def _refuse(self, reply: pb.ImportSpacesResult, row: int, faults: list[Violation]) -> None:
        if faults:
            self.faults[row] = faults
        for one in faults[: max(0, MOST_REFUSALS - len(reply.refused))]:
            reply.refused.add(row=row, reason=one.message, column=one.field, code=one.code, values=one.values)

    def _row(self, number: int, cells: Mapping[str, str]) -> tuple[SetSpace | None, list[Violation]]:
        faults: list[Violation] = []
        unit_id = self._unit(number, cells, faults)
        park_id = self._parks.get(fold(cells["car_park_code"]))
        if park_id is None:
            faults.append(Violation("car_park_code", Fault.NO_SUCH_CAR_PARK))
        kind = _word(cells, "kind", KINDS, faults)
        ownership = _word(cells, "ownership", OWNERSHIPS, faults)
        length, width = (_centimetres(cells, name, faults) for name in ("length", "width"))
        if faults or unit_id is None or park_id is None:
            return None, faults
        data = SpaceData(park_id, kind, cells["position"][:100], length, width, ownership, cells["note"][:500])
        return SetSpace(self._company_id, self._estate_id, unit_id, data), []

    def _unit(self, number: int, cells: Mapping[str, str], faults: list[Violation]) -> UUID | None:
        units = self._units.get(fold(cells["unit_code"]), [])
        if cells["building_name"]:
            units = [one for one in units if fold(one.building_name) == fold(cells["building_name"])]
        if len(units) != 1:
            code = Fault.SEVERAL_UNITS if units else Fault.NO_UNIT_TO_LET
            faults.append(Violation("unit_code", code))
            return None
        unit_id: UUID = units[0].unit_id
        if units[0].kind != "parking":
            faults.append(Violation("unit_code", Fault.NOT_A_PARKING_UNIT))
        first = self._seen.setdefault(unit_id, number)
        if first != number:
            faults.append(Violation("unit_code", Fault.SPACE_TWICE, row=first))
        return unit_id


def _word(cells: Mapping[str, str], name: str, words: Mapping[str, str], faults: list[Violation]) -> str:
    """A cell's word, in its own spelling or in Chinese; the first one where the cell is empty."""
    cell = fold(cells[name])
    if not cell:
        return next(iter(words))
    for word, chinese in words.items():
        if cell in (word, fold(chinese)):
            return word
    choices = ", ".join(words.values())
    faults.append(Violation(name, Fault.NOT_A_SPACE_WORD, value=cells[name], choices=choices))
    return ""


def _centimetres(cells: Mapping[str, str], name: str, faults: list[Violation]) -> int:
    if not cells[name]:
        return 0
    try:
        size = int((read_number(cells[name]) * 100).to_integral_value())
    except (ValueError, ArithmeticError):
        size = -1
    if not 0 <= size <= LONGEST_CM:
        faults.append(Violation(name, Fault.NOT_A_SPACE_SIZE))
    return size
