"""`make pictures`: the README's pictures, taken of the demonstration as it runs, in both languages."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

from chassis.testing.polling import eventually
from localplatform.__main__ import demo_platform
from localplatform.demo.story import CREDENTIALS, GROUP_CODE, RESIDENT
from localplatform.paths import ROOT
from localplatform.platform import Platform
from people.person import Person
from PIL import Image
from playwright.sync_api import Browser, expect, sync_playwright

from e2e_tests.browser.conftest import ARGUMENTS, CHROMIUM
from e2e_tests.browser.window import CHINESE, ENGLISH, Window, opened

FOLDER = ROOT / "docs" / "pictures"
# Pages have few colours; what a picture has more than these is the smoothing of letters.
COLOURS = 96
LARGEST_BYTES = 200_000


def take(window: Window, name: str) -> None:
    """Keeps what the window shows, in each language."""
    for language in (CHINESE, ENGLISH):
        window.speak(language)
        shot = Image.open(io.BytesIO(window.page.screenshot(animations="disabled")))
        file = FOLDER / f"{name}-{language}.png"
        shot.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
        size = file.stat().st_size
        assert size <= LARGEST_BYTES, f"{file.name} has {size} bytes"
        print(f"{file.relative_to(ROOT)}: {size // 1000} kB")


def headquarters(browser: Browser, platform: Platform, people: dict[str, Any]) -> None:
    """The home page of group finance."""
    hq = Person(platform.gateway_url, "hq", people["hq"]["password"])
    window = opened(browser, platform.gateway_url, "console", "", hq.get("/v1/identity/session")["groupId"])
    window.sign_in(hq)
    window.open("insight/home")
    expect(window.page.locator("canvas")).to_be_visible()
    take(window, "headquarters")


def rooms(browser: Browser, platform: Platform, people: dict[str, Any]) -> None:
    """A building, floor by floor."""
    manager = Person(platform.gateway_url, "manager.shanghai", people["manager.shanghai"]["password"])
    (estate,) = [one for one in manager.pages("/v1/identity/nodes", "nodes") if one["code"] == "bihu"]
    window = opened(browser, platform.gateway_url, "console", "", estate["nodeId"])
    window.sign_in(manager)
    window.open("tenants/rooms")
    take(window, "rooms")


def dues(browser: Browser, platform: Platform) -> None:
    """What a resident owes."""
    window = opened(browser, platform.gateway_url, "app", "")
    window.open(f"?group={GROUP_CODE}")
    log = platform.folder / "logs" / "sign-in-codes.log"
    before = _codes(log)
    window.page.get_by_label("手机号").fill(RESIDENT)
    window.page.get_by_role("button", name="发送验证码").click()
    code = eventually(lambda: _codes(log), lambda found: len(found) > len(before))[-1]
    window.page.get_by_label("验证码", exact=True).fill(code)
    window.page.get_by_role("button", name="登录").click()
    expect(window.page.get_by_text(re.compile("¥"))).not_to_have_count(0)
    window.settle()
    take(window, "dues")


def _codes(log: Path) -> list[str]:
    """The codes that were sent to the resident, oldest first."""
    lines = log.read_text().splitlines() if log.exists() else []
    return [found["code"] for found in map(json.loads, lines) if found["phone"] == RESIDENT]


def main() -> int:
    """Takes all of them."""
    platform = demo_platform()
    people = json.loads(CREDENTIALS.read_text()) if CREDENTIALS.exists() else {}
    if "hq" not in people:
        print("There is nothing to take pictures of: `make demo` first.")
        return 1
    FOLDER.mkdir(exist_ok=True)
    expect.set_options(timeout=30_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        headquarters(browser, platform, people)
        rooms(browser, platform, people)
        dues(browser, platform)
        browser.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
