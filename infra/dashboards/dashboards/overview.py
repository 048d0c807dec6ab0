"""The four golden signals of the whole platform (Google, "Site Reliability Engineering", chapter 6)."""

from __future__ import annotations

from grafana_foundation_sdk.builders.dashboard import Dashboard

from dashboards.panels import board, figure, graph, quantile, row

REQUESTS = "http_server_request_duration_seconds"
LONG = 'http_route!~".*:wait|/v1/files.*"'
CALLS = "rpc_server_call_duration_seconds"
BUGS = "UNKNOWN|INTERNAL|DATA_LOSS|UNAVAILABLE|DEADLINE_EXCEEDED"


def build() -> Dashboard:
    """The dashboard."""
    made = board("overview", "overview", "Traffic, errors, latency and saturation of the whole platform.")
    return _saturation(_latency(_errors(_traffic(_now(made)))))


def _now(made: Dashboard) -> Dashboard:
    return (
        made.with_row(row("Now"))
        .with_panel(figure("Processes down", "short", 'count(up{job=~"manor/.+"} == 0) or vector(0)', red_from=1))
        .with_panel(
            figure(
                "Requests that fail",
                "percentunit",
                'max(manor:slo_errors:ratio1h{slo="requests"})',
                red_from=0.001,
                about="Answered with 5xx within the last hour; the objective is 0.1 % of a month.",
            )
        )
        .with_panel(
            figure("Slower than 1 s", "percentunit", 'max(manor:slo_errors:ratio1h{slo="latency"})', red_from=0.01)
        )
        .with_panel(figure("Oldest unsent fact", "s", "max(manor_outbox_oldest_seconds)", red_from=60))
        .with_panel(
            figure("Dead letters", "short", 'sum(manor:queue_messages{queue=~".+[.]dead"}) or vector(0)', red_from=1)
        )
        .with_panel(figure("Alerts", "short", 'count(ALERTS{alertstate="firing"}) or vector(0)', red_from=1))
    )


def _traffic(made: Dashboard) -> Dashboard:
    return (
        made.with_row(row("Traffic"))
        .with_panel(
            graph(
                "Requests at the gateway",
                "reqps",
                (f"sum by (http_request_method) (rate({REQUESTS}_count[$__rate_interval]))", "{{http_request_method}}"),
            )
        )
        .with_panel(
            graph("Calls by service", "reqps", (f"sum by (job) (rate({CALLS}_count[$__rate_interval]))", "{{job}}"))
        )
        .with_panel(
            graph(
                "Facts heard by service",
                "ops",
                ("sum by (job) (rate(manor_facts_heard_total[$__rate_interval]))", "{{job}}"),
            )
        )
    )


def _errors(made: Dashboard) -> Dashboard:
    return (
        made.with_row(row("Errors"))
        .with_panel(
            graph(
                "Answers by status",
                "reqps",
                (
                    f"sum by (http_response_status_code) (rate({REQUESTS}_count[$__rate_interval]))",
                    "{{http_response_status_code}}",
                ),
            )
        )
        .with_panel(
            graph(
                "Share of requests that fail",
                "percentunit",
                (
                    f'(sum(rate({REQUESTS}_count{{http_response_status_code=~"5.."}}[$__rate_interval])) or vector(0))'
                    f" / sum(rate({REQUESTS}_count[$__rate_interval]))",
                    "5xx",
                ),
            )
        )
        .with_panel(
            graph(
                "Calls that fail",
                "reqps",
                (
                    f'sum by (job) (rate({CALLS}_count{{rpc_response_status_code=~"{BUGS}"}}[$__rate_interval]))'
                    f" or 0 * sum by (job) (rate({CALLS}_count[$__rate_interval]))",
                    "{{job}}",
                ),
                about="Bugs, and services or databases that are away; refusals are answers.",
            )
        )
    )


def _latency(made: Dashboard) -> Dashboard:
    return (
        made.with_row(row("Latency"))
        .with_panel(
            graph(
                "Requests",
                "s",
                *((quantile(share, f"{REQUESTS}_bucket{{{LONG}}}"), f"{share:.0%}") for share in (0.5, 0.9, 0.99)),
                about="Without waiting for operations, and without files.",
            )
        )
        .with_panel(graph("Calls, 99 of 100", "s", (quantile(0.99, f"{CALLS}_bucket", "job"), "{{job}}")))
        .with_panel(
            graph(
                "Facts from commit to effect, 99 of 100",
                "s",
                (quantile(0.99, "manor_fact_lag_seconds_bucket", "job"), "{{job}}"),
            )
        )
    )


def _saturation(made: Dashboard) -> Dashboard:
    return (
        made.with_row(row("Saturation"))
        .with_panel(
            graph(
                "Processor by service",
                "short",
                ('sum by (job) (rate(process_cpu_seconds_total{job=~"manor/.+"}[$__rate_interval]))', "{{job}}"),
                about="Cores.",
            )
        )
        .with_panel(
            graph(
                "Memory by service",
                "bytes",
                ('sum by (job) (process_resident_memory_bytes{job=~"manor/.+"})', "{{job}}"),
            )
        )
        .with_panel(
            graph(
                "Database connections in use",
                "percentunit",
                (
                    'sum by (job) (db_client_connection_count{db_client_connection_state="used"})'
                    " / sum by (job) (db_client_connection_max)",
                    "{{job}}",
                ),
            )
        )
    )
