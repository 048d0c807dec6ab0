"""A mutating call counts once, however often it is sent (draft-ietf-httpapi-idempotency-key-header)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from google.longrunning import operations_pb2
from google.protobuf.message import Message

from chassis import personal_data
from chassis import scope as scopes
from chassis.data.db import Database
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.errors import Aborted, Conflict, Invalid, Mismatch
from chassis.jobs import operations
from chassis.rpc import replies
from chassis.rpc.call import Call, Method
from chassis.rpc.interceptors import Layer
from chassis.rpc.typed_currency import METADATA, require_typed_currency

LONGEST_KEY = 200


def once(method: Method, database: Database, inner: Layer) -> Layer:
    """Runs a mutating call in one transaction with its stored reply; the same call again gets that reply."""
    if not method.needs_key:

        def plain(request: Any, call: Call) -> Message:
            with in_transaction(call, database):
                return inner(request, call)

        return plain

    def layer(request: Any, call: Call) -> Message:
        key = _key(method, request, call)
        digest = _digest(request, key)
        with in_transaction(call, database):
            tx = call.tx
            if not replies.lock(tx, key):
                raise Aborted("The same call is being worked on; try again soon", reason="IDEMPOTENCY_KEY_IN_USE")
            stored = replies.find(tx, key)
            if stored is not None:
                return _replayed(tx, method, stored, digest)
            require_typed_currency(tx, call.metadata.get(METADATA))
            reply = inner(request, call)
            tx.session.flush()
            replies.store(tx, key, digest, reply)
        return reply

    return layer


@contextmanager
def in_transaction(call: Call, database: Database) -> Iterator[None]:
    """Lets a call have a transaction inside the block: opened by the first who asks, ended with the block."""
    with ExitStack() as stack:
        call.begin = lambda: stack.enter_context(UnitOfWork(database, scopes.current()))
        yield


def _digest(request: Message, key: replies.Key) -> bytes:
    """The hash that tells the same request from another one.

    One with personal data, such as a password or a phone, is hashed slowly and with its key as salt: a plain hash,
    which lies in the table for a week, would let whoever reads the table try all phones there are.
    """
    content = request.SerializeToString(deterministic=True)
    if personal_data.masked(request) == request:
        return hashlib.sha256(content).digest()
    salt = f"{key.owner}/{key.principal_id}/{key.method}/{key.key}".encode()
    return hashlib.scrypt(content, salt=salt, n=2**13, r=8, p=1, dklen=32)


def _key(method: Method, request: Any, call: Call) -> replies.Key:
    """The key that the caller sent, for the company that the request names or else the group."""
    key = call.metadata.get("idempotency-key", "")
    if not key:
        raise Invalid(
            "Send an idempotency key, new for each thing to do and the same when trying again",
            reason="IDEMPOTENCY_KEY_REQUIRED",
        )
    if len(key) > LONGEST_KEY or not key.isprintable():
        raise Invalid(
            f"The idempotency key has {LONGEST_KEY} printable characters at most", reason="IDEMPOTENCY_KEY_INVALID"
        )
    scope = scopes.current()
    owner = getattr(request, "company_id", 0) or scope.group_id
    return replies.Key(owner, scope.principal.id, method.full_name, key)


def _replayed(tx: Tx, method: Method, stored: replies.Stored, digest: bytes) -> Message:
    """The reply of the earlier call, or why there is none."""
    if stored.request_hash != digest:
        raise Mismatch("This idempotency key came with another request before; take a new one for a new thing")
    if stored.reply is None:
        raise Conflict(
            "This was done before, and its reply was too large to be kept: look up what it made",
            reason="REPLY_NOT_KEPT",
        )
    reply: Message = method.reply.FromString(stored.reply)
    if isinstance(reply, operations_pb2.Operation):
        # An operation moves on; its name is what the first call gave.
        reply = operations.get_operation(tx, reply.name.rpartition("/")[2])
    return reply
