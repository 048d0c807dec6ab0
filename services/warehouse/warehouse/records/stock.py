"""Materials, stores, what they have, and the moves that changed it."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, Record, UuidKey, Versioned
from chassis.errors import Conflict
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

WAITING, DONE, REFUSED = "waiting", "done", "refused"
RECEIPT, ISSUE, RETURN, SUPPLIER_RETURN = "receipt", "issue", "return", "supplier_return"
TRANSFER, COST, SCRAP, COUNT = "transfer", "cost", "scrap", "count"
NO_ENTRY, WANTED, BOOKED = "none", "wanted", "booked"
SERIAL, BATCH = "serial", "batch"


class Decided(Conflict):
    """Somebody has decided it before."""

    default_reason = "DECIDED"


class Material(Versioned):
    """Something that stores keep."""

    __tablename__ = "materials"
    company_id: Mapped[Key]
    material_id: Mapped[UuidKey]
    group_id: Mapped[int]
    code: Mapped[str]
    code_key: Mapped[str]
    name: Mapped[str]
    specification: Mapped[str] = mapped_column(default="")
    search_key: Mapped[str]
    category: Mapped[str]
    unit: Mapped[str]
    decimals: Mapped[int] = mapped_column(default=0)
    tracking: Mapped[str] = mapped_column(default="none")
    shelf_life_days: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(default="")
    retired: Mapped[bool] = mapped_column(default=False)
    # Whether it has ever moved: then it is counted and tracked as it was.
    moved: Mapped[bool] = mapped_column(default=False)


class MaterialUnit(Record):
    """A unit besides the base unit, with how many of that one of it is."""

    __tablename__ = "material_units"
    company_id: Mapped[Key]
    material_id: Mapped[UuidKey]
    unit_key: Mapped[str] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    place: Mapped[int]
    unit: Mapped[str]
    factor: Mapped[Decimal]


class Barcode(Record):
    """A barcode, which names one material of a company and one of its units."""

    __tablename__ = "barcodes"
    company_id: Mapped[Key]
    barcode: Mapped[str] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    material_id: Mapped[UUID]
    unit: Mapped[str]
    place: Mapped[int]


class Store(Versioned):
    """A store of an estate."""

    __tablename__ = "stores"
    company_id: Mapped[Key]
    store_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    number: Mapped[int]
    code: Mapped[str]
    code_key: Mapped[str]
    name: Mapped[str]
    closed: Mapped[bool] = mapped_column(default=False)


class StoreCode(Record):
    """Codes and numbers of a company's stores, of all estates: unique over stores that a caller may not see."""

    __tablename__ = "store_codes"
    company_id: Mapped[Key]
    code_key: Mapped[str] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    store_id: Mapped[UUID]
    number: Mapped[int]


class Balance(Record):
    """What a store has of a material: a quantity and a value, never a unit cost."""

    __tablename__ = "balances"
    company_id: Mapped[Key]
    store_id: Mapped[UuidKey]
    material_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    quantity: Mapped[Decimal] = mapped_column(default=Decimal(0))
    value_minor: Mapped[int] = mapped_column(default=0)
    reserved: Mapped[Decimal] = mapped_column(default=Decimal(0))
    safety: Mapped[Decimal] = mapped_column(default=Decimal(0))
    # Up to so much it is filled when it is ordered, and how long that takes; 0 where nobody said.
    target: Mapped[Decimal] = mapped_column(default=Decimal(0))
    lead_days: Mapped[int] = mapped_column(default=0)
    row_count: Mapped[int] = mapped_column(default=0)
    last_date: Mapped[date | None]

    @property
    def free(self) -> Decimal:
        """What is not reserved."""
        return self.quantity - self.reserved


class Place(Record):
    """Where in a store a material lies; all places of a material in a store add up to its balance."""

    __tablename__ = "places"
    company_id: Mapped[Key]
    store_id: Mapped[UuidKey]
    material_id: Mapped[UuidKey]
    bin: Mapped[str] = mapped_column(primary_key=True)
    batch: Mapped[str] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    estate_id: Mapped[int]
    quantity: Mapped[Decimal]
    expiry_date: Mapped[date | None]
    serial: Mapped[bool] = mapped_column(default=False)


class Move(Record):
    """A document that moves stock; `waiting` moves nothing yet, and keeps in `asked` what it is to move."""

    __tablename__ = "moves"
    company_id: Mapped[Key]
    move_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    kind: Mapped[str]
    state: Mapped[str] = mapped_column(default=DONE)
    version: Mapped[int] = mapped_column(default=1)
    store_id: Mapped[UUID]
    other_store_id: Mapped[UUID | None]
    document_date: Mapped[date]
    entered_date: Mapped[date]
    reference: Mapped[str] = mapped_column(default="")
    supplier_id: Mapped[UUID | None]
    purpose: Mapped[str] = mapped_column(default="")
    target_id: Mapped[str] = mapped_column(default="")
    target_name: Mapped[str] = mapped_column(default="")
    origin_move_id: Mapped[UUID | None]
    reason: Mapped[str] = mapped_column(default="")
    value_minor: Mapped[int] = mapped_column(default=0)
    asked: Mapped[Any] = mapped_column(JSONB, default=None)
    entry_state: Mapped[str] = mapped_column(default=NO_ENTRY)
    entry_code: Mapped[str] = mapped_column(default="")
    principal_id: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    decision_reason: Mapped[str] = mapped_column(default="")

    def end(self, state: str, reason: str) -> None:
        """What waited is done or refused.

        Raises:
            Decided: it does not wait.
        """
        if self.state != WAITING:
            raise Decided(f"The move is {self.state} already")
        self.state, self.decision_reason, self.version = state, reason, self.version + 1


class StockRow(Record):
    """A row of the stock ledger, never changed.

    `cause_number` is the row whose value it corrects; `of_number` the issue whose goods came back by it, or
    of a transfer the row that left the other store, `peer_store_id`; `counter_account` what its value is booked
    against, empty where that is the other store.
    """

    __tablename__ = "stock_rows"
    company_id: Mapped[Key]
    store_id: Mapped[UuidKey]
    material_id: Mapped[UuidKey]
    number: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    move_id: Mapped[UUID]
    line: Mapped[int]
    kind: Mapped[str]
    document_date: Mapped[date]
    entered_date: Mapped[date]
    entered_at: Mapped[datetime] = mapped_column(default=clock.now)
    quantity: Mapped[Decimal]
    value_minor: Mapped[int]
    balance_quantity: Mapped[Decimal]
    balance_minor: Mapped[int]
    bin: Mapped[str] = mapped_column(default="")
    batch: Mapped[str] = mapped_column(default="")
    told_quantity: Mapped[Decimal]
    told_unit: Mapped[str] = mapped_column(default="")
    cause_number: Mapped[int] = mapped_column(default=0)
    # Its move came late: what stands after it is right once the corrections of the same move are written.
    late: Mapped[bool] = mapped_column(default=False)
    of_number: Mapped[int] = mapped_column(default=0)
    peer_store_id: Mapped[UUID | None]
    counter_account: Mapped[str] = mapped_column(default="")


class ClosedMonth(Record):
    """A month that payments has closed for a company."""

    __tablename__ = "closed_months"
    company_id: Mapped[Key]
    month: Mapped[date] = mapped_column(primary_key=True)
    group_id: Mapped[int]
