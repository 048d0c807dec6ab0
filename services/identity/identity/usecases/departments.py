"""Departments of nodes, the posts in them, and who has which."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any, TypeVar

from chassis.data import ids
from chassis.data.tx import Tx
from chassis.errors import AlreadyExists, Invalid, Violation
from chassis.violations import Fault as Common
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from identity.records import Node, Staff
from identity.records.work import AtNode, Department, Post
from identity.usecases.members import publish_staff
from identity.usecases.principals import require_may

WRITE = "identity.departments.write"
T = TypeVar("T", bound=AtNode)


@dataclass(frozen=True, slots=True)
class CreateDepartment:
    """A new department of a node, whose name is unique there."""

    node_id: int
    name: str


def create_department(tx: Tx, command: CreateDepartment) -> Department:
    """Creates a department.

    Raises:
        AlreadyExists: the node has one of that name.
    """
    node = tx.get(Node, command.node_id)
    require_may(tx, WRITE, [node.node_id], "create a department there")
    department = Department(department_id=ids.uuid7(), name=command.name, closed=False, version=1)
    return insert_at(tx, department, node, "identity.create_department", f"departments/{department.department_id}")


@dataclass(frozen=True, slots=True)
class UpdateDepartment:
    """Changes of a department: values by field, name or closed; an empty etag asks nothing."""

    department_id: uuid.UUID
    changes: dict[str, Any]
    etag: str = ""


def update_department(tx: Tx, command: UpdateDepartment) -> Department:
    """Renames a department, or closes or opens it."""
    department = tx.lock(Department, command.department_id)
    require_may(tx, WRITE, [department.node_id], "change it")
    resource = f"departments/{department.department_id}"
    return change_at(
        tx, department, command.changes, command.etag, action="identity.update_department", resource=resource
    )


@dataclass(frozen=True, slots=True)
class CreatePost:
    """A new post in a department, whose name is unique there; perhaps that of the department's head."""

    department_id: uuid.UUID
    name: str
    heads_department: bool = False


def create_post(tx: Tx, command: CreatePost) -> Post:
    """Creates a post.

    Raises:
        Conflict: the department is closed.
        AlreadyExists: it has a post of that name.
    """
    department = tx.lock(Department, command.department_id)
    department.require_open()
    require_may(tx, WRITE, [department.node_id], "create a post there")
    post = Post(
        post_id=ids.uuid7(),
        department_id=department.department_id,
        name=command.name,
        heads_department=command.heads_department,
        closed=False,
        version=1,
    )
    node = tx.get(Node, department.node_id)
    return insert_at(tx, post, node, "identity.create_post", f"posts/{post.post_id}")


@dataclass(frozen=True, slots=True)
class UpdatePost:
    """Changes of a post: values by field, name, closed or heads_department; an empty etag asks nothing."""

    post_id: uuid.UUID
    changes: dict[str, Any]
    etag: str = ""


def update_post(tx: Tx, command: UpdatePost) -> Post:
    """Renames a post, closes or opens it, or makes it that of the department's head; tells of whoever has it."""
    post = tx.lock(Post, command.post_id)
    require_may(tx, WRITE, [post.node_id], "change it")
    resource = f"posts/{post.post_id}"
    post.heads_department = command.changes.get("heads_department", post.heads_department)
    change_at(tx, post, command.changes, command.etag, action="identity.update_post", resource=resource)
    if "heads_department" in command.changes:
        for member in tx.scalars(select(Staff).where(Staff.post_id == post.post_id).with_for_update()):
            member.version += 1
            publish_staff(tx, member)
    return post


@dataclass(frozen=True, slots=True)
class AssignPost:
    """A post for a member of staff; None takes theirs from them."""

    principal_id: uuid.UUID
    post_id: uuid.UUID | None


def assign_post(tx: Tx, command: AssignPost) -> Staff:
    """Gives a member of staff a post; the one that they have, nothing changes.

    Raises:
        Conflict: the post is closed.
    """
    member = tx.lock(Staff, command.principal_id)
    require_may(tx, WRITE, [member.node_id], "give them a post")
    if member.post_id == command.post_id:
        return member
    post = None if command.post_id is None else tx.get(Post, command.post_id)
    if post is not None:
        post.require_open()
    member.post_id = command.post_id
    member.version += 1
    publish_staff(tx, member)
    detail = {"post": post.name if post else ""}
    resource = f"staff/{member.principal_id}"
    tx.audit("identity.assign_post", resource, detail, company_id=member.company_id, estate_id=member.estate_id)
    return member


def insert_at(tx: Tx, record: T, node: Node, action: str, resource: str) -> T:
    """Inserts a row of a node.

    Raises:
        NodeClosed: the node is closed.
        AlreadyExists: another row there has its name.
    """
    node.require_open()
    record.put(node)
    tx.add(record)
    _flush(tx, record.name)
    tx.audit(action, resource, {"name": record.name}, company_id=node.company_id, estate_id=node.estate_id)
    return record


def change_at(tx: Tx, record: T, changes: dict[str, Any], etag: str, *, action: str, resource: str) -> T:
    """Renames a row of a node, or closes or opens it.

    Raises:
        Invalid: an empty name.
        AlreadyExists: another row there has the name.
    """
    if changes.get("name") == "":
        raise Invalid("The changes are not valid", violations=[Violation("name", Common.EMPTY)])
    record.touch(etag)
    record.name = changes.get("name", record.name)
    record.closed = changes.get("closed", record.closed)
    _flush(tx, record.name)
    detail = {"name": record.name, "closed": record.closed}
    tx.audit(action, resource, detail, company_id=record.company_id, estate_id=record.estate_id)
    return record


def _flush(tx: Tx, name: str) -> None:
    try:
        tx.flush()
    except IntegrityError as error:
        raise AlreadyExists(f"The name {name} is taken", violations=[Violation("name", Common.TAKEN)]) from error
