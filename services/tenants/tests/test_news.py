"""How many changes of units and occupancies there are, is counted by notes and not by adding up all rows."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.data import version_sums
from chassis.data.uow import UnitOfWork
from chassis.directory import Company
from chassis.scope import Scope, use
from chassis.testing.fixtures import COMPANY, GROUP, OTHER_ESTATE
from sqlalchemy import text
from tenants.queries.news import count_news
from tenants.usecases.version_sums import fold_version_sums
from tenants.verification import verify


def counted(world: Any, estate_id: int = 0) -> list[tuple[int, int, int]]:
    with UnitOfWork(world.deps.database, world.whole) as tx:
        return [tuple(row) for row in count_news(tx, company_id=COMPANY, estate_id=estate_id)]


def added_up(world: Any) -> list[tuple[int, int, int]]:
    with UnitOfWork(world.deps.database, world.whole) as tx:
        rows = tx.execute(
            text(
                "select estate_id, cast(sum(version) as int), coalesce((select cast(sum(version) as int)"
                " from occupancies o where o.estate_id = u.estate_id), 0) from units u group by 1 order by 1"
            )
        )
        return [tuple(row) for row in rows]


def happen(world: Any) -> None:
    unit = world.unit()
    world.unit(world.building(OTHER_ESTATE))
    world.move_out(world.move_in(unit), "2026-02-01")
    world.move_in(unit, start="2026-03-01")


def test_every_change_is_counted_once(world: Any) -> None:
    happen(world)
    assert counted(world) == added_up(world)
    assert counted(world, OTHER_ESTATE) == added_up(world)[1:]


def test_folding_notes_keeps_what_they_add_up_to(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    happen(world)
    before = counted(world)
    monkeypatch.setattr(version_sums, "MANY", 0)
    with use(Scope.company(GROUP, COMPANY)):
        fold_version_sums(world.deps, Company(COMPANY, GROUP, "Company", "C", "CNY", "Asia/Shanghai", closed=False))
    assert counted(world) == before
    with UnitOfWork(world.deps.database, world.whole) as tx:
        assert tx.scalar(text("select count(*) from version_sums")) == 3
    happen(world)
    assert counted(world) == added_up(world)


def test_a_change_that_was_not_noted_is_found(world: Any) -> None:
    happen(world)
    with world.deps.database.owner.begin() as connection:
        connection.exec_driver_sql("update version_sums set versions = versions + 1 where table_name = 'units'")
    with world.deps.database.verifier.connect() as connection:
        broken = [check.name for check in verify(connection) if check.faults]
    assert broken == ["As many changes of units are noted as their versions say"]
