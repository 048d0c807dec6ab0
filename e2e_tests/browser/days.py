"""What every role's day has in common: it begins at the first page, whose lines go once they are done, and ends."""

from __future__ import annotations

import re
from collections.abc import Callable

from people.person import Person
from playwright.sync_api import Locator, expect

from e2e_tests.browser.window import Window

Console = Callable[[Person, str], Window]


def begun(console: Console, person: Person, node_id: str, name: str) -> Window:
    """Somebody who has signed in and looks at their day.

    Args:
        console: signs people in.
        person: whose day it is.
        node_id: where they work.
        name: of the screenshot.
    """
    window = console(person, node_id)
    window.open("")
    expect(window.page.get_by_role("heading", name="今日工作")).to_be_visible()
    window.settle()
    window.look(f"day-of-{name}")
    return window


def line(window: Window, words: str) -> Locator:
    """The line of the day that says so, with how many there are."""
    return window.page.locator(".day").get_by_role("link", name=re.compile(f"^{words}")).first


def done(window: Window, *gone: str) -> None:
    """The day has none of these lines any more, and ends with signing out."""
    window.open("everyone/reminders")
    expect(window.page.get_by_role("heading", name="今日工作")).to_be_visible()
    for words in gone:
        expect(line(window, words)).to_have_count(0)
    window.page.locator(".bar-end button[aria-haspopup=dialog]").last.click()
    window.page.get_by_role("button", name="退出登录").click()
    expect(window.page).to_have_url(re.compile("/console/sign-in"))
    # Whoever comes next sees nothing of what was there.
    window.page.go_back()
    expect(window.page.locator("#username")).to_be_visible()
