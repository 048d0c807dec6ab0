"""Entries of the audit trail by record, by person and by time.

Revision ID: 0006
Revises: 0005
"""

from alembic import op
from chassis.data.schema import index_audit

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    index_audit(op.get_bind())
