"""Thousands of payments through the channel, notified late, out of order and several times: each counts once."""

from __future__ import annotations

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
import requests
from chassis.testing.polling import eventually
from localplatform.platform import Platform
from people.cast import Cast
from people.estates import small_estate
from people.months import months_before
from people.payments import channel_account
from people.person import Json, Person

from e2e_tests.test_faults import verify

FLATS, FEE = 250, 25_000
# How the channel tells of a payment: well, several times, late, after forged ones, or never, so that Manor asks.
TELLS: tuple[Json, ...] = (
    {},
    {"repeat": 3},
    {"late_seconds": 2.0, "repeat": 1},
    {"forge": True, "faulty_attempts": 1},
    {"stale_seconds": 3600, "faulty_attempts": 1},
    {"never": True},
)


def state(cashier: Person, path: str) -> str:
    """How an order stands."""
    return str(cashier.get(path)["state"])


@pytest.mark.parametrize("months", [pytest.param(8, marks=pytest.mark.prove("payments"))])
def test_every_payment_counts_once_however_the_channel_tells_of_it(
    platform: Platform, company: Cast, record_property: Callable[[str, object], None], months: int
) -> None:
    estate = small_estate(company, flats=FLATS, area="100", price="2.5")
    span = months_before("2026-10", months)
    for month in span:
        estate.bill(month)
    items = estate.open_items(FLATS * months)
    channel_account(company.administrator, company.company_id, platform.folder)
    cashier = company["cashier"]

    def pay(item: Json) -> str:
        chosen = {**estate.where, "customerId": item["customerId"], "receivableIds": [item["receivableId"]]}
        order = cashier.post("/v1/payments/orders", chosen)
        path = f"/v1/payments/orders/{order['orderId']}"
        eventually(partial(state, cashier, path), lambda state: state == "ORDER_STATE_PLACED", 120, every=0.2)
        address = f"{platform.simulator_url}/control/orders/{order['outTradeNo']}/pay"
        requests.post(address, json={"faults": random.choice(TELLS)}, timeout=60).raise_for_status()
        return path

    with ThreadPoolExecutor(8) as people:
        paths = list(people.map(pay, items))
    for path in paths:
        eventually(partial(state, cashier, path), lambda state: state == "ORDER_STATE_PAID", 900, every=1)
    total = str(FLATS * months * FEE)
    rate = eventually(
        lambda: estate.rate(span[0], span[-1]), lambda found: found.get("verifiedMinor") == total, 300, every=1
    )
    assert (rate["receivableMinor"], rate["enteredMinor"]) == (total, total)
    assert not estate.listed()
    verify(platform)
    record_property("payments", len(paths))
