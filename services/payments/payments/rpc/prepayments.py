"""PrepaymentService."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.directory import place
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning import operations_pb2
from manor.payments.v1 import prepayments_pb2 as pb
from manor.payments.v1 import prepayments_pb2_grpc as stubs
from manor.payments.v1 import receipts_pb2

from payments.queries import open_items as queries
from payments.queries.receipts import fee_item_names
from payments.records.open_items import Prepayment
from payments.usecases.customers import require_customer
from payments.usecases.list_exports import ExportPrepayments, export_prepayments
from payments.usecases.prepayments import DrawPrepayments, draw_prepayments


class PrepaymentServicer(stubs.PrepaymentServiceServicer):
    """What customers paid in advance."""

    def ListPrepayments(self, request: pb.ListPrepaymentsRequest, call: Call) -> pb.ListPrepaymentsResponse:
        """A page of prepayments."""
        order, wanted = queries.PREPAYMENT_ORDERS.of(request), _wanted(request)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_prepayments(tx, wanted, order, limit),
            order.cursor,
        )
        return pb.ListPrepaymentsResponse(
            prepayments=[_prepayment(one) for one in page], next_page_token=token, total_size=total
        )

    def ExportPrepayments(self, request: pb.ExportPrepaymentsRequest, call: Call) -> operations_pb2.Operation:
        """Starts an export."""
        command = ExportPrepayments(_wanted(request), request.file_format or "csv", request.language_code)
        return export_prepayments(call.tx, command)

    def GetPrepaymentBalance(self, request: pb.GetPrepaymentBalanceRequest, call: Call) -> pb.PrepaymentBalance:
        """What a customer has in advance."""
        customer_id = UUID(request.customer_id)
        found = queries.get_prepayment_balance(call.tx, request.company_id, customer_id)
        require_customer(call.tx, request.company_id, customer_id, known=bool(found.balance_minor))
        return pb.PrepaymentBalance(
            customer_id=request.customer_id,
            balance_minor=int(found.balance_minor),
            general_minor=int(found.general_minor),
            verified_minor=int(found.verified_minor),
            currency_code=place(call.tx, request.company_id).currency_code,
        )

    def DrawPrepayments(self, request: pb.DrawPrepaymentsRequest, call: Call) -> pb.DrawPrepaymentsResponse:
        """Draws on what is open."""
        drawn = draw_prepayments(
            call.tx,
            DrawPrepayments(request.company_id, request.estate_id, UUID(request.customer_id)),
        )
        names = fee_item_names(call.tx, request.company_id, [item.fee_item_id for item, _ in drawn.parts])
        return pb.DrawPrepaymentsResponse(
            drawn_minor=drawn.drawn_minor,
            currency_code=drawn.currency_code,
            allocations=[
                receipts_pb2.Allocation(
                    receivable_id=str(item.receivable_id),
                    fee_item_id=item.fee_item_id,
                    fee_item_name=names.get(item.fee_item_id, ""),
                    unit_code=item.unit_code,
                    accounting_month=fields.from_month(item.accounting_month),
                    due_date=fields.from_value(item.due_date),
                    period_start=fields.from_value(item.period_start),
                    period_end=fields.from_value(item.period_end),
                    amount_minor=amount,
                )
                for item, amount in drawn.parts
            ],
        )


def _wanted(request: Any) -> queries.PrepaymentFilter:
    """The filter of whatever lists or exports prepayments."""
    return queries.PrepaymentFilter(
        request.company_id,
        request.estate_id,
        fields.to_uuid(request.customer_id),
        request.include_used,
        fields.to_uuid(request.unit_id),
        fields.to_uuid(request.building_id),
    )


def _prepayment(one: Prepayment) -> pb.Prepayment:
    return pb.Prepayment(
        prepayment_id=str(one.prepayment_id),
        company_id=one.company_id,
        estate_id=one.estate_id,
        customer_id=str(one.customer_id),
        fee_item_ids=one.fee_item_ids or [],
        amount_minor=one.amount_minor,
        drawn_minor=one.drawn_minor,
        reversed_minor=one.reversed_minor,
        balance_minor=one.balance_minor,
        currency_code=one.currency_code,
        source=one.source,
        payment_id=str(one.payment_id),
        verified=one.verified,
        payment_date=fields.from_value(one.payment_date),
    )
