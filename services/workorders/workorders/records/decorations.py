"""Decorations of units, and the passes of their crews."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, Record, UuidKey, Versioned
from chassis.errors import Conflict
from sqlalchemy import Sequence
from sqlalchemy.orm import Mapped, mapped_column

REQUESTED, SUBMITTED, APPROVED, REFUSED = "requested", "submitted", "approved", "refused"
UNDERWAY, ACCEPTED, CANCELLED = "underway", "accepted", "cancelled"
# Of the charge of a deposit.
SENT, CHARGED, WITHDRAWN, PAID = "sent", "charged", "withdrawn", "paid"
# By which billing knows deposits of decorations.
REFERENCE = "decoration/"


class DecorationNotThere(Conflict):
    """A decoration is not where this can be done with it."""

    default_reason = "DECORATION_NOT_THERE"


class Decoration(Versioned):
    """What is done to a unit, by whom, when, and where that stands."""

    __tablename__ = "decorations"
    company_id: Mapped[Key]
    decoration_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    number: Mapped[int] = mapped_column(Sequence("decoration_numbers"))
    unit_id: Mapped[UUID]
    customer_id: Mapped[UUID | None]
    work: Mapped[str]
    contractor: Mapped[str]
    site_manager: Mapped[str]
    start_date: Mapped[date]
    end_date: Mapped[date]
    state: Mapped[str] = mapped_column(default=REQUESTED)
    deposit_minor: Mapped[int] = mapped_column(default=0)
    deposit_item: Mapped[str] = mapped_column(default="")
    # What became of the deposit's charge: empty, sent, charged, refused or withdrawn.
    deposit_state: Mapped[str] = mapped_column(default="")
    deposit_paid_minor: Mapped[int] = mapped_column(default=0)
    # Of what payments said last of the deposit.
    paid_version: Mapped[int] = mapped_column(default=0)
    receivable_id: Mapped[int] = mapped_column(default=0)
    refusal_message: Mapped[str] = mapped_column(default="")
    maker: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    submitter: Mapped[str] = mapped_column(default="")
    decider: Mapped[str] = mapped_column(default="")
    decided_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")
    begun_at: Mapped[datetime | None]
    acceptor: Mapped[str] = mapped_column(default="")
    accepted_at: Mapped[datetime | None]
    acceptance: Mapped[str] = mapped_column(default="")

    @property
    def reference(self) -> str:
        """By which billing knows its deposit."""
        return f"{REFERENCE}{self.decoration_id}"

    @property
    def deposit_standing(self) -> str:
        """What became of its deposit; paid once all of it is."""
        paid = self.deposit_state == CHARGED and self.deposit_paid_minor >= self.deposit_minor
        return PAID if paid else self.deposit_state

    def overdue(self, today: date) -> bool:
        """Whether work goes on although its last day has passed."""
        return self.state == UNDERWAY and today > self.end_date

    def must_be_in(self, *states: str) -> None:
        """Refuses what is not open from where it stands.

        Raises:
            DecorationNotThere: it stands elsewhere.
        """
        if self.state not in states:
            raise DecorationNotThere(f"Decoration {self.number} is {self.state}: that cannot be done with it")

    def decide(self, by: str, state: str, reason: str = "") -> None:
        """Notes who decided what about it, and why."""
        self.touch("")
        self.state, self.decider, self.decided_at, self.reason = state, by, clock.now(), reason


class EarlyPayment(Record):
    """What payments said of a receivable before billing said whose it is."""

    __tablename__ = "early_payments"
    company_id: Mapped[Key]
    receivable_id: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    version: Mapped[int]
    paid_minor: Mapped[int]


class CrewPass(Record):
    """One of a decoration's crew, and the days on which they are let in."""

    __tablename__ = "crew_passes"
    company_id: Mapped[Key]
    crew_pass_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    decoration_id: Mapped[UUID]
    # The decoration's, by which residents see the crew of theirs.
    customer_id: Mapped[UUID | None]
    name: Mapped[str]
    trade: Mapped[str]
    start_date: Mapped[date]
    end_date: Mapped[date]
    revoked: Mapped[bool] = mapped_column(default=False)
    maker: Mapped[str]

    def lets_in(self, today: date) -> bool:
        """Whether it lets in on a day."""
        return not self.revoked and self.start_date <= today <= self.end_date
