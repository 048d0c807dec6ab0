"""The RPCs of warehouse: request message -> use case or query -> reply message."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from chassis.deps import Deps
from manor.warehouse.v1 import suppliers_pb2_grpc

from warehouse.rpc.suppliers import SupplierServicer


def servicers(deps: Deps) -> Iterable[tuple[Callable[[Any, Any], None], Any]]:
    """What the server serves."""
    return [(suppliers_pb2_grpc.add_SupplierServiceServicer_to_server, SupplierServicer(deps))]
