"""Runs a service's Alembic migrations as the owner: the schema first, the queues after."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path

from alembic import command, context
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, text
from sqlalchemy.exc import OperationalError

from chassis.data.db import Database, engine
from chassis.data.records import NAMING
from chassis.data.schema import Roles

log = logging.getLogger(__name__)


def upgrade(database: Database, migrations: Path, revision: str = "head") -> None:
    """Brings the database to a revision. Two at once queue on a lock.

    Args:
        database: the service's; its owner role is used.
        migrations: the folder with env.py and versions/.
        revision: Alembic's; head is the newest.
    """
    config = Config()
    config.set_main_option("script_location", str(migrations))
    config.attributes["url"] = database.settings.database_owner_url
    command.upgrade(config, revision)


def wait(name: str, ready: Callable[[], object], seconds: float, failures: tuple[type[BaseException], ...]) -> None:
    """Waits until a server answers: where everything starts at once, the schema's turn comes before its database.

    Args:
        name: of the server, for the log.
        ready: asks it.
        seconds: how long to go on; 0 does not wait.
        failures: what `ready` raises while it does not answer.

    Raises:
        failures: it did not answer in time.
    """
    limit = time.monotonic() + seconds
    while True:
        try:
            ready()
        except failures as error:
            if time.monotonic() >= limit:
                raise
            log.warning("waiting", extra={"for": name, "error": str(error)})
            time.sleep(min(2.0, seconds / 10))
        else:
            return


def wait_for_database(database: Database, seconds: float) -> None:
    """Waits until the owner may connect.

    Args:
        database: the service's.
        seconds: how long.
    """

    def connect() -> None:
        owner = engine(database.settings.database_owner_url, pool_size=1, name="migrate")
        try:
            owner.connect().close()
        finally:
            owner.dispose()

    wait("database", connect, seconds, (OperationalError,))


def ahead(database: Database, migrations: Path) -> bool:
    """Whether the database is at a revision that this code does not know: newer code was here and was rolled back.

    Migrations run under the old code (expand, deploy, contract), so the old code works on; it must not touch them.
    """
    config = Config()
    config.set_main_option("script_location", str(migrations))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    owner = engine(database.settings.database_owner_url, pool_size=1, name="migrate")
    with owner.connect() as connection:
        heads = MigrationContext.configure(connection).get_current_heads()
    owner.dispose()
    return bool(set(heads) - known)


def run() -> None:
    """What a service's migrations/env.py calls."""
    url = context.config.attributes["url"]
    owner = engine(url, pool_size=1, name="migrate")
    with owner.connect() as connection:
        # A migration that waits for a lock makes every statement behind it wait too, so it gives up instead.
        connection.execute(text("set lock_timeout = '5s'"))
        connection.execute(text("set statement_timeout = '10min'"))
        connection.commit()
        context.configure(
            connection=connection,
            target_metadata=MetaData(naming_convention=NAMING),
            transaction_per_migration=True,
        )
        with context.begin_transaction():
            connection.execute(text("select pg_advisory_xact_lock(hashtext('migrate'))"))
            context.run_migrations()
        _restrict_connections(connection)
        connection.commit()
    owner.dispose()


def _restrict_connections(connection: Connection) -> None:
    """Only the service's own roles may connect: the server may hold the databases of other services too."""
    database = str(connection.scalar(text("select current_database()")))
    roles = Roles.of(database)
    connection.execute(text("select pg_advisory_xact_lock(hashtext('migrate'))"))
    connection.execute(text(f'revoke connect, temporary on database "{database}" from public'))
    connection.execute(
        text(f'grant connect, temporary on database "{database}" to {roles.app}, {roles.relay}, {roles.verifier}')
    )
