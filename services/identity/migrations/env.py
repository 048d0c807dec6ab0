"""Alembic's entry: the chassis does it."""

from chassis.migrate import run

run()
