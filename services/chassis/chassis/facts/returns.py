"""Gives failed facts back to the broker: into a retry queue that waits, or among the dead letters."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import amqp
import eventlet
from eventlet.semaphore import Semaphore

from chassis import clock
from chassis.facts import broker, edge
from chassis.facts.applying import HEARD, Delivery, Outcome, described
from chassis.facts.broker import ATTEMPT, ERROR, PARKED_AT, QUEUE, Hearer

log = logging.getLogger(__name__)


class Returns:
    """A connection of its own for what goes back, with a confirm for each message.

    Args:
        url: the broker's.
        hearer: whose facts.
    """

    def __init__(self, url: str, hearer: Hearer) -> None:
        self._url = url
        self._hearer = hearer
        self._lock = Semaphore()
        self._connection: amqp.Connection | None = None

    def give_back(self, delivery: Delivery, outcome: Outcome, stopping: Callable[[], bool]) -> bool:
        """Puts a copy of a failed message where it waits; True once the broker has confirmed it.

        Args:
            delivery: the message.
            outcome: why it failed.
            stopping: gives up where this is true and the broker does not answer.
        """
        assert outcome.failure is not None  # only failed ones come here
        attempt = _attempt(delivery.headers)
        waits = self._hearer.retry_seconds
        parked = outcome.permanent or attempt >= len(waits)
        exchange = "" if parked else broker.retry_exchange(self._hearer.service, waits[attempt])
        routing_key = broker.dead_queue(self._hearer.service) if parked else delivery.queue
        message = _copy(delivery, attempt + 1, outcome.failure, parked)
        self._tell(delivery, outcome.failure, attempt + 1, parked)
        pause = 0.2
        while True:
            try:
                with self._lock:
                    self._publish(message, exchange, routing_key)
            except edge.CONNECTION_ERRORS as error:
                self.close()
                if stopping():
                    return False
                log.warning("a failed fact could not be given back yet", extra={"error": repr(error)})
                eventlet.sleep(pause)
                pause = min(pause * 2, 5)
            else:
                return True

    def _publish(self, message: amqp.Message, exchange: str, routing_key: str) -> None:
        # No heartbeat: this connection sleeps for hours, and a dead one shows when it is used and is made anew.
        if self._connection is None or not self._connection.connected:
            self._connection = edge.connect(self._url, heartbeat=0)
            self._channel = self._connection.channel()
            self._channel.events["basic_return"].add(_unrouted)
        self._channel.basic_publish_confirm(message, exchange, routing_key, mandatory=True, timeout=10)

    def _tell(self, delivery: Delivery, error: Exception, attempt: int, parked: bool) -> None:
        HEARD.labels(delivery.type, "parked" if parked else "retried").inc()
        log.log(
            logging.ERROR if parked else logging.WARNING,
            "a fact failed and is parked among the dead letters" if parked else "a fact failed and will be tried again",
            extra={
                "type": delivery.type,
                "fact": delivery.headers.get("cloudEvents:id"),
                "attempt": attempt,
                "error": described(error),
            },
            exc_info=error if parked else None,
        )

    def close(self) -> None:
        """Drops the connection, if there is one: everything sent over it was confirmed, or is sent again."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.collect()


def _unrouted(error: Exception, *_: Any) -> None:
    raise amqp.exceptions.ConnectionForced(f"the queue is not there, run migrate: {error}")


def _attempt(headers: dict[str, Any]) -> int:
    try:
        return int(headers.get(ATTEMPT, 0))
    except (TypeError, ValueError):
        return 0


def _copy(delivery: Delivery, attempt: int, error: Exception, parked: bool) -> amqp.Message:
    headers = {name: value for name, value in delivery.headers.items() if not name.startswith("x-")}
    headers |= {ATTEMPT: attempt, QUEUE: delivery.queue, ERROR: described(error)}
    if parked:
        headers[PARKED_AT] = clock.now().isoformat()
    return amqp.Message(
        delivery.body,
        content_type="application/protobuf",
        delivery_mode=2,
        message_id=str(headers.get("cloudEvents:id", "")),
        application_headers=headers,
    )
