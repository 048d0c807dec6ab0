"""Reminders of to-dos, and indexes by the place where they lie.

Revision ID: 0012
Revises: 0011
"""

from alembic import op
from chassis.data.approval_schema import extend_todos

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    extend_todos(op.get_bind())
