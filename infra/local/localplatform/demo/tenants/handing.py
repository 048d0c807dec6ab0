"""Units that are being handed over: who waits for them."""

from __future__ import annotations

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


def accept(group: Group, company: Company) -> int:
    """Begins the acceptance of a company's first estate, with one item that failed; gives how many there are."""
    manager = group.person(f"manager.{company.code}")
    where = {"companyId": group.nodes[company.code]["nodeId"]}
    there = manager.get("/v1/tenants/acceptances", **where, pageSize=1).get("totalSize", 0)
    if there:
        return int(there)
    building = manager.get("/v1/tenants/buildings", **where, pageSize=1)["buildings"][0]
    items = [
        {"name": "电梯 Lifts", "standard": "运行平稳 Run smoothly"},
        {"name": "屋面 Roof", "standard": "无渗漏 Dry"},
        {"name": "消防 Fire protection", "standard": "功能正常 Works"},
    ]
    asked = {**where, "estateId": building["estateId"], "scope": "ACCEPTANCE_SCOPE_ESTATE", "items": items}
    begun = manager.post("/v1/tenants/acceptances", asked)
    checked = {
        **where,
        "number": 2,
        "result": "ITEM_RESULT_FAILED",
        "note": "屋面渗水 Leaks",
    }
    path = f"/v1/tenants/acceptances/{begun['acceptanceId']}"
    manager.post(f"{path}:checkItem", checked)
    drawings = {"number": 0, "name": "竣工图 As-built drawings", "copies": 2}
    manager.post(f"{path}:setDocument", {**where, **drawings})
    return 1
