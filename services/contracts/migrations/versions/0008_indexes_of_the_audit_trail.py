"""Entries of the audit trail by record, by person and by time.

Revision ID: 0008
Revises: 0007
"""

from alembic import op
from chassis.data.schema import index_audit

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    index_audit(op.get_bind())
