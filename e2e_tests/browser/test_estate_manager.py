"""What an estate manager does in the console: the room map, moves with their money, units, customers, exports."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.files.sheets import read
from chassis.testing.polling import eventually
from people.cast import Cast
from people.estates import Estate, small_estate
from people.person import Json, Person, Refused
from playwright.sync_api import Page, Route, expect

from e2e_tests.browser.window import Window

Console = Callable[[Person, str], Window]
# Two flats of ¥150 a month each, and a shop that nobody has.
MONTHLY = 15_000


@pytest.fixture
def estate(company: Cast) -> Estate:
    """An estate of a building with two owners, and with an empty shop."""
    made = small_estate(company, flats=2, area="100", price="1.5")
    manager = company["estate_manager"]
    (building,) = manager.pages("/v1/tenants/buildings", "buildings", **made.where)
    shop = {"buildingId": building["buildingId"], "code": "1-S1", "kind": "UNIT_KIND_SHOP", "floor": 1}
    manager.post("/v1/tenants/units", {**made.where, "unit": {**shop, "grossArea": "100"}})
    eventually(lambda: len(billed_units(made)), lambda known: known == 3)
    return made


def billed_units(estate: Estate) -> list[Json]:
    """The units that billing has heard of."""
    return list(estate.cast["billing_clerk"].pages("/v1/billing/units", "units", **estate.where))


def units(estate: Estate) -> dict[str, Json]:
    """The units by code."""
    found = estate.cast["estate_manager"].pages("/v1/tenants/units", "units", **estate.where)
    return {one["code"]: one for one in found}


def occupancies(estate: Estate, unit_id: str) -> list[Json]:
    """Who has and had a unit, the newest first."""
    manager = estate.cast["estate_manager"]
    return list(manager.pages("/v1/tenants/occupancies", "occupancies", **estate.where, unitId=unit_id))


def owed(estate: Estate, unit_id: str, customer_id: str) -> list[tuple[str, str, int]]:
    """What is open of a unit and a customer: first day, last day, minor units."""
    found = estate.cast["estate_manager"].pages(
        "/v1/billing/receivables",
        "receivables",
        **estate.where,
        unitId=unit_id,
        customerId=customer_id,
        openOnly="true",
    )
    return sorted((one["periodStart"], one["periodEnd"], int(one["outstandingMinor"])) for one in found)


def months() -> tuple[date, date]:
    """The first days of last month and of this one, where the estate is."""
    this = clock.today("Asia/Shanghai").replace(day=1)
    return (this - timedelta(days=1)).replace(day=1), this


def manager_window(console: Console, estate: Estate) -> Window:
    return console(estate.cast["estate_manager"], estate.node["nodeId"])


def type_date(page: Page, label: str, value: date) -> None:
    """Types a date into a picker, as people do."""
    box = page.get_by_label(label)
    box.click()
    expect(page.locator(".ant-picker-dropdown")).to_be_visible()
    box.fill(str(value))
    box.press("Enter")
    expect(page.locator(".ant-picker-dropdown")).to_be_hidden()
    expect(box).to_have_value(str(value))


def figure(page: Page, label: str) -> Any:
    """The amount under a label."""
    return page.locator(".figures > div", has_text=label).locator("dd")


def hears_of(estate: Estate, occupancy_id: str) -> None:
    """Waits until billing has heard of an occupancy."""
    path = f"/v1/billing/occupancies/{occupancy_id}:previewMoveOut"
    asked = {"companyId": estate.cast.company_id, "settlementDate": "2199-12-31"}

    def heard() -> bool:
        try:
            return bool(estate.cast["estate_manager"].get(path, **asked))
        except Refused:
            return False

    eventually(heard, lambda known: known)


def first_answer_is_lost(window: Window, path: str) -> list[str]:
    """The first time a change is done and its answer lost on the way; gives the keys it is sent with."""
    keys: list[str] = []

    def lost(route: Route) -> None:
        keys.append(route.request.headers["idempotency-key"])
        if len(keys) == 1:
            route.fetch()
            route.abort("connectionreset")
        else:
            route.continue_()

    window.page.route(path, lost)
    return keys


def test_the_room_map_tells_of_a_room_and_opens_it(console: Console, estate: Estate) -> None:
    estate.bill("2026-06")
    estate.open_items(2)
    window = manager_window(console, estate)
    page = window.page
    window.open("tenants/rooms")
    room = page.get_by_role("link", name=re.compile("1-0001 "))
    room.hover()
    card = page.get_by_role("tooltip")
    expect(card).to_contain_text("Owner 1")
    expect(card).to_contain_text("¥150.00")
    window.look("rooms")
    room.click(button="right")
    expect(page.get_by_role("menuitem", name="过户")).to_be_visible()
    window.look("rooms-menu")
    page.keyboard.press("Escape")
    room.click()
    drawer = page.get_by_role("dialog", name="1-0001")
    expect(drawer.get_by_role("link", name="Owner 1")).to_be_visible()
    window.settle()
    window.look("rooms-unit")
    drawer.get_by_role("button", name="关闭", exact=True).click()
    expect(page).to_have_url(re.compile(r"/tenants/rooms/[0-9a-f-]{36}$"))
    owed = (link := page.locator(".rooms-figures > div", has_text="逾期欠费").get_by_role("link")).inner_text()
    link.click()
    expect(page.locator(".sums > div", has_text="欠费").locator("dd")).to_have_text(owed)


def test_a_move_in_shows_the_bills_that_then_come(console: Console, estate: Estate) -> None:
    shop = units(estate)["1-S1"]
    window = manager_window(console, estate)
    page = window.page
    window.open("tenants/rooms")
    page.get_by_role("link", name=re.compile("1-S1")).click()
    page.get_by_role("dialog", name="1-S1").get_by_role("button", name="入住").click()
    window.settle()
    page.get_by_role("button", name="新建客户").click()
    form = page.get_by_role("dialog", name="新建客户")
    form.get_by_label("名称").fill("王小明")
    form.get_by_label("手机").fill("13900001111")
    window.look("move-in-new-customer")
    form.get_by_role("button", name="保存").click()
    expect(form).to_be_hidden()
    expect(page.locator(".ant-descriptions").get_by_text("王小明")).to_be_visible()
    window.look("move-in-customer")
    page.get_by_role("button", name="下一步").click()
    page.get_by_role("radio", name="业主", exact=True).click()
    type_date(page, "起始日", date(2026, 6, 11))
    page.get_by_label("备注").fill("钥匙两把")
    window.look("move-in-terms")
    page.get_by_role("button", name="下一步").click()
    row = page.get_by_role("row", name=re.compile("^.*Property fee"))
    expect(row).to_contain_text("¥100.00")  # 150.00 less its first ten days
    expect(row).to_contain_text("¥150.00")
    row.get_by_role("button").click()
    expect(page.get_by_text("1.5 × 100 平方米 = 每月 ¥150.00").first).to_be_visible()
    window.settle()
    window.look("move-in-money")
    page.go_back()
    expect(page.get_by_label("备注")).to_have_value("钥匙两把")
    page.go_forward()
    keys = first_answer_is_lost(window, "**/v1/tenants/occupancies:moveIn")
    page.get_by_role("button", name="确认入住").dblclick()
    expect(page.get_by_text("王小明 已入住 1-S1")).to_be_visible()
    window.look("move-in-done")
    window.complaints = [one for one in window.complaints if "ERR_CONNECTION_RESET" not in one]
    assert [len(keys), len(set(keys))] == [2, 1], "sent again with the same key"
    the_move_in_is_billed_as_shown(estate, shop["unitId"])


def the_move_in_is_billed_as_shown(estate: Estate, unit_id: str) -> None:
    (made,) = occupancies(estate, unit_id)
    assert (made["role"], made["startDate"], made["note"]) == ("OCCUPANCY_ROLE_OWNER", "2026-06-11", "钥匙两把")
    hears_of(estate, made["occupancyId"])
    estate.bill("2026-06")
    estate.bill("2026-07")
    eventually(
        lambda: owed(estate, unit_id, made["customerId"]),
        lambda found: found == [("2026-06-11", "2026-06-30", 10_000), ("2026-07-01", "2026-07-31", MONTHLY)],
    )


@pytest.mark.prove("roles")
def test_a_transfer_settles_the_one_and_bills_the_other(console: Console, estate: Estate) -> None:
    last, this = months()
    flat = units(estate)["1-0001"]
    estate.bill(f"{last:%Y-%m}")
    estate.bill(f"{this:%Y-%m}")
    estate.open_items(4)
    buyer = estate.cast["estate_manager"].post(
        "/v1/tenants/customers", {**estate.where, "customer": {"kind": "CUSTOMER_KIND_PERSON", "name": "赵买家"}}
    )
    window = manager_window(console, estate)
    page = window.page
    window.open(f"tenants/transfer?unit={flat['unitId']}")
    expect(page.get_by_role("radio", name=re.compile("Owner 1"))).to_be_checked()
    window.look("transfer-who")
    page.get_by_role("button", name="下一步").click()
    page.locator("#move-customer").fill("赵买")
    page.get_by_title(re.compile("赵买家")).click()
    page.get_by_role("button", name="下一步").click()
    type_date(page, "过户日", this)
    window.look("transfer-terms")
    page.get_by_role("button", name="下一步").click()
    expect(figure(page, "作废金额")).to_have_text("¥150.00")
    expect(figure(page, "已计费待缴")).to_have_text("¥150.00")
    expect(figure(page, "合计应缴")).to_have_text("¥150.00")
    expect(page.get_by_role("row", name=re.compile("合计"))).to_have_text(re.compile(r"合计¥150\.00¥150\.00"))
    window.settle()
    window.look("transfer-money")
    page.get_by_role("button", name="确认过户").click()
    expect(page.get_by_text("1-0001 已过户给 赵买家")).to_be_visible()
    window.look("transfer-done")
    the_transfer_is_billed_as_shown(estate, flat["unitId"], buyer["customerId"])


def the_transfer_is_billed_as_shown(estate: Estate, unit_id: str, buyer_id: str) -> None:
    last, this = months()
    started, ended = occupancies(estate, unit_id)
    assert (started["customerId"], started["startDate"]) == (buyer_id, str(this))
    assert ended["endDate"] == str(this - timedelta(days=1))
    end_of_last = str(this - timedelta(days=1))
    eventually(
        lambda: owed(estate, unit_id, ended["customerId"]),
        lambda found: found == [(str(last), end_of_last, MONTHLY)],
    )
    hears_of(estate, started["occupancyId"])
    estate.bill(f"{this:%Y-%m}")
    eventually(
        lambda: [(start, minor) for start, _, minor in owed(estate, unit_id, buyer_id)],
        lambda found: found == [(str(this), MONTHLY)],
    )


def test_a_move_out_voids_what_comes_after_and_keeps_the_running_month(console: Console, estate: Estate) -> None:
    last, this = months()
    flat = units(estate)["1-0002"]
    estate.bill(f"{last:%Y-%m}")
    estate.bill(f"{this:%Y-%m}")
    estate.open_items(4)
    window = manager_window(console, estate)
    page = window.page
    window.open(f"tenants/units/{flat['unitId']}")
    page.get_by_role("link", name="迁出", exact=True).click()
    window.settle()
    type_date(page, "结算日", last + timedelta(days=9))
    expect(figure(page, "作废金额")).to_have_text("¥150.00")
    expect(figure(page, "已计费待缴")).to_have_text("¥150.00")
    expect(figure(page, "合计应缴")).to_have_text("¥150.00")
    expect(page.get_by_text("整期保留").first).to_be_visible()
    window.settle()
    window.look("move-out-money")
    page.get_by_role("button", name="确认迁出").dblclick()
    expect(page.get_by_text("Owner 2 已迁出 1-0002")).to_be_visible()
    window.look("move-out-done")
    (ended,) = occupancies(estate, flat["unitId"])
    assert ended["endDate"] == str(last + timedelta(days=9))
    eventually(
        lambda: owed(estate, flat["unitId"], ended["customerId"]),
        lambda found: found == [(str(last), str(this - timedelta(days=1)), MONTHLY)],
    )


@pytest.mark.prove("roles")
def test_a_settlement_too_far_back_is_refused_with_what_to_do(console: Console, estate: Estate) -> None:
    last, _ = months()
    flat = units(estate)["1-0002"]
    (there,) = occupancies(estate, flat["unitId"])
    window = manager_window(console, estate)
    page = window.page
    too_early = last - timedelta(days=1)
    window.open(f"tenants/move-out?occupancy={there['occupancyId']}&date={too_early}&step=money")
    expect(page.get_by_text("更早的未缴应收请先经审批作废").first).to_be_visible()
    page.get_by_role("button", name="确认迁出").click()
    expect(page.get_by_text(f"而本管理处最早可结算到 {last}")).to_be_visible()
    window.look("move-out-too-far-back")
    assert occupancies(estate, flat["unitId"])[0]["endDate"] == ""


@pytest.mark.prove("roles")
def test_a_customer_is_changed_and_revealed_with_a_reason(
    console: Console, estate: Estate, administrator: Person
) -> None:
    window = manager_window(console, estate)
    page = window.page
    window.open("tenants/customers")
    window.look("customers")
    page.get_by_role("button", name="Owner 1").click()
    there = page.get_by_role("main")
    page.get_by_role("button", name="修改", exact=True).click()
    form = page.get_by_role("dialog", name="修改")
    form.get_by_label("紧急联系人").fill("李姐")
    form.get_by_label("紧急联系电话").fill("no phone")
    form.get_by_role("button", name="保存").click()
    expect(form.get_by_text(re.compile("phone|电话号码")).last).to_be_visible()
    window.look("customer-change")
    form.get_by_label("紧急联系电话").fill("13800138000")
    form.get_by_role("button", name="保存").click()
    expect(form).to_be_hidden()
    expect(there.get_by_text("李姐")).to_be_visible()
    expect(there.get_by_text("0000001")).to_have_count(0)
    there.get_by_role("button", name="查看完整号码").click()
    asking = page.get_by_role("dialog", name="查看完整号码")
    asking.get_by_label("原因").fill("漏水需要联系业主")
    window.look("customer-reveal")
    asking.get_by_role("button", name="查看完整号码").click()
    expect(there.get_by_text("+8613810000001")).to_be_visible()
    window.settle()
    window.look("customer")
    there.get_by_role("tab", name="家庭与单位成员").click()
    there.get_by_role("button", name="添加成员").click()
    member = page.get_by_role("dialog", name="添加成员")
    member.get_by_label("姓名", exact=True).fill("小宝")
    member.get_by_label("关系").fill("子女")
    member.get_by_role("button", name="保存").click()
    expect(there.get_by_text("小宝")).to_be_visible()
    window.settle()
    window.look("household")
    there.get_by_role("button", name="移出 小宝").click()
    page.get_by_role("dialog", name="移出 小宝").get_by_role("button", name="移出").click()
    expect(there.get_by_text("小宝")).to_have_count(0)
    told = administrator.pages("/v1/tenants/auditEntries", "entries", companyId=estate.cast.company_id)
    assert "漏水需要联系业主" in next(one["detail"] for one in told if one["action"] == "tenants.reveal_customer")


@pytest.mark.prove("roles")
def test_units_are_made_and_changed_one_by_one_and_many_at_once(console: Console, estate: Estate) -> None:
    window = manager_window(console, estate)
    page = window.page
    window.open("tenants/units")
    page.get_by_role("button", name="新建房间").click()
    form = page.get_by_role("dialog", name="新建房间")
    form.get_by_label("楼栋").click()
    page.locator(".ant-select-item-option", has_text=re.compile("^1$")).click()
    form.get_by_label("编号").fill("1-S2")
    form.get_by_label("建筑面积").fill("88.5")
    window.look("unit-new")
    form.get_by_role("button", name="保存").click()
    there = page.get_by_role("main")
    expect(there.get_by_text("88.5 m²").first).to_be_visible()
    there.get_by_role("button", name="更多").click()
    page.get_by_role("menuitem", name="停用房间").click()
    page.get_by_role("dialog", name="停用房间").get_by_role("button", name="停用房间").click()
    expect(there.get_by_text("已停用")).to_be_visible()
    page.get_by_role("navigation", name="返回").get_by_role("link").click()
    expect(window.lines("1-S2")).to_have_count(0)
    for code in ("1-0001", "1-0002"):
        window.lines(code).get_by_role("checkbox").check()
    page.get_by_role("button", name="批量修改（2）").click()
    bulk = page.get_by_role("dialog", name="批量修改（2）")
    bulk.get_by_label("计费面积").fill("95.25")
    window.look("units-bulk")
    bulk.get_by_role("button", name="保存").click()
    expect(window.lines("95.25 m²")).to_have_count(2)
    window.look("units")
    assert units(estate)["1-0001"]["billableArea"] == "95.25"
    assert units(estate)["1-S1"]["billableArea"] == "100.00"


@pytest.mark.prove("roles")
@pytest.mark.parametrize("kind", ["CSV", "Excel"])
def test_an_export_has_what_the_filters_show(console: Console, estate: Estate, kind: str) -> None:
    window = manager_window(console, estate)
    wanted = {
        "tenants/units?state=UNIT_STATE_VACANT": ("code", "房间编号", ["1-S1"]),
        "tenants/customers?query=owner%202": ("name", "客户名称", ["Owner 2"]),
        "tenants/occupancies?role=OCCUPANCY_ROLE_OWNER": ("unit_code", "房间编号", ["1-0001", "1-0002"]),
    }
    for path, (for_machines, for_people, values) in wanted.items():
        column = for_machines if kind == "CSV" else for_people
        window.open(path)
        window.page.get_by_role("button", name="导出").click()
        with window.page.expect_download() as saved:
            window.page.get_by_role("menuitem", name=kind).click()
        assert sorted(row[column] for _, row in read(saved.value.path())) == values, path
        if kind == "CSV" and "occupancies" in path:
            window.look("moves-export")
