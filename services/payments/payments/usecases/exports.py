"""Writes receipts to a file, as an operation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data.tx import Tx
from chassis.files import sheets
from chassis.jobs.operations import operation, start_operation
from chassis.jobs.running import Running
from chassis.money import major
from chassis.rpc.exports import File, write_file
from google.longrunning import operations_pb2
from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message
from google.protobuf.struct_pb2 import Struct
from manor.payments.v1.receipts_pb2 import ExportReceiptsResult

from payments.queries.receipts import NEWEST, ReceiptFilter, list_receipts
from payments.usecases.customers import customers_by_id
from payments.usecases.export_words import RECEIPTS

PAGE = 1_000
COLUMNS = sheets.columns(
    "number",
    "payment_date",
    "customer_name",
    "method",
    "account",
    "amount",
    "currency",
    "prepayment",
    "state",
    "submitted_by",
    "decided_by",
    "note",
    "customer_code",
)


@dataclass(frozen=True, slots=True)
class ExportReceipts:
    """Which receipts to write to a file.

    Args:
        filter: which receipts.
        file_format: csv or xlsx.
        language: zh-CN or en-US, of a file for people; empty for programs.
    """

    filter: ReceiptFilter
    file_format: str
    language: str = ""


def export_receipts(tx: Tx, command: ExportReceipts) -> operations_pb2.Operation:
    """Starts the export.

    Args:
        tx: under the caller's scope.
        command: which receipts.
    """
    wanted = command.filter
    company_id, estate_id = wanted.company_id, wanted.estate_id
    asked: dict[str, Any] = {
        "customer_id": str(wanted.customer_id or ""),
        "state": wanted.state,
        "method": wanted.method,
        "date_from": wanted.date_from.isoformat() if wanted.date_from else "",
        "date_to": wanted.date_to.isoformat() if wanted.date_to else "",
        "submitted_by": wanted.submitted_by,
        "number": list(wanted.number or ()),
        "standing_only": wanted.standing_only,
        "fee_item_id": wanted.fee_item_id,
        "prepayment_only": wanted.prepayment_only,
        "unit_id": str(wanted.unit_id or ""),
        "building_id": str(wanted.building_id or ""),
    }
    request = Struct()
    request.update(
        {
            **asked,
            "company_id": company_id,
            "estate_id": estate_id,
            "file_format": command.file_format,
            "language": command.language,
        }
    )
    return start_operation(tx, "payments.export_receipts", request, company_id=company_id, estate_id=estate_id)


def _wanted(asked: dict[str, Any]) -> ReceiptFilter:
    """The filter that an export was asked for with; one that was begun before there were more names fewer."""
    number = [int(part) for part in asked.get("number", ())]
    return ReceiptFilter(
        int(asked["company_id"]),
        int(asked["estate_id"]),
        UUID(asked["customer_id"]) if asked.get("customer_id") else None,
        asked.get("state", ""),
        asked.get("method", ""),
        _date(asked["date_from"]),
        _date(asked["date_to"]),
        asked.get("submitted_by", ""),
        (number[0], number[1]) if number else None,
        bool(asked.get("standing_only")),
        int(asked.get("fee_item_id", 0)),
        bool(asked.get("prepayment_only")),
        UUID(asked["unit_id"]) if asked.get("unit_id") else None,
        UUID(asked["building_id"]) if asked.get("building_id") else None,
    )


@operation("payments.export_receipts")
def write_receipts(op: Running, request: Struct) -> Message:
    """Writes the file in one chunk: nobody wants half of one."""
    asked = MessageToDict(request)
    wanted = _wanted(asked)
    file = File("receipts", COLUMNS, RECEIPTS, people=("submitted_by", "decided_by"))
    saved = write_file(
        op,
        file,
        partial(_rows, wanted=wanted),
        language=asked.get("language", ""),
        excel=asked["file_format"] == "xlsx",
    )
    return ExportReceiptsResult(file_name=saved.file_name, row_count=saved.rows)


def _date(value: Any) -> date | None:
    return date.fromisoformat(value) if value else None


def _rows(tx: Tx, wanted: ReceiptFilter) -> Iterator[dict[str, Any]]:
    order, estates = NEWEST, {one.estate_id: one.name for one in directory.estates(tx, wanted.company_id)}
    while page := list_receipts(tx, wanted, order, PAGE):
        customers = customers_by_id(tx, wanted.company_id, {one.customer_id for one in page})
        for receipt in page:
            customer = customers.get(receipt.customer_id)
            yield {
                "number": receipt.full_number,
                "payment_date": receipt.payment_date,
                "customer_code": customer.number if customer else str(receipt.customer_id),
                "customer_name": receipt.customer_name,
                "method": receipt.method,
                "account": receipt.account,
                "estate_name": estates.get(receipt.estate_id, ""),
                "amount": major(receipt.amount_minor, receipt.currency_code),
                "currency": receipt.currency_code,
                "prepayment": major(receipt.prepayment_minor, receipt.currency_code),
                "state": receipt.state,
                "submitted_by": receipt.submitted_by,
                "decided_by": receipt.decided_by,
                "submitted_at": receipt.submitted_at,
                "decided_at": receipt.decided_at,
                "note": receipt.note,
            }
        order = replace(NEWEST, after=(page[-1].receipt_id,))
        tx.session.expunge_all()
