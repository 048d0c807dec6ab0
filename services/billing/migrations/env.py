"""Alembic's entry: everything is in the chassis."""

from chassis.data import migrate

migrate.run()
