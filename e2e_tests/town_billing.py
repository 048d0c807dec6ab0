"""A real town as an estate: its import file, and a charge by flat type."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from people.estates import START, Estate
from people.person import Json

from e2e_tests import towns

SECONDS = 1800


def import_town(estate: Estate, town: str, most: int | None = None) -> Json:
    """Uploads and imports a town; gives what became of it.

    Args:
        estate: where to.
        town: its code, such as BT.
        most: flats at most; all where it is left out.
    """
    manager = estate.cast["estate_manager"]
    text = io.StringIO(newline="")
    towns.write(town, towns.towns()[town], text, most)
    name = manager.upload(f"{town}.csv", text.getvalue().encode())
    started = manager.post(
        "/v1/tenants/units:import", {**estate.where, "fileName": name, "mode": "IMPORT_MODE_ALL_OR_NOTHING"}
    )
    done = manager.finished(started, SECONDS)
    assert int(done.get("refusedCount", 0)) == 0, done
    return done


def rates(data: Path) -> dict[str, Decimal]:
    """SGD a month by flat type, from conservancy-tariff.csv."""
    with (data / "conservancy-tariff.csv").open(newline="") as file:
        return {row["flat_type"]: Decimal(row["monthly_rate_sgd"]) for row in csv.DictReader(file)}


def charge_by_flat_type(estate: Estate, rates: Mapping[str, Decimal]) -> None:
    """A monthly conservancy charge, a tariff a flat type, assigned to the estate's flats of that type.

    Args:
        estate: where.
        rates: SGD a month by flat type.
    """
    finance, company_id = estate.cast["company_finance"], estate.cast.company_id
    item = {
        "companyId": company_id,
        "code": "SCC",
        "name": "Service and conservancy charge",
        "category": "FEE_CATEGORY_PROPERTY_FEE",
        "taxRate": "0.09",
        "cycleMonths": 1,
        "dueDay": 15,
        "payerRule": "PAYER_RULE_OWNER",
    }
    fee_item_id = finance.post("/v1/billing/feeItems", item, key=f"scc-{company_id}")["feeItemId"]
    assignments = [
        {
            "tariffId": _tariff(estate, fee_item_id, flat_type, rate)["tariffId"],
            "level": "ASSIGNMENT_LEVEL_UNIT_TYPE",
            "estateId": estate.node["nodeId"],
            "unitType": flat_type,
            "startDate": START,
        }
        for flat_type, rate in rates.items()
    ]
    finance.post("/v1/billing/tariffAssignments:batchCreate", {"companyId": company_id, "assignments": assignments})


def _tariff(estate: Estate, fee_item_id: str, flat_type: str, rate: Decimal) -> Json:
    """The company's tariff of a flat type; made once, whichever town asks first."""
    company_id = estate.cast.company_id
    amount = str(int(rate * 100))
    tariff = {
        "companyId": company_id,
        "feeItemId": fee_item_id,
        "code": flat_type,
        "name": flat_type,
        "versions": [{"effectiveDate": START, "kind": "TARIFF_KIND_FIXED", "amountMinor": amount}],
    }
    return estate.cast["company_finance"].post("/v1/billing/tariffs", tariff, key=f"scc-{company_id}-{flat_type}")
