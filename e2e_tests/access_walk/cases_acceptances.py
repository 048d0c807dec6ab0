"""What is known of an estate, acceptances from the developer, and problems."""

from __future__ import annotations

import secrets

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_tenants import Tenants

CSV = {"format": "FILE_FORMAT_CSV"}


@case("tenants.GetEstateData")
@case("tenants.GetCensus")
def of_the_estate(world: Tenants) -> Json:
    return dict(world.where)


@case("tenants.ExportCensus")
def export_census(world: Tenants) -> Json:
    return {**world.where, **CSV}


@case("tenants.UpdateEstateData")
def update_estate_data(world: Tenants) -> Json:
    return {**world.where, "data": {"address": f"road {secrets.token_hex(3)}"}, "update_mask": "address"}


@case("tenants.CreateAcceptance")
def create_acceptance(world: Tenants) -> Json:
    items = [{"name": "lift", "standard": "runs"}, {"name": "roof", "standard": "is dry"}]
    return {**world.where, "scope": "ACCEPTANCE_SCOPE_ESTATE", "items": items}


def _begun(world: Tenants) -> Json:
    made = world.maker.does("tenants.CreateAcceptance", create_acceptance(world))
    return {**world.company, "acceptance_id": made["acceptanceId"]}


@case("tenants.GetAcceptance")
def get_acceptance(world: Tenants) -> Json:
    return _begun(world)


@case("tenants.ChangeAcceptanceItems")
def change_acceptance_items(world: Tenants) -> Json:
    return {**_begun(world), "added": [{"name": "gate"}], "removed": [1]}


@case("tenants.CheckAcceptanceItem")
def check_acceptance_item(world: Tenants) -> Json:
    return {**_begun(world), "number": 1, "result": "ITEM_RESULT_FAILED", "note": "it stands still"}


@case("tenants.SetAcceptanceDocument")
def set_acceptance_document(world: Tenants) -> Json:
    return {**_begun(world), "name": "drawings", "copies": 2}


@case("tenants.CompleteAcceptance")
def complete_acceptance(world: Tenants) -> Json:
    begun = _begun(world)
    for number in (1, 2):
        world.maker.does("tenants.CheckAcceptanceItem", {**begun, "number": number, "result": "ITEM_RESULT_PASSED"})
    return begun


@case("tenants.ReportProblem")
def report_problem(world: Tenants) -> Json:
    return {**world.where, "description": f"crack {secrets.token_hex(3)}", "place": "garage"}


def _reported(world: Tenants) -> Json:
    made = world.maker.does("tenants.ReportProblem", report_problem(world))
    return {**world.company, "problem_id": made["problemId"]}


@case("tenants.GetProblem")
def get_problem(world: Tenants) -> Json:
    return _reported(world)


@case("tenants.MoveProblem")
def move_problem(world: Tenants) -> Json:
    return {**_reported(world), "deed": "PROBLEM_DEED_ASSIGN", "responsible": "the developer"}


@case("tenants.ListAcceptances")
def list_acceptances(world: Tenants) -> Json:
    _begun(world)
    return {**world.where, "page_size": 200}


@case("tenants.ListProblems")
def list_problems(world: Tenants) -> Json:
    _reported(world)
    return {**world.where, "page_size": 200}


@case("tenants.ExportAcceptances")
@case("tenants.ExportProblems")
def export(world: Tenants) -> Json:
    return {**world.where, **CSV}
