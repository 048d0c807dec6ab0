"""Commands to devices: what is sent, and what an answer makes of one. Pure: the caller keeps the command.

A command is one of two sentences, so that no other can be said: read these keys, or set this key. To set is two
exchanges: the device takes it, and is asked what the key is now; only what is read back counts (partner-traps 99).
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from devices.domain.payloads import storable

READ, SET = "read", "set"
WAITING, REFUSED, READY, SENT, DONE = "waiting", "refused", "ready", "sent", "done"
FAILED, UNCONFIRMED, TIMED_OUT = "failed", "unconfirmed", "timed_out"
# The two exchanges: the device does it; the device says how it is.
ACT, CHECK = "act", "check"
# What protects lives is read and never set, whoever approves.
READ_ONLY_SYSTEMS = ("fire", "lift")
# Nor is what nobody has said anything about.
NEVER_SET = ("", *READ_ONLY_SYSTEMS)
LONGEST_ERROR = 500
Value = int | float | bool | str


class NotAValue(ValueError):
    """The text is no value of its type."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an answer makes of a command: its state and exchange, what was read, and what went wrong."""

    state: str
    exchange: str
    values: dict[str, Any]
    error: str = ""


def value_of(text: str, kind: str) -> Value:
    """What a text means as integer, decimal, boolean or text.

    Raises:
        NotAValue: it is none.
    """
    try:
        if kind == "integer":
            return int(text)
        if kind == "decimal":
            number = float(text)
            if number - number != 0:  # neither infinite nor no number
                raise NotAValue(text)
            return number
    except ValueError as error:
        raise NotAValue(text) from error
    if kind == "boolean":
        if text not in ("true", "false"):
            raise NotAValue(text)
        return text == "true"
    if kind != "text":
        raise NotAValue(text)
    return text


def request(exchange: str, keys: Sequence[str], value: Value | None, *, child: str = "") -> dict[str, Any]:
    """What a device is told.

    Args:
        exchange: ACT or CHECK.
        keys: those to read, or the one to set.
        value: to set it to.
        child: the code of the device that a gateway is to hand it on to; empty for the receiver itself.
    """
    told: dict[str, Any] = {"method": "set", "params": {keys[0]: value}}
    if exchange == CHECK:
        told = {"method": "read", "params": {"keys": list(keys)}}
    return {**told, "device": child} if child else told


def answered(kind: str, exchange: str, keys: Sequence[str], value: Value | None, payload: bytes) -> Answer:
    """What an answer makes of a command.

    Args:
        kind: READ or SET.
        exchange: the one that it answers.
        keys, value: of the command.
        payload: a JSON object: `{"error": "…"}`, of CHECK the values of the keys, of ACT anything else.
    """
    try:
        told = json.loads(payload)
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict):
        return Answer(FAILED, exchange, {}, "NO_JSON_OBJECT")
    if "error" in told:
        return Answer(FAILED, exchange, {}, _said(told["error"]))
    if exchange == ACT:
        return Answer(READY, CHECK, {})
    values = {key: told[key] for key in keys if _kept(told.get(key))}
    if len(values) < len(set(keys)):
        missing = next(key for key in keys if key not in values)
        return Answer(FAILED, exchange, values, f"NO_VALUE: {missing}")
    if kind == SET and not alike(values[keys[0]], value):
        return Answer(UNCONFIRMED, exchange, values)
    return Answer(DONE, exchange, values)


def _said(error: Any) -> str:
    written = error if isinstance(error, str) else json.dumps(error, ensure_ascii=False)
    return written[:LONGEST_ERROR].replace("\x00", "�").encode("utf-8", "replace").decode()


def _kept(value: Any) -> bool:
    """Whether it is a value that the database holds: Python's reader takes NaN, Infinity and halves of letters."""
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, int) or (isinstance(value, str) and storable(value))


def alike(read: Any, wanted: Any) -> bool:
    """Whether two values are the same: 1 and 1.0 are, 1 and true are not."""
    return isinstance(read, bool) == isinstance(wanted, bool) and bool(read == wanted)
