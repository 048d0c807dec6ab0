"""A fact goes from the outbox through the broker into effect, once, whoever dies on the way."""

from __future__ import annotations

from chassis.stage import Stage, units, until


def test_committed_fact_takes_effect(stage: Stage) -> None:
    stage.start("relay")
    stage.start("worker")
    stage.publish(units("a"), units("b"))
    until(lambda: stage.effect("a") == 1 and stage.effect("b") == 1, "both units known at the hearer")
    until(lambda: stage.unsent() == 0, "outbox empty")
