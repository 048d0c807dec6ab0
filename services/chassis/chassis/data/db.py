"""Engines for the roles of a service's database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cached_property
from typing import Any

import psycopg
import sqlalchemy
from sqlalchemy import Engine, event
from sqlalchemy.engine import Connection, make_url
from sqlalchemy.exc import DBAPIError, InvalidatePoolError

from chassis.data import (
    arrays,  # noqa: F401  engines made from here on write its types
    pools,
)
from chassis.scope import ALL, Scope, Some
from chassis.settings import ServiceSettings


def engine(url: str, *, pool_size: int = 5, name: str = "manor", **options: Any) -> Engine:
    """An engine whose sessions run in UTC, tell the server who they are, and give up in time.

    Args:
        url: postgresql://…; psycopg 3 is the driver.
        pool_size: connections at most.
        name: what pg_stat_activity shows.
    """
    # By the module's name: chassis.telemetry.tracing replaces the function where statements are traced.
    made = sqlalchemy.create_engine(
        make_url(url).set(drivername="postgresql+psycopg"),
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=10,
        hide_parameters=True,  # values of statements, which may be personal, never reach a log
        connect_args={
            "application_name": name,
            "connect_timeout": 5,
            # Statements here take milliseconds, and the planner thinks many of them larger: to compile one costs more
            # than to run it.
            "options": "-c timezone=UTC -c jit=off -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s",
        },
        **options,
    )
    event.listen(made, "checkout", _still_open)
    pools.watch(made, name)
    return made


def _still_open(connection: psycopg.Connection[Any], *_: Any) -> None:
    """Finds out, without asking the server, whether it has closed a pooled connection: then all are made anew.

    A ping would cost every transaction a round trip. A server that goes says so and closes: the first look reads its
    words, the second its end.
    """
    try:
        connection.pgconn.consume_input()
        connection.pgconn.consume_input()
    except psycopg.OperationalError as error:
        raise InvalidatePoolError from error


# Operations, timers, the sealer and the gauges of one jobs process: they take turns.
JOBS_CONNECTIONS = 8


class Database:
    """One service's database, by role. An engine is made when it is first asked for.

    Args:
        settings: the service's settings, which hold the URLs.
        process: serve, work, jobs or migrate; shown in pg_stat_activity.
    """

    def __init__(self, settings: ServiceSettings, process: str = "") -> None:
        self.settings = settings
        self._process = process
        self._name = f"{settings.service}-{process}" if process else settings.service

    @cached_property
    def app(self) -> Engine:
        """The role of all business code: row-level security is forced on it."""
        return engine(self.settings.database_url, pool_size=self.app_connections, name=self._name)

    @property
    def app_connections(self) -> int:
        """How many connections of the app role this process opens at most: as many as its threads use at once."""
        settings = self.settings
        by_process = {"work": settings.worker_threads + 1, "jobs": JOBS_CONNECTIONS}
        return settings.database_pool_size or by_process.get(self._process, settings.grpc_threads)

    @cached_property
    def relay(self) -> Engine:
        """Reads and deletes the outbox, and nothing else."""
        return engine(self.settings.database_relay_url, pool_size=2, name=f"{self._name}-relay")

    @cached_property
    def verifier(self) -> Engine:
        """Reads every row of every company, writes nothing."""
        return engine(self.settings.database_verifier_url, pool_size=2, name=f"{self._name}-verifier")

    @cached_property
    def owner(self) -> Engine:
        """Migrations."""
        return engine(self.settings.database_owner_url, pool_size=2, name=f"{self._name}-owner")

    def dispose(self) -> None:
        """Closes every connection."""
        for role in ("app", "relay", "verifier", "owner"):
            if role in self.__dict__:
                self.__dict__[role].dispose()


def _listed(some: Some) -> str:
    return ALL if some == ALL else ",".join(map(str, some))


@contextmanager
def pipelined(connection: Connection) -> Iterator[psycopg.Connection[Any]]:
    """Statements inside are sent without waiting for the answer to each (libpq's pipeline mode); gives the driver's
    connection. What fails is raised by the statement after it or at the end.

    Raises:
        DBAPIError: as SQLAlchemy raises it.
    """
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)  # the dialect says so
    try:
        with driver.pipeline():
            yield driver
    except psycopg.Error as error:
        _leave(connection, driver, error)
        raise DBAPIError.instance(
            None, None, error, psycopg.Error, connection_invalidated=driver.closed, dialect=connection.dialect
        ) from error
    except BaseException as error:
        _leave(connection, driver, error)
        raise


def _leave(connection: Connection, driver: psycopg.Connection[Any], error: BaseException) -> None:
    """Ends the transaction of a pipeline that failed: its COMMIT was skipped, which SQLAlchemy takes for done."""
    if driver.closed:
        connection.invalidate(error)
    else:
        with suppress(psycopg.Error):  # then it is closed, which the pool finds out
            driver.rollback()


# A statement as the driver takes it, and its values by name.
Opening = tuple[bytes, Mapping[str, Any]]

_SCOPE = (
    "select set_config('manor.group_id', %s, true), set_config('manor.companies', %s, true),"
    " set_config('manor.estates', %s, true), set_config('manor.customers', %s, true)"
)
_SCOPE_IN_TIME = f"{_SCOPE}, set_config('statement_timeout', %s, true)"


def apply_scope(
    connection: Connection, scope: Scope, seconds: float | None = None, opening: Opening | None = None
) -> psycopg.Cursor[Any] | None:
    """Begins a transaction, tells row-level security which rows it may touch, and sends its first statement with it,
    in one round trip; gives that statement's cursor.

    Args:
        connection: with no transaction begun.
        scope: the rows.
        seconds: how long each statement of the transaction may take; None leaves it to the server.
        opening: the first statement.
    """
    with pipelined(connection) as driver:
        return begin(driver, scope, seconds, opening)


def begin(
    driver: psycopg.Connection[Any], scope: Scope, seconds: float | None = None, opening: Opening | None = None
) -> psycopg.Cursor[Any] | None:
    """The same in a pipeline that is open already; `apply_scope` says what the arguments mean.

    A scope of no companies or no estates sees nothing: an empty setting reads as null in the policies.
    """
    values = [
        str(scope.group_id),
        _listed(scope.companies),
        _listed(scope.estates),
        # '-' is a resident who is no customer of anybody: not null, and equal to no id.
        "" if scope.customers is None else ",".join(scope.customers) or "-",
    ]
    statement = _SCOPE
    if seconds is not None:
        statement = _SCOPE_IN_TIME
        values.append(f"{max(int(seconds * 1000), 1)}")  # 0 would be no limit
    driver.execute(statement, values)
    return driver.execute(*opening) if opening else None
