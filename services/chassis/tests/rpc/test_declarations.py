"""Every RPC says at which path it is served and who may call it, or the server does not start."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from chassis.rpc import rules
from chassis.rpc.call import Undeclared, method
from chassis.rpc.callers import Callers
from chassis.rpc.server import Guards, Server
from google.api import annotations_pb2
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from manor.options.v1 import options_pb2

from .conftest import PROTOS, added, trial

IMAGE = PROTOS / "gen" / "manor" / "image.binpb"


def _image() -> descriptor_pb2.FileDescriptorSet:
    return descriptor_pb2.FileDescriptorSet.FromString(IMAGE.read_bytes())


def _rpcs() -> list[tuple[str, Any]]:
    return [
        (f"/{file.package}.{service.name}/{one.name}", one)
        for file in _image().file
        if file.package.startswith("manor.")
        for service in file.service
        for one in service.method
    ]


def test_every_rpc_in_the_descriptor_image_has_http_and_access() -> None:
    lacking = [
        name
        for name, one in _rpcs()
        if not one.options.HasExtension(annotations_pb2.http)
        or not one.options.HasExtension(options_pb2.access)
        or one.options.Extensions[options_pb2.access].scope == options_pb2.SCOPE_UNSPECIFIED
    ]
    assert _rpcs()
    assert lacking == []


def test_every_rpc_in_the_descriptor_image_can_be_guarded() -> None:
    for file in (PROTOS / "gen").rglob("*_pb2.py"):
        import_module(".".join(file.relative_to(PROTOS / "gen").with_suffix("").parts))
    for name, _ in _rpcs():
        declared = method(name)
        assert rules.compiled(declared.request)
        assert declared.access.public or declared.kinds


def test_services_call_what_is_open_to_them_and_whatever_is_for_services_alone_is_called() -> None:
    service = options_pb2.PRINCIPAL_KIND_SERVICE
    principals = {
        name.strip("/").replace("/", "."): set(one.options.Extensions[options_pb2.access].principals)
        for name, one in _rpcs()
    }
    called = Callers(_image().file).called
    assert sorted(name for name in called if service not in principals.get(name, ())) == []
    assert {name for name, kinds in principals.items() if kinds == {service}} <= called


def test_what_the_chassis_calls_every_service_calls_and_nobody_else() -> None:
    callers = Callers(_image().file)
    owners = {file.package.split(".")[1] for file in _image().file if file.service and "manor." in file.package}
    assert callers.of("/manor.identity.v1.AuthService/CheckSession") == owners - {"chassis"}
    assert callers.of("/manor.payments.v1.CallbackService/ReceiveCallback") == {"gateway"}
    assert callers.of("/manor.billing.v1.ReceivableService/ListReceivables") == frozenset()


@pytest.mark.parametrize(
    ("service", "why"),
    [
        ("PathlessService", "no google.api.http"),
        ("OpenService", "access"),
        ("UnnamedService", "permission"),
        ("OperatorService", "operator_permission"),
        ("PlatformService", "operator_permission"),
    ],
)
def test_an_rpc_that_does_not_say_who_may_call_it_stops_the_server(
    trial_deps: tuple[Any, Path], service: str, why: str
) -> None:
    class Servicer:
        def Do(self, request: Any, context: Any) -> Any:
            return request

    with pytest.raises(Undeclared, match=why):
        Server(trial_deps[0], [(added(service), Servicer())], Guards.of(trial_deps[0]))


def test_a_rule_that_means_nothing_stops_the_server() -> None:
    for rule in (options_pb2.Rules(format="colour"), options_pb2.Rules(pattern="(")):
        file = descriptor_pb2.FileDescriptorProto(name="bad.proto", package="manor.bad", syntax="proto3")
        file.dependency.append("manor/options/v1/options.proto")
        field = file.message_type.add(name="Bad").field.add(name="text", number=1, type=9, label=1)
        options: Any = field.options
        options.Extensions[options_pb2.rules].CopyFrom(rule)
        pool = descriptor_pool.DescriptorPool()
        for known in _image().file:
            pool.Add(known)
        pool.Add(file)
        bad = message_factory.GetMessageClass(pool.FindMessageTypeByName("manor.bad.Bad"))
        rules._compiled.pop("manor.bad.Bad", None)
        with pytest.raises(Undeclared):
            rules.compiled(bad.DESCRIPTOR)


def test_a_span_is_named_after_the_use_case() -> None:
    trial()
    assert method("/manor.trial.v1.ThingService/CreateThing").span == "trial.create_thing"
    assert method("/manor.chassis.v1.OperationService/ListOperations").span == "chassis.list_operations"


def test_an_access_rule_that_names_no_principal_is_for_staff_alone() -> None:
    trial()
    assert method("/manor.trial.v1.ThingService/CreateThing").kinds == {"staff"}
    assert method("/manor.trial.v1.ThingService/Tell").kinds == {"service"}
    assert method("/manor.trial.v1.ThingService/Greet").kinds == frozenset()


DECISIONS = ("Approve", "Refuse", "Reject", "Reverse", "Void", "Waive")


def test_decisions_about_money_do_not_trust_a_token_alone() -> None:
    decisions = {
        name: one.options.Extensions[options_pb2.access].fresh_session
        for name, one in _rpcs()
        if name.split(".")[1] in ("billing", "payments") and one.name.startswith(DECISIONS)
    }
    assert len(decisions) > 10
    assert [name for name, fresh in decisions.items() if not fresh] == []
