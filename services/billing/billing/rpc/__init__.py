"""Billing's RPCs: request message -> use case -> reply message."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from chassis.deps import Deps
from manor.billing.v1 import billing_pb2_grpc as grpc_of

from billing.rpc.fee_items import FeeItemServicer
from billing.rpc.meters import MeterServicer
from billing.rpc.moves import MoveServicer
from billing.rpc.receivables import ReceivableServicer
from billing.rpc.reports import ReportServicer
from billing.rpc.runs import RunServicer
from billing.rpc.tariffs import TariffServicer
from billing.rpc.units import UnitServicer


def servicers(deps: Deps) -> Iterable[tuple[Callable[[Any, Any], None], Any]]:
    """What the server serves."""
    return [
        (grpc_of.add_FeeItemServiceServicer_to_server, FeeItemServicer(deps)),
        (grpc_of.add_TariffServiceServicer_to_server, TariffServicer(deps)),
        (grpc_of.add_MeterServiceServicer_to_server, MeterServicer(deps)),
        (grpc_of.add_UnitServiceServicer_to_server, UnitServicer(deps)),
        (grpc_of.add_MoveServiceServicer_to_server, MoveServicer(deps)),
        (grpc_of.add_RunServiceServicer_to_server, RunServicer(deps)),
        (grpc_of.add_ReceivableServiceServicer_to_server, ReceivableServicer(deps)),
        (grpc_of.add_ReportServiceServicer_to_server, ReportServicer(deps)),
    ]
