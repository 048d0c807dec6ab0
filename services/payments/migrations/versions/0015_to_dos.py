"""Reminders of to-dos, and indexes by the place where they lie.

Revision ID: 0015
Revises: 0014
"""

from alembic import op
from chassis.data.approval_schema import extend_todos

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    extend_todos(op.get_bind())
