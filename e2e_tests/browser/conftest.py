"""A browser for the session, and windows that are closed and asked for complaints when a story ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from localplatform.platform import Platform
from people.cast import Cast
from people.estates import Estate, small_estate
from people.person import Person
from playwright.sync_api import Browser, expect, sync_playwright

from e2e_tests.browser.window import CHINESE, ENGLISH, Looks, Window, opened

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(
    scope="session",
    autouse=True,
    params=[
        pytest.param(Looks(), id=CHINESE),
        pytest.param(Looks((CHINESE, ENGLISH), every_size=True), id="all", marks=pytest.mark.prove("languages")),
    ],
)
def looks(request: pytest.FixtureRequest) -> Looks:
    """How pages are looked at: in one language, or in all and at every size."""
    Window.looks = request.param
    return Window.looks


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    expect.set_options(timeout=30_000)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture
def console(browser: Browser, platform: Platform) -> Iterator[Callable[[Person, str], Window]]:
    """`console(person, node_id)`: the console with somebody signed in, in a scope."""
    windows: list[Window] = []

    def open_for(person: Person, node_id: str) -> Window:
        window = opened(browser, platform.gateway_url, "console", "console", node_id)
        windows.append(window)
        window.sign_in(person)
        return window

    yield open_for
    for window in windows:
        window.page.context.close()
    for window in windows:
        window.check()


@pytest.fixture
def billed(company: Cast) -> Estate:
    """An estate whose month is billed: two flats of ¥150 each."""
    made = small_estate(company, flats=2, area="100", price="1.5")
    made.bill("2026-06")
    made.open_items(2)
    return made
