"""gunicorn's worker for the gateway: no client that is slow to send or to take holds a thread.

All threads wait at one poller. Whichever is woken takes what has come on a connection; a request that is not whole
yet, or an answer that the client does not take, goes back to the poller. A request that is whole is served by the
thread that has read its last byte, so nothing is handed from thread to thread.
"""

from __future__ import annotations

import io
import json
import os
import select
import socket
import threading
import time
from collections import Counter
from contextlib import suppress
from typing import Any

from gunicorn import http  # type: ignore[import-untyped]
from gunicorn.http import wsgi  # type: ignore[import-untyped]
from gunicorn.workers.base import Worker as BaseWorker  # type: ignore[import-untyped]

from gateway import heads
from gateway.connections import Body, Connection, Reply

HEAD_SECONDS = 10.0
# A body up to this size is waited for by the poller; a longer one is read by a thread, with time of its own.
SHORT_BODY_BYTES, SHORT_BODY_SECONDS = 64 * 1024, 30.0
# gunicorn's parser waits for what it reads: whatever it is asked to read ends by then.
ODD_REQUEST_SECONDS = 120.0
# An answer is still on its way to a client that we hang up on: what it sends meanwhile is thrown away for so long.
LINGER_SECONDS = 2.0
# A stopping worker still answers what a client may be sending already.
LAST_REQUEST_SECONDS = 2.0
SWEEP_SECONDS = 0.5
_ONCE = select.EPOLLONESHOT
IDLE = "idle"


def _refusal(status: str, code: str, detail: str) -> bytes:
    """An answer that no app gives, since no request has come."""
    document = {"type": "about:blank", "title": status[4:], "status": int(status[:3]), "detail": detail, "code": code}
    body = json.dumps({**document, "trace_id": ""}).encode()
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/problem+json\r\nRetry-After: 2\r\nConnection: close\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


_BUSY = _refusal(
    "503 Service Unavailable",
    "BUSY",
    "Too many large bodies are being sent at once. Nothing was done by this call; try again soon.",
)
_TOO_LONG = _refusal("431 Request Header Fields Too Large", "TOO_LARGE", "The head of the request is too long.")


class Shares:
    """How many of something each address has, and all together.

    Args:
        each: the most of one address.
        whole: the most of all.
    """

    def __init__(self, each: int, whole: float = float("inf")) -> None:
        self._each, self._whole = each, whole
        self._lock = threading.Lock()
        self._counts: Counter[str] = Counter()

    def take(self, address: str) -> bool:
        """False where the address, or everybody, has the most already."""
        with self._lock:
            if self._counts[address] >= self._each or self._counts.total() >= self._whole:
                return False
            self._counts[address] += 1
            return True

    def give_back(self, address: str) -> None:
        """One less."""
        with self._lock:
            self._counts[address] -= 1
            if not self._counts[address]:
                del self._counts[address]


class Worker(BaseWorker):  # type: ignore[misc]  # gunicorn has no types
    """The worker. What gunicorn has no setting for stands in attributes of the class, which its configuration sets."""

    # The most connections of one address, and the most of its long bodies on their way. Behind proxies all
    # connections come from theirs, so the proxies limit instead.
    most_connections = 256
    most_bodies = 16

    def init_process(self) -> None:
        """Prepares what the threads share, and runs."""
        self._epoll = select.epoll()
        self._listeners: dict[int, socket.socket] = {}
        self._connections: dict[int, Connection] = {}
        self._open = Shares(self.most_connections)
        # Half of the threads is left to requests that are whole.
        self._bodies = Shares(self.most_bodies, max(self.cfg.threads // 2, 1))
        super().init_process()

    def handle_exit(self, sig: int, frame: Any) -> None:
        """SIGTERM: finish what is in hand."""
        self.alive = False
        os.write(self.PIPE[1], b"1")

    def run(self) -> None:
        """Watches the clock while the threads work; ends once a stopping worker has nothing in hand."""
        for listener in self.sockets:
            listener.setblocking(False)
            self._listeners[listener.fileno()] = listener
            self._epoll.register(listener.fileno(), select.EPOLLIN | _ONCE)
        for number in range(self.cfg.threads):
            threading.Thread(target=self._work, name=f"http-{number}", daemon=True).start()
        while self.alive and self.ppid == os.getppid():
            self.notify()
            self._sweep()
            select.select([self.PIPE[0]], [], [], SWEEP_SECONDS)
        self.alive = False
        for number in self._listeners:
            self._epoll.unregister(number)
        started = time.monotonic()
        while self._connections and time.monotonic() < started + self.cfg.graceful_timeout:
            self.notify()
            self._sweep(started + LAST_REQUEST_SECONDS)
            time.sleep(0.05)

    def _sweep(self, latest: float = float("inf")) -> None:
        """Ends the connections whose time is over."""
        now = time.monotonic()
        for connection in list(self._connections.values()):
            deadline = connection.deadline
            if deadline is not None and (min(deadline, latest) if connection.phase == IDLE else deadline) < now:
                connection.expire()

    def _work(self) -> None:
        while True:
            for number, event in self._epoll.poll(maxevents=1):
                listener = self._listeners.get(number)
                if listener is not None:
                    self._accept(listener)
                    continue
                connection = self._connections.get(number)
                if connection is not None:
                    self._step(connection, event)

    def _accept(self, listener: socket.socket) -> None:
        try:
            sock, peer = listener.accept()
        except OSError:
            sock = None  # another thread was quicker, the client is gone, or there are too many files
        finally:
            with suppress(OSError):  # it has stopped listening
                self._epoll.modify(listener.fileno(), select.EPOLLIN | _ONCE)
        if sock is None:
            return
        connection = Connection(sock, peer, listener.getsockname())
        if not (self._room() and self._open.take(connection.address)):
            sock.close()
            return
        sock.setblocking(True)
        with suppress(OSError):  # a socket of a path has no such option
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.deadline = time.monotonic() + HEAD_SECONDS
        self._connections[sock.fileno()] = connection
        self._epoll.register(sock.fileno(), select.EPOLLIN | _ONCE)

    def _room(self) -> bool:
        """Makes room for another connection: whoever has kept one for nothing longest gives it up."""
        if len(self._connections) < self.cfg.worker_connections:
            return True
        waiting = [one for one in list(self._connections.values()) if one.deadline is not None]
        if not waiting:
            return False
        min(waiting, key=lambda one: one.deadline or 0.0).expire()
        return True

    def _step(self, connection: Connection, event: int) -> None:
        """Whatever happens to a connection ends here, and never the thread."""
        try:
            if event & select.EPOLLOUT:
                if self._goes_on(connection, sent=connection.send()):
                    self._advance(connection)
            elif not connection.receive():
                self._close(connection)
            elif connection.hung_up:
                connection.received = b""
                self._epoll.modify(connection.sock.fileno(), select.EPOLLIN | _ONCE)
            else:
                self._advance(connection)
        except OSError:
            self._close(connection)
        except Exception:
            self.log.exception("a connection failed")
            self._close(connection)

    def _advance(self, connection: Connection) -> None:
        """Serves every request that has come whole, and waits for more."""
        while connection.received or connection.head is not None:
            head = connection.head or self._read_head(connection)
            if head is None:
                return
            if head.length > SHORT_BODY_BYTES:
                self._serve_long(connection, head)
                return
            if len(connection.received) < head.length:
                self._wait(connection, "body", SHORT_BODY_SECONDS)
                return
            data, connection.received = connection.received[: head.length], connection.received[head.length :]
            connection.head, connection.close = None, head.close
            if not self._serve(connection, head.environ, io.BytesIO(data)):
                return
        self._wait(connection, IDLE, self.cfg.keepalive)

    def _read_head(self, connection: Connection) -> heads.Head | None:
        """The next head; None where it is not whole, or is somebody else's to read."""
        end = connection.received.find(heads.END) + len(heads.END)
        if end < len(heads.END):
            if len(connection.received) > heads.MOST_BYTES:
                self._refuse(connection, _TOO_LONG)
            else:
                self._wait(connection, "head", HEAD_SECONDS)
            return None
        head = heads.read(connection.received[:end])
        if head is None:
            self._serve_odd(connection)
            return None
        connection.head, connection.received = head, connection.received[end:]
        return head

    def _serve(self, connection: Connection, environ: dict[str, Any], source: Any, long: Body | None = None) -> bool:
        """Serves a request; True where the connection goes on with the next one."""
        environ["wsgi.input"] = source
        environ["REMOTE_ADDR"] = connection.address
        server = connection.server
        environ["SERVER_NAME"], environ["SERVER_PORT"] = (
            (server[0], str(server[1])) if isinstance(server, tuple) else ("localhost", "80")
        )
        if long is None:
            connection.deadline = None
        reply = Reply()
        body = self.wsgi(environ, reply.start)
        connection.deadline = None
        if long is not None and long.left:
            connection.close = connection.unread = True
        if not self.alive:
            connection.close = True
        return self._goes_on(connection, sent=connection.answer(reply, body, environ))

    def _goes_on(self, connection: Connection, *, sent: bool) -> bool:
        if not sent:
            self._epoll.modify(connection.sock.fileno(), select.EPOLLOUT | _ONCE)
            return False
        if connection.close:
            self._hang_up(connection)
            return False
        return True

    def _serve_long(self, connection: Connection, head: heads.Head) -> None:
        """Serves a request whose body the app reads as it comes, or refuses to read."""
        if not self._bodies.take(connection.address):
            self._refuse(connection, _BUSY)
            return
        try:
            connection.head, connection.close = None, head.close
            body = Body(connection, head.length)
            goes_on = self._serve(connection, head.environ, io.BufferedReader(body), body)
        finally:
            self._bodies.give_back(connection.address)
        if goes_on:
            self._advance(connection)

    def _serve_odd(self, connection: Connection) -> None:
        """Serves what gunicorn's own parser understands, and answers as gunicorn does what it refuses."""
        if not self._bodies.take(connection.address):
            self._refuse(connection, _BUSY)
            return
        connection.close = connection.unread = True
        request = None
        try:
            connection.deadline = time.monotonic() + HEAD_SECONDS
            parser = http.get_parser(self.cfg, connection.sock, connection.peer)
            parser.unreader.unread(connection.received)
            connection.received = b""
            request = next(parser)
            connection.deadline = time.monotonic() + ODD_REQUEST_SECONDS
            _, environ = wsgi.create(request, connection.sock, connection.peer, connection.server, self.cfg)
            self._serve(connection, environ, request.body)
        except (StopIteration, http.errors.NoMoreData):
            self._close(connection)
        except http.errors.ParseException as error:
            self.handle_error(request, connection.sock, connection.peer, error)
            self._hang_up(connection)
        finally:
            self._bodies.give_back(connection.address)

    def _wait(self, connection: Connection, phase: str, seconds: float) -> None:
        """Waits for more; how long a client may take counts from the first wait of a phase, not from each byte."""
        if connection.phase != phase or phase == IDLE:
            connection.phase, connection.until = phase, time.monotonic() + seconds
        connection.deadline = connection.until
        self._epoll.modify(connection.sock.fileno(), select.EPOLLIN | _ONCE)

    def _refuse(self, connection: Connection, answer: bytes) -> None:
        connection.unread = True
        with suppress(BlockingIOError):
            connection.sock.send(answer, socket.MSG_DONTWAIT)
        self._hang_up(connection)

    def _hang_up(self, connection: Connection) -> None:
        """Closes. Where the client may be sending still, closing at once would take the answer away from it."""
        if not connection.unread:
            self._close(connection)
            return
        connection.hung_up, connection.received = True, b""
        connection.deadline = time.monotonic() + LINGER_SECONDS
        connection.sock.shutdown(socket.SHUT_WR)
        self._epoll.modify(connection.sock.fileno(), select.EPOLLIN | _ONCE)

    def _close(self, connection: Connection) -> None:
        number = connection.sock.fileno()
        if self._connections.pop(number, None) is None:
            return
        self._open.give_back(connection.address)
        connection.done()
        connection.sock.close()
