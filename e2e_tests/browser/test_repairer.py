"""What an engineer finds on their phone: a day's work without a network, in a page that is killed, and sent once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from chassis.testing.polling import eventually
from localplatform.platform import Platform
from people.cast import Cast
from people.person import Json, Refused
from playwright.sync_api import Browser, Page, expect

from e2e_tests.browser.window import Window, opened

ORDERS = "/v1/workorders/orders"
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
