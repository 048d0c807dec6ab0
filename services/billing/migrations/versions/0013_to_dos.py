"""Reminders of to-dos, and indexes by the place where they lie.

Revision ID: 0013
Revises: 0012
"""

from alembic import op
from chassis.data.approval_schema import extend_todos

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    extend_todos(op.get_bind())
