"""`make demo`: builds the group, bills a month, collects part of it, and says what came of it."""

from __future__ import annotations

import secrets
import subprocess
import sys
import time

from people.person import Json

from localplatform.demo import charges, estates, figures, money
from localplatform.demo.group import COMPANIES, Company, Group
from localplatform.paths import ROOT, VAR, write_private
from localplatform.platform import Platform, base_environment
from localplatform.progress import step

ADMINISTRATOR = "admin"
GROUP_CODE = "evergreen"
# An owner whom the demonstration lets owe something; who pays follows from ids, so most others will do as well.
RESIDENT = "+8613900000003"
CREDENTIALS = VAR / "demo-credentials.json"
MONTH = "2026-10"


def tell(platform: Platform, began: float) -> int:
    """Tells the whole story; what was told before stays as it is.

    Args:
        platform: a running one.
        began: the monotonic second at which the command began.
    """
    with step("the group: companies, estates, people"):
        group = Group(platform.gateway_url, (ADMINISTRATOR, bootstrap(platform)), CREDENTIALS)
        group.build()
    units = {}
    for place, company in enumerate(COMPANIES):
        with step(f"{company.name}: units, owners and tenants"):
            units[company.code] = estates.load(group, company, 10 * place)
    for company in COMPANIES:
        with step(f"{company.name}: tariffs, meters and a year of readings"):
            _wait_for_units(group, company, units[company.code])
            items = charges.fee_items(group, company)
            charges.tariffs(group, company, items)
            charges.readings(group, company, items, MONTH)
    runs = {}
    for company in COMPANIES:
        with step(f"{company.name}: the run of {MONTH}, approved by finance"):
            runs[company.code] = money.bill(group, company, MONTH)
    for company in COMPANIES:
        with step(f"{company.name}: payments at the counter and by the channel"):
            money.collect(group, company, platform, int(runs[company.code]["approvedLines"]))
    with step(f"the month-end rate of {MONTH}, entered by HQ finance; insight has heard all"):
        figures.enter_rate(group, MONTH)
        home = figures.caught_up(group, MONTH)
    _report(platform, group, units, runs, time.monotonic() - began)
    _report_year(home)
    return 0


def bootstrap(platform: Platform) -> str:
    """Makes the group and its first administrator; gives the password, which is kept in the sign-ins' file."""
    file = platform.folder / "keys" / "administrator.password"
    if not file.exists():
        write_private(file, secrets.token_urlsafe(18))
    command = ["bootstrap", "--group-code", GROUP_CODE, "--group-name", "常青物业集团 Evergreen Property Group"]
    subprocess.run(
        [sys.executable, "-m", "identity", *command, "--username", ADMINISTRATOR, "--password-file", str(file)],
        env={**base_environment(), **platform.environment("identity", "bootstrap")},
        check=True,
        capture_output=True,
        cwd=ROOT,
    )
    return file.read_text()


def _wait_for_units(group: Group, company: Company, units: int, seconds: float = 60) -> None:
    """Polls until billing has heard of the units, for which it makes meters."""
    finance = group.person(f"finance.{company.code}")
    company_id = group.nodes[company.code]["nodeId"]
    limit = time.monotonic() + seconds
    while int(finance.get("/v1/billing/units", companyId=company_id, pageSize=1).get("totalSize", 0)) < units:
        if time.monotonic() > limit:
            raise TimeoutError(f"{company.name}: billing has not heard of all {units} units after {seconds:.0f} s")
        time.sleep(0.2)


def amount(minor: int, currency: str) -> str:
    """Minor units (of two places) for people: CNY 1,234.50."""
    return f"{currency} {minor // money.SCALE:,}.{minor % money.SCALE:02d}"


def percent(rate: str) -> str:
    """A rate such as 0.8125 for people; an empty set has none."""
    return f"{float(rate) * 100:.2f} %" if rate else "–"


def _report(platform: Platform, group: Group, units: dict[str, int], runs: dict[str, Json], seconds: float) -> None:
    hq = group.person("hq")
    print(
        f"\n{'':34}{'units':>7}{'receivables':>13}{'billed':>22}{'collected':>22}{'verified':>10}{'entered':>10}{'arrears':>22}"
    )
    for company in COMPANIES:
        company_id = group.nodes[company.code]["nodeId"]
        rate = hq.get("/v1/billing/reports/collectionRate", companyId=company_id, fromMonth=MONTH, toMonth=MONTH)[
            "total"
        ]
        billed, entered = int(rate.get("receivableMinor", 0)), int(rate.get("enteredMinor", 0))
        print(
            f"{company.name:34.34}{units[company.code]:>7,}{int(runs[company.code]['approvedLines']):>13,}"
            f"{amount(billed, company.currency):>22}{amount(entered, company.currency):>22}"
            f"{percent(rate.get('rate', '')):>10}{percent(rate.get('enteredRate', '')):>10}"
            f"{amount(billed - entered, company.currency):>22}"
        )
    print(
        f"\n{sum(units.values()):,} units, {sum(int(run['approvedLines']) for run in runs.values()):,} receivables of"
        f" {MONTH}, {seconds:.0f} s. Currencies are never added.\n"
        f"Manor runs. The console: {platform.gateway_url}/console/ (the API to browse: {platform.gateway_url}/docs).\n"
        f"Residents: {platform.gateway_url}/app/?group={GROUP_CODE}, such as phone {RESIDENT}; codes are logged in"
        f" {(platform.folder / 'logs' / 'sign-in-codes.log').relative_to(ROOT)}; orders are paid at"
        f" {platform.simulator_url}/wallet\n"
        f"Sign-ins: {CREDENTIALS.relative_to(ROOT)}. Are the books right? .venv/bin/manor verify"
    )


def _report_year(home: Json) -> None:
    """The year over all estates, as HQ sees it: a line a currency, and the totals at month-end rates."""
    print(f"\nAll estates in {home['year']}, as insight has them:")
    for total in (*home["totals"], *home.get("convertedTotals", [])):
        rates = " and ".join(
            f"1 {one['fromCurrencyCode']} = {one['rate']} {one['toCurrencyCode']} on {one['date']}"
            for one in total.get("rates", [])
        )
        print(
            f"  {amount(int(total['receivableMinor']), total['currencyCode']):>22} receivable,"
            f" {percent(total['rate'])} verified, {percent(total['enteredRate'])} entered"
            + (f" (all currencies, {rates})" if rates else "")
        )
