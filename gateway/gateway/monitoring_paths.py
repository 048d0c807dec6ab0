"""What the OpenAPI document says of /v1/platform/…, where operators of the platform read the dashboards' data."""

from __future__ import annotations

from typing import Any

from gateway.dashboards import FIRST_RANGE, RANGES

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_WHOLE: Schema = {"type": "integer"}
_RANGE: Schema = {"type": "string", "enum": list(RANGES)}
_STATUSES = "400 401 403 404 429 500 503 504"


def paths() -> dict[str, Schema]:
    """The paths."""
    base = "/v1/platform/dashboards/{dashboard}"
    dashboard, wanted = _in_path("dashboard", "Name of the dashboard."), _range()
    return {
        "/v1/platform/dashboards": _get(
            "ListDashboards", "The dashboards with their panels, without the queries", "DashboardList"
        ),
        f"{base}/variables/{{variable}}": _get(
            "ListVariableValues",
            "What can be chosen for a variable of a dashboard",
            "VariableValues",
            dashboard,
            _in_path("variable", "Name of the variable."),
            wanted,
        ),
        f"{base}/panels/{{panelId}}": _get(
            "GetPanelData",
            "The data of one panel: the dashboard's own query, over one of its ranges",
            "PanelData",
            dashboard,
            _in_path("panelId", "Number of the panel.", {"type": "integer", "minimum": 1}),
            wanted,
            {
                "name": "service",
                "in": "query",
                "description": "Value of the variable of that name; the first of those listed where it is left out.",
                "schema": _TEXT,
            },
        ),
        "/v1/platform/alerts": _get("ListAlerts", "The alerts that are pending or firing", "AlertList"),
    }


def schemas() -> dict[str, Schema]:
    """Their schemas."""
    panel = _object(
        panelId=_WHOLE,
        kind={"type": "string", "enum": ["heading", "figure", "graph"]},
        title=_TEXT,
        description=_TEXT,
        unit={"type": "string", "description": "Grafana's name of it, such as s, reqps and percentunit."},
        width={"type": "integer", "description": "Of the dashboard's 24."},
        redFrom={"type": ["number", "null"], "description": "From this value on a figure is red."},
    )
    dashboard = _object(
        name=_TEXT,
        title=_TEXT,
        description=_TEXT,
        refreshSeconds=_WHOLE,
        ranges=_list(_RANGE),
        firstRange=_RANGE,
        variables=_list(_object(name=_TEXT, label=_TEXT)),
        panels=_list(panel),
    )
    series = _object(name=_TEXT, values=_list({"type": ["number", "null"]}))
    alert = _object(
        name=_TEXT,
        state={"type": "string", "enum": ["firing", "pending"]},
        severity=_TEXT,
        summary=_TEXT,
        sinceTime=_TEXT,
        runbook={"type": "string", "description": "What to do, in Markdown; empty where nothing is written."},
        runbookZh={"type": "string", "description": "The same in Chinese."},
    )
    return {
        "DashboardList": _object(dashboards=_list(dashboard)),
        "VariableValues": _told(values=_list(_TEXT)),
        "PanelData": _told(
            startTime={"type": "integer", "description": "Of the first value (Unix seconds)."},
            stepSeconds={"type": "integer", "description": "From one value to the next."},
            truncated={"type": "boolean", "description": "There are more series than these."},
            series={**_list(series), "description": "Of a figure with one value each."},
        ),
        "AlertList": _told(alerts=_list(alert)),
    }


def _get(name: str, summary: str, schema: str, *parameters: Schema) -> Schema:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    problems = {status: {"$ref": "#/components/responses/Problem"} for status in _STATUSES.split()}
    return {
        "get": {
            "operationId": f"Platform_{name}",
            "summary": summary,
            "tags": ["Platform"],
            "security": [{"bearer": []}, {"session": []}],
            "x-manor-principals": ["operator"],
            "parameters": list(parameters),
            "responses": {"200": {"description": summary + ".", "content": content}} | problems,
        }
    }


def _in_path(name: str, description: str, schema: Schema | None = None) -> Schema:
    return {"name": name, "in": "path", "required": True, "description": description, "schema": schema or _TEXT}


def _range() -> Schema:
    schema = {**_RANGE, "default": FIRST_RANGE}
    return {"name": "range", "in": "query", "description": "How far back from now.", "schema": schema}


def _object(**properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _told(**properties: Schema) -> Schema:
    """An answer that says whether Prometheus answered."""
    source = {
        "type": "string",
        "enum": ["answers", "silent", "unset"],
        "description": "Whether Prometheus answers, is silent, or was not set; without it the rest is empty.",
    }
    return _object(source=source, detail={"type": "string", "description": "Why it is silent."}, **properties)


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}
