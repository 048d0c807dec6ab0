"""What telemetry needs without being asked: days that begin and go, and people who are told of alarms."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

from chassis import clock, directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs.timers import fleet_timer
from chassis.scope import Principal, Scope
from sqlalchemy import text

from devices.settings import Settings
from devices.usecases import alarms, commanding

_KEEP = text("select keep_sample_days(cast(:days as date[]), :kept_from)")
_FORGET = text("delete from quarantined where group_id = :group and received_at < :before")


def scope_of(group_id: int) -> Scope:
    """A whole group, for what nobody in particular asked for."""
    return Scope.group(group_id, Principal("devices", "service", group_id))


@fleet_timer("devices.keep_samples", every_seconds=3600)
def keep_samples(deps: Deps) -> None:
    """Makes room for the next days, and drops the days and the refusals that are no longer kept."""
    settings = cast(Settings, deps.settings)
    now = clock.now()
    days = [str((now + timedelta(days=ahead)).date()) for ahead in range(3)]
    first = (now - timedelta(days=settings.sample_kept_days + 1)).date()
    with deps.database.app.begin() as connection:
        connection.execute(_KEEP, {"days": days, "kept_from": first})
    for group_id in directory.groups(deps.database):
        before = now - timedelta(days=settings.quarantine_kept_days)
        with UnitOfWork(deps.database, scope_of(group_id)) as tx:
            tx.execute(_FORGET, {"group": group_id, "before": before})


@fleet_timer("devices.escalate_alarms", every_seconds=10)
def escalate_alarms(deps: Deps) -> None:
    """Has people told of alarms that nobody has acknowledged within a minute."""
    for group_id in directory.groups(deps.database):
        with UnitOfWork(deps.database, scope_of(group_id)) as tx:
            alarms.escalate_alarms(tx)


@fleet_timer("devices.time_out_commands", every_seconds=5)
def time_out_commands(deps: Deps) -> None:
    """Notes of which commands no answer came in time, also while no ingest runs."""
    for group_id in directory.groups(deps.database):
        with UnitOfWork(deps.database, scope_of(group_id)) as tx:
            commanding.time_out(tx)
