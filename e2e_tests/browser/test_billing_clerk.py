"""What a billing clerk finds in the console: a run from preview to receivables, why an amount is so, a waiver."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from chassis import clock
from people.cast import Cast
from people.estates import Estate, small_estate
from people.person import Person
from playwright.sync_api import expect

from e2e_tests.browser.days import begun, done, line
from e2e_tests.browser.window import Window

Console = Callable[[Person, str], Window]


@pytest.fixture
def estate(company: Cast) -> Estate:
    """Two flats of ¥150 a month each."""
    return small_estate(company, flats=2, area="100", price="1.5")


def test_a_run_goes_from_calculation_to_approval_by_a_second_person(
    console: Console, company: Cast, estate: Estate
) -> None:
    window = console(company["billing_clerk"], company.company_id)
    page = window.page
    window.open("billing/runs")
    page.get_by_role("button", name="计算应收").click()
    window.look("run-new")
    page.get_by_role("combobox", name="方式").click()
    page.get_by_title("正式计算").click()
    page.get_by_role("button", name="开始计算").click()
    expect(page.get_by_role("heading", name="按管理处和收费项目")).to_be_visible()
    expect(page.locator(".ant-badge-count")).to_have_count(0)  # the operation's count fades out a moment after its end
    window.settle()
    window.look("run")
    expect(page.get_by_role("button", name="审批通过")).to_have_count(0)
    checker = console(company["company_finance"], company.company_id)
    checker.open("billing/runs?state=RUN_STATE_CALCULATED")
    checker.lines().get_by_role("button").first.click()
    checker.page.get_by_role("button", name="审批通过").click()
    checker.page.get_by_role("dialog").last.get_by_role("button", name="审批通过").click()
    expect(checker.page.get_by_role("dialog").get_by_text("已审批")).to_be_visible()
    estate.open_items(2)


@pytest.mark.prove("roles")
def test_a_run_is_approved_row_by_row(console: Console, company: Cast, estate: Estate) -> None:
    run = estate.calculate("2026-06")
    checker = console(company["company_finance"], company.company_id)
    page = checker.page
    checker.open(f"billing/runs/{run['runId']}")
    page.get_by_role("tab", name="明细").click()
    page.get_by_role("checkbox", name="1-0002").check()
    expect(page.get_by_role("button", name="审批所选 1 笔")).to_be_enabled()
    checker.look("run-rows")
    page.get_by_role("button", name="审批所选 1 笔").click()
    expect(page.get_by_text("所选 1 笔草稿（¥150.00）将成为应收，其余继续待审批。")).to_be_visible()
    page.get_by_role("dialog").last.get_by_role("button", name="审批所选草稿").click()
    expect(page.get_by_role("checkbox", name="1-0002")).to_be_disabled()
    assert estate.open_items(1)[0]["unitCode"] == "1-0002"
    page.get_by_role("checkbox", name="1-0001").check()
    page.get_by_role("button", name="移除所选 1 笔").click()
    page.get_by_role("dialog").last.get_by_role("button", name="移除草稿").click()
    expect(page.get_by_role("dialog").get_by_text("已移除")).to_be_visible()


def test_a_receivable_explains_itself_and_a_waiver_waits_for_a_second_person(
    console: Console, company: Cast, estate: Estate
) -> None:
    estate.bill("2026-06")
    estate.open_items(2)
    window = console(company["billing_clerk"], company.company_id)
    page = window.page
    window.open("billing/receivables")
    window.look("receivables")
    window.lines().get_by_role("button").first.click()
    expect(page.get_by_role("heading", name="金额说明")).to_be_visible()
    expect(page.get_by_text("1.5 × 100 平方米 = 每月 ¥150.00")).to_be_visible()
    window.look("receivable")
    page.get_by_role("button", name="变更", exact=True).click()
    page.get_by_role("menuitem", name="申请减免").click()
    page.get_by_label("原因").fill("漏水补偿")
    window.look("waive")
    page.get_by_role("button", name="提交审批").click()
    expect(page.get_by_text("已提交，等待他人审批")).to_be_visible()
    checker = console(company["company_finance"], company.company_id)
    checker.open("billing/changes?state=CHANGE_STATE_WAITING")
    checker.look("changes")
    checker.lines().get_by_role("button").first.click()
    checker.page.get_by_role("button", name="审批通过").click()
    checker.page.get_by_role("dialog").last.get_by_role("button", name="审批通过").click()
    expect(checker.page.get_by_text("变更已审批通过")).to_be_visible()


@pytest.mark.prove("roles")
def test_fee_items_and_tariffs_with_a_live_sample(console: Console, company: Cast, estate: Estate) -> None:
    window = console(company["company_finance"], company.company_id)
    page = window.page
    window.open("billing/fee-items")
    window.look("fee-items")
    window.open("billing/tariffs")
    window.lines().get_by_role("button").first.click()
    window.settle()
    window.look("tariff")
    page.get_by_role("button", name="调整价格").click()
    page.get_by_label("单价").last.fill("2")
    expect(page.get_by_text("2 × 100 平方米 = 每月 ¥200.00")).to_be_visible()
    window.look("tariff-sample")


@pytest.mark.prove("roles")
def test_a_tariff_is_assigned_below_the_estate(console: Console, company: Cast, estate: Estate) -> None:
    window = console(company["billing_clerk"], estate.node["nodeId"])
    page = window.page
    window.open("billing/tariffs")
    window.lines().get_by_role("button").first.click()
    page.get_by_role("tab", name="适用范围").click()
    for level, target, option in (("楼栋", "1", "1"), ("房间", "1-0002", "1 · 1-0002"), ("客户", "Owner 1", "Owner 1")):
        page.get_by_role("button", name="增加适用范围").click()
        dialog = page.get_by_role("dialog").last
        dialog.get_by_role("combobox", name="级别").click()
        page.get_by_title(level, exact=True).last.click()
        dialog.get_by_role("combobox", name=level).last.click()
        page.keyboard.type(target)
        page.locator(".ant-select-item-option", has_text=re.compile(f"^{option}")).last.click()
        if level == "房间":
            window.look("assignment-new")
        dialog.get_by_role("button", name="保存").click()
        expect(page.get_by_role("row", name=re.compile(f"{level} {target}"))).to_be_visible()
    window.look("assignments")


@pytest.mark.prove("roles")
def test_the_day_of_a_billing_clerk_ends_with_a_month_that_waits_for_approval(
    console: Console, company: Cast, estate: Estate
) -> None:
    window = begun(console, company["billing_clerk"], company.company_id, "billing-clerk")
    page = window.page
    line(window, "本月尚未计费").click()
    page.get_by_role("button", name="计算应收").click()
    page.get_by_role("button", name="开始计算").click()
    expect(page.get_by_text("这是试算，不会产生应收。")).to_be_visible()
    page.get_by_role("button", name="按此正式计算").click()
    expect(page.get_by_text("这是试算，不会产生应收。")).to_have_count(0)
    expect(page.get_by_role("dialog").get_by_text("待审批").first).to_be_visible()
    (run,) = company["billing_clerk"].pages(
        "/v1/billing/runs", "runs", companyId=company.company_id, state="RUN_STATE_CALCULATED"
    )
    assert (run["preview"], run["amountMinor"]) == (False, "30000")
    done(window, "本月尚未计费")


@pytest.mark.prove("roles")
def test_a_preview_alone_bills_no_month(console: Console, company: Cast, estate: Estate) -> None:
    clerk = company["billing_clerk"]
    month = f"{clock.today('Asia/Shanghai'):%Y-%m}"
    scope = {"target": "RUN_TARGET_ESTATE", "estateId": estate.node["nodeId"]}
    clerk.finished(clerk.post("/v1/billing/runs:preview", {**estate.where, "accountingMonth": month, "scope": scope}))
    window = console(clerk, company.company_id)
    window.open("everyone/reminders")
    expect(line(window, "本月尚未计费")).to_be_visible()
