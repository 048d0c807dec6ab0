"""Clients that begin calls and do not send them, or connect and say nothing: everybody else is answered meanwhile."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import grpc
import pytest
from chassis.rpc import arrivals, server
from chassis.testing.polling import eventually
from grpc_health.v1 import health_pb2, health_pb2_grpc

from .conftest import COMPANY, Trial, message, trial

READ = "trial.things.read"
GET = "/manor.trial.v1.ThingService/GetThing"
CHECK = "/grpc.health.v1.Health/Check"
Begin = Callable[..., Any]


@pytest.fixture
def begin(served: Trial) -> Iterator[Begin]:
    """Begins a call whose request never comes."""
    over = threading.Event()

    def silent() -> Iterator[Any]:
        over.wait()
        yield from ()

    def begun(path: str = GET) -> Any:
        return served.channel.stream_unary(path, trial()["GetThingRequest"].SerializeToString).future(silent())

    yield begun
    over.set()


def expected(served: Trial) -> int:
    """How many calls have begun and not come."""
    return len(served.server._arrivals._expected)


@pytest.mark.parametrize("path", [GET, CHECK])
def test_calls_whose_requests_do_not_come_hold_up_nobody(served: Trial, begin: Begin, path: str) -> None:
    many = 4 * served.deps.settings.grpc_threads
    held = [begin(path) for _ in range(many)]
    eventually(lambda: expected(served), lambda count: count == many)
    served.call("GetThing", message("GetThingRequest"), served.grant(COMPANY, READ))
    assert not any(one.done() for one in held)


def test_a_request_that_does_not_come_in_time_ends_its_call(
    served: Trial, begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "REQUEST_SECONDS", 0)
    assert begin().exception(timeout=30).code() == grpc.StatusCode.CANCELLED
    eventually(lambda: expected(served), lambda count: count == 0)


def test_one_address_has_half_of_the_calls_that_may_be_on_their_way(served: Trial, begin: Begin) -> None:
    most = served.deps.settings.grpc_threads * (1 + server.WAITING_PER_PLACE) // 2
    held = [begin() for _ in range(most)]
    eventually(lambda: expected(served), lambda count: count == most)
    assert begin().exception(timeout=30).code() == grpc.StatusCode.RESOURCE_EXHAUSTED
    held.pop().cancel()
    eventually(lambda: expected(served), lambda count: count == most - 1)
    served.call("GetThing", message("GetThingRequest"), served.grant(COMPANY, READ))


def test_health_is_told_while_every_place_is_taken(served: Trial) -> None:
    places = served.server._places
    with ExitStack() as taken:
        for _ in range(served.deps.settings.grpc_threads):
            places.acquire()
            taken.callback(places.release)
        stub = health_pb2_grpc.HealthStub(served.channel)
        answer = stub.Check(health_pb2.HealthCheckRequest(), timeout=10)
    assert answer.status == health_pb2.HealthCheckResponse.SERVING


@pytest.fixture
def port(trial_deps: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, int], int]]:
    """Serves with another value of an option that the server has."""
    with ExitStack() as serving:

        def served_with(name: str, value: int) -> int:
            options = dict(server._OPTIONS)
            assert name in options
            monkeypatch.setattr(server, "_OPTIONS", list({**options, name: value}.items()))
            made = server.Server(trial_deps[0], [])
            serving.callback(made.stop)
            return made.start()

        yield served_with


def cut_off(client: socket.socket) -> None:
    """Reads until the server hangs up."""
    while client.recv(1024):
        pass


def test_whoever_connects_and_says_nothing_is_cut_off(port: Callable[[str, int], int]) -> None:
    where = ("127.0.0.1", port("grpc.server_handshake_timeout_ms", 200))
    with socket.create_connection(where, timeout=30) as silent:
        cut_off(silent)


def test_connections_are_bounded(port: Callable[[str, int], int]) -> None:
    where = ("127.0.0.1", port("grpc.max_allowed_incoming_connections", 3))
    with ExitStack() as opened:
        *_, one_more = [opened.enter_context(socket.create_connection(where, timeout=30)) for _ in range(4)]
        cut_off(one_more)


def test_a_connection_that_no_call_uses_ends(port: Callable[[str, int], int]) -> None:
    with grpc.insecure_channel(f"127.0.0.1:{port('grpc.max_connection_idle_ms', 100)}") as channel:
        states: list[grpc.ChannelConnectivity] = []
        channel.subscribe(states.append, try_to_connect=True)
        eventually(lambda: states, lambda seen: grpc.ChannelConnectivity.IDLE in seen[1:])
