"""Reads of parts and costs of orders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from sqlalchemy import func, select

from workorders.records.orders import Order
from workorders.records.parts import OrderMaterials, OrderPart, VendorCost
from workorders.settings import EstateSettings

if TYPE_CHECKING:
    from chassis.data.tx import Tx

MOST_VENDORS = 200
HOUR = 60  # minutes


def list_order_parts(
    tx: Tx, company_id: int, order_id: UUID, *, limit: int, after: tuple[UUID] | None
) -> Sequence[OrderPart]:
    """The parts of an order, the oldest first."""
    query = select(OrderPart).where(OrderPart.company_id == company_id, OrderPart.order_id == order_id)
    if after:
        query = query.where(OrderPart.part_id > after[0])
    return tx.scalars(query.order_by(OrderPart.part_id).limit(limit)).all()


def vendors_minor(tx: Tx, company_id: int, order_id: UUID) -> int:
    """What vendors cost for an order, in minor units."""
    of = (VendorCost.company_id == company_id, VendorCost.order_id == order_id)
    return int(tx.scalar(select(func.coalesce(func.sum(VendorCost.amount_minor), 0)).where(*of)) or 0)


@dataclass(frozen=True, slots=True)
class Costs:
    """What an order has cost, in minor units."""

    labour_minor: int
    materials_minor: int
    vendors_minor: int
    vendors: Sequence[VendorCost]


def get_order_cost(tx: Tx, order: Order) -> Costs:
    """What an order has cost: labour by the estate's rate an hour, materials, vendors."""
    rate = directory.estate(tx, order.estate_id).settings_as(EstateSettings).labour_hour_minor
    of = (OrderMaterials.company_id == order.company_id, OrderMaterials.order_id == order.order_id)
    materials = tx.scalar(select(func.coalesce(func.sum(OrderMaterials.cost_minor), 0)).where(*of))
    query = select(VendorCost).where(VendorCost.company_id == order.company_id, VendorCost.order_id == order.order_id)
    return Costs(
        labour_minor=(order.work_minutes * rate + HOUR // 2) // HOUR,
        materials_minor=int(materials or 0),
        vendors_minor=vendors_minor(tx, order.company_id, order.order_id),
        vendors=tx.scalars(query.order_by(VendorCost.cost_id).limit(MOST_VENDORS)).all(),
    )
