"""Handovers of units."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, UuidKey, Versioned
from chassis.errors import Conflict
from sqlalchemy import FetchedValue
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from tenants.domain.handovers import Deed, State, after


class HandoverOver(Conflict):
    """The unit was handed over, or the wait called off."""

    default_reason = "HANDOVER_OVER"


class Handover(Versioned):
    """A unit that a customer waits for, or was handed."""

    __tablename__ = "unit_handovers"
    company_id: Mapped[Key]
    handover_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    unit_id: Mapped[UUID]
    customer_id: Mapped[UUID]
    role: Mapped[str]
    state: Mapped[str] = mapped_column(default=State.WAITING.value)
    planned_date: Mapped[date | None]
    handover_date: Mapped[date | None]
    keys: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, default=list)
    readings: Mapped[list[dict[str, str]]] = mapped_column(JSONB, default=list)
    note: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    done_by: Mapped[str] = mapped_column(default="")
    done_at: Mapped[datetime | None]
    occupancy_id: Mapped[UUID | None]
    # By which somebody waits, where it is one.
    lease_id: Mapped[UUID | None]
    created_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())

    def end(self, deed: Deed, who: str, **values: Any) -> None:
        """Ends the wait, one way or the other.

        Raises:
            HandoverOver: it has ended before.
        """
        state = after(State(self.state), deed)
        if state is None:
            raise HandoverOver("The unit was handed over already, or the wait was called off: register it anew")
        self.change({**values, "state": state.value, "done_by": who, "done_at": clock.now()})
