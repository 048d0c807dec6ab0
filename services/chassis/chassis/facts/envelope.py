"""What is known of a fact besides its content."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Any, TypeVar
from uuid import UUID

from google.protobuf.message import Message

from chassis.data.outbox import type_named
from chassis.scope import Principal, Scope

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Envelope:
    """What is known of a fact besides its content.

    Args:
        id: the fact's; the inbox knows it again by this.
        type: such as billing.receivables_opened.v1.
        source: the service that published it.
        aggregate: what it is about; empty where its items have versions of their own.
        version: the aggregate's.
        group_id: whose.
        company_id: whose; 0 for the group.
        estate_id: where; 0 for the company.
        occurred_at: when it was written, aware.
        traceparent: the trace it was written in (W3C Trace Context), or empty.
    """

    id: UUID
    type: str
    source: str
    group_id: int
    company_id: int
    estate_id: int
    occurred_at: datetime
    aggregate: str = ""
    version: int = 0
    traceparent: str = ""

    def headers(self) -> dict[str, str | int]:
        """As AMQP headers (CloudEvents AMQP protocol binding 1.0.2, section 3.1, with the prefix cloudEvents:)."""
        return {
            "cloudEvents:specversion": "1.0",
            "cloudEvents:id": str(self.id),
            "cloudEvents:type": self.type,
            "cloudEvents:source": self.source,
            "cloudEvents:subject": self.aggregate,
            "cloudEvents:time": self.occurred_at.isoformat(),
            "manor-group": self.group_id,
            "manor-company": self.company_id,
            "manor-estate": self.estate_id,
            "manor-version": self.version,
            **({"traceparent": self.traceparent} if self.traceparent else {}),
        }

    @classmethod
    def read(cls, headers: dict[str, Any]) -> Envelope:
        """From AMQP headers.

        Raises:
            KeyError, ValueError, TypeError: they are not those of a fact.
        """
        return cls(
            id=UUID(headers["cloudEvents:id"]),
            type=str(headers["cloudEvents:type"]),
            source=str(headers["cloudEvents:source"]),
            group_id=int(headers["manor-group"]),
            company_id=int(headers["manor-company"]),
            estate_id=int(headers["manor-estate"]),
            occurred_at=datetime.fromisoformat(headers["cloudEvents:time"]),
            aggregate=str(headers.get("cloudEvents:subject", "")),
            version=int(headers.get("manor-version", 0)),
            traceparent=str(headers.get("traceparent", "")),
        )

    def scope(self, hearer: str) -> Scope:
        """The rows that a service may touch on hearing it: the company's, or the group's where it names none."""
        principal = Principal(hearer, "service", self.group_id)
        if self.company_id:
            return Scope.company(self.group_id, self.company_id, principal)
        return Scope.group(self.group_id, principal)


def source_of(message: type[Message]) -> str:
    """The service that publishes a message."""
    return message.DESCRIPTOR.full_name.split(".")[1]


def message_of(fact_type: str) -> type[Message]:
    """The message of a type, found in the generated code: for people who look at a fact.

    Raises:
        LookupError: there is no such type here.
    """
    service, _, version = fact_type.split(".")
    try:
        module = import_module(f"manor.{service}.{version}.events_pb2")
    except ModuleNotFoundError as error:
        raise LookupError(f"no facts of {service} {version} are known here") from error
    for descriptor in module.DESCRIPTOR.message_types_by_name.values():
        if type_named(descriptor.full_name) == fact_type:
            found: type[Message] = descriptor._concrete_class
            return found
    raise LookupError(f"{service} has no fact of type {fact_type}")


_heard: ContextVar[Envelope | None] = ContextVar("manor_fact", default=None)


@contextmanager
def hearing(envelope: Envelope) -> Iterator[None]:
    """Makes `heard()` give this envelope inside the block."""
    token = _heard.set(envelope)
    try:
        yield
    finally:
        _heard.reset(token)


def heard() -> Envelope:
    """The envelope of the fact in hand, for the rare hearer that needs more than its content.

    Raises:
        LookupError: no fact is in hand.
    """
    envelope = _heard.get()
    if envelope is None:
        raise LookupError("no fact is being heard")
    return envelope
