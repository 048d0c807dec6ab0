"""The calendars of estates in the directory.

Revision ID: 0002
Revises: 0001
"""

from alembic import op
from chassis.data import schema

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    schema.add_calendars(op.get_bind())
