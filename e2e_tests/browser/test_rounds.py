"""A round: planned in the console, walked on a phone without a network by reading tags, and seen as it was walked."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from chassis.testing.polling import eventually
from localplatform.platform import Platform
from people.cast import Cast
from people.person import Json, Person
from playwright.sync_api import Browser, Page, expect

from e2e_tests.browser.test_repairer import AWAY
from e2e_tests.browser.window import Window, opened

pytestmark = pytest.mark.prove("roles")
BASE = "/v1/workorders"


class Night:
    """A round of three stops that has begun: the gate, the pumps with a checklist, and the roof, which has a QR code.

    Args:
        company: the people.
        estate: where.
    """

    def __init__(self, company: Cast, estate: Json) -> None:
        self.where = {"companyId": company.company_id, "estateId": estate["nodeId"]}
        self.company, self.manager, self.guard = company, company["estate_manager"], company["repairer"]
        kind = {"code": "PATROL", "nameZh": "巡查发现", "nameEn": "Found", "kind": "ORDER_KIND_PATROL_FINDING"}
        told = {"companyId": company.company_id, "category": kind}
        self.category = company.administrator.post(f"{BASE}/categories", told)["categoryId"]
        points = [self._point("大门", "NFC"), self._point("水泵房", "NFC"), self._point("天台", "QR")]
        lines = ([], ["无渗漏", "压力正常"], [])
        stops = [
            {"pointId": one, "withinMinutes": 1440, "checklist": of} for one, of in zip(points, lines, strict=True)
        ]
        named = {"name": "夜巡", "kind": "ROUTE_KIND_PATROL", "area": "全区", "standard": "逐点到位"}
        route = {**named, "graceMinutes": 240, "stops": stops}
        self.route = self.manager.post(f"{BASE}/routes", {**self.where, "route": route})["routeId"]
        plan = {
            "name": "夜巡",
            "task": "PLAN_TASK_ROUND",
            "categoryId": self.category,
            "rule": "FREQ=DAILY",
            "startDate": "2026-06-01",
            "startClock": "00:00",
            "routeId": self.route,
        }
        self.manager.post(f"{BASE}/plans", {**self.where, "plan": plan})
        eventually(self.rounds, bool, 90)

    def _point(self, name: str, carrier: str) -> str:
        tag = {"tag": f"04:{name}"} if carrier == "NFC" else {}
        point = {"name": name, "place": "B1", "carrier": f"POINT_CARRIER_{carrier}", **tag}
        return str(self.manager.post(f"{BASE}/points", {**self.where, "point": point})["pointId"])

    def rounds(self) -> list[Json]:
        """The rounds of the route, with their stops."""
        asked = {**self.where, "routeId": self.route, "withStops": True}
        found: list[Json] = self.manager.get(f"{BASE}/rounds", **asked)["rounds"]
        return found

    def stops(self) -> list[str]:
        """How the stops stand."""
        return [one["state"].removeprefix("STOP_STATE_") for one in self.rounds()[0]["stops"]]


@pytest.fixture
def phone(browser: Browser, platform: Platform) -> Iterator[Window]:
    """The guard's application on a phone."""
    window = opened(browser, platform.gateway_url, "staff", "staff")
    yield window
    window.page.context.close()
    window.complaints = [one for one in window.complaints if AWAY not in one]
    window.check()


def _read(page: Page, tag: str) -> None:
    """What a tag says is entered, as a reader that types does."""
    page.get_by_label("标签或信标的编号").fill(tag)
    page.get_by_role("button", name="找", exact=True).click()


def _walk(window: Window) -> None:
    """The gate in order, a leak at the pumps, and the roof whose sticker is gone."""
    page = window.page
    _read(page, "04:天台")
    expect(page.get_by_text("不是现在要巡查的点位")).to_be_visible()
    _read(page, "04:大门")
    page.get_by_role("button", name="正常").click()
    _read(page, "04:水泵房")
    page.get_by_role("radiogroup", name="无渗漏").get_by_text("有问题").click()
    page.get_by_role("textbox", name="发现了什么").first.fill("2 号泵渗水")
    page.get_by_role("radiogroup", name="压力正常").get_by_text("正常", exact=True).click()
    window.look("round")
    page.get_by_role("button", name="完成此站").click()
    page.get_by_role("button", name="无法扫码").click()
    page.get_by_label("为什么没有扫码").fill("贴纸掉了，门锁着")
    page.get_by_role("button", name="正常").click()
    expect(page.get_by_text("待发送")).to_have_count(4)  # three stops, and the tab


def test_a_round_is_walked_without_a_network_and_its_leak_makes_one_order(
    phone: Window, company: Cast, console: Callable[[Person, str], Window]
) -> None:
    night = Night(company, company.estate("home"))
    phone.sign_in(night.guard)
    phone.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    phone.page.get_by_role("link", name="巡检").click()
    expect(phone.page.get_by_text("还有 3 站")).to_be_visible()
    phone.look("rounds")
    phone.page.get_by_role("link", name="夜巡").click()
    phone.page.context.set_offline(True)
    _walk(phone)
    phone.page.context.set_offline(False)
    eventually(night.stops, lambda stops: stops == ["PASSED", "FAILED", "PASSED"])
    (order,) = night.manager.get(f"{BASE}/orders", **night.where)["orders"]
    assert (order["place"], order["description"]) == ("B1 水泵房", "无渗漏: 2 号泵渗水")
    _seen(console(night.manager, night.where["estateId"]))


def _seen(window: Window) -> None:
    """The console shows how it was walked, and what it was planned by."""
    window.open("workorders/rounds")
    expect(window.lines("夜巡").get_by_text("3 / 3")).to_be_visible()
    window.look("rounds")
    window.page.get_by_role("link", name="夜巡").first.click()
    expect(window.page.get_by_text("无渗漏: 2 号泵渗水")).to_be_visible()
    expect(window.page.get_by_text("未扫码")).to_be_visible()
    window.look("round")
    window.open("workorders/routes")
    window.page.get_by_role("button", name="夜巡").click()
    expect(window.page.get_by_label("第 1 站上移")).to_be_visible()
    window.look("route")
    window.open("workorders/points")
    expect(window.lines()).to_have_count(3)
    window.look("points")
