"""How parking stands, and what payments refused of plans: somebody has to look at what expired or was refused."""

from __future__ import annotations

from collections.abc import Mapping

from chassis import directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs.measures import measure
from chassis.scope import Principal, Scope
from prometheus_client import Gauge
from sqlalchemy import text

LET = Gauge("manor_contracts_parking_leases", "Leases of spaces that nobody has given up")
EXPIRED = Gauge("manor_contracts_parking_leases_expired", "Leases of spaces past their last day, and not given up")
INSIDE = Gauge("manor_contracts_cars_inside", "Cars that are noted as inside a car park")
TERMS_REFUSED = Gauge("manor_contracts_parking_terms_refused", "Terms of parking that billing refused")
PAYABLES_SENT = Gauge("manor_contracts_payables_sent", "Lines of plans that payments has not approved")
PAYABLES_REFUSED = Gauge("manor_contracts_payables_refused", "Lines of plans that payments refused")

# Each count reads an index or a small table: it is asked every few seconds.
_COUNTS = text(
    "select (select count(*) from parking_leases where not given_up) as let,"
    " (select count(*) from parking_leases where not given_up and end_date < current_date) as expired,"
    " (select count(*) from parking_plates where inside_since is not null) as inside,"
    " (select count(*) from parking_terms where charge_state = 'refused') as terms_refused,"
    " (select count(*) from payable_lines where state = 'sent') as payables_sent,"
    " (select count(*) from payable_lines where state = 'refused') as payables_refused"
)
_GAUGES = {
    "let": LET,
    "expired": EXPIRED,
    "inside": INSIDE,
    "terms_refused": TERMS_REFUSED,
    "payables_sent": PAYABLES_SENT,
    "payables_refused": PAYABLES_REFUSED,
}


@measure(LET, EXPIRED, INSIDE, TERMS_REFUSED, PAYABLES_SENT, PAYABLES_REFUSED)
def parking_counts(deps: Deps) -> Mapping[Gauge, float]:
    """Over all groups."""
    counts = dict.fromkeys(_GAUGES, 0)
    for group_id in directory.groups(deps.database):
        scope = Scope.group(group_id, Principal("contracts", "service", group_id))
        with UnitOfWork(deps.database, scope) as tx:
            row = tx.execute(_COUNTS).one()._mapping
        counts = {name: counts[name] + row[name] for name in counts}
    return {_GAUGES[name]: count for name, count in counts.items()}
