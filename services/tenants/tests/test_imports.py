"""Imports: what is taken, what is refused and why, and that doing it again doubles nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chassis.main import Deps

Importing = Callable[..., Any]


def flat(number: int, **cells: str) -> dict[str, str]:
    return {
        "building_code": f"B{number // 10}",
        "unit_code": f"U{number:04d}",
        "unit_type": "4room_sold",
        "floor": str(number % 10),
        "gross_area": "90.5",
        "customer_code": f"C{number:04d}",
        "customer_name": f"Owner {number}",
        "phone": f"139{number:08d}",
        "role": "owner",
        "start_date": "2026-01-01",
    } | cells


def test_good_rows_become_units_customers_and_occupancies(import_csv: Importing) -> None:
    done = import_csv([flat(number) for number in range(20)])
    assert (done.row_count, done.refused_count) == (20, 0)
    assert (done.building_count, done.unit_count, done.customer_count, done.occupancy_count) == (2, 20, 20, 20)


def test_the_same_file_again_doubles_nothing(import_csv: Importing, deps: Deps) -> None:
    rows = [flat(number) for number in range(20)]
    import_csv(rows)
    again = import_csv(rows)
    assert (again.refused_count, again.unchanged_count) == (0, 20)
    assert (again.building_count, again.unit_count, again.customer_count, again.occupancy_count) == (0, 0, 0, 0)
