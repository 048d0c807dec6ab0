"""What a process tells about itself: JSON logs, metrics, and whether it lives and is ready."""

from __future__ import annotations

import json
import logging
import sys
import threading
from collections.abc import Callable
from typing import Any

from opentelemetry import trace
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, disable_created_metrics, generate_latest

from chassis import clock
from chassis.settings import ServiceSettings
from chassis.telemetry import tracing
from chassis.telemetry.listening import Answer, Listener

# Attributes that every log record has: what is not among them was given as `extra` and is shown.
_PLAIN = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}

STARTED = "started"
# When a series began is known from its process; a second series for each would double the scrapes.
disable_created_metrics()  # type: ignore[no-untyped-call]  # prometheus_client
_ready: dict[str, Callable[[], bool]] = {}
_alive: dict[str, Callable[[], bool]] = {}


class JsonFormatter(logging.Formatter):
    """One JSON object a line, with the trace that the line belongs to."""

    def __init__(self, service: str, process: str) -> None:
        super().__init__()
        self._who = {"service": service, "process": process}

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        line: dict[str, Any] = {
            "time": clock.now().isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            **self._who,
            "logger": record.name,
            "message": record.getMessage(),
        }
        context = trace.get_current_span().get_span_context()
        if context.is_valid:
            line["trace_id"] = trace.format_trace_id(context.trace_id)
            line["span_id"] = trace.format_span_id(context.span_id)
        line.update({name: value for name, value in record.__dict__.items() if name not in _PLAIN})
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


def configure(settings: ServiceSettings, process: str, *, starting: bool = False) -> int:
    """Sets up logs, traces and the small HTTP server of a process; gives the port that it listens on.

    Args:
        settings: the service's.
        process: serve, work or jobs.
        starting: it is not ready before it has named its first condition of readiness.
    """
    if starting:
        _ready[STARTED] = lambda: False
    logs(settings.service, process, settings.log_level)
    tracing.configure(settings, process)
    return listen(settings.metrics_host, settings.metrics_port)


def logs(service: str, process: str, level: str = "INFO") -> None:
    """All logs of this process as JSON lines on standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter(service, process))
    logging.basicConfig(handlers=[handler], level=level.upper(), force=True)
    for noisy in ("amqp", "kombu", "nameko", "urllib3", "alembic"):
        logging.getLogger(noisy).setLevel(max(logging.WARNING, logging.getLevelNamesMapping()[level.upper()]))
    logging.getLogger("pika").setLevel(logging.CRITICAL)  # tells each failure five times before it raises it
    logging.captureWarnings(True)


def ready(name: str, check: Callable[[], bool]) -> None:
    """Adds a condition of readiness: while one is false, /readyz answers 503 and names it."""
    _ready[name] = check
    _ready.pop(STARTED, None)


def alive(name: str, check: Callable[[], bool]) -> None:
    """Adds a condition of life: while one is false, /healthz answers 503 and the process should be restarted."""
    _alive[name] = check


def unready() -> list[str]:
    """The conditions of readiness that do not hold in this process."""
    return failing(_ready)


def failing(checks: dict[str, Callable[[], bool]]) -> list[str]:
    """The names of the conditions that do not hold; one that raises does not hold."""
    failed = []
    for name, check in checks.items():
        try:
            holds = check()
        except Exception:  # whatever it is, the answer is no
            holds = False
        if not holds:
            failed.append(name)
    return failed


def answer(path: str) -> Answer:
    """What /metrics, /healthz and /readyz say."""
    if path == "/metrics":
        return 200, generate_latest(REGISTRY), CONTENT_TYPE_LATEST
    if path in ("/healthz", "/readyz"):
        failed = failing(_alive if path == "/healthz" else _ready)
        return 503 if failed else 200, json.dumps({"ok": not failed, "failing": failed}).encode(), "application/json"
    return 404, b"", "text/plain"


def listen(host: str, port: int) -> int:
    """Answers /metrics, /healthz and /readyz from a thread of its own; gives the port.

    Args:
        host: the address.
        port: 0 takes a free one.
    """
    server = Listener((host, port), answer)
    # Between requests it looks whether it was shut down, which nobody does: twice a second wakes an idle process.
    threading.Thread(target=server.serve_forever, args=(3600,), name="telemetry", daemon=True).start()
    return int(server.server_address[1])
