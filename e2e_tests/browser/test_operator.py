"""What an operator of the platform sees in the console: every panel of every dashboard, and nothing of any group."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable

import pytest
from chassis.testing.polling import eventually
from localplatform.demo.story import OPERATOR, bootstrap_operator
from localplatform.paths import ROOT
from localplatform.platform import Platform, base_environment
from people.estates import Estate
from people.person import Person
from playwright.sync_api import expect

from e2e_tests.browser.window import Window

Console = Callable[[Person, str], Window]

GENERATED = ROOT / "infra" / "dashboards" / "generated"
BOARDS = ("overview", "service", "facts", "database", "money")
NO_GROUP = "0"
SECONDS = 180  # for Prometheus to have seen enough for a rate, on a machine that has much else to do


@pytest.fixture
def operator(platform: Platform) -> Person:
    return Person(platform.gateway_url, OPERATOR, bootstrap_operator(platform).read_text())


@pytest.fixture
def window(console: Console, operator: Person, billed: Estate) -> Window:
    assert billed  # so that there is something to see
    return console(operator, NO_GROUP)


@pytest.mark.alone
@pytest.mark.prove("telemetry")
@pytest.mark.parametrize("board", BOARDS)
def test_every_panel_of_a_dashboard_is_shown(window: Window, board: str) -> None:
    wanted = {
        str(panel["id"])
        for panel in json.loads((GENERATED / f"{board}.json").read_text())["panels"]
        if panel["type"] != "row"
    }

    def states() -> dict[str, str]:
        window.open(f"monitoring/{board}?range=15m&refresh=0")
        panels = window.page.locator("[data-panel]")
        expect(panels).to_have_count(len(wanted))
        expect(window.page.locator("[data-state=pending]")).to_have_count(0)
        return dict(
            panels.evaluate_all("panels => panels.map(one => [one.dataset.panel, one.dataset.state])")  # in the page
        )

    # A payment channel that nobody called and a replica that is not there have nothing to draw.
    found = eventually(states, lambda now: list(now.values()).count("drawn") > len(now) / 2, SECONDS)
    assert set(found) == wanted
    assert set(found.values()) <= {"drawn", "empty"}
    expect(window.page.locator(".panel-graph[data-state=drawn] canvas").first).to_be_visible()
    window.look(f"monitoring-{board}")


def test_an_operator_sees_alerts_health_and_what_waits_and_no_page_of_a_group(window: Window) -> None:
    for path in ("alerts", "health", "dead-letters", "operations"):
        window.open(f"monitoring/{path}")
        expect(window.page.locator("h1")).to_be_visible()
        expect(window.page.locator(".ant-alert-error", has_text=re.compile("权限|不是"))).to_have_count(0)
        window.look(f"monitoring-{path}")
    menu = window.page.get_by_role("navigation")
    expect(menu.get_by_role("button")).to_have_count(1)
    window.open("identity/staff")
    expect(window.page.locator(".ant-alert-warning")).to_be_visible()


@pytest.mark.alone
@pytest.mark.prove("telemetry")
def test_an_operator_sees_whether_the_books_held(window: Window, platform: Platform) -> None:
    command = [sys.executable, "-m", "manorctl.main", "--platform", platform.name, "verify", "--keep"]
    done = subprocess.run(command, env=base_environment(), capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    window.open("monitoring/verification")
    expect(window.page.get_by_text("账目相符")).to_be_visible()
    expect(window.page.get_by_text("计费的未收与收款的未清项相等")).to_be_visible()
    window.look("monitoring-verification")
