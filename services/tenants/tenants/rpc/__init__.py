"""tenants' RPCs: request message -> use case or query -> reply message."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from chassis.deps import Deps
from chassis.rpc.message_services import MessageServicer
from manor.chassis.v1 import messages_pb2_grpc
from manor.tenants.v1 import (
    acceptances_pb2_grpc,
    customers_pb2_grpc,
    estates_pb2_grpc,
    handovers_pb2_grpc,
    imports_pb2_grpc,
    news_pb2_grpc,
    occupancies_pb2_grpc,
    units_pb2_grpc,
)
from manor.tenants.v1 import buildings_pb2_grpc as grpc_of

from tenants.rpc.acceptances import AcceptanceServicer
from tenants.rpc.customers import CustomerServicer
from tenants.rpc.estates import EstateServicer
from tenants.rpc.handovers import HandoverServicer
from tenants.rpc.imports import ImportServicer
from tenants.rpc.news import NewsServicer
from tenants.rpc.occupancies import OccupancyServicer
from tenants.rpc.places import BuildingServicer, UnitServicer
from tenants.rpc.problems import ProblemServicer
from tenants.usecases.messages import names


def servicers(deps: Deps) -> Iterable[tuple[Callable[[Any, Any], None], Any]]:
    """What the server serves."""
    return [
        (grpc_of.add_BuildingServiceServicer_to_server, BuildingServicer()),
        (estates_pb2_grpc.add_EstateServiceServicer_to_server, EstateServicer()),
        (acceptances_pb2_grpc.add_AcceptanceServiceServicer_to_server, AcceptanceServicer()),
        (acceptances_pb2_grpc.add_ProblemServiceServicer_to_server, ProblemServicer()),
        (units_pb2_grpc.add_UnitServiceServicer_to_server, UnitServicer()),
        (customers_pb2_grpc.add_CustomerServiceServicer_to_server, CustomerServicer(deps)),
        (occupancies_pb2_grpc.add_OccupancyServiceServicer_to_server, OccupancyServicer(deps)),
        (handovers_pb2_grpc.add_HandoverServiceServicer_to_server, HandoverServicer()),
        (imports_pb2_grpc.add_ImportServiceServicer_to_server, ImportServicer(deps)),
        (news_pb2_grpc.add_NewsServiceServicer_to_server, NewsServicer()),
        (messages_pb2_grpc.add_MessageServiceServicer_to_server, MessageServicer(deps, names=names)),
    ]
