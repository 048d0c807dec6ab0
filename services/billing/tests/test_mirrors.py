"""What billing keeps of units and customers is the newest that tenants has said, in whatever order it is heard."""

from __future__ import annotations

from typing import Any

import pytest
from billing.usecases import units
from chassis.data.ids import uuid7
from manor.tenants.v1 import events_pb2 as tenants


def told(company: Any, *said: tuple[str, int, str]) -> None:
    """Hears (unit, version, code)."""
    fact = tenants.UnitsChanged(company_id=company.company_id, estate_id=company.estate_id)
    for unit_id, version, code in said:
        fact.units.add(
            unit_id=unit_id, version=version, building_id=company.buildings[0], building_name="1", code=code,
            kind="residential", unit_type="flat", gross_area="90.00", billable_area="90.00",
        )  # fmt: skip
    company.hear(units.apply_units, fact)


def known(company: Any) -> list[str]:
    return [row.code for row in company.rows("select code from units order by unit_id")]


@pytest.fixture
def ids() -> list[str]:
    return sorted(str(uuid7()) for _ in range(3))


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_known_unit_among_new_ones_keeps_its_newest_version(company: Any, ids: list[str], place: int) -> None:
    told(company, (ids[place], 2, "known"))
    told(company, *((one, 1, f"new {number}") for number, one in enumerate(ids)))
    assert known(company) == [f"new {number}" if number != place else "known" for number in range(3)]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_newer_version_among_new_units_is_taken(company: Any, ids: list[str], place: int) -> None:
    told(company, (ids[place], 1, "old"))
    told(company, *((one, 2, f"new {number}") for number, one in enumerate(ids)))
    assert known(company) == ["new 0", "new 1", "new 2"]


def test_a_fact_heard_again_changes_nothing(company: Any, ids: list[str]) -> None:
    for _ in range(2):
        told(company, *((one, 1, one) for one in ids))
    assert known(company) == ids


def test_another_companys_units_are_no_hindrance(make_company: Any, ids: list[str]) -> None:
    here, there = make_company(), make_company()
    for company in (here, there):
        told(company, *((one, 1, one) for one in ids))
        assert known(company) == ids
