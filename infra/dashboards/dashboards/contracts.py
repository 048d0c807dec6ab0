"""Contracts: leases in force and about to expire, what waits for review, and lines on their way to receivables."""

from __future__ import annotations

from grafana_foundation_sdk.builders.dashboard import Dashboard

from dashboards.overview import CALLS
from dashboards.panels import board, figure, graph, row

PREFIX = "manor_contracts"
SUBMITTED = f'{CALLS}_count{{rpc_method=~"manor.contracts.v1.LeaseService/(Submit|Change|Terminate)Lease"}}'
HELD = f'{CALLS}_count{{rpc_method=~"manor.contracts.v1.+",rpc_response_status_code="FAILED_PRECONDITION"}}'


def build() -> Dashboard:
    """The dashboard."""
    made = board("contracts", "contracts", "Leases, what waits for review, and lines on their way to receivables.")
    return _days(_parking(_now(made)))


def _now(made: Dashboard) -> Dashboard:
    return (
        made.with_row(row("Now"))
        .with_panel(figure("Leases in force", "short", f"max({PREFIX}_leases_in_force)"))
        .with_panel(figure("About to expire", "short", f"max({PREFIX}_leases_expiring)"))
        .with_panel(figure("Waiting for review", "short", f"max({PREFIX}_agreements_waiting)"))
        .with_panel(figure("Lines that billing refused", "short", f"max({PREFIX}_lines_refused)", red_from=1))
        .with_panel(figure("Lines without an answer", "short", f"max({PREFIX}_lines_sent)"))
    )


def _parking(made: Dashboard) -> Dashboard:
    refused = f"max({PREFIX}_parking_terms_refused)"
    return (
        made.with_row(row("Parking and payables"))
        .with_panel(figure("Leases of spaces", "short", f"max({PREFIX}_parking_leases)"))
        .with_panel(figure("Past their last day", "short", f"max({PREFIX}_parking_leases_expired)"))
        .with_panel(figure("Cars inside", "short", f"max({PREFIX}_cars_inside)"))
        .with_panel(figure("Terms that billing refused", "short", refused, red_from=1))
        .with_panel(figure("Lines that payments refused", "short", f"max({PREFIX}_payables_refused)", red_from=1))
    )


def _days(made: Dashboard) -> Dashboard:
    asked = f"60 * sum by (rpc_method) (rate({SUBMITTED}[$__rate_interval]))"
    refused = f"60 * sum(rate({HELD}[$__rate_interval]))"
    lines = (f"max({PREFIX}_lines_sent)", "sent"), (f"max({PREFIX}_lines_refused)", "refused")
    return (
        made.with_row(row("Over time"))
        .with_panel(graph("Agreements asked for, a minute", "short", (asked, "{{rpc_method}}")))
        .with_panel(graph("Refused by the state of things, a minute", "short", (refused, "refused")))
        .with_panel(graph("Lines on their way", "short", *lines))
    )
