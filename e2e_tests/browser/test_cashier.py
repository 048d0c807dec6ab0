"""What a cashier finds in the console: arrears, the money, the receipt, prepayments, the day and its closing."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
import requests
from localplatform.platform import Platform
from people.cast import Cast
from people.estates import Estate
from people.payments import channel_account
from people.person import Person
from playwright.sync_api import Route, expect

from e2e_tests.browser.days import begun, done, line
from e2e_tests.browser.window import Window

Console = Callable[[Person, str], Window]


def test_a_cashier_finds_a_customer_ticks_lines_takes_the_money_and_prints(
    console: Console, company: Cast, billed: Estate
) -> None:
    window = console(company["cashier"], billed.node["nodeId"])
    page = window.page
    window.open("payments/desk")
    window.look("desk-empty")
    item = billed.open_items(2)[0]
    window.open(f"payments/desk/{item['customerId']}")
    page.get_by_role("checkbox", name=re.compile(item["unitCode"])).check()
    expect(page.get_by_text("正好付清")).to_be_visible()
    window.look("desk")
    page.get_by_role("button", name="为什么").click()
    expect(page.get_by_role("heading", name="金额说明")).to_be_visible()
    window.settle()
    window.look("desk-why")
    page.get_by_role("button", name="关闭", exact=True).click()
    page.get_by_role("button", name=re.compile("^确认收款")).dblclick()
    expect(page.get_by_text("收款成功")).to_be_visible()
    window.look("desk-taken")
    with page.expect_download() as printed:
        page.get_by_role("button", name="打印收款单").click()
    assert printed.value.path().read_bytes().startswith(b"%PDF")
    receipts = list(company["cashier"].pages("/v1/payments/receipts", "receipts", companyId=company.company_id))
    assert [one["amountMinor"] for one in receipts] == [item["openMinor"]], "a double click takes it once"


def test_money_is_taken_once_though_the_connection_drops_on_the_way(
    console: Console, company: Cast, billed: Estate
) -> None:
    window = console(company["cashier"], billed.node["nodeId"])
    page = window.page
    item = billed.open_items(2)[0]
    window.open(f"payments/desk/{item['customerId']}")
    page.get_by_role("checkbox", name=re.compile(item["unitCode"])).check()
    keys: list[str] = []

    def answer_lost(route: Route) -> None:
        """The platform books it, and the first two answers are lost on the way."""
        keys.append(route.request.headers["idempotency-key"])
        if len(keys) <= 2:
            route.fetch()
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route("**/v1/payments/receipts", answer_lost, times=3)
    page.get_by_role("button", name=re.compile("^确认收款")).click()
    expect(page.get_by_text("连接中断，内容已保留")).to_be_visible()
    expect(page.get_by_text("收款成功")).to_be_visible()
    assert len(keys) == 3
    assert len(set(keys)) == 1
    assert [one["amountMinor"] for one in billed.receipts()] == [item["openMinor"]]
    window.complaints = [one for one in window.complaints if "ERR_CONNECTION_RESET" not in one]


@pytest.mark.prove("roles")
def test_what_is_left_over_is_paid_in_advance_and_drawn_on(console: Console, company: Cast, billed: Estate) -> None:
    billed.bill("2026-07")
    item = next(one for one in billed.open_items(4) if one["accountingMonth"] == "2026-06")
    window = console(company["cashier"], billed.node["nodeId"])
    page = window.page
    window.open(f"payments/desk/{item['customerId']}")
    page.get_by_role("checkbox", name=re.compile(f"{item['unitCode']}.*2026年6月")).check()
    page.get_by_role("spinbutton", name="实收金额").fill("200")
    expect(page.get_by_text("多出的 ¥50.00 转为预收款")).to_be_visible()
    window.look("desk-over")
    page.get_by_role("button", name="确认收款 ¥200.00").click()
    expect(page.get_by_text("收款成功")).to_be_visible()
    window.open("payments/prepayments")
    page.get_by_role("button", name="冲抵欠费").click()
    dialog = page.get_by_role("dialog", name="冲抵欠费")
    window.look("prepayment-draw")
    dialog.get_by_role("button", name="冲抵欠费").click()
    expect(page.get_by_role("button", name="冲抵欠费")).to_have_count(0)
    left = billed.listed(customerId=item["customerId"])
    assert [(one["accountingMonth"], one["openMinor"]) for one in left] == [("2026-07", "10000")]


def test_a_cashier_closes_the_day_with_what_was_counted(console: Console, company: Cast, billed: Estate) -> None:
    cashier = company["cashier"]
    first, second = billed.open_items(2)
    cashier.post("/v1/payments/receipts", billed.receipt(first["customerId"], 15_000))
    cashier.post("/v1/payments/receipts", billed.receipt(second["customerId"], 9_000, "POS"))
    other = company.at(billed.node["nodeId"], "cashier")
    other.post("/v1/payments/receipts", billed.receipt(second["customerId"], 1_000))
    window = console(cashier, billed.node["nodeId"])
    page = window.page
    window.open("payments/takings")
    window.look("takings")
    page.get_by_role("button", name="日结").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("现金").fill("149")
    dialog.get_by_label("刷卡").fill("90")
    expect(dialog.get_by_text("系统 ¥150.00，差额 -¥1.00")).to_be_visible()
    dialog.get_by_role("button", name="提交日结").click()
    expect(dialog.get_by_text("请填写差额原因")).to_be_visible()
    dialog.get_by_label("差额原因").fill("找零多给一元")
    window.look("closing-new")
    dialog.get_by_role("button", name="提交日结").dblclick()
    expect(page.get_by_role("heading", name="按收款方式核对")).to_be_visible()
    expect(page.get_by_text("由您提交，须由他人确认。")).to_be_visible()
    window.settle()
    window.look("closing")
    with page.expect_download() as printed:
        page.get_by_role("button", name="打印").click()
    assert printed.value.path().read_bytes().startswith(b"%PDF")
    page.get_by_role("link", name="查看当日收款单").click()
    page.wait_for_url("**/payments/closing-lines/*?receiptsOnly=true")
    expect(window.lines().locator(".amount")).to_have_text(["¥150.00", "¥90.00"])  # not what the other one took
    window.look("closing-receipts")
    window.open(f"payments/desk/{second['customerId']}")
    page.get_by_role("button", name=re.compile("^确认收款")).wait_for()
    page.get_by_role("spinbutton", name="实收金额").fill("60")
    page.get_by_role("button", name=re.compile("^确认收款")).click()
    expect(page.get_by_role("alert")).to_contain_text("您在该管理处该日已日结")
    window.look("desk-closed")
    assert len(billed.receipts()) == 3


@pytest.mark.prove("roles")
def test_a_cashier_keeps_a_view_and_finds_what_is_to_do_today(console: Console, company: Cast, billed: Estate) -> None:
    item = billed.open_items(2)[0]
    company["cashier"].post("/v1/payments/receipts", billed.receipt(item["customerId"], int(item["openMinor"])))
    window = console(company["cashier"], company.company_id)
    page = window.page
    window.open("")
    expect(page.get_by_role("navigation", name="常用页面").get_by_role("link", name="收银台")).to_be_visible()
    expect(page.get_by_role("link", name="收款待日结").or_(page.get_by_role("link", name="尚未日结"))).to_be_visible()
    window.look("day-cashier")
    window.open("payments/receipts?state=RECEIPT_STATE_SUBMITTED&orderBy=payment_date+desc")
    expect(page.get_by_role("checkbox")).to_have_count(0)
    page.get_by_role("button", name="我的视图").click()
    page.get_by_label("视图名称").fill("待审批")
    page.get_by_role("button", name="保存").click()
    window.look("receipts-views")
    window.open("payments/receipts")
    page.get_by_role("button", name="我的视图").click()
    page.get_by_role("button", name="待审批", exact=True).click()
    expect(page).to_have_url(re.compile("state=RECEIPT_STATE_SUBMITTED"))
    expect(page).to_have_url(re.compile("orderBy=payment_date"))


@pytest.mark.prove("roles")
def test_the_day_of_a_cashier_ends_with_the_money_counted(console: Console, company: Cast, billed: Estate) -> None:
    window = begun(console, company["cashier"], billed.node["nodeId"], "cashier")
    page = window.page
    page.get_by_role("navigation", name="常用页面").get_by_role("link", name="收银台").click()
    page.get_by_role("combobox", name="姓名、电话或其后四位").fill("1-0002")
    page.locator(".ant-select-item-option", has_text="Owner 2").first.click()
    page.get_by_role("checkbox", name=re.compile("1-0002")).check()
    page.get_by_role("button", name=re.compile("^确认收款")).click()
    expect(page.get_by_text("收款成功")).to_be_visible()
    window.open("everyone/reminders")
    line(window, "今日收款待日结").click()
    page.get_by_role("button", name="日结").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("现金").fill("150")
    dialog.get_by_role("button", name="提交日结").click()
    expect(page.get_by_role("heading", name="按收款方式核对")).to_be_visible()
    done(window, "今日收款待日结")


@pytest.mark.prove("roles")
def test_a_cashier_shows_a_code_and_the_payers_phone_pays_what_is_ticked(
    console: Console, company: Cast, billed: Estate, platform: Platform
) -> None:
    """The desk offers it once the company has a channel; the choice of a customer says what each owes."""
    item = billed.open_items(2)[0]
    window = console(company["cashier"], billed.node["nodeId"])
    page = window.page
    window.open(f"payments/desk/{item['customerId']}")
    page.get_by_role("checkbox", name=re.compile(item["unitCode"])).check()
    expect(page.get_by_role("button", name=re.compile("^确认收款"))).to_be_enabled()
    expect(page.get_by_role("button", name=re.compile("手机扫码收款"))).to_have_count(0)
    channel_account(company.administrator, company.company_id, platform.folder)
    window.open("payments/desk")
    page.get_by_role("combobox", name="姓名、电话或其后四位").fill(item["unitCode"])
    page.locator(".ant-select-item-option", has_text=re.compile("欠费 ¥")).first.click()
    page.get_by_role("checkbox", name=re.compile(item["unitCode"])).check()
    page.get_by_role("button", name=re.compile("手机扫码收款")).click()
    expect(page.get_by_text(re.compile("扫码支付 ¥"))).to_be_visible()
    window.look("desk-code")
    [order] = company["cashier"].pages("/v1/payments/orders", "orders", **billed.where)
    assert order["amountMinor"] == item["openMinor"]
    requests.post(
        f"{platform.simulator_url}/control/orders/{order['outTradeNo']}/pay", json={}, timeout=20
    ).raise_for_status()
    expect(page.get_by_text("已支付", exact=True)).to_be_visible()
    with page.expect_download() as printed:
        page.get_by_role("button", name=re.compile("打印")).click()
    assert printed.value.path().read_bytes().startswith(b"%PDF")
    page.get_by_role("button", name="继续收款").click()
    expect(page.get_by_role("checkbox", name=re.compile(item["unitCode"]))).to_have_count(0)


@pytest.mark.prove("roles")
def test_finance_shares_a_view_of_a_room_and_the_cashier_sees_it(
    console: Console, company: Cast, billed: Estate
) -> None:
    """The filter by room finds what was paid there; the audit trail opens the receipt; the first page has the work."""
    item = billed.open_items(3)[2]
    receipt = company["cashier"].post(
        "/v1/payments/receipts", billed.receipt(item["customerId"], int(item["openMinor"]))
    )
    window = console(company["company_finance"], company.company_id)
    page = window.page
    window.open(f"payments/receipts?unitId={item['unitId']}")
    expect(page.get_by_role("button", name=receipt["number"])).to_be_visible()
    page.get_by_role("button", name="我的视图").click()
    page.get_by_label("视图名称").fill("本房间")
    page.get_by_role("button", name="保存").click()
    page.get_by_role("button", name="与本公司共享视图本房间").click()
    expect(page.get_by_role("button", name="不再共享视图本房间")).to_be_visible()
    window.look("receipts-shared-view")
    cashier = console(company["cashier"], company.company_id)
    cashier.open("payments/receipts")
    cashier.page.get_by_role("button", name="我的视图").click()
    cashier.page.get_by_role("button", name="本房间", exact=True).click()
    expect(cashier.page).to_have_url(re.compile(f"unitId={item['unitId']}"))
    cashier.open("everyone/reminders")
    work = cashier.page.get_by_role("region", name="最近处理")
    expect(work.get_by_role("link", name="收款单").first).to_be_visible()
    cashier.look("day-last-work")
    work.get_by_role("link", name="收款单").first.click()
    expect(cashier.page).to_have_url(re.compile(f"payments/receipts/{receipt['receiptId']}"))
