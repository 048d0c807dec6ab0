"""ReceiptService."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.directory import place
from chassis.errors import Invalid, Violation
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning import operations_pb2
from manor.payments.v1 import receipts_pb2 as pb
from manor.payments.v1 import receipts_pb2_grpc as stubs

from payments.domain.entries import methods_of
from payments.printing import cashiers
from payments.printing import payments as printing
from payments.printing.labels import CHINESE
from payments.queries import receipts as queries
from payments.queries.closings import cash_paid_out
from payments.queries.ledger import list_money_accounts
from payments.records.ledger import Account
from payments.records.receipts import Receipt
from payments.usecases import receipts, reversals
from payments.usecases.exports import ExportReceipts, export_receipts
from payments.usecases.ledger import MAIN
from payments.usecases.list_exports import ExportDailyTakings, export_daily_takings
from payments.violations import Fault

MOST_ACCOUNTS = 500


class ReceiptServicer(stubs.ReceiptServiceServicer):
    """Receipts over the counter."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def CreateReceipt(self, request: pb.CreateReceiptRequest, call: Call) -> pb.Receipt:
        """Submits a receipt."""
        command = receipts.CreateReceipt(
            company_id=request.company_id,
            estate_id=request.estate_id,
            customer_id=UUID(request.customer_id),
            amount_minor=request.amount_minor,
            currency_code=request.currency_code,
            method=fields.to_word(pb.PaymentMethod, request.method),
            account=request.account or MAIN,
            payer_account=request.payer_account,
            payment_date=fields.to_date(request.payment_date),
            receivable_ids=[int(receivable_id) for receivable_id in dict.fromkeys(request.receivable_ids)],
            prepayment_fee_item_ids=list(request.prepayment_fee_item_ids),
            note=request.note,
        )
        return _with_allocations(call.tx, receipts.create_receipt(call.tx, command))

    def ListMoneyAccounts(self, request: pb.ListMoneyAccountsRequest, call: Call) -> pb.ListMoneyAccountsResponse:
        """Where the money can go."""
        found = list_money_accounts(call.tx, request.company_id, MOST_ACCOUNTS)
        return pb.ListMoneyAccountsResponse(money_accounts=map(_money_account, found))

    def GetReceipt(self, request: pb.GetReceiptRequest, call: Call) -> pb.Receipt:
        """One receipt with its allocations."""
        return _with_allocations(call.tx, receipts.get_receipt(call.tx, UUID(request.receipt_id)))

    def ListReceipts(self, request: pb.ListReceiptsRequest, call: Call) -> pb.ListReceiptsResponse:
        """A page of receipts."""
        wanted = _wanted(request)
        order = queries.RECEIPT_ORDERS.of(request)
        page, token, total = paging.page(
            call.tx, request, lambda tx, limit: queries.list_receipts(tx, wanted, order, limit), order.cursor
        )
        parts = queries.parts_taken(call.tx, wanted, page)
        messages = [_receipt(receipt, parts.get(receipt.receipt_id, 0)) for receipt in page]
        return pb.ListReceiptsResponse(receipts=messages, next_page_token=token, total_size=total)

    def ApproveReceipt(self, request: pb.ApproveReceiptRequest, call: Call) -> pb.Receipt:
        """Finance has the money."""
        command = receipts.ApproveReceipt(UUID(request.receipt_id), request.etag)
        return _with_allocations(call.tx, receipts.approve_receipt(call.tx, command))

    def RefuseReceipt(self, request: pb.RefuseReceiptRequest, call: Call) -> pb.Receipt:
        """Finance did not get the money."""
        command = reversals.RefuseReceipt(UUID(request.receipt_id), request.reason, request.etag)
        return _with_allocations(call.tx, reversals.refuse_receipt(call.tx, command))

    def ReverseReceipt(self, request: pb.ReverseReceiptRequest, call: Call) -> pb.Receipt:
        """Takes an approved receipt back."""
        command = reversals.ReverseReceipt(UUID(request.receipt_id), request.reason, request.etag)
        return _with_allocations(call.tx, reversals.reverse_receipt(call.tx, command))

    def PrintReceipt(self, request: pb.PrintReceiptRequest, call: Call) -> pb.PrintedPayment:
        """A receipt as PDF."""
        receipt_id, language = UUID(request.receipt_id), request.language_code or CHINESE
        cashier = cashiers.name_of(self._deps, lambda tx: receipts.get_receipt(tx, receipt_id).submitted_by)
        made = printing.print_receipt(call.tx, self._deps, receipt_id, language, cashier=cashier)
        return pb.PrintedPayment(file_name=made.file.name, page_count=made.pages)

    def GetDailyTakings(self, request: pb.GetDailyTakingsRequest, call: Call) -> pb.DailyTakings:
        """A day's takings."""
        day = date.fromisoformat(request.payment_date)
        lines, total = queries.get_daily_takings(
            call.tx, request.company_id, request.estate_id, day, request.submitted_by
        )
        currency_code = place(call.tx, request.company_id).currency_code
        return pb.DailyTakings(
            payment_date=request.payment_date,
            currency_code=currency_code,
            lines=[_takings_line(line) for line in lines],
            total_minor=int(total.total_minor),
            verified_minor=int(total.verified_minor),
            receipt_count=total.receipt_count,
            cash_refunded_minor=cash_paid_out(call.tx, request.company_id, request.estate_id, day, request.submitted_by)
            if request.estate_id and request.submitted_by
            else 0,
        )

    def ExportDailyTakings(self, request: pb.ExportDailyTakingsRequest, call: Call) -> operations_pb2.Operation:
        """Starts an export."""
        command = ExportDailyTakings(
            request.company_id,
            request.estate_id,
            date.fromisoformat(request.payment_date),
            request.submitted_by,
            request.file_format or "csv",
            request.language_code,
        )
        return export_daily_takings(call.tx, command)

    def ExportReceipts(self, request: pb.ExportReceiptsRequest, call: Call) -> operations_pb2.Operation:
        """Starts an export."""
        command = ExportReceipts(_wanted(request), request.file_format or "csv", request.language_code)
        return export_receipts(call.tx, command)


def _wanted(request: Any) -> queries.ReceiptFilter:
    """The filter of whatever lists or exports receipts."""
    return queries.ReceiptFilter(
        request.company_id,
        request.estate_id,
        fields.to_uuid(request.customer_id),
        fields.to_word(pb.ReceiptState, request.state),
        fields.to_word(pb.PaymentMethod, request.method),
        fields.to_date(request.payment_date_from),
        fields.to_date(request.payment_date_to),
        request.submitted_by,
        _number(request.number),
        request.standing_only,
        request.fee_item_id,
        request.prepayment_only,
        fields.to_uuid(request.unit_id),
        fields.to_uuid(request.building_id),
    )


def _number(text: str) -> tuple[int, int] | None:
    """Year and number of a receipt's number, as people write it."""
    if not text:
        return None
    year, dash, number = text.partition("-")
    if not (dash and year.isdecimal() and number.isdecimal() and len(text) <= 20):
        raise Invalid("A receipt's number is a year and a number, such as 2026-000017.",
                      violations=[Violation("number", Fault.NOT_A_RECEIPT_NUMBER)])  # fmt: skip
    return int(year), int(number)


def _with_allocations(tx: Tx, receipt: Receipt) -> pb.Receipt:
    made = _receipt(receipt)
    made.allocations.extend(allocations(queries.direct_allocations(tx, receipt.company_id, receipt.receipt_id)))
    return made


def allocations(rows: Sequence[Any]) -> list[pb.Allocation]:
    """Messages of (Allocation, OpenItem, name of the fee item)."""
    return [
        pb.Allocation(
            receivable_id=str(allocation.receivable_id),
            fee_item_id=item.fee_item_id,
            fee_item_name=name or "",
            unit_code=item.unit_code,
            accounting_month=fields.from_month(item.accounting_month),
            due_date=fields.from_value(item.due_date),
            period_start=fields.from_value(item.period_start),
            period_end=fields.from_value(item.period_end),
            amount_minor=allocation.amount_minor,
            released_minor=allocation.released_minor,
            verified=allocation.verified,
        )
        for allocation, item, name in rows
    ]


def _receipt(receipt: Receipt, part_minor: int = 0) -> pb.Receipt:
    return pb.Receipt(
        receipt_id=str(receipt.receipt_id),
        company_id=receipt.company_id,
        estate_id=receipt.estate_id,
        customer_id=str(receipt.customer_id),
        customer_name=receipt.customer_name,
        number=receipt.full_number,
        state=fields.from_word(pb.ReceiptState, receipt.state),
        method=fields.from_word(pb.PaymentMethod, receipt.method),
        account=receipt.account,
        payer_account=receipt.payer_account,
        amount_minor=receipt.amount_minor,
        currency_code=receipt.currency_code,
        payment_date=fields.from_value(receipt.payment_date),
        accounting_date=fields.from_value(receipt.accounting_date),
        prepayment_minor=receipt.prepayment_minor,
        submitted_by=receipt.submitted_by,
        submit_time=receipt.submitted_at,
        decided_by=receipt.decided_by,
        decide_time=receipt.decided_at,
        reason=receipt.reason,
        reason_code=receipt.reason_code,
        note=receipt.note,
        etag=receipt.etag,
        part_minor=part_minor,
    )


def _takings_line(line: Any) -> pb.TakingsLine:
    return pb.TakingsLine(
        method=fields.from_word(pb.PaymentMethod, line.method),
        fee_item_id=line.fee_item_id,
        fee_item_name=line.fee_item_name,
        amount_minor=int(line.amount_minor),
        verified_minor=int(line.verified_minor),
        receipt_count=line.receipt_count,
    )


def _money_account(account: Account) -> pb.MoneyAccount:
    return pb.MoneyAccount(
        code=account.account_code.rpartition(":")[2],
        display_name=account.name,
        methods=[fields.from_word(pb.PaymentMethod, method) for method in methods_of(account.account_code)],
    )
