"""How many purchase orders are late, how many invoices differ, and how many claims wait for stock."""

from __future__ import annotations

from collections.abc import Mapping

from chassis import clock, directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs.measures import measure
from chassis.scope import Principal, Scope
from prometheus_client import Gauge
from sqlalchemy import text

LATE = Gauge("manor_warehouse_orders_late", "Purchase orders whose goods were expected before today")
HELD = Gauge("manor_warehouse_invoices_held", "Invoices of suppliers that differ from order or receipt")
WAITING = Gauge("manor_warehouse_claims_waiting", "Reservations of which something waits for stock")

# Each count reads an index of what it counts: it is asked every few seconds.
_COUNTS = text(
    "select (select count(*) from purchase_orders where group_id = :group and state = 'open'"
    " and expected_date < :today) as late, (select count(*) from purchase_invoices where group_id = :group"
    " and state = 'held') as held, (select count(*) from reservations where group_id = :group and state = 'open'"
    " and reserved + issued < wanted) as waiting"
)


@measure(LATE, HELD, WAITING)
def purchase_counts(deps: Deps) -> Mapping[Gauge, float]:
    """Over all groups; days are those of UTC, since a gauge is of no company."""
    rows = []
    for group_id in directory.groups(deps.database):
        scope = Scope.group(group_id, Principal("warehouse", "service", group_id))
        with UnitOfWork(deps.database, scope) as tx:
            rows.append(tx.execute(_COUNTS, {"group": group_id, "today": clock.today("UTC")}).one())
    return {
        LATE: sum(row.late for row in rows),
        HELD: sum(row.held for row in rows),
        WAITING: sum(row.waiting for row in rows),
    }
