"""What an estate manager does with devices in the console: a first device, its values, a rule, the alarms board."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

from chassis.testing.polling import eventually
from localplatform.platform import Platform
from people.cast import Cast
from people.person import Person
from playwright.sync_api import expect

from e2e_tests.browser.window import Window
from e2e_tests.mqtt import publish

Console = Callable[[Person, str], Window]
HOUR_MS = 3_600_000


def test_a_manager_connects_a_device_sees_its_values_and_deals_with_its_alarm(
    console: Console, company: Cast, platform: Platform
) -> None:
    estate = company.estate("devices")
    manager = company["estate_manager"]
    eventually(lambda: manager.get("/v1/devices/devices", companyId=company.company_id) is not None)
    window = console(manager, estate["nodeId"])
    page = window.page
    username, password = _connected(window)
    now = time.time_ns() // 1_000_000
    past = [
        {"ts": now - HOUR_MS * step // 4, "values": {"pressure": 0.4 + step % 7 / 50, "running": step % 5 > 0}}
        for step in range(90, 0, -1)
    ]
    eventually(lambda: publish(platform.mqtt_port, username, password, past), seconds=60, every=0.5)
    window.lines("T-1").get_by_text("T-1").click()
    page.get_by_role("tab", name="实时数据").click()
    expect(page.get_by_role("cell", name="pressure").last).to_be_visible(timeout=30_000)
    expect(page.locator(".samples-chart canvas").first).to_be_visible()
    window.settle()
    window.look("devices-values")

    _categorised(company.administrator, company.company_id)
    _ruled(window)
    low = {"ts": time.time_ns() // 1_000_000, "values": {"pressure": 0.1}}
    assert publish(platform.mqtt_port, username, password, low)
    window.open("devices/alarms")
    expect(window.lines("供水压力低")).to_be_visible(timeout=30_000)
    window.look("devices-alarms")
    window.lines("供水压力低").get_by_text("供水压力低").click()
    expect(page.get_by_text("告警依据")).to_be_visible()
    made = page.get_by_role("link", name=re.compile("^[0-9]+$"))

    def ordered() -> bool:
        page.reload()
        page.get_by_text("告警依据").wait_for(timeout=30_000)
        return made.count() > 0

    eventually(ordered, seconds=60, every=2)
    window.look("devices-alarm")
    page.get_by_role("button", name="确认告警").click()
    page.locator(".ant-modal").get_by_role("button", name="确认告警").click()
    expect(page.get_by_role("button", name="确认告警")).to_have_count(0)
    _commanded(window)
    window.open("devices/maintenanceWindows")
    window.look("devices-windows")


def _connected(window: Window) -> tuple[str, str]:
    """Registers a device by its dialog; gives what it signs in with."""
    page = window.page
    window.open("devices/devices")
    page.get_by_role("button", name="登记设备").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("编号").fill("T-1")
    dialog.get_by_label("名称").fill("水泵压力变送器")
    dialog.get_by_label("类型").click()
    page.locator(".ant-select-item-option", has_text="传感器").click()
    window.look("devices-new")
    dialog.locator("button[type=submit]").click()
    expect(page.get_by_text("密码只显示这一次")).to_be_visible()
    window.look("devices-credential")
    texts = page.locator(".ant-descriptions-item-content").all_inner_texts()
    page.get_by_role("button", name="已保存").click()
    return texts[1].strip(), texts[2].strip()


def _categorised(administrator: Person, company_id: str) -> None:
    """Something that work orders may be about."""
    told = {"code": "PUMP", "nameZh": "水泵故障", "nameEn": "Pump", "kind": "ORDER_KIND_REPAIR"}
    administrator.post("/v1/workorders/categories", {"companyId": company_id, "category": told})


def _commanded(window: Window) -> None:
    """Reads a value of the device by its dialog; a device that does not answer times out."""
    page = window.page
    window.open("devices/devices")
    window.lines("T-1").get_by_text("T-1").click()
    page.get_by_role("tab", name="远程命令").click()
    page.get_by_role("button", name="新建命令").click()
    dialog = page.locator(".ant-modal")
    dialog.get_by_text("设定", exact=True).click()
    window.look("devices-command")
    dialog.get_by_text("读取", exact=True).click()
    dialog.get_by_label("数据项").fill("pressure")
    dialog.locator("button[type=submit]").click()
    expect(page.get_by_text("读取 pressure")).to_be_visible()
    window.look("devices-commands")


def _ruled(window: Window) -> None:
    """Makes a rule by its dialog."""
    page = window.page
    window.open("devices/alarmRules")
    page.get_by_role("button", name="新增规则").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("名称").fill("供水压力低")
    for label, choice in (("级别 1 · 级别", "重要"), ("级别 1 · 比较", "小于")):
        dialog.get_by_label(label).click()
        page.locator(".ant-select-item-option:visible", has_text=choice).first.click()
    dialog.get_by_label("级别 1 · 数据项").fill("pressure")
    dialog.get_by_label("级别 1 · 数值").fill("0.25")
    dialog.get_by_label("工单类别").click()
    page.locator(".ant-select-item-option:visible", has_text="水泵故障").first.click()
    window.look("devices-rule")
    dialog.locator("button[type=submit]").click()
    expect(window.lines("供水压力低")).to_be_visible()
