"""How far behind the figures are: what the broker still holds for insight, asked every few seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chassis import clock
from chassis.facts import hearers, topology
from chassis.jobs.timers import fleet_timer
from sqlalchemy import text

if TYPE_CHECKING:
    from chassis.deps import Deps

OBSERVE_SECONDS = 5.0

_OBSERVE = text(
    "insert into sources (source, waiting_count) values (:source, :waiting)"
    " on conflict (source) do update set waiting_count = excluded.waiting_count"
)
_FAILED = text("update observations set observed_at = :now, failed_count = :failed")


@fleet_timer("insight.observe_sources", every_seconds=OBSERVE_SECONDS)
def observe_sources(deps: Deps) -> None:
    """Asks the broker what waits, and writes it down with the time: figures say how fresh they are without it.

    Args:
        deps: insight's.
    """
    hearer = hearers.hearer_of(deps)
    waiting, failed = topology.depths(deps.settings.amqp_url, hearer)
    with deps.database.app.begin() as connection:
        for source, count in waiting.items():
            connection.execute(_OBSERVE, {"source": source, "waiting": count})
        connection.execute(_FAILED, {"now": clock.now(), "failed": failed})
