"""How much equipment is down, and how many statutory inspections are late."""

from __future__ import annotations

from collections.abc import Mapping

from chassis import clock, directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs.measures import measure
from chassis.scope import Principal, Scope
from prometheus_client import Gauge
from sqlalchemy import text

DOWN = Gauge("manor_devices_down", "Equipment that is under repair")
LATE = Gauge("manor_devices_inspections_late", "Equipment that is not scrapped and past the day of its inspection")

# Each count reads an index of what it counts: it is asked every few seconds.
_COUNTS = text(
    "select (select count(*) from equipment where group_id = :group and state = 'under_repair') as down,"
    " (select count(*) from equipment where group_id = :group and state <> 'scrapped'"
    " and next_inspection_date < :today) as late"
)


@measure(DOWN, LATE)
def equipment_counts(deps: Deps) -> Mapping[Gauge, float]:
    """Over all groups; days are those of UTC, since a gauge is of no estate."""
    rows = []
    for group_id in directory.groups(deps.database):
        named = {"group": group_id, "today": clock.today("UTC")}
        scope = Scope.group(group_id, Principal("devices", "service", group_id))
        with UnitOfWork(deps.database, scope) as tx:
            rows.append(tx.execute(_COUNTS, named).one())
    return {DOWN: sum(row.down for row in rows), LATE: sum(row.late for row in rows)}
