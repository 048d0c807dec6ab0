"""The tree: group, companies and estates."""

from __future__ import annotations

from typing import Any

from chassis import directory
from chassis.data.tx import Tx
from chassis.errors import AlreadyExists, Conflict, Invalid, Violation
from chassis.violations import Fault as Common
from manor.identity.v1 import events_pb2
from sqlalchemy import func, select, text

from identity.records import Node
from identity.usecases.principals import require_may
from identity.violations import Fault

WRITE = "identity.nodes.write"
Blocks = dict[str, dict[str, Any]]  # settings by service
EDITABLE = {
    "group": ("name",),
    "company": ("name", "time_zone"),
    "estate": ("name", "service_settings", "settings", "time_zone"),
}


class CompanyHasOpenEstates(Conflict):
    """A company is closed after its estates."""

    default_reason = "COMPANY_HAS_OPEN_ESTATES"


def update_group(tx: Tx, *, changes: dict[str, Any], etag: str = "") -> Node:
    """Changes the caller's group: its name."""
    return _update(tx, tx.lock(Node, tx.scope.group_id), "group", changes, etag)


def create_company(tx: Tx, *, name: str, code: str, currency_code: str, time_zone: str) -> Node:
    """A new company of the caller's group.

    Args:
        tx: the call's.
        name: its name.
        code: unique within the group, whatever its case.
        currency_code: of its books, ISO 4217; it never changes.
        time_zone: of its accounts, IANA.

    Raises:
        AlreadyExists: the code is taken.
    """
    group = tx.get(Node, tx.scope.group_id)
    return create_node(
        tx, kind="company", parent=group, name=name, code=code, currency_code=currency_code, time_zone=time_zone
    )


def update_company(tx: Tx, *, company_id: int, changes: dict[str, Any], etag: str = "") -> Node:
    """Changes a company's name or time zone."""
    return _update(tx, tx.lock(Node, company_id), "company", changes, etag)


def create_estate(
    tx: Tx,
    *,
    company_id: int,
    name: str,
    code: str,
    time_zone: str = "",
    settings: Blocks | None = None,
) -> Node:
    """A new estate of a company.

    Args:
        tx: the call's.
        company_id: the company.
        name: its name.
        code: unique within the company, whatever its case.
        time_zone: IANA; the company's where it is left out.
        settings: blocks by service; a block left out has its defaults.

    Raises:
        AlreadyExists: the code is taken.
        NodeClosed: the company was closed.
    """
    company = tx.lock(Node, company_id)  # against closing it meanwhile
    _require_kind(company, "company")
    require_may(tx, WRITE, [company_id], "create an estate there")
    return create_node(
        tx,
        kind="estate",
        parent=company,
        name=name,
        code=code,
        currency_code=company.currency_code,
        time_zone=time_zone or company.time_zone,
        settings=settings,
    )


def update_estate(tx: Tx, *, estate_id: int, changes: dict[str, Any], etag: str = "") -> Node:
    """Changes an estate's name, time zone or settings (all of them)."""
    return _update(tx, tx.lock(Node, estate_id), "estate", changes, etag)


def close_node(tx: Tx, *, node_id: int, etag: str = "") -> Node:
    """Closes a company or an estate; closed before, nothing changes.

    Raises:
        CompanyHasOpenEstates: close those first.
        Invalid: a group is not closed.
    """
    node = tx.lock(Node, node_id)
    require_may(tx, WRITE, [node_id], "close it")
    if node.kind == "group":
        raise Invalid("A group is not closed", violations=[Violation("node_id", Fault.GROUP_GIVEN)])
    if node.closed:
        return node
    open_estates = select(Node.name).where(Node.parent_id == node_id, Node.closed.is_(False)).order_by(Node.name)
    still = list(tx.scalars(open_estates.limit(5)))
    if still:
        raise CompanyHasOpenEstates(f"Close its estates first: {', '.join(still)}")
    node.touch(etag)
    node.closed = True
    _publish(tx, node, "identity.close_node", {})
    return node


def create_node(
    tx: Tx,
    *,
    kind: str,
    parent: Node | None,
    name: str,
    code: str,
    currency_code: str = "",
    time_zone: str = "",
    settings: Blocks | None = None,
) -> Node:
    """Inserts a node under its parent and tells every service.

    Raises:
        AlreadyExists: the code is taken within the parent.
        NodeClosed: the parent was closed.
    """
    parent_id = parent.node_id if parent else 0
    if parent:
        parent.require_open()
    # Two at once would both find the code free; the second waits here and then finds it taken.
    tx.execute(text("select pg_advisory_xact_lock(hashtext('identity.node'), :parent)"), {"parent": parent_id})
    if tx.scalar(select(Node.node_id).where(Node.parent_id == parent_id, func.lower(Node.code) == code.lower())):
        raise AlreadyExists(f"The code {code} is taken: choose another", violations=[Violation("code", Common.TAKEN)])
    # The scope of a transaction that makes a group was told its number before.
    node_id: int = tx.scope.group_id if kind == "group" else tx.execute(text("select nextval('node_ids')")).scalar_one()
    node = Node(
        node_id=node_id,
        group_id=parent.group_id if parent else node_id,
        company_id={"group": 0, "company": node_id}.get(kind, parent_id),
        estate_id=node_id if kind == "estate" else 0,
        kind=kind,
        parent_id=parent_id,
        name=name,
        code=code,
        currency_code=currency_code,
        time_zone=time_zone,
        closed=False,
        version=1,
        service_settings={},
    )
    if kind == "estate":
        node.set_blocks(settings or {})
    tx.add(node)
    _publish(tx, node, f"identity.create_{kind}", {"name": name, "code": code})
    return node


def _update(tx: Tx, node: Node, kind: str, changes: dict[str, Any], etag: str) -> Node:
    _require_kind(node, kind)
    require_may(tx, WRITE, [node.node_id], "change it")
    allowed = EDITABLE[kind]
    unknown = [name for name in changes if name not in allowed]
    empty = [name for name, value in changes.items() if value in ("", None)]
    if unknown or empty:
        raise Invalid(
            "Some fields can't be changed so",
            violations=[Violation(name, Common.FIXED, changeable=", ".join(allowed)) for name in unknown]
            + [Violation(name, Common.EMPTY) for name in empty],
        )
    node.touch(etag)
    for name, value in changes.items():
        if name in ("settings", "service_settings"):
            node.set_blocks(value)
        else:
            setattr(node, name, value)
    _publish(tx, node, f"identity.update_{kind}", {"changed": sorted(changes)})
    return node


def _require_kind(node: Node, kind: str) -> None:
    if node.kind != kind:
        raise Invalid(
            f"Node {node.node_id} is no {kind}",
            violations=[Violation(f"{kind}_id", Fault.WRONG_KIND_OF_NODE, kind=kind)],
        )


def _publish(tx: Tx, node: Node, action: str, detail: dict[str, Any]) -> events_pb2.NodeChanged:
    tx.session.flush()
    fact = node.changed()
    aggregate = f"nodes/{node.node_id}"
    tx.publish(fact, company_id=node.company_id, estate_id=node.estate_id, aggregate=aggregate, version=node.version)
    directory.apply_node(tx, fact)
    tx.audit(action, aggregate, detail, company_id=node.company_id, estate_id=node.estate_id)
    return fact
