"""Payment runs (付款批次): open payables that a bank pays by one file, and what it said of each."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from chassis import clock
from chassis.data.ids import uuid7
from chassis.data.records import Key, Record
from chassis.errors import Conflict
from sqlalchemy.orm import Mapped, mapped_column

WAITING, APPROVED, SENT, DONE, REFUSED, CANCELLED = "waiting", "approved", "sent", "done", "refused", "cancelled"
READY, PAID, RETURNED, DROPPED = "ready", "paid", "returned", "dropped"


class RunState(Conflict):
    """The run is not in the state that this needs (any more)."""

    default_reason = "PAYMENT_RUN_STATE"


class FileFormatFixed(Conflict):
    """Its file was written in another format, and a bank would pay both."""

    default_reason = "FILE_FORMAT_FIXED"


class LineReturned(Conflict):
    """The bank returned the line, and its payable may be in another run by now."""

    default_reason = "LINE_RETURNED"


class PayingAccount(Record):
    """A company's own bank account, by the ledger's name of it."""

    __tablename__ = "paying_accounts"
    company_id: Mapped[Key]
    account: Mapped[str] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    holder_name: Mapped[str]
    bank_name: Mapped[str]
    bank_code: Mapped[str]
    account_number: Mapped[bytes]
    set_by: Mapped[str]
    set_at: Mapped[datetime] = mapped_column(default=clock.now)


class PaymentRun(Record):
    """waiting → approved | refused; approved → sent → done; cancelled before it is sent."""

    __tablename__ = "payment_runs"
    company_id: Mapped[Key]
    run_id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    group_id: Mapped[int]
    account: Mapped[str]
    holder_name: Mapped[str]
    bank_name: Mapped[str]
    bank_code: Mapped[str]
    account_number: Mapped[bytes]
    payment_date: Mapped[date]
    currency_code: Mapped[str]
    line_count: Mapped[int]
    amount_minor: Mapped[int]
    paid_count: Mapped[int] = mapped_column(default=0)
    returned_count: Mapped[int] = mapped_column(default=0)
    state: Mapped[str] = mapped_column(default=WAITING)
    note: Mapped[str] = mapped_column(default="")
    maker: Mapped[str]
    checker: Mapped[str] = mapped_column(default="")
    decision_reason: Mapped[str] = mapped_column(default="")
    # The entry of the company's dictionary that the words name; empty where they name none.
    decision_reason_code: Mapped[str] = mapped_column(default="")
    file_format: Mapped[str] = mapped_column(default="")
    sent_by: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    decided_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]

    def must_be(self, *states: str) -> None:
        """Refuses what is in another state.

        Raises:
            RunState.
        """
        if self.state not in states:
            raise RunState(f"The payment run is {self.state} and not {' or '.join(states)}.")

    def decide(self, state: str, checker: str, reason: str) -> None:
        """Notes the decision; who may decide is chassis.approvals' rule."""
        self.state, self.checker, self.decision_reason, self.decided_at = state, checker, reason, clock.now()

    def send(self, file_format: str, by: str) -> None:
        """Its file is written, and the bank may have it from now on.

        Raises:
            RunState, FileFormatFixed.
        """
        self.must_be(APPROVED, SENT, DONE)
        if self.file_format and self.file_format != file_format:
            raise FileFormatFixed(f"Its file was written as {self.file_format}: a bank would pay both.")
        if self.state == APPROVED:
            self.state, self.file_format, self.sent_by, self.sent_at = SENT, file_format, by, clock.now()

    def cancel(self, reason: str) -> None:
        """It is paid by no bank."""
        self.state, self.decision_reason = CANCELLED, reason

    def count(self, paid: int, returned: int) -> None:
        """Notes how many lines the bank has answered for."""
        self.paid_count, self.returned_count = paid, returned
        if paid + returned == self.line_count:
            self.state = DONE


class PaymentLine(Record):
    """ready → paid | returned; paid → returned; dropped where its run was refused or cancelled."""

    __tablename__ = "payment_lines"
    company_id: Mapped[Key]
    run_id: Mapped[UUID] = mapped_column(primary_key=True)
    line: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    payable_id: Mapped[UUID]
    payee_name: Mapped[str]
    bank_name: Mapped[str]
    bank_code: Mapped[str]
    bank_account: Mapped[bytes]
    amount_minor: Mapped[int]
    explanation: Mapped[str]
    end_to_end_id: Mapped[str]
    state: Mapped[str] = mapped_column(default=READY)
    reason: Mapped[str] = mapped_column(default="")
    # The entry of the company's dictionary that the words name; empty where they name none.
    reason_code: Mapped[str] = mapped_column(default="")
    payment_date: Mapped[date | None]

    def drop(self) -> None:
        """Its run is over before it began."""
        self.state = DROPPED

    def pay(self, day: date) -> None:
        """The bank paid it."""
        self.state, self.payment_date = PAID, day

    def give_back(self, reason: str) -> None:
        """The bank returned it."""
        self.state, self.reason = RETURNED, reason
