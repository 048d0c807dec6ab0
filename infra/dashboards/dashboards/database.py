"""PostgreSQL, as its exporter or CloudNativePG tells it, and the pools of the processes."""

from __future__ import annotations

from grafana_foundation_sdk.builders.dashboard import Dashboard

from dashboards.panels import board, figure, graph, quantile, row

OURS = 'datname=~"manor.*"'


def build() -> Dashboard:
    """The dashboard."""
    made = board("database", "database", "PostgreSQL and the connections to it.")
    return _pools(_databases(_now(made)))


def _told(name: str) -> str:
    """A metric of the exporter, or the same of CloudNativePG."""
    return f'{{__name__=~"(cnpg_)?pg_{name}", {OURS}}}'


def _rate(name: str) -> str:
    return f"sum by (datname) (rate({_told(f'stat_database_{name}')}[$__rate_interval]))"


def _now(made: Dashboard) -> Dashboard:
    connections = f'sum({{__name__=~"pg_stat_database_numbackends|cnpg_backends_total", {OURS}}})'
    most = 'max({__name__=~"pg_settings_max_connections|cnpg_pg_settings_setting", name=~"|max_connections"})'
    hits, reads = (f"sum(rate({_told(f'stat_database_blks_{what}')}[10m]))" for what in ("hit", "read"))
    return (
        made.with_row(row("Now"))
        .with_panel(figure("Servers up", "short", 'sum({__name__=~"pg_up|cnpg_collector_up"})'))
        .with_panel(figure("Connections, of those allowed", "percentunit", f"{connections} / {most}", red_from=0.8))
        .with_panel(figure("Read from memory", "percentunit", f"{hits} / ({hits} + {reads})"))
        .with_panel(figure("Size", "bytes", f"sum({_told('database_size_bytes')})"))
        .with_panel(
            figure(
                "Replication lag",
                "s",
                "max(manor:postgres_replication_lag_seconds) or vector(0)",
                red_from=30,
                about="0 where there is no replica.",
            )
        )
        .with_panel(figure("Free disk", "percentunit", "min(manor:disk_free_ratio)"))
    )


def _databases(made: Dashboard) -> Dashboard:
    by = "{{datname}}"
    connections = f'sum by (datname) ({{__name__=~"pg_stat_database_numbackends|cnpg_backends_total", {OURS}}})'
    return (
        made.with_row(row("Databases"))
        .with_panel(graph("Commits", "ops", (_rate("xact_commit"), by)))
        .with_panel(graph("Rollbacks", "ops", (_rate("xact_rollback"), by)))
        .with_panel(graph("Connections", "short", (connections, by)))
        .with_panel(
            graph("Rows inserted and updated", "ops", (f"{_rate('tup_inserted')} + {_rate('tup_updated')}", by))
        )
        .with_panel(graph("Rows read", "ops", (_rate("tup_fetched"), by)))
        .with_panel(graph("Blocks read from disk", "ops", (_rate("blks_read"), by)))
        .with_panel(graph("Deadlocks", "ops", (_rate("deadlocks"), by)))
        .with_panel(graph("Written to temporary files", "Bps", (_rate("temp_bytes"), by)))
        .with_panel(graph("Size", "bytes", (f"sum by (datname) ({_told('database_size_bytes')})", by)))
    )


def _pools(made: Dashboard) -> Dashboard:
    name = "db_client_connection_pool_name"
    return (
        made.with_row(row("Pools of the processes"))
        .with_panel(
            graph(
                "In use, of the most there may be",
                "percentunit",
                (
                    f'sum by ({name}) (db_client_connection_count{{db_client_connection_state="used"}})'
                    f" / sum by ({name}) (db_client_connection_max)",
                    f"{{{{{name}}}}}",
                ),
            )
        )
        .with_panel(
            graph(
                "Transactions",
                "ops",
                (
                    f"sum by ({name}) (rate(db_client_connection_use_time_seconds_count[$__rate_interval]))",
                    f"{{{{{name}}}}}",
                ),
            )
        )
        .with_panel(
            graph(
                "Transactions, 99 of 100",
                "s",
                (quantile(0.99, "db_client_connection_use_time_seconds_bucket", name), f"{{{{{name}}}}}"),
            )
        )
    )
