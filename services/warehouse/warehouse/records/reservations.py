"""What of a store's stock is kept for whom."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, Record, UuidKey, Versioned
from chassis.errors import Conflict
from sqlalchemy.orm import Mapped, mapped_column

OPEN, DONE, CANCELLED = "open", "done", "cancelled"


class ReservationEnded(Conflict):
    """Nothing of the reservation is reserved or waits any more."""

    default_reason = "RESERVATION_ENDED"


class Reservation(Versioned):
    """So much of a material in a store, for a claimant: partly reserved, partly issued, the rest waits."""

    __tablename__ = "reservations"
    company_id: Mapped[Key]
    reservation_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    # The service that wants it and its name of it; of people, empty and the reservation's own id.
    source: Mapped[str] = mapped_column(default="")
    reference: Mapped[str]
    store_id: Mapped[UUID]
    material_id: Mapped[UUID]
    purpose: Mapped[str]
    target_id: Mapped[str] = mapped_column(default="")
    target_name: Mapped[str]
    wanted: Mapped[Decimal]
    reserved: Mapped[Decimal] = mapped_column(default=Decimal(0))
    issued: Mapped[Decimal] = mapped_column(default=Decimal(0))
    returned: Mapped[Decimal] = mapped_column(default=Decimal(0))
    state: Mapped[str] = mapped_column(default=OPEN)
    principal_id: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)

    @property
    def waiting(self) -> Decimal:
        """What waits for what comes."""
        return self.wanted - self.reserved - self.issued if self.state == OPEN else Decimal(0)

    def hold(self, part: Decimal) -> None:
        """Reserves more of it, or less where negative."""
        self.reserved += part
        self.version += 1

    def issue(self, part: Decimal) -> None:
        """Issues so much of what is reserved."""
        self.reserved -= part
        self.issued += part
        self.version += 1
        if self.issued == self.wanted:
            self.state = DONE

    def come_back(self, part: Decimal) -> None:
        """So much of what was issued came back."""
        self.returned += part
        self.version += 1

    def cancel(self) -> Decimal:
        """Ends it; gives what was reserved.

        Raises:
            ReservationEnded: it is at its end.
        """
        if self.state != OPEN:
            raise ReservationEnded(f"The reservation is {self.state} already")
        freed, self.reserved = self.reserved, Decimal(0)
        self.state, self.version = CANCELLED, self.version + 1
        return freed


class ReservationIssue(Record):
    """The line of a move by which a reservation was issued."""

    __tablename__ = "reservation_issues"
    company_id: Mapped[Key]
    move_id: Mapped[UuidKey]
    line: Mapped[Key]
    reservation_id: Mapped[UUID]
    group_id: Mapped[int]
    estate_id: Mapped[int]
