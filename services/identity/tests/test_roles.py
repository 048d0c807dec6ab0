"""The built-in roles and the permissions that the RPCs of all services ask for."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from google.protobuf.descriptor_pb2 import FileDescriptorSet
from identity.domain.roles import BUILT_IN, PERMISSIONS
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


def test_every_permission_that_an_rpc_asks_for_is_held_by_a_role() -> None:
    assert set(asked_for()) - set(PERMISSIONS) == set()


def test_only_administrators_administer() -> None:
    writes = {"identity.staff.write", "identity.grants.write", "identity.roles.write", "identity.nodes.write"}
    assert [role for role, held in BUILT_IN.items() if writes & set(held)] == ["administrator"]


def test_auditors_change_nothing() -> None:
    assert all(permission.endswith((".read", ".export")) for permission in BUILT_IN["auditor"])


def test_who_enters_a_receipt_does_not_approve_receipts() -> None:
    both = {"payments.receipts.submit", "payments.receipts.approve"}
    assert not [role for role, held in BUILT_IN.items() if both <= set(held)]
