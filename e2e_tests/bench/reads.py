"""Reads through the gateway, beside Envoy's transcoder and beside the bare RPC: the same token, the same `serve`."""

from __future__ import annotations

import http.client
import json
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import grpc
from google.protobuf.message import Message
from manor.tenants.v1 import units_pb2, units_pb2_grpc
from people.cast import new_company
from people.estates import Estate, flat, import_rows

from e2e_tests.bench import envoy, processor
from e2e_tests.bench.figures import Figure, figure
from e2e_tests.bench.ground import Ground

ROUNDS, READS, CLIENTS, ROWS = 5, 240, 8, 50
Read = Callable[[], Any]


class Units:
    """An estate of as many flats as a page has, and somebody who may read them.

    Args:
        ground: the platform.
    """

    def __init__(self, ground: Ground) -> None:
        cast = new_company(ground.administrator, "CNY")
        estate = Estate(cast, cast.estate("reads"), ROWS)
        import_rows(estate, [flat(number, "100") for number in range(1, ROWS + 1)])
        manager = cast["estate_manager"]
        company_id = int(cast.company_id)
        unit_id = manager.get("/v1/tenants/units", **estate.where)["units"][0]["unitId"]
        self._bearer = manager.bearer
        self._channel = grpc.insecure_channel(ground.address("tenants"))
        stub = units_pb2_grpc.UnitServiceStub(self._channel)  # type: ignore[no-untyped-call]
        where = f"companyId={company_id}&estateId={estate.node['nodeId']}&pageSize={ROWS}"
        estate_id = int(estate.node["nodeId"])
        self.reads: dict[str, tuple[str, Any, Message]] = {
            "GetUnit": (
                f"/v1/tenants/units/{unit_id}?companyId={company_id}",
                stub.GetUnit,
                units_pb2.GetUnitRequest(company_id=company_id, unit_id=unit_id),
            ),
            f"list of {ROWS}": (
                f"/v1/tenants/units?{where}",
                stub.ListUnits,
                units_pb2.ListUnitsRequest(company_id=company_id, estate_id=estate_id, page_size=ROWS),
            ),
        }

    def directly(self, name: str) -> Read:
        """The RPC of the service itself."""
        _, call, request = self.reads[name]
        return lambda: call(request, metadata=[("authorization", f"Bearer {self._bearer()}")], timeout=60)

    def by_http(self, name: str, port: int) -> Read:
        """GET over a connection that each thread keeps; gives the body."""
        path, threads = self.reads[name][0], threading.local()

        def read() -> bytes:
            if not hasattr(threads, "connection"):
                threads.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            threads.connection.request("GET", path, headers={"Authorization": f"Bearer {self._bearer()}"})
            answer = threads.connection.getresponse()
            body: bytes = answer.read()
            assert answer.status == 200, body
            return body

        return read


def milliseconds(read: Read, clients: int) -> float:
    """Of one read, where so many clients read side by side."""

    def some(_: int) -> None:
        for _ in range(READS // clients):
            read()

    with ThreadPoolExecutor(clients) as pool:
        began = time.perf_counter()
        list(pool.map(some, range(clients)))
        return (time.perf_counter() - began) * 1000 * clients / (READS // clients * clients)


def spent(read: Read, pid: int) -> float:
    """Milliseconds of processor time that a process spends on one read."""
    before = processor.seconds([pid])
    for _ in range(READS):
        read()
    return (processor.seconds([pid]) - before) * 1000 / READS


def measure(ground: Ground, _flats: int) -> list[Figure]:
    """Rounds in turn: processor time and size beside Envoy's, wall time beside the RPC's."""
    units = Units(ground)
    gateway = next(pid for name, pid in ground.processes() if name == "gateway")
    figures = []
    with envoy.running(ground, "tenants", ["manor.tenants.v1.UnitService"]) as (port, process):
        for name in units.reads:
            ours, theirs = units.by_http(name, ground.platform.gateway_port), units.by_http(name, port)
            bare = units.directly(name)
            assert json.loads(ours()) == json.loads(theirs())
            for read in (ours, theirs, bare):
                milliseconds(read, CLIENTS)
            pairs = [(spent(ours, gateway), spent(theirs, process)) for _ in range(ROUNDS)]
            sizes = [(float(len(ours())), float(len(theirs())))]
            what = f"Envoy {envoy.VERSION}'s transcoder, one thread, before the same serve"
            figures += [
                figure(f"{name} through the gateway", pairs, unit="CPU ms", target="<= 2.5", what=what),
                figure(f"size of a {name}", sizes, unit="B", target="<= 1", what=what),
            ]
            for clients in (1, CLIENTS):
                pairs = [(milliseconds(ours, clients), milliseconds(bare, clients)) for _ in range(ROUNDS)]
                title = f"{name} through the gateway, {clients} client{'s' if clients > 1 else ''}"
                what = "the same RPC by gRPC with the same token"
                figures.append(figure(title, pairs, unit="ms", target="<= 1.4", what=what))
    return figures
