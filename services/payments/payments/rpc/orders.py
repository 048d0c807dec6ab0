"""OrderService."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning import operations_pb2
from manor.payments.v1 import orders_pb2 as pb
from manor.payments.v1 import orders_pb2_grpc as stubs
from manor.payments.v1 import receipts_pb2

from payments.channels.kinds import kind
from payments.printing import payments as printing
from payments.printing.labels import CHINESE
from payments.queries import orders as queries
from payments.records.orders import PaymentOrder
from payments.settings import Settings
from payments.usecases import orders
from payments.usecases.list_exports import ExportPaymentOrders, export_payment_orders

MOST_EVENTS = 499  # besides its making


class OrderServicer(stubs.OrderServiceServicer):
    """Payment orders."""

    def __init__(self, deps: Deps) -> None:
        assert isinstance(deps.settings, Settings)  # payments' processes have payments' settings
        self._deps = deps
        self._minutes = deps.settings.order_minutes

    def CreatePaymentOrder(self, request: pb.CreatePaymentOrderRequest, call: Call) -> pb.PaymentOrder:
        """Makes an order and holds its items."""
        command = orders.CreatePaymentOrder(
            request.company_id,
            request.estate_id,
            UUID(request.customer_id),
            [int(receivable_id) for receivable_id in request.receivable_ids],
            fields.to_uuid(request.channel_account_id),
            # As the gateway tells it; without it the channel would take no order for a phone.
            call.metadata.get("x-client-address", "") if request.on_phone else "",
        )
        return _with_items(call.tx, orders.create_payment_order(call.tx, command, minutes=self._minutes))

    def GetPaymentOrder(self, request: pb.GetPaymentOrderRequest, call: Call) -> pb.PaymentOrder:
        """One order with its items."""
        return _with_items(call.tx, orders.get_payment_order(call.tx, UUID(request.order_id)))

    def ListPaymentOrders(self, request: pb.ListPaymentOrdersRequest, call: Call) -> pb.ListPaymentOrdersResponse:
        """A page of orders."""
        wanted = _wanted(request)
        order = queries.PAYMENT_ORDER_ORDERS.of(request)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_payment_orders(tx, wanted, order, limit),
            order.cursor,
        )
        return pb.ListPaymentOrdersResponse(
            orders=[_order(order) for order in page], next_page_token=token, total_size=total
        )

    def ExportPaymentOrders(self, request: pb.ExportPaymentOrdersRequest, call: Call) -> operations_pb2.Operation:
        """Starts an export."""
        command = ExportPaymentOrders(_wanted(request), request.file_format or "csv", request.language_code)
        return export_payment_orders(call.tx, command)

    def ListOrderEvents(self, request: pb.ListOrderEventsRequest, call: Call) -> pb.ListOrderEventsResponse:
        """The life story of an order."""
        order = orders.get_payment_order(call.tx, UUID(request.order_id))
        rows = queries.list_order_events(call.tx, order.company_id, order.order_id, MOST_EVENTS)
        made = pb.OrderEvent(
            kind=pb.ORDER_EVENT_KIND_STATE,
            occur_time=order.created_at,
            state=pb.ORDER_STATE_CREATED,
        )
        return pb.ListOrderEventsResponse(events=[made, *map(_event, rows)])

    def PrintPaymentOrder(self, request: pb.PrintPaymentOrderRequest, call: Call) -> receipts_pb2.PrintedPayment:
        """A paid order as PDF."""
        made = printing.print_payment_order(
            call.tx, self._deps, UUID(request.order_id), request.language_code or CHINESE
        )
        return receipts_pb2.PrintedPayment(file_name=made.file.name, page_count=made.pages)

    def ClosePaymentOrder(self, request: pb.ClosePaymentOrderRequest, call: Call) -> pb.PaymentOrder:
        """Closes an order, or asks for it."""
        return _with_items(call.tx, orders.close_payment_order(call.tx, UUID(request.order_id)))


def _wanted(request: Any) -> queries.OrderFilter:
    """The filter of whatever lists or exports orders."""
    return queries.OrderFilter(
        request.company_id,
        request.estate_id,
        fields.to_uuid(request.customer_id),
        fields.to_word(pb.OrderState, request.state),
        fields.to_date(request.payment_date_from),
        fields.to_date(request.payment_date_to),
        fields.to_uuid(request.unit_id),
        fields.to_uuid(request.building_id),
    )


def _event(row: Any) -> pb.OrderEvent:
    return pb.OrderEvent(
        kind=fields.from_word(pb.OrderEventKind, row.kind),
        occur_time=row.occurred_at,
        state=fields.from_word(pb.OrderState, row.state),
        outcome=row.outcome,
        detail=row.detail,
    )


def _with_items(tx: Tx, order: PaymentOrder) -> pb.PaymentOrder:
    made = _order(order)
    for row in queries.order_items(tx, order.company_id, order.order_id):
        made.items.add(
            receivable_id=str(row.receivable_id),
            amount_minor=row.amount_minor,
            allocated_minor=row.allocated_minor or 0,
            unit_code=row.unit_code,
            fee_item_name=row.fee_item_name or "",
            period_start=row.period_start.isoformat(),
            period_end=row.period_end.isoformat(),
        )
    return made


def _order(order: PaymentOrder) -> pb.PaymentOrder:
    return pb.PaymentOrder(
        order_id=str(order.order_id),
        company_id=order.company_id,
        estate_id=order.estate_id,
        customer_id=str(order.customer_id),
        state=fields.from_word(pb.OrderState, order.state),
        channel=order.channel,
        out_trade_no=order.out_trade_no,
        amount_minor=order.amount_minor,
        currency_code=order.currency_code,
        code_url=order.code_url,
        wallet_url=order.wallet_url,
        expire_time=order.expires_at,
        create_time=order.created_at,
        paid_time=order.paid_at,
        payment_date=fields.from_value(order.payment_date),
        transaction_id=order.transaction_id or "",
        prepayment_minor=order.prepayment_minor,
        last_error=order.last_error,
        version=order.version,
        channel_account_id=str(order.channel_account_id),
        refunded_minor=order.refunded_minor,
        channel_names=dict(kind(order.channel).labels),
    )
