"""Reads for the lists of the grounds, what was done for them, emergency plans, drills and trainings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.data import paging
from sqlalchemy import func, select, tuple_

from workorders.records.registers import GREEN_AREA, LAND, Care, EmergencyPlan, Exercise, Ground

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class GroundFilter:
    """Which entries a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int = 0
    kind: str = ""
    retired: bool = False


def list_grounds(tx: Tx, wanted: GroundFilter, *, limit: int, after: tuple[str, UUID] | None) -> Sequence[Ground]:
    """What is on the grounds, by name."""
    query = select(Ground).where(Ground.company_id == wanted.company_id)
    if wanted.estate_id:
        query = query.where(Ground.estate_id == wanted.estate_id)
    if wanted.kind:
        query = query.where(Ground.kind == wanted.kind)
    if not wanted.retired:
        query = query.where(Ground.retired.is_(False))
    query = paging.beyond(query, (Ground.name, Ground.ground_id), after)
    return tx.scalars(query.order_by(Ground.name, Ground.ground_id).limit(limit)).all()


def areas(tx: Tx, company_id: int, estate_id: int) -> dict[str, Decimal]:
    """Square metres of land and of green areas that are there."""
    query = select(Ground.kind, func.sum(Ground.area)).where(
        Ground.company_id == company_id, Ground.kind.in_((LAND, GREEN_AREA)), Ground.retired.is_(False)
    )
    if estate_id:
        query = query.where(Ground.estate_id == estate_id)
    return {kind: area for kind, area in tx.execute(query.group_by(Ground.kind)) if area}


def grounds_of(tx: Tx, company_id: int, ids: Iterable[UUID]) -> dict[UUID, Ground]:
    """Entries by their ids."""
    query = select(Ground).where(Ground.company_id == company_id, Ground.ground_id.in_(set(ids)))
    return {one.ground_id: one for one in tx.scalars(query)}


@dataclass(frozen=True, slots=True)
class CareFilter:
    """Which cares a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int = 0
    ground_id: UUID | None = None
    kind: str = ""


def list_cares(tx: Tx, wanted: CareFilter, *, limit: int, before: UUID | None) -> Sequence[Care]:
    """What was done, what was noted last first."""
    query = select(Care).where(Care.company_id == wanted.company_id)
    if wanted.estate_id:
        query = query.where(Care.estate_id == wanted.estate_id)
    if wanted.ground_id:
        query = query.where(Care.ground_id == wanted.ground_id)
    if wanted.kind:
        query = query.where(Care.kind == wanted.kind)
    if before:
        query = query.where(Care.care_id < before)
    return tx.scalars(query.order_by(Care.care_id.desc()).limit(limit)).all()


def list_emergency_plans(
    tx: Tx, company_id: int, *, estate_id: int, retired: bool, limit: int, after: tuple[str, UUID] | None
) -> Sequence[EmergencyPlan]:
    """Emergency plans, by name."""
    query = select(EmergencyPlan).where(EmergencyPlan.company_id == company_id)
    if estate_id:
        query = query.where(EmergencyPlan.estate_id == estate_id)
    if not retired:
        query = query.where(EmergencyPlan.retired.is_(False))
    key = (EmergencyPlan.name, EmergencyPlan.emergency_plan_id)
    return tx.scalars(paging.beyond(query, key, after).order_by(*key).limit(limit)).all()


def drilled(tx: Tx, company_id: int, ids: Iterable[UUID]) -> dict[UUID, date]:
    """When plans were drilled last, by the plan's id; those that never were are left out."""
    query = (
        select(Exercise.emergency_plan_id, func.max(Exercise.held_on))
        .where(Exercise.company_id == company_id, Exercise.emergency_plan_id.in_(set(ids)))
        .group_by(Exercise.emergency_plan_id)
    )
    return {plan_id: day for plan_id, day in tx.execute(query) if plan_id}


def emergency_plans_of(tx: Tx, company_id: int, ids: Iterable[UUID | None]) -> dict[UUID, EmergencyPlan]:
    """Emergency plans by their ids."""
    wanted = {one for one in ids if one}
    query = select(EmergencyPlan).where(
        EmergencyPlan.company_id == company_id, EmergencyPlan.emergency_plan_id.in_(wanted)
    )
    return {one.emergency_plan_id: one for one in tx.scalars(query)}


@dataclass(frozen=True, slots=True)
class ExerciseFilter:
    """Which exercises a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int = 0
    kind: str = ""
    emergency_plan_id: UUID | None = None


def list_exercises(
    tx: Tx, wanted: ExerciseFilter, *, limit: int, before: tuple[date, UUID] | None
) -> Sequence[Exercise]:
    """Drills and trainings, the latest first."""
    query = select(Exercise).where(Exercise.company_id == wanted.company_id)
    if wanted.estate_id:
        query = query.where(Exercise.estate_id == wanted.estate_id)
    if wanted.kind:
        query = query.where(Exercise.kind == wanted.kind)
    if wanted.emergency_plan_id:
        query = query.where(Exercise.emergency_plan_id == wanted.emergency_plan_id)
    key = (Exercise.held_on, Exercise.exercise_id)
    if before:
        query = query.where(tuple_(*key) < before)
    return tx.scalars(query.order_by(*(one.desc() for one in key)).limit(limit)).all()
