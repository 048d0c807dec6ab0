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
