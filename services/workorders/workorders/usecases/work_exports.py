"""Quotations, what suppliers did of orders, and suppliers' statements as files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data.tx import Tx
from chassis.files import sheets
from chassis.files.worded import Table
from chassis.jobs.operations import operation
from chassis.jobs.running import Running
from chassis.money import major
from chassis.rpc.exports import File, asked_for, pages
from google.longrunning import operations_pb2
from google.protobuf.struct_pb2 import Struct
from manor.workorders.v1.exports_pb2 import ExportResult

from workorders.queries import quotations as quotation_reads
from workorders.queries import vendors as read
from workorders.queries.quotations import QuotationFilter
from workorders.queries.vendors import JobFilter, StatementFilter
from workorders.usecases.writing import PAGE, columns_of, estates_of, start, write

_MONEY = {"currency": ("币种", "Currency"), "estate_name": ("管理处", "Estate")}
_WHO = {"supplier_name": ("供应商", "Supplier")}
QUOTATIONS = File(
    "quotations",
    sheets.columns(
        "quotation_id", "estate_id", "order_number", "place", "state", "total", "currency", "free_reason", "note",
        "maker", "made_at", "answerer", "answered_at", "reason", "signer", "charges",
    ),
    Table(
        title=("报价", "Quotations"),
        headings={
            **_MONEY,
            "order_number": ("工单号", "Order"),
            "place": ("第几次报价", "Quotation"),
            "state": ("状态", "State"),
            "total": ("金额", "Amount"),
            "free_reason": ("免费原因", "Why it is free"),
            "note": ("备注", "Note"),
            "maker": ("报价人", "Quoted by"),
            "made_at": ("报价时间", "Quoted"),
            "answerer": ("答复登记人", "Answered by"),
            "answered_at": ("答复时间", "Answered"),
            "reason": ("谢绝或撤回原因", "Why it was declined or withdrawn"),
            "signer": ("签字人", "Signed by"),
            "charges": ("计费状态", "What billing made of it"),
        },
        values={
            "state": {
                "offered": ("待客户确认", "Offered"),
                "accepted": ("已接受", "Accepted"),
                "declined": ("已谢绝", "Declined"),
                "withdrawn": ("已撤回", "Withdrawn"),
                "free": ("免费", "Free"),
            },
            "free_reason": {"warranty": ("保修期内", "Warranty"), "contract": ("合同内", "Contract")},
        },
        amounts=("total",),
        balances=("total",),
        numbers=("place",),
        currency="currency",
    ),
    people=("maker", "answerer"),
)  # fmt: skip
JOBS = File(
    "vendor-jobs",
    sheets.columns(
        "vendor_job_id", "estate_id", "order_number", "supplier_id", "supplier_name", "work", "state", "total",
        "currency", "note", "maker", "created_at", "acceptor", "accepted_at", "vendor_statement_id",
    ),
    Table(
        title=("外委", "Work of vendors"),
        headings={
            **_MONEY,
            **_WHO,
            "order_number": ("工单号", "Order"),
            "work": ("外委内容", "Work"),
            "state": ("状态", "State"),
            "total": ("金额", "Amount"),
            "note": ("备注", "Note"),
            "maker": ("外委人", "Asked for by"),
            "created_at": ("外委时间", "Asked for"),
            "acceptor": ("验收人", "Accepted by"),
            "accepted_at": ("验收时间", "Accepted"),
        },
        values={
            "state": {
                "engaged": ("已外委", "Asked for"),
                "accepted": ("已验收", "Accepted"),
                "cancelled": ("已取消", "Cancelled"),
            }
        },
        amounts=("total",),
        balances=("total",),
        currency="currency",
    ),
    people=("maker", "acceptor"),
)  # fmt: skip
STATEMENTS = File(
    "vendor-statements",
    sheets.columns(
        "vendor_statement_id", "estate_id", "month", "supplier_id", "supplier_name", "state", "job_count", "total",
        "tax", "currency", "invoice_number", "due_date", "paid_date", "refusal_message", "maker",
    ),
    Table(
        title=("外委对账", "Statements of vendors"),
        headings={
            **_MONEY,
            **_WHO,
            "month": ("月份", "Month"),
            "state": ("状态", "State"),
            "job_count": ("外委数", "Jobs"),
            "total": ("金额", "Amount"),
            "tax": ("可抵扣税额", "Deductible tax"),
            "invoice_number": ("发票号", "Invoice"),
            "due_date": ("应付日期", "Due"),
            "paid_date": ("付款日期", "Paid"),
            "refusal_message": ("财务退回原因", "Why payments refused it"),
            "maker": ("制单人", "Drawn up by"),
        },
        values={
            "state": {
                "draft": ("待确认", "Draft"),
                "sent": ("已提交财务", "With payments"),
                "open": ("待付款", "To be paid"),
                "paid": ("已付款", "Paid"),
                "refused": ("财务退回", "Refused by payments"),
                "withdrawn": ("已撤回", "Taken back"),
            }
        },
        amounts=("total", "tax"),
        balances=("total", "tax"),
        numbers=("job_count",),
        currency="currency",
    ),
    people=("maker",),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExportQuotations:
    """Which quotations to write to a file of which format, and in which language for people."""

    filter: QuotationFilter
    file_format: str
    language: str = ""


def export_quotations(tx: Tx, command: ExportQuotations) -> operations_pb2.Operation:
    """Starts writing quotations to a file."""
    return start(tx, "workorders.export_quotations", command)


@operation("workorders.export_quotations")
def write_quotations(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted, about = asked_for(QuotationFilter, op, asked.items()), _about(tx, op.company_id)

        def page_of(before: UUID | None) -> Sequence[Any]:
            return quotation_reads.all_quotations(tx, wanted, limit=PAGE, before=before)

        for page in pages(page_of, "quotation_id"):
            numbers = read.order_numbers(tx, op.company_id, (one.order_id for one in page))
            charges = quotation_reads.charges_of(tx, op.company_id, (one.quotation_id for one in page))
            for one in page:
                yield {
                    **columns_of(one, QUOTATIONS),
                    **about(one),
                    "order_number": numbers.get(one.order_id, ""),
                    "charges": ", ".join(charge.state for charge in charges.get(one.quotation_id, ())),
                }
            tx.session.expunge_all()

    return write(op, QUOTATIONS, rows, request)


@dataclass(frozen=True, slots=True)
class ExportVendorJobs:
    """Which jobs to write to a file of which format, and in which language for people."""

    filter: JobFilter
    file_format: str
    language: str = ""


def export_vendor_jobs(tx: Tx, command: ExportVendorJobs) -> operations_pb2.Operation:
    """Starts writing what suppliers did to a file."""
    return start(tx, "workorders.export_vendor_jobs", command)


@operation("workorders.export_vendor_jobs")
def write_vendor_jobs(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted, about = asked_for(JobFilter, op, asked.items()), _about(tx, op.company_id)

        def page_of(before: UUID | None) -> Sequence[Any]:
            return read.list_vendor_jobs(tx, wanted, limit=PAGE, before=before)

        for page in pages(page_of, "vendor_job_id"):
            names = read.supplier_names(tx, op.company_id, (one.supplier_id for one in page))
            numbers = read.order_numbers(tx, op.company_id, (one.order_id for one in page))
            for one in page:
                whose = {"supplier_name": names.get(one.supplier_id, "")}
                yield {**columns_of(one, JOBS), **about(one), **whose, "order_number": numbers.get(one.order_id, "")}
            tx.session.expunge_all()

    return write(op, JOBS, rows, request)


@dataclass(frozen=True, slots=True)
class ExportVendorStatements:
    """Which statements to write to a file of which format, and in which language for people."""

    filter: StatementFilter
    file_format: str
    language: str = ""


def export_vendor_statements(tx: Tx, command: ExportVendorStatements) -> operations_pb2.Operation:
    """Starts writing suppliers' statements to a file."""
    return start(tx, "workorders.export_vendor_statements", command)


@operation("workorders.export_vendor_statements")
def write_vendor_statements(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted, about = asked_for(StatementFilter, op, asked.items()), _about(tx, op.company_id)

        def page_of(before: UUID | None) -> Sequence[Any]:
            return read.list_vendor_statements(tx, wanted, limit=PAGE, before=before)

        for page in pages(page_of, "vendor_statement_id"):
            names = read.supplier_names(tx, op.company_id, (one.supplier_id for one in page))
            for one in page:
                money = about(one)
                more = {"month": f"{one.month:%Y-%m}", "tax": major(one.tax_minor, money["currency"])}
                whose = {"supplier_name": names.get(one.supplier_id, "")}
                yield {**columns_of(one, STATEMENTS), **money, **more, **whose}
            tx.session.expunge_all()

    return write(op, STATEMENTS, rows, request)


def _about(tx: Tx, company_id: int) -> Callable[[Any], dict[str, Any]]:
    """What each row says of its estate and its amount."""
    estates, currency = estates_of(tx, company_id), directory.place(tx, company_id).currency_code

    def told(one: Any) -> dict[str, Any]:
        total = major(one.total_minor, currency)
        return {"estate_name": estates.get(one.estate_id, ""), "total": total, "currency": currency}

    return told
