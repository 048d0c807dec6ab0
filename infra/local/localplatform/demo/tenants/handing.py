"""Units that are being handed over: who waits for them."""

from __future__ import annotations

from typing import Any

from localplatform.demo.group import Company, Group


def hand_over(group: Group, company: Company) -> int:
    """Registers two customers who wait to rent a unit; gives how many handovers there are.

    Nobody is moved in, so that bills stay as they are.
    """
    manager = group.person(f"manager.{company.code}")
    where = {"companyId": group.nodes[company.code]["nodeId"]}
    there = manager.get("/v1/tenants/handovers", **where, pageSize=1).get("totalSize", 0)
    if there:
        return int(there)
    customers = manager.get("/v1/tenants/customers", **where, pageSize=2)["customers"]
    units = manager.get("/v1/tenants/units", **where, pageSize=2)["units"]
    for customer, unit in zip(customers, units, strict=True):
        manager.post(
            "/v1/tenants/handovers",
            {
                **where,
                "unitId": unit["unitId"],
                "customerId": customer["customerId"],
                "role": "OCCUPANCY_ROLE_TENANT",
                "plannedDate": "2026-12-01",
            },
        )
    return len(units)


# What is looked at when an estate is taken over, in Chinese and not.
FOUND: dict[bool, Any] = {
    True: {
        "items": [("电梯", "运行平稳"), ("屋面", "无渗漏"), ("消防", "功能正常")],
        "note": "屋面渗水",
        "document": "竣工图",
    },
    False: {
        "items": [("Lifts", "Run smoothly"), ("Roof", "Dry"), ("Fire protection", "Works")],
        "note": "The roof leaks",
        "document": "As-built drawings",
    },
}


def accept(group: Group, company: Company) -> int:
    """Begins the acceptance of a company's first estate, with one item that failed; gives how many there are."""
    manager = group.person(f"manager.{company.code}")
    where = {"companyId": group.nodes[company.code]["nodeId"]}
    there = manager.get("/v1/tenants/acceptances", **where, pageSize=1).get("totalSize", 0)
    if there:
        return int(there)
    building = manager.get("/v1/tenants/buildings", **where, pageSize=1)["buildings"][0]
    told = FOUND[company.currency == "CNY"]
    items = [{"name": name, "standard": standard} for name, standard in told["items"]]
    asked = {**where, "estateId": building["estateId"], "scope": "ACCEPTANCE_SCOPE_ESTATE", "items": items}
    begun = manager.post("/v1/tenants/acceptances", asked)
    checked = {
        **where,
        "number": 2,
        "result": "ITEM_RESULT_FAILED",
        "note": told["note"],
    }
    path = f"/v1/tenants/acceptances/{begun['acceptanceId']}"
    manager.post(f"{path}:checkItem", checked)
    drawings = {"number": 0, "name": told["document"], "copies": 2}
    manager.post(f"{path}:setDocument", {**where, **drawings})
    return 1
