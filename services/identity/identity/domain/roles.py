"""The built-in roles: what each may do, by what the services declare about their permissions."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

# What facts of grants say beside permissions; where that grows, all holders are told again.
_FORM = "with roles"
# The role of a group's first user, who could grant nothing without it.
ADMINISTRATOR = "administrator"


class FaultyRoles(RuntimeError):
    """The declared roles contradict each other; identity does not start with them."""


@dataclass(frozen=True, slots=True)
class DeclaredPermission:
    """A permission as a service declares it.

    Args:
        name: such as billing.runs.approve.
        held_by: ids of the built-in roles that hold it.
        every_role: True if every built-in role holds it.
        operators: True if operators of the platform hold it, and so no role.
    """

    name: str
    held_by: tuple[str, ...] = ()
    every_role: bool = False
    operators: bool = False


@dataclass(frozen=True, slots=True)
class DeclaredRole:
    """A built-in role as a service declares it.

    Args:
        role_id: a word such as billing_clerk.
        names: the role's name by language (BCP 47).
        permissions: permissions of other services that it also holds.
    """

    role_id: str
    names: Mapping[str, str]
    permissions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BuiltInRole:
    """A role that ships with Manor.

    Args:
        role_id: a word such as billing_clerk.
        names: the role's name by language (BCP 47).
        permissions: everything that it may do, sorted.
    """

    role_id: str
    names: Mapping[str, str]
    permissions: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name in English."""
        return self.names["en-US"]


def built_in_roles(
    permissions: Iterable[DeclaredPermission], declared: Iterable[DeclaredRole]
) -> dict[str, BuiltInRole]:
    """The built-in roles by id, each with all that it may do.

    Raises:
        FaultyRoles: a role or permission is declared twice or nowhere, a permission has no holder, or a role holds one
            of operators.
    """
    roles, by_name = list(declared), {permission.name: permission for permission in permissions}
    for name in [name for name, permission in by_name.items() if permission.operators]:
        one = by_name.pop(name)
        if one.held_by or one.every_role or any(name in role.permissions for role in roles):
            raise FaultyRoles(f"{name} is for operators of the platform: no role can hold it")
    ids = [role.role_id for role in roles]
    unknown = {holder for permission in by_name.values() for holder in permission.held_by} - set(ids)
    unheld = [name for name, permission in by_name.items() if not (permission.held_by or permission.every_role)]
    foreign = {name for role in roles for name in role.permissions} - set(by_name)
    twice = {role_id for role_id in ids if ids.count(role_id) > 1}
    if unknown or unheld or foreign or twice:
        raise FaultyRoles(
            f"Unknown roles: {sorted(unknown)}; permissions without a holder: {sorted(unheld)};"
            f" unknown permissions: {sorted(foreign)}; roles declared twice: {sorted(twice)}"
        )
    return {
        role.role_id: BuiltInRole(
            role.role_id,
            role.names,
            tuple(
                name
                for name, permission in sorted(by_name.items())
                if permission.every_role or role.role_id in permission.held_by or name in role.permissions
            ),
        )
        for role in roles
    }


def digest(permissions: Iterable[str]) -> str:
    """Tells whether a role still means what it meant when its holders were last told."""
    return hashlib.sha256("\n".join([_FORM, *sorted(permissions)]).encode()).hexdigest()
