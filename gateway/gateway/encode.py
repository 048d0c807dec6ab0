"""Turns reply messages into JSON (protobuf.dev, "ProtoJSON Format"), by plans that are compiled once a message.

json_format asks the descriptors anew for every message; for a page of fifty rows that cost more than the RPC.
"""

from __future__ import annotations

import base64
import math
import struct
from collections.abc import Callable
from typing import Any

from google.protobuf import json_format, message_factory
from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.descriptor_pool import DescriptorPool

from gateway.catalogue import is_map
from gateway.values import WELL_KNOWN

_LONG = (FieldDescriptor.CPPTYPE_INT64, FieldDescriptor.CPPTYPE_UINT64)
_SELF_PRINTING = frozenset({"google.protobuf.Timestamp", "google.protobuf.Duration", "google.protobuf.FieldMask"})

# struct refuses what would round beyond the greatest single-precision number.
_NEAR_OVERFLOW = 3.4e38

Writer = Callable[[Any], Any]
# (name, JSON name, has presence, writer of the whole field or None where the value is JSON already)
_Step = tuple[str, str, bool, Writer | None]


class Encoder:
    """Writes messages as JSON values.

    Fields without presence are always written, so that a reader meets `0` and `[]` and not a gap.

    Args:
        pool: resolves the types of google.protobuf.Any.
    """

    def __init__(self, pool: DescriptorPool) -> None:
        self._pool = pool
        self._plans: dict[str, list[_Step]] = {}

    def encode(self, message: Any) -> Any:
        """The JSON value of a message."""
        name = message.DESCRIPTOR.full_name
        if name in WELL_KNOWN:
            return self._well_known(name, message)
        plan = self._plans.get(name)
        if plan is None:
            plan = self._plans[name] = [self._step(field) for field in message.DESCRIPTOR.fields]
        written = {}
        for field, json_name, has_presence, write in plan:
            if has_presence and not message.HasField(field):
                continue
            value = getattr(message, field)
            written[json_name] = value if write is None else write(value)
        return written

    def _well_known(self, name: str, message: Any) -> Any:
        if name in _SELF_PRINTING:
            return message.ToJsonString()
        if name == "google.protobuf.Any":
            return self._any(message)
        return json_format.MessageToDict(message, descriptor_pool=self._pool)

    def _any(self, message: Any) -> Any:
        """An Any with its type; a type that is not ours to read is shown as bytes, and not a failure."""
        if not message.type_url:
            return {}
        try:
            descriptor = self._pool.FindMessageTypeByName(message.type_url.rpartition("/")[2])
        except KeyError:
            return {"@type": message.type_url, "value": base64.b64encode(message.value).decode()}
        inner = message_factory.GetMessageClass(descriptor).FromString(message.value)
        written = self.encode(inner)
        if descriptor.full_name in WELL_KNOWN:
            return {"@type": message.type_url, "value": written}
        return {"@type": message.type_url, **written}

    def _step(self, field: Any) -> _Step:
        one = self._writer(field)
        write: Writer | None
        if is_map(field):
            write = self._map_writer(field.message_type)
        elif field.is_repeated:
            write = list if one is None else lambda values: [one(value) for value in values]
        else:
            write = one
        return field.name, field.json_name, field.has_presence, write

    def _writer(self, field: FieldDescriptor) -> Writer | None:
        if field.message_type is not None:
            return self.encode
        if field.enum_type is not None:
            names = {value.number: value.name for value in reversed(field.enum_type.values)}
            return lambda number: names.get(number, number)
        if field.type == FieldDescriptor.TYPE_BYTES:
            return lambda value: base64.b64encode(value).decode()
        if field.cpp_type in _LONG:
            return str
        if field.cpp_type == FieldDescriptor.CPPTYPE_FLOAT:
            return lambda value: _float(_shortest(value))
        return _float if field.cpp_type == FieldDescriptor.CPPTYPE_DOUBLE else None

    def _map_writer(self, entry: Descriptor) -> Writer:
        value_of = self._writer(entry.fields_by_name["value"])
        boolean = entry.fields_by_name["key"].cpp_type == FieldDescriptor.CPPTYPE_BOOL

        def write(held: Any) -> dict[str, Any]:
            return {
                (str(key).lower() if boolean else str(key)): held[key] if value_of is None else value_of(held[key])
                for key in held
            }

        return write


def _shortest(value: float) -> float:
    """The number of fewest digits that is the same single-precision number: 0.1, and not 0.10000000149011612."""
    for digits in (6, 7, 8):
        shorter = float(f"{value:.{digits}g}")
        if math.isfinite(shorter) and abs(shorter) < _NEAR_OVERFLOW and _single(shorter) == value:
            return shorter
    return value


def _single(value: float) -> float:
    return float(struct.unpack("f", struct.pack("f", value))[0])


def _float(value: float) -> float | str:
    if math.isfinite(value):
        return value
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
