"""Stores what devices sent: samples, newest values, what is not taken and why, and the alarms of it, in one go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.data.ids import uuid7
from chassis.spelling import fold
from sqlalchemy import text

from devices.domain import alarms, payloads
from devices.usecases.judging import Place, judge_samples

if TYPE_CHECKING:
    from chassis.data.tx import Tx

UNKNOWN_DEVICE, DISABLED, UNSTORABLE = "unknown_device", "disabled", "unstorable"
# Of a message so much is kept where something of it is not taken, and so many reasons.
EXCERPT = 500
MOST_REFUSED = 20
# Whole numbers beyond this are not exact as floating point: their digits are kept beside.
EXACT = 2**53
DAY_MS = 86_400_000
# Of COPY's text format.
NULL = "\\N"
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_INCOMING = ("company_id", "device_id", "key", "ms", "estate_id", "kind", "number", "content")
_AT = "timestamptz 'epoch' + ms * interval '1 millisecond'"  # exact, where a division is not
_ROOM = text(
    "create temporary table if not exists incoming (company_id integer, device_id uuid, key text, ms bigint,"
    " estate_id integer, kind text, number double precision, content text) on commit delete rows"
)
_SAMPLES = text(
    "insert into samples (company_id, device_id, key, at, group_id, estate_id, kind, number, content)"
    f" select company_id, device_id, key, {_AT}, :group, estate_id, kind, number, content from incoming"
    " order by company_id, device_id, key, ms on conflict (company_id, device_id, key, at) do update"
    " set kind = excluded.kind, number = excluded.number, content = excluded.content"
)
_LATEST = text(
    "insert into latest_values (company_id, device_id, key, group_id, estate_id, at, stored_at, kind, number, content)"
    f" select distinct on (company_id, device_id, key) company_id, device_id, key, :group, estate_id, {_AT}, :now,"
    " kind, number, content from incoming order by company_id, device_id, key, ms desc"
    " on conflict (company_id, device_id, key) do update set at = excluded.at, stored_at = excluded.stored_at,"
    " kind = excluded.kind, number = excluded.number, content = excluded.content where latest_values.at <= excluded.at"
)
_QUARANTINE = text(
    "insert into quarantined (company_id, quarantined_id, group_id, estate_id, device_id, received_at, reason, part,"
    " excerpt) values (:company, :id, :group, :estate, :device, :at, :reason, :part, :excerpt)"
)
_ATTRIBUTES = text(
    "insert into attributes (company_id, device_id, key, group_id, estate_id, at, kind, number, content) values"
    " (:company, :device, :key, :group, :estate, :at, :kind, :number, :content)"
    " on conflict (company_id, device_id, key) do update set at = excluded.at, kind = excluded.kind,"
    " number = excluded.number, content = excluded.content where attributes.at <= excluded.at"
)
_DAYS = text("select keep_sample_days(cast(:days as date[]), :kept_from)")


@dataclass(frozen=True, slots=True)
class Route:
    """Whose a message is.

    Args:
        group_id: of the device.
        place: the device, as rules look at it.
        disabled: nothing that it sends is stored.
        children: the devices that a gateway speaks for, by their codes as they are compared.
    """

    group_id: int
    place: Place
    disabled: bool = False
    children: Mapping[str, Route] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Arrived:
    """A message as it came.

    Args:
        route: whose.
        payload: its bytes; of one that is too large its beginning.
        received: when, in milliseconds since 1970.
        of_gateway: it tells of other devices, by their codes.
        oversized: it was larger than what is taken.
        of_attributes: it says what the device is, not what it measures; the last word of each key stands.
    """

    route: Route
    payload: bytes
    received: int
    of_gateway: bool = False
    oversized: bool = False
    of_attributes: bool = False


@dataclass(slots=True)
class Outcome:
    """What became of a message: how many values were stored, why others were not, and the newest time among them."""

    stored: int = 0
    refused: list[str] = field(default_factory=list)
    newest: int | None = None


@dataclass(frozen=True, slots=True)
class StoreMessages:
    """Messages of one group's devices, in the order in which they came.

    Args:
        messages: which.
        kept_days: earlier times are late.
        known_days: days whose partitions are there; what is made is added once it stands.
    """

    messages: Sequence[Arrived]
    kept_days: int
    known_days: set[str]


@dataclass(slots=True)
class _Batch:
    """What is gathered from messages: the last value of each device, key and time; samples by device; refusals."""

    values: dict[tuple[int, UUID, str, int], tuple[int, payloads.Measured]] = field(default_factory=dict)
    samples: dict[Place, list[alarms.Sample]] = field(default_factory=dict)
    attributes: dict[tuple[int, UUID, str], tuple[int, int, payloads.Measured]] = field(default_factory=dict)
    refused: list[dict[str, Any]] = field(default_factory=list)


def store_messages(tx: Tx, command: StoreMessages) -> list[Outcome]:
    """Stores messages whole; what is wrong with one value keeps no other one out.

    To store a message again changes nothing: a device's value of a key and a time is one row, whose last value stands.

    Returns:
        What became of each, in their order.
    """
    batch = _Batch()
    outcomes = [_gather(batch, one, command.kept_days) for one in command.messages]
    if batch.values:
        _make_days(tx, batch, command)
        tx.execute(_ROOM)
        tx.copy_text("incoming", _INCOMING, "".join(_lines(batch)))
        group = {"group": tx.scope.group_id}
        tx.execute(_SAMPLES, group)
        tx.execute(_LATEST, {**group, "now": _time(max(one.received for one in command.messages))})
        judge_samples(tx, batch.samples)
    if batch.attributes:
        tx.execute(_ATTRIBUTES, list(_attributes(tx, batch)))
    if batch.refused:
        tx.execute(_QUARANTINE, [{**row, "group": tx.scope.group_id} for row in batch.refused])
    return outcomes


def merged(outcomes: Sequence[Outcome]) -> Outcome:
    """What became of a message that was stored as several, or as none."""
    found = Outcome()
    for one in outcomes:
        found.stored += one.stored
        found.refused += one.refused
        found.newest = max(filter(None, (found.newest, one.newest)), default=None)
    return found


def quarantine_message(tx: Tx, one: Arrived, reason: str = UNSTORABLE) -> Outcome:
    """Keeps a message aside that could not be stored, so that it holds up nothing behind it."""
    batch = _Batch()
    outcome = _refuse(batch, Outcome(), one, one.route, [payloads.Refused(reason)])
    tx.execute(_QUARANTINE, [{**row, "group": tx.scope.group_id} for row in batch.refused])
    return outcome


def _gather(batch: _Batch, one: Arrived, kept_days: int) -> Outcome:
    outcome, route = Outcome(), one.route
    if route.disabled:
        return _refuse(batch, outcome, one, route, [payloads.Refused(DISABLED)])
    if one.oversized:
        return _refuse(batch, outcome, one, route, [payloads.Refused(payloads.OVERSIZED)])
    limits = payloads.Limits(one.received, oldest=one.received - kept_days * 86_400_000)
    if one.of_attributes:
        return _keep(batch, outcome, one, payloads.read(one.payload, limits))
    if not one.of_gateway:
        return _take(batch, outcome, one, route, payloads.read(one.payload, limits))
    for name, read in payloads.read_gateway(one.payload, limits).items():
        child = route.children.get(fold(name)) if name else route
        if child is None:
            _refuse(batch, outcome, one, route, [payloads.Refused(UNKNOWN_DEVICE, ascii(name)[1:-1][:200])])
        elif child.disabled:
            _refuse(batch, outcome, one, child, [payloads.Refused(DISABLED)])
        else:
            _take(batch, outcome, one, child, read)
    return outcome


def _keep(batch: _Batch, outcome: Outcome, one: Arrived, read: payloads.Read) -> Outcome:
    place = one.route.place
    for sample in read.samples:
        for key, measured in sample.values.items():
            batch.attributes[place.company_id, place.device_id, key] = (place.estate_id, one.received, measured)
        outcome.stored += len(sample.values)
    return _refuse(batch, outcome, one, one.route, read.refused)


def _attributes(tx: Tx, batch: _Batch) -> Iterable[dict[str, Any]]:
    for (company_id, device_id, key), (estate_id, received, measured) in sorted(batch.attributes.items()):
        number, content = _columns(measured)
        yield {
            "company": company_id,
            "device": device_id,
            "key": key,
            "group": tx.scope.group_id,
            "estate": estate_id,
            "at": _time(received),
            "kind": measured.kind,
            "number": number,
            "content": content,
        }


def _take(batch: _Batch, outcome: Outcome, one: Arrived, route: Route, read: payloads.Read) -> Outcome:
    place = route.place
    for sample in read.samples:
        for key, measured in sample.values.items():
            batch.values[place.company_id, place.device_id, key, sample.at] = (place.estate_id, measured)
        plain = {key: measured.value for key, measured in sample.values.items()}
        batch.samples.setdefault(place, []).append(alarms.Sample(sample.at, plain))
        outcome.stored += len(sample.values)
        outcome.newest = max(sample.at, outcome.newest or sample.at)
    return _refuse(batch, outcome, one, route, read.refused)


def _refuse(
    batch: _Batch, outcome: Outcome, one: Arrived, route: Route, refused: Sequence[payloads.Refused]
) -> Outcome:
    outcome.refused += [fault.reason for fault in refused]
    excerpt = one.payload[:EXCERPT].decode("utf-8", "replace").replace("\x00", "�") if refused else ""
    batch.refused += [
        {
            "company": route.place.company_id,
            "estate": route.place.estate_id,
            "device": route.place.device_id,
            "id": uuid7(),
            "at": _time(one.received),
            "reason": fault.reason,
            "part": fault.part,
            "excerpt": excerpt,
        }
        for fault in refused[:MOST_REFUSED]
    ]
    return outcome


def _lines(batch: _Batch) -> Iterable[str]:
    """Values as lines of COPY's text format."""
    for (company_id, device_id, key, at), (estate_id, measured) in batch.values.items():
        number, content = _columns(measured)
        told = NULL if number is None else repr(number)
        kept = NULL if content is None else _escaped(content)
        yield f"{company_id}\t{device_id}\t{_key(key)}\t{at}\t{estate_id}\t{measured.kind}\t{told}\t{kept}\n"


@lru_cache(maxsize=4096)  # devices say the same few keys for ever
def _key(key: str) -> str:
    return _escaped(key)


def _escaped(content: str) -> str:
    return content.translate(_ESCAPES)


def _columns(measured: payloads.Measured) -> tuple[float | None, str | None]:
    """A value as a number to reckon with, and as text where the number does not say all of it."""
    value = measured.value
    if isinstance(value, str):
        return None, value
    exact = not isinstance(value, int) or abs(value) <= EXACT
    return float(value), None if exact else str(value)


def _make_days(tx: Tx, batch: _Batch, command: StoreMessages) -> None:
    """Has the partitions of days made that are written to for the first time."""
    numbers = {at // DAY_MS for _, _, _, at in batch.values}
    days = {f"{_time(number * DAY_MS):%Y-%m-%d}" for number in numbers} - command.known_days
    if days:
        received = max(one.received for one in command.messages)
        first = _time(received - (command.kept_days + 1) * 86_400_000).date()
        tx.execute(_DAYS, {"days": sorted(days), "kept_from": first})
        tx.after_commit(lambda: command.known_days.update(days))


def _time(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)
