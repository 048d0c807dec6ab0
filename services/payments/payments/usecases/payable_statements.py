"""A payee's statement (对账单) as a file: what was owed before, each payable and payment, and what is owed after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from chassis import directory
from chassis.data.tx import Tx
from chassis.errors import Invalid, Violation
from chassis.files import sheets
from chassis.jobs.operations import operation, start_operation
from chassis.jobs.running import Running
from chassis.money import major
from chassis.rpc.exports import File, write_file
from google.longrunning import operations_pb2
from google.protobuf.json_format import MessageToDict
from google.protobuf.struct_pb2 import Struct
from manor.payments.v1.files_pb2 import ExportResult

from payments.queries.payables import PayeeFilter, get_payee_statement
from payments.usecases.export_words import STATEMENT
from payments.violations import Fault

KIND = "payments.export_payee_statement"
MOST_LINES = 100_000
FILE = File(
    "payee-statement",
    sheets.columns(
        "payee_name", "accounting_date", "line", "document_number", "explanation", "owed", "paid", "balance", "currency"
    ),
    STATEMENT,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExportPayeeStatement:
    """Whose statement of which days, under which name, in which format, and in which language for people."""

    wanted: PayeeFilter
    payee_name: str
    file_format: str
    language: str = ""


def export_payee_statement(tx: Tx, command: ExportPayeeStatement) -> operations_pb2.Operation:
    """Starts writing a payee's statement to a file."""
    wanted, request = command.wanted, Struct()
    request.update(
        {
            "payee_key": wanted.payee_key,
            "payee_name": command.payee_name,
            "first": str(wanted.first),
            "last": str(wanted.last),
            "file_format": command.file_format,
            "language": command.language,
        }
    )
    return start_operation(tx, KIND, request, company_id=wanted.company_id, estate_id=wanted.estate_id)


@operation(KIND)
def write_payee_statement(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew.

    Raises:
        Invalid: there are more moves than a file takes.
    """
    asked: dict[str, str] = MessageToDict(request)
    first, last = (date.fromisoformat(asked[name]) for name in ("first", "last"))
    wanted = PayeeFilter(op.company_id, asked["payee_key"], first, last, op.estate_id)
    name, language, excel = asked["payee_name"], asked["language"], asked["file_format"] == "xlsx"
    saved = write_file(op, FILE, lambda tx: statement_rows(tx, wanted, name), language=language, excel=excel)
    return ExportResult(file_name=saved.file_name, row_count=saved.rows)


def statement_rows(tx: Tx, wanted: PayeeFilter, payee_name: str) -> Iterator[dict[str, Any]]:
    """The lines of a statement, between what was owed before the first day and what is owed after the last.

    Args:
        tx: under the caller's scope.
        wanted: whose, and of which days.
        payee_name: as it is to be written.

    Raises:
        Invalid: there are more moves than a file takes.
    """
    currency = directory.place(tx, wanted.company_id).currency_code
    balance, moves = get_payee_statement(tx, wanted, MOST_LINES)
    if len(moves) > MOST_LINES:
        wrong = Violation("date_from", Fault.TOO_MANY_LINES, most=MOST_LINES)
        raise Invalid("The statement is too long", violations=[wrong])

    def line(day: date, kind: str, **values: Any) -> dict[str, Any]:
        sums = {"balance": major(balance, currency), "currency": currency}
        return {"payee_name": payee_name, "accounting_date": day, "line": kind, **values, **sums}

    yield line(wanted.first, "opening")
    for row in moves:
        balance += row.owed_minor - row.paid_minor
        yield line(
            row.accounting_date,
            "paid" if row.paid_minor else "owed",
            document_number=row.document_number,
            explanation=row.explanation,
            owed=major(row.owed_minor, currency),
            paid=major(row.paid_minor, currency),
        )
    yield line(wanted.last, "closing")
