"""The RPCs of workorders: request message -> use case or query -> reply message."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from chassis.deps import Deps
from manor.workorders.v1 import (
    categories_pb2_grpc,
    decorations_pb2_grpc,
    desk_pb2_grpc,
    exports_pb2_grpc,
    grounds_pb2_grpc,
    history_pb2_grpc,
    incidents_pb2_grpc,
    labels_pb2_grpc,
    orders_pb2_grpc,
    parts_pb2_grpc,
    passes_pb2_grpc,
    plans_pb2_grpc,
    prices_pb2_grpc,
    quotations_pb2_grpc,
    rounds_pb2_grpc,
    safety_pb2_grpc,
    vendors_pb2_grpc,
)

from workorders.rpc.categories import CategoryServicer
from workorders.rpc.decorations import DecorationServicer
from workorders.rpc.desk import DeskServicer
from workorders.rpc.exports import ExportServicer
from workorders.rpc.grounds import GroundServicer
from workorders.rpc.history import HistoryServicer
from workorders.rpc.incidents import IncidentServicer
from workorders.rpc.labels import LabelServicer
from workorders.rpc.orders import OrderServicer
from workorders.rpc.parts import PartServicer
from workorders.rpc.passes import PassServicer
from workorders.rpc.plans import PlanServicer
from workorders.rpc.prices import PriceServicer
from workorders.rpc.quotations import QuotationServicer
from workorders.rpc.rounds import RoundServicer
from workorders.rpc.safety import SafetyServicer
from workorders.rpc.vendors import VendorServicer


def servicers(deps: Deps) -> Iterable[tuple[Callable[[Any, Any], None], Any]]:
    """What the server serves."""
    return [
        (categories_pb2_grpc.add_CategoryServiceServicer_to_server, CategoryServicer()),
        (decorations_pb2_grpc.add_DecorationServiceServicer_to_server, DecorationServicer()),
        (desk_pb2_grpc.add_DeskServiceServicer_to_server, DeskServicer()),
        (exports_pb2_grpc.add_ExportServiceServicer_to_server, ExportServicer()),
        (grounds_pb2_grpc.add_GroundServiceServicer_to_server, GroundServicer()),
        (history_pb2_grpc.add_HistoryServiceServicer_to_server, HistoryServicer()),
        (incidents_pb2_grpc.add_IncidentServiceServicer_to_server, IncidentServicer()),
        (labels_pb2_grpc.add_LabelServiceServicer_to_server, LabelServicer(deps)),
        (orders_pb2_grpc.add_OrderServiceServicer_to_server, OrderServicer(deps)),
        (parts_pb2_grpc.add_PartServiceServicer_to_server, PartServicer()),
        (passes_pb2_grpc.add_PassServiceServicer_to_server, PassServicer(deps)),
        (plans_pb2_grpc.add_PlanServiceServicer_to_server, PlanServicer()),
        (prices_pb2_grpc.add_PriceServiceServicer_to_server, PriceServicer()),
        (quotations_pb2_grpc.add_QuotationServiceServicer_to_server, QuotationServicer()),
        (rounds_pb2_grpc.add_RoundServiceServicer_to_server, RoundServicer(deps)),
        (safety_pb2_grpc.add_SafetyServiceServicer_to_server, SafetyServicer()),
        (vendors_pb2_grpc.add_VendorServiceServicer_to_server, VendorServicer()),
    ]
