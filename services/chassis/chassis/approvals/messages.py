"""A company's rules of approval, between identity's messages and the rules that compute with them."""

from __future__ import annotations

from collections.abc import Iterable

from manor.identity.v1 import events_pb2 as pb

from chassis.approvals import flows
from chassis.approvals.flows import Decider, Flow, Step

_KINDS = {
    pb.APPROVAL_DECIDER_KIND_ENTITLED: flows.ENTITLED,
    pb.APPROVAL_DECIDER_KIND_PERSON: flows.PERSON,
    pb.APPROVAL_DECIDER_KIND_POST: flows.POST,
    pb.APPROVAL_DECIDER_KIND_HEAD: flows.HEAD,
    pb.APPROVAL_DECIDER_KIND_ROLE: flows.ROLE,
    pb.APPROVAL_DECIDER_KIND_PICKED: flows.PICKED,
}


def flows_of(rules: pb.ApprovalRules) -> list[Flow]:
    """The flows of a company, in the order in which they are tried."""
    return [_flow(one) for one in rules.flows]


def _flow(message: pb.ApprovalFlow) -> Flow:
    return Flow(
        message.flow_id,
        message.version,
        message.subject,
        message.name,
        tuple(_steps(message.steps)),
        message.from_minor if message.HasField("from_minor") else None,
        tuple(message.estate_ids),
        tuple(message.department_ids),
    )


def _steps(messages: Iterable[pb.ApprovalStep]) -> Iterable[Step]:
    for one in messages:
        deciders = tuple(Decider(_KINDS.get(decider.kind, ""), decider.id) for decider in one.deciders)
        yield Step(one.name, deciders, one.everyone, one.remind_hours, tuple(one.covers))
