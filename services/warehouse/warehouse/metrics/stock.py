"""How many materials stores are short of, and how many moves the books refused."""

from __future__ import annotations

from collections.abc import Mapping

from chassis import directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs.measures import measure
from chassis.scope import Principal, Scope
from prometheus_client import Gauge
from sqlalchemy import text

SHORT = Gauge("manor_warehouse_short", "Materials that a store has less of than its safety stock")
REFUSED = Gauge("manor_warehouse_entries_refused", "Moves of stock whose entry payments refused")

# Each count reads an index of what it counts: it is asked every few seconds.
_COUNTS = text(
    "select (select count(*) from balances where group_id = :group and safety > 0 and quantity - reserved < safety)"
    " as short, (select count(*) from moves where group_id = :group and entry_state = 'refused') as refused"
)


@measure(SHORT, REFUSED)
def stock_counts(deps: Deps) -> Mapping[Gauge, float]:
    """Over all groups."""
    rows = []
    for group_id in directory.groups(deps.database):
        scope = Scope.group(group_id, Principal("warehouse", "service", group_id))
        with UnitOfWork(deps.database, scope) as tx:
            rows.append(tx.execute(_COUNTS, {"group": group_id}).one())
    return {SHORT: sum(row.short for row in rows), REFUSED: sum(row.refused for row in rows)}
