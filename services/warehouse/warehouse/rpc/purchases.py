"""PurchaseService."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.deps import Deps
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.warehouse.v1 import purchases_pb2 as pb
from manor.warehouse.v1 import purchases_pb2_grpc

from warehouse.printing.purchase_orders import CHINESE, print_purchase_order
from warehouse.queries import purchases as queries
from warehouse.records.purchases import PurchaseOrder, QuotationRequest
from warehouse.rpc import purchase_told as told
from warehouse.usecases import purchase_receipts, purchasing, quoting


class PurchaseServicer(purchases_pb2_grpc.PurchaseServiceServicer):
    """What is bought of whom."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def ListQuotationRequests(
        self, request: pb.ListQuotationRequestsRequest, call: Call
    ) -> pb.ListQuotationRequestsResponse:
        state, before = fields.to_word(pb.QuotationRequestState, request.state), paging.decode(request.page_token, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_quotation_requests(
                tx, request.company_id, request.estate_id, state, limit=limit, before=before
            ),
            lambda row: (row.quotation_request_id,),
        )
        found = told.request_messages(call.tx, request.company_id, page)
        return pb.ListQuotationRequestsResponse(quotation_requests=found, next_page_token=token, total_size=total)

    def GetQuotationRequest(self, request: pb.GetQuotationRequestRequest, call: Call) -> pb.QuotationRequest:
        key = (request.company_id, UUID(request.quotation_request_id))
        return told.request_message(call.tx, call.tx.get(QuotationRequest, key))

    def CreateQuotationRequest(self, request: pb.CreateQuotationRequestRequest, call: Call) -> pb.QuotationRequest:
        command = quoting.CreateQuotationRequest(
            request.company_id,
            UUID(request.requisition_id),
            tuple(UUID(one) for one in request.supplier_ids),
            fields.to_date(request.answer_by_date),
        )
        return told.request_message(call.tx, quoting.create_quotation_request(call.tx, command))

    def RecordQuote(self, request: pb.RecordQuoteRequest, call: Call) -> pb.QuotationRequest:
        command = quoting.RecordQuote(
            request.company_id,
            UUID(request.quotation_request_id),
            UUID(request.supplier_id),
            tuple(
                quoting.QuotedPrice(one.line, fields.to_decimal(one.price), fields.to_decimal(one.tax_rate))
                for one in request.prices
            ),
            request.delivery_days,
            request.note,
        )
        return told.request_message(call.tx, quoting.record_quote(call.tx, command))

    def AwardQuote(self, request: pb.AwardQuoteRequest, call: Call) -> pb.PurchaseOrder:
        key = (request.company_id, UUID(request.quotation_request_id), UUID(request.supplier_id))
        command = quoting.AwardQuote(*key, request.reason, request.tax_not_deductible)
        return told.order_message(call.tx, quoting.award_quote(call.tx, command))

    def CancelQuotationRequest(self, request: pb.CancelQuotationRequestRequest, call: Call) -> pb.QuotationRequest:
        key = (request.company_id, UUID(request.quotation_request_id))
        command = quoting.CancelQuotationRequest(*key, request.reason)
        return told.request_message(call.tx, quoting.cancel_quotation_request(call.tx, command))

    def ListPurchaseOrders(self, request: pb.ListPurchaseOrdersRequest, call: Call) -> pb.ListPurchaseOrdersResponse:
        wanted = {
            "company_id": request.company_id,
            "estate_id": request.estate_id,
            "state": fields.to_word(pb.PurchaseOrderState, request.state),
            "supplier_id": fields.to_uuid(request.supplier_id),
        }
        late_on = directory.company(call.tx, request.company_id).today() if request.late else None
        before = paging.decode(request.page_token, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_purchase_orders(tx, wanted, late_on, limit=limit, before=before),
            lambda row: (row.purchase_order_id,),
        )
        found = told.order_messages(call.tx, request.company_id, page)
        return pb.ListPurchaseOrdersResponse(purchase_orders=found, next_page_token=token, total_size=total)

    def GetPurchaseOrder(self, request: pb.GetPurchaseOrderRequest, call: Call) -> pb.PurchaseOrder:
        key = (request.company_id, UUID(request.purchase_order_id))
        return told.order_message(call.tx, call.tx.get(PurchaseOrder, key))

    def CreatePurchaseOrder(self, request: pb.CreatePurchaseOrderRequest, call: Call) -> pb.PurchaseOrder:
        command = purchasing.CreatePurchaseOrder(
            company_id=request.company_id,
            requisition_id=UUID(request.requisition_id),
            supplier_id=UUID(request.supplier_id),
            lines=tuple(_ordered(one) for one in request.lines),
            expected_date=fields.to_date(request.expected_date),
            tax_not_deductible=request.tax_not_deductible,
            note=request.note,
        )
        return told.order_message(call.tx, purchasing.create_purchase_order(call.tx, command))

    def ReceivePurchase(self, request: pb.ReceivePurchaseRequest, call: Call) -> pb.PurchaseOrder:
        command = purchase_receipts.ReceivePurchase(
            request.company_id,
            UUID(request.purchase_order_id),
            date.fromisoformat(request.document_date),
            tuple(_came(one) for one in request.lines),
            request.reference,
        )
        return told.order_message(call.tx, purchase_receipts.receive_purchase(call.tx, command))

    def ClosePurchaseOrder(self, request: pb.EndPurchaseOrderRequest, call: Call) -> pb.PurchaseOrder:
        key = (request.company_id, UUID(request.purchase_order_id))
        command = purchasing.EndPurchaseOrder(*key, request.reason)
        return told.order_message(call.tx, purchasing.close_purchase_order(call.tx, command))

    def CancelPurchaseOrder(self, request: pb.EndPurchaseOrderRequest, call: Call) -> pb.PurchaseOrder:
        key = (request.company_id, UUID(request.purchase_order_id))
        command = purchasing.EndPurchaseOrder(*key, request.reason)
        return told.order_message(call.tx, purchasing.cancel_purchase_order(call.tx, command))

    def PrintPurchaseOrder(self, request: pb.PrintPurchaseOrderRequest, call: Call) -> pb.PrintPurchaseOrderResponse:
        order = call.tx.get(PurchaseOrder, (request.company_id, UUID(request.purchase_order_id)))
        printed = print_purchase_order(call.tx, self._deps, order, request.language_code or CHINESE)
        return pb.PrintPurchaseOrderResponse(file_name=printed.file.name)

    def GetSupplierScore(self, request: pb.GetSupplierScoreRequest, call: Call) -> pb.SupplierScore:
        today = directory.company(call.tx, request.company_id).today()
        row = queries.get_supplier_score(call.tx, request.company_id, UUID(request.supplier_id), today)
        came = row.accepted + row.rejected
        return pb.SupplierScore(
            order_count=row.orders,
            in_time_count=row.in_time,
            accepted_quantity=fields.from_value(row.accepted),
            rejected_quantity=fields.from_value(row.rejected),
            in_time_percent=_percent(Decimal(row.in_time), Decimal(row.orders)),
            accepted_percent=_percent(row.accepted, came),
        )


def _percent(part: Decimal, whole: Decimal) -> str:
    return fields.from_value((part * 100 / whole).quantize(Decimal("0.1"))) if whole else ""


def _ordered(one: pb.WantedOrderLine) -> purchasing.OrderedLine:
    return purchasing.OrderedLine(
        requisition_line=one.requisition_line,
        quantity=fields.to_decimal(one.quantity),
        price=fields.to_decimal(one.price),
        unit=one.unit,
        tax_rate=fields.to_decimal(one.tax_rate),
    )


def _came(one: pb.ReceivedLine) -> purchase_receipts.Came:
    return purchase_receipts.Came(
        line=one.line,
        quantity=fields.to_decimal(one.quantity),
        unit=one.unit,
        rejected_quantity=fields.to_decimal(one.rejected_quantity),
        rejection_reason=one.rejection_reason,
        bin=one.bin,
        batch=one.batch,
        expiry_date=fields.to_date(one.expiry_date),
    )
