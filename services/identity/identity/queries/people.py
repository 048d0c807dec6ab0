"""Reads of people at work, for lists and screens."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from chassis import clock
from chassis.data import paging
from chassis.data.tx import Tx
from sqlalchemy import ColumnElement, and_, or_, select

from identity.domain.rosters import AROUND, Attended, attended
from identity.records import Staff
from identity.records.work import Absence, ClockEvent, Department, Duty, Post, Shift, Skill, StaffSkill


def list_departments(tx: Tx, *, node_id: int, after: tuple[str, uuid.UUID] | None, limit: int) -> Sequence[Department]:
    """Departments in scope and above, by name."""
    key = (Department.name, Department.department_id)
    query = select(Department).order_by(*key).limit(limit)
    if node_id:
        query = query.where(Department.node_id == node_id)
    return tx.scalars(paging.beyond(query, key, after)).all()


def list_posts(
    tx: Tx, *, department_id: uuid.UUID | None, after: tuple[str, uuid.UUID] | None, limit: int
) -> Sequence[Post]:
    """Posts of departments in scope and above, by name."""
    key = (Post.name, Post.post_id)
    query = select(Post).order_by(*key).limit(limit)
    if department_id:
        query = query.where(Post.department_id == department_id)
    return tx.scalars(paging.beyond(query, key, after)).all()


def list_skills(tx: Tx, *, after: tuple[str, uuid.UUID] | None, limit: int) -> Sequence[Skill]:
    """Skills of the group, by name."""
    key = (Skill.name, Skill.skill_id)
    query = select(Skill).order_by(*key).limit(limit)
    return tx.scalars(paging.beyond(query, key, after)).all()


def list_staff_skills(
    tx: Tx,
    *,
    principal_id: uuid.UUID | None,
    skill_id: uuid.UUID | None,
    expire_by: date | None,
    after: tuple[date, uuid.UUID, uuid.UUID] | None,
    limit: int,
) -> Sequence[StaffSkill]:
    """Skills of staff in scope, by the day on which they expire."""
    key = (StaffSkill.expires_on, StaffSkill.principal_id, StaffSkill.skill_id)
    query = select(StaffSkill).join(Staff, Staff.principal_id == StaffSkill.principal_id).order_by(*key).limit(limit)
    if principal_id:
        query = query.where(StaffSkill.principal_id == principal_id)
    if skill_id:
        query = query.where(StaffSkill.skill_id == skill_id)
    if expire_by:
        query = query.where(StaffSkill.expires_on <= expire_by)
    return tx.scalars(paging.beyond(query, key, after)).all()


def list_shifts(tx: Tx, *, node_id: int, after: tuple[int, str, uuid.UUID] | None, limit: int) -> Sequence[Shift]:
    """Shifts in scope and above, by the time at which they begin."""
    key = (Shift.from_minute, Shift.name, Shift.shift_id)
    query = select(Shift).order_by(*key).limit(limit)
    if node_id:
        query = query.where(Shift.node_id == node_id)
    return tx.scalars(paging.beyond(query, key, after)).all()


@dataclass(frozen=True, slots=True)
class DutyFilter:
    """Which duties of an estate: those that begin on some days, of one person or of all."""

    estate_id: int
    first: date
    last: date
    principal_id: uuid.UUID | None = None


After = tuple[datetime, uuid.UUID] | None  # the beginning and the id of the last duty of the page before


def list_duties(tx: Tx, wanted: DutyFilter, *, after: After, limit: int) -> Sequence[Duty]:
    """Duties by their beginning."""
    key = (Duty.starts_at, Duty.duty_id)
    query = select(Duty).where(Duty.estate_id == wanted.estate_id, Duty.day.between(wanted.first, wanted.last))
    query = query.order_by(*key).limit(limit)
    if wanted.principal_id:
        query = query.where(Duty.principal_id == wanted.principal_id)
    return tx.scalars(paging.beyond(query, key, after)).all()


def absent_days(tx: Tx, duties: Sequence[Duty]) -> set[uuid.UUID]:
    """Which of some duties lie on days of an absence."""
    if not duties:
        return set()
    rows = tx.scalars(
        select(Absence).where(
            Absence.state == "granted",
            Absence.principal_id.in_({duty.principal_id for duty in duties}),
            Absence.from_day <= max(duty.day for duty in duties),
            Absence.to_day >= min(duty.day for duty in duties),
        )
    ).all()
    return {
        duty.duty_id
        for duty in duties
        for row in rows
        if row.principal_id == duty.principal_id and row.from_day <= duty.day <= row.to_day
    }


def events_of(tx: Tx, duties: Sequence[Duty]) -> dict[uuid.UUID, list[tuple[datetime, str]]]:
    """When the people of some duties came and left around them, by person and in order."""
    events: dict[uuid.UUID, list[tuple[datetime, str]]] = defaultdict(list)
    if not duties:
        return events
    query = (
        select(ClockEvent)
        .where(
            ClockEvent.principal_id.in_({duty.principal_id for duty in duties}),
            ClockEvent.happened_at >= min(duty.starts_at for duty in duties) - AROUND,
            ClockEvent.happened_at <= max(duty.ends_at for duty in duties) + AROUND,
        )
        .order_by(ClockEvent.happened_at)
    )
    for event in tx.scalars(query):
        events[event.principal_id].append((event.happened_at, event.direction))
    return events


@dataclass(frozen=True, slots=True)
class Kept:
    """A duty, whether it lies on a day of an absence, and how it was attended."""

    duty: Duty
    absent: bool
    how: Attended


def list_attendance(tx: Tx, wanted: DutyFilter, *, after: After, limit: int) -> list[Kept]:
    """Duties as list_duties gives them, with who came when."""
    duties = list_duties(tx, wanted, after=after, limit=limit)
    absent, events, now = absent_days(tx, duties), events_of(tx, duties), clock.now()
    return [
        Kept(
            duty,
            duty.duty_id in absent,
            attended(duty.starts_at, duty.ends_at, events[duty.principal_id], now, absent=duty.duty_id in absent),
        )
        for duty in duties
    ]


@dataclass(frozen=True, slots=True)
class OnDuty:
    """Somebody who is on duty, with what they are able to do on that day."""

    duty: Duty
    display_name: str
    shift_name: str
    post_name: str
    skill_ids: list[uuid.UUID]


def list_on_duty(
    tx: Tx,
    *,
    at: datetime,
    estate_id: int,
    skill_id: uuid.UUID | None,
    after: uuid.UUID | None,
    limit: int,
) -> list[OnDuty]:
    """Who is on duty at a moment, without those who are absent or disabled."""
    absent = (
        select(Absence.absence_id)
        .where(
            Absence.principal_id == Duty.principal_id,
            Absence.state == "granted",
            Duty.day.between(Absence.from_day, Absence.to_day),
        )
        .exists()
    )
    query = (
        select(Duty, Staff.display_name, Shift.name, Post.name)
        .join(Staff, Staff.principal_id == Duty.principal_id)
        .join(Shift, Shift.shift_id == Duty.shift_id)
        .outerjoin(Post, Post.post_id == Staff.post_id)
        .where(Duty.starts_at <= at, Duty.ends_at > at, ~absent, Staff.disabled.is_(False))
        .order_by(Duty.duty_id)
        .limit(limit)
    )
    if estate_id:
        query = query.where(Duty.estate_id == estate_id)
    if skill_id:
        query = query.where(_able(skill_id))
    if after:
        query = query.where(Duty.duty_id > after)
    rows = tx.execute(query).all()
    held = _skills_of(tx, [row.Duty for row in rows])
    return [OnDuty(duty, name, shift, post or "", held[duty.duty_id]) for duty, name, shift, post in rows]


def _able(skill_id: uuid.UUID) -> ColumnElement[bool]:
    return (
        select(StaffSkill.skill_id)
        .where(
            StaffSkill.principal_id == Duty.principal_id,
            StaffSkill.skill_id == skill_id,
            StaffSkill.expires_on >= Duty.day,
        )
        .exists()
    )


def _skills_of(tx: Tx, duties: Collection[Duty]) -> dict[uuid.UUID, list[uuid.UUID]]:
    held: dict[uuid.UUID, list[uuid.UUID]] = defaultdict(list)
    rows = tx.scalars(
        select(StaffSkill).where(StaffSkill.principal_id.in_({duty.principal_id for duty in duties}))
    ).all()
    for duty in duties:
        for row in rows:
            if row.principal_id == duty.principal_id and row.expires_on >= duty.day:
                held[duty.duty_id].append(row.skill_id)
    return held


def list_absences(
    tx: Tx,
    *,
    node_id: int,
    principal_id: uuid.UUID | None,
    first: date | None,
    last: date | None,
    state: str,
    after: tuple[date, uuid.UUID] | None,
    limit: int,
) -> Sequence[Absence]:
    """Absences of staff in scope, the latest first."""
    query = (
        select(Absence)
        .join(Staff, Staff.principal_id == Absence.principal_id)
        .order_by(Absence.from_day.desc(), Absence.absence_id)
        .limit(limit)
    )
    wanted: list[ColumnElement[bool]] = []
    if node_id:
        wanted.append(Staff.node_id == node_id)
    if principal_id:
        wanted.append(Absence.principal_id == principal_id)
    if first:
        wanted.append(Absence.to_day >= first)
    if last:
        wanted.append(Absence.from_day <= last)
    if state:
        wanted.append(Absence.state == state)
    if after:
        same = and_(Absence.from_day == after[0], Absence.absence_id > after[1])
        wanted.append(or_(Absence.from_day < after[0], same))
    return tx.scalars(query.where(*wanted)).all()
