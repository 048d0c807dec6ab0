"""What a resident finds: signing in by phone and code, what is owed and why, paying it, and the receipt."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Iterator
from datetime import timedelta

import pytest
import requests
from chassis import clock
from chassis.testing.polling import eventually
from localplatform.platform import Platform
from people.cast import Cast
from people.estates import Estate, charge_by_area, flat, import_rows
from people.payments import channel_account
from people.person import Json
from playwright.sync_api import Browser, expect

from e2e_tests.browser.window import CHINESE, Window, opened

GROUP = "evergreen"
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5"
    " Mobile/15E148 Safari/604.1"
)


class Home:
    """A flat of 100 m² with two months to pay, 250.00 each, and the phone of its owner; a neighbour has another."""

    def __init__(self, platform: Platform, company: Cast) -> None:
        self.platform = platform
        self.phone, neighbour = (f"+861382{secrets.randbelow(10**7):07d}" for _ in range(2))
        node = company.estate("home")
        self.estate = Estate(company, node, 2)
        rows = [{**flat(number, "100"), "phone": phone} for number, phone in ((1, self.phone), (2, neighbour))]
        import_rows(self.estate, rows)
        charge_by_area(self.estate, "2.5")
        clerk = company["billing_clerk"]
        eventually(
            lambda: list(clerk.pages("/v1/billing/units", "units", **self.estate.where)), lambda known: len(known) == 2
        )
        for month in ("2026-09", "2026-10"):
            self.estate.bill(month)
        self.estate.open_items(4)

    def take_payments_online(self) -> None:
        """Its company gets an account at the channel."""
        company = self.estate.cast
        channel_account(company.administrator, company.company_id, self.platform.folder)

    def code(self) -> str:
        """The newest code that was sent to the owner's phone."""
        log = self.platform.folder / "logs" / "sign-in-codes.log"

        def sent() -> list[Json]:
            lines = log.read_text().splitlines() if log.exists() else []
            return [found for found in map(json.loads, lines) if found["phone"] == self.phone]

        return str(eventually(sent, bool)[-1]["code"])

    def pay(self) -> None:
        """The owner's wallet pays the order that waits at the channel."""
        [order] = self.estate.cast["cashier"].pages("/v1/payments/orders", "orders", **self.estate.where)
        url = f"{self.platform.simulator_url}/control/orders/{order['outTradeNo']}/pay"
        requests.post(url, json={}, timeout=20).raise_for_status()


@pytest.fixture
def home(platform: Platform, company: Cast) -> Home:
    made = Home(platform, company)
    made.take_payments_online()
    return made


@pytest.fixture
def phone(browser: Browser, platform: Platform) -> Iterator[Window]:
    """The residents' pages on a phone."""
    window = opened(browser, platform.gateway_url, "app", "resident")
    yield window
    window.page.context.close()
    window.check()


def sign_in(phone: Window, home: Home) -> None:
    """As residents do, by the link that names their property group."""
    phone.open(f"?group={GROUP}")
    phone.page.get_by_label("手机号").fill(home.phone)
    phone.page.get_by_role("button", name="发送验证码").click()
    expect(phone.page.get_by_text("验证码已经发出")).to_be_visible()
    phone.page.get_by_label("验证码", exact=True).fill(home.code())
    phone.page.get_by_role("button", name="登录").click()
    expect(phone.page.get_by_role("heading", name="待缴费用")).to_be_visible()
    phone.settle()


@pytest.mark.prove("roles")
def test_a_resident_sees_what_is_owed_and_why_and_nothing_of_the_neighbours(phone: Window, home: Home) -> None:
    phone.open(f"?group={GROUP}")
    phone.look("sign-in")
    sign_in(phone, home)
    expect(phone.page.locator(".sum")).to_have_text("¥500.00")
    expect(phone.page.get_by_text("1-0001")).to_be_visible()
    expect(phone.page.get_by_text("1-0002")).to_have_count(0)
    phone.look("dues")
    phone.page.get_by_role("link", name=re.compile("2026年9月.*查看明细")).click()
    expect(phone.page.get_by_text("2.5 × 100 平方米 = 每月 ¥250.00")).to_be_visible()
    phone.look("explanation")
    phone.open("me")
    expect(phone.page.get_by_text("1-0001")).to_be_visible()
    phone.look("me")


def test_a_resident_pays_what_is_ticked_and_sees_it_settle_by_itself(phone: Window, home: Home) -> None:
    sign_in(phone, home)
    phone.page.locator("label", has_text="Property fee 2026年10月").click()
    expect(phone.page.get_by_text("已选 1 笔")).to_be_visible()
    phone.page.get_by_role("button", name="缴费").dblclick()
    expect(phone.page.get_by_role("img", name="支付码")).to_be_visible()
    phone.look("order", languages=(CHINESE,))
    home.pay()
    expect(phone.page.get_by_text("已支付 ¥250.00")).to_be_visible()
    phone.look("paid")
    with phone.page.expect_download() as receipt:
        phone.page.get_by_role("button", name="收据").click()
    assert receipt.value.path().read_bytes().startswith(b"%PDF")
    phone.open("payments")
    expect(phone.page.get_by_text("在线支付")).to_have_count(1)
    phone.look("payments")
    phone.open("")
    expect(phone.page.locator(".sum")).to_have_text("¥250.00")


@pytest.mark.prove("roles")
def test_a_resident_pays_in_the_wallet_of_the_phone_that_shows_the_order(
    browser: Browser, platform: Platform, home: Home
) -> None:
    phone = opened(browser, platform.gateway_url, "app", "resident", user_agent=IPHONE)
    sign_in(phone, home)
    phone.page.get_by_role("button", name="缴费").click()
    expect(phone.page.get_by_role("link", name="打开微信支付付款")).to_be_visible()
    expect(phone.page.get_by_role("img", name="支付码")).to_have_count(0)
    phone.look("order-in-wallet")
    phone.page.get_by_role("link", name="打开微信支付付款").click()
    phone.page.get_by_role("button", name="付款").click()
    expect(phone.page.get_by_text("已支付 ¥500.00")).to_be_visible()
    phone.page.context.close()
    phone.check()


@pytest.mark.prove("roles")
@pytest.mark.parametrize("company", ["SGD"], indirect=True)
def test_a_resident_whose_company_takes_nothing_online_is_offered_nothing_and_told_where_to_pay(
    phone: Window, platform: Platform, company: Cast
) -> None:
    sign_in(phone, Home(platform, company))
    expect(phone.page.locator(".sum")).to_have_text("S$500.00")
    expect(phone.page.get_by_text("本公司暂不支持在线缴费")).to_be_visible()
    expect(phone.page.get_by_role("button", name="缴费")).to_have_count(0)
    expect(phone.page.get_by_role("checkbox")).to_have_count(0)
    phone.look("dues-elsewhere")


def let_a_space(home: Home) -> None:
    """The owner rents a space for this month at ¥300, once contracts has heard of space and customer."""
    estate, where = home.estate, home.estate.where
    manager, finance = estate.cast["estate_manager"], estate.cast["company_finance"]
    item = {"code": "PARKING", "name": "Parking", "category": "FEE_CATEGORY_PARKING", "taxRate": "0", "cycleMonths": 1}
    told = {"companyId": where["companyId"], "dueDay": 5, "payerRule": "PAYER_RULE_CONTRACT_PARTY"}
    finance.post("/v1/billing/feeItems", {**told, **item})
    (building,) = manager.pages("/v1/tenants/buildings", "buildings", **where)
    bay = {"buildingId": building["buildingId"], "code": "B1-001", "kind": "UNIT_KIND_PARKING", "floor": -1}
    unit = manager.post("/v1/tenants/units", {**where, "unit": bay})
    manager.post("/v1/contracts/carParks", {**where, "carPark": {"code": "B1", "name": "地下车场"}})
    owners = manager.pages("/v1/tenants/customers", "customers", **where)
    owner = next(one for one in owners if one["name"] == "Owner 1")
    text = "车场编号,车位编号\nB1,B1-001\n".encode()

    def known() -> bool:
        file = {**where, "fileName": manager.upload("spaces.csv", text)}
        return not manager.finished(manager.post("/v1/contracts/spaces:import", file)).get("refused")

    eventually(known)
    lease = {
        "unitId": unit["unitId"],
        "customerId": owner["customerId"],
        "feeItemCode": "PARKING",
        "monthlyMinor": "30000",
        "startDate": str(clock.today("Asia/Shanghai")),
        "plates": [{"plate": "粤B24680", "model": "比亚迪 汉", "colour": "黑"}],
    }
    manager.post("/v1/contracts/parkingLeases", {**where, "parkingLease": lease, "months": 1})


@pytest.mark.prove("roles")
def test_a_resident_renews_parking_by_paying_and_it_goes_on_at_once(phone: Window, home: Home) -> None:
    let_a_space(home)
    sign_in(phone, home)
    phone.open("parking")
    expect(phone.page.get_by_text("粤B24680")).to_be_visible()
    phone.look("parking")
    phone.page.get_by_role("button", name="续租并付款").click()
    expect(phone.page.get_by_text("付款后立即生效")).to_be_visible()
    phone.settle()
    phone.look("parking-renewal")
    phone.page.get_by_role("button", name="缴费").click()
    expect(phone.page.get_by_role("img", name="支付码")).to_be_visible()
    home.pay()
    expect(phone.page.get_by_text("已支付 ¥300.00")).to_be_visible()
    phone.open("parking")
    expect(phone.page.get_by_role("button", name="续租并付款")).to_be_visible()
    (lease,) = home.estate.cast["estate_manager"].pages(
        "/v1/contracts/parkingLeases", "parkingLeases", **home.estate.where
    )
    assert lease["endDate"] > str(clock.today("Asia/Shanghai") + timedelta(days=50)), "two months by now"
    phone.open("leases")
    phone.look("leases")
