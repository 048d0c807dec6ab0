"""Readings from an uploaded table: every row is checked, and where one is wrong nothing is entered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory, files, money, sheets
from chassis.errors import Conflict, Invalid, Violation
from chassis.jobs import Running, operation, start_operation
from google.protobuf.struct_pb2 import Struct
from manor.billing.v1 import billing_pb2 as pb

from billing.queries.meters import list_meters
from billing.usecases import readings

if TYPE_CHECKING:
    from chassis.uow import UnitOfWork
    from google.longrunning.operations_pb2 import Operation

KIND = "billing.import_readings"
MOST_ROWS = 50_000
NEEDED = ("meter_number", "fee_month", "end_date", "end_value")


COLUMNS = (
    "meter_number",
    "unit_code",
    "customer_name",
    "fee_month",
    "start_value",
    "start_date",
    "end_date",
    "end_value",
)


class DryRun(Exception):
    """All rows are right, and nothing is to stay."""


@dataclass(frozen=True, slots=True)
class Template:
    """Which meters a template is for, the month they are billed in, and the day they are read where that is known."""

    company_id: int
    estate_id: int
    fee_month: date
    end_date: date | None
    kind: str
    building_id: UUID | None
    excel: bool


def create_reading_template(uow: UnitOfWork, store: files.FileStore, wanted: Template) -> tuple[files.StoredFile, int]:
    """Makes a file to fill in, with a row for each meter in use; gives it and how many rows it has.

    Args:
        uow: the unit of work.
        store: where it is kept, for whoever asks.
        wanted: which meters.

    Raises:
        Conflict: there are more meters than a workbook has rows.
    """
    with uow as tx, TemporaryFile() as made:
        directory.estate(tx, wanted.estate_id)
        meters = list_meters(
            tx,
            wanted.company_id,
            limit=MOST_ROWS + 1,
            estate_id=wanted.estate_id,
            kind=wanted.kind,
            building_id=wanted.building_id,
            in_use=True,
        )
        if len(meters) > MOST_ROWS:
            raise Conflict(f"The estate has more than {MOST_ROWS:,} such meters: ask building by building")
        rows = [_row(meter, wanted) for meter in meters]
        if wanted.excel:
            sheets.write_excel(COLUMNS, rows, made, name="readings")
        else:
            made.writelines(sheets.csv_pieces(COLUMNS, rows))
        made.seek(0)
        stored = store.put(
            made,
            filename=f"readings-{wanted.fee_month:%Y-%m}.{'xlsx' if wanted.excel else 'csv'}",
            media_type=files.XLSX if wanted.excel else files.CSV,
            owner=tx.scope.principal,
        )
        return stored, len(rows)


def _row(meter: Any, wanted: Template) -> dict[str, Any]:
    """A row that needs no more than what was read; a first reading needs its beginning too."""
    return {
        "meter_number": meter.number,
        "unit_code": meter.unit_code,
        "customer_name": meter.customer_name or "",
        "fee_month": f"{wanted.fee_month:%Y-%m}",
        "start_value": "" if meter.last_value is None else money.plain(meter.last_value),
        "start_date": meter.install_date if meter.last_date is None else "",
        "end_date": wanted.end_date or "",
        "end_value": "",
    }


def start_import(uow: UnitOfWork, company_id: int, estate_id: int, *, file_name: str, dry_run: bool) -> Operation:
    """Starts entering the readings of a file."""
    with uow as tx:
        directory.estate(tx, estate_id)
        request = Struct()
        request.update({"file_name": file_name, "dry_run": dry_run})
        return start_operation(tx, KIND, request, company_id=company_id, estate_id=estate_id)


@operation(KIND)
def import_readings(op: Running, request: Struct) -> pb.ImportReadingsResult:
    """Enters the readings of a file, month by month, in one transaction; the reply names every refused row."""
    path = files.store(op.deps.settings).path(str(request["file_name"]), op.scope.principal)
    months, refused = _parsed(sheets.read(path))
    accepted = sum(map(len, months.values()))
    try:
        with op.chunk() as tx:
            for month in sorted(months):
                command = readings.EnterReadings(op.company_id, op.estate_id, month, "", months[month])
                try:
                    readings.enter_into(tx, command)
                except Invalid as error:
                    refused += [_refusal(violation) for violation in error.violations]
            if refused or request["dry_run"]:
                raise DryRun
            op.advance(done=accepted, total=accepted)
    except DryRun:
        pass
    # Where one row is refused nothing is entered; a dry run says how many would be.
    bad = len({one.row for one in refused})
    entered = accepted - bad if request["dry_run"] else 0 if refused else accepted
    return pb.ImportReadingsResult(accepted=entered, refused=refused)


def _parsed(
    rows: Iterable[tuple[int, dict[str, str]]],
) -> tuple[dict[date, list[readings.NewReading]], list[pb.RefusedRow]]:
    months: dict[date, list[readings.NewReading]] = {}
    refused: list[pb.RefusedRow] = []
    for number, cells in rows:
        values: dict[str, Any] = {}
        for column, read in _READ.items():
            cell = cells.get(column, "")
            try:
                values[column] = read(cell) if cell else None
            except (ValueError, InvalidOperation):
                refused.append(pb.RefusedRow(row=number, column=column, message=f"{cell!r} can't be read"))
        missing = [column for column in NEEDED if not cells.get(column)]
        refused += [pb.RefusedRow(row=number, column=column, message="is missing") for column in missing]
        if refused and refused[-1].row == number:
            continue
        months.setdefault(values["fee_month"], []).append(
            readings.NewReading(
                None,
                values["meter_number"],
                values["end_value"],
                values["end_date"],
                values["start_value"],
                values["start_date"],
                str(number),
            )
        )
    return months, refused


def _number(text: str) -> Decimal:
    value = Decimal(text)
    if not value.is_finite():
        raise ValueError(text)
    return value


_READ: dict[str, Any] = {
    "meter_number": str,
    "fee_month": lambda text: date.fromisoformat(f"{text[:7]}-01"),
    "end_date": date.fromisoformat,
    "end_value": _number,
    "start_date": date.fromisoformat,
    "start_value": _number,
}


def _refusal(violation: Violation) -> pb.RefusedRow:
    number, _, column = violation.field.partition(".")
    column = "meter_number" if column == "meter_id" else column
    return pb.RefusedRow(row=int(number), column=column, message=violation.message)
