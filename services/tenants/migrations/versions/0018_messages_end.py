"""Old messages go, and those that failed are sent again.

Revision ID: 0018
Revises: 0017
"""

from alembic import op
from chassis.messages.tables import let_messages_end

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    let_messages_end(op.get_bind())
