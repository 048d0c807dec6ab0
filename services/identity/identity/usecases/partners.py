"""Partners' programs that call Manor."""

from __future__ import annotations

import secrets
import uuid

from chassis import clock
from chassis.data.tx import Tx

from identity.domain.passwords import token_hash
from identity.records import ClientId, Node, PartnerClient
from identity.usecases.principals import create_principal, nodes_of, publish_grants, require_may, set_disabled

WRITE = "identity.partners.write"


def create_partner_client(tx: Tx, *, node_id: int, name: str) -> tuple[PartnerClient, str]:
    """A new program, which may do nothing until a role is granted, and its secret, which nobody keeps.

    Args:
        tx: the call's.
        node_id: the node it works for.
        name: its name.

    Raises:
        Denied: the caller may not write programs at that node.
        NodeClosed: the node was closed.
    """
    require_may(tx, WRITE, [node_id], "create a program there")
    node = tx.get(Node, node_id)
    node.require_open()
    principal = create_principal(tx, "partner", node.group_id)
    secret = secrets.token_urlsafe(32)
    client = PartnerClient(
        principal_id=principal.principal_id,
        group_id=node.group_id,
        company_id=node.company_id,
        estate_id=node.estate_id,
        node_id=node_id,
        name=name,
        secret_hash=token_hash(secret),
        disabled=False,
        version=1,
        created_at=clock.now(),
    )
    tx.add(client)
    tx.add(ClientId(principal_id=principal.principal_id, group_id=node.group_id))
    tx.session.flush()
    publish_grants(tx, principal.principal_id)
    tx.audit(
        "identity.create_partner_client",
        f"partnerClients/{principal.principal_id}",
        {"name": name},
        company_id=node.company_id,
        estate_id=node.estate_id,
    )
    return client, secret


def disable_partner_client(tx: Tx, *, partner_client_id: uuid.UUID) -> PartnerClient:
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
