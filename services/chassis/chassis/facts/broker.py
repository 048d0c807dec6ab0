"""What is where at the broker: the names of exchange and queues, and what a service hears. Knows no client library.

One quorum queue per hearer and source, so that a flood from one source holds up no other; retry queues that wait and
give back; one queue of dead letters per hearer.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from google.protobuf.message import Message
from manor.identity.v1 import events_pb2 as identity

from chassis.deps import Deps
from chassis.facts.envelope import source_of

EXCHANGE = "manor.facts"
# What every service hears: the tree, who may do what, and which sessions ended.
DIRECTORY: tuple[type[Message], ...] = (identity.NodeChanged, identity.GrantsChanged, identity.SessionRevoked)
# A message that was delivered this often and never answered for kills its worker: it is parked without an attempt.
DELIVERY_LIMIT = 50
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
    """The service's `worker.Worker`; for a service that hears nothing of its own, the chassis's.

    Raises:
        RuntimeError: a thread is the first to ask. eventlet, which comes with the worker, makes a second `threading`,
            which takes the thread that imports it for its main thread: whoever joins that one then waits for ever.
    """
    if "eventlet" not in sys.modules and threading.current_thread() is not threading.main_thread():
        raise RuntimeError(f"the worker of {service} must be loaded in the main thread first")
    if find_spec(f"{service}.worker") is not None:
        found: type[Any] = import_module(f"{service}.worker").Worker
        return found
    base: type[Any] = import_module("chassis.facts.hearing").Worker
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
