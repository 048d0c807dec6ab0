"""Reads for lists of plans and of what falls due by them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.data import paging
from sqlalchemy import select, tuple_

from workorders.records.plans import Occurrence, Plan

if TYPE_CHECKING:
    from chassis.data.tx import Tx


def list_plans(
    tx: Tx, company_id: int, *, estate_id: int, ended: bool, limit: int, after: tuple[str, UUID] | None
) -> Sequence[Plan]:
    """Plans, by name."""
    query = select(Plan).where(Plan.company_id == company_id)
    if estate_id:
        query = query.where(Plan.estate_id == estate_id)
    if not ended:
        query = query.where(Plan.ended.is_(False))
    query = paging.beyond(query, (Plan.name, Plan.plan_id), after)
    return tx.scalars(query.order_by(Plan.name, Plan.plan_id).limit(limit)).all()


@dataclass(frozen=True, slots=True)
class OccurrenceFilter:
    """Which occurrences a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int = 0
    plan_id: UUID | None = None
    state: str = ""
    late: bool = False


def list_occurrences(
    tx: Tx, wanted: OccurrenceFilter, *, limit: int, before: tuple[datetime, UUID] | None
) -> Sequence[Occurrence]:
    """What falls or fell due, the latest first."""
    query = select(Occurrence).where(Occurrence.company_id == wanted.company_id)
    if wanted.estate_id:
        query = query.where(Occurrence.estate_id == wanted.estate_id)
    if wanted.plan_id:
        query = query.where(Occurrence.plan_id == wanted.plan_id)
    if wanted.state:
        query = query.where(Occurrence.state == wanted.state)
    if wanted.late:
        query = query.where(Occurrence.late_minutes > 0)
    key = (Occurrence.due_at, Occurrence.occurrence_id)
    if before:
        query = query.where(tuple_(*key) < before)
    return tx.scalars(query.order_by(*(one.desc() for one in key)).limit(limit)).all()


def plans_of(tx: Tx, company_id: int, ids: Iterable[UUID]) -> dict[UUID, Plan]:
    """Plans by their ids."""
    query = select(Plan).where(Plan.company_id == company_id, Plan.plan_id.in_(set(ids)))
    return {one.plan_id: one for one in tx.scalars(query)}
