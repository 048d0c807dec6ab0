"""How long payment orders wait for an end: money may have come for them that nobody has booked."""

from __future__ import annotations

from collections.abc import Mapping

from chassis import directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs.measures import measure
from chassis.scope import Principal, Scope
from prometheus_client import Gauge
from sqlalchemy import text

IN_HAND = Gauge("manor_payments_orders_in_hand", "Orders that may still be paid, or are being closed")
OVERDUE_AGE = Gauge(
    "manor_payments_overdue_order_age_seconds",
    "Since the oldest order that is neither paid nor closed should have ended; 0 where there is none",
)
UNRESOLVED = Gauge("manor_payments_unresolved_orders", "Orders that the channel gave no clear answer about: staff look")
UNRESOLVED_AGE = Gauge(
    "manor_payments_unresolved_order_age_seconds", "Age of the oldest unresolved order; 0 where there is none"
)

DISPUTES = Gauge("manor_payments_disputes", "Matters with channels that finance has not ended")
DISPUTES_AGE = Gauge("manor_payments_dispute_age_seconds", "Age of the oldest of them; 0 where there is none")

_DISPUTES = text(
    "select count(*) as open, coalesce(extract(epoch from now() - min(opened_at)), 0)::float as age"
    " from disputes where state <> 'resolved'"
)
# Orders that hold items are the ones without an end, and the index of held items is small.
_AGES = text(
    "select count(*) filter (where state <> 'unresolved') as in_hand,"
    " coalesce(extract(epoch from now() - min(expires_at)"
    "   filter (where state <> 'unresolved' and expires_at < now())), 0)::float as overdue_age,"
    " count(*) filter (where state = 'unresolved') as unresolved,"
    " coalesce(extract(epoch from now() - min(created_at) filter (where state = 'unresolved')), 0)::float"
    "   as unresolved_age"
    " from payment_orders where (company_id, order_id) in (select company_id, order_id from order_items where held)"
)


@measure(IN_HAND, OVERDUE_AGE, UNRESOLVED, UNRESOLVED_AGE, DISPUTES, DISPUTES_AGE)
def order_ages(deps: Deps) -> Mapping[Gauge, float]:
    """Over all groups: sums of orders, and the highest ages."""
    rows, disputes = [], []
    for group_id in directory.groups(deps.database):
        scope = Scope.group(group_id, Principal("payments", "service", group_id))
        with UnitOfWork(deps.database, scope) as tx:
            rows.append(tx.execute(_AGES).one())
            disputes.append(tx.execute(_DISPUTES).one())
    return {
        IN_HAND: sum(row.in_hand for row in rows),
        OVERDUE_AGE: max((row.overdue_age for row in rows), default=0.0),
        UNRESOLVED: sum(row.unresolved for row in rows),
        UNRESOLVED_AGE: max((row.unresolved_age for row in rows), default=0.0),
        DISPUTES: sum(row.open for row in disputes),
        DISPUTES_AGE: max((row.age for row in disputes), default=0.0),
    }
