"""What the jobs process of every service does: cleaning up, sweeping, escalating, and measuring its outbox."""

from __future__ import annotations

from chassis import attachments
from chassis.approvals.escalation import escalate_approvals as escalate
from chassis.attachments.kinds import declared
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.directory import Company
from chassis.facts import asking, inbox
from chassis.files import storage
from chassis.jobs import measures
from chassis.jobs.timers import fleet_timer, timer
from chassis.messages.reminders import remind_approvals as remind
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


@fleet_timer("chassis.republish_wanted", every_seconds=10, wanted=asking.is_wanted)
def republish_wanted(deps: Deps) -> None:
    """Says the current state again to services that begin and asked for it."""
    asking.republish_wanted(deps)


@timer("chassis.escalate_approvals", every_seconds=300)
def escalate_approvals(deps: Deps, company: Company) -> None:
    """Gives what nobody can decide any more, since they left, to those who take over."""
    with UnitOfWork(deps.database) as tx:
        escalate(tx, company.company_id)


@timer("chassis.remind_approvals", every_seconds=300)
def remind_approvals(deps: Deps, company: Company) -> None:
    """Has whoever's turn it is told of what waits longer than its step allows."""
    with UnitOfWork(deps.database) as tx:
        remind(tx, company.company_id)


@timer("chassis.sweep_attachments", every_seconds=600)
def sweep_attachments(deps: Deps, company: Company) -> None:
    """Deletes the content of attachments that were removed, and of those whose days are over."""
    if declared(deps.service):
        with UnitOfWork(deps.database) as tx:
            attachments.sweep_attachments(tx, storage.store(deps.settings), company.company_id)


@timer("chassis.end_attachments", every_seconds=6 * 3600)
def end_attachments(deps: Deps, company: Company) -> None:
    """Notes when attachments go, by the end of their records."""
    for kind in declared(deps.service).values():
        after = "" if kind.kept_days else None
        while after is not None:
            with UnitOfWork(deps.database) as tx:
                after = attachments.end_attachments(tx, company.company_id, kind, after) or None


JOBS = (
    prune_inbox,
    keep_idempotency_days,
    sweep_files,
    republish_wanted,
    sweep_attachments,
    end_attachments,
    escalate_approvals,
    remind_approvals,
    measures.outbox,
)
