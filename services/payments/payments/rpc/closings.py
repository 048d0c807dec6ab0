"""DailyClosingService."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.deps import Deps
from chassis.errors import Invalid, Violation
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning import operations_pb2
from manor.payments.v1 import daily_closings_pb2 as pb
from manor.payments.v1 import daily_closings_pb2_grpc as stubs
from manor.payments.v1 import receipts_pb2

from payments.printing import cashiers
from payments.printing import closings as printing
from payments.printing.labels import CHINESE
from payments.queries import closings as queries
from payments.records.closings import DailyClosing
from payments.usecases import closings
from payments.usecases.list_exports import ExportDailyClosings, export_daily_closings
from payments.violations import Fault


class DailyClosingServicer(stubs.DailyClosingServiceServicer):
    """Cashiers' days."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def SubmitDailyClosing(self, request: pb.SubmitDailyClosingRequest, call: Call) -> pb.DailyClosing:
        """Closes the caller's day."""
        command = closings.SubmitDailyClosing(
            company_id=request.company_id,
            estate_id=request.estate_id,
            payment_date=date.fromisoformat(request.payment_date),
            counted=_counted(request),
            reason=request.reason,
        )
        return _closing(closings.submit_daily_closing(call.tx, command))

    def GetDailyClosing(self, request: pb.GetDailyClosingRequest, call: Call) -> pb.DailyClosing:
        """One closing."""
        return _closing(closings.get_daily_closing(call.tx, UUID(request.closing_id)))

    def ListDailyClosingLines(
        self, request: pb.ListDailyClosingLinesRequest, call: Call
    ) -> pb.ListDailyClosingLinesResponse:
        """A page of what a closing is made of."""
        closing = closings.get_daily_closing(call.tx, UUID(request.closing_id))
        method = fields.to_word(receipts_pb2.PaymentMethod, request.method)
        after = paging.decode(request.page_token, int, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_daily_closing_lines(
                tx,
                closing,
                method,
                after=(after[0], after[1]) if after else None,
                limit=limit,
                receipts_only=request.receipts_only,
            ),
            lambda line: (line.kind, line.id),
        )
        return pb.ListDailyClosingLinesResponse(
            lines=[_line(one, closing.currency_code) for one in page], next_page_token=token, total_size=total
        )

    def ListDailyClosings(self, request: pb.ListDailyClosingsRequest, call: Call) -> pb.ListDailyClosingsResponse:
        """A page of closings."""
        wanted = _wanted(request)
        (before,) = paging.decode(request.page_token, UUID) or (None,)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_daily_closings(tx, wanted, before, limit),
            lambda closing: (closing.closing_id,),
        )
        return pb.ListDailyClosingsResponse(
            daily_closings=[_closing(one) for one in page], next_page_token=token, total_size=total
        )

    def ExportDailyClosings(self, request: pb.ExportDailyClosingsRequest, call: Call) -> operations_pb2.Operation:
        """Starts an export."""
        command = ExportDailyClosings(_wanted(request), request.file_format or "csv", request.language_code)
        return export_daily_closings(call.tx, command)

    def ConfirmDailyClosing(self, request: pb.ConfirmDailyClosingRequest, call: Call) -> pb.DailyClosing:
        """Finance has counted the same."""
        command = closings.ConfirmDailyClosing(UUID(request.closing_id), request.etag)
        return _closing(closings.confirm_daily_closing(call.tx, command))

    def RefuseDailyClosing(self, request: pb.RefuseDailyClosingRequest, call: Call) -> pb.DailyClosing:
        """Opens the day again."""
        command = closings.RefuseDailyClosing(UUID(request.closing_id), request.reason, request.etag)
        return _closing(closings.refuse_daily_closing(call.tx, command))

    def PrintDailyClosing(self, request: pb.PrintDailyClosingRequest, call: Call) -> receipts_pb2.PrintedPayment:
        """A closing as PDF."""
        closing_id, language = UUID(request.closing_id), request.language_code or CHINESE
        cashier = cashiers.name_of(self._deps, lambda tx: closings.get_daily_closing(tx, closing_id).submitted_by)
        made = printing.print_daily_closing(call.tx, self._deps, closing_id, language, cashier=cashier)
        return receipts_pb2.PrintedPayment(file_name=made.file.name, page_count=made.pages)


def _line(row: Any, currency_code: str) -> pb.ClosedPayment:
    return pb.ClosedPayment(
        payment_id=str(row.id),
        number=f"{row.number_year}-{row.number:06d}" if row.number else "",
        deposit_receivable_id=row.receivable_id,
        customer_id=fields.from_value(row.customer_id),
        customer_name=row.customer_name,
        method=fields.from_word(receipts_pb2.PaymentMethod, row.method),
        amount_minor=row.amount_minor,
        currency_code=currency_code,
        time=row.at,
    )


def _wanted(request: Any) -> queries.ClosingFilter:
    """The filter of whatever lists or exports closings."""
    return queries.ClosingFilter(
        request.company_id,
        request.estate_id,
        fields.to_word(pb.DailyClosingState, request.state),
        fields.to_date(request.payment_date_from),
        fields.to_date(request.payment_date_to),
        request.submitted_by,
    )


def _counted(request: pb.SubmitDailyClosingRequest) -> dict[str, int]:
    counted: dict[str, int] = {}
    for index, one in enumerate(request.counted):
        method = fields.to_word(receipts_pb2.PaymentMethod, one.method)
        if method in counted:
            wrong = Violation(f"counted[{index}].method", Fault.COUNTED_TWICE)
            raise Invalid("Each method is counted once.", violations=[wrong])
        counted[method] = one.counted_minor
    return counted


def _closing(closing: DailyClosing) -> pb.DailyClosing:
    lines = closing.by_method()
    return pb.DailyClosing(
        closing_id=str(closing.closing_id),
        company_id=closing.company_id,
        estate_id=closing.estate_id,
        payment_date=fields.from_value(closing.payment_date),
        submitted_by=closing.submitted_by,
        state=fields.from_word(pb.DailyClosingState, closing.state),
        currency_code=closing.currency_code,
        lines=[
            pb.DailyClosingLine(
                method=fields.from_word(receipts_pb2.PaymentMethod, line.method),
                receipt_count=line.receipt_count,
                system_minor=line.system_minor,
                counted_minor=line.counted_minor,
                refunded_minor=line.refunded_minor,
            )
            for line in lines
        ],
        system_minor=sum(line.system_minor for line in lines),
        counted_minor=sum(line.counted_minor for line in lines),
        reason=closing.reason,
        reason_code=closing.reason_code,
        submit_time=closing.submitted_at,
        decided_by=closing.decided_by,
        decide_time=closing.decided_at,
        decision_reason=closing.decision_reason,
        decision_reason_code=closing.decision_reason_code,
        etag=closing.etag,
    )
