"""migrate beside newer code, and before its servers answer."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
from chassis import main
from chassis.data import migrate
from chassis.data.db import Database
from chassis.data.provision import drop, provision
from chassis.deps import Deps
from chassis.settings import ServiceSettings
from chassis.testing.fixtures import servers
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

VERSION = """
revision = "{revision}"
down_revision = None
def upgrade() -> None:
    pass
"""


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    (tmp_path / "versions").mkdir()
    (tmp_path / "env.py").write_text("from chassis.data.migrate import run\nrun()\n")
    (tmp_path / "versions" / "old.py").write_text(VERSION.format(revision="old"))
    return tmp_path


@pytest.fixture
def deps() -> Iterator[Deps]:
    superuser_url, name = servers()["postgres"]["superuser_url"], f"test_migrate_{os.getpid()}"
    settings = ServiceSettings(service="parcels", **asdict(provision(superuser_url, name, fresh=True)))
    database = Database(settings)
    yield Deps(settings, database, "migrate")
    database.dispose()
    drop(superuser_url, name)


def test_code_that_was_rolled_back_leaves_newer_schema_and_its_queues_alone(
    migrations: Path, deps: Deps, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main, "migrations", lambda service: migrations)
    migrate.wait_for_database(deps.database, 0)
    migrate.upgrade(deps.database, migrations)
    assert not migrate.ahead(deps.database, migrations)
    with deps.database.owner.begin() as connection:
        connection.execute(text("update alembic_version set version_num = 'newer'"))
    assert migrate.ahead(deps.database, migrations)
    # There is no broker in these settings, and Alembic would fail on what it does not know: neither is touched.
    assert main._migrate(deps, []) == 0


def test_waits_for_a_server_and_gives_up_when_told_to() -> None:
    asked: list[int] = []

    def ready() -> None:
        asked.append(1)
        if len(asked) < 3:
            raise OperationalError("connect", None, Exception("not yet"))

    migrate.wait("database", ready, 2, (OperationalError,))
    assert len(asked) == 3
    with pytest.raises(OperationalError):
        asked.clear()
        migrate.wait("database", ready, 0, (OperationalError,))
