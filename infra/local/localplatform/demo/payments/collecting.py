"""Money by the channel and at the counter."""

from __future__ import annotations

import hashlib
import time
from concurrent.futures import ThreadPoolExecutor

import requests
from people.payments import channel_account
from people.person import Json

from localplatform.demo.group import COMPANIES, Company, Group
from localplatform.demo.money import SCALE
from localplatform.platform import Platform

# Of a hundred customers so many pay at the counter, and those up to the next number by the channel.
COUNTER, CHANNEL = 20, 26
# Of a hundred receipts so many still wait for finance.
WAITING = 10


def wait_for_open_items(group: Group, company: Company, lines: int, seconds: float = 120) -> None:
    """Polls until payments has heard of every receivable."""
    cashier = group.person(f"finance.{company.code}")
    company_id = group.nodes[company.code]["nodeId"]
    limit = time.monotonic() + seconds
    while True:
        found = sum(
            int(place.get("itemCount", 0))
            for place in cashier.get("/v1/payments/estateArrears", companyId=company_id).get("estates", [])
        )
        if found >= lines:
            return
        if time.monotonic() > limit:
            raise TimeoutError(f"{company.name}: payments knows {found} of {lines} receivables after {seconds:.0f} s")
        time.sleep(0.2)


def collect(group: Group, company: Company, platform: Platform, lines: int) -> None:
    """Some customers pay at the counter, some by the channel where the currency allows it; some do not pay.

    Who does what follows from the customer's id, and who has paid before does not pay again: cut off in the middle,
    it goes on where it was.

    Args:
        lines: how many receivables were approved; the first payment waits until payments has heard of all.
    """
    company_id = group.nodes[company.code]["nodeId"]
    cashier = group.person(f"cashier.{company.code}")
    paid = {
        payment["customerId"]
        for path, collection in (("receipts", "receipts"), ("orders", "orders"))
        for payment in cashier.pages(f"/v1/payments/{path}", collection, companyId=company_id)
    }
    if not paid:
        wait_for_open_items(group, company, lines)
    debtors = [owed for owed in _debtors(group, company) if owed["customerId"] not in paid]
    by_counter = [owed for owed in debtors if _chance(owed["customerId"]) < COUNTER]
    by_channel = [owed for owed in debtors if COUNTER <= _chance(owed["customerId"]) < CHANNEL]
    with ThreadPoolExecutor(4) as people:
        list(people.map(lambda owed: _receipt(group, company, owed), by_counter))
        _approve(group, company)
        if company.currency == "CNY":
            channel_account(group.administrator, company_id, platform.folder, COMPANIES.index(company))
            list(people.map(lambda owed: order(group, company, owed, platform.simulator_url), by_channel))


def pays(customer_id: str) -> bool:
    """Whether a customer of the demonstration pays, at the counter or by the channel."""
    return _chance(customer_id) < CHANNEL


def _chance(text: str) -> int:
    """A number from 0 to 99 that follows from a text."""
    return hashlib.sha256(text.encode()).digest()[0] % 100


def _debtors(group: Group, company: Company) -> list[Json]:
    """Every customer with what it owes in one estate, in the order of the list."""
    cashier = group.person(f"cashier.{company.code}")
    company_id = group.nodes[company.code]["nodeId"]
    owed: dict[tuple[str, str], Json] = {}
    for item in cashier.pages("/v1/payments/openItems", "openItems", companyId=company_id):
        key = (item["estateId"], item["customerId"])
        of = owed.setdefault(key, {"estateId": key[0], "customerId": key[1], "minor": 0, "items": []})
        of["minor"] += int(item["openMinor"])
        of["items"].append(item["receivableId"])
    return list(owed.values())


def _receipt(group: Group, company: Company, owed: Json) -> None:
    """Pays all that is owed; every seventh pays half of it, and every ninth something in advance."""
    number = int(owed["items"][0])
    amount = owed["minor"] // 2 if number % 7 == 0 else owed["minor"] + (SCALE * 100 if number % 9 == 0 else 0)
    group.person(f"cashier.{company.code}").post(
        "/v1/payments/receipts",
        {
            "companyId": group.nodes[company.code]["nodeId"],
            "estateId": owed["estateId"],
            "customerId": owed["customerId"],
            "amountMinor": str(max(1, amount)),
            "currencyCode": company.currency,
            "method": ("PAYMENT_METHOD_CASH", "PAYMENT_METHOD_POS", "PAYMENT_METHOD_BANK_TRANSFER")[number % 3],
        },
        key=f"demo-receipt-{owed['estateId']}-{owed['customerId']}",
    )


def _approve(group: Group, company: Company) -> None:
    """Finance approves what was handed over; some of it was not."""
    finance = group.person(f"finance.{company.code}")
    company_id = group.nodes[company.code]["nodeId"]
    waiting = list(
        finance.pages("/v1/payments/receipts", "receipts", companyId=company_id, state="RECEIPT_STATE_SUBMITTED")
    )
    handed_over = [receipt for receipt in waiting if _chance(receipt["receiptId"]) >= WAITING]
    for receipt in handed_over:
        finance.post(f"/v1/payments/receipts/{receipt['receiptId']}:approve")


def order(group: Group, company: Company, owed: Json, simulator: str) -> None:
    """An order at the channel, paid by the customer there; it settles by the channel's callback.

    Args:
        group: with its people.
        company: whose cashier orders.
        owed: estateId, customerId, and the receivables under items.
        simulator: the address of the simulated channel.
    """
    cashier = group.person(f"cashier.{company.code}")
    order = cashier.post(
        "/v1/payments/orders",
        {
            "companyId": group.nodes[company.code]["nodeId"],
            "estateId": owed["estateId"],
            "customerId": owed["customerId"],
            "receivableIds": owed["items"][:200],
        },
        key=f"demo-order-{owed['estateId']}-{owed['customerId']}",
    )
    path = f"/v1/payments/orders/{order['orderId']}"
    limit = time.monotonic() + 60
    paid = False
    while order["state"] != "ORDER_STATE_PAID":
        if time.monotonic() > limit:
            raise TimeoutError(f"order {order['orderId']} is {order['state']} after 60 s: {order.get('lastError')}")
        if order["state"] == "ORDER_STATE_PLACED" and not paid:
            requests.post(
                f"{simulator}/control/orders/{order['outTradeNo']}/pay", json={}, timeout=20
            ).raise_for_status()
            paid = True
        time.sleep(0.1)
        order = cashier.get(path)


def give_back(group: Group, company: Company, simulator: str) -> None:
    """A payment is given back at the channel's own desk, so that finance has to decide; one that waits is enough.

    Args:
        group: with its people.
        company: that collects by the channel.
        simulator: the address of the simulated channel.
    """
    finance = group.person(f"finance.{company.code}")
    where = {"companyId": group.nodes[company.code]["nodeId"]}
    if finance.get("/v1/payments/disputes", **where, pageSize=1).get("disputes"):
        return
    # The oldest: of the newest, which paid a deposit, a part was given back already.
    paid = {**where, "state": "ORDER_STATE_PAID", "orderBy": "made", "pageSize": 1}
    for one in finance.get("/v1/payments/orders", **paid).get("orders", []):
        path = f"{simulator}/control/orders/{one['outTradeNo']}/refund"
        requests.post(path, json={"notify": True}, timeout=20).raise_for_status()
