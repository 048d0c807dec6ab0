"""What is counted after a commit, and what is read from the database every few seconds."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import timedelta

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs import measures
from chassis.listed import register
from chassis.scope import Scope
from prometheus_client import REGISTRY, Gauge
from sqlalchemy import text


@pytest.fixture
def deps(deps_of: Callable[..., Deps]) -> Deps:
    return deps_of("chassis")


def test_what_is_rolled_back_is_not_counted(deps: Deps, in_company: Scope) -> None:
    counted: list[str] = []
    with UnitOfWork(deps.database) as tx:
        tx.after_commit(lambda: counted.append("kept"))
        assert not counted
    with pytest.raises(ZeroDivisionError), UnitOfWork(deps.database) as tx:
        tx.after_commit(lambda: counted.append("lost"))
        _ = 1 // 0
    assert counted == ["kept"]


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """What every jobs process measures, and what the test adds."""
    monkeypatch.setattr(measures, "_readings", [])
    register(measures.outbox)


@pytest.mark.usefixtures("measured")
def test_age_of_the_oldest_unsent_fact_is_told_though_no_relay_runs(deps: Deps) -> None:
    write = text(
        "insert into outbox (fact_id, type, aggregate, version, group_id, company_id, estate_id, payload, traceparent,"
        " hearer, created_at) values (gen_random_uuid(), 'x.y.v1', '', 0, 1, 2, 0, '', '', '', :at)"
    )
    with deps.database.owner.begin() as connection:
        connection.execute(write, [{"at": clock.now() - timedelta(seconds=90)}, {"at": clock.now()}])
    measures.take(deps)
    assert 90 <= (REGISTRY.get_sample_value("manor_outbox_oldest_seconds") or 0) < 300
    assert REGISTRY.get_sample_value("manor_outbox_facts") == 2
    with deps.database.owner.begin() as connection:
        connection.execute(text("delete from outbox"))
    measures.take(deps)
    assert REGISTRY.get_sample_value("manor_outbox_oldest_seconds") == 0


@pytest.mark.usefixtures("measured")
def test_reading_that_fails_is_no_number_and_leaves_the_others(deps: Deps) -> None:
    broken = Gauge("test_broken_reading", "A reading that fails")

    @register
    @measures.measure(broken)
    def reading(_deps: Deps) -> Mapping[Gauge, float]:
        raise RuntimeError("the database is away")

    measures.take(deps)
    assert math.isnan(REGISTRY.get_sample_value("test_broken_reading") or 0)
    assert REGISTRY.get_sample_value("manor_outbox_oldest_seconds") == 0


def test_pool_tells_how_much_of_it_is_used(deps_of: Callable[..., Deps]) -> None:
    deps = deps_of("chassis", database_pool_size=1)  # a pool that no other test has used

    def connections(state: str) -> float:
        labels = {"db_client_connection_pool_name": "chassis-test", "db_client_connection_state": state}
        return REGISTRY.get_sample_value("db_client_connection_count", labels) or 0

    with deps.database.app.begin():
        assert connections("used") == 1
    assert (connections("used"), connections("idle")) == (0, 1)
    name = {"db_client_connection_pool_name": "chassis-test"}
    assert REGISTRY.get_sample_value("db_client_connection_use_time_seconds_count", name)
