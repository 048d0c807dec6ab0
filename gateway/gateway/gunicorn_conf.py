"""How gunicorn serves the gateway: one process of many threads, since calls mostly wait.

More throughput comes from more replicas: in one process the counts of the rate limits are exact, a refresh token is
used once, and the metrics need no merging.
"""

from __future__ import annotations

from typing import Any

from chassis.telemetry import reporting, tracing
from gunicorn.glogging import Logger  # type: ignore[import-untyped]

from gateway.settings import Settings
from gateway.worker import Worker

_settings = Settings()


class Lines(Logger):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn's own lines as JSON, like all others."""

    def setup(self, cfg: Any) -> None:
        """Hands them on to the handler of this process."""
        super().setup(cfg)
        reporting.logs(_settings.service, "serve", _settings.log_level)
        self.error_log.handlers.clear()
        self.error_log.propagate = True


logger_class = Lines

bind = f"{_settings.host}:{_settings.port}"
workers = 1
threads = _settings.threads
worker_connections = 1000
worker_class = Worker
if _settings.trusted_proxies:
    Worker.most_connections, Worker.most_bodies = worker_connections, threads
backlog = 512
keepalive = 30
timeout = 60
graceful_timeout = _settings.stop_seconds
limit_request_line = 8190
limit_request_fields = 60
proc_name = "manor-gateway"
# gunicorn's own access log knows nothing of traces and writes whole queries; the app writes ours.
accesslog = None
errorlog = "-"
loglevel = _settings.log_level.lower()
# All instances of a machine would share the default socket, and commands would reach the wrong one.
control_socket_disable = _settings.run_dir is None
control_socket = str(_settings.run_dir / "gateway.ctl") if _settings.run_dir else ""


def post_worker_init(worker: Any) -> None:
    """Logs, traces and the port of the metrics, in the process that serves: none of them lives through a fork."""
    reporting.configure(_settings, "serve")


def worker_exit(server: Any, worker: Any) -> None:
    """Sends the last spans."""
    tracing.flush()
