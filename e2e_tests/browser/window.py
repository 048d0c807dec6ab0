"""One person's browser window: signs in, opens pages, looks at them, and hears every complaint of the browser."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any, ClassVar

from localplatform.paths import ROOT, VAR
from people.person import Person
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, expect

CHINESE, ENGLISH = "zh-CN", "en-US"
CONSOLE_SIZE, PHONE_SIZE = (1280, 720), (360, 640)
OTHER_SIZES = {CONSOLE_SIZE: ((1024, 768), (1920, 1080)), PHONE_SIZE: ((412, 915),)}
SCREENSHOTS = VAR / "screenshots"
# Chromium reports every refusal of a call; the page tells the reader about it, and 5xx is a failure all the same.
REFUSED = "Failed to load resource: the server responded with a status of 4"


@cache
def _axe() -> str:
    return (ROOT / "gateway" / "node_modules" / "axe-core" / "axe.min.js").read_text()


@dataclass(frozen=True)
class Looks:
    """How often a page is looked at.

    Args:
        languages: in these.
        every_size: also at the other sizes of its application.
    """

    languages: tuple[str, ...] = (CHINESE,)
    every_size: bool = False


@dataclass
class Window:
    """A window on one application.

    Args:
        page: of Playwright.
        address: of the application, such as http://127.0.0.1:8080/console.
        app: its name, for the folder of its screenshots.
        node_id: the scope that pages are opened in; empty for the residents' pages.
        complaints: what the browser complained about: errors, and whatever the content security policy refused.
    """

    page: Page
    address: str
    app: str
    node_id: str = ""
    complaints: list[str] = field(default_factory=list)
    looks: ClassVar[Looks] = Looks()

    def __post_init__(self) -> None:
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(f"{self.page.url}: {error}"))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(REFUSED):
            self.complaints.append(f"{self.page.url}: {message.text}")

    def sign_in(self, person: Person) -> None:
        """Signs a member of staff in, as people do."""
        self.page.goto(f"{self.address}/sign-in")
        self.page.locator("#username").fill(person.username)
        self.page.locator("#password").fill(person.password)
        self.page.locator("button[type=submit]").click()
        expect(self.page).not_to_have_url(re.compile("/sign-in"))

    def open(self, path: str) -> None:
        """Opens a page of the scope, such as identity/staff, and waits until it stands still."""
        self.page.goto("/".join(part for part in (self.address, self.node_id, path) if part))
        self.settle()

    def lines(self, having: str | None = None) -> Locator:
        """The lines of a list page, or those with a text."""
        return self.page.locator(".long tbody tr", has_text=having)

    def settle(self) -> None:
        """Waits until nothing loads any more."""
        self.page.wait_for_load_state("networkidle")
        expect(self.page.locator(".ant-spin-spinning, .adm-spin-loading")).to_have_count(0)

    def speak(self, language: str) -> None:
        """Changes the language without a reload, as another tab would, so that open dialogs stay."""
        self.page.evaluate(
            "language => { localStorage.setItem('manor-language', language);"
            " window.dispatchEvent(new StorageEvent('storage', { key: 'manor-language', newValue: language })); }",
            language,
        )
        expect(self.page.locator("html")).to_have_attribute("lang", language)
        self.settle()

    def look(self, name: str, *, languages: tuple[str, ...] = (CHINESE, ENGLISH)) -> None:
        """Leaves a screenshot in each language of this run, and checks that everybody can use the page.

        The check is for one language, the last: what it looks at is the same in all, and a missing sentence is a type
        error. The page ends in the language and at the size that it began with.

        Args:
            name: of the page; the file is var/screenshots/<app>/<name>-<language>-<width>.png.
            languages: that it can be looked at in.
        """
        chosen = [language for language in languages if language in self.looks.languages]
        for language in chosen:
            if self.looks != Looks():
                self.speak(language)
            self._picture(name, language)
        if self.looks.every_size:
            self._other_sizes(name, chosen[-1])
            self._in_the_dark(name, chosen[-1])
        self._check_accessible(name)
        if chosen[-1:] != [languages[0]]:
            self.speak(languages[0])

    def _other_sizes(self, name: str, language: str) -> None:
        size = CONSOLE_SIZE if self.app == "console" else PHONE_SIZE
        for width, height in (*OTHER_SIZES[size], size):
            self.page.set_viewport_size({"width": width, "height": height})
            self.settle()
            self._picture(name, language)
            wide = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wide <= 0, f"{name} is {wide} pixels wider than a window of {width}"

    def _in_the_dark(self, name: str, language: str) -> None:
        """As somebody sees it whose system wishes for dark pages."""
        if self.app != "console":
            return
        self.page.emulate_media(color_scheme="dark")
        expect(self.page.locator("html")).to_have_attribute("data-appearance", "dark")
        self._picture(f"{name}-dark", language)
        self._check_accessible(f"{name} in the dark")
        self.page.emulate_media(color_scheme="light")
        expect(self.page.locator("html")).to_have_attribute("data-appearance", "light")

    def _picture(self, name: str, language: str) -> None:
        size = self.page.viewport_size or {"width": 0}
        file = SCREENSHOTS / self.app / f"{name}-{language}-{size['width']}.png"
        self.page.screenshot(path=file, animations="disabled")

    def serious(self) -> list[str]:
        """What axe-core finds serious (its rules of WCAG 2.2 A and AA)."""
        self.page.evaluate(_axe())  # not as a script tag, which the content security policy refuses, as it should
        found: list[Any] = self.page.evaluate("async () => (await axe.run()).violations")
        return [
            f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:300]} ({len(one['nodes'])})"
            for one in found
            if one["impact"] in ("serious", "critical")
        ]

    def _check_accessible(self, what: str) -> None:
        serious = self.serious()
        assert not serious, f"{what}: axe finds\n" + "\n".join(serious)

    def check(self) -> None:
        """The browser complained about nothing."""
        assert not self.complaints, "the browser complained:\n" + "\n".join(self.complaints)


def opened(
    browser: Browser, gateway: str, app: str, folder: str, node_id: str = "", user_agent: str | None = None
) -> Window:
    """A new window, with cookies and storage of its own.

    Args:
        browser: a running one.
        gateway: its address.
        app: console or app, as in the address.
        folder: of the screenshots.
        node_id: the scope.
        user_agent: what the browser calls itself; as it does by itself where it is left out.
    """
    width, height = CONSOLE_SIZE if app == "console" else PHONE_SIZE
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale=CHINESE,
        timezone_id="Asia/Shanghai",
        reduced_motion="reduce",
        user_agent=user_agent,
    )
    context.set_default_timeout(30_000)
    return Window(context.new_page(), f"{gateway}/{app}", folder, node_id)
