"""Waivers that wait at each of the three steps by which the first company decides about them."""

from __future__ import annotations

from people.person import Json

from localplatform.demo.group import COMPANIES, Group
from localplatform.demo.identity.flows import FROM
from localplatform.demo.money import SCALE
from localplatform.demo.payments.collecting import pays

REASONS = ("房屋渗水维修期间减免", "电梯停运补偿", "长期空置协商减免")
WAIVED = (FROM + 20) * SCALE


def ask(group: Group, month: str) -> None:
    """Has the clerk ask for three waivers, of which the first waits at the first step, the second at the second, and
    so on; done before, it changes nothing.

    Args:
        group: the demonstration's.
        month: whose receivables, YYYY-MM, of customers who do not pay.
    """
    code = COMPANIES[0].code
    clerk = group.person(f"billing.{code}")
    where = {"companyId": group.nodes[code]["nodeId"]}
    waiting = list(clerk.pages("/v1/billing/receivableChanges", "changes", **where))
    if len(waiting) < len(REASONS):
        for place, receivable in enumerate(_receivables(group, month)):
            _waive(group, receivable, REASONS[place], approvals=place)


def _receivables(group: Group, month: str) -> list[Json]:
    code = COMPANIES[0].code
    found: list[Json] = []
    where = {"companyId": group.nodes[code]["nodeId"], "accountingMonth": month}
    for one in group.person(f"billing.{code}").pages("/v1/billing/receivables", "receivables", **where):
        if int(one["amountMinor"]) > 2 * WAIVED and not pays(one["customerId"]):
            found.append(one)
        if len(found) == len(REASONS):
            break
    return found


def _waive(group: Group, receivable: Json, reason: str, *, approvals: int) -> None:
    """Asks for a waiver; so many approve it: the cashier, who stands in for the manager, and then finance."""
    code = COMPANIES[0].code
    company_id, receivable_id = group.nodes[code]["nodeId"], receivable["receivableId"]
    group.person(f"billing.{code}").post(
        f"/v1/billing/receivables/{receivable_id}:waive",
        {"companyId": company_id, "amountMinor": str(WAIVED), "reason": reason},
        key=f"demo-waiver-{receivable_id}",
    )
    for job in ("cashier", "finance")[:approvals]:
        person = group.person(f"{job}.{code}")
        todos = person.pages("/v1/billing/todos", "todos", companyId=company_id)
        for approval in (todo["approval"] for todo in todos):
            if approval["resourceId"] == receivable_id:
                person.post(
                    f"/v1/billing/approvals/{approval['approvalId']}:decide", {"approve": True, "reason": "同意"}
                )
