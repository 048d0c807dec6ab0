"""Payables (应付款): what a company owes to a supplier or landlord, who agreed to it, and how it was paid."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from chassis import clock
from chassis.approvals import SamePerson
from chassis.data.ids import uuid7
from chassis.data.records import Key, Record
from chassis.errors import Conflict
from sqlalchemy.orm import Mapped, mapped_column

WAITING, OPEN, PAID, REFUSED, WITHDRAWN = "waiting", "open", "paid", "refused", "withdrawn"


class PayableState(Conflict):
    """It is not in the state that this needs (any more)."""

    default_reason = "PAYABLE_STATE"


class InPaymentRun(Conflict):
    """A bank is to pay it, or has been told to."""

    default_reason = "IN_PAYMENT_RUN"


class Payable(Record):
    """waiting → open | refused; open → paid | withdrawn; paid → open where the bank returns it.

    The payee is as they were when it was entered.
    """

    __tablename__ = "payables"
    company_id: Mapped[Key]
    payable_id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    # The service that wants it; empty where people do.
    source: Mapped[str] = mapped_column(default="")
    reference: Mapped[str] = mapped_column(default="")
    kind: Mapped[str]
    payee_kind: Mapped[str]
    payee_name: Mapped[str]
    payee_key: Mapped[str]
    bank_name: Mapped[str] = mapped_column(default="")
    bank_code: Mapped[str] = mapped_column(default="")
    bank_account: Mapped[bytes | None]
    account_by: Mapped[str] = mapped_column(default="")
    amount_minor: Mapped[int]
    tax_minor: Mapped[int]
    # What came before its invoice, and is cleared by it.
    received_minor: Mapped[int] = mapped_column(default=0)
    currency_code: Mapped[str]
    due_date: Mapped[date]
    document_number: Mapped[str] = mapped_column(default="")
    explanation: Mapped[str]
    state: Mapped[str] = mapped_column(default=WAITING)
    version: Mapped[int] = mapped_column(default=1)
    maker: Mapped[str]
    checker: Mapped[str] = mapped_column(default="")
    decision_reason: Mapped[str] = mapped_column(default="")
    # The entry of the company's dictionary that the words name; empty where they name none.
    decision_reason_code: Mapped[str] = mapped_column(default="")
    entry_id: Mapped[int | None]
    method: Mapped[str] = mapped_column(default="")
    account: Mapped[str] = mapped_column(default="")
    payment_date: Mapped[date | None]
    payment_reference: Mapped[str] = mapped_column(default="")
    paid_by: Mapped[str] = mapped_column(default="")
    payment_entry_id: Mapped[int | None]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    decided_at: Mapped[datetime | None]
    paid_at: Mapped[datetime | None]
    # The payment run that it stands in; none once the bank has answered.
    run_id: Mapped[UUID | None]

    def must_be(self, state: str) -> None:
        """Refuses what is in another state.

        Raises:
            PayableState.
        """
        if self.state != state:
            raise PayableState(f"The payable is {self.state} and not {state}.")

    def must_be_free(self) -> None:
        """Refuses what stands in a payment run.

        Raises:
            InPaymentRun.
        """
        if self.run_id:
            raise InPaymentRun("It stands in a payment run: wait for the bank, or cancel the run.")

    def must_not_name_account(self, checker: str) -> None:
        """Refuses an approval by whoever said where the money goes.

        Raises:
            SamePerson.
        """
        if checker == self.account_by:
            raise SamePerson("You named the bank account that it goes to; somebody else has to approve it.")

    def decide(self, state: str, checker: str, reason: str) -> None:
        """Notes the decision; who may decide is chassis.approvals' rule."""
        self.state, self.checker, self.decision_reason, self.decided_at = state, checker, reason, clock.now()

    def withdraw(self, reason: str) -> None:
        """It is not owed any more; who decided before stays."""
        self.state, self.decision_reason = WITHDRAWN, reason

    def pay(self, *, method: str, account: str, day: date, reference: str, by: str, entry_id: int) -> None:
        """It is paid; the caller has booked it."""
        self.state, self.method, self.account = PAID, method, account
        self.payment_date, self.payment_reference = day, reference
        self.paid_by, self.payment_entry_id, self.paid_at = by, entry_id, clock.now()

    def open_again(self) -> None:
        """The bank returned it; the caller has booked that."""
        self.state, self.method, self.account, self.payment_reference, self.paid_by = OPEN, "", "", "", ""
        self.payment_date = self.payment_entry_id = self.paid_at = None
