"""What files hang on in workorders: orders, as photos of what is the matter and of what was done do."""

from __future__ import annotations

from uuid import UUID

from chassis.attachments import Home, attaching, hangs_on
from chassis.data.tx import Tx

from workorders.records import Order

attach_file = attaching("workorders")


@hangs_on("order")
def find_order(tx: Tx, company_id: int, record_id: str) -> Home:
    """An order."""
    order = tx.get(Order, (company_id, UUID(record_id)))
    customer_id = str(order.customer_id or "")
    return Home(company_id, f"orders/{order.order_id}", (order.estate_id,), customer_id)
