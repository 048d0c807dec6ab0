"""Where facts go: queues that migrate declares, an alarm for what finds none, and the directory for everybody."""

from __future__ import annotations

import logging
import threading

import pytest
from chassis import directory
from chassis.clock import now
from chassis.data.ids import uuid7
from chassis.data.outbox import type_of
from chassis.deps import Deps
from chassis.facts import applying, broker, relay, topology
from chassis.facts.applying import Hearing
from chassis.facts.envelope import Envelope, message_of, source_of
from chassis.testing.fixtures import GROUP
from chassis.testing.stage import Stage, until
from manor.billing.v1 import events_pb2 as billing
from manor.identity.v1 import events_pb2 as identity
from manor.tenants.v1 import events_pb2 as tenants
from sqlalchemy import text

from .changed_units import units


def relayed(stage: Stage, unheard: tuple[str, ...] = ()) -> None:
    """Runs a relay in this process until the outbox is empty."""
    deps = stage.deps["tenants"]
    settings = deps.settings.model_copy(update={"unheard_facts": unheard})
    stopping = threading.Event()
    thread = threading.Thread(target=relay.run, args=(Deps(settings, deps.database, "test"), stopping))
    thread.start()
    try:
        until(lambda: stage.unsent() == 0, "outbox empty")
    finally:
        stopping.set()
        thread.join()


def test_type_is_derived_from_the_message() -> None:
    assert type_of(billing.ReceivablesOpened) == "billing.receivables_opened.v1"
    assert source_of(billing.ReceivablesOpened) == "billing"
    assert message_of("billing.receivables_opened.v1") is billing.ReceivablesOpened
    with pytest.raises(LookupError):
        message_of("billing.nothing_such.v1")
    with pytest.raises(LookupError):
        message_of("nobody.units_changed.v1")


def test_envelope_survives_the_headers() -> None:
    envelope = Envelope(uuid7(), "tenants.units_changed.v1", "tenants", 1, 2, 11, now(), "unit", 7, "00-1-2-01")
    assert Envelope.read(envelope.headers()) == envelope


def test_fact_that_finds_no_queue_alarms(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    fact = tenants.OccupanciesChanged()
    counted = relay.UNROUTED.labels(type_of(tenants.OccupanciesChanged))
    before = counted._value.get()
    stage.publish(fact)
    with caplog.at_level(logging.ERROR):
        relayed(stage)
    assert counted._value.get() == before + 1
    assert "found no queue" in caplog.text


def test_fact_listed_as_unheard_does_not_alarm(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    stage.publish(tenants.OccupanciesChanged())
    with caplog.at_level(logging.ERROR):
        relayed(stage, unheard=(type_of(tenants.OccupanciesChanged),))
    assert "found no queue" not in caplog.text


def test_type_that_is_no_longer_heard_is_unbound(stage: Stage) -> None:
    with topology.connected(stage.amqp_url) as connection:
        topology.declare_hearer(connection.channel(), broker.Hearer("hearer", (tenants.CustomersChanged,), (1,)))
    stage.publish(units("a"))
    relayed(stage, unheard=("tenants.units_changed.v1",))
    assert stage.depth("hearer.tenants") == 0


def test_every_service_hears_the_directory(stage: Stage) -> None:
    deps = stage.deps["hearer"]
    hearing = Hearing(deps, [])
    assert hearing.hearer.queues == ["hearer.identity"]
    fact = identity.NodeChanged(
        node_id=GROUP, version=1, kind=identity.NODE_KIND_GROUP, group_id=GROUP, name="G", code="G"
    )
    envelope = Envelope(uuid7(), type_of(identity.NodeChanged), "identity", GROUP, 0, 0, now())
    delivery = applying.Delivery(hearing, "hearer.identity", fact.SerializeToString(), dict(envelope.headers()))
    assert delivery.apply() == applying.Outcome()
    with deps.database.app.begin() as connection:
        assert connection.execute(text("select name from nodes")).scalar_one() == "G"
        connection.execute(text("delete from nodes"))


def test_type_that_only_the_next_version_hears_is_kept_for_it(stage: Stage) -> None:
    hearing = Hearing(stage.deps["hearer"], [])
    headers = Envelope(uuid7(), "tenants.units_changed.v1", "tenants", GROUP, 2, 11, now()).headers()
    outcome = applying.Delivery(hearing, "hearer.tenants", b"", dict(headers)).apply()
    assert isinstance(outcome.failure, applying.Unknown)
    assert not outcome.permanent


def test_what_every_service_takes_over_comes_into_its_queues() -> None:
    # Otherwise posts, heads and deputies would never reach the services whose approvals they decide about.
    assert set(broker.DIRECTORY) == set(directory.HEARD)


def test_what_any_service_says_to_all_comes_by_a_queue_that_every_service_has() -> None:
    sources = broker.Hearer("hearer", (tenants.UnitsChanged,), ()).sources
    assert set(broker.FROM_ANY) < set(sources["identity"])
    assert sources.keys() == {"identity", "tenants"}
