"""Reads for lists and pages of devices: the registry, newest values, the past by window, and what was not stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.data import paging
from chassis.errors import Invalid, Violation
from chassis.spelling import fold
from sqlalchemy import func, select, text

from devices.records import Device
from devices.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

LONGEST = timedelta(days=366)
MOST_POINTS, POINTS = 2_000, 500
_FIGURES = {"average": "avg", "sum": "sum", "minimum": "min", "maximum": "max", "count": "count"}
_LATEST = (
    "select key, kind, number, content, at, stored_at from latest_values where company_id = :company"
    " and device_id = :device and key > :after order by key limit :limit"
)
_ATTRIBUTES = (
    "select key, kind, number, content, at from attributes where company_id = :company and device_id = :device"
    " and key > :after order by key limit :limit"
)
_QUARANTINED = (
    "select q.*, d.code from quarantined q join devices d on d.company_id = q.company_id and d.device_id = q.device_id"
    " where q.company_id = :company {filters} order by q.quarantined_id desc limit :limit"
)
_WINDOW = (
    " from samples where company_id = :company and device_id = :device and key = :key and at >= :start and at < :end"
)
_SPAN = "(extract(epoch from at - :start) * 1000)::bigint / :interval"
_NEWEST = text(
    "select device_id, max(at) as at from latest_values where company_id = :company and device_id = any(:devices)"
    " group by device_id"
)
_ACTIVE = text(
    "select device_id, count(*) as counted from alarms where company_id = :company and device_id = any(:devices)"
    " and cleared_at is null group by device_id"
)


@dataclass(frozen=True, slots=True)
class DeviceFilter:
    """Which devices a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int = 0
    kind: str = ""
    equipment_id: UUID | None = None
    gateway_id: UUID | None = None
    text: str = ""


def list_devices(tx: Tx, wanted: DeviceFilter, after: tuple[str, UUID] | None, *, limit: int) -> Sequence[Device]:
    """Devices by code."""
    query = select(Device).where(Device.company_id == wanted.company_id)
    for name in ("estate_id", "kind", "equipment_id", "gateway_id"):
        if value := getattr(wanted, name):
            query = query.where(getattr(Device, name) == value)
    if wanted.text:
        query = query.where(func.strpos(Device.search_key, fold(wanted.text)) > 0)
    query = paging.beyond(query, (Device.code_key, Device.device_id), after)
    return tx.scalars(query.order_by(Device.code_key, Device.device_id).limit(limit)).all()


def device_names(tx: Tx, company_id: int, ids: Iterable[UUID | None]) -> dict[UUID, Device]:
    """Devices by their ids."""
    wanted = {one for one in ids if one}
    query = select(Device).where(Device.company_id == company_id, Device.device_id.in_(wanted))
    return {one.device_id: one for one in tx.scalars(query)} if wanted else {}


def newest_times(tx: Tx, company_id: int, ids: Sequence[UUID]) -> dict[UUID, datetime]:
    """When each device measured what it told last."""
    rows = tx.execute(_NEWEST, {"company": company_id, "devices": list(ids)})
    return {row.device_id: row.at for row in rows}


def active_alarms(tx: Tx, company_id: int, ids: Sequence[UUID]) -> dict[UUID, int]:
    """How many alarms of each device are active."""
    rows = tx.execute(_ACTIVE, {"company": company_id, "devices": list(ids)})
    return {row.device_id: row.counted for row in rows}


def list_latest_values(tx: Tx, company_id: int, device_id: UUID, after: str, *, limit: int) -> Sequence[Any]:
    """The newest value of each key, by key."""
    named = {"company": company_id, "device": device_id, "after": after, "limit": limit}
    return tx.execute(text(_LATEST), named).all()


def list_attributes(tx: Tx, company_id: int, device_id: UUID, after: str, *, limit: int) -> Sequence[Any]:
    """What a device says that it is, by key."""
    named = {"company": company_id, "device": device_id, "after": after, "limit": limit}
    return tx.execute(text(_ATTRIBUTES), named).all()


def list_quarantined(tx: Tx, named: dict[str, Any], before: tuple[UUID] | None, *, limit: int) -> Sequence[Any]:
    """What was not stored, the latest first.

    Args:
        tx: the call's.
        named: company, and estate, device and reason where they filter.
        before: where the page begins.
        limit: rows at most.
    """
    filters = {
        "estate": "and q.estate_id = :estate",
        "device": "and q.device_id = :device",
        "reason": "and q.reason = :reason",
    }
    chosen = [words for name, words in filters.items() if named.get(name)]
    if before:
        chosen.append("and q.quarantined_id < :before")
        named = {**named, "before": before[0]}
    return tx.execute(text(_QUARANTINED.format(filters=" ".join(chosen))), {**named, "limit": limit}).all()


@dataclass(frozen=True, slots=True)
class QuerySamples:
    """What was measured of a key from one moment until before another.

    Args:
        aggregate: average, sum, minimum, maximum or count of each span; empty for each value by itself.
        interval_ms: of a span; 0 for as many as `limit` says.
        limit: points at most; 0 for 500.
    """

    company_id: int
    device_id: UUID
    key: str
    start_at: datetime
    end_at: datetime
    aggregate: str = ""
    interval_ms: int = 0
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Point:
    """A value, or a figure of a span, which is stamped with the span's middle."""

    at: datetime
    value: str
    count: int = 1


def query_samples(tx: Tx, asked: QuerySamples) -> tuple[list[Point], int]:
    """The points, and the length of a span in milliseconds; texts are in no figure but the count.

    Raises:
        Invalid: the window ends before it begins or is longer than 366 days, or spans have no aggregate.
        NotFound: the device.
    """
    tx.get(Device, (asked.company_id, asked.device_id))
    _check(asked)
    limit = asked.limit or POINTS
    window = {
        "company": asked.company_id,
        "device": asked.device_id,
        "key": asked.key,
        "start": asked.start_at,
        "end": asked.end_at,
    }
    if not asked.aggregate:
        query = f"select at, kind, number, content{_WINDOW} order by at desc limit :limit"
        rows = tx.execute(text(query), {**window, "limit": limit})
        return [Point(row.at, shown(row.kind, row.number, row.content)) for row in rows], 0
    whole = int((asked.end_at - asked.start_at) / timedelta(milliseconds=1))
    interval = max(asked.interval_ms, -(-whole // limit), 1)
    figure = "count(*)" if asked.aggregate == "count" else f"{_FIGURES[asked.aggregate]}(number)"
    span = _SPAN.replace("::", r"\:\:")
    query = f"select {span} as span, {figure} as figure, count(*) as counted{_WINDOW} group by 1 order by 1"
    rows = tx.execute(text(query), {**window, "interval": interval})
    points = [
        Point(
            asked.start_at + timedelta(milliseconds=row.span * interval + interval // 2),
            _plain(row.figure),
            row.counted,
        )
        for row in rows
        if row.figure is not None
    ]
    return points, interval


def shown(kind: str, number: float | None, content: str | None) -> str:
    """A value as people read it: its digits, true or false, or its text."""
    if content is not None or number is None:
        return content or ""
    if kind == "boolean":
        return "true" if number else "false"
    return str(int(number)) if kind == "integer" else _plain(number)


def _plain(figure: float) -> str:
    return str(int(figure)) if float(figure).is_integer() and abs(figure) < 1e15 else repr(float(figure))


def _check(asked: QuerySamples) -> None:
    faults = []
    if asked.end_at <= asked.start_at:
        faults.append(Violation("end_time", Fault.WINDOW_BACKWARDS))
    elif asked.end_at - asked.start_at > LONGEST:
        faults.append(Violation("end_time", Fault.WINDOW_TOO_LONG, most=LONGEST.days))
    if asked.interval_ms and not asked.aggregate:
        faults.append(Violation("aggregate", Fault.NO_AGGREGATE_WITH_SPANS))
    if faults:
        raise Invalid("The window has faulty fields", violations=faults)


def moment_of(ms: int) -> datetime:
    """Milliseconds since 1970 as a time."""
    return datetime.fromtimestamp(ms / 1000, UTC)
