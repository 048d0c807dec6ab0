"""What happens around every call, layer by layer; each layer is made once for each RPC when the server starts.

In order, from the outside: trace, metrics, errors, deadline, place, authentication, access, fields, idempotency.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any

import grpc
from google.protobuf.message import Message
from opentelemetry import propagate, trace
from opentelemetry.trace import SpanKind, StatusCode
from prometheus_client import Histogram

from chassis import deadline
from chassis.errors import DeadlineExceeded
from chassis.rpc import status
from chassis.rpc.call import Call, Method, _call

Layer = Callable[[Any, Call], Message]

DEFAULT_SECONDS = 20.0
_log = logging.getLogger(__name__)
_SECONDS = Histogram(
    "rpc_server_call_duration_seconds",
    "Calls answered: how many with which status, and how long they took",
    ["rpc_method", "rpc_response_status_code"],
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20),
)


def entry(method: Method, inner: Layer) -> Callable[[Any, Any], Message]:
    """Makes the function that gRPC calls: it gathers what is known of the call and keeps it at hand."""

    def answer(request: Any, context: Any) -> Message:
        metadata = {key: value for key, value in context.invocation_metadata() if isinstance(value, str)}
        call = Call(method, metadata, context, time.monotonic() + DEFAULT_SECONDS)
        token = _call.set(call)
        try:
            return inner(request, call)
        finally:
            _call.reset(token)

    return answer


def traced(method: Method, inner: Layer) -> Layer:
    """A span named after the use case, child of the caller's by W3C Trace Context."""
    tracer = trace.get_tracer("chassis.rpc")
    attributes = {"rpc.system.name": "grpc", "rpc.method": method.full_name.strip("/")}

    def layer(request: Any, call: Call) -> Message:
        parent = propagate.extract(call.metadata) if "traceparent" in call.metadata else None
        with tracer.start_as_current_span(
            method.span,
            parent,
            SpanKind.SERVER,
            attributes,
            # A refused call is an answer; the layer of errors marks the span where it was a bug.
            record_exception=False,
            set_status_on_exception=False,
        ):
            return inner(request, call)

    return layer


def measured(method: Method, inner: Layer) -> Layer:
    """Rate, errors and duration of each RPC."""
    name = method.full_name.strip("/")
    succeeded = _SECONDS.labels(name, "OK")

    def layer(request: Any, call: Call) -> Message:
        started = time.perf_counter()
        try:
            reply = inner(request, call)
        except BaseException:
            code = call.context.code() or grpc.StatusCode.UNKNOWN
            _SECONDS.labels(name, code.name).observe(time.perf_counter() - started)
            raise
        succeeded.observe(time.perf_counter() - started)
        return reply

    return layer


def mapped(method: Method, inner: Layer) -> Layer:
    """Turns a failure with a name into its status, and everything else into a bare one that is logged."""

    def layer(request: Any, call: Call) -> Message:
        try:
            return inner(request, call)
        except Exception as error:
            span = trace.get_current_span()
            context = span.get_span_context()
            trace_id = trace.format_trace_id(context.trace_id) if context.is_valid else ""
            named = status.known(error)
            if named is None:
                _log.exception("rpc failed", extra={"method": method.full_name})
                span.record_exception(error)
                span.set_status(StatusCode.ERROR)
                made = status.internal(trace_id)
            else:
                if named is not error:
                    _log.warning("rpc refused: %s", error, extra={"method": method.full_name})
                made = status.to_status(named, trace_id)
        # Outside the handler, so that gRPC's own exception carries no trace of the failure into its log.
        call.context.abort_with_status(made)
        raise AssertionError("abort_with_status raises")

    return layer


def limited(method: Method, inner: Layer) -> Layer:
    """Gives every call an end: the caller's, 20 s at most; what waited too long in the queue is not begun."""

    def layer(request: Any, call: Call) -> Message:
        left = call.context.time_remaining()
        if left is not None and left < DEFAULT_SECONDS:
            call.ends_at = time.monotonic() + left
            if left <= 0:
                raise DeadlineExceeded("The call came too late to be begun")
        with deadline.until(call.ends_at):
            return inner(request, call)

    return layer


def seated(method: Method, places: threading.Semaphore, inner: Layer) -> Layer:
    """Gives a call a place for its work; it waits until its deadline, and is not begun once its caller has gone."""

    def layer(request: Any, call: Call) -> Message:
        if not places.acquire(timeout=max(call.left(), 0)):
            raise DeadlineExceeded("The call waited too long to be begun")
        try:
            if not call.context.is_active():
                raise DeadlineExceeded("The caller has gone before the call was begun")
            return inner(request, call)
        finally:
            places.release()

    return layer
