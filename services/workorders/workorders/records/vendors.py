"""Rates of suppliers, what they do of orders, and their statements."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, UuidKey, Versioned
from chassis.errors import Conflict
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

ENGAGED, ACCEPTED, CANCELLED = "engaged", "accepted", "cancelled"
DRAFT, SENT, OPEN, PAID, REFUSED, WITHDRAWN = "draft", "sent", "open", "paid", "refused", "withdrawn"
# By which payments knows statements.
REFERENCE = "vendorStatement/"


class VendorJobNotThere(Conflict):
    """What a supplier does is not where this can be done with it."""

    default_reason = "VENDOR_JOB_NOT_THERE"


class StatementNotThere(Conflict):
    """A statement is not where this can be done with it."""

    default_reason = "STATEMENT_NOT_THERE"


class VendorRate(Versioned):
    """What one of something costs that a supplier does."""

    __tablename__ = "vendor_rates"
    company_id: Mapped[Key]
    vendor_rate_id: Mapped[UuidKey]
    group_id: Mapped[int]
    supplier_id: Mapped[UUID]
    name: Mapped[str]
    measure: Mapped[str]
    rate_minor: Mapped[int]
    retired: Mapped[bool] = mapped_column(default=False)


class VendorJob(Versioned):
    """What a supplier does of an order."""

    __tablename__ = "vendor_jobs"
    company_id: Mapped[Key]
    vendor_job_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    order_id: Mapped[UUID]
    supplier_id: Mapped[UUID]
    work: Mapped[str]
    state: Mapped[str] = mapped_column(default=ENGAGED)
    # So much at each rate, as that was then: vendor_rate_id, name, measure, rate_minor, quantity, amount_minor.
    lines: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, default=list)
    total_minor: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(default="")
    maker: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    acceptor: Mapped[str] = mapped_column(default="")
    accepted_at: Mapped[datetime | None]
    vendor_statement_id: Mapped[UUID | None]

    def must_be_in(self, *states: str) -> None:
        """Refuses what is not open from where it stands.

        Raises:
            VendorJobNotThere: it stands elsewhere, or is on a statement.
        """
        if self.vendor_statement_id is not None:
            raise VendorJobNotThere("This is on a statement: withdraw that first")
        if self.state not in states:
            raise VendorJobNotThere(f"This is {self.state}: that cannot be done with it")


class VendorStatement(Versioned):
    """What a supplier gets at an estate for what was accepted until the end of a month."""

    __tablename__ = "vendor_statements"
    company_id: Mapped[Key]
    vendor_statement_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    supplier_id: Mapped[UUID]
    # Its first day.
    month: Mapped[date]
    state: Mapped[str] = mapped_column(default=DRAFT)
    # How often payments was asked; a reference never makes two payables.
    attempt: Mapped[int] = mapped_column(default=1)
    job_count: Mapped[int]
    total_minor: Mapped[int]
    tax_minor: Mapped[int] = mapped_column(default=0)
    invoice_number: Mapped[str] = mapped_column(default="")
    due_date: Mapped[date | None]
    payable_id: Mapped[str] = mapped_column(default="")
    paid_date: Mapped[date | None]
    refusal_message: Mapped[str] = mapped_column(default="")
    maker: Mapped[str]

    @property
    def reference(self) -> str:
        """By which payments knows it."""
        return f"{REFERENCE}{self.vendor_statement_id}/{self.attempt}"

    def must_be_in(self, *states: str) -> None:
        """Refuses what is not open from where it stands.

        Raises:
            StatementNotThere: it stands elsewhere.
        """
        if self.state not in states:
            raise StatementNotThere(f"This statement is {self.state}: that cannot be done with it")
