"""What a fact is: its type, its envelope, and its way into the outbox of the transaction that makes it true."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from google.protobuf.message import Message
from opentelemetry import trace
from opentelemetry.propagate import inject
from sqlalchemy import text

from chassis.ids import uuid7
from chassis.scope import Principal, Scope

if TYPE_CHECKING:
    from chassis.uow import Tx

F = TypeVar("F", bound=Callable[..., Any])

LARGEST = 262_144  # bytes: what a hearer can hold many of; more than that is published in several facts

# One round trip writes the row and wakes the relay at commit; equal notifications of a transaction become one.
_WRITE = text(
    "with written as (insert into outbox"
    " (fact_id, type, aggregate, version, group_id, company_id, estate_id, payload, traceparent, hearer)"
    " values (:fact_id, :type, :aggregate, :version, :group_id, :company_id, :estate_id, :payload, :traceparent,"
    " :hearer)) select pg_notify('outbox', '')"
)


class FactTooLarge(ValueError):
    """A fact exceeds LARGEST bytes: publish its items in several."""


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


def type_of(message: type[Message]) -> str:
    """The type of a message's facts: manor.billing.v1.ReceivablesOpened -> billing.receivables_opened.v1."""
    return type_named(message.DESCRIPTOR.full_name)


@functools.cache
def type_named(full_name: str) -> str:
    """The same by the message's full name."""
    _, service, version, name = full_name.split(".")
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    return f"{service}.{snake}.{version}"


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


def traceparent() -> str:
    """The trace in hand (W3C Trace Context, section 3.2); empty where there is none."""
    carrier: dict[str, str] = {}
    inject(carrier)
    return carrier.get("traceparent", "")


def recorded(parent: str) -> bool:
    """Whether a traceparent says that its trace is sent somewhere: one bit of its flags, beside which others may be."""
    return bool(int(parent[-2:] or "0", 16) & trace.TraceFlags.SAMPLED)


def write(
    tx: Tx,
    fact: Message,
    *,
    company_id: int,
    estate_id: int = 0,
    aggregate: str = "",
    version: int = 0,
    hearer: str = "",
) -> UUID:
    """Writes a fact to the outbox; Tx.publish says what the arguments mean. Gives the fact's id.

    Raises:
        FactTooLarge: over LARGEST bytes.
    """
    about = {"estate_id": estate_id, "aggregate": aggregate, "version": version, "hearer": hearer}
    row = _row(tx, fact, company_id=company_id) | about
    tx.execute(_WRITE, row)
    written: UUID = row["fact_id"]
    return written


def write_many(tx: Tx, many: Iterable[Message], *, company_id: int) -> None:
    """Writes the facts of a chunk at once; the estate of each is its own field.

    One call for all of them matters to bulk work: a statement each would wait for Python's lock as often.

    Raises:
        FactTooLarge: one is over LARGEST bytes.
    """
    rows = [
        _row(tx, fact, company_id=company_id)
        | {"estate_id": getattr(fact, "estate_id", 0), "aggregate": "", "version": 0, "hearer": ""}
        for fact in many
    ]
    if rows:
        tx.execute(_WRITE, rows)


def _row(tx: Tx, fact: Message, *, company_id: int) -> dict[str, Any]:
    payload = fact.SerializeToString()
    if len(payload) > LARGEST:
        raise FactTooLarge(f"{type_of(type(fact))} of {len(payload)} bytes; at most {LARGEST}: publish it in pieces")
    return {
        "fact_id": uuid7(),
        "type": type_of(type(fact)),
        "group_id": tx.scope.group_id,
        "company_id": company_id,
        "payload": payload,
        "traceparent": traceparent(),
    }


def hears(*messages: type[Message]) -> Callable[[F], F]:
    """Marks a worker's method as the one that hears facts of these types: `def units_changed(self, fact, tx)`.

    It runs in a transaction under the scope of the fact's company, which commits together with the inbox row; it
    ends within 5 s and calls nobody.
    """

    def mark(method: F) -> F:
        method.__dict__["hears"] = messages
        return method

    return mark


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
