"""How many active suppliers work on an expired certificate."""

from __future__ import annotations

from collections.abc import Mapping

from chassis import clock, directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs.measures import measure
from chassis.scope import Principal, Scope
from prometheus_client import Gauge
from sqlalchemy import text

EXPIRED = Gauge("manor_warehouse_suppliers_expired", "Active suppliers with a certificate that has expired")

_COUNT = text(
    "select count(*) from suppliers where group_id = :group and state = 'active' and next_expiry_date < :today"
)


@measure(EXPIRED)
def supplier_counts(deps: Deps) -> Mapping[Gauge, float]:
    """Over all groups; days are those of UTC, since a gauge is of no company."""
    expired = 0
    for group_id in directory.groups(deps.database):
        scope = Scope.group(group_id, Principal("warehouse", "service", group_id))
        with UnitOfWork(deps.database, scope) as tx:
            expired += int(tx.scalar(_COUNT, {"group": group_id, "today": clock.today("UTC")}) or 0)
    return {EXPIRED: expired}
