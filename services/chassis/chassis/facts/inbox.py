"""The inbox: a fact's id is written in the transaction of its effect, so that hearing twice changes nothing."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import text

from chassis.data.db import Database, Opening

# Longer than any fact can be on its way: a dead letter that is replayed later was never applied.
KEPT_DAYS = 30

_ENTER = b"insert into inbox (fact_id) values (%(fact_id)s) on conflict do nothing"
_PRUNE = text("delete from inbox where heard_at < now() - make_interval(days => :days)")


def entering(fact_id: UUID) -> Opening:
    """The statement that opens the transaction of a fact's effect: it gives no row where the fact was heard before.
    One heard right now by another is waited for.
    """
    return _ENTER, {"fact_id": fact_id}


def prune(database: Database, days: int = KEPT_DAYS) -> int:
    """Deletes what is older than any fact on its way; gives how many rows."""
    with database.app.begin() as connection:
        return connection.execute(_PRUNE, {"days": days}).rowcount
