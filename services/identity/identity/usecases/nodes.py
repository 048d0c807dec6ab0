"""The tree: group, companies and estates."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from chassis import directory
from chassis.data.tx import Tx
from chassis.errors import AlreadyExists, Conflict, Invalid, Violation
from chassis.violations import Fault as Common
from manor.identity.v1 import events_pb2
from sqlalchemy import func, select, text

from identity.records import Node
from identity.usecases.changes import require_changeable
from identity.usecases.principals import require_may
from identity.violations import Fault

WRITE = "identity.nodes.write"
Blocks = dict[str, dict[str, Any]]  # settings by service
EDITABLE = {
    "group": ("name",),
    "company": ("currency_code", "name", "time_zone"),
    "estate": ("name", "service_settings", "settings", "time_zone"),
}


_WITH_ARTICLE = {"group": "a group", "company": "a company", "estate": "an estate"}


class CompanyHasOpenEstates(Conflict):
    """A company is closed after its estates."""

    default_reason = "COMPANY_HAS_OPEN_ESTATES"


@dataclass(frozen=True, slots=True)
class UpdateGroup:
    """Changes of the caller's group.

    Args:
        changes: values by field: its name.
        etag: what was read; empty where nobody asks.
    """

    changes: dict[str, Any]
    etag: str = ""


def update_group(tx: Tx, command: UpdateGroup) -> Node:
    """Changes the caller's group."""
    return _update(tx, tx.lock(Node, tx.scope.group_id), "group", command)


@dataclass(frozen=True, slots=True)
class CreateCompany:
    """A new company of the caller's group.

    Args:
        name: its name.
        code: unique within the group, whatever its case.
        currency_code: of its books, ISO 4217; it can be corrected until there are entries.
        time_zone: of its accounts, IANA.
    """

    name: str
    code: str
    currency_code: str
    time_zone: str


def create_company(tx: Tx, command: CreateCompany) -> Node:
    """Creates a company of the caller's group.

    Raises:
        AlreadyExists: the code is taken.
    """
    group = tx.get(Node, tx.scope.group_id)
    company = NewNode("company", command.name, command.code, command.currency_code, command.time_zone)
    return add_node(tx, company, group)


@dataclass(frozen=True, slots=True)
class UpdateCompany:
    """Changes of a company.

    Args:
        company_id: the company.
        changes: values by field: name, time_zone, currency_code.
        etag: what was read; empty where nobody asks.
    """

    company_id: int
    changes: dict[str, Any]
    etag: str = ""


def corrects_currency(tx: Tx, command: UpdateCompany) -> bool:
    """Whether an update gives a company another currency: then every service must hold it before `update_company`.

    The company stays locked, so that whoever asks how the correction ended waits for its end.
    """
    company = tx.lock(Node, command.company_id)
    return "currency_code" in command.changes and command.changes["currency_code"] != company.currency_code


def update_company(tx: Tx, command: UpdateCompany) -> Node:
    """Changes a company's name or time zone, or corrects its currency, which is that of its estates too."""
    company = tx.lock(Node, command.company_id)
    before = company.currency_code
    _update(tx, company, "company", command)
    if company.currency_code != before:
        estates = select(Node).where(Node.parent_id == company.node_id).order_by(Node.node_id).with_for_update()
        for estate in tx.scalars(estates):
            estate.touch("")
            estate.currency_code = company.currency_code
            detail = {"before": {"currency_code": before}, "after": {"currency_code": company.currency_code}}
            publish_node(tx, estate, "identity.update_estate", {"changed": ["currency_code"], **detail})
    return company


@dataclass(frozen=True, slots=True)
class CreateEstate:
    """A new estate of a company.

    Args:
        company_id: the company.
        name: its name.
        code: unique within the company, whatever its case.
        time_zone: IANA; the company's where it is left out.
        service_settings: blocks by service; a block left out has its defaults.
    """

    company_id: int
    name: str
    code: str
    time_zone: str = ""
    service_settings: Blocks = field(default_factory=dict)


def create_estate(tx: Tx, command: CreateEstate) -> Node:
    """Creates an estate of a company.

    Raises:
        AlreadyExists: the code is taken.
        NodeClosed: the company is closed.
    """
    company = tx.lock(Node, command.company_id)  # against closing it meanwhile
    require_kind(company, "company")
    require_may(tx, WRITE, [command.company_id], "create an estate there")
    estate = NewNode(
        "estate",
        command.name,
        command.code,
        company.currency_code,
        command.time_zone or company.time_zone,
        command.service_settings,
    )
    return add_node(tx, estate, company)


@dataclass(frozen=True, slots=True)
class UpdateEstate:
    """Changes of an estate.

    Args:
        estate_id: the estate.
        changes: values by field: name, time_zone, service_settings.
        etag: what was read; empty where nobody asks.
    """

    estate_id: int
    changes: dict[str, Any]
    etag: str = ""


def update_estate(tx: Tx, command: UpdateEstate) -> Node:
    """Changes an estate's name, time zone or settings."""
    return _update(tx, tx.lock(Node, command.estate_id), "estate", command)


@dataclass(frozen=True, slots=True)
class CloseNode:
    """The end of a company or an estate."""

    node_id: int
    etag: str = ""


def close_node(tx: Tx, command: CloseNode) -> Node:
    """Closes a company or an estate; closed before, nothing changes.

    Raises:
        CompanyHasOpenEstates: close those first.
        Invalid: it is a group.
    """
    node = tx.lock(Node, command.node_id)
    require_may(tx, WRITE, [node.node_id], "close it")
    if node.kind == "group":
        raise Invalid("A group can't be closed", violations=[Violation("node_id", Fault.GROUP_GIVEN)])
    if node.closed:
        return node
    open_estates = select(Node.name).where(Node.parent_id == node.node_id, Node.closed.is_(False)).order_by(Node.name)
    names = list(tx.scalars(open_estates.limit(5)))
    if names:
        raise CompanyHasOpenEstates(f"Close its estates first: {', '.join(names)}")
    node.touch(command.etag)
    node.closed = True
    publish_node(tx, node, "identity.close_node", {})
    return node


@dataclass(frozen=True, slots=True)
class NewNode:
    """What a new node of the tree says of itself; its place follows from its parent."""

    kind: str
    name: str
    code: str
    currency_code: str = ""
    time_zone: str = ""
    service_settings: Blocks = field(default_factory=dict)


def add_node(tx: Tx, new: NewNode, parent: Node | None) -> Node:
    """Inserts a node under its parent and tells every service; who may do so was asked before.

    Raises:
        AlreadyExists: the code is taken within the parent.
        NodeClosed: the parent is closed.
    """
    kind, code = new.kind, new.code
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
        name=new.name,
        code=code,
        currency_code=new.currency_code,
        time_zone=new.time_zone,
        closed=False,
        version=1,
        service_settings={},
    )
    if kind == "estate":
        node.set_blocks(new.service_settings)
    tx.add(node)
    publish_node(tx, node, f"identity.create_{kind}", {"name": new.name, "code": code})
    return node


def _update(tx: Tx, node: Node, kind: str, command: UpdateGroup | UpdateCompany | UpdateEstate) -> Node:
    require_kind(node, kind)
    require_may(tx, WRITE, [node.node_id], "change it")
    changes = command.changes
    require_changeable(changes, EDITABLE[kind])
    node.touch(command.etag)
    before = _decided(node)
    for name, value in changes.items():
        if name in ("settings", "service_settings"):
            node.set_blocks(value)
        else:
            setattr(node, name, value)
    after = _decided(node)
    differing = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    detail = {
        "changed": sorted(changes),
        "before": {name: before.get(name) for name in differing},
        "after": {name: after.get(name) for name in differing},
    }
    publish_node(tx, node, f"identity.update_{kind}", detail)
    return node


def _decided(node: Node) -> dict[str, Any]:
    """What people decide about a node, by name."""
    named = {name: getattr(node, name) for name in ("name", "currency_code", "time_zone")}
    blocks = (node.service_settings or {}).values()
    return {**named, **{name: value for block in blocks for name, value in block.items()}}


def require_kind(node: Node, kind: str) -> None:
    """Raises Invalid where a node is of another kind."""
    if node.kind != kind:
        raise Invalid(
            f"Node {node.node_id} is not {_WITH_ARTICLE[kind]}",
            violations=[Violation(f"{kind}_id", Fault.WRONG_KIND_OF_NODE, kind=kind)],
        )


def publish_node(tx: Tx, node: Node, action: str, detail: dict[str, Any]) -> events_pb2.NodeChanged:
    """Tells every service how a node now stands, and the audit trail who changed it."""
    tx.flush()
    fact = node.changed()
    aggregate = f"nodes/{node.node_id}"
    tx.publish(fact, company_id=node.company_id, estate_id=node.estate_id, aggregate=aggregate, version=node.version)
    directory.apply_node(tx, fact)
    tx.audit(action, aggregate, detail, company_id=node.company_id, estate_id=node.estate_id)
    return fact
