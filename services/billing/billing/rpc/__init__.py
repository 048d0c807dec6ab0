"""Billing's RPCs: request message -> use case -> reply message."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from chassis.deps import Deps
from manor.billing.v1 import (
    charges_pb2_grpc,
    fee_items_pb2_grpc,
    meters_pb2_grpc,
    moves_pb2_grpc,
    receivables_pb2_grpc,
    reports_pb2_grpc,
    runs_pb2_grpc,
    tariffs_pb2_grpc,
    units_pb2_grpc,
)

from billing.rpc.charges import ChargeServicer
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
        (fee_items_pb2_grpc.add_FeeItemServiceServicer_to_server, FeeItemServicer()),
        (tariffs_pb2_grpc.add_TariffServiceServicer_to_server, TariffServicer(deps)),
        (meters_pb2_grpc.add_MeterServiceServicer_to_server, MeterServicer(deps)),
        (units_pb2_grpc.add_UnitServiceServicer_to_server, UnitServicer()),
        (moves_pb2_grpc.add_MoveServiceServicer_to_server, MoveServicer()),
        (runs_pb2_grpc.add_RunServiceServicer_to_server, RunServicer(deps)),
        (receivables_pb2_grpc.add_ReceivableServiceServicer_to_server, ReceivableServicer()),
        (charges_pb2_grpc.add_ChargeServiceServicer_to_server, ChargeServicer(deps)),
        (reports_pb2_grpc.add_ReportServiceServicer_to_server, ReportServicer()),
    ]
