"""Payment orders with a channel, the states they go through, and the open items that they hold."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from chassis.data.records import Key, Record
from chassis.errors import Conflict
from sqlalchemy.orm import Mapped, mapped_column

from payments.channels.channel import Paid

# Tries without a clear answer before staff look into an order; with the delays below that is about two hours.
MOST_TRIES = 16
DELAYS = (2, 3, 5, 10, 15, 30, 60, 120, 300, 600)  # seconds
# An unpaid order is asked about after a tenth of its age: soon while the payer stands there, seldom later.
QUICKEST, SLOWEST = timedelta(seconds=3), timedelta(seconds=60)
# Days after a payment on which the channel is asked whether it was given back on its own pages: it may be for a year.
REFUND_DAYS = (1, 7, 30, 90, 365)
REFUND_TROUBLE = timedelta(hours=1)  # until it is asked again where it gave no clear answer
CALL_TIME = timedelta(seconds=15)  # for the calls of one try, each of which has a deadline of its own


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
    version: Mapped[int]
    amount_minor: Mapped[int]
    currency_code: Mapped[str]
    code_url: Mapped[str] = mapped_column(default="")
    # Where the payer's own phone opens the order; its address is kept until the channel knows it, or never will.
    wallet_url: Mapped[str] = mapped_column(default="")
    payer_address: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]
    created_by: Mapped[str]
    expires_at: Mapped[datetime]
    next_try_at: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)
    last_error: Mapped[str] = mapped_column(default="")
    transaction_id: Mapped[str | None]
    paid_at: Mapped[datetime | None]
    payment_date: Mapped[date | None]
    prepayment_minor: Mapped[int] = mapped_column(default=0)
    entry_id: Mapped[int | None]
    settled_by: Mapped[str] = mapped_column(default="")
    refunded_minor: Mapped[int] = mapped_column(default=0)
    refund_check_at: Mapped[datetime | None]

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

    def placed(self, code_url: str, at: datetime, wallet_url: str = "") -> None:
        """The channel has it; from now on it is asked whether money came."""
        if self.state == "placing":
            self._move("placed")
            self.code_url, self.wallet_url = code_url, wallet_url
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

    def given_up(self) -> None:
        """Finance has ended the dispute about it in another way than by its own payment."""
        self._move("closed")
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
        self.watch_refund(paid.paid_at)

    def watch_refund(self, at: datetime, *, asked: bool = True) -> None:
        """Says when the channel is next asked whether it gave the payment back; a year after it no more.

        Args:
            at: now.
            asked: False where the answer is still to come, or did not.
        """
        assert self.paid_at is not None  # it is paid
        days = [self.paid_at + timedelta(days=days) for days in REFUND_DAYS]
        if asked:
            self.refund_check_at = next((day for day in days if day > at), None)
        else:
            self.refund_check_at = at + REFUND_TROUBLE if at < days[-1] + timedelta(days=1) else None

    def refunded(self, amount_minor: int) -> None:
        """So much of the payment was given back; the caller has booked it."""
        self.refunded_minor += amount_minor
        self.version += 1

    def _move(self, state: str) -> None:
        self.state = state
        if state != "placing":
            self.payer_address = ""
        self.version += 1


class OrderItem(Record):
    """An open item that an order pays; held for it until it is over."""

    __tablename__ = "order_items"
    company_id: Mapped[Key]
    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    receivable_id: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    customer_id: Mapped[UUID]
    position: Mapped[int]
    amount_minor: Mapped[int]
    held: Mapped[bool]
