"""Runs operations in the jobs process: claim, chunk by chunk, give back, give up.

A claim takes a lease and a new attempt number. A chunk commits its effect, the cursor and the facts in one
transaction, and only while the attempt is still the row's: a process that was thought dead and comes back can
commit nothing.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from uuid import UUID

from google.protobuf import descriptor_pool, message_factory
from google.protobuf.any_pb2 import Any as AnyMessage
from google.protobuf.message import Message
from opentelemetry import trace
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from sqlalchemy import Connection, TextClause, bindparam, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.exc import OperationalError

from chassis import lease, operations
from chassis.db import Database
from chassis.errors import Aborted, DeadlineExceeded, ManorError, RateLimited, Unavailable
from chassis.scope import ALL, Principal, Scope, Some, use
from chassis.uow import Tx, UnitOfWork

if TYPE_CHECKING:
    from chassis.main import Deps

logger = logging.getLogger(__name__)

MOST_FAILURES = 5  # attempts without one committed chunk between them
PASSING = (Aborted, DeadlineExceeded, RateLimited, Unavailable)  # the same call may succeed later


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
                {"cursor": cursor, "done": done, "total": total, "lease": lease.SECONDS, **self._key()},
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
            connection.execute(_SHOW, {"done": done, "total": total, **self._key()})

    def _mine(self, tx: Tx | Connection) -> None:
        row = tx.execute(_STANDING, self._key()).one_or_none()
        if row is None:
            raise StaleAttempt
        if row.cancel_requested:
            raise Cancelled

    def _key(self) -> dict[str, Any]:
        return {"operation_id": self.operation_id, "attempt": self.attempt}


_MINE = "operation_id = :operation_id and attempt = :attempt and state = 'running'"
_LEASE = "lease_until = now() + make_interval(secs => :lease)"
_STANDING = text(f"select cancel_requested from operations where {_MINE}")
_ADVANCE = text(
    "update operations set cursor = :cursor, done = :done, total = :total, failures = 0, updated_at = now(),"
    f" {_LEASE} where {_MINE} returning 1"
).bindparams(bindparam("cursor", type_=JSONB))
_RENEW = text(f"update operations set {_LEASE} where {_MINE}")
_SHOW = text(f"update operations set done = :done, total = :total, updated_at = now() where {_MINE}")
# `pending` with a lease in the future waits for its next attempt.
_CLAIM = text(
    "update operations set state = 'running', attempt = attempt + 1, failures = failures + 1, updated_at = now(),"
    f" {_LEASE} where operation_id = (select operation_id from operations where state in ('pending', 'running')"
    " and (lease_until is null or lease_until < now()) and kind = any(:kinds)"
    " order by created_at, operation_id limit 1 for update skip locked) returning *"
)
_OVER = text(
    "update operations set state = :state, response = :response, error_reason = :reason, error_message = :message,"
    f" lease_until = null, updated_at = now() where {_MINE}"
)
_GIVE_BACK = text(
    "update operations set state = 'pending', failures = greatest(failures - 1, 0), updated_at = now(),"
    f" lease_until = null where {_MINE}"
)
# The count is the row's: it began anew where this attempt has committed a chunk.
_RETRY = text(
    "update operations set state = case when failures < :most then 'pending' else 'failed' end,"
    " error_reason = case when failures < :most then '' else :reason end,"
    " error_message = case when failures < :most then '' else :message end,"
    " lease_until = case when failures < :most then now() + make_interval(secs => power(2, failures)) end,"
    f" updated_at = now() where {_MINE}"
)


def run_next(deps: Deps, stop: threading.Event) -> bool:
    """Claims one operation and runs it until it is over or given back; False where none waits."""
    with deps.database.app.begin() as connection:
        row = connection.execute(_CLAIM, {"kinds": sorted(operations.kinds()), "lease": lease.SECONDS}).one_or_none()
    if row is None:
        return False
    op = Running(deps, row, stop)
    if row.failures > MOST_FAILURES:
        _end(op, "failed", reason="GAVE_UP", message=f"Its process died {MOST_FAILURES} times over the same chunk")
        return True
    parent = TraceContextTextMapPropagator().extract({"traceparent": row.traceparent})
    tracer = trace.get_tracer("manor")
    with use(op.scope), tracer.start_as_current_span(row.kind, context=parent), lease.kept(lambda: _renew(op)):
        _attempt(op, row)
    return True


def _attempt(op: Running, row: Any) -> None:
    """Runs the function once and writes down how that ended."""
    about = {"operation": str(op.operation_id), "kind": row.kind, "attempt": op.attempt}
    logger.info("operation begins", extra=about)
    try:
        if row.cancel_requested:
            raise Cancelled
        response = operations.kinds()[row.kind].work(op, _unpacked(row.request))
    except Cancelled:
        _end(op, "cancelled")
    except StaleAttempt:
        logger.warning("operation was taken up by another process", extra=about)
    except Stopping:
        _settle(op, _GIVE_BACK, {})
    except ManorError as error:
        if isinstance(error, PASSING):
            _retry(op, error)
        else:
            _end(op, "failed", reason=error.reason, message=error.message)
    except Exception as error:
        logger.exception("operation failed", extra=about)
        _retry(op, error)
    else:
        _end(op, "done", response=_packed(response))
        logger.info("operation is done", extra=about)


def _retry(op: Running, error: Exception) -> None:
    """Gives the operation back for another attempt, or gives it up where a chunk has failed too often."""
    said = error.message if isinstance(error, ManorError) else type(error).__name__
    message = (
        f"Gave up after {MOST_FAILURES} attempts, the last of which ended with: {said}."
        f" The log says more under {op.operation_id}"
    )
    _settle(op, _RETRY, {"reason": "GAVE_UP", "message": message, "most": MOST_FAILURES})


def _end(op: Running, state: str, *, response: bytes = b"", reason: str = "", message: str = "") -> None:
    _settle(op, _OVER, {"state": state, "response": response, "reason": reason, "message": message})


def _settle(op: Running, statement: TextClause, values: dict[str, Any]) -> None:
    """Writes down how an attempt ended. A database that restarts gets as long as the lease lasts to come back."""
    until = time.monotonic() + lease.SECONDS
    while True:
        try:
            with op.database.app.begin() as connection:
                connection.execute(statement, {**op._key(), **values})
            return
        except OperationalError:
            if time.monotonic() > until:
                raise
            logger.warning("the database does not answer; operation %s waits for it", op.operation_id)
            op.stop.wait(0.5)


def _renew(op: Running) -> bool:
    with op.database.app.begin() as connection:
        return connection.execute(_RENEW, {**op._key(), "lease": lease.SECONDS}).rowcount == 1


def _unpacked(request: bytes) -> Message:
    packed = AnyMessage.FromString(bytes(request))
    descriptor = descriptor_pool.Default().FindMessageTypeByName(packed.TypeName())
    message = message_factory.GetMessageClass(descriptor)()
    packed.Unpack(message)
    return message


def _packed(response: Message | None) -> bytes:
    if response is None:
        return b""
    packed = AnyMessage()
    packed.Pack(response)
    return packed.SerializeToString()


def _some(listed: str) -> Some:
    return ALL if listed == ALL else tuple(int(item) for item in listed.split(",") if item)
