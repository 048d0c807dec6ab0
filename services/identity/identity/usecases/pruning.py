"""Drops what no longer counts, once an hour."""

from __future__ import annotations

from datetime import timedelta

from chassis import clock
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs.timers import fleet_timer
from chassis.scope import Scope
from sqlalchemy import text

from identity.usecases.attempts import KNOWN_FOR

# Long enough to see in the trail what became of a session; a used refresh token is noticed until then.
KEPT = timedelta(days=7)
CHUNK = 5000


@fleet_timer("identity.prune_sessions", every_seconds=3600)
def prune_sessions(deps: Deps) -> None:
    """Drops sessions that ended or ran out a week ago, with their refresh tokens, and codes that ran out."""
    with UnitOfWork(deps.database, Scope.group(0)) as tx:
        # Operators of the platform are in none.
        groups = [0, *tx.scalars(text("select node_id from nodes where kind = 'group' order by node_id"))]
        tx.execute(
            text("delete from attempts where last_failed_at < :before"), {"before": clock.now() - timedelta(days=1)}
        )
        tx.execute(text("delete from known_addresses where seen_at < :before"), {"before": clock.now() - KNOWN_FOR})
    for group_id in groups:
        dropped = CHUNK
        while dropped == CHUNK:
            with UnitOfWork(deps.database, Scope.group(group_id)) as tx:
                dropped = prune_chunk(tx)


def prune_chunk(tx: Tx) -> int:
    """Drops the codes and the first sessions of a group that ran out; gives how many sessions."""
    now = clock.now()
    tx.execute(text("delete from sign_in_codes where expires_at < :now"), {"now": now})
    dropped = tx.scalars(
        text(
            "delete from sessions where session_id in (select session_id from sessions where expires_at < :before"
            " or ended_at < :before limit :limit) returning session_id"
        ),
        {"before": now - KEPT, "limit": CHUNK},
    )
    return len(dropped.all())
