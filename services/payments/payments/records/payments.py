"""Payments: receipts over the counter and orders through a channel, with the states they go through."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from chassis.approvals import SamePerson
from chassis.errors import Conflict, PreconditionFailed
from sqlalchemy.orm import Mapped, mapped_column

from payments.records.base import Big, BigKey, Key, MaybeMoment, Moment, Record


class NotSubmitted(Conflict):
    """The receipt does not wait for a decision (any more)."""

    default_reason = "RECEIPT_NOT_SUBMITTED"


class NotApproved(Conflict):
    """Only an approved receipt can be reversed."""

    default_reason = "RECEIPT_NOT_APPROVED"


class Receipt(Record):
    """A receipt (收款单): submitted by the cashier, then approved or refused by finance; an approved one reversed."""

    __tablename__ = "receipts"
    company_id: Mapped[Key]
    receipt_id: Mapped[UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    customer_id: Mapped[UUID]
    customer_name: Mapped[str]
    number_year: Mapped[int]
    number: Mapped[Big]
    state: Mapped[str]
    version: Mapped[Big]
    method: Mapped[str]
    account: Mapped[str]
    payer_account: Mapped[str]
    amount_minor: Mapped[Big]
    prepayment_minor: Mapped[Big]
    currency_code: Mapped[str]
    payment_date: Mapped[date]
    accounting_date: Mapped[date]
    entry_id: Mapped[Big]
    reversal_entry_id: Mapped[Big | None]
    submitted_by: Mapped[str]
    submitted_at: Mapped[Moment]
    decided_by: Mapped[str] = mapped_column(default="")
    decided_at: Mapped[MaybeMoment]
    reason: Mapped[str] = mapped_column(default="")
    note: Mapped[str]

    @property
    def full_number(self) -> str:
        """As people write it: year and number."""
        return f"{self.number_year}-{self.number:06d}"

    @property
    def etag(self) -> str:
        """What a decision sends back to say which state it saw."""
        return str(self.version)

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

    def _decide(self, state: str, by: str, at: datetime, etag: str, reason: str) -> None:
        if etag and etag != self.etag:
            raise PreconditionFailed("The receipt changed since you read it: read it again, then decide.")
        if state == "reversed" and self.state != "approved":
            raise NotApproved(f"Receipt {self.full_number} is {self.state}; only an approved one can be reversed.")
        if state != "reversed" and self.state != "submitted":
            raise NotSubmitted(f"Receipt {self.full_number} is {self.state} already.")
        if by == self.submitted_by:
            raise SamePerson("You submitted this receipt; somebody else has to decide about it.")
        self.state, self.decided_by, self.decided_at, self.reason = state, by, at, reason
        self.version += 1


# Tries without a clear answer before staff look into an order; with the delays below that is about two hours.
MOST_TRIES = 16
DELAYS = (2, 3, 5, 10, 15, 30, 60, 120, 300, 600)  # seconds
# An unpaid order is asked about after a tenth of its age: soon while the payer stands there, seldom later.
QUICKEST, SLOWEST = timedelta(seconds=3), timedelta(seconds=60)
CALL_TIME = timedelta(seconds=15)  # for the calls of one try, each of which has a deadline of its own


@dataclass(frozen=True, slots=True)
class Paid:
    """What the channel said, over an authenticated way.

    Args:
        out_trade_no: our number of the order.
        transaction_id: the channel's number of the payment.
        amount_minor: what was paid, in minor units.
        currency_code: ISO 4217.
        paid_at: by the channel's clock.
        by: callback or query.
    """

    out_trade_no: str
    transaction_id: str
    amount_minor: int
    currency_code: str
    paid_at: datetime
    by: str


class OrderIsOver(Conflict):
    """The order was paid, closed or refused already."""

    default_reason = "ORDER_IS_OVER"


class PaymentOrder(Record):
    """An order with a channel.

    created → placing → placed → paid | closing → closed; failed where the channel refuses it, unresolved where it
    gives no clear answer. `next_try_at` is when the jobs process next deals with it. Money that comes settles it in
    every state but paid.
    """

    __tablename__ = "payment_orders"
    company_id: Mapped[Key]
    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    customer_id: Mapped[UUID]
    channel_account_id: Mapped[UUID]
    channel: Mapped[str]
    out_trade_no: Mapped[str]
    state: Mapped[str]
    version: Mapped[Big]
    amount_minor: Mapped[Big]
    currency_code: Mapped[str]
    code_url: Mapped[str] = mapped_column(default="")
    created_at: Mapped[Moment]
    created_by: Mapped[str]
    expires_at: Mapped[Moment]
    next_try_at: Mapped[MaybeMoment]
    tries: Mapped[int] = mapped_column(default=0)
    last_error: Mapped[str] = mapped_column(default="")
    transaction_id: Mapped[str | None]
    paid_at: Mapped[MaybeMoment]
    payment_date: Mapped[date | None]
    prepayment_minor: Mapped[Big] = mapped_column(default=0)
    entry_id: Mapped[Big | None]
    settled_by: Mapped[str] = mapped_column(default="")

    @property
    def holds_items(self) -> bool:
        """Whether its open items are kept for it."""
        return self.state in ("created", "placing", "placed", "closing", "unresolved")

    def claim(self, at: datetime) -> None:
        """A job takes it in hand and is given time for its call; should the job die, another takes it after that."""
        if self.state == "created":
            self._move("placing")
        self.tries += 1
        self.next_try_at = at + self._delay() + CALL_TIME

    def _delay(self) -> timedelta:
        return timedelta(seconds=DELAYS[min(max(self.tries, 1), len(DELAYS)) - 1])

    def placed(self, code_url: str, at: datetime) -> None:
        """The channel has it; from now on it is asked whether money came."""
        if self.state == "placing":
            self._move("placed")
            self.code_url = code_url
            self.unpaid(at)

    def unpaid(self, at: datetime) -> None:
        """The channel says that no money has come yet."""
        if self.state == "placed":
            self.tries, self.last_error = 0, ""
            pause = min(max((at - self.created_at) / 10, QUICKEST), SLOWEST)
            self.next_try_at = min(at + pause, max(self.expires_at, at))

    def refused(self, error: str, at: datetime) -> None:
        """The channel will never take it. Where an earlier try may have got through, that is asked and closed."""
        self.last_error = error
        if self.state == "placing" and self.tries == 1:
            self._move("failed")
            self.next_try_at = None
        elif self.state == "placing":
            self._move("closing")
            self.next_try_at = at
        else:
            self.troubled(error, at)

    def troubled(self, error: str, at: datetime) -> None:
        """The channel gave no clear answer: it is tried again. After the last try staff look into it."""
        self.last_error = error
        if self.state not in ("placing", "placed", "closing"):
            return
        self.next_try_at = at + self._delay()
        if self.tries >= MOST_TRIES:
            self.disputed(error)

    def disputed(self, error: str) -> None:
        """The channel cannot be asked, or says something else than we know: staff look into it."""
        self.last_error = error
        if self.holds_items:
            self._move("unresolved")
            self.next_try_at = None

    def close(self, at: datetime) -> None:
        """Somebody wants it closed, or its time is over: at once where the channel has not heard of it.

        Raises:
            OrderIsOver: it was paid, closed or refused already.
        """
        if not self.holds_items:
            raise OrderIsOver(f"The order is {self.state} already.")
        if self.state == "created":
            self._move("closed")
            self.next_try_at = None
        elif self.state != "closing":
            self._move("closing")
            self.tries, self.next_try_at = 0, at

    def closed(self) -> None:
        """The channel closed it, unpaid."""
        if self.state in ("closing", "placed"):
            self._move("closed")
            self.next_try_at = None

    def settle(self, paid: Paid, payment_date: date, entry_id: int, prepayment_minor: int) -> None:
        """Money came, in whatever state the order was; the caller has booked it.

        Args:
            paid: what the channel said.
            payment_date: the payer's day, in the estate's calendar.
            entry_id: the journal entry.
            prepayment_minor: what no open item took, in minor units.
        """
        self._move("paid")
        self.transaction_id, self.paid_at, self.settled_by = paid.transaction_id, paid.paid_at, paid.by
        self.payment_date, self.entry_id, self.prepayment_minor = payment_date, entry_id, prepayment_minor
        self.next_try_at = None

    def _move(self, state: str) -> None:
        self.state = state
        self.version += 1


class OrderItem(Record):
    """An open item that an order pays; held for it until it is over."""

    __tablename__ = "order_items"
    company_id: Mapped[Key]
    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    receivable_id: Mapped[BigKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    customer_id: Mapped[UUID]
    position: Mapped[int]
    amount_minor: Mapped[Big]
    held: Mapped[bool]
