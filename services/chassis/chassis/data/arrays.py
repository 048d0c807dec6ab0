"""Columns of many values as PostgreSQL arrays: what bulk statements unnest, a thousand values a column.

psycopg writes a list item by item in Python, which for a wide fact takes longer than the statement. Here a column is
written in PostgreSQL's binary format (src/backend/utils/adt/arrayfuncs.c, array_recv) by a few calls in C, and what
many rows share, such as kinds and dates, once for all of them. Every engine of chassis.data.db knows these types.

A column that holds one value for all rows is written once and repeated: `times` says how often.
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from psycopg import adapters
from psycopg.abc import Buffer
from psycopg.adapt import Dumper
from psycopg.pq import Format

T = TypeVar("T")

_LENGTHS = struct.Struct("!i").pack
_UUID_LENGTH, _UUID_LENGTH_HEX = _LENGTHS(16), _LENGTHS(16).hex()
_FLAGS = {False: _LENGTHS(1) + b"\0", True: _LENGTHS(1) + b"\1"}
_EPOCH = date(2000, 1, 1).toordinal()  # of PostgreSQL's dates
_NULL = _LENGTHS(-1)
_DIGITS = 4  # decimal digits of a digit of PostgreSQL's numeric, whose base is 10,000
_NEGATIVE = 0x4000  # the sign of a negative numeric


class Column(list[T]):
    """The values of a column, all of them repeated `times` times."""

    times: int = 1

    @classmethod
    def of(cls, values: Sequence[T], count: int, default: T) -> Column[T]:
        """A column for `count` rows: as many values, or one that holds for all, or none where all have the default.

        Raises:
            ValueError: there are more or fewer values.
        """
        if len(values) == count:
            return cls(values)
        if len(values) > 1:
            raise ValueError(f"{len(values)} values for {count} rows")
        column = cls(values or (default,))
        column.times = count
        return column


class Uuids(Column[bytes]):
    """uuid[] of 16 bytes each: a million of them cost a tenth of what UUID objects do."""


class UuidBytes(bytes):
    """uuid[] as facts in columns carry them: 16 bytes each, one after another."""


class UuidTexts(Column[str]):
    """uuid[] as facts carry them, in hexadecimal with or without hyphens."""


class Numbers(Column[int]):
    """bigint[]."""


class Integers(Column[int]):
    """integer[]."""


class Decimals(Column[str]):
    """numeric[] as facts carry them, such as 90.50; empty ones are 0."""


class Texts(Column[str]):
    """text[]."""


class Hashes(Column[bytes]):
    """bytea[]."""


class Flags(Column[bool]):
    """boolean[]."""


class Days(Column[str]):
    """date[] as facts carry them, by ISO 8601; empty ones are null."""


class DayNumbers(Column[int]):
    """date[] as facts in columns carry them: 1 January of the year 1 is day 1; 0 is null."""


def literal(values: Iterable[object]) -> str:
    """Numbers, flags or words without punctuation as an array in PostgreSQL's text format, for a statement that casts.

    A join in Python costs a tenth of adapting a thousand values each.
    """
    return "{" + ",".join(map(str, values)) + "}"


def _shared(values: Iterable[Any], written: Callable[[Any], bytes]) -> bytes:
    """Items as `written` gives them, each distinct one written once."""
    known = {value: written(value) for value in set(values)}
    return b"".join(map(known.__getitem__, values))


def _text(value: str) -> bytes:
    encoded = value.encode()
    return _LENGTHS(len(encoded)) + encoded


def _day(value: str) -> bytes:
    return struct.pack("!ii", 4, date.fromisoformat(value).toordinal() - _EPOCH) if value else _NULL


def _framed(raw: bytes, width: int) -> bytes:
    """Values of `width` bytes, one after another, each behind its length: a few copies in C for all of them."""
    count, size = len(raw) // width, 4 + width
    if len(raw) != count * width:
        raise ValueError(f"the values have not {width} bytes each")
    written = bytearray(size * count)
    written[3::size] = bytes([width]) * count
    for at in range(width):
        written[4 + at :: size] = raw[at::width]
    return bytes(written)


def _big_endian(kind: str, values: Sequence[int]) -> bytes:
    numbers = array(kind, values)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers.tobytes()


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
    return _framed(_big_endian("q", values), 8)


def _integers(values: Integers) -> bytes:
    return _framed(_big_endian("i", values), 4)


def _day_numbers(values: DayNumbers) -> bytes:
    if 0 in values:
        return _shared(values, lambda day: struct.pack("!ii", 4, day - _EPOCH) if day else _NULL)
    return _framed(_big_endian("i", [day - _EPOCH for day in values]), 4)


def _decimal(value: str) -> bytes:
    """numeric in binary (src/backend/utils/adt/numeric.c, numeric_recv): digits of base 10,000 and their weight."""
    sign, digits, exponent = Decimal(value or "0").as_tuple()
    assert isinstance(exponent, int)  # a fact carries no infinity
    whole = "".join(map(str, digits)) + "0" * max(exponent, 0)
    places = max(-exponent, 0)
    whole = whole.rjust(places, "0")
    before, after = whole[: len(whole) - places], whole[len(whole) - places :]
    before = before.rjust(-(-len(before) // _DIGITS) * _DIGITS, "0")
    after = after.ljust(-(-len(after) // _DIGITS) * _DIGITS, "0")
    pieces = [int((before + after)[at : at + _DIGITS]) for at in range(0, len(before + after), _DIGITS)]
    weight = len(before) // _DIGITS - 1
    while pieces and not pieces[0]:
        pieces.pop(0)
        weight -= 1
    sign = _NEGATIVE if sign and pieces else 0
    head = struct.pack("!hhHh", len(pieces), weight if pieces else 0, sign, places)
    return _LENGTHS(8 + 2 * len(pieces)) + head + struct.pack(f"!{len(pieces)}h", *pieces)


# The array's type and its items' (pg_type.oid), and how the items are written.
_TYPES: dict[type[Any], tuple[int, int, Callable[[Any], bytes]]] = {
    Uuids: (2951, 2950, _uuids),
    UuidBytes: (2951, 2950, lambda values: _framed(values, 16)),
    UuidTexts: (2951, 2950, _uuid_texts),
    Numbers: (1016, 20, _numbers),
    Integers: (1007, 23, _integers),
    Decimals: (1231, 1700, lambda values: _shared(values, _decimal)),
    Texts: (1009, 25, lambda values: _shared(values, _text)),
    Hashes: (1001, 17, lambda values: b"".join([_LENGTHS(len(value)) + value for value in values])),
    Flags: (1000, 16, lambda values: b"".join(map(_FLAGS.__getitem__, values))),
    Days: (1182, 1082, lambda values: _shared(values, _day)),
    DayNumbers: (1182, 1082, _day_numbers),
}


def _dumper(array_oid: int, item_oid: int, written: Callable[[Any], bytes]) -> type[Dumper]:
    class ArrayDumper(Dumper):
        format = Format.BINARY
        oid = array_oid

        def dump(self, obj: Any) -> Buffer:
            # One dimension, with so many items from 1 on, of which some may be null.
            items = written(obj)
            times = getattr(obj, "times", 1)
            count = len(obj) * times if isinstance(obj, list) else len(obj) // 16
            return struct.pack("!iiIii", 1, 1, item_oid, count, 1) + items * times

    return ArrayDumper


for _type, _how in _TYPES.items():
    adapters.register_dumper(_type, _dumper(*_how))
