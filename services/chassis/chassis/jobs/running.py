"""A long operation at work, as its function sees it: chunk by chunk.

A claim takes a lease and a new attempt number. A chunk commits its effect, the cursor and the facts in one
transaction, and only while the attempt is still the row's: a process that was thought dead and comes back can
commit nothing.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, text
from sqlalchemy.dialects.postgresql import JSONB

from chassis import directory
from chassis.data.db import Database
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs import lease
from chassis.scope import ALL, Principal, Scope, Some


class Cancelled(Exception):
    """Somebody asked the operation to stop; raised where a chunk would begin."""


class StaleAttempt(Exception):
    """Another process has taken the operation up; nothing of this chunk is committed."""


class Stopping(Exception):
    """This process ends; the operation is given back where a chunk would begin."""


class Running:
    """An operation in hand, as its function sees it.

    Args:
        deps: of the jobs process.
        row: the claimed row of `operations`.
        stop: set when the process is to end.
    """

    def __init__(self, deps: Deps, row: Any, stop: threading.Event) -> None:
        self.deps = deps
        self.database: Database = deps.database
        self.operation_id: UUID = row.operation_id
        self.company_id: int = row.company_id
        self.estate_id: int = row.estate_id
        self.attempt: int = row.attempt
        self.done: int = row.done
        self.total: int = row.total
        self.cursor: dict[str, Any] = row.cursor
        principal = Principal(row.principal_id, row.principal_kind, row.group_id)
        self.scope = Scope(row.group_id, _some(row.companies), _some(row.estates), principal)
        if (
            principal.kind == "resident"
        ):  # as whichever customers they are by now, and as nobody if they may not sign in
            self.scope = replace(self.scope, customers=directory.customers(deps.database, principal.id))
        self.stop = stop
        self._next: tuple[dict[str, Any], int, int] | None = None

    @contextmanager
    def chunk(self) -> Iterator[Tx]:
        """One piece of the work: a transaction that commits effect, facts and cursor together.

        Raises:
            Cancelled, Stopping: before the block; the function lets them pass.
            StaleAttempt: after the block; nothing was committed.
        """
        if self.stop.is_set():
            raise Stopping
        with UnitOfWork(self.database, self.scope) as tx:
            self._mine(tx)
            self._next = (self.cursor, self.done, self.total)
            yield tx
            tx.session.flush()
            following, self._next = self._next, None
            cursor, done, total = following
            kept = tx.execute(
                _ADVANCE,
                {"cursor": cursor, "done": done, "total": total, "lease": lease.SECONDS, **self.key()},
            )
            if not kept.all():
                raise StaleAttempt
        self.cursor, self.done, self.total = following

    def advance(
        self, cursor: dict[str, Any] | None = None, *, done: int | None = None, total: int | None = None
    ) -> None:
        """Says inside a chunk where the next one begins; it counts once the chunk is committed.

        Args:
            cursor: what the function needs to go on; JSON. Left out: as before.
            done: how many pieces are done in all. Left out: as before.
            total: how many there are. Left out: as before.
        """
        if self._next is None:
            raise RuntimeError("advance() belongs inside `with op.chunk() as tx`")
        before, done_before, total_before = self._next
        self._next = (
            before if cursor is None else cursor,
            done_before if done is None else done,
            total_before if total is None else total,
        )

    def check(self) -> None:
        """Asks, within a long chunk, whether going on makes sense; reads in a transaction of its own.

        Raises:
            Cancelled, StaleAttempt, Stopping: the chunk is to be given up; let them pass.
        """
        if self.stop.is_set():
            raise Stopping
        with self.database.app.begin() as connection:
            self._mine(connection)

    def show(self, *, done: int, total: int) -> None:
        """Shows within a long chunk how far it is, at once and outside its transaction.

        Args:
            done: how many pieces are done in all.
            total: how many there are.
        """
        self.done, self.total = done, total
        if self._next is not None:
            self._next = (self._next[0], done, total)
        with self.database.app.begin() as connection:
            connection.execute(_SHOW, {"done": done, "total": total, **self.key()})

    def _mine(self, tx: Tx | Connection) -> None:
        row = tx.execute(_STANDING, self.key()).one_or_none()
        if row is None:
            raise StaleAttempt
        if row.cancel_requested:
            raise Cancelled

    def key(self) -> dict[str, Any]:
        """What names this attempt in statements."""
        return {"operation_id": self.operation_id, "attempt": self.attempt}


MINE = "operation_id = :operation_id and attempt = :attempt and state = 'running'"
LEASE = "lease_until = now() + make_interval(secs => :lease)"
_STANDING = text(f"select cancel_requested from operations where {MINE}")
_ADVANCE = text(
    "update operations set cursor = :cursor, done = :done, total = :total, failures = 0, updated_at = now(),"
    f" {LEASE} where {MINE} returning 1"
).bindparams(bindparam("cursor", type_=JSONB))
_SHOW = text(f"update operations set done = :done, total = :total, updated_at = now() where {MINE}")


def _some(listed: str) -> Some:
    return ALL if listed == ALL else tuple(int(item) for item in listed.split(",") if item)
