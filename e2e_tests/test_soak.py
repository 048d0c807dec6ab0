"""Everything at once, for long: months are billed and paid while processes are killed, and the books hold all along."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import count

import pytest
from chassis.testing.polling import eventually
from localplatform.platform import Platform
from people.cast import new_company
from people.estates import Estate, small_estate
from people.months import months_before
from people.person import Person

from e2e_tests.test_faults import VICTIMS, insist, kill, verify

MINUTES = float(os.environ.get("SOAK_MINUTES") or 30)  # noqa: TID251  how long is for whoever runs it to say
FLATS, ESTATES = 20, 3
MONTHS = months_before("2026-10", 60)
SINCE = f"{MONTHS[0]}-01"

pytestmark = [pytest.mark.alone, pytest.mark.prove("soak")]


def live(platform: Platform, until: float, estate: Estate) -> int:
    """Bills month by month and pays every item, until the time is over; gives how many receipts there are."""
    cashier, receipts = estate.cast["cashier"], 0
    for month in MONTHS:
        if time.monotonic() > until:
            break
        estate.bill(month)
        for place, item in enumerate(estate.open_items(FLATS)):
            if place % 10 == 0:
                kill(platform, random.choice(VICTIMS))
            paid = estate.receipt(item["customerId"], int(item["openMinor"]))
            key = f"soak-{item['receivableId']}"
            insist(partial(cashier.post, "/v1/payments/receipts", paid, key=key))
            receipts += 1
        eventually(lambda: insist(lambda: {"items": estate.listed()}), lambda found: not found["items"], 120)
    return receipts


def test_the_books_hold_all_along(
    platform: Platform, administrator: Person, record_property: Callable[[str, object], None]
) -> None:
    until = time.monotonic() + MINUTES * 60
    receipts = 0
    for round_ in count(1):
        companies = [new_company(administrator, "CNY") for _ in range(ESTATES)]
        estates = [small_estate(company, flats=FLATS, area="100", price="2.5", since=SINCE) for company in companies]
        part = min(until, time.monotonic() + 600)
        with ThreadPoolExecutor(ESTATES) as towns:
            receipts += sum(towns.map(partial(live, platform, part), estates))
        verify(platform)
        if time.monotonic() > until:
            record_property("rounds", round_)
            break
    record_property("receipts", receipts)
    assert receipts
