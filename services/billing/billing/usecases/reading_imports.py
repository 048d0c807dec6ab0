"""Readings from an uploaded table: every row is checked, and where one is wrong nothing is entered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from chassis import directory, files, sheets
from chassis.errors import Invalid, Violation
from chassis.jobs import Running, operation, start_operation
from google.protobuf.struct_pb2 import Struct
from manor.billing.v1 import billing_pb2 as pb

from billing.usecases import readings

if TYPE_CHECKING:
    from chassis.uow import UnitOfWork
    from google.longrunning.operations_pb2 import Operation

KIND = "billing.import_readings"
NEEDED = ("meter_number", "fee_month", "end_date", "end_value")


class DryRun(Exception):
    """All rows are right, and nothing is to stay."""


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
    path = files.store(op.deps.settings.files_dir).path(str(request["file_name"]), op.scope.principal)
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
