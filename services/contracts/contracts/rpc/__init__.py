"""The RPCs of contracts: request message -> use case or query -> reply message."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from chassis.deps import Deps
from manor.contracts.v1 import leases_pb2_grpc, portfolio_pb2_grpc, reservations_pb2_grpc, turnovers_pb2_grpc

from contracts.rpc.leases import LeaseServicer
from contracts.rpc.portfolio import PortfolioServicer
from contracts.rpc.reservations import ReservationServicer
from contracts.rpc.turnovers import TurnoverServicer


def servicers(deps: Deps) -> Iterable[tuple[Callable[[Any, Any], None], Any]]:
    """What the server serves."""
    return [
        (leases_pb2_grpc.add_LeaseServiceServicer_to_server, LeaseServicer()),
        (portfolio_pb2_grpc.add_PortfolioServiceServicer_to_server, PortfolioServicer()),
        (reservations_pb2_grpc.add_ReservationServiceServicer_to_server, ReservationServicer()),
        (turnovers_pb2_grpc.add_TurnoverServiceServicer_to_server, TurnoverServicer()),
    ]
