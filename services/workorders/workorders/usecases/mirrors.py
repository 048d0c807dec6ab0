"""What tenants says about units, customers and who lives where, and warehouse about suppliers."""

from __future__ import annotations

from chassis.facts.mirrors import Mirror

UNITS = Mirror("units", key="unit_id", columns={"code": "text", "building_name": "text", "removed": "boolean"})
CUSTOMERS = Mirror("customers", key="customer_id", columns={"estate_ids": "integer[]", "name": "text"}, estate=False)
OCCUPANCIES = Mirror(
    "occupancies",
    key="occupancy_id",
    columns={"unit_id": "uuid", "customer_id": "uuid", "role": "text", "start_date": "date", "end_date": "date"},
)
SUPPLIERS = Mirror(
    "suppliers",
    key="supplier_id",
    columns={"code": "text", "name": "text", "kind": "text", "state": "text", "payment_days": "integer"},
    estate=False,
)
