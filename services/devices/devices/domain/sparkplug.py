"""Sparkplug B (Eclipse Sparkplug 3.0, ISO/IEC 20237): reads payloads, and follows an edge node by births, data and
deaths. Pure: the caller keeps the state of a node.

A node tells the names of its metrics once, in its birth, and numbers its messages from 0 to 255. What is missed cannot
be had again: a gap is noticed, and the node is asked for another birth.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

NODE_BIRTH, NODE_DATA, NODE_DEATH = "NBIRTH", "NDATA", "NDEATH"
BIRTH, DATA, DEATH = "DBIRTH", "DDATA", "DDEATH"
KINDS = (NODE_BIRTH, NODE_DATA, NODE_DEATH, BIRTH, DATA, DEATH)
NAMESPACE = "spBv1.0"
REBIRTH, SEQUENCE_OF_BIRTH = "Node Control/Rebirth", "bdSeq"
# Why something is not taken.
NOT_SPARKPLUG, NOT_BORN, UNKNOWN_ALIAS, NO_SUCH_TYPE = "not_sparkplug", "not_born", "unknown_alias", "unknown_type"
_VARINT, _EIGHT, _BYTES, _FOUR = 0, 1, 2, 5
# Data types (6.4.16): signed ones are sent as unsigned of their width.
_SIGNED = {1: 8, 2: 16, 3: 32, 4: 64}
_BOOLEAN, _DATE = 11, 13
_PLAIN = frozenset({*range(1, 17)})
# The fields of a metric that are whole numbers: alias, timestamp, datatype, is_null, and three kinds of value.
_WHOLE = (2, 3, 4, 7, 10, 11, 14)
MOST_METRICS = 10_000


class NotSparkplug(ValueError):
    """The bytes are no payload of Sparkplug B."""


@dataclass(frozen=True, slots=True)
class Metric:
    """A metric as it came: by name or alias, at its own time or the payload's, its type where it is said."""

    name: str = ""
    alias: int | None = None
    at: int | None = None
    kind: int = 0
    null: bool = False
    value: Any = None


@dataclass(frozen=True, slots=True)
class Payload:
    """A message: when it was sent, its number, and its metrics."""

    at: int | None = None
    seq: int | None = None
    metrics: tuple[Metric, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """What is known of an edge node.

    Args:
        born: it is online, by its last birth.
        birth_seq: bdSeq of that birth, which its death names.
        seq: number of its last message.
        aliases: by device's code, '' for the node itself: what each alias is called, and its type.
    """

    born: bool = False
    birth_seq: int | None = None
    seq: int | None = None
    aliases: Mapping[str, Mapping[int, tuple[str, int]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Heard:
    """What a message makes of a node: its state, the values by time, what was not taken, whether a birth is wanted."""

    node: Node
    values: dict[int, dict[str, Any]] = field(default_factory=dict)
    refused: tuple[str, ...] = ()
    rebirth: bool = False


def hear(node: Node, kind: str, device: str, payload: Payload, received: int) -> Heard:
    """What a message makes of a node.

    Args:
        node: as it was.
        kind: one of KINDS.
        device: its code; empty for the node itself.
        payload: of the message.
        received: in milliseconds since 1970; the time of values that have none.
    """
    if kind == NODE_DEATH:
        # One of a birth before the last comes late: the broker sends a will when it notices, not when it happens.
        stale = node.born and _birth_seq(payload) != node.birth_seq
        return Heard(node if stale else replace(node, born=False, seq=None))
    if kind == NODE_BIRTH:
        born = Node(True, _birth_seq(payload), payload.seq, {"": _aliases(payload)})
        return _taken(born, "", payload, received, gap=payload.seq != 0)
    if not node.born:
        return Heard(node, refused=(NOT_BORN,), rebirth=True)
    gap = payload.seq is None or node.seq is None or payload.seq != (node.seq + 1) % 256
    node = replace(node, seq=payload.seq)
    if kind == BIRTH:
        node = replace(node, aliases={**node.aliases, device: _aliases(payload)})
    elif kind == DEATH:
        aliases = {code: known for code, known in node.aliases.items() if code != device}
        return Heard(replace(node, aliases=aliases), rebirth=gap)
    elif device not in node.aliases:
        return Heard(node, refused=(NOT_BORN,), rebirth=True)
    return _taken(node, device, payload, received, gap=gap)


def _taken(node: Node, device: str, payload: Payload, received: int, *, gap: bool) -> Heard:
    values: dict[int, dict[str, Any]] = {}
    refused: list[str] = []
    for metric in payload.metrics:
        name, kind = metric.name, metric.kind
        if not name:
            known = node.aliases[device].get(metric.alias if metric.alias is not None else -1)
            if known is None:
                refused.append(UNKNOWN_ALIAS)
                continue
            name, kind = known[0], metric.kind or known[1]
        if metric.null or name in (SEQUENCE_OF_BIRTH, REBIRTH):
            continue
        if kind not in _PLAIN or metric.value is None:
            refused.append(NO_SUCH_TYPE)
            continue
        at = metric.at or payload.at or received
        values.setdefault(at, {})[name] = _meant(kind, metric.value)
    return Heard(node, values, tuple(refused), gap or UNKNOWN_ALIAS in refused)


def _meant(kind: int, value: Any) -> Any:
    """A value of its type: signed where that is, and true or false."""
    if kind == _BOOLEAN:
        return bool(value)
    if kind in _SIGNED and isinstance(value, int):
        width = _SIGNED[kind]
        value &= (1 << width) - 1
        return value - (1 << width) if value >> (width - 1) else value
    return value


def _birth_seq(payload: Payload) -> int | None:
    told = (one.value for one in payload.metrics if one.name == SEQUENCE_OF_BIRTH)
    return next((value for value in told if isinstance(value, int)), None)


def _aliases(payload: Payload) -> dict[int, tuple[str, int]]:
    return {one.alias: (one.name, one.kind) for one in payload.metrics if one.alias is not None and one.name}


def node_to(node: Node) -> dict[str, Any]:
    """A node as JSON."""
    aliases = {
        device: {str(alias): [name, kind] for alias, (name, kind) in known.items()}
        for device, known in node.aliases.items()
    }
    return {"born": node.born, "birth_seq": node.birth_seq, "seq": node.seq, "aliases": aliases}


def node_from(stored: Mapping[str, Any]) -> Node:
    """The node that was stored; one that was never born where nothing was."""
    aliases = {
        device: {int(alias): (name, kind) for alias, (name, kind) in known.items()}
        for device, known in stored.get("aliases", {}).items()
    }
    return Node(stored.get("born", False), stored.get("birth_seq"), stored.get("seq"), aliases)


def rebirth(at: int) -> bytes:
    """The command by which a node is asked for another birth (6.4.21), at a time in milliseconds since 1970."""
    name = REBIRTH.encode()
    metric = b"\x0a" + _varint(len(name)) + name + b"\x20" + _varint(_BOOLEAN) + b"\x70\x01"
    return b"\x08" + _varint(at) + b"\x12" + _varint(len(metric)) + metric


def decode(payload: bytes) -> Payload:
    """Reads a payload (6.4, protocol buffers).

    Raises:
        NotSparkplug: it is none, or has more than 10,000 metrics.
    """
    at = seq = None
    metrics: list[Metric] = []
    for number, value in _fields(payload):
        if number == 1 and isinstance(value, int):
            at = value
        elif number == 3 and isinstance(value, int):
            seq = value
        elif number == 2 and isinstance(value, bytes):
            if len(metrics) >= MOST_METRICS:
                raise NotSparkplug("too many metrics")
            metrics.append(_metric(value))
    return Payload(at, seq, tuple(metrics))


def _metric(payload: bytes) -> Metric:
    known: dict[int, Any] = {number: value for number, value in _fields(payload) if number <= 16}
    # What is a whole number by the standard is none where the sender says that bytes follow.
    if any(isinstance(known.get(number), bytes) for number in _WHOLE):
        raise NotSparkplug("a metric of another form")
    value: Any = None
    try:
        if 10 in known or 11 in known:
            value = known.get(11, known.get(10))
        elif 12 in known:
            value = struct.unpack("<f", known[12])[0]
        elif 13 in known:
            value = struct.unpack("<d", known[13])[0]
        elif 14 in known:
            value = bool(known[14])
        elif 15 in known:
            value = known[15].decode()
        name = known.get(1, b"").decode()
    except (AttributeError, UnicodeDecodeError, struct.error, TypeError) as error:
        raise NotSparkplug("a metric of another form") from error
    return Metric(name, known.get(2), known.get(3), known.get(4, 0), bool(known.get(7)), value)


def _fields(payload: bytes) -> Iterator[tuple[int, int | bytes]]:
    """The fields of a message by number: whole numbers, or the bytes of everything else."""
    at = 0
    while at < len(payload):
        tag, at = _number(payload, at)
        wire, number = tag & 7, tag >> 3
        if wire == _VARINT:
            value, at = _number(payload, at)
            yield number, value
            continue
        if wire not in (_EIGHT, _BYTES, _FOUR):
            raise NotSparkplug("no such wire type")
        length = {_EIGHT: 8, _FOUR: 4}.get(wire, 0)
        if wire == _BYTES:
            length, at = _number(payload, at)
        if at + length > len(payload):
            raise NotSparkplug("cut off")
        yield number, payload[at : at + length]
        at += length


def _number(payload: bytes, at: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 70, 7):
        if at >= len(payload):
            raise NotSparkplug("cut off")
        byte = payload[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value & (2**64 - 1), at
    raise NotSparkplug("a number without end")


def _varint(number: int) -> bytes:
    found = b""
    while number > 0x7F:
        found += bytes([number & 0x7F | 0x80])
        number >>= 7
    return found + bytes([number])
