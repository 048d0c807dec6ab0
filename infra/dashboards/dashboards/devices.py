"""Devices: what is under repair and late for its inspection, and what is done in the register."""

from __future__ import annotations

from grafana_foundation_sdk.builders.dashboard import Dashboard

from dashboards.overview import CALLS
from dashboards.panels import board, figure, graph, row

PREFIX = "manor_devices"
CHANGES = f'{CALLS}_count{{rpc_method=~"manor.devices.v1.EquipmentService/(Create|Update|Move|Import)Equipment"}}'


def build() -> Dashboard:
    """The dashboard."""
    made = board("devices", "devices", "Equipment under repair, late inspections, and changes of the register.")
    counts = tuple((f"max({PREFIX}_{name})", name) for name in ("down", "inspections_late"))
    return (
        made.with_row(row("Now"))
        .with_panel(figure("Under repair", "short", f"max({PREFIX}_down)"))
        .with_panel(figure("Inspections late", "short", f"max({PREFIX}_inspections_late)", red_from=1))
        .with_row(row("Over time"))
        .with_panel(graph("Equipment", "short", *counts))
        .with_panel(
            graph(
                "Changes, a minute",
                "short",
                (f"60 * sum by (rpc_method) (rate({CHANGES}[$__rate_interval]))", "{{rpc_method}}"),
            )
        )
    )
