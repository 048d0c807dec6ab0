"""Every RPC that the platform offers, read from the descriptor image: its REST paths, access rule and comments."""

from __future__ import annotations

import importlib.resources
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from google.api import annotations_pb2, field_behavior_pb2, http_pb2
from google.protobuf import (
    any_pb2,
    descriptor_pb2,
    descriptor_pool,
    duration_pb2,
    empty_pb2,
    field_mask_pb2,
    message_factory,
    struct_pb2,
    timestamp_pb2,
    wrappers_pb2,
)
from google.protobuf.descriptor import Descriptor, FieldDescriptor, MethodDescriptor
from google.protobuf.message import Message
from google.rpc import error_details_pb2
from manor.options.v1 import options_pb2

OWN_PACKAGES = "manor."
SHARED_PACKAGE = "manor.chassis."
WRITING_METHODS = frozenset({"POST", "PUT", "PATCH", "DELETE"})


# An operation's result may be any of these, whether or not a proto of ours imports them.
_ALWAYS_KNOWN = (any_pb2, duration_pb2, empty_pb2, field_mask_pb2, struct_pb2, timestamp_pb2, wrappers_pb2)


class FaultyDescriptor(ValueError):
    """An RPC's annotations do not fit its messages; the build is at fault, so the gateway does not start."""


@dataclass(frozen=True)
class Binding:
    """One REST method and path of an RPC.

    Args:
        method: GET, POST, PUT, PATCH or DELETE.
        path: the template (google.api.http), such as /v1/billing/runs/{run_id}:approve.
        body: `*` for the whole request, a field's name, or empty for none.
    """

    method: str
    path: str
    body: str


@dataclass(frozen=True)
class Rpc:
    """One RPC.

    Args:
        descriptor: of the method.
        access: who may call it.
        bindings: its REST paths; the first is the one that is documented.
        comment: what its author wrote above it.
        tag: the service's name for the reader, such as UnitService.
    """

    descriptor: MethodDescriptor
    access: options_pb2.Access
    bindings: tuple[Binding, ...]
    comment: str
    tag: str
    tag_comment: str = ""

    @cached_property
    def full_method(self) -> str:
        """The gRPC path, such as /manor.tenants.v1.UnitService/GetUnit."""
        return f"/{self.descriptor.containing_service.full_name}/{self.descriptor.name}"

    @cached_property
    def request_class(self) -> type[Message]:
        """The class of its requests."""
        return message_factory.GetMessageClass(self.descriptor.input_type)

    @cached_property
    def reply_class(self) -> type[Message]:
        """The class of its replies."""
        return message_factory.GetMessageClass(self.descriptor.output_type)

    @cached_property
    def service(self) -> str:
        """The service that answers, such as tenants; empty where the call's {service} says which."""
        package = self.descriptor.containing_service.file.package + "."
        return "" if package.startswith(SHARED_PACKAGE) else package.split(".")[1]

    @cached_property
    def principals(self) -> tuple[int, ...]:
        """The kinds of principal that may call it: staff where its access rule names none; empty where it is public."""
        if self.access.public:
            return ()
        operators = (options_pb2.PRINCIPAL_KIND_OPERATOR,) if self.access.operator_permission else ()
        if self.access.scope == options_pb2.SCOPE_PLATFORM:
            return operators
        return (tuple(self.access.principals) or (options_pb2.PRINCIPAL_KIND_STAFF,)) + operators

    @cached_property
    def writes(self) -> bool:
        """True for a call that changes something."""
        return self.bindings[0].method in WRITING_METHODS

    @cached_property
    def needs_idempotency_key(self) -> bool:
        """True for a call that changes something and could be sent twice."""
        return self.writes and not self.access.idempotency_exempt


@dataclass(frozen=True)
class Catalogue:
    """All RPCs with the descriptors they are made of.

    Args:
        pool: holds every message; it is the gateway's own, so that nothing has to be imported for a new service.
        rpcs: every RPC of the project's own packages.
        comments: by full name of a message, field, enum or value, what its author wrote above it.
    """

    pool: descriptor_pool.DescriptorPool
    rpcs: tuple[Rpc, ...]
    comments: dict[str, str] = field(default_factory=dict)


def load(image: Path | None = None) -> Catalogue:
    """Reads the descriptor image.

    Args:
        image: the file; the one that the generated protos bring where it is left out.

    Raises:
        FaultyDescriptor: an RPC has no REST path, or one that does not fit its request.
    """
    data = image.read_bytes() if image else (importlib.resources.files("manor") / "image.binpb").read_bytes()
    return from_files(descriptor_pb2.FileDescriptorSet.FromString(data))


def from_files(files: descriptor_pb2.FileDescriptorSet) -> Catalogue:
    """Like `load`, for descriptors at hand; each file comes after those that it imports."""
    pool = descriptor_pool.DescriptorPool()
    imported = {file.name for file in files.file}

    def know(module: Any) -> None:
        if module.DESCRIPTOR.name not in imported:
            known = descriptor_pb2.FileDescriptorProto()
            module.DESCRIPTOR.CopyToProto(known)
            pool.Add(known)

    for module in _ALWAYS_KNOWN:
        know(module)
    comments: dict[str, str] = {}
    for file in files.file:
        pool.Add(file)
        comments.update(_comments(file))
    know(error_details_pb2)  # why an operation failed; it needs files that the image may have brought
    rpcs = tuple(rpc for file in files.file for rpc in _rpcs(pool, file, comments))
    return Catalogue(pool, rpcs, comments)


def _rpcs(
    pool: descriptor_pool.DescriptorPool, file: descriptor_pb2.FileDescriptorProto, comments: dict[str, str]
) -> Iterator[Rpc]:
    if not file.package.startswith(OWN_PACKAGES):
        return
    for service in file.service:
        found = pool.FindServiceByName(f"{file.package}.{service.name}")
        for method in found.methods:
            options: Any = method.GetOptions()
            bindings = tuple(_bindings(options.Extensions[annotations_pb2.http]))
            if not bindings:
                raise FaultyDescriptor(f"{method.full_name} has no google.api.http")
            for binding in bindings:
                if binding.body not in ("", "*") and binding.body not in method.input_type.fields_by_name:
                    raise FaultyDescriptor(f"{method.full_name}: the request has no field {binding.body}")
            yield Rpc(
                descriptor=method,
                access=options.Extensions[options_pb2.access],
                bindings=bindings,
                comment=comments.get(method.full_name, ""),
                tag=service.name,
                tag_comment=comments.get(found.full_name, ""),
            )


def _bindings(rule: http_pb2.HttpRule) -> Iterator[Binding]:
    """A rule's own path, then its additional ones."""
    kind = rule.WhichOneof("pattern")
    if kind in ("get", "put", "post", "delete", "patch"):
        yield Binding(kind.upper(), getattr(rule, kind), rule.body)
    elif kind == "custom":
        yield Binding(rule.custom.kind.upper(), rule.custom.path, rule.body)
    for more in rule.additional_bindings:
        yield from _bindings(more)


def rules_of(field: FieldDescriptor) -> options_pb2.Rules:
    """What a value of the field must look like."""
    options: Any = field.GetOptions()
    rules: options_pb2.Rules = options.Extensions[options_pb2.rules]
    return rules


def behaviours_of(field: FieldDescriptor) -> frozenset[int]:
    """REQUIRED, OUTPUT_ONLY, … (google.api.field_behavior)."""
    options: Any = field.GetOptions()
    return frozenset(options.Extensions[field_behavior_pb2.field_behavior])


def is_map(field: FieldDescriptor) -> bool:
    """True for a map<…> field."""
    message: Descriptor | None = field.message_type
    return message is not None and message.GetOptions().map_entry


# Field numbers within the descriptors: source_code_info names an element by the path of these that leads to it.
_MESSAGE, _ENUM, _SERVICE = 4, 5, 6
_NESTED, _NESTED_ENUM, _FIELD, _VALUE, _METHOD = 3, 4, 2, 2, 2


def _comments(file: descriptor_pb2.FileDescriptorProto) -> Iterator[tuple[str, str]]:
    """(full name, comment) of everything in a file that has a comment."""
    names: dict[tuple[int, ...], str] = {}
    for number, message in enumerate(file.message_type):
        _name_message(names, (_MESSAGE, number), file.package, message)
    for number, enum in enumerate(file.enum_type):
        _name_enum(names, (_ENUM, number), file.package, enum)
    for number, service in enumerate(file.service):
        name = names[_SERVICE, number] = f"{file.package}.{service.name}"
        for place, method in enumerate(service.method):
            names[_SERVICE, number, _METHOD, place] = f"{name}.{method.name}"
    for location in file.source_code_info.location:
        found = names.get(tuple(location.path))
        if found and location.leading_comments:
            yield found, " ".join(location.leading_comments.split())


def _name_message(
    names: dict[tuple[int, ...], str], path: tuple[int, ...], outer: str, message: descriptor_pb2.DescriptorProto
) -> None:
    name = names[path] = f"{outer}.{message.name}"
    for number, one in enumerate(message.field):
        names[*path, _FIELD, number] = f"{name}.{one.name}"
    for number, nested in enumerate(message.nested_type):
        _name_message(names, (*path, _NESTED, number), name, nested)
    for number, enum in enumerate(message.enum_type):
        _name_enum(names, (*path, _NESTED_ENUM, number), name, enum)


def _name_enum(
    names: dict[tuple[int, ...], str], path: tuple[int, ...], outer: str, enum: descriptor_pb2.EnumDescriptorProto
) -> None:
    name = names[path] = f"{outer}.{enum.name}"
    for number, value in enumerate(enum.value):
        names[*path, _VALUE, number] = f"{name}.{value.name}"
