"""Reads telemetry in ThingsBoard's JSON forms: an object of values, one with its time, a list of both; and a gateway's
object of such lists by device.

What is wrong with one value keeps no other one out: each is taken, or refused with a reason.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

Value = int | float | bool | str
INTEGER, DECIMAL, BOOLEAN, TEXT, JSON = "integer", "decimal", "boolean", "text", "json"
OVERSIZED, BROKEN, EMPTY, BAD_TIME, FUTURE, LATE = "oversized", "broken", "empty", "bad_time", "future", "late"
BAD_KEY, BAD_VALUE, NOT_FINITE, NO_VALUE, TOO_MANY = "bad_key", "bad_value", "not_finite", "no_value", "too_many"
LONGEST_KEY = 200
LONGEST_TEXT = 4_000
MOST_SAMPLES = 10_000
# Whole numbers that PostgreSQL's bigint holds; a device that counts beyond them is told as text, none is rounded.
LEAST, MOST = -(2**63), 2**63 - 1
_DIGITS = 19


@dataclass(frozen=True, slots=True)
class Limits:
    """What is believed of a message.

    Args:
        received: when it came, in milliseconds since 1970; the time of values that have none.
        oldest: earlier times are late: nothing is kept of them any more, and a clock that was never set says 1970.
        ahead_ms: so far a device's clock may be ahead.
        most_bytes: of a message.
    """

    received: int
    oldest: int
    ahead_ms: int = 300_000
    most_bytes: int = 65_536


@dataclass(frozen=True, slots=True)
class Measured:
    """A value with its type, as the device sent it."""

    kind: str
    value: Value


@dataclass(frozen=True, slots=True)
class Sample:
    """Values that a device measured at a moment, in milliseconds since 1970."""

    at: int
    values: dict[str, Measured]


@dataclass(frozen=True, slots=True)
class Refused:
    """What is not taken of a message.

    Args:
        reason: why, such as `future`.
        part: which key, or which time; empty for the message.
    """

    reason: str
    part: str = ""


@dataclass(slots=True)
class Read:
    """What a message says: samples in its own order, and what was refused."""

    samples: list[Sample] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


def read(payload: bytes, limits: Limits) -> Read:
    """A device's message.

    Args:
        payload: its bytes.
        limits: what is believed of it.
    """
    found = Read()
    document = _document(payload, limits, found)
    if document is not None:
        _take(document, limits, found)
    return found


def read_gateway(payload: bytes, limits: Limits) -> dict[str, Read]:
    """A gateway's message: what it says of each device by its name; what is wrong with the whole of it, by ''.

    Args:
        payload: its bytes.
        limits: what is believed of it.
    """
    whole = Read()
    document = _document(payload, limits, whole)
    if document is None:
        return {"": whole}
    if not isinstance(document, dict) or not document:
        return {"": Read(refused=[Refused(BROKEN if document else EMPTY)])}
    found = {}
    for name, part in document.items():
        found[name] = Read()
        _take(part, limits, found[name])
    return found


def _document(payload: bytes, limits: Limits, found: Read) -> Any:
    """A message as JSON; None where it cannot be read, which is noted."""
    if len(payload) > limits.most_bytes:
        found.refused.append(Refused(OVERSIZED))
        return None
    try:
        # NaN and Infinity, which Python's reader takes though they are no JSON, are refused where they stand.
        document = json.loads(payload.decode("utf-8"), parse_int=_whole)
    except (ValueError, RecursionError):
        found.refused.append(Refused(BROKEN))
        return None
    if document is None:
        found.refused.append(Refused(EMPTY))
    return document


def _whole(digits: str) -> int | str:
    """A whole number, or its digits where it has more than 64 bits."""
    if len(digits.lstrip("-")) > _DIGITS:
        return digits
    number = int(digits)
    return number if LEAST <= number <= MOST else digits


def _take(document: Any, limits: Limits, found: Read) -> None:
    parts = document if isinstance(document, list) else [document]
    if not parts:
        found.refused.append(Refused(EMPTY))
    for number, part in enumerate(parts):
        if number >= MOST_SAMPLES:
            found.refused.append(Refused(TOO_MANY))
            return
        if not isinstance(part, dict):
            found.refused.append(Refused(BROKEN))
        elif not part:
            found.refused.append(Refused(EMPTY))
        else:
            _take_part(part, limits, found)


def _take_part(part: dict[str, Any], limits: Limits, found: Read) -> None:
    at, values = limits.received, part
    if "ts" in part and "values" in part:
        at, values = part["ts"], part["values"]
        reason = _fault_of_time(at, limits)
        if not isinstance(values, dict):
            reason = reason or BROKEN
        elif not values:
            reason = reason or EMPTY
        if reason:
            found.refused.append(Refused(reason, str(at)[:_DIGITS]))
            return
    taken = dict(_measured(values, found))
    if taken:
        found.samples.append(Sample(at, taken))


def _fault_of_time(at: Any, limits: Limits) -> str:
    if not isinstance(at, int) or isinstance(at, bool):
        return BAD_TIME
    if at < limits.oldest:
        return LATE
    return FUTURE if at > limits.received + limits.ahead_ms else ""


def _measured(values: dict[str, Any], found: Read) -> Iterator[tuple[str, Measured]]:
    for key, value in values.items():
        if not _good_key(key):
            found.refused.append(Refused(BAD_KEY, ascii(key)[1 : LONGEST_KEY + 1]))
            continue
        measured, reason = _one(value)
        if measured is None:
            found.refused.append(Refused(reason, key))
        else:
            yield key, measured


@lru_cache(maxsize=4096)  # devices say the same few keys for ever
def _good_key(key: str) -> bool:
    return bool(key.strip()) and len(key) <= LONGEST_KEY and storable(key) and key.isprintable()


def _one(value: Any) -> tuple[Measured | None, str]:
    """A value with its type, or why it is none."""
    if type(value) is float and math.isfinite(value):  # most of what devices measure
        return Measured(DECIMAL, value), ""
    if value is None:
        return None, NO_VALUE
    if isinstance(value, float) and not math.isfinite(value):
        return None, NOT_FINITE
    for of, kind in ((bool, BOOLEAN), (int, INTEGER), (float, DECIMAL)):
        if isinstance(value, of):
            return Measured(kind, value), ""
    return _texts(value)


def _texts(value: Any) -> tuple[Measured | None, str]:
    """A text, or an object or list as the text of its JSON."""
    try:
        written = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, allow_nan=False)
    except (
        ValueError,
        RecursionError,
    ):  # NaN inside; or nested deeper than a writer goes
        return None, BAD_VALUE
    if len(written) > LONGEST_TEXT or not storable(written):
        return None, BAD_VALUE
    return Measured(TEXT if isinstance(value, str) else JSON, written), ""


def storable(text: str) -> bool:
    """Whether PostgreSQL holds a text: no NUL in it, and no half of a letter."""
    if "\x00" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
