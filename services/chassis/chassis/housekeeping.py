"""What the jobs process of every service does: cleaning up by the hour, and measuring its outbox."""

from __future__ import annotations

from chassis.deps import Deps
from chassis.facts import inbox
from chassis.files import storage
from chassis.jobs import measures
from chassis.jobs.timers import fleet_timer
from chassis.rpc import replies


@fleet_timer("chassis.prune_inbox", every_seconds=3600)
def prune_inbox(deps: Deps) -> None:
    """Forgets facts heard so long ago that they cannot come again."""
    inbox.prune(deps.database)


@fleet_timer("chassis.keep_idempotency_days", every_seconds=3600)
def keep_idempotency_days(deps: Deps) -> None:
    """Drops stored replies that are older than a week, and makes room for those of the next days."""
    replies.keep_days(deps.database)


@fleet_timer("chassis.sweep_files", every_seconds=3600)
def sweep_files(deps: Deps) -> None:
    """Removes files that have expired."""
    if deps.settings.files_bucket or deps.settings.files_dir is not None:
        storage.store(deps.settings).sweep()


JOBS = (prune_inbox, keep_idempotency_days, sweep_files, measures.outbox)
