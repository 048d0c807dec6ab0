"""What the broker has not confirmed stays in the outbox, and a connection that is gone is made anew."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import Any
from urllib.parse import quote

import pytest
from chassis.facts import relay, topology, window
from chassis.facts.window import Lost, Message, Unconfirmed, Window
from chassis.testing.stage import Stage, until

from .changed_units import units

PROGRAM = "import sys, chassis.facts.hearing; sys.exit(any(name.partition('.')[0] == 'pika' for name in sys.modules))"


def opened(url: str) -> Window:
    """A window that nothing should be returned to."""
    return Window(url, "test", "text/plain", lambda message: pytest.fail(f"returned: {message}"))


def message(queue: str, body: bytes = b"x") -> Message:
    """A message straight to a queue."""
    return Message("", queue, body, "m", {})


@pytest.fixture
def full(stage: Stage) -> str:
    """A hearer whose queue takes one fact and refuses all others."""
    with topology.connected(stage.amqp_url) as connection:
        limits: dict[str, Any] = {"x-max-length": 1, "x-overflow": "reject-publish"}
        connection.channel().queue_declare("full.tenants", durable=True, arguments=limits)
    return "full"


def test_refused_facts_stay_in_the_outbox(stage: Stage, full: str) -> None:
    stage.publish(*(units(f"u{number}") for number in range(20)), hearer=full)
    with pytest.raises(Unconfirmed, match="refused"):
        relay.Relay(stage.deps["tenants"]).work(threading.Event())
    assert stage.unsent() == 20


def test_facts_without_an_answer_stay_in_the_outbox(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "CONFIRM_SECONDS", 0.3)
    monkeypatch.setattr(Window, "_answered", lambda *_: None)
    stage.publish(units("a"), units("b"))
    with pytest.raises(Unconfirmed, match="2 messages without an answer"):
        relay.Relay(stage.deps["tenants"]).work(threading.Event())
    assert stage.unsent() == 2


def test_window_ends_only_when_the_last_message_is_confirmed(stage: Stage) -> None:
    with opened(stage.amqp_url) as sending:
        for count in (1, 3 * window.STRIDE + 1):  # the broker answers for many at once
            sending.send([message("hearer.tenants", b"x" * 200_000)] * count)
            assert not sending._outstanding
    until(lambda: stage.depth("hearer.tenants") == 3 * window.STRIDE + 2, "all in the queue")


def test_exchange_that_is_not_there_is_told(stage: Stage) -> None:
    with pytest.raises(Lost, match="no exchange 'nowhere'"), opened(stage.amqp_url) as sending:
        sending.send([Message("nowhere", "x", b"x", "m", {})])


def test_broker_that_lets_nobody_in_is_told(vhost: str) -> None:
    with pytest.raises(Lost), opened(vhost + "-is-not-there"):
        pass
    with pytest.raises(Lost), opened("amqp://guest:guest@127.0.0.1:9/"):
        pass


def test_relay_whose_connection_is_closed_makes_another(stage: Stage) -> None:
    stage.start("relay")
    stage.publish(units("a"))
    until(lambda: stage.unsent() == 0, "the relay at work")
    known = until(lambda: stage.management_call("GET", f"vhosts/{stage.vhost}/connections"), "the broker shows it")
    stage.management_call("DELETE", f"connections/{quote(known[0]['name'])}")
    stage.publish(units("b"))
    until(lambda: stage.unsent() == 0, "outbox empty")
    until(lambda: stage.depth("hearer.tenants") == 2, "both in the queue")


def test_worker_imports_no_pika() -> None:
    assert subprocess.run([sys.executable, "-c", PROGRAM], check=False).returncode == 0
