"""How a fact that was heard takes effect: decoded, entered in the inbox, applied, committed. Knows no broker."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field
from typing import Any

from google.protobuf.message import DecodeError, Message
from manor.chassis.v1.events_pb2 import StateWanted
from opentelemetry import trace
from opentelemetry.propagate import extract
from prometheus_client import Counter, Gauge, Histogram
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from chassis import clock, directory
from chassis.data import outbox
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.errors import ManorError
from chassis.facts import asking, broker, columns, hearers, inbox
from chassis.facts.envelope import Envelope, hearing
from chassis.facts.hearers import Handler, Heard
from chassis.scope import use

log = logging.getLogger(__name__)

HEARD = Counter("manor_facts_heard_total", "Facts by what became of them", ["type", "outcome"])
SECONDS = Histogram(
    "messaging_process_duration_seconds",
    "From taking a fact in hand to its commit, by type",
    ["messaging_destination_name"],
)
LAG = Histogram(
    "manor_fact_lag_seconds",
    "From the fact's commit at its source to its effect here",
    ["source"],
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600),
)
HELD = Gauge("manor_facts_held", "Facts in hand that wait for the database to come back")

_FROM_ANY: tuple[Heard, ...] = ((StateWanted, asking.note_wanted),)
LONGEST_HOLD = 5.0  # seconds between tries to reach a database that is away
# SQLSTATEs of a server that is going, gone, or full; class 08 is a lost connection.
_AWAY = ("57P01", "57P02", "57P03", "53300")


class Undecodable(ValueError):
    """The message is not a fact that anybody could ever apply; trying again is no use."""


class Unknown(LookupError):
    """This version of the service does not hear such facts; the next one, which declared them, will."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a message.

    Args:
        settled: it is done with here: applied, known before, or failed; otherwise it stays with the broker.
        failure: why it failed; None where it did not.
        permanent: trying again is no use.
    """

    settled: bool = True
    failure: Exception | None = None
    permanent: bool = False


@dataclass
class Hearing:
    """What all deliveries of a worker share.

    Args:
        deps: the service's.
        heard: the facts, besides those of the directory, each with the function that applies it.
    """

    deps: Deps
    heard: list[Heard]
    stopping: bool = False
    held: int = 0
    hearer: broker.Hearer = field(init=False)
    handlers: dict[str, tuple[type[Message], list[Handler]]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.hearer = hearers.hearer(self.deps, self.heard)
        for message, apply in (*directory.HEARD.items(), *_FROM_ANY, *self.heard):
            self._add(message, apply)

    def _add(self, message: type[Message], handler: Handler) -> None:
        self.handlers.setdefault(outbox.type_of(message), (message, []))[1].append(handler)
        if form := columns.older(message):
            self._add(form, lambda tx, fact: handler(tx, columns.of_items(fact, message)))


@dataclass(eq=False, slots=True)
class Delivery:
    """One message in hand.

    Args:
        hearing: what its worker knows.
        queue: where it was taken from.
        body: the encoded fact.
        headers: AMQP headers.
    """

    hearing: Hearing
    queue: str
    body: bytes
    headers: dict[str, Any]

    @property
    def type(self) -> str:
        """The fact's type, as the headers say."""
        return str(self.headers.get("cloudEvents:type", "unknown"))

    def apply(self) -> Outcome:
        """Applies the fact, once; holds it while the database is away. Never raises for what a fact can cause."""
        pause = 0.2
        while not self.hearing.stopping:
            try:
                return self._apply_once()
            except Exception as error:  # what a handler can raise is anything, and none of it may lose the fact
                if not away(error):
                    permanent = isinstance(error, Undecodable)
                    return Outcome(failure=error, permanent=permanent)
                self._hold(error, pause)
                pause = min(pause * 2, LONGEST_HOLD)
        return Outcome(settled=False)

    def _apply_once(self) -> Outcome:
        began = time.perf_counter()
        envelope, message, handlers = self._decoded()
        parent = extract({"traceparent": envelope.traceparent}) if envelope.traceparent else None
        with trace.get_tracer("manor").start_as_current_span(
            f"process {envelope.type}",
            parent,
            trace.SpanKind.CONSUMER,
            {
                "messaging.system": "rabbitmq",
                "messaging.operation.type": "process",
                "messaging.destination.name": self.queue,
                "messaging.message.id": str(envelope.id),
            },
        ):
            fresh = apply(self.hearing.deps, envelope, message, handlers)
        HEARD.labels(envelope.type, "applied" if fresh else "repeated").inc()
        SECONDS.labels(envelope.type).observe(time.perf_counter() - began)
        LAG.labels(envelope.source).observe(max((clock.now() - envelope.occurred_at).total_seconds(), 0))
        return Outcome()

    def _decoded(self) -> tuple[Envelope, Message, list[Handler]]:
        try:
            envelope = Envelope.read(self.headers)
        except (KeyError, ValueError, TypeError) as error:
            raise Undecodable(f"the headers are not those of a fact: {error!r}") from error
        known = self.hearing.handlers.get(envelope.type)
        if known is None:
            raise Unknown(f"{self.hearing.deps.service} hears no {envelope.type}")
        try:
            return envelope, known[0].FromString(self.body), known[1]
        except DecodeError as error:
            raise Undecodable(f"the body is no {envelope.type}") from error

    def _hold(self, error: Exception, seconds: float) -> None:
        log.warning("the database is away; holding a fact", extra={"error": described(error), "type": self.type})
        self.hearing.held += 1
        HELD.set(self.hearing.held)
        try:
            time.sleep(seconds)
        finally:
            self.hearing.held -= 1
            HELD.set(self.hearing.held)


def apply(deps: Deps, envelope: Envelope, message: Message, handlers: list[Handler]) -> bool:
    """Applies a fact in one transaction with its inbox row; False where it was heard before."""
    scope = envelope.scope(deps.service)
    entering = inbox.entering(envelope.id)
    with use(scope), hearing(envelope), UnitOfWork(deps.database, scope, opening=entering) as tx:
        if not tx.opened.rowcount:
            return False
        for handler in handlers:
            handler(tx, message)
    return True


def away(error: Exception) -> bool:
    """Whether the database could not be reached or is full: nothing is wrong with the fact."""
    if isinstance(error, PoolTimeout):
        return True
    if not isinstance(error, DBAPIError):
        return False
    # The server's word may be read before the connection is known to be closed.
    state = getattr(error.orig, "sqlstate", None)
    unreached = state is None and type(error.orig).__name__ == "OperationalError"
    return error.connection_invalidated or unreached or (state or "").startswith(("08", *_AWAY))


def described(error: Exception) -> str:
    """A failure in one line, without the values of a statement, which may be personal."""
    if isinstance(error, ManorError):
        return f"{type(error).__name__} {error.reason}: {error.message}"[:300]
    cause = error.orig if isinstance(error, DBAPIError) else error
    return f"{type(cause).__name__}: {cause}".splitlines()[0][:300]
