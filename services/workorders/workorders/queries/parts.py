"""Reads of parts and costs of orders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory
from sqlalchemy import func, select, text

from workorders.records.orders import Order
from workorders.records.parts import OrderMaterials, OrderPart, VendorCost
from workorders.settings import EstateSettings

if TYPE_CHECKING:
    from chassis.data.tx import Tx

MOST_VENDORS = 200
HOUR = 60  # minutes
# What vendors were engaged to do and did, whose supplier may have got another name since.
_ACCEPTED = text(
    "select j.vendor_job_id as cost_id, j.supplier_id, s.name as vendor_name, j.total_minor as amount_minor,"
    " j.work as note, j.acceptor as principal_id, j.accepted_at as created_at from vendor_jobs j"
    " left join suppliers s on s.company_id = j.company_id and s.supplier_id = j.supplier_id"
    " where j.company_id = :company and j.order_id = :order and j.state = 'accepted'"
    " order by j.vendor_job_id limit :most"
)


def list_order_parts(
    tx: Tx, company_id: int, order_id: UUID, *, limit: int, after: tuple[UUID] | None
) -> Sequence[OrderPart]:
    """The parts of an order, the oldest first."""
    query = select(OrderPart).where(OrderPart.company_id == company_id, OrderPart.order_id == order_id)
    if after:
        query = query.where(OrderPart.part_id > after[0])
    return tx.scalars(query.order_by(OrderPart.part_id).limit(limit)).all()


def noted_minor(tx: Tx, company_id: int, order_id: UUID) -> int:
    """What was noted that vendors cost for an order, in minor units."""
    of = (VendorCost.company_id == company_id, VendorCost.order_id == order_id)
    return int(tx.scalar(select(func.coalesce(func.sum(VendorCost.amount_minor), 0)).where(*of)) or 0)


@dataclass(frozen=True, slots=True)
class Vendored:
    """What one vendor cost for an order: noted by hand, or accepted of what it was engaged to do."""

    cost_id: UUID
    supplier_id: UUID | None
    vendor_name: str
    amount_minor: int
    note: str
    principal_id: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Costs:
    """What an order has cost, in minor units."""

    labour_minor: int
    materials_minor: int
    vendors_minor: int
    vendors: Sequence[Vendored]


def get_order_cost(tx: Tx, order: Order) -> Costs:
    """What an order has cost: labour by the estate's rate an hour, materials, vendors."""
    rate = directory.estate(tx, order.estate_id).settings_as(EstateSettings).labour_hour_minor
    of = (OrderMaterials.company_id == order.company_id, OrderMaterials.order_id == order.order_id)
    materials = tx.scalar(select(func.coalesce(func.sum(OrderMaterials.cost_minor), 0)).where(*of))
    query = select(VendorCost).where(VendorCost.company_id == order.company_id, VendorCost.order_id == order.order_id)
    noted = tx.scalars(query.order_by(VendorCost.cost_id).limit(MOST_VENDORS)).all()
    about = {"company": order.company_id, "order": order.order_id, "most": MOST_VENDORS}
    vendors = [_vendored(row) for row in (*noted, *tx.execute(_ACCEPTED, about))]
    return Costs(
        labour_minor=(order.work_minutes * rate + HOUR // 2) // HOUR,
        materials_minor=int(materials or 0),
        vendors_minor=sum(one.amount_minor for one in vendors),
        vendors=vendors,
    )


def _vendored(row: Any) -> Vendored:
    return Vendored(
        row.cost_id,
        row.supplier_id,
        row.vendor_name or "",
        row.amount_minor,
        row.note,
        row.principal_id,
        row.created_at,
    )
