"""Messages as their readers and the staff see them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import text

from chassis import clock
from chassis.data.tx import Tx
from chassis.messages.preferences import callers
from chassis.messages.templates import Sentences, find_template
from chassis.messages.texts import Key, key_of, reworded

STATES = ("wanted", "sending", "sent", "failed", "undeliverable", "listed", "delivered")
# What a gateway has reported counts once the hand-over is noted, which may come later.
_REPORTED = "state = 'sent' and report <> ''"
_STATE = f"case when {_REPORTED} then case report when 'delivered' then 'delivered' else 'failed' end else state end"
COLUMNS = (
    "message_id, company_id, coalesce(estate_id, 0) as estate_id, recipient_id, template, fields, channel, attempts,"
    f" {_STATE} as state, case when {_REPORTED} and report <> 'delivered' then report else fault end as fault, report,"
    " created_at, sent_at, read_at, reported_at, text_version"
)
_MINE = "group_id = :group_id and recipient_id = any(cast(:readers as uuid[]))"


def list_mine(tx: Tx, *, unread: bool, limit: int, before: UUID | None) -> Sequence[Any]:
    """The caller's own messages, newest first.

    Args:
        tx: of the call.
        unread: only those that are not read.
        limit: rows at most.
        before: the last message of the page before; None for the first page.
    """
    return tx.execute(
        text(
            f"select {COLUMNS} from messages where {_MINE} and (not :unread or read_at is null)"
            " and (cast(:before as uuid) is null or message_id < cast(:before as uuid))"
            " order by message_id desc limit :limit"
        ),
        {**_reader(tx), "unread": unread, "before": before, "limit": limit},
    ).all()


def count_unread(tx: Tx) -> int:
    """How many of the caller's own messages are not read."""
    query = text(f"select count(*) from messages where {_MINE} and read_at is null")
    return int(tx.execute(query, _reader(tx)).scalar_one())


def mark_read(tx: Tx, message_ids: Collection[UUID]) -> None:
    """Marks the caller's own messages as read: those named, or all. One that was read before keeps its time."""
    some = " and message_id = any(cast(:ids as uuid[]))" if message_ids else ""
    tx.execute(
        text(f"update messages set read_at = :now where {_MINE} and read_at is null{some}"),
        {**_reader(tx), "ids": list(message_ids), "now": clock.now()},
    )


def _reader(tx: Tx) -> dict[str, Any]:
    return {"group_id": tx.scope.group_id, "readers": callers(tx)}


@dataclass(frozen=True, slots=True)
class MessageFilter:
    """Which messages are listed; what is empty or 0 filters nothing."""

    company_id: int = 0
    estate_id: int = 0
    state: str = ""
    template: str = ""
    recipient_id: UUID | None = None


def list_messages(tx: Tx, wanted: MessageFilter, *, limit: int, before: UUID | None) -> Sequence[Any]:
    """Messages in the transaction's scope, newest first; `list_mine` says what the arguments mean."""
    conditions = {
        "company_id = :company_id": wanted.company_id,
        "estate_id = :estate_id": wanted.estate_id,
        f"{_STATE} = :state": wanted.state,
        "template = :template": wanted.template,
        "recipient_id = :recipient_id": wanted.recipient_id,
        "message_id < :before": before,
    }
    where = " and ".join(condition for condition, value in conditions.items() if value) or "true"
    names = ("company_id", "estate_id", "state", "template", "recipient_id")
    values = {name: getattr(wanted, name) for name in names}
    query = text(f"select {COLUMNS} from messages where {where} order by message_id desc limit :limit")
    return tx.execute(query, {**values, "before": before, "limit": limit}).all()


def worded(row: Any, language: str, own: Mapping[Key, Mapping[str, Sentences] | None]) -> Sentences:
    """A message's sentences for a reader of that language; empty where this release does not know its template.

    Args:
        row: of a list.
        language: such as zh-CN.
        own: what companies have worded themselves (`texts.own_texts`).
    """
    known = find_template(row.template)
    if known is None or known.fields - row.fields.keys():
        return Sentences("", "")
    return reworded(known, own.get(key_of(row))).filled(row.fields, language)
