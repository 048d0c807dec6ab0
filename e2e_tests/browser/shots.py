"""`python -m e2e_tests.browser.shots [PERSON…]`: every page of the running demonstration, to be looked at.

Each person's pages in both languages, at the widths asked for, light and dark, under
var/shots/<person>/<page>-….png; and what axe finds serious in light and in dark, what is wider than the window, and
what the browser complained about.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from typing import Literal

from localplatform.__main__ import demo_platform
from localplatform.demo.story import CREDENTIALS
from localplatform.paths import VAR
from localplatform.platform import Platform
from people.person import Person
from playwright.sync_api import Browser, Error, expect, sync_playwright

from e2e_tests.browser.conftest import ARGUMENTS, CHROMIUM
from e2e_tests.browser.window import CHINESE, ENGLISH, Window, opened

FOLDER = VAR / "shots"
SIZES = ((1440, 900), (768, 1024), (390, 844), (2560, 1440))
Appearance = Literal["light", "dark"]
LIGHT: Appearance = "light"
DARK: Appearance = "dark"


def pages(window: Window) -> list[str]:
    """The pages of somebody's menu, such as billing/receivables."""
    window.page.evaluate("document.querySelectorAll('.side nav [aria-expanded=false]').forEach(one => one.click())")
    links = window.page.locator(".side nav a").all()
    addresses = [link.get_attribute("href") or "" for link in links]
    return ["/".join(address.split("/")[3:]) for address in addresses]


def looks(asked: argparse.Namespace) -> Iterator[tuple[str, Appearance, tuple[int, int]]]:
    """Each language, appearance and size that is asked for."""
    sizes = [size for size in SIZES if size[0] in asked.widths]
    for language in asked.languages:
        for appearance in asked.appearances:
            for size in sizes:
                yield language, appearance, size


def see(window: Window, person: str, page: str, asked: argparse.Namespace) -> list[str]:
    """Takes a page's pictures; gives what is wrong with it."""
    wrong: list[str] = []
    window.page.emulate_media(color_scheme=LIGHT)
    window.open(page)
    for language, appearance, (width, height) in looks(asked):
        window.page.emulate_media(color_scheme=appearance)
        window.page.set_viewport_size({"width": width, "height": height})
        window.speak(language)
        name = f"{page.replace('/', '-') or 'first'}-{language}-{appearance}-{width}"
        window.page.screenshot(path=FOLDER / person / f"{name}.png", animations="disabled")
        wide = window.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            wrong.append(f"{name}: {wide} pixels wider than the window")
        if (language, width) == (asked.languages[0], asked.widths[0]):
            wrong += [f"{name}: {one}" for one in window.serious()]
    return wrong


def walk(browser: Browser, platform: Platform, person: str, password: str, asked: argparse.Namespace) -> list[str]:
    """All pages of one person."""
    someone = Person(platform.gateway_url, person, password)
    window = opened(browser, platform.gateway_url, "console", "", "")
    window.sign_in(someone)
    expect(window.page.locator(".side nav a").first).to_be_visible()
    window.node_id = window.page.url.split("/console/")[1].split("/")[0]
    (FOLDER / person).mkdir(parents=True, exist_ok=True)
    wrong: list[str] = []
    for page in pages(window):
        if asked.pages and page not in asked.pages:
            continue
        try:
            wrong += see(window, person, page, asked)
        except (Error, AssertionError) as problem:
            wrong.append(f"{page}: {str(problem)[:200]}")
    wrong += window.complaints
    window.page.context.close()
    return [f"{person} {one}" for one in wrong]


def main() -> int:
    """Walks through the pages of the people who are named, or of everybody."""
    parser = argparse.ArgumentParser(prog="python -m e2e_tests.browser.shots")
    parser.add_argument("people", nargs="*", metavar="person")
    parser.add_argument("--pages", nargs="*", default=[], help="such as billing/receivables; all where none is named")
    parser.add_argument("--widths", nargs="*", type=int, default=[1440, 768, 390], help="2560 as well, for a wall")
    parser.add_argument("--appearances", nargs="*", choices=[LIGHT, DARK], default=[LIGHT, DARK])
    parser.add_argument("--languages", nargs="*", default=[CHINESE, ENGLISH])
    asked = parser.parse_args()
    if not CREDENTIALS.exists():
        print("There is nothing to take pictures of: `make demo` first.")
        return 1
    people = json.loads(CREDENTIALS.read_text())
    platform = demo_platform()
    expect.set_options(timeout=60_000)
    wrong: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for person in asked.people or people:
            wrong += walk(browser, platform, person, people[person]["password"], asked)
        browser.close()
    print("\n".join(wrong) or "nothing wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
