"""Takings, closings, prepayments, deposits, payables and orders as files, each by an operation that names it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from chassis import directory
from chassis.data.tx import Tx
from chassis.files import sheets
from chassis.jobs.operations import operation
from chassis.jobs.running import Running
from chassis.money import major
from chassis.rpc.exports import File, asked_for, pages, start_export, write_file
from google.longrunning import operations_pb2
from google.protobuf.json_format import MessageToDict
from google.protobuf.struct_pb2 import Struct
from manor.payments.v1.files_pb2 import ExportResult

from payments.queries.closings import ClosingFilter, list_daily_closings
from payments.queries.deposits import DEPOSIT_ORDERS, DepositFilter, list_deposits
from payments.queries.open_items import PREPAYMENT_ORDERS, PrepaymentFilter, list_prepayments
from payments.queries.orders import PAYMENT_ORDER_ORDERS, OrderFilter, list_payment_orders
from payments.queries.payables import PAYABLE_ORDERS, PayableFilter, list_payables
from payments.queries.receipts import fee_item_names, get_daily_takings
from payments.usecases import export_words as words
from payments.usecases.customers import customers_by_id

PAGE = 1_000
TAKINGS = File(
    "takings",
    sheets.columns(
        "payment_date", "method", "fee_item_id", "fee_item_name", "receipt_count", "amount", "verified", "currency"
    ),
    words.TAKINGS,
)
CLOSINGS = File(
    "daily-closings",
    sheets.columns(
        "closing_id", "estate_id", "payment_date", "submitted_by", "method", "receipt_count", "system", "counted",
        "difference", "currency", "reason", "state", "submitted_at", "decided_by", "decided_at", "decision_reason",
    ),
    words.CLOSINGS,
    people=("submitted_by", "decided_by"),
)  # fmt: skip
PREPAYMENTS = File(
    "prepayments",
    sheets.columns(
        "prepayment_id", "estate_id", "customer_id", "customer_name", "payment_date", "source", "payment_id", "amount",
        "drawn", "reversed", "balance", "currency", "fee_items", "verified", "customer_code",
    ),
    words.PREPAYMENTS,
)  # fmt: skip
DEPOSITS = File(
    "deposits",
    sheets.columns(
        "receivable_id", "estate_id", "unit_code", "customer_id", "customer_name", "fee_item_name", "asked", "paid",
        "used", "held", "waiting", "short", "lost", "currency", "customer_code",
    ),
    words.DEPOSITS,
)  # fmt: skip
PAYABLES = File(
    "payables",
    sheets.columns(
        "payable_id", "estate_id", "kind", "payee_kind", "payee_name", "document_number", "amount", "tax", "currency",
        "due_date", "state", "explanation", "source", "maker", "checker", "method", "payment_date",
        "payment_reference",
    ),
    words.PAYABLES,
    people=("maker", "checker"),
)  # fmt: skip
ORDERS = File(
    "orders",
    sheets.columns(
        "order_id", "out_trade_no", "estate_id", "customer_id", "customer_name", "amount", "prepayment", "currency",
        "state", "created_at", "paid_at", "payment_date", "transaction_id", "customer_code",
    ),
    words.ORDERS,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExportDailyTakings:
    """Which day's takings to write to a file of which format, and in which language for people."""

    company_id: int
    estate_id: int
    payment_date: date
    submitted_by: str
    file_format: str
    language: str = ""


def export_daily_takings(tx: Tx, command: ExportDailyTakings) -> operations_pb2.Operation:
    """Starts writing a day's takings to a file."""
    return start_export(tx, "payments.export_daily_takings", asdict(command))


@operation("payments.export_daily_takings")
def write_daily_takings(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        day, currency = date.fromisoformat(asked["payment_date"]), directory.place(tx, op.company_id).currency_code
        for line in get_daily_takings(tx, op.company_id, op.estate_id, day, asked.get("submitted_by", ""))[0]:
            yield {
                **line._mapping,
                # An item whose name has not been heard yet is no prepayment.
                "fee_item_name": line.fee_item_name or (str(line.fee_item_id) if line.fee_item_id else ""),
                "payment_date": day,
                "amount": major(int(line.amount_minor), currency),
                "verified": major(int(line.verified_minor), currency),
                "currency": currency,
            }

    return _write(op, TAKINGS, rows, request)


@dataclass(frozen=True, slots=True)
class ExportDailyClosings:
    """Which closings to write to a file of which format, and in which language for people."""

    filter: ClosingFilter
    file_format: str
    language: str = ""


def export_daily_closings(tx: Tx, command: ExportDailyClosings) -> operations_pb2.Operation:
    """Starts writing closings to a file."""
    return _start_filtered(tx, "payments.export_daily_closings", command)


@operation("payments.export_daily_closings")
def write_daily_closings(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted = asked_for(ClosingFilter, op, asked.items())
        read = pages(lambda before: list_daily_closings(tx, wanted, before, PAGE), "closing_id")
        for one, names in _named(tx, op.company_id, read):
            for line in one.by_method():
                yield {
                    **_columns(one, CLOSINGS),
                    **names,
                    "method": line.method,
                    "receipt_count": line.receipt_count,
                    "system": major(line.system_minor, one.currency_code),
                    "counted": major(line.counted_minor, one.currency_code),
                    "difference": major(line.counted_minor - line.system_minor, one.currency_code),
                    "currency": one.currency_code,
                }

    return _write(op, CLOSINGS, rows, request)


@dataclass(frozen=True, slots=True)
class ExportPrepayments:
    """Which prepayments to write to a file of which format, and in which language for people."""

    filter: PrepaymentFilter
    file_format: str
    language: str = ""


def export_prepayments(tx: Tx, command: ExportPrepayments) -> operations_pb2.Operation:
    """Starts writing prepayments to a file."""
    return _start_filtered(tx, "payments.export_prepayments", command)


@operation("payments.export_prepayments")
def write_prepayments(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted = asked_for(PrepaymentFilter, op, asked.items())
        read = pages(lambda after: list_prepayments(tx, wanted, PREPAYMENT_ORDERS.own(after), PAGE), "prepayment_id")
        items = fee_item_names(tx, op.company_id)
        for one, names in _named(tx, op.company_id, read):
            yield {
                **_columns(one, PREPAYMENTS),
                **names,
                **{
                    name: major(getattr(one, f"{name}_minor"), one.currency_code)
                    for name in ("amount", "drawn", "reversed", "balance")
                },
                "currency": one.currency_code,
                "fee_items": ", ".join(items.get(item, str(item)) for item in one.fee_item_ids or []),
            }

    return _write(op, PREPAYMENTS, rows, request)


@dataclass(frozen=True, slots=True)
class ExportDeposits:
    """Which deposits to write to a file of which format, and in which language for people."""

    filter: DepositFilter
    file_format: str
    language: str = ""


def export_deposits(tx: Tx, command: ExportDeposits) -> operations_pb2.Operation:
    """Starts writing deposits to a file."""
    return _start_filtered(tx, "payments.export_deposits", command)


@operation("payments.export_deposits")
def write_deposits(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted = asked_for(DepositFilter, op, asked.items())
        read = pages(lambda after: list_deposits(tx, wanted, DEPOSIT_ORDERS.own(after), PAGE), "receivable_id")
        for one, names in _named(tx, op.company_id, read):
            amounts = ("asked", "paid", "used", "held", "waiting", "short", "lost")
            yield {
                **_columns(one, DEPOSITS),
                **names,
                **{name: major(int(getattr(one, f"{name}_minor")), one.currency_code) for name in amounts},
                "currency": one.currency_code,
            }

    return _write(op, DEPOSITS, rows, request)


@dataclass(frozen=True, slots=True)
class ExportPaymentOrders:
    """Which orders to write to a file of which format, and in which language for people."""

    filter: OrderFilter
    file_format: str
    language: str = ""


def export_payment_orders(tx: Tx, command: ExportPaymentOrders) -> operations_pb2.Operation:
    """Starts writing orders to a file."""
    return _start_filtered(tx, "payments.export_payment_orders", command)


@operation("payments.export_payment_orders")
def write_payment_orders(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted = asked_for(OrderFilter, op, asked.items())
        read = pages(lambda before: list_payment_orders(tx, wanted, PAYMENT_ORDER_ORDERS.own(before), PAGE), "order_id")
        for one, names in _named(tx, op.company_id, read):
            yield {
                **_columns(one, ORDERS),
                **names,
                "amount": major(one.amount_minor, one.currency_code),
                "prepayment": major(one.prepayment_minor, one.currency_code),
                "currency": one.currency_code,
            }

    return _write(op, ORDERS, rows, request)


@dataclass(frozen=True, slots=True)
class ExportPayables:
    """Which payables to write to a file of which format, and in which language for people."""

    filter: PayableFilter
    file_format: str
    language: str = ""


def export_payables(tx: Tx, command: ExportPayables) -> operations_pb2.Operation:
    """Starts writing payables to a file."""
    return _start_filtered(tx, "payments.export_payables", command)


@operation("payments.export_payables")
def write_payables(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted = asked_for(PayableFilter, op, asked.items())
        read = pages(lambda before: list_payables(tx, wanted, PAYABLE_ORDERS.own(before), PAGE), "payable_id")
        for one, names in _named(tx, op.company_id, read):
            yield {
                **_columns(one, PAYABLES),
                **names,
                "amount": major(one.amount_minor, one.currency_code),
                "tax": major(one.tax_minor, one.currency_code),
                "currency": one.currency_code,
            }

    return _write(op, PAYABLES, rows, request)


def _start_filtered(
    tx: Tx,
    kind: str,
    command: ExportDailyClosings | ExportDeposits | ExportPaymentOrders | ExportPayables | ExportPrepayments,
) -> operations_pb2.Operation:
    asked = {"file_format": command.file_format, "language": command.language}
    return start_export(tx, kind, {**asdict(command.filter), **asked})


def _write(
    op: Running, file: File, rows: Callable[[Tx, Mapping[str, str]], Iterator[dict[str, Any]]], request: Struct
) -> ExportResult:
    asked: dict[str, str] = MessageToDict(request)
    language, excel = asked.pop("language", ""), asked.pop("file_format") == "xlsx"
    saved = write_file(op, file, lambda tx: rows(tx, asked), language=language, excel=excel)
    return ExportResult(file_name=saved.file_name, row_count=saved.rows)


def _named(tx: Tx, company_id: int, pages: Iterator[Sequence[Any]]) -> Iterator[tuple[Any, dict[str, str]]]:
    """Each record with the names of its estate and its customer."""
    estates = {one.estate_id: one.name for one in directory.estates(tx, company_id)}
    for page in pages:
        customers = customers_by_id(tx, company_id, {one.customer_id for one in page if hasattr(one, "customer_id")})
        for one in page:
            customer = customers.get(one.customer_id) if hasattr(one, "customer_id") else None
            names = {"customer_code": customer.number, "customer_name": customer.name} if customer else {}
            yield one, {"estate_name": estates.get(one.estate_id, ""), **names}
        tx.session.expunge_all()


def _columns(record: Any, file: File) -> dict[str, Any]:
    return {column.key: getattr(record, column.key, None) for column in file.columns}
