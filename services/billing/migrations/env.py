"""Alembic's entry: everything is in the chassis."""

from chassis import migrate

migrate.run()
