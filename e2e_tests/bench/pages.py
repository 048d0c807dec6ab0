"""The console in a browser, two builds in turns: first visit, full loads, menu clicks, and what each of them asks for.

A page counts as there once it shows what it is about: a room of the estate, an owner, a figure.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from localplatform.progress import step
from people.cast import new_company
from people.estates import small_estate
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from e2e_tests.bench.builds import Build
from e2e_tests.bench.figures import Figure, figure
from e2e_tests.bench.ground import Ground
from e2e_tests.browser.conftest import ARGUMENTS, CHROMIUM

FLATS = 60
SLOWER = (1, 4)  # times as slow a processor, by Chromium's own throttle
PATIENCE_MS = 120_000
# A page, and a text that it shows once it is there.
PAGES = {
    "insight/home": "¥",
    "billing/receivables": "1-0001",
    "tenants/rooms": "1-0001",
    "tenants/units": "1-0001",
    "tenants/customers": "Owner 1",
}
_SHOWN = "text => document.getElementById('content')?.innerText.includes(text)"
_OPEN_MENU = "document.querySelectorAll('aside [aria-expanded=false]').forEach(one => one.click())"


@dataclass
class Visitor:
    """Somebody at one build's console.

    Args:
        build: its platform, which has an estate with a month that is billed.
        browser: that they use.
        seen: values by measure.
    """

    build: Build
    browser: Browser
    seen: dict[str, list[float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        ground = Ground(self.build, self.build.administrator())
        cast = new_company(ground.administrator, "CNY")
        estate = small_estate(cast, flats=FLATS, area="100", price="1.5")
        estate.bill("2026-06")
        estate.open_items(FLATS)
        ground.settle()
        self.node_id = str(estate.node["nodeId"])
        self.person = cast["estate_manager"]
        self.console = f"{self.build.gateway_url}/console"

    def note(self, measure: str, value: float) -> None:
        """Keeps a value."""
        self.seen.setdefault(measure, []).append(value)

    def round(self, slower: int) -> None:
        """Everything once."""
        ending = f", {slower}× slower processor" if slower > 1 else ""
        with self._window(slower) as (page, cdp):
            self._first_visit(page, cdp, ending)
            self._sign_in(page)
            for path, text in PAGES.items():
                self._full_load(page, path, text, ending)
            for path, text in PAGES.items():
                self._menu_click(page, path, text, ending)

    @contextmanager
    def _window(self, slower: int) -> Iterator[tuple[Page, CDPSession]]:
        context = self.browser.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        cdp = context.new_cdp_session(page)
        cdp.send("Network.enable")
        cdp.send("Emulation.setCPUThrottlingRate", {"rate": slower})
        yield page, cdp
        context.close()

    def _first_visit(self, page: Page, cdp: CDPSession, ending: str) -> None:
        sizes: list[float] = []
        cdp.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
        began = time.perf_counter()
        page.goto(f"{self.console}/", wait_until="commit")
        page.wait_for_selector("#username")
        self.note(f"first visit to the sign-in page{ending}", (time.perf_counter() - began) * 1000)
        page.wait_for_load_state("networkidle")
        if not ending:
            self.note("bytes of the first visit", sum(sizes))

    def _sign_in(self, page: Page) -> None:
        page.fill("#username", self.person.username)
        page.fill("#password", self.person.password)
        page.click("button[type=submit]")
        page.wait_for_selector("#content")
        page.wait_for_load_state("networkidle")

    def _full_load(self, page: Page, path: str, text: str, ending: str) -> None:
        address = f"{self.console}/{self.node_id}/{path}"
        page.goto(address)  # once, so that the next one finds everything in the cache
        page.wait_for_function(_SHOWN, arg=text)
        page.wait_for_load_state("networkidle")
        asked: list[str] = []
        count: Callable[[Any], None] = lambda request: asked.append(request.url)  # noqa: E731
        page.on("request", count)
        began = time.perf_counter()
        page.goto(address, wait_until="commit")
        page.wait_for_function(_SHOWN, arg=text)
        self.note(f"warm load of {path}{ending}", (time.perf_counter() - began) * 1000)
        page.wait_for_load_state("networkidle")
        page.remove_listener("request", count)
        if not ending:
            self.note(f"requests of {path}", len([one for one in asked if not one.startswith(("data:", "blob:"))]))

    def _menu_click(self, page: Page, path: str, text: str, ending: str) -> None:
        page.goto(f"{self.console}/{self.node_id}/everyone/reminders")
        page.wait_for_load_state("networkidle")
        page.evaluate(_OPEN_MENU)
        link = page.locator(f'a[href$="/{self.node_id}/{path}"]').first
        link.wait_for()
        began = time.perf_counter()
        link.click()
        page.wait_for_function(_SHOWN, arg=text)
        self.note(f"menu click to {path}{ending}", (time.perf_counter() - began) * 1000)


def compare(ours: Build, theirs: Build, rounds: int) -> list[Figure]:
    """Both builds in turns, a browser of its own each; the first round warms both platforms up and does not count.

    Args:
        ours: this tree's platform.
        theirs: the other commit's.
        rounds: that count.
    """
    with sync_playwright() as playwright:
        browsers = [playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS) for _ in range(2)]
        with step("estates to look at"):
            sides = [Visitor(build, browser) for build, browser in zip((ours, theirs), browsers, strict=True)]
        for number in range(rounds + 1):
            with step(f"pages, round {number} of {rounds}"):
                for side in sides[:: -1 if number % 2 else 1]:
                    for slower in SLOWER:
                        side.round(slower)
            if number == 0:
                for side in sides:
                    side.seen.clear()
        for browser in browsers:
            browser.close()
    return _figures(sides, f"the same on {theirs.root.name}")


def _figures(sides: Sequence[Visitor], what: str) -> list[Figure]:
    ours, theirs = sides
    made = []
    for name, values in ours.seen.items():
        unit, target = "ms", "<= 0.6"
        if name.startswith("requests"):
            unit, target = "requests", "<= 0.333"
        elif name.startswith("bytes"):
            unit, target = "B", "<= 1"
        pairs = list(zip(values, theirs.seen[name], strict=True))
        made.append(figure(name, pairs, unit=unit, target=target, what=what))
    return made
