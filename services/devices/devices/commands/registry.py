"""The registry of devices as the broker and ingest know it: read whole, and anew whenever it changes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import psycopg
from chassis import directory
from chassis.data.notices import notified
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from sqlalchemy import text
from sqlalchemy.engine import make_url

from devices.usecases.devices import CHANNEL
from devices.usecases.judging import Place
from devices.usecases.storing import Route
from devices.usecases.upkeep import scope_of

LISTEN_SECONDS = 1.0
AGAIN_SECONDS = 2.0
_DEVICES = text(
    "select group_id, company_id, estate_id, device_id, kind, code_key, gateway_id, disabled, username, password_hash"
    " from devices where group_id = :group order by device_id"
)


def registered(deps: Deps) -> Iterator[Any]:
    """Every device of every group."""
    for group_id in directory.groups(deps.database):
        with UnitOfWork(deps.database, scope_of(group_id)) as tx:
            yield from tx.execute(_DEVICES, {"group": group_id}).all()


def routes(deps: Deps) -> dict[str, Route]:
    """Whose messages are whose, by the name that a device signs in with, which is its part of topics."""
    rows = list(registered(deps))
    children: dict[Any, dict[str, Route]] = {}
    for row in rows:
        if row.gateway_id:
            children.setdefault(row.gateway_id, {})[row.code_key] = _route(row, {})
    return {row.username: _route(row, children.get(row.device_id, {})) for row in rows if not row.gateway_id}


def _route(row: Any, children: dict[str, Route]) -> Route:
    place = Place(row.company_id, row.estate_id, row.device_id, row.kind)
    return Route(row.group_id, place, row.disabled, children)


class Changes:
    """Says when the registry has changed, by PostgreSQL's notifications; also whenever it may have missed one.

    Args:
        deps: the service's.
        stop: ends it.
    """

    def __init__(self, deps: Deps, stop: threading.Event) -> None:
        self._deps, self._stop = deps, stop
        self.changed = threading.Event()
        self.changed.set()  # nobody has read it yet
        threading.Thread(target=self._run, name="registry", daemon=True).start()

    def _run(self) -> None:
        while not self._stop.is_set():
            with suppress(psycopg.Error):
                self._listen()
            self._stop.wait(AGAIN_SECONDS)

    def _listen(self) -> None:
        url = make_url(self._deps.settings.database_url).set(drivername="postgresql")
        with psycopg.connect(
            url.render_as_string(hide_password=False), autocommit=True, connect_timeout=5
        ) as connection:
            connection.execute(f"listen {CHANNEL}")
            self.changed.set()  # what changed before this process listened
            while not self._stop.is_set():
                if notified(connection, LISTEN_SECONDS):
                    self.changed.set()
