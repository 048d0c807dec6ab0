"""Turns JSON, path and query into a request message, and names every unknown and faulty field on the way."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import partial
from typing import Any

from chassis.errors import Faulty, Violation
from chassis.violations import Fault
from google.protobuf.descriptor import Descriptor
from google.protobuf.descriptor_pool import DescriptorPool

from gateway.catalogue import is_map
from gateway.values import WELL_KNOWN, Reader, fill_well_known, scalar_reader, text_reader

# Deeper than any request of ours, and far from where Python's own recursion ends.
DEEPEST = 64


class NotJson(ValueError):
    """The body is no JSON, or JSON that says two things; the text says where."""


def parse_json(body: bytes) -> Any:
    """The JSON of a body.

    Raises:
        NotJson: it is not JSON in UTF-8, names a member of an object twice, or nests too deep.
    """
    try:
        return json.loads(body.decode(), object_pairs_hook=_object, parse_constant=_no_constant)
    except UnicodeDecodeError:
        raise NotJson("The body is not UTF-8.") from None
    except json.JSONDecodeError as error:
        raise NotJson(f"The body is not JSON: {error.msg} at line {error.lineno}, column {error.colno}.") from None
    except RecursionError:
        raise NotJson("The body nests too deep.") from None
    except NotJson:
        raise
    except ValueError:
        raise NotJson("The body has a number with too many digits.") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = sorted({name for name in names if names.count(name) > 1})
        raise NotJson(f"The body gives twice in one object: {', '.join(twice)}.")
    return found


def _no_constant(text: str) -> float:
    raise NotJson(f"The body is not JSON: {text} is no JSON number.")


class _Field:
    """One field and how it is read."""

    __slots__ = ("descriptor", "json_name", "mapped", "name", "oneof", "read", "read_text", "repeated")

    def __init__(self, descriptor: Any) -> None:
        self.descriptor = descriptor
        self.name = descriptor.name
        self.json_name = descriptor.json_name
        self.mapped = is_map(descriptor)
        self.repeated = descriptor.is_repeated and not self.mapped
        oneof = descriptor.containing_oneof
        # An `optional` field is, to the descriptor, the only member of a oneof.
        self.oneof = oneof.name if oneof is not None and len(oneof.fields) > 1 else ""
        message = descriptor.message_type is not None
        self.read: Reader | None = None if message else scalar_reader(descriptor)
        self.read_text: Reader | None = None if message else text_reader(descriptor)


_Shape = dict[str, _Field]


class Decoder:
    """Fills request messages; what it learns of a message's fields it learns once.

    Args:
        pool: resolves the types of google.protobuf.Any.
    """

    def __init__(self, pool: DescriptorPool) -> None:
        self._pool = pool
        self._shapes: dict[str, _Shape] = {}

    def shape(self, descriptor: Descriptor) -> _Shape:
        """The fields of a message by JSON name and by proto name."""
        shape = self._shapes.get(descriptor.full_name)
        if shape is None:
            fields = [_Field(one) for one in descriptor.fields]
            shape = {one.name: one for one in fields} | {one.json_name: one for one in fields}
            self._shapes[descriptor.full_name] = shape
        return shape

    def fill(self, message: Any, data: object, errors: list[Violation], path: str = "") -> None:
        """Sets a message from JSON, as far as the JSON is right.

        Args:
            message: the one to set.
            data: what the JSON holds.
            errors: gets everything that is wrong.
            path: where in the request the message lies, for the errors.
        """
        if message.DESCRIPTOR.full_name in WELL_KNOWN:
            _caught(partial(fill_well_known, message, data, self._pool), path, errors)
            return
        if not isinstance(data, dict):
            errors.append(Violation(path, Fault.NOT_AN_OBJECT))
            return
        if path.count(".") > DEEPEST:
            errors.append(Violation(path, Fault.NESTS_TOO_DEEP))
            return
        shape = self.shape(message.DESCRIPTOR)
        seen: dict[str, str] = {}
        for name, value in data.items():
            where = f"{path}.{name}" if path else name
            field = shape.get(name)
            if field is None:
                errors.append(Violation(where, Fault.UNKNOWN))
                continue
            for slot in (field.name, f"oneof {field.oneof}" if field.oneof and value is not None else ""):
                if slot and slot in seen:
                    errors.append(Violation(where, Fault.GIVEN_TOGETHER, other=seen[slot]))
                elif slot:
                    seen[slot] = name
            if value is not None or _takes_null(field):
                self._set(message, field, value, errors, where)

    def _set(self, message: Any, field: _Field, value: object, errors: list[Violation], where: str) -> None:
        if field.mapped:
            self._set_map(message, field, value, errors, where)
        elif field.repeated:
            if not isinstance(value, list):
                errors.append(Violation(where, Fault.NOT_AN_ARRAY))
                return
            held = getattr(message, field.name)
            for number, item in enumerate(value):
                place = f"{where}[{number}]"
                if field.read is None:
                    self.fill(held.add(), item, errors, place)
                else:
                    _caught(lambda item=item: held.append(field.read(item)), place, errors)
        elif field.read is None:
            inner = getattr(message, field.name)
            inner.SetInParent()
            self.fill(inner, value, errors, where)
        else:
            _caught(lambda: setattr(message, field.name, field.read(value)), where, errors)

    def _set_map(self, message: Any, field: _Field, value: object, errors: list[Violation], where: str) -> None:
        if not isinstance(value, dict):
            errors.append(Violation(where, Fault.NOT_AN_OBJECT))
            return
        entry = field.descriptor.message_type.fields_by_name
        read_key = text_reader(entry["key"])
        read_value = None if entry["value"].message_type is not None else scalar_reader(entry["value"])
        held = getattr(message, field.name)
        for name, item in value.items():
            place = f"{where}.{name}"
            try:
                key = read_key(name)
                if read_value is None:
                    self.fill(held[key], item, errors, place)
                else:
                    held[key] = read_value(item)
            except Faulty as fault:
                errors.append(fault.at(place))

    def set_text(self, message: Any, name: str, texts: list[str], errors: list[Violation]) -> None:
        """Sets a field from a path or query.

        Args:
            message: the request.
            name: the field, `.` between levels, by JSON or proto names.
            texts: its values; more than one for a repeated field alone.
            errors: gets what is wrong.
        """
        *outer, last = name.split(".")
        for step in outer:
            field = self.shape(message.DESCRIPTOR).get(step)
            if field is None or field.descriptor.message_type is None or field.repeated or field.mapped:
                errors.append(Violation(name, Fault.UNKNOWN))
                return
            message = getattr(message, field.name)
        field = self.shape(message.DESCRIPTOR).get(last)
        if field is None or field.mapped:
            errors.append(Violation(name, Fault.UNKNOWN))
        elif field.read_text is None:
            self._set_text_message(message, field, name, texts, errors)
        elif field.repeated:
            held, read = getattr(message, field.name), field.read_text
            for number, text in enumerate(texts):
                _caught(lambda text=text: held.append(read(text)), f"{name}[{number}]", errors)
        elif len(texts) > 1:
            errors.append(Violation(name, Fault.GIVEN_MORE_THAN_ONCE))
        else:
            read = field.read_text
            _caught(lambda: setattr(message, field.name, read(texts[0])), name, errors)

    def _set_text_message(
        self, message: Any, field: _Field, name: str, texts: list[str], errors: list[Violation]
    ) -> None:
        if field.repeated or field.descriptor.message_type.full_name not in WELL_KNOWN:
            errors.append(Violation(name, Fault.IS_A_MESSAGE))
        elif len(texts) > 1:
            errors.append(Violation(name, Fault.GIVEN_MORE_THAN_ONCE))
        else:
            inner = getattr(message, field.name)
            _caught(partial(fill_well_known, inner, texts[0], self._pool), name, errors)

    def name_in(self, descriptor: Any, name: str) -> str:
        """A field's path by proto names, for comparing; empty where there is none of that name."""
        names: list[str] = []
        inner = descriptor
        for step in name.split("."):
            field = self.shape(inner).get(step) if inner is not None else None
            if field is None:
                return ""
            names.append(field.name)
            inner = field.descriptor.message_type
        return ".".join(names)


def _takes_null(field: _Field) -> bool:
    """null means unset, save for google.protobuf.Value, which can hold it."""
    message = field.descriptor.message_type
    return message is not None and message.full_name == "google.protobuf.Value" and not field.repeated


def _caught(do: Any, where: str, errors: list[Violation]) -> None:
    try:
        do()
    except Faulty as fault:
        errors.append(fault.at(where))


def json_path(field: str) -> str:
    """A field's path by JSON names: `readings[2].meter_id` → `readings[2].meterId`."""
    head, *words = field.split("_")
    return head + "".join(word[:1].upper() + word[1:] for word in words)


def sorted_by_field(errors: Iterable[Violation]) -> list[dict[str, Any]]:
    """The `errors` of a problem document, each fault once."""
    once = {(one.field, one.message): one for one in errors}
    return [
        {"field": one.field, "message": one.message, "code": one.code, "values": one.values}
        for _, one in sorted(once.items())
    ]
