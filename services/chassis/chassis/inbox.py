"""The inbox: a fact's id is written in the transaction of its effect, so that hearing twice changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import CursorResult, text

if TYPE_CHECKING:
    from chassis.db import Database
    from chassis.uow import Tx

# Longer than any fact can be on its way: a dead letter that is replayed later was never applied.
KEPT_DAYS = 30

_ENTER = text("insert into inbox (fact_id) values (:fact_id) on conflict do nothing")
_PRUNE = text("delete from inbox where heard_at < now() - make_interval(days => :days)")


def enter(tx: Tx, fact_id: UUID) -> bool:
    """Enters a fact; False where it was heard before. One heard right now by another is waited for."""
    return _count(tx.execute(_ENTER, {"fact_id": fact_id})) == 1


def prune(database: Database, days: int = KEPT_DAYS) -> int:
    """Deletes what is older than any fact on its way; gives how many rows."""
    with database.app.begin() as connection:
        return _count(connection.execute(_PRUNE, {"days": days}))


def _count(result: Any) -> int:
    assert isinstance(result, CursorResult)  # an INSERT or DELETE gives one
    return result.rowcount
