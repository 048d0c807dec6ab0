"""The rows of listings: units that are offered to let or to sell."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, UuidKey, Versioned
from sqlalchemy.orm import Mapped, mapped_column

from contracts.records.leases import WrongState

OPEN, TAKEN, WITHDRAWN = "open", "taken", "withdrawn"


class Listing(Versioned):
    """A unit that is offered; one open listing of a kind at a time."""

    __tablename__ = "listings"
    company_id: Mapped[Key]
    listing_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    unit_id: Mapped[UUID]
    kind: Mapped[str]
    customer_id: Mapped[UUID | None]
    price_minor: Mapped[int]
    available_date: Mapped[date]
    note: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default=OPEN)
    close_reason: Mapped[str] = mapped_column(default="")
    maker: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)

    def must_be_open(self) -> None:
        """Refuses what cannot be done with a listing that is closed.

        Raises:
            WrongState.
        """
        if self.state != OPEN:
            raise WrongState(f"The listing is {self.state}: make a new one")
