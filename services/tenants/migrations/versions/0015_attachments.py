"""Files attached to records.

Revision ID: 0015
Revises: 0014
"""

from alembic import op
from chassis.data.attachment_schema import create_attachment_table

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    create_attachment_table(op.get_bind())
