"""The rows of contracts by which the company owes, and of their plans."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, Record, UuidKey, Versioned
from chassis.periods import Period
from sqlalchemy import BigInteger, Sequence, Uuid
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from contracts.domain.payable_plan import PlanLine
from contracts.records.leases import WrongState

DRAFT, SUBMITTED, ACTIVE, ENDED = "draft", "submitted", "active", "ended"
INCOMING_LEASE, SUPPLIER = "incoming_lease", "supplier"
PLANNED, READY, SENT, OPEN, PAID = "planned", "ready", "sent", "open", "paid"
REFUSED, WITHDRAWN = "refused", "withdrawn"


class PayableContract(Versioned):
    """A contract by which the company owes: a lease that it takes, or a supplier's."""

    __tablename__ = "payable_contracts"
    company_id: Mapped[Key]
    contract_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    kind: Mapped[str]
    number: Mapped[str]
    # By which numbers are the same, in any case and width.
    number_key: Mapped[str]
    # The supplier's file in warehouse; nothing where the payee is a name alone.
    supplier_id: Mapped[UUID | None]
    payee_name: Mapped[str]
    subject: Mapped[str]
    state: Mapped[str] = mapped_column(default=DRAFT)
    start_date: Mapped[date]
    end_date: Mapped[date]
    unit_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid))
    rent: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    discount_percent: Mapped[Decimal | None]
    remind_days: Mapped[int] = mapped_column(default=15)
    note: Mapped[str] = mapped_column(default="")
    maker: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)

    @property
    def days(self) -> Period:
        """From its first day to its last."""
        return Period(self.start_date, self.end_date)

    def must_be_in(self, *states: str) -> None:
        """Refuses what cannot be done where the contract stands.

        Raises:
            WrongState: it stands elsewhere.
        """
        if self.state not in states:
            raise WrongState(f"Contract {self.number} is {self.state}: this needs one that is {' or '.join(states)}")


class PayableLine(Record):
    """A line of a plan, and what became of it."""

    __tablename__ = "payable_lines"
    company_id: Mapped[int] = mapped_column(primary_key=True)
    line_id: Mapped[int] = mapped_column(BigInteger, Sequence("payable_line_ids"), primary_key=True)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    contract_id: Mapped[UUID]
    kind: Mapped[str]
    due_date: Mapped[date]
    amount_minor: Mapped[int]
    tax_minor: Mapped[int]
    note: Mapped[str] = mapped_column(default="")
    start_date: Mapped[date | None]
    end_date: Mapped[date | None]
    state: Mapped[str] = mapped_column(default=PLANNED)
    # A refused line is wanted again under another reference, since one never makes two.
    attempt: Mapped[int] = mapped_column(default=1)
    payable_id: Mapped[str] = mapped_column(default="")
    paid_date: Mapped[date | None]
    refusal_message: Mapped[str] = mapped_column(default="")

    @property
    def reference(self) -> str:
        """By which payments knows it."""
        return f"payable/{self.line_id}/{self.attempt}"

    @property
    def planned(self) -> PlanLine:
        """As the plan has it."""
        days = Period(self.start_date, self.end_date) if self.start_date and self.end_date else None
        return PlanLine(self.kind, self.due_date, self.amount_minor, self.tax_minor, self.note, days)
