"""What an estate manager brings in: units and owners from a file, meters, the readings of a month, photos."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest
from chassis import clock
from people.cast import Cast
from people.estates import Estate, charge_by_usage, read_meters, small_estate
from people.person import Person
from PIL import Image
from playwright.sync_api import FilePayload, Locator, Page, expect

from e2e_tests.browser.days import begun, done, line
from e2e_tests.browser.window import Window

Console = Callable[[Person, str], Window]
HEADING = "building_code,unit_code,unit_kind,gross_area,customer_name,phone,role,start_date"


@pytest.fixture
def estate(company: Cast) -> Estate:
    """Three flats, each with a water meter at ¥2.50 a m³."""
    made = small_estate(company, flats=3, area="100", price="1.5")
    charge_by_usage(made, "2.5")
    return made


def choose_file(page: Page, name: str, text: str) -> None:
    page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "text/csv", "buffer": text.encode()})


def still(window: Window) -> None:
    """Waits until the operation's count has faded out, a moment after its end."""
    expect(window.page.locator(".ant-badge-count")).to_have_count(0)
    window.settle()


def choose(page: Page, text: str) -> None:
    """Takes the option of an open select whose words begin so."""
    page.locator(".ant-select-item-option", has_text=re.compile(f"^{text}")).last.click()


def cell(page: Page, meter: str, column: str = "本次读数") -> Locator:
    return page.get_by_label(f"{meter} {column}", exact=True)


def paste(page: Page, text: str) -> None:
    """What somebody copied in Excel, pasted where the cursor stands."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("Control+V")


def test_refused_rows_are_shown_in_place_and_the_good_ones_are_taken(console: Console, company: Cast) -> None:
    node = company.estate("e1")
    window = console(company["estate_manager"], node["nodeId"])
    page = window.page
    window.open("tenants/units")
    page.get_by_role("button", name="导入").click()
    window.look("import-units")
    with page.expect_download() as download:
        page.get_by_role("button", name="下载导入模板").click()
    assert download.value.suggested_filename.endswith(".xlsx")
    choose_file(
        page,
        "units.csv",
        f"{HEADING}\n1,1-0101,residential,88.5,王小明,13800000001,owner,2026-01-01\n"
        "1,1-0102,palace,88.5,李丽,13800000002,owner,2026-01-01\n"
        "1,1-0103,residential,88.5,张伟,13800000003,owner,\n1,1-0104,residential,60,,,,\n",
    )
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("检查完成：2 行可导入，2 行有误")).to_be_visible()
    expect(dialog.get_by_text("请填写客户从哪天起使用该房间")).to_be_visible()
    expect(page.get_by_role("button", name="导入 2 行")).to_be_disabled()
    still(window)
    window.look("import-refused")
    dialog.get_by_text("只导入正确的行").click()
    page.get_by_role("button", name="导入 2 行").click()
    expect(dialog.get_by_text("导入完成：已导入 2 行，2 行未导入")).to_be_visible()
    page.get_by_role("button", name="完成").click()
    expect(page.get_by_role("button", name="1-0101")).to_be_visible()
    expect(page.get_by_role("button", name="1-0104")).to_be_visible()
    window.open("tenants/customers")
    page.get_by_role("button", name="导入").click()
    choose_file(page, "customers.csv", "客户名称,电话\n赵敏,13800000009\n")
    page.get_by_role("button", name="导入 1 行").click()
    page.get_by_role("button", name="完成").click()
    expect(page.get_by_role("button", name="赵敏")).to_be_visible()


def test_readings_are_typed_priced_and_saved_and_none_is_lost_offline(console: Console, estate: Estate) -> None:
    window = console(estate.cast["estate_manager"], estate.node["nodeId"])
    page = window.page
    window.open("billing/readings?feeMonth=2026-06")
    cell(page, "W-1-0001", "上次读数").focus()
    for text in ("0", "12", "5", "3"):  # start and end of the first meter, then of the second, which runs backwards
        page.keyboard.type(text)
        page.keyboard.press("Enter")
    expect(page.get_by_text("小于起始读数 5")).to_be_visible()
    expect(cell(page, "W-1-0002")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_role("row", name=re.compile("W-1-0001"))).to_contain_text("¥30.00")
    expect(cell(page, "W-1-0003", "上次读数")).to_be_focused()
    window.look("readings")
    page.context.set_offline(True)
    page.keyboard.type("1,0")
    page.keyboard.press("Tab")
    page.keyboard.type("20")
    expect(page.get_by_text("网络中断")).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_role("row", name=re.compile("W-1-0003"))).to_contain_text("¥25.00")
    page.get_by_role("button", name="保存 2 行").click()
    expect(page.get_by_role("button", name="更正读数 W-1-0003")).to_be_visible()
    expect(cell(page, "W-1-0002")).to_have_value("3")
    page.get_by_role("button", name="房产与客户").click()  # a long menu folds
    page.get_by_role("link", name="房态图").click()
    expect(page.get_by_text("读数尚未保存")).to_be_visible()
    page.get_by_role("button", name="留下").click()
    page.get_by_role("button", name="更正读数 W-1-0003").click()
    page.get_by_role("dialog").get_by_label("本次读数").fill("30")
    page.get_by_role("dialog").get_by_label("原因").fill("看错表")
    page.get_by_role("dialog").get_by_role("button", name="保存").click()
    expect(page.get_by_role("row", name=re.compile("W-1-0003"))).to_contain_text("¥50.00")
    page.get_by_role("button", name="删除读数 W-1-0003").click()
    page.get_by_role("dialog").get_by_role("button", name="删除读数").click()
    expect(cell(page, "W-1-0003")).to_be_visible()
    window.complaints = [one for one in window.complaints if "ERR_INTERNET_DISCONNECTED" not in one]


@pytest.mark.prove("roles")
def test_a_column_of_excel_fills_many_rows_and_billed_readings_are_locked(console: Console, estate: Estate) -> None:
    read_meters(estate, "2026-06", "2026-06-30", {"W-1-0001": ("0", "10"), "W-1-0002": ("0", "20")})
    estate.bill("2026-06")
    window = console(estate.cast["meter_reader"], estate.node["nodeId"])
    page = window.page
    window.open("billing/readings?feeMonth=2026-06")
    expect(page.get_by_text("已计费")).to_have_count(2)
    expect(cell(page, "W-1-0001")).to_have_count(0)
    window.look("readings-locked")
    window.open("billing/readings?feeMonth=2026-07")
    cell(page, "W-1-0001").focus()
    paste(page, "15\r\n1,028.5\r\n")
    expect(page.get_by_role("row", name=re.compile("W-1-0002"))).to_contain_text("¥2,521.25")
    cell(page, "W-1-0001").focus()
    paste(page, "1-0003\t100\t107\nW-1-0001\t16\nW-9\t1")  # lines that name their meter, one that is not here
    expect(page.get_by_text("已粘贴 2 行，1 行没有可填的位置")).to_be_visible()
    expect(page.get_by_role("row", name=re.compile("W-1-0003"))).to_contain_text("¥17.50")
    window.look("readings-pasted")
    page.get_by_role("button", name="保存 3 行").click()
    expect(page.get_by_role("button", name=re.compile("更正读数"))).to_have_count(3)


@pytest.mark.prove("roles")
def test_readings_of_a_file_are_refused_row_by_row(console: Console, estate: Estate) -> None:
    window = console(estate.cast["estate_manager"], estate.node["nodeId"])
    page = window.page
    window.open("billing/readings?feeMonth=2026-06")
    page.get_by_role("button", name="导入").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="下载导入模板").click()
    assert download.value.suggested_filename == "readings-2026-06.xlsx"
    choose_file(
        page,
        "readings.csv",
        "表号,费用月份,抄表日期,本次读数,起始读数\nW-1-0001,2026-06,2026-06-30,8,0\nW-7,2026-06,2026-06-30,8,0\n",
    )
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("该管理处没有这块表")).to_be_visible()
    still(window)
    window.look("import-readings")
    dialog.get_by_text("只导入正确的行").click()
    page.get_by_role("button", name="导入 1 行").click()
    page.get_by_role("button", name="完成").click()
    expect(page.get_by_role("row", name=re.compile("W-1-0001"))).to_contain_text("¥20.00")


@pytest.mark.prove("roles")
def test_meters_are_made_for_units_synced_and_taken_out_of_use(console: Console, estate: Estate) -> None:
    window = console(estate.cast["estate_manager"], estate.node["nodeId"])
    page = window.page
    window.open("billing/meters")
    page.get_by_role("button", name="批量建表").click()
    page.get_by_role("combobox", name="类别").last.click()
    choose(page, "电表")
    page.get_by_role("dialog").get_by_role("combobox", name="收费项目").click()
    choose(page, "Water")
    page.get_by_label("表号前缀").fill("E-")
    window.look("meters-for-units")
    page.get_by_role("dialog").get_by_role("button", name="保存").click()
    expect(page.get_by_text("已建立 3 块表")).to_be_visible()
    page.get_by_role("button", name="同步表具").click()
    page.get_by_role("dialog").get_by_role("button", name="同步表具").click()
    expect(page.get_by_text("已核对 6 块表，更新 0 块")).to_be_visible()
    window.settle()
    window.look("meters")
    page.get_by_role("button", name="E-1-0002").click()
    page.get_by_role("button", name="停用").click()
    page.get_by_role("dialog").last.get_by_role("button", name="停用").click()
    expect(page.get_by_text("停用日期")).to_be_visible()
    window.look("meter")
    window.open("billing/meters")
    page.get_by_role("button", name="新建表具").click()
    page.get_by_role("combobox", name="房号").click()
    page.keyboard.type("1-0002")
    choose(page, "1 · 1-0002")
    page.get_by_role("dialog").get_by_label("表号").fill("E-NEW")
    page.get_by_role("combobox", name="类别").last.click()
    choose(page, "电表")
    page.get_by_role("dialog").get_by_role("combobox", name="收费项目").click()
    choose(page, "Water")
    window.look("meter-new")
    page.get_by_role("dialog").get_by_role("button", name="保存").click()
    expect(page.get_by_role("button", name="E-NEW")).to_be_visible()


def photo() -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (640, 480), "#88aa77").save(content, "JPEG")
    return content.getvalue()


@pytest.mark.prove("roles")
def test_a_photo_hangs_on_a_customer_and_what_is_none_is_refused(console: Console, company: Cast) -> None:
    made = small_estate(company, flats=1, area="100", price="1.5")
    manager = company["estate_manager"]
    (customer,) = manager.pages("/v1/tenants/customers", "customers", **made.where)
    window = console(manager, company.company_id)
    page = window.page
    window.open(f"tenants/customers/{customer['customerId']}/attachments")
    there = page.get_by_role("main")
    expect(there.get_by_text("暂无附件")).to_be_visible()
    files = there.locator("input[type=file]")
    files.set_input_files([FilePayload(name="door.jpg", mimeType="image/jpeg", buffer=photo())])
    expect(there.get_by_role("img", name="door.jpg")).to_be_visible(timeout=60_000)
    files.set_input_files([FilePayload(name="lease.docx", mimeType="", buffer=b"PK\x03\x04 and nothing more")])
    expect(there.get_by_text("文件内容与其类型或扩展名不符")).to_be_visible(timeout=60_000)
    window.settle()
    window.look("attachments")
    there.get_by_role("button", name="移除 door.jpg").click()
    page.get_by_role("dialog", name="移除").get_by_role("button", name="移除", exact=True).click()
    expect(there.get_by_role("img", name="door.jpg")).to_have_count(0, timeout=60_000)


@pytest.mark.prove("roles")
def test_the_day_of_a_meter_reader_ends_with_every_meter_read(console: Console, estate: Estate) -> None:
    window = begun(console, estate.cast["meter_reader"], estate.node["nodeId"], "meter-reader")
    page = window.page
    expect(line(window, "本月尚未抄表的表具")).to_contain_text("3")
    line(window, "本月尚未抄表的表具").click()
    for number in range(1, 4):
        cell(page, f"W-1-000{number}", "上次读数").fill("0")
        cell(page, f"W-1-000{number}").fill("12")
    page.get_by_role("button", name="保存 3 行").click()
    expect(page.get_by_role("button", name=re.compile("更正读数"))).to_have_count(3)
    done(window, "本月尚未抄表的表具")


@pytest.mark.prove("roles")
def test_the_day_of_an_estate_manager_ends_with_the_keys_handed_over(console: Console, estate: Estate) -> None:
    manager = estate.cast["estate_manager"]
    (flat, *_) = manager.pages("/v1/tenants/units", "units", **estate.where)
    customers = list(manager.pages("/v1/tenants/customers", "customers", **estate.where))
    waiting = next(one for one in customers if one["name"] == "Owner 3")
    told = {"unitId": flat["unitId"], "customerId": waiting["customerId"], "role": "OCCUPANCY_ROLE_TENANT"}
    planned = {"companyId": estate.cast.company_id, "plannedDate": str(clock.today("Asia/Shanghai"))}
    manager.post("/v1/tenants/handovers", {**planned, **told})
    window = begun(console, manager, estate.node["nodeId"], "estate-manager")
    page = window.page
    line(window, "客户待交房").click()
    window.lines("Owner 3").get_by_role("button").first.click()
    page.get_by_role("dialog").get_by_role("button", name="交房", exact=True).click()
    dialog = page.get_by_role("dialog", name=re.compile("^交房 · "))
    expect(dialog.get_by_text("Owner 3 将于交房日期起入住该房间。")).to_be_visible()
    window.look("hand-over")
    dialog.get_by_role("button", name="交房", exact=True).click()
    expect(page.get_by_text("已交房").first).to_be_visible()
    homes = manager.pages("/v1/tenants/occupancies", "occupancies", **estate.where, unitId=flat["unitId"])
    assert "Owner 3" in [one["customerName"] for one in homes]
    done(window, "客户待交房")
