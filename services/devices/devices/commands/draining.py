"""`python -m devices drain N`: takes what waits at the broker for ingest processes that are gone for good."""

from __future__ import annotations

import logging
import signal
import threading

from chassis.deps import Deps
from chassis.telemetry import reporting

from devices.commands.ingest import Ingest

logger = logging.getLogger(__name__)

MOST_INGESTS = 64


def drain(deps: Deps, arguments: list[str]) -> int:
    """After fewer ingest processes than before were started, takes what waits for those
    whose ids are N and above, until one has left nothing; gives 1 where it is stopped before."""
    stop = threading.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: stop.set())
    reporting.configure(deps.settings, "drain")
    for number in range(int(arguments[0]), MOST_INGESTS):
        had_session = Ingest(deps, stop, str(number)).drain()
        logger.info("drained", extra={"ingest": number, "had_session": had_session})
        if stop.is_set():
            return 1
        if not had_session:
            break
    return 0
