"""A collector of spans: takes OTLP over HTTP (OTLP specification 1.x, "OTLP/HTTP", binary protobuf) and keeps them."""

from __future__ import annotations

import gzip
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import (
    ExportTraceServiceRequest,
    ExportTraceServiceResponse,
)


@dataclass(frozen=True, slots=True)
class Span:
    """A span as it came.

    Args:
        trace_id: in hex, as the id of its own and its parent's.
        span_id: its own.
        parent_id: its parent's; empty for a root.
        process: service and process, such as billing-work.
        name: what was done.
        attributes: its text attributes by name.
    """

    trace_id: str
    span_id: str
    parent_id: str
    process: str
    name: str
    attributes: dict[str, str]


class Collector:
    """Listens at a port of its own for as long as its process lives."""

    def __init__(self) -> None:
        self.spans: list[Span] = []
        collector = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                if self.headers.get("Content-Encoding") == "gzip":
                    body = gzip.decompress(body)
                collector.spans.extend(_spans(ExportTraceServiceRequest.FromString(body)))
                answer = ExportTraceServiceResponse().SerializeToString()
                self.send_response(200)
                self.send_header("Content-Type", "application/x-protobuf")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, format: str, *args: Any) -> None:
                """Says nothing."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        self.endpoint = f"http://127.0.0.1:{server.server_address[1]}"
        threading.Thread(target=server.serve_forever, daemon=True).start()

    def trace(self, trace_id: str) -> list[Span]:
        """The spans of a trace that have come by now."""
        return [span for span in list(self.spans) if span.trace_id == trace_id]


def _spans(request: ExportTraceServiceRequest) -> list[Span]:
    found = []
    for resource in request.resource_spans:
        about = _texts(resource.resource.attributes)
        process = f"{about['service.name']}-{about['manor.process']}"
        for scope in resource.scope_spans:
            found += [
                Span(
                    one.trace_id.hex(),
                    one.span_id.hex(),
                    one.parent_span_id.hex(),
                    process,
                    one.name,
                    _texts(one.attributes),
                )
                for one in scope.spans
            ]
    return found


def _texts(attributes: Any) -> dict[str, str]:
    return {one.key: one.value.string_value for one in attributes if one.value.HasField("string_value")}
