"""Stocktakes and what was counted."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, Record, UuidKey, Versioned
from chassis.errors import Conflict
from sqlalchemy.orm import Mapped, mapped_column

COUNTING, WAITING, DONE, CANCELLED = "counting", "waiting", "done", "cancelled"
# Those that hold their store: it has one at a time.
OPEN = (COUNTING, WAITING)


class StocktakeNotOpen(Conflict):
    """The stocktake is not where this step begins."""

    default_reason = "STOCKTAKE_NOT_OPEN"


class Stocktake(Versioned):
    """A stocktake of a store."""

    __tablename__ = "stocktakes"
    company_id: Mapped[Key]
    stocktake_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    store_id: Mapped[UUID]
    name: Mapped[str]
    # The day whose end is counted: differences are of what should lie there then.
    count_date: Mapped[date]
    blind: Mapped[bool]
    category: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default=COUNTING)
    move_id: Mapped[UUID | None]
    surplus_minor: Mapped[int] = mapped_column(default=0)
    shortage_minor: Mapped[int] = mapped_column(default=0)
    principal_id: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    reason: Mapped[str] = mapped_column(default="")

    @property
    def hides(self) -> bool:
        """Whether nobody is told what should be there."""
        return self.blind and self.state == COUNTING

    def go(self, start: str, end: str, reason: str = "") -> None:
        """Goes from one state to another.

        Raises:
            StocktakeNotOpen: it stands elsewhere.
        """
        if self.state != start:
            raise StocktakeNotOpen(f"The stocktake is {self.state}, and not {start}")
        self.state, self.version = end, self.version + 1
        self.reason = reason or self.reason


class StocktakeLine(Record):
    """What is counted of a material in a bin and batch.

    `seen_number` is the number of its material's latest row in the store when it was counted, or when the stocktake was
    opened: what moved since has higher ones. What should have been there and the difference are of the moment at which
    counting ended.
    """

    __tablename__ = "stocktake_lines"
    company_id: Mapped[Key]
    stocktake_id: Mapped[UuidKey]
    material_id: Mapped[UuidKey]
    bin: Mapped[str] = mapped_column(primary_key=True)
    batch: Mapped[str] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    code_key: Mapped[str]
    opened_quantity: Mapped[Decimal] = mapped_column(default=Decimal(0))
    seen_number: Mapped[int] = mapped_column(default=0)
    counted_quantity: Mapped[Decimal | None]
    counted_by: Mapped[str] = mapped_column(default="")
    counted_at: Mapped[datetime | None]
    value_minor: Mapped[int] = mapped_column(default=0)
    moved_quantity: Mapped[Decimal] = mapped_column(default=Decimal(0))
    expected_quantity: Mapped[Decimal] = mapped_column(default=Decimal(0))
    difference_quantity: Mapped[Decimal] = mapped_column(default=Decimal(0))
    difference_minor: Mapped[int] = mapped_column(default=0)
