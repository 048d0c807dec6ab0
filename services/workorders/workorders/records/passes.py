"""Goods release passes."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, UuidKey, Versioned
from chassis.errors import Conflict
from sqlalchemy import ARRAY, Text
from sqlalchemy.orm import Mapped, mapped_column

REQUESTED, APPROVED, REFUSED = "requested", "approved", "refused"
RELEASED, CANCELLED, EXPIRED = "released", "cancelled", "expired"


class PassNotOpen(Conflict):
    """A pass is not where this can be done with it."""

    default_reason = "PASS_NOT_OPEN"


class PassUsed(Conflict):
    """The goods have left by this pass."""

    default_reason = "PASS_USED"


class Pass(Versioned):
    """What may leave an estate, by whom and until when."""

    __tablename__ = "passes"
    company_id: Mapped[Key]
    pass_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    unit_id: Mapped[UUID]
    customer_id: Mapped[UUID | None]
    bearer: Mapped[str]
    plate: Mapped[str]
    goods: Mapped[list[str]] = mapped_column(ARRAY(Text))
    valid_from: Mapped[datetime]
    valid_until: Mapped[datetime]
    state: Mapped[str] = mapped_column(default=REQUESTED)
    maker: Mapped[str]
    decider: Mapped[str] = mapped_column(default="")
    decided_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")
    releaser: Mapped[str] = mapped_column(default="")
    released_at: Mapped[datetime | None]
    doubtful_time: Mapped[bool] = mapped_column(default=False)
    by_hand: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")

    def standing(self, now: datetime) -> str:
        """Its state; what was not used in time has expired."""
        return EXPIRED if self.state in (REQUESTED, APPROVED) and now >= self.valid_until else self.state

    def must_stand(self, *states: str, at: datetime) -> None:
        """Refuses what is not open from where it stands.

        Raises:
            PassUsed: the goods have left by it.
            PassNotOpen: it stands elsewhere.
        """
        here = self.standing(at)
        if here == RELEASED:
            raise PassUsed(f"This pass was used at {self.released_at:%Y-%m-%d %H:%M} UTC: the goods have left")
        if here not in states:
            raise PassNotOpen(f"This pass is {here}: that cannot be done with it")

    def decide(self, by: str, state: str, reason: str) -> None:
        """Approves or refuses it.

        Raises:
            PassUsed, PassNotOpen: it waits for no decision.
        """
        now = clock.now()
        self.must_stand(REQUESTED, at=now)
        self.touch("")
        self.state, self.decider, self.decided_at, self.reason = state, by, now, reason

    def cancel(self) -> None:
        """Cancels it.

        Raises:
            PassUsed, PassNotOpen: it was used, refused or cancelled before.
        """
        self.must_stand(REQUESTED, APPROVED, at=clock.now())
        self.touch("")
        self.state = CANCELLED
