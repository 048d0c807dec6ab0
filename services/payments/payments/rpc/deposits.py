"""DepositService."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning import operations_pb2
from manor.payments.v1 import deposits_pb2 as pb
from manor.payments.v1 import deposits_pb2_grpc as stubs
from manor.payments.v1 import receipts_pb2

from payments.queries import deposits as queries
from payments.records.deposits import DepositUse
from payments.records.disputes import ChannelRefund
from payments.rpc.disputes import refund_message
from payments.usecases import deposit_uses as usecases
from payments.usecases.deposit_refunds import get_refund_ways
from payments.usecases.list_exports import ExportDeposits, export_deposits


class DepositServicer(stubs.DepositServiceServicer):
    """What is held for customers."""

    def ListDeposits(self, request: pb.ListDepositsRequest, call: Call) -> pb.ListDepositsResponse:
        """A page of deposits."""
        order, wanted = queries.DEPOSIT_ORDERS.of(request), _wanted(request, request.receivable_id)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_deposits(tx, wanted, order, limit),
            order.cursor,
        )
        return pb.ListDepositsResponse(deposits=map(_deposit, page), next_page_token=token, total_size=total)

    def ExportDeposits(self, request: pb.ExportDepositsRequest, call: Call) -> operations_pb2.Operation:
        """Starts an export."""
        command = ExportDeposits(_wanted(request), request.file_format or "csv", request.language_code)
        return export_deposits(call.tx, command)

    def ListDepositUses(self, request: pb.ListDepositUsesRequest, call: Call) -> pb.ListDepositUsesResponse:
        """A page of uses."""
        order = queries.DEPOSIT_USE_ORDERS.of(request)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_deposit_uses(
                tx,
                request.company_id,
                order,
                limit=limit,
                estate_id=request.estate_id,
                receivable_id=request.receivable_id,
                state=fields.to_word(pb.DepositUseState, request.state),
            ),
            order.cursor,
        )
        refunds = queries.refunds_of_uses(call.tx, page)
        uses = [_use(one, refunds.get(one.use_id)) for one in page]
        return pb.ListDepositUsesResponse(uses=uses, next_page_token=token, total_size=total)

    def DeductDeposit(self, request: pb.DeductDepositRequest, call: Call) -> pb.DepositUse:
        """Asks that a deposit pays a receivable."""
        command = usecases.DeductDeposit(
            request.company_id,
            request.receivable_id,
            request.target_receivable_id,
            request.amount_minor,
            request.reason,
        )
        return _use(usecases.deduct_deposit(call.tx, command))

    def RefundDeposit(self, request: pb.RefundDepositRequest, call: Call) -> pb.DepositUse:
        """Asks that a deposit goes back."""
        command = usecases.RefundDeposit(
            request.company_id,
            request.receivable_id,
            request.amount_minor,
            fields.to_word(receipts_pb2.PaymentMethod, request.method),
            request.reason,
            request.account,
            request.payee,
            fields.to_uuid(request.order_id),
        )
        return _use(usecases.refund_deposit(call.tx, command))

    def GetRefundWays(self, request: pb.GetRefundWaysRequest, call: Call) -> pb.RefundWays:
        """What can go back through channels."""
        found = get_refund_ways(call.tx, request.company_id, request.receivable_id)
        return pb.RefundWays(
            ways=[
                pb.RefundWay(
                    order_id=str(way.order_id),
                    channel=way.channel,
                    out_trade_no=way.out_trade_no,
                    amount_minor=way.amount_minor,
                    paid_time=way.paid_at,
                    end_time=way.refundable_until,
                )
                for way in found
            ]
        )

    def ApproveDepositUse(self, request: pb.ApproveDepositUseRequest, call: Call) -> pb.DepositUse:
        """Books a use."""
        return _use(usecases.approve_deposit_use(call.tx, _decision(request)))

    def RefuseDepositUse(self, request: pb.RefuseDepositUseRequest, call: Call) -> pb.DepositUse:
        """Refuses a use."""
        return _use(usecases.refuse_deposit_use(call.tx, _decision(request)))


def _decision(request: Any) -> usecases.DecideDepositUse:
    return usecases.DecideDepositUse(request.company_id, UUID(request.use_id), request.reason)


def _wanted(request: Any, receivable_id: int = 0) -> queries.DepositFilter:
    """The filter of whatever lists or exports deposits."""
    return queries.DepositFilter(
        request.company_id,
        request.estate_id,
        fields.to_uuid(request.customer_id),
        fields.to_uuid(request.unit_id),
        receivable_id,
        request.held_only,
        request.short_only,
        fields.to_uuid(request.building_id),
    )


def _deposit(row: Any) -> pb.Deposit:
    named = (
        "receivable_id", "company_id", "estate_id", "customer_name", "unit_code", "fee_item_id", "fee_item_name",
        "currency_code", "asked_minor", "paid_minor",
    )  # fmt: skip
    return pb.Deposit(
        **{name: getattr(row, name) for name in named},
        customer_id=str(row.customer_id),
        unit_id=str(row.unit_id),
        used_minor=int(row.used_minor),
        held_minor=int(row.held_minor),
        waiting_minor=int(row.waiting_minor),
        short_minor=int(row.short_minor),
        lost_minor=int(row.lost_minor),
    )


def _use(use: DepositUse, refund: ChannelRefund | None = None) -> pb.DepositUse:
    same = (
        "company_id", "estate_id", "receivable_id", "amount_minor", "currency_code", "target_receivable_id", "account",
        "payee", "reason", "reason_code", "maker", "checker", "decision_reason", "decision_reason_code",
    )  # fmt: skip
    return pb.DepositUse(
        **{name: getattr(use, name) for name in same},
        use_id=str(use.use_id),
        customer_id=str(use.customer_id),
        kind=fields.from_word(pb.DepositUseKind, use.kind),
        method=fields.from_word(receipts_pb2.PaymentMethod, use.method),
        state=fields.from_word(pb.DepositUseState, use.state),
        accounting_date=fields.from_value(use.accounting_date),
        create_time=use.created_at,
        order_id=fields.from_value(use.order_id),
        refund=refund_message(refund) if refund else None,
    )
