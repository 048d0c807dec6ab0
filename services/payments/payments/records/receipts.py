"""Receipts over the counter (收款单), with the states they go through."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from chassis.approvals import SamePerson
from chassis.data.records import Key, Versioned
from chassis.errors import Conflict
from sqlalchemy.orm import Mapped, mapped_column


class NotSubmitted(Conflict):
    """The receipt does not wait for a decision (any more)."""

    default_reason = "RECEIPT_NOT_SUBMITTED"


class NotApproved(Conflict):
    """Only an approved receipt can be reversed."""

    default_reason = "RECEIPT_NOT_APPROVED"


class Receipt(Versioned):
    """A receipt (收款单): submitted by the cashier, then approved or refused by finance; an approved one reversed."""

    __tablename__ = "receipts"
    company_id: Mapped[Key]
    receipt_id: Mapped[UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    customer_id: Mapped[UUID]
    customer_name: Mapped[str]
    number_year: Mapped[int]
    number: Mapped[int]
    state: Mapped[str]
    method: Mapped[str]
    account: Mapped[str]
    payer_account: Mapped[str]
    amount_minor: Mapped[int]
    prepayment_minor: Mapped[int]
    currency_code: Mapped[str]
    payment_date: Mapped[date]
    accounting_date: Mapped[date]
    entry_id: Mapped[int]
    reversal_entry_id: Mapped[int | None]
    submitted_by: Mapped[str]
    submitted_at: Mapped[datetime]
    decided_by: Mapped[str] = mapped_column(default="")
    decided_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")
    # The entry of the company's dictionary that the words name; empty where they name none.
    reason_code: Mapped[str] = mapped_column(default="")
    note: Mapped[str]

    @property
    def full_number(self) -> str:
        """As people write it: year and number."""
        return f"{self.number_year}-{self.number:06d}"

    def approve(self, by: str, at: datetime, etag: str = "") -> None:
        """Finance has the money.

        Raises:
            NotSubmitted, SamePerson, PreconditionFailed.
        """
        self._decide("approved", by, at, etag, "")

    def refuse(self, by: str, at: datetime, reason: str, etag: str = "") -> None:
        """Finance did not get the money (H4).

        Raises:
            NotSubmitted, SamePerson, PreconditionFailed.
        """
        self._decide("refused", by, at, etag, reason)

    def reverse(self, by: str, at: datetime, reason: str, etag: str = "") -> None:
        """An opposite entry takes it back (冲红).

        Raises:
            NotApproved, SamePerson, PreconditionFailed.
        """
        self._decide("reversed", by, at, etag, reason)

    def must_wait(self, by: str, etag: str = "") -> None:
        """That somebody may decide about it.

        Raises:
            NotSubmitted, SamePerson, PreconditionFailed.
        """
        self._must_allow("decided", by, etag)

    def _decide(self, state: str, by: str, at: datetime, etag: str, reason: str) -> None:
        self._must_allow(state, by, etag)
        self.state, self.decided_by, self.decided_at, self.reason = state, by, at, reason
        self.version += 1

    def _must_allow(self, state: str, by: str, etag: str) -> None:
        self.must_be(etag)
        if state == "reversed" and self.state != "approved":
            raise NotApproved(f"Receipt {self.full_number} is {self.state}; only an approved one can be reversed.")
        if state != "reversed" and self.state != "submitted":
            raise NotSubmitted(f"Receipt {self.full_number} is {self.state} already.")
        if by == self.submitted_by:
            raise SamePerson("You submitted this receipt; somebody else has to decide about it.")
