"""HQ: a month-end rate is entered, and the figures of all estates catch up with what was billed and paid."""

from __future__ import annotations

import time

from people.person import Json

from localplatform.demo.group import COMPANIES, Group

# Made up, like everything here; how many CNY one SGD is worth at the end of the month.
RATE = "5.4712"


def enter_rate(group: Group, month: str) -> None:
    """HQ finance enters the month-end rate; told again, it changes nothing."""
    rate = {"month": month, "fromCurrencyCode": "SGD", "toCurrencyCode": "CNY", "rate": RATE}
    group.person("hq").post("/v1/identity/exchangeRates:set", rate)


def caught_up(group: Group, month: str, seconds: float = 120) -> Json:
    """Waits until insight says of the month's year what billing says, company by company, and gives HQ's home page.

    Raises:
        TimeoutError: it does not come to that.
    """
    limit = time.monotonic() + seconds
    while not _agrees(group, month):
        if time.monotonic() > limit:
            waiting = group.person("hq").get("/v1/insight/freshness")
            raise TimeoutError(f"insight is still behind billing after {seconds:.0f} s: {waiting}")
        time.sleep(0.5)
    return group.person("hq").get("/v1/insight/home", year=int(month[:4]))


def _agrees(group: Group, month: str) -> bool:
    hq, months = group.person("hq"), {"fromMonth": f"{month[:4]}-01", "toMonth": f"{month[:4]}-12"}
    answer = hq.get("/v1/insight/collectionRates", **months)
    counted = {one["companyId"]: one for one in answer.get("collections", [])}
    for company in COMPANIES:
        company_id = group.nodes[company.code]["nodeId"]
        billed = hq.get("/v1/billing/reports/collectionRate", companyId=company_id, **months)["total"]
        names = ("receivableMinor", "enteredMinor", "verifiedMinor")
        if [counted.get(company_id, {}).get(name) for name in names] != [billed[name] for name in names]:
            return False
    # A company that somebody else made, in a currency without a rate, leaves no total over currencies to wait for.
    rated = {company.currency for company in COMPANIES}
    others = {total["currencyCode"] for total in answer.get("totals", [])} - rated
    return bool(others or answer.get("convertedTotals"))
