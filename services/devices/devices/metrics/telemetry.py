"""How many devices and active alarms there are, and how old what was stored last is."""

from __future__ import annotations

from collections.abc import Mapping

from chassis import directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs.measures import measure
from chassis.scope import Principal, Scope
from prometheus_client import Gauge
from sqlalchemy import text

ACTIVE = Gauge("manor_devices_alarms_active", "Alarms that are active")
UNACKNOWLEDGED = Gauge("manor_devices_alarms_unacknowledged", "Active alarms that nobody has acknowledged")

_COUNTS = text(
    "select count(*) as active, count(*) filter (where acknowledged_at is null) as unacknowledged from alarms"
    " where group_id = :group and cleared_at is null"
)


@measure(ACTIVE, UNACKNOWLEDGED)
def alarm_counts(deps: Deps) -> Mapping[Gauge, float]:
    """Over all groups."""
    rows = []
    for group_id in directory.groups(deps.database):
        scope = Scope.group(group_id, Principal("devices", "service", group_id))
        with UnitOfWork(deps.database, scope) as tx:
            rows.append(tx.execute(_COUNTS, {"group": group_id}).one())
    return {ACTIVE: sum(row.active for row in rows), UNACKNOWLEDGED: sum(row.unacknowledged for row in rows)}
