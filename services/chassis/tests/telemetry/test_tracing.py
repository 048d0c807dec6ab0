"""Which traces are sent: chosen ones as they end, and of the others those in which something failed."""

from __future__ import annotations

import pytest
from chassis.settings import ServiceSettings
from chassis.telemetry import tracing
from opentelemetry import trace
from opentelemetry.propagate import extract
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, Tracer


class Watched:
    """A tracer of a ratio and what it sent."""

    def __init__(self, ratio: float) -> None:
        self.exporter = InMemorySpanExporter()
        provider = tracing.provider(ratio, Resource.create({}))
        self.kept = tracing.KeepFailed(SimpleSpanProcessor(self.exporter))
        provider.add_span_processor(self.kept)
        self.tracer: Tracer = provider.get_tracer("test")

    def sent(self) -> list[str]:
        return [span.name for span in self.exporter.get_finished_spans()]

    def request(self, *, fails: bool) -> None:
        with self.tracer.start_as_current_span("request"):
            with self.tracer.start_as_current_span("first"):
                pass
            with self.tracer.start_as_current_span("second") as second:
                if fails:
                    second.set_status(trace.StatusCode.ERROR)


def test_chosen_trace_is_sent_whole() -> None:
    all_of_them = Watched(1.0)
    all_of_them.request(fails=False)
    assert all_of_them.sent() == ["first", "second", "request"]


def test_trace_that_was_not_chosen_is_let_go() -> None:
    none = Watched(0.0)
    none.request(fails=False)
    assert none.sent() == []


def test_failed_trace_is_sent_whole_though_it_was_not_chosen() -> None:
    none = Watched(0.0)
    none.request(fails=True)
    none.request(fails=False)
    assert none.sent() == ["first", "second", "request"]
    assert all(span.context.trace_flags.sampled for span in none.exporter.get_finished_spans())
    assert len({span.context.trace_id for span in none.exporter.get_finished_spans()}) == 1


def test_failure_behind_a_caller_that_was_not_chosen_is_sent_under_the_callers_trace() -> None:
    none, trace_id = Watched(1.0), "4bf92f3577b34da6a3ce929d0e0e4736"
    caller = extract({"traceparent": f"00-{trace_id}-00f067aa0ba902b7-00"})
    for status in (trace.StatusCode.ERROR, trace.StatusCode.UNSET):
        with none.tracer.start_as_current_span("answer", caller) as span:
            span.set_status(status)
    (sent,) = none.exporter.get_finished_spans()
    assert trace.format_trace_id(sent.context.trace_id) == trace_id
    assert trace.format_span_id(sent.parent.span_id) == "00f067aa0ba902b7"


def test_statement_of_no_request_is_no_trace() -> None:
    everything = Watched(1.0)
    with everything.tracer.start_as_current_span("SELECT", kind=SpanKind.CLIENT) as span:
        assert not span.is_recording()
    assert everything.sent() == []


def test_what_is_held_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tracing, "MOST_TRACES", 3)
    none = Watched(0.0)
    spans = [
        none.tracer.start_span(f"span {number}", context=trace.set_span_in_context(trace.INVALID_SPAN))
        for number in range(5)
    ]
    assert len(none.kept._traces) == 3
    for span in spans:
        span.set_status(trace.StatusCode.ERROR)
        span.end()
    assert none.sent() == ["span 2", "span 3", "span 4"]
    assert not none.kept._traces


@pytest.mark.parametrize(("flags", "is_sent"), [("00", False), ("01", True), ("02", False), ("03", True)])
def test_relay_joins_traces_that_are_sent_whatever_else_their_flags_say(flags: str, is_sent: bool) -> None:
    assert tracing.recorded(f"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-{flags}") is is_sent
    assert not tracing.recorded("")


def test_endpoint_and_ratio_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ServiceSettings(service="billing").otlp_endpoint == ""
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4318")
    monkeypatch.setenv("MANOR_TRACE_RATIO", "0.05")
    settings = ServiceSettings(service="billing")
    assert (settings.otlp_endpoint, settings.trace_ratio) == ("http://collector:4318", 0.05)
