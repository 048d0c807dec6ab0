"""A charge by hand or by fact (一次性收费): who asked for it and why, and the receivable that came of it."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from chassis import clock
from chassis.data.records import Record
from chassis.errors import Conflict
from sqlalchemy import BigInteger, Sequence
from sqlalchemy.orm import Mapped, mapped_column

from billing.records.chunks import CHARGE_WANTED, MANUAL
from billing.records.receivables import Receivable

WAITING, CHARGED, REFUSED, WITHDRAWN, CREDITED = "waiting", "charged", "refused", "withdrawn", "credited"


class ChargeDecided(Conflict):
    """It does not wait any more."""

    default_reason = "ALREADY_DECIDED"


class Charge(Record):
    """What is charged once: a fee item, a unit, a payer, an amount and the days that it covers."""

    __tablename__ = "charges"

    company_id: Mapped[int] = mapped_column(primary_key=True)
    charge_id: Mapped[int] = mapped_column(BigInteger, Sequence("charge_ids"), primary_key=True)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    # The service that wants it; empty where people do.
    source: Mapped[str] = mapped_column(default="")
    reference: Mapped[str] = mapped_column(default="")
    # Of what people type, for which one reference in several spellings is one; empty for services, who write it alike.
    reference_key: Mapped[str] = mapped_column(default="")
    fee_item_id: Mapped[int]
    unit_id: Mapped[UUID]
    customer_id: Mapped[UUID]
    amount_minor: Mapped[int]
    tax_minor: Mapped[int]
    period_start: Mapped[date]
    period_end: Mapped[date]
    accounting_month: Mapped[date]
    due_date: Mapped[date]
    explanation: Mapped[str]
    state: Mapped[str] = mapped_column(default=WAITING)
    maker: Mapped[str]
    checker: Mapped[str] = mapped_column(default="")
    decision_reason: Mapped[str] = mapped_column(default="")
    # The entry of the company's dictionary that the words name; empty where they name none.
    decision_reason_code: Mapped[str] = mapped_column(default="")
    receivable_id: Mapped[int] = mapped_column(default=0)
    credit_id: Mapped[int] = mapped_column(default=0)
    # By what the service that wanted it lowered it since, in minor units.
    lowered_minor: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    decided_at: Mapped[datetime | None]

    @property
    def stands(self) -> int:
        """What it comes to now, in minor units."""
        return self.amount_minor - self.lowered_minor

    def receivable(self, receivable_id: int, month: date) -> Receivable:
        """The receivable that comes of it.

        Args:
            receivable_id: its id.
            month: the accounting month it is booked in; the one that it was asked for may be closed meanwhile.
        """
        self.state, self.receivable_id, self.accounting_month = CHARGED, receivable_id, month
        return Receivable(
            receivable_id=receivable_id,
            chunk_id=0,
            reason=CHARGE_WANTED if self.source else MANUAL,
            reason_ref=self.charge_id,
            **{
                name: getattr(self, name)
                for name in (
                    "company_id", "group_id", "estate_id", "unit_id", "customer_id", "fee_item_id", "amount_minor",
                    "tax_minor", "period_start", "period_end", "accounting_month", "due_date",
                )
            },
        )  # fmt: skip

    def must_wait(self) -> None:
        """Refuses what does not wait for a decision.

        Raises:
            ChargeDecided: somebody decided, or nobody needs to.
        """
        if self.state != WAITING:
            raise ChargeDecided(f"Charge {self.charge_id} does not wait for approval: it is {self.state}")

    def decided(self, checker: str, reason: str) -> None:
        """Notes who decided and why; who may decide is chassis.approvals' rule."""
        self.checker, self.decision_reason, self.decided_at = checker, reason, clock.now()

    def end(self, state: str, *, credit_id: int = 0) -> None:
        """Notes that it was withdrawn or credited."""
        self.state, self.credit_id = state, credit_id
