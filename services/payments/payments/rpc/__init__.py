"""The RPCs of payments: request message -> use case -> reply message."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chassis.deps import Deps
from manor.payments.v1 import payments_pb2_grpc as stubs

from payments.rpc.callbacks import CallbackServicer
from payments.rpc.channel_accounts import ChannelAccountServicer
from payments.rpc.closings import DailyClosingServicer
from payments.rpc.ledger import LedgerServicer
from payments.rpc.open_items import OpenItemServicer
from payments.rpc.orders import OrderServicer
from payments.rpc.prepayments import PrepaymentServicer
from payments.rpc.receipts import ReceiptServicer


def servicers(deps: Deps) -> list[tuple[Callable[..., None], Any]]:
    """Every servicer with the function that adds it to a server."""
    return [
        (stubs.add_OpenItemServiceServicer_to_server, OpenItemServicer(deps)),
        (stubs.add_OrderServiceServicer_to_server, OrderServicer(deps)),
        (stubs.add_CallbackServiceServicer_to_server, CallbackServicer(deps)),
        (stubs.add_ReceiptServiceServicer_to_server, ReceiptServicer(deps)),
        (stubs.add_DailyClosingServiceServicer_to_server, DailyClosingServicer(deps)),
        (stubs.add_PrepaymentServiceServicer_to_server, PrepaymentServicer(deps)),
        (stubs.add_ChannelAccountServiceServicer_to_server, ChannelAccountServicer(deps)),
        (stubs.add_LedgerServiceServicer_to_server, LedgerServicer(deps)),
    ]
