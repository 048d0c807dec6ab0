"""Verification finds what breaks the read model, and says how fresh it is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from chassis import clock
from insight.verification import stream, stream_payments, verify
from manor.insight.v1 import figures_pb2 as pb
from sqlalchemy import text

NOW = datetime(2026, 6, 15, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    ("table", "tampering", "broken"),
    [
        ("figures", "verified_minor = verified_minor + 1", "The sums of receivables are what their rows count"),
        ("takings", "payment_count = payment_count - 1", "The sums of takings are what their payments count"),
        ("occupancy_steps", "sold_area = sold_area + 0.01", "The steps of occupancy follow from units and occupancies"),
    ],
)
def test_a_sum_that_is_not_what_its_rows_count_is_found(model: Any, table: str, tampering: str, broken: str) -> None:
    opened, units = model.opened(1_000), model.units("50")
    model.hear(opened, model.settled(opened, 0, 1, 400, verified=True), units)
    assert model.faults() == []
    undo = tampering.replace(" + ", " ? ").replace(" - ", " + ").replace(" ? ", " - ")
    for change, faulty in ((tampering, {broken}), (undo, set())):
        with model.deps.database.owner.begin() as connection:
            connection.execute(text(f"update {table} set {change} where group_id = :group"), {"group": model.group_id})
        with model.deps.database.verifier.connect() as connection:
            assert {check.name for check in verify(connection) if check.faults} == faulty


def test_the_streams_say_what_is_counted(model: Any) -> None:
    opened = model.opened(1_000, 2_000)
    first, second = model.settled(opened, 0, 1, 400, verified=True), model.settled(opened, 1, 1, 50)
    model.hear(opened, first, second, model.changed(opened, 1, 2, voided=True), model.reversed(second, 2, 2))
    with model.deps.database.verifier.connect() as connection:
        rows = [row[2:] for row in stream(connection) if row[0] == model.company]
        payments = {row[1]: row[2:] for row in stream_payments(connection) if row[0] == model.company}
    assert rows == [[1, 1_000, 1, 400, 400], [2, 0, 2, 0, 0]]
    assert payments == {first.payment_id: [1, 400, 400], second.payment_id: [2, 0, 0]}


def observed(model: Any, *, waiting: int = 0, failed: int = 0, ago: float = 1, rebuilding: bool = False) -> Any:
    """What freshness says where this much waits; the last fact of billing is an hour old."""
    with model.deps.database.owner.begin() as connection:
        connection.execute(
            text(
                "insert into sources (source, last_fact_at, last_heard_at, waiting_count)"
                " values ('billing', :fact, :fact, :waiting) on conflict (source) do update"
                " set last_fact_at = :fact, waiting_count = :waiting"
            ),
            {"fact": NOW - timedelta(hours=1), "waiting": waiting},
        )
        connection.execute(
            text(
                "update observations set observed_at = :at, failed_count = :failed, rebuild_began_at = :began,"
                " rebuild_ended_at = null"
            ),
            {"at": NOW - timedelta(seconds=ago), "failed": failed, "began": NOW if rebuilding else None},
        )
    with clock.travel(NOW):
        return model.ask("GetFreshness", pb.GetFreshnessRequest())


def test_a_quiet_source_is_not_behind_and_says_how_old_its_last_fact_is(model: Any) -> None:
    found = observed(model)
    (source,) = [one for one in found.sources if one.source == "billing"]
    assert (source.last_fact_age_seconds, source.behind_seconds, found.up_to_date) == (3_600, 0, True)


def test_a_source_of_which_facts_wait_is_as_far_behind_as_its_last_fact_is_old(model: Any) -> None:
    found = observed(model, waiting=7)
    (source,) = [one for one in found.sources if one.source == "billing"]
    assert (source.waiting_count, source.behind_seconds, found.up_to_date) == (7, 3_600, False)


@pytest.mark.parametrize("lack", [{"failed": 1}, {"ago": 31}, {"rebuilding": True}])
def test_failed_facts_a_silent_broker_and_a_rebuild_are_not_up_to_date(model: Any, lack: dict[str, Any]) -> None:
    assert not observed(model, **lack).up_to_date
