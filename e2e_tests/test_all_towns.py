"""Every town of the file in one month: imported, billed to the cent, paid in part, the same at headquarters, verified;
and one of them in a currency that a channel collects, paid at the counter and by channel.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from chassis.testing.polling import eventually
from localplatform.platform import Platform
from people.cast import Cast
from people.estates import Estate
from people.payments import channel_account, pay_at_the_channel
from people.person import Json, Person, Refused

from e2e_tests import towns
from e2e_tests.test_faults import insist, verify
from e2e_tests.test_insight import agree
from e2e_tests.town_billing import charge_by_flat_type, import_town, rates
from e2e_tests.town_halves import Half, halves, side_by_side

MONTH = "2026-10"
BILLED = 6_982_027_250
BT, BT_BILLED = 2554, 17_892_250
AT_THE_COUNTER, BY_CHANNEL = 300, 200
PATIENCE = 3600.0

pytestmark = [pytest.mark.alone, pytest.mark.prove("towns")]
Record = Callable[[str, object], None]


def owed(town: str, data: Path) -> int:
    """What a town comes to a month, reckoned from the file alone, in minor units."""
    prices = rates(data)
    return sum(int(prices[kind] * 100) * count for block in towns.towns()[town] for kind, count in block.flats)


def pay_at_the_counter(estate: Estate, items: list[Json]) -> int:
    """The cashier takes what is open, finance approves each receipt; gives how much came in, in minor units."""
    cashier, finance = estate.cast["cashier"], estate.cast["company_finance"]

    def pay(item: Json) -> int:
        minor = int(item["openMinor"])
        receipt = cashier.post("/v1/payments/receipts", estate.receipt(item["customerId"], minor))
        finance.post(f"/v1/payments/receipts/{receipt['receiptId']}:approve")
        return minor

    with ThreadPoolExecutor(4) as counters:
        return sum(counters.map(pay, items))


def heard(half: Half) -> None:
    """Waits until billing knows every flat of a half."""
    ask = partial(half.cast["billing_clerk"].get, "/v1/billing/units", companyId=half.cast.company_id, pageSize=1)
    eventually(lambda: int(insist(ask).get("totalSize", 0)), lambda known: known == half.flats, PATIENCE, every=5)


def open_in_payments(half: Half) -> dict[str, str]:
    """What payments has open of a half, by estate, in minor units."""
    found = half.cast["cashier"].get("/v1/payments/estateArrears", companyId=half.cast.company_id)
    return {line["estateId"]: line["openMinor"] for line in found.get("estates", [])}


def receivable_at_headquarters(hq: Person, half: Half) -> dict[str, str]:
    """What headquarters sees receivable in a half's month, by estate, in minor units."""
    month = {"companyId": half.cast.company_id, "fromMonth": MONTH, "toMonth": MONTH}
    found = hq.get("/v1/insight/collectionRates", **month, groupBy="GROUPING_ESTATE")
    return {line["estateId"]: line["receivableMinor"] for line in found.get("collections", [])}


def by_estate(made: Sequence[Half], figures: Callable[[Half], dict[str, str]]) -> dict[str, str]:
    """Both halves' figures; a deadline that a busy platform misses is asked again."""
    return {estate_id: minor for half in made for estate_id, minor in insist(partial(figures, half)).items()}


class Laps:
    """How long each step took, in the report.

    Args:
        record: keeps a property of the test.
    """

    def __init__(self, record: Record) -> None:
        self._record, self._since = record, time.monotonic()

    def over(self, step: str) -> None:
        """A step is over, and the next begins."""
        now = time.monotonic()
        self._record(f"s of {step}", round(now - self._since))
        self._since = now


def import_and_bill(made: Sequence[Half], laps: Laps) -> None:
    """Imports every town, bills the month and approves it; checks how many receivables that made, and how much."""
    side_by_side(made, Half.take)
    laps.over("import")
    side_by_side(made, heard)
    laps.over("news of it")
    runs = side_by_side(made, lambda half: half.bill(MONTH))
    laps.over("run and approval")
    assert sum(int(run["approvedLines"]) for run in runs) == towns.FLATS
    assert sum(int(run["approvedAmountMinor"]) for run in runs) == BILLED


def test_every_town_is_billed_and_paid_to_the_cent_and_headquarters_sees_it(
    platform: Platform, administrator: Person, hq: Person, shared_data: Path, record_property: Record
) -> None:
    made, laps = halves(administrator, towns.FLATS), Laps(record_property)
    estates = {town: estate for half in made for town, estate in half.estates.items()}
    wanted = {estate.node["nodeId"]: str(owed(town, shared_data)) for town, estate in estates.items()}
    bt = estates["BT"]
    assert (len(wanted), wanted[bt.node["nodeId"]]) == (26, str(BT_BILLED))

    import_and_bill(made, laps)
    for figures in (open_in_payments, partial(receivable_at_headquarters, hq)):
        each = partial(by_estate, made, figures)
        eventually(each, lambda found: found == wanted, PATIENCE, every=5)
    laps.over("open items and figures at headquarters")
    items = bt.open_items(BT)
    came_in = pay_at_the_counter(bt, items[:AT_THE_COUNTER])
    last = {**bt.where, "customerId": items[-1]["customerId"], "receivableIds": [items[-1]["receivableId"]]}
    with pytest.raises(Refused, match="CURRENCY_NOT_SUPPORTED"):
        bt.cast["cashier"].post("/v1/payments/orders", last)
    mine = agree(hq, bt)
    assert [mine[one] for one in ("receivableMinor", "verifiedMinor")] == [str(BT_BILLED), str(came_in)]
    laps.over("the counter")
    verify(platform)
    laps.over("verify")
    record_property("receivables", towns.FLATS)
    record_property("receipts", AT_THE_COUNTER)


def test_a_town_in_yuan_is_paid_at_the_counter_and_by_channel(
    platform: Platform, company: Cast, hq: Person, shared_data: Path, record_property: Record
) -> None:
    estate = Estate(company, company.estate("BT"), BT)
    import_town(estate, "BT")
    charge_by_flat_type(estate, rates(shared_data))
    run = estate.bill(MONTH)
    assert (int(run["approvedLines"]), int(run["approvedAmountMinor"])) == (BT, BT_BILLED)
    items = eventually(estate.listed, lambda found: len(found) == BT, 600, every=1)[: AT_THE_COUNTER + BY_CHANNEL]
    came_in = pay_at_the_counter(estate, items[:AT_THE_COUNTER])
    channel_account(company.administrator, company.company_id, platform.folder)
    online = items[AT_THE_COUNTER:]
    with ThreadPoolExecutor(4) as payers:
        list(payers.map(lambda item: pay_at_the_channel(company, estate, item, platform.simulator_url), online))
    came_in += sum(int(item["openMinor"]) for item in online)
    mine = agree(hq, estate)
    assert [mine[one] for one in ("receivableMinor", "verifiedMinor")] == [str(BT_BILLED), str(came_in)]
    verify(platform)
    record_property("payments", len(online))
    record_property("receipts", AT_THE_COUNTER)
