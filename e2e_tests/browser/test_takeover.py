"""What an estate is and who takes it over: acceptance, problems, handover, census; a company's words and terms."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from chassis.testing.polling import eventually
from people.cast import Cast
from people.estates import Estate, small_estate
from people.person import Json, Person
from playwright.sync_api import Page, expect

from e2e_tests.browser.window import Window

Console = Callable[[Person, str], Window]
proved = pytest.mark.prove("roles")


@pytest.fixture
def estate(company: Cast) -> Estate:
    """An estate of two owners."""
    return small_estate(company, flats=2, area="100", price="1.5")


def save(page: Page, **typed: str) -> None:
    """Fills the dialog in front and saves it."""
    dialog = page.get_by_role("dialog").last
    for label, value in typed.items():
        dialog.get_by_label(label).fill(value)
    dialog.get_by_role("button", name="保存").click()
    expect(dialog.get_by_role("button", name="保存")).to_be_hidden()


def test_what_fails_at_the_acceptance_is_tracked_until_somebody_confirms_it(console: Console, estate: Estate) -> None:
    manager = estate.cast["estate_manager"]
    items = [{"name": "电梯", "standard": "运行平稳"}, {"name": "屋面", "standard": "无渗漏"}]
    body = {**estate.where, "scope": "ACCEPTANCE_SCOPE_ESTATE", "items": items}
    acceptance = manager.post("/v1/tenants/acceptances", body)
    window = console(manager, estate.node["nodeId"])
    page = window.page
    window.open(f"tenants/acceptances/{acceptance['acceptanceId']}")
    page.get_by_role("button", name="合格 屋面", exact=True).click()
    save(page)
    page.get_by_role("button", name="不合格 电梯", exact=True).click()
    save(page, 不合格情况="停在三楼不动")
    expect(page.get_by_role("link", name="查看问题")).to_be_visible()
    window.look("acceptance")
    page.get_by_role("link", name="查看问题").click()
    expect(page.get_by_text("停在三楼不动").last).to_be_visible()
    page.get_by_role("button", name="安排整改").click()
    save(page, 整改责任方="顺达电梯")
    page.get_by_role("button", name="整改完成").click()
    save(page)
    window.settle()
    window.look("problem")
    page.get_by_role("button", name="确认关闭").click()
    save(page)
    expect(page.get_by_role("dialog").get_by_text("已关闭").first).to_be_visible()
    (problem,) = manager.pages("/v1/tenants/problems", "problems", **estate.where)
    assert (problem["state"], problem["responsible"]) == ("PROBLEM_STATE_CLOSED", "顺达电梯")


def shop(estate: Estate) -> Json:
    """A unit that nobody has yet."""
    manager = estate.cast["estate_manager"]
    (building,) = manager.pages("/v1/tenants/buildings", "buildings", **estate.where)
    unit = {"buildingId": building["buildingId"], "code": "1-S1", "kind": "UNIT_KIND_SHOP", "grossArea": "80"}
    return manager.post("/v1/tenants/units", {**estate.where, "unit": unit})


@proved
def test_a_unit_is_handed_over_with_its_keys_and_first_readings(console: Console, estate: Estate) -> None:
    manager = estate.cast["estate_manager"]
    company = {"companyId": estate.cast.company_id}
    customer = manager.post(
        "/v1/tenants/customers", {**estate.where, "customer": {"name": "周敏", "kind": "CUSTOMER_KIND_PERSON"}}
    )
    waits = {"unitId": shop(estate)["unitId"], "customerId": customer["customerId"], "role": "OCCUPANCY_ROLE_OWNER"}
    handover = manager.post("/v1/tenants/handovers", {**company, **waits})
    window = console(manager, estate.node["nodeId"])
    page = window.page
    window.open("tenants/handovers?state=HANDOVER_STATE_WAITING")
    expect(window.lines("周敏")).to_have_count(1)
    window.open(f"tenants/handovers/{handover['handoverId']}")
    page.get_by_role("button", name="交房", exact=True).click()
    dialog = page.get_by_role("dialog").last
    dialog.get_by_label("钥匙名称 1").fill("大门")
    dialog.get_by_label("数量 1").fill("2")
    dialog.get_by_role("button", name="添加一行").last.click()
    dialog.get_by_label("表号 1").fill("W-9")
    dialog.get_by_label("读数 1").fill("12.5")
    window.look("hand-over")
    dialog.get_by_role("button", name="交房", exact=True).click()
    expect(page.get_by_text("大门 × 2")).to_be_visible()

    def outcome() -> str:
        where = f"/v1/tenants/handovers/{handover['handoverId']}"
        return str(manager.get(where, **company)["readings"][0]["outcome"])

    eventually(outcome, lambda said: said == "READING_OUTCOME_NO_SUCH_METER")
    window.open(f"tenants/handovers/{handover['handoverId']}")
    expect(page.get_by_text("该房间没有此表，请先登记表具")).to_be_visible()
    window.look("handed-over")


@proved
def test_an_estates_data_and_its_census_which_is_saved(console: Console, estate: Estate) -> None:
    window = console(estate.cast["estate_manager"], estate.node["nodeId"])
    page = window.page
    window.open("tenants/estate")
    page.get_by_role("button", name="修改").click()
    dialog = page.get_by_role("dialog").last
    dialog.get_by_label("地址").fill("滨江路 8 号")
    dialog.get_by_role("button", name="添加一行").click()
    dialog.get_by_label(re.compile("^联系人 1")).fill("王工")
    save(page, 开发商="滨江置业")
    expect(page.get_by_text("滨江路 8 号")).to_be_visible()
    expect(page.get_by_role("row", name=re.compile("合计"))).to_contain_text("2")
    window.look("estate-data")
    with page.expect_download() as saved:
        page.get_by_role("button", name="导出").click()
        page.get_by_role("menuitem", name="CSV").click()
    (line,) = csv.DictReader(io.StringIO(Path(saved.value.path()).read_text("utf-8-sig")))
    assert (line["unit_count"], line["household_count"], line["resident_count"]) == ("2", "2", "2")


@proved
def test_a_reason_of_the_companys_own_is_offered_kept_and_told_in_the_readers_language(
    console: Console, company: Cast, billed: Estate
) -> None:
    window = console(company["administrator"], company.company_id)
    page = window.page
    window.open("administration/dictionaries/billing/change_reason")
    page.get_by_role("button", name="新增条目").click()
    dialog = page.get_by_role("dialog").last
    dialog.get_by_role("combobox", name="内置类别").click()
    page.get_by_title("减免", exact=True).last.click()
    save(page, 编码="POLICY", 中文名称="政策减免", 英文名称="Waived by policy")
    expect(page.get_by_role("row", name=re.compile("政策减免"))).to_contain_text("使用中")
    window.look("dictionary")
    clerk = console(company["billing_clerk"], company.company_id)
    clerk.open("billing/receivables")
    clerk.lines().get_by_role("button").first.click()
    clerk.page.get_by_role("button", name="变更", exact=True).click()
    clerk.page.get_by_role("menuitem", name="申请减免").click()
    clerk.page.get_by_text("政策减免", exact=True).click()
    clerk.page.get_by_role("button", name="提交审批").click()
    expect(clerk.page.get_by_text("已提交，等待他人审批")).to_be_visible()
    where = {"companyId": company.company_id}
    (change,) = company["billing_clerk"].pages("/v1/billing/receivableChanges", "changes", **where)
    assert (change["reason"], change["reasonCode"]) == ("政策减免", "POLICY")
    clerk.open("billing/changes")
    expect(clerk.lines("政策减免")).to_have_count(1)
    clerk.speak("en-US")
    expect(clerk.lines("Waived by policy")).to_have_count(1)


@proved
def test_a_company_decides_how_long_its_files_are_kept(console: Console, company: Cast) -> None:
    window = console(company["administrator"], company.company_id)
    page = window.page
    window.open("identity/files")
    page.get_by_role("button", name="客户", exact=True).click()
    page.get_by_role("dialog").last.get_by_label("保存").fill("1500")
    window.look("file-terms-customer")
    page.get_by_role("dialog").last.get_by_role("button", name="保存").click()
    row = page.get_by_role("row").filter(has=page.get_by_role("button", name="客户", exact=True))
    expect(row).to_contain_text("1,500 天")
    expect(row).to_contain_text("公司设置")
    window.look("file-terms")
