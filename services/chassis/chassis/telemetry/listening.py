"""The small HTTP server of a process: it answers probes and scrapes, whoever else holds connections to it.

A connection carries one request and has an end of time for it. Where there are too many, the one that has said
nothing for longest makes way for the newest: a probe asks at once and is answered at once, so that a flood of silent
connections, from its own address even, neither ends the process nor takes its threads.
"""

from __future__ import annotations

import io
import logging
import socket
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

CONNECTIONS = 32
REQUEST_SECONDS = 5.0  # for all of the head
ANSWER_SECONDS = 10.0  # until all of the answer is taken

_log = logging.getLogger(__name__)
Answer = tuple[int, bytes, str]


class Listener(ThreadingHTTPServer):
    """Listens, a thread for each connection.

    Args:
        address: host and port; port 0 takes a free one.
        answer: status, body and content type for a path.
    """

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], answer: Callable[[str], Answer]) -> None:
        super().__init__(address, _Handler)
        self.answer = answer
        self._lock = threading.Lock()
        self._open = 0
        self._silent: dict[socket.socket, None] = {}  # in the order in which they came

    def verify_request(self, request: Any, client_address: Any) -> bool:
        """Makes room for a connection; False where all others are being answered."""
        with self._lock:
            if self._open >= CONNECTIONS:
                oldest = next(iter(self._silent), None)
                if oldest is None:
                    return False
                del self._silent[oldest]
                with suppress(OSError):  # it may just have ended
                    oldest.shutdown(socket.SHUT_RDWR)
            self._open += 1
            self._silent[request] = None
            return True

    def said(self, request: socket.socket) -> bool:
        """Notes that a request is whole; False for one that had to make way."""
        with self._lock:
            return self._silent.pop(request, self) is None

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answers, and gives the connection's place back."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            with self._lock:
                self._silent.pop(request, None)
                self._open -= 1

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says nothing of a client that is gone: that is no news."""
        if not isinstance(sys.exception(), OSError):
            _log.exception("a probe or a scrape was not answered")


class _Handler(BaseHTTPRequestHandler):
    server: Listener

    def setup(self) -> None:
        super().setup()
        self.rfile = io.BufferedReader(_Timed(self.connection, time.monotonic() + REQUEST_SECONDS))

    def do_GET(self) -> None:
        """Answers a path."""
        if not self.server.said(self.connection):
            return
        status, body, kind = self.server.answer(self.path)
        self.connection.settimeout(ANSWER_SECONDS)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing: a probe each second is no news."""


class _Timed(io.RawIOBase):
    """Reads from a connection until a moment, however slowly its bytes come."""

    def __init__(self, connection: socket.socket, until: float) -> None:
        self._connection, self._until = connection, until

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """What has come.

        Raises:
            TimeoutError: its time is over.
        """
        self._connection.settimeout(max(self._until - time.monotonic(), 0.001))
        return self._connection.recv_into(buffer)
