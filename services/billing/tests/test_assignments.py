"""What a list of tariff assignments calls their targets."""

from __future__ import annotations

from typing import Any

from billing.queries import tariffs as queries


def test_a_target_is_called_what_people_call_it(company: Any) -> None:
    ((_, customer),) = company.occupy(company.add_units(1))
    tariff = company.tariff(company.item())
    company.assign(tariff)
    for level, target in (("building", company.buildings[0]), ("unit", company.units[0]), ("customer", customer)):
        company.assign(tariff, level, target)
    with company.uow() as tx:
        found = queries.list_tariff_assignments(
            tx, company.company_id, estate_id=0, tariff_id=tariff, fee_item_id=0, targets=[], after=None, limit=10
        )
        names = queries.target_names(tx, company.company_id, found)
    assert {one.level: names.get((one.level, one.target)) for one in found} == {
        "estate": None, "building": "1", "unit": "U00001", "customer": "Person 0",
    }  # fmt: skip
