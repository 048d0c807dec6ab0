"""What each company charges, and the month's run, approved by finance."""

from __future__ import annotations

import time

from people.person import Json

from localplatform.demo.billing import changes, charges, runs
from localplatform.demo.chapters import Story
from localplatform.demo.group import COMPANIES, Company
from localplatform.demo.money import amount, percent
from localplatform.progress import step

NEEDS = ("tenants",)


def tell(story: Story) -> dict[str, Json]:
    """Makes tariffs, meters and readings, and bills the month; gives the runs by company's code."""
    group, month = story.group, story.month
    for company in COMPANIES:
        with step(f"{company.name}: tariffs, meters and a year of readings"):
            _wait_for_units(story, company)
            items = charges.fee_items(group, company)
            charges.tariffs(group, company, items)
            charges.readings(group, company, items, month)
    made = {}
    for company in COMPANIES:
        with step(f"{company.name}: the run of {month}, approved by finance"):
            made[company.code] = runs.bill(group, company, month)
    with step(f"{COMPANIES[0].name}: waivers that wait at three steps"):
        changes.ask(group, month)
    return made


def report(story: Story) -> None:
    """What was billed, and what of it came in."""
    hq, months = story.group.person("hq"), {"fromMonth": story.month, "toMonth": story.month}
    lines = {code: int(run["approvedLines"]) for code, run in story.told["billing"].items()}
    for company in COMPANIES:
        where = {"companyId": story.company_id(company)}
        rate = hq.get("/v1/billing/reports/collectionRate", **where, **months)["total"]
        billed, entered = int(rate.get("receivableMinor", 0)), int(rate.get("enteredMinor", 0))
        story.table[company.code] |= {
            "receivables": f"{lines[company.code]:,}",
            "billed": amount(billed, company.currency),
            "collected": amount(entered, company.currency),
            "verified": percent(rate.get("rate", "")),
            "entered": percent(rate.get("enteredRate", "")),
            "arrears": amount(billed - entered, company.currency),
        }
    story.sums.append(f"{sum(lines.values()):,} receivables of {story.month}")


def _wait_for_units(story: Story, company: Company, seconds: float = 60) -> None:
    """Polls until billing has heard of the units, for which it makes meters."""
    finance, units = story.group.person(f"finance.{company.code}"), story.told["tenants"][company.code]
    where = {"companyId": story.company_id(company), "pageSize": 1}
    limit = time.monotonic() + seconds
    while int(finance.get("/v1/billing/units", **where).get("totalSize", 0)) < units:
        if time.monotonic() > limit:
            raise TimeoutError(f"{company.name}: billing has not heard of all {units} units after {seconds:.0f} s")
        time.sleep(0.2)
