"""The RPCs of payments: request message -> use case -> reply message."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chassis.deps import Deps
from manor.payments.v1 import callbacks_pb2_grpc as stubs
from manor.payments.v1 import (
    channel_accounts_pb2_grpc,
    daily_closings_pb2_grpc,
    deposits_pb2_grpc,
    disputes_pb2_grpc,
    ledger_pb2_grpc,
    open_items_pb2_grpc,
    orders_pb2_grpc,
    payables_pb2_grpc,
    payment_runs_pb2_grpc,
    prepayments_pb2_grpc,
    receipts_pb2_grpc,
)

from payments.rpc.callbacks import CallbackServicer
from payments.rpc.channel_accounts import ChannelAccountServicer
from payments.rpc.closings import DailyClosingServicer
from payments.rpc.deposits import DepositServicer
from payments.rpc.disputes import DisputeServicer
from payments.rpc.ledger import LedgerServicer
from payments.rpc.open_items import OpenItemServicer
from payments.rpc.orders import OrderServicer
from payments.rpc.payables import PayableServicer
from payments.rpc.payment_runs import PaymentRunServicer
from payments.rpc.prepayments import PrepaymentServicer
from payments.rpc.receipts import ReceiptServicer


def servicers(deps: Deps) -> list[tuple[Callable[..., None], Any]]:
    """Every servicer with the function that adds it to a server."""
    return [
        (open_items_pb2_grpc.add_OpenItemServiceServicer_to_server, OpenItemServicer()),
        (orders_pb2_grpc.add_OrderServiceServicer_to_server, OrderServicer(deps)),
        (stubs.add_CallbackServiceServicer_to_server, CallbackServicer(deps)),
        (receipts_pb2_grpc.add_ReceiptServiceServicer_to_server, ReceiptServicer(deps)),
        (daily_closings_pb2_grpc.add_DailyClosingServiceServicer_to_server, DailyClosingServicer(deps)),
        (prepayments_pb2_grpc.add_PrepaymentServiceServicer_to_server, PrepaymentServicer()),
        (payables_pb2_grpc.add_PayableServiceServicer_to_server, PayableServicer(deps)),
        (payment_runs_pb2_grpc.add_PaymentRunServiceServicer_to_server, PaymentRunServicer(deps)),
        (deposits_pb2_grpc.add_DepositServiceServicer_to_server, DepositServicer()),
        (channel_accounts_pb2_grpc.add_ChannelAccountServiceServicer_to_server, ChannelAccountServicer(deps)),
        (disputes_pb2_grpc.add_DisputeServiceServicer_to_server, DisputeServicer()),
        (ledger_pb2_grpc.add_LedgerServiceServicer_to_server, LedgerServicer()),
    ]
