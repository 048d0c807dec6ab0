"""Journal entries that other services want by fact: each reference once, and taken back at most once."""

from __future__ import annotations

from datetime import date, datetime

from chassis import clock
from chassis.data.records import Key, Record
from sqlalchemy.orm import Mapped, mapped_column

BOOKED, REVERSED, WITHDRAWN = "booked", "reversed", "withdrawn"


class WantedEntry(Record):
    """booked → reversed; withdrawn where it was taken back before it was wanted, and then never booked."""

    __tablename__ = "wanted_entries"
    company_id: Mapped[Key]
    source: Mapped[str] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    state: Mapped[str]
    accounting_date: Mapped[date | None]
    explanation: Mapped[str] = mapped_column(default="")
    entry_id: Mapped[int | None]
    reversal_entry_id: Mapped[int | None]
    heard_at: Mapped[datetime] = mapped_column(default=clock.now)

    def reverse(self, entry_id: int) -> None:
        """It is taken back; the caller has booked the opposite."""
        self.state, self.reversal_entry_id = REVERSED, entry_id
