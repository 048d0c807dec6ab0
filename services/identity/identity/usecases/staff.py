"""Those who work for the group, a company or an estate."""

from __future__ import annotations

import uuid
from typing import Any

from chassis import clock
from chassis.data.tx import Tx
from chassis.errors import AlreadyExists, Invalid, Violation
from chassis.violations import Fault as Common
from sqlalchemy import select, text

from identity.domain.passwords import Passwords, attempt_subject
from identity.records import Node, Principal, Staff, Username
from identity.usecases import attempts
from identity.usecases.principals import (
    create_principal,
    nodes_of,
    publish_grants,
    require_may,
    revoke_all,
    set_disabled,
)

WRITE = "identity.staff.write"


def create_staff(
    tx: Tx, passwords: Passwords, *, node_id: int, username: str, display_name: str, password: str
) -> Staff:
    """A new member of staff, who may do nothing until a role is granted.

    Args:
        tx: the call's.
        passwords: hashes the password.
        node_id: the node they work for.
        username: unique over all groups, whatever its case.
        display_name: the name that people read.
        password: the first one, which they must change.

    Raises:
        Denied: the caller may not write staff at that node.
        AlreadyExists: the username is taken.
        NodeClosed: the node was closed.
    """
    kept = passwords.hash(password)
    require_may(tx, WRITE, [node_id], "create staff there")
    return add_staff(tx, node=tx.get(Node, node_id), username=username, display_name=display_name, password_hash=kept)


def update_staff(tx: Tx, *, principal_id: uuid.UUID, changes: dict[str, Any], etag: str = "") -> Staff:
    """Changes the display name, or the node they work for (node_id).

    Raises:
        Denied: the caller may not write staff at the node they leave, or come to.
        Invalid: another field, or an empty name.
    """
    member = _lock(tx, principal_id, "change them")
    unknown = [name for name in changes if name not in ("display_name", "node_id")]
    empty = [name for name, value in changes.items() if not value]
    if unknown or empty:
        raise Invalid(
            "Some fields can't be changed so",
            violations=[Violation(name, Common.FIXED, changeable="display_name, node_id") for name in unknown]
            + [Violation(name, Common.EMPTY) for name in empty],
        )
    member.touch(etag)
    member.display_name = changes.get("display_name", member.display_name)
    if "node_id" in changes:
        require_may(tx, WRITE, [changes["node_id"]], "move them there")
        member.work_for(tx.get(Node, changes["node_id"]))
    _audit(tx, member, "identity.update_staff", {"changed": sorted(changes)})
    return member


def disable_staff(tx: Tx, *, principal_id: uuid.UUID, etag: str = "") -> Staff:
    """Ends their sessions and lets them sign in no more; disabled before, nothing changes."""
    return _set_disabled(tx, principal_id, etag, True)


def enable_staff(tx: Tx, *, principal_id: uuid.UUID, etag: str = "") -> Staff:
    """Lets them sign in again; enabled before, nothing changes."""
    return _set_disabled(tx, principal_id, etag, False)


def reset_password(tx: Tx, passwords: Passwords, *, principal_id: uuid.UUID, new_password: str) -> Staff:
    """Gives them another password, ends their sessions and the lock of their name.

    Raises:
        Invalid: it is the caller's own; a session that was stolen must not be enough to change that.
    """
    kept = passwords.hash(new_password)
    member = _lock(tx, principal_id, "reset their password")
    if str(principal_id) == tx.scope.principal.id:
        raise Invalid("Change your own password with the old one (ChangePassword)", reason="OWN_SIGN_IN")
    member.set_password(kept, by_another=True)
    member.version += 1
    attempts.forget_attempts(tx, attempt_subject("password", member.username))
    revoke_all(tx, principal_id, "password reset")
    _audit(tx, member, "identity.reset_password", {})
    return member


def unlock_staff(tx: Tx, *, principal_id: uuid.UUID) -> Staff:
    """Ends the lock that wrong passwords brought about."""
    member = _lock(tx, principal_id, "unlock them")
    attempts.forget_attempts(tx, attempt_subject("password", member.username))
    _audit(tx, member, "identity.unlock_staff", {})
    return member


def add_staff(
    tx: Tx, *, node: Node, username: str, display_name: str, password_hash: str, own_password: bool = False
) -> Staff:
    """Inserts a member of staff and tells every service that they may do nothing yet; who may was asked before.

    Args:
        tx: the transaction in hand.
        node: where they work.
        username: unique over all groups.
        display_name: theirs.
        password_hash: of their password.
        own_password: they chose it themselves, so they need not change it.
    """
    node.require_open()
    name = username.lower()
    tx.execute(text("select pg_advisory_xact_lock(hashtext('identity.username'), hashtext(:name))"), {"name": name})
    if tx.scalar(select(Username.username).where(Username.username == name)):
        raise AlreadyExists(f"The username {username} is taken", violations=[Violation("username", Common.TAKEN)])
    principal = create_principal(tx, "staff", node.group_id)
    tx.add(Username(username=name, group_id=node.group_id, principal_id=principal.principal_id))
    member = Staff(
        principal_id=principal.principal_id,
        group_id=node.group_id,
        company_id=node.company_id,
        estate_id=node.estate_id,
        node_id=node.node_id,
        username=username,
        display_name=display_name,
        password_hash=password_hash,
        must_change_password=not own_password,
        disabled=False,
        version=1,
        created_at=clock.now(),
    )
    tx.add(member)
    publish_grants(tx, principal.principal_id)
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


def _set_disabled(tx: Tx, principal_id: uuid.UUID, etag: str, disabled: bool) -> Staff:
    member = _lock(tx, principal_id, "disable them" if disabled else "enable them")
    if str(principal_id) == tx.scope.principal.id:
        raise Invalid("Nobody disables themselves: ask another administrator", reason="OWN_SIGN_IN")
    if member.disabled == disabled:
        return member
    member.touch(etag)
    member.disabled = disabled
    set_disabled(tx, principal_id, disabled)
    _audit(tx, member, "identity.disable_staff" if disabled else "identity.enable_staff", {})
    return member


def _audit(tx: Tx, member: Staff, action: str, detail: dict[str, Any]) -> None:
    tx.session.flush()
    tx.audit(action, f"staff/{member.principal_id}", detail, company_id=member.company_id, estate_id=member.estate_id)
