"""What people do about cases, and the rules by which companies approve."""

from __future__ import annotations

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_approvals import Approvals


@case("chassis.ListTodos", lists=True)
def list_todos(world: Approvals) -> Json:
    assert world.waiting
    return {"service": "billing", "page_size": 200}


@case("chassis.CountTodos", lists=True)
def count_todos(world: Approvals) -> Json:
    assert world.waiting
    return {"service": "billing"}


@case("chassis.GetApproval", place="estate")
def get_approval(world: Approvals) -> Json:
    return world.new_case()


@case("chassis.DecideApproval", place="estate")
def decide_approval(world: Approvals) -> Json:
    return {**world.new_case(), "approve": True}


@case("chassis.ReturnApproval", place="estate")
def return_approval(world: Approvals) -> Json:
    return {**world.new_case(), "step_number": 0, "reason": "the walk"}


@case("chassis.ResubmitApproval", place="estate", caller=lambda world: world.maker)
def resubmit_approval(world: Approvals) -> Json:
    return world.returned_case()


@case("chassis.RecallApproval", place="estate", caller=lambda world: world.maker)
def recall_approval(world: Approvals) -> Json:
    return {**world.new_case(), "reason": "the walk"}


@case("chassis.DelegateApproval", place="estate", kept=("principal_id",))
def delegate_approval(world: Approvals) -> Json:
    assert world.at_group.token
    return {**world.new_case(), "principal_id": world.at_group.principal_id}


@case("chassis.PickApprover", place="estate", caller=lambda world: world.maker, kept=("principal_id",))
def pick_approver(world: Approvals) -> Json:
    assert world.at_group.token
    return {**world.picked_case(), "principal_id": world.at_group.principal_id}


@case("identity.GetFileTerms", place="company")
def get_file_terms(world: Approvals) -> Json:
    return {**world.company}


@case("identity.SetFileTerms")
def set_file_terms(world: Approvals) -> Json:
    return {**world.company, "terms": [{"service": "payments", "kind": "receipt", "kept_days": 12_000}]}


@case("identity.GetApprovalRules", place="company")
def get_approval_rules(world: Approvals) -> Json:
    return {**world.company}


@case("identity.SetApprovalRules")
def set_approval_rules(world: Approvals) -> Json:
    return world.rules
