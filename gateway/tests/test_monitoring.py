"""/v1/platform/…: only the dashboards' own queries go to Prometheus, within limits, and for operators alone."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient
from gateway.app import create_app
from gateway.catalogue import Catalogue
from gateway.dashboards import MOST_POINTS, RANGES, Dashboards, FaultyDashboard, Query
from gateway.settings import Settings

from .conftest import ROOT, FakeServices, Keys

FILES = sorted((ROOT / "infra" / "dashboards" / "generated").glob("*.json"))
SERVICE = "manor/billing"


class FakePrometheus(ThreadingHTTPServer):
    """Answers what a test told it to, and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Asked)
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.services = ["manor/tenants", SERVICE]
        self.series: list[Any] = [{"metric": {"job": SERVICE}, "value": [0, "7"], "values": []}]
        self.alerts: list[Any] = []
        self.broken = False

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def queries(self) -> list[str]:
        return [asked["query"] for _, asked in self.asked if "query" in asked]


class _Asked(BaseHTTPRequestHandler):
    server: FakePrometheus

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        asked = {name: values[0] for name, values in parse_qs(url.query).items()}
        self.server.asked.append((url.path, asked))
        data: Any = {"result": self.server.series}
        if url.path.endswith("/values"):
            data = self.server.services
        if url.path.endswith("/alerts"):
            data = {"alerts": self.server.alerts}
        body = json.dumps({"status": "success", "data": data}).encode()
        self.send_response(500 if self.server.broken else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


@pytest.fixture
def prometheus() -> Iterator[FakePrometheus]:
    with FakePrometheus() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


class Operator:
    """Reads as an operator does."""

    def __init__(self, client: FlaskClient, keys: Keys, services: FakeServices) -> None:
        self.client = client
        self.token = keys.identity.sign(
            subject="0190a000-0000-7000-8000-0000000000aa", kind="operator", group_id=0, session_id="s"
        )
        self.hold(services, "platform.monitor")

    def hold(self, services: FakeServices, *permissions: str) -> None:
        held = services.message("manor.identity.v1.NodePermissions", permissions=permissions)
        services.answer("GetSession", lambda _: services.message("manor.identity.v1.Session", permissions=[held]))

    def get(self, path: str, **query: str) -> Any:
        return self.client.get(
            f"/v1/platform/{path}", query_string=query, headers={"Authorization": f"Bearer {self.token}"}
        )

    def panels(self) -> Iterator[tuple[str, Any]]:
        for board in self.get("dashboards").json["dashboards"]:
            for panel in board["panels"]:
                if panel["kind"] != "heading":
                    yield board["name"], panel


def made(settings: Settings, catalogue: Catalogue, **changes: Any) -> FlaskClient:
    return create_app(settings.model_copy(update=changes), catalogue).test_client()


@pytest.fixture
def operator(
    settings: Settings, catalogue: Catalogue, keys: Keys, services: FakeServices, prometheus: FakePrometheus
) -> Operator:
    return Operator(made(settings, catalogue, prometheus_url=prometheus.url), keys, services)


def written() -> dict[tuple[str, int], list[str]]:
    """Every query of the files by dashboard and panel, with what is filled in left open."""
    return {
        (file.stem, panel["id"]): [
            re.escape(target["expr"])
            .replace(re.escape("$__rate_interval"), r"\d+s")
            .replace(re.escape("$service"), re.escape(SERVICE))
            for target in panel["targets"]
        ]
        for file in FILES
        for panel in json.loads(file.read_text())["panels"]
        if "targets" in panel
    }


@pytest.mark.parametrize("named_range", list(RANGES))
def test_every_query_of_every_panel_is_one_of_the_files_and_nothing_else_is_sent(
    operator: Operator, prometheus: FakePrometheus, named_range: str
) -> None:
    wanted = written()
    shown = [(board, panel["panelId"]) for board, panel in operator.panels()]
    assert sorted(shown) == sorted(wanted)
    for board, panel_id in shown:
        prometheus.asked.clear()
        answer = operator.get(f"dashboards/{board}/panels/{panel_id}", range=named_range, service=SERVICE)
        assert (answer.status_code, answer.json["source"]) == (200, "answers")
        sent = prometheus.queries()
        assert len(sent) == len(wanted[board, panel_id])
        for query, pattern in zip(sent, wanted[board, panel_id], strict=True):
            assert re.fullmatch(pattern, query), (board, panel_id, query)
        for path, asked in prometheus.asked:
            assert path.removeprefix("/api/v1/") in {"query", "query_range", "label/job/values"}
            if path.endswith("query_range"):
                points = (int(asked["end"]) - int(asked["start"])) // int(asked["step"]) + 1
                assert points <= MOST_POINTS + 1
                assert asked["timeout"]


def test_a_browser_gets_no_text_of_its_own_into_a_query(operator: Operator, prometheus: FakePrometheus) -> None:
    panel = next(panel for board, panel in operator.panels() if board == "service")
    path = f"dashboards/service/panels/{panel['panelId']}"
    for refused in (
        operator.get(path, service='x"} or up{job="'),
        operator.get(path, range="90d"),
        operator.get(path, range="1h; up"),
    ):
        assert (refused.status_code, refused.json["code"]) == (400, "INVALID")
    assert not prometheus.queries()
    assert "manor/billing" in operator.get(path, service="nobody").json["detail"]
    operator.get(path, query="up", service=SERVICE)
    assert "up" not in prometheus.queries()
    for missing in ("dashboards/nothing/panels/1", "dashboards/service/panels/999", "dashboards/service/panels/1"):
        assert operator.get(missing).status_code == 404


def test_a_value_that_prometheus_lists_is_quoted() -> None:
    query = Query('up{job="$service"}', "{{job}}")
    assert query.filled(15, {"service": 'a"b\\c'}) == 'up{job="a\\"b\\\\c"}'


def test_a_graph_has_a_place_for_every_step_and_none_where_there_is_no_number(
    operator: Operator, prometheus: FakePrometheus
) -> None:
    board, panel = next((board, panel) for board, panel in operator.panels() if panel["kind"] == "graph")
    prometheus.series = []
    empty = operator.get(f"dashboards/{board}/panels/{panel['panelId']}", range="15m").json
    start, step = empty["startTime"], empty["stepSeconds"]
    prometheus.series = [{"metric": {}, "values": [[start + step, "1.5"], [start + 2 * step, "NaN"]]}]
    told = operator.get(f"dashboards/{board}/panels/{panel['panelId']}", range="15m").json
    (values, *_) = [one["values"] for one in told["series"]]
    assert len(values) == 900 // step + 1
    assert [value for value in values if value is not None] == [1.5]


def test_more_series_than_anybody_tells_apart_are_cut_and_said_so(
    operator: Operator, prometheus: FakePrometheus
) -> None:
    board, panel = next((board, panel) for board, panel in operator.panels() if panel["kind"] == "graph")
    prometheus.series = [{"metric": {"job": str(number)}, "values": []} for number in range(100)]
    told = operator.get(f"dashboards/{board}/panels/{panel['panelId']}").json
    assert (len(told["series"]), told["truncated"]) == (60, True)


def test_alerts_come_with_their_runbooks_and_those_that_fire_first(
    operator: Operator, prometheus: FakePrometheus
) -> None:
    for name, state in (("DeadLetters", "pending"), ("ProcessDown", "firing")):
        prometheus.alerts.append(
            {
                "labels": {"alertname": name, "severity": "page"},
                "annotations": {"summary": f"{name}!"},
                "state": state,
                "activeAt": "2026-11-29T10:00:00Z",
            }
        )
    told = operator.get("alerts").json["alerts"]
    assert [(one["name"], one["state"]) for one in told] == [("ProcessDown", "firing"), ("DeadLetters", "pending")]
    assert "Prometheus cannot reach a process's metrics port" in told[0]["runbook"]
    assert told[0]["summary"] == "ProcessDown!"


def test_every_alert_of_the_rules_has_a_runbook(operator: Operator, prometheus: FakePrometheus) -> None:
    rules = "".join(file.read_text() for file in (ROOT / "infra" / "prometheus" / "rules").glob("*.yaml"))
    names = re.findall(r"alert: (\w+)", rules)
    prometheus.alerts = [
        {"labels": {"alertname": name}, "annotations": {}, "state": "firing", "activeAt": "t"} for name in names
    ]
    told = operator.get("alerts").json["alerts"]
    assert len(told) == len(names) > 10
    assert not [one["name"] for one in told if not one["runbook"] or not one["runbookZh"]]


def test_no_prometheus_is_a_state_and_no_failure(
    settings: Settings, catalogue: Catalogue, keys: Keys, services: FakeServices, prometheus: FakePrometheus
) -> None:
    without = Operator(made(settings, catalogue), keys, services)
    gone = Operator(made(settings, catalogue, prometheus_url="http://127.0.0.1:1"), keys, services)
    failing = Operator(made(settings, catalogue, prometheus_url=prometheus.url), keys, services)
    prometheus.broken = True
    for operator, source in ((without, "unset"), (gone, "silent"), (failing, "silent")):
        for path in ("dashboards/overview/panels/2", "dashboards/service/variables/service", "alerts"):
            answer = operator.get(path)
            assert (answer.status_code, answer.json["source"]) == (200, source), path
    assert gone.get("alerts").json["detail"]


def test_nobody_but_an_operator_is_answered(operator: Operator, token: str, services: FakeServices) -> None:
    paths = [
        "dashboards", "dashboards/overview/panels/2", "dashboards/service/variables/service", "alerts",
    ]  # fmt: skip
    for path in paths:
        assert operator.client.get(f"/v1/platform/{path}").status_code == 401
        staff = operator.client.get(f"/v1/platform/{path}", headers={"Authorization": f"Bearer {token}"})
        assert (staff.status_code, staff.json["code"]) == (403, "PRINCIPAL_KIND")
    operator.hold(services, "identity.staff.read")
    assert operator.get("alerts").json["code"] == "PERMISSION_MISSING"


def test_nobody_asks_more_often_than_the_limit(
    settings: Settings, catalogue: Catalogue, keys: Keys, services: FakeServices
) -> None:
    operator = Operator(made(settings, catalogue, monitoring_rate_limit="2 per minute"), keys, services)
    assert [operator.get("alerts").status_code for _ in range(3)] == [200, 200, 429]


def test_a_file_that_is_no_dashboard_stops_the_gateway(settings: Settings, catalogue: Catalogue, tmp_path: Any) -> None:
    (tmp_path / "odd.json").write_text('{"title": "Odd"}')
    with pytest.raises(FaultyDashboard, match=r"odd\.json"):
        made(settings, catalogue, dashboards_dir=tmp_path)
    assert Dashboards.read(tmp_path / "nowhere").known == {}
