"""Writes who owes to a file, over estates and companies, as an operation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from chassis import directory
from chassis.data.tx import Tx
from chassis.files import sheets
from chassis.jobs.operations import operation, start_operation
from chassis.jobs.running import Running
from chassis.money import major
from chassis.rpc.exports import File, asked_for, pages, write_file
from google.longrunning import operations_pb2
from google.protobuf.struct_pb2 import Struct
from manor.payments.v1.files_pb2 import ExportResult

from payments.queries.open_items import DEBTOR_ORDERS, DebtorFilter, list_debtors
from payments.usecases.export_words import DEBTORS

KIND = "payments.export_debtors"
# Each page adds up all open items anew, so that few pages are quicker; a row of sums takes next to no memory.
PAGE = 20_000
FILE = File(
    "debtors",
    sheets.columns(
        "company_id", "customer_id", "customer_name", "estate_ids", "item_count", "open", "overdue", "oldest_due_date",
        "currency",
    ),
    DEBTORS,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExportDebtors:
    """Whose debts to write to a file of which format, and in which language for people."""

    filter: DebtorFilter
    file_format: str
    language: str = ""


def export_debtors(tx: Tx, command: ExportDebtors) -> operations_pb2.Operation:
    """Starts writing who owes to a file; its owner is whoever asks, and it holds what they may see."""
    asked = asdict(command.filter)
    place = {"company_id": asked.pop("company_id"), "estate_id": asked.pop("estate_id")}
    request = Struct()
    request.update({**asked, "file_format": command.file_format, "language": command.language})
    tx.audit(KIND, f"companies/{place['company_id']}", dict(request), **place)
    return start_operation(tx, KIND, request, **place)


@operation(KIND)
def write_debtors(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""
    wanted = asked_for(DebtorFilter, op, request.items())
    language, excel = str(request["language"]), request["file_format"] == "xlsx"
    saved = write_file(op, FILE, lambda tx: _rows(tx, wanted), language=language, excel=excel)
    return ExportResult(file_name=saved.file_name, row_count=saved.rows)


def _rows(tx: Tx, wanted: DebtorFilter) -> Iterator[dict[str, Any]]:
    companies = {one.company_id: one.name for one in directory.companies_in_scope(tx)}
    of = [wanted.company_id] if wanted.company_id else list(companies)
    estates = {one.estate_id: one.name for company_id in of for one in directory.estates(tx, company_id)}
    key = ("currency_code", "overdue_minor", "company_id", "customer_id")
    for page in pages(lambda after: list_debtors(tx, wanted, DEBTOR_ORDERS.own(after), PAGE), *key):
        for row in page:
            yield {
                **row._mapping,
                "company_name": companies.get(row.company_id, ""),
                "estate_names": "、".join(estates.get(one, str(one)) for one in row.estate_ids),
                "estate_ids": " ".join(map(str, row.estate_ids)),
                "open": major(row.open_minor, row.currency_code),
                "overdue": major(row.overdue_minor, row.currency_code),
                "oldest_due_date": row.oldest,
                "currency": row.currency_code,
            }
