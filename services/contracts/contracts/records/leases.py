"""The rows that contracts owns: leases, agreements about them, lines of their schedules, and what holds a unit."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, Record, UuidKey, Versioned
from chassis.errors import Conflict
from sqlalchemy import BigInteger, Sequence
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from contracts.domain.stored import terms_of, to_stored
from contracts.domain.terms import Terms

DRAFT, SUBMITTED, REVIEWED = "draft", "submitted", "reviewed"
ACTIVE, EXPIRING = "active", "expiring"
ENDED, TERMINATED, RENEWED = "ended", "terminated", "renewed"
IN_FORCE = (REVIEWED, ACTIVE, EXPIRING)

SIGNING, CHANGE, TERMINATION = "signing", "change", "termination"
WAITING, APPROVED, REFUSED, RECALLED = "waiting", "approved", "refused", "recalled"

CHARGE, DIFFERENCE, DEPOSIT = "charge", "difference", "deposit"
TRUE_UP, DEDUCTION = "true_up", "deduction"
# What a schedule bills days by: what is owed for them, and differences of it.
BILLS = (CHARGE, DIFFERENCE)
PLANNED, SENT, CHARGED, WITHDRAWN, SETTLED = "planned", "sent", "charged", "withdrawn", "settled"

HELD, RELEASED, EXPIRED, LEASED = "held", "released", "expired", "leased"
LEASE, RESERVATION = "lease", "reservation"


class WrongState(Conflict):
    """The lease is not where this can be done."""

    default_reason = "WRONG_STATE"


class Lease(Versioned):
    """A lease: its terms in force, where it stands, and which one it renews."""

    __tablename__ = "leases"
    company_id: Mapped[Key]
    lease_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    number: Mapped[str]
    # By which numbers are the same, in any case and width.
    number_key: Mapped[str]
    customer_id: Mapped[UUID]
    state: Mapped[str] = mapped_column(default=DRAFT)
    start_date: Mapped[date]
    end_date: Mapped[date]
    terms: Mapped[dict[str, Any]] = mapped_column(JSONB)
    terms_version: Mapped[int] = mapped_column(default=0)
    schedule_hash: Mapped[str]
    predecessor_id: Mapped[UUID | None]
    deposit_minor: Mapped[int] = mapped_column(default=0)
    deposit_carried_minor: Mapped[int] = mapped_column(default=0)
    # A termination was reviewed: it ended, or will end, before its time.
    terminated: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")
    # The tenant's trade (业态), which is no part of what was agreed.
    trade: Mapped[str] = mapped_column(default="")
    maker: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)

    @property
    def agreed(self) -> Terms:
        """The terms in force, or those of the draft."""
        return terms_of(self.terms)

    def take(self, terms: Terms, schedule_hash: str, deposit: int) -> None:
        """Takes terms, with the schedule and the deposit that follow from them."""
        self.terms = to_stored(terms)
        self.start_date, self.end_date = terms.start, terms.end
        self.customer_id = terms.payers[0].customer_id
        self.schedule_hash, self.deposit_minor = schedule_hash, deposit

    def must_be_in(self, *states: str) -> None:
        """Refuses what cannot be done where the lease stands.

        Raises:
            WrongState: it stands elsewhere.
        """
        if self.state not in states:
            raise WrongState(f"Lease {self.number} is {self.state}: this needs one that is {' or '.join(states)}")

    def must_be_changeable(self) -> None:
        """Refuses an agreement about a lease that is over, is not reviewed yet, or has an end that was agreed.

        Raises:
            WrongState.
        """
        self.must_be_in(*IN_FORCE)
        if self.terminated:
            raise WrongState(f"Lease {self.number} ends on {self.end_date} by a termination: nothing more is agreed")

    def on(self, today: date, *, expiring_days: int, renewed: bool) -> str:
        """Where a reviewed lease stands on a day.

        Args:
            today: in the estate.
            expiring_days: so many days before its last day it is about to expire.
            renewed: another lease goes on from it.
        """
        if today < self.start_date:
            return REVIEWED
        if today > self.end_date:
            return TERMINATED if self.terminated else RENEWED if renewed else ENDED
        return EXPIRING if today + timedelta(days=expiring_days) >= self.end_date else ACTIVE


class Agreement(Record):
    """What was agreed about a lease, or is to be: the lease itself, a change, or a termination."""

    __tablename__ = "agreements"
    company_id: Mapped[Key]
    agreement_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    lease_id: Mapped[UUID]
    kind: Mapped[str]
    state: Mapped[str] = mapped_column(default=WAITING)
    terms: Mapped[dict[str, Any]] = mapped_column(JSONB)
    schedule_hash: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    # The entry of the company's dictionary that the words name; empty where they name none.
    reason_code: Mapped[str] = mapped_column(default="")
    # The statement that a termination was asked with.
    surrender: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    maker: Mapped[str]
    checker: Mapped[str] = mapped_column(default="")
    decision_reason: Mapped[str] = mapped_column(default="")
    decision_reason_code: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    decided_at: Mapped[datetime | None]

    @property
    def agreed(self) -> Terms:
        """The terms that it makes."""
        return terms_of(self.terms)

    def put(self, terms: Terms) -> None:
        """Puts the terms that it makes."""
        self.terms = to_stored(terms)

    def decide(self, state: str, checker: str, reason: str) -> None:
        """Notes who decided how and why."""
        self.state, self.checker, self.decision_reason, self.decided_at = state, checker, reason, clock.now()


class Line(Record):
    """A line of a schedule: what one payer owes for one unit by one fee item for some days, and what became of it."""

    __tablename__ = "lease_lines"
    company_id: Mapped[int] = mapped_column(primary_key=True)
    line_id: Mapped[int] = mapped_column(BigInteger, Sequence("lease_line_ids"), primary_key=True)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    lease_id: Mapped[UUID]
    kind: Mapped[str]
    state: Mapped[str]
    bill_start: Mapped[date]
    bill_end: Mapped[date]
    start_date: Mapped[date]
    end_date: Mapped[date]
    unit_id: Mapped[UUID]
    fee_item_code: Mapped[str]
    customer_id: Mapped[UUID]
    amount_minor: Mapped[int]
    tax_minor: Mapped[int]
    due_date: Mapped[date]
    parts: Mapped[list[Any]] = mapped_column(JSONB)
    terms_version: Mapped[int]
    # What the same days cost before, for a difference.
    billed_minor: Mapped[int] = mapped_column(default=0)
    # What of the days stands at billing by this line, once it is sent.
    standing_minor: Mapped[int] = mapped_column(default=0)
    # A refused line is wanted again under another reference, since one never makes two.
    attempt: Mapped[int] = mapped_column(default=1)
    receivable_id: Mapped[int] = mapped_column(default=0)
    refusal_code: Mapped[str] = mapped_column(default="")
    refusal_message: Mapped[str] = mapped_column(default="")
    approver: Mapped[str] = mapped_column(default="")
    # What for, where no days say it.
    note: Mapped[str] = mapped_column(default="")

    @property
    def reference(self) -> str:
        """By which billing knows it."""
        return f"line/{self.line_id}/{self.attempt}"

    @property
    def days(self) -> tuple[UUID, str, UUID, date, date]:
        """What it is owed for: difference lines of the same days say the same."""
        return self.unit_id, self.fee_item_code, self.customer_id, self.start_date, self.end_date


class Turnover(Record):
    """What a shop sold in a month, as its tenant declared it."""

    __tablename__ = "turnovers"
    company_id: Mapped[Key]
    lease_id: Mapped[UuidKey]
    unit_id: Mapped[UuidKey]
    fee_item_code: Mapped[str] = mapped_column(primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    amount_minor: Mapped[int]
    note: Mapped[str] = mapped_column(default="")
    maker: Mapped[str]
    declared_at: Mapped[datetime]


class TrueUp(Record):
    """What a year of a rent by turnover came to beyond its minimum, as it was booked."""

    __tablename__ = "true_ups"
    company_id: Mapped[Key]
    true_up_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    lease_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    fee_item_code: Mapped[str]
    start_date: Mapped[date]
    end_date: Mapped[date]
    turnover_minor: Mapped[int]
    audited: Mapped[bool]
    agreed: Mapped[bool]
    minimum_minor: Mapped[int]
    rent_minor: Mapped[int]
    extra_minor: Mapped[int]
    amount_minor: Mapped[int]
    reason: Mapped[str] = mapped_column(default="")
    maker: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)


class Hold(Record):
    """A unit is held by a lease or a reservation for a span of days; no two of one unit overlap, by constraint."""

    __tablename__ = "unit_holds"
    company_id: Mapped[Key]
    unit_id: Mapped[UuidKey]
    holder_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    kind: Mapped[str]
    first_day: Mapped[date]
    last_day: Mapped[date]
    # Of a lease of a parking space, whose customer renews it themselves and so may see and move the hold.
    customer_id: Mapped[UUID | None]


class Reservation(Record):
    """A unit is kept for somebody until a day."""

    __tablename__ = "reservations"
    company_id: Mapped[Key]
    reservation_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    unit_id: Mapped[UUID]
    customer_id: Mapped[UUID]
    start_date: Mapped[date]
    end_date: Mapped[date]
    expiry_date: Mapped[date]
    state: Mapped[str] = mapped_column(default=HELD)
    note: Mapped[str] = mapped_column(default="")
    # For whom it is, where they are a prospect.
    prospect_id: Mapped[UUID | None]
    # What is paid down for it, and what became of its charge: empty, sent, charged, refused or withdrawn.
    deposit_minor: Mapped[int] = mapped_column(default=0)
    deposit_item: Mapped[str] = mapped_column(default="")
    deposit_state: Mapped[str] = mapped_column(default="")
    receivable_id: Mapped[int] = mapped_column(default=0)
    refusal_message: Mapped[str] = mapped_column(default="")
    # Why it was released, and the entry of the company's dictionary that the words name.
    release_reason: Mapped[str] = mapped_column(default="")
    release_reason_code: Mapped[str] = mapped_column(default="")
    maker: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)

    @property
    def reference(self) -> str:
        """By which billing knows what is paid down for it."""
        return f"reservation/{self.reservation_id}/1"
