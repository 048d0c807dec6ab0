"""How customers want to be sent messages.

Revision ID: 0009
Revises: 0008
"""

from alembic import op
from chassis.messages.tables import create_preference_table

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    create_preference_table(op.get_bind())
