"""Makes a database with its four roles, for the platform on one machine and for tests.

In a cluster the database operator does this; the names are the same.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from psycopg import sql
from sqlalchemy import Connection, text
from sqlalchemy.engine import URL, make_url

from chassis.data.db import engine
from chassis.data.schema import Roles


@dataclass(frozen=True, slots=True)
class Provisioned:
    """The URLs of a database by role; each holds its role's password."""

    database_url: str
    database_owner_url: str
    database_relay_url: str
    database_verifier_url: str

    def environment(self) -> dict[str, str]:
        """As the environment of a service's process."""
        return {f"MANOR_{name.upper()}": getattr(self, name) for name in self.__dataclass_fields__}


def provision(superuser_url: str, database: str, *, password: str = "", fresh: bool = False) -> Provisioned:
    """Makes the roles and the database where they are missing, and sets the roles' password.

    Args:
        superuser_url: a PostgreSQL URL that may create roles and databases.
        database: its name; the roles' names begin with it.
        password: of the four roles; a random one where it is left out.
        fresh: drop the database first. For tests.
    """
    password = password or secrets.token_urlsafe(24)
    roles = Roles.of(database)
    server = engine(superuser_url, pool_size=1, name="provision", isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        if fresh:
            connection.execute(text(f'drop database if exists "{database}" with (force)'))
        for role in (roles.owner, roles.app, roles.relay, roles.verifier):
            _role(connection, role, password, bypass=role == roles.verifier)
        if not connection.execute(text("select 1 from pg_database where datname = :name"), {"name": database}).scalar():
            connection.execute(text(f'create database "{database}" owner "{roles.owner}"'))
    server.dispose()
    base = make_url(superuser_url).set(drivername="postgresql", database=database)
    return Provisioned(*(_url(base, role, password) for role in (roles.app, roles.owner, roles.relay, roles.verifier)))


def _url(base: URL, role: str, password: str) -> str:
    return base.set(username=role, password=password).render_as_string(hide_password=False)


def _role(connection: Connection, role: str, password: str, *, bypass: bool) -> None:
    exists = connection.execute(text("select 1 from pg_roles where rolname = :role"), {"role": role}).scalar()
    statement = sql.SQL(
        "{verb} role {role} login nosuperuser nocreatedb nocreaterole {bypass} password {password}"
    ).format(
        verb=sql.SQL("alter" if exists else "create"),
        role=sql.Identifier(role),
        bypass=sql.SQL("bypassrls" if bypass else "nobypassrls"),
        password=sql.Literal(password),
    )
    driver = connection.connection.driver_connection
    assert driver is not None  # an open connection has one
    driver.execute(statement)
    if bypass:
        driver.execute(sql.SQL("alter role {} set default_transaction_read_only = on").format(sql.Identifier(role)))


def databases(superuser_url: str, prefix: str) -> list[str]:
    """The databases whose names begin with a prefix."""
    server = engine(superuser_url, pool_size=1, name="provision", isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        found = connection.execute(
            text("select datname from pg_database where starts_with(datname, :prefix)"), {"prefix": prefix}
        ).scalars()
        names = list(found)
    server.dispose()
    return names


def drop(superuser_url: str, database: str) -> None:
    """Drops a database, whoever is connected to it, and its four roles."""
    roles = Roles.of(database)
    server = engine(superuser_url, pool_size=1, name="provision", isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f'drop database if exists "{database}" with (force)'))
        for role in (roles.owner, roles.app, roles.relay, roles.verifier):
            connection.execute(text(f'drop role if exists "{role}"'))
    server.dispose()
