"""The rows of parking: car parks, spaces, leases of spaces, their terms, and the cars that may stand there."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, Record, UuidKey, Versioned
from chassis.periods import Period
from sqlalchemy.orm import Mapped, mapped_column

from contracts.domain import parking
from contracts.records.leases import WrongState

OFFERED, AGREED, LAPSED, WITHDRAWN = "offered", "agreed", "lapsed", "withdrawn"
FREE, SENT, CHARGED, REFUSED = "free", "sent", "charged", "refused"
PARKING = "parking"


class CarPark(Versioned):
    """A car park (车场) of an estate, with the day of its next annual inspection (年检)."""

    __tablename__ = "car_parks"
    company_id: Mapped[Key]
    car_park_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    code: Mapped[str]
    # By which codes are the same, in any case and width.
    code_key: Mapped[str]
    name: Mapped[str]
    inspection_date: Mapped[date | None]
    remind_days: Mapped[int] = mapped_column(default=30)
    note: Mapped[str] = mapped_column(default="")
    maker: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)


class Space(Versioned):
    """What parking adds to a unit of kind parking."""

    __tablename__ = "parking_spaces"
    company_id: Mapped[Key]
    unit_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    car_park_id: Mapped[UUID]
    kind: Mapped[str]
    position: Mapped[str] = mapped_column(default="")
    length_cm: Mapped[int] = mapped_column(default=0)
    width_cm: Mapped[int] = mapped_column(default=0)
    ownership: Mapped[str]
    note: Mapped[str] = mapped_column(default="")


class ParkingLease(Versioned):
    """A space is rented by whole months, counted from its first day."""

    __tablename__ = "parking_leases"
    company_id: Mapped[Key]
    parking_lease_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    unit_id: Mapped[UUID]
    customer_id: Mapped[UUID]
    fee_item_code: Mapped[str]
    monthly_minor: Mapped[int]
    start_date: Mapped[date]
    # Of all terms that count.
    months: Mapped[int]
    end_date: Mapped[date]
    remind_days: Mapped[int] = mapped_column(default=20)
    given_up: Mapped[bool] = mapped_column(default=False)
    # Why it was given up, and the entry of the company's dictionary that the words name.
    end_reason: Mapped[str] = mapped_column(default="")
    end_reason_code: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    maker: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)

    def on(self, today: date) -> str:
        """Where it stands on a day in the estate."""
        return parking.standing(today, self.start_date, self.end_date, self.remind_days, given_up=self.given_up)

    def must_go_on(self) -> None:
        """Refuses what cannot be done with a lease that was given up.

        Raises:
            WrongState: it was.
        """
        if self.given_up:
            raise WrongState(f"The space was given up on {self.end_date}: rent it anew")

    def take(self, term: Term) -> None:
        """A term counts from here on."""
        term.state, term.pay_by_date = AGREED, None
        self.months, self.end_date = self.months + term.months, term.end_date
        self.monthly_minor = term.monthly_minor
        self.version += 1


class Term(Record):
    """Some months of a lease, charged once."""

    __tablename__ = "parking_terms"
    company_id: Mapped[Key]
    term_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    parking_lease_id: Mapped[UUID]
    customer_id: Mapped[UUID]
    start_date: Mapped[date]
    end_date: Mapped[date]
    # Months that the lease had before.
    before: Mapped[int]
    months: Mapped[int]
    monthly_minor: Mapped[int]
    amount_minor: Mapped[int]
    state: Mapped[str]
    charge_state: Mapped[str]
    # A charge that is wanted anew has another reference, since one never makes two.
    attempt: Mapped[int] = mapped_column(default=1)
    receivable_id: Mapped[int] = mapped_column(default=0)
    paid_minor: Mapped[int] = mapped_column(default=0)
    # Payments' version of what is paid.
    paid_version: Mapped[int] = mapped_column(default=0)
    pay_by_date: Mapped[date | None]
    refusal_code: Mapped[str] = mapped_column(default="")
    refusal_message: Mapped[str] = mapped_column(default="")
    maker: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)

    @property
    def reference(self) -> str:
        """By which billing knows its charge."""
        return f"parking/{self.term_id}/{self.attempt}"

    @property
    def days(self) -> Period:
        """Its days."""
        return Period(self.start_date, self.end_date)

    @property
    def paid(self) -> bool:
        """Nothing is open of it."""
        return self.charge_state == FREE or (self.receivable_id > 0 and self.paid_minor >= self.amount_minor)


class EarlySettlement(Record):
    """What was paid of a receivable before billing said which term it is for: facts come in any order."""

    __tablename__ = "early_settlements"
    company_id: Mapped[Key]
    receivable_id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    version: Mapped[int]
    paid_minor: Mapped[int]
    heard_at: Mapped[datetime] = mapped_column(default=clock.now)


class Plate(Record):
    """A car that may stand on a space while its lease runs; no two leases have one plate on one day, by constraint."""

    __tablename__ = "parking_plates"
    company_id: Mapped[Key]
    plate_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    parking_lease_id: Mapped[UUID]
    customer_id: Mapped[UUID]
    plate: Mapped[str]
    # By which plates are the same.
    plate_key: Mapped[str]
    model: Mapped[str] = mapped_column(default="")
    colour: Mapped[str] = mapped_column(default="")
    first_day: Mapped[date]
    last_day: Mapped[date]
    inside_since: Mapped[datetime | None]
