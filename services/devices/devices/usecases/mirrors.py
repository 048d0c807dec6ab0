"""What tenants says about units: their buildings are where equipment stands."""

from __future__ import annotations

from chassis.facts.mirrors import Mirror

UNITS = Mirror(
    "units",
    key="unit_id",
    columns={"building_id": "uuid", "building_name": "text", "building_code": "text", "removed": "boolean"},
)
