"""A receivable: what a customer owes for a unit, an item and a period, and what was changed about it."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from chassis import clock
from chassis.data.ids import uuid7
from chassis.data.records import Record, Versioned
from chassis.errors import Conflict, Invalid, Violation
from sqlalchemy import SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from billing.violations import Fault

ADJUSTMENT, WAIVER, VOID = "adjustment", "waiver", "void"
# Minor units, as much as a receipt takes at most: thousands of them add up within 64 bits.
LARGEST = 10**14
WAITING, APPROVED, REFUSED = "waiting", "approved", "refused"
# The words of manor.billing.v1.ChangedReceivable.reason.
DONE = {ADJUSTMENT: "adjusted", WAIVER: "waived", VOID: "voided"}


class ReceivablePaid(Conflict):
    """What is paid is never changed: it is refunded or reversed."""

    default_reason = "RECEIVABLE_PAID"


class DepositPaid(ReceivablePaid):
    """What is paid of a deposit goes back as its refund, since nobody here knows what was used of it."""

    default_reason = "DEPOSIT_PAID"


class ReceivableVoided(Conflict):
    """It is not owed any more."""

    default_reason = "RECEIVABLE_VOIDED"


class Receivable(Versioned):
    """What is owed. What is paid of it lives in `settlements`, as payments says."""

    __tablename__ = "receivables"

    company_id: Mapped[int] = mapped_column(primary_key=True)
    receivable_id: Mapped[int] = mapped_column(primary_key=True)
    amount_minor: Mapped[int]
    tax_minor: Mapped[int]
    adjusted_minor: Mapped[int] = mapped_column(default=0)
    waived_minor: Mapped[int] = mapped_column(default=0)
    chunk_id: Mapped[int]
    reason_ref: Mapped[int] = mapped_column(default=0)
    unit_id: Mapped[UUID]
    customer_id: Mapped[UUID]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    fee_item_id: Mapped[int]
    period_start: Mapped[date]
    period_end: Mapped[date]
    accounting_month: Mapped[date]
    due_date: Mapped[date]
    reason: Mapped[int]
    voided: Mapped[bool] = mapped_column(default=False)
    # A difference names the line that it revises; lines of one key are numbered.
    revises: Mapped[int] = mapped_column(default=0)
    difference: Mapped[int] = mapped_column(SmallInteger, default=0)
    repriced_minor: Mapped[int] = mapped_column(default=0)
    billed_for_good: Mapped[bool] = mapped_column(default=False)

    @property
    def owed(self) -> int:
        """Amount + adjusted − waived, in minor units; nothing once it is voided."""
        return 0 if self.voided else self.amount_minor + self.adjusted_minor - self.waived_minor

    def check(self, kind: str, amount: int, paid: int, *, credited: bool = False) -> None:
        """Whether a change may be asked for, or made.

        Args:
            kind: ADJUSTMENT, WAIVER or VOID.
            amount: minor units; signed for an adjustment.
            paid: what is paid of it, in minor units.
            credited: a credit stands beside it where it is paid, so that nothing that is paid changes.

        Raises:
            ReceivableVoided, ReceivablePaid, Invalid: the rules of money-rules.md, section Receivables, forbid it.
        """
        if self.voided:
            raise ReceivableVoided(f"Receivable {self.receivable_id} is voided: nothing of it is owed")
        if self.amount_minor < 0:
            raise ReceivablePaid(f"Receivable {self.receivable_id} is a credit, and set off: adjust what it corrects")
        if credited:
            return
        if paid and paid >= self.owed:
            raise ReceivablePaid(f"Receivable {self.receivable_id} is paid: refund or reverse the payment instead")
        if kind == VOID and paid:
            raise ReceivablePaid("A part is paid: reverse the payment first, or waive what is outstanding")
        outstanding = self.owed - paid
        if kind == WAIVER and not 0 < amount <= outstanding:
            raise Invalid(
                "More than is owed can't be waived",
                violations=[Violation("amount_minor", Fault.MORE_THAN_OUTSTANDING, most=outstanding)],
            )
        if kind == ADJUSTMENT and (amount == 0 or not 0 <= self.owed + amount <= max(self.owed, LARGEST)):
            raise Invalid(
                "The adjustment is empty or greater than what is owed, or more than anybody can owe",
                violations=[Violation("amount_minor", Fault.ADJUSTMENT_OUT_OF_RANGE, most=LARGEST)],
            )

    def asked(self, kind: str, amount: int, reason: str, *, maker: str) -> ReceivableChange:
        """A change that waits; amounts in minor units."""
        return ReceivableChange(
            company_id=self.company_id,
            group_id=self.group_id,
            estate_id=self.estate_id,
            receivable_id=self.receivable_id,
            customer_id=self.customer_id,
            receivable_version=self.version,
            kind=kind,
            amount_minor=amount,
            reason=reason,
            maker=maker,
        )

    def apply(self, kind: str, amount: int, *, bill_again: bool = False) -> None:
        """Makes a change that was checked and approved.

        Args:
            kind: ADJUSTMENT, WAIVER or VOID.
            amount: minor units.
            bill_again: the next run bills the days of a voided line again.
        """
        if kind == ADJUSTMENT:
            self.adjusted_minor += amount
        elif kind == WAIVER:
            self.waived_minor += amount
        else:
            self.voided = True
            self.billed_for_good = not bill_again
        self.version += 1


class ReceivableChange(Record):
    """An adjustment, waiver or void, who asked for it and who decided. A move-out's has neither: the rule did both."""

    __tablename__ = "receivable_changes"

    company_id: Mapped[int] = mapped_column(primary_key=True)
    change_id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    receivable_id: Mapped[int]
    customer_id: Mapped[UUID]
    receivable_version: Mapped[int]
    kind: Mapped[str]
    amount_minor: Mapped[int]
    reason: Mapped[str]
    # The entry of the company's dictionary that the words name; empty where they name none.
    reason_code: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default=WAITING)
    approval_id: Mapped[UUID | None]
    maker: Mapped[str] = mapped_column(default="")
    checker: Mapped[str] = mapped_column(default="")
    decision_reason: Mapped[str] = mapped_column(default="")
    decision_reason_code: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    decided_at: Mapped[datetime | None]
    bill_again: Mapped[bool] = mapped_column(default=False)
    # The line of the open month that it was booked as, where the receivable's month is closed; 0 otherwise.
    booked_id: Mapped[int] = mapped_column(default=0)

    def decide(self, state: str, checker: str, reason: str) -> None:
        """Notes the decision; who may decide is chassis.approvals' rule."""
        self.state, self.checker, self.decision_reason = state, checker, reason
        self.decided_at = clock.now()
