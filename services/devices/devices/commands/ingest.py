"""`python -m devices ingest`: takes what devices publish, stores it, and only then acknowledges it.

Messages come by an MQTT 5 shared subscription (OASIS MQTT 5.0, 4.8.2) into a session that outlives this process under
a client id of its own, so that what a killed one had not acknowledged comes again. The broker sends no more than
`RECEIVE_MAXIMUM` messages ahead (3.1.2.11.3), which bounds what lies in memory whatever waits behind.
"""

from __future__ import annotations

import json
import logging
import queue
import signal
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, cast

from chassis import clock, directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.telemetry import reporting
from paho.mqtt import client as mqtt
from paho.mqtt.enums import CallbackAPIVersion
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties
from paho.mqtt.subscribeoptions import SubscribeOptions
from prometheus_client import Counter, Gauge
from sqlalchemy.exc import DataError, IntegrityError, SQLAlchemyError

from devices.commands.commander import Commander
from devices.commands.registry import Changes, routes
from devices.commands.taken import SPOKEN, Taken, arrived, messages_of
from devices.domain import sparkplug
from devices.settings import Settings
from devices.usecases.judging import tick_alarms
from devices.usecases.storing import (
    Outcome,
    Route,
    StoreMessages,
    merged,
    quarantine_message,
    store_messages,
)
from devices.usecases.upkeep import scope_of

logger = logging.getLogger(__name__)

MESSAGES = Counter("manor_devices_ingest_messages", "Messages of devices that were taken and acknowledged")
VALUES = Counter("manor_devices_ingest_values", "Values that were stored")
QUARANTINED = Counter("manor_devices_ingest_quarantined", "Values and messages that were not stored", ["reason"])
DROPPED = Counter(
    "manor_devices_ingest_dropped", "Messages without acknowledgement (QoS 0) for which there was no room"
)
REBIRTHS = Counter("manor_devices_sparkplug_rebirths", "Edge nodes that were asked for another birth")
BACKLOG = Gauge("manor_devices_ingest_backlog", "Messages that lie in ingest's memory")
LAG = Gauge("manor_devices_ingest_lag_seconds", "Age of the oldest message that lies in ingest's memory")
BROKER_DROPPED = Gauge("manor_devices_broker_dropped", "Messages that the broker says it has dropped since its start")
BROKER_STORED = Gauge("manor_devices_broker_stored", "Messages that the broker says it holds")

RECEIVE_MAXIMUM = 2_000
ROOM = 2 * RECEIVE_MAXIMUM
LARGEST = 65_536
SESSION_SECONDS = 14 * 86_400
KEEPALIVE = 30
WAIT_SECONDS = 0.2  # for a first message, between two looks at the clock
LINGER_SECONDS = 0.01  # for others behind it: a commit costs as much for one as for many
TICK_SECONDS = 1.0
LONGEST_PAUSE = 5.0
QUIET_SECONDS = 5.0  # nothing came of a session for so long: nothing is left of it
LONGEST_SEQUENCE = 64
TOPICS = ("manor/+/telemetry/#", "manor/+/gateway/#", "manor/+/attributes/#", "manor/+/rpc/response/+")
# Of Sparkplug B, whose messages are in an order: the first process alone takes them.
FIRST, MOST_PARTS = "0", 5
STATE_TOPIC = f"{sparkplug.NAMESPACE}/STATE/manor"
SYSTEM = {"$SYS/broker/publish/messages/dropped": BROKER_DROPPED, "$SYS/broker/messages/stored": BROKER_STORED}


class Ingest:
    """One ingest process: a thread of the client fills the queue, one thread stores what lies in it.

    Args:
        deps: the service's.
        stop: finishes what is in hand, and ends.
        ingest_id: which of several; the setting's where it is left out.
    """

    def __init__(self, deps: Deps, stop: threading.Event, ingest_id: str = "") -> None:
        self._deps, self._stop = deps, stop
        self._settings = cast(Settings, deps.settings)
        self._id = ingest_id or self._settings.ingest_id
        self._queue: queue.Queue[Taken] = queue.Queue(ROOM)
        self._session = 0
        self._draining = self._had_session = False
        self._connected = threading.Event()
        self._routes: dict[str, Route] = {}
        self._days: set[str] = set()
        self._ticked = 0.0
        self._began = time.time_ns() // 1_000_000
        self._changes = Changes(deps, stop)
        self._client = self._made()
        self._commander = Commander(deps, self._client, lambda: self._routes, self._acknowledge_answer, stop)

    @property
    def connected(self) -> bool:
        """Whether the broker sends."""
        return self._connected.is_set()

    def run(self) -> None:
        """Takes and stores until it is told to stop; the session stays at the broker."""
        self._connect()
        self._commander.start()
        try:
            while not self._stop.is_set():
                batch = self._next()
                if batch:
                    self._until_stored(batch)
                self._tick(idle=len(batch) < self._settings.ingest_batch)
        finally:
            self._client.disconnect()
            self._client.loop_stop()

    def drain(self) -> bool:
        """Takes what waits in the session of a process that is gone for good, and ends that session.

        It asks for nothing new first, so that what comes meanwhile goes to the others.

        Returns:
            Whether there was such a session.
        """
        self._draining, self._had_session = True, False
        self._connect()
        try:
            quiet = time.monotonic()
            while not self._stop.is_set() and time.monotonic() - quiet < QUIET_SECONDS:
                batch = self._next()
                if batch:
                    self._until_stored(batch)
                if batch or not self.connected:
                    quiet = time.monotonic()
                elif not self._had_session:
                    break
        finally:
            over = Properties(PacketTypes.DISCONNECT)  # type: ignore[no-untyped-call]  # paho
            over.SessionExpiryInterval = SESSION_SECONDS if self._stop.is_set() else 0
            self._client.disconnect(properties=over)
            self._client.loop_stop()
        return self._had_session

    def _connect(self) -> None:
        properties = Properties(PacketTypes.CONNECT)  # type: ignore[no-untyped-call]  # paho
        properties.SessionExpiryInterval = SESSION_SECONDS
        properties.ReceiveMaximum = RECEIVE_MAXIMUM
        where = (self._settings.broker_host, self._settings.broker_port)
        self._client.connect_async(*where, KEEPALIVE, clean_start=False, properties=properties)
        self._client.loop_start()

    def _made(self) -> mqtt.Client:
        settings = self._settings
        client = mqtt.Client(
            CallbackAPIVersion.VERSION2,
            client_id=f"manor-ingest-{self._id}",
            protocol=mqtt.MQTTv5,
            manual_ack=True,
        )
        client.username_pw_set(settings.broker_username, settings.broker_password.get_secret_value())
        if settings.broker_tls_dir:
            client.tls_set(ca_certs=str(settings.broker_tls_dir / "ca.crt"))
        client.reconnect_delay_set(1, 5)
        if self._id == FIRST:
            client.will_set(STATE_TOPIC, self._state(online=False), qos=1, retain=True)
        client.on_connect = self._on_connect
        client.on_disconnect = self._on_disconnect
        client.on_message = self._on_message
        return client

    def _on_connect(self, client: mqtt.Client, data: Any, flags: Any, reason: Any, properties: Any) -> None:
        if reason.is_failure:
            logger.warning("the broker refused ingest", extra={"reason": str(reason)})
            return
        self._session += 1
        self._had_session = self._had_session or bool(flags.session_present)
        if self._draining:
            client.unsubscribe([f"$share/ingest/{topic}" for topic in TOPICS])
            self._connected.set()
            return
        options = SubscribeOptions(qos=1)
        if self._id == FIRST:
            client.subscribe([(f"{sparkplug.NAMESPACE}/#", options)])
            client.publish(STATE_TOPIC, self._state(online=True), qos=1, retain=True)
        client.subscribe([(f"$share/ingest/{topic}", options) for topic in TOPICS])
        client.subscribe([(topic, SubscribeOptions(qos=0)) for topic in SYSTEM])
        self._connected.set()
        logger.info("ingest takes from the broker", extra={"session_present": flags.session_present})

    def _on_disconnect(self, client: mqtt.Client, data: Any, flags: Any, reason: Any, properties: Any) -> None:
        self._connected.clear()
        if not self._stop.is_set():
            logger.warning("the broker is away", extra={"reason": str(reason)})

    def _on_message(self, client: mqtt.Client, data: Any, message: mqtt.MQTTMessage) -> None:
        topic = message.topic
        if topic in SYSTEM:
            with suppress(ValueError):
                SYSTEM[topic].set(float(message.payload))
            return
        payload = message.payload
        if topic.startswith(sparkplug.NAMESPACE):
            if (taken := self._spoken(message)) is not None:
                self._keep(taken)
            return
        _, username, kind, *rest = topic.split("/", 3)
        if kind == "rpc":
            packet = (self._session, message.mid, message.qos)
            self._commander.take(username, rest[0].removeprefix("response/"), bytes(payload), packet)
            return
        taken = Taken(
            self._session,
            message.mid,
            message.qos,
            username,
            kind,
            rest[0] if rest else "",
            bytes(payload[:LARGEST]),
            len(payload) > LARGEST,
            time.time_ns() // 1_000_000,
        )
        self._keep(taken)

    def _spoken(self, message: mqtt.MQTTMessage) -> Taken | None:
        """A message of Sparkplug B, called by its group, kind and device; None for what is none of an edge node's."""
        parts = message.topic.split("/", 4)
        if len(parts) < MOST_PARTS - 1 or parts[2] not in sparkplug.KINDS:
            self._acknowledge_answer((self._session, message.mid, message.qos))
            return None
        _, group, kind, username, *device = parts
        payload = message.payload
        return Taken(
            self._session,
            message.mid,
            message.qos,
            username,
            SPOKEN,
            "/".join((group, kind, *device)),
            bytes(payload[:LARGEST]),
            len(payload) > LARGEST,
            time.time_ns() // 1_000_000,
        )

    def _state(self, *, online: bool) -> str:
        """Whether the platform hears edge nodes (Sparkplug 3.0, 6.4.25); the will says when it last began to."""
        return json.dumps({"online": online, "timestamp": self._began})

    def _keep(self, taken: Taken) -> None:
        """Keeps a message until it is stored.

        Those that want an acknowledgement are fewer than there is room for; where a broker sends more all the same, it
        is read no further until there is, since one that is let go would not come again before the next connection.
        """
        while not self._stop.is_set():
            try:
                self._queue.put(taken, block=bool(taken.qos), timeout=WAIT_SECONDS)
            except queue.Full:
                if taken.qos:
                    continue
                DROPPED.inc()
            return

    def _next(self) -> list[Taken]:
        """What is stored next: as many as a batch holds, waiting a moment for the first and an instant for others."""
        BACKLOG.set(self._queue.qsize())
        try:
            batch = [self._queue.get(timeout=WAIT_SECONDS)]
        except queue.Empty:
            LAG.set(0)
            return []
        until = time.monotonic() + LINGER_SECONDS
        while len(batch) < self._settings.ingest_batch:
            try:
                batch.append(self._queue.get(timeout=max(until - time.monotonic(), 0)))
            except queue.Empty:
                break
        LAG.set(max(time.time() - batch[0].received / 1000, 0))
        return batch

    def _until_stored(self, batch: Sequence[Taken]) -> None:
        """Stores a batch, however long the database is away; what was not stored is not acknowledged."""
        pause = 0.1
        while True:
            try:
                self._store(batch)
                return
            except (DataError, IntegrityError):
                logger.exception("a batch could not be stored: its messages are stored one by one")
                self._one_by_one(batch)
                return
            except SQLAlchemyError as error:
                logger.warning("nothing is stored", extra={"error": repr(error)[:500], "again_in_seconds": pause})
                if self._stop.wait(pause):
                    return
                pause = min(pause * 2, LONGEST_PAUSE)

    def _one_by_one(self, batch: Sequence[Taken]) -> None:
        for taken in batch:
            try:
                self._store([taken])
            except (DataError, IntegrityError):
                route = self._routes[taken.username]
                with UnitOfWork(self._deps.database, scope_of(route.group_id)) as tx:
                    outcome = quarantine_message(tx, arrived(taken, route))
                self._acknowledge(taken, outcome)

    def _store(self, batch: Sequence[Taken]) -> None:
        if self._changes.changed.is_set() or any(taken.username not in self._routes for taken in batch):
            self._changes.changed.clear()
            self._routes = routes(self._deps)
        by_group: dict[int, list[tuple[Taken, Route]]] = {}
        for taken in batch:
            route = self._routes.get(taken.username)
            if route is None:  # a device that is gone since it published
                QUARANTINED.labels("unknown_device").inc()
                self._acknowledge(taken, Outcome(refused=["unknown_device"]))
            else:
                by_group.setdefault(route.group_id, []).append((taken, route))
        for group_id, found in by_group.items():
            asked: list[Taken] = []
            with UnitOfWork(self._deps.database, scope_of(group_id)) as tx:
                messages = [messages_of(tx, taken, route, asked) for taken, route in found]
                flat = [one for some in messages for one in some]
                outcomes = iter(store_messages(tx, StoreMessages(flat, self._settings.sample_kept_days, self._days)))
            for (taken, _), some in zip(found, messages, strict=True):
                self._acknowledge(taken, merged([next(outcomes) for _ in some]))
            for taken in asked:
                group = taken.sequence.partition("/")[0]
                topic = f"{sparkplug.NAMESPACE}/{group}/NCMD/{taken.username}"
                self._client.publish(topic, sparkplug.rebirth(time.time_ns() // 1_000_000), qos=0)
                REBIRTHS.inc()

    def _acknowledge_answer(self, packet: tuple[int, int, int]) -> None:
        session, number, qos = packet
        if qos and session == self._session:
            self._client.ack(number, qos)

    def _acknowledge(self, taken: Taken, outcome: Outcome) -> None:
        """Tells the broker, and the device by its own time and sequence, what is stored and what never will be."""
        MESSAGES.inc()
        VALUES.inc(outcome.stored)
        for reason in outcome.refused:
            QUARANTINED.labels(reason).inc()
        if taken.qos and taken.session == self._session:
            self._client.ack(taken.packet, taken.qos)
        if taken.kind == SPOKEN:  # an edge node hears of gaps, not of what is stored
            return
        answer: dict[str, Any] = {"stored": outcome.stored}
        if taken.sequence:
            answer["seq"] = taken.sequence[:LONGEST_SEQUENCE]
        if outcome.newest is not None:
            answer["ts"] = outcome.newest
        if outcome.refused:
            answer["refused"] = sorted(set(outcome.refused))
        # Without acknowledgement: a device that does not hear it sends again, which changes nothing.
        self._client.publish(f"manor/{taken.username}/stored", json.dumps(answer), qos=0)

    def _tick(self, *, idle: bool) -> None:
        """Judges what time alone decides; never while samples wait that may say otherwise."""
        if not idle or time.monotonic() - self._ticked < TICK_SECONDS:
            return
        self._ticked = time.monotonic()
        try:
            for group_id in directory.groups(self._deps.database):
                with UnitOfWork(self._deps.database, scope_of(group_id)) as tx:
                    tick_alarms(tx, clock.now())
        except SQLAlchemyError as error:
            logger.warning("alarms wait for the database", extra={"error": repr(error)[:500]})


def ingest(deps: Deps, arguments: list[str]) -> int:
    """Runs until SIGTERM."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    reporting.configure(deps.settings, "ingest", starting=True)
    made = Ingest(deps, stop)
    reporting.ready("broker", lambda: made.connected)
    made.run()
    return 0
