"""Turns reply messages into JSON (protobuf.dev, "ProtoJSON Format"), by plans that are compiled once a message.

json_format asks the descriptors anew for every message; for a page of fifty rows that cost more than the RPC.
"""

from __future__ import annotations

import base64
import math
import struct
from collections.abc import Callable
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Any

import orjson
from google.protobuf import json_format, message_factory
from google.protobuf.descriptor import Descriptor, EnumDescriptor, FieldDescriptor
from google.protobuf.descriptor_pool import DescriptorPool

from gateway.catalogue import is_map
from gateway.values import WELL_KNOWN

_LONG = (FieldDescriptor.CPPTYPE_INT64, FieldDescriptor.CPPTYPE_UINT64)
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  its offset from UTC is written by hand
# Beyond these seconds a Timestamp is none (its proto file), and its own method says so.
_EARLIEST, _LATEST = -62_135_596_800, 253_402_300_799

# struct refuses what would round beyond the greatest single-precision number.
_NEAR_OVERFLOW = 3.4e38

Writer = Callable[[Any], Any]


class Encoder:
    """Writes messages as JSON.

    Fields without presence are always written, so that a reader meets `0` and `[]` and not a gap.

    Args:
        pool: resolves the types of google.protobuf.Any.
    """

    def __init__(self, pool: DescriptorPool) -> None:
        self._pool = pool
        self._writers: dict[str, Writer] = {}

    def text(self, message: Any) -> bytes:
        """The JSON of a message, without blanks."""
        return orjson.dumps(self.encode(message))

    def encode(self, message: Any) -> Any:
        """The JSON value of a message."""
        return self._writer_of(message.DESCRIPTOR)(message)

    def _writer_of(self, descriptor: Descriptor) -> Writer:
        name = descriptor.full_name
        found = self._writers.get(name)
        if found is None:
            # A message may hold itself: while its own plan is being made, it is looked up when it is met.
            self._writers[name] = self.encode
            found = self._writers[name] = self._well_known(name) if name in WELL_KNOWN else self._plan(descriptor)
        return found

    def _well_known(self, name: str) -> Writer:
        if name == "google.protobuf.Timestamp":
            return _timestamp
        if name in ("google.protobuf.Duration", "google.protobuf.FieldMask"):
            return lambda message: message.ToJsonString()
        if name == "google.protobuf.Any":
            return self._any
        return lambda message: json_format.MessageToDict(message, descriptor_pool=self._pool)

    def _plan(self, descriptor: Descriptor) -> Writer:
        """One function for all messages of a type. attrgetter reads its fields without a step of Python for each."""
        always = [field for field in descriptor.fields if not field.has_presence]
        names = [field.json_name for field in always]
        written_by = [(field.json_name, self._field_writer(field)) for field in always]
        writers = [(name, write) for name, write in written_by if write is not None]
        presence = [field for field in descriptor.fields if field.has_presence]
        optional = [(field.name, field.json_name, self._field_writer(field)) for field in presence]
        read = _reader([field.name for field in always])

        def write_message(message: Any) -> dict[str, Any]:
            written = dict(zip(names, read(message), strict=True))
            for name, write_field in writers:
                written[name] = write_field(written[name])
            for name, json_name, write_one in optional:
                if message.HasField(name):
                    value = getattr(message, name)
                    written[json_name] = value if write_one is None else write_one(value)
            return written

        return write_message

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

    def _field_writer(self, field: Any) -> Writer | None:
        """Of the whole field; None where its value is JSON already."""
        if is_map(field):
            return self._map_writer(field.message_type)
        one = self._writer(field)
        if not field.is_repeated:
            return one
        return list if one is None else lambda values: [one(value) for value in values]

    def _writer(self, field: FieldDescriptor) -> Writer | None:
        if field.message_type is not None:
            return self._writer_of(field.message_type)
        if field.enum_type is not None:
            return _Names(field.enum_type).__getitem__
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


def _reader(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    if len(names) > 1:
        return attrgetter(*names)
    # attrgetter of one name gives the value itself, and of none there is no attrgetter.
    return lambda message: tuple(getattr(message, name) for name in names)


class _Names(dict[int, str | int]):
    """The names of an enum's numbers; a number that the enum has not is written as it is."""

    def __init__(self, enum: EnumDescriptor) -> None:
        super().__init__({value.number: value.name for value in reversed(enum.values)})

    def __missing__(self, number: int) -> int:
        return number


def _timestamp(message: Any) -> str:
    """As the message's own method writes it, in a third of the time."""
    seconds, nanos = message.seconds, message.nanos
    if not _EARLIEST <= seconds <= _LATEST or not 0 <= nanos < 1_000_000_000:
        return str(message.ToJsonString())
    text = (_EPOCH + timedelta(seconds=seconds)).isoformat()
    if not nanos:
        return text + "Z"
    digits = f"{nanos:09}"
    return f"{text}.{digits[:3] if nanos % 1_000_000 == 0 else digits[:6] if nanos % 1000 == 0 else digits}Z"


def _shortest(value: float) -> float:
    """The number of fewest digits that is the same single-precision number: 0.1, and not 0.10000000149011612."""
    for digits in (6, 7, 8, 9):  # nine are enough for every one
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
