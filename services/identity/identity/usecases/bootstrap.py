"""The first group and its administrator, without whom nobody could call anything."""

from __future__ import annotations

from chassis.data.db import Database
from chassis.data.uow import UnitOfWork
from chassis.errors import Conflict
from chassis.scope import Scope
from sqlalchemy import select, text

from identity.domain import roles
from identity.domain.passwords import Passwords
from identity.records import Node, Principal, Username
from identity.usecases import grants, nodes, staff


class UsernameTaken(Conflict):
    """The username belongs to another group."""

    default_reason = "USERNAME_TAKEN"


def bootstrap(
    database: Database, passwords: Passwords, *, group_code: str, group_name: str, username: str, password: str
) -> tuple[int, bool]:
    """Makes a group and an administrator of all of it; done before, nothing changes.

    Args:
        database: identity's.
        passwords: hashes the administrator's.
        group_code: unique over all groups.
        group_name: the group's name.
        username: the administrator's; unique over all groups.
        password: the administrator's, who runs this and chose it.

    Returns:
        The group's id, and whether it was made now.

    Raises:
        UsernameTaken: the username belongs to another group.
    """
    with UnitOfWork(database, Scope.group(0)) as tx:
        # Two processes may start at once; the second finds what the first made.
        tx.execute(text("select pg_advisory_xact_lock(hashtext('identity.bootstrap'), 0)"))
        existing = tx.scalar(
            text("select node_id from nodes where kind = 'group' and lower(code) = lower(:code)"), {"code": group_code}
        )
        taken = tx.scalar(select(Username).where(Username.username == username.lower()))
        if taken is not None and taken.group_id != existing:
            raise UsernameTaken(f"The username {username} belongs to another group: choose another")
        if existing is not None and taken is not None:
            return int(existing), False
        group_id = int(existing or tx.execute(text("select nextval('node_ids')")).scalar_one())
        with UnitOfWork(database, Scope.group(group_id)) as inner:
            group = (
                inner.get(Node, group_id)
                if existing
                else nodes.create_node(inner, kind="group", parent=None, name=group_name, code=group_code)
            )
            member = staff.add_staff(
                inner,
                node=group,
                username=username,
                display_name="Administrator",
                password_hash=passwords.hash(password),
                own_password=True,
            )
            principal = inner.get(Principal, member.principal_id)
            grants.add_grant(inner, principal, roles.ADMINISTRATOR, group)
        return group_id, True
