"""Gauges that are read from the database every few seconds, in every jobs process, whoever else is in trouble.

The relay, which sends facts, could not say how old the oldest unsent fact is while it waits for the broker; so nobody
measures itself here. Replicas measure the same: queries take the highest.
"""

from __future__ import annotations

import logging
import math
import threading
from collections.abc import Callable, Mapping

from prometheus_client import Gauge
from sqlalchemy import text

from chassis.deps import Deps
from chassis.listed import marked

log = logging.getLogger(__name__)

SECONDS = 5.0  # between readings

Reading = Callable[["Deps"], Mapping[Gauge, float]]
_readings: list[tuple[Reading, tuple[Gauge, ...]]] = []

OUTBOX_AGE = Gauge("manor_outbox_oldest_seconds", "Age of the oldest fact not sent; 0 where all are")
OUTBOX_FACTS = Gauge("manor_outbox_facts", "Facts not sent, counted up to 10,000")
_OUTBOX = text(
    "select coalesce(extract(epoch from clock_timestamp()"
    " - (select created_at from outbox order by id limit 1)), 0)::float as age,"
    " (select count(*) from (select from outbox limit 10000) waiting) as facts"
)


def measure(*gauges: Gauge) -> Callable[[Reading], Reading]:
    """Marks a function (Deps) -> {gauge: value}; it is called every few seconds in each jobs process.

    While it fails its gauges are NaN, which no alert takes for a value.

    Args:
        gauges: all that it gives.
    """

    def mark(reading: Reading) -> Reading:
        return marked(reading, lambda: _readings.append((reading, gauges)))

    return mark


@measure(OUTBOX_AGE, OUTBOX_FACTS)
def outbox(deps: Deps) -> Mapping[Gauge, float]:
    """How far the relay is behind; only its own role may read the outbox."""
    with deps.database.relay.begin() as connection:
        row = connection.execute(_OUTBOX).one()
    return {OUTBOX_AGE: max(row.age, 0.0), OUTBOX_FACTS: row.facts}


def take(deps: Deps) -> None:
    """Takes every reading once."""
    for reading, gauges in _readings:
        try:
            read = reading(deps)
        except Exception as error:  # whatever it is, the others are read all the same
            log.warning("could not be measured", extra={"reading": reading.__qualname__, "error": repr(error)})
            read = dict.fromkeys(gauges, math.nan)
        for gauge, value in read.items():
            gauge.set(value)


def run(deps: Deps, stop: threading.Event) -> None:
    """Takes readings until `stop` is set."""
    while not stop.is_set():
        take(deps)
        stop.wait(SECONDS)
