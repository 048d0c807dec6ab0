"""The part of ingest that sends commands to devices and hears what they answer, in a thread of its own: a flood of
telemetry holds up no command."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Mapping
from typing import Any

from chassis import directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from paho.mqtt import client as mqtt
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties
from prometheus_client import Counter
from sqlalchemy.exc import SQLAlchemyError

from devices.commands import registry
from devices.usecases.commanding import Outgoing, hear_answer, take_due
from devices.usecases.storing import Route
from devices.usecases.upkeep import scope_of

logger = logging.getLogger(__name__)

SENT = Counter("manor_devices_commands_sent", "Messages to devices that command something")
ANSWERED = Counter("manor_devices_commands_answered", "Answers of devices to commands", ["known"])
LOOK_SECONDS = 0.5
ROOM = 1_000
LONGEST_ANSWER = 16_384


class Commander:
    """Sends what is due, and takes answers.

    Args:
        deps: the service's.
        client: connected to the broker.
        routes: whose messages are whose, as ingest knows it.
        acknowledge: tells the broker that an answer is stored.
        stop: ends it.
    """

    def __init__(
        self,
        deps: Deps,
        client: mqtt.Client,
        routes: Callable[[], Mapping[str, Route]],
        acknowledge: Callable[[Any], None],
        stop: threading.Event,
    ) -> None:
        self._deps, self._client, self._routes = deps, client, routes
        self._acknowledge, self._stop = acknowledge, stop
        self._answers: queue.Queue[tuple[str, str, bytes, Any]] = queue.Queue(ROOM)

    def start(self) -> None:
        """Begins, in a thread."""
        threading.Thread(target=self._run, name="commands", daemon=True).start()

    def take(self, username: str, request_id: str, payload: bytes, packet: Any) -> None:
        """An answer came; where there is no room for it, it is not acknowledged and comes again."""
        try:
            self._answers.put_nowait((username, request_id, payload[:LONGEST_ANSWER], packet))
        except queue.Full:
            logger.warning("more answers to commands than there is room for")

    def _run(self) -> None:
        kept: tuple[str, str, bytes, Any] | None = None
        while not self._stop.is_set():
            try:
                kept = kept or self._answers.get(timeout=LOOK_SECONDS)
            except queue.Empty:
                kept = None
            try:
                if kept:
                    self._hear(*kept)
                    kept = None
                if self._client.is_connected():
                    self._send()
            except SQLAlchemyError as error:
                logger.warning("commands wait for the database", extra={"error": repr(error)[:500]})
                self._stop.wait(LOOK_SECONDS)

    def _hear(self, username: str, request_id: str, payload: bytes, packet: Any) -> None:
        # Ingest reads the registry with its first message of telemetry, and an answer may come before that.
        route = self._routes().get(username) or registry.routes(self._deps).get(username)
        known = False
        if route:
            with UnitOfWork(self._deps.database, scope_of(route.group_id)) as tx:
                known = hear_answer(tx, username, request_id, payload)
        ANSWERED.labels(str(known).lower()).inc()
        self._acknowledge(packet)

    def _send(self) -> None:
        for group_id in directory.groups(self._deps.database):
            with UnitOfWork(self._deps.database, scope_of(group_id)) as tx:
                due = take_due(tx)
            for one in due:
                self._publish(one)

    def _publish(self, one: Outgoing) -> None:
        """What waits at the broker for a device that is away is dropped when it has expired (MQTT 5.0, 3.3.2.3.3)."""
        properties = Properties(PacketTypes.PUBLISH)  # type: ignore[no-untyped-call]  # paho
        properties.MessageExpiryInterval = one.seconds
        topic = f"manor/{one.username}/rpc/request/{one.request_id}"
        self._client.publish(topic, one.payload, qos=1, properties=properties)
        SENT.inc()
