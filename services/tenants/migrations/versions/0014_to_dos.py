"""Reminders of to-dos, and indexes by the place where they lie.

Revision ID: 0014
Revises: 0013
"""

from alembic import op
from chassis.data.approval_schema import extend_todos

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    extend_todos(op.get_bind())
