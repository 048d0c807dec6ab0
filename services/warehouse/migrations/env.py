"""Alembic's entry; everything is the chassis's."""

from chassis.data import migrate

migrate.run()
