"""The calendars of estates in the directory.

Revision ID: 0004
Revises: 0003
"""

from alembic import op
from chassis.data import schema

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    schema.add_calendars(op.get_bind())
