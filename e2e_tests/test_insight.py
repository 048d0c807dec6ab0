"""HQ's figures: equal to billing's and payments' to the cent, and built again from nothing while facts flow."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from chassis import clock
from chassis.testing.polling import eventually
from localplatform.paths import ROOT
from localplatform.platform import Platform, base_environment
from people.cast import Cast, new_company
from people.estates import Estate, small_estate
from people.person import Json, Person

from e2e_tests.test_faults import verify

FLATS = 12
# An estate settles no further back than the month before this one, and totals are converted by that month's end.
LAST = clock.now().astimezone(ZoneInfo("Asia/Shanghai")).date().replace(day=1) - timedelta(days=1)
YEAR = {"fromMonth": "2026-01", "toMonth": "2026-12"}
RECEIVED = ("receivableMinor", "enteredMinor", "verifiedMinor")


@pytest.fixture
def estate(company: Cast) -> Estate:
    """Twelve flats at 250.00 a month."""
    return small_estate(company, flats=FLATS, area="100", price="2.5")


def collected(hq: Person, estate: Estate) -> Json:
    """What insight says of an estate's year."""
    found = hq.get("/v1/insight/collectionRates", **estate.where, **YEAR, groupBy="GROUPING_ESTATE")
    lines: list[Json] = found.get("collections", [])
    return lines[0] if lines else {}


def agree(hq: Person, estate: Estate) -> Json:
    """Waits until insight and billing have heard all of an estate, compares every sum, and gives the year."""

    def both() -> tuple[Json, Json]:
        return collected(hq, estate), estate.rate("2026-01", "2026-12")

    def equal(found: tuple[Json, Json]) -> bool:
        open_minor = sum(int(item["openMinor"]) for item in estate.listed())
        settled = int(found[1]["receivableMinor"]) - int(found[1]["enteredMinor"]) == open_minor
        return settled and all(found[0].get(name) == found[1][name] for name in RECEIVED)

    mine, billed = eventually(both, equal, 90)
    assert (mine["rate"], mine["enteredRate"]) == (billed["rate"], billed["enteredRate"])
    (open_now,) = estate.cast["cashier"].get("/v1/payments/estateArrears", **estate.where)["estates"]
    (arrears,) = hq.get("/v1/insight/arrears", **estate.where, groupBy="GROUPING_ESTATE")["arrears"]
    assert (arrears["openMinor"], arrears["openCount"]) == (open_now["openMinor"], open_now["itemCount"])
    assert arrears["overdueMinor"] == open_now["overdueMinor"]
    return mine


def decided(cast: Cast, receivable_id: str, verb: str, **body: Any) -> None:
    """One person asks for a change of a receivable, another approves it."""
    company = {"companyId": cast.company_id}
    change = cast["billing_clerk"].post(
        f"/v1/billing/receivables/{receivable_id}:{verb}", {**company, "reason": "agreed with the owner", **body}
    )
    cast["company_finance"].post(f"/v1/billing/receivableChanges/{change['changeId']}:approve", company)


def paid(estate: Estate, item: Json, minor: int, *, approve: bool) -> Json:
    """A receipt over the counter for one open item."""
    receipt = estate.cast["cashier"].post("/v1/payments/receipts", estate.receipt(item["customerId"], minor))
    if approve:
        estate.cast["company_finance"].post(f"/v1/payments/receipts/{receipt['receiptId']}:approve")
    return receipt


def test_figures_agree_with_billing_and_payments_to_the_cent(company: Cast, estate: Estate, hq: Person) -> None:
    estate.bill("2026-10")
    items = estate.open_items(FLATS)
    paid(estate, items[0], 25000, approve=True)
    paid(estate, items[1], 10000, approve=False)
    wrong = paid(estate, items[2], 25000, approve=True)
    company["company_finance"].post(
        f"/v1/payments/receipts/{wrong['receiptId']}:reverse", {"reason": "another's money"}
    )
    decided(company, items[3]["receivableId"], "void")
    decided(company, items[4]["receivableId"], "waive", amountMinor="333")
    decided(company, items[5]["receivableId"], "adjust", amountMinor="-1001")
    eventually(
        lambda: estate.rate("2026-10", "2026-10")["receivableMinor"], lambda owed: owed == str(11 * 25000 - 1334)
    )
    mine = agree(hq, estate)
    assert [mine[one] for one in RECEIVED] == [str(11 * 25000 - 1334), "35000", "25000"]
    months = eventually(
        lambda: hq.get("/v1/insight/months", **estate.where, **YEAR)["months"],
        lambda found: sum(int(one["collectedMinor"]) for one in found) == 35000,
    )
    assert sum(int(one["collectedVerifiedMinor"]) for one in months) == 25000
    assert sum(int(one["receivableMinor"]) for one in months) == int(mine["receivableMinor"])


def test_a_figure_leads_down_to_its_receivables(company: Cast, estate: Estate, hq: Person) -> None:
    estate.bill("2026-09")
    estate.bill("2026-10")
    paid(estate, estate.open_items(2 * FLATS)[0], 7000, approve=True)
    mine = agree(hq, estate)
    open_items = {**estate.where, "openOnly": "true", **YEAR}
    receivables = list(hq.pages("/v1/billing/receivables", "receivables", **open_items))
    assert sum(int(one["outstandingMinor"]) for one in receivables) == int(mine["openMinor"])
    (line,) = hq.get("/v1/insight/arrears", **estate.where, groupBy="GROUPING_FEE_ITEM", date="2026-10-20")["arrears"]
    ages = {"days1To30Minor": "2026-10", "days31To60Minor": "2026-09"}
    for age, month in ages.items():
        due = {"dueFrom": f"{month}-01", "dueTo": f"{month}-30", "feeItemId": line["feeItemId"]}
        items = hq.pages("/v1/payments/openItems", "openItems", **estate.where, **due)
        assert sum(int(one["openMinor"]) for one in items) == int(line["ages"].get(age, 0)), (age, line)


def test_whoever_moves_out_leaves_no_figure_behind(company: Cast, estate: Estate, hq: Person) -> None:
    estate.bill("2026-10")
    estate.open_items(FLATS)
    before = hq.get("/v1/insight/occupancy", **estate.where)["total"]
    assert (before["unitCount"], before["soldCount"], before["occupancyRate"]) == ("12", "12", "1.0000")
    manager = company["estate_manager"]
    (home,) = list(manager.pages("/v1/tenants/occupancies", "occupancies", **estate.where))[:1]
    out, after_it = {"companyId": company.company_id, "settlementDate": str(LAST)}, str(LAST + timedelta(days=1))
    manager.post(f"/v1/tenants/occupancies/{home['occupancyId']}:moveOut", out)
    after = eventually(
        lambda: hq.get("/v1/insight/occupancy", **estate.where, date=after_it)["total"],
        lambda found: found["soldCount"] == "11",
    )
    assert (after["vacantCount"], after["vacantArea"], after["vacancyRate"]) == ("1", "100.00", "0.0833")
    figures = hq.get("/v1/tenants/occupancyFigures", **estate.where, byEstate="true", date=after_it)["figures"][0]
    for name in ("unitCount", "soldCount", "leasedCount", "occupiedCount", "totalArea", "occupiedArea", "soldRate"):
        assert str(after.get(name, 0)) == str(figures.get(name, 0)), name
    agree(hq, estate)


def test_currencies_are_added_at_month_end_rates_alone(administrator: Person, hq: Person) -> None:
    companies = [new_company(administrator, currency) for currency in ("CNY", "SGD")]
    for cast in companies:
        estate = small_estate(cast, flats=1, area="100", price="2.5")
        estate.bill("2026-10")
        agree(hq, estate)
    rate = {"month": f"{LAST:%Y-%m}", "fromCurrencyCode": "SGD", "toCurrencyCode": "CNY", "rate": "5.3471"}
    hq.post("/v1/identity/exchangeRates:set", rate)
    home = eventually(
        lambda: hq.get("/v1/insight/home", year=2026),
        lambda found: [one["rates"][0]["rate"] for one in found.get("convertedTotals", [])] == ["5.3471"],
        60,
    )
    (total,) = home["convertedTotals"]
    by_currency = {one["currencyCode"]: int(one["receivableMinor"]) for one in home["totals"]}
    assert total["currencyCode"] == "CNY"
    assert total["rates"][0]["date"] == str(LAST)
    exactly = by_currency["CNY"] * 10_000 + by_currency["SGD"] * 53_471
    assert abs(int(total["receivableMinor"]) * 10_000 - exactly) <= 5_000


def test_a_table_is_exported(company: Cast, estate: Estate, hq: Person) -> None:
    estate.bill("2026-10")
    agree(hq, estate)
    table = {"table": "FIGURE_TABLE_COLLECTION_RATES", "format": "FILE_FORMAT_CSV", "groupBy": "GROUPING_ESTATE"}
    done = hq.finished(hq.post("/v1/insight/figures:export", {**table, **YEAR, **estate.where}))
    assert int(done["rows"]) == 1
    text = hq.download(done["fileName"]).decode("utf-8-sig")
    assert "3000.00" in text


@pytest.mark.alone
@pytest.mark.prove("rebuild")
def test_insight_is_rebuilt_from_nothing_while_billing_opens_and_payments_settle(
    platform: Platform, company: Cast, estate: Estate, hq: Person
) -> None:
    estate.bill("2026-08")
    for item in estate.open_items(FLATS)[:3]:
        paid(estate, item, 25000, approve=True)
    before = agree(hq, estate)

    def live() -> None:
        for month in ("2026-09", "2026-10"):
            estate.bill(month)
        for item in estate.listed()[:6]:
            paid(estate, item, 25000, approve=True)

    with ThreadPoolExecutor(1) as somebody:
        flowing = somebody.submit(live)
        done = subprocess.run(
            [sys.executable, "-m", "manorctl.main", "--platform", str(platform.folder / "operator.json"), "rebuild",
             "insight"],
            capture_output=True, text=True, check=False, cwd=ROOT, env=base_environment(),
        )  # fmt: skip
        flowing.result(300)
    assert done.returncode == 0, done.stdout + done.stderr
    estate.open_items(3 * FLATS - 9)
    after = agree(hq, estate)
    assert int(after["receivableMinor"]) == 3 * int(before["receivableMinor"])
    fresh = eventually(lambda: hq.get("/v1/insight/freshness"), lambda found: found.get("upToDate", False), 60)
    assert not fresh.get("rebuilding", False)
    told = verify(platform)
    assert "insight = sources: Receivables in insight equal billing's and payments'" in told
