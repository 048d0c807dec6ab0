"""A leasing clerk's day: from a prospect to a lease that is reviewed, charged and given up, and a parking space."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from chassis import clock
from chassis.periods import add_months
from chassis.testing.polling import eventually
from people.cast import Cast
from people.estates import Estate, small_estate
from people.person import Json, Person, Refused
from playwright.sync_api import Locator, Page, expect

from e2e_tests.browser.window import Window

Console = Callable[[Person, str], Window]
TENANT = "江南小馆"
MONTHLY = 20_000  # 100 m² at ¥2


@dataclass
class Mall:
    """An estate with a shop to let, a space to park, and somebody who may become a tenant."""

    estate: Estate
    customer_id: str

    @property
    def where(self) -> Json:
        return self.estate.where

    @property
    def node_id(self) -> str:
        return str(self.estate.node["nodeId"])

    def person(self, role: str) -> Person:
        return self.estate.cast[role]

    def free(self, kind: str) -> list[Json]:
        """The units of a kind that contracts has heard of and nobody holds."""
        day = str(clock.today("Asia/Shanghai"))
        asked = {**self.where, "startDate": day, "endDate": day, "freeOnly": "true"}
        found = self.person("leasing_manager").pages("/v1/contracts/availability", "units", **asked)
        return [one for one in found if one["unitKind"] == kind]

    def owed(self) -> list[tuple[str, int]]:
        """What the tenant owes: by which fee item, and how much in minor units."""
        asked = {**self.where, "customerId": self.customer_id}
        found = self.person("billing_clerk").pages("/v1/billing/receivables", "receivables", **asked)
        return sorted((one["feeItemName"], int(one["amountMinor"])) for one in found)


@pytest.fixture
def mall(company: Cast) -> Mall:
    """A shop of 100 m², a parking space in a car park, a customer, and what they are charged by."""
    estate = small_estate(company, flats=1, area="100", price="1.5")
    manager, finance = company["estate_manager"], company["company_finance"]
    (building,) = manager.pages("/v1/tenants/buildings", "buildings", **estate.where)
    for code, kind in (("1-S1", "SHOP"), ("B1-001", "PARKING")):
        unit = {"buildingId": building["buildingId"], "code": code, "kind": f"UNIT_KIND_{kind}", "floor": 1}
        area = {"grossArea": "100", "billableArea": "100"} if kind == "SHOP" else {}
        manager.post("/v1/tenants/units", {**estate.where, "unit": {**unit, **area}})
    for code, name, category in (
        ("RENT", "租金", "RENT"),
        ("PARKING", "车位租金", "PARKING"),
        ("HELD", "押金", "DEPOSIT"),
    ):
        item = {"code": code, "name": name, "category": f"FEE_CATEGORY_{category}", "taxRate": "0", "dueDay": 5}
        cycle = 0 if category == "DEPOSIT" else 1
        told = {"companyId": company.company_id, "cycleMonths": cycle, "payerRule": "PAYER_RULE_CONTRACT_PARTY"}
        finance.post("/v1/billing/feeItems", {**told, **item})
    customer = {"kind": "CUSTOMER_KIND_ORGANISATION", "name": TENANT}
    made = manager.post("/v1/tenants/customers", {**estate.where, "customer": customer})
    mall = Mall(estate, str(made["customerId"]))
    eventually(lambda: mall.free("shop") and mall.free("parking"))
    return mall


def field(within: Locator, label: str) -> Locator:
    """The box of a form's field."""
    return within.get_by_label(label, exact=True)


def enter_day(within: Locator, label: str, day: date) -> None:
    """Types a day into a picker, as people do, and goes on to the next field: Enter would send the form."""
    box, open_ = field(within, label), within.page.locator(".ant-picker-dropdown:not(.ant-picker-dropdown-hidden)")
    box.click()
    expect(open_).to_be_visible()
    box.fill(str(day))
    box.press("Tab")
    expect(open_).to_have_count(0)
    expect(box).to_have_value(str(day))


def select(within: Locator, label: str, number: int = 0) -> Locator:
    """A select of a form, whose label may have the mark of what is required before it."""
    return within.get_by_role("combobox", name=re.compile(rf"^(\* ?)?{label}$")).nth(number)


def choose(within: Locator, label: str, typed: str, title: str = "") -> None:
    """Finds something by what is typed into a select, and takes it."""
    box = select(within, label)
    box.click()
    box.fill(typed)
    within.page.locator(".ant-select-item-option", has_text=title or typed).last.click()


def take(within: Locator, label: str, title: str) -> None:
    """Takes one of the options of a select."""
    select(within, label).click()
    within.page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").get_by_title(title, exact=True).click()


def dialog(page: Page, name: str) -> Locator:
    return page.get_by_role("dialog", name=name)


def test_a_prospect_becomes_a_tenant_whose_lease_is_reviewed_charged_and_given_up(console: Console, mall: Mall) -> None:
    clerk = console(mall.person("leasing_manager"), mall.node_id)
    a_prospect_is_offered_a_unit(clerk)
    the_unit_is_reserved_for_them(clerk)
    a_lease_is_written_and_submitted(clerk)
    reviewer = console(mall.person("company_finance"), mall.node_id)
    it_is_reviewed(reviewer, clerk)
    its_first_month_is_charged(reviewer, mall)
    it_is_given_up(clerk)
    it_is_reviewed(reviewer, clerk)
    (lease,) = mall.person("estate_manager").pages("/v1/contracts/leases", "leases", **mall.where)
    last = add_months(clock.today("Asia/Shanghai"), 2) - timedelta(days=1)
    assert (lease["terms"]["endDate"], lease["waiting"]) == (str(last), "AGREEMENT_KIND_UNSPECIFIED")


def a_prospect_is_offered_a_unit(window: Window) -> None:
    page = window.page
    window.open("contracts/prospects")
    window.look("prospects-none")
    page.get_by_role("button", name="新建招商客户").click()
    form = dialog(page, "新建招商客户")
    field(form, "公司、品牌或姓名").fill(TENANT)
    field(form, "业态").fill("餐饮")
    choose(form, "客户", "江南")
    window.look("prospect-new")
    form.get_by_role("button", name="保存").click()
    expect(form).to_be_hidden()
    page.get_by_role("link", name=re.compile(TENANT)).click()
    page.get_by_role("button", name="登记跟进").click()
    step = dialog(page, "登记跟进")
    take(step, "跟进方式", "报价")
    choose(step, "房间", "1-S1")
    field(step, "报价（每平方米每月）").fill("2.10")
    step.get_by_role("button", name="保存").click()
    expect(step).to_be_hidden()
    expect(page.get_by_text("¥2.10").first).to_be_visible()
    window.settle()
    window.look("prospect-offered")


def the_unit_is_reserved_for_them(window: Window) -> None:
    page, today = window.page, clock.today("Asia/Shanghai")
    page.get_by_role("button", name="预定房间").click()
    form = dialog(page, "新建预定")
    choose(form, "房间", "1-S1")
    enter_day(form, "起租日", today.replace(day=1))
    enter_day(form, "止租日", add_months(today, 12) - timedelta(days=1))
    enter_day(form, "保留至", today + timedelta(days=7))
    window.look("reservation-new")
    form.get_by_role("button", name="保存").click()
    expect(form).to_be_hidden()
    expect(page.get_by_text("预定").first).to_be_visible()


def a_lease_is_written_and_submitted(window: Window) -> None:
    page, today = window.page, clock.today("Asia/Shanghai")
    page.get_by_role("button", name="拟定合同").click()
    form = dialog(page, "新建合同")
    field(form, "合同编号").fill("HT-1")
    expect(field(form, "业态")).to_have_value("餐饮")
    enter_day(form, "起租日", today.replace(day=1))
    enter_day(form, "止租日", add_months(today, 12) - timedelta(days=1))
    choose(form, "房间", "1-S1")
    expect(field(form, "租赁面积")).to_have_value("100")
    take(form, "收费项目", "租金")
    select(form, "房间", 1).click()
    page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option").last.click()
    field(form, "月单价（含税）").fill("2")
    expect(form.get_by_text("¥2,400.00").first).to_be_visible()
    window.settle()
    window.look("lease-new")
    form.get_by_role("button", name="保存草稿").click()
    expect(page).to_have_url(re.compile(r"/contracts/leases/[0-9a-f-]{36}/schedule$"))
    page.get_by_role("button", name="提交复核").click()
    dialog(page, "提交复核").get_by_role("button", name="提交复核").click()
    expect(page.get_by_role("button", name="提交复核")).to_have_count(0)
    window.settle()
    window.look("lease-submitted")


def it_is_reviewed(reviewer: Window, clerk: Window) -> None:
    """By somebody else, who finds it among what waits for them."""
    reviewer.open("contracts/leases?waiting=true")
    reviewer.lines(TENANT).get_by_role("button", name="HT-1").click()
    reviewer.page.get_by_role("button", name="复核通过").click()
    dialog(reviewer.page, "复核通过").get_by_role("button", name="复核通过").click()
    expect(reviewer.page.get_by_role("button", name="复核通过")).to_have_count(0)
    reviewer.settle()
    clerk.page.reload()
    clerk.settle()


def its_first_month_is_charged(reviewer: Window, mall: Mall) -> None:
    page = reviewer.page
    page.get_by_role("tab", name="合同台账").click()
    reviewer.settle()
    page.locator(".ant-drawer tbody").get_by_role("checkbox").first.check()
    reviewer.look("lease-schedule")
    page.get_by_role("button", name="转为应收（1）").click()
    eventually(mall.owed, lambda owed: owed == [("租金", MONTHLY)])


def it_is_given_up(clerk: Window) -> None:
    page, today = clerk.page, clock.today("Asia/Shanghai")
    page.get_by_role("button", name="解约", exact=True).click()
    form = dialog(page, "解约")
    enter_day(form, "解约日", add_months(today, 2) - timedelta(days=1))
    field(form, "归还的钥匙").fill("钥匙两把")
    form.get_by_label("原因").fill("客户退租")
    clerk.settle()
    expect(form.get_by_text("¥200.00").first).to_be_visible()
    clerk.look("surrender")
    form.get_by_role("button", name="提交解约").click()
    expect(form).to_be_hidden()
    expect(page.get_by_role("button", name="解约", exact=True)).to_have_count(0)


@pytest.mark.prove("roles")
def test_a_space_is_let_renewed_and_given_back(console: Console, mall: Mall) -> None:
    manager = mall.person("estate_manager")
    manager.post("/v1/contracts/carParks", {**mall.where, "carPark": {"code": "B1", "name": "地下车场"}})
    file = manager.upload("spaces.csv", "车场编号,车位编号,位置\nB1,B1-001,A 区\n".encode())
    imported = manager.finished(manager.post("/v1/contracts/spaces:import", {**mall.where, "fileName": file}))
    assert not imported.get("refused")
    window = console(mall.person("leasing_manager"), mall.node_id)
    page = window.page
    window.open("contracts/spaces")
    page.get_by_role("button", name=re.compile("^B1-001")).click()
    page.get_by_role("dialog", name="B1-001").get_by_role("button", name="租用").click()
    form = dialog(page, "租用车位 B1-001")
    choose(form, "使用人", "江南")
    field(form, "月租金（含税）").fill("300")
    take(form, "收费项目", "车位租金")
    field(form, "车牌").fill("粤B12345")
    window.look("space-let")
    form.get_by_role("button", name="租用").click()
    expect(form).to_be_hidden()
    page.get_by_role("link", name="查看车位租用").click()
    drawer = page.get_by_role("dialog").last
    expect(drawer.get_by_text("粤B12345")).to_be_visible()
    window.settle()
    window.look("parking-lease")
    eventually(mall.owed, lambda owed: owed == [("车位租金", 360_000)])
    drawer.get_by_role("button", name="续租").click()
    page.get_by_role("dialog").last.get_by_role("button", name="续租").click()
    eventually(mall.owed, lambda owed: owed == [("车位租金", 360_000)] * 2)
    window.settle()
    drawer.get_by_role("button", name="退还车位").click()
    back = page.get_by_role("dialog").last
    back.get_by_label("原因").fill("换车位")
    back.get_by_role("button", name="退还车位").click()
    window.open("contracts/spaces")
    window.look("spaces")


def supply(mall: Mall, supplier_id: str) -> Json:
    """A supplier's contract, once contracts has heard of the supplier."""
    today = clock.today("Asia/Shanghai")
    line = {"kind": "PAYABLE_LINE_KIND_INSTALMENT", "dueDate": str(today), "amountMinor": "100000", "note": "预付款"}
    told = {
        "kind": "PAYABLE_KIND_SUPPLIER",
        "number": "GY-1",
        "supplierId": supplier_id,
        "subject": "电梯维保",
        "startDate": str(today),
        "endDate": str(today + timedelta(days=364)),
        "lines": [line],
    }
    body, made = {**mall.where, "payableContract": told}, list[Json]()

    def heard() -> bool:
        try:
            made.append(mall.person("leasing_manager").post("/v1/contracts/payableContracts", body))
        except Refused as refused:
            assert "SUPPLIER_UNKNOWN" in str(refused)
        return bool(made)

    eventually(heard)
    return made[0]


@pytest.mark.prove("roles")
def test_a_payable_contract_is_with_a_supplier_of_the_file_and_a_shop_is_listed(console: Console, mall: Mall) -> None:
    finance, company = mall.person("company_finance"), {"companyId": mall.where["companyId"]}
    told = {"code": "T-1", "name": "通力电梯有限公司", "kind": "SUPPLIER_KIND_SERVICES", "paymentDays": 30}
    supplier = finance.post("/v1/warehouse/suppliers", {**company, "supplier": told})
    made = supply(mall, supplier["supplierId"])
    window = console(mall.person("leasing_manager"), mall.node_id)
    page = window.page
    window.open("contracts/payables")
    page.get_by_role("button", name="新建付款合同").click()
    form = dialog(page, "新建付款合同")
    take(form, "种类", "供应商合同")
    choose(form, "供应商", "通力")
    window.look("payable-supplier")
    window.open(f"contracts/payables/{made['contractId']}")
    expect(page.get_by_role("link", name="通力电梯有限公司")).to_be_visible()
    moved = {**company, "reason": "停工整顿", "state": "SUPPLIER_STATE_SUSPENDED"}
    finance.post(f"/v1/warehouse/suppliers/{supplier['supplierId']}:move", moved)
    path = f"/v1/contracts/payableContracts/{made['contractId']}"
    eventually(lambda: finance.get(path, **company)["supplierState"] == "PAYEE_STATE_SUSPENDED")
    window.open(f"contracts/payables/{made['contractId']}")
    expect(page.get_by_text("暂停合作")).to_be_visible()
    window.look("payable-supplier-suspended")
    window.open("contracts/listings")
    page.get_by_role("button", name="登记房源").click()
    form = dialog(page, "登记房源")
    choose(form, "房间", "1-S1")
    take(form, "租售", "出租")
    field(form, "要价").fill("6800")
    enter_day(form, "可交付日期", clock.today("Asia/Shanghai"))
    window.look("listing")
    form.get_by_role("button", name="保存").click()
    expect(window.lines("1-S1")).to_have_count(1)
    window.look("listings")
    window.open("contracts/availability")
    window.look("availability")
