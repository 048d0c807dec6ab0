"""Identifiers: time-ordered UUIDs for what people name, blocks of numbers for what comes in millions."""

from __future__ import annotations

import os
import threading
import time
from datetime import datetime
from functools import lru_cache
from uuid import UUID

import uuid6
from sqlalchemy import text

from chassis.data.transaction import Transaction

_MOMENTS = threading.Lock()
_last_moment = 0


def uuid7() -> UUID:
    """A time-ordered UUID (RFC 9562, section 5.7): new rows append to the end of their index."""
    return UUID(bytes=uuid6.uuid7().bytes)


def uuid7_at(at: datetime) -> UUID:
    """A UUID that stands in its order among those of another time: for rows of the past that are sorted by it.

    Args:
        at: aware; after 1970.
    """
    milliseconds = int(at.timestamp() * 1000)
    random = int.from_bytes(os.urandom(10))
    return UUID(int=milliseconds << 80 | 0x7 << 76 | (random >> 68 & 0xFFF) << 64 | 0b10 << 62 | random & (2**62 - 1))


def uuid7_block(count: int) -> list[str]:
    """Time-ordered UUIDs as text, each above the one before: for bulk work, where one at a time is too slow. The blocks
    of a process follow one another, also within a millisecond.

    Behind the milliseconds stand a counter of 26 bits and 48 random bits (RFC 9562, section 6.2, method 1).

    Args:
        count: how many, 2**26 at most.
    """
    milliseconds, random = f"{_moment():012x}", os.urandom(6 * count).hex()
    head = f"{milliseconds[:8]}-{milliseconds[8:]}-7"
    places = range(0, 12 * count, 12)
    return [f"{head}{number}{random[at : at + 12]}" for number, at in zip(_numbers(count), places, strict=True)]


def _moment() -> int:
    """Milliseconds since 1970, none of them twice in a process."""
    global _last_moment  # noqa: PLW0603  # of the process
    with _MOMENTS:
        _last_moment = max(time.time_ns() // 1_000_000, _last_moment + 1)
        return _last_moment


@lru_cache(maxsize=4)
def _numbers(count: int) -> list[str]:
    """The counters of a block as they stand in a UUID, with the variant before their lower half."""
    return [f"{at >> 14:03x}-{0x8000 | at & 0x3FFF:04x}-" for at in range(count)]


def reserve_block(tx: Transaction, sequence: str, count: int) -> list[int]:
    """Takes `count` rising numbers from a sequence in one round trip; others may take some in between.

    Args:
        tx: the transaction in hand; the numbers are used up even if it rolls back.
        sequence: name of the sequence.
        count: how many, 1 at the least.
    """
    return list(
        tx.execute(
            text("select nextval(cast(:sequence as regclass)) from generate_series(1, :count)"),
            {"sequence": sequence, "count": count},
        ).scalars()
    )
