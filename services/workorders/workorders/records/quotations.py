"""The price list, quotations, and what is charged of them."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, Record, UuidKey, Versioned
from chassis.errors import Conflict
from sqlalchemy import Numeric
from sqlalchemy.orm import Mapped, mapped_column

OFFERED, ACCEPTED_QUOTATION, DECLINED, TAKEN_BACK, FREE = "offered", "accepted", "declined", "withdrawn", "free"
# Quotations that stand, or may come to.
LIVE = (OFFERED, ACCEPTED_QUOTATION, FREE)
# How billing's references of what is charged begin.
REFERENCE = "quotation/"


class PriceItem(Versioned):
    """What one of something costs: an hour of labour, a part."""

    __tablename__ = "price_items"
    company_id: Mapped[Key]
    price_item_id: Mapped[UuidKey]
    group_id: Mapped[int]
    code: Mapped[str]
    # By which codes are the same, in any case and width.
    code_key: Mapped[str]
    name_zh: Mapped[str]
    name_en: Mapped[str]
    kind: Mapped[str]
    measure: Mapped[str]
    price_minor: Mapped[int]
    fee_item_code: Mapped[str]
    warranty_days: Mapped[int]
    retired: Mapped[bool]


class QuotationNotOpen(Conflict):
    """A quotation is not where this can be done with it."""

    default_reason = "QUOTATION_NOT_OPEN"


class Quotation(Versioned):
    """What an order costs, and who agreed to it."""

    __tablename__ = "quotations"
    company_id: Mapped[Key]
    quotation_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    order_id: Mapped[UUID]
    customer_id: Mapped[UUID | None]
    place: Mapped[int]
    state: Mapped[str]
    total_minor: Mapped[int]
    free_reason: Mapped[str]
    note: Mapped[str]
    maker: Mapped[str]
    made_at: Mapped[datetime]
    answerer: Mapped[str] = mapped_column(default="")
    answered_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")
    signer: Mapped[str] = mapped_column(default="")
    attachment_id: Mapped[UUID | None]
    attachment_sha256: Mapped[str] = mapped_column(default="")

    def answer(self, state: str, by: str, *, etag: str = "", reason: str = "") -> None:
        """Takes the customer's answer.

        Args:
            state: accepted or declined.
            by: who enters it.
            etag: of the version that they saw; empty for whatever it is.
            reason: why it is declined.

        Raises:
            PreconditionFailed: somebody changed it meanwhile.
            QuotationNotOpen: it waits for no answer.
        """
        self.must_be(etag)
        if self.state != OFFERED:
            raise QuotationNotOpen(f"Quotation {self.place} is {self.state}: only one that is offered is answered")
        self.touch(etag)
        self.state, self.answerer, self.answered_at, self.reason = state, by, clock.now(), reason

    def withdraw(self, reason: str) -> None:
        """Takes it back.

        Raises:
            QuotationNotOpen: it was declined or taken back before.
        """
        if self.state not in LIVE:
            raise QuotationNotOpen(f"Quotation {self.place} is {self.state}: there is nothing to take back")
        self.touch("")
        self.state, self.reason = TAKEN_BACK, reason


class QuotationLine(Record):
    """A line of a quotation, with the price as it was then."""

    __tablename__ = "quotation_lines"
    company_id: Mapped[Key]
    quotation_id: Mapped[UuidKey]
    place: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    customer_id: Mapped[UUID | None]
    price_item_id: Mapped[UUID]
    kind: Mapped[str]
    code: Mapped[str]
    name_zh: Mapped[str]
    name_en: Mapped[str]
    measure: Mapped[str]
    quantity: Mapped[Decimal] = mapped_column(Numeric(12, 3))
    price_minor: Mapped[int]
    amount_minor: Mapped[int]
    fee_item_code: Mapped[str]
    warranty_days: Mapped[int]
    # The order under whose warranty it is; 0 for none.
    warranty_number: Mapped[int]


class OrderCharge(Record):
    """What is charged of a quotation as one fee item, and what billing made of it."""

    __tablename__ = "order_charges"
    company_id: Mapped[Key]
    quotation_id: Mapped[UuidKey]
    place: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    customer_id: Mapped[UUID | None]
    fee_item_code: Mapped[str]
    amount_minor: Mapped[int]
    # Billing was told to take it back.
    taken_back: Mapped[bool] = mapped_column(default=False)
    state: Mapped[str]
    refusal_code: Mapped[str] = mapped_column(default="")
    refusal_message: Mapped[str] = mapped_column(default="")
    receivable_id: Mapped[int] = mapped_column(default=0)
    credit_receivable_id: Mapped[int] = mapped_column(default=0)

    @property
    def reference(self) -> str:
        """What billing knows it by."""
        return f"{REFERENCE}{self.quotation_id}/{self.place}"
