"""What a principal may do as a whole, and telling every service when that changes or a session ends."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from chassis import clock, directory
from chassis.data import ids
from chassis.data.tx import Tx
from chassis.errors import Denied
from manor.identity.v1 import events_pb2
from sqlalchemy import select, update

from identity.queries.built_in_roles import operator_permissions, permissions_of
from identity.records import CustomerPhone, Principal, Resident, Role, RoleGrant, Session


def create_principal(tx: Tx, kind: str, group_id: int) -> Principal:
    """A new principal, who may do nothing yet."""
    principal = Principal(
        principal_id=ids.uuid7(),
        group_id=group_id,
        kind=kind,
        disabled=False,
        grants_version=0,
        revocation_version=0,
        created_at=clock.now(),
    )
    tx.add(principal)
    tx.flush()
    return principal


def require_may(tx: Tx, permission: str, nodes: Collection[int], what: str) -> None:
    """Refuses a caller who does not hold a permission at every one of some nodes, or above them.

    Raises:
        Denied: at one of them the caller does not.
    """
    caller = tx.scope.principal
    for node_id in nodes:
        if not directory.may(tx, caller.id, permission, node_id):
            raise Denied(f"You need {permission} at node {node_id} to {what}", reason="OUTSIDE_YOUR_NODES")


def nodes_of(tx: Tx, principal_id: uuid.UUID) -> set[int]:
    """The nodes at which a principal holds a role, in scope or not."""
    return set(tx.scalars(select(RoleGrant.node_id).where(RoleGrant.principal_id == principal_id)))


def publish_grants(tx: Tx, principal_id: uuid.UUID) -> events_pb2.GrantsChanged:
    """Tells every service, this one included, what a principal may do now."""
    principal = tx.lock(Principal, principal_id)
    principal.grants_version += 1
    tx.flush()
    (fact,) = grants_of(tx, [principal])
    tx.publish(fact, company_id=0, aggregate=str(principal_id), version=principal.grants_version)
    directory.apply_grants(tx, fact)
    return fact


def grants_of(tx: Tx, principals: Sequence[Principal]) -> list[events_pb2.GrantsChanged]:
    """The facts of what principals may do, in their order; two queries however many they are."""
    facts = {
        principal.principal_id: events_pb2.GrantsChanged(
            principal_id=str(principal.principal_id),
            version=principal.grants_version,
            kind=principal.kind,
            group_id=principal.group_id,
            disabled=principal.disabled,
        )
        for principal in principals
    }
    for (principal_id, node_id), (permissions, role_ids) in sorted(_held(tx, facts).items()):
        facts[principal_id].grants.add(node_id=node_id, permissions=sorted(permissions), role_ids=sorted(role_ids))
    for principal in principals:
        if principal.kind == "operator":
            facts[principal.principal_id].grants.add(node_id=0, permissions=operator_permissions())
    residents = [principal.principal_id for principal in principals if principal.kind == "resident"]
    customers = (
        select(Resident.principal_id, CustomerPhone.company_id, CustomerPhone.customer_id)
        .join(CustomerPhone, CustomerPhone.phone_hash == Resident.phone_hash)
        .where(Resident.principal_id.in_(residents))
        .order_by(CustomerPhone.company_id, CustomerPhone.customer_id)
    )
    for principal_id, company_id, customer_id in tx.execute(customers):
        facts[principal_id].customers.add(company_id=company_id, customer_id=str(customer_id))
    return list(facts.values())


def _held(tx: Tx, principal_ids: Iterable[uuid.UUID]) -> dict[tuple[uuid.UUID, int], tuple[set[str], set[str]]]:
    """Permissions, and the roles that bring them, by principal and node."""
    held: dict[tuple[uuid.UUID, int], tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    query = (
        select(RoleGrant.principal_id, RoleGrant.node_id, RoleGrant.role_id, Role.permissions)
        .outerjoin(Role, Role.role_id == RoleGrant.role_id)
        .where(RoleGrant.principal_id.in_(principal_ids))
    )
    for principal_id, node_id, role_id, permissions in tx.execute(query):
        holding, role_ids = held[principal_id, node_id]
        holding.update(permissions_of(role_id, permissions))
        role_ids.add(str(role_id))
    return held


def set_disabled(tx: Tx, principal_id: uuid.UUID, disabled: bool) -> None:
    """Disables a principal and ends their sessions, or enables them again."""
    principal = tx.lock(Principal, principal_id)
    principal.disabled = disabled
    publish_grants(tx, principal_id)
    if disabled:
        revoke_all(tx, principal_id, "disabled")


def lock_session(tx: Tx, session_id: uuid.UUID) -> tuple[Session, Principal]:
    """A session and its principal, locked: always the principal first, so that no two calls wait for each other."""
    principal = tx.lock(Principal, tx.get(Session, session_id).principal_id)
    return tx.lock(Session, session_id), principal


def revoke_session(tx: Tx, session: Session, reason: str) -> None:
    """Ends one session and tells every service; a session that has ended is left as it is."""
    if session.end(clock.now(), reason):
        _publish_revocation(tx, session.principal_id, str(session.session_id))


def revoke_all(tx: Tx, principal_id: uuid.UUID, reason: str, *, but: uuid.UUID | None = None) -> None:
    """Ends every session of a principal and tells every service.

    Args:
        tx: the transaction in hand.
        principal_id: whose.
        reason: why, for the record.
        but: a session that goes on.
    """
    tx.lock(Principal, principal_id)
    active = select(Session).where(Session.principal_id == principal_id, Session.ended_at.is_(None)).with_for_update()
    if but is not None:
        for session in tx.scalars(active.where(Session.session_id != but)):
            revoke_session(tx, session, reason)
        return
    tx.execute(
        update(Session)
        .where(Session.principal_id == principal_id, Session.ended_at.is_(None))
        .values(ended_at=clock.now(), end_reason=reason)
        .execution_options(synchronize_session="fetch")
    )
    _publish_revocation(tx, principal_id, "")


def _publish_revocation(tx: Tx, principal_id: uuid.UUID, session_id: str) -> None:
    principal = tx.lock(Principal, principal_id)
    principal.revocation_version += 1
    fact = events_pb2.SessionRevoked(
        session_id=session_id,
        principal_id=str(principal_id),
        group_id=principal.group_id,
        revoked_at_ms=int(clock.now().timestamp() * 1000),
        version=principal.revocation_version,
    )
    tx.publish(fact, company_id=0, aggregate=str(principal_id), version=principal.revocation_version)
    directory.apply_revocation(tx, fact)
