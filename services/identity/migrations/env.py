"""Alembic's entry: the chassis does it."""

from chassis.data.migrate import run

run()
