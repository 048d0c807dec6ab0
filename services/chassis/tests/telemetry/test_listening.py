"""Probes and scrapes are answered, whoever else holds connections to the port."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress

import pytest
import requests
from chassis.telemetry import listening, reporting
from chassis.testing.polling import eventually

Connect = Callable[..., socket.socket]


@pytest.fixture
def port() -> int:
    return reporting.listen("127.0.0.1", 0)


@pytest.fixture
def connect(port: int) -> Iterator[Connect]:
    """Opens a connection that has sent so much and no more."""
    with ExitStack() as opened:

        def connected(sent: bytes = b"") -> socket.socket:
            client = opened.enter_context(socket.create_connection(("127.0.0.1", port), timeout=30))
            client.sendall(sent)
            return client

        yield connected


def ended(client: socket.socket) -> bool:
    with suppress(ConnectionResetError):
        return client.recv(1) == b""
    return True


def test_silent_connections_make_way_for_whoever_asks(
    port: int, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "REQUEST_SECONDS", 3600)
    first = connect(b"GET /metr")
    for _ in range(3 * listening.CONNECTIONS):
        connect(b"GET /metr")
    assert requests.get(f"http://127.0.0.1:{port}/healthz", timeout=10).ok
    assert ended(first)


def test_a_request_that_comes_byte_by_byte_has_an_end_of_time_for_all_of_it(
    connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "REQUEST_SECONDS", 0.5)
    slow = connect()

    def sent() -> bool:
        slow.sendall(b"G")
        return False

    with pytest.raises(OSError, match=r"pipe|reset"):
        eventually(sent, lambda never: never, 30, every=0.1)


def test_connections_that_are_answered_are_bounded(
    port: int, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "CONNECTIONS", 0)
    assert ended(connect(b"GET /healthz HTTP/1.0\r\n\r\n"))
    monkeypatch.undo()
    assert requests.get(f"http://127.0.0.1:{port}/healthz", timeout=10).ok


def test_a_connection_ends_with_its_answer(connect: Connect) -> None:
    answered = connect(b"GET /other HTTP/1.1\r\nHost: x\r\n\r\n")
    while answered.recv(1024):
        pass
