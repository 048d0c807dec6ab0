"""The RPCs as callers meet them: by gRPC, with tokens, grants and field rules."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from chassis.rpc import tokens
from chassis.testing.fixtures import ESTATE, GROUP, OTHER_ESTATE
from chassis.testing.served import Person, Refused, Served
from chassis.testing.served import served as serve
from google.longrunning import operations_pb2
from manor.tenants.v1 import units_pb2 as pb
from tenants.rpc import servicers

PERMISSIONS = tuple(
    f"tenants.{thing}.{verb}"
    for thing in ("buildings", "units", "customers", "occupancies", "imports")
    for verb in ("read", "write")
)


@pytest.fixture
def served(world: Any, tmp_path: Path) -> Iterator[Served]:
    """tenants behind its interceptors, over empty tables."""
    with serve(world.deps, servicers, tmp_path, "billing") as made:
        yield made


def settle(manager: Person) -> tuple[Any, Any, Any]:
    """A unit, a customer, and the occupancy of the one by the other, entered by a member of staff."""
    building = manager("BuildingService.CreateBuilding", {"estateId": ESTATE, "building": {"code": "B", "name": "B"}})
    unit = {"buildingId": building.building_id, "code": "101", "kind": "UNIT_KIND_RESIDENTIAL", "grossArea": "90"}
    made = manager("UnitService.CreateUnit", {"estateId": ESTATE, "unit": unit})
    person = {"kind": "CUSTOMER_KIND_PERSON", "name": "Zhang", "phone": "13800138000"}
    customer = manager("CustomerService.CreateCustomer", {"estateId": ESTATE, "customer": person})
    move = {"unitId": made.unit_id, "customerId": customer.customer_id, "role": "OCCUPANCY_ROLE_OWNER"}
    occupancy = manager("OccupancyService.MoveIn", {**move, "startDate": "2026-01-01"})
    return made, customer, occupancy


def test_from_building_to_transfer_by_grpc(served: Served) -> None:
    manager = served.person(ESTATE, *PERMISSIONS)
    unit, customer, occupancy = settle(manager)
    assert (occupancy.unit_code, occupancy.customer_name, occupancy.etag) == ("101", "Zhang", "1")
    found = manager("UnitService.GetUnit", {"unitId": unit.unit_id})
    assert (found.state, found.owner_id) == (pb.UNIT_STATE_OWNER_OCCUPIED, customer.customer_id)
    sold = manager(
        "OccupancyService.Transfer",
        {
            "occupancyId": occupancy.occupancy_id,
            "transferDate": "2026-05-01",
            "newCustomer": {"kind": "CUSTOMER_KIND_PERSON", "name": "Li", "phone": "13900139000"},
            "etag": occupancy.etag,
        },
    )
    assert (sold.ended.end_date, sold.started.customer_name) == ("2026-04-30", "Li")
    leaving = {"occupancyId": sold.started.occupancy_id, "settlementDate": "2026-06-30"}
    with pytest.raises(Refused, match="ETAG_MISMATCH"):
        manager("OccupancyService.MoveOut", {**leaving, "etag": "9"})
    out = manager("OccupancyService.MoveOut", {**leaving, "etag": sold.started.etag})
    assert out.end_date == "2026-06-30"
    history = manager("OccupancyService.ListOccupancies", {"unitId": unit.unit_id}).occupancies
    assert [one.customer_name for one in history] == ["Li", "Zhang"]


def test_news_counts_each_change_of_units_and_occupancies_once_for_services_alone(served: Served) -> None:
    manager = served.person(ESTATE, *PERMISSIONS)
    unit, _, occupancy = settle(manager)
    manager("UnitService.UpdateUnit", {"unitId": unit.unit_id, "unit": {"floor": 3}, "updateMask": "floor"})
    manager("OccupancyService.MoveOut", {"occupancyId": occupancy.occupancy_id, "settlementDate": "2026-06-30"})
    token = tokens.SigningKey(served.keys["billing"]).sign(subject="billing", kind="service", group_id=GROUP)
    (news,) = served.call(token, "NewsService.CountNews", {}).estates
    assert (news.estate_id, news.unit_changes, news.occupancy_changes) == (ESTATE, 2, 2)
    assert not served.call(token, "NewsService.CountNews", {"estateId": OTHER_ESTATE}).estates
    with pytest.raises(Refused, match="PRINCIPAL_KIND"):
        manager("NewsService.CountNews", {})


def test_a_repeated_call_moves_nobody_in_twice(served: Served) -> None:
    manager = served.person(ESTATE, *PERMISSIONS)
    body = {"estateId": ESTATE, "customer": {"kind": "CUSTOMER_KIND_PERSON", "name": "Zhang"}}
    first = manager("CustomerService.CreateCustomer", body, "key-1")
    assert manager("CustomerService.CreateCustomer", body, "key-1").customer_id == first.customer_id
    with pytest.raises(Refused, match="IDEMPOTENCY_KEY_REUSED"):
        body["customer"] = {"kind": "CUSTOMER_KIND_PERSON", "name": "Li"}
        manager("CustomerService.CreateCustomer", body, "key-1")


def test_every_faulty_field_is_named(served: Served) -> None:
    manager = served.person(ESTATE, *PERMISSIONS)
    with pytest.raises(Refused) as refused:
        manager("OccupancyService.MoveIn", {"unitId": "101", "startDate": "2026-02-30"})
    assert {"unit_id", "customer_id", "role", "start_date"} <= set(refused.value.args)


def test_staff_of_another_estate_and_without_permission_are_refused(served: Served) -> None:
    unit, customer, occupancy = settle(served.person(ESTATE, *PERMISSIONS))
    other = served.person(OTHER_ESTATE, *PERMISSIONS)
    for rpc, field, value in (
        ("UnitService.GetUnit", "unitId", unit.unit_id),
        ("CustomerService.GetCustomer", "customerId", customer.customer_id),
        ("OccupancyService.GetOccupancy", "occupancyId", occupancy.occupancy_id),
    ):
        with pytest.raises(Refused, match="NOT_FOUND"):
            other(rpc, {field: value})
        with pytest.raises(Refused, match="PERMISSION_DENIED"):
            served.person(ESTATE, "tenants.imports.read")(rpc, {field: value})
    with pytest.raises(Refused, match="OUT_OF_SCOPE"):
        other("UnitService.ListUnits", {"estateId": ESTATE})
    assert not other("UnitService.ListUnits", {}).units
    with pytest.raises(Refused, match="PERMISSION_DENIED"):
        served.person(ESTATE, *PERMISSIONS)(
            "CustomerService.RevealCustomer", {"customerId": customer.customer_id, "reason": "curious"}
        )


def test_a_resident_gets_their_own_and_no_others(served: Served) -> None:
    unit, customer, occupancy = settle(served.person(ESTATE, *PERMISSIONS))
    mine = served.person(ESTATE, customers=(customer.customer_id,))
    other = served.person(ESTATE, customers=(str(uuid.uuid4()),))
    assert mine("UnitService.GetUnit", {"unitId": unit.unit_id}).code == "101"
    assert mine("CustomerService.GetCustomer", {"customerId": customer.customer_id}).phone == "+86*******8000"
    assert len(mine("OccupancyService.ListOccupancies", {}).occupancies) == 1
    assert not other("OccupancyService.ListOccupancies", {}).occupancies
    with pytest.raises(Refused, match="NOT_FOUND"):
        other("UnitService.GetUnit", {"unitId": unit.unit_id})
    with pytest.raises(Refused, match="PERMISSION_DENIED"):
        mine("UnitService.ListUnits", {})
    assert occupancy.customer_id == customer.customer_id


def test_an_import_reports_its_refused_rows(served: Served, world: Any) -> None:
    manager = served.person(ESTATE, *PERMISSIONS)
    world.import_csv("building_code,unit_code,floor\nB,U1,1\nB,U2,up\n")
    (done,) = manager("ImportService.ListImports", {}).imports
    assert (done.row_count, done.refused_count, done.unit_count) == (2, 1, 1)
    assert manager("ImportService.GetImport", {"importId": done.import_id}) == done
    (refusal,) = manager("ImportService.ListImportRefusals", {"importId": done.import_id}).refusals
    assert (refusal.row_number, refusal.column) == (3, "floor")
    assert (refusal.code, dict(refusal.values)) == ("CELL_NOT_WHOLE", {"value": "up"})
    with pytest.raises(Refused, match="NOT_FOUND"):
        manager("ImportService.ImportUnits", {
            "estateId": ESTATE, "fileName": "files/x", "mode": "IMPORT_MODE_TAKE_GOOD_ROWS"})  # fmt: skip
    started = manager("UnitService.ExportUnits", {"format": "FILE_FORMAT_CSV"})
    assert isinstance(started, operations_pb2.Operation)
    assert started.name.startswith("tenants/operations/")
