"""Devices: what is under repair and late for its inspection, what is done in the register; telemetry and alarms."""

from __future__ import annotations

from grafana_foundation_sdk.builders.dashboard import Dashboard

from dashboards.overview import CALLS
from dashboards.panels import board, figure, graph, row

PREFIX = "manor_devices"
CHANGES = f'{CALLS}_count{{rpc_method=~"manor.devices.v1.EquipmentService/(Create|Update|Move|Import)Equipment"}}'


def build() -> Dashboard:
    """The dashboard."""
    made = board(
        "devices", "devices", "Equipment under repair, late inspections, changes of the register; telemetry and alarms."
    )
    counts = tuple((f"max({PREFIX}_{name})", name) for name in ("down", "inspections_late"))
    made = (
        made.with_row(row("Now"))
        .with_panel(figure("Under repair", "short", f"max({PREFIX}_down)"))
        .with_panel(figure("Inspections late", "short", f"max({PREFIX}_inspections_late)", red_from=1))
        .with_panel(figure("Alarms active", "short", f"max({PREFIX}_alarms_active)"))
        .with_panel(figure("Unacknowledged", "short", f"max({PREFIX}_alarms_unacknowledged)", red_from=1))
    )
    return (
        _telemetry(made)
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


def _telemetry(made: Dashboard) -> Dashboard:
    return (
        made.with_row(row("Telemetry"))
        .with_panel(
            graph(
                "Messages and values, a second",
                "short",
                (f"sum(rate({PREFIX}_ingest_messages_total[$__rate_interval]))", "messages"),
                (f"sum(rate({PREFIX}_ingest_values_total[$__rate_interval]))", "values"),
            )
        )
        .with_panel(
            graph(
                "Not stored, a minute",
                "short",
                (
                    f"60 * sum by (reason) (rate({PREFIX}_ingest_quarantined_total[$__rate_interval]))",
                    "{{reason}}",
                ),
            )
        )
        .with_panel(graph("Ingest's lag", "s", (f"max({PREFIX}_ingest_lag_seconds)", "lag")))
        .with_panel(
            graph(
                "Dropped and denied, a minute",
                "short",
                (f"60 * sum(rate({PREFIX}_ingest_dropped_total[$__rate_interval]))", "no room"),
                (f"60 * sum(rate({PREFIX}_broker_denied_total[$__rate_interval]))", "foreign topics"),
                (f"60 * sum(rate({PREFIX}_broker_sign_ins_refused_total[$__rate_interval]))", "sign-ins refused"),
            )
        )
    )
