"""Buildings and units."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from chassis.data.records import Key, UuidKey, Versioned
from sqlalchemy.orm import Mapped


class Building(Versioned):
    """A building of an estate."""

    __tablename__ = "buildings"
    company_id: Mapped[Key]
    building_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    code: Mapped[str]
    code_key: Mapped[str]
    name: Mapped[str]
    address: Mapped[str]
    floors: Mapped[int]
    completion_year: Mapped[int]
    contact: Mapped[str]


class Unit(Versioned):
    """A unit of a building. Areas are in m²."""

    __tablename__ = "units"
    company_id: Mapped[Key]
    unit_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    building_id: Mapped[UUID]
    code: Mapped[str]
    code_key: Mapped[str]
    name: Mapped[str]
    kind: Mapped[str]
    unit_type: Mapped[str]
    floor: Mapped[int]
    orientation: Mapped[str]
    layout: Mapped[str]
    address: Mapped[str]
    gross_area: Mapped[Decimal]
    billable_area: Mapped[Decimal]
    renovation_start_date: Mapped[date | None]
    renovation_end_date: Mapped[date | None]
    removed: Mapped[bool]
