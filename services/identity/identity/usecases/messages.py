"""Sending what staff are told, to the phones and mail addresses that they gave in their preferences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from chassis.data.crypto import Vault
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.jobs.timers import fleet_timer
from chassis.messages.preferences import opened, preferred
from chassis.messages.retention import forget_old
from chassis.messages.sending import Reader, is_due, send_due
from sqlalchemy import select

from identity.records import Staff


@fleet_timer("identity.send_messages", every_seconds=2, wanted=is_due)
def send_messages(deps: Deps) -> None:
    """Hands over what is due to staff."""
    vault = Vault.open(deps.settings.encryption_key_file)
    send_due(deps, lambda tx, _, ids: addresses(tx, ids, vault))


@fleet_timer("identity.forget_messages", every_seconds=3600)
def forget_messages(deps: Deps) -> None:
    """Deletes messages to staff that are older than they are kept."""
    forget_old(deps)


def addresses(tx: Tx, principal_ids: Sequence[UUID], vault: Vault) -> Mapping[UUID, Reader]:
    """How members of staff are reached; whoever left is not.

    Args:
        tx: under a scope of the group.
        principal_ids: who.
        vault: the keys that their addresses are encrypted with.
    """
    cipher = vault.company(tx.scope.group_id, 0)
    here = set(tx.scalars(select(Staff.principal_id).where(Staff.principal_id.in_(principal_ids), ~Staff.disabled)))
    said = preferred(tx, principal_ids)
    return {reader: Reader(*opened(cipher, found)) for reader, found in said.items() if reader in here}
