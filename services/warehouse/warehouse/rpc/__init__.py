"""The RPCs of warehouse: request message -> use case or query -> reply message."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from chassis.deps import Deps
from manor.warehouse.v1 import (
    invoices_pb2_grpc,
    materials_pb2_grpc,
    purchases_pb2_grpc,
    reports_pb2_grpc,
    requisitions_pb2_grpc,
    reservations_pb2_grpc,
    stock_pb2_grpc,
    stocktakes_pb2_grpc,
    suppliers_pb2_grpc,
)

from warehouse.rpc.invoices import InvoiceServicer
from warehouse.rpc.materials import MaterialServicer
from warehouse.rpc.purchases import PurchaseServicer
from warehouse.rpc.reports import StockReportServicer
from warehouse.rpc.requisitions import RequisitionServicer
from warehouse.rpc.reservations import ReservationServicer
from warehouse.rpc.stock import StockServicer
from warehouse.rpc.stocktakes import StocktakeServicer
from warehouse.rpc.suppliers import SupplierServicer


def servicers(deps: Deps) -> Iterable[tuple[Callable[[Any, Any], None], Any]]:
    """What the server serves."""
    return [
        (suppliers_pb2_grpc.add_SupplierServiceServicer_to_server, SupplierServicer(deps)),
        (materials_pb2_grpc.add_MaterialServiceServicer_to_server, MaterialServicer()),
        (stock_pb2_grpc.add_StockServiceServicer_to_server, StockServicer()),
        (stocktakes_pb2_grpc.add_StocktakeServiceServicer_to_server, StocktakeServicer()),
        (reservations_pb2_grpc.add_StockReservationServiceServicer_to_server, ReservationServicer()),
        (requisitions_pb2_grpc.add_RequisitionServiceServicer_to_server, RequisitionServicer()),
        (purchases_pb2_grpc.add_PurchaseServiceServicer_to_server, PurchaseServicer(deps)),
        (reports_pb2_grpc.add_StockReportServiceServicer_to_server, StockReportServicer(deps)),
        (invoices_pb2_grpc.add_InvoiceServiceServicer_to_server, InvoiceServicer()),
    ]
