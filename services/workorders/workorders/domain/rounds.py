"""When a stop of a round was walked, whether that was late, and where a round stands by its stops."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from workorders.domain.work import TOLERANCE

DUE, PASSED, FAILED, MISSED = "due", "passed", "failed", "missed"
# What was missed is walked late for so long after the round; then it stays missed.
AFTERWARDS = timedelta(days=1)
# Nobody walks a round earlier than this before its beginning.
BEFORE = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Walk:
    """When somebody was at a stop.

    Args:
        at: when, aware: what counts.
        doubtful: their phone's clock cannot be right, so that the arrival of what it sent counts.
    """

    at: datetime
    doubtful: bool


def walked(device_at: datetime | None, earliest: datetime, now: datetime) -> Walk:
    """When somebody was at a stop, who may have had no network there.

    Args:
        device_at: what their phone's clock said, aware; None where it said nothing.
        earliest: before which nobody walks the round, aware.
        now: when it arrived, aware.
    """
    if device_at is None:
        return Walk(now, doubtful=False)
    if not earliest <= device_at <= now + TOLERANCE:
        return Walk(now, doubtful=True)
    return Walk(min(device_at, now), doubtful=False)


def late_minutes(at: datetime, due_at: datetime, grace_minutes: int) -> int:
    """So many whole minutes after its time a stop was walked; 0 for within the grace.

    Args:
        at: when it was walked, aware.
        due_at: by when it had to be, aware.
        grace_minutes: so much later is not late yet.
    """
    after = at - due_at
    return int(after / timedelta(minutes=1)) if after > timedelta(minutes=grace_minutes) else 0


def standing(stops: Iterable[str]) -> str:
    """Where a round stands by the states of its stops: due while one is, then missed, failed or passed."""
    found = set(stops)
    return next((state for state in (DUE, MISSED, FAILED) if state in found), PASSED)


def tag_hash(point_id: UUID, tag: str) -> str:
    """What a phone compares what it read with: it proves that the tag is the point's, and does not tell it."""
    return sha256(f"{point_id}/{tag}".encode()).hexdigest()
