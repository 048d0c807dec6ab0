"""A service that begins on an empty database beside others asks for what it missed, and is told it, once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from chassis.clock import now
from chassis.data.ids import uuid7
from chassis.data.outbox import type_of
from chassis.data.tx import Tx
from chassis.facts import applying, asking, relay, republish
from chassis.facts.applying import Delivery, Hearing
from chassis.facts.envelope import Envelope
from chassis.facts.republish import Cursor, republishes
from chassis.listed import register
from chassis.testing.fixtures import COMPANY, GROUP
from chassis.testing.stage import Stage, until
from manor.chassis.v1.events_pb2 import StateWanted
from manor.tenants.v1 import events_pb2 as tenants
from sqlalchemy import text

from .changed_units import units

ROWS = 25
NODE = (
    "insert into nodes (node_id, version, kind, parent_id, group_id, company_id, estate_id, name, code)"
    " values (:company, 1, 'company', :group, :group, :company, 0, 'C', 'C')"
)


@pytest.fixture
def state(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Cursor]]:
    """The publisher knows a company and 25 units; gives where each chunk of them began."""
    monkeypatch.setattr(republish, "_sources", {})
    monkeypatch.setattr(republish, "CHUNK", 10)
    asked: list[Cursor] = []

    @register
    @republishes(tenants.UnitsChanged)
    def republish_units(tx: Tx, cursor: Cursor, limit: int) -> tuple[list[tenants.UnitsChanged], Cursor | None]:
        asked.append(cursor)
        after = cursor.get("after", 0)
        numbers = range(after, min(after + limit, ROWS))
        messages = [units(f"u{number}", version=5) for number in numbers]
        return messages, {"after": numbers[-1] + 1} if numbers[-1] + 1 < ROWS else None

    run(stage, "tenants", NODE, company=COMPANY, group=GROUP)
    yield asked
    for service in ("tenants", "hearer"):
        for table in ("nodes", "republications", "outbox"):
            run(stage, service, f"delete from {table}")


def run(stage: Stage, service: str, statement: str, **values: Any) -> Any:
    with stage.deps[service].database.owner.begin() as connection:
        return connection.execute(text(statement), values)


def wish(stage: Stage) -> StateWanted:
    """What stands in the outbox of the service that is new."""
    (payload,) = run(stage, "hearer", "select payload from outbox").scalars()
    return StateWanted.FromString(bytes(payload))


def hear(stage: Stage, fact: StateWanted) -> None:
    """The publisher's worker hears a wish."""
    hearing = Hearing(stage.deps["tenants"], [])
    headers = Envelope(uuid7(), type_of(StateWanted), "hearer", 0, 0, 0, now()).headers()
    delivery = Delivery(hearing, "tenants.identity", fact.SerializeToString(), dict(headers))
    assert delivery.apply() == applying.Outcome()


def test_a_service_that_knows_no_tree_asks_and_one_that_does_asks_no_more(stage: Stage, state: list[Cursor]) -> None:
    assert asking.ask_for_state(stage.deps["hearer"], stage.hearer)
    fact = wish(stage)
    assert fact.hearer == "hearer"
    assert {"tenants.units_changed.v1", "identity.node_changed.v1"} < set(fact.types)
    assert type_of(StateWanted) not in fact.types
    run(stage, "hearer", "delete from outbox")
    run(stage, "hearer", NODE, company=COMPANY, group=GROUP)
    assert not asking.ask_for_state(stage.deps["hearer"], stage.hearer)
    assert run(stage, "hearer", "select count(*) from outbox").scalar_one() == 0


def test_whoever_asks_is_told_everything_once_over_the_broker(stage: Stage, state: list[Cursor]) -> None:
    stage.start("worker")
    asking.ask_for_state(stage.deps["hearer"], stage.hearer)
    hear(stage, wish(stage))
    assert asking.republish_wanted(stage.deps["tenants"]) == ROWS
    assert asking.republish_wanted(stage.deps["tenants"]) == 0
    stage.start("relay")
    until(lambda: stage.ask("hearer", "select count(*) from effects") == ROWS, "all units known")
    # Nothing is left behind that would tell an operator that it was republished before.
    assert run(stage, "tenants", "select count(*) from republications").scalar_one() == 0


def test_a_wish_goes_on_where_a_killed_process_left_it(
    stage: Stage, state: list[Cursor], monkeypatch: pytest.MonkeyPatch
) -> None:
    asking.ask_for_state(stage.deps["hearer"], stage.hearer)
    hear(stage, wish(stage))
    publish = Tx.publish

    def fail_at_u12(tx: Tx, fact: tenants.UnitsChanged, **where: int) -> None:
        if fact.units[0].code == "u12":
            raise ConnectionError("killed")
        publish(tx, fact, **where)  # type: ignore[arg-type]

    with monkeypatch.context() as broken:
        broken.setattr(Tx, "publish", fail_at_u12)
        with pytest.raises(ConnectionError):
            asking.republish_wanted(stage.deps["tenants"])
    assert asking.republish_wanted(stage.deps["tenants"]) == ROWS - 10
    assert state == [{}, {"after": 10}, {"after": 10}, {"after": 20}]


def test_a_service_does_not_ask_itself_and_is_not_asked_for_others_facts(stage: Stage, state: list[Cursor]) -> None:
    hear(stage, StateWanted(hearer="tenants", types=["tenants.units_changed.v1"]))
    hear(stage, StateWanted(hearer="hearer", types=["identity.node_changed.v1"]))
    assert run(stage, "tenants", "select count(*) from republications").scalar_one() == 0


def test_what_is_asked_reaches_every_service_by_the_broker(stage: Stage, state: list[Cursor]) -> None:
    other = stage.declare_other("other").replace("tenants", "identity")
    asking.ask_for_state(stage.deps["hearer"], stage.hearer)
    stopping = threading.Event()
    thread = threading.Thread(target=relay.run, args=(stage.deps["hearer"], stopping))
    thread.start()
    try:
        until(lambda: stage.depth(other) == 1, "the wish waits in another service's queue")
    finally:
        stopping.set()
        thread.join()
