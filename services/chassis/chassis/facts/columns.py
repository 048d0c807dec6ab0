"""Facts in columns: a field of the message is a column, and its items are the rows.

A thousand items in columns are a handful of arrays, which a hearer copies into its statement; as a thousand messages
they cost more in Python than the statement does. A column has a value for each item, or a single one that holds for
all of them, or none where all have the default. Ids are 16 bytes each in one field. The first column is the items' own
id. Days count from 1 January of the year 1, which is day 1; 0 is no day.

The form before it, a message for each item in version 1 of the same package, is understood as long as a queue or an
outbox may hold it: whoever hears `manor.x.v2.ThingsChanged` hears `manor.x.v1.ThingsChanged` too, turned into columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from itertools import repeat
from typing import Any, TypeVar
from uuid import UUID

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message

from chassis.data.outbox import LARGEST

M = TypeVar("M", bound=Message)

MOST = 4_000  # items of a fact: hearing them takes a tenth of a second
ID = 16  # bytes


@dataclass(frozen=True, slots=True)
class Form:
    """Which fields of a message are columns.

    Args:
        ids: columns of 16 bytes an item.
        columns: the other columns, with the default of each.
        shared: fields that all items share.
        key: the first column: the items' own ids, one for each.
    """

    ids: tuple[str, ...]
    columns: Mapping[str, Any]
    shared: tuple[str, ...]
    key: str


@cache
def form_of(descriptor: Descriptor) -> Form:
    """The columns of a message; it has none where the message carries its items in another form."""
    ids = tuple(field.name for field in descriptor.fields if _is_ids(field))
    columns = {
        field.name: _DEFAULTS[field.cpp_type] if field.type != field.TYPE_BYTES else b""
        for field in descriptor.fields
        if field.is_repeated and field.message_type is None
    }
    shared = tuple(field.name for field in descriptor.fields if field.name not in columns and field.name not in ids)
    key = next((field.name for field in descriptor.fields if field.name not in shared), "")
    return Form(ids, columns, shared, key)


_DEFAULTS: dict[int, Any] = {
    FieldDescriptor.CPPTYPE_INT32: 0,
    FieldDescriptor.CPPTYPE_INT64: 0,
    FieldDescriptor.CPPTYPE_BOOL: False,
    FieldDescriptor.CPPTYPE_STRING: "",
}


def _is_ids(field: FieldDescriptor) -> bool:
    return bool(field.type == field.TYPE_BYTES and not field.is_repeated)


def count(fact: Message) -> int:
    """How many items a fact in columns carries."""
    form = form_of(fact.DESCRIPTOR)
    column = getattr(fact, form.key)
    return len(column) // ID if form.key in form.ids else len(column)


def each(ids: bytes) -> list[bytes]:
    """The ids of a column, 16 bytes each."""
    return [ids[at : at + ID] for at in range(0, len(ids), ID)]


def column(fact: Message, name: str) -> list[Any]:
    """A column with a value for each item.

    Raises:
        ValueError: it has more or fewer values.
    """
    items, form = count(fact), form_of(fact.DESCRIPTOR)
    held = getattr(fact, name)
    if name in form.ids:
        values = each(held)
    elif len(held) == items:
        values = list(held)
    else:
        values = (list(held) or [form.columns[name]]) * items if len(held) < 2 else list(held)
    if len(values) != items:
        raise ValueError(f"{fact.DESCRIPTOR.full_name}.{name} has {len(values)} values for {items} items")
    return values


def packed(values: Sequence[Any]) -> Sequence[Any]:
    """The values of a column as a fact carries them: one where all are alike, none where that is the default."""
    if not values or values.count(values[0]) < len(values):
        return values
    return values[:1] if values[0] else ()


def pieces(of: type[M], shared: Mapping[str, Any], columns: Mapping[str, Sequence[Any]]) -> Iterator[M]:
    """Facts of at most MOST items and LARGEST bytes each.

    Args:
        of: the message.
        shared: what all items share.
        columns: a value for each item, or a single one for all, by column; ids are 16 bytes each, as a list or joined.
    """
    form = form_of(of.DESCRIPTOR)
    key = columns[form.key]
    rows = len(key) // ID if isinstance(key, bytes) else len(key)
    for start in range(0, rows, MOST):
        yield from _within(of, shared, columns, range(start, min(start + MOST, rows)))


def _within(of: type[M], shared: Mapping[str, Any], columns: Mapping[str, Sequence[Any]], rows: range) -> Iterator[M]:
    """The fact of these rows, or two of half of them each where it would be too large."""
    form = form_of(of.DESCRIPTOR)
    part, whole = slice(rows.start, rows.stop), slice(rows.start * ID, rows.stop * ID)
    fields = dict(shared)
    for name, values in columns.items():
        if isinstance(values, bytes):
            fields[name] = values[whole]
        elif name in form.ids:
            fields[name] = b"".join(values[part])
        else:
            fields[name] = _part(values, part, whole=name == form.key)
    fact = of(**fields)
    if fact.ByteSize() <= LARGEST or len(rows) == 1:
        yield fact
        return
    middle = len(rows) // 2
    yield from _within(of, shared, columns, rows[:middle])
    yield from _within(of, shared, columns, rows[middle:])


def _part(values: Sequence[Any], rows: slice, *, whole: bool) -> Sequence[Any]:
    """The values of some rows; a single one, or none, holds for them too."""
    if whole:
        return values[rows]
    return packed(values[rows]) if len(values) > 1 else values


def of_rows(of: type[M], shared: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> Iterator[M]:
    """Facts of items that are at hand one by one, each with all columns; none where there are no items.

    Args:
        of, shared: as for `pieces`.
        rows: a value by column, ids as 16 bytes.
    """
    if rows:
        yield from pieces(of, shared, {name: [row[name] for row in rows] for name in rows[0]})


def items(fact: Message) -> Iterator[dict[str, Any]]:
    """The items of a fact in columns one by one, with ids as UUIDs: for people, and for what handles few of them."""
    form = form_of(fact.DESCRIPTOR)
    held = [[UUID(bytes=value) for value in column(fact, name)] for name in form.ids]
    held += [column(fact, name) for name in form.columns]
    for row in zip(*held, strict=True):
        yield dict(zip((*form.ids, *form.columns), row, strict=True))


def older(message: type[Message]) -> type[Message] | None:
    """The same fact with a message for each item: version 1 of the package, where the message is of version 2."""
    package, service, version, name = message.DESCRIPTOR.full_name.split(".")
    if version != "v2":
        return None
    found: type[Message] | None = getattr(import_module(f"{package}.{service}.v1.events_pb2"), name, None)
    return found


def of_items(fact: Message, form: type[M]) -> M:
    """A fact with a message for each item as one in columns.

    Args:
        fact: of version 1 of a package.
        form: the message of version 2.
    """
    (held, fields_of_item) = next(
        (field.name, field.message_type.fields_by_name)
        for field in fact.DESCRIPTOR.fields
        if field.is_repeated and field.message_type is not None
    )
    rows = getattr(fact, held)
    wanted = form_of(form.DESCRIPTOR)
    fields = {name: getattr(fact, name) for name in wanted.shared if _says(fact, name)}
    for name in wanted.ids:
        fields[name] = b"".join(map(_id, (getattr(row, name) for row in rows)))
    for name, default in wanted.columns.items():
        known = name in fields_of_item
        values = [getattr(row, name) for row in rows] if known else list(repeat(default, len(rows)))
        column = [_value(value, default) for value in values]
        fields[name] = column if name == wanted.key else packed(column)
    return form(**fields)


def _says(fact: Message, name: str) -> bool:
    """Whether a fact has a field, and says something in it where it may leave it out."""
    field = fact.DESCRIPTOR.fields_by_name.get(name)
    return field is not None and (not field.has_presence or fact.HasField(name))


def _id(value: str | bytes) -> bytes:
    return (UUID(value).bytes if isinstance(value, str) else value) if value else bytes(ID)


def _value(value: Any, default: Any) -> Any:
    """A value as a column has it: days as numbers, lists with commas."""
    if default == 0 and isinstance(value, str):
        return date.fromisoformat(value).toordinal() if value else 0
    return value if isinstance(value, type(default)) else ",".join(map(str, value))
