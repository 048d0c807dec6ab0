"""The dashboards that `python -m dashboards` writes for Grafana, as the console draws them: panels with their queries.

Only these queries go to Prometheus. A browser names a dashboard, a panel, a time range of RANGES and values of the
dashboard's own variables; no text of a browser's gets into PromQL unless Prometheus itself has listed it as a value.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

# Seconds back from now; the dashboards begin with the last hour.
RANGES: Mapping[str, int] = {"15m": 900, "1h": 3600, "6h": 21_600, "24h": 86_400, "7d": 604_800}
FIRST_RANGE = "1h"
MOST_POINTS = 240
# Prometheus is asked no finer than it scrapes; a rate needs four scrapes.
LEAST_STEP_SECONDS, LEAST_RATE_SECONDS = 15, 60
_KINDS = {"row": "heading", "stat": "figure", "timeseries": "graph"}
_LABEL_VALUES = re.compile(r"label_values\((?P<series>\w+), (?P<label>\w+)\)")
_LEGEND = re.compile(r"{{\s*(\w+)\s*}}")


class FaultyDashboard(RuntimeError):
    """A file is not what the gateway knows how to draw: it does not start with it."""


@dataclass(frozen=True, slots=True)
class Query:
    """One query of a panel.

    Args:
        expression: PromQL with Grafana's variables.
        legend: what its series are called, with labels in double braces.
    """

    expression: str
    legend: str

    def filled(self, step: int, values: Mapping[str, str]) -> str:
        """PromQL: Grafana's interval and the chosen values, which stand in quotes, put in.

        Args:
            step: seconds between two points.
            values: by variable.
        """
        query = self.expression.replace("$__rate_interval", f"{max(LEAST_RATE_SECONDS, 4 * step)}s")
        for name, value in values.items():
            query = query.replace(f"${name}", value.replace("\\", "\\\\").replace('"', '\\"'))
        return query

    def named(self, labels: Mapping[str, str]) -> str:
        """What a series is called."""
        if self.legend in ("", "__auto"):
            return ""
        return _LEGEND.sub(lambda found: labels.get(found[1], ""), self.legend).strip()


@dataclass(frozen=True, slots=True)
class Panel:
    """A heading, a figure or a graph.

    Args:
        panel_id: its number in the dashboard.
        kind: heading, figure or graph.
        title, description: in English; the console knows their Chinese.
        unit: Grafana's name of it.
        width: of the dashboard's 24.
        red_from: the value from which a figure is red.
        queries: its own.
    """

    panel_id: int
    kind: str
    title: str
    description: str = ""
    unit: str = ""
    width: int = 24
    red_from: float | None = None
    queries: tuple[Query, ...] = ()

    def document(self) -> dict[str, Any]:
        """What a browser is told: everything but the queries."""
        return {
            "panelId": self.panel_id,
            "kind": self.kind,
            "title": self.title,
            "description": self.description,
            "unit": self.unit,
            "width": self.width,
            "redFrom": self.red_from,
        }


@dataclass(frozen=True, slots=True)
class Variable:
    """Something to choose: the values that a label of a series has."""

    name: str
    label: str
    series: str
    of_label: str


@dataclass(frozen=True)
class Dashboard:
    """One file."""

    name: str
    title: str
    description: str
    panels: tuple[Panel, ...]
    variables: tuple[Variable, ...] = ()
    refresh_seconds: int = 30

    @cached_property
    def by_id(self) -> Mapping[int, Panel]:
        """The panels that have queries, by number."""
        return {panel.panel_id: panel for panel in self.panels if panel.queries}

    def document(self) -> dict[str, Any]:
        """What a browser is told."""
        return {
            "name": self.name,
            "title": self.title,
            "description": self.description,
            "refreshSeconds": self.refresh_seconds,
            "ranges": list(RANGES),
            "firstRange": FIRST_RANGE,
            "variables": [{"name": one.name, "label": one.label} for one in self.variables],
            "panels": [panel.document() for panel in self.panels],
        }


@dataclass(frozen=True)
class Dashboards:
    """All of them, by the names of their files."""

    folder: Path
    known: Mapping[str, Dashboard] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> Dashboards:
        """Those of a folder; none where it is not there.

        Raises:
            FaultyDashboard: one is not as this module knows them.
        """
        return cls(folder, {file.stem: _dashboard(file) for file in sorted(folder.glob("*.json"))})


def step_of(seconds: int) -> int:
    """Seconds between two points of a range: no more than MOST_POINTS of them."""
    return max(LEAST_STEP_SECONDS, -(-seconds // MOST_POINTS))


def _dashboard(file: Path) -> Dashboard:
    made = json.loads(file.read_text())
    try:
        return Dashboard(
            file.stem,
            made["title"].removeprefix("Manor: "),
            made["description"],
            tuple(map(_panel, made["panels"])),
            tuple(_variable(one) for one in made["templating"]["list"] if one["type"] == "query"),
            int(made["refresh"].removesuffix("s")),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise FaultyDashboard(f"{file} is no dashboard that the gateway can serve: {error!r}") from error


def _panel(made: Mapping[str, Any]) -> Panel:
    kind = _KINDS[made["type"]]
    if kind == "heading":
        return Panel(made["id"], kind, made["title"])
    defaults = made["fieldConfig"]["defaults"]
    steps = [step["value"] for step in defaults.get("thresholds", {}).get("steps", ()) if step["value"] is not None]
    return Panel(
        made["id"],
        kind,
        made["title"],
        made["description"],
        defaults["unit"],
        made["gridPos"]["w"],
        min(steps, default=None),
        tuple(Query(target["expr"], target["legendFormat"]) for target in made["targets"]),
    )


def _variable(made: Mapping[str, Any]) -> Variable:
    found = _LABEL_VALUES.fullmatch(made["query"])
    if found is None:
        raise ValueError(f"the variable {made['name']} asks for {made['query']}")
    return Variable(made["name"], made["label"], found["series"], found["label"])
