"""The jobs process: the relay, long operations, timers and the sealer, each in plain threads."""

from __future__ import annotations

import gc
import logging
import signal
import threading
import time
from collections.abc import Callable

import psycopg
from sqlalchemy.engine import make_url

from chassis.data import sealer
from chassis.data.notices import notified
from chassis.deps import Deps
from chassis.facts import relay
from chassis.jobs import attempts, measures, timers
from chassis.jobs.operations import CHANNEL, kinds
from chassis.telemetry import reporting, tracing

logger = logging.getLogger(__name__)

OPERATIONS_AT_ONCE = 2
POLL_SECONDS = 10.0  # between looks for work, should a notification get lost
SEAL_SECONDS = 2.0  # between passes of the sealer: rows are sealed within 5 s
LONGEST_PAUSE = 10.0  # seconds between tries while something is down


class Bell:
    """Wakes the threads that wait for operations; each ring wakes every one of them."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._rings = 0

    @property
    def rings(self) -> int:
        """How often it has rung: read before looking for work, so that no ring is missed."""
        return self._rings

    def ring(self) -> None:
        """Wakes everybody."""
        with self._condition:
            self._rings += 1
            self._condition.notify_all()

    def wait(self, since: int, seconds: float) -> None:
        """Waits for a ring after the `since`th one, so many seconds at most."""
        with self._condition:
            self._condition.wait_for(lambda: self._rings > since, seconds)


def run(deps: Deps) -> int:
    """Runs the process until SIGTERM or SIGINT, then finishes the chunks in hand; gives the exit code.

    Args:
        deps: the service's, whose jobs are registered.
    """
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    # What is loaded by now stays: bulk work allocates a lot, and the collector would look through all of it each time.
    gc.collect()
    gc.freeze()
    threads = start(deps, stop)
    logger.info("jobs run", extra={"operations": sorted(kinds()), "timers": [one.name for one in timers.timers()]})
    stop.wait()
    until = time.monotonic() + deps.settings.stop_seconds
    for thread in threads:
        thread.join(max(until - time.monotonic(), 0))
    left = [thread.name for thread in threads if thread.is_alive()]
    if left:
        # Nothing is lost: what they did not commit is done again by whoever takes it up.
        logger.warning("jobs end with work in hand", extra={"threads": left})
    tracing.flush()
    return int(bool(left))


def start(deps: Deps, stop: threading.Event) -> list[threading.Thread]:
    """Starts every thread of the process.

    Args:
        deps: the service's.
        stop: set it, and the threads finish what they have in hand and end.
    """
    bell = Bell()
    parts: dict[str, Callable[[], None]] = {
        "listen": lambda: _listen(deps, bell, stop),
        "sealer": lambda: _seal(deps, stop),
        "measures": lambda: measures.run(deps, stop),
    }
    if deps.settings.amqp_url:
        parts["relay"] = lambda: relay.run(deps, stop)
    for place in range(OPERATIONS_AT_ONCE if kinds() else 0):
        parts[f"operations-{place}"] = lambda: _operate(deps, bell, stop)
    for one in timers.timers():
        parts[one.name] = lambda one=one: timers.run(deps, one, stop)  # type: ignore[misc]
    threads = [
        threading.Thread(target=_kept_going, args=(name, part, stop), name=name, daemon=True)
        for name, part in parts.items()
    ]
    for thread in threads:
        thread.start()
    reporting.alive("jobs", lambda: stop.is_set() or all(thread.is_alive() for thread in threads))
    return threads


def _kept_going(name: str, part: Callable[[], None], stop: threading.Event) -> None:
    """Runs a part until the process stops; one that fails, as while the database restarts, begins anew."""
    pause = 0.25
    while not stop.is_set():
        began = time.monotonic()
        try:
            part()
        except Exception:
            pause = 0.25 if time.monotonic() - began > LONGEST_PAUSE else min(pause * 2, LONGEST_PAUSE)
            logger.warning("a part of jobs failed", extra={"part": name, "again_in_seconds": pause}, exc_info=True)
            stop.wait(pause)


def _operate(deps: Deps, bell: Bell, stop: threading.Event) -> None:
    while not stop.is_set():
        heard = bell.rings
        if not attempts.run_next(deps, stop):
            bell.wait(heard, POLL_SECONDS)


def _listen(deps: Deps, bell: Bell, stop: threading.Event) -> None:
    """Rings the bell when an operation is started or cancelled, and once at the end, so that nobody sleeps on."""
    url = make_url(deps.settings.database_url).set(drivername="postgresql")
    with psycopg.connect(
        url.render_as_string(hide_password=False),
        autocommit=True,
        connect_timeout=5,
        application_name=f"{deps.service}-jobs-listen",
    ) as connection:
        connection.execute(f"listen {CHANNEL}")
        bell.ring()  # what was started before this process listened
        while not stop.is_set():
            if notified(connection, 1.0):
                bell.ring()
    bell.ring()


def _seal(deps: Deps, stop: threading.Event) -> None:
    while not stop.is_set():
        sealer.seal(deps.database)
        stop.wait(SEAL_SECONDS)
