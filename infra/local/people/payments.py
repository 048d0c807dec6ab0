"""A payer who pays online: at the simulated channel, which then calls back."""

from __future__ import annotations

import json
from pathlib import Path

import requests
from chassis.testing.polling import eventually

from people.cast import Cast
from people.estates import Estate
from people.person import Json, Person


def pay_at_the_channel(company: Cast, estate: Estate, item: Json, simulator: str) -> None:
    """Orders an open item at the counter, pays it at the channel, and waits until the order is paid here.

    Args:
        company: whose cashier orders.
        estate: where.
        item: the open item.
        simulator: the address of the simulated channel.
    """
    cashier = company["cashier"]
    wanted = {**estate.where, "customerId": item["customerId"], "receivableIds": [item["receivableId"]]}
    order = cashier.post("/v1/payments/orders", wanted)
    path = f"/v1/payments/orders/{order['orderId']}"
    eventually(lambda: cashier.get(path), lambda found: found["state"] == "ORDER_STATE_PLACED", 60)
    paid = requests.post(f"{simulator}/control/orders/{order['outTradeNo']}/pay", json={}, timeout=20)
    paid.raise_for_status()
    eventually(lambda: cashier.get(path), lambda found: found["state"] == "ORDER_STATE_PAID", 60)


def pay_and_refund_at_the_channel(company: Cast, estate: Estate, item: Json, simulator: str) -> Json:
    """Orders an open item and pays it; the merchant refunds it on the channel's own pages before anybody is told.

    Gives the dispute that finance then finds.
    """
    cashier, finance = company["cashier"], company["company_finance"]
    wanted = {**estate.where, "customerId": item["customerId"], "receivableIds": [item["receivableId"]]}
    order = cashier.post("/v1/payments/orders", wanted)
    path = f"/v1/payments/orders/{order['orderId']}"
    eventually(lambda: cashier.get(path), lambda found: found["state"] == "ORDER_STATE_PLACED", 60)
    at_channel = f"{simulator}/control/orders/{order['outTradeNo']}"
    for action, body in (("pay", {"faults": {"never": True}}), ("refund", {})):
        requests.post(f"{at_channel}/{action}", json=body, timeout=20).raise_for_status()

    def disputes() -> list[Json]:
        found = finance.get("/v1/payments/disputes", companyId=company.company_id).get("disputes", [])
        return [one for one in found if one["orderId"] == order["orderId"]]

    return eventually(disputes, bool, 60)[0]


def channel_account(administrator: Person, company_id: str, platform_folder: Path, place: int = 0) -> None:
    """An account at the simulated channel: the operator puts the merchant's secrets where payments reads them.

    Args:
        administrator: who makes the account.
        company_id: whose.
        platform_folder: the platform's folder under var/.
        place: which of the simulator's merchants the company is.
    """
    if administrator.get("/v1/payments/channelAccounts", companyId=company_id).get("channelAccounts"):
        return
    material = sorted((platform_folder / "simulator" / "merchants").iterdir())[place]
    secrets = platform_folder / "secrets" / company_id
    secrets.mkdir(parents=True, exist_ok=True, mode=0o700)
    for file in material.iterdir():
        kept = secrets / file.name
        kept.touch(mode=0o600)
        kept.write_text(file.read_text())
    merchant = json.loads((material / "merchant.json").read_text())
    administrator.post("/v1/payments/channelAccounts", {"companyId": company_id, "channel": "wechat_pay", **merchant})
