"""The RPCs as callers meet them: by gRPC, with tokens, grants and field rules."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import grpc
import pytest
from chassis import directory
from chassis.data.db import Database
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.rpc import tokens
from chassis.rpc.server import Guards, Server
from chassis.scope import Scope
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_ESTATE
from google.longrunning import operations_pb2
from google.protobuf import descriptor_pool, message_factory
from google.protobuf.json_format import ParseDict
from google.rpc import error_details_pb2
from grpc_status import rpc_status
from manor.identity.v1 import events_pb2 as identity
from manor.tenants.v1 import units_pb2 as pb
from tenants.rpc import servicers

PERMISSIONS = tuple(
    f"tenants.{thing}.{verb}"
    for thing in ("buildings", "units", "customers", "occupancies", "imports")
    for verb in ("read", "write")
)
Person = Callable[..., Any]


class Refused(Exception):
    """What an RPC refused with: status, reason and faulty fields."""


class Served:
    """The served tenants and the people who call it."""

    def __init__(self, channel: grpc.Channel, deps: Deps, key: dict[str, Any]) -> None:
        self.channel, self.deps, self._key = channel, deps, key

    def person(self, node: int, *permissions: str, customers: tuple[str, ...] = ()) -> Person:
        """Somebody new; a function that calls RPCs as them."""
        principal_id = str(uuid.uuid4())
        kind: Any = "resident" if customers else "staff"
        fact = identity.GrantsChanged(principal_id=principal_id, version=1, kind=kind, group_id=GROUP)
        if permissions:
            fact.grants.add(node_id=node, permissions=permissions)
        for customer in customers:
            fact.customers.add(company_id=COMPANY, customer_id=customer)
        with UnitOfWork(self.deps.database, Scope.group(GROUP)) as tx:
            directory.HEARD[identity.GrantsChanged](tx, fact)
        token = tokens.SigningKey(self._key).sign(
            subject=principal_id, kind=kind, group_id=GROUP, session_id=str(uuid.uuid4()), grants_version=1
        )
        return lambda rpc, body, key="": self.call(token, rpc, {"companyId": COMPANY, **body}, key)

    def call(self, token: str, rpc: str, body: dict[str, Any], key: str) -> Any:
        """Calls Service.Rpc with a request written as JSON."""
        service, name = rpc.split(".")
        path = f"manor.tenants.v1.{service}"
        method = descriptor_pool.Default().FindServiceByName(path).methods_by_name[name]
        request_class, reply_class = (
            message_factory.GetMessageClass(t) for t in (method.input_type, method.output_type)
        )
        request = ParseDict(body, request_class())
        call = self.channel.unary_unary(f"/{path}/{name}", request_class.SerializeToString, reply_class.FromString)
        metadata = [("authorization", f"Bearer {token}"), ("idempotency-key", key or str(uuid.uuid4()))]
        try:
            return call(request, timeout=20, metadata=metadata)
        except grpc.RpcError as error:
            status, said = rpc_status.from_call(error), [error.code().name]
            for detail in status.details if status else ():
                info, bad = error_details_pb2.ErrorInfo(), error_details_pb2.BadRequest()
                if detail.Unpack(info):
                    said.append(info.reason)
                if detail.Unpack(bad):
                    said += [one.field for one in bad.field_violations]
            raise Refused(*said) from error


@pytest.fixture
def served(world: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """tenants behind its interceptors, over empty tables."""
    folder = tmp_path_factory.mktemp("rpc")
    keys = {signer: tokens.make_key(signer) for signer in ("identity", "tenants")}
    (folder / "jwks.json").write_text(json.dumps(tokens.public_key_set(list(keys.values()))))
    (folder / "tenants.json").write_text(json.dumps(keys["tenants"]))
    settings = world.deps.settings.model_copy(
        update={"jwks_file": folder / "jwks.json", "service_key_file": folder / "tenants.json", "grpc_threads": 4}
    )
    deps = Deps(settings, Database(settings, "serve"), "serve")
    server = Server(deps, servicers(deps), replace(Guards.of(deps), session_check=lambda principal: 0))
    channel = grpc.insecure_channel(f"127.0.0.1:{server.start()}")
    yield Served(channel, deps, keys["identity"])
    channel.close()
    server.stop()
    deps.database.dispose()


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
    with pytest.raises(Refused, match="NOT_FOUND"):
        manager("ImportService.ImportUnits", {
            "estateId": ESTATE, "fileName": "files/x", "mode": "IMPORT_MODE_TAKE_GOOD_ROWS"})  # fmt: skip
    started = manager("UnitService.ExportUnits", {"format": "FILE_FORMAT_CSV"})
    assert isinstance(started, operations_pb2.Operation)
    assert started.name.startswith("tenants/operations/")
