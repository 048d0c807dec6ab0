"""Columns of many values as PostgreSQL arrays: what bulk statements unnest, a thousand values a column.

psycopg writes a list item by item in Python, which for a wide fact takes longer than the statement. Here a column is
written in PostgreSQL's binary format (src/backend/utils/adt/arrayfuncs.c, array_recv) by a few calls in C, and what
many rows share, such as kinds and dates, once for all of them. Every engine of chassis.data.db knows these types.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from psycopg import adapters
from psycopg.abc import Buffer
from psycopg.adapt import Dumper
from psycopg.pq import Format

_LENGTHS = struct.Struct("!i").pack
_UUID_LENGTH, _UUID_LENGTH_HEX = _LENGTHS(16), _LENGTHS(16).hex()
_FLAGS = {False: _LENGTHS(1) + b"\0", True: _LENGTHS(1) + b"\1"}
_EPOCH = date(2000, 1, 1).toordinal()  # of PostgreSQL's dates
_NULL = _LENGTHS(-1)


class Uuids(list[bytes]):
    """uuid[] of 16 bytes each: a million of them cost a tenth of what UUID objects do."""


class UuidTexts(list[str]):
    """uuid[] as facts carry them, in hexadecimal with or without hyphens."""


class Numbers(list[int]):
    """bigint[]."""


class Texts(list[str]):
    """text[]."""


class Hashes(list[bytes]):
    """bytea[]."""


class Flags(list[bool]):
    """boolean[]."""


class Days(list[str]):
    """date[] as facts carry them, by ISO 8601; empty ones are null."""


def _shared(values: Iterable[Any], written: Callable[[Any], bytes]) -> bytes:
    """Items as `written` gives them, each distinct one written once."""
    known = {value: written(value) for value in set(values)}
    return b"".join(map(known.__getitem__, values))


def _text(value: str) -> bytes:
    encoded = value.encode()
    return _LENGTHS(len(encoded)) + encoded


def _day(value: str) -> bytes:
    return struct.pack("!ii", 4, date.fromisoformat(value).toordinal() - _EPOCH) if value else _NULL


def _uuids(values: Uuids) -> bytes:
    return b"".join([_UUID_LENGTH + value for value in values])


def _uuid_texts(values: UuidTexts) -> bytes:
    if not values:
        return b""
    joined = _UUID_LENGTH_HEX + _UUID_LENGTH_HEX.join(values)
    written = bytes.fromhex(joined.replace("-", ""))
    if len(written) != 20 * len(values):
        raise ValueError("one of the UUIDs has not 16 bytes")
    return written


def _numbers(values: Numbers) -> bytes:
    pairs = [8] * (2 * len(values))
    pairs[1::2] = values
    return struct.pack("!" + "iq" * len(values), *pairs)


# The array's type and its items' (pg_type.oid), and how the items are written.
_TYPES: dict[type[list[Any]], tuple[int, int, Callable[[Any], bytes]]] = {
    Uuids: (2951, 2950, _uuids),
    UuidTexts: (2951, 2950, _uuid_texts),
    Numbers: (1016, 20, _numbers),
    Texts: (1009, 25, lambda values: _shared(values, _text)),
    Hashes: (1001, 17, lambda values: b"".join([_LENGTHS(len(value)) + value for value in values])),
    Flags: (1000, 16, lambda values: b"".join(map(_FLAGS.__getitem__, values))),
    Days: (1182, 1082, lambda values: _shared(values, _day)),
}


def _dumper(array_oid: int, item_oid: int, written: Callable[[Any], bytes]) -> type[Dumper]:
    class ArrayDumper(Dumper):
        format = Format.BINARY
        oid = array_oid

        def dump(self, obj: Any) -> Buffer:
            # One dimension, with so many items from 1 on, of which some may be null.
            return struct.pack("!iiIii", 1, 1, item_oid, len(obj), 1) + written(obj)

    return ArrayDumper


for _type, _how in _TYPES.items():
    adapters.register_dumper(_type, _dumper(*_how))
