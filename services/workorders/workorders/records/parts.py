"""Parts of orders as warehouse last said they stand, and what orders cost."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, Record, UuidKey
from sqlalchemy.orm import Mapped, mapped_column

WANTED, OPEN_PART, DONE_PART = "wanted", "open", "done"
PREFIX = "part/"


class OrderPart(Record):
    """A material that an order needs."""

    __tablename__ = "order_parts"
    company_id: Mapped[Key]
    part_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    order_id: Mapped[UUID]
    material_id: Mapped[UUID]
    quantity: Mapped[Decimal]
    state: Mapped[str] = mapped_column(default=WANTED)
    heard_version: Mapped[int] = mapped_column(default=0)
    refusal_code: Mapped[str] = mapped_column(default="")
    code: Mapped[str] = mapped_column(default="")
    name: Mapped[str] = mapped_column(default="")
    unit: Mapped[str] = mapped_column(default="")
    store_name: Mapped[str] = mapped_column(default="")
    reserved: Mapped[Decimal] = mapped_column(default=Decimal(0))
    waiting: Mapped[Decimal] = mapped_column(default=Decimal(0))
    issued: Mapped[Decimal] = mapped_column(default=Decimal(0))
    returned: Mapped[Decimal] = mapped_column(default=Decimal(0))
    # It is wanted no more, which warehouse may not have heard yet.
    withdrawn: Mapped[bool] = mapped_column(default=False)
    principal_id: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)

    @property
    def reference(self) -> str:
        """What warehouse knows it by."""
        return f"{PREFIX}{self.part_id}"


class OrderMaterials(Record):
    """What the materials have cost that stores of an estate issued for an order."""

    __tablename__ = "order_materials"
    company_id: Mapped[Key]
    order_id: Mapped[UuidKey]
    estate_id: Mapped[Key]
    group_id: Mapped[int]
    version: Mapped[int]
    cost_minor: Mapped[int]


class VendorCost(Record):
    """What a vendor cost for an order; negative where something is taken back."""

    __tablename__ = "order_costs"
    company_id: Mapped[Key]
    cost_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    order_id: Mapped[UUID]
    supplier_id: Mapped[UUID | None]
    vendor_name: Mapped[str]
    amount_minor: Mapped[int]
    note: Mapped[str]
    principal_id: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
