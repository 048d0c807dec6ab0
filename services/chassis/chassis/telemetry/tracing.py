"""Traces: which of them are sent, and where to (OpenTelemetry; OTLP over HTTP).

The process that begins a trace, mostly the gateway, chooses `trace_ratio` of them by their ids, and all others follow
it by the sampled flag of W3C Trace Context. The rest is recorded all the same: where one of its spans fails in a
process, that process sends what it has of the trace. A failed request so keeps the spans of every process that the
failure passed through; those of other processes, which succeeded, are sent for chosen traces alone.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Sequence

from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.instrumentation.sqlalchemy import SQLAlchemyInstrumentor
from opentelemetry.propagate import inject
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import ReadableSpan, Span, SpanProcessor, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.sampling import (
    ALWAYS_OFF,
    Decision,
    ParentBased,
    Sampler,
    SamplingResult,
    StaticSampler,
    TraceIdRatioBased,
)
from opentelemetry.trace import Link, SpanContext, SpanKind, StatusCode, TraceFlags, TraceState
from opentelemetry.util.types import Attributes

from chassis.settings import ServiceSettings

SEND_SECONDS = 3  # a collector that is away holds up a process that ends for no longer
MOST_SPANS = 500  # held of one trace that was not chosen; the last ones, among which the failure is
MOST_TRACES = 2_000  # held at once; the oldest is let go

RECORD_ONLY = StaticSampler(Decision.RECORD_ONLY)


def configure(settings: ServiceSettings, process: str) -> None:
    """Sends spans to `otlp_endpoint`. Without one, spans carry ids for the logs and record nothing.

    Args:
        settings: the service's.
        process: serve, work or jobs.
    """
    if not settings.otlp_endpoint:
        trace.set_tracer_provider(TracerProvider(sampler=ParentBased(ALWAYS_OFF)))
        return
    about = {"service.name": settings.service, "service.namespace": "manor", "manor.process": process}
    made = provider(settings.trace_ratio, Resource.create(about))
    exporter = OTLPSpanExporter(endpoint=f"{settings.otlp_endpoint.rstrip('/')}/v1/traces", timeout=SEND_SECONDS)
    made.add_span_processor(KeepFailed(BatchSpanProcessor(exporter)))
    trace.set_tracer_provider(made)
    # A span a statement costs more than many a statement: only where somebody looks at them.
    SQLAlchemyInstrumentor().instrument(tracer_provider=made)


def provider(ratio: float, resource: Resource) -> TracerProvider:
    """A provider that records every span, and marks those of chosen traces as sampled.

    Args:
        ratio: the share of traces that is chosen, 0 to 1.
        resource: which process speaks.
    """
    sampler = ParentBased(Roots(ratio), remote_parent_not_sampled=RECORD_ONLY, local_parent_not_sampled=RECORD_ONLY)
    return TracerProvider(sampler=sampler, resource=resource)


def flush() -> None:
    """Sends what spans are left, before a process ends."""
    current = trace.get_tracer_provider()
    if isinstance(current, TracerProvider):
        current.shutdown()


class Roots(Sampler):
    """Chooses among traces that begin here; what is not chosen is recorded all the same.

    A call or a statement outside of any trace is no trace of its own: jobs look for work every second.

    Args:
        ratio: the share that is chosen, 0 to 1.
    """

    def __init__(self, ratio: float) -> None:
        self._chosen = TraceIdRatioBased(ratio)

    def should_sample(  # noqa: PLR0917  the signature is OpenTelemetry's
        self,
        parent_context: Context | None,
        trace_id: int,
        name: str,
        kind: SpanKind | None = None,
        attributes: Attributes = None,
        links: Sequence[Link] | None = None,
        trace_state: TraceState | None = None,
    ) -> SamplingResult:
        """As the class says."""
        if kind is SpanKind.CLIENT:
            return SamplingResult(Decision.DROP)
        chosen = self._chosen.should_sample(parent_context, trace_id, name)
        return chosen if chosen.decision is Decision.RECORD_AND_SAMPLE else SamplingResult(Decision.RECORD_ONLY)

    def get_description(self) -> str:
        """For people."""
        return f"Roots{{{self._chosen.get_description()}}}"


class _Held:
    """What is held of a trace that was not chosen."""

    __slots__ = ("failed", "open", "spans")

    def __init__(self) -> None:
        self.open = 0
        self.failed = False
        self.spans: deque[ReadableSpan] = deque(maxlen=MOST_SPANS)


class KeepFailed(SpanProcessor):
    """Hands on the spans of chosen traces as they end, and those of others once all have ended, if one failed.

    Args:
        following: who gets them.
    """

    def __init__(self, following: SpanProcessor) -> None:
        self._following = following
        self._lock = threading.Lock()
        self._traces: dict[int, _Held] = {}

    def on_start(self, span: Span, parent_context: Context | None = None) -> None:
        """Counts the open spans of a trace that was not chosen."""
        context = span.get_span_context()
        if context.trace_flags.sampled:
            return
        with self._lock:
            held = self._traces.get(context.trace_id)
            if held is None:
                if len(self._traces) >= MOST_TRACES:
                    del self._traces[next(iter(self._traces))]
                held = self._traces[context.trace_id] = _Held()
            held.open += 1

    def on_end(self, span: ReadableSpan) -> None:
        """Hands it on, holds it, or lets its trace go."""
        context = span.context
        if context.trace_flags.sampled:
            self._following.on_end(span)
            return
        with self._lock:
            held = self._traces.get(context.trace_id)
            if held is None:
                return  # it was let go
            held.open -= 1
            held.failed = held.failed or span.status.status_code is StatusCode.ERROR
            held.spans.append(span)
            if held.open:
                return
            del self._traces[context.trace_id]
        if held.failed:
            for one in held.spans:
                self._following.on_end(_chosen(one))

    def shutdown(self) -> None:
        """Sends what is left."""
        self._following.shutdown()

    def force_flush(self, timeout_millis: int = 30_000) -> bool:
        """Sends what has ended by now."""
        return self._following.force_flush(timeout_millis)


def _chosen(span: ReadableSpan) -> ReadableSpan:
    """The same span as of a chosen trace: what sends spans looks at that flag."""
    context = span.context
    return ReadableSpan(
        name=span.name,
        context=SpanContext(
            context.trace_id,
            context.span_id,
            context.is_remote,
            TraceFlags(context.trace_flags | TraceFlags.SAMPLED),
            context.trace_state,
        ),
        parent=span.parent,
        resource=span.resource,
        attributes=span.attributes,
        events=span.events,
        links=span.links,
        kind=span.kind,
        status=span.status,
        start_time=span.start_time,
        end_time=span.end_time,
        instrumentation_scope=span.instrumentation_scope,
    )


def traceparent() -> str:
    """The trace in hand (W3C Trace Context, section 3.2); empty where there is none."""
    carrier: dict[str, str] = {}
    inject(carrier)
    return carrier.get("traceparent", "")


def recorded(parent: str) -> bool:
    """Whether a traceparent says that its trace is sent somewhere: one bit of its flags, beside which others may be."""
    return bool(int(parent[-2:] or "0", 16) & trace.TraceFlags.SAMPLED)
