"""The calendars of estates in the directory.

Revision ID: 0008
Revises: 0007
"""

from alembic import op
from chassis.data import schema

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    schema.add_calendars(op.get_bind())
