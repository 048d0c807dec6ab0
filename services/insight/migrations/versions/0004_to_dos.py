"""Reminders of to-dos, and indexes by the place where they lie.

Revision ID: 0004
Revises: 0003
"""

from alembic import op
from chassis.data.approval_schema import extend_todos

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    extend_todos(op.get_bind())
