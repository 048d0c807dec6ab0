"""Disputes: what we and a channel see differently, until finance has ended it; and refunds through the channel."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from chassis.approvals import SamePerson
from chassis.data.ids import uuid7
from chassis.data.records import Key, Record, Versioned
from chassis.errors import Conflict, Invalid, Violation
from chassis.violations import Fault as Common
from sqlalchemy.orm import Mapped, mapped_column

from payments.channels.channel import Paid
from payments.domain.disputes import ENDS, MADE, NEED_PAYMENT, PAYMENT_BY_HAND, UNANSWERED_REFUND
from payments.violations import Fault


class DisputeState(Conflict):
    """The dispute does not wait for this step (any more)."""

    default_reason = "DISPUTE_STATE"


class Dispute(Versioned):
    """One matter with a channel: open → proposed → refunding → resolved, or back to open."""

    __tablename__ = "disputes"
    company_id: Mapped[Key]
    dispute_id: Mapped[UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    estate_id: Mapped[int | None]
    customer_id: Mapped[UUID | None]
    order_id: Mapped[UUID | None]
    channel_account_id: Mapped[UUID]
    channel: Mapped[str]
    kind: Mapped[str]
    state: Mapped[str]
    out_trade_no: Mapped[str]
    transaction_id: Mapped[str]
    amount_minor: Mapped[int]
    currency_code: Mapped[str]
    paid_at: Mapped[datetime | None]
    detail: Mapped[str]
    callback_id: Mapped[int | None]
    occurrences: Mapped[int]
    opened_at: Mapped[datetime]
    ending: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    # The entry of the company's dictionary that the words name; empty where they name none.
    reason_code: Mapped[str] = mapped_column(default="")
    proposed_by: Mapped[str] = mapped_column(default="")
    proposed_at: Mapped[datetime | None]
    decided_by: Mapped[str] = mapped_column(default="")
    decided_at: Mapped[datetime | None]
    decision_reason: Mapped[str] = mapped_column(default="")
    decision_reason_code: Mapped[str] = mapped_column(default="")
    payment_date: Mapped[date | None]
    entry_id: Mapped[int | None]
    prepayment_minor: Mapped[int] = mapped_column(default=0)
    booked_version: Mapped[int] = mapped_column(default=0)

    @property
    def allowed_ends(self) -> list[str]:
        """What finance can propose now."""
        return sorted(ENDS[self.kind]) if self.state == "open" else []

    @property
    def entered_by_hand(self) -> bool:
        """Its payment is what somebody read on the channel's own pages, and no word of the channel."""
        return bool(self.transaction_id) and self.kind in PAYMENT_BY_HAND and self.callback_id is None

    def paid(self) -> Paid:
        """The payment that it is about.

        Raises:
            Invalid: it is not known; whoever proposes says what the channel's own pages show.
        """
        if not (self.transaction_id and self.amount_minor and self.paid_at):
            message = "Enter transaction, amount and time as the channel's own pages show them."
            raise Invalid(
                message, reason="PAYMENT_UNKNOWN", violations=[Violation("transaction_id", Fault.PAYMENT_NOT_ENTERED)]
            )
        return Paid(
            self.out_trade_no, self.transaction_id, self.amount_minor, self.currency_code, self.paid_at, "dispute"
        )

    def propose(self, ending: str, reason: str, by: str, at: datetime, etag: str = "") -> None:
        """One person says how it ends.

        Raises:
            DisputeState, PreconditionFailed.
            Invalid: the end does not fit this kind of dispute, or the payment is not known.
        """
        self._expect("open", etag)
        if ending not in ENDS[self.kind]:
            message = f"A dispute of this kind ends by {', '.join(sorted(ENDS[self.kind]))}."
            wrong = Violation("ending", Common.NOT_ONE_OF, known=", ".join(sorted(ENDS[self.kind])))
            raise Invalid(message, reason="END_NOT_ALLOWED", violations=[wrong])
        if ending in NEED_PAYMENT:
            self.paid()
        if ending == MADE and not self.transaction_id:
            message = "Enter the channel's number of the refund as its own pages show it."
            wrong = Violation("transaction_id", Fault.REFUND_NOT_NAMED)
            raise Invalid(message, reason="REFUND_NOT_NAMED", violations=[wrong])
        self.ending, self.reason, self.proposed_by, self.proposed_at = ending, reason, by, at
        self.decided_by, self.decided_at, self.decision_reason = "", None, ""
        self._move("proposed")

    def reject(self, reason: str, by: str, at: datetime, etag: str = "") -> None:
        """A second person does not agree: it is open again.

        Raises:
            DisputeState, SamePerson, PreconditionFailed.
        """
        self._decide(by, at, etag)
        self.decision_reason, self.ending = reason, ""
        self._move("open")

    def approve(self, by: str, at: datetime, etag: str = "") -> None:
        """A second person agrees; the caller carries the end out in the same transaction.

        Raises:
            DisputeState, SamePerson, PreconditionFailed.
        """
        self._decide(by, at, etag)
        self._move("refunding" if self.ending == "refund" else "resolved")

    def forget_payment(self) -> None:
        """What was entered by hand was wrong: the next proposal says it anew."""
        self.transaction_id = ""
        if self.kind != UNANSWERED_REFUND:  # how much was to go back is what we know ourselves
            self.amount_minor, self.paid_at = 0, None

    def settled(self) -> None:
        """The channel gave a clear answer before an end was carried out: nothing is left."""
        self.ending = "settled"
        self._move("resolved")

    def refunded(self) -> None:
        """The channel has given the money back."""
        self._move("resolved")

    def reopen(self, detail: str) -> None:
        """The channel did not give the money back: finance has to find another end."""
        self.detail, self.ending = detail, ""
        self._move("open")

    def must_wait(self, by: str, etag: str = "") -> None:
        """That somebody may decide about the proposed end.

        Raises:
            DisputeState, SamePerson, PreconditionFailed.
        """
        self._expect("proposed", etag)
        if by == self.proposed_by:
            raise SamePerson("You proposed this end; somebody else has to decide about it.")

    def _decide(self, by: str, at: datetime, etag: str) -> None:
        self.must_wait(by, etag)
        self.decided_by, self.decided_at = by, at

    def _expect(self, state: str, etag: str) -> None:
        self.must_be(etag)
        if self.state != state:
            raise DisputeState(f"The dispute is {self.state} and not {state}.")

    def _move(self, state: str) -> None:
        self.state = state
        self.version += 1


DELAYS = (2, 5, 15, 60, 300, 900, 3600)  # seconds; a channel takes up to three days


class ChannelRefund(Record):
    """Money on its way back through the channel: created → processing → succeeded | failed.

    It ends a dispute, or a use of a deposit.
    """

    __tablename__ = "channel_refunds"
    company_id: Mapped[Key]
    refund_id: Mapped[UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    estate_id: Mapped[int | None]
    dispute_id: Mapped[UUID | None]
    deposit_use_id: Mapped[UUID | None]
    channel_account_id: Mapped[UUID]
    out_refund_no: Mapped[str]
    transaction_id: Mapped[str]
    amount_minor: Mapped[int]
    currency_code: Mapped[str]
    state: Mapped[str]
    created_at: Mapped[datetime]
    next_try_at: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)
    last_error: Mapped[str] = mapped_column(default="")
    channel_refund_id: Mapped[str] = mapped_column(default="")
    succeeded_at: Mapped[datetime | None]
    entry_id: Mapped[int | None]

    @classmethod
    def begun(cls, at: datetime, **values: Any) -> ChannelRefund:
        """One that the jobs process asks the channel for next.

        Args:
            at: now.
            values: whose it is, what it ends, and how much of which payment goes back.
        """
        refund_id = uuid7()
        return cls(
            refund_id=refund_id, out_refund_no=refund_id.hex, state="created", created_at=at, next_try_at=at, **values
        )

    @property
    def is_over(self) -> bool:
        """Whether the channel has said how it ended."""
        return self.state in ("succeeded", "failed")

    def claim(self, at: datetime) -> None:
        """A job takes it in hand; should the job die, another takes it after the delay."""
        self.tries += 1
        self.next_try_at = at + timedelta(seconds=DELAYS[min(self.tries, len(DELAYS)) - 1] + 15)

    def asked(self, channel_refund_id: str, at: datetime) -> None:
        """The channel has it and says no more yet."""
        self.state, self.channel_refund_id = "processing", channel_refund_id or self.channel_refund_id
        self.troubled("", at)

    def troubled(self, error: str, at: datetime) -> None:
        """The channel gave no clear answer: it is asked again, unless it was given up meanwhile."""
        self.last_error = error
        if self.next_try_at is not None:
            self.next_try_at = at + timedelta(seconds=DELAYS[min(max(self.tries, 1), len(DELAYS)) - 1])

    def given_up(self) -> None:
        """The channel was asked often enough: a person ends it, unless the channel tells of it by itself."""
        self.next_try_at = None

    def ask_again(self, at: datetime) -> None:
        """A person wants the channel to be asked as if anew; its number is the same, so that nothing is paid twice."""
        self.tries, self.next_try_at = 0, at

    def ended(self, state: str, at: datetime, error: str = "") -> None:
        """The channel says that the money is back, or will not be."""
        self.state, self.last_error, self.next_try_at = state, error, None
        self.succeeded_at = at if state == "succeeded" else None
