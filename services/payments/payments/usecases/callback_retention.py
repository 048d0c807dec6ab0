"""Lets notifications go that nobody needs any more: what was not believed after a month, the rest after three years."""

from __future__ import annotations

from datetime import timedelta

from chassis import clock, directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs.timers import fleet_timer
from chassis.scope import Principal, Scope
from sqlalchemy import text

REFUSED_FOR, KEPT_FOR = timedelta(days=31), timedelta(days=3 * 366)
AT_MOST = 1_000  # rows of a group in one statement

_FORGET = text(
    "delete from callbacks where (company_id, callback_id) in (select company_id, callback_id from callbacks"
    " where received_at < :kept or (received_at < :refused and outcome in ('forged', 'stale', 'malformed'))"
    " limit :most)"
)


# A process that was killed in between has judged it never; the channel sends it again, and the order is asked about.
_ABANDONED = text(
    "update callbacks set outcome = 'abandoned', judged_at = :now where outcome = 'received' and received_at < :since"
)


@fleet_timer("payments.forget_callbacks", every_seconds=3600)
def forget_callbacks(deps: Deps) -> None:
    """Deletes in portions, each in a transaction of its own."""
    now = clock.now()
    values = {"kept": now - KEPT_FOR, "refused": now - REFUSED_FOR, "most": AT_MOST}
    for group_id in directory.groups(deps.database):
        scope, gone = Scope.group(group_id, Principal("payments", "service", group_id)), AT_MOST
        with UnitOfWork(deps.database, scope) as tx:
            tx.execute(_ABANDONED, {"now": now, "since": now - timedelta(hours=1)})
        while gone == AT_MOST:
            with UnitOfWork(deps.database, scope) as tx:
                gone = tx.execute(_FORGET, values).rowcount  # type: ignore[attr-defined]  # a delete has one
