"""Dead letters: facts that a service could not apply. People list them, look at them, and send them back."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import pika
from google.protobuf.json_format import MessageToDict
from google.protobuf.message import DecodeError
from pika.adapters.blocking_connection import BlockingChannel
from pika.exceptions import ChannelClosedByBroker, NackError, UnroutableError

from chassis.facts import broker, topology
from chassis.facts.broker import ATTEMPT, ERROR, PARKED_AT, QUEUE
from chassis.facts.envelope import message_of
from chassis.personal_data import masked

_TURN_SECONDS = 10  # how long one who looks at letters waits for another who does
_ALL = 0  # AMQP 0-9-1: the tag of everything that has not been answered for
_RESOURCE_LOCKED = 405  # AMQP 0-9-1: an exclusive queue belongs to another connection


class InHand(RuntimeError):
    """Somebody else has had a service's letters in hand all the while: try again."""


class NoSuchLetter(LookupError):
    """Nothing with that id is parked (any more)."""


class NotSent(RuntimeError):
    """A letter could not be sent back: its queue is not there (run the service's migrate first), or refused it."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One fact that is parked.

    Args:
        fact_id: the fact's; where its headers are broken, what the broker knows it by.
        type: the fact's.
        queue: where it failed, and goes back to.
        attempts: how often it was tried.
        error: why it failed the last time.
        parked_at: when, ISO 8601; empty where the broker parked it because it killed its worker.
        group_id: the group it belongs to; 0 where its headers are broken.
        company_id: whose.
        body: the encoded fact.
        headers: AMQP headers.
    """

    fact_id: str
    type: str
    queue: str
    attempts: int
    error: str
    parked_at: str
    group_id: int
    company_id: int
    body: bytes = field(repr=False)
    headers: dict[str, Any] = field(repr=False)

    def content(self, *, clear: bool = True) -> str:
        """The fact as JSON, for people; where it can't be decoded, its bytes.

        Args:
            clear: with personal data; otherwise it is masked, and bytes that nobody can read are left out.
        """
        try:
            message = message_of(self.type).FromString(self.body)
        except (LookupError, DecodeError, ValueError):
            return json.dumps({"undecodable": self.body.hex() if clear else f"{len(self.body)} bytes"})
        shown = message if clear else masked(message)
        return json.dumps(MessageToDict(shown, preserving_proto_field_name=True), ensure_ascii=False, indent=1)


def letters(amqp_url: str, hearer: str, limit: int = 1000) -> list[Letter]:
    """What is parked for a service, the oldest first; it stays where it is.

    Args:
        amqp_url: the broker's, with the vhost.
        hearer: the service.
        limit: how many at most.

    Raises:
        InHand: somebody else has them.
    """
    with _taken(amqp_url, hearer, limit) as (_, taken):
        return [letter for letter, _ in taken]


def letter(amqp_url: str, hearer: str, fact_id: str) -> Letter:
    """One that is parked.

    Raises:
        NoSuchLetter: it is not there.
        InHand: somebody else has them.
    """
    for found in letters(amqp_url, hearer, limit=1_000_000):
        if found.fact_id == fact_id:
            return found
    raise NoSuchLetter(f"{hearer} has no dead letter {fact_id}")


def replay(amqp_url: str, hearer: str, wanted: Callable[[Letter], bool], most: int = 1_000_000) -> int:
    """Sends parked facts back to the queues they failed in, with all their attempts before them; gives how many.

    Each leaves the dead letters only after the broker has confirmed it in its queue.

    Args:
        amqp_url: the broker's, with the vhost.
        hearer: the service.
        wanted: which ones.
        most: how many at most.

    Raises:
        NotSent: a queue is not there or takes nothing; what was sent before that is sent.
        InHand: somebody else has them.
    """
    count = 0
    with _taken(amqp_url, hearer, 1_000_000) as (channel, taken):
        for found, tag in taken:
            if count < most and wanted(found):
                _send_back(channel, found)
                channel.basic_ack(tag)
                count += 1
    return count


@contextmanager
def _taken(amqp_url: str, hearer: str, limit: int) -> Iterator[tuple[BlockingChannel, list[tuple[Letter, int]]]]:
    """Letters in hand, unanswered: at the end of the block the broker has those back that were not answered for."""
    with topology.connected(amqp_url, f"{hearer}-dead-letters") as connection:
        _take_turn(connection, hearer)
        channel = connection.channel()
        channel.confirm_delivery()
        taken: list[tuple[Letter, int]] = []
        while len(taken) < limit:
            method, properties, body = channel.basic_get(broker.dead_queue(hearer))
            if method is None:
                break
            taken.append((_letter(hearer, properties, body), method.delivery_tag))
        try:
            yield channel, taken
        finally:
            # A queue learns of a closed channel some time after we do: until then the next one sees no letters.
            with suppress(*topology.CONNECTION_ERRORS):  # a lost connection gives them back by itself
                channel.basic_nack(_ALL, multiple=True, requeue=True)
                channel.close()


def _take_turn(connection: pika.BlockingConnection, hearer: str) -> None:
    """Letters in one's hand are hidden from everybody else, so only one at a time looks.

    A queue that is exclusive to the connection stands for the turn: the broker takes it away with the connection,
    however that ends.
    """
    until = time.monotonic() + _TURN_SECONDS
    while True:
        try:
            connection.channel().queue_declare(f"{broker.dead_queue(hearer)}.turn", exclusive=True)
            return
        except ChannelClosedByBroker as error:
            if error.reply_code != _RESOURCE_LOCKED:
                raise
            if time.monotonic() > until:
                raise InHand(f"somebody else looks at the dead letters of {hearer}") from error
            connection.sleep(0.05)


def _letter(hearer: str, properties: pika.BasicProperties, body: bytes) -> Letter:
    headers = dict(properties.headers or {})
    killed = str(headers.get("x-first-death-reason", "")) == "delivery_limit"
    return Letter(
        fact_id=str(headers.get("cloudEvents:id") or properties.message_id or ""),
        type=str(headers.get("cloudEvents:type", "unknown")),
        queue=str(headers.get(QUEUE) or headers.get("x-first-death-queue") or ""),
        attempts=int(headers.get(ATTEMPT, 0)),
        error="its workers died of it again and again" if killed else str(headers.get(ERROR, "")),
        parked_at=str(headers.get(PARKED_AT, "")),
        group_id=int(headers.get("manor-group", 0)),
        company_id=int(headers.get("manor-company", 0)),
        body=body,
        headers=headers,
    )


def _send_back(channel: BlockingChannel, found: Letter) -> None:
    ours = (ATTEMPT, QUEUE, ERROR, PARKED_AT)
    headers = {name: value for name, value in found.headers.items() if name not in ours and not name.startswith("x-")}
    properties = pika.BasicProperties(
        content_type="application/protobuf", delivery_mode=2, message_id=found.fact_id, headers=headers
    )
    try:
        channel.basic_publish("", found.queue, found.body, properties, mandatory=True)
    except UnroutableError as error:
        raise NotSent(f"the queue {found.queue} is not there, run migrate") from error
    except NackError as error:
        raise NotSent(f"the queue {found.queue} takes nothing for now, try again") from error
