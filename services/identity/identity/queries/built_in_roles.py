"""The built-in roles, read from the deployed protos: each service declares them beside its RPCs."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from google.protobuf.descriptor_pb2 import FileDescriptorSet
from manor.options.v1 import options_pb2

from identity.domain.roles import BuiltInRole, DeclaredPermission, DeclaredRole, built_in_roles


def built_in() -> dict[str, BuiltInRole]:
    """The built-in roles by id.

    Raises:
        FaultyRoles: the declarations contradict each other.
    """
    return _declared()[1]


def permissions() -> tuple[str, ...]:
    """Every permission that a role can hold, sorted."""
    return _declared()[0]


def operator_permissions() -> tuple[str, ...]:
    """What operators of the platform hold, and no role can, sorted."""
    return _declared()[2]


def permissions_of(role_id: str, own: Iterable[str] | None) -> Iterable[str]:
    """What a role holds: a built-in one as declared, a group's own as stored."""
    role = built_in().get(role_id)
    return role.permissions if role else own or ()


@cache
def _declared() -> tuple[tuple[str, ...], dict[str, BuiltInRole], tuple[str, ...]]:
    image = FileDescriptorSet.FromString((files("manor") / "image.binpb").read_bytes())
    asked: list[DeclaredPermission] = []
    roles: list[DeclaredRole] = []
    for file in image.file:
        options: Any = file.options
        asked += [
            DeclaredPermission(permission.name, tuple(permission.held_by), permission.every_role, permission.operators)
            for permission in options.Extensions[options_pb2.permission]
        ]
        roles += [
            DeclaredRole(role.role_id, {"en-US": role.name_en, "zh-CN": role.name_zh}, tuple(role.permissions))
            for role in options.Extensions[options_pb2.built_in_role]
        ]
    of_roles = sorted(permission.name for permission in asked if not permission.operators)
    of_operators = sorted(permission.name for permission in asked if permission.operators)
    return tuple(of_roles), built_in_roles(asked, roles), tuple(of_operators)
