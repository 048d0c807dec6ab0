"""Attempts at operations in the jobs process: claimed, run, and written down however they end."""

from __future__ import annotations

import logging
import threading
import time
from typing import Any

from google.protobuf import descriptor_pool, message_factory
from google.protobuf.any_pb2 import Any as AnyMessage
from google.protobuf.message import Message
from opentelemetry import trace
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from sqlalchemy import TextClause, text
from sqlalchemy.exc import OperationalError

from chassis.deps import Deps
from chassis.errors import Aborted, DeadlineExceeded, ManorError, RateLimited, Unavailable
from chassis.jobs import lease, operations
from chassis.jobs.running import LEASE, MINE, Cancelled, Running, StaleAttempt, Stopping
from chassis.scope import use

logger = logging.getLogger(__name__)

MOST_FAILURES = 5  # attempts without one committed chunk between them
PASSING = (Aborted, DeadlineExceeded, RateLimited, Unavailable)  # the same call may succeed later

_RENEW = text(f"update operations set {LEASE} where {MINE}")
# `pending` with a lease in the future waits for its next attempt.
_CLAIM = text(
    "update operations set state = 'running', attempt = attempt + 1, failures = failures + 1, updated_at = now(),"
    f" {LEASE} where operation_id = (select operation_id from operations where state in ('pending', 'running')"
    " and (lease_until is null or lease_until < now()) and kind = any(:kinds)"
    " order by created_at, operation_id limit 1 for update skip locked) returning *"
)
_OVER = text(
    "update operations set state = :state, response = :response, error_reason = :reason, error_message = :message,"
    f" lease_until = null, updated_at = now() where {MINE}"
)
_GIVE_BACK = text(
    "update operations set state = 'pending', failures = greatest(failures - 1, 0), updated_at = now(),"
    f" lease_until = null where {MINE}"
)
# The count is the row's: it began anew where this attempt has committed a chunk.
_RETRY = text(
    "update operations set state = case when failures < :most then 'pending' else 'failed' end,"
    " error_reason = case when failures < :most then '' else :reason end,"
    " error_message = case when failures < :most then '' else :message end,"
    " lease_until = case when failures < :most then now() + make_interval(secs => power(2, failures)) end,"
    f" updated_at = now() where {MINE}"
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
                connection.execute(statement, {**op.key(), **values})
            return
        except OperationalError:
            if time.monotonic() > until:
                raise
            logger.warning("the database does not answer; operation %s waits for it", op.operation_id)
            op.stop.wait(0.5)


def _renew(op: Running) -> bool:
    with op.database.app.begin() as connection:
        return connection.execute(_RENEW, {**op.key(), "lease": lease.SECONDS}).rowcount == 1


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
