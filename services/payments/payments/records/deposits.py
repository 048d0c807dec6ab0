"""Uses of deposits (押金): deductions that name their receivable, and refunds; each decided by a second person."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from chassis import clock
from chassis.data.ids import uuid7
from chassis.data.records import Key, Record
from chassis.errors import Conflict
from sqlalchemy.orm import Mapped, mapped_column

WAITING, DONE, REFUSED = "waiting", "done", "refused"


class DepositUseDecided(Conflict):
    """It does not wait any more."""

    default_reason = "ALREADY_DECIDED"


class DepositUse(Record):
    """What is taken from one deposit: to pay a receivable of the same customer, or to go back to them."""

    __tablename__ = "deposit_uses"
    company_id: Mapped[Key]
    use_id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    customer_id: Mapped[UUID]
    receivable_id: Mapped[int]
    kind: Mapped[str]
    amount_minor: Mapped[int]
    currency_code: Mapped[str]
    target_receivable_id: Mapped[int] = mapped_column(default=0)
    order_id: Mapped[UUID | None]
    method: Mapped[str] = mapped_column(default="")
    account: Mapped[str] = mapped_column(default="")
    payee: Mapped[str] = mapped_column(default="")
    reason: Mapped[str]
    # The entry of the company's dictionary that the words name; empty where they name none.
    reason_code: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default=WAITING)
    maker: Mapped[str]
    checker: Mapped[str] = mapped_column(default="")
    decision_reason: Mapped[str] = mapped_column(default="")
    decision_reason_code: Mapped[str] = mapped_column(default="")
    entry_id: Mapped[int | None]
    accounting_date: Mapped[date | None]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    decided_at: Mapped[datetime | None]

    def must_wait(self) -> None:
        """Refuses what does not wait for a decision.

        Raises:
            DepositUseDecided: it was decided before.
        """
        if self.state != WAITING:
            raise DepositUseDecided(f"It is {self.state}, as {self.checker} decided")

    def decide(self, state: str, checker: str, reason: str) -> None:
        """Notes the decision; who may decide is chassis.approvals' rule."""
        self.state, self.checker, self.decision_reason = state, checker, reason
        self.decided_at = clock.now()

    def not_paid_back(self, detail: str) -> None:
        """The channel did not give the money back, so that it is held again; who approved it still stands there."""
        self.state, self.entry_id, self.accounting_date = REFUSED, None, None
        self.decision_reason = f"The channel did not pay it back: {detail}"
