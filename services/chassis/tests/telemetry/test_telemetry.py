"""A process says in JSON what it does, and answers whether it lives and is ready."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator

import pytest
import requests
from chassis.settings import ServiceSettings
from chassis.telemetry import reporting, tracing
from opentelemetry import trace


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(reporting, "_ready", {})
    monkeypatch.setattr(reporting, "_alive", {})
    yield f"http://127.0.0.1:{reporting.listen('127.0.0.1', 0)}"


def test_unready_process_names_what_is_missing(address: str) -> None:
    assert requests.get(f"{address}/readyz", timeout=5).status_code == 200
    reporting.ready("broker", lambda: False)
    reporting.ready("database", lambda: 1 // 0 > 0)
    answer = requests.get(f"{address}/readyz", timeout=5)
    assert answer.status_code == 503
    assert answer.json()["failing"] == ["broker", "database"]
    assert requests.get(f"{address}/healthz", timeout=5).status_code == 200


def test_process_that_hangs_is_not_alive(address: str) -> None:
    reporting.alive("relay", lambda: False)
    assert requests.get(f"{address}/healthz", timeout=5).status_code == 503


def test_metrics_are_served(address: str) -> None:
    assert "python_info" in requests.get(f"{address}/metrics", timeout=5).text
    assert requests.get(f"{address}/other", timeout=5).status_code == 404


def test_log_line_is_json_with_its_trace() -> None:
    formatter = reporting.JsonFormatter("billing", "work")
    try:
        raise ValueError("no such thing")
    except ValueError:
        record = logging.getLogger("x").makeRecord(
            "x", logging.ERROR, "f", 1, "it %s", ("failed",), sys.exc_info(), extra={"fact": "f1"}
        )
    context = trace.SpanContext(0xABC, 0xD, is_remote=False, trace_flags=trace.TraceFlags(1))
    with trace.use_span(trace.NonRecordingSpan(context)):
        line = json.loads(formatter.format(record))
    assert line["message"] == "it failed"
    assert line["service"] == "billing"
    assert line["fact"] == "f1"
    assert line["trace_id"] == trace.format_trace_id(0xABC)
    assert "ValueError: no such thing" in line["exception"]


def test_process_is_not_ready_before_it_names_a_condition(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reporting, "logs", lambda *_: None)
    monkeypatch.setattr(tracing, "configure", lambda *_: None)
    settings = ServiceSettings(service="billing", metrics_port=0)
    port = reporting.configure(settings, "work", starting=True)
    assert requests.get(f"http://127.0.0.1:{port}/readyz", timeout=5).json()["failing"] == ["started"]
    reporting.ready("broker", lambda: True)
    assert requests.get(f"http://127.0.0.1:{port}/readyz", timeout=5).status_code == 200
