"""Handovers, acceptances, problems and estates as callers meet them: by gRPC, with tokens, grants and field rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from chassis.testing.fixtures import ESTATE, OTHER_ESTATE
from chassis.testing.served import Person, Refused, Served
from chassis.testing.served import served as serve
from manor.tenants.v1 import acceptances_pb2 as pb
from manor.tenants.v1 import estates_pb2, handovers_pb2
from tenants.rpc import servicers

PERMISSIONS = tuple(
    f"tenants.{thing}.{verb}"
    for thing in ("buildings", "units", "customers", "occupancies", "acceptances")
    for verb in ("read", "write")
)
ITEMS = [{"name": "lift", "standard": "runs"}, {"name": "roof"}]


@pytest.fixture
def served(world: Any, tmp_path: Path) -> Iterator[Served]:
    """tenants behind its interceptors, over empty tables."""
    with serve(world.deps, servicers, tmp_path, "billing") as made:
        yield made


def unit_of(manager: Person) -> str:
    building = manager("BuildingService.CreateBuilding", {"estateId": ESTATE, "building": {"code": "B", "name": "B"}})
    unit = {"buildingId": building.building_id, "code": "101", "kind": "UNIT_KIND_RESIDENTIAL", "grossArea": "90"}
    return str(manager("UnitService.CreateUnit", {"estateId": ESTATE, "unit": unit}).unit_id)


def test_a_unit_is_waited_for_and_handed_over(served: Served) -> None:
    manager = served.person(ESTATE, *PERMISSIONS)
    person = {"kind": "CUSTOMER_KIND_PERSON", "name": "Zhang"}
    customer = manager("CustomerService.CreateCustomer", {"estateId": ESTATE, "customer": person})
    asked = {"unitId": unit_of(manager), "customerId": customer.customer_id, "role": "OCCUPANCY_ROLE_OWNER"}
    waiting = manager("HandoverService.RegisterHandover", {**asked, "plannedDate": "2026-03-01"})
    assert (waiting.unit_code, waiting.customer_name, waiting.planned_date) == ("101", "Zhang", "2026-03-01")
    listed = manager("HandoverService.ListHandovers", {"state": "HANDOVER_STATE_WAITING", "plannedTo": "2026-03-01"})
    assert (len(listed.handovers), listed.total_size) == (1, 1)
    handed = manager(
        "HandoverService.HandOver",
        {
            "handoverId": waiting.handover_id,
            "handoverDate": "2026-03-02",
            "keys": [{"name": "front door", "count": 2}],
            "readings": [{"meterNumber": "W-1", "value": "12.5"}],
            "etag": waiting.etag,
        },
    )
    assert handed.state == handovers_pb2.HANDOVER_STATE_HANDED_OVER
    assert handed == manager("HandoverService.GetHandover", {"handoverId": waiting.handover_id})
    assert manager("OccupancyService.GetOccupancy", {"occupancyId": handed.occupancy_id}).start_date == "2026-03-02"
    with pytest.raises(Refused, match="HANDOVER_OVER"):
        manager("HandoverService.CancelHandover", {"handoverId": waiting.handover_id, "reason": "late"})
    with pytest.raises(Refused, match="NOT_FOUND"):
        served.person(OTHER_ESTATE, *PERMISSIONS)("HandoverService.GetHandover", {"handoverId": waiting.handover_id})
    started = manager("HandoverService.ExportHandovers", {"format": "FILE_FORMAT_CSV"})
    assert started.name.startswith("tenants/operations/")


def test_an_estate_is_accepted_and_its_problem_mended(served: Served) -> None:
    manager = served.person(ESTATE, *PERMISSIONS)
    begun = manager(
        "AcceptanceService.CreateAcceptance",
        {"estateId": ESTATE, "scope": "ACCEPTANCE_SCOPE_UNIT", "unitId": unit_of(manager), "items": ITEMS},
    )
    assert (begun.unit_code, begun.state, len(begun.items)) == ("101", pb.ACCEPTANCE_STATE_CHECKING, 2)
    one = {"acceptanceId": begun.acceptance_id}
    failed = {**one, "number": 1, "result": "ITEM_RESULT_FAILED", "note": "it stands still"}
    checked = manager("AcceptanceService.CheckAcceptanceItem", failed)
    assert (checked.items[0].result, checked.open_problem_count) == (pb.ITEM_RESULT_FAILED, 1)
    manager("AcceptanceService.ChangeAcceptanceItems", {**one, "added": [{"name": "gate"}], "removed": [2]})
    owed = manager("AcceptanceService.SetAcceptanceDocument", {**one, "name": "drawings", "copies": 2})
    assert [(one.number, one.received_date) for one in owed.documents] == [(1, "")]
    manager("AcceptanceService.CheckAcceptanceItem", {**one, "number": 3, "result": "ITEM_RESULT_PASSED"})
    over = manager("AcceptanceService.CompleteAcceptance", one)
    assert over == manager("AcceptanceService.GetAcceptance", one)
    listed = manager("AcceptanceService.ListAcceptances", {"state": "ACCEPTANCE_STATE_COMPLETED"})
    assert listed.acceptances[0].acceptance_id == begun.acceptance_id
    (problem,) = manager("ProblemService.ListProblems", {**one, "openOnly": True}).problems
    asked = {"problemId": problem.problem_id, "deed": "PROBLEM_DEED_ASSIGN", "responsible": "Vantage"}
    moved = manager("ProblemService.MoveProblem", {**asked, "dueDate": "2026-04-01"})
    assert (moved.state, moved.responsible, len(moved.steps)) == (pb.PROBLEM_STATE_MENDING, "Vantage", 1)
    with pytest.raises(Refused, match="PROBLEM_NOT_SO"):
        manager("ProblemService.MoveProblem", {"problemId": problem.problem_id, "deed": "PROBLEM_DEED_CONFIRM"})
    assert moved == manager("ProblemService.GetProblem", {"problemId": problem.problem_id})
    reported = manager("ProblemService.ReportProblem", {"estateId": ESTATE, "description": "crack", "place": "garage"})
    assert reported.place == "garage"
    for export in ("AcceptanceService.ExportAcceptances", "ProblemService.ExportProblems"):
        assert manager(export, {"format": "FILE_FORMAT_XLSX", "languageCode": "zh-CN"}).name
    with pytest.raises(Refused, match="NOT_FOUND"):
        served.person(OTHER_ESTATE, *PERMISSIONS)("AcceptanceService.GetAcceptance", one)
    with pytest.raises(Refused, match="PERMISSION_DENIED"):
        served.person(ESTATE, "tenants.acceptances.read")("AcceptanceService.CompleteAcceptance", one)


def test_what_is_known_of_an_estate_and_who_lives_there(served: Served) -> None:
    manager = served.person(ESTATE, *PERMISSIONS)
    blank = manager("EstateService.GetEstateData", {"estateId": ESTATE})
    assert (blank.etag, blank.address) == ("0", "")
    data = {"address": "Road 1", "landArea": "10500.50", "estateType": "ESTATE_TYPE_MIXED"}
    contacts = [{"name": "Desk", "contact": "ext. 9"}]
    changed = manager(
        "EstateService.UpdateEstateData", {"estateId": ESTATE, "data": {**data, "contacts": contacts}, "etag": "0"}
    )
    assert (changed.land_area, changed.estate_type) == ("10500.5", estates_pb2.ESTATE_TYPE_MIXED)
    assert changed == manager("EstateService.GetEstateData", {"estateId": ESTATE})
    with pytest.raises(Refused, match="ETAG_MISMATCH"):
        manager("EstateService.UpdateEstateData", {"estateId": ESTATE, "data": data, "etag": "0"})
    assert unit_of(manager)
    census = manager("EstateService.GetCensus", {"estateId": ESTATE})
    assert (census.total.unit_count, len(census.buildings), census.total.resident_count) == (1, 1, 0)
    with pytest.raises(Refused, match="OUT_OF_SCOPE"):
        served.person(OTHER_ESTATE, *PERMISSIONS)("EstateService.GetCensus", {"estateId": ESTATE})
