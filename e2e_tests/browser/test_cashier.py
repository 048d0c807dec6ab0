"""What a cashier and finance find in the console: arrears, the money, the receipt, a second person's approval."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from localplatform.demo.client import Person
from playwright.sync_api import expect

from e2e_tests.browser.window import Window
from e2e_tests.conftest import Cast
from e2e_tests.estates import Estate, small_estate

Console = Callable[[Person, str], Window]


@pytest.fixture
def estate(company: Cast) -> Estate:
    """An estate whose month is billed: two flats of ¥150 each."""
    made = small_estate(company, flats=2, area="100", price="1.5")
    made.bill("2026-06")
    made.open_items(2)
    return made


def test_a_cashier_finds_a_customer_ticks_lines_takes_the_money_and_prints(
    console: Console, company: Cast, estate: Estate
) -> None:
    window = console(company["cashier"], estate.node["nodeId"])
    page = window.page
    window.open("payments/desk")
    window.look("desk-empty")
    item = estate.open_items(2)[0]
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
    window.open("payments/takings")
    window.look("takings")


def test_finance_approves_a_receipt_from_the_list_of_those_that_wait(
    console: Console, company: Cast, estate: Estate
) -> None:
    item = estate.open_items(2)[0]
    sent = estate.receipt(item["customerId"], int(item["openMinor"]) + 5000)
    receipt = company["cashier"].post("/v1/payments/receipts", sent)
    window = console(company["company_finance"], company.company_id)
    page = window.page
    window.open("payments/receipts?state=RECEIPT_STATE_SUBMITTED")
    window.look("receipts")
    page.get_by_role("button", name=receipt["number"]).click()
    expect(page.get_by_role("heading", name="款项去向")).to_be_visible()
    window.look("receipt")
    page.get_by_role("button", name="审批通过").click()
    page.get_by_role("dialog").last.get_by_role("button", name="审批通过").click()
    expect(page.get_by_text("收款单已审批通过")).to_be_visible()
    decided = company["company_finance"].get(f"/v1/payments/receipts/{receipt['receiptId']}")
    assert decided["state"] == "RECEIPT_STATE_APPROVED"
    window.open("payments/prepayments")
    window.look("prepayments")
    window.open("payments/orders")
    window.look("orders")
