"""The calendars of estates, in the tree and in the directory.

Revision ID: 0006
Revises: 0005
"""

from alembic import op
from chassis.data import schema
from sqlalchemy import text

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    schema.add_calendars(op.get_bind())
    op.get_bind().execute(text("alter table tree add column calendar jsonb"))
