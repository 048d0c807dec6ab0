"""What is recorded of each request: its trace, one line in the access log, and metrics."""

from __future__ import annotations

import logging
import re
import secrets
import time
from contextvars import Token
from functools import lru_cache
from typing import Any

from opentelemetry import context, trace
from opentelemetry.trace import SpanKind
from prometheus_client import Histogram

from gateway.exchange import Exchange, Headers

_log = logging.getLogger("gateway.access")
# It goes on as gRPC metadata, which takes no letters beyond ASCII.
_REQUEST_ID = re.compile(r"[\w.:-]{1,100}", re.ASCII)
_seconds = Histogram(
    "http_server_request_duration_seconds",
    "Requests: how many with which status, and the time from request to answer",
    ["http_request_method", "http_route", "http_response_status_code"],
    buckets=(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30),
)
SERVER_ERROR = 500
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
# The provider is set after the fork, and this tracer asks for it when its first span starts.
_tracer = trace.get_tracer("gateway")


def begin(exchange: Exchange) -> Token[Any]:
    """Starts the trace of a request. What a caller says of traces is not believed: anybody can call."""
    exchange.started = time.perf_counter()
    span = _tracer.start_span(f"HTTP {exchange.method}", context=context.Context(), kind=SpanKind.SERVER)
    exchange.span = span
    found = span.get_span_context()
    exchange.trace_id = trace.format_trace_id(found.trace_id) if found.is_valid else secrets.token_hex(16)
    given = exchange.header("HTTP_X_REQUEST_ID") or ""
    exchange.request_id = given if _REQUEST_ID.fullmatch(given) else exchange.trace_id
    return context.attach(trace.set_span_in_context(span))


def end(exchange: Exchange, token: Token[Any]) -> None:
    """Ends what `begin` started, whatever happened between."""
    exchange.span.end()
    context.detach(token)


def template(exchange: Exchange) -> str:
    """The path that was matched, with the names of its variables: ids would make a metric of each row."""
    route = exchange.route
    return route.binding.path if route is not None else exchange.rule or "unmatched"


@lru_cache(4096)
def _series(method: str, path: str, status: int) -> Any:
    return _seconds.labels(method, path, str(status))


def finish(exchange: Exchange, status: int, headers: Headers) -> None:
    """Writes the line, counts, and says in the answer where to look."""
    elapsed = time.perf_counter() - exchange.started
    path = template(exchange)
    method = exchange.method if exchange.method in _METHODS else "OTHER"
    _series(method, path, status).observe(elapsed)
    _tell(exchange.span, method, path, status)
    headers.append(("X-Request-Id", exchange.request_id))
    headers.append(("X-Trace-Id", exchange.trace_id))
    # The path as it came is left out where it holds a secret, and the query always, since people search by phone.
    _log.info(
        "%s %s %d",
        method,
        path,
        status,
        extra={
            "status": status,
            "milliseconds": round(elapsed * 1000, 2),
            "client": exchange.client or None,
            "request_id": exchange.request_id,
            "code": exchange.problem_code,
        },
    )


def _tell(span: trace.Span, method: str, path: str, status: int) -> None:
    """What is known of a request at its end. An answer of 5xx is a failure: its trace is kept."""
    if span.is_recording():
        span.update_name(f"{method} {path}")
        span.set_attributes({"http.request.method": method, "http.route": path, "http.response.status_code": status})
        if status >= SERVER_ERROR:
            span.set_status(trace.StatusCode.ERROR)
