"""The rows of leasing: prospects, and the steps that were taken with them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, Record, UuidKey, Versioned
from sqlalchemy.orm import Mapped, mapped_column

from contracts.domain.prospects import NEW, WON, after
from contracts.records.leases import WrongState


class Prospect(Versioned):
    """Somebody who may become a tenant, and how far they are."""

    __tablename__ = "prospects"
    company_id: Mapped[Key]
    prospect_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    name: Mapped[str]
    trade: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
    customer_id: Mapped[UUID | None]
    area_from: Mapped[Decimal] = mapped_column(default=Decimal(0))
    area_to: Mapped[Decimal] = mapped_column(default=Decimal(0))
    square_metre_minor: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(default="")
    # Who looks after them.
    owner: Mapped[str]
    state: Mapped[str] = mapped_column(default=NEW)
    next_date: Mapped[date | None]
    next_step: Mapped[str] = mapped_column(default="")
    lease_id: Mapped[UUID | None]
    maker: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)

    def go_on(self, step: str, lease_id: UUID | None = None) -> None:
        """Takes a step.

        Raises:
            WrongState: they have a lease, or the step leads nowhere from where they are.
        """
        reached = after(self.state, step)
        if reached is None:
            raise WrongState(f"{self.name} is {self.state}: this step leads nowhere from there")
        self.state, self.lease_id = reached, lease_id if reached == WON else None
        self.version += 1


class ProspectStep(Record):
    """Something that was done about a prospect; it is never changed."""

    __tablename__ = "prospect_steps"
    company_id: Mapped[Key]
    step_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    prospect_id: Mapped[UUID]
    kind: Mapped[str]
    day: Mapped[date]
    note: Mapped[str] = mapped_column(default="")
    # The entry of the company's dictionary that the note of a loss names; empty where it names none.
    reason_code: Mapped[str] = mapped_column(default="")
    unit_id: Mapped[UUID | None]
    square_metre_minor: Mapped[int] = mapped_column(default=0)
    valid_until: Mapped[date | None]
    maker: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
