"""Republishing gives one hearer the current state, in chunks that can be resumed, while live facts flow."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from chassis.data.tx import Tx
from chassis.facts import republish
from chassis.facts.republish import Cursor, NothingToRepublish, republishes
from chassis.listed import register
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP
from chassis.testing.stage import Stage, until
from manor.tenants.v1 import events_pb2 as tenants
from manor.tenants.v2 import events_pb2 as columns
from sqlalchemy import text

from .changed_units import units

ROWS = 25


@pytest.fixture
def state(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Cursor]]:
    """The publisher knows one company and 25 units at version 5; gives the cursors that were asked for."""
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

    with stage.deps["tenants"].database.app.begin() as connection:
        connection.execute(
            text(
                "insert into nodes (node_id, version, kind, parent_id, group_id, company_id, estate_id, name, code)"
                " values (:company, 1, 'company', :group, :group, :company, 0, 'C', 'C')"
            ),
            {"company": COMPANY, "group": GROUP},
        )
    yield asked
    with stage.deps["tenants"].database.app.begin() as connection:
        connection.execute(text("delete from nodes"))
        connection.execute(text("delete from republications"))


def test_republished_state_reaches_one_hearer_and_newer_facts_win(stage: Stage, state: list[Cursor]) -> None:
    other = stage.declare_other("other")
    stage.start("relay")
    stage.start("worker")
    stage.publish(units("u3", version=9))
    assert republish.run(stage.deps["tenants"], "hearer") == ROWS
    stage.publish(units("u4", version=9))
    until(lambda: stage.ask("hearer", "select count(*) from effects") == ROWS, "all units known")
    until(lambda: stage.effect("u3") == 9 and stage.effect("u4") == 9, "live facts won")
    assert stage.effect("u5") == 5
    until(lambda: stage.unsent() == 0, "outbox empty")
    assert stage.depth(other) == 2  # the live facts alone


def test_interrupted_republishing_goes_on_where_it_stopped(
    stage: Stage, state: list[Cursor], monkeypatch: pytest.MonkeyPatch
) -> None:
    publish = Tx.publish

    def fail_at_u12(tx: Tx, fact: tenants.UnitsChanged, **where: int) -> None:
        if fact.units[0].code == "u12":
            raise ConnectionError("killed")
        publish(tx, fact, **where)  # type: ignore[arg-type]

    with monkeypatch.context() as broken:
        broken.setattr(Tx, "publish", fail_at_u12)
        with pytest.raises(ConnectionError):
            republish.run(stage.deps["tenants"], "hearer")
    assert stage.unsent() == 10
    assert republish.run(stage.deps["tenants"], "hearer") == ROWS - 10
    assert state == [{}, {"after": 10}, {"after": 10}, {"after": 20}]
    assert stage.unsent() == ROWS


def test_finished_republishing_is_repeated_only_when_asked(stage: Stage, state: list[Cursor]) -> None:
    assert republish.run(stage.deps["tenants"], "hearer") == ROWS
    assert republish.run(stage.deps["tenants"], "hearer") == 0
    assert republish.run(stage.deps["tenants"], "hearer", restart=True) == ROWS


def test_service_that_registered_no_such_fact_says_what_it_has(stage: Stage, state: list[Cursor]) -> None:
    with pytest.raises(NothingToRepublish, match=r"tenants\.units_changed\.v1"):
        republish.run(stage.deps["tenants"], "hearer", ["tenants.vehicles_changed.v1"])


def test_facts_carry_company_and_estate(stage: Stage, state: list[Cursor]) -> None:
    republish.run(stage.deps["tenants"], "hearer")
    with stage.deps["tenants"].database.relay.begin() as connection:
        rows = connection.execute(text("select distinct company_id, estate_id, hearer from outbox")).all()
    assert [tuple(row) for row in rows] == [(COMPANY, ESTATE, "hearer")]


def test_a_fact_of_many_items_has_their_versions_in_it_and_none_of_its_own(stage: Stage, state: list[Cursor]) -> None:
    @register
    @republishes(columns.UnitsChanged)
    def republish_columns(tx: Tx, cursor: Cursor, limit: int) -> tuple[list[columns.UnitsChanged], Cursor | None]:
        return [columns.UnitsChanged(company_id=COMPANY, estate_id=ESTATE, version=[5, 6], code=["A", "B"])], None

    assert republish.run(stage.deps["tenants"], "hearer", ["tenants.units_changed.v2"]) == 1
    with stage.deps["tenants"].database.relay.begin() as connection:
        assert connection.execute(text("select version from outbox")).scalars().all() == [0]
