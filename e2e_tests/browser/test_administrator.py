"""What an administrator does in the console: the tree, staff and their rights, roles, the audit trail."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from chassis.testing.polling import eventually
from people.cast import Cast
from people.estates import Estate
from people.person import Json, Person
from playwright.sync_api import Page, expect

from e2e_tests.browser.days import begun, done, line
from e2e_tests.browser.window import Window

Console = Callable[[Person, str], Window]
LINE = "按审批流程等待我处理的事项"


def test_an_estate_is_created_changed_and_closed(console: Console, company: Cast) -> None:
    administrator = company["administrator"]
    window = console(administrator, company.company_id)
    page = window.page
    window.open("identity/organisation")
    page.get_by_role("button", name="新建").click()
    page.get_by_role("menuitem", name="新建管理处").click()
    dialog = page.get_by_role("dialog", name="新建管理处")
    dialog.get_by_label("名称").fill("翠湖花园")
    dialog.get_by_label("编号").fill("has spaces")
    dialog.get_by_role("button", name="保存").click()
    expect(dialog.get_by_text("字母或数字开头")).to_be_visible()
    window.look("organisation-new")
    dialog.get_by_label("编号").fill("cuihu")
    dialog.get_by_role("button", name="保存").click()
    expect(dialog).to_be_hidden()
    page.get_by_role("button", name="翠湖花园").click()
    page.get_by_role("dialog", name="翠湖花园").get_by_role("button", name="修改").click()
    form = page.get_by_role("dialog", name="修改")
    form.get_by_label("名称").fill("翠湖花园一期")
    form.get_by_role("button", name="保存").click()
    expect(page.get_by_role("dialog", name="翠湖花园一期")).to_be_visible()
    window.look("organisation-estate")
    page.get_by_role("dialog", name="翠湖花园一期").get_by_role("button", name="关闭", exact=True).last.click()
    page.get_by_role("dialog", name="关闭").get_by_role("button", name="关闭", exact=True).last.click()
    expect(page.get_by_text("已关闭").first).to_be_visible()
    estates = [one for one in administrator.pages("/v1/identity/nodes", "nodes") if one["code"] == "cuihu"]
    assert [(one["name"], one["closed"]) for one in estates] == [("翠湖花园一期", True)]


@pytest.mark.prove("roles")
def test_a_role_is_granted_and_taken_back(console: Console, company: Cast) -> None:
    administrator = company["administrator"]
    cashier = company["cashier"]
    window = console(administrator, company.company_id)
    page = window.page
    window.open("identity/grants")
    page.get_by_role("button", name="新增授权").click()
    dialog = page.get_by_role("dialog", name="新增授权")
    dialog.get_by_label("员工").fill(cashier.username)
    page.get_by_title(re.compile(cashier.username)).click()
    dialog.get_by_label("角色").click()
    page.get_by_title("抄表员").click()
    dialog.get_by_role("button", name="保存").click()
    expect(dialog).to_be_hidden()
    window.look("grants")
    (row,) = window.lines("抄表员").all()
    row.get_by_role("button", name="收回").click()
    page.get_by_role("dialog", name="收回").get_by_role("button", name="收回").click()
    expect(window.lines("抄表员")).to_have_count(0)


@pytest.mark.prove("roles")
def test_roles_read_as_a_matrix(console: Console, company: Cast) -> None:
    window = console(company["administrator"], company.company_id)
    window.open("identity/roles")
    row = window.page.locator("tr", has_text="审批计费批次")
    expect(row.get_by_label("有此权限")).to_have_count(3)
    window.look("roles")


def test_the_audit_trail_tells_who_did_what_and_its_chain_holds(
    console: Console, company: Cast, administrator: Person
) -> None:
    company["cashier"]
    window = console(administrator, company.company_id)
    window.open("administration/audit")
    expect(window.page.get_by_text("新建员工").first).to_be_visible()
    window.page.get_by_role("button", name="校验链条").click()
    expect(window.page.get_by_role("status").filter(has_text="链条完整")).to_be_visible()
    window.look("audit")


@pytest.mark.prove("roles")
def test_search_finds_customers_by_name_and_hides_what_is_not_ones_own(console: Console, company: Cast) -> None:
    window = console(company["administrator"], company.company_id)
    window.open("everyone/reminders")
    box = window.page.get_by_role("combobox", name="搜索房号、客户、应收、收款单")
    box.fill("没有这个人")
    box.press("Enter")
    expect(window.page).to_have_url(re.compile("/everyone/search"))
    expect(window.page.get_by_text("没有找到匹配的记录")).to_be_visible()
    window.look("search-nothing")


@pytest.mark.prove("roles")
def test_every_service_tells_how_it_is_and_what_it_parked(
    console: Console, company: Cast, administrator: Person
) -> None:
    group = administrator.get("/v1/identity/session")["groupId"]
    window = console(administrator, group)
    window.open("administration/health")
    for service in ("billing", "identity", "payments", "tenants"):
        expect(window.page.get_by_role("region", name=service).get_by_text("正常")).to_be_visible()
    window.look("health")
    window.open("administration/dead-letters")
    expect(window.page.get_by_text("没有死信")).to_be_visible()
    window.look("dead-letters")


@pytest.mark.prove("roles")
def test_new_staff_are_told_to_need_a_role_and_get_one_on_their_page(console: Console, company: Cast) -> None:
    administrator = company["administrator"]
    made = administrator.post(
        "/v1/identity/staff",
        {
            "nodeId": company.company_id,
            "username": f"ouyang-{company.company_id}",
            "displayName": "欧阳晓峰",
            "password": "a first password",
        },
    )
    window = console(administrator, company.company_id)
    page = window.page
    window.open("identity/staff?text=晓峰")
    page.get_by_role("button", name=made["username"]).click()
    drawer = page.get_by_role("dialog", name="欧阳晓峰")
    expect(drawer.get_by_text("尚未授予任何角色").first).to_be_visible()
    drawer.get_by_role("tab", name="角色").click()
    drawer.get_by_role("button", name="新增授权").first.click()
    dialog = page.get_by_role("dialog", name="新增授权")
    dialog.get_by_label("角色").click()
    page.get_by_title("抄表员").click()
    dialog.get_by_role("button", name="保存").click()
    expect(drawer.get_by_text("抄表员").first).to_be_visible()
    window.look("staff-roles")


@pytest.mark.prove("roles")
def test_an_estates_manager_plans_a_week_and_sees_its_calendar(console: Console, company: Cast) -> None:
    estate_id = company.estate("weeks")["nodeId"]
    manager = company.at(estate_id, "estate_manager")
    guard = company.at(estate_id, "meter_reader")
    window = console(manager, estate_id)
    page = window.page
    window.open("identity/calendar")
    expect(page.get_by_text("尚未设置")).to_be_visible()
    window.look("calendar")
    window.open("identity/roster")
    page.get_by_role("button", name="班次").click()
    shifts = page.get_by_role("dialog", name="班次")
    for label, value in (("班次名称", "夜班"), ("开始", "20:00"), ("结束", "08:00")):
        shifts.get_by_label(label).fill(value)
    shifts.get_by_role("button", name="新建班次").click()
    page.get_by_role("button", name="按规律排班").click()
    dialog = page.get_by_role("dialog", name="按规律排班")
    dialog.get_by_label("员工").fill(guard.username)
    page.get_by_title(re.compile(guard.username)).click()
    dialog.get_by_role("button", name="+ 夜班").click()
    dialog.get_by_role("button", name="+ 休息").click()
    dialog.get_by_role("button", name="保存").click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("button", name="夜班")).to_have_count(4)
    window.look("roster")


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


@pytest.mark.prove("roles")
def test_the_day_of_an_administrator_ends_with_everybody_at_their_post(console: Console, company: Cast) -> None:
    administrator = company["administrator"]
    made = administrator.post(
        "/v1/identity/staff",
        {
            "nodeId": company.company_id,
            "username": f"murong-{company.company_id}",
            "displayName": "慕容秋",
            "password": "a first password",
        },
    )
    window = begun(console, administrator, company.company_id, "administrator")
    page = window.page
    line(window, "尚未授权的员工").click()
    page.get_by_role("button", name=made["username"]).click()
    drawer = page.get_by_role("dialog", name="慕容秋")
    drawer.get_by_role("tab", name="角色").click()
    drawer.get_by_role("button", name="新增授权").first.click()
    dialog = page.get_by_role("dialog", name="新增授权")
    dialog.get_by_label("角色").click()
    page.get_by_title("收费员").click()
    dialog.get_by_role("button", name="保存").click()
    expect(drawer.get_by_text("收费员").first).to_be_visible()
    done(window, "尚未授权的员工")


@pytest.mark.prove("roles")
def test_the_day_of_an_auditor_leads_from_a_reversal_to_who_did_it(
    console: Console, company: Cast, billed: Estate
) -> None:
    item, finance = billed.open_items(2)[0], company["company_finance"]
    taken = company["cashier"].post("/v1/payments/receipts", billed.receipt(item["customerId"], int(item["openMinor"])))
    finance.post(f"/v1/payments/receipts/{taken['receiptId']}:approve", {})
    finance.post(f"/v1/payments/receipts/{taken['receiptId']}:reverse", {"reason": "支票退票"})
    window = begun(console, company["auditor"], company.company_id, "auditor")
    page = window.page
    line(window, "本月冲红的收款单").click()
    page.get_by_role("button", name=taken["number"]).click()
    drawer = page.get_by_role("dialog")
    expect(drawer.get_by_text("支票退票").first).to_be_visible()
    drawer.get_by_role("tab", name="变更记录").click()
    expect(drawer.get_by_text(finance.username).first).to_be_visible()
    window.settle()
    window.look("receipt-history")
    window.open("everyone/reminders")
    page.get_by_role("navigation", name="常用页面").get_by_role("link", name="审计日志").click()
    page.get_by_role("button", name="校验链条").click()
    expect(page.get_by_role("status").filter(has_text="链条完整")).to_be_visible()
    done(window)
