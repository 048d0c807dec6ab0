"""A payer who pays online: at the simulated channel, which then calls back."""

from __future__ import annotations

import requests
from chassis.testing.polling import eventually
from localplatform.demo.client import Json
from localplatform.platform import Platform

from e2e_tests.conftest import Cast
from e2e_tests.estates import Estate


def pay_at_the_channel(company: Cast, estate: Estate, item: Json, platform: Platform) -> None:
    """Orders an open item at the counter, pays it at the channel, and waits until the order is paid here.

    Args:
        company: whose cashier orders.
        estate: where.
        item: the open item.
        platform: whose channel it is.
    """
    cashier = company["cashier"]
    wanted = {**estate.where, "customerId": item["customerId"], "receivableIds": [item["receivableId"]]}
    order = cashier.post("/v1/payments/orders", wanted)
    path = f"/v1/payments/orders/{order['orderId']}"
    eventually(lambda: cashier.get(path), lambda found: found["state"] == "ORDER_STATE_PLACED", 60)
    paid = requests.post(f"{platform.simulator_url}/control/orders/{order['outTradeNo']}/pay", json={}, timeout=20)
    paid.raise_for_status()
    eventually(lambda: cashier.get(path), lambda found: found["state"] == "ORDER_STATE_PAID", 60)
