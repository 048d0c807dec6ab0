"""The RPCs of contracts: request message -> use case or query -> reply message."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from chassis.deps import Deps
from manor.contracts.v1 import (
    asking_rents_pb2_grpc,
    car_parks_pb2_grpc,
    contract_templates_pb2_grpc,
    exports_pb2_grpc,
    imports_pb2_grpc,
    lease_calendar_pb2_grpc,
    leases_pb2_grpc,
    listings_pb2_grpc,
    parking_pb2_grpc,
    payable_contracts_pb2_grpc,
    portfolio_pb2_grpc,
    prospects_pb2_grpc,
    reservations_pb2_grpc,
    turnovers_pb2_grpc,
)

from contracts.rpc.asking_rents import AskingRentServicer
from contracts.rpc.car_parks import CarParkServicer
from contracts.rpc.contract_templates import ContractTemplateServicer
from contracts.rpc.exports import ExportServicer
from contracts.rpc.imports import ImportServicer
from contracts.rpc.lease_calendar import LeaseCalendarServicer
from contracts.rpc.leases import LeaseServicer
from contracts.rpc.listings import ListingServicer
from contracts.rpc.parking import ParkingServicer
from contracts.rpc.payable_contracts import PayableContractServicer
from contracts.rpc.portfolio import PortfolioServicer
from contracts.rpc.prospects import ProspectServicer
from contracts.rpc.reservations import ReservationServicer
from contracts.rpc.turnovers import TurnoverServicer


def servicers(deps: Deps) -> Iterable[tuple[Callable[[Any, Any], None], Any]]:
    """What the server serves."""
    return [
        (asking_rents_pb2_grpc.add_AskingRentServiceServicer_to_server, AskingRentServicer()),
        (lease_calendar_pb2_grpc.add_LeaseCalendarServiceServicer_to_server, LeaseCalendarServicer()),
        (car_parks_pb2_grpc.add_CarParkServiceServicer_to_server, CarParkServicer()),
        (
            contract_templates_pb2_grpc.add_ContractTemplateServiceServicer_to_server,
            ContractTemplateServicer(deps),
        ),
        (exports_pb2_grpc.add_ExportServiceServicer_to_server, ExportServicer()),
        (imports_pb2_grpc.add_ImportServiceServicer_to_server, ImportServicer(deps)),
        (leases_pb2_grpc.add_LeaseServiceServicer_to_server, LeaseServicer()),
        (listings_pb2_grpc.add_ListingServiceServicer_to_server, ListingServicer()),
        (parking_pb2_grpc.add_ParkingServiceServicer_to_server, ParkingServicer()),
        (
            payable_contracts_pb2_grpc.add_PayableContractServiceServicer_to_server,
            PayableContractServicer(),
        ),
        (portfolio_pb2_grpc.add_PortfolioServiceServicer_to_server, PortfolioServicer()),
        (prospects_pb2_grpc.add_ProspectServiceServicer_to_server, ProspectServicer()),
        (reservations_pb2_grpc.add_ReservationServiceServicer_to_server, ReservationServicer()),
        (turnovers_pb2_grpc.add_TurnoverServiceServicer_to_server, TurnoverServicer()),
    ]
