"""Deposits of the first estate: taken by the cashier and by channel, held, deducted, refunded, carried over."""

from __future__ import annotations

from chassis.testing.polling import eventually
from people.person import Json, Person

from localplatform.demo.billing import once
from localplatform.demo.group import COMPANIES, Group
from localplatform.demo.money import SCALE
from localplatform.demo.payments import collecting
from localplatform.platform import Platform

# Which are paid at the counter, how, and which through the channel.
AT_THE_COUNTER = (("YJ-2001", "CASH"), ("YJ-2003", "BANK_TRANSFER"), ("YJ-2004", "POS"))
BY_CHANNEL = "YJ-2002"
BACK_BY_CHANNEL = 800 * SCALE
_SECONDS, _BACK = 120, "REFUND_STATE_SUCCEEDED"


def hold(group: Group, platform: Platform) -> list[Json]:
    """Has it all paid and used, by two people each; what was done before is not done again.

    Args:
        group: with its people, whose charges stand.
        platform: where the channel is.

    Returns:
        The deposits as they then stand.
    """
    ids = {reference: one["receivableId"] for reference, one in once.charged(group).items()}
    _credit(group, ids[once.CREDITED])
    for reference, method in AT_THE_COUNTER:
        _take(group, ids[reference], method)
    _order(group, platform, ids[BY_CHANNEL])
    _use(group, ids[BY_CHANNEL], "refund", BACK_BY_CHANNEL, {"reason": "部分验收合格，先退一部分"})
    lock = {"targetReceivableId": ids["SL-1004"], "reason": "抵扣更换入户门锁费用"}
    _use(group, ids["YJ-2003"], "deduct", once.LOCK * SCALE, lock)
    rest = {"method": "PAYMENT_METHOD_BANK_TRANSFER", "payee": "招商银行 6225880212345678", "reason": "装修验收合格"}
    _use(group, ids["YJ-2003"], "refund", (once.DEPOSIT - once.LOCK) * SCALE, rest)
    over = {"targetReceivableId": ids["YJ-2005"], "reason": "一期押金转入二期"}
    _use(group, ids["YJ-2004"], "deduct", once.DEPOSIT * SCALE, over)
    return list(_deposits(group).values())


def _deposits(group: Group) -> dict[str, Json]:
    """The deposits of the estate, by their receivable."""
    cashier = group.person(f"cashier.{COMPANIES[0].code}")
    found = cashier.pages("/v1/payments/deposits", "deposits", **once.place(group))
    return {one["receivableId"]: one for one in found}


def _item(group: Group, receivable_id: str) -> Json:
    """What was charged, as payments has it, once payments has heard of it."""
    cashier, charges = group.person(f"cashier.{COMPANIES[0].code}"), once.charged(group).values()
    customer_id = next(one["customerId"] for one in charges if one["receivableId"] == receivable_id)
    asked = {**once.place(group), "customerId": customer_id, "includeSettled": "true"}

    def found() -> list[Json]:
        listed = cashier.pages("/v1/payments/openItems", "openItems", **asked)
        return [one for one in listed if one["receivableId"] == receivable_id]

    return eventually(found, bool, _SECONDS)[0]


def _take(group: Group, receivable_id: str, method: str) -> None:
    """The cashier takes all of it, and finance approves the receipt."""
    code = COMPANIES[0].code
    cashier, finance = group.person(f"cashier.{code}"), group.person(f"finance.{code}")
    item = _item(group, receivable_id)
    receipt = {**once.place(group), "customerId": item["customerId"], "currencyCode": COMPANIES[0].currency}
    if int(item["openMinor"]):
        paid = {
            "amountMinor": item["openMinor"],
            "method": f"PAYMENT_METHOD_{method}",
            "receivableIds": [receivable_id],
        }
        cashier.post("/v1/payments/receipts", {**receipt, **paid}, key=f"demo-receipt-once-{receivable_id}")
    asked = {**once.place(group), "customerId": item["customerId"], "state": "RECEIPT_STATE_SUBMITTED"}
    for one in finance.pages("/v1/payments/receipts", "receipts", **asked):
        finance.post(f"/v1/payments/receipts/{one['receiptId']}:approve")


def _order(group: Group, platform: Platform, receivable_id: str) -> None:
    """The customer pays all of it through the channel."""
    item = _item(group, receivable_id)
    if int(item["openMinor"]):
        owed = {**once.place(group), "customerId": item["customerId"], "items": [receivable_id]}
        collecting.order(group, COMPANIES[0], owed, platform.simulator_url)


def _credit(group: Group, receivable_id: str) -> None:
    """A card that is paid and then brought back: the charge is taken back, and what was paid is in advance."""
    if once.charged(group)[once.CREDITED]["state"] != "CHARGE_STATE_CHARGED":
        return
    _take(group, receivable_id, "CASH")
    company, clerk = {"companyId": once.place(group)["companyId"]}, group.person(f"billing.{COMPANIES[0].code}")
    path = f"/v1/billing/receivables/{receivable_id}"
    eventually(lambda: clerk.get(path, **company), lambda one: bool(int(one["paidMinor"])), _SECONDS)
    once.take_back(group, once.CREDITED, "住户退回门禁卡")


def _use(group: Group, receivable_id: str, deed: str, minor: int, how: Json) -> None:
    """The cashier asks for a use of a deposit, and finance approves it; a refund by channel arrives.

    Args:
        group: with its people.
        receivable_id: the deposit.
        deed: deduct or refund.
        minor: how much, in minor units.
        how: the rest of what is asked.
    """
    code, kind = COMPANIES[0].code, {"deduct": "DEDUCTION", "refund": "REFUND"}[deed]
    cashier, finance = group.person(f"cashier.{code}"), group.person(f"finance.{code}")
    company, of = {"companyId": once.place(group)["companyId"]}, {"receivableId": receivable_id}

    def uses() -> list[Json]:
        found = cashier.pages("/v1/payments/depositUses", "uses", **company, **of)
        return [one for one in found if one["kind"] == f"DEPOSIT_USE_KIND_{kind}"]

    if not uses():
        _ways(cashier, company, receivable_id, how)
        cashier.post(
            f"/v1/payments/deposits/{receivable_id}:{deed}",
            {**company, **how, "amountMinor": str(minor)},
            key=f"demo-deposit-{deed}-{receivable_id}",
        )
    for one in uses():
        if one["state"] == "DEPOSIT_USE_STATE_WAITING":
            finance.post(f"/v1/payments/depositUses/{one['useId']}:approve", {**company, "reason": "已核对"})

    def arrived(found: list[Json]) -> bool:
        return all((one.get("refund") or {}).get("state", _BACK) == _BACK for one in found)

    eventually(uses, arrived, _SECONDS)


def _ways(cashier: Person, company: Json, receivable_id: str, how: Json) -> None:
    """Fills in by which order a refund through the channel goes back, where no other way is said."""
    if "method" not in how and "targetReceivableId" not in how:
        found = cashier.get(f"/v1/payments/deposits/{receivable_id}/refundWays", **company)
        how["orderId"] = found["ways"][0]["orderId"]
