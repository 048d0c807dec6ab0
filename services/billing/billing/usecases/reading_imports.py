"""Readings from an uploaded table: every row is checked; the good ones are entered, or none where one is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import dates, directory, money, numbers
from chassis.errors import Conflict, Violation
from chassis.files import sheets, storage
from chassis.jobs.operations import operation
from chassis.jobs.running import Running
from chassis.violations import Fault as Common
from google.protobuf.struct_pb2 import Struct
from manor.billing.v1 import meters_pb2 as pb

from billing.queries.meters import MeterFilter, list_meters
from billing.usecases import read_meters, readings
from billing.usecases.imported_files import (
    MOST_ROWS,
    Cells,
    Column,
    ImportFile,
    Row,
    Table,
    start_import,
    take_file,
)

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from google.longrunning.operations_pb2 import Operation

KIND = "billing.import_readings"
TABLE = Table(
    (
        Column("meter_number", "表号"),
        Column("building_code", "楼栋编号"),
        Column("unit_code", "房间编号"),
        Column("customer_name", "客户名称"),
        Column("fee_month", "费用月份", dates.read_month, needed=True),
        Column("start_value", "起始读数", numbers.read_number),
        Column("start_date", "起始日期", dates.read_date),
        Column("end_date", "抄表日期", dates.read_date, needed=True),
        Column("end_value", "本次读数", numbers.read_number, needed=True),
        Column("meter_kind", "表类型", read_meters.read_kind),
    )
)
# A template names each meter, so that it needs no kind.
OF_TEMPLATE = tuple(one for one in TABLE.columns if one.name != "meter_kind")


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
    columns = sheets.columns(*(one.chinese if wanted.chinese else one.name for one in OF_TEMPLATE))
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


def import_readings(tx: Tx, command: ImportFile) -> Operation:
    """Starts entering the readings of a file."""
    return start_import(tx, KIND, command)


@operation(KIND)
def enter_imported_readings(op: Running, request: Struct) -> pb.ImportReadingsResult:
    """Enters the readings of a file, month by month."""
    reply = pb.ImportReadingsResult()

    def take(tx: Tx, lines: Sequence[tuple[int, Cells]]) -> list[Violation]:
        rows, faults = _parsed(lines)
        months = _by_month(read_meters.name_meters(tx, op.company_id, op.estate_id, rows), faults)
        for month in sorted(months):
            command = readings.EnterReadings(op.company_id, op.estate_id, month, "", months[month])
            reply.accepted += _enter(tx, command, faults)
            op.check()
            op.show(done=reply.accepted, total=len(rows))
        return faults

    return take_file(op, request, reply, TABLE, take)


def _enter(tx: Tx, command: readings.EnterReadings, faults: list[Violation]) -> int:
    """Enters the rows of a month that are right and adds what is wrong about the others; gives how many are entered."""
    _, wrong = readings.check_readings(tx, command, readings.lock_meters(tx, command))
    faults += wrong
    rows = {fault.field.partition(".")[0] for fault in wrong}
    good = [row for row in command.rows if row.field not in rows]
    if good:
        readings.enter_into(tx, replace(command, rows=good))
    return len(good)


def _by_month(
    rows: Iterable[tuple[Row, str] | Violation], faults: list[Violation]
) -> dict[date, list[readings.NewReading]]:
    """The readings of each month; what is wrong with how rows name their meters is added to the faults."""
    months: dict[date, list[readings.NewReading]] = {}
    for row in rows:
        if isinstance(row, Violation):
            faults.append(row)
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


def _parsed(lines: Iterable[tuple[int, Cells]]) -> tuple[list[Row], list[Violation]]:
    """The values of each row that can be read, and what is wrong with the others."""
    parsed: list[Row] = []
    faults: list[Violation] = []
    for row, wrong in TABLE.rows(lines):
        if not row["meter_number"] and not row["unit_code"]:
            wrong.append(Violation(f"{row['row']}.meter_number", Common.REQUIRED))
        faults += wrong
        if not wrong:
            parsed.append(row)
    return parsed, faults
