"""The worker's edge: nameko takes facts from the queues; each is applied in one transaction with its inbox row.

Nothing is lost: a message is answered for only after the commit, or after the broker has confirmed its copy in a
retry queue or among the dead letters. nameko's own handler would acknowledge what failed.
"""

from __future__ import annotations

import logging
import signal
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

import amqp

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # eventlet calls itself deprecated on import; nameko stands on it
    import eventlet
    import eventlet.event

from types import FrameType

from eventlet.semaphore import Semaphore
from nameko.containers import ServiceContainer
from nameko.extensions import Entrypoint

from chassis.deps import Deps
from chassis.facts import edge, hearers
from chassis.facts.applying import Delivery, Hearing, Outcome
from chassis.facts.hearers import Heard
from chassis.facts.returns import Returns
from chassis.telemetry import reporting, tracing

log = logging.getLogger(__name__)

HEARTBEAT = 30  # seconds
LOOK_SECONDS = 1.0  # between looks whether the process is to stop; each one wakes it
LONGEST_BACK_OFF = 10.0  # seconds between tries to reach the broker
BULK_BYTES = 32_768  # a fact of some hundred items, which keeps a core busy instead of waiting for round trips


class FactQueues(Entrypoint):  # type: ignore[misc]  # nameko has no types
    """Reads all queues of the service and runs Worker.hear for each message, several at once."""

    def setup(self) -> None:
        """Before the container starts."""
        self._hearing: Hearing = self.container.config["hearing"]
        self._settings = self._hearing.deps.settings
        self._returns = Returns(self._settings.amqp_url, self._hearing.hearer)
        # Acknowledgements come from many green threads, and a frame must not be cut by another.
        self._writing = Semaphore()
        # Many small facts at once share the waiting for commits. Large ones would only share the cores, and take them
        # from the work that made these facts.
        self._bulk = Semaphore(self._settings.worker_bulk_facts)
        self._connected = False
        self._in_hand: set[int] = set()
        self._stopped = eventlet.event.Event()
        reporting.ready("broker", lambda: self._connected)
        reporting.ready("database", lambda: not self._hearing.held)

    def start(self) -> None:
        """Begins to take messages, and never gives up on the broker."""
        self.container.spawn_managed_thread(self._run, identifier="facts")

    def stop(self) -> None:
        """Takes nothing new, finishes what is in hand, and gives the rest back to the broker."""
        self._hearing.stopping = True
        self._stopped.wait()

    def kill(self) -> None:
        """At once; what was not answered for is delivered again."""
        self._hearing.stopping = True

    def _run(self) -> None:
        back_off = 0.2
        while not self._hearing.stopping:
            began = time.monotonic()
            try:
                self._consume()
            except edge.CONNECTION_ERRORS as error:
                back_off = 0.2 if time.monotonic() - began > 60 else min(back_off * 2, LONGEST_BACK_OFF)
                log.warning("broker lost", extra={"error": repr(error), "again_in_seconds": back_off})
                eventlet.sleep(back_off)
            finally:
                self._connected = False
        self._returns.close()
        self._stopped.send()

    def _consume(self) -> None:
        """Takes messages over one connection until it breaks or the worker stops."""
        with edge.connected(self._settings.amqp_url, heartbeat=HEARTBEAT) as connection:
            channel = connection.channel()
            # What waits here in order keeps the handlers busy, and is given back when the worker stops.
            channel.basic_qos(0, 2 * self._settings.worker_threads, False)
            tags = [
                channel.basic_consume(queue, callback=partial(self._delivered, channel, queue))
                for queue in self._hearing.hearer.queues
            ]
            self._connected = True
            log.info("hearing", extra={"queues": self._hearing.hearer.queues})
            beat = eventlet.spawn(self._beat, connection)
            try:
                while not self._hearing.stopping:
                    self._drain(connection)
                for tag in tags:
                    channel.basic_cancel(tag)
                while self._in_hand:
                    self._drain(connection)
            finally:
                beat.kill()

    def _drain(self, connection: amqp.Connection) -> None:
        try:
            connection.drain_events(timeout=LOOK_SECONDS)
        except TimeoutError:
            with self._writing:
                connection.heartbeat_tick()

    def _beat(self, connection: amqp.Connection) -> None:
        """Keeps the connection while every handler is busy and nothing is read from it."""
        with suppress(*edge.CONNECTION_ERRORS):  # the reading green thread sees it too, and says so
            while True:
                eventlet.sleep(HEARTBEAT / 3)
                with self._writing:
                    connection.send_heartbeat()

    def _delivered(self, channel: amqp.Channel, queue: str, message: amqp.Message) -> None:
        """In the reading green thread: waits for a free handler, so that no more is taken than can be done."""
        headers = dict(message.properties.get("application_headers") or {})
        body = message.body if isinstance(message.body, bytes) else message.body.encode()
        delivery = Delivery(self._hearing, queue, body, headers)
        finished = partial(self._finished, channel, message.delivery_tag, delivery)
        if self._hearing.stopping:
            return  # not answered for: the broker gives it to another worker
        self._in_hand.add(id(delivery))
        if len(body) >= BULK_BYTES:
            self._bulk.acquire()
        self.container.spawn_worker(self, (delivery,), {}, handle_result=finished)

    def _finished(
        self, channel: amqp.Channel, tag: int, delivery: Delivery, _context: Any, outcome: Outcome, error: Any
    ) -> tuple[Any, Any]:
        """After the handler: answers for the message once its effect, or its copy, is safe."""
        try:
            if outcome is not None and outcome.settled and self._settle(delivery, outcome):
                self._acknowledge(channel, tag)
        finally:
            self._in_hand.discard(id(delivery))
            if len(delivery.body) >= BULK_BYTES:
                self._bulk.release()
        return outcome, error

    def _settle(self, delivery: Delivery, outcome: Outcome) -> bool:
        return outcome.failure is None or self._returns.give_back(delivery, outcome, lambda: self._hearing.stopping)

    def _acknowledge(self, channel: amqp.Channel, tag: int) -> None:
        if not channel.is_open:
            return  # the broker delivers it again, and the inbox knows it
        try:
            with self._writing:
                channel.basic_ack(tag)
        except edge.CONNECTION_ERRORS as error:
            log.warning("acknowledgement lost; the inbox will know the fact", extra={"error": repr(error)})


class Worker:
    """What nameko takes for the service."""

    name = "worker"

    @FactQueues.decorator  # type: ignore[untyped-decorator]
    def hear(self, delivery: Delivery) -> Outcome:
        """nameko calls this for each message."""
        return delivery.apply()


def work(deps: Deps) -> int:
    """The worker's process: hears until SIGTERM, then finishes what is in hand."""
    return serve(deps, hearers.heard(deps.service))


def serve(deps: Deps, heard: list[Heard]) -> int:
    """Runs a worker until SIGTERM or SIGINT.

    Args:
        deps: the service's.
        heard: the facts that it hears, each with the function that applies it.

    Returns:
        The exit code.
    """
    container = ServiceContainer(Worker, _config(deps, heard))
    asked = _stop_signals()
    died = eventlet.spawn(container.wait)
    container.start()
    while not asked() and not died.dead:
        eventlet.sleep(LOOK_SECONDS)
    if died.dead:
        died.wait()  # raises what killed it
        return 1
    log.info("stopping")
    with eventlet.Timeout(deps.settings.stop_seconds, False):
        container.stop()
        tracing.flush()
        log.info("stopped")
        return 0
    log.error("stopped with facts in hand; they will be delivered again")
    return 1


def _config(deps: Deps, heard: list[Heard]) -> dict[str, Any]:
    return {"max_workers": deps.settings.worker_threads, "hearing": Hearing(deps, heard)}


def _stop_signals() -> Callable[[], bool]:
    """Notes SIGTERM and SIGINT; gives whether one came."""
    came: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        came.append(number)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, note)
    return lambda: bool(came)
