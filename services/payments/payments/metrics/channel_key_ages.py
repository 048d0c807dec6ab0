"""Keys of channel accounts that end soon: without new ones their payments can neither be placed nor believed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from chassis import clock, directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs.measures import measure
from chassis.scope import Principal, Scope
from prometheus_client import Gauge
from sqlalchemy import text

SOON = timedelta(days=30)
EXPIRING = Gauge(
    "manor_payments_channel_accounts_expiring",
    "Channel accounts whose certificate, or last key of the channel, ends soon",
)
# A key of the channel that ends is no trouble where its successor was fetched already.
_EXPIRING = text(
    "select count(*) from channel_accounts a where not disabled and (certificate_expires_at < :soon"
    " or (platform_key_expires_at < :soon and not exists (select from channel_keys k"
    " where k.company_id = a.company_id and k.channel_account_id = a.channel_account_id and k.kind = 'platform_key'"
    " and k.valid_until >= :soon)))"
)


@measure(EXPIRING)
def channel_key_ages(deps: Deps) -> Mapping[Gauge, float]:
    """Over all groups."""
    expiring = 0
    for group_id in directory.groups(deps.database):
        scope = Scope.group(group_id, Principal("payments", "service", group_id))
        with UnitOfWork(deps.database, scope) as tx:
            expiring += tx.execute(_EXPIRING, {"soon": clock.now() + SOON}).scalar_one()
    return {EXPIRING: expiring}
