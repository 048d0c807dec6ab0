"""What is still to pay, by whom, and what was given to it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from chassis.data.records import Key, Record
from sqlalchemy import ARRAY, BigInteger, Computed, Integer
from sqlalchemy.orm import Mapped, mapped_column

from payments.domain.allocation import Claim, Fund


class Customer(Record):
    """A customer's name and number, as tenants says."""

    __tablename__ = "customers"
    company_id: Mapped[Key]
    customer_id: Mapped[UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    estate_ids: Mapped[list[int]] = mapped_column(ARRAY(Integer))
    version: Mapped[int]
    code: Mapped[str] = mapped_column(default="")
    name: Mapped[str]

    @property
    def number(self) -> str:
        """What people know them by; the id while tenants has not told it."""
        return self.code or str(self.customer_id)


class Unit(Record):
    """In which building a unit is, as tenants says."""

    __tablename__ = "units"
    company_id: Mapped[Key]
    unit_id: Mapped[UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    version: Mapped[int]
    building_id: Mapped[UUID]


class FeeItem(Record):
    """A fee item's names, as billing's receivables say."""

    __tablename__ = "fee_items"
    company_id: Mapped[Key]
    fee_item_id: Mapped[Key]
    group_id: Mapped[int]
    code: Mapped[str]
    name: Mapped[str]
    category: Mapped[str]


class OpenItem(Record):
    """One receivable as far as it is paid. Its amounts change by set-based statements under a lock alone."""

    __tablename__ = "open_items"
    company_id: Mapped[Key]
    receivable_id: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    customer_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    unit_code: Mapped[str]
    fee_item_id: Mapped[int]
    entry_id: Mapped[int]
    accounting_month: Mapped[date]
    period_start: Mapped[date]
    period_end: Mapped[date]
    due_date: Mapped[date]
    last_payment_date: Mapped[date | None]
    currency_code: Mapped[str]
    amount_minor: Mapped[int]
    tax_minor: Mapped[int]
    adjusted_minor: Mapped[int]
    waived_minor: Mapped[int]
    allocated_minor: Mapped[int]
    verified_minor: Mapped[int]
    open_minor: Mapped[int] = mapped_column(BigInteger, Computed("generated"))
    billing_version: Mapped[int]
    version: Mapped[int]
    voided: Mapped[bool]

    def claim(self) -> Claim:
        """What it may take."""
        return Claim(self.receivable_id, self.fee_item_id, self.due_date, self.open_minor)


class Prepayment(Record):
    """What one payment left over (预收); written once, then drawn on and given back."""

    __tablename__ = "prepayments"
    company_id: Mapped[Key]
    prepayment_id: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    customer_id: Mapped[UUID]
    fee_item_ids: Mapped[list[int] | None] = mapped_column(ARRAY(BigInteger))
    currency_code: Mapped[str]
    amount_minor: Mapped[int]
    drawn_minor: Mapped[int]
    reversed_minor: Mapped[int]
    balance_minor: Mapped[int] = mapped_column(BigInteger, Computed("generated"))
    source: Mapped[str]
    payment_id: Mapped[UUID]
    verified: Mapped[bool]
    payment_date: Mapped[date]
    entry_id: Mapped[int]

    def fund(self, estate_id: int) -> Fund:
        """What it can give to items of an estate."""
        tied = frozenset(self.fee_item_ids or ())
        return Fund(self.prepayment_id, self.balance_minor, tied, elsewhere=self.estate_id != estate_id)


class Allocation(Record):
    """A part of a payment that went to one open item, and what of it was released again."""

    __tablename__ = "allocations"
    company_id: Mapped[Key]
    allocation_id: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    customer_id: Mapped[UUID]
    receivable_id: Mapped[int]
    source: Mapped[str]
    payment_id: Mapped[UUID]
    prepayment_id: Mapped[int | None] = mapped_column(BigInteger)
    position: Mapped[int]
    amount_minor: Mapped[int]
    released_minor: Mapped[int]
    verified: Mapped[bool]
    payment_date: Mapped[date]
    entry_id: Mapped[int]
