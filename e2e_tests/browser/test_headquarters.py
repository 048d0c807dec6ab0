"""What group finance finds: the year as pictures, each figure opening what it is made of, and what waits in a group."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest
from chassis import clock
from chassis.testing.polling import eventually
from localplatform.platform import Platform
from people.cast import Cast, new_company
from people.estates import Estate, flat, import_rows, small_estate
from people.payments import channel_account, pay_at_the_channel
from people.person import Json, Person
from playwright.sync_api import Locator, expect

from e2e_tests.browser.days import begun, done
from e2e_tests.browser.window import Window

pytestmark = pytest.mark.xdist_group("headquarters")  # one group of companies for all of it
Console = Callable[[Person, str], Window]
FLATS = 4
RATE = Decimal("5.3")
# Months back from this one, whose dues are of every age.
AGED = (0, 1, 2, 3, 5, 8)
# What a figure's heading on the home page is called among the sums of the list that it opens.
SUMS = {"应收": "应收", "已核销": "其中已核销", "已录入": "已收"}
LINKS = """() => [...document.querySelectorAll('main a.amount[href*="/billing/receivables"]')].map(link => {
  const cell = link.closest('td');
  const heading = cell ? cell.closest('table').querySelectorAll('thead th')[cell.cellIndex]
    : link.closest('dd')?.previousElementSibling;  // a list page's cells are neither
  return { text: link.textContent, to: link.getAttribute('href'), heading: heading?.textContent ?? '' };
})"""


def month(back: int) -> str:
    """A month before this one, YYYY-MM."""
    today = clock.today("Asia/Shanghai")
    months = today.year * 12 + today.month - 1 - back
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


@dataclass
class Group:
    """A company in each of two currencies, billed over months, partly paid.

    Args:
        finance: of the group.
        group_id: the group's node.
        yuan, dollars: the estates, one a company.
    """

    finance: Person
    group_id: str
    yuan: Estate
    dollars: Estate


@pytest.fixture(scope="module")
def group(administrator: Person, platform: Platform) -> Group:
    """Flats at 150.00 a month and a deposit, with receipts in every state and an online order."""
    group_id = administrator.get("/v1/identity/session")["groupId"]
    finance = Cast(administrator, {"nodeId": group_id}).at(group_id, "hq_finance")
    yuan, dollars = (
        small_estate(new_company(administrator, currency), flats=FLATS, area="100", price="1.5")
        for currency in ("CNY", "SGD")
    )
    deposit(yuan)
    for back in AGED:
        yuan.bill(month(back))
    dollars.bill(month(1))
    vacate(yuan)
    items = yuan.open_items(2 * FLATS * len(AGED))
    fees = [item for item in items if item["openMinor"] == "15000"]
    take(yuan, fees[0], approve=True)
    take(yuan, fees[1])
    refused = take(yuan, fees[2])
    yuan.cast["company_finance"].post(f"/v1/payments/receipts/{refused['receiptId']}:refuse", {"reason": "no money"})
    channel_account(administrator, yuan.cast.company_id, platform.folder)
    pay_at_the_channel(yuan.cast, yuan, fees[3], platform.simulator_url)
    take(dollars, dollars.open_items(FLATS)[0], approve=True)
    known = finance.get("/v1/identity/exchangeRates", month=month(1)).get("exchangeRates", [])
    if not any(one["fromCurrencyCode"] == "SGD" for one in known):
        rate = {"fromCurrencyCode": "SGD", "toCurrencyCode": "CNY", "rate": str(RATE), "month": month(1)}
        finance.post("/v1/identity/exchangeRates:set", rate)
    for estate in (yuan, dollars):
        agreed(finance, estate)
    return Group(finance, group_id, yuan, dollars)


def deposit(estate: Estate) -> None:
    """A deposit on every flat, which is owed and in no collection rate."""
    finance, company = estate.cast["company_finance"], {"companyId": estate.cast.company_id}
    item = finance.post(
        "/v1/billing/feeItems",
        {
            **company,
            "code": "DEPOSIT",
            "name": "Deposit",
            "category": "FEE_CATEGORY_DEPOSIT",
            "taxRate": "0",
            "cycleMonths": 1,
            "dueDay": 20,
            "payerRule": "PAYER_RULE_OWNER",
        },
    )
    version = {"effectiveDate": "2025-01-01", "kind": "TARIFF_KIND_FIXED", "amountMinor": "10000"}
    tariff = finance.post(
        "/v1/billing/tariffs",
        {**company, "feeItemId": item["feeItemId"], "code": "DEPOSIT", "name": "Deposit", "versions": [version]},
    )
    assignment = {
        "tariffId": tariff["tariffId"],
        "level": "ASSIGNMENT_LEVEL_ESTATE",
        "estateId": estate.node["nodeId"],
        "startDate": "2025-01-01",
    }
    finance.post("/v1/billing/tariffAssignments:batchCreate", {**company, "assignments": [assignment]})


def vacate(estate: Estate) -> None:
    """The last flat's owner moves out."""
    manager = estate.cast["estate_manager"]
    home = list(manager.pages("/v1/tenants/occupancies", "occupancies", **estate.where))[-1]
    out = {"companyId": estate.cast.company_id, "settlementDate": f"{month(0)}-01"}
    manager.post(f"/v1/tenants/occupancies/{home['occupancyId']}:moveOut", out)


def take(estate: Estate, item: Json, *, approve: bool = False) -> Json:
    """A receipt for one open item."""
    paid = estate.receipt(item["customerId"], int(item["openMinor"]))
    receipt = estate.cast["cashier"].post("/v1/payments/receipts", {**paid, "receivableIds": [item["receivableId"]]})
    if approve:
        estate.cast["company_finance"].post(f"/v1/payments/receipts/{receipt['receiptId']}:approve")
    return receipt


def agreed(finance: Person, estate: Estate) -> None:
    """Waits until insight has heard what billing and payments know of an estate."""
    span = {"fromMonth": month(24), "toMonth": month(0)}

    def sums() -> tuple[Any, Any]:
        found = finance.get("/v1/insight/collectionRates", **estate.where, **span).get("collections", [{}])[0]
        billed = estate.rate(span["fromMonth"], span["toMonth"])
        names = ("receivableMinor", "enteredMinor", "verifiedMinor")
        return [found.get(name) for name in names], [billed[name] for name in names]

    eventually(sums, lambda both: both[0] == both[1], 90)


def minor(text: str) -> int:
    """An amount as people read it, in hundredths."""
    return int(Decimal("".join(one for one in text if one in "0123456789.-")) * 100)


def told(window: Window) -> dict[str, str]:
    """What the list of receivables says that it adds up to."""
    sums = window.page.get_by_label("合计", exact=True)
    expect(sums.locator(".amount")).to_have_count(4)
    return {row.locator("dt").inner_text(): row.locator("dd").inner_text() for row in sums.locator("> div").all()}


def walk(window: Window, node_id: str, *, alone: bool = False) -> int:
    """Opens every list of receivables that the figures of the page lead to in a node; gives how many there were.

    Args:
        window: with the page of figures.
        node_id: the node.
        alone: no figure leads to another one, since the page is the node's own.
    """
    opened: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for link in window.page.evaluate(LINKS):
        assert not alone or link["to"].startswith(f"/console/{node_id}/"), f"{link['text']} opens {link['to']}"
        if link["to"].startswith(f"/console/{node_id}/"):
            opened[link["to"]].append((link["heading"], link["text"]))
    for address, figures in opened.items():
        window.page.goto(window.address.removesuffix("/console") + address)
        window.settle()
        sums = told(window)
        for heading, text in figures:
            assert sums[SUMS.get(heading, "欠费")] == text, f"{heading} {text} opens {address}: {sums}"
    return len(opened)


@contextmanager
def other(window: Window) -> Iterator[Window]:
    """Another tab of the same window, so that the page stays as it is."""
    tab = window.page.context.new_page()
    yield Window(tab, window.address, window.app, window.node_id)
    tab.close()


def home(window: Window) -> None:
    """The home page, drawn with its pictures."""
    window.open("insight/home")
    expect(window.page.get_by_role("region", name="逐月应收与实收").locator("canvas")).to_be_visible()
    expect(window.page.get_by_role("status").filter(has_text="数据已是最新")).to_be_visible()


@pytest.mark.prove("roles")
def test_the_home_page_of_the_group_shows_the_year(console: Console, group: Group) -> None:
    window = console(group.finance, group.group_id)
    page = window.page
    home(window)
    window.look("home")
    totals = page.get_by_role("region", name="全年收缴")
    expect(totals.get_by_text("折合 CNY")).to_be_visible()
    expect(totals.get_by_text(f"1 SGD = {RATE} CNY").first).to_be_visible()
    for name in ("收缴率最低的十个管理处", "收缴率最高的十个管理处", "入住与空置", "欠费与账龄"):
        region = page.get_by_role("region", name=name)
        region.scroll_into_view_if_needed()
        expect(region).to_be_visible()
    for name, file in (("逐月应收与实收", "months"), ("欠费与账龄", "arrears"), ("入住与空置", "occupancy")):
        page.get_by_role("region", name=name).evaluate("one => one.scrollIntoView()")
        window.look(f"home-{file}")


def test_totals_of_two_currencies_are_added_at_the_rate_that_is_shown(group: Group) -> None:
    year = group.finance.get("/v1/insight/home", year=month(0)[:4])
    of = {one["currencyCode"]: int(one["receivableMinor"]) for one in year["totals"]}
    (converted,) = [one for one in year["convertedTotals"] if one["currencyCode"] == "CNY"]
    rate = {one["fromCurrencyCode"]: Decimal(one["rate"]) for one in converted["rates"]}
    expected = sum(round(minor_units * rate.get(code, Decimal(1))) for code, minor_units in of.items())
    assert int(converted["receivableMinor"]) == expected


@pytest.mark.parametrize("currency", ["yuan", pytest.param("dollars", marks=pytest.mark.prove("roles"))])
def test_every_figure_of_a_company_opens_receivables_that_add_up_to_it(
    console: Console, group: Group, currency: str
) -> None:
    estate: Estate = getattr(group, currency)
    window = console(group.finance, group.group_id)
    home(window)
    assert walk(window, estate.cast.company_id) >= 4  # the rate, what is open of it, all that is open, an age
    for node in (estate.cast.company_id, estate.node["nodeId"]):
        window.node_id = node
        home(window)
        assert walk(window, node, alone=node == estate.node["nodeId"]) >= 4
    window.open("billing/receivables")
    rows = window.lines()
    owed = [minor(row.locator(".amount").nth(1).inner_text()) for row in rows.all()]
    sums = told(window)
    if len(owed) == int(sums["笔数（不含作废）"]):  # all of them are drawn
        assert sum(owed) == minor(sums["欠费"])


@pytest.mark.prove("roles")
def test_the_months_of_a_group_lead_to_companies_and_on_to_receivables(console: Console, group: Group) -> None:
    company_id = group.yuan.cast.company_id
    window = console(group.finance, group.group_id)
    window.open(f"insight/home?month={month(1)}#months")
    parts = window.page.get_by_role("region", name="逐月应收与实收").locator(".parts-of")
    line = parts.locator(".ant-table-row", has_text=group.yuan.cast.company["name"])
    window.look("home-month")
    figure = line.locator("a.amount").nth(1)
    text = figure.inner_text()
    figure.click()
    window.page.wait_for_url(f"**/{company_id}/billing/receivables*")
    assert told(window)["应收"] == text
    window.look("home-month-receivables")


@pytest.mark.prove("roles")
def test_what_was_collected_opens_the_receipts_and_orders_that_it_came_by(console: Console, group: Group) -> None:
    window = console(group.finance, group.yuan.cast.company_id)
    page = window.page
    home(window)
    months = page.get_by_role("region", name="逐月应收与实收")
    for column in (0, 1):  # entered, and of that verified
        figure = months.locator(".ant-table-row .link-like").nth(-2 + column)
        figure.click()
        added = 0
        for kind in ("收款单", "在线订单"):
            link = page.locator(".ant-popover:visible").get_by_role("link", name=kind)
            with other(window) as tab:
                tab.page.goto(window.address.removesuffix("/console") + str(link.get_attribute("href")))
                tab.settle()
                amounts = tab.lines().locator(".amount")
                expect(amounts.first).to_be_visible()
                added += sum(minor(one.inner_text()) for one in amounts.all())
        assert added == minor(figure.inner_text())
        page.keyboard.press("Escape")
        page.get_by_role("heading", name="经营总览").click()


@pytest.mark.prove("roles")
def test_occupancy_opens_the_units_that_it_counts(console: Console, group: Group) -> None:
    window = console(group.finance, group.yuan.cast.company_id)
    home(window)
    table = window.page.get_by_role("region", name="入住与空置")
    links = {str(one.get_attribute("href")): one.inner_text() for one in _counts(table)}
    assert sorted(links.values()) == ["0", "1", "3", "4"]
    for address, count in links.items():
        window.page.goto(window.address.removesuffix("/console") + address)
        window.settle()
        expect(window.page.get_by_role("status").filter(has_text=f"共 {count} 条")).to_be_visible()


def _counts(table: Locator) -> list[Locator]:
    return [one for one in table.locator("a.amount[href*='/tenants/units']").all() if "m²" not in one.inner_text()]


@pytest.mark.prove("roles")
def test_arrears_of_a_year_lead_to_the_receivables(console: Console, group: Group) -> None:
    window = console(group.finance, group.yuan.cast.company_id)
    page = window.page
    window.open("everyone/reminders")
    page.get_by_role("link", name="周期性欠费").click()
    expect(page.get_by_role("heading", name="周期性欠费")).to_be_visible()
    window.settle()
    window.look("arrears")
    assert walk(window, group.yuan.node["nodeId"]) >= 1


@pytest.mark.prove("roles")
def test_a_group_of_many_companies_is_searched_and_counted_as_a_whole(
    console: Console, group: Group, administrator: Person
) -> None:
    for _ in range(13):
        new_company(administrator, "CNY")
    last = small_estate(new_company(administrator, "CNY"), flats=1, area="80", price="2")
    mark = secrets.token_hex(4)
    import_rows(last, [{**flat(7, "80"), "unit_code": f"Z{mark}", "customer_name": f"林{mark}"}])
    last.calculate(month(0))
    window = console(group.finance, group.group_id)
    page = window.page
    window.open("everyone/reminders")
    name = last.cast.company["name"]
    page.get_by_role("listitem").filter(has_text="等待我审批的计费批次").get_by_role("link", name=name).click()
    page.wait_for_url(f"**/{last.cast.company_id}/billing/runs?state=RUN_STATE_CALCULATED")
    expect(window.lines()).to_have_count(1)
    window.open("everyone/reminders")
    window.look("reminders")
    for text, found in ((f"z{mark}", f"Z{mark}"), (f"林{mark}", f"林{mark}")):
        box = page.get_by_role("combobox", name="搜索房号、客户、应收、收款单")
        box.fill(text)
        box.press("Enter")
        expect(page.get_by_role("link", name=found)).to_be_visible()
    window.look("search")


@pytest.mark.prove("roles")
def test_the_day_of_headquarters_begins_with_the_year_and_who_has_not_billed(console: Console, group: Group) -> None:
    window = begun(console, group.finance, group.group_id, "headquarters")
    page = window.page
    expect(page.get_by_role("region", name="全年收缴")).to_contain_text("CNY")
    behind, billed = (one.cast.company["name"] for one in (group.dollars, group.yuan))
    lagging = page.get_by_role("listitem").filter(has_text="本月尚未计费的公司")
    expect(lagging.get_by_role("link", name=billed)).to_have_count(0)
    lagging.get_by_role("link", name=behind).click()
    page.wait_for_url(f"**/{group.dollars.cast.company_id}/billing/runs")
    window.open("payments/debtors")
    expect(window.lines(group.yuan.cast.company["name"]).first).to_be_visible()
    window.look("debtors")
    done(window)
