"""Notes of how many changes there are, folded together now and then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chassis.data import version_sums
from chassis.data.uow import UnitOfWork
from chassis.directory import Company
from chassis.jobs.timers import timer

if TYPE_CHECKING:
    from chassis.deps import Deps


@timer("tenants.fold_version_sums", every_seconds=300)
def fold_version_sums(deps: Deps, company: Company) -> None:
    """Folds the company's notes of changes of units and occupancies."""
    with UnitOfWork(deps.database) as tx:
        version_sums.fold_version_sums(tx, company.company_id)
