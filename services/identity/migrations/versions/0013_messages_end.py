"""Old messages go, and those that failed are sent again.

Revision ID: 0013
Revises: 0012
"""

from alembic import op
from chassis.messages.tables import let_messages_end

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    let_messages_end(op.get_bind())
