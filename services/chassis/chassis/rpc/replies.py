"""Replies of mutating calls, kept in the transaction of their effect so that neither is there without the other.

chassis.rpc.idempotency says when; this module owns the table, its days, and what of a reply is kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from google.longrunning import operations_pb2
from google.protobuf.message import Message
from sqlalchemy import text

from chassis import clock
from chassis.data.db import Database
from chassis.data.tx import Tx
from chassis.personal_data import masked

DAYS_KEPT = 7
LARGEST = 64 * 1024  # bytes

_LOCK = text("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
_FIND = text(
    "select request_hash, reply from idempotency where day = any(:days) and owner = :owner"
    " and principal_id = :principal_id and method = :method and key = :key"
)
_STORE = text(
    "insert into idempotency (day, owner, principal_id, method, key, request_hash, reply)"
    " values (:day, :owner, :principal_id, :method, :key, :request_hash, :reply)"
)
_KEEP = text("select keep_idempotency_days(:today, :days)")


@dataclass(frozen=True, slots=True)
class Key:
    """An idempotency key and what it belongs to.

    Args:
        owner: the company that the request names, or else the group.
        principal_id: who called.
        method: the RPC's full name.
        key: what the caller sent.
    """

    owner: int
    principal_id: str
    method: str
    key: str

    def values(self) -> dict[str, Any]:
        """For the statements."""
        return {name: getattr(self, name) for name in ("owner", "principal_id", "method", "key")}


@dataclass(frozen=True, slots=True)
class Stored:
    """An earlier call of the same key; the reply is None where it was too large to be kept."""

    request_hash: bytes
    reply: bytes | None


def lock(tx: Tx, key: Key) -> bool:
    """Takes a key until the transaction ends; False where another call holds it."""
    name = "\x1f".join(str(value) for value in key.values().values())
    return bool(tx.scalar(_LOCK, {"name": name}))


def find(tx: Tx, key: Key) -> Stored | None:
    """The earlier call, if there was one within the days kept.

    A statement of its own after `lock`: one that did both would search what was committed before it had the lock.
    """
    today = clock.now().date()
    days = [today - timedelta(days=ago) for ago in range(DAYS_KEPT + 1)]
    row = tx.execute(_FIND, {**key.values(), "days": days}).first()
    if row is None:
        return None
    return Stored(bytes(row.request_hash), None if row.reply is None else bytes(row.reply))


def store(tx: Tx, key: Key, request_hash: bytes, reply: Message) -> None:
    """Keeps a reply: personal data masked, an operation by its name, and none that is larger than LARGEST."""
    kept: bytes | None
    if isinstance(reply, operations_pb2.Operation):
        kept = operations_pb2.Operation(name=reply.name).SerializeToString()
    else:
        kept = masked(reply).SerializeToString()
    today: date = clock.now().date()
    tx.execute(
        _STORE,
        {
            **key.values(),
            "day": today,
            "request_hash": request_hash,
            "reply": kept if len(kept) <= LARGEST else None,
        },
    )


def keep_days(database: Database) -> None:
    """Drops the days that are over and makes the partitions of those to come; a timer calls it every hour."""
    with database.app.begin() as connection:
        connection.execute(_KEEP, {"today": clock.now().date(), "days": DAYS_KEPT})
