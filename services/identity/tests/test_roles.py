"""The built-in roles and the permissions that the RPCs of all services ask for."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
from google.protobuf.descriptor_pb2 import FileDescriptorSet
from identity.domain.roles import DeclaredPermission, DeclaredRole, FaultyRoles, built_in_roles
from identity.queries.built_in_roles import built_in, permissions
from manor.options.v1 import options_pb2


def asked_for() -> Iterator[str]:
    """Every permission in an access rule."""
    image = FileDescriptorSet.FromString((files("manor") / "image.binpb").read_bytes())
    for file in image.file:
        for service in file.service:
            for method in service.method:
                options: Any = method.options
                permission = options.Extensions[options_pb2.access].permission
                if permission:
                    yield permission


def test_every_permission_that_an_rpc_asks_for_is_declared_and_no_other() -> None:
    # What nobody else can decide goes to whoever holds it; no call asks for it.
    assert {*asked_for(), "approvals.escalated"} == set(permissions())


def test_a_service_brings_a_role_that_holds_permissions_of_others() -> None:
    declared = [
        DeclaredPermission("workorders.jobs.write", ("repairer",)),
        DeclaredPermission("tenants.units.read", ("cashier",)),
        DeclaredPermission("operations.read", every_role=True),
    ]
    names = {"en-US": "Repairer", "zh-CN": "维修工"}
    roles = [DeclaredRole("cashier", names), DeclaredRole("repairer", names, ("tenants.units.read",))]
    held = {role.role_id: role.permissions for role in built_in_roles(declared, roles).values()}
    assert held == {
        "cashier": ("operations.read", "tenants.units.read"),
        "repairer": ("operations.read", "tenants.units.read", "workorders.jobs.write"),
    }


@pytest.mark.parametrize(
    ("permission", "roles"),
    [
        (DeclaredPermission("a.b.read", ("nobody",)), ["cashier"]),
        (DeclaredPermission("a.b.read"), ["cashier"]),
        (DeclaredPermission("a.b.read", every_role=True), ["cashier", "cashier"]),
    ],
)
def test_declarations_that_contradict_each_other_are_refused(permission: DeclaredPermission, roles: list[str]) -> None:
    with pytest.raises(FaultyRoles):
        built_in_roles([permission], [DeclaredRole(role_id, {}) for role_id in roles])


def test_every_built_in_role_is_named_in_both_languages() -> None:
    assert all(role.names["en-US"] and role.names["zh-CN"] for role in built_in().values())


def test_only_administrators_administer() -> None:
    writes = {"identity.staff.write", "identity.grants.write", "identity.roles.write", "identity.nodes.write"}
    assert [role.role_id for role in built_in().values() if writes & set(role.permissions)] == ["administrator"]


def test_auditors_change_nothing() -> None:
    assert all(permission.endswith((".read", ".export")) for permission in built_in()["auditor"].permissions)


def test_who_enters_a_receipt_does_not_approve_receipts() -> None:
    both = {"payments.receipts.submit", "payments.receipts.approve"}
    assert not [role.role_id for role in built_in().values() if both <= set(role.permissions)]


def test_whoever_changes_a_record_may_attach_files_to_it() -> None:
    """Besides the permission of the record's kind, attaching asks for one of its own."""
    image = FileDescriptorSet.FromString((files("manor") / "image.binpb").read_bytes())
    kinds: list[Any] = [kind for file in image.file for kind in file.options.Extensions[options_pb2.attachment_kind]]
    assert kinds
    for kind in kinds:
        lack = [
            role.role_id
            for role in built_in().values()
            if kind.write_permission in role.permissions and "attachments.write" not in role.permissions
        ]
        assert not lack, f"{kind.name}: {lack}"
