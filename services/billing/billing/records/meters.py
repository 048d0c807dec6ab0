"""Meters and what was read from them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from chassis.data.ids import uuid7
from chassis.data.records import Record, Versioned
from chassis.errors import Conflict
from sqlalchemy import SmallInteger
from sqlalchemy.orm import Mapped, mapped_column


class ReadingPaid(Conflict):
    """Its charge is paid: the reading never changes again."""

    default_reason = "READING_PAID"


class ReadingBilled(Conflict):
    """Its charge is approved: it has to be voided first, by a second person."""

    default_reason = "READING_BILLED"


class ReadingNotLast(Conflict):
    """A later reading begins where it ends."""

    default_reason = "READING_NOT_LAST"


class MeterRemoved(Conflict):
    """The meter is out of use."""

    default_reason = "METER_REMOVED"


class Meter(Versioned):
    """A meter of a unit. Its number never changes."""

    __tablename__ = "meters"

    company_id: Mapped[int] = mapped_column(primary_key=True)
    meter_id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    number: Mapped[str]
    kind: Mapped[str]
    unit_id: Mapped[UUID]
    fee_item_id: Mapped[int]
    multiplier: Mapped[Decimal] = mapped_column(default=Decimal(1))
    install_date: Mapped[date | None]
    remove_date: Mapped[date | None]
    customer_id: Mapped[UUID | None]
    last_value: Mapped[Decimal | None]
    last_date: Mapped[date | None]
    last_reading_id: Mapped[int | None]
    # Before the decimal point; unknown where it was never said.
    digits: Mapped[int | None] = mapped_column(SmallInteger)
    # Code in the company's dictionary; it belongs to the kind, which alone decides rules.
    type: Mapped[str] = mapped_column(default="")
    # What it was last read at before it was registered here; noted by its first reading, which may be deleted again.
    came_with_value: Mapped[Decimal | None]
    came_with_date: Mapped[date | None]

    @property
    def span(self) -> Decimal | None:
        """The value after which it starts again at 0; None where its digits are unknown."""
        return None if self.digits is None else Decimal(10) ** self.digits

    def used(self, start: Decimal, end: Decimal, *, rolled_over: bool) -> Decimal:
        """Usage between two values, in the meter's unit."""
        turn = self.span if rolled_over and self.span is not None else Decimal(0)
        return (turn + end - start) * self.multiplier

    def check_removal(self, last_day: date) -> None:
        """Whether it may be taken out of use with a day.

        Raises:
            MeterRemoved: it is out of use already, or was read after that day.
        """
        if self.remove_date is not None:
            raise MeterRemoved(f"Meter {self.number} is out of use since {self.remove_date}")
        if self.last_date is not None and last_day < self.last_date:
            raise MeterRemoved(f"Meter {self.number} was read on {self.last_date}: it was still in use then")

    def remove(self, last_day: date) -> None:
        """Takes it out of use with a day that was checked."""
        self.remove_date = last_day
        self.version += 1

    def begin(self, value: Decimal, day: date) -> None:
        """Notes what it showed before its first reading here, which goes on from there."""
        self.last_value, self.last_date = value, day

    def read(self, reading_id: int, value: Decimal, day: date) -> None:
        """Notes its last reading."""
        if self.last_reading_id is None:
            self.came_with_value, self.came_with_date = self.last_value, self.last_date
        self.last_reading_id, self.last_value, self.last_date = reading_id, value, day

    def unread(self) -> None:
        """Has no reading any more: the next one goes on from what it came with, where it did."""
        self.last_reading_id, self.last_value, self.last_date = None, self.came_with_value, self.came_with_date


class Reading(Record):
    """A value read on a day; it covers the days since the reading before."""

    __tablename__ = "readings"

    company_id: Mapped[int] = mapped_column(primary_key=True)
    reading_id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    meter_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    fee_item_id: Mapped[int]
    fee_month: Mapped[date]
    start_date: Mapped[date]
    end_date: Mapped[date]
    start_value: Mapped[Decimal]
    end_value: Mapped[Decimal]
    usage: Mapped[Decimal]
    reader: Mapped[str] = mapped_column(default="")
    rolled_over: Mapped[bool] = mapped_column(default=False)
    # Why it was corrected, and the entry of the company's dictionary that the words name.
    correction_reason: Mapped[str] = mapped_column(default="")
    correction_reason_code: Mapped[str] = mapped_column(default="")

    def correct(self, end_value: Decimal, meter: Meter) -> None:
        """Sets the value that was really read."""
        self.end_value = end_value
        self.usage = meter.used(self.start_value, end_value, rolled_over=self.rolled_over)
