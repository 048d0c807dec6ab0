"""Who holds which role, at which node."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from chassis import clock, directory
from chassis.data import ids
from chassis.data.tx import Tx
from chassis.errors import Conflict, Invalid, NotFound, Violation
from sqlalchemy import select

from identity.queries.built_in_roles import built_in
from identity.records import Node, Principal, Role, RoleGrant
from identity.usecases.principals import publish_grants, require_may
from identity.violations import Fault

WRITE = "identity.grants.write"


class OwnGrants(Conflict):
    """Nobody decides what they themselves may do."""

    default_reason = "OWN_GRANTS"


@dataclass(frozen=True, slots=True)
class CreateGrant:
    """A role for a principal at a node and below it."""

    principal_id: uuid.UUID
    role_id: str
    node_id: int


def create_grant(tx: Tx, command: CreateGrant) -> RoleGrant:
    """Grants a role at a node; held already, it gives the grant that is there.

    Raises:
        NotFound: no such principal, role or node in the caller's group.
        Denied: the caller may not grant at that node.
        OwnGrants: the principal is the caller.
    """
    require_may(tx, WRITE, [command.node_id], "grant a role there")
    node = tx.get(Node, command.node_id)
    node.require_open()
    principal = _grantee(tx, command.principal_id)
    _require_role(tx, command.role_id)
    held = tx.scalar(
        select(RoleGrant).where(
            RoleGrant.principal_id == command.principal_id,
            RoleGrant.node_id == command.node_id,
            RoleGrant.role_id == command.role_id,
        )
    )
    return held or add_grant(tx, principal, command.role_id, node)


def delete_grant(tx: Tx, grant_id: uuid.UUID) -> None:
    """Takes a grant back.

    Raises:
        NotFound: there is none, or none at a node where the caller may grant.
        OwnGrants: it is the caller's own.
    """
    grant = tx.get(RoleGrant, grant_id)
    if not directory.may(tx, tx.scope.principal.id, WRITE, grant.node_id):
        raise NotFound(f"RoleGrant {grant_id} does not exist or is not yours to see")
    _grantee(tx, grant.principal_id)
    node = tx.get(Node, grant.node_id)
    tx.session.delete(grant)
    _publish(tx, grant, node, "identity.delete_grant")


def add_grant(tx: Tx, principal: Principal, role_id: str, node: Node) -> RoleGrant:
    """Inserts a grant and tells every service; who may do so was asked before."""
    grant = RoleGrant(
        grant_id=ids.uuid7(),
        group_id=principal.group_id,
        principal_id=principal.principal_id,
        role_id=role_id,
        node_id=node.node_id,
        granted_by=tx.scope.principal.id,
        created_at=clock.now(),
    )
    tx.add(grant)
    _publish(tx, grant, node, "identity.create_grant")
    return grant


def _publish(tx: Tx, grant: RoleGrant, node: Node, action: str) -> None:
    tx.flush()
    publish_grants(tx, grant.principal_id)
    tx.audit(
        action,
        f"grants/{grant.grant_id}",
        {
            "principal": str(grant.principal_id),
            "role": grant.role_id,
            "role_names": role_names(tx, grant.role_id),
            "node": grant.node_id,
        },
        company_id=node.company_id,
        estate_id=node.estate_id,
    )


def _grantee(tx: Tx, principal_id: uuid.UUID) -> Principal:
    """The principal, locked: two changes of their grants at once would each publish half."""
    principal = tx.lock(Principal, principal_id)
    if tx.scope.principal.id == str(principal_id):
        raise OwnGrants("You can't change your own grants: ask another administrator")
    if principal.kind == "resident":
        raise Invalid("A resident can't hold a role", violations=[Violation("principal_id", Fault.RESIDENT)])
    return principal


def role_names(tx: Tx, role_id: str) -> dict[str, str]:
    """What a role is called by language, for who reads of it later; a group's own role has one name, under ""."""
    known = built_in().get(role_id)
    return dict(known.names) if known else {"": tx.get(Role, role_id).name}


def _require_role(tx: Tx, role_id: str) -> None:
    if role_id not in built_in():
        tx.get(Role, role_id)
