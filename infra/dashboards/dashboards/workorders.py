"""Work orders: what is open, in the queue, late and waiting, the steps that are taken, and the planner."""

from __future__ import annotations

from grafana_foundation_sdk.builders.dashboard import Dashboard

from dashboards.overview import CALLS
from dashboards.panels import board, figure, graph, row

PREFIX = "manor_workorders"
STEPS = (
    f'{CALLS}_count{{rpc_method=~"manor.workorders.v1.OrderService/(Create|Assign|Grab|Decide|Answer)Order'
    '|manor.workorders.v1.OrderService/TakeStep"}'
)
REFUSED = f'{CALLS}_count{{rpc_method=~"manor.workorders.v1.+",rpc_response_status_code="FAILED_PRECONDITION"}}'


def build() -> Dashboard:
    """The dashboard."""
    made = board("workorders", "workorders", "Orders that are open, in the queue, late and waiting, and the planner.")
    return _days(_now(made))


def _now(made: Dashboard) -> Dashboard:
    return (
        made.with_row(row("Now"))
        .with_panel(figure("Open", "short", f"max({PREFIX}_open)"))
        .with_panel(figure("In the queue", "short", f"max({PREFIX}_queued)"))
        .with_panel(figure("Late", "short", f"max({PREFIX}_late)", red_from=1))
        .with_panel(figure("Waiting", "short", f"max({PREFIX}_waiting)"))
        .with_panel(figure("Since the planner looked", "s", f"max({PREFIX}_unplanned_seconds)", red_from=900))
    )


def _days(made: Dashboard) -> Dashboard:
    taken = f"60 * sum by (rpc_method) (rate({STEPS}[$__rate_interval]))"
    refused = f"60 * sum(rate({REFUSED}[$__rate_interval]))"
    counts = tuple((f"max({PREFIX}_{name})", name) for name in ("open", "queued", "late", "waiting"))
    return (
        made.with_row(row("Over time"))
        .with_panel(graph("Steps, a minute", "short", (taken, "{{rpc_method}}")))
        .with_panel(graph("Refused by the state of things, a minute", "short", (refused, "refused")))
        .with_panel(graph("Orders", "short", *counts))
    )
