"""How JSON and query text become the values of fields (protobuf.dev, "ProtoJSON Format"), one reader a field."""

from __future__ import annotations

import base64
import binascii
import math
import re
from collections.abc import Callable
from typing import Any, Final

from chassis.errors import Faulty
from chassis.violations import Fault
from google.protobuf import json_format
from google.protobuf.descriptor import EnumDescriptor, FieldDescriptor
from google.protobuf.message import Message

_INTEGER = re.compile(r"-?[0-9]{1,20}")
_NUMBER = re.compile(r"-?[0-9]{1,40}(\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?|NaN|-?Infinity")
_GREATEST_FLOAT: Final = 3.4028235e38

Reader = Callable[[object], Any]

# These have a JSON form of their own.
WELL_KNOWN = frozenset(
    {
        "google.protobuf.Any",
        "google.protobuf.Timestamp",
        "google.protobuf.Duration",
        "google.protobuf.FieldMask",
        "google.protobuf.Struct",
        "google.protobuf.Value",
        "google.protobuf.ListValue",
        "google.protobuf.BoolValue",
        "google.protobuf.BytesValue",
        "google.protobuf.DoubleValue",
        "google.protobuf.FloatValue",
        "google.protobuf.Int32Value",
        "google.protobuf.Int64Value",
        "google.protobuf.StringValue",
        "google.protobuf.UInt32Value",
        "google.protobuf.UInt64Value",
    }
)


def _integer(least: int, greatest: int) -> Reader:
    def read(value: object) -> int:
        if isinstance(value, str) and _INTEGER.fullmatch(value):
            value = int(value)
        # A bool is an int to Python, and 1.0 would let amounts be written as what they never are.
        if not isinstance(value, int) or isinstance(value, bool):
            raise Faulty(Fault.NOT_A_WHOLE_NUMBER)
        if not least <= value <= greatest:
            raise Faulty(Fault.NOT_A_WHOLE_NUMBER_IN, least=least, most=greatest)
        return value

    return read


def _floating(greatest: float) -> Reader:
    def read(value: object) -> float:
        if isinstance(value, str) and _NUMBER.fullmatch(value):
            named = value in ("NaN", "Infinity", "-Infinity")
            value = float(value)
            if named:
                return value
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise Faulty(Fault.NOT_A_NUMBER)
        try:
            number = float(value)
        except OverflowError:
            number = math.inf
        if not abs(number) <= greatest:
            raise Faulty(Fault.NUMBER_TOO_LARGE)
        return number

    return read


def _boolean(value: object) -> bool:
    if not isinstance(value, bool):
        raise Faulty(Fault.NOT_A_BOOLEAN)
    return value


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise Faulty(Fault.NOT_A_STRING)
    if "\x00" in value:
        raise Faulty(Fault.HAS_NUL)  # no database column could keep it
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Faulty(Fault.NOT_UNICODE) from None
    return value


def _bytes(value: object) -> bytes:
    try:
        text = _string(value).replace("-", "+").replace("_", "/").rstrip("=")
        return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except (binascii.Error, ValueError):
        raise Faulty(Fault.NOT_BASE64) from None


def _enum(descriptor: EnumDescriptor) -> Reader:
    numbers = {value.name: value.number for value in descriptor.values}

    def read(value: object) -> int:
        if not isinstance(value, str) or value not in numbers:
            raise Faulty(Fault.NOT_ONE_OF, known=", ".join(numbers))
        return numbers[value]

    return read


_SCALARS: dict[int, Reader] = {
    FieldDescriptor.CPPTYPE_INT32: _integer(-(2**31), 2**31 - 1),
    FieldDescriptor.CPPTYPE_INT64: _integer(-(2**63), 2**63 - 1),
    FieldDescriptor.CPPTYPE_UINT32: _integer(0, 2**32 - 1),
    FieldDescriptor.CPPTYPE_UINT64: _integer(0, 2**64 - 1),
    FieldDescriptor.CPPTYPE_DOUBLE: _floating(float("1.7976931348623157e308")),
    FieldDescriptor.CPPTYPE_FLOAT: _floating(_GREATEST_FLOAT),
    FieldDescriptor.CPPTYPE_BOOL: _boolean,
    FieldDescriptor.CPPTYPE_STRING: _string,
}


def scalar_reader(field: FieldDescriptor) -> Reader:
    """The reader of one value of a field that holds no message; it raises Faulty."""
    if field.enum_type is not None:
        return _enum(field.enum_type)
    if field.type == FieldDescriptor.TYPE_BYTES:
        return _bytes
    return _SCALARS[field.cpp_type]


def text_reader(field: FieldDescriptor) -> Reader:
    """Like `scalar_reader`, for text from a path or query, and for the keys of maps."""
    if field.cpp_type != FieldDescriptor.CPPTYPE_BOOL:
        return scalar_reader(field)

    def read(value: object) -> bool:
        if value not in ("true", "false"):
            raise Faulty(Fault.NOT_A_BOOLEAN)
        return value == "true"

    return read


_FORMS = {
    "google.protobuf.Timestamp": "a time such as 2026-11-23T08:00:00Z (RFC 3339)",
    "google.protobuf.Duration": "a number of seconds such as 1.5s",
    "google.protobuf.FieldMask": "names of fields separated by commas",
    "google.protobuf.Struct": "an object",
    "google.protobuf.ListValue": "an array",
    "google.protobuf.Any": "an object whose @type is known",
}
_SNAKE = re.compile(r"_([a-z0-9])")


def fill_well_known(message: Message, value: Any, pool: Any) -> None:
    """Sets a message that has a JSON form of its own.

    Raises:
        Faulty: it does not have that form.
    """
    name = message.DESCRIPTOR.full_name
    if name == "google.protobuf.FieldMask" and isinstance(value, str):
        value = _SNAKE.sub(lambda match: match.group(1).upper(), value)
    try:
        json_format.ParseDict(value, message, descriptor_pool=pool)
    # What it raises for a value of another kind than it expects depends on the message.
    except (json_format.ParseError, ValueError, TypeError, AttributeError):
        raise Faulty(Fault.WRONG_FORM, form=_FORMS.get(name, "a value of that type")) from None
