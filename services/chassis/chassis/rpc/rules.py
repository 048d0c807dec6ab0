"""Field rules of the protos (google.api.field_behavior, manor.options.v1.rules) as plain checks.

Each message is compiled once; a check visits the fields that are set and reports every violation at once, by proto
paths such as `readings[3].value`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from decimal import Decimal
from typing import Any

from google.api import field_behavior_pb2
from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message
from manor.options.v1 import options_pb2

from chassis.errors import Faulty, Invalid, Violation
from chassis.rpc.call import Call, Method, Undeclared
from chassis.rpc.formats import FORMATS
from chassis.rpc.interceptors import Layer
from chassis.violations import Fault

# Gives what is wrong with one value; None for nothing.
Check = Callable[[Any], Faulty | None]

_MASK = "google.protobuf.FieldMask"
_NUMBERS = (
    FieldDescriptor.CPPTYPE_INT32,
    FieldDescriptor.CPPTYPE_INT64,
    FieldDescriptor.CPPTYPE_UINT32,
    FieldDescriptor.CPPTYPE_UINT64,
)


class MessageRules:
    """The checks of one message.

    Args:
        descriptor: the message's.
    """

    def __init__(self, descriptor: Descriptor) -> None:
        self.fields: dict[str, FieldRules] = {}
        self.required: list[FieldDescriptor] = []
        self.mask = next((one.name for one in descriptor.fields if _is_mask(one)), "")
        resources = [one for one in descriptor.fields if _is_ours(one) and not one.is_repeated]
        # The one message beside an update mask is the resource (AIP-134); the mask says which of its fields count.
        self.resource = resources[0].name if self.mask and len(resources) == 1 else ""

    def compile(self, descriptor: Descriptor) -> None:
        """Fills in the checks; apart from construction, so that a message may contain itself."""
        for field in descriptor.fields:
            options: Any = field.GetOptions()
            behaviour = set(options.Extensions[field_behavior_pb2.field_behavior])
            rules = FieldRules(field, field_behavior_pb2.OUTPUT_ONLY in behaviour)
            self.fields[field.name] = rules
            if field_behavior_pb2.REQUIRED in behaviour and rules.can_be_missing:
                self.required.append(field)

    def check(self, message: Any, path: str, found: list[Violation], only: Container[str] | None = None) -> None:
        """Appends every violation in a message.

        Args:
            message: to be checked.
            path: where it lies in the request, ending in a dot; empty for the request itself.
            found: takes the violations.
            only: which required fields must be there; None for all.
        """
        for field, value in message.ListFields():
            inner = self._named_by_mask(message, found) if field.name == self.resource else None
            self.fields[field.name].check(value, path + field.name, found, inner)
        for field in self.required:
            if (only is None or field.name in only) and not _is_set(message, field):
                found.append(Violation(path + field.name, Fault.REQUIRED))

    def _named_by_mask(self, message: Any, found: list[Violation]) -> set[str] | None:
        """The resource's fields that the mask names; None where it names none, which means all."""
        paths = getattr(message, self.mask).paths
        known = message.DESCRIPTOR.fields_by_name[self.resource].message_type.fields_by_name
        named = {str(one).partition(".")[0] for one in paths}
        found.extend(Violation(self.mask, Fault.NOT_IN_RESOURCE, name=one) for one in sorted(named - set(known)))
        return named or None


class FieldRules:
    """The checks of one field.

    Args:
        field: its descriptor.
        output_only: a request must leave it out.
    """

    def __init__(self, field: FieldDescriptor, output_only: bool) -> None:
        options: Any = field.GetOptions()
        rules = options.Extensions[options_pb2.rules]
        message: Any = field.message_type
        self._output_only = output_only
        self._repeated = field.is_repeated
        self._least = rules.min_items if rules.HasField("min_items") else 0
        self._most = rules.max_items if rules.HasField("max_items") else None
        self._checks = _checks(field, rules)
        self._plain = message is not None and message.GetOptions().map_entry
        self._message = compiled(message) if _is_ours(field) and not self._plain else None
        zero_counts = field.cpp_type in _NUMBERS and rules.HasField("min") and rules.min <= 0
        # Without presence 0 and false look like nothing: false may be meant, 0 only where the rule allows it.
        implicit = not field.has_presence and not field.is_repeated
        self.can_be_missing = not implicit or not (field.cpp_type == FieldDescriptor.CPPTYPE_BOOL or zero_counts)

    def check(self, value: Any, path: str, found: list[Violation], only: Container[str] | None) -> None:
        """Appends every violation of a field that is set."""
        if self._output_only:
            found.append(Violation(path, Fault.OUTPUT_ONLY))
        elif self._plain:
            return
        elif not self._repeated:
            self._check_one(value, path, found, only)
        elif self._most is not None and len(value) > self._most:
            # The items are not looked at: a list too long would make an answer too long.
            found.append(Violation(path, Fault.TOO_MANY_ITEMS, count=len(value), most=self._most))
        else:
            if len(value) < self._least:
                found.append(Violation(path, Fault.TOO_FEW_ITEMS, count=len(value), least=self._least))
            for index, item in enumerate(value):
                self._check_one(item, f"{path}[{index}]", found, only)

    def _check_one(self, value: Any, path: str, found: list[Violation], only: Container[str] | None) -> None:
        if self._message is not None:
            self._message.check(value, path + ".", found, only)
            return
        for check in self._checks:
            wrong = check(value)
            if wrong is not None:
                found.append(wrong.at(path))
                return


_compiled: dict[str, MessageRules] = {}


def compiled(descriptor: Any) -> MessageRules:
    """The checks of a message, made when it is first asked for.

    Raises:
        Undeclared: a rule names a format that there is not, or a pattern that is none.
    """
    rules = _compiled.get(descriptor.full_name)
    if rules is None:
        rules = _compiled[descriptor.full_name] = MessageRules(descriptor)
        rules.compile(descriptor)
    return rules


def violations(message: Message) -> list[Violation]:
    """Everything that is wrong with a request, by field."""
    found: list[Violation] = []
    compiled(message.DESCRIPTOR).check(message, "", found)
    return found


def checked(method: Method, inner: Layer) -> Layer:
    """Refuses a request with faulty fields, all named at once; takes If-Match over into the request's etag."""
    rules = compiled(method.request)
    etag = _etag_path(method.request)

    def layer(request: Any, call: Call) -> Message:
        found: list[Violation] = []
        rules.check(request, "", found)
        wanted = call.metadata.get("if-match")
        if wanted is not None and method.mutating:
            _take_etag(request, etag, wanted, found)
        elif etag:
            _unquote_etag(request, etag)
        if found:
            count = len({one.field for one in found})
            verb = "field of the request is" if count == 1 else "fields of the request are"
            raise Invalid(f"{count} {verb} wrong", reason="FIELDS_INVALID", violations=found)
        return inner(request, call)

    return layer


def _etag_path(request: Descriptor) -> tuple[str, ...]:
    """Where a request carries the etag that was read: itself, or the resource in it; empty where it has none."""
    if "etag" in request.fields_by_name:
        return ("etag",)
    for field in request.fields:
        message: Any = field.message_type
        if _is_ours(field) and not field.is_repeated and "etag" in message.fields_by_name:
            return (field.name, "etag")
    return ()


def _take_etag(request: Any, path: tuple[str, ...], wanted: str, found: list[Violation]) -> None:
    if not path:
        # To go on would change what the caller wanted left alone if somebody else had changed it.
        found.append(Violation("if-match", Fault.IF_MATCH_UNUSED))
        return
    holder = _holder(request, path)
    value = wanted.strip().removeprefix("W/").strip('"')
    if holder.etag and holder.etag.strip('"') != value:
        found.append(Violation(".".join(path), Fault.IF_MATCH_DIFFERS))
    holder.etag = value


def _unquote_etag(request: Any, path: tuple[str, ...]) -> None:
    """An etag may stand in quotes, as HTTP writes them (RFC 9110, section 8.8.3)."""
    if len(path) == 2 and not request.HasField(path[0]):
        return
    holder = _holder(request, path)
    if holder.etag.startswith('"'):
        holder.etag = holder.etag.strip('"')


def _holder(request: Any, path: tuple[str, ...]) -> Any:
    return getattr(request, path[0]) if len(path) == 2 else request


def _is_ours(field: FieldDescriptor) -> bool:
    return field.message_type is not None and field.message_type.full_name.startswith("manor.")


def _is_mask(field: FieldDescriptor) -> bool:
    return field.message_type is not None and field.message_type.full_name == _MASK


def _is_set(message: Any, field: FieldDescriptor) -> bool:
    if field.is_repeated:
        return len(getattr(message, field.name)) > 0
    if field.has_presence:
        return bool(message.HasField(field.name))
    value = getattr(message, field.name)
    return bool(value.strip() if isinstance(value, str) else value)


def _checks(field: FieldDescriptor, rules: options_pb2.Rules) -> list[Check]:
    if field.cpp_type == FieldDescriptor.CPPTYPE_STRING and field.type == FieldDescriptor.TYPE_STRING:
        return [_clean, *_text_checks(field, rules)]
    if field.cpp_type in _NUMBERS:
        return _range_checks(rules, lambda value: value)
    if field.enum_type is not None:
        known = frozenset(field.enum_type.values_by_number)
        return [lambda value: None if value in known else Faulty(Fault.NO_MEANING, value=value)]
    return []


def _clean(value: str) -> Faulty | None:
    # PostgreSQL has no text with NUL in it.
    return Faulty(Fault.HAS_NUL) if "\x00" in value else None


def _text_checks(field: FieldDescriptor, rules: options_pb2.Rules) -> list[Check]:
    checks: list[Check] = []
    if rules.HasField("min_length"):
        least = rules.min_length
        checks.append(
            lambda value: Faulty(Fault.TOO_SHORT, count=len(value), least=least) if len(value) < least else None
        )
    if rules.HasField("max_length"):
        most = rules.max_length
        checks.append(lambda value: Faulty(Fault.TOO_LONG, count=len(value), most=most) if len(value) > most else None)
    if rules.format:
        if rules.format not in FORMATS:
            raise Undeclared(f"{field.full_name} has the format {rules.format}, which there is not")
        fits, wrong = FORMATS[rules.format]
        checks.append(lambda value: None if fits(value) else Faulty(wrong))
    if rules.pattern:
        checks.append(_pattern_check(field, rules.pattern))
    if rules.format == "decimal":
        checks += _range_checks(rules, Decimal)
    return checks


def _pattern_check(field: FieldDescriptor, pattern: str) -> Check:
    try:
        matcher = re.compile(pattern)
    except re.error as error:
        raise Undeclared(f"{field.full_name} has a pattern that is none: {error}") from error
    return lambda value: None if matcher.fullmatch(value) else Faulty(Fault.WRONG_PATTERN, pattern=pattern)


def _range_checks(rules: options_pb2.Rules, number: Callable[[Any], Any]) -> list[Check]:
    checks: list[Check] = []
    if rules.HasField("min"):
        least = rules.min
        checks.append(lambda value: Faulty(Fault.TOO_SMALL, least=least) if number(value) < least else None)
    if rules.HasField("max"):
        most = rules.max
        checks.append(lambda value: Faulty(Fault.TOO_GREAT, most=most) if number(value) > most else None)
    return checks
