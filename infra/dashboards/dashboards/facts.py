"""Facts from the outbox through the queues to their effect, and those that are parked."""

from __future__ import annotations

from grafana_foundation_sdk.builders.dashboard import Dashboard

from dashboards.panels import board, figure, graph, quantile, row

DEAD = 'queue=~".+[.]dead"'
WAITING = 'queue!~".+[.]dead|.+[.]retry[.].+"'
RETRYING = 'queue=~".+[.]retry[.].+"'


def build() -> Dashboard:
    """The dashboard."""
    made = board("facts", "facts and queues", "Facts from the outbox through the queues to their effect.")
    return _queues(_heard(_sent(_now(made))))


def _now(made: Dashboard) -> Dashboard:
    unrouted = "sum(increase(manor_facts_unrouted_total[1h])) or vector(0)"
    return (
        made.with_row(row("Now"))
        .with_panel(figure("Oldest unsent fact", "s", "max(manor_outbox_oldest_seconds)", red_from=60))
        .with_panel(figure("Unsent facts", "short", "sum(max by (job) (manor_outbox_facts))"))
        .with_panel(figure("Waiting in queues", "short", f"sum(manor:queue_messages{{{WAITING}}})", red_from=10_000))
        .with_panel(
            figure("Waiting to be tried again", "short", f"sum(manor:queue_messages{{{RETRYING}}})", red_from=1)
        )
        .with_panel(figure("Dead letters", "short", f"sum(manor:queue_messages{{{DEAD}}})", red_from=1))
        .with_panel(figure("Without a queue, last hour", "short", unrouted, red_from=1))
    )


def _sent(made: Dashboard) -> Dashboard:
    sent = "messaging_client_sent_messages_total"
    return (
        made.with_row(row("Sent"))
        .with_panel(
            graph(
                "Facts sent",
                "ops",
                (
                    f"sum by (messaging_destination_name) (rate({sent}[$__rate_interval]))",
                    "{{messaging_destination_name}}",
                ),
            )
        )
        .with_panel(
            graph("Age of the oldest unsent fact", "s", ("max by (job) (manor_outbox_oldest_seconds)", "{{job}}"))
        )
        .with_panel(
            graph(
                "A window from reading to having deleted it, 99 of 100",
                "s",
                (quantile(0.99, "manor_relay_window_seconds_bucket", "job"), "{{job}}"),
            )
        )
    )


def _heard(made: Dashboard) -> Dashboard:
    heard = "manor_facts_heard_total"
    return (
        made.with_row(row("Heard"))
        .with_panel(
            graph("Facts heard", "ops", (f"sum by (job, type) (rate({heard}[$__rate_interval]))", "{{job}} {{type}}"))
        )
        .with_panel(
            graph(
                "What became of them",
                "ops",
                (f"sum by (outcome) (rate({heard}[$__rate_interval]))", "{{outcome}}"),
                about="Applied; repeated, so that nothing was to do; to be tried again; parked.",
            )
        )
        .with_panel(
            graph(
                "Time in hand, 99 of 100",
                "s",
                (
                    quantile(0.99, "messaging_process_duration_seconds_bucket", "job, messaging_destination_name"),
                    "{{job}} {{messaging_destination_name}}",
                ),
            )
        )
        .with_panel(
            graph(
                "From commit to effect, 99 of 100",
                "s",
                (quantile(0.99, "manor_fact_lag_seconds_bucket", "job, source"), "{{source}} to {{job}}"),
                width=12,
            )
        )
        .with_panel(
            graph("Held while the database is away", "short", ("sum by (job) (manor_facts_held)", "{{job}}"), width=12)
        )
    )


def _queues(made: Dashboard) -> Dashboard:
    return (
        made.with_row(row("Queues"))
        .with_panel(graph("Waiting", "short", (f"manor:queue_messages{{{WAITING}}}", "{{queue}}")))
        .with_panel(graph("Waiting to be tried again", "short", (f"manor:queue_messages{{{RETRYING}}}", "{{queue}}")))
        .with_panel(graph("Dead letters", "short", (f"manor:queue_messages{{{DEAD}}}", "{{queue}}")))
        .with_panel(
            graph(
                "The broker's memory, of what it may have",
                "percentunit",
                ("rabbitmq_process_resident_memory_bytes / rabbitmq_resident_memory_limit_bytes", "{{instance}}"),
            )
        )
        .with_panel(
            graph(
                "The broker's disk, free beyond its limit",
                "bytes",
                ("rabbitmq_disk_space_available_bytes - rabbitmq_disk_space_available_limit_bytes", "{{instance}}"),
            )
        )
        .with_panel(graph("Connections", "short", ("rabbitmq_connections", "{{instance}}")))
    )
