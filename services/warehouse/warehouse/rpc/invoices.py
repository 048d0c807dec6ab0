"""InvoiceService."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from chassis.approvals import Opinion
from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.warehouse.v1 import invoices_pb2 as pb
from manor.warehouse.v1 import invoices_pb2_grpc

from warehouse.queries import purchases as queries
from warehouse.records.purchases import PurchaseInvoice
from warehouse.rpc.purchase_told import invoice_message, invoice_messages
from warehouse.usecases import invoices


class InvoiceServicer(invoices_pb2_grpc.InvoiceServiceServicer):
    """Invoices by three-way match."""

    def ListPurchaseInvoices(
        self, request: pb.ListPurchaseInvoicesRequest, call: Call
    ) -> pb.ListPurchaseInvoicesResponse:
        wanted = {
            "company_id": request.company_id,
            "estate_id": request.estate_id,
            "state": fields.to_word(pb.InvoiceState, request.state),
            "supplier_id": fields.to_uuid(request.supplier_id),
            "purchase_order_id": fields.to_uuid(request.purchase_order_id),
        }
        before = paging.decode(request.page_token, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_purchase_invoices(tx, wanted, limit=limit, before=before),
            lambda row: (row.purchase_invoice_id,),
        )
        found = invoice_messages(call.tx, request.company_id, page)
        return pb.ListPurchaseInvoicesResponse(purchase_invoices=found, next_page_token=token, total_size=total)

    def GetPurchaseInvoice(self, request: pb.GetPurchaseInvoiceRequest, call: Call) -> pb.PurchaseInvoice:
        key = (request.company_id, UUID(request.purchase_invoice_id))
        return invoice_message(call.tx, call.tx.get(PurchaseInvoice, key))

    def EnterPurchaseInvoice(self, request: pb.EnterPurchaseInvoiceRequest, call: Call) -> pb.PurchaseInvoice:
        command = invoices.EnterPurchaseInvoice(
            company_id=request.company_id,
            purchase_order_id=UUID(request.purchase_order_id),
            supplier_id=UUID(request.supplier_id),
            number=request.number,
            invoice_date=date.fromisoformat(request.invoice_date),
            tax_minor=request.tax_minor,
            total_minor=request.total_minor,
            lines=tuple(
                invoices.Invoiced(one.order_line, fields.to_decimal(one.quantity), one.net_minor)
                for one in request.lines
            ),
        )
        return invoice_message(call.tx, invoices.enter_purchase_invoice(call.tx, command))

    def MatchPurchaseInvoice(self, request: pb.MatchPurchaseInvoiceRequest, call: Call) -> pb.PurchaseInvoice:
        command = invoices.MatchPurchaseInvoice(request.company_id, UUID(request.purchase_invoice_id))
        return invoice_message(call.tx, invoices.match_purchase_invoice(call.tx, command))

    def ApprovePurchaseInvoice(self, request: pb.DecidePurchaseInvoiceRequest, call: Call) -> pb.PurchaseInvoice:
        command = invoices.DecidePurchaseInvoice(UUID(request.purchase_invoice_id), Opinion(request.reason))
        return invoice_message(call.tx, invoices.approve_purchase_invoice(call.tx, command))

    def RefusePurchaseInvoice(self, request: pb.DecidePurchaseInvoiceRequest, call: Call) -> pb.PurchaseInvoice:
        command = invoices.DecidePurchaseInvoice(UUID(request.purchase_invoice_id), Opinion(request.reason))
        return invoice_message(call.tx, invoices.refuse_purchase_invoice(call.tx, command))

    def CancelPurchaseInvoice(self, request: pb.CancelPurchaseInvoiceRequest, call: Call) -> pb.PurchaseInvoice:
        key = (request.company_id, UUID(request.purchase_invoice_id))
        command = invoices.CancelPurchaseInvoice(*key, request.reason)
        return invoice_message(call.tx, invoices.cancel_purchase_invoice(call.tx, command))
