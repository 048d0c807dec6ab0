"""Lets old messages go: their readers have long read them or never will, and they name people."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import text

from chassis import clock, directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.scope import Principal, Scope
from chassis.settings import SendingSettings

AT_MOST = 1_000  # in one statement

# What is still to be sent is not old, whenever it was wanted.
_FORGET = text(
    "delete from messages where (company_id, message_id) in (select m.company_id, m.message_id from messages m"
    " left join message_queue q using (company_id, message_id) where m.created_at < :before and q.message_id is null"
    " limit :most)"
)


def forget_old(deps: Deps) -> None:
    """Deletes messages that are older than `message_kept_days`, in portions, each in a transaction of its own.

    A reason that is wanted again after that is told again.

    Args:
        deps: of a service whose settings are SendingSettings.
    """
    settings = deps.settings
    assert isinstance(settings, SendingSettings)  # the service's class says so
    values = {"before": clock.now() - timedelta(days=settings.message_kept_days), "most": AT_MOST}
    for group_id in directory.groups(deps.database):
        scope, gone = Scope.group(group_id, Principal(deps.service, "service", group_id)), AT_MOST
        while gone == AT_MOST:
            with UnitOfWork(deps.database, scope) as tx:
                gone = tx.execute(_FORGET, values).rowcount  # type: ignore[attr-defined]  # a delete has one
