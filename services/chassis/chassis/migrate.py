"""Runs a service's Alembic migrations as the owner: the schema first, the queues after."""

from __future__ import annotations

from pathlib import Path

from alembic import command, context
from alembic.config import Config
from sqlalchemy import text

from chassis.db import Base, Database, engine


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


def run() -> None:
    """What a service's migrations/env.py calls."""
    url = context.config.attributes["url"]
    owner = engine(url, pool_size=1, name="migrate")
    with owner.connect() as connection:
        # A migration that waits for a lock makes every statement behind it wait too, so it gives up instead.
        connection.execute(text("set lock_timeout = '5s'"))
        connection.execute(text("set statement_timeout = '10min'"))
        connection.commit()
        context.configure(connection=connection, target_metadata=Base.metadata, transaction_per_migration=True)
        with context.begin_transaction():
            connection.execute(text("select pg_advisory_xact_lock(hashtext('migrate'))"))
            context.run_migrations()
    owner.dispose()
