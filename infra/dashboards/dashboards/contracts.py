"""Contracts: how many arrive."""

from __future__ import annotations

from grafana_foundation_sdk.builders.dashboard import Dashboard

from dashboards.overview import CALLS
from dashboards.panels import board, graph, row

CREATED = (
    f'{CALLS}_count{{rpc_method="manor.contracts.v1.ContractService/CreateContract",rpc_response_status_code="OK"}}'
)


def build() -> Dashboard:
    """The dashboard."""
    rate = f"60 * sum(rate({CREATED}[$__rate_interval]))"
    made = board("contracts", "contracts", "Contracts that arrive.").with_row(row("Arrivals"))
    return made.with_panel(graph("Contracts a minute", "short", (rate, "created"), width=24))
