"""Imports and the rows that they refused."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from chassis.data.records import Key, Record, UuidKey
from sqlalchemy import FetchedValue
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

COUNTS = ("row_count", "refused_count", "unlisted_count", "unchanged_count", "building_count", "unit_count",
          "customer_count", "occupancy_count")  # fmt: skip


class Import(Record):
    """An import of one file into one estate, and what came of it."""

    __tablename__ = "imports"
    company_id: Mapped[Key]
    import_id: Mapped[UuidKey]
    operation_id: Mapped[UUID]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    file_name: Mapped[str]
    file_sha256: Mapped[str]
    kind: Mapped[str]
    mode: Mapped[str]
    dry_run: Mapped[bool]
    state: Mapped[str]
    row_count: Mapped[int]
    refused_count: Mapped[int]
    unlisted_count: Mapped[int]
    unchanged_count: Mapped[int]
    building_count: Mapped[int]
    unit_count: Mapped[int]
    customer_count: Mapped[int]
    occupancy_count: Mapped[int]
    refused_file_name: Mapped[str]
    language: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    finished_at: Mapped[datetime | None]

    def count(self, counts: dict[str, int]) -> None:
        """Adds what a chunk did."""
        for name in COUNTS:
            setattr(self, name, getattr(self, name) + counts.get(name, 0))


class ImportRefusal(Record):
    """Why a row was refused."""

    __tablename__ = "import_refusals"
    company_id: Mapped[Key]
    import_id: Mapped[UuidKey]
    row_number: Mapped[int] = mapped_column(primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    reason: Mapped[str]
    code: Mapped[str]
    code_values: Mapped[dict[str, str]] = mapped_column(JSONB)
