"""Entries of the audit trail by record, by person and by time.

Revision ID: 0002
Revises: 0001
"""

from alembic import op
from chassis.data.schema import index_audit

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    index_audit(op.get_bind())
