"""How somebody wants to be sent messages, besides their list: language and channels, and of staff the addresses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import text

from chassis.data.crypto import FieldCipher
from chassis.data.tx import Tx
from chassis.messages.templates import CHANNELS

PHONE, EMAIL = "message_phone", "message_email"  # what the ciphertexts belong to


@dataclass(frozen=True, slots=True)
class Preferences:
    """How somebody wants to be sent messages.

    Args:
        language: zh-CN, en-US, or empty where they have not said it.
        channels: which they want.
        phone: of staff, encrypted; None where they gave none.
        email: likewise.
        quiet_hours: when they want nothing sent that can wait; empty where they have not said it.
    """

    language: str = ""
    channels: frozenset[str] = frozenset(CHANNELS)
    phone: bytes | None = None
    email: bytes | None = None
    quiet_hours: str = ""


def callers(tx: Tx) -> list[UUID]:
    """As whom the caller reads: a resident as their customers, everybody else as themselves.

    Row-level security hides messages about places in which the reader has no part; from here on it shows theirs.
    """
    scope = tx.scope
    if scope.customers is not None:
        return [UUID(customer) for customer in scope.customers]
    tx.execute(text("select set_config('manor.reader', :id, true)"), {"id": scope.principal.id})
    return [UUID(scope.principal.id)]


def get_preferences(tx: Tx) -> Preferences:
    """The caller's; a resident who is several customers has told all of them the same."""
    return next(iter(preferred(tx, callers(tx)).values()), Preferences())


def set_preferences(tx: Tx, wanted: Preferences) -> None:
    """Replaces the caller's."""
    values: dict[str, Any] = {
        "group_id": tx.scope.group_id,
        "readers": callers(tx),
        "language": wanted.language,
        "channels": sorted(wanted.channels),
        "phone": wanted.phone,
        "email": wanted.email,
        "quiet_hours": wanted.quiet_hours,
    }
    tx.execute(_SET, values)


def preferred(tx: Tx, readers: Sequence[UUID]) -> Mapping[UUID, Preferences]:
    """What readers have said, by reader; whoever said nothing is not there."""
    rows = tx.execute(_SELECT, {"group_id": tx.scope.group_id, "readers": list(readers)})
    return {
        row.recipient_id: Preferences(row.language, frozenset(row.channels), row.phone, row.email, row.quiet_hours)
        for row in rows
    }


def opened(cipher: FieldCipher, found: Preferences) -> tuple[str, str]:
    """Phone and mail address in clear; empty ones where none was given."""
    return (
        cipher.decrypt(PHONE, found.phone) if found.phone else "",
        cipher.decrypt(EMAIL, found.email) if found.email else "",
    )


_SELECT = text(
    "select recipient_id, language, channels, phone, email, quiet_hours from message_preferences"
    " where group_id = :group_id and recipient_id = any(cast(:readers as uuid[])) order by recipient_id"
)
_SET = text(
    "insert into message_preferences (group_id, recipient_id, language, channels, phone, email, quiet_hours)"
    " select :group_id, reader, :language, cast(:channels as text[]), cast(:phone as bytea), cast(:email as bytea),"
    " :quiet_hours"
    " from unnest(cast(:readers as uuid[])) as reader on conflict (group_id, recipient_id) do update set"
    " language = excluded.language, channels = excluded.channels, phone = excluded.phone, email = excluded.email,"
    " quiet_hours = excluded.quiet_hours"
)
