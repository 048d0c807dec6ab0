"""Notes what was heard last of each source, for people who ask how fresh the figures are."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from chassis import clock
from chassis.facts.envelope import heard
from sqlalchemy import text

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# What happened last is noted to the second: a write a fact would queue all of them on one row.
NOTE_SECONDS = 1.0
_noted: dict[str, float] = {}

# Whoever finds the row in another's hands goes on: that one notes much the same.
_NOTE = text(
    "insert into sources as s (source, last_fact_at, last_heard_at)"
    " select :source, :occurred_at, :now where pg_try_advisory_xact_lock(hashtextextended('insight.sources', :key))"
    " on conflict (source) do update set last_fact_at = greatest(s.last_fact_at, excluded.last_fact_at),"
    " last_heard_at = excluded.last_heard_at"
)


def note_fact(tx: Tx) -> None:
    """Notes that the fact in hand is being applied.

    Args:
        tx: that of its effect.
    """
    envelope = heard()
    if time.monotonic() - _noted.get(envelope.source, -NOTE_SECONDS) < NOTE_SECONDS:
        return
    _noted[envelope.source] = time.monotonic()
    tx.execute(
        _NOTE,
        {
            "source": envelope.source,
            "occurred_at": envelope.occurred_at,
            "now": clock.now(),
            "key": sum(envelope.source.encode()),
        },
    )
