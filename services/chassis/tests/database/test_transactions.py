"""How a transaction begins and ends on a pooled connection."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from chassis.data.db import Database
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.errors import Unavailable
from chassis.facts.applying import away
from chassis.rpc.status import known
from chassis.scope import Scope
from chassis.testing.fixtures import COMPANY, GROUP
from chassis.testing.polling import eventually
from psycopg.pq import PipelineStatus
from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError, IntegrityError

SCOPE = Scope.company(GROUP, COMPANY)


@pytest.fixture
def database(deps_of: Callable[..., Deps]) -> Iterator[Database]:
    """One of two connections, with an empty table of numbers."""
    made = deps_of("chassis", database_pool_size=2).database
    with made.owner.begin() as connection:
        connection.execute(text("drop table if exists numbers"))
        connection.execute(text("create table numbers (number int primary key)"))
        connection.execute(text("grant all on numbers to public"))
    yield made
    with made.owner.begin() as connection:
        connection.execute(text("drop table numbers"))


def numbers(database: Database) -> list[int]:
    with UnitOfWork(database, SCOPE) as tx:
        return list(tx.scalars(text("select number from numbers order by number")))


INSERT = text("insert into numbers values (:number)")


def test_what_is_sent_on_is_committed_and_a_cursor_has_its_rows_then(database: Database) -> None:
    with UnitOfWork(database, SCOPE) as tx:
        driver = tx.send_on()
        tx.execute(INSERT, {"number": 1})
        given = driver.execute("insert into numbers values (2) returning number")
    assert given.fetchone() == (2,)
    assert numbers(database) == [1, 2]


def test_what_is_sent_on_and_refused_is_raised_by_the_commit_and_leaves_nothing(database: Database) -> None:
    with pytest.raises(IntegrityError), UnitOfWork(database, SCOPE) as tx:
        tx.send_on()
        tx.execute(INSERT, {"number": 1})
        tx.execute(INSERT, {"number": 1})
    assert numbers(database) == []


def test_an_exception_after_sending_on_rolls_back(database: Database) -> None:
    with pytest.raises(ValueError, match="no"), UnitOfWork(database, SCOPE) as tx:
        tx.send_on()
        tx.execute(INSERT, {"number": 1})
        raise ValueError("no")
    assert numbers(database) == []


def test_a_connection_goes_back_to_the_pool_with_nothing_on_its_way(database: Database) -> None:
    """Otherwise the next call would wait for the end of somebody else's."""
    seen: list[PipelineStatus] = []

    def look(connection: Any, _record: Any) -> None:
        seen.append(connection.pgconn.pipeline_status)

    event.listen(database.app, "checkin", look)
    with UnitOfWork(database, SCOPE) as tx:
        tx.send_on()
        tx.execute(INSERT, {"number": 1})
    event.remove(database.app, "checkin", look)
    assert seen == [PipelineStatus.OFF]


def test_connections_that_the_server_has_closed_are_left_for_new_ones(
    database: Database, deps_of: Callable[..., Deps]
) -> None:
    with UnitOfWork(database, SCOPE) as one, UnitOfWork(database, SCOPE) as other:
        pids = [tx.scalar(text("select pg_backend_pid()")) for tx in (one, other)]
    with deps_of("chassis").database.app.begin() as connection:
        connection.execute(text("select pg_terminate_backend(pid) from unnest(:pids) pid"), {"pids": pids})
    eventually(lambda: not any(Path(f"/proc/{pid}").exists() for pid in pids))
    for _ in range(2):
        with UnitOfWork(database, SCOPE) as tx:
            assert tx.scalar(text("select pg_backend_pid()")) not in pids


def test_a_connection_lost_within_a_transaction_is_known_to_be(database: Database) -> None:
    with pytest.raises(DBAPIError) as lost, UnitOfWork(database, SCOPE) as tx:
        tx.send_on()
        tx.execute(text("select pg_terminate_backend(pg_backend_pid())"))
    assert isinstance(known(lost.value), Unavailable) and away(lost.value)
    assert numbers(database) == []


def test_the_settings_of_a_transaction_end_with_it(database: Database) -> None:
    with UnitOfWork(database, SCOPE) as tx:
        assert tx.scalar(text("select current_setting('manor.companies')")) == str(COMPANY)
    with database.app.begin() as connection:
        assert connection.scalar(text("select current_setting('manor.companies', true)")) in (None, "")
