"""Money: billed, collected, the payment channel's health, and how long it is unknown whether an order was paid."""

from __future__ import annotations

from collections.abc import Iterable

from grafana_foundation_sdk.builders.dashboard import Dashboard

from dashboards.panels import board, figure, graph, quantile, row

BILLED = "manor_billing_billed_minor_units_total"
COLLECTED = "manor_payments_collected_minor_units_total"
CALLBACKS = "manor_payments_callbacks_total"
CHANNEL = "manor_payments_channel_call_duration_seconds"
NOT_BOOKED = "unknown_order|amount_mismatch|second_transaction|transaction_of_another_order|unreadable"
TOTAL = "sum by (currency) (SERIES)"
ABOUT = (
    "By currency; currencies are never added. Counted since the processes started: the books say what is owed and paid."
)
# Minor units of a major one, where that is not a hundred (ISO 4217; a test holds it to what the services count by).
OTHER_UNITS = {
    1: ("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF",
        "XPF"),
    1_000: ("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"),
    10_000: ("CLF", "UYW"),
}  # fmt: skip


def major(counted: str, of: str) -> str:
    """PromQL of amounts in major units.

    Args:
        counted: the PromQL of amounts in minor units, with SERIES where the counter's name and labels stand.
        of: the counter.
    """
    others = [code for codes in OTHER_UNITS.values() for code in codes]
    labels = {100: _currencies("!~", others)} | {
        units: _currencies("=~", codes) for units, codes in OTHER_UNITS.items()
    }
    parts = [f"{counted.replace('SERIES', of + chosen)} / {units}" for units, chosen in labels.items()]
    return " or ".join(parts)


def _currencies(match: str, codes: Iterable[str]) -> str:
    return "{currency" + match + '"' + "|".join(codes) + '"}'


def build() -> Dashboard:
    """The dashboard."""
    made = board("money", "money", "Billed, collected, the payment channel, and orders whose end is not known.")
    return _orders(_channel(_amounts(_now(made))))


def _now(made: Dashboard) -> Dashboard:
    not_booked = f'sum(increase({CALLBACKS}{{outcome=~"{NOT_BOOKED}"}}[1d]))'
    not_believed = f'sum(increase({CALLBACKS}{{outcome=~"forged|stale|malformed"}}[1d]))'
    return (
        made.with_row(row("Now"))
        .with_panel(figure("Orders in hand", "short", "max(manor_payments_orders_in_hand)"))
        .with_panel(
            figure(
                "Reconciliation: overdue by",
                "s",
                "max(manor_payments_overdue_order_age_seconds)",
                red_from=900,
                about="Since the oldest order that is neither paid nor closed should have ended.",
            )
        )
        .with_panel(figure("Unresolved orders", "short", "max(manor_payments_unresolved_orders)", red_from=1))
        .with_panel(figure("Oldest unresolved order", "s", "max(manor_payments_unresolved_order_age_seconds)"))
        .with_panel(figure("Notifications not booked, last day", "short", not_booked, red_from=1))
        .with_panel(figure("Notifications not believed, last day", "short", not_believed))
    )


def _amounts(made: Dashboard) -> Dashboard:
    return (
        made.with_row(row("Billed and collected"))
        .with_panel(
            graph("Billed", "short", (major("sum by (currency) (SERIES)", BILLED), "{{currency}}"), about=ABOUT)
        )
        .with_panel(
            graph("Collected", "short", (major("sum by (currency) (SERIES)", COLLECTED), "{{currency}}"), about=ABOUT)
        )
        .with_panel(
            graph(
                "Collected by method, a minute",
                "short",
                (
                    major("60 * sum by (currency, method) (rate(SERIES[$__rate_interval]))", COLLECTED),
                    "{{currency}} {{method}}",
                ),
                about=ABOUT,
            )
        )
    )


def _channel(made: Dashboard) -> Dashboard:
    return (
        made.with_row(row("Payment channel"))
        .with_panel(
            graph(
                "Notifications by outcome",
                "ops",
                (f"sum by (outcome) (rate({CALLBACKS}[$__rate_interval]))", "{{outcome}}"),
            )
        )
        .with_panel(
            graph(
                "Notifications: time to answer",
                "s",
                *(
                    (
                        quantile(share, 'http_server_request_duration_seconds_bucket{http_route=~"/callbacks/.*"}'),
                        f"{share:.0%}",
                    )
                    for share in (0.5, 0.9, 0.99)
                ),
            )
        )
        .with_panel(
            graph(
                "Calls by outcome",
                "ops",
                (f"sum by (call, outcome) (rate({CHANNEL}_count[$__rate_interval]))", "{{call}} {{outcome}}"),
            )
        )
        .with_panel(graph("Calls, 99 of 100", "s", (quantile(0.99, f"{CHANNEL}_bucket", "call"), "{{call}}")))
    )


def _orders(made: Dashboard) -> Dashboard:
    return (
        made.with_row(row("Orders without an end"))
        .with_panel(
            graph(
                "Orders in hand",
                "short",
                ("max(manor_payments_orders_in_hand)", "in hand"),
                ("max(manor_payments_unresolved_orders)", "unresolved"),
            )
        )
        .with_panel(
            graph(
                "Reconciliation age",
                "s",
                ("max(manor_payments_overdue_order_age_seconds)", "overdue"),
                ("max(manor_payments_unresolved_order_age_seconds)", "unresolved"),
            )
        )
    )
