"""What tenants says about units, customers and who lives where, and warehouse about suppliers."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from chassis.facts.mirrors import Mirror
from sqlalchemy import text

if TYPE_CHECKING:
    from chassis.data.tx import Tx

UNITS = Mirror(
    "units",
    key="unit_id",
    columns={
        "code": "text",
        "kind": "text",
        "floor": "integer",
        "billable_area": "numeric",
        "building_name": "text",
        "removed": "boolean",
    },
)
CUSTOMERS = Mirror("customers", key="customer_id", columns={"estate_ids": "integer[]", "name": "text"}, estate=False)
OCCUPANCIES = Mirror(
    "occupancies",
    key="occupancy_id",
    columns={"unit_id": "uuid", "customer_id": "uuid", "role": "text", "start_date": "date", "end_date": "date"},
)
SUPPLIERS = Mirror(
    "suppliers", key="supplier_id", columns={"code": "text", "name": "text", "state": "text"}, estate=False
)
_CUSTOMER = text("select 1 from customers where company_id = :company and customer_id = :customer")


def knows_customer(tx: Tx, company_id: int, customer_id: UUID) -> bool:
    """Whether a company has a customer, as far as contracts has heard."""
    return tx.scalar(_CUSTOMER, {"company": company_id, "customer": customer_id}) is not None
