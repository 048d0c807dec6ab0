"""Sending what customers are told, to the phones and mail addresses that they gave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from chassis.data.crypto import Vault
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.jobs.timers import fleet_timer
from chassis.messages.sending import Reader, send_due
from sqlalchemy import select

from tenants.records.customers import Customer


@fleet_timer("tenants.send_messages", every_seconds=2)
def send_messages(deps: Deps) -> None:
    """Hands over what is due to customers."""
    vault = Vault.open(deps.settings.encryption_key_file)
    send_due(deps, lambda tx, company_id, ids: addresses(tx, company_id, ids, vault))


def addresses(tx: Tx, company_id: int, customer_ids: Sequence[UUID], vault: Vault) -> Mapping[UUID, Reader]:
    """How customers of a company are reached.

    Args:
        tx: under the company's scope.
        company_id: the company.
        customer_ids: who.
        vault: the keys that their phones are encrypted with.
    """
    cipher = vault.company(tx.scope.group_id, company_id)
    query = select(Customer.customer_id, Customer.phone, Customer.email).where(
        Customer.company_id == company_id, Customer.customer_id.in_(customer_ids)
    )
    return {
        customer_id: Reader(phone=cipher.decrypt("phone", phone) if phone else "", email=email or "")
        for customer_id, phone, email in tx.execute(query)
    }
