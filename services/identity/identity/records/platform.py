"""What concerns the platform as a whole, and no group."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from chassis.data.records import Record
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column


class Verification(Record):
    """A run of `manor verify`, as the operators' command keeps it: names of checks and numbers."""

    __tablename__ = "verifications"
    verification_id: Mapped[int] = mapped_column(primary_key=True)
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime]
    checks: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)

    @property
    def holds(self) -> bool:
        """Every check held."""
        return not any(check["faults"] for check in self.checks)
