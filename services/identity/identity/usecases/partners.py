"""Partners' programs that call Manor."""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass

from chassis import clock
from chassis.data.tx import Tx

from identity.domain.passwords import token_hash
from identity.records import ClientId, Node, PartnerClient
from identity.usecases.principals import create_principal, nodes_of, publish_grants, require_may, set_disabled

WRITE = "identity.partners.write"


@dataclass(frozen=True, slots=True)
class CreatePartnerClient:
    """A new program that works for a node."""

    node_id: int
    name: str


@dataclass(frozen=True, slots=True)
class CreatedPartnerClient:
    """A new program and its secret, which nobody keeps."""

    client: PartnerClient
    secret: str


def create_partner_client(tx: Tx, command: CreatePartnerClient) -> CreatedPartnerClient:
    """Creates a program, which may do nothing until a role is granted.

    Raises:
        Denied: the caller may not write programs at that node.
        NodeClosed: the node is closed.
    """
    require_may(tx, WRITE, [command.node_id], "create a program there")
    node = tx.get(Node, command.node_id)
    node.require_open()
    principal = create_principal(tx, "partner", node.group_id)
    secret = secrets.token_urlsafe(32)
    client = PartnerClient(
        principal_id=principal.principal_id,
        group_id=node.group_id,
        company_id=node.company_id,
        estate_id=node.estate_id,
        node_id=node.node_id,
        name=command.name,
        secret_hash=token_hash(secret),
        disabled=False,
        version=1,
        created_at=clock.now(),
    )
    tx.add(client)
    tx.add(ClientId(principal_id=principal.principal_id, group_id=node.group_id))
    tx.flush()
    publish_grants(tx, principal.principal_id)
    tx.audit(
        "identity.create_partner_client",
        f"partnerClients/{principal.principal_id}",
        {"name": command.name},
        company_id=node.company_id,
        estate_id=node.estate_id,
    )
    return CreatedPartnerClient(client, secret)


def disable_partner_client(tx: Tx, partner_client_id: uuid.UUID) -> PartnerClient:
    """Ends its sessions and lets it sign in no more; disabled before, nothing changes."""
    client = tx.lock(PartnerClient, partner_client_id)
    require_may(tx, WRITE, nodes_of(tx, partner_client_id) | {client.node_id}, "disable it")
    if not client.disabled:
        client.disabled = True
        client.version += 1
        set_disabled(tx, partner_client_id, True)
        tx.audit(
            "identity.disable_partner_client",
            f"partnerClients/{partner_client_id}",
            company_id=client.company_id,
            estate_id=client.estate_id,
        )
    return client
