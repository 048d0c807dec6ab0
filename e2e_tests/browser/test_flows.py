"""A company's approval flow, set up on its page, and what whoever decides only by it finds on their first page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from chassis.testing.polling import eventually
from people.cast import Cast
from people.estates import Estate
from people.person import Json, Person
from playwright.sync_api import Page, expect

from e2e_tests.browser.window import Window

Console = Callable[[Person, str], Window]
LINE = "按审批流程等待我处理的事项"


def choose(page: Page, label: str, option: str) -> None:
    """Takes an option of the select of a label in the flow's form, which is typed where it can be searched."""
    select = page.get_by_role("dialog").get_by_label(label, exact=True)
    select.click()
    if select.is_editable():
        select.fill(option)
    page.locator(".ant-select-item-option", has_text=option).last.click()


@pytest.mark.prove("roles")
def test_flow_is_set_up_and_who_decides_only_by_it_sees_what_waits_first(
    console: Console, company: Cast, billed: Estate
) -> None:
    window = console(company["administrator"], company.company_id)
    page = window.page
    window.open("identity/flows")
    page.get_by_role("button", name="新建流程").click()
    form = page.get_by_role("dialog", name="新建流程")
    choose(page, "单据", "收款单")
    form.get_by_label("流程", exact=True).fill("抄表员复核")
    form.get_by_label("步骤名称").fill("复核")
    choose(page, "审批人", "抄表员")
    form.get_by_label("步骤名称").click()  # a list of several stays open
    window.look("flow-new")
    form.get_by_role("button", name="保存").click()
    expect(form).to_be_hidden()
    expect(page.get_by_role("row").filter(has_text="抄表员复核")).to_contain_text("收款单")
    window.look("flows")
    receipt = _by_steps(company, billed)
    reader = console(company["meter_reader"], company.company_id)
    reader.open("everyone/reminders")
    reader.look("day-of-a-decider")
    reader.page.get_by_role("link", name=LINE).click()
    reader.page.get_by_role("button", name=receipt["number"]).click()
    case = reader.page.get_by_role("dialog")
    expect(case.get_by_text("复核").first).to_be_visible()
    reader.look("case")
    case.get_by_role("button", name="同意", exact=True).click()
    expect(reader.page.get_by_role("button", name=receipt["number"])).to_have_count(0)
    decided = company["cashier"].get(f"/v1/payments/receipts/{receipt['receiptId']}")
    assert decided["state"] == "RECEIPT_STATE_APPROVED"


def _by_steps(company: Cast, billed: Estate) -> Json:
    """A receipt that the meter reader is to decide, once payments has heard of the flow."""
    item = billed.open_items(2)[0]

    def asked() -> list[Json]:
        company["cashier"].post("/v1/payments/receipts", billed.receipt(item["customerId"], 100))
        return list(company["meter_reader"].pages("/v1/payments/todos", "todos"))

    (todo, *_) = eventually(asked, every=1)
    receipt: Json = company["cashier"].get(f"/v1/payments/receipts/{todo['approval']['resourceId']}")
    return receipt
