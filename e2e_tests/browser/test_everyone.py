"""What everyone finds in the console: signing in and out, menus by rights, scope, language, a form that survives."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from localplatform.platform import Platform
from people.cast import Cast
from people.estates import Estate
from people.person import Person
from playwright.sync_api import Browser, Route, expect

from e2e_tests.browser.window import CHINESE, ENGLISH, Window, opened

Console = Callable[[Person, str], Window]


def test_sign_in_tells_what_is_wrong_and_comes_back_to_the_shared_link(
    browser: Browser, platform: Platform, company: Cast
) -> None:
    clerk = company["billing_clerk"]
    window = opened(browser, platform.gateway_url, "console", "console", company.company_id)
    asked: list[str] = []
    window.page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    window.open("everyone/operations")
    expect(window.page).to_have_url(re.compile("/console/sign-in"))
    window.look("sign-in")
    # What only pages need is most of the console, and nobody sees a page yet.
    assert [name for name in asked if name.startswith(("library-", "parts-", "feature-", "components-"))] == []
    window.page.locator("#username").fill(clerk.username)
    window.page.locator("#password").fill("not the password")
    window.page.locator("button[type=submit]").click()
    expect(window.page.get_by_role("alert")).to_contain_text("用户名或密码不正确")
    window.look("sign-in-wrong", languages=(CHINESE,))
    window.page.locator("#password").fill(clerk.password)
    window.page.locator("button[type=submit]").click()
    expect(window.page).to_have_url(re.compile(f"/console/{company.company_id}/everyone/operations"))
    window.check()
    window.page.context.close()


@pytest.mark.prove("roles")
def test_a_name_that_is_locked_is_told_how_long_and_an_administrator_unlocks_it(
    browser: Browser, platform: Platform, company: Cast, administrator: Person, console: Console
) -> None:
    clerk = company["billing_clerk"]
    window = opened(browser, platform.gateway_url, "console", "console", company.company_id)
    window.page.goto(f"{window.address}/sign-in")
    alert = window.page.get_by_role("alert")
    window.page.locator("#username").fill(clerk.username)
    for _ in range(6):
        window.page.locator("#password").fill("not the password")
        with window.page.expect_response("**/auth/sign-in"):
            window.page.locator("button[type=submit]").click()
    expect(alert).to_contain_text("账号已锁定，请 15 分钟后再试，或请管理员解锁")
    window.look("sign-in-locked")
    staff = console(administrator, company.company_id)
    staff.open(f"identity/staff?text={clerk.username}")
    staff.page.get_by_role("button", name=clerk.username).click()
    expect(staff.page.get_by_text("锁定至")).to_be_visible()
    staff.look("staff-locked")
    staff.page.get_by_role("button", name="更多操作").click()
    staff.page.get_by_role("menuitem", name="解锁").click()
    staff.page.get_by_role("dialog").last.get_by_role("button", name="解锁").click()
    expect(staff.page.get_by_text("锁定至")).to_have_count(0)
    window.page.locator("#password").fill(clerk.password)
    window.page.locator("button[type=submit]").click()
    expect(window.page).not_to_have_url(re.compile("/sign-in"))
    window.check()
    window.page.context.close()


@pytest.mark.prove("roles")
def test_the_session_is_out_of_the_reach_of_scripts(console: Console, company: Cast) -> None:
    window = console(company["cashier"], company.company_id)
    readable = window.page.evaluate("document.cookie + JSON.stringify({...localStorage, ...sessionStorage})")
    assert "manor_access" not in readable
    assert "manor_refresh" not in readable


def test_menus_hold_only_what_somebody_has_rights_for(console: Console, company: Cast) -> None:
    window = console(company["cashier"], company.company_id)
    menu = window.page.get_by_role("navigation")
    expect(menu.get_by_role("link", name="后台任务")).to_be_visible()
    expect(menu.get_by_role("link", name="员工")).to_have_count(0)
    window.open("identity/staff")
    expect(window.page.get_by_role("alert")).to_contain_text("没有查看此页的权限")


@pytest.mark.prove("roles")
def test_the_language_changes_without_a_reload(console: Console, company: Cast) -> None:
    window = console(company["administrator"], company.company_id)
    window.open("identity/staff")
    window.page.evaluate("window.stillHere = true")
    window.page.get_by_role("button", name="English").click()
    expect(window.page.get_by_role("heading", name="Staff")).to_be_visible()
    assert window.page.evaluate("window.stillHere")
    window.page.reload()
    expect(window.page.get_by_role("heading", name="Staff")).to_be_visible()
    assert window.page.locator("html").get_attribute("lang") == ENGLISH


@pytest.mark.prove("roles")
def test_the_scope_stands_in_the_address(console: Console, company: Cast) -> None:
    estate = company.estate("garden")
    window = console(company["administrator"], company.company_id)
    window.open("identity/staff")
    window.page.get_by_role("button", name=re.compile("公司")).click()
    window.look("scope")
    window.page.get_by_role("tree", name="管理范围").get_by_text("garden").click()
    expect(window.page).to_have_url(re.compile(f"/console/{estate['nodeId']}/identity/staff"))


def test_a_dropped_connection_loses_nothing_and_does_nothing_twice(console: Console, company: Cast) -> None:
    administrator = company["administrator"]
    window = console(administrator, company.company_id)
    window.open("identity/staff")
    window.page.get_by_role("button", name="新建员工").click()
    name = f"new-{company.company['code']}"
    window.page.get_by_label("用户名", exact=True).last.fill(name)
    window.page.get_by_label("姓名", exact=True).fill("李四")
    window.page.get_by_label("初始密码").fill("long-enough-1")
    keys: list[str] = []

    def answer_lost(route: Route) -> None:
        """The first time the platform does it and the answer is lost on the way."""
        keys.append(route.request.headers["idempotency-key"])
        if len(keys) == 1:
            route.fetch()
            route.abort("connectionreset")
        else:
            route.continue_()

    window.page.route(
        "**/v1/identity/staff",
        lambda route: answer_lost(route) if route.request.method == "POST" else route.continue_(),
    )
    window.page.get_by_role("button", name="保存").dblclick()
    expect(window.page).to_have_url(re.compile("/identity/staff/[0-9a-f-]{36}"))
    window.settle()
    window.look("staff-member")
    assert len(keys) == 2
    assert len(set(keys)) == 1
    made = list(administrator.pages("/v1/identity/staff", "staff", username=name))
    assert [one["displayName"] for one in made] == ["李四"]
    window.complaints = [one for one in window.complaints if "ERR_CONNECTION_RESET" not in one]


@pytest.mark.prove("roles")
@pytest.mark.parametrize("role", ["billing_clerk", "meter_reader", "estate_manager", "auditor", "administrator"])
def test_each_begins_with_their_day(console: Console, company: Cast, billed: Estate, role: str) -> None:
    window = console(company[role], company.company_id)
    window.open("")
    expect(window.page.get_by_role("heading", name="今日工作")).to_be_visible()
    window.look(f"day-{role}")


@pytest.mark.prove("roles")
def test_the_keyboard_leads_to_the_search_which_finds_while_one_types(
    console: Console, company: Cast, billed: Estate
) -> None:
    window = console(company["estate_manager"], company.company_id)
    window.open("everyone/reminders")
    page = window.page
    box = page.get_by_role("combobox", name="搜索房号、客户、应收、收款单")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="键盘快捷键")).to_be_visible()
    window.look("shortcuts")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("/")
    expect(box).to_be_focused()
    unit = next(iter(company["estate_manager"].pages("/v1/tenants/units", "units", **billed.where)))
    page.keyboard.type(unit["code"])
    found = page.get_by_role("option", name=unit["code"])
    expect(found.first).to_be_visible()
    window.look("search-found")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/tenants/units/{unit['unitId']}"))


@pytest.mark.prove("roles")
def test_pages_are_dark_where_the_system_or_their_reader_wishes(console: Console, company: Cast) -> None:
    window = console(company["administrator"], company.company_id)
    window.open("identity/staff")
    drawn = window.page.locator("html")
    expect(drawn).to_have_attribute("data-appearance", "light")
    window.page.emulate_media(color_scheme="dark")
    expect(drawn).to_have_attribute("data-appearance", "dark")
    window.look("staff-dark")
    window.page.get_by_role("button", name=company["administrator"].get("/v1/identity/session")["displayName"]).click()
    window.page.get_by_label("浅色").check()
    expect(drawn).to_have_attribute("data-appearance", "light")
    window.page.reload()
    expect(drawn).to_have_attribute("data-appearance", "light")


@pytest.mark.prove("roles")
def test_the_mark_of_each_page_opens_its_place_in_the_guide(console: Console, company: Cast) -> None:
    window = console(company["billing_clerk"], company.company_id)
    window.open("billing/receivables")
    with window.page.context.expect_page() as opening:
        window.page.get_by_role("link", name="本页帮助（新窗口）").click()
    guide = Window(opening.value, window.address, "console")
    expect(guide.page.locator("article.sought")).to_contain_text("怎么算出来")
    guide.look("guide")
    guide.check()
