"""Who approves what in a company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from chassis.approvals.flows import Known, unreachable, wrongs
from chassis.approvals.messages import flows_of
from chassis.approvals.subjects import declared
from chassis.data import ids
from chassis.data.tx import Tx
from chassis.directory import rules
from chassis.errors import Invalid, Violation
from manor.identity.v1 import events_pb2
from sqlalchemy import select

from identity.queries.built_in_roles import built_in
from identity.records import Node, Role, Staff
from identity.records.work import Department, Post
from identity.usecases.nodes import publish_node, require_kind
from identity.usecases.principals import require_may
from identity.violations import Fault

WRITE = "identity.approval_rules.write"


@dataclass(frozen=True, slots=True)
class SetApprovalRules:
    """The rules of a company from now on.

    Args:
        company_id: the company.
        rules: as a whole; a flow without an id is new.
        etag: of the company as it was read; empty where nobody asks.
    """

    company_id: int
    rules: events_pb2.ApprovalRules
    etag: str = ""


def set_approval_rules(tx: Tx, command: SetApprovalRules) -> Node:
    """Replaces a company's rules, and tells every service. Cases on their way keep the flow that they began with.

    Raises:
        Invalid: a flow without an end, one that names what the company does not have, or one that is never taken.
        Denied: the caller may not write the rules of this company.
    """
    company = tx.lock(Node, command.company_id)
    require_kind(company, "company")
    require_may(tx, WRITE, [company.node_id], "set who approves what")
    company.require_open()
    before = rules.from_stored(company.approval_rules or {})
    if faults := [*_faults(command.rules, _known(tx, company)), *_strange(command.rules, before)]:
        raise Invalid("The rules of approval are not valid", violations=faults)
    company.touch(command.etag)
    company.approval_rules = rules.to_stored(_numbered(command.rules, before))
    detail = {"flows": len(command.rules.flows), "phrases": len(command.rules.phrases)}
    publish_node(tx, company, "identity.set_approval_rules", detail)
    return company


def _known(tx: Tx, company: Node) -> Known:
    """What there is; of departments, posts and people those of the company and of the group above it."""
    here = (0, company.company_id)

    def texts(column: object, record: type[Department] | type[Post] | type[Staff]) -> frozenset[str]:
        query = select(column).where(record.company_id.in_(here))  # type: ignore[call-overload]  # a column
        query = query.where(record.disabled.is_(False) if record is Staff else record.closed.is_(False))  # type: ignore[union-attr]
        return frozenset(map(str, tx.scalars(query)))

    estates = select(Node.node_id).where(Node.company_id == company.company_id, Node.kind == "estate")
    return Known(
        frozenset(declared()),
        texts(Staff.principal_id, Staff),
        texts(Post.post_id, Post),
        texts(Department.department_id, Department),
        frozenset({*built_in(), *map(str, tx.scalars(select(Role.role_id)))}),
        frozenset(tx.scalars(estates)),
    )


def _faults(given: events_pb2.ApprovalRules, known: Known) -> Iterator[Violation]:
    flows = flows_of(given)
    for place, flow in enumerate(flows):
        for wrong in wrongs(flow, known):
            yield Violation(f"rules.flows[{place}].{wrong.field}", Fault[wrong.code])
    for place in unreachable(flows):
        yield Violation(f"rules.flows[{place}]", Fault.NEVER_TAKEN)
    for phrase, count in Counter(given.phrases).items():
        if count > 1:
            yield Violation("rules.phrases", Fault.PHRASE_TWICE, phrase=phrase)


def _strange(given: events_pb2.ApprovalRules, before: events_pb2.ApprovalRules) -> Iterator[Violation]:
    """Flows whose ids this company has not given, or that stand there twice."""
    own, seen = {flow.flow_id for flow in before.flows}, set[str]()
    for place, flow in enumerate(given.flows):
        if flow.flow_id and (flow.flow_id not in own or flow.flow_id in seen):
            yield Violation(f"rules.flows[{place}].flow_id", Fault.NO_SUCH_FLOW)
        seen.add(flow.flow_id)


def _numbered(given: events_pb2.ApprovalRules, before: events_pb2.ApprovalRules) -> events_pb2.ApprovalRules:
    """The rules with ids for new flows, and a higher version for those that changed."""
    made = events_pb2.ApprovalRules()
    made.CopyFrom(given)
    known = {flow.flow_id: flow for flow in before.flows}
    for flow in made.flows:
        old = known.get(flow.flow_id)
        flow.flow_id, flow.version = flow.flow_id or str(ids.uuid7()), old.version if old else 1
        if old is not None and flow != old:
            flow.version += 1
    return made
