"""What an engineer finds on their phone: a day's work without a network, in a page that is killed, and sent once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from chassis.testing.polling import eventually
from localplatform.platform import Platform
from people.cast import Cast
from people.person import Json, Person, Refused
from playwright.sync_api import Browser, Page, expect

from e2e_tests.browser.window import Window, opened

WORK = "/v1/workorders"
ORDERS = f"{WORK}/orders"
# What Chromium says of a call while there is no network; the pages say so themselves.
AWAY = "net::ERR_INTERNET_DISCONNECTED"


class Day:
    """An engineer with orders that the desk has given them.

    Args:
        company: the people.
        estate: where.
    """

    def __init__(self, company: Cast, estate: Json) -> None:
        self.company = company
        self.where = {"companyId": company.company_id, "estateId": estate["nodeId"]}
        self.desk, self.engineer = company["service_desk"], company["repairer"]
        self.engineer_id = self.engineer.get("/v1/identity/session")["principalId"]
        kind = {"code": "LIGHT", "nameZh": "照明", "nameEn": "Light", "kind": "ORDER_KIND_REPAIR"}
        told = {"companyId": company.company_id, "category": kind}
        self.category = company.administrator.post("/v1/workorders/categories", told)["categoryId"]

    def order(self, what: str) -> Json:
        """An order that the engineer was given, once workorders has heard of them."""
        told = {"categoryId": self.category, "place": "3 栋大堂", "description": what}
        made: Json = self.desk.post(ORDERS, {**self.where, "order": told, "clientId": what})["order"]
        give = {"companyId": self.company.company_id, "assigneeId": self.engineer_id}

        def given() -> Any:
            try:
                return self.desk.post(f"{ORDERS}/{made['orderId']}:assign", give)
            except Refused:
                return None

        return dict(eventually(given, bool))

    def steps(self, order: Json) -> list[str]:
        """The moves of an order so far."""
        path, where = f"{ORDERS}/{order['orderId']}/steps", {"companyId": self.company.company_id}
        return [step["move"].removeprefix("MOVE_KIND_") for step in self.desk.pages(path, "steps", **where)][1:]

    def files(self, order: Json) -> list[str]:
        """The names of what is attached to an order."""
        record = {"companyId": self.company.company_id, "kind": "order", "recordId": order["orderId"]}
        return [one["filename"] for one in self.desk.get("/v1/workorders/attachments", **record)["attachments"]]


@pytest.fixture
def day(company: Cast) -> Day:
    return Day(company, company.estate("home"))


@pytest.fixture
def phone(browser: Browser, platform: Platform) -> Iterator[Window]:
    """The engineer's application on a phone."""
    window = opened(browser, platform.gateway_url, "staff", "staff")
    yield window
    window.page.context.close()


@pytest.fixture
def killed(phone: Window) -> Iterator[Callable[[Window], Window]]:
    """`killed(window)`: its page is killed, and the application is opened anew on the same phone."""
    windows = [phone]

    def anew(window: Window) -> Window:
        context = window.page.context
        window.page.close(run_before_unload=False)
        windows.append(Window(context.new_page(), phone.address, phone.app))
        windows[-1].page.goto(f"{phone.address}/")
        return windows[-1]

    yield anew
    for window in windows:
        window.complaints = [one for one in window.complaints if AWAY not in one]
        window.check()


def _sign(page: Page) -> None:
    """A customer signs on the glass."""
    field = page.get_by_role("img", name="在此签字")
    field.scroll_into_view_if_needed()
    box = field.bounding_box()
    assert box
    page.mouse.move(box["x"] + 20, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + 120, box["y"] + 90, steps=4)
    page.mouse.up()


def _take(page: Page, move: str) -> None:
    """Takes a step, and waits until the phone has it."""
    page.get_by_role("button", name=move, exact=True).click()
    expect(page.get_by_role("button", name=move, exact=True)).to_have_count(0)


def _open(page: Page, order: Json) -> None:
    """Opens an order of the day."""
    page.get_by_role("link", name="我的一天").click()
    page.get_by_role("link", name=f"照明 {order['number']}").click()


def _finish(window: Window) -> None:
    """What was done, with the customer's signature."""
    window.page.get_by_role("button", name="完成", exact=True).click()
    window.page.get_by_placeholder("做了什么").fill("换了灯管")
    window.page.get_by_placeholder("用料，每行一种").fill("LED 灯管")
    window.page.get_by_placeholder("用时（分钟）").fill("25")
    window.page.get_by_placeholder("签字人姓名").fill("王女士")
    _sign(window.page)
    window.look("finish")
    _take(window.page, "完成")


def _sent_once(day: Day, order: Json) -> None:
    """Each step of the order arrived once, and the signature."""
    eventually(lambda: day.steps(order), lambda taken: taken[-1:] == ["FINISH"])
    assert day.steps(order) == ["ASSIGN", "ACCEPT", "START", "FINISH"]
    eventually(lambda: day.files(order), bool)
    assert day.files(order) == ["signature.png"]
    done = day.desk.get(f"{ORDERS}/{order['orderId']}", companyId=day.company.company_id)
    assert (done["result"], done["signer"]) == ("换了灯管", "王女士")
    assert (done["partsUsed"], done["workMinutes"]) == (["LED 灯管"], 25)


def _decided(window: Window) -> None:
    """What somebody else changed meanwhile stands beside what was done, for the engineer to decide."""
    window.page.get_by_role("link", name="1 项没有被接受").click()
    stands = window.page.get_by_label("现在的情况")
    expect(stands.get_by_text("已取消")).to_be_visible()
    expect(stands.get_by_text("业主说已经好了")).to_be_visible()
    expect(window.page.get_by_label("我做的").get_by_text("接单")).to_be_visible()
    window.look("conflict")
    window.page.get_by_role("button", name="以现在为准").click()
    expect(window.page.get_by_text("没有待发送的内容")).to_be_visible()


def _wiped(window: Window) -> None:
    """Whoever signs out leaves nothing on the phone."""
    window.page.get_by_role("link", name="我的", exact=True).click()
    window.look("me")
    window.page.get_by_role("button", name="退出登录").click()
    expect(window.page.get_by_label("用户名")).to_be_visible()
    eventually(lambda: window.page.evaluate(LEFT), lambda left: left == 0)


def test_a_day_without_a_network_in_a_page_that_is_killed_is_sent_once_and_loses_nothing(
    phone: Window, day: Day, killed: Callable[[Window], Window]
) -> None:
    lamp, door = day.order("大堂的灯不亮"), day.order("单元门关不上")
    phone.sign_in(day.engineer)
    expect(phone.page.get_by_text("大堂的灯不亮")).to_be_visible()
    phone.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    phone.look("day")
    phone.page.context.set_offline(True)

    _open(phone.page, lamp)
    _take(phone.page, "接单")
    window = killed(phone)
    expect(window.page.get_by_text("没有网络：1 项已存在手机上")).to_be_visible()
    _open(window.page, lamp)
    _take(window.page, "开始处理")
    _finish(window)
    _open(window.page, door)
    _take(window.page, "接单")
    window = killed(window)
    expect(window.page.get_by_text("没有网络：5 项已存在手机上")).to_be_visible()

    # The desk has cancelled the other order, meanwhile.
    cancel = {"companyId": day.company.company_id, "move": "MOVE_KIND_CANCEL", "reason": "业主说已经好了"}
    day.desk.post(f"{ORDERS}/{door['orderId']}:decide", cancel)
    window.page.context.set_offline(False)
    _sent_once(day, lamp)
    _decided(window)
    assert day.steps(door) == ["ASSIGN", "CANCEL"]
    _wiped(window)


# How many rows the phone's database has.
LEFT = """() => new Promise((done) => {
  const opening = indexedDB.open('manor-offline');
  opening.onsuccess = () => {
    const names = [...opening.result.objectStoreNames];
    const tx = opening.result.transaction(names);
    let rows = 0;
    for (const name of names) tx.objectStore(name).count().onsuccess = (event) => { rows += event.target.result; };
    tx.oncomplete = () => { opening.result.close(); done(rows); };
  };
})"""


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
        self.category = company.administrator.post(f"{WORK}/categories", told)["categoryId"]
        points = [self._point("大门", "NFC"), self._point("水泵房", "NFC"), self._point("天台", "QR")]
        lines: list[list[str]] = [[], ["无渗漏", "压力正常"], []]
        stops = [
            {"pointId": one, "withinMinutes": 1440, "checklist": of} for one, of in zip(points, lines, strict=True)
        ]
        named = {"name": "夜巡", "kind": "ROUTE_KIND_PATROL", "area": "全区", "standard": "逐点到位"}
        route = {**named, "graceMinutes": 240, "stops": stops}
        self.route = self.manager.post(f"{WORK}/routes", {**self.where, "route": route})["routeId"]
        plan = {
            "name": "夜巡",
            "task": "PLAN_TASK_ROUND",
            "categoryId": self.category,
            "rule": "FREQ=DAILY",
            "startDate": "2026-06-01",
            "startClock": "00:00",
            "routeId": self.route,
        }
        self.manager.post(f"{WORK}/plans", {**self.where, "plan": plan})
        eventually(self.rounds, bool, 90)

    def _point(self, name: str, carrier: str) -> str:
        tag = {"tag": f"04:{name}"} if carrier == "NFC" else {}
        point = {"name": name, "place": "B1", "carrier": f"POINT_CARRIER_{carrier}", **tag}
        return str(self.manager.post(f"{WORK}/points", {**self.where, "point": point})["pointId"])

    def rounds(self) -> list[Json]:
        """The rounds of the route, with their stops."""
        asked = {**self.where, "routeId": self.route, "withStops": "true"}
        found: list[Json] = self.manager.get(f"{WORK}/rounds", **asked)["rounds"]
        return found

    def stops(self) -> list[str]:
        """How the stops stand."""
        return [one["state"].removeprefix("STOP_STATE_") for one in self.rounds()[0]["stops"]]


def _read(page: Page, tag: str) -> None:
    """What a tag says is entered, as a reader that types does."""
    page.get_by_role("textbox", name="标签或信标的编号").fill(tag)
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
    page.get_by_role("textbox", name="为什么没有扫码").fill("贴纸掉了，门锁着")
    page.get_by_role("button", name="正常").click()
    expect(page.get_by_text("待发送")).to_have_count(4)  # three stops, and the tab


@pytest.mark.prove("roles")
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
    (order,) = night.manager.get(f"{WORK}/orders", **night.where)["orders"]
    assert (order["place"], order["description"]) == ("B1 水泵房", "无渗漏: 2 号泵渗水")
    phone.complaints = [one for one in phone.complaints if AWAY not in one]
    phone.check()
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


@pytest.mark.prove("roles")
def test_the_registers_show_an_alarm_a_pass_and_what_is_on_the_grounds(
    phone: Window, company: Cast, console: Callable[[Person, str], Window]
) -> None:
    estate = company.estate("home")
    where = {"companyId": company.company_id, "estateId": estate["nodeId"]}
    manager = company["estate_manager"]
    _fill(manager, where)
    phone.sign_in(company["repairer"])
    phone.page.get_by_role("button", name="紧急报警").click()
    phone.page.get_by_text("火情").click()
    phone.page.get_by_role("textbox", name="您在哪里").fill("B2 车库")
    phone.look("alarm")
    phone.page.get_by_role("button", name="报警", exact=True).click()
    incidents = f"{WORK}/incidents"
    (alarm,) = eventually(lambda: manager.get(incidents, **where)["incidents"], bool)
    assert (alarm["alarm"], alarm["severity"]) == (True, "INCIDENT_SEVERITY_MAJOR")
    window = console(manager, estate["nodeId"])
    for path in ("grounds", "cares", "emergencyPlans", "exercises"):
        window.open(f"workorders/{path}")
        expect(window.lines()).to_have_count(1 + (path == "grounds"))
        window.look(path)
    window.open("workorders/passes")
    window.look("passes")
    window.open("workorders/incidents")
    window.page.get_by_role("link", name="火情").first.click()
    window.page.get_by_role("button", name="响应").click()
    expect(window.page.get_by_text("处置中").first).to_be_visible()
    window.look("incident")


def _fill(manager: Person, where: Json) -> None:
    """Something in each register."""
    for kind, area in (("LAND", "1000"), ("GREEN_AREA", "420")):
        ground = {"kind": f"GROUND_KIND_{kind}", "name": kind, "area": area}
        made = manager.post(f"{WORK}/grounds", {**where, "ground": ground})
    care = {"groundId": made["groundId"], "kind": "CARE_KIND_WATERING"}
    manager.post(f"{WORK}/cares", {"companyId": where["companyId"], "care": care})
    plan = {"name": "防汛", "steps": "关闸", "drillMonths": 12}
    of_plan = manager.post(f"{WORK}/emergencyPlans", {**where, "emergencyPlan": plan})["emergencyPlanId"]
    held = {"kind": "EXERCISE_KIND_DRILL", "emergencyPlanId": of_plan, "topic": "演练", "heldDate": "2026-06-01"}
    manager.post(f"{WORK}/exercises", {**where, "exercise": {**held, "result": "良好"}})
