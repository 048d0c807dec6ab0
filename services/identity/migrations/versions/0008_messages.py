"""Messages to staff.

Revision ID: 0008
Revises: 0007
"""

from alembic import op
from chassis.messages.tables import create_message_tables

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    create_message_tables(op.get_bind())
