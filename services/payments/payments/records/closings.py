"""Daily closings (日结): a cashier's day in an estate, submitted, then confirmed or refused by finance."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from chassis.approvals import SamePerson
from chassis.data.records import Key, Versioned
from chassis.errors import Conflict
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column


class ClosingDecided(Conflict):
    """The closing does not wait for this decision (any more)."""

    default_reason = "CLOSING_DECIDED"


@dataclass(frozen=True, slots=True)
class ClosingLine:
    """One method of a day, in minor units.

    Args:
        method: cash, pos and so on.
        receipt_count: its receipts.
        system_minor: what they say, less what was refunded.
        counted_minor: what was counted.
        refunded_minor: deposits that went back in cash.
    """

    method: str
    receipt_count: int
    system_minor: int
    counted_minor: int
    refunded_minor: int = 0


class DailyClosing(Versioned):
    """What a cashier handed over for a day, as the system and as the count say it."""

    __tablename__ = "daily_closings"
    company_id: Mapped[Key]
    closing_id: Mapped[UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    payment_date: Mapped[date]
    submitted_by: Mapped[str]
    state: Mapped[str]
    currency_code: Mapped[str]
    lines: Mapped[list[dict[str, str | int]]] = mapped_column(JSONB)
    reason: Mapped[str]
    # The entry of the company's dictionary that the words name; empty where they name none.
    reason_code: Mapped[str] = mapped_column(default="")
    submitted_at: Mapped[datetime]
    decided_by: Mapped[str] = mapped_column(default="")
    decided_at: Mapped[datetime | None]
    decision_reason: Mapped[str] = mapped_column(default="")
    decision_reason_code: Mapped[str] = mapped_column(default="")

    def by_method(self) -> list[ClosingLine]:
        """Its lines."""
        return [ClosingLine(**line) for line in self.lines]  # type: ignore[arg-type]  # as `keep` wrote them

    def keep(self, lines: list[ClosingLine]) -> None:
        """Sets its lines."""
        self.lines = [asdict(line) for line in lines]

    def must_wait(self, by: str, etag: str = "") -> None:
        """That somebody may confirm it, or refuse it before it was confirmed.

        Raises:
            ClosingDecided, SamePerson, PreconditionFailed.
        """
        if self.state != "submitted":
            raise ClosingDecided(f"The closing of {self.payment_date} is {self.state} already.")
        self._must_allow(by, etag)

    def confirm(self, by: str, at: datetime, etag: str = "") -> None:
        """Finance has counted the same.

        Raises:
            ClosingDecided, SamePerson, PreconditionFailed.
        """
        self.must_wait(by, etag)
        self._decide("confirmed", by, at, etag, "")

    def refuse(self, by: str, at: datetime, reason: str, etag: str = "") -> None:
        """The day is open again, also where it was confirmed before.

        Raises:
            ClosingDecided, SamePerson, PreconditionFailed.
        """
        if self.state == "refused":
            raise ClosingDecided(f"The closing of {self.payment_date} is refused already.")
        self._decide("refused", by, at, etag, reason)

    def recall(self, at: datetime, reason: str) -> None:
        """Whoever submitted it takes it back before it was decided: the day is open again."""
        if self.state != "submitted":
            raise ClosingDecided(f"The closing of {self.payment_date} is {self.state} already.")
        self.state, self.decided_at, self.decision_reason = "refused", at, reason
        self.version += 1

    def _must_allow(self, by: str, etag: str) -> None:
        self.must_be(etag)
        if by == self.submitted_by:
            raise SamePerson("You closed this day; somebody else has to decide about it.")

    def _decide(self, state: str, by: str, at: datetime, etag: str, reason: str) -> None:
        self._must_allow(by, etag)
        self.state, self.decided_by, self.decided_at, self.decision_reason = state, by, at, reason
        self.version += 1
