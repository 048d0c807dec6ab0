"""Warehouse: suppliers whose certificates have expired, and what is done in their file."""

from __future__ import annotations

from grafana_foundation_sdk.builders.dashboard import Dashboard

from dashboards.overview import CALLS
from dashboards.panels import board, figure, graph, row

EXPIRED = "max(manor_warehouse_suppliers_expired)"
CHANGES = f'{CALLS}_count{{rpc_method=~"manor.warehouse.v1.SupplierService/(Create|Update|Move|Set|Withdraw).*"}}'


def build() -> Dashboard:
    """The dashboard."""
    made = board("warehouse", "warehouse", "Suppliers with expired certificates, and changes of their file.")
    changes = f"60 * sum by (rpc_method) (rate({CHANGES}[$__rate_interval]))"
    return (
        made.with_row(row("Now"))
        .with_panel(figure("Suppliers with an expired certificate", "short", EXPIRED, red_from=1))
        .with_row(row("Over time"))
        .with_panel(graph("Suppliers with an expired certificate", "short", (EXPIRED, "suppliers")))
        .with_panel(graph("Changes, a minute", "short", (changes, "{{rpc_method}}")))
    )
