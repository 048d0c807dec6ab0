"""The RPCs of contracts by which a company owes."""

from __future__ import annotations

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_contracts import Contracts


@case("contracts.ListPayableContracts", lists=True)
def list_payable_contracts(world: Contracts) -> Json:
    assert world.active_owing
    return {**world.company, "page_size": 200}


@case("contracts.GetPayableContract")
@case("contracts.GetPayableAccounts")
@case("contracts.ExportPayableAccounts")
def active_owing(world: Contracts) -> Json:
    return world.this_owing(world.active_owing)


@case("contracts.CreatePayableContract")
def create_payable_contract(world: Contracts) -> Json:
    return {**world.where, "payable_contract": world.owing_told()}


@case("contracts.DeletePayableContract")
@case("contracts.SubmitPayableContract")
def payable_draft(world: Contracts) -> Json:
    return world.this_owing(world.new_owing())


@case("contracts.ApprovePayableContract")
@case("contracts.RefusePayableContract")
def decide_payable_contract(world: Contracts) -> Json:
    named = world.this_owing(world.new_owing())
    world.maker.does("contracts.SubmitPayableContract", named)
    return {**named, "reason": "the walk"}


@case("contracts.EndPayableContract")
def end_payable_contract(world: Contracts) -> Json:
    return {**world.this_owing(world.new_active_owing()), "end_date": "2031-01-31", "reason": "the walk"}


@case("contracts.WantPayables")
def want_payables(world: Contracts) -> Json:
    made = world.new_active_owing()
    return {**world.this_owing(made), "line_ids": [made["lines"][0]["lineId"]]}


@case("contracts.ReachMilestone")
def reach_milestone(world: Contracts) -> Json:
    made = world.new_active_owing(world.milestone_told())
    return {**world.this_owing(made), "line_id": made["lines"][0]["lineId"], "due_date": "2031-02-01"}


@case("contracts.GetMargins")
@case("contracts.ExportPayableContracts")
def payables_of_the_estate(world: Contracts) -> Json:
    assert world.active_owing
    return world.where
