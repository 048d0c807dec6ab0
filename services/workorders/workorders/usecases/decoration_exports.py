"""Decorations as a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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

from workorders.queries import decorations as read
from workorders.queries import orders as orders_read
from workorders.queries.decorations import Counts, DecorationFilter
from workorders.usecases.writing import PAGE, columns_of, estates_of, start, write

WORDS = Table(
    title=("装修", "Decorations"),
    headings={
        "estate_name": ("管理处", "Estate"),
        "number": ("编号", "Number"),
        "unit_code": ("房间", "Unit"),
        "customer_name": ("客户", "Customer"),
        "work": ("装修内容", "Work"),
        "contractor": ("装修单位", "Contractor"),
        "site_manager": ("现场负责人", "Site manager"),
        "start_date": ("开工日期", "From"),
        "end_date": ("完工日期", "To"),
        "state": ("状态", "State"),
        "deposit": ("押金", "Deposit"),
        "deposit_state": ("押金状态", "What became of the deposit"),
        "deposit_paid": ("已交押金", "Deposit paid"),
        "currency": ("币种", "Currency"),
        "maker": ("申请人", "Applied for by"),
        "created_at": ("申请时间", "Applied for"),
        "decider": ("审批人", "Decided by"),
        "decided_at": ("审批时间", "Decided"),
        "reason": ("审批意见或原因", "Opinion, or why it ended"),
        "begun_at": ("实际开工", "Begun"),
        "acceptor": ("验收人", "Accepted by"),
        "accepted_at": ("验收时间", "Accepted"),
        "acceptance": ("验收情况", "What was found"),
        "inspections": ("巡查次数", "Inspections"),
        "violations": ("违章次数", "Violations"),
        "open_violations": ("未整改违章", "Open violations"),
    },
    amounts=("deposit", "deposit_paid"),
    balances=("deposit", "deposit_paid"),
    numbers=("inspections", "violations", "open_violations"),
    currency="currency",
    values={
        "state": {
            "requested": ("已申请", "Applied for"),
            "submitted": ("待审批", "Waits for approval"),
            "approved": ("已审批", "Approved"),
            "refused": ("未通过", "Refused"),
            "underway": ("施工中", "Underway"),
            "accepted": ("验收合格", "Accepted"),
            "cancelled": ("已取消", "Cancelled"),
        },
        "deposit_state": {
            "sent": ("待计费", "Asked for"),
            "charged": ("应收", "Owed"),
            "paid": ("已交清", "Paid"),
            "refused": ("计费拒绝", "Refused by billing"),
            "withdrawn": ("已撤回", "Taken back"),
        },
    },
)
DECORATIONS = File(
    "decorations",
    sheets.columns(
        "decoration_id", "estate_id", "number", "unit_id", "unit_code", "customer_id", "customer_name", "work",
        "contractor", "site_manager", "start_date", "end_date", "state", "deposit", "deposit_state",
        "deposit_paid", "currency", "maker", "created_at", "decider", "decided_at", "reason", "begun_at", "acceptor",
        "accepted_at", "acceptance", "inspections", "violations", "open_violations",
    ),
    WORDS,
    people=("maker", "decider", "acceptor"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExportDecorations:
    """Which decorations to write to a file of which format, and in which language for people."""

    filter: DecorationFilter
    file_format: str
    language: str = ""


def export_decorations(tx: Tx, command: ExportDecorations) -> operations_pb2.Operation:
    """Starts writing decorations to a file."""
    return start(tx, "workorders.export_decorations", command)


@operation("workorders.export_decorations")
def write_decorations(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted, estates = asked_for(DecorationFilter, op, asked.items()), estates_of(tx, op.company_id)
        currency = directory.place(tx, op.company_id).currency_code

        def page_of(before: UUID | None) -> Sequence[Any]:
            return read.list_decorations(tx, wanted, limit=PAGE, before=before)

        for page in pages(page_of, "decoration_id"):
            units = orders_read.unit_codes(tx, op.company_id, (one.unit_id for one in page))
            customers = orders_read.customer_names(tx, op.company_id, (one.customer_id for one in page))
            counts = read.counts_of(tx, op.company_id, (one.decoration_id for one in page))
            for one in page:
                count = counts.get(one.decoration_id, Counts())
                yield {
                    **columns_of(one, DECORATIONS),
                    "estate_name": estates.get(one.estate_id, ""),
                    "unit_code": units.get(one.unit_id, ""),
                    "customer_name": customers.get(one.customer_id, "") if one.customer_id else "",
                    "deposit": major(one.deposit_minor, currency),
                    "deposit_paid": major(one.deposit_paid_minor, currency),
                    "currency": currency,
                    "deposit_state": one.deposit_standing,
                    "inspections": count.inspections,
                    "violations": count.violations,
                    "open_violations": count.open,
                }
            tx.session.expunge_all()

    return write(op, DECORATIONS, rows, request)
