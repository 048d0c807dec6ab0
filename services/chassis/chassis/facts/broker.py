"""What is where at the broker: the names of exchange and queues, and what a service hears. Knows no client library.

One quorum queue per hearer and source, so that a flood from one source holds up no other; retry queues that wait and
give back; one queue of dead letters per hearer.
"""

from __future__ import annotations

from dataclasses import dataclass

from google.protobuf.message import Message
from manor.chassis.v1.events_pb2 import StateWanted
from manor.identity.v1 import events_pb2 as identity

from chassis.facts import columns
from chassis.facts.envelope import source_of

EXCHANGE = "manor.facts"
# What every service hears (chassis.directory.HEARD): the tree, who may do what, which sessions ended, and who there is.
DIRECTORY: tuple[type[Message], ...] = (
    identity.NodeChanged,
    identity.GrantsChanged,
    identity.SessionRevoked,
    identity.StaffChanged,
    identity.AbsenceChanged,
)
# What every service hears from any other. It comes by the queue of the directory, which every service has.
FROM_ANY: tuple[type[Message], ...] = (StateWanted,)
# A message that was delivered this often and never answered for kills its worker: it is parked without an attempt.
DELIVERY_LIMIT = 50
# Whoever looks at a dead letter is one delivery that is never answered for, and from RabbitMQ 4 on the twentieth drops
# the message where its queue asks for no limit. -1 is no limit to RabbitMQ 4, and none at all to RabbitMQ 3.
LOOKS_LIMIT = 1_000_000_000
# Headers of a fact that has failed.
ATTEMPT, QUEUE, ERROR, PARKED_AT = "manor-attempt", "manor-queue", "manor-error", "manor-parked-at"


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
        messages: the facts, besides DIRECTORY and FROM_ANY which all hear.
        retry_seconds: how long a failed fact waits, attempt by attempt; after the last it is parked.
    """

    service: str
    messages: tuple[type[Message], ...]
    retry_seconds: tuple[float, ...]

    @property
    def sources(self) -> dict[str, list[type[Message]]]:
        """What is heard, by the service it comes from; of a fact in columns the form before it too."""
        by_source: dict[str, list[type[Message]]] = {}
        forms = (form for message in self.messages for form in (message, columns.older(message)) if form)
        for message in dict.fromkeys((*DIRECTORY, *forms, *FROM_ANY)):
            source = source_of(DIRECTORY[0] if message in FROM_ANY else message)
            by_source.setdefault(source, []).append(message)
        return by_source

    @property
    def queues(self) -> list[str]:
        """The queues that its worker reads."""
        return [queue_of(self.service, source) for source in self.sources]
