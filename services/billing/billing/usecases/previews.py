"""Previews are looked at and forgotten: their drafts go after a week."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.directory import Company
from chassis.jobs.timers import timer
from sqlalchemy import select

from billing.records.runs import CANCELLED, BillingRun
from billing.usecases.calculations import drop_drafts

if TYPE_CHECKING:
    from chassis.deps import Deps

KEPT = timedelta(days=7)


@timer("billing.drop_previews", every_seconds=3600)
def drop_previews(deps: Deps, company: Company) -> None:
    """Cancels the company's previews that are older than a week."""
    with UnitOfWork(deps.database) as tx:
        old = tx.scalars(
            select(BillingRun)
            .where(
                BillingRun.company_id == company.company_id,
                BillingRun.preview,
                BillingRun.state != CANCELLED,
                BillingRun.created_at < clock.now() - KEPT,
            )
            .with_for_update(skip_locked=True)
        ).all()
        for run in old:
            if run.is_open:
                drop_drafts(tx, run)
