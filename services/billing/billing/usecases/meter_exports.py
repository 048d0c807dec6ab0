"""Meters and their readings as a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chassis import directory, money
from chassis.files import sheets
from chassis.jobs.operations import operation, start_operation
from chassis.jobs.running import Running
from chassis.rpc.exports import File, asked_for, said
from google.protobuf.struct_pb2 import Struct
from manor.billing.v1 import files_pb2 as pb

from billing.queries import meters as queries
from billing.usecases.export_words import METERS, READINGS
from billing.usecases.exports import estate_names, write_asked
from billing.usecases.meter_types import types_of
from billing.usecases.readings import amounts_of

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from google.longrunning.operations_pb2 import Operation

METERS_KIND = "billing.export_meters"
READINGS_KIND = "billing.export_readings"
PAGE = 1_000
METERS_FILE = File(
    "meters",
    sheets.columns(
        "meter_id", "number", "kind", "type", "estate_id", "unit_id", "building_code", "unit_code", "customer_id",
        "customer_code", "customer_name", "fee_item_id", "fee_item_code", "fee_item_name", "multiplier", "digits",
        "install_date", "remove_date", "last_value", "last_date",
    ),
    METERS,
)  # fmt: skip
READINGS_FILE = File(
    "readings",
    sheets.columns(
        "reading_id", "fee_month", "estate_id", "unit_id", "building_code", "unit_code", "meter_id", "meter_number",
        "kind", "start_date", "end_date", "start_value", "end_value", "rolled_over", "usage", "amount", "currency_code",
        "reader", "receivable_id",
    ),
    READINGS,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExportMeters:
    """Which meters to write to a file of which format, and in which language for people."""

    wanted: queries.MeterFilter
    format: str
    language: str = ""


def export_meters(tx: Tx, command: ExportMeters) -> Operation:
    """Starts writing a file of meters; its owner is whoever asks."""
    return _start(tx, METERS_KIND, command)


@operation(METERS_KIND)
def write_meters(op: Running, request: Struct) -> pb.ExportResult:
    """Writes the file from one moment of the table; a killed process writes it anew."""

    def rows(tx: Tx) -> Iterator[dict[str, Any]]:
        wanted = asked_for(queries.MeterFilter, op, request.items())
        after, estates = "", estate_names(tx, op.company_id)
        language = str(request["language"])
        types = types_of(tx, op.company_id).names(language) if language else {}
        while page := queries.list_meters(tx, wanted, limit=PAGE, after=after):
            for row in page:
                named = {"estate_name": estates.get(row.estate_id, ""), "type": types.get(row.type, row.type)}
                yield {**row._mapping, **named}
            after = page[-1].number

    return write_asked(op, METERS_FILE, rows, request)


@dataclass(frozen=True, slots=True)
class ExportReadings:
    """Which readings to write to a file of which format, and in which language for people."""

    wanted: queries.ReadingFilter
    format: str
    language: str = ""


def export_readings(tx: Tx, command: ExportReadings) -> Operation:
    """Starts writing a file of readings, with what each costs; its owner is whoever asks."""
    return _start(tx, READINGS_KIND, command)


@operation(READINGS_KIND)
def write_readings(op: Running, request: Struct) -> pb.ExportResult:
    """Writes the file from one moment of the table; a killed process writes it anew."""

    def rows(tx: Tx) -> Iterator[dict[str, Any]]:
        wanted = asked_for(queries.ReadingFilter, op, request.items())
        before, estates = 0, estate_names(tx, op.company_id)
        currency = directory.company(tx, op.company_id).currency_code
        while page := queries.list_readings(tx, wanted, limit=PAGE, before=before):
            amounts = amounts_of(tx, op.company_id, page)
            for row in page:
                yield {
                    **row._mapping,
                    "fee_month": f"{row.fee_month:%Y-%m}",
                    "estate_name": estates.get(row.estate_id, ""),
                    "amount": money.major(amounts.get(row.reading_id, 0), currency),
                    "currency_code": currency,
                    "billed": row.receivable_id is not None,
                }
            before = page[-1].reading_id

    return write_asked(op, READINGS_FILE, rows, request)


def _start(tx: Tx, kind: str, command: ExportMeters | ExportReadings) -> Operation:
    company_id, estate_id = command.wanted.company_id, command.wanted.estate_id
    asked = {**said(command.wanted), "format": command.format}
    if command.language:
        asked["language"] = command.language
    request = Struct()
    request.update({"language": "", **asked})
    tx.audit(kind, f"companies/{company_id}", asked, company_id=company_id, estate_id=estate_id)
    return start_operation(tx, kind, request, company_id=company_id, estate_id=estate_id)
