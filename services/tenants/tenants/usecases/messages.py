"""Sending what customers are told, to the phones and mail addresses that they gave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data.crypto import Vault
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.jobs.timers import fleet_timer
from chassis.messages.retention import forget_old
from chassis.messages.sending import Reader, is_due, send_due
from sqlalchemy import select

from tenants.domain.estate_settings import EstateSettings
from tenants.records.customers import Customer


@fleet_timer("tenants.send_messages", every_seconds=2, wanted=is_due)
def send_messages(deps: Deps) -> None:
    """Hands over what is due to customers."""
    vault = Vault.open(deps.settings.encryption_key_file)
    send_due(deps, lambda tx, company_id, ids: addresses(tx, company_id, ids, vault), quiet_hours)


def quiet_hours(tx: Tx, estate_id: int) -> str:
    """When an estate's customers are sent nothing that can wait; empty where it says nothing about it.

    Args:
        tx: under a scope of the group.
        estate_id: the estate.
    """
    return directory.estate(tx, estate_id).settings_as(EstateSettings).message_quiet_hours


@fleet_timer("tenants.forget_messages", every_seconds=3600)
def forget_messages(deps: Deps) -> None:
    """Deletes messages to customers that are older than they are kept."""
    forget_old(deps)


def names(tx: Tx, messages: Sequence[Any]) -> Mapping[UUID, str]:
    """What the customers of messages are called; those alone whom the caller sees.

    Args:
        tx: of the call.
        messages: rows of a list.
    """
    query = select(Customer.customer_id, Customer.name).where(
        Customer.company_id.in_({row.company_id for row in messages}),
        Customer.customer_id.in_({row.recipient_id for row in messages}),
    )
    return {row.customer_id: row.name for row in tx.execute(query)}


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
