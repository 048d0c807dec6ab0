"""Days that cashiers have closed: one that finance confirmed, and one with a difference that waits for it.

Not at the first company, whose cashier could take nothing more today in an estate whose day is closed.
"""

from __future__ import annotations

from collections import defaultdict

from people.person import Json

from localplatform.demo.group import COMPANIES, Company, Group
from localplatform.demo.money import SCALE

# What was counted beside what the receipts say, in major units, and why.
SHORT, WHY = 10, "Ten dollars short: counted twice, not found"


def close(group: Group) -> None:
    """Closes the first estate of the second company, confirmed, and the last of the third; what is closed stays.

    Args:
        group: whose cashiers have taken money today.
    """
    first, last = COMPANIES[1], COMPANIES[2]
    for company, estate, short in ((first, first.estates[0], 0), (last, last.estates[-1], SHORT)):
        where = {"companyId": group.nodes[company.code]["nodeId"], "estateId": group.nodes[estate.code]["nodeId"]}
        finance = group.person(f"finance.{company.code}")
        if finance.get("/v1/payments/dailyClosings", **where, pageSize=1).get("dailyClosings"):
            continue
        closing = _submit(group, company, where, short)
        if closing and not short:
            finance.post(f"/v1/payments/dailyClosings/{closing['closingId']}:confirm")


def _submit(group: Group, company: Company, where: Json, short: int) -> Json:
    """The cashier's day as it was counted; nothing where they took no money."""
    cashier = group.person(f"cashier.{company.code}")
    receipts = list(cashier.pages("/v1/payments/receipts", "receipts", **where))
    if not receipts:
        return {}
    day = max(one["paymentDate"] for one in receipts)
    taken: defaultdict[str, int] = defaultdict(int)
    for one in receipts:
        if one["paymentDate"] == day and one["state"] in ("RECEIPT_STATE_SUBMITTED", "RECEIPT_STATE_APPROVED"):
            taken[one["method"]] += int(one["amountMinor"])
    taken["PAYMENT_METHOD_CASH"] -= min(short * SCALE, taken["PAYMENT_METHOD_CASH"])
    counted = [{"method": method, "countedMinor": str(amount)} for method, amount in sorted(taken.items())]
    body = {**where, "paymentDate": day, "counted": counted, "reason": WHY if short else ""}
    return cashier.post("/v1/payments/dailyClosings", body)
