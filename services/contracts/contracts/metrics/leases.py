"""How many leases stand where, what waits for review, and lines that billing refused: somebody has to look at them."""

from __future__ import annotations

from collections.abc import Mapping

from chassis import directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs.measures import measure
from chassis.scope import Principal, Scope
from prometheus_client import Gauge
from sqlalchemy import text

IN_FORCE = Gauge("manor_contracts_leases_in_force", "Leases that are active or about to expire")
EXPIRING = Gauge("manor_contracts_leases_expiring", "Leases that are about to expire")
WAITING = Gauge("manor_contracts_agreements_waiting", "Leases, changes and terminations that wait for review")
REFUSED = Gauge("manor_contracts_lines_refused", "Lines of schedules that billing refused, and nobody has mended")
SENT = Gauge("manor_contracts_lines_sent", "Lines that billing was asked for, and has not answered or waits with")

# Each count reads an index or a small table: it is asked every few seconds.
_COUNTS = text(
    "select (select count(*) from leases where state in ('active', 'expiring')) as in_force,"
    " (select count(*) from leases where state = 'expiring') as expiring,"
    " (select count(*) from agreements where state = 'waiting') as waiting,"
    " (select count(*) from lease_lines where state = 'refused') as refused,"
    " (select count(*) from lease_lines where state = 'sent') as sent"
)


@measure(IN_FORCE, EXPIRING, WAITING, REFUSED, SENT)
def lease_counts(deps: Deps) -> Mapping[Gauge, float]:
    """Over all groups."""
    rows = []
    for group_id in directory.groups(deps.database):
        scope = Scope.group(group_id, Principal("contracts", "service", group_id))
        with UnitOfWork(deps.database, scope) as tx:
            rows.append(tx.execute(_COUNTS).one())
    return {
        IN_FORCE: sum(row.in_force for row in rows),
        EXPIRING: sum(row.expiring for row in rows),
        WAITING: sum(row.waiting for row in rows),
        REFUSED: sum(row.refused for row in rows),
        SENT: sum(row.sent for row in rows),
    }
