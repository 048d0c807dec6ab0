"""Reads for lists and pages of equipment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.data import paging
from chassis.spelling import fold
from sqlalchemy import Select, func, or_, select, text

from devices.domain import equipment as rules
from devices.records import Downtime, Equipment, Inspection

if TYPE_CHECKING:
    from chassis.data.tx import Tx

ORDERS = paging.Orders(
    "code",
    code={"code_key": str, "equipment_id": UUID},
    next_inspection_date={"due_key": date, "equipment_id": UUID},
)
_BUILDINGS = text(
    "select distinct on (building_id) building_id, building_name from units"
    " where company_id = :company and building_id = any(:buildings) order by building_id, version desc"
)


@dataclass(frozen=True, slots=True)
class EquipmentFilter:
    """Which equipment a list has; what is empty filters nothing. Inspections are due by `due_by` at the latest."""

    company_id: int
    estate_id: int = 0
    system: str = ""
    state: str = ""
    building_id: UUID | None = None
    parent_id: UUID | None = None
    top: bool = False
    due_by: date | None = None
    text: str = ""
    standing: bool = False


def list_equipment(tx: Tx, wanted: EquipmentFilter, order: paging.Order, *, limit: int) -> Sequence[Equipment]:
    """Equipment in an order, from the page's beginning on."""
    return tx.scalars(order.begun(_wanted(wanted), Equipment).limit(limit)).all()


def by_code(after: tuple[Any, ...] | None) -> paging.Order:
    """The list's own order, after the key of a row."""
    return paging.Order(("code_key", "equipment_id"), False, "", after)


def _wanted(wanted: EquipmentFilter) -> Select[tuple[Equipment]]:
    query = select(Equipment).where(Equipment.company_id == wanted.company_id)
    for name in ("estate_id", "system", "state", "building_id", "parent_id"):
        if value := getattr(wanted, name):
            query = query.where(getattr(Equipment, name) == value)
    if wanted.top:
        query = query.where(Equipment.parent_id.is_(None))
    if wanted.due_by:
        query = query.where(Equipment.due_key <= wanted.due_by, Equipment.state != rules.SCRAPPED)
    if wanted.standing:
        query = query.where(Equipment.state != rules.SCRAPPED)
    if wanted.text:
        query = query.where(func.strpos(Equipment.search_key, fold(wanted.text)) > 0)
    return query


def pieces(tx: Tx, company_id: int, estate_id: int, ids: Sequence[UUID]) -> Sequence[Equipment]:
    """Some pieces of an estate by code."""
    query = select(Equipment).where(
        Equipment.company_id == company_id, Equipment.estate_id == estate_id, Equipment.equipment_id.in_(ids)
    )
    return tx.scalars(query.order_by(Equipment.code_key)).all()


def names_of(tx: Tx, company_id: int, ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """What pieces are called."""
    wanted = {one for one in ids if one}
    query = select(Equipment.equipment_id, Equipment.name).where(
        Equipment.company_id == company_id, Equipment.equipment_id.in_(wanted)
    )
    return {row.equipment_id: row.name for row in tx.execute(query)} if wanted else {}


def codes_of(tx: Tx, company_id: int, ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """The codes of pieces."""
    wanted = {one for one in ids if one}
    query = select(Equipment.equipment_id, Equipment.code).where(
        Equipment.company_id == company_id, Equipment.equipment_id.in_(wanted)
    )
    return {row.equipment_id: row.code for row in tx.execute(query)} if wanted else {}


def building_names(tx: Tx, company_id: int, ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """What buildings are called, as tenants said last."""
    wanted = sorted({one for one in ids if one})
    rows = tx.execute(_BUILDINGS, {"company": company_id, "buildings": wanted}) if wanted else ()
    return {row.building_id: row.building_name for row in rows}


def part_count(tx: Tx, company_id: int, equipment_id: UUID) -> int:
    """How many pieces are parts of one."""
    query = select(func.count()).where(Equipment.company_id == company_id, Equipment.parent_id == equipment_id)
    return int(tx.scalar(query) or 0)


def down_within(tx: Tx, company_id: int, equipment_id: UUID, since: datetime, until: datetime) -> timedelta:
    """How long a piece was down inside a window."""
    query = select(Downtime.start_at, Downtime.end_at).where(
        Downtime.company_id == company_id,
        Downtime.equipment_id == equipment_id,
        or_(Downtime.end_at.is_(None), Downtime.end_at > since),
    )
    return rules.down_for((rules.Span(row.start_at, row.end_at) for row in tx.execute(query)), since, until)


def list_downtimes(
    tx: Tx, company_id: int, equipment_id: UUID, *, limit: int, before: tuple[int] | None
) -> Sequence[Downtime]:
    """When a piece was down, the latest first."""
    query = select(Downtime).where(Downtime.company_id == company_id, Downtime.equipment_id == equipment_id)
    if before:
        query = query.where(Downtime.place < before[0])
    return tx.scalars(query.order_by(Downtime.place.desc()).limit(limit)).all()


def list_inspections(
    tx: Tx, company_id: int, equipment_id: UUID, *, limit: int, before: tuple[int] | None
) -> Sequence[Inspection]:
    """The inspections of a piece, the latest first."""
    query = select(Inspection).where(Inspection.company_id == company_id, Inspection.equipment_id == equipment_id)
    if before:
        query = query.where(Inspection.place < before[0])
    return tx.scalars(query.order_by(Inspection.place.desc()).limit(limit)).all()
