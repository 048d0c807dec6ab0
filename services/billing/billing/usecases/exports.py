"""Receivables as a file: CSV without a limit, Excel up to 200,000 rows."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from chassis import directory, files, money, sheets
from chassis.jobs import Running, operation, start_operation
from google.protobuf.struct_pb2 import Struct
from manor.billing.v1 import billing_pb2 as pb

from billing.queries import receivables as queries

if TYPE_CHECKING:
    from chassis.uow import Tx, UnitOfWork
    from google.longrunning.operations_pb2 import Operation

KIND = "billing.export_receivables"
LARGEST = 4 * 1024**3
COLUMNS = (
    "receivable_id", "estate_id", "unit_code", "customer_name", "fee_item_code", "fee_item_name", "period_start",
    "period_end", "accounting_month", "due_date", "amount", "tax", "adjusted", "waived", "paid", "verified",
    "outstanding", "currency_code", "voided",
)  # fmt: skip
AMOUNTS = ("amount", "tax", "adjusted", "waived", "paid", "verified", "outstanding")


def start_export(
    uow: UnitOfWork, company_id: int, *, estate_id: int, month: str, open_only: bool, file_format: str
) -> Operation:
    """Starts writing a file; its owner is whoever asks."""
    with uow as tx:
        directory.company(tx, company_id)
        request = Struct()
        request.update({"month": month, "open_only": open_only, "format": file_format})
        started = start_operation(tx, KIND, request, company_id=company_id, estate_id=estate_id)
        tx.audit(KIND, f"companies/{company_id}", {"month": month}, company_id=company_id, estate_id=estate_id)
    return started


@operation(KIND)
def export_receivables(op: Running, request: Struct) -> pb.ExportResult:
    """Writes the file from one moment of the table; a killed process writes it anew."""
    month = str(request["month"])
    filters = {
        "estate_id": op.estate_id,
        "month": date.fromisoformat(f"{month}-01") if month else None,
        "open_only": bool(request["open_only"]),
    }
    excel = request["format"] == "xlsx"
    kept = files.store(op.deps.settings)
    count = [0]
    with op.chunk() as tx:
        rows = _rows(tx, op.company_id, filters, count)
        with tempfile.TemporaryFile() as made:
            if excel:
                sheets.write_excel(COLUMNS, rows, made, name="receivables")
            else:
                made.writelines(sheets.csv_pieces(COLUMNS, rows))
            made.seek(0)
            stored = kept.put(
                made,
                filename=f"receivables{f'-{month}' if month else ''}.{'xlsx' if excel else 'csv'}",
                media_type=files.XLSX if excel else files.CSV,
                owner=op.scope.principal,
                max_bytes=LARGEST,
            )
        op.advance(done=count[0], total=count[0])
    return pb.ExportResult(file_name=stored.name, rows=count[0])


def _rows(tx: Tx, company_id: int, filters: dict[str, Any], count: list[int]) -> Iterator[dict[str, Any]]:
    currency = directory.company(tx, company_id).currency_code
    places = money.exponent(currency)
    for row in queries.all_receivables(tx, company_id, **filters):
        count[0] += 1
        yield {
            **{name: getattr(row, name, None) for name in COLUMNS},
            **{name: Decimal(getattr(row, f"{name}_minor")).scaleb(-places) for name in AMOUNTS},
            "accounting_month": f"{row.accounting_month:%Y-%m}",
            "currency_code": currency,
        }
