"""What finance finds in the console: receipts to decide and reverse, the day handed over, orders, suppliers."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable

import pytest
from localplatform.platform import Platform
from people.cast import Cast
from people.estates import Estate
from people.payments import channel_account, pay_and_refund_at_the_channel, pay_at_the_channel
from people.person import Json, Person
from playwright.sync_api import expect

from e2e_tests.browser.days import begun, done, line
from e2e_tests.browser.window import Window

Console = Callable[[Person, str], Window]
OWN = {"holderName": "常青物业", "bankName": "中国银行", "bankCode": "104100000004", "accountNumber": "330100012345"}


def taken(company: Cast, billed: Estate, **more: str) -> Json:
    """A receipt for the first open item."""
    item = billed.open_items(2)[0]
    sent = {**billed.receipt(item["customerId"], int(item["openMinor"])), **more}
    receipt: Json = company["cashier"].post("/v1/payments/receipts", sent)
    return receipt


def test_finance_approves_a_receipt_from_the_list_of_those_that_wait(
    console: Console, company: Cast, billed: Estate
) -> None:
    item = billed.open_items(2)[0]
    sent = billed.receipt(item["customerId"], int(item["openMinor"]) + 5000)
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


@pytest.mark.prove("roles")
def test_finance_refuses_a_receipt_with_a_reason_and_the_cashier_sees_it(
    console: Console, company: Cast, billed: Estate
) -> None:
    receipt = taken(company, billed)
    window = console(company["company_finance"], company.company_id)
    page = window.page
    window.open(f"payments/receipts/{receipt['receiptId']}")
    page.get_by_role("button", name="驳回").click()
    dialog = page.get_by_role("dialog", name="驳回")
    dialog.get_by_role("button", name="驳回").click()
    expect(dialog.get_by_text("请填写原因")).to_be_visible()
    dialog.get_by_label("原因").fill("未见现金")
    window.look("receipt-refuse")
    dialog.get_by_role("button", name="驳回").click()
    expect(page.get_by_text("收款单已驳回")).to_be_visible()
    desk = console(company["cashier"], billed.node["nodeId"])
    desk.open("payments/receipts?state=RECEIPT_STATE_REFUSED")
    desk.page.get_by_role("button", name=receipt["number"]).click()
    expect(desk.page.get_by_text("未见现金")).to_be_visible()
    desk.settle()
    desk.look("receipt-refused")
    assert len(billed.listed()) == 2, "what it paid is open again"


@pytest.mark.prove("roles")
def test_an_approved_receipt_is_reversed_and_what_it_paid_is_open_again(
    console: Console, company: Cast, billed: Estate
) -> None:
    receipt = taken(company, billed)
    finance = company["company_finance"]
    finance.post(f"/v1/payments/receipts/{receipt['receiptId']}:approve", {})
    window = console(finance, company.company_id)
    page = window.page
    window.open(f"payments/receipts/{receipt['receiptId']}")
    page.get_by_role("button", name="冲红").click()
    dialog = page.get_by_role("dialog", name="冲红")
    dialog.get_by_label("原因").fill("支票退票")
    window.look("receipt-reverse")
    dialog.get_by_role("button", name="冲红").click()
    expect(page.get_by_text("收款单已冲红")).to_be_visible()
    expect(page.get_by_text("支票退票")).to_be_visible()
    window.settle()
    window.look("receipt-reversed")
    assert len(billed.listed()) == 2, "what it paid is open again"


@pytest.mark.prove("roles")
def test_finance_confirms_a_day_that_was_counted_and_refuses_one_that_was_not(
    console: Console, company: Cast, billed: Estate
) -> None:
    receipt = taken(company, billed)
    day = receipt["paymentDate"]
    handed = {**billed.where, "paymentDate": day, "reason": "少五元"}
    counted = [{"method": "PAYMENT_METHOD_CASH", "countedMinor": "14500"}]
    cashier = company["cashier"]
    cashier.post("/v1/payments/dailyClosings", {**handed, "counted": counted})
    window = console(company["company_finance"], company.company_id)
    page = window.page
    window.open("everyone/reminders")
    page.get_by_role("link", name="等待我确认的日结").click()
    expect(page.get_by_text("-¥5.00")).to_be_visible()
    window.look("closings")
    window.lines().get_by_role("button").first.click()
    page.get_by_role("button", name="退回").click()
    dialog = page.get_by_role("dialog", name="退回")
    dialog.get_by_label("原因").fill("请重新清点")
    dialog.get_by_role("button", name="退回").click()
    expect(page.get_by_text("日结已退回")).to_be_visible()
    window.look("closing-refused")
    counted[0]["countedMinor"] = "15000"
    again = cashier.post("/v1/payments/dailyClosings", {**handed, "reason": "", "counted": counted})
    window.open(f"payments/closings/{again['closingId']}")
    page.get_by_role("button", name="确认", exact=True).click()
    confirm = page.get_by_role("dialog", name="确认").last
    window.look("closing-confirm")
    confirm.get_by_role("button", name="确认", exact=True).click()
    expect(page.get_by_text("日结已确认")).to_be_visible()
    closed = cashier.get(f"/v1/payments/dailyClosings/{again['closingId']}")
    assert closed["state"] == "DAILY_CLOSING_STATE_CONFIRMED"


@pytest.mark.prove("roles")
def test_an_online_order_tells_its_life_story(
    console: Console, company: Cast, billed: Estate, platform: Platform
) -> None:
    channel_account(company.administrator, company.company_id, platform.folder)
    pay_at_the_channel(company, billed, billed.open_items(2)[0], platform.simulator_url)
    window = console(company["company_finance"], company.company_id)
    page = window.page
    window.open("payments/orders")
    window.look("orders")
    window.lines().get_by_role("button").first.click()
    story = page.get_by_role("dialog")
    for step in ("已创建", "待支付", "已支付"):
        expect(story.get_by_text(step, exact=True).first).to_be_visible()
    expect(story.get_by_text("渠道通知：已入账")).to_be_visible()
    window.settle()
    window.look("order")


@pytest.mark.prove("roles")
def test_two_people_of_finance_end_a_dispute_with_the_channel(
    console: Console, company: Cast, billed: Estate, platform: Platform
) -> None:
    channel_account(company.administrator, company.company_id, platform.folder)
    item = billed.open_items(2)[0]
    dispute = pay_and_refund_at_the_channel(company, billed, item, platform.simulator_url)
    first = console(company["company_finance"], company.company_id)
    page = first.page
    first.open("everyone/reminders")
    page.get_by_role("link", name="等待处理的支付差异").first.click()
    expect(page.get_by_role("heading", name="支付差异")).to_be_visible()
    first.look("disputes")
    first.lines().get_by_role("button").first.click()
    expect(page.get_by_role("heading", name="双方记录")).to_be_visible()
    expect(page.get_by_text("已在渠道侧退款").first).to_be_visible()
    first.settle()
    first.look("dispute")
    page.get_by_role("button", name="提议处理方式").click()
    dialog = page.get_by_role("dialog", name="提议处理方式")
    dialog.get_by_label("处理方式").click()
    page.get_by_title("不入账").click()
    expect(dialog.get_by_text("可重新收取")).to_be_visible()
    dialog.get_by_label("原因").fill("已在商户平台退款")
    first.look("dispute-propose")
    dialog.get_by_role("button", name="提议处理方式").click()
    expect(page.get_by_text("由您提议，须由他人复核。")).to_be_visible()

    second = console(company.at(company.company_id, "company_finance", "second"), company.company_id)
    second.open(f"payments/disputes/{dispute['disputeId']}")
    second.page.get_by_role("button", name="同意").click()
    second.page.get_by_role("dialog").last.get_by_role("button", name="同意").click()
    expect(second.page.get_by_text("已解决").first).to_be_visible()
    assert [one["orderId"] for one in billed.listed()] == ["", ""], "what the order held can be collected again"


@pytest.mark.prove("roles")
def test_many_receipts_are_approved_at_once_but_for_one_that_somebody_else_refused(
    console: Console, company: Cast, billed: Estate
) -> None:
    items = billed.open_items(2)
    receipts = [
        company["cashier"].post("/v1/payments/receipts", billed.receipt(one["customerId"], int(one["openMinor"])))
        for one in items
    ]
    finance = company["company_finance"]
    window = console(finance, company.company_id)
    page = window.page
    window.open("")
    expect(page).to_have_url(re.compile("/everyone/reminders"))
    waiting = page.get_by_role("region", name="待我处理")
    expect(waiting.get_by_role("link", name=receipts[0]["number"])).to_be_visible()
    window.look("day-finance")
    waiting.get_by_role("link", name="等待我审批的收款单").click()
    window.settle()
    expect(page.get_by_text("共 2 条")).to_be_visible()
    page.get_by_role("button", name="单号").click()
    expect(page).to_have_url(re.compile("orderBy=number"))
    expect(window.lines().first).to_contain_text(receipts[0]["number"])
    page.get_by_role("checkbox", name="全选").check()
    window.look("receipts-ticked")
    # Meanwhile somebody else decides.
    finance.post(f"/v1/payments/receipts/{receipts[1]['receiptId']}:refuse", {"reason": "未见现金"})
    page.get_by_role("region", name="批量操作").get_by_role("button", name="审批通过").click()
    dialog = page.get_by_role("dialog", name="审批通过")
    window.look("receipts-approve")
    dialog.get_by_role("button", name="审批通过").click()
    expect(dialog.get_by_text("已完成 1 条")).to_be_visible()
    expect(dialog.get_by_text("1 条未处理")).to_be_visible()
    expect(dialog.get_by_role("listitem").filter(has_text=receipts[1]["number"])).to_be_visible()
    window.look("receipts-approved")
    dialog.get_by_role("button", name="关闭").last.click()
    expect(window.lines()).to_have_count(0)
    decided = finance.get(f"/v1/payments/receipts/{receipts[0]['receiptId']}")
    assert decided["state"] == "RECEIPT_STATE_APPROVED"


def owed(company: Cast, estate: Json, payee: str, amount: int) -> Json:
    """A payable that a second person has approved."""
    made = company["cashier"].post(
        "/v1/payments/payables",
        {
            "companyId": company.company_id,
            "estateId": estate["nodeId"],
            "kind": "PAYABLE_KIND_SERVICE",
            "payeeKind": "PAYEE_KIND_SUPPLIER",
            "payeeName": payee,
            "amountMinor": str(amount),
            "dueDate": "2030-01-31",
            "explanation": "保洁",
            "bankName": "招商银行",
            "bankAccount": "6225880123456789",
        },
    )
    approved: Json = company["company_finance"].post(f"/v1/payments/payables/{made['payableId']}:approve", {})
    return approved


@pytest.mark.prove("roles")
def test_a_run_is_made_of_what_is_ticked_and_what_the_bank_returned_is_open_again(
    console: Console, company: Cast
) -> None:
    estate = company.estate(f"p{secrets.token_hex(3)}")
    company["company_finance"].post("/v1/payments/payingAccounts:set", {"companyId": company.company_id, **OWN})
    returned, paid = owed(company, estate, "恒洁保洁", 10_600), owed(company, estate, "宏达电梯", 20_000)
    cashier = console(company["cashier"], company.company_id)
    page = cashier.page
    cashier.open("payments/payables?state=PAYABLE_STATE_OPEN")
    for payee in ("恒洁保洁", "宏达电梯"):
        page.get_by_role("checkbox", name=f"选择 {payee}").check()
    page.get_by_role("button", name="编制付款批次（2）").click()
    page.get_by_role("dialog").get_by_role("button", name="提交审批").click()
    expect(page.get_by_text("由您编制，须由他人审批。")).to_be_visible()
    cashier.look("payment-run")
    (run,) = company["cashier"].get("/v1/payments/paymentRuns", companyId=company.company_id)["runs"]
    finance = console(company["company_finance"], company.company_id)
    finance.open(f"payments/runs/{run['runId']}")
    finance.page.get_by_role("button", name="审批通过").click()
    finance.page.get_by_role("dialog").last.get_by_role("button", name="审批通过").click()
    expect(finance.page.get_by_text("已审批").last).to_be_visible()
    cashier.open(f"payments/runs/{run['runId']}")
    page.get_by_role("button", name="银行文件").click()
    with page.expect_download() as download:
        page.get_by_text("ISO 20022（pain.001 XML）").click()
    assert download.value.suggested_filename.endswith(".xml")
    expect(page.get_by_text("勾选银行已付或退回的各笔")).to_be_visible()
    page.get_by_role("checkbox", name="选择 恒洁保洁").check()
    page.get_by_role("button", name="所选退回").click()
    dialog = page.get_by_role("dialog", name="所选退回")
    dialog.get_by_label("原因").fill("账号与户名不符")
    dialog.get_by_role("button", name="所选退回").click()
    expect(page.get_by_text("账号与户名不符")).to_be_visible()
    page.get_by_role("button", name="其余全部已付").click()
    page.get_by_role("dialog").last.get_by_role("button", name="其余全部已付").click()
    expect(page.get_by_text("已完成").last).to_be_visible()
    cashier.settle()
    cashier.look("payment-run-done")
    states = [company["cashier"].get(f"/v1/payments/payables/{one['payableId']}")["state"] for one in (returned, paid)]
    assert states == ["PAYABLE_STATE_OPEN", "PAYABLE_STATE_PAID"]
    cashier.open("payments/runs")
    cashier.look("payment-runs")


@pytest.mark.prove("roles")
def test_the_day_of_company_finance_ends_with_nothing_left_to_decide(
    console: Console, company: Cast, billed: Estate
) -> None:
    receipt = taken(company, billed)
    counted = [{"method": "PAYMENT_METHOD_CASH", "countedMinor": receipt["amountMinor"]}]
    closing = {**billed.where, "paymentDate": receipt["paymentDate"], "counted": counted}
    company["cashier"].post("/v1/payments/dailyClosings", closing)
    billed.calculate("2026-07")
    window = begun(console, company["company_finance"], company.company_id, "company-finance")
    page = window.page
    page.get_by_role("link", name=re.compile("2026年7月")).click()
    page.get_by_role("button", name="审批通过").click()
    page.get_by_role("dialog").last.get_by_role("button", name="审批通过").click()
    expect(page.get_by_role("dialog").get_by_text("已审批")).to_be_visible()
    window.open("everyone/reminders")
    line(window, "等待我确认的日结").click()
    window.lines().get_by_role("button").first.click()
    page.get_by_role("button", name="确认", exact=True).click()
    page.get_by_role("dialog", name="确认").last.get_by_role("button", name="确认", exact=True).click()
    page.get_by_role("button", name="审批所含收款单（1）").click()  # what was counted, while it is at hand
    page.get_by_role("dialog").last.get_by_role("button", name=re.compile("^审批通过")).click()
    expect(page.get_by_role("dialog").last.get_by_text("已完成 1 条")).to_be_visible()
    done(window, "等待我审批的计费批次", "等待我确认的日结", "等待我审批的收款单")
