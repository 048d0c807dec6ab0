"""insight's RPCs: request message -> query -> reply message."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from chassis.deps import Deps
from manor.insight.v1 import figures_pb2_grpc, leasing_pb2_grpc

from insight.rpc.figures import FigureServicer
from insight.rpc.leasing import LeasingServicer


def servicers(deps: Deps) -> Iterable[tuple[Callable[[Any, Any], None], Any]]:
    """What the server serves."""
    return [
        (figures_pb2_grpc.add_FigureServiceServicer_to_server, FigureServicer()),
        (leasing_pb2_grpc.add_LeasingServiceServicer_to_server, LeasingServicer()),
    ]
