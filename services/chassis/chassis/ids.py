"""Identifiers: time-ordered UUIDs for what people name, blocks of numbers for what comes in millions."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import uuid6
from sqlalchemy import text

if TYPE_CHECKING:
    from chassis.uow import Tx


def uuid7() -> UUID:
    """A time-ordered UUID (RFC 9562, section 5.7): new rows append to the end of their index."""
    return UUID(bytes=uuid6.uuid7().bytes)


def reserve_block(tx: Tx, sequence: str, count: int) -> list[int]:
    """Takes `count` rising numbers from a sequence in one round trip; others may take some in between.

    Args:
        tx: the transaction in hand; the numbers are used up even if it rolls back.
        sequence: name of the sequence.
        count: how many, 1 at the least.
    """
    return list(
        tx.session.execute(
            text("select nextval(cast(:sequence as regclass)) from generate_series(1, :count)"),
            {"sequence": sequence, "count": count},
        ).scalars()
    )
