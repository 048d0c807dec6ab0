"""Declares the exchange and the queues of a service, which nothing else does. Plain threads only: it stands on pika."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pika
from pika.adapters.blocking_connection import BlockingChannel
from pika.exceptions import AMQPError, ChannelClosedByBroker

from chassis.data.outbox import type_named, type_of
from chassis.deps import Deps
from chassis.facts import broker, hearers

log = logging.getLogger(__name__)

CONNECTION_ERRORS: tuple[type[BaseException], ...] = (OSError, AMQPError)
HEARTBEAT = 30  # seconds without a sign of life from the broker, and the connection is given up
BLOCKED_SECONDS = 30  # a broker that is short of memory or disk reads nothing; after this long it is left

_OTHER_ARGUMENTS = 406
_QUORUM: dict[str, Any] = {"x-queue-type": "quorum"}
# Dead-lettering is at-least-once only under reject-publish; the default may lose.
_SAFE: dict[str, Any] = {**_QUORUM, "x-overflow": "reject-publish", "x-dead-letter-strategy": "at-least-once"}


def parameters(url: str, name: str) -> pika.URLParameters:
    """How to connect.

    Args:
        url: amqp://user:password@host:port/vhost.
        name: of the connection, which the broker shows to its operators.
    """
    found = pika.URLParameters(url)
    found.heartbeat = HEARTBEAT
    found.blocked_connection_timeout = BLOCKED_SECONDS
    found.socket_timeout = 5
    found.stack_timeout = 10
    found.client_properties = {"connection_name": name}
    return found


@contextmanager
def connected(url: str, name: str = "manor") -> Iterator[pika.BlockingConnection]:
    """A connection for the block; `parameters` says what the arguments mean.

    Raises:
        CONNECTION_ERRORS: nobody listens there, or lets us in; or the connection is gone.
    """
    connection = pika.BlockingConnection(parameters(url, name))
    try:
        yield connection
    except BaseException:
        with suppress(*CONNECTION_ERRORS):  # the error in hand says more
            connection.close()
        raise
    else:
        connection.close()


def declare(deps: Deps) -> None:
    """Makes the service's queues, waiting ones included, and binds what it hears. `migrate` calls it."""
    with connected(deps.settings.amqp_url, f"{deps.service}-migrate") as connection:
        declare_hearer(connection.channel(), hearers.hearer_of(deps))


def declare_hearer(channel: BlockingChannel, hearer: broker.Hearer) -> None:
    """Makes one hearer's queues and binds what it hears; what it does not hear any more is unbound."""
    channel.exchange_declare(broker.EXCHANGE, "topic", durable=True)
    dead = broker.dead_queue(hearer.service)
    _declare_dead(channel, dead)
    parking = {
        "x-delivery-limit": broker.DELIVERY_LIMIT,
        "x-dead-letter-exchange": "",
        "x-dead-letter-routing-key": dead,
    }
    for source, messages in hearer.sources.items():
        name = broker.queue_of(hearer.service, source)
        channel.queue_declare(name, durable=True, arguments={**_SAFE, **parking})
        heard = {type_of(message) for message in messages}
        published = messages[0].DESCRIPTOR.file.message_types_by_name.values()
        for forgotten in {type_named(descriptor.full_name) for descriptor in published} - heard:
            channel.queue_unbind(name, broker.EXCHANGE, forgotten)
        for fact_type in sorted(heard):
            channel.queue_bind(name, broker.EXCHANGE, fact_type)
    for seconds in sorted(set(hearer.retry_seconds)):
        _declare_retry(channel, broker.retry_exchange(hearer.service, seconds), seconds)
    log.info("queues declared", extra={"hearer": hearer.service, "queues": hearer.queues})


def _declare_dead(channel: BlockingChannel, name: str) -> None:
    """On a channel of its own, since what the broker refuses costs the channel."""
    arguments = {**_QUORUM, "x-delivery-limit": broker.LOOKS_LIMIT}
    own = channel.connection.channel()
    try:
        own.queue_declare(name, durable=True, arguments=arguments)
        own.close()
    except ChannelClosedByBroker as refused:
        if refused.reply_code != _OTHER_ARGUMENTS:
            raise
        # A queue keeps the arguments that it was made with, and may hold letters.
        log.warning("dead letters without a limit of their own: see docs/operations.md", extra={"queue": name})


def depths(url: str, hearer: broker.Hearer) -> tuple[dict[str, int], int]:
    """How many facts wait for a hearer by source, and how many of its facts failed for good.

    What waits for another try is counted with every source, since the broker does not say where it came from: a
    source may look further behind than it is, never less.

    Args:
        url: the broker's, with the vhost.
        hearer: what the service hears; its queues are declared.

    Raises:
        CONNECTION_ERRORS: the broker does not answer, or a queue is not there.
    """
    with connected(url, f"{hearer.service}-depths") as connection:
        channel = connection.channel()

        def depth(queue: str) -> int:
            return int(channel.queue_declare(queue, passive=True).method.message_count)

        again = sum(depth(broker.retry_exchange(hearer.service, seconds)) for seconds in set(hearer.retry_seconds))
        waiting = {source: depth(broker.queue_of(hearer.service, source)) + again for source in hearer.sources}
        return waiting, depth(broker.dead_queue(hearer.service))


def _declare_retry(channel: BlockingChannel, name: str, seconds: float) -> None:
    # A fanout of its own keeps the routing key, by which the default exchange then finds the way back.
    channel.exchange_declare(name, "fanout", durable=True)
    waiting = {**_SAFE, "x-message-ttl": int(seconds * 1000), "x-dead-letter-exchange": ""}
    channel.queue_declare(name, durable=True, arguments=waiting)
    channel.queue_bind(name, name)
