"""The outbox: a fact is written in the transaction that makes it true, under the type that its message gives it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from google.protobuf.message import Message
from sqlalchemy import Connection, text

from chassis.data.ids import uuid7
from chassis.data.transaction import Transaction
from chassis.telemetry.tracing import traceparent

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


def type_of(message: type[Message]) -> str:
    """The type of a message's facts: manor.billing.v1.ReceivablesOpened -> billing.receivables_opened.v1."""
    return type_named(message.DESCRIPTOR.full_name)


@functools.cache
def type_named(full_name: str) -> str:
    """The same by the message's full name."""
    _, service, version, name = full_name.split(".")
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    return f"{service}.{snake}.{version}"


def write(
    tx: Transaction,
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


def write_many(tx: Transaction, many: Iterable[Message], *, company_id: int) -> None:
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


def write_by_itself(connection: Connection, fact: Message) -> None:
    """Writes a fact of no group, outside any scope: what a service says before anybody is known to it.

    Raises:
        FactTooLarge: over LARGEST bytes.
    """
    row = _values(fact, group_id=0, company_id=0)
    connection.execute(_WRITE, {**row, "estate_id": 0, "aggregate": "", "version": 0, "hearer": ""})


def _row(tx: Transaction, fact: Message, *, company_id: int) -> dict[str, Any]:
    return _values(fact, group_id=tx.scope.group_id, company_id=company_id)


def _values(fact: Message, *, group_id: int, company_id: int) -> dict[str, Any]:
    payload = fact.SerializeToString()
    if len(payload) > LARGEST:
        raise FactTooLarge(f"{type_of(type(fact))} of {len(payload)} bytes; at most {LARGEST}: publish it in pieces")
    return {
        "fact_id": uuid7(),
        "type": type_of(type(fact)),
        "group_id": group_id,
        "company_id": company_id,
        "payload": payload,
        "traceparent": traceparent(),
    }
