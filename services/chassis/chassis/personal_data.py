"""Fields that a proto marks as personal data, masked before a message is kept where it is not needed."""

from __future__ import annotations

from functools import cache
from typing import Any

from google.protobuf.descriptor import Descriptor
from google.protobuf.message import Message
from manor.options.v1 import options_pb2

MASKED = "***"


def masked(message: Message) -> Message:
    """A copy of a message whose personal fields are masked, in the messages inside it too."""
    copy = type(message)()
    copy.CopyFrom(message)
    _mask(copy)
    return copy


def _mask(message: Any) -> None:
    personal, inner = _fields(message.DESCRIPTOR)
    for name, is_text in personal:
        if is_text and getattr(message, name):
            setattr(message, name, MASKED)
        elif not is_text:
            message.ClearField(name)
    for name, many in inner:
        if many:
            for item in getattr(message, name):
                _mask(item)
        elif message.HasField(name):
            _mask(getattr(message, name))


@cache
def _fields(descriptor: Descriptor) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Personal fields and whether they are one text; fields with messages of ours and whether they are repeated."""
    personal: list[tuple[str, bool]] = []
    inner: list[tuple[str, bool]] = []
    for field in descriptor.fields:
        options: Any = field.GetOptions()
        kind = field.message_type
        if options.Extensions[options_pb2.rules].personal:
            personal.append((field.name, field.type == field.TYPE_STRING and not field.is_repeated))
        elif kind is not None and kind.full_name.startswith("manor.") and not kind.GetOptions().map_entry:
            inner.append((field.name, field.is_repeated))
    return personal, inner
