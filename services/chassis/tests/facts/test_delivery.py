"""A fact goes from the outbox through the broker into effect, once, whoever dies on the way."""

from __future__ import annotations

import signal

import pytest
from chassis.data.outbox import FactTooLarge
from chassis.facts.hearing import BULK_BYTES
from chassis.testing.stage import Stage, until
from opentelemetry import trace
from sqlalchemy import text

from .changed_units import units

KILLED = -signal.SIGKILL


def test_committed_fact_takes_effect(stage: Stage) -> None:
    stage.start("relay")
    stage.start("worker")
    stage.publish(units("a"), units("b"))
    until(lambda: stage.effect("a") == 1 and stage.effect("b") == 1, "both units known at the hearer")
    until(lambda: stage.unsent() == 0, "outbox empty")


def test_fact_carries_its_trace_to_the_handler(stage: Stage) -> None:
    context = trace.SpanContext(0xABC123, 0x77, is_remote=False, trace_flags=trace.TraceFlags(1))
    with trace.use_span(trace.NonRecordingSpan(context)):
        stage.publish(units("a"))
    stage.start("relay")
    stage.start("worker")
    seen = until(lambda: stage.ask("hearer", "select trace from calls"), "handler called")
    assert seen.split("-")[1] == trace.format_trace_id(0xABC123)


def test_relay_killed_between_publish_and_delete_loses_and_doubles_nothing(stage: Stage) -> None:
    dying = stage.start("relay", "confirmed")
    stage.publish(units("a"))
    until(lambda: dying.poll() == KILLED, "the relay dead at its failpoint")
    assert stage.unsent() == 1
    stage.start("relay")
    until(lambda: stage.unsent() == 0, "outbox empty")
    until(lambda: stage.depth("hearer.tenants") == 2, "the fact sent twice")
    stage.finish(stage.start("worker"))
    assert stage.calls("a") == 1


def test_worker_killed_between_commit_and_acknowledgement_applies_once(stage: Stage) -> None:
    stage.start("relay")
    dying = stage.start("worker", "committed")
    stage.publish(units("a"))
    until(lambda: dying.poll() == KILLED, "the worker dead at its failpoint")
    assert stage.calls("a") == 1
    until(lambda: stage.depth("hearer.tenants") == 1, "the broker has the message back")
    stage.finish(stage.start("worker"))
    assert stage.calls("a") == 1


def test_worker_killed_before_commit_applies_later(stage: Stage) -> None:
    stage.start("relay")
    dying = stage.start("worker", "before_commit")
    stage.publish(units("a"))
    until(lambda: dying.poll() == KILLED, "the worker dead at its failpoint")
    assert stage.calls("a") == 0
    stage.start("worker")
    until(lambda: stage.calls("a") == 1, "applied by the next worker")


def test_same_fact_twice_applies_once(stage: Stage) -> None:
    stage.publish(units("a"))
    with stage.deps["tenants"].database.owner.begin() as connection:
        connection.execute(
            text(
                "insert into outbox (fact_id, type, aggregate, version, group_id, company_id, estate_id, payload)"
                " select fact_id, type, aggregate, version, group_id, company_id, estate_id, payload from outbox"
            )
        )
    stage.start("relay")
    until(lambda: stage.depth("hearer.tenants") == 2, "two copies of one fact in the queue")
    stage.finish(stage.start("worker"))
    assert stage.calls("a") == 1


def test_older_state_heard_later_changes_nothing(stage: Stage) -> None:
    stage.start("relay")
    stage.start("worker")
    stage.publish(units("a", version=3))
    until(lambda: stage.effect("a") == 3, "version 3")
    stage.publish(units("a", version=2))
    until(lambda: stage.calls("a") == 2, "version 2 heard")
    assert stage.effect("a") == 3


def test_two_relays_send_each_fact_once_and_the_second_takes_over(stage: Stage) -> None:
    first = stage.start("relay")
    until(stage.lock_holders, "the first holds the lock")
    second = stage.start("relay")
    until(lambda: stage.relays() == 2, "the second waits for it")
    for number in range(200):
        stage.publish(units(f"u{number}"))
    until(lambda: stage.unsent() == 0, "outbox empty")
    until(lambda: stage.depth("hearer.tenants") == 200, "each sent once")
    assert len(stage.lock_holders()) == 1
    first.terminate()
    assert first.wait(60) == 0
    stage.publish(units("late"))
    until(lambda: stage.depth("hearer.tenants") == 201, "the other one sends")
    assert second.poll() is None


def test_worker_finishes_what_is_in_hand_and_takes_nothing_new(stage: Stage) -> None:
    stage.start("relay")
    worker = stage.start("worker")
    stage.publish(*(units(f"slow{number}") for number in range(12)))
    until(lambda: stage.ask("hearer", "select count(*) from pg_stat_activity where state = 'idle in transaction'"), "")
    worker.terminate()
    assert worker.wait(60) == 0
    done = stage.ask("hearer", "select count(*) from calls")
    assert 0 < done <= stage.deps["hearer"].settings.worker_threads
    until(lambda: stage.depth("hearer.tenants") == 12 - done, "the broker has the rest")


def test_large_facts_are_handled_one_after_another(stage: Stage) -> None:
    facts = [units(f"slow {number}") for number in range(3)]
    for fact in facts:
        fact.units[0].building_name = "x" * BULK_BYTES
    stage.publish(*facts)
    stage.start("relay")
    stage.start("worker")
    until(lambda: all(stage.effect(f"slow {number}") for number in range(3)), "all of them applied")
    # A transaction's inbox row has the moment it began at, and its call one after that.
    began_before_another_ended = (
        "select count(*) from (select lead(heard_at) over (order by heard_at) as following, at from"
        " (select heard_at, row_number() over (order by heard_at) as n from inbox) i"
        " join (select at, row_number() over (order by at) as n from calls) c using (n)) x where following < at"
    )
    assert stage.ask("hearer", began_before_another_ended) == 0


def test_database_that_goes_away_costs_no_attempt(stage: Stage) -> None:
    stage.start("relay")
    stage.start("worker")
    stage.publish(units("before"))
    until(lambda: stage.effect("before"), "applied")
    with stage.database_shut("hearer"):
        stage.publish(units("a"), units("b"))
        until(lambda: stage.unsent() == 0, "sent")
        until(lambda: stage.depth("hearer.tenants") == 0, "taken in hand and held")
        with pytest.raises(AssertionError):  # longer than all attempts together would take
            until(lambda: stage.depth("hearer.dead") > 0, "parked", 3)
    until(lambda: stage.effect("a") and stage.effect("b"), "applied when it is back")
    assert stage.depth("hearer.dead") == 0
    assert stage.depth("hearer.retry.0.3s") == 0


def test_large_facts_are_refused_where_they_are_published(stage: Stage) -> None:
    with pytest.raises(FactTooLarge):
        stage.publish(units("x" * 300_000))
    assert stage.unsent() == 0
