"""The broker: connections, and the queues of a service. Nothing is declared elsewhere.

One quorum queue per hearer and source, so that a flood from one source holds up no other; retry queues that wait and
give back; one queue of dead letters per hearer.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import amqp
from google.protobuf.message import Message
from manor.identity.v1 import events_pb2 as identity

from chassis.facts import source_of, type_named, type_of

if TYPE_CHECKING:
    from chassis.main import Deps

log = logging.getLogger(__name__)

EXCHANGE = "manor.facts"
# What every service hears: the tree, who may do what, and which sessions ended.
DIRECTORY: tuple[type[Message], ...] = (identity.NodeChanged, identity.GrantsChanged, identity.SessionRevoked)
# A message that was delivered this often and never answered for kills its worker: it is parked without an attempt.
DELIVERY_LIMIT = 50
CONNECTION_ERRORS: tuple[type[BaseException], ...] = (OSError, amqp.AMQPError)

_QUORUM: dict[str, Any] = {"x-queue-type": "quorum"}
# Dead-lettering is at-least-once only under reject-publish; the default may lose.
_SAFE: dict[str, Any] = {**_QUORUM, "x-overflow": "reject-publish", "x-dead-letter-strategy": "at-least-once"}


def connect(url: str, *, heartbeat: int = 30) -> amqp.Connection:
    """An open connection.

    Args:
        url: amqp://user:password@host:port/vhost.
        heartbeat: seconds; two missed ones close the connection.

    Raises:
        CONNECTION_ERRORS: nobody listens there, or lets us in.
    """
    where = urlsplit(url)
    connection = amqp.Connection(
        host=f"{where.hostname}:{where.port or 5672}",
        userid=unquote(where.username or "guest"),
        password=unquote(where.password or "guest"),
        virtual_host=unquote(where.path[1:]) or "/",
        ssl=where.scheme == "amqps",
        connect_timeout=5,
        write_timeout=60,  # a broker that is short of memory stops reading
        heartbeat=heartbeat,
    )
    connection.connect()
    return connection


@contextmanager
def connected(url: str, *, heartbeat: int = 30) -> Iterator[amqp.Connection]:
    """A connection for the block; `connect` says what the arguments mean and what it raises.

    After an error the sockets are dropped without the closing handshake, which a dead broker would never answer.
    """
    connection = connect(url, heartbeat=heartbeat)
    try:
        yield connection
    except BaseException:
        connection.collect()
        raise
    else:
        connection.close()


def queue_of(hearer: str, source: str) -> str:
    """The queue of what `hearer` hears from `source`."""
    return f"{hearer}.{source}"


def dead_queue(hearer: str) -> str:
    """The queue of what `hearer` could not apply."""
    return f"{hearer}.dead"


def retry_exchange(hearer: str, seconds: float) -> str:
    """The exchange whose messages wait that long; the routing key is the queue they go back to."""
    return f"{hearer}.retry.{seconds:g}s"


@dataclass(frozen=True, slots=True)
class Hearer:
    """What a service hears.

    Args:
        service: its name.
        messages: the facts, besides DIRECTORY which all hear.
        retry_seconds: how long a failed fact waits, attempt by attempt; after the last it is parked.
    """

    service: str
    messages: tuple[type[Message], ...]
    retry_seconds: tuple[float, ...]

    @property
    def sources(self) -> dict[str, list[type[Message]]]:
        """What is heard, by the service it comes from."""
        by_source: dict[str, list[type[Message]]] = {}
        for message in dict.fromkeys((*DIRECTORY, *self.messages)):
            by_source.setdefault(source_of(message), []).append(message)
        return by_source

    @property
    def queues(self) -> list[str]:
        """The queues that its worker reads."""
        return [queue_of(self.service, source) for source in self.sources]


def worker_class(service: str) -> type[Any]:
    """The service's `worker.Worker`; for a service that hears nothing of its own, the chassis's."""
    if find_spec(f"{service}.worker") is not None:
        found: type[Any] = import_module(f"{service}.worker").Worker
        return found
    base: type[Any] = import_module("chassis.hearing").Worker
    return type("Worker", (base,), {"name": service})


def messages_heard(worker: type[Any]) -> Iterable[tuple[type[Message], str]]:
    """The facts that a worker hears, each with the name of the method."""
    for name in dir(worker):
        for message in getattr(getattr(worker, name), "hears", ()):
            yield message, name


def hearer_of(deps: Deps) -> Hearer:
    """What the service of these Deps hears."""
    heard = tuple(message for message, _ in messages_heard(worker_class(deps.service)))
    return Hearer(deps.service, heard, deps.settings.retry_seconds)


def declare(deps: Deps) -> None:
    """Makes the service's queues, waiting ones included, and binds what it hears. `migrate` calls it."""
    with connected(deps.settings.amqp_url) as connection:
        declare_hearer(connection.channel(), hearer_of(deps))


def declare_hearer(channel: amqp.Channel, hearer: Hearer) -> None:
    """Makes one hearer's queues and binds what it hears; what it does not hear any more is unbound."""
    channel.exchange_declare(EXCHANGE, "topic", durable=True, auto_delete=False)
    dead = dead_queue(hearer.service)
    _queue(channel, dead, _QUORUM)
    for source, messages in hearer.sources.items():
        name = queue_of(hearer.service, source)
        parking = {"x-delivery-limit": DELIVERY_LIMIT, "x-dead-letter-exchange": "", "x-dead-letter-routing-key": dead}
        _queue(channel, name, {**_SAFE, **parking})
        heard = {type_of(message) for message in messages}
        published = messages[0].DESCRIPTOR.file.message_types_by_name.values()
        for forgotten in {type_named(descriptor.full_name) for descriptor in published} - heard:
            channel.queue_unbind(name, EXCHANGE, forgotten)
        for fact_type in sorted(heard):
            channel.queue_bind(name, EXCHANGE, fact_type)
    for seconds in sorted(set(hearer.retry_seconds)):
        name = retry_exchange(hearer.service, seconds)
        # A fanout of its own keeps the routing key, by which the default exchange then finds the way back.
        channel.exchange_declare(name, "fanout", durable=True, auto_delete=False)
        _queue(channel, name, {**_SAFE, "x-message-ttl": int(seconds * 1000), "x-dead-letter-exchange": ""})
        channel.queue_bind(name, name)
    log.info("queues declared", extra={"hearer": hearer.service, "queues": hearer.queues})


def _queue(channel: amqp.Channel, name: str, arguments: dict[str, Any]) -> None:
    channel.queue_declare(name, durable=True, auto_delete=False, arguments=arguments)
