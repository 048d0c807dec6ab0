"""The fact that the tests of facts publish and hear."""

from __future__ import annotations

from chassis.testing.fixtures import COMPANY, ESTATE
from manor.tenants.v1 import events_pb2 as tenants


def units(code: str, version: int = 1) -> tenants.UnitsChanged:
    """A fact about one unit."""
    changed = tenants.UnitsChanged(company_id=COMPANY, estate_id=ESTATE)
    changed.units.add(unit_id="0190aaaa-0000-7000-8000-00000000000a", version=version, code=code)
    return changed
