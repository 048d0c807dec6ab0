"""One connection of a client: what was read of it, what is still to be written, and when its time is over."""

from __future__ import annotations

import io
import socket
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from email.utils import formatdate
from functools import lru_cache
from typing import Any

from gateway.exchange import Headers
from gateway.heads import Head

PIECE = 65536
# A body that a thread reads comes at 16 kB a second or faster, after a start of 15 s: what is slower is cut off.
SLOWEST_BYTES_A_SECOND, BODY_GRACE_SECONDS = 16_384, 15.0
# Bytes of an answer that nobody takes are thrown away after so long.
WRITE_SECONDS = 30.0
_WITHOUT_BODY = frozenset({204, 304})


class Connection:
    """A connection. At any moment one thread has it, or the poller.

    Args:
        sock: of the client.
        peer: the client's address and port.
        server: the address and port that it has reached.
    """

    __slots__ = (
        "_body", "_chunked", "_out", "_rest", "close", "deadline", "head", "hung_up", "peer", "phase", "received",
        "server", "sock", "unread", "until",
    )  # fmt: skip

    def __init__(self, sock: socket.socket, peer: Any, server: Any) -> None:
        self.sock = sock
        self.peer = peer
        self.server = server
        self.received = b""
        # A head whose body is still on its way.
        self.head: Head | None = None
        # When the client has had its time; None while the platform works on the answer.
        self.deadline: float | None = None
        self.phase = "idle"
        self.until = 0.0
        # It ends with the answer in hand; the client may have more to say, which nobody will read; we have ended it.
        self.close = self.unread = self.hung_up = False
        self._out = memoryview(b"")
        self._body: Any = None
        self._rest: Iterator[bytes] = iter(())
        self._chunked = False

    @property
    def address(self) -> str:
        """The client's address."""
        return str(self.peer[0]) if isinstance(self.peer, tuple) else ""

    def receive(self) -> bool:
        """Takes what has come; False at the end, or when the client is gone."""
        try:
            data = self.sock.recv(PIECE, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return True
        except OSError:
            return False
        self.received = self.received + data if self.received else data
        return bool(data)

    def expire(self) -> None:
        """Ends both directions, which wakes whoever waits for the connection: that thread closes it."""
        with suppress(OSError):
            self.sock.shutdown(socket.SHUT_RDWR)

    def answer(self, reply: Reply, body: Iterable[bytes], environ: dict[str, Any]) -> bool:
        """Begins to send an answer; True once all of it was sent.

        Args:
            reply: its status and headers.
            body: its pieces.
            environ: of the request.
        """
        self._body, self._rest = body, iter(body)
        omitted = environ["REQUEST_METHOD"] == "HEAD" or reply.status in _WITHOUT_BODY
        if omitted:
            self._rest = iter(())
        first = b"" if omitted else next(self._rest, b"")  # it may be the body that calls start_response
        self._chunked = not (reply.sized or omitted)
        if self._chunked and environ["SERVER_PROTOCOL"] != "HTTP/1.1":
            self._chunked, self.close = False, True
        head = reply.head(close=self.close, chunked=self._chunked)
        self._out = memoryview(head + self._framed(first))
        return self.send()

    def send(self) -> bool:
        """Sends as much as the client takes; True once all is sent.

        Raises:
            OSError: the client is gone.
        """
        while True:
            while self._out:
                try:
                    sent = self.sock.send(self._out, socket.MSG_DONTWAIT)
                except BlockingIOError:
                    if self.deadline is None:
                        self.deadline = time.monotonic() + WRITE_SECONDS
                    return False
                self._out = self._out[sent:]
                self.deadline = None
            piece = next(self._rest, None)
            if piece is None:
                if not self._chunked:
                    self.done()
                    return True
                self._chunked = False
                self._out = memoryview(b"0\r\n\r\n")
            else:
                self._out = memoryview(self._framed(piece))

    def _framed(self, piece: bytes) -> bytes:
        return b"%x\r\n%b\r\n" % (len(piece), piece) if self._chunked and piece else piece

    def done(self) -> None:
        """Lets go of the answer, sent or not."""
        body, self._body, self._rest = self._body, None, iter(())
        if hasattr(body, "close"):
            body.close()


class Reply:
    """The status and headers of an answer, as an app gives them to `start`."""

    __slots__ = ("_headers", "_status", "sized", "status")

    def __init__(self) -> None:
        self.status = 0
        self.sized = False
        self._status = ""
        self._headers: Headers = []

    def start(self, status: str, headers: Headers, exc_info: Any = None) -> Any:
        """start_response of PEP 3333; nothing of ours uses the `write` that it could give."""
        self._status, self._headers = status, headers
        self.status = int(status[:3])
        self.sized = any(name.lower() == "content-length" for name, _ in headers)
        return _no_write

    def head(self, *, close: bool, chunked: bool) -> bytes:
        """The head of the answer.

        Raises:
            ValueError: a header holds the end of a line.
        """
        lines = [f"HTTP/1.1 {self._status}", _date(int(time.time()))]
        lines += [f"{name}: {value}" for name, value in self._headers if name.lower() != "connection"]
        if chunked:
            lines.append("Transfer-Encoding: chunked")
        if close:
            lines.append("Connection: close")
        lines.append("\r\n")
        head = "\r\n".join(lines)
        if head.count("\n") != len(lines) or head.count("\r") != len(lines):
            raise ValueError("a header of the answer holds the end of a line")
        return head.encode("latin-1")


def _no_write(_: bytes) -> None:
    raise NotImplementedError("answers are given back and not written")


@lru_cache(2)
def _date(second: int) -> str:
    return f"Date: {formatdate(second, usegmt=True)}"


class Body(io.RawIOBase):
    """A long body, read from its connection by the thread that serves it.

    Args:
        connection: whose.
        length: bytes.
    """

    def __init__(self, connection: Connection, length: int) -> None:
        super().__init__()
        self._connection = connection
        self._length = length
        self._began = time.monotonic()
        self.left = length
        connection.deadline = self._began + BODY_GRACE_SECONDS

    def readable(self) -> bool:
        """It is read and nothing else."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Reads what has come, and waits where nothing has."""
        connection, most = self._connection, min(len(buffer), self.left)
        if not most:
            return 0
        if connection.received:
            data, connection.received = connection.received[:most], connection.received[most:]
        else:
            data = connection.sock.recv(most)
        buffer[: len(data)] = data
        self.left -= len(data)
        due = self._began + BODY_GRACE_SECONDS + (self._length - self.left) / SLOWEST_BYTES_A_SECOND
        connection.deadline = due if self.left else None
        return len(data)
