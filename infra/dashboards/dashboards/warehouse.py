"""Warehouse: what is short, late or refused, expired certificates, and how stock moves and is bought."""

from __future__ import annotations

from grafana_foundation_sdk.builders.dashboard import Dashboard

from dashboards.overview import CALLS
from dashboards.panels import board, figure, graph, row

EXPIRED = "max(manor_warehouse_suppliers_expired)"
SHORT, REFUSED = "max(manor_warehouse_short)", "max(manor_warehouse_entries_refused)"
MOVES = f'{CALLS}_count{{rpc_method=~"manor.warehouse.v1.StockService/(Receive|Issue|Return|Transfer|Approve).*"}}'
LATE, HELD = "max(manor_warehouse_orders_late)", "max(manor_warehouse_invoices_held)"
WAITING = "max(manor_warehouse_claims_waiting)"
_BUYING = "manor.warehouse.v1.(Requisition|Purchase|Invoice)Service/(Create|Award|Receive|Enter).*"
BOUGHT = f'{CALLS}_count{{rpc_method=~"{_BUYING}"}}'
CHANGES = f'{CALLS}_count{{rpc_method=~"manor.warehouse.v1.SupplierService/(Create|Update|Move|Set|Withdraw).*"}}'


def build() -> Dashboard:
    """The dashboard."""
    made = board("warehouse", "warehouse", "Stock that is short, entries refused, and what is done.")
    changes = f"60 * sum by (rpc_method) (rate({CHANGES}[$__rate_interval]))"
    moves = f"60 * sum by (rpc_method) (rate({MOVES}[$__rate_interval]))"
    bought = f"60 * sum by (rpc_method) (rate({BOUGHT}[$__rate_interval]))"
    return (
        made.with_row(row("Now"))
        .with_panel(figure("Suppliers with an expired certificate", "short", EXPIRED, red_from=1))
        .with_panel(figure("Below safety stock", "short", SHORT))
        .with_panel(figure("Entries refused", "short", REFUSED, red_from=1))
        .with_panel(figure("Claims that wait for stock", "short", WAITING))
        .with_panel(figure("Purchase orders that are late", "short", LATE))
        .with_panel(figure("Invoices that differ", "short", HELD))
        .with_row(row("Over time"))
        .with_panel(graph("Moves of stock, a minute", "short", (moves, "{{rpc_method}}")))
        .with_panel(graph("Purchases, a minute", "short", (bought, "{{rpc_method}}")))
        .with_panel(graph("Suppliers with an expired certificate", "short", (EXPIRED, "suppliers")))
        .with_panel(graph("Changes, a minute", "short", (changes, "{{rpc_method}}")))
    )
