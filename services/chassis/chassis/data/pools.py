"""What a process tells of its database connections, by OpenTelemetry's names (db.client.connection)."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import Any
from weakref import WeakValueDictionary

from prometheus_client import REGISTRY, Histogram
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from sqlalchemy import Engine, event
from sqlalchemy.pool import QueuePool

USE = Histogram(
    "db_client_connection_use_time_seconds",
    "From taking a connection to giving it back, which is mostly one transaction",
    ["db_client_connection_pool_name"],
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)
_engines: WeakValueDictionary[str, Engine] = WeakValueDictionary()


def watch(engine: Engine, name: str) -> None:
    """Tells from now on how much of an engine's pool is used, and for how long each time.

    Args:
        engine: with a pool of a fixed size.
        name: of the pool; an engine of the same name that was watched before is forgotten.
    """
    _engines[name] = engine
    used = USE.labels(name)

    @event.listens_for(engine, "checkout")
    def taken(_driver: Any, record: Any, _proxy: Any) -> None:
        record.info["manor.taken"] = time.perf_counter()

    @event.listens_for(engine, "checkin")
    def given_back(_driver: Any, record: Any) -> None:
        began = record.info.pop("manor.taken", None)
        if began is not None:
            used.observe(time.perf_counter() - began)


class _Pools(Collector):
    """Asked at each scrape, so that counting connections costs the work in hand nothing."""

    def describe(self) -> Iterable[Metric]:
        """Nothing beforehand: what it gives is known when it is asked."""
        return ()

    def collect(self) -> Iterator[Metric]:
        """The pools as they are now."""
        name, state = "db_client_connection_pool_name", "db_client_connection_state"
        count = GaugeMetricFamily("db_client_connection_count", "Connections of a pool by state", labels=[name, state])
        most = GaugeMetricFamily("db_client_connection_max", "Connections that a pool may have", labels=[name])
        for pool_name, engine in list(_engines.items()):
            pool = engine.pool
            if isinstance(pool, QueuePool):
                count.add_metric([pool_name, "used"], pool.checkedout())
                count.add_metric([pool_name, "idle"], pool.checkedin())
                most.add_metric([pool_name], pool.size())
        yield count
        yield most


REGISTRY.register(_Pools())
