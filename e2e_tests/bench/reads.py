"""A read through the gateway beside the same RPC called directly."""

from __future__ import annotations

import http.client
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import grpc
from manor.tenants.v1 import units_pb2, units_pb2_grpc
from people.cast import new_company
from people.estates import Estate, flat, import_rows

from e2e_tests.bench.figures import Figure, figure
from e2e_tests.bench.ground import Ground

ROUNDS, READS, CLIENTS = 5, 300, 8
Read = Callable[[], None]


class Unit:
    """One unit and somebody who may read it.

    Args:
        ground: the platform.
    """

    def __init__(self, ground: Ground) -> None:
        cast = new_company(ground.administrator, "CNY")
        estate = Estate(cast, cast.estate("reads"), 1)
        import_rows(estate, [flat(1, "100")])
        manager = cast["estate_manager"]
        self._company_id = int(cast.company_id)
        self._unit_id = manager.get("/v1/tenants/units", **estate.where)["units"][0]["unitId"]
        self._bearer = f"Bearer {manager.bearer()}"
        self._port = ground.platform.gateway_port
        addresses = dict(one.split("=") for one in ground.platform.addresses().split(","))
        self._channel = grpc.insecure_channel(addresses["tenants"])
        self._stub = units_pb2_grpc.UnitServiceStub(self._channel)  # type: ignore[no-untyped-call]
        self._threads = threading.local()

    def through_gateway(self) -> None:
        """GET by HTTP, over a connection that each thread keeps."""
        if not hasattr(self._threads, "connection"):
            self._threads.connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=60)
        connection = self._threads.connection
        path = f"/v1/tenants/units/{self._unit_id}?companyId={self._company_id}"
        connection.request("GET", path, headers={"Authorization": self._bearer})
        answer = connection.getresponse()
        body = answer.read()
        assert answer.status == 200, body

    def directly(self) -> None:
        """The same RPC of the service itself."""
        request = units_pb2.GetUnitRequest(company_id=self._company_id, unit_id=self._unit_id)
        found = self._stub.GetUnit(request, metadata=[("authorization", self._bearer)], timeout=60)
        assert found.unit_id == self._unit_id


def milliseconds(read: Read, clients: int) -> float:
    """Of one read, where so many clients read side by side."""

    def some(_: int) -> None:
        for _ in range(READS // clients):
            read()

    with ThreadPoolExecutor(clients) as pool:
        began = time.perf_counter()
        list(pool.map(some, range(clients)))
        return (time.perf_counter() - began) * 1000 * clients / (READS // clients * clients)


def measure(ground: Ground, _flats: int) -> list[Figure]:
    """Rounds in turn, by one client and by several."""
    unit = Unit(ground)
    figures = []
    for clients in (1, CLIENTS):
        for read in (unit.through_gateway, unit.directly):
            milliseconds(read, clients)
        pairs = [
            (milliseconds(unit.through_gateway, clients), milliseconds(unit.directly, clients)) for _ in range(ROUNDS)
        ]
        figures.append(
            figure(
                f"a read through the gateway, {clients} client{'s' if clients > 1 else ''}",
                pairs,
                unit="ms",
                target="<= 2.5",
                what="the same RPC by gRPC with the same token",
            )
        )
    return figures
