"""A group's own roles, and telling everybody when a built-in role came to mean something else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from chassis import clock
from chassis.data import ids
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.errors import AlreadyExists, Conflict, Invalid, Violation
from chassis.jobs.timers import fleet_timer
from chassis.scope import Scope
from chassis.violations import Fault as Common
from sqlalchemy import func, select, text

from identity.domain.roles import digest
from identity.queries.built_in_roles import built_in, operator_permissions
from identity.queries.built_in_roles import permissions as known_permissions
from identity.records import Role, RoleGrant
from identity.usecases.changes import require_changeable
from identity.usecases.principals import publish_grants
from identity.violations import Fault


class BuiltInRole(Conflict):
    """Built-in roles come with Manor."""

    default_reason = "BUILT_IN_ROLE"


@dataclass(frozen=True, slots=True)
class CreateRole:
    """A new role of the caller's group."""

    name: str
    permissions: list[str]


def create_role(tx: Tx, command: CreateRole) -> Role:
    """Creates a role of the caller's group.

    Raises:
        Invalid: a permission is unknown.
        AlreadyExists: the name is taken.
    """
    _check(tx, command.name, command.permissions)
    role = Role(
        role_id=str(ids.uuid7()),
        group_id=tx.scope.group_id,
        name=command.name,
        permissions=sorted(set(command.permissions)),
        version=1,
        created_at=clock.now(),
    )
    tx.add(role)
    tx.flush()
    _audit(tx, "identity.create_role", role)
    return role


@dataclass(frozen=True, slots=True)
class UpdateRole:
    """Changes of a role of the group's own.

    Args:
        role_id: the role.
        changes: values by field: name, permissions.
        etag: what was read; empty where nobody asks.
    """

    role_id: str
    changes: dict[str, Any]
    etag: str = ""


def update_role(tx: Tx, command: UpdateRole) -> Role:
    """Changes a role of the group's own; whoever holds it may do what it then says.

    Raises:
        BuiltInRole: it comes with Manor.
        Invalid: a permission is unknown, or a field can't be changed.
    """
    role_id, changes = command.role_id, command.changes
    if role_id in built_in():
        raise BuiltInRole("Built-in roles can't be changed: create one of your own")
    role = tx.lock(Role, role_id)
    require_changeable(changes, ("name", "permissions"))
    _check(tx, changes.get("name", role.name), changes.get("permissions", role.permissions), role_id)
    role.touch(command.etag)
    role.name = changes.get("name", role.name)
    role.permissions = sorted(set(changes.get("permissions", role.permissions)))
    tx.flush()
    republish_holders(tx, role_id)
    _audit(tx, "identity.update_role", role)
    return role


def republish_holders(tx: Tx, role_id: str) -> int:
    """Tells every service what the holders of a role may do now; gives how many they are."""
    holders = (
        select(RoleGrant.principal_id)
        .where(RoleGrant.group_id == tx.scope.group_id, RoleGrant.role_id == role_id)
        .distinct()
        .order_by(RoleGrant.principal_id)
    )
    principal_ids = list(tx.scalars(holders))
    for principal_id in principal_ids:
        publish_grants(tx, principal_id)
    return len(principal_ids)


@fleet_timer("identity.release_roles", every_seconds=60)
def release_roles(deps: Deps) -> None:
    """After a release that gave built-in roles other permissions, tells every service what their holders may do."""
    with UnitOfWork(deps.database, Scope.group(0)) as tx:
        published = {row.role_id: row.digest for row in tx.execute(text("select role_id, digest from role_releases"))}
        groups = list(tx.scalars(text("select node_id from nodes where kind = 'group' order by node_id")))
    for role_id, role in built_in().items():
        current = digest(role.permissions)
        if published.get(role_id) == current:
            continue
        for group_id in groups:
            with UnitOfWork(deps.database, Scope.group(group_id)) as tx:
                republish_holders(tx, role_id)
        with UnitOfWork(deps.database, Scope.group(0)) as tx:
            tx.execute(
                text(
                    "insert into role_releases (role_id, digest) values (:role_id, :digest)"
                    " on conflict (role_id) do update set digest = excluded.digest"
                ),
                {"role_id": role_id, "digest": current},
            )


def _check(tx: Tx, name: str, permissions: list[str], role_id: str = "") -> None:
    faults = [
        Violation(
            f"permissions[{place}]",
            Fault.OPERATORS_PERMISSION if permission in operator_permissions() else Fault.UNKNOWN_PERMISSION,
            permission=permission,
        )
        for place, permission in enumerate(permissions)
        if permission not in known_permissions()
    ]
    if not name:
        faults.append(Violation("name", Common.EMPTY))
    if not permissions:
        faults.append(Violation("permissions", Common.EMPTY))
    if faults:
        raise Invalid("The role is not valid", violations=faults)
    taken = select(Role.role_id).where(func.lower(Role.name) == name.lower(), Role.role_id != role_id)
    if tx.scalar(taken) or name.lower() in {
        known.lower() for role in built_in().values() for known in role.names.values()
    }:
        raise AlreadyExists(
            f"There is a role named {name}: choose another", violations=[Violation("name", Common.TAKEN)]
        )


def _audit(tx: Tx, action: str, role: Role) -> None:
    tx.audit(action, f"roles/{role.role_id}", {"name": role.name, "permissions": role.permissions}, company_id=0)
