"""What a fact costs goes by its items, not by what its company has: before statistics know the company, too."""

from __future__ import annotations

from typing import Any

import psycopg
from chassis.data.uow import UnitOfWork
from chassis.scope import Scope
from chassis.testing.fixtures import servers
from chassis.testing.items import in_columns
from insight.usecases import occupancy
from psycopg.conninfo import make_conninfo
from sqlalchemy import text

AREAS = ["100"] * 500


def learn_statistics(model: Any) -> None:
    """As autovacuum does, some time after an import."""
    with model.deps.database.verifier.connect() as connection:
        name = connection.execute(text("select current_database()")).scalar_one()
    url = make_conninfo(servers()["postgres"]["superuser_url"], dbname=name)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("analyze units")


def test_units_of_occupancies_are_looked_up_though_statistics_do_not_know_the_company(make_model: Any) -> None:
    known, unknown = make_model(), make_model()
    known.hear(known.units(*AREAS))
    learn_statistics(known)
    imported = unknown.units(*AREAS)
    unknown.hear(imported)
    moved_in = unknown.occupied(imported, 0, "owner", "2026-01-01")
    values = occupancy.OCCUPANCIES.values
    with UnitOfWork(unknown.deps.database, Scope.company(unknown.group_id, unknown.company)) as tx:
        asked = values(tx, in_columns(moved_in))
        lines = tx.execute(text(f"explain {occupancy._PUT_IN_OCCUPANCIES.text}"), asked).scalars().all()
    looks = [line for line in lines if "Index Cond" in line and "company_id" in line]
    assert any("unit_id" in line for line in looks), "\n".join(lines)
