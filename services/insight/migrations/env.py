"""Alembic's entry; everything is the chassis's."""

from chassis import migrate

migrate.run()
