"""Engines for the roles of a service's database, and the base of its records."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from sqlalchemy import Engine, MetaData, create_engine, text
from sqlalchemy.engine import Connection, make_url
from sqlalchemy.orm import DeclarativeBase

from chassis.scope import ALL, Scope, Some
from chassis.settings import ServiceSettings

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """What all records inherit; tables are made by migrations, never from here."""

    metadata = MetaData(naming_convention=NAMING)


def engine(url: str, *, pool_size: int = 5, name: str = "manor", **options: Any) -> Engine:
    """An engine whose sessions run in UTC, tell the server who they are, and give up in time.

    Args:
        url: postgresql://…; psycopg 3 is the driver.
        pool_size: connections at most.
        name: what pg_stat_activity shows.
    """
    return create_engine(
        make_url(url).set(drivername="postgresql+psycopg"),
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=10,
        pool_pre_ping=True,
        hide_parameters=True,  # values of statements, which may be personal, never reach a log
        connect_args={
            "application_name": name,
            "connect_timeout": 5,
            "options": "-c timezone=UTC -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s",
        },
        **options,
    )


class Database:
    """One service's database, by role. An engine is made when it is first asked for.

    Args:
        settings: the service's settings, which hold the URLs.
        process: serve, work, jobs or migrate; shown in pg_stat_activity.
    """

    def __init__(self, settings: ServiceSettings, process: str = "") -> None:
        self.settings = settings
        self._name = f"{settings.service}-{process}" if process else settings.service

    @cached_property
    def app(self) -> Engine:
        """The role of all business code: row-level security is forced on it."""
        return engine(self.settings.database_url, pool_size=self.settings.database_pool_size, name=self._name)

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


def apply_scope(connection: Connection, scope: Scope) -> None:
    """Tells row-level security, for this transaction, which rows may be touched.

    A scope of no companies or no estates sees nothing: an empty setting reads as null in the policies.
    """
    connection.execute(
        text(
            "select set_config('manor.group_id', :group_id, true), set_config('manor.companies', :companies, true),"
            " set_config('manor.estates', :estates, true), set_config('manor.customers', :customers, true)"
        ),
        {
            "group_id": str(scope.group_id),
            "companies": _listed(scope.companies),
            "estates": _listed(scope.estates),
            # '-' is a resident who is no customer of anybody: not null, and equal to no id.
            "customers": "" if scope.customers is None else ",".join(scope.customers) or "-",
        },
    )
