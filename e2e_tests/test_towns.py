"""Two real towns, each block a building and each flat a unit: imported, billed to the cent, partly paid, verified."""

from __future__ import annotations

from pathlib import Path

import pytest
from chassis.testing.polling import eventually
from localplatform.platform import Platform
from people.cast import new_company
from people.estates import Estate
from people.person import Person

from e2e_tests.test_faults import verify
from e2e_tests.town_billing import charge_by_flat_type, import_town, rates

MONTH = "2026-10"


@pytest.mark.parametrize(
    ("town", "flats", "billed"),
    [("BT", 2554, 17_892_250), pytest.param("MP", 7857, 44_198_500, marks=pytest.mark.prove("towns"))],
)
def test_a_town_is_billed_to_the_cent(
    platform: Platform, administrator: Person, shared_data: Path, town: str, flats: int, billed: int
) -> None:
    company = new_company(administrator, "SGD")
    estate = Estate(company, company.estate(town), flats)
    done = import_town(estate, town)
    assert (int(done["unitCount"]), int(done["customerCount"]), int(done["occupancyCount"])) == (flats,) * 3
    charge_by_flat_type(estate, rates(shared_data))
    clerk = company["billing_clerk"]
    eventually(
        lambda: int(clerk.get("/v1/billing/units", **estate.where, pageSize=1).get("totalSize", 0)),
        lambda known: known == flats,
        120,
    )
    run = estate.bill(MONTH)
    assert (int(run["approvedLines"]), int(run["approvedAmountMinor"])) == (flats, billed)
    item = eventually(
        lambda: company["cashier"].get("/v1/payments/openItems", **estate.where, pageSize=1)["openItems"],
        lambda found: len(found) == 1,
    )[0]
    company["cashier"].post("/v1/payments/receipts", estate.receipt(item["customerId"], int(item["openMinor"])))
    rate = eventually(lambda: estate.rate(MONTH, MONTH), lambda found: found.get("enteredMinor") == item["openMinor"])
    assert int(rate["receivableMinor"]) == billed
    verify(platform)
