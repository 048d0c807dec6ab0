"""A company's rules of approval: versions, bad flows refused, and what services are told."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from chassis import directory
from chassis.data import ids
from chassis.errors import Denied, Invalid, NotFound, PreconditionFailed
from identity.records import Node
from identity.records.work import Post
from identity.usecases import departments
from identity.usecases.approval_rules import WRITE, SetApprovalRules, set_approval_rules
from manor.identity.v1 import events_pb2 as pb

PERSON, POST = pb.APPROVAL_DECIDER_KIND_PERSON, pb.APPROVAL_DECIDER_KIND_POST
ENTITLED, PICKED = pb.APPROVAL_DECIDER_KIND_ENTITLED, pb.APPROVAL_DECIDER_KIND_PICKED


def flow(*deciders: tuple[Any, str], **more: Any) -> pb.ApprovalFlow:
    step = pb.ApprovalStep(name="Finance", deciders=[pb.ApprovalDecider(kind=kind, id=name) for kind, name in deciders])
    return pb.ApprovalFlow(**{"subject": "receipt", "name": "Receipts", "steps": [step], **more})


def set_them(world: Any, *flows: pb.ApprovalFlow, phrases: tuple[str, ...] = (), etag: str = "") -> Node:
    with world.as_admin(WRITE) as tx:
        given = pb.ApprovalRules(flows=flows, phrases=phrases)
        return set_approval_rules(tx, SetApprovalRules(world.company_id, given, etag))


def told(world: Any) -> pb.ApprovalRules:
    """As every service has them, from the newest fact."""
    fact = [one for one in world.facts(pb.NodeChanged) if one.HasField("approval_rules")][-1]
    assert fact.node_id == world.company_id
    with world.within() as tx:
        stored: pb.ApprovalRules = directory.approval_rules(tx, world.company_id)
    assert stored == fact.approval_rules
    return stored


def post(world: Any, *, heads: bool = False) -> Post:
    with world.as_admin(departments.WRITE) as tx:
        made = departments.create_department(tx, departments.CreateDepartment(world.company_id, "Finance"))
    with world.as_admin(departments.WRITE) as tx:
        return departments.create_post(tx, departments.CreatePost(made.department_id, "Head", heads))


def test_rules_reach_every_service_with_the_company(world: Any) -> None:
    set_them(world, flow((ENTITLED, ""), from_minor=5), phrases=("同意",))
    rules = told(world)
    assert ([one.version for one in rules.flows], list(rules.phrases)) == ([1], ["同意"])
    assert uuid.UUID(rules.flows[0].flow_id)
    assert world.audited("identity.set_approval_rules") == [f"nodes/{world.company_id}"]


def test_version_rises_with_each_change_of_the_flow_and_no_other(world: Any) -> None:
    set_them(world, flow((ENTITLED, "")), flow((ENTITLED, ""), subject="dispute"))
    first, second = told(world).flows
    first.name = "Counter receipts"
    set_them(world, first, second)
    assert [(one.flow_id, one.version) for one in told(world).flows] == [(first.flow_id, 2), (second.flow_id, 1)]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (flow((ENTITLED, ""), steps=[]), "steps"),
        (flow((ENTITLED, ""), subject="dream"), "subject"),
        (flow(), "steps[0].deciders"),
        (flow((PERSON, str(ids.uuid7()))), "steps[0].deciders[0]"),
        (flow((POST, str(ids.uuid7()))), "steps[0].deciders[0]"),
        (flow((PICKED, ""), (ENTITLED, "")), "steps[0].deciders"),
        (flow((ENTITLED, ""), estate_ids=[1]), "estate_ids[0]"),
        (flow((ENTITLED, ""), flow_id=str(ids.uuid7())), "flow_id"),
    ],
)
def test_bad_flow_is_refused_at_its_field(world: Any, given: pb.ApprovalFlow, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        set_them(world, given)
    assert [fault.field for fault in refused.value.violations] == [f"rules.flows[0].{field}"]


def test_flow_that_is_never_taken_and_phrase_that_stands_twice_are_refused(world: Any) -> None:
    with pytest.raises(Invalid) as refused:
        set_them(world, flow((ENTITLED, "")), flow((ENTITLED, ""), from_minor=5), phrases=("同意", "同意"))
    assert [fault.field for fault in refused.value.violations] == ["rules.flows[1]", "rules.phrases"]


def test_people_posts_and_heads_of_the_company_can_be_named(world: Any) -> None:
    head = (pb.APPROVAL_DECIDER_KIND_HEAD, "")
    role = (pb.APPROVAL_DECIDER_KIND_ROLE, "company_finance")
    member = world.hire(world.company_id, "company_finance")
    set_them(world, flow((PERSON, member.id), (POST, str(post(world).post_id)), head, role))
    assert len(told(world).flows[0].steps[0].deciders) == 4
    stranger = world.hire(world.other_company_id, "company_finance")
    with pytest.raises(Invalid):
        set_them(world, flow((PERSON, stranger.id)))


def test_rules_that_somebody_else_changed_are_not_overwritten(world: Any) -> None:
    before = set_them(world, flow((ENTITLED, ""))).etag
    set_them(world)
    with pytest.raises(PreconditionFailed):
        set_them(world, etag=before)


def test_only_who_may_write_rules_there_sets_them(world: Any) -> None:
    manager = world.hire(world.other_company_id, "administrator")
    with pytest.raises((Denied, NotFound)), world.calling(manager, WRITE) as tx:
        set_approval_rules(tx, SetApprovalRules(world.company_id, pb.ApprovalRules()))


def test_services_hear_who_heads_a_department_and_which_roles_somebody_holds(world: Any) -> None:
    member = world.hire(world.company_id, "company_finance")
    made = post(world)
    with world.as_admin(departments.WRITE) as tx:
        departments.assign_post(tx, departments.AssignPost(uuid.UUID(member.id), made.post_id))
    with world.as_admin(departments.WRITE) as tx:
        departments.update_post(tx, departments.UpdatePost(made.post_id, {"heads_department": True}))
    facts = [one for one in world.facts(pb.StaffChanged) if one.principal_id == member.id]
    assert [(one.department_id, one.heads_department) for one in facts[-2:]] == [
        (str(made.department_id), False),
        (str(made.department_id), True),
    ]
    granted = [one for one in world.facts(pb.GrantsChanged) if one.principal_id == member.id][-1]
    assert [list(one.role_ids) for one in granted.grants] == [["company_finance"]]
