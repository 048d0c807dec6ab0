"""Charges as a file, for people and programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory, money
from chassis.files import sheets
from chassis.jobs.operations import operation, start_operation
from chassis.jobs.running import Running
from chassis.rpc.exports import File, pages
from google.protobuf.struct_pb2 import Struct
from manor.billing.v1 import files_pb2 as pb

from billing.queries.charges import CHARGE_ORDERS, ChargeFilter, list_charges
from billing.usecases.export_words import CHARGES
from billing.usecases.exports import estate_names, write_asked

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from google.longrunning.operations_pb2 import Operation

KIND = "billing.export_charges"
PAGE = 1_000
COLUMNS = sheets.columns(
    "charge_id", "estate_id", "building_code", "unit_code", "customer_code", "customer_name", "fee_item_code",
    "fee_item_name", "amount", "tax", "currency_code", "period_start", "period_end", "due_date", "accounting_month",
    "explanation", "reference", "source", "state", "maker", "created_at", "checker", "decided_at", "decision_reason",
    "receivable_id",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExportCharges:
    """Which charges to write to a file of which format, and in which language for people."""

    wanted: ChargeFilter
    file_format: str
    language: str = ""


def export_charges(tx: Tx, command: ExportCharges) -> Operation:
    """Starts writing a file; its owner is whoever asks."""
    company_id, estate_id = command.wanted.company_id, command.wanted.estate_id
    directory.company(tx, company_id)
    asked = {
        name: str(value)
        for name, value in asdict(command.wanted).items()
        if value and name not in ("company_id", "estate_id")
    }
    request = Struct()
    request.update({**asked, "format": command.file_format, "language": command.language})
    tx.audit(KIND, f"companies/{company_id}", asked, company_id=company_id, estate_id=estate_id)
    return start_operation(tx, KIND, request, company_id=company_id, estate_id=estate_id)


@operation(KIND)
def write_charges(op: Running, request: Struct) -> pb.ExportResult:
    """Writes the file from one moment of the table; a killed process writes it anew."""
    asked = {name: str(value) for name, value in request.items() if value}
    customer_id, unit_id = (UUID(asked[name]) if name in asked else None for name in ("customer_id", "unit_id"))
    fee_item_id = int(asked.get("fee_item_id", 0))
    wanted = ChargeFilter(op.company_id, op.estate_id, asked.get("state", ""), customer_id, unit_id, fee_item_id)
    file = File("charges", COLUMNS, CHARGES, people=("maker", "checker"))
    return write_asked(op, file, lambda tx: _rows(tx, wanted), request)


def _rows(tx: Tx, wanted: ChargeFilter) -> Iterator[dict[str, Any]]:
    currency = directory.company(tx, wanted.company_id).currency_code
    estates = estate_names(tx, wanted.company_id)
    for page in pages(lambda before: list_charges(tx, wanted, CHARGE_ORDERS.own(before), PAGE), "charge_id"):
        for row in page:
            yield {
                **{column.key: getattr(row, column.key, None) for column in COLUMNS},
                "estate_name": estates.get(row.estate_id, ""),
                "amount": money.major(row.amount_minor, currency),
                "tax": money.major(row.tax_minor, currency),
                "currency_code": currency,
                "accounting_month": f"{row.accounting_month:%Y-%m}",
            }
