"""An estate's settings: a typed block per service, which identity keeps and passes on without understanding it.

The block of a service is its message manor.<service>.v1.EstateSettings in settings.proto. It travels as
google.protobuf.Any and is stored as JSON by the service's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

from chassis.errors import Invalid, Violation
from google.protobuf import json_format
from google.protobuf.any_pb2 import Any as AnyMessage
from google.protobuf.message import Message
from manor.identity.v1 import events_pb2

from identity.violations import Fault

Stored = Mapping[str, dict[str, Any]]

# Before there were blocks, manor.identity.v1.EstateSettings held the settings of these services. Callers and services
# of the previous release still send and read it, so its fields are carried to and from their blocks by name.
_FLAT = ("billing", "tenants")


def unpacked(blocks: Iterable[AnyMessage]) -> list[Message]:
    """The messages in settings blocks.

    Raises:
        Invalid: a block is not the settings of a deployed service, or a service has two.
    """
    messages: list[Message] = []
    for place, block in enumerate(blocks):
        service = block.TypeName().removeprefix("manor.").removesuffix(".v1.EstateSettings")
        message_class = _block_class(service)
        message = message_class() if message_class and message_class.DESCRIPTOR.full_name == block.TypeName() else None
        if message is None or not block.Unpack(message):
            raise _refused(place, Fault.NOT_A_SETTINGS_BLOCK)
        if any(other.DESCRIPTOR is message.DESCRIPTOR for other in messages):
            raise _refused(place, Fault.SECOND_SETTINGS_BLOCK)
        messages.append(message)
    return messages


def stored(messages: Iterable[Message]) -> dict[str, dict[str, Any]]:
    """Blocks as they are stored, by service."""
    return {
        message.DESCRIPTOR.file.package.split(".")[1]: json_format.MessageToDict(
            message, preserving_proto_field_name=True
        )
        for message in messages
    }


def packed(blocks: Stored) -> list[AnyMessage]:
    """Stored blocks as they travel, by service."""
    packs = []
    for service, values in sorted(blocks.items()):
        if message_class := _block_class(service):
            pack = AnyMessage()
            pack.Pack(json_format.ParseDict(values, message_class(), ignore_unknown_fields=True))
            packs.append(pack)
    return packs


def from_flat(settings: events_pb2.EstateSettings) -> dict[str, dict[str, Any]]:
    """The blocks of settings in the form of the previous release."""
    values = json_format.MessageToDict(settings, preserving_proto_field_name=True)
    return {service: {name: values[name] for name in _fields(service) if name in values} for service in _FLAT}


def to_flat(blocks: Stored) -> events_pb2.EstateSettings:
    """Settings in the form of the previous release; whatever a block leaves out has the previous release's default."""
    flat = events_pb2.EstateSettings(vacancy_rate_basis_points=10_000, move_out_months_back=1)
    for service in _FLAT:
        json_format.ParseDict(blocks.get(service, {}), flat, ignore_unknown_fields=True)
    return flat


def _fields(service: str) -> list[str]:
    message_class = _block_class(service)
    return list(message_class.DESCRIPTOR.fields_by_name) if message_class else []


def _block_class(service: str) -> type[Message] | None:
    """The message of a service's block; None if it has none."""
    if not service.isidentifier():
        return None
    try:
        block: type[Message] = import_module(f"manor.{service}.v1.settings_pb2").EstateSettings
    except ModuleNotFoundError:
        return None
    return block


def _refused(place: int, why: Fault) -> Invalid:
    return Invalid("The estate's settings are not valid", violations=[Violation(f"service_settings[{place}]", why)])
