"""One service: rate, errors and duration of each RPC, its processes and its database connections."""

from __future__ import annotations

from grafana_foundation_sdk.builders.dashboard import Dashboard

from dashboards.overview import BUGS, CALLS
from dashboards.panels import board, chosen, graph, quantile, row

ONE = 'job="$service"'


def build() -> Dashboard:
    """The dashboard."""
    made = board("service", "one service", "Rate, errors and duration of each RPC of one service, and its processes.")
    services = chosen("service", "Service", f"label_values({CALLS}_count, job)")
    return _database(_processes(_all_calls(_calls(made.with_variable(services)))))


def _calls(made: Dashboard) -> Dashboard:
    by_status = "sum by (rpc_method, rpc_response_status_code)"
    return (
        made.with_row(row("Calls"))
        .with_panel(
            graph(
                "Rate",
                "reqps",
                (f"sum by (rpc_method) (rate({CALLS}_count{{{ONE}}}[$__rate_interval]))", "{{rpc_method}}"),
            )
        )
        .with_panel(
            graph(
                "Errors",
                "reqps",
                (
                    f'{by_status} (rate({CALLS}_count{{{ONE}, rpc_response_status_code=~"{BUGS}"}}[$__rate_interval]))'
                    f" or 0 * {by_status} (rate({CALLS}_count{{{ONE}}}[$__rate_interval]))",
                    "{{rpc_method}} {{rpc_response_status_code}}",
                ),
            )
        )
        .with_panel(
            graph(
                "Duration, 99 of 100", "s", (quantile(0.99, f"{CALLS}_bucket{{{ONE}}}", "rpc_method"), "{{rpc_method}}")
            )
        )
    )


def _all_calls(made: Dashboard) -> Dashboard:
    return made.with_panel(
        graph(
            "Answers by status",
            "reqps",
            (
                f"sum by (rpc_response_status_code) (rate({CALLS}_count{{{ONE}}}[$__rate_interval]))",
                "{{rpc_response_status_code}}",
            ),
            width=12,
        )
    ).with_panel(
        graph(
            "Duration of all calls",
            "s",
            *((quantile(share, f"{CALLS}_bucket{{{ONE}}}"), f"{share:.0%}") for share in (0.5, 0.9, 0.99)),
            width=12,
        )
    )


def _processes(made: Dashboard) -> Dashboard:
    by = "{{process}} {{instance}}"
    return (
        made.with_row(row("Processes"))
        .with_panel(
            graph(
                "Processor",
                "short",
                (f"rate(process_cpu_seconds_total{{{ONE}}}[$__rate_interval])", by),
                about="Cores.",
            )
        )
        .with_panel(graph("Memory", "bytes", (f"process_resident_memory_bytes{{{ONE}}}", by)))
        .with_panel(
            graph(
                "Open files, of those allowed",
                "percentunit",
                (f"process_open_fds{{{ONE}}} / process_max_fds{{{ONE}}}", by),
            )
        )
        .with_panel(graph("Uptime", "s", (f"time() - process_start_time_seconds{{{ONE}}}", by)))
    )


def _database(made: Dashboard) -> Dashboard:
    pool = "db_client_connection_pool_name"
    return made.with_panel(
        graph(
            "Database connections in use, and the most there may be",
            "short",
            (
                f'sum by ({pool}) (db_client_connection_count{{{ONE}, db_client_connection_state="used"}})',
                "{{db_client_connection_pool_name}}",
            ),
            (
                f"sum by ({pool}) (db_client_connection_max{{{ONE}}})",
                "{{db_client_connection_pool_name}}: most",
            ),
        )
    ).with_panel(
        graph(
            "Transactions, 99 of 100",
            "s",
            (
                quantile(
                    0.99,
                    f"db_client_connection_use_time_seconds_bucket{{{ONE}}}",
                    "db_client_connection_pool_name",
                ),
                "{{db_client_connection_pool_name}}",
            ),
            about="From taking a database connection to giving it back.",
        )
    )
