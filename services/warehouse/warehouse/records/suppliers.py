"""The supplier file: suppliers, their certificates, and what they agreed to deliver for."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, Record, UuidKey, Versioned
from chassis.errors import Conflict
from sqlalchemy import Computed
from sqlalchemy.orm import Mapped, mapped_column

ACTIVE, SUSPENDED, BLACKLISTED = "active", "suspended", "blacklisted"


class SameState(Conflict):
    """The supplier is in that state already."""

    default_reason = "SAME_STATE"


class PriceWithdrawn(Conflict):
    """The price was withdrawn before."""

    default_reason = "PRICE_WITHDRAWN"


class Supplier(Versioned):
    """Somebody who delivers to a company."""

    __tablename__ = "suppliers"
    company_id: Mapped[Key]
    supplier_id: Mapped[UuidKey]
    group_id: Mapped[int]
    code: Mapped[str]
    # By which codes are the same, in any case and width.
    code_key: Mapped[str]
    name: Mapped[str]
    # Code and name, as a text is looked for in them.
    search_key: Mapped[str]
    kind: Mapped[str]
    tax_number: Mapped[str] = mapped_column(default="")
    tax_key: Mapped[str] = mapped_column(default="")
    contact_name: Mapped[str] = mapped_column(default="")
    contact_phone: Mapped[bytes | None]
    address: Mapped[str] = mapped_column(default="")
    payment_days: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default=ACTIVE)
    state_reason: Mapped[str] = mapped_column(default="")
    bank_holder: Mapped[str] = mapped_column(default="")
    bank_name: Mapped[str] = mapped_column(default="")
    bank_code: Mapped[str] = mapped_column(default="")
    bank_account: Mapped[bytes | None]
    next_expiry_date: Mapped[date | None]
    # The first expiry for sorting: the last day there is where nothing expires.
    expiry_key: Mapped[date] = mapped_column(Computed("coalesce(next_expiry_date, '9999-12-31')"))
    created_at: Mapped[datetime] = mapped_column(default=clock.now)

    def move(self, state: str, reason: str) -> None:
        """It is in another state from now on.

        Raises:
            SameState: it is in that one already.
        """
        if state == self.state:
            raise SameState(f"Supplier {self.code} is {state} already")
        self.state, self.state_reason = state, reason
        self.version += 1


class Certificate(Versioned):
    """A certificate of a supplier."""

    __tablename__ = "certificates"
    company_id: Mapped[Key]
    certificate_id: Mapped[UuidKey]
    supplier_id: Mapped[UUID]
    group_id: Mapped[int]
    kind: Mapped[str]
    number: Mapped[str]
    issuer: Mapped[str] = mapped_column(default="")
    issue_date: Mapped[date | None]
    expiry_date: Mapped[date | None]
    expiry_key: Mapped[date] = mapped_column(Computed("coalesce(expiry_date, '9999-12-31')"))
    note: Mapped[str] = mapped_column(default="")


class Price(Record):
    """What a supplier agreed to; prices are added and withdrawn, never changed."""

    __tablename__ = "prices"
    company_id: Mapped[Key]
    price_id: Mapped[UuidKey]
    supplier_id: Mapped[UUID]
    group_id: Mapped[int]
    item: Mapped[str]
    item_key: Mapped[str]
    unit: Mapped[str]
    unit_key: Mapped[str]
    price: Mapped[Decimal]
    tax_rate: Mapped[Decimal]
    least_quantity: Mapped[Decimal]
    first_date: Mapped[date]
    last_date: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")
    withdrawn: Mapped[bool] = mapped_column(default=False)
    withdrawal_reason: Mapped[str] = mapped_column(default="")
    principal_id: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)

    def withdraw(self, reason: str) -> None:
        """It was entered wrongly.

        Raises:
            PriceWithdrawn: it was withdrawn before.
        """
        if self.withdrawn:
            raise PriceWithdrawn("The price was withdrawn before")
        self.withdrawn, self.withdrawal_reason = True, reason
