"""Rules and states of alarms as JSON, as the database keeps them and the API takes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from devices.domain.alarms import (
    SEVERITIES,
    Both,
    Changing,
    Compared,
    Condition,
    Known,
    Progress,
    Rule,
    Silent,
    State,
    Test,
)


def rule_to(rule: Rule) -> dict[str, Any]:
    """A rule as JSON."""
    return {
        "conditions": {name: _condition_to(one) for name, one in rule.conditions.items()},
        "clear": _condition_to(rule.clear) if rule.clear else None,
        "stale_ms": rule.stale_ms,
        "steps_down": rule.steps_down,
    }


def rule_from(stored: Mapping[str, Any]) -> Rule:
    """The rule that was stored."""
    return Rule(
        {name: _condition_from(stored["conditions"][name]) for name in SEVERITIES if name in stored["conditions"]},
        _condition_from(stored["clear"]) if stored["clear"] else None,
        stored["stale_ms"],
        stored["steps_down"],
    )


def _condition_to(one: Condition) -> dict[str, Any]:
    return {"test": _test_to(one.test), "for_ms": one.for_ms, "times": one.times}


def _condition_from(stored: Mapping[str, Any]) -> Condition:
    return Condition(_test_from(stored["test"]), stored["for_ms"], stored["times"])


def _test_to(test: Test) -> dict[str, Any]:
    if isinstance(test, Compared):
        return {"kind": "compared", "key": test.key, "by": test.by, "value": test.value}
    if isinstance(test, Changing):
        return {"kind": "changing", "key": test.key, "by": test.by, "per_second": test.per_second}
    if isinstance(test, Silent):
        return {"kind": "silent", "ms": test.ms}
    return {"kind": "both", "every": test.every, "of": [_test_to(one) for one in test.of]}


def _test_from(stored: Mapping[str, Any]) -> Test:
    kind = stored["kind"]
    if kind == "compared":
        return Compared(stored["key"], stored["by"], stored["value"])
    if kind == "changing":
        return Changing(stored["key"], stored["by"], stored["per_second"])
    if kind == "silent":
        return Silent(stored["ms"])
    return Both(tuple(map(_test_from, stored["of"])), stored["every"])


def state_to(state: State) -> dict[str, Any]:
    """A state as JSON."""
    return {
        "values": {key: [one.at, one.value, one.rate] for key, one in state.values.items()},
        "newest": state.newest,
        "progress": {name: [one.since, one.count] for name, one in state.progress.items()},
        "severity": state.severity,
    }


def state_from(stored: Mapping[str, Any]) -> State:
    """The state that was stored; the first one where nothing was."""
    return State(
        {key: Known(*one) for key, one in stored.get("values", {}).items()},
        stored.get("newest"),
        {name: Progress(*one) for name, one in stored.get("progress", {}).items()},
        stored.get("severity", ""),
    )
