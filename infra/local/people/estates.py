"""A small estate to tell a story in: flats, owners, a property fee by area."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import Any

from chassis.testing.polling import eventually

from people.cast import Cast
from people.person import Json, Person

START = "2025-01-01"


@dataclass
class Estate:
    """An estate in a running platform.

    Args:
        cast: the company's people.
        node: the estate's.
        flats: how many.
        since: the first day of its tariffs.
    """

    cast: Cast
    node: Json
    flats: int
    since: str = START

    @property
    def where(self) -> Json:
        """Company and estate, as requests name them."""
        return {"companyId": self.cast.company_id, "estateId": self.node["nodeId"]}

    def calculate(self, month: str) -> Json:
        """Starts a run over the estate and waits until its drafts stand."""
        clerk = self.cast["billing_clerk"]
        scope = {"target": "RUN_TARGET_ESTATE", "estateId": self.node["nodeId"]}
        body = {**self.where, "accountingMonth": month, "scope": scope}
        return calculated(clerk, self.cast.company_id, clerk.post("/v1/billing/runs", body))

    def approve(self, run: Json) -> Json:
        """Finance approves all of it."""
        finance = self.cast["company_finance"]
        company = {"companyId": self.cast.company_id}
        finance.finished(finance.post(f"/v1/billing/runs/{run['runId']}:approve", company))
        return finance.get(f"/v1/billing/runs/{run['runId']}", **company)

    def bill(self, month: str) -> Json:
        """The whole month: run, approval."""
        return self.approve(self.calculate(month))

    def listed(self, **filters: Any) -> list[Json]:
        """The open items that the cashier sees now."""
        return list(self.cast["cashier"].pages("/v1/payments/openItems", "openItems", **self.where, **filters))

    def receipts(self) -> list[Json]:
        """The receipts of the estate, newest first."""
        return list(self.cast["cashier"].pages("/v1/payments/receipts", "receipts", **self.where))

    def open_items(self, count: int, **filters: Any) -> list[Json]:
        """The open items, once there are so many in the estate."""
        eventually(self.listed, lambda found: len(found) == count)
        return self.listed(**filters)

    def receipt(self, customer_id: str, minor: int, method: str = "CASH") -> Json:
        """What a cashier sends for a payment."""
        return {
            **self.where,
            "customerId": customer_id,
            "amountMinor": str(minor),
            "currencyCode": self.cast.company["currencyCode"],
            "method": f"PAYMENT_METHOD_{method}",
        }

    def rate(self, from_month: str, to_month: str) -> Json:
        """The collection rate's parts."""
        finance = self.cast["company_finance"]
        found: Json = finance.get(
            "/v1/billing/reports/collectionRate", **self.where, fromMonth=from_month, toMonth=to_month
        )["total"]
        return found


def calculated(clerk: Person, company_id: str, operation: Json) -> Json:
    """The run that an operation has calculated, once it has."""
    clerk.finished(operation)
    runs = clerk.pages("/v1/billing/runs", "runs", companyId=company_id)
    return next(run for run in runs if run["operation"] == operation["name"])


def small_estate(cast: Cast, *, flats: int, area: str, price: str, since: str = START) -> Estate:
    """Makes an estate with one building, imports its flats and owners, and charges them by area from a day on."""
    node = cast.estate("e1")
    estate = Estate(cast, node, flats, since)
    import_rows(estate, [{**flat(number, area), "start_date": since} for number in range(1, flats + 1)])
    charge_by_area(estate, price)
    manager = cast["billing_clerk"]
    eventually(
        lambda: len(list(manager.pages("/v1/billing/units", "units", **estate.where))), lambda known: known == flats
    )
    return estate


def flat(number: int, area: str) -> Json:
    """One row of the import: a flat with its owner."""
    return {
        "building": "1",
        "unit_code": f"1-{number:04d}",
        "unit_kind": "residential",
        "unit_type": "flat",
        "floor": str(number // 4 + 1),
        "gross_area": area,
        "billable_area": area,
        "customer_name": f"Owner {number}",
        "customer_kind": "person",
        "phone": f"+861381{number:07d}",
        "role": "owner",
        "start_date": START,
    }


def import_rows(estate: Estate, rows: list[Json]) -> Json:
    """Imports rows as an estate manager would, and gives what became of them."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    manager = estate.cast["estate_manager"]
    name = manager.upload("units.csv", text.getvalue().encode())
    started = manager.post(
        "/v1/tenants/units:import", {**estate.where, "fileName": name, "mode": "IMPORT_MODE_ALL_OR_NOTHING"}
    )
    done = manager.finished(started)
    assert int(done.get("refusedCount", 0)) == 0, done
    return done


def charge_by_area(estate: Estate, price: str) -> None:
    """A monthly property fee of `price` a m², assigned to the whole estate."""
    _charge(
        estate, "PROPERTY", "Property fee", "PROPERTY_FEE", {"kind": "TARIFF_KIND_AREA", "price": price}, taxRate="0.06"
    )


def charge_by_usage(estate: Estate, price: str) -> None:
    """Water at `price` a m³, with a meter in each flat that was never read: W- and the flat's code."""
    item_id = _charge(estate, "WATER", "Water", "WATER", {"kind": "TARIFF_KIND_METERED", "price": price})
    clerk = estate.cast["billing_clerk"]
    made = clerk.post(
        "/v1/billing/meters:createForUnits",
        {
            **estate.where,
            "kind": "METER_KIND_WATER",
            "feeItemId": item_id,
            "numberPrefix": "W-",
            "installDate": "2026-06-01",
        },
    )
    assert made["created"] == estate.flats


def read_meters(estate: Estate, month: str, day: str, values: dict[str, tuple[str, str]]) -> None:
    """Enters first readings: start and end by the meter's number."""
    rows = [{"meterNumber": name, "startValue": start, "endValue": end} for name, (start, end) in values.items()]
    body = {**estate.where, "feeMonth": month, "endDate": day, "readings": rows}
    estate.cast["meter_reader"].post("/v1/billing/readings:batchCreate", body)


def _charge(estate: Estate, code: str, name: str, category: str, version: Json, **item: Any) -> str:
    """Makes a fee item with a tariff that is assigned to the whole estate; gives the item's id."""
    finance, company_id = estate.cast["company_finance"], estate.cast.company_id
    made = finance.post(
        "/v1/billing/feeItems",
        {
            "companyId": company_id,
            "code": code,
            "name": name,
            "category": f"FEE_CATEGORY_{category}",
            "cycleMonths": 1,
            "dueDay": 15,
            "payerRule": "PAYER_RULE_OWNER",
            **item,
        },
    )
    tariff = finance.post(
        "/v1/billing/tariffs",
        {
            "companyId": company_id,
            "feeItemId": made["feeItemId"],
            "code": code,
            "name": name,
            "versions": [{"effectiveDate": estate.since, **version}],
        },
    )
    assignment = {
        "tariffId": tariff["tariffId"],
        "level": "ASSIGNMENT_LEVEL_ESTATE",
        "estateId": estate.node["nodeId"],
        "startDate": estate.since,
    }
    finance.post("/v1/billing/tariffAssignments:batchCreate", {"companyId": company_id, "assignments": [assignment]})
    return str(made["feeItemId"])
