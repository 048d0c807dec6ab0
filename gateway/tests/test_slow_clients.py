"""Clients that are slow, many or odd: everybody else is answered meanwhile."""

from __future__ import annotations

import re
import select
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests
from chassis.testing.polling import eventually
from gateway.settings import Settings

from .processes import Gateway, running

THREADS = 4
OPERATION = "/v1/billing/operations/7"
Open = Callable[[bytes], socket.socket]


@pytest.fixture
def gateway(settings: Settings, tmp_path: Path) -> Iterator[Gateway]:
    with running(settings, tmp_path, MANOR_THREADS=str(THREADS)) as found:
        yield found


@pytest.fixture
def connect(gateway: Gateway) -> Iterator[Open]:
    """Opens a connection that has sent so much and no more."""
    where = urlsplit(gateway.url)
    with ExitStack() as opened:

        def connected(sent: bytes) -> socket.socket:
            client = opened.enter_context(socket.create_connection((where.hostname, where.port), timeout=30))
            client.sendall(sent)
            return client

        yield connected


def all_of(client: socket.socket) -> bytes:
    """What comes until the gateway hangs up."""
    found = b""
    while piece := client.recv(65536):
        found += piece
    return found


def get(path: str, more: str = "") -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: x\r\n{more}\r\n".encode()


def post(more: str) -> bytes:
    return f"POST /v1/identity/auth:signIn HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n{more}\r\n".encode()


def test_slow_clients_hold_up_nobody(gateway: Gateway, connect: Open) -> None:
    for _ in range(4 * THREADS):
        connect(b"")
        connect(b"GET /healthz HTTP/1.1\r\nHost:")
        connect(post("Content-Length: 10\r\n") + b"{")
    for _ in range(4 * THREADS):  # a long answer that nobody takes
        connect(get("/openapi.json") * 8)
    assert requests.get(f"{gateway.url}/healthz", timeout=5).ok
    assert requests.get(f"{gateway.url}{OPERATION}", timeout=5).ok


def test_bodies_that_a_thread_reads_leave_threads_for_others(gateway: Gateway, connect: Open) -> None:
    for _ in range(4 * THREADS):
        connect(post("Content-Length: 900000\r\n") + b"{")
        connect(post("Transfer-Encoding: chunked\r\n") + b"1\r\n{\r\n")
    assert requests.get(f"{gateway.url}{OPERATION}", timeout=5).ok
    refused = all_of(connect(post("Content-Length: 900000\r\n") + b"{"))
    assert refused.startswith(b"HTTP/1.1 503 ")
    assert b'"code": "BUSY"' in refused


def test_what_does_not_come_in_time_is_cut_off(connect: Open) -> None:
    slow = [connect(b""), connect(b"GET /healthz HTTP/1.1\r\n"), connect(post("Content-Length: 900000\r\n") + b"{")]
    eventually(lambda: len(select.select(slow, [], [], 0)[0]) == len(slow), seconds=60)
    assert [one.recv(1) for one in slow[:2]] == [b"", b""]


def test_one_address_has_its_share_of_the_connections(gateway: Gateway, connect: Open) -> None:
    # Each has half a minute for its body: nobody is cut off for being slow meanwhile.
    opened = [connect(post("Content-Length: 10\r\n") + b"{") for _ in range(300)]
    eventually(lambda: bool(select.select(opened[256:], [], [], 0)[0]))
    assert not select.select(opened[:200], [], [], 0)[0], "the share is theirs"
    for one in opened:
        one.close()
    eventually(lambda: requests.get(f"{gateway.url}/healthz", timeout=5).ok)


def test_requests_sent_together_are_answered_in_turn(connect: Open) -> None:
    sent = get("/healthz") + get("/nothing") + get("/readyz", "Connection: close\r\n")
    found = all_of(connect(sent))
    assert re.findall(rb"HTTP/1\.1 (\d+) ", found) == [b"200", b"404", b"200"]
    assert found.count(b"Connection: close") == 1


def test_head_has_no_body(connect: Open) -> None:
    found = all_of(connect(get("/healthz", "Connection: close\r\n").replace(b"GET", b"HEAD")))
    assert b"Content-Length: 12\r\n" in found
    assert found.endswith(b"\r\n\r\n")


def test_body_in_pieces_and_body_that_waits_to_be_asked_for(connect: Open) -> None:
    in_pieces = all_of(connect(post("Transfer-Encoding: chunked\r\n") + b"2\r\n{}\r\n0\r\n\r\n"))
    assert in_pieces.startswith(b"HTTP/1.1 200 ")
    waiting = connect(post("Expect: 100-continue\r\nContent-Length: 2\r\n"))
    assert waiting.recv(100).startswith(b"HTTP/1.1 100 ")
    waiting.sendall(b"{}")
    assert all_of(waiting).startswith(b"HTTP/1.1 200 ")


def test_old_clients_are_answered_and_hung_up_on(connect: Open) -> None:
    found = all_of(connect(b"GET /healthz HTTP/1.0\r\n\r\n"))
    assert found.startswith(b"HTTP/1.1 200 OK")
    assert found.endswith(b'{"ok": true}')


@pytest.mark.parametrize(
    "sent",
    [
        post("Content-Length: 2\r\nContent-Length: 3\r\n") + b"{}",
        post("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n") + b"{}",
        post("Content-Length: -2\r\n") + b"{}",
        post("Content-Length : 2\r\n") + b"{}",
        b"GET /healthz HTTP/1.1\r\nHost: x\nEvil: y\r\n\r\n",
        b"GET  /healthz HTTP/1.1\r\nHost: x\r\n\r\n",
        get("/" + "a" * 9000),
        b"GET /healthz HTTP/1.1\r\n" + b"A: b\r\n" * 70 + b"\r\n",
    ],
)
def test_what_could_be_read_in_two_ways_is_refused(connect: Open, sent: bytes) -> None:
    found = all_of(connect(sent))
    assert found[9:12] in (b"400", b"414", b"431", b"501"), found[:200]


def test_head_without_an_end_is_refused(connect: Open) -> None:
    found = all_of(connect(b"GET /healthz HTTP/1.1\r\nA: " + b"b" * 70_000))
    assert found.startswith(b"HTTP/1.1 431 ")
