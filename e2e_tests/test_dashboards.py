"""Every panel of the dashboards shows something, and the right thing, over a platform that made and took money."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
import requests
from chassis.testing.polling import eventually
from localplatform import monitoring
from localplatform.paths import ROOT
from localplatform.platform import Platform
from people.cast import Cast
from people.estates import small_estate
from people.payments import channel_account, pay_at_the_channel

pytestmark = [pytest.mark.alone, pytest.mark.prove("telemetry")]

GENERATED = ROOT / "infra" / "dashboards" / "generated"
LEGEND = re.compile(r"{{(\w+)}}")
SECONDS = 120  # for Prometheus to have seen enough for a rate, on a machine that has much else to do


class Panel(NamedTuple):
    """One query of a panel, with Grafana's variables replaced as Grafana does."""

    board: str
    title: str
    unit: str
    query: str
    legend: str


def panels(services: list[str]) -> Iterator[Panel]:
    """Every query of every dashboard; of the one that is about a service, for each of them."""
    for file in sorted(GENERATED.glob("*.json")):
        for panel in json.loads(file.read_text())["panels"]:
            for target in panel.get("targets", ()):
                unit = panel["fieldConfig"]["defaults"]["unit"]
                query = target["expr"].replace("$__rate_interval", "10m")
                for service in services if "$service" in query else [""]:
                    one = query.replace("$service", f"manor/{service}")
                    yield Panel(file.stem, panel["title"], unit, one, target["legendFormat"])


class Prometheus:
    """The one that runs with the stories' platform."""

    def __init__(self, platform: Platform) -> None:
        self._url = monitoring.address(platform)

    def ask(self, query: str) -> list[Any]:
        """The series of an instant query; each a dict of `metric` and `value`.

        Raises:
            AssertionError: it is no PromQL.
        """
        answer = requests.get(f"{self._url}/api/v1/query", params={"query": query}, timeout=20).json()
        assert answer["status"] == "success", (query, answer)
        found: list[Any] = answer["data"]["result"]
        return found

    def value(self, query: str) -> float:
        """The one value of a query; 0 where there is none yet."""
        return sum(float(series["value"][1]) for series in self.ask(query))

    def fault(self, panel: Panel) -> str:
        """What is wrong with a panel; empty where nothing is."""
        series = self.ask(panel.query)
        values = [float(one["value"][1]) for one in series]
        # A quantile of a series without traffic this minute is no number; one with some must be there.
        known = [value for value in values if not math.isnan(value)]
        if not known:
            return "empty"
        if any(value < 0 or math.isinf(value) for value in known):
            return f"below zero or beyond all: {values}"
        if panel.unit == "percentunit" and max(known) > 1:
            return f"more than the whole: {values}"
        missing = {name for name in LEGEND.findall(panel.legend) for one in series if name not in one["metric"]}
        legends = {tuple(one["metric"].get(name) for name in LEGEND.findall(panel.legend)) for one in series}
        if missing or len(legends) < len(series):
            return f"its legend does not tell the series apart: {panel.legend}"
        return ""


@pytest.fixture(scope="module")
def prometheus(platform: Platform) -> Prometheus:
    """Prometheus, once it has seen every process."""
    made = Prometheus(platform)
    eventually(lambda: made.ask("up == 0"), lambda down: not down, SECONDS)
    return made


def test_no_panel_is_empty_or_wrong_and_money_is_counted_to_the_cent(
    prometheus: Prometheus, company: Cast, platform: Platform
) -> None:
    billed = 'sum(manor_billing_billed_minor_units_total{currency="CNY"})'
    collected = 'sum by (method) (manor_payments_collected_minor_units_total{currency="CNY"})'
    called = "sum(manor_payments_channel_call_duration_seconds_count)"
    before = prometheus.value(billed), _by_method(prometheus, collected)
    estate = small_estate(company, flats=4, area="100", price="2.5")
    estate.bill("2026-10")
    items = estate.open_items(4)  # payments knows the company by now
    channel_account(company.administrator, company.company_id, platform.folder, place=1)
    eventually(lambda: prometheus.value(billed), lambda now: now == before[0] + 100000, SECONDS)
    wanted = dict(before[1])
    # Twice, since a series that begins with its first event has no rate before it has another.
    for by_channel, by_cashier in (items[:2], items[2:]):
        calls_before = prometheus.value(called)
        pay_at_the_channel(company, estate, by_channel, platform.simulator_url)
        company["cashier"].post("/v1/payments/receipts", estate.receipt(by_cashier["customerId"], 25000))
        for method in ("wechat_pay", "cash"):
            wanted[method] = wanted.get(method, 0) + 25000
        eventually(lambda: _by_method(prometheus, collected), lambda now: now == wanted, SECONDS)
        # The process that calls the channel is scraped at a moment of its own: both calls must not fall into one.
        _risen(prometheus, called, calls_before)
    calls = 'sum by (job) (increase(rpc_server_call_duration_seconds_count{rpc_response_status_code="OK"}[10m])) > 0'
    services = [one["metric"]["job"].removeprefix("manor/") for one in prometheus.ask(calls)]
    assert {"identity", "tenants", "billing", "payments"} <= set(services)
    # A dashboard named like a service is that service's own: what fills it is not done here.
    left = [panel for panel in panels(services) if panel.board not in platform.services]
    assert {panel.board for panel in left} >= {"overview", "service", "facts", "database", "money"}
    eventually(lambda: _faults(prometheus, left), lambda faults: not faults, SECONDS)


def test_rules_are_loaded_and_none_of_them_fails(prometheus: Prometheus, platform: Platform) -> None:
    answer = requests.get(f"{monitoring.address(platform)}/api/v1/rules", timeout=20).json()
    rules = [rule for group in answer["data"]["groups"] for rule in group["rules"]]
    assert {rule["health"] for rule in rules} <= {"ok", "unknown"}
    assert {"OutboxIsOld", "ReconciliationOverdue", "ErrorBudgetBurnsFast"} <= {rule["name"] for rule in rules}


def _risen(prometheus: Prometheus, query: str, before: float) -> None:
    eventually(lambda: prometheus.value(query), lambda now: now > before, SECONDS)


def _by_method(prometheus: Prometheus, query: str) -> dict[str, float]:
    return {one["metric"]["method"]: float(one["value"][1]) for one in prometheus.ask(query)}


def _faults(prometheus: Prometheus, shown: list[Panel]) -> list[str]:
    faults = [(panel, prometheus.fault(panel)) for panel in shown]
    return [f"{panel.board}, {panel.title}: {fault} ({panel.query})" for panel, fault in faults if fault]
