"""What contracts' measures count."""

from __future__ import annotations

from typing import Any

from contracts.metrics import leases, parking

from .cars import Cars
from .test_payables import answer, approved, incoming, plan, want


def test_measures_count_leases_parking_and_what_was_refused(world: Any) -> None:
    cars = Cars(world)
    cars.rent("2020-01-01", 1)
    cars.rent("2030-01-01", 1, unit_id=cars.other_space, plates=("A1",))
    cars.gate("A1")
    made = approved(world, incoming(world))
    first, second, _ = plan(world, made)
    want(world, made, first, second)
    answer(world, first, "refused", code="DECLINED", message="no")
    counted = parking.parking_counts(world.deps)
    assert [counted[one] for one in (parking.LET, parking.EXPIRED)] == [2, 1]
    assert [counted[one] for one in (parking.PAYABLES_SENT, parking.PAYABLES_REFUSED)] == [1, 1]
    world.lease(world.terms("2020-01-01", "2060-12-31"))
    assert leases.lease_counts(world.deps)[leases.IN_FORCE] == 1
