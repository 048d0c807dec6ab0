"""The relay: sends what the outbox holds, in windows of publisher confirms, and deletes what the broker has.

Rows are found by being there, never by an id beyond the last one: a row that commits late would be skipped. One relay
a service is active, by an advisory lock; when it dies between sending and deleting, the next one sends again and the
inbox of each hearer knows the facts.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter as Tally
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

import psycopg
from opentelemetry import trace
from opentelemetry.propagate import extract
from prometheus_client import Counter, Gauge, Histogram
from psycopg.rows import args_row
from sqlalchemy.engine import make_url

from chassis.data.notices import notified
from chassis.deps import Deps
from chassis.facts import broker, topology
from chassis.facts.envelope import Envelope
from chassis.facts.window import Message, Unconfirmed, Window
from chassis.telemetry import tracing

log = logging.getLogger(__name__)

WINDOW = 500  # facts outstanding
WINDOW_BYTES = 8_000_000  # of one window, so that large facts do not fill the memory
POLL_SECONDS = 2.0  # looks without being woken: a notification may be lost with its connection
LONGEST_BACK_OFF = 15.0  # seconds

_LOCK = "select pg_try_advisory_lock(hashtext('manor.relay'))"
_NEXT = (
    "select id, fact_id, type, aggregate, version, group_id, company_id, estate_id, payload, traceparent, hearer,"
    " created_at from outbox where id in (select id from"
    " (select id, sum(octet_length(payload)) over (order by id) - octet_length(payload) as before from"
    " (select id, payload from outbox order by id limit %s) window_rows) sized where before < %s) order by id"
)
_DELETE = "delete from outbox where id = any(%s)"

SENT = Counter(
    "messaging_client_sent_messages_total",
    "Facts that the broker has confirmed, by type",
    ["messaging_destination_name"],
)
UNROUTED = Counter("manor_facts_unrouted_total", "Facts that no queue was bound for: an alarm", ["type"])
SECONDS = Histogram("manor_relay_window_seconds", "From reading a window of facts to having deleted it")
ACTIVE = Gauge("manor_relay_active", "1 in the process whose relay is the active one")


class Unsent(NamedTuple):
    """A row of the outbox; chassis.facts.Envelope says what its columns mean."""

    id: int
    fact_id: UUID
    type: str
    aggregate: str
    version: int
    group_id: int
    company_id: int
    estate_id: int
    payload: bytes
    traceparent: str
    hearer: str
    created_at: datetime


INTERRUPTIONS: tuple[type[BaseException], ...] = (psycopg.Error, Unconfirmed, *topology.CONNECTION_ERRORS)


def run(deps: Deps, stopping: threading.Event) -> None:
    """Relays until `stopping` is set. Whatever fails is tried again, with growing pauses.

    Args:
        deps: the service's; the relay role's URL is used.
        stopping: set it, and the window in hand is finished.
    """
    back_off = 0.2
    while not stopping.is_set():
        relay = Relay(deps)
        try:
            relay.work(stopping)
            back_off = 0.2
        except INTERRUPTIONS as error:
            back_off = 0.2 if relay.sent else min(back_off * 2, LONGEST_BACK_OFF)
            log.warning("relay interrupted", extra={"error": repr(error), "again_in_seconds": back_off})
            stopping.wait(back_off)
        finally:
            ACTIVE.set(0)


class Relay:
    """One life of a relay: one database connection, which holds the lock, and one to the broker.

    Args:
        deps: the service's.
    """

    def __init__(self, deps: Deps) -> None:
        url = make_url(deps.settings.database_relay_url).set(drivername="postgresql")
        self._database_url = url.render_as_string(hide_password=False)
        self._amqp_url = deps.settings.amqp_url
        self._service = deps.service
        self._unheard = frozenset(deps.settings.unheard_facts)
        self.sent = 0

    def work(self, stopping: threading.Event) -> None:
        """Waits to be the active relay, then sends until `stopping` is set.

        Raises:
            psycopg.Error, Unconfirmed, topology.CONNECTION_ERRORS: a connection is gone; start anew.
        """
        with psycopg.connect(
            self._database_url, autocommit=True, connect_timeout=5, application_name=f"{self._service}-relay"
        ) as database:
            while database.execute(_LOCK).fetchone() != (True,):
                if stopping.wait(POLL_SECONDS):
                    return
            with Window(self._amqp_url, f"{self._service}-relay", "application/protobuf", self._returned) as window:
                ACTIVE.set(1)
                log.info("relay active")
                database.execute("listen outbox")
                while not stopping.is_set():
                    if not self._send_next(database, window):
                        self._rest(database, window)

    def _send_next(self, database: psycopg.Connection[Any], window: Window) -> int:
        began = time.perf_counter()
        with database.cursor(row_factory=args_row(Unsent)) as cursor:
            rows = cursor.execute(_NEXT, (WINDOW, WINDOW_BYTES), prepare=True).fetchall()
        if not rows:
            return 0
        window.send([_message(row, self._service) for row in rows])
        self._delete(database, [row.id for row in rows])
        for fact_type, count in Tally(row.type for row in rows).items():
            SENT.labels(fact_type).inc(count)
        self.sent += len(rows)
        SECONDS.observe(time.perf_counter() - began)
        return len(rows)

    def _delete(self, database: psycopg.Connection[Any], ids: list[int]) -> None:
        database.execute(_DELETE, (ids,), prepare=True)

    def _rest(self, database: psycopg.Connection[Any], window: Window) -> None:
        """Until a fact was committed, or for POLL_SECONDS at most; keeps the broker's connection alive."""
        if notified(database, POLL_SECONDS):
            return
        window.tick()  # answers the broker's heartbeats and sees a closed connection

    def _returned(self, message: Message) -> None:
        """Nobody is bound for this fact: its hearers, if it has any, were never migrated."""
        fact_type = str(message.headers.get("cloudEvents:type", message.routing_key))
        if message.exchange and fact_type in self._unheard:
            return
        UNROUTED.labels(fact_type).inc()
        log.error(
            "a fact found no queue: migrate its hearers, then republish, or list its type as unheard",
            extra={"type": fact_type, "fact": message.message_id, "routing_key": message.routing_key},
        )


def _message(row: Unsent, service: str) -> Message:
    envelope = Envelope(
        id=row.fact_id,
        type=row.type,
        source=service,
        aggregate=row.aggregate,
        version=row.version,
        group_id=row.group_id,
        company_id=row.company_id,
        estate_id=row.estate_id,
        occurred_at=row.created_at,
        traceparent=_traced(row),
    )
    # A republished fact goes straight to the queue of the one that asked for it.
    exchange = "" if row.hearer else broker.EXCHANGE
    routing_key = broker.queue_of(row.hearer, service) if row.hearer else row.type
    return Message(exchange, routing_key, row.payload, str(row.fact_id), envelope.headers())


def _traced(row: Unsent) -> str:
    """Adds the sending to the fact's trace, where that is recorded; gives the context for the hearer."""
    if not tracing.recorded(row.traceparent):
        return row.traceparent
    with trace.get_tracer("manor").start_as_current_span(
        f"send {row.type}",
        extract({"traceparent": row.traceparent}),
        trace.SpanKind.PRODUCER,
        {
            "messaging.system": "rabbitmq",
            "messaging.operation.type": "send",
            "messaging.destination.name": row.hearer or broker.EXCHANGE,
            "messaging.message.id": str(row.fact_id),
        },
    ):
        return tracing.traceparent()
