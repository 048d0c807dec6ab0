"""How many orders are open, in the queue and late, and what fell due by plans and was made late."""

from __future__ import annotations

from collections.abc import Mapping

from chassis import directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs.measures import measure
from chassis.scope import Principal, Scope
from prometheus_client import Gauge
from sqlalchemy import text

OPEN = Gauge("manor_workorders_open", "Orders that are neither closed, refused nor cancelled")
QUEUED = Gauge("manor_workorders_queued", "Orders that nobody has")
LATE = Gauge("manor_workorders_late", "Orders that should be done by now, and do not wait")
WAITING = Gauge("manor_workorders_waiting", "Orders that wait for a part, the resident, a vendor or the weather")
UNPLANNED = Gauge("manor_workorders_unplanned_seconds", "How long ago the planner last looked at the oldest plan")

# Each count reads an index of what is open: it is asked every few seconds.
_COUNTS = text(
    "select count(*) as open, count(*) filter (where state in ('reported', 'reviewed')) as queued,"
    " count(*) filter (where state not in ('done', 'verified', 'waiting') and resolve_due_at < now()) as late,"
    " count(*) filter (where state = 'waiting') as waiting,"
    " (select coalesce(greatest(extract(epoch from now() - min(planned_until)), 0), 0) from plans where not ended)"
    " as unplanned"
    " from orders where state not in ('closed', 'refused', 'cancelled')"
)


@measure(OPEN, QUEUED, LATE, WAITING, UNPLANNED)
def order_counts(deps: Deps) -> Mapping[Gauge, float]:
    """Over all groups."""
    rows = []
    for group_id in directory.groups(deps.database):
        scope = Scope.group(group_id, Principal("workorders", "service", group_id))
        with UnitOfWork(deps.database, scope) as tx:
            rows.append(tx.execute(_COUNTS).one())
    return {
        OPEN: sum(row.open for row in rows),
        QUEUED: sum(row.queued for row in rows),
        LATE: sum(row.late for row in rows),
        WAITING: sum(row.waiting for row in rows),
        UNPLANNED: max((float(row.unplanned) for row in rows), default=0.0),
    }
