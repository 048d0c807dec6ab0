"""Who has which unit, in which role, from which day to which."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, UuidKey, Versioned
from chassis.errors import Conflict, Invalid, Violation
from chassis.violations import Fault as Common
from sqlalchemy import FetchedValue
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from tenants.domain.spans import Span


class AlreadyMovedOut(Conflict):
    """The occupancy has ended; its record can be corrected."""

    default_reason = "ALREADY_MOVED_OUT"


@dataclass(frozen=True, slots=True)
class Asked:
    """An end that is asked for: the last day and a note; of a transfer also who comes, and what is chosen for them."""

    end_date: date
    note: str = ""
    customer_id: UUID | None = None
    terms: dict[str, Any] = field(default_factory=dict)


class Occupancy(Versioned):
    """A customer's occupancy of a unit. Days are the estate's; both ends belong to it."""

    __tablename__ = "occupancies"
    company_id: Mapped[Key]
    occupancy_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    unit_id: Mapped[UUID]
    customer_id: Mapped[UUID]
    role: Mapped[str]
    start_date: Mapped[date]
    end_date: Mapped[date | None]
    bill_per_unit: Mapped[bool]
    not_residing: Mapped[bool]
    vacant: Mapped[bool]
    note: Mapped[str | None]
    # A move-out or a transfer that waits for the company's steps; it is no change of the record yet, which keeps its
    # version. Of a transfer: to whom, and what is chosen for their occupancy.
    asked_end_date: Mapped[date | None]
    asked_note: Mapped[str | None]
    asked_customer_id: Mapped[UUID | None]
    asked_terms: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    created_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    updated_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())

    @property
    def span(self) -> Span:
        """The days of it."""
        return Span(self.start_date, self.end_date)

    def move_out(self, settlement_date: date, note: str) -> None:
        """Ends it with a settlement date, its last day.

        Raises:
            AlreadyMovedOut, Invalid: as `must_end`.
        """
        self.must_end(settlement_date)
        self.change({"end_date": settlement_date, "note": note or self.note})
        self.updated_at = clock.now()

    def ask(self, asked: Asked) -> None:
        """Notes what is asked for; nothing else changes."""
        self.asked_end_date, self.asked_note = asked.end_date, asked.note
        self.asked_customer_id, self.asked_terms = asked.customer_id, asked.terms or None

    def no_longer_asked(self) -> Asked:
        """Takes what was asked for off the record, and gives it."""
        assert self.asked_end_date is not None
        asked = Asked(self.asked_end_date, self.asked_note or "", self.asked_customer_id, self.asked_terms or {})
        self.asked_end_date = self.asked_note = self.asked_customer_id = self.asked_terms = None
        return asked

    def must_end(self, settlement_date: date) -> None:
        """It can end on that day.

        Raises:
            AlreadyMovedOut: it has ended before.
            Invalid: the date lies before its first day.
        """
        if self.end_date is not None:
            raise AlreadyMovedOut(f"The customer moved out on {self.end_date}; correct that record instead")
        if settlement_date < self.start_date:
            wrong = Violation("settlement_date", Common.NOT_BEFORE, first=self.start_date)
            raise Invalid("The settlement date is too early", violations=[wrong])
