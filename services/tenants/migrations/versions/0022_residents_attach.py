"""Files that residents attach to what is theirs.

Revision ID: 0022
Revises: 0021
"""

from alembic import op
from chassis.data.attachment_schema import let_residents_attach

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    let_residents_attach(op.get_bind())
