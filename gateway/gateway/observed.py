"""What is recorded of each request: its trace, one line in the access log, and metrics."""

from __future__ import annotations

import logging
import re
import secrets
import time

from flask import Flask, Response, g, request
from opentelemetry import context, trace
from opentelemetry.trace import SpanKind
from prometheus_client import Histogram

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


def begin() -> None:
    """Starts the trace of a request. What a caller says of traces is not believed: anybody can call."""
    g.started = time.perf_counter()
    tracer = trace.get_tracer("gateway")
    span = tracer.start_span(f"HTTP {request.method}", context=context.Context(), kind=SpanKind.SERVER)
    g.span = span
    g.span_token = context.attach(trace.set_span_in_context(span))
    found = span.get_span_context()
    g.trace_id = trace.format_trace_id(found.trace_id) if found.is_valid else secrets.token_hex(16)
    given = request.headers.get("X-Request-Id", "")
    g.request_id = given if _REQUEST_ID.fullmatch(given) else g.trace_id


def template() -> str:
    """The path that was matched, with the names of its variables: ids would make a metric of each row."""
    match = g.get("match")
    if match is not None:
        route = match.routes.get("GET" if request.method == "HEAD" else request.method)
        if route is not None:
            return str(route.binding.path)
    if request.url_rule is not None and request.endpoint != "rpc":
        return str(request.url_rule.rule)
    return "unmatched"


def finish(response: Response) -> Response:
    """Writes the line and counts."""
    elapsed = time.perf_counter() - g.started
    path = template()
    method = request.method if request.method in _METHODS else "OTHER"
    _seconds.labels(method, path, str(response.status_code)).observe(elapsed)
    _tell(g.span, method, path, response.status_code)
    response.headers["X-Request-Id"] = g.request_id
    response.headers["X-Trace-Id"] = g.trace_id
    # The path as it came is left out where it holds a secret, and the query always, since people search by phone.
    _log.info(
        "%s %s %d",
        method,
        path,
        response.status_code,
        extra={
            "status": response.status_code,
            "milliseconds": round(elapsed * 1000, 2),
            "client": request.remote_addr,
            "request_id": g.request_id,
            "code": g.get("problem_code", ""),
        },
    )
    return response


def _tell(span: trace.Span, method: str, path: str, status: int) -> None:
    """What is known of a request at its end. An answer of 5xx is a failure: its trace is kept."""
    if span.is_recording():
        span.update_name(f"{method} {path}")
        span.set_attributes({"http.request.method": method, "http.route": path, "http.response.status_code": status})
        if status >= SERVER_ERROR:
            span.set_status(trace.StatusCode.ERROR)


def register(app: Flask) -> None:
    """Ends what `begin` started, whatever happened between."""

    @app.teardown_request
    def end(_: BaseException | None) -> None:
        if "span" in g:
            g.span.end()
            context.detach(g.span_token)
