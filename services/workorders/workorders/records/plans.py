"""Plans, and what falls due by them."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from chassis.data.records import Key, Record, UuidKey, Versioned
from sqlalchemy.orm import Mapped, mapped_column

DUE, PASSED, FAILED, MISSED = "due", "passed", "failed", "missed"
TASK_CHECK, TASK_ORDER, TASK_ROUND = "check", "order", "round"


class Plan(Versioned):
    """What comes again by a rule."""

    __tablename__ = "plans"
    company_id: Mapped[Key]
    plan_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    name: Mapped[str]
    task: Mapped[str]
    category_id: Mapped[UUID]
    rule: Mapped[str]
    start_date: Mapped[date]
    start_clock: Mapped[str]
    place: Mapped[str]
    description: Mapped[str]
    statutory: Mapped[bool]
    ended: Mapped[bool]
    horizon_days: Mapped[int]
    needs_signature: Mapped[bool]
    maker: Mapped[str]
    # The route that is walked; of rounds alone.
    route_id: Mapped[UUID | None]
    # Up to which moment its occurrences are made.
    planned_until: Mapped[datetime]


class Occurrence(Record):
    """What fell due by a plan at one time; there is one for each plan and time."""

    __tablename__ = "occurrences"
    company_id: Mapped[Key]
    occurrence_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    plan_id: Mapped[UUID]
    due_at: Mapped[datetime]
    state: Mapped[str]
    late_minutes: Mapped[int]
    order_id: Mapped[UUID | None]
    checker: Mapped[str]
    checked_at: Mapped[datetime | None]
    note: Mapped[str]
    # Of a round: its route, and when it is over.
    route_id: Mapped[UUID | None]
    until_at: Mapped[datetime | None]
    # It was taken over from another system, as that said it was.
    history: Mapped[bool] = mapped_column(default=False)
