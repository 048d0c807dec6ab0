"""/v1/platform/…: the dashboards' data and the alerts, for operators of the platform.

Where Prometheus is not set or does not answer, the answer says so (`source`); that is a state and no failure of the
gateway's.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from typing import Any

import orjson
from flask import Blueprint, Response, request
from limits import parse

from gateway.credentials import Credentials
from gateway.dashboards import FIRST_RANGE, RANGES, Dashboard, Dashboards, Panel, Query, Variable, step_of
from gateway.exchange import current
from gateway.limits import Counts
from gateway.problems import Problem
from gateway.prometheus import Prometheus, Silent

PERMISSION = "platform.monitor"
# More lines than this nobody tells apart.
MOST_SERIES = 60
_STATES = ("firing", "pending")
Json = dict[str, Any]


class Monitoring:
    """Answers operators' questions.

    Args:
        dashboards: whose queries may be sent.
        prometheus: where they are sent.
        runbooks: what to do about each alert.
        chinese: the same in Chinese.
    """

    def __init__(
        self,
        dashboards: Dashboards,
        prometheus: Prometheus,
        runbooks: Mapping[str, str],
        chinese: Mapping[str, str],
    ) -> None:
        self._dashboards = dashboards
        self._prometheus = prometheus
        self._runbooks = runbooks
        self._chinese = chinese

    def listed(self) -> Json:
        """All dashboards, without their queries."""
        return {"dashboards": [one.document() for one in self._dashboards.known.values()]}

    def values(self, dashboard: str, variable: str, named_range: str) -> Json:
        """What can be chosen for a variable."""
        found = self._variable(self._dashboard(dashboard), variable)
        start, end, _ = _span(named_range)
        return self._asked({"values": []}, lambda: {"values": self._values(found, start, end)})

    def data(self, dashboard: str, panel_id: int, named_range: str, chosen: Mapping[str, str]) -> Json:
        """The series of a panel.

        Raises:
            Problem: there is no such panel, range or value.
        """
        board = self._dashboard(dashboard)
        panel = board.by_id.get(panel_id)
        if panel is None:
            raise Problem(404, "NOT_FOUND", f"The dashboard {dashboard} has no panel {panel_id} with data.")
        start, end, step = _span(named_range)
        empty = {"startTime": start, "stepSeconds": step, "truncated": False, "series": []}

        def ask() -> Json:
            values = self._chosen(board, chosen, start, end)
            series = [one for query in panel.queries for one in self._series(panel, query, values, (start, end, step))]
            return {**empty, "truncated": len(series) > MOST_SERIES, "series": series[:MOST_SERIES]}

        return self._asked(empty, ask)

    def alerts(self) -> Json:
        """What fires and what is about to, each with its runbook; those that fire first."""

        def ask() -> Json:
            found = sorted(self._prometheus.alerts(), key=lambda one: (_STATES.index(one["state"]), one["activeAt"]))
            return {"alerts": [self._alert(one) for one in found]}

        return self._asked({"alerts": []}, ask)

    def _alert(self, found: Json) -> Json:
        labels = found["labels"]
        return {
            "name": labels["alertname"],
            "state": found["state"],
            "severity": labels.get("severity", ""),
            "summary": found["annotations"].get("summary", ""),
            "sinceTime": found["activeAt"],
            "runbook": self._runbooks.get(labels["alertname"], ""),
            "runbookZh": self._chinese.get(labels["alertname"], ""),
        }

    def _asked(self, empty: Json, ask: Callable[[], Json]) -> Json:
        if not self._prometheus.there:
            return {"source": "unset", "detail": "", **empty}
        try:
            return {"source": "answers", "detail": "", **ask()}
        except Silent as error:
            return {"source": "silent", "detail": str(error), **empty}

    def _dashboard(self, name: str) -> Dashboard:
        found = self._dashboards.known.get(name)
        if found is None:
            known = ", ".join(self._dashboards.known)
            raise Problem(404, "NOT_FOUND", f"There is no dashboard {name}; there are {known}.")
        return found

    def _variable(self, board: Dashboard, name: str) -> Variable:
        for variable in board.variables:
            if variable.name == name:
                return variable
        raise Problem(404, "NOT_FOUND", f"The dashboard {board.name} has no variable {name}.")

    def _values(self, variable: Variable, start: int, end: int) -> list[str]:
        return self._prometheus.values(variable.series, variable.of_label, start, end)

    def _chosen(self, board: Dashboard, chosen: Mapping[str, str], start: int, end: int) -> dict[str, str]:
        """The value of each variable: one that Prometheus lists, the first where none was named."""
        values = {}
        for variable in board.variables:
            known = self._values(variable, start, end)
            value = chosen.get(variable.name) or next(iter(known), "")
            if value and value not in known:
                raise Problem(400, "INVALID", f"{variable.name} must be one of {', '.join(known)}.")
            values[variable.name] = value
        return values

    def _series(self, panel: Panel, query: Query, values: Mapping[str, str], span: tuple[int, int, int]) -> list[Json]:
        start, end, step = span
        filled = query.filled(step, values)
        if panel.kind == "figure":
            found = self._prometheus.instant(filled)
            return [{"name": query.named(one["metric"]), "values": [_number(one["value"][1])]} for one in found]
        return [
            {"name": query.named(one["metric"]), "values": _aligned(one["values"], start, end, step)}
            for one in self._prometheus.over(filled, start, end, step)
        ]


def blueprint(monitoring: Monitoring, credentials: Credentials, counts: Counts, rate: str) -> Blueprint:
    """The routes.

    Args:
        monitoring: answers.
        credentials: who asks.
        counts: where it is counted how often.
        rate: how often one operator may ask.
    """
    routes = Blueprint("monitoring", __name__, url_prefix="/v1/platform")
    limit = parse(rate)

    @routes.before_request
    def admit() -> None:
        """Operators alone, and no more often than the limit."""
        principal = credentials.require_operator(current(), PERMISSION).subject
        if not counts.hit(limit, f"monitoring:{principal}"):
            raise Problem(
                429,
                "RATE_LIMITED",
                f"More than {limit} were asked for; wait and try again.",
                headers={"Retry-After": "60"},
            )

    @routes.get("/dashboards")
    def dashboards() -> Response:
        return _answer(monitoring.listed())

    @routes.get("/dashboards/<dashboard>/variables/<variable>")
    def variable(dashboard: str, variable: str) -> Response:
        return _answer(monitoring.values(dashboard, variable, request.args.get("range", FIRST_RANGE)))

    @routes.get("/dashboards/<dashboard>/panels/<int:panel_id>")
    def panel(dashboard: str, panel_id: int) -> Response:
        return _answer(
            monitoring.data(dashboard, panel_id, request.args.get("range", FIRST_RANGE), request.args.to_dict())
        )

    @routes.get("/alerts")
    def alerts() -> Response:
        return _answer(monitoring.alerts())

    return routes


def _answer(document: Json) -> Response:
    return Response(orjson.dumps(document), content_type="application/json")


def _span(name: str) -> tuple[int, int, int]:
    """Start, end and step of a range; both ends are multiples of the step, so that points do not wander."""
    seconds = RANGES.get(name)
    if seconds is None:
        raise Problem(400, "INVALID", f"range must be one of {', '.join(RANGES)}.")
    step = step_of(seconds)
    end = int(time.time()) // step * step
    return end - seconds // step * step, end, step


def _aligned(points: list[Any], start: int, end: int, step: int) -> list[float | None]:
    """The values at start, start + step, and so on; None where there is none."""
    values: list[float | None] = [None] * ((end - start) // step + 1)
    for at, value in points:
        place = round((at - start) / step)
        if 0 <= place < len(values):
            values[place] = _number(value)
    return values


def _number(text: str) -> float | None:
    """A sample; None for what is no number, such as a quantile of nothing."""
    value = float(text)
    return value if math.isfinite(value) else None
