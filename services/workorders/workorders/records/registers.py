"""What registers keep: the grounds with what was done for them, emergency plans, drills and trainings."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from chassis.data.records import Key, Record, UuidKey, Versioned
from sqlalchemy import ARRAY, Numeric, Text
from sqlalchemy.orm import Mapped, mapped_column

LAND, GREEN_AREA, PLANT, BIN = "land", "green_area", "plant", "bin"
REMOVAL, WASHING = "removal", "washing"
DRILL = "drill"


class Ground(Versioned):
    """Something on the grounds."""

    __tablename__ = "grounds"
    company_id: Mapped[Key]
    ground_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    kind: Mapped[str]
    name: Mapped[str]
    place: Mapped[str]
    species: Mapped[str]
    quantity: Mapped[int]
    # Square metres.
    area: Mapped[Decimal | None] = mapped_column(Numeric(11, 2))
    planted_on: Mapped[date | None]
    waste: Mapped[str]
    litres: Mapped[int]
    note: Mapped[str]
    retired: Mapped[bool]


class Care(Record):
    """What was done for something on the grounds."""

    __tablename__ = "cares"
    company_id: Mapped[Key]
    care_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    ground_id: Mapped[UUID]
    kind: Mapped[str]
    done_on: Mapped[date]
    # Kilograms.
    weight: Mapped[Decimal | None] = mapped_column(Numeric(9, 3))
    note: Mapped[str]
    maker: Mapped[str]


class EmergencyPlan(Versioned):
    """What is done where something happens."""

    __tablename__ = "emergency_plans"
    company_id: Mapped[Key]
    emergency_plan_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    name: Mapped[str]
    occasion: Mapped[str]
    steps: Mapped[str]
    drill_months: Mapped[int]
    retired: Mapped[bool]
    made_on: Mapped[date]


class Exercise(Versioned):
    """A drill or a training that was held."""

    __tablename__ = "exercises"
    company_id: Mapped[Key]
    exercise_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    kind: Mapped[str]
    emergency_plan_id: Mapped[UUID | None]
    topic: Mapped[str]
    held_on: Mapped[date]
    minutes: Mapped[int]
    attendees: Mapped[list[str]] = mapped_column(ARRAY(Text))
    others: Mapped[int]
    result: Mapped[str]
