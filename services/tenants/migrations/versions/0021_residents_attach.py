"""Files that residents attach to what is theirs.

Revision ID: 0021
Revises: 0020
"""

from alembic import op
from chassis.data.attachment_schema import let_residents_attach

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    let_residents_attach(op.get_bind())
