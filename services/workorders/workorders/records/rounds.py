"""Points and routes of rounds, and what was found at the stops of each."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from chassis.data.records import Key, Record, UuidKey, Versioned
from sqlalchemy import ARRAY, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

QR = "qr"


class Point(Versioned):
    """A place where rounds stop, with something that proves that somebody was there."""

    __tablename__ = "points"
    company_id: Mapped[Key]
    point_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    name: Mapped[str]
    place: Mapped[str]
    carrier: Mapped[str]
    # What is read there.
    tag: Mapped[str]
    retired: Mapped[bool] = mapped_column(default=False)


class Route(Versioned):
    """Points in the order in which they are walked."""

    __tablename__ = "routes"
    company_id: Mapped[Key]
    route_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    name: Mapped[str]
    kind: Mapped[str]
    area: Mapped[str]
    standard: Mapped[str]
    grace_minutes: Mapped[int]
    retired: Mapped[bool] = mapped_column(default=False)


class RouteStop(Record):
    """A stop of a route."""

    __tablename__ = "route_stops"
    company_id: Mapped[Key]
    route_id: Mapped[UuidKey]
    place: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    point_id: Mapped[UUID]
    within_minutes: Mapped[int]
    checklist: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)


class RoundStop(Record):
    """A stop of a round, as the route had it when the round was made, and what was found there."""

    __tablename__ = "round_stops"
    company_id: Mapped[Key]
    # The round: an occurrence.
    occurrence_id: Mapped[UuidKey]
    place: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    point_id: Mapped[UUID]
    checklist: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    due_at: Mapped[datetime]
    grace_minutes: Mapped[int]
    state: Mapped[str]
    late_minutes: Mapped[int]
    walker: Mapped[str]
    # By the phone's clock where that can be right, and when the platform heard of it.
    walked_at: Mapped[datetime | None]
    arrived_at: Mapped[datetime | None]
    doubtful_time: Mapped[bool]
    by_hand: Mapped[bool]
    answers: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, default=list)
    note: Mapped[str]
    order_id: Mapped[UUID | None]
