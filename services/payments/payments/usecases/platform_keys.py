"""Fetches the public keys that channels sign with, some days before they do, so that no notification waits for it.

Acts outside the caller's transaction: each account's channel is asked between two.
"""

from __future__ import annotations

import logging
from uuid import UUID

from chassis import clock, directory
from chassis.data.crypto import Vault
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs.timers import fleet_timer
from chassis.scope import Principal, Scope
from sqlalchemy import text

from payments.channels.channel import ChannelRefused, ChannelTrouble, PlatformKey
from payments.channels.merchants import Channels

logger = logging.getLogger(__name__)
EVERY_SECONDS = 6 * 3600  # a channel wants to be asked every 12 hours at least

_ACCOUNTS = text(
    "select company_id, channel_account_id from channel_accounts where group_id = :group_id"
    " order by company_id, channel_account_id"
)
_CURRENT = text(
    "update channel_accounts set platform_key_expires_at = :until where company_id = :company_id"
    " and channel_account_id = :channel_account_id and platform_key_id = :name"
)
_KEEP = text(
    "insert into channel_keys (company_id, channel_account_id, kind, name, group_id, secret, fetched, added_at,"
    " valid_until) select :company_id, :channel_account_id, 'platform_key', :name, :group_id, :secret, true, :now,"
    " :until where not exists (select from channel_accounts where company_id = :company_id"
    " and channel_account_id = :channel_account_id and platform_key_id = :name)"
    " on conflict (company_id, channel_account_id, kind, name) do nothing"
)


@fleet_timer("payments.fetch_platform_keys", every_seconds=EVERY_SECONDS)
def fetch_platform_keys(deps: Deps) -> None:
    """Asks each account's channel for the keys that it signs with now and soon."""
    for group_id in directory.groups(deps.database):
        with UnitOfWork(deps.database, Scope.group(group_id)) as tx:
            rows = tx.execute(_ACCOUNTS, {"group_id": group_id}).all()
        for row in rows:
            scope = Scope.company(group_id, row.company_id, Principal("payments", "service", group_id))
            fetch_keys_of(deps, scope, row.company_id, row.channel_account_id)


def fetch_keys_of(deps: Deps, scope: Scope, company_id: int, channel_account_id: UUID) -> int:
    """Keeps what one account's channel says; gives how many keys it told of.

    Args:
        deps: the process's.
        scope: the whole company.
        company_id: the company.
        channel_account_id: the account.
    """
    try:
        keys = Channels.of(deps).by_account(scope.group_id, company_id, channel_account_id).platform_keys()
    except (ChannelTrouble, ChannelRefused) as error:
        logger.warning(
            "a channel's keys could not be fetched", extra={"account": str(channel_account_id), "detail": str(error)}
        )
        return 0
    cipher = Vault.open(deps.settings.encryption_key_file).company(scope.group_id, company_id)
    with UnitOfWork(deps.database, scope) as tx:
        for key in keys:
            values = {**_values(key), "company_id": company_id, "channel_account_id": channel_account_id}
            tx.execute(_CURRENT, values)
            secret = cipher.encrypt("channel.platform_key", key.pem)
            tx.execute(_KEEP, {**values, "group_id": scope.group_id, "secret": secret, "now": clock.now()})
    return len(keys)


def _values(key: PlatformKey) -> dict[str, object]:
    return {"name": key.key_id, "until": key.valid_until}
