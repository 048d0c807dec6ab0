"""The first group and its administrator, without whom nobody could call anything, and the platform's operators.

These act outside a call: their command runs where nobody is signed in yet.
"""

from __future__ import annotations

from dataclasses import dataclass

from chassis import clock
from chassis.data.db import Database
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.errors import Conflict, NotFound
from chassis.scope import Scope
from sqlalchemy import select, text

from identity.domain import roles
from identity.domain.passwords import Passwords
from identity.records import Node, Operator, Principal, Username
from identity.usecases import grants, nodes, principals, staff


class UsernameTaken(Conflict):
    """The username belongs to another group."""

    default_reason = "USERNAME_TAKEN"


@dataclass(frozen=True, slots=True)
class Bootstrap:
    """A group and its first administrator.

    Args:
        group_code: unique over all groups.
        group_name: the group's name.
        username: the administrator's; unique over all groups.
        password: the administrator's, who runs this and chose it.
    """

    group_code: str
    group_name: str
    username: str
    password: str


@dataclass(frozen=True, slots=True)
class Bootstrapped:
    """The group's id, and whether the group or its administrator is new."""

    group_id: int
    created: bool


def bootstrap(database: Database, passwords: Passwords, command: Bootstrap) -> Bootstrapped:
    """Creates a group and an administrator of all of it; done before, nothing changes.

    Args:
        database: identity's.
        passwords: hashes the administrator's.
        command: the group and the administrator.

    Raises:
        UsernameTaken: the username belongs to another group.
    """
    username = command.username
    with UnitOfWork(database, Scope.group(0)) as tx:
        _one_at_a_time(tx)
        existing = tx.scalar(
            text("select node_id from nodes where kind = 'group' and lower(code) = lower(:code)"),
            {"code": command.group_code},
        )
        taken = tx.scalar(select(Username).where(Username.username == username.lower()))
        if taken is not None and taken.group_id != existing:
            raise UsernameTaken(f"The username {username} belongs to another group: choose another")
        if existing is not None and taken is not None:
            return Bootstrapped(int(existing), False)
        group_id = int(existing or tx.execute(text("select nextval('node_ids')")).scalar_one())
        with UnitOfWork(database, Scope.group(group_id)) as inner:
            group = (
                inner.get(Node, group_id)
                if existing
                else nodes.add_node(inner, nodes.NewNode("group", command.group_name, command.group_code), None)
            )
            administrator = staff.CreateStaff(
                group_id, username, "Administrator", passwords.hash(command.password), must_change_password=False
            )
            member = staff.add_staff(inner, administrator)
            principal = inner.get(Principal, member.principal_id)
            grants.add_grant(inner, principal, roles.ADMINISTRATOR, group)
        return Bootstrapped(group_id, True)


@dataclass(frozen=True, slots=True)
class BootstrapOperator:
    """An operator of the platform.

    Args:
        username: unique over all groups.
        password: their own, who run this and chose it.
    """

    username: str
    password: str


def bootstrap_operator(database: Database, passwords: Passwords, command: BootstrapOperator) -> bool:
    """Creates an operator of the platform, outside every group; gives whether they are new.

    Done before, it tells every service again what they may do, and changes nothing else.

    Args:
        database: identity's.
        passwords: hashes the operator's.
        command: who.

    Raises:
        UsernameTaken: the username belongs to a group.
    """
    with UnitOfWork(database, Scope.group(0)) as tx:
        _one_at_a_time(tx)
        known = _operator(tx, command.username)
        if known is not None:
            principals.publish_grants(tx, known.principal_id)
            return False
        principal = principals.create_principal(tx, "operator", 0)
        tx.add(Username(username=command.username.lower(), group_id=0, principal_id=principal.principal_id))
        tx.add(
            Operator(
                principal_id=principal.principal_id,
                group_id=0,
                username=command.username,
                display_name=command.username,
                password_hash=passwords.hash(command.password),
                must_change_password=False,
                version=1,
                created_at=clock.now(),
            )
        )
        tx.flush()
        principals.publish_grants(tx, principal.principal_id)
        tx.audit("identity.create_operator", f"operators/{principal.principal_id}", company_id=0)
        return True


def end_operator(database: Database, username: str) -> None:
    """Ends an operator's sign-ins, those that stand too; ended before, nothing changes.

    Raises:
        NotFound: no operator has that username.
    """
    with UnitOfWork(database, Scope.group(0)) as tx:
        known = _operator(tx, username)
        if known is None:
            raise NotFound(f"No operator is called {username}")
        principals.set_disabled(tx, known.principal_id, True)
        tx.audit("identity.end_operator", f"operators/{known.principal_id}", company_id=0)


def _operator(tx: Tx, username: str) -> Username | None:
    known = tx.scalar(select(Username).where(Username.username == username.lower()))
    if known is not None and known.group_id:
        raise UsernameTaken(f"The username {username} belongs to a group: choose another")
    return known


def _one_at_a_time(tx: Tx) -> None:
    """Two processes may start at once; the second sees what the first created."""
    tx.execute(text("select pg_advisory_xact_lock(hashtext('identity.bootstrap'), 0)"))
