"""Those who work for the group, a company or an estate."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from chassis import clock
from chassis.data.tx import Tx
from chassis.errors import AlreadyExists, Invalid, Violation
from chassis.violations import Fault as Common
from sqlalchemy import select, text

from identity.records import Node, Principal, Staff, Username
from identity.usecases import attempts
from identity.usecases.changes import require_changeable
from identity.usecases.members import publish_staff
from identity.usecases.principals import (
    create_principal,
    nodes_of,
    publish_grants,
    require_may,
    revoke_all,
    set_disabled,
)

WRITE = "identity.staff.write"


@dataclass(frozen=True, slots=True)
class CreateStaff:
    """A new member of staff.

    Args:
        node_id: the node they work for.
        username: unique over all groups, whatever its case.
        display_name: the name that people read.
        password_hash: of their first password.
        must_change_password: somebody else chose it.
    """

    node_id: int
    username: str
    display_name: str
    password_hash: str
    must_change_password: bool = True


def create_staff(tx: Tx, command: CreateStaff) -> Staff:
    """Creates a member of staff, who may do nothing until a role is granted.

    Raises:
        Denied: the caller may not write staff at that node.
        AlreadyExists: the username is taken.
        NodeClosed: the node is closed.
    """
    require_may(tx, WRITE, [command.node_id], "create staff there")
    return add_staff(tx, command)


@dataclass(frozen=True, slots=True)
class UpdateStaff:
    """Changes of a member of staff.

    Args:
        principal_id: who.
        changes: values by field: display_name, node_id.
        etag: what was read; empty where nobody asks.
    """

    principal_id: uuid.UUID
    changes: dict[str, Any]
    etag: str = ""


def update_staff(tx: Tx, command: UpdateStaff) -> Staff:
    """Changes the display name, or the node they work for (node_id).

    Raises:
        Denied: the caller may not write staff at the node they leave, or come to.
        Invalid: another field, or an empty name.
    """
    changes = command.changes
    member = _lock(tx, command.principal_id, "change them")
    require_changeable(changes, ("display_name", "node_id"))
    member.touch(command.etag)
    member.display_name = changes.get("display_name", member.display_name)
    if "node_id" in changes:
        require_may(tx, WRITE, [changes["node_id"]], "move them there")
        member.work_for(tx.get(Node, changes["node_id"]))
    publish_staff(tx, member)
    _audit(tx, member, "identity.update_staff", {"changed": sorted(changes)})
    return member


@dataclass(frozen=True, slots=True)
class DisableStaff:
    """The end of somebody's sign-ins; an empty etag asks nothing."""

    principal_id: uuid.UUID
    etag: str = ""


def disable_staff(tx: Tx, command: DisableStaff) -> Staff:
    """Ends their sessions and lets them sign in no more; disabled before, nothing changes."""
    return _set_disabled(tx, command, True)


@dataclass(frozen=True, slots=True)
class EnableStaff:
    """Somebody who may sign in again; an empty etag asks nothing."""

    principal_id: uuid.UUID
    etag: str = ""


def enable_staff(tx: Tx, command: EnableStaff) -> Staff:
    """Lets them sign in again; enabled before, nothing changes."""
    return _set_disabled(tx, command, False)


@dataclass(frozen=True, slots=True)
class ResetPassword:
    """Another password for a member of staff, as a hash."""

    principal_id: uuid.UUID
    password_hash: str


def reset_password(tx: Tx, command: ResetPassword) -> Staff:
    """Gives them another password, ends their sessions and the lock of their name.

    Raises:
        Invalid: it is the caller's own; a session that was stolen must not be enough to change that.
    """
    principal_id = command.principal_id
    member = _lock(tx, principal_id, "reset their password")
    if str(principal_id) == tx.scope.principal.id:
        raise Invalid("Change your own password with the old one (ChangePassword)", reason="OWN_SIGN_IN")
    member.set_password(command.password_hash, by_another=True)
    member.version += 1
    attempts.unlock(tx, principal_id, member.username)
    revoke_all(tx, principal_id, "password reset")
    _audit(tx, member, "identity.reset_password", {})
    return member


def unlock_staff(tx: Tx, principal_id: uuid.UUID) -> Staff:
    """Ends the lock that wrong passwords brought about."""
    member = _lock(tx, principal_id, "unlock them")
    attempts.unlock(tx, principal_id, member.username)
    _audit(tx, member, "identity.unlock_staff", {})
    return member


def add_staff(tx: Tx, command: CreateStaff) -> Staff:
    """Inserts a member of staff and tells every service that they may do nothing yet; who may was asked before."""
    node = tx.get(Node, command.node_id)
    node.require_open()
    username = command.username
    name = username.lower()
    tx.execute(text("select pg_advisory_xact_lock(hashtext('identity.username'), hashtext(:name))"), {"name": name})
    taken_in = tx.scalar(select(Username.group_id).where(Username.username == name))
    if taken_in is not None:
        kind = AlreadyExists if taken_in == node.group_id else attempts.TakenElsewhere
        raise kind(f"The username {username} is taken", violations=[Violation("username", Common.TAKEN)])
    principal = create_principal(tx, "staff", node.group_id)
    tx.add(Username(username=name, group_id=node.group_id, principal_id=principal.principal_id))
    member = Staff(
        principal_id=principal.principal_id,
        group_id=node.group_id,
        company_id=node.company_id,
        estate_id=node.estate_id,
        node_id=node.node_id,
        username=username,
        display_name=command.display_name,
        password_hash=command.password_hash,
        must_change_password=command.must_change_password,
        disabled=False,
        version=1,
        created_at=clock.now(),
    )
    tx.add(member)
    publish_grants(tx, principal.principal_id)
    publish_staff(tx, member)
    _audit(tx, member, "identity.create_staff", {"username": username})
    return member


def _lock(tx: Tx, principal_id: uuid.UUID, what: str) -> Staff:
    """A member of staff, locked, over whom the caller has power wherever they hold a role.

    Without the second part a company's administrator could take over somebody with rights in the whole group by
    resetting the password.
    """
    tx.lock(Principal, principal_id)
    member = tx.lock(Staff, principal_id)
    require_may(tx, WRITE, nodes_of(tx, principal_id) | {member.node_id}, what)
    return member


def _set_disabled(tx: Tx, command: DisableStaff | EnableStaff, disabled: bool) -> Staff:
    principal_id = command.principal_id
    member = _lock(tx, principal_id, "disable them" if disabled else "enable them")
    if str(principal_id) == tx.scope.principal.id:
        raise Invalid("You can't disable yourself: ask another administrator", reason="OWN_SIGN_IN")
    if member.disabled == disabled:
        return member
    member.touch(command.etag)
    member.disabled = disabled
    set_disabled(tx, principal_id, disabled)
    publish_staff(tx, member)
    _audit(tx, member, "identity.disable_staff" if disabled else "identity.enable_staff", {})
    return member


def _audit(tx: Tx, member: Staff, action: str, detail: dict[str, Any]) -> None:
    tx.flush()
    tx.audit(action, f"staff/{member.principal_id}", detail, company_id=member.company_id, estate_id=member.estate_id)
