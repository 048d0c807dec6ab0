"""A fact that fails is tried again with growing delay, then parked where people list, read and replay it."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Any

import pika
import pytest
from chassis.clock import now
from chassis.data.ids import uuid7
from chassis.data.provision import Provisioned
from chassis.facts import broker, dead_letters, topology
from chassis.facts.envelope import Envelope
from chassis.testing.stage import RETRIES, Stage, until
from manor.tenants.v1 import events_pb2 as tenants
from sqlalchemy import text

from .changed_units import units


@pytest.fixture
def parked(stage: Stage) -> dead_letters.Letter:
    """A fact that has failed for good."""
    stage.start("relay")
    stage.start("worker")
    stage.publish(units("poison"), units("sound"))
    until(lambda: stage.depth("hearer.dead") == 1, "the poison parked")
    (letter,) = dead_letters.letters(stage.amqp_url, "hearer")
    return letter


def test_fact_that_always_fails_is_parked_and_holds_up_nobody(stage: Stage, parked: dead_letters.Letter) -> None:
    assert stage.effect("sound") == 1
    assert stage.depth("hearer.tenants") == 0
    assert parked.type == "tenants.units_changed.v1"
    assert parked.queue == "hearer.tenants"
    assert parked.attempts == len(RETRIES) + 1
    assert "until somebody cures it" in parked.error


def test_parked_fact_can_be_read(stage: Stage, parked: dead_letters.Letter) -> None:
    shown = dead_letters.letter(stage.amqp_url, "hearer", parked.fact_id)
    assert '"code": "poison"' in shown.content()
    until(lambda: stage.depth("hearer.dead") == 1, "reading leaves it where it is")


def test_looking_at_a_parked_fact_never_uses_it_up(stage: Stage, parked: dead_letters.Letter) -> None:
    # What RabbitMQ 4 gives a queue that asks for no limit; of two limits the lower one counts, so the queue's is asked.
    with topology.connected(stage.amqp_url) as connection:
        asked = {"x-queue-type": "quorum", "x-delivery-limit": broker.LOOKS_LIMIT}
        connection.channel().queue_declare("hearer.dead", durable=True, arguments=asked)
    for _ in range(25):
        until(lambda: stage.depth("hearer.dead") == 1, "reading leaves it where it is")
        assert dead_letters.letters(stage.amqp_url, "hearer")[0].fact_id == parked.fact_id


def test_queue_of_dead_letters_that_was_made_without_a_limit_stays_as_it_is(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    hearer = broker.Hearer("older", (tenants.UnitsChanged,), RETRIES)
    with topology.connected(stage.amqp_url) as connection:
        channel = connection.channel()
        channel.queue_declare("older.dead", durable=True, arguments={"x-queue-type": "quorum"})
        channel.basic_publish("", "older.dead", b"parked")
        topology.declare_hearer(channel, hearer)
        assert channel.queue_declare("older.tenants", passive=True)
    until(lambda: stage.depth("older.dead") == 1, "the letter is still there")
    assert "dead letters without a limit of their own" in caplog.text


def test_replayed_fact_takes_effect_once_cured(stage: Stage, parked: dead_letters.Letter) -> None:
    with stage.deps["hearer"].database.app.begin() as connection:
        connection.execute(text("insert into cured values (now())"))
    sent = dead_letters.replay(stage.amqp_url, "hearer", lambda letter: letter.fact_id == parked.fact_id)
    assert sent == 1
    until(lambda: stage.effect("poison") == 1, "applied")
    until(lambda: stage.depth("hearer.dead") == 0, "no dead letter left")


def test_replayed_fact_that_still_fails_is_parked_again_after_all_its_attempts(
    stage: Stage, parked: dead_letters.Letter
) -> None:
    assert dead_letters.replay(stage.amqp_url, "hearer", lambda _: True) == 1
    until(lambda: stage.depth("hearer.dead") == 1, "parked again")
    assert dead_letters.letter(stage.amqp_url, "hearer", parked.fact_id).attempts == len(RETRIES) + 1


def test_attempts_wait_longer_each_time(stage: Stage) -> None:
    stage.start("relay")
    stage.start("worker")
    stage.publish(units("poison"))
    until(lambda: stage.depth(broker.retry_exchange("hearer", RETRIES[0])) == 1, "in the first retry queue")
    until(lambda: stage.depth(broker.retry_exchange("hearer", RETRIES[1])) == 1, "in the second retry queue")
    until(lambda: stage.depth("hearer.dead") == 1, "parked")


@pytest.mark.parametrize(
    ("headers", "body"),
    [({}, b"x"), ({"cloudEvents:type": "tenants.units_changed.v1"}, b"x"), (None, b"\xff\xff\xff")],
    ids=["no headers", "broken headers", "broken body"],
)
def test_message_that_nobody_can_read_is_parked_at_once(
    stage: Stage, headers: dict[str, Any] | None, body: bytes
) -> None:
    stage.start("worker")
    if headers is None:
        headers = Envelope(uuid7(), "tenants.units_changed.v1", "tenants", 1, 2, 11, now()).headers()
    with topology.connected(stage.amqp_url) as connection:
        connection.channel().basic_publish("", "hearer.tenants", body, pika.BasicProperties(headers=headers))
    until(lambda: stage.depth("hearer.dead") == 1, "parked")
    (letter,) = dead_letters.letters(stage.amqp_url, "hearer")
    assert letter.attempts == 1
    assert "undecodable" in letter.content() or letter.type == "unknown"


def test_fact_that_kills_its_worker_is_parked_in_the_end(
    two_databases: dict[str, Provisioned], vhost: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(broker, "DELIVERY_LIMIT", 1)
    stage = Stage(two_databases, vhost, Path(__file__).with_name("processes.py"), tenants.UnitsChanged)
    try:
        stage.declare()
        stage.start("relay")
        stage.publish(units("a"))
        for _ in range(2):
            assert stage.start("worker", "before_commit").wait(60) == -signal.SIGKILL
        until(lambda: stage.depth("hearer.dead") == 1, "parked by the broker")
        (letter,) = dead_letters.letters(vhost, "hearer")
        assert "died of it" in letter.error
        assert dead_letters.replay(vhost, "hearer", lambda _: True) == 1
        stage.start("worker")
        until(lambda: stage.effect("a") == 1, "replayed and applied")
    finally:
        stage.end()
