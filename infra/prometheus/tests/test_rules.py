"""Every alert says what to do and is tested both ways; the rules themselves are tested by promtool (../check)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).parents[1]
RUNBOOKS = (FOLDER.parents[1] / "docs" / "runbooks.md").read_text()
ANCHORS = {re.sub(r"[^\w -]", "", line[3:]).strip().lower() for line in RUNBOOKS.splitlines() if line.startswith("## ")}


def alerts() -> Iterator[Any]:
    for file in sorted((FOLDER / "rules").glob("*.yaml")):
        for group in yaml.safe_load(file.read_text())["groups"]:
            yield from (rule for rule in group["rules"] if "alert" in rule)


ALERTS = list(alerts())


def told() -> Iterator[tuple[str, bool]]:
    """The alerts that promtool's tests look at, and whether each was to fire."""
    for file in sorted((FOLDER / "tests").glob("*.yaml")):
        for test in yaml.safe_load(file.read_text())["tests"]:
            for case in test.get("alert_rule_test", ()):
                yield case["alertname"], bool(case["exp_alerts"])


@pytest.mark.parametrize("alert", ALERTS, ids=lambda alert: alert["alert"])
def test_alert_names_a_runbook_that_is_there(alert: Any) -> None:
    page, _, anchor = alert["annotations"]["runbook"].partition("#")
    assert page == "docs/runbooks.md"
    assert anchor == alert["alert"].lower()
    assert anchor in ANCHORS
    assert alert["labels"]["severity"] in ("page", "ticket")


@pytest.mark.parametrize("alert", ALERTS, ids=lambda alert: alert["alert"])
def test_alert_is_tested_firing_and_silent(alert: Any) -> None:
    assert {fires for name, fires in told() if name == alert["alert"]} == {True, False}


def test_every_runbook_has_its_alert() -> None:
    assert {alert["alert"].lower() for alert in ALERTS} == ANCHORS
