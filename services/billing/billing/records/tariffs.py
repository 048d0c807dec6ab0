"""Fee items, tariffs, their versions and assignments."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from chassis.data.ids import uuid7
from chassis.data.records import Record, Versioned
from chassis.errors import Conflict, Invalid, Violation
from chassis.violations import Fault as Common
from sqlalchemy import Sequence
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from billing.violations import Fault

DEPOSIT = "deposit"  # the category of what is owed back
EDITABLE = (
    "name", "tax_rate", "revenue_account", "due_day", "due_months_later", "payer_rule", "vacant_pays_in_full",
    "inactive", "own_category",
)  # fmt: skip


class FeeItem(Versioned):
    """What is charged for. Its code, category and cycle stay: receivables and their periods were made by them."""

    __tablename__ = "fee_items"

    company_id: Mapped[int] = mapped_column(primary_key=True)
    fee_item_id: Mapped[int] = mapped_column(Sequence("fee_item_ids"), primary_key=True)
    group_id: Mapped[int]
    code: Mapped[str]
    name: Mapped[str]
    category: Mapped[str]
    tax_rate: Mapped[Decimal] = mapped_column(default=Decimal(0))
    revenue_account: Mapped[str] = mapped_column(default="")
    cycle_months: Mapped[int] = mapped_column(default=1)
    due_day: Mapped[int] = mapped_column(default=0)
    due_months_later: Mapped[int] = mapped_column(default=0)
    payer_rule: Mapped[str]
    vacant_pays_in_full: Mapped[bool] = mapped_column(default=False)
    inactive: Mapped[bool] = mapped_column(default=False)
    # Code in the company's dictionary; it belongs to the category, which alone decides rules.
    own_category: Mapped[str] = mapped_column(default="")

    def change(self, values: dict[str, object]) -> bool:
        """Sets fields that people may edit.

        Raises:
            Invalid: one of them stays as it is for ever.
        """
        fixed = [name for name in values if name not in EDITABLE]
        if fixed:
            raise Invalid(
                "Some of these fields never change",
                violations=[Violation(f"fee_item.{name}", Fault.NEVER_CHANGES) for name in fixed],
            )
        return super().change(values)


class Tariff(Versioned):
    """A price by name; its versions say what it is."""

    __tablename__ = "tariffs"

    company_id: Mapped[int] = mapped_column(primary_key=True)
    tariff_id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    group_id: Mapped[int]
    fee_item_id: Mapped[int]
    code: Mapped[str]
    name: Mapped[str]


class TariffVersion(Record):
    """A price that holds from its effective date on; it never changes."""

    __tablename__ = "tariff_versions"

    company_id: Mapped[int] = mapped_column(primary_key=True)
    tariff_id: Mapped[UUID] = mapped_column(primary_key=True)
    effective_date: Mapped[date] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    kind: Mapped[str]
    amount_minor: Mapped[int] = mapped_column(default=0)
    price: Mapped[Decimal] = mapped_column(default=Decimal(0))
    tier_span: Mapped[str] = mapped_column(default="month")
    tiers: Mapped[list[dict[str, str | None]]] = mapped_column(JSONB, default=list)


class AssignmentEnded(Conflict):
    """The assignment ended before."""

    default_reason = "ASSIGNMENT_ENDED"


class TariffAssignment(Record):
    """A tariff assigned to an estate, building, unit type, unit or customer over a span of days."""

    __tablename__ = "tariff_assignments"

    company_id: Mapped[int] = mapped_column(primary_key=True)
    assignment_id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    group_id: Mapped[int]
    estate_id: Mapped[int | None]
    tariff_id: Mapped[UUID]
    fee_item_id: Mapped[int]
    level: Mapped[str]
    target: Mapped[str] = mapped_column(default="")
    start_date: Mapped[date]
    end_date: Mapped[date | None]

    def end(self, last_day: date) -> None:
        """Ends it with a day.

        Raises:
            AssignmentEnded: it ended before that day.
            Invalid: the day lies before its first one by more than a day.
        """
        if self.end_date is not None and self.end_date < last_day:
            raise AssignmentEnded(f"It ended on {self.end_date}; assign the tariff anew from the next day")
        if last_day < self.start_date:
            raise Invalid(
                "It would end before it begins",
                violations=[Violation("end_date", Common.NOT_BEFORE, first=self.start_date)],
            )
        self.end_date = last_day
