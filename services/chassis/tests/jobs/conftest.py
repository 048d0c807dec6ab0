"""A database of the chassis's own, and a table to see effects in."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from chassis.data.schema import roles
from chassis.deps import Deps
from chassis.jobs import operations, timers
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_COMPANY
from sqlalchemy import text
from sqlalchemy.engine import make_url


@pytest.fixture(scope="session")
def chassis_deps(deps_of: Callable[..., Deps]) -> Deps:
    """Deps of a service that has the chassis's tables and one of its own, `effects`."""
    deps: Deps = deps_of("chassis")
    with deps.database.owner.begin() as connection:
        connection.execute(text("create table if not exists effects (name text, place integer, pid integer)"))
        app = roles(connection).app
        connection.execute(text(f"grant select, insert, update, delete on effects to {app}"))
    return deps


@pytest.fixture
def deps(chassis_deps: Deps) -> Deps:
    """The same, emptied, with a tree of two companies."""
    with chassis_deps.database.owner.begin() as connection:
        connection.execute(
            text(
                "truncate effects, operations, timers, nodes, audit, approvals, approval_todos, approval_decisions,"
                " sealed_numbers, outbox restart identity"
            )
        )
        connection.execute(
            text(
                "insert into nodes (node_id, version, kind, parent_id, group_id, company_id, estate_id, name, code,"
                " currency_code, time_zone) values (:group, 1, 'group', 0, :group, 0, 0, 'G', 'G', '', ''),"
                " (:company, 1, 'company', :group, :group, :company, 0, 'A', 'A', 'CNY', 'Asia/Shanghai'),"
                " (:other, 1, 'company', :group, :group, :other, 0, 'B', 'B', 'SGD', 'Asia/Singapore'),"
                " (:estate, 1, 'estate', :company, :group, :company, :estate, 'E', 'E', '', 'Asia/Shanghai')"
            ),
            {"group": GROUP, "company": COMPANY, "other": OTHER_COMPANY, "estate": ESTATE},
        )
    return chassis_deps


@pytest.fixture
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Registrations of this test alone."""
    monkeypatch.setattr(operations, "_kinds", {})
    monkeypatch.setattr(timers, "_timers", {})


@pytest.fixture
def stop() -> Iterator[threading.Event]:
    """Set at the end of the test, whatever happened."""
    event = threading.Event()
    yield event
    event.set()


class DatabaseProxy:
    """A way to the server that can be cut: to the process behind it, it is gone and refuses connections.

    Args:
        host: the server's.
        port: the server's.
    """

    def __init__(self, host: str, port: int) -> None:
        self._server = (host, port)
        self._open: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def cut(self) -> None:
        """Ends every connection and takes no new ones."""
        # Only a shutdown wakes the thread that waits in accept: it would take one more connection otherwise.
        for one in (self._listener, *self._open):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self._open.clear()

    def mend(self) -> None:
        """Listens again, at the same port."""
        self._listener = socket.create_server(("127.0.0.1", self.port))
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def _accept(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                server = socket.create_connection(self._server)
                self._open += [client, server]
                for source, target in ((client, server), (server, client)):
                    threading.Thread(target=_forward, args=(source, target), daemon=True).start()


def _forward(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while piece := source.recv(65536):
            target.sendall(piece)
    for one in (source, target):
        with suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)
        one.close()


@pytest.fixture
def proxy(chassis_deps: Deps) -> Iterator[DatabaseProxy]:
    """A way to the database that can be cut."""
    url = make_url(chassis_deps.settings.database_url)
    made = DatabaseProxy(url.host or "127.0.0.1", url.port or 5432)
    yield made
    made.cut()
