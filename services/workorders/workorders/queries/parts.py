"""Reads of parts and costs of orders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
# What was noted by hand, then what vendors were engaged to do and did, whose supplier may have got another name since.
# The whole goes with each row, since of very many a part is listed.
_VENDORS = text(
    "select v.*, sum(amount_minor) over () as whole_minor from (select 1 as place, cost_id, supplier_id, vendor_name,"
    " amount_minor, note, principal_id, created_at from order_costs where company_id = :company and order_id = :order"
    " union all select 2, j.vendor_job_id, j.supplier_id, coalesce(s.name, ''), j.total_minor, j.work, j.acceptor,"
    " j.accepted_at from vendor_jobs j left join suppliers s on s.company_id = j.company_id"
    " and s.supplier_id = j.supplier_id where j.company_id = :company and j.order_id = :order"
    " and j.state = 'accepted') v order by place, cost_id limit :most"
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
class Costs:
    """What an order has cost, in minor units; of very many vendors' costs a part is listed, and all are counted."""

    labour_minor: int
    materials_minor: int
    vendors_minor: int
    vendors: Sequence[Any]


def get_order_cost(tx: Tx, order: Order) -> Costs:
    """What an order has cost: labour by the estate's rate an hour, materials, vendors."""
    rate = directory.estate(tx, order.estate_id).settings_as(EstateSettings).labour_hour_minor
    of = (OrderMaterials.company_id == order.company_id, OrderMaterials.order_id == order.order_id)
    materials = tx.scalar(select(func.coalesce(func.sum(OrderMaterials.cost_minor), 0)).where(*of))
    about = {"company": order.company_id, "order": order.order_id, "most": MOST_VENDORS}
    vendors = tx.execute(_VENDORS, about).all()
    return Costs(
        labour_minor=(order.work_minutes * rate + HOUR // 2) // HOUR,
        materials_minor=int(materials or 0),
        vendors_minor=int(vendors[0].whole_minor) if vendors else 0,
        vendors=vendors,
    )
