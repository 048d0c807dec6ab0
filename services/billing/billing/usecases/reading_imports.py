"""Readings from an uploaded table: every row is checked; the good ones are entered, or none where one is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import dates, directory, money, numbers
from chassis.errors import Conflict, Invalid, Violation
from chassis.files import sheets, storage
from chassis.jobs.operations import operation, start_operation
from chassis.jobs.running import Running
from chassis.violations import Fault as Common
from google.protobuf.json_format import MessageToDict, ParseDict
from google.protobuf.struct_pb2 import Struct
from manor.billing.v1 import meters_pb2 as pb

from billing.queries.meters import MeterFilter, list_meters
from billing.usecases import read_meters, readings
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from google.longrunning.operations_pb2 import Operation

KIND = "billing.import_readings"
MOST_ROWS = 50_000
MOST_REFUSALS = 1_000
NEEDED = ("fee_month", "end_date", "end_value")
CHINESE = {
    "表号": "meter_number",
    "楼栋编号": "building_code",
    "房间编号": "unit_code",
    "客户名称": "customer_name",
    "费用月份": "fee_month",
    "起始读数": "start_value",
    "起始日期": "start_date",
    "抄表日期": "end_date",
    "本次读数": "end_value",
}

COLUMNS = tuple(CHINESE.values())
HEADINGS = {**CHINESE, "表类型": "meter_kind"}


class DryRun(Exception):
    """All rows are right, and nothing is to stay."""


@dataclass(frozen=True, slots=True)
class Template:
    """Which meters a template is for, the month they are billed in, and the day they are read where that is known.

    Its headings are the columns' names, or Chinese.
    """

    company_id: int
    estate_id: int
    fee_month: date
    end_date: date | None
    kind: str
    building_id: UUID | None
    excel: bool
    chinese: bool = False


def create_reading_template(tx: Tx, store: storage.FileStore, wanted: Template) -> sheets.Saved:
    """Makes a file to fill in, with a row for each meter in use.

    Args:
        store: where it is kept, for whoever asks.
        wanted: which meters.

    Raises:
        Conflict: there are more meters than a workbook has rows.
    """
    directory.estate(tx, wanted.estate_id)
    in_use = MeterFilter(wanted.company_id, wanted.estate_id, wanted.kind, wanted.building_id, in_use=True)
    meters = list_meters(tx, in_use, limit=MOST_ROWS + 1)
    if len(meters) > MOST_ROWS:
        raise Conflict(f"The estate has more than {MOST_ROWS:,} such meters: ask building by building")
    columns = sheets.columns(*(CHINESE if wanted.chinese else COLUMNS))
    rows = ({column.key: value for column, value in zip(columns, _row(meter, wanted), strict=True)} for meter in meters)
    name = f"readings-{wanted.fee_month:%Y-%m}"
    return sheets.save(store, tx.scope.principal, name, columns, rows, excel=wanted.excel)


def _row(meter: Any, wanted: Template) -> tuple[Any, ...]:
    """A row that needs no more than what was read; a first reading needs its beginning too."""
    return (
        meter.number,
        meter.building_code,
        meter.unit_code,
        meter.customer_name or "",
        f"{wanted.fee_month:%Y-%m}",
        "" if meter.last_value is None else money.plain(meter.last_value),
        meter.install_date if meter.last_date is None else "",
        wanted.end_date or "",
        "",
    )


@dataclass(frozen=True, slots=True)
class ImportReadings:
    """An uploaded table of readings; with `take_good_rows` faulty rows are left out."""

    company_id: int
    estate_id: int
    file_name: str
    dry_run: bool
    take_good_rows: bool = False


def import_readings(tx: Tx, command: ImportReadings) -> Operation:
    """Starts entering the readings of a file."""
    directory.estate(tx, command.estate_id)
    request = Struct()
    request.update(
        {"file_name": command.file_name, "dry_run": command.dry_run, "take_good_rows": command.take_good_rows}
    )
    return start_operation(tx, KIND, request, company_id=command.company_id, estate_id=command.estate_id)


@operation(KIND)
def enter_imported_readings(op: Running, request: Struct) -> pb.ImportReadingsResult:
    """Enters the readings of a file, month by month, in one transaction; the reply names the refused rows."""
    reply = pb.ImportReadingsResult()
    if "reply" in op.cursor:  # killed between the commit and the end: all of it is done
        return ParseDict(op.cursor["reply"], reply)
    path = storage.store(op.deps.settings).path(str(request["file_name"]), op.scope.principal)
    rows, refused = _parsed(sheets.read(path))
    total = len(rows)
    try:
        with op.chunk() as tx:
            months = _by_month(read_meters.name_meters(tx, op.company_id, op.estate_id, rows), refused)
            for month in sorted(months):
                command = readings.EnterReadings(op.company_id, op.estate_id, month, "", months[month])
                reply.accepted += _enter(tx, command, refused)
                op.check()
                op.show(done=reply.accepted, total=total)
            _say(reply, refused)
            # A request of before there was a choice has no such field.
            keeps = not refused or ("take_good_rows" in request and request["take_good_rows"])
            if request["dry_run"] or not keeps:
                raise DryRun
            op.advance({"reply": MessageToDict(reply)}, done=reply.accepted, total=total)
    except DryRun:
        if not request["dry_run"]:
            reply.accepted = 0
    return reply


def _enter(tx: Tx, command: readings.EnterReadings, refused: list[pb.RefusedRow]) -> int:
    """Enters the rows of a month that are right and adds what is wrong about the others; gives how many are entered."""
    _, faults = readings.check_readings(tx, command, readings.lock_meters(tx, command))
    refused += map(_refusal, faults)
    wrong = {fault.field.partition(".")[0] for fault in faults}
    good = [row for row in command.rows if row.field not in wrong]
    if good:
        readings.enter_into(tx, replace(command, rows=good))
    return len(good)


def _say(reply: pb.ImportReadingsResult, refused: list[pb.RefusedRow]) -> None:
    reply.refused_count = len({one.row for one in refused})
    reply.refused.extend(sorted(refused, key=lambda one: one.row)[:MOST_REFUSALS])


def _by_month(
    rows: Iterable[tuple[dict[str, Any], str] | Violation], refused: list[pb.RefusedRow]
) -> dict[date, list[readings.NewReading]]:
    """The readings of each month; rows whose meter is not known are added to the refused ones."""
    months: dict[date, list[readings.NewReading]] = {}
    for row in rows:
        if isinstance(row, Violation):
            refused.append(_refusal(row))
            continue
        values, number = row
        reading = readings.NewReading(
            None,
            number,
            values["end_value"],
            values["end_date"],
            values["start_value"],
            values["start_date"],
            str(values["row"]),
        )
        months.setdefault(values["fee_month"], []).append(reading)
    return months


def _parsed(rows: Iterable[tuple[int, dict[str, str]]]) -> tuple[list[dict[str, Any]], list[pb.RefusedRow]]:
    """The values of each row that can be read, with its number as `row`, and the refusals of the others."""
    parsed: list[dict[str, Any]] = []
    refused: list[pb.RefusedRow] = []
    for count, (number, said) in enumerate(rows, 1):
        if count > MOST_ROWS:
            raise Invalid(f"The file has more than {MOST_ROWS:,} rows: import it in parts")
        cells = {HEADINGS.get(name, name): cell for name, cell in said.items()}
        values: dict[str, Any] = {"row": number}
        for column, read in _READ.items():
            cell = cells.get(column, "")
            try:
                values[column] = read(cell) if cell else None
            except ValueError:
                refused.append(_refusal(Violation(f"{number}.{column}", Fault.UNREADABLE, value=repr(cell))))
        missing = [column for column in NEEDED if not cells.get(column)]
        if not cells.get("meter_number") and not cells.get("unit_code"):
            missing.append("meter_number")
        refused += [_refusal(Violation(f"{number}.{column}", Common.REQUIRED)) for column in missing]
        if refused and refused[-1].row == number:
            continue
        parsed.append(values)
    return parsed, refused


_READ: dict[str, Any] = {
    "meter_number": str,
    "building_code": str,
    "unit_code": str,
    "meter_kind": read_meters.read_kind,
    "fee_month": dates.read_month,
    "end_date": dates.read_date,
    "end_value": numbers.read_number,
    "start_date": dates.read_date,
    "start_value": numbers.read_number,
}


def _refusal(violation: Violation) -> pb.RefusedRow:
    number, _, column = violation.field.partition(".")
    column = "meter_number" if column == "meter_id" else column
    return pb.RefusedRow(
        row=int(number), column=column, message=violation.message, code=violation.code, values=violation.values
    )
