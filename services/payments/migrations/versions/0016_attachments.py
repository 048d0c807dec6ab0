"""Files attached to records.

Revision ID: 0016
Revises: 0015
"""

from alembic import op
from chassis.data.attachment_schema import create_attachment_table

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    create_attachment_table(op.get_bind())
